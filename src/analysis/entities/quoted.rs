//! Titles of works and names of products between quotation marks, beside a noun that tells: "il film
//! «Sette navi»", "“Zorp”, an assistant for cooks". A title is seldom made of names, so that the tagger
//! finds few.

use super::super::Kind;
use super::gazetteer::{self, GIVEN, GIVEN_WORLD, SURNAME};
use super::joining::Found;
use crate::span::Span;
use crate::text::Document;
use crate::text::fold::fold;

/// Words before the marks among which the noun must be.
const REACH: usize = 3;
/// Longest title, in bytes and in words.
const LONGEST: usize = 90;
const MOST_WORDS: usize = 12;

/// The mark that closes is looked for so far, in bytes: keeps a sentence of a million marks linear.
const FARTHEST: usize = 2_000;

/// Bytes between a nickname in its marks and the name beside it, at most.
const NICKNAME: u32 = 6;

/// Nouns and participles that announce the title of a work.
const WORKS: [&str; 53] = [
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
    "televisiva",
    "tv",
    "miniserie",
    "sitcom",
    "trasmissione",
    "spettacolo",
    "commedia",
    "musical",
    "fumetto",
    "poesia",
    "podcast",
    "dipinto",
    "intitolato",
    "intitolata",
    "intitolati",
    "intitolate",
    "titolo",
    "titolato",
    "titolata",
    "autobiografia",
    "biografia",
    "memoir",
    "pellicola",
    "movie",
    "book",
    "novel",
    "song",
    "documentary",
    "sitcom",
    "essay",
    "poem",
    "titled",
    "entitled",
    "painting",
    "autobiography",
    "biography",
    "bestseller",
    "ballad",
];
/// The same for the names of products.
const PRODUCTS: [&str; 24] = [
    "modello",
    "modelli",
    "model",
    "models",
    "app",
    "applicazione",
    "chatbot",
    "software",
    "smartphone",
    "robot",
    "dispositivo",
    "videogioco",
    "videogame",
    "benchmark",
    "farmaco",
    "vaccino",
    "drug",
    "vaccine",
    "device",
    "assistente",
    "assistant",
    "gadget",
    "llm",
    "llms",
];
/// Names of products have few words.
const PRODUCT_WORDS: usize = 3;

/// Opening marks with what closes them.
const MARKS: [(char, char); 5] = [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“'), ('‘', '’')];

/// Adds the titles to `found`, in place of the names inside them.
pub(super) fn titles(text: &str, document: &Document, found: &mut Vec<Found>) {
    if !text.contains(['«', '“', '"', '„', '‘']) {
        return;
    }
    people_are_not_quoted(text, found);
    let mut titles = Vec::new();
    for (at, sentence) in document.sentences.iter().enumerate() {
        let mut from = sentence.span.start as usize;
        let end = sentence.span.end as usize;
        while let Some(title) = text.get(from..end).and_then(|rest| next(text, sentence.span, from, rest)) {
            let before = &text[sentence.span.start as usize..title.start as usize];
            let after = &text[title.end as usize..end];
            // "the models ‘A1’ and ‘B2’": as the one before.
            let listed = || {
                let last = titles.last().filter(|last: &&Found| last.sentence == at as u32)?;
                let between = text.get(last.span.end as usize..title.start as usize)?;
                let bare =
                    between.trim_matches(|c| MARKS.iter().any(|(open, close)| c == *open || c == *close));
                [", ", " e ", " and ", " ed ", " o ", " or "].contains(&bare).then_some(last.kind)
            };
            let kind = announced(before).or_else(listed).or_else(|| explained(after));
            if let Some(kind) = kind.filter(|kind| reads_like_one(title.of(text), *kind)) {
                titles.push(Found::sure(title, at as u32, kind));
            }
            from = title.end as usize + text[title.end as usize..].chars().next().map_or(1, char::len_utf8);
        }
    }
    if titles.is_empty() {
        return;
    }
    // Titles are in text order and apart: only the first that ends behind the name's beginning can touch it.
    found.retain(|name| {
        let at = titles.partition_point(|title| title.span.end <= name.span.start);
        titles.get(at).is_none_or(|title| !title.span.overlaps(name.span))
    });
    found.append(&mut titles);
    found.sort_by_key(|name| (name.span.start, name.span.end));
}

/// A name that fills its marks and was read as a person's is a title: «Bora» in a list of songs. Nicknames
/// stand beside a name or have an article, and words of people are in the lists.
fn people_are_not_quoted(text: &str, found: &mut [Found]) {
    for at in 0..found.len() {
        let name = found[at];
        let surface = name.span.of(text);
        let (before, after) = (&text[..name.span.start as usize], &text[name.span.end as usize..]);
        let marked = MARKS.iter().any(|(open, close)| before.ends_with(*open) && after.starts_with(*close));
        if name.kind != Kind::Person || !marked || surface.split(' ').any(is_of_people) {
            continue;
        }
        // "Ada «Brinda» Belli".
        let apart = |other: &Found| {
            name.span.start.saturating_sub(other.span.end).max(other.span.start.saturating_sub(name.span.end))
        };
        let around = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|i| found.get(i));
        let mut people = around.filter(|other| other.kind == Kind::Person);
        let beside = people.any(|other| apart(other) < NICKNAME);
        if !beside {
            found[at].kind = Kind::Work;
            found[at].leans = None;
        }
    }
}

/// Whether the lists have the word as a given name or a surname.
fn is_of_people(word: &str) -> bool {
    gazetteer::classes_of(word) & (GIVEN | GIVEN_WORLD | SURNAME) != 0
}

/// What the next pair of marks in `rest`, which begins at `from`, holds.
fn next(text: &str, sentence: Span, from: usize, rest: &str) -> Option<Span> {
    let (at, open) = rest.char_indices().find(|(_, c)| MARKS.iter().any(|(open, _)| open == c))?;
    let close = MARKS.iter().find(|(mark, _)| *mark == open).map(|(_, close)| *close)?;
    let start = from + at + open.len_utf8();
    let inside = text.get(start..sentence.end as usize)?;
    let inside = &inside[..inside.floor_char_boundary(FARTHEST)];
    // Without its end the mark alone is passed over.
    let length = inside.find(close).unwrap_or(0);
    Some(Span::new(start, start + length))
}

/// The kind of what the text before the marks announces.
fn announced(before: &str) -> Option<Kind> {
    let outside = before.trim_end_matches(['«', '“', '"', '„', '‘']).trim_end_matches([' ', ',', ':', '(']);
    // Behind a colon stands what somebody says, unless the noun is right before it.
    let reach = if before[outside.len()..].contains(':') { 1 } else { REACH };
    let words = outside.rsplit([' ', '\'', '’', '\n']).take(reach);
    words.take_while(|word| !word.ends_with(['.', ';', ',', '»', '”'])).find_map(noun)
}

/// The kind of what is told behind the marks: ", its latest model".
fn explained(after: &str) -> Option<Kind> {
    let mut rest = after.chars();
    rest.next()?;
    let clause = rest.as_str().strip_prefix(", ")?.split([',', '.', ';', ':', '(']).next()?;
    let mut words = clause.split([' ', '\'', '’']);
    const LEADING: [&str; 14] =
        ["il", "lo", "la", "l", "un", "uno", "una", "i", "gli", "le", "the", "a", "an", "its"];
    if !LEADING.contains(&words.next()?) {
        return None;
    }
    words.take(REACH).take_while(|word| word.starts_with(char::is_lowercase)).find_map(noun)
}

/// The kind that a noun announces.
fn noun(word: &str) -> Option<Kind> {
    let word = fold(word);
    match () {
        () if WORKS.contains(&&*word) => Some(Kind::Work),
        () if PRODUCTS.contains(&&*word) => Some(Kind::Product),
        () => None,
    }
}

/// A capital first, not long, and no sentence that somebody says.
fn reads_like_one(title: &str, kind: Kind) -> bool {
    let first = title.chars().find(|c| c.is_alphanumeric());
    let most = if kind == Kind::Product { PRODUCT_WORDS } else { MOST_WORDS };
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
        && (2..=LONGEST).contains(&title.len())
        && title.split_whitespace().count() <= most
        && !title.ends_with(['.', ','])
        && title.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_announced_and_stands_between_marks() {
        let work = Kind::Work;
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
            assert_eq!(
                found.first().map(|found| (found.span.of(text), found.kind)),
                title.map(|t| (t, work)),
                "{text}"
            );
        }
    }

    #[test]
    fn nobody_stands_alone_between_marks() {
        for (text, name, kind) in [
            ("Chiude la serata «Brindarola», che dura due minuti.", "Brindarola", Kind::Work),
            ("Chiude la serata Brindarola, che dura due minuti.", "Brindarola", Kind::Person),
            ("Chiude la serata «Maria», come sempre.", "Maria", Kind::Person),
        ] {
            let document = Document::read(text, &[], None);
            let at = text.find(name).unwrap();
            let mut found = vec![Found::sure(Span::new(at, at + name.len()), 0, Kind::Person)];
            titles(text, &document, &mut found);
            assert_eq!(found[0].kind, kind, "{text}");
        }
        let text = "Arriva Ada «Brindarola» Belli.";
        let document = Document::read(text, &[], None);
        let name = |name: &str| {
            let at = text.find(name).unwrap();
            Found::sure(Span::new(at, at + name.len()), 0, Kind::Person)
        };
        let mut found = vec![name("Ada"), name("Brindarola"), name("Belli")];
        titles(text, &document, &mut found);
        assert!(found.iter().all(|name| name.kind == Kind::Person), "{found:?}");
    }

    #[test]
    fn names_of_products_stand_between_marks_too() {
        for (text, names) in [
            ("I suoi modelli ‘Z1’ e ‘Y3’ costano poco.", &["Z1", "Y3"][..]),
            ("La ditta ha messo in vendita “Zorp-4”, il suo ultimo modello da tavolo.", &["Zorp-4"]),
            ("They released “Zorp”, an assistant for cooks.", &["Zorp"]),
            ("Il modello «che tutti vogliono» non c'è.", &[]),
            ("Il modello «Uno stato per tutti e per ciascuno» piace.", &[]),
        ] {
            let document = Document::read(text, &[], None);
            let mut found = Vec::new();
            titles(text, &document, &mut found);
            let read: Vec<&str> = found.iter().map(|found| found.span.of(text)).collect();
            assert_eq!(read, names, "{text}");
            assert!(found.iter().all(|found| found.kind == Kind::Product), "{text}");
        }
    }
}
