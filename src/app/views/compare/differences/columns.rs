//! What stands in the three columns: only in A, both, only in B.

use crate::app::look::Look;
use crate::app::views::compare::work::Worked;
use crate::collection::ArticleId;
use crate::compare::Phrase;
use crate::span::Span;

/// One entry of a column: what it says, a remark, and where its sentences are.
pub struct Item {
    pub text: String,
    pub note: String,
    pub passages: Vec<(ArticleId, Span)>,
}

pub fn names(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    for pair in &worked.found.entities {
        let mut places = places(look, worked.a, &pair.a_entities);
        places.extend(self::places(look, worked.b, &pair.b_entities));
        let (column, note) = match (pair.a_mentions, pair.b_mentions) {
            (0, b) => (2, b.to_string()),
            (a, 0) => (0, a.to_string()),
            (a, b) => (1, format!("{a} · {b}")),
        };
        columns[column].push(Item { text: pair.name.clone(), note, passages: places });
    }
    columns
}

fn places(look: &Look<'_>, article: ArticleId, entities: &[u32]) -> Vec<(ArticleId, Span)> {
    let all = &look.collection.entry(article).reading.entities;
    entities
        .iter()
        .filter_map(|i| all.get(*i as usize))
        .flat_map(|e| e.mentions.iter().map(|m| (article, m.span)))
        .collect()
}

pub fn terms(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    for pair in &worked.found.terms {
        let mut found = occurrences(look, worked.a, &pair.term);
        found.extend(occurrences(look, worked.b, &pair.term));
        let (column, note) = match (pair.a, pair.b) {
            (a, 0) => (0, a.to_string()),
            (0, b) => (2, b.to_string()),
            (a, b) => (1, format!("{a} · {b}")),
        };
        columns[column].push(Item { text: pair.term.clone(), note, passages: found });
    }
    columns
}

/// Where a term stands in an article, case folded, at word starts; a few dozen at most.
fn occurrences(look: &Look<'_>, article: ArticleId, term: &str) -> Vec<(ArticleId, Span)> {
    let text = &look.collection.entry(article).article.text;
    let lower = text.to_lowercase();
    // Lower case may change the length of rare letters: then places cannot be carried over.
    if lower.len() != text.len() {
        return Vec::new();
    }
    lower
        .match_indices(&term.to_lowercase())
        .filter(|(at, _)| !lower[..*at].ends_with(char::is_alphanumeric))
        .take(40)
        .map(|(at, found)| (article, Span::new(at, at + found.len())))
        .collect()
}

/// Figures with a piece of their sentence; those that disagree stand apart, face to face.
pub fn figures(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    let place = |article: ArticleId, index: Option<u32>, phrase: Option<Phrase>| {
        let entry = look.collection.entry(article);
        let text = &*entry.article.text;
        let figure = entry.reading.figures.get(index? as usize)?;
        let phrase = phrase.map_or_else(String::new, |phrase| phrase.of(text));
        Some((figure.span.of(text).to_owned(), phrase, (article, figure.span)))
    };
    for pair in &worked.found.figures {
        let a = place(worked.a, pair.a, pair.a_phrase);
        let b = place(worked.b, pair.b, pair.b_phrase);
        let passages: Vec<_> = a.iter().chain(&b).map(|(.., at)| *at).collect();
        let (column, text, note) = match (a, b) {
            (Some((a, phrase, _)), Some((b, ..))) if pair.agrees => {
                (1, if a == b { a } else { format!("{a} = {b}") }, phrase)
            }
            (Some((a, phrase, _)), None) => (0, a, phrase),
            (None, Some((b, phrase, _))) => (2, b, phrase),
            _ => continue,
        };
        columns[column].push(Item { text, note, passages });
    }
    columns
}

pub fn quotes(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    let place = |article: ArticleId, index: Option<u32>| {
        let entry = look.collection.entry(article);
        let quote = entry.reading.quotes.get(index? as usize)?;
        Some((quote.span.of(&entry.article.text).to_owned(), (article, quote.span)))
    };
    for pair in &worked.found.quotes {
        let (a, b) = (place(worked.a, pair.a), place(worked.b, pair.b));
        let column = match (&a, &b) {
            (Some(_), Some(_)) => 1,
            (Some(_), None) => 0,
            _ => 2,
        };
        let passages: Vec<_> = a.iter().chain(&b).map(|(_, at)| *at).collect();
        let Some((words, _)) = a.or(b) else { continue };
        let text = format!("“{}”", crate::app::plots::chart::short(&words, 70));
        columns[column].push(Item { text, note: pair.speaker.clone(), passages });
    }
    columns
}
