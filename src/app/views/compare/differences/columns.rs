//! What stands in the three columns: only in A, both, only in B. Made in the background,
//! once for a comparison.

use crate::app::plots::chart::short;
use crate::collection::{ArticleId, Collection};
use crate::compare::Comparison;
use crate::span::Span;
use crate::text::one_line;

/// One entry of a column: what it says, a remark, and where its sentences are.
#[derive(Default)]
pub struct Item {
    pub text: String,
    pub note: String,
    /// How often it stands in A and in B, where the note counts.
    pub counts: Option<[usize; 2]>,
    /// It is a piece of a sentence, and may take several lines.
    pub sentence: bool,
    /// The part of the text that stands out.
    pub strong: String,
    /// What the note's speaker is said to have said, in the article's words.
    pub reported: bool,
    pub passages: Vec<(ArticleId, Span)>,
}

/// Characters of a quotation that are shown.
const QUOTED: usize = 160;

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
            let text = pair.name.clone();
            let counts = Some([pair.a_mentions as usize, pair.b_mentions as usize]);
            columns[column].push(Item { text, note, counts, passages: places, ..Item::default() });
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
            let text = pair.term.clone();
            let counts = Some([pair.a as usize, pair.b as usize]);
            columns[column].push(Item { text, note, counts, passages: found, ..Item::default() });
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

    /// Figures with what they measure; those that disagree stand apart, face to face.
    fn figures(&self) -> Three {
        let mut columns = Three::default();
        let place = |article: ArticleId, index: Option<u32>, measured: Option<Span>| {
            let entry = self.collection.entry(article);
            let text = &*entry.article.text;
            let figure = entry.reading.figures.get(index? as usize)?;
            let measured = one_line(measured.unwrap_or(figure.span).of(text));
            Some((one_line(figure.span.of(text)), measured, (article, figure.span)))
        };
        for pair in &self.found.figures {
            let a = place(self.a, pair.a, pair.a_measured);
            let b = place(self.b, pair.b, pair.b_measured);
            let passages: Vec<_> = a.iter().chain(&b).map(|(.., at)| *at).collect();
            let (column, (strong, text)) = match (a, b) {
                // The shorter of two ways to say the same.
                (Some((a, of_a, _)), Some((b, of_b, _))) if pair.agrees => {
                    (1, if of_b.len() < of_a.len() { (b, of_b) } else { (a, of_a) })
                }
                (Some((a, of_a, _)), None) => (0, (a, of_a)),
                (None, Some((b, of_b, _))) => (2, (b, of_b)),
                _ => continue,
            };
            columns[column].push(Item { text, strong, passages, sentence: true, ..Item::default() });
        }
        columns
    }

    fn quotes(&self) -> Three {
        let mut columns = Three::default();
        let place = |article: ArticleId, index: Option<u32>| {
            let entry = self.collection.entry(article);
            let quote = entry.reading.quotes.get(index? as usize)?;
            Some((quote.words(&entry.article.text), quote.direct, (article, quote.span)))
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
            let words = short(&one_line(&words), QUOTED);
            let text = if direct { format!("“{words}”") } else { words };
            let note = pair.speaker.clone();
            let strong = String::new();
            let reported = !direct;
            let item = Item { text, note, strong, reported, passages, sentence: true, counts: None };
            columns[column].push(item);
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
