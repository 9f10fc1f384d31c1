//! Where articles come from, and what they are called.

use crate::corpus;
use std::path::{Path, PathBuf};

/// Where the articles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Folder(PathBuf),
    /// The sample built into the program.
    Sample,
    /// Single files, as for a comparison.
    Files(Vec<PathBuf>),
}

impl Source {
    /// The path under which the first of several files is shown: a folder shows its articles by path, two files are
    /// compared in the order in which they were given.
    #[must_use]
    pub fn first(&self) -> Option<String> {
        let Self::Files(files) = self else { return None };
        files.first().map(|file| shown_among(file, files))
    }

    pub(super) fn name(&self) -> String {
        match self {
            Self::Folder(root) => corpus::folder_name(root),
            Self::Sample => corpus::sample::SAMPLE_NAME.to_owned(),
            Self::Files(files) => {
                files.first().and_then(|f| f.parent()).map(corpus::folder_name).unwrap_or_default()
            }
        }
    }
}

/// The file's name; with its folder's where another file has the same name.
pub(super) fn shown_among(file: &Path, files: &[PathBuf]) -> String {
    let name = |f: &Path| f.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let own = name(file);
    if files.iter().filter(|f| name(f) == own).count() < 2 {
        return own;
    }
    file.parent().map_or_else(|| own.clone(), |parent| format!("{}/{own}", name(parent)))
}
