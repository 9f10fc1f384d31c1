//! Titles between quotation marks, behind a noun that announces one: "il film «Sette navi»", "a book
//! titled “Seven ships”". A title is seldom made of names, so that the tagger finds few.

use super::super::Kind;
use super::joining::Found;
use crate::span::Span;
use crate::text::Document;
use crate::text::fold::fold;

/// Words before the marks among which the noun must be.
const REACH: usize = 3;
/// Longest title, in bytes and in words.
const LONGEST: usize = 90;
const MOST_WORDS: usize = 12;

/// Nouns and participles that announce a title.
const ANNOUNCING: [&str; 64] = [
    "film",
    "libro",
    "libri",
    "romanzo",
    "racconto",
    "saggio",
    "canzone",
    "brano",
    "album",
    "singolo",
    "disco",
    "documentario",
    "cortometraggio",
    "lungometraggio",
    "fiction",
    "serie",
    "miniserie",
    "sitcom",
    "trasmissione",
    "programma",
    "spettacolo",
    "commedia",
    "musical",
    "fumetto",
    "poesia",
    "podcast",
    "videogioco",
    "dipinto",
    "intitolato",
    "intitolata",
    "intitolati",
    "intitolate",
    "titolo",
    "titolato",
    "titolata",
    "raccolta",
    "autobiografia",
    "biografia",
    "memoir",
    "pellicola",
    "movie",
    "book",
    "novel",
    "song",
    "single",
    "record",
    "documentary",
    "show",
    "series",
    "play",
    "sitcom",
    "essay",
    "poem",
    "titled",
    "entitled",
    "painting",
    "autobiography",
    "biography",
    "thriller",
    "bestseller",
    "drama",
    "comedy",
    "ballad",
    "episode",
];

/// Opening marks with what closes them.
const MARKS: [(char, char); 4] = [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')];

/// Adds the titles to `found`, in place of the names inside them.
pub(super) fn titles(text: &str, document: &Document, found: &mut Vec<Found>) {
    if !text.contains(['«', '“', '"', '„']) {
        return;
    }
    let mut titles = Vec::new();
    for (at, sentence) in document.sentences.iter().enumerate() {
        let mut from = sentence.span.start as usize;
        let end = sentence.span.end as usize;
        while let Some(title) = text.get(from..end).and_then(|rest| next(text, sentence.span, from, rest)) {
            if announced(&text[sentence.span.start as usize..title.start as usize])
                && reads_like_one(title.of(text))
            {
                titles.push(Found { span: title, sentence: at as u32, kind: Kind::Work });
            }
            from = title.end as usize + text[title.end as usize..].chars().next().map_or(1, char::len_utf8);
        }
    }
    if titles.is_empty() {
        return;
    }
    found.retain(|name| !titles.iter().any(|title| title.span.overlaps(name.span)));
    found.append(&mut titles);
    found.sort_by_key(|name| (name.span.start, name.span.end));
}

/// What the next pair of marks in `rest`, which begins at `from`, holds.
fn next(text: &str, sentence: Span, from: usize, rest: &str) -> Option<Span> {
    let (at, open) = rest.char_indices().find(|(_, c)| MARKS.iter().any(|(open, _)| open == c))?;
    let close = MARKS.iter().find(|(mark, _)| *mark == open).map(|(_, close)| *close)?;
    let start = from + at + open.len_utf8();
    let inside = text.get(start..sentence.end as usize)?;
    // Without its end the mark alone is passed over.
    let length = inside.find(close).unwrap_or(0);
    Some(Span::new(start, start + length))
}

/// Whether what stands before the marks announces a title.
fn announced(before: &str) -> bool {
    let outside = before.trim_end_matches(['«', '“', '"', '„']).trim_end_matches([' ', ',', ':', '(']);
    // Behind a colon stands what somebody says, unless the noun is right before it.
    let reach = if before[outside.len()..].contains(':') { 1 } else { REACH };
    let words = outside.rsplit([' ', '\'', '’', '\n']).take(reach);
    words
        .take_while(|word| !word.ends_with(['.', ';', '»', '”']))
        .any(|word| ANNOUNCING.contains(&&*fold(word)))
}

/// A capital first, not long, and no sentence that somebody says.
fn reads_like_one(title: &str) -> bool {
    let first = title.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
        && (2..=LONGEST).contains(&title.len())
        && title.split_whitespace().count() <= MOST_WORDS
        && !title.ends_with(['.', ','])
        && title.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_announced_and_stands_between_marks() {
        for (text, title) in [
            ("Ha visto il film «Sette navi» due volte.", Some("Sette navi")),
            ("Il romanzo, “La casa sul molo”, vende bene.", Some("La casa sul molo")),
            ("Un saggio intitolato \"Chi siamo?\" fa discutere.", Some("Chi siamo?")),
            ("Il tema aveva per titolo: «L'uomo e il mare».", Some("L'uomo e il mare")),
            ("The novel “Seven Ships” sold well.", Some("Seven Ships")),
            ("She wrote an essay titled \"What remains\" last year.", Some("What remains")),
            // Somebody's words, a nickname, an expression, marks without end.
            ("Il sindaco ha detto: «Sette navi sono tornate».", None),
            ("Del film ha detto: «Non mi è piaciuto».", None),
            ("Il cosiddetto «Gruppo dei sette» si riunisce.", None),
            ("Il film «che non c'era» esce domani.", None),
            ("Il film «Sette navi esce domani.", None),
            ("Il libro piace. «Bello» per tutti.", None),
        ] {
            let document = Document::read(text, &[], None);
            let mut found = Vec::new();
            titles(text, &document, &mut found);
            assert_eq!(found.first().map(|found| found.span.of(text)), title, "{text}");
        }
    }
}
