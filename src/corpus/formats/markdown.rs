//! Markdown: the text is the source without its markup; front matter is set aside, words stay.
//!
//! Markup is not only left out of the analysis: it stands inside sentences and names ("Marco **Bucci**"),
//! which must read as they are printed.

use super::text::with_line_feeds;
use super::{Declared, Page};
use crate::corpus::metadata::front_matter::{self, FrontMatter};
use crate::corpus::metadata::{self, dates};
use crate::corpus::{Cut, Reason, Removed};
use crate::span::Span;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

pub(super) fn open(source: String) -> Page {
    let source = with_line_feeds(&source);
    let front = front_matter::split(&source);
    let body_at = front.as_ref().map_or(0, |f| f.end);
    let mut removed = Vec::new();
    let mut declared = Declared::default();
    if let Some(front) = front {
        removed.push(Removed { span: Span::new(0, front.end), reason: Reason::FrontMatter });
        declared = said_by(&front, &source);
    }
    if declared.title.is_none() {
        declared.title = first_heading(&source[body_at..]);
    }
    let mut page = without(&source, &markup(&source, body_at));
    page.removed = removed;
    page.declared = declared;
    page
}

/// What front matter says of its article.
pub(super) fn said_by(front: &FrontMatter<'_>, source: &str) -> Declared {
    let language = front.get(&["lang", "language", "lingua"]).map(|l| l.to_lowercase());
    let order = || metadata::order(source.get(front.end..).unwrap_or_default(), language.as_deref());
    Declared {
        title: front.get(&["title", "titolo", "headline"]),
        date: front
            .get(&["date", "data", "published", "pubdate", "publishdate", "datepublished"])
            .and_then(|d| dates::written(&d)?.read(order)),
        author: front.get(&["author", "autore", "authors", "autori", "byline"]),
        outlet: front.get(&[
            "outlet",
            "source",
            "testata",
            "fonte",
            "publication",
            "publisher",
            "newspaper",
            "site",
            "sito",
        ]),
        language,
    }
}

/// `source` without the `gaps` of markup (sorted, disjoint), and where these stood.
fn without(source: &str, gaps: &[Range<usize>]) -> Page {
    let mut text = String::with_capacity(source.len());
    let mut markup = String::new();
    let mut cuts = Vec::with_capacity(gaps.len());
    let mut at = 0;
    for gap in gaps {
        text.push_str(&source[at..gap.start]);
        let rest = &source[gap.end..];
        // A line of markup alone, such as a picture, leaves no gap between paragraphs.
        let breaks = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let alone = breaks > 0 && (text.is_empty() || text.ends_with("\n\n") || text.ends_with("\n\r\n"));
        let end = if alone { gap.end + breaks } else { gap.end };
        let cut = &source[gap.start..end];
        let chars = cut.chars().count() as u32;
        cuts.push(Cut { at: text.len() as u32, chars, from: markup.len() as u32 });
        markup.push_str(cut);
        at = end;
    }
    text.push_str(&source[at..]);
    Page { text, cuts, markup, ..Page::default() }
}

/// Everything that is no word of the article: what the parser consumed without giving it back as
/// text, code, or a line break.
fn markup(source: &str, from: usize) -> Vec<Range<usize>> {
    let body = &source[from..];
    let mut words: Vec<Range<usize>> = Vec::new();
    let (mut images, mut cells) = (0usize, 0usize);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(pulldown_cmark::TagEnd::Image) => images = images.saturating_sub(1),
            Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
            Event::Start(Tag::TableCell) => {
                // Without the stroke between them two cells would read as one name.
                words.extend(stroke_before(body, range.start).filter(|_| cells > 0));
                cells += 1;
            }
            Event::Text(_) | Event::Code(_) if images == 0 => words.push(inner(body, range)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    let mut at = 0;
    for word in words.into_iter().chain(std::iter::once(body.len()..body.len())) {
        let gap = at..word.start.max(at);
        push_gap(body, gap, from, &mut found);
        at = at.max(word.end);
    }
    found
}

/// The stroke that parts the cell at `at` from the one before.
fn stroke_before(body: &str, at: usize) -> Option<Range<usize>> {
    let before = body.get(..at)?.trim_end_matches([' ', '\t']);
    let stroke = before.ends_with('|').then(|| before.len() - 1);
    stroke.or_else(|| body[at..].starts_with('|').then_some(at)).map(|at| at..at + 1)
}

/// Code spans come with their backticks.
fn inner(body: &str, range: Range<usize>) -> Range<usize> {
    let raw = &body[range.clone()];
    if !raw.starts_with('`') {
        return range;
    }
    let ticks = raw.len() - raw.trim_start_matches('`').len();
    if raw.len() > 2 * ticks { range.start + ticks..range.end - ticks } else { range }
}

/// A gap between words is markup as far as it is not white space; each line on its own, so that
/// line ends and the spaces between words stay.
fn push_gap(body: &str, gap: Range<usize>, from: usize, found: &mut Vec<Range<usize>>) {
    let mut start = gap.start;
    for piece in body[gap].split_inclusive('\n') {
        let trimmed = piece.trim();
        if !trimmed.is_empty() {
            let begin = start + (piece.len() - piece.trim_start().len());
            // A list marker or "# " goes with the blank that parts it from the words.
            let tail = &piece[begin - start + trimmed.len()..];
            let blank = if begin == start && !tail.contains('\n') && at_line_start(body, begin) {
                tail.len()
            } else {
                0
            };
            let end = begin + trimmed.len() + blank;
            found.push(from + begin..from + end);
        }
        start += piece.len();
    }
}

fn at_line_start(body: &str, at: usize) -> bool {
    at == 0 || body.as_bytes().get(at - 1) == Some(&b'\n')
}

/// The words of the first "# heading", where it is the first thing with words.
fn first_heading(body: &str) -> Option<String> {
    let mut title = String::new();
    let mut inside = false;
    for event in Parser::new(body) {
        match event {
            Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. }) => inside = true,
            Event::End(pulldown_cmark::TagEnd::Heading(_)) if inside => break,
            Event::Text(words) | Event::Code(words) if inside => title.push_str(&words),
            Event::Text(_) => return None,
            _ => {}
        }
    }
    let title = title.trim();
    (!title.is_empty()).then(|| title.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Format, Known, from_text};

    fn body(source: &str) -> String {
        from_text("nota.md", source, Format::Markdown, &Known::default()).unwrap().body()
    }

    #[test]
    fn the_cells_of_a_row_stay_apart() {
        let table = "La tabella delle navi di ieri.\n\n| Roma | Bari |\n| --- | --- |\n| **Milano** | |\n\nPoi la giunta va a casa.";
        let read = body(table);
        assert!(read.contains("Roma | Bari") && read.contains("Milano |"), "{read:?}");
        assert!(!read.contains("---") && !read.contains("**"), "{read:?}");
    }

    #[test]
    fn words_stay_and_markup_goes() {
        for (source, words) in [
            ("Una parola **forte** e una *tenue*.", "Una parola forte e una tenue."),
            (
                "Si legge [il rapporto](https://esempio.it/r?x=1 \"t\") intero.",
                "Si legge il rapporto intero.",
            ),
            ("Prima.\n\n![grafico](g.png)\n\nDopo.", "Prima.\n\nDopo."),
            ("> Una citazione lunga\n> su due righe.", "Una citazione lunga\nsu due righe."),
            ("- primo\n- secondo", "primo\nsecondo"),
            ("Testo <!-- nota privata --> visibile.", "Testo  visibile."),
            ("Il comando `ls` basta.", "Il comando ls basta."),
        ] {
            assert_eq!(body(source), words, "{source}");
        }
    }

    #[test]
    fn markup_cuts_no_sentence_and_no_name() {
        let source = "Il **presidente** Marco **Bucci** ha [detto](https://esempio.it/a_b) che *non* firmerà.\n\nPoi è uscito.";
        let article = from_text("nota.md", source, Format::Markdown, &Known::default()).unwrap();
        let reading = crate::analysis::analyse(&article, &crate::analysis::Options::default());
        let sentences: Vec<&str> = reading.sentences.iter().map(|s| s.span.of(&article.text)).collect();
        assert_eq!(sentences, ["Il presidente Marco Bucci ha detto che non firmerà.", "Poi è uscito."]);
        assert!(reading.entities.iter().any(|e| e.name == "Marco Bucci"));
    }

    #[test]
    fn what_is_written_has_the_markup_inside_it() {
        for (source, read, written) in [
            ("Parla Luca **Neri** oggi.", "Luca Neri", "Luca **Neri"),
            ("Parla **Luca Neri** oggi.", "Luca Neri", "Luca Neri"),
            ("Parla Luca [Neri](https://esempio.it/è) oggi.", "Luca Neri", "Luca [Neri"),
            ("Parla *Lu*ca *Ne*ri **oggi**.", "Luca Neri", "Lu*ca *Ne*ri"),
            ("Parla Luca Neri.", "Luca Neri", "Luca Neri"),
        ] {
            let article = from_text("nota.md", source, Format::Markdown, &Known::default()).unwrap();
            let at = article.text.find(read).unwrap();
            let span = crate::span::Span::new(at, at + read.len());
            assert_eq!(article.written(span), written, "{source}");
        }
    }

    #[test]
    fn front_matter_is_read_and_set_aside() {
        let source = "---\ntitle: \"Il caso: due versioni\"\ndate: 2026-02-03\nauthor: Rita Neri\noutlet: Il Molo\n---\n\nIl porto ha riaperto ieri mattina.";
        let article = from_text("a.md", source, Format::Markdown, &Known::default()).unwrap();
        assert_eq!(article.meta.title, "Il caso: due versioni");
        assert_eq!(article.meta.date, Some(jiff::civil::date(2026, 2, 3)));
        assert_eq!(article.meta.author.as_deref(), Some("Rita Neri"));
        assert_eq!(article.meta.outlet.as_deref(), Some("Il Molo"));
        assert_eq!(article.body(), "Il porto ha riaperto ieri mattina.");
    }

    #[test]
    fn toml_front_matter_too() {
        let source =
            "+++\ntitle = 'Harbour reopens'\ndate = 2026-02-03T10:00:00Z\n+++\nThe harbour reopened.";
        let article = from_text("a.md", source, Format::Markdown, &Known::default()).unwrap();
        assert_eq!(
            (article.meta.title.as_str(), article.body().as_str()),
            ("Harbour reopens", "The harbour reopened.")
        );
        assert_eq!(article.meta.date, Some(jiff::civil::date(2026, 2, 3)));
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        assert!(body("---\n\nIl porto ha riaperto.\n").contains("Il porto ha riaperto."));
    }
}
