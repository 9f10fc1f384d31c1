//! The folder that is open, and how far reading it has come.

use crate::collection::Collection;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the articles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Folder(PathBuf),
    Pair(PathBuf, PathBuf),
    /// The built-in sample.
    Sample,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    /// `None` while the folder is still being listed.
    pub total: Option<usize>,
}

/// What is open.
#[derive(Debug, Default)]
pub struct Opened {
    pub source: Option<Source>,
    /// Grows while reading goes on.
    pub collection: Option<Arc<Collection>>,
    /// Changes whenever `collection` does: views key their caches by it.
    pub revision: u64,
    /// While reading.
    pub progress: Option<Progress>,
    /// Why nothing could be read.
    pub error: Option<String>,
}
