//! What the reader decided and chose, kept between sessions: decisions, undo, settings, recent folders.
//!
//! Decisions about one folder are kept in the data directory under a hash of the folder's path;
//! merges and names given go besides into one file shared by all folders. Nothing is ever written
//! into the folder of articles.

mod decisions;
mod places;
mod settings;
mod store;
mod undo;

pub use decisions::{read_decisions, read_given, write_decisions};
pub use places::Places;
pub use settings::{Settings, ThemeChoice};
pub use store::{StoreError, write_at_one_stroke};
pub use undo::History;

use crate::collection::Decisions;
use std::path::{Path, PathBuf};

/// The decisions about the open folder, with undo. Saving is asked for: it never happens on its
/// own.
#[derive(Clone, Debug)]
pub struct Workspace {
    history: History,
    /// Where they are kept; `None` for the sample and for single files.
    file: Option<PathBuf>,
    shared: Option<PathBuf>,
    saved: Decisions,
}

impl Workspace {
    /// The decisions kept for `folder`, with the merges and names shared by all folders; and why
    /// they could not be read, if so: they are then kept aside and the reader starts anew.
    #[must_use]
    pub fn open(places: &Places, folder: &Path) -> (Self, Vec<StoreError>) {
        let (file, shared) = (places.decisions_of(folder), places.shared_names());
        let mut troubles = Vec::new();
        let mut read = |file: &Path| {
            decisions::read_or_set_aside(file).unwrap_or_else(|trouble| {
                troubles.push(trouble);
                None
            })
        };
        let known = read(&shared).unwrap_or_default();
        let decided = match read(&file) {
            Some(mut own) => {
                decisions::add_shared(&mut own, &known);
                own
            }
            None => decisions::shareable(&known),
        };
        let workspace = Self {
            history: History::new(decided.clone()),
            file: Some(file),
            shared: Some(shared),
            saved: decided,
        };
        (workspace, troubles)
    }

    /// Decisions that last until the program ends: for the sample and for single files.
    #[must_use]
    pub fn unsaved() -> Self {
        let saved = Decisions::default();
        Self { history: History::new(saved.clone()), file: None, shared: None, saved }
    }

    /// What is decided now.
    #[must_use]
    pub fn decisions(&self) -> &Decisions {
        self.history.now()
    }

    /// Changes something, so that it can be undone; whether anything changed.
    pub fn decide(&mut self, change: impl FnOnce(&mut Decisions)) -> bool {
        self.history.change(change)
    }

    /// Takes the last change back; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.history.undo()
    }

    /// Makes the last undone change again; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.history.redo()
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Writes what changed since the last time.
    ///
    /// # Errors
    /// When a file cannot be written; the decisions stay in memory.
    pub fn save(&mut self) -> Result<(), StoreError> {
        let now = self.history.now();
        if *now == self.saved {
            return Ok(());
        }
        if let Some(file) = &self.file {
            write_decisions(file, now)?;
        }
        if let Some(shared) = &self.shared {
            // Another window may have added names meanwhile; a broken file is written anew.
            let mut all = read_decisions(shared).unwrap_or_default();
            decisions::update_shared(&mut all, &self.saved, now);
            write_decisions(shared, &all)?;
        }
        self.saved = now.clone();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
