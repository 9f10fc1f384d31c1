//! Why a folder cannot be opened at all.

/// A folder that cannot be opened. `Display` names it and says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorpusError {
    #[error("there is no folder “{0}”: it may have been moved or renamed; choose it again")]
    Missing(String),
    #[error("“{0}” is a file, not a folder: open the folder it is in")]
    NotAFolder(String),
    #[error("no permission to read the folder “{0}”: change its permissions or copy it elsewhere")]
    NoPermission(String),
    #[error("the folder “{0}” cannot be read ({1}): check that its disk is connected, then open it again")]
    Unreadable(String, String),
}
