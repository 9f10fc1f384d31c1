//! Undo without an end: every state of the decisions is kept.

use crate::collection::Decisions;
use std::sync::Arc;

/// States of the decisions, one of which is the present one. Decisions are small (a few entries per
/// hour of work), so whole values are kept: nothing can be undone wrongly.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Arc<Decisions>>,
    now: Arc<Decisions>,
    /// The next one to redo is last.
    future: Vec<Arc<Decisions>>,
}

impl History {
    /// A history that begins here.
    #[must_use]
    pub fn new(now: Decisions) -> Self {
        Self { past: Vec::new(), now: Arc::new(now), future: Vec::new() }
    }

    /// The present state.
    #[must_use]
    pub fn now(&self) -> &Decisions {
        &self.now
    }

    /// Changes the present state; whether anything changed. What was undone cannot be redone then.
    pub fn change(&mut self, change: impl FnOnce(&mut Decisions)) -> bool {
        let mut next = (*self.now).clone();
        change(&mut next);
        if next == *self.now {
            return false;
        }
        self.past.push(std::mem::replace(&mut self.now, Arc::new(next)));
        self.future.clear();
        true
    }

    /// Goes back; whether there was a way.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Goes forward again; whether there was a way.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// Whether [`undo`](Self::undo) would do something.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether [`redo`](Self::redo) would do something.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
