//! What can be typed after `controluce`.

use crate::analysis::Tracked;
use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

/// Reads a folder of press articles: who is in them, who appears with whom, how each article
/// treats them, and where two of them differ.
#[derive(Debug, Parser)]
#[command(
    name = "controluce",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  controluce                     the last folder, or the sample\n  \
                  controluce Articles            open a folder\n  \
                  controluce one.html two.txt    compare two articles"
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// A folder to open, or two articles to compare.
    #[arg(value_name = "FOLDER | FILE_A FILE_B", num_args = 0..=2, value_parser = OsStringValueParser::new().try_map(named))]
    pub paths: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print the whole analysis of a folder as JSON.
    #[command(after_help = "Examples:\n  controluce analyze Articles --json > analysis.json\n  \
                            controluce analyze Articles --json --track \"migration=migra*,asylum seeker*\"\n  \
                            controluce analyze Articles --json --text --out analysis.json\n  \
                            controluce analyze Articles --json --workspace workspace.json --jobs 2 --no-cache\n  \
                            controluce analyze --stdin --jsonl < articles.jsonl")]
    Analyze(Analyze),
    /// Print what two articles share and where they differ, as JSON.
    #[command(after_help = "Examples:\n  controluce compare one.html two.txt --json\n  \
                            controluce compare one.html two.txt --track \"migration=migra*\" --out comparison.json")]
    Compare(Compare),
}

#[derive(Debug, Args)]
pub struct Analyze {
    /// The folder of articles.
    #[arg(required_unless_present = "stdin", conflicts_with = "stdin", value_parser = OsStringValueParser::new().try_map(named))]
    pub folder: Option<PathBuf>,
    /// One JSON document (the default for a folder).
    #[arg(long, conflicts_with = "jsonl")]
    pub json: bool,
    /// Read one article per line of standard input: {"id","text"[,"html","title","date","author",
    /// "outlet","language"]}.
    #[arg(long, requires = "jsonl")]
    pub stdin: bool,
    /// One analysed article per line, in the order of the input.
    #[arg(long, requires = "stdin", conflicts_with = "folder")]
    pub jsonl: bool,
    /// Add the body of each article, without what was removed; of a web page also the whole text, which all
    /// offsets point into.
    #[arg(long)]
    pub text: bool,
    /// Follow a concept: its name and its word forms, * for any ending. May be repeated.
    #[arg(long, value_name = "NAME=form,form*,…", value_parser = tracked)]
    pub track: Vec<Tracked>,
    /// Apply the decisions saved in a workspace file (merged names, corrected labels).
    #[arg(long, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Threads to use; 0 for one per core.
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true, value_parser = threads)]
    pub jobs: usize,
    /// Read every article anew. Always the case today: nothing is kept between two runs.
    #[arg(long)]
    pub no_cache: bool,
    /// Write to a file instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Compare {
    /// The first article (A): a text, Markdown or HTML file.
    pub file_a: PathBuf,
    /// The second article (B).
    pub file_b: PathBuf,
    /// One JSON document (the default).
    #[arg(long)]
    pub json: bool,
    /// Follow a concept: its name and its word forms, * for any ending. May be repeated.
    #[arg(long, value_name = "NAME=form,form*,…", value_parser = tracked)]
    pub track: Vec<Tracked>,
    /// Write to a file instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// A path with a name in it.
fn named(path: OsString) -> Result<PathBuf, &'static str> {
    if path.is_empty() {
        Err("the name is empty: write the path of a folder or a file")
    } else {
        Ok(path.into())
    }
}

/// A number of threads.
fn threads(text: &str) -> Result<usize, &'static str> {
    text.parse().map_err(|_| "give a whole number, 1 or more, or 0 for one thread per core")
}

/// "name=form,form*" as a tracked concept.
fn tracked(text: &str) -> Result<Tracked, String> {
    let (name, forms) = text.split_once('=').ok_or("write it as NAME=form,form*")?;
    let forms: Vec<String> =
        forms.split(',').map(str::trim).filter(|f| !f.is_empty()).map(String::from).collect();
    let name = name.trim();
    if name.is_empty() {
        return Err("the name before = is missing".into());
    }
    if forms.iter().any(|f| f.trim_matches('*').is_empty()) || forms.is_empty() {
        return Err("give at least one word form after =".into());
    }
    Ok(Tracked { name: name.to_owned(), forms })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_concept_has_a_name_and_forms() {
        let concept = tracked("migration=migra*, asylum seeker* ,").unwrap();
        assert_eq!(concept.name, "migration");
        assert_eq!(concept.forms, ["migra*", "asylum seeker*"]);
        assert!(tracked("migration").is_err());
        assert!(tracked("=migra*").is_err());
        assert!(tracked("migration=*").is_err());
    }
}
