//! The comparison itself, made in the background and kept for the two articles it belongs to.

use super::rows::{Row, rows};
use crate::app::look::Look;
use crate::collection::ArticleId;
use crate::compare::{self, Comparison};
use crate::jobs::Task;
use egui::Ui;
use std::sync::Arc;

/// A finished comparison with the rows of the aligned list.
pub struct Worked {
    pub a: ArticleId,
    pub b: ArticleId,
    pub found: Comparison,
    pub rows: Vec<Row>,
}

type Key = (u64, ArticleId, ArticleId);

/// What is asked for and what is there.
#[derive(Clone, Default)]
pub struct Work {
    done: Option<(Key, Arc<Worked>)>,
    running: Option<(Key, Arc<Task<Worked>>)>,
}

impl Work {
    /// The comparison of `a` and `b`, or `None` while it is being made.
    pub fn of(&mut self, ui: &Ui, look: &Look<'_>, a: ArticleId, b: ArticleId) -> Option<Arc<Worked>> {
        let key = (look.revision, a, b);
        if let Some((done, worked)) = &self.done
            && *done == key
        {
            return Some(worked.clone());
        }
        if look.figure {
            // A figure is drawn once: it waits. It is made from what is on screen, so this is rare.
            let worked = Arc::new(make(look, a, b)());
            self.done = Some((key, worked.clone()));
            return Some(worked);
        }
        if self.running.as_ref().is_none_or(|(running, _)| *running != key) {
            let ctx = ui.ctx().clone();
            let work = make(look, a, b);
            let task = Task::start(Arc::new(move || ctx.request_repaint()), move |_| work());
            self.running = Some((key, Arc::new(task)));
        }
        let result = self.running.as_ref().and_then(|(_, task)| task.poll())?;
        self.running = None;
        let worked = Arc::new(result.ok()?);
        self.done = Some((key, worked.clone()));
        Some(worked)
    }
}

fn make(look: &Look<'_>, a: ArticleId, b: ArticleId) -> impl FnOnce() -> Worked + Send + 'static {
    let collection = look.collection.clone();
    move || {
        let (left, right) = (collection.entry(a), collection.entry(b));
        let found = compare::compare(left, right, &compare::Options::default());
        let rows = rows(left, right, &found);
        Worked { a, b, found, rows }
    }
}
