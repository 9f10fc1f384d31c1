//! Something made once for a key, in the background: views ask every frame and draw what is there.

use crate::jobs::{Cancel, Task};
use egui::Ui;
use std::sync::Arc;

type Running<K, T> = Option<(K, Arc<Task<Option<T>>>)>;

/// The last result and what is being made.
pub struct Background<K, T> {
    done: Option<(K, Arc<T>)>,
    running: Running<K, T>,
}

impl<K, T> Default for Background<K, T> {
    fn default() -> Self {
        Self { done: None, running: None }
    }
}

impl<K: Clone, T> Clone for Background<K, T> {
    fn clone(&self) -> Self {
        Self { done: self.done.clone(), running: self.running.clone() }
    }
}

impl<K: Clone + PartialEq, T: Send + 'static> Background<K, T> {
    /// What was made last, whatever it was for.
    #[must_use]
    pub fn last(&self) -> Option<Arc<T>> {
        self.done.as_ref().map(|(_, made)| made.clone())
    }

    /// What `work` makes for `key`, or `None` while it is being made (or where it broke off). A key
    /// other than the last one cancels what was being made. `wait` makes it at once: a figure is
    /// drawn only once.
    pub fn get<W>(&mut self, ui: &Ui, key: K, wait: bool, work: impl FnOnce() -> W) -> Option<Arc<T>>
    where
        W: FnOnce(&Cancel) -> Option<T> + Send + 'static,
    {
        if let Some((done, made)) = &self.done
            && *done == key
        {
            return Some(made.clone());
        }
        if wait {
            let made = Arc::new(work()(&Cancel::default())?);
            self.done = Some((key, made.clone()));
            return Some(made);
        }
        if self.running.as_ref().is_none_or(|(running, _)| *running != key) {
            let ctx = ui.ctx().clone();
            let task = Task::start(Arc::new(move || ctx.request_repaint()), work());
            self.running = Some((key.clone(), Arc::new(task)));
        }
        let made = self.running.as_ref().and_then(|(_, task)| task.poll())?;
        // What broke off stays "running", so that it is not tried again in every frame.
        let made = Arc::new(made.ok().flatten()?);
        self.running = None;
        self.done = Some((key, made.clone()));
        Some(made)
    }
}
