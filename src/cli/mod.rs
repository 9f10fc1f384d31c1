//! The command line: one file per command. Everything the window computes, without a window.

mod analyze;
mod arguments;
mod json;
mod output;
mod stream;

use crate::corpus::{CorpusError, SkipReason};
use arguments::{Arguments, Command};
use clap::Parser;
use std::path::PathBuf;
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
    #[error("{}: {cause}", file.display())]
    Workspace { file: PathBuf, cause: String },
    #[error("threads cannot be started: {0}")]
    Threads(String),
    #[error("{}: give a folder, or two articles to compare", .0.display())]
    NotAFolder(PathBuf),
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
        Some(Command::Compare(_)) => Ok(()),
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

fn window(_: Vec<PathBuf>) -> Result<(), CliError> {
    Ok(())
}
