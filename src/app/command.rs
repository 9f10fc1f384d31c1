//! Everything the reader can ask for. Views send commands; [`super::logic`] runs them.

use super::state::{Preferences, Screen, Subject};
use crate::analysis::StanceLabel;
use crate::collection::cooccurrence::Window;
use crate::collection::{ArticleId, Counting, NameId, NameKey};
use crate::span::Span;
use std::path::PathBuf;

/// One wish of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    // opening
    OpenDialog,
    Open(PathBuf),
    OpenTwo(PathBuf, PathBuf),
    OpenSample,
    Reload,
    CancelLoading,
    /// Back to the page from which a folder is opened.
    ShowOpening,

    // going around
    Go(Screen),
    Back,
    Forward,
    /// To the screen before this one.
    Leave,
    SelectArticle(Option<ArticleId>),
    SelectName(Option<NameId>),
    /// The selected name and one it appears with, and what counts as together.
    SelectPair(NameId, NameId, Window),
    /// From whom everything else is seen.
    Focus(Option<NameId>),
    /// What the evidence panel shows.
    Evidence(Subject),
    ToggleEvidence,
    /// Opens the article on the Read screen, at a place.
    Read(ArticleId, Option<Span>),
    /// Puts two articles side by side on the Compare screen.
    Compare(ArticleId, ArticleId),
    Search(String),
    FocusSearch,

    // counting
    Count(Counting),

    // deciding
    Decide(Wish),
    Undo,
    Redo,

    // taking along
    CopyFigure,
    SaveFigure,
    /// Saves the figure that waits for a place.
    SaveTo(PathBuf),
    DoNotSave,
    /// Text for the clipboard; `rows` of a table when it is one.
    CopyText {
        text: String,
        rows: Option<usize>,
    },

    // the program
    Prefer(Preferences),
    DismissNotices,
    Quit,
}

/// A decision about a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    Merge {
        names: Vec<NameId>,
        into: NameId,
    },
    /// Takes a form out of the group it was joined to.
    Split(NameKey),
    Rename(NameId, String),
    Retype(NameId, crate::analysis::Kind),
    Ignore(Vec<NameId>),
    Stance(ArticleId, NameId, Option<StanceLabel>),
    Tone(ArticleId, crate::analysis::Tone, Option<bool>),
    Track(crate::analysis::Tracked),
    Untrack(String),
    /// Two names are not one: not suggested again.
    KeepApart(NameId, NameId),
    /// The encoding to read an article in; `None` as the program finds it.
    Encoding(ArticleId, Option<&'static str>),
}
