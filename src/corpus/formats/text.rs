//! Plain text: the file is the text, but for front matter that names its article.

use super::Page;
use super::markdown::said_by;
use crate::corpus::metadata::front_matter;
use crate::corpus::{Reason, Removed};
use crate::span::Span;
use std::borrow::Cow;

pub(super) fn open(source: String) -> Page {
    let text = match with_line_feeds(&source) {
        Cow::Owned(text) => text,
        Cow::Borrowed(_) => source,
    };
    let front = front_matter::split(&text).map(|front| (front.end, said_by(&front, &text)));
    // Dashes may stand above anything.
    let Some((end, declared)) = front.filter(|(_, said)| said.title.is_some()) else {
        return Page { text, ..Page::default() };
    };
    let removed = vec![Removed { span: Span::new(0, end), reason: Reason::FrontMatter }];
    Page { text, removed, declared, ..Page::default() }
}

/// Every other sign for the end of a line as a line feed, one for one, so that places in the file stay
/// the same in characters: the carriage return of old Macs, and those of Unicode.
pub(super) fn with_line_feeds(source: &str) -> Cow<'_, str> {
    let lone = |at: usize| source.as_bytes().get(at + 1) != Some(&b'\n');
    let other = |(at, c): (usize, char)| match c {
        '\r' => lone(at),
        '\u{2028}' | '\u{2029}' | '\u{85}' => true,
        _ => false,
    };
    if !source.contains(['\r', '\u{2028}', '\u{2029}', '\u{85}']) || !source.char_indices().any(other) {
        return Cow::Borrowed(source);
    }
    Cow::Owned(source.char_indices().map(|(at, c)| if other((at, c)) { '\n' } else { c }).collect())
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Format, Known, from_text};

    #[test]
    fn front_matter_names_the_article() {
        let text = "---\ntitle: Il porto riapre\ndate: 2026-02-03\n---\n\nIeri mattina le navi sono tornate nel porto.\n";
        let article = from_text("a.txt", text, Format::Text, &Known::default()).unwrap();
        assert_eq!(article.meta.title, "Il porto riapre");
        assert_eq!(article.meta.date, Some(jiff::civil::date(2026, 2, 3)));
        assert_eq!(article.body().trim(), "Ieri mattina le navi sono tornate nel porto.");
    }

    #[test]
    fn every_sign_for_the_end_of_a_line_ends_one() {
        let lines = [
            "Il porto riapre",
            "di Rita Neri",
            "",
            "Ieri mattina le navi sono tornate nel porto.",
            "Poi piove.",
        ];
        for sign in ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"] {
            for format in [Format::Text, Format::Markdown] {
                let source = lines.join(sign);
                let article = from_text("a.txt", &source, format, &Known::default()).unwrap();
                assert_eq!(article.meta.title, "Il porto riapre", "{sign:?}");
                assert_eq!(article.meta.author.as_deref(), Some("Rita Neri"), "{sign:?}");
                assert_eq!(article.text.chars().count(), source.chars().count(), "{sign:?}");
            }
        }
    }
}
