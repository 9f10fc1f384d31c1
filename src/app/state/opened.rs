//! The folder that is open, and how far reading it has come.

use crate::collection::Collection;
use crate::jobs::{FolderWatch, Loader, Progress, Rebuild, Source};
use std::sync::Arc;

/// What is open.
#[derive(Debug, Default)]
pub struct Opened {
    pub source: Option<Source>,
    /// Grows while reading goes on.
    pub collection: Option<Arc<Collection>>,
    /// Changes whenever `collection` does: views key their caches by it.
    pub revision: u64,
    /// While reading.
    pub loader: Option<Loader>,
    /// Stopped: what had been read by then may still come.
    pub stopped: Option<Loader>,
    pub progress: Progress,
    /// While folding anew after a decision.
    pub rebuild: Option<Rebuild>,
    /// Tells of changes in the folder.
    pub watch: Option<FolderWatch>,
    /// Why nothing could be read.
    pub error: Option<String>,
    /// A new folder was asked for: the first collection replaces the old one.
    pub fresh: bool,
}

impl Opened {
    /// Whether articles are still being read.
    #[must_use]
    pub fn loading(&self) -> bool {
        self.loader.is_some()
    }

    /// Whether what is shown is a folder read to its end.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.collection.as_ref().is_some_and(|c| !c.partial)
    }
}
