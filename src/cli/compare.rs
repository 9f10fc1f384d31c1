//! `compare FILE_A FILE_B --json`.

use super::CliError;
use super::arguments::Compare;
use super::comparison_json::comparison;
use super::output::Output;
use crate::analysis::{self, Options};
use crate::collection::Entry;
use crate::{compare, corpus};
use std::path::Path;

pub fn run(options: &Compare) -> Result<(), CliError> {
    let asked = Options { tracked: options.track.clone() };
    let (a, b) = rayon::join(|| read(&options.file_a, &asked), || read(&options.file_b, &asked));
    let (a, b) = (a?, b?);
    let found = compare::compare(&a, &b, &compare::Options::default());
    let mut output = Output::open(options.out.as_deref())?;
    output.json(&comparison(&a, &b, &found))?;
    output.text("\n")?;
    output.finish()
}

/// One article, read and analysed.
fn read(file: &Path, asked: &Options) -> Result<Entry, CliError> {
    let article =
        corpus::read_path(file).map_err(|reason| CliError::File { file: file.to_owned(), reason })?;
    let reading = analysis::analyse(&article, asked);
    Ok(Entry::new(article, reading))
}
