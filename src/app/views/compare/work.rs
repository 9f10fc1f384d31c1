//! The comparison itself, made in the background and kept for the two articles it belongs to.

use super::rows::{Row, rows};
use crate::app::background::Background;
use crate::app::look::Look;
use crate::collection::ArticleId;
use crate::compare::{self, Comparison};
use egui::Ui;
use std::sync::Arc;

/// A finished comparison with the rows of the aligned list.
pub struct Worked {
    pub a: ArticleId,
    pub b: ArticleId,
    pub found: Comparison,
    pub rows: Vec<Row>,
}

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
                let found = compare::compare(left, right, &options);
                let rows = rows(left, right, &found);
                Some(Worked { a, b, found, rows })
            }
        })
    }
}
