//! The comparison itself, made in the background and kept for the two articles it belongs to.

use super::differences::columns::Columns;
use super::rows::{Own, Row, own, rows};
use crate::analysis::AnalysedArticle;
use crate::app::background::Background;
use crate::app::look::Look;
use crate::collection::ArticleId;
use crate::compare::order::{Moved, moved};
use crate::compare::summary::{Fact, speaker, summary};
use crate::compare::{self, Comparison};
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
}

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

    /// Which way a pair has moved, seen from one article.
    pub fn moved(&self, side: Side, pair: usize) -> Option<Moved> {
        let moved = self.moved.get(pair).copied().flatten()?;
        Some(if side == Side::A { moved } else { moved.mirrored() })
    }
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
                Some(Worked { a, b, found, rows, own_a, own_b, moved, facts, speakers, columns })
            }
        })
    }
}
