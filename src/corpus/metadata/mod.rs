//! Title, date, author and outlet: what the file declares, else what its first and last lines say,
//! else the file's name. Never the date of the file itself.

mod above;
mod beside_title;
pub(super) mod column;
pub(super) mod dates;
mod echo;
pub(super) mod front_matter;
pub(super) mod head;
mod kicker;
pub(super) mod lines;
pub(super) mod menu;
mod outlet;
pub(super) mod presented;
mod title;

pub(super) use title::plain;

use super::formats::Page;
use super::{Metadata, Removed};
use crate::span::Span;
use crate::text::{Language, language_of};
use dates::{Day, Order};

/// Reads what is known about an article. `path` is the last resort for title and date.
pub(super) fn read(path: &str, page: &Page) -> Metadata {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let declared = page.declared.clone();
    let (title, title_span) = title::find(&page.text, &page.removed, declared.title, stem);
    let said = lines::read(&page.text, &page.removed, title_span);
    let order = || order(&page.text, declared.language.as_deref());
    let read = |day: Day| day.read(order);
    let (genre, standfirst) = beside_title::read(&page.text, &page.removed, title_span);
    Metadata {
        title,
        title_span,
        date: declared
            .date
            .or_else(|| said.date.and_then(read))
            .or_else(|| dates::of_file_name(stem).and_then(|found| read(found.day))),
        author: declared.author.and_then(|a| person(&a)).or(said.author),
        outlet: declared.outlet.map(|o| o.trim().to_owned()).filter(|o| !o.is_empty()).or(said.outlet),
        genre,
        standfirst,
        language: declared.language.as_deref().and_then(language),
    }
}

/// The title that stands in a text without its `removed` stretches, and where; none where no line reads like one.
pub(super) fn title_without(text: &str, removed: &[Removed]) -> Option<(String, Span)> {
    let (title, span) = title::find(text, removed, None, "");
    Some((title, span?))
}

/// In which order a page writes the numbers of its dates: by the language it declares, else by its text.
pub(super) fn order(text: &str, declared: Option<&str>) -> Order {
    let told = declared.and_then(dates::order_of);
    told.unwrap_or_else(|| match declared.map_or_else(|| language_of(text), |_| Language::English) {
        Language::English => dates::order_in(text),
        _ => Order::DayFirst,
    })
}

/// A name as bylines give it, without "di", "By" and the like; none for addresses and long texts.
pub(super) fn person(name: &str) -> Option<String> {
    let mut name = name.trim();
    for opening in ["a cura di ", "di ", "by ", "da ", "written by ", "scritto da "] {
        if name.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening)) {
            name = name[opening.len()..].trim();
        }
    }
    let name = name
        .trim_matches(|c: char| matches!(c, '-' | '|' | ',' | ';' | ':' | '–' | '—') || c.is_whitespace());
    let fits = !name.is_empty() && name.chars().count() <= 80 && !name.contains("://") && !name.contains('@');
    fits.then(|| name.to_owned())
}

/// "it-IT" → "it".
fn language(declared: &str) -> Option<String> {
    let code = declared.trim().split(['-', '_', ',', ' ']).next()?.to_lowercase();
    (matches!(code.len(), 2 | 3) && code.chars().all(|c| c.is_ascii_lowercase())).then_some(code)
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Article, from_bytes};
    use jiff::civil::{Date, date};

    fn read(path: &str, source: &str) -> Article {
        from_bytes(path, source.as_bytes(), None).unwrap()
    }

    const ENGLISH: &str =
        "The ships came back to the harbour yesterday, after three weeks of strikes by the crews.";
    const ITALIAN: &str =
        "Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero dei traghetti.";

    #[test]
    fn numbers_are_dates_in_the_order_of_their_page() {
        let english =
            |line: &str| read("a.txt", &format!("The harbour reopens\n{line}\n\n{ENGLISH}\n")).meta.date;
        assert_eq!(english("Published 01/12/2026"), None);
        assert_eq!(english("Published 01/12/2026\nUpdated 01/22/2026"), Some(date(2026, 1, 12)));
        assert_eq!(english("Published 22/01/2026"), Some(date(2026, 1, 22)));
        for line in ["12/01/2026", "Pubblicato il 12/01/26", "12/01/26", "12.01.26 - di Rita Neri"] {
            let article = read("a.txt", &format!("Il porto riapre\n{line}\n\n{ITALIAN}\n"));
            assert_eq!(article.meta.date, Some(date(2026, 1, 12)), "{line}");
            assert!(!article.body().contains("12/01"), "{line}");
        }
        let page = |language: &str| -> Option<Date> {
            let html = format!(
                "<html lang='{language}'><body><article><h1>The harbour reopens</h1><p>Published 01/12/2026</p><p>{ENGLISH}</p></article></body></html>"
            );
            read("a.html", &html).meta.date
        };
        assert_eq!(page("en-US"), Some(date(2026, 1, 12)));
        assert_eq!(page("en-GB"), Some(date(2026, 12, 1)));
        assert_eq!(page("en"), None);
    }

    #[test]
    fn a_date_in_the_file_s_name_is_no_word_of_the_title() {
        for name in ["ponte 12 gennaio 2026.txt", "12-01-2026 ponte.txt", "ponte_20260112.txt"] {
            let article = read(name, ITALIAN);
            assert_eq!(article.meta.date, Some(date(2026, 1, 12)), "{name}");
            assert_eq!(article.meta.title, "Ponte", "{name}");
        }
    }

    #[test]
    fn front_matter_lists_authors() {
        for authors in [
            "authors:\n  - Anna Verdi\n  - Luca Neri",
            "authors:\n- \"Anna Verdi\"\n- 'Luca Neri'",
            "authors: [Anna Verdi, \"Luca Neri\"]",
            "author:\n  - name: Anna Verdi\n    mail: a@example.org\n  - name: Luca Neri",
        ] {
            let article =
                read("a.md", &format!("---\ntitle: Il porto\n{authors}\ndate: 2026-01-12\n---\n\n{ITALIAN}"));
            assert_eq!(article.meta.author.as_deref(), Some("Anna Verdi, Luca Neri"), "{authors}");
            assert_eq!(article.meta.date, Some(date(2026, 1, 12)), "{authors}");
        }
    }

    #[test]
    fn a_picture_sign_in_the_title_leaves_it_one() {
        for title in [
            "🚢 Il porto riapre",
            "Il porto riapre 🚢",
            "🔴 Porto, riapre il molo ⚓️",
            "🚨🚨 Ponte chiuso",
            "🔥🔥🔥 Gol di Neri 🔥🔥🔥",
        ] {
            let article = read("a.txt", &format!("{title}\n\n{ITALIAN}\n\n{ITALIAN}\n"));
            assert_eq!(article.meta.title, title);
        }
    }
}
