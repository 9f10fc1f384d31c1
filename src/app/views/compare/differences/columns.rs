//! What stands in the three columns: only in A, both, only in B. Made in the background,
//! once for a comparison.

use crate::app::plots::chart::short;
use crate::collection::{ArticleId, Collection};
use crate::compare::{Comparison, Phrase};
use crate::span::Span;

/// One entry of a column: what it says, a remark, and where its sentences are.
pub struct Item {
    pub text: String,
    pub note: String,
    /// What the note's speaker is said to have said, in the article's words.
    pub reported: bool,
    pub passages: Vec<(ArticleId, Span)>,
}

/// Only in A, both, only in B.
pub type Three = [Vec<Item>; 3];

/// The four kinds of things that are told apart.
pub struct Columns {
    pub names: Three,
    pub terms: Three,
    pub figures: Three,
    pub quotes: Three,
}

impl Columns {
    pub fn of(collection: &Collection, a: ArticleId, b: ArticleId, found: &Comparison) -> Self {
        let two = Two { collection, a, b, found };
        Self { names: two.names(), terms: two.terms(), figures: two.figures(), quotes: two.quotes() }
    }
}

struct Two<'c> {
    collection: &'c Collection,
    a: ArticleId,
    b: ArticleId,
    found: &'c Comparison,
}

impl Two<'_> {
    fn names(&self) -> Three {
        let mut columns = Three::default();
        for pair in &self.found.entities {
            let mut places = self.places(self.a, &pair.a_entities);
            places.extend(self.places(self.b, &pair.b_entities));
            let (column, note) = match (pair.a_mentions, pair.b_mentions) {
                (0, b) => (2, b.to_string()),
                (a, 0) => (0, a.to_string()),
                (a, b) => (1, format!("{a} · {b}")),
            };
            columns[column].push(Item { text: pair.name.clone(), note, reported: false, passages: places });
        }
        columns
    }

    fn places(&self, article: ArticleId, entities: &[u32]) -> Vec<(ArticleId, Span)> {
        let all = &self.collection.entry(article).reading.entities;
        entities
            .iter()
            .filter_map(|i| all.get(*i as usize))
            .flat_map(|e| e.mentions.iter().map(|m| (article, m.span)))
            .collect()
    }

    fn terms(&self) -> Three {
        let mut columns = Three::default();
        let (lower_a, lower_b) = (self.lower(self.a), self.lower(self.b));
        for pair in &self.found.terms {
            let mut found = occurrences(self.a, &lower_a, &pair.term);
            found.extend(occurrences(self.b, &lower_b, &pair.term));
            let (column, note) = match (pair.a, pair.b) {
                (a, 0) => (0, a.to_string()),
                (0, b) => (2, b.to_string()),
                (a, b) => (1, format!("{a} · {b}")),
            };
            columns[column].push(Item { text: pair.term.clone(), note, reported: false, passages: found });
        }
        columns
    }

    /// An article's text in lower case; empty where that changes the length of rare letters: then places
    /// cannot be carried over.
    fn lower(&self, article: ArticleId) -> String {
        let text = &self.collection.entry(article).article.text;
        let lower = text.to_lowercase();
        if lower.len() == text.len() { lower } else { String::new() }
    }

    /// Figures with a piece of their sentence; those that disagree stand apart, face to face.
    fn figures(&self) -> Three {
        let mut columns = Three::default();
        let place = |article: ArticleId, index: Option<u32>, phrase: Option<Phrase>| {
            let entry = self.collection.entry(article);
            let text = &*entry.article.text;
            let figure = entry.reading.figures.get(index? as usize)?;
            let phrase = phrase.map_or_else(String::new, |phrase| phrase.of(text));
            Some((figure.span.of(text).to_owned(), phrase, (article, figure.span)))
        };
        for pair in &self.found.figures {
            let a = place(self.a, pair.a, pair.a_phrase);
            let b = place(self.b, pair.b, pair.b_phrase);
            let passages: Vec<_> = a.iter().chain(&b).map(|(.., at)| *at).collect();
            let (column, text, note) = match (a, b) {
                (Some((a, phrase, _)), Some((b, ..))) if pair.agrees => {
                    (1, if a == b { a } else { format!("{a} = {b}") }, phrase)
                }
                (Some((a, phrase, _)), None) => (0, a, phrase),
                (None, Some((b, phrase, _))) => (2, b, phrase),
                _ => continue,
            };
            columns[column].push(Item { text, note, reported: false, passages });
        }
        columns
    }

    fn quotes(&self) -> Three {
        let mut columns = Three::default();
        let place = |article: ArticleId, index: Option<u32>| {
            let entry = self.collection.entry(article);
            let quote = entry.reading.quotes.get(index? as usize)?;
            Some((quote.span.of(&entry.article.text), quote.direct, (article, quote.span)))
        };
        for pair in &self.found.quotes {
            let (a, b) = (place(self.a, pair.a), place(self.b, pair.b));
            let column = match (&a, &b) {
                (Some(_), Some(_)) => 1,
                (Some(_), None) => 0,
                _ => 2,
            };
            let passages: Vec<_> = a.iter().chain(&b).map(|(.., at)| *at).collect();
            let Some((words, direct, _)) = a.or(b) else { continue };
            // Marks are for what was said in these words.
            let words = short(words, 70);
            let text = if direct { format!("“{words}”") } else { words };
            columns[column].push(Item { text, note: pair.speaker.clone(), reported: !direct, passages });
        }
        columns
    }
}

/// Where a term stands in a text in lower case, at word starts; a few dozen at most.
fn occurrences(article: ArticleId, lower: &str, term: &str) -> Vec<(ArticleId, Span)> {
    lower
        .match_indices(&term.to_lowercase())
        .filter(|(at, _)| !lower[..*at].ends_with(char::is_alphanumeric))
        .take(40)
        .map(|(at, found)| (article, Span::new(at, at + found.len())))
        .collect()
}
