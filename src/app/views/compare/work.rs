//! The comparison itself, made in the background and kept for the two articles it belongs to.

use super::aligned::{differing, says_something};
use super::differences::columns::Columns;
use super::rows::{Own, Row, own, rows};
use crate::analysis::AnalysedArticle;
use crate::app::background::Background;
use crate::app::look::Look;
use crate::collection::{ArticleId, Collection, Entry};
use crate::compare::order::{Moved, moved};
use crate::compare::summary::{Fact, speaker, summary};
use crate::compare::{self, Comparison, PassagePair};
use crate::span::Span;
use egui::Ui;
use std::sync::Arc;

/// A finished comparison with what the screen shows of it.
pub struct Worked {
    pub a: ArticleId,
    pub b: ArticleId,
    pub found: Comparison,
    /// The aligned list.
    pub rows: Vec<Row>,
    /// The passages of A and of B, each in its own order.
    pub own_a: Vec<Own>,
    pub own_b: Vec<Own>,
    /// For each pair whether B says it earlier or later than A.
    pub moved: Vec<Option<Moved>>,
    /// What separates the two.
    pub facts: Vec<Fact>,
    /// Of each quotation whose words differ who says it; empty where nobody is named.
    pub speakers: Vec<String>,
    /// What only one has, and what both have.
    pub columns: Columns,
    /// The two are nearly one text: what differs is marked, not what is the same.
    pub near: bool,
    /// For each pair whether words differ in it.
    pub changed: Vec<bool>,
}

/// Share of both texts that must be the same, word for word, for the two to be nearly one text.
const NEAR: f32 = 0.7;

impl Worked {
    /// The articles as the screen draws them.
    pub fn article(&self, side: Side) -> ArticleId {
        if side == Side::A { self.a } else { self.b }
    }

    /// The passages of one article in its own order.
    pub fn own(&self, side: Side) -> &[Own] {
        if side == Side::A { &self.own_a } else { &self.own_b }
    }

    /// One article's half of a pair.
    pub fn half(&self, side: Side, pair: usize) -> Option<Span> {
        let pair = self.found.passages.get(pair)?;
        Some(if side == Side::A { pair.a } else { pair.b })
    }

    /// The pair whose half in one article holds a byte.
    pub fn pair_at(&self, side: Side, at: u32) -> Option<usize> {
        let holds = |span: Span| span.start <= at && at < span.end;
        self.found.passages.iter().position(|p| holds(if side == Side::A { p.a } else { p.b }))
    }

    /// The words that only one article gives of a quotation in `span` of its text; `None` where both give the same.
    pub fn wording_in(&self, side: Side, reading: &AnalysedArticle, span: Span) -> Option<Vec<Span>> {
        self.found.wordings.iter().find_map(|wording| {
            let pair = self.found.quotes.get(wording.quote as usize)?;
            let (quote, only) = match side {
                Side::A => (pair.a?, &wording.only_a),
                Side::B => (pair.b?, &wording.only_b),
            };
            let quote = reading.quotes.get(quote as usize)?;
            let inside = quote.parts().any(|part| part.overlaps(span));
            inside.then(|| only.iter().copied().filter(|run| span.contains(*run)).collect())
        })
    }

    /// What of one article is not, word for word, in the other: in pairs, and passages of it alone.
    pub fn unshared(&self, collection: &Collection, side: Side) -> Vec<Span> {
        let entry = collection.entry(self.article(side));
        let text = &*entry.article.text;
        let mut found: Vec<Span> = Vec::new();
        for pair in &self.found.passages {
            let (span, shared) = half_of(pair, side);
            found.extend(differing(span, shared));
        }
        let alone = self.own(side).iter().filter(|own| own.pair.is_none() && !is_title(entry, own.span));
        found.extend(alone.map(|own| own.span));
        found.retain(|span| says_something(text, *span));
        found
    }

    /// Which way a pair has moved, seen from one article.
    pub fn moved(&self, side: Side, pair: usize) -> Option<Moved> {
        let moved = self.moved.get(pair).copied().flatten()?;
        Some(if side == Side::A { moved } else { moved.mirrored() })
    }
}

/// One article's half of a pair, and what of it the other has word for word.
fn half_of(pair: &PassagePair, side: Side) -> (Span, &[Span]) {
    if side == Side::A { (pair.a, &pair.shared_a) } else { (pair.b, &pair.shared_b) }
}

/// Titles are not paired: they head the columns.
fn is_title(entry: &Entry, span: Span) -> bool {
    entry.article.meta.title_span.is_some_and(|title| title.contains(span))
}

/// Which share of an article is in the other one word for word, 0 … 1.
fn same_share(entry: &Entry, found: &Comparison, side: Side, own: &[Own]) -> f32 {
    let body = own.iter().map(|own| own.span).filter(|span| !is_title(entry, *span));
    let all: u32 = body.map(|span| span.end - span.start).sum();
    let mut shared: Vec<Span> =
        found.passages.iter().flat_map(|pair| half_of(pair, side).1).copied().collect();
    shared.sort_unstable();
    // What is in two pairs counts once.
    let (mut same, mut end) = (0, 0);
    for span in shared {
        same += span.end.max(end) - span.start.max(end);
        end = end.max(span.end);
    }
    same as f32 / all.max(1) as f32
}

/// One of the two articles on the screen.
pub use crate::compare::summary::Which as Side;

/// What is asked for and what is there.
#[derive(Clone, Default)]
pub struct Work(Background<(u64, ArticleId, ArticleId), Worked>);

impl Work {
    /// The comparison made last.
    pub fn last(&self) -> Option<Arc<Worked>> {
        self.0.last()
    }

    /// The comparison of `a` and `b`, or `None` while it is being made.
    pub fn of(&mut self, ui: &Ui, look: &Look<'_>, a: ArticleId, b: ArticleId) -> Option<Arc<Worked>> {
        self.0.get(ui, (look.revision, a, b), look.figure, || {
            let collection = look.collection.clone();
            move |_| {
                let (left, right) = (collection.entry(a), collection.entry(b));
                let of = |id: ArticleId| {
                    collection.name_of[id.0 as usize].iter().map(|name| name.map(|n| n.0)).collect()
                };
                let names = Some(compare::SameNames { a: of(a), b: of(b) });
                let options = compare::Options { names, ..compare::Options::default() };
                let mut found = compare::compare(left, right, &options);
                // One name has one form on all screens: the folder's.
                for pair in &mut found.entities {
                    let named = |id: ArticleId, entities: &[u32]| {
                        *collection.name_of[id.0 as usize].get(*entities.first()? as usize)?
                    };
                    let name = named(a, &pair.a_entities).or_else(|| named(b, &pair.b_entities));
                    pair.name = name.map_or_else(|| pair.name.clone(), |id| collection.name(id).name.clone());
                }
                let rows = rows(left, right, &found);
                let halves = |pick: fn(&compare::PassagePair) -> Span| -> Vec<Span> {
                    found.passages.iter().map(pick).collect()
                };
                let (own_a, own_b) = (own(left, &halves(|p| p.a)), own(right, &halves(|p| p.b)));
                let (moved, facts) = (moved(&found.passages), summary(left, right, &found));
                let columns = Columns::of(&collection, a, b, &found);
                let speakers = found.wordings.iter().map(|wording| {
                    let pair = &found.quotes[wording.quote as usize];
                    speaker(left, right, pair).unwrap_or_else(|| pair.speaker.clone())
                });
                let speakers = speakers.collect();
                let near = [(Side::A, &own_a), (Side::B, &own_b)].into_iter().all(|(side, own)| {
                    let entry = if side == Side::A { left } else { right };
                    same_share(entry, &found, side, own) >= NEAR
                });
                let changed = found.passages.iter().map(|pair| {
                    let differs = |side: Side, text: &str| {
                        let (span, shared) = half_of(pair, side);
                        differing(span, shared).into_iter().any(|run| says_something(text, run))
                    };
                    differs(Side::A, &left.article.text) || differs(Side::B, &right.article.text)
                });
                let changed = changed.collect();
                Some(Worked {
                    a,
                    b,
                    found,
                    rows,
                    own_a,
                    own_b,
                    moved,
                    facts,
                    speakers,
                    columns,
                    near,
                    changed,
                })
            }
        })
    }
}
