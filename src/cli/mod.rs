//! The command line: one file per command. Everything the window computes, without a window.

mod analyze;
mod arguments;
mod compare;
mod comparison_json;
mod json;
mod output;
mod stream;

use crate::app;
use crate::corpus::{CorpusError, Scan, SkipReason};
use arguments::{Arguments, Command};
use clap::Parser;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Why a command failed. `Display` names the file and the cause.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    #[error("{}: {reason}", file.display())]
    File { file: PathBuf, reason: SkipReason },
    #[error("{}: cannot be written: {cause}", file.display())]
    Write { file: PathBuf, cause: std::io::Error },
    #[error("standard input: {0}")]
    Input(std::io::Error),
    #[error(transparent)]
    Workspace(crate::workspace::StoreError),
    #[error("threads cannot be started: {0}")]
    Threads(String),
    #[error("{}: give a folder, or two articles to compare", .0.display())]
    NotAFolder(PathBuf),
    /// The window's errors hold handles that cannot change threads: only what they say is kept.
    #[error("{0}")]
    Window(String),
    /// Whoever read our output has gone: no failure.
    #[error("the reader of the output has gone")]
    BrokenPipe,
}

/// Runs what was typed: a command, or the window.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Some(Command::Analyze(options)) => analyze::run(&options),
        Some(Command::Compare(options)) => compare::run(&options),
        None => window(arguments.paths),
    };
    match done {
        Ok(()) | Err(CliError::BrokenPipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("controluce: {error}");
            ExitCode::FAILURE
        }
    }
}

/// No argument, a folder, or two articles.
fn window(paths: Vec<PathBuf>) -> Result<(), CliError> {
    let mut paths = paths.into_iter();
    let start = match (paths.next(), paths.next()) {
        (None, _) => app::Start::LastOrSample,
        // A folder that is not there is shown as such in the window: a double click has no terminal.
        (Some(path), None) if path.is_file() => return Err(CliError::NotAFolder(path)),
        (Some(folder), None) => app::Start::Folder(folder),
        (Some(a), Some(b)) => app::Start::Compare(a, b),
    };
    let unread = unread(&start);
    app::run(start).map_err(|error| {
        // Without a window what was asked for is told here, and first.
        if let Some(unread) = unread {
            eprintln!("controluce: {unread}");
        }
        CliError::Window(error.to_string())
    })
}

/// Why what is to be opened cannot be read.
fn unread(start: &app::Start) -> Option<CliError> {
    let missing = |file: &Path| (!file.exists()).then(|| file.to_owned());
    match start {
        app::Start::Folder(folder) => Scan::open(folder).err().map(CliError::Corpus),
        app::Start::Compare(a, b) => {
            let file = missing(a).or_else(|| missing(b))?;
            Some(CliError::File { file, reason: SkipReason::Missing })
        }
        app::Start::LastOrSample | app::Start::Sample | app::Start::Nothing => None,
    }
}
