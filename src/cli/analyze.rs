//! `analyze FOLDER --json`: the whole analysis of a folder on standard output.

use super::arguments::Analyze;
use super::json::{self, SkippedJson, rounded};
use super::output::Output;
use super::{CliError, stream};
use crate::analysis::{self, Options};
use crate::collection::{ArticleId, Collection, Counting, Decisions, Entry, cooccurrence};
use crate::corpus;
use rayon::prelude::*;
use serde::Serialize;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// More threads than this only take memory and start slowly.
const MOST_JOBS: usize = 256;

pub fn run(options: &Analyze) -> Result<(), CliError> {
    let output = Output::open(options.out.as_deref())?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.jobs.min(MOST_JOBS))
        .build()
        .map_err(|e| CliError::Threads(e.to_string()))?;
    match &options.folder {
        Some(folder) => {
            let collection = pool.install(|| read(folder, options))?;
            write(&collection, options, output)
        }
        None => stream::run(options, &pool, output),
    }
}

/// Reads and analyses the folder; files that cannot be read are listed, counted, and stop nothing.
fn read(folder: &Path, options: &Analyze) -> Result<Collection, CliError> {
    let decisions = decisions(options)?;
    let (articles, skipped) = corpus::read_folder(folder, &decisions.encodings, &|| false)?;
    let progress = Progress::new(articles.len());
    let asked = Options { tracked: [decisions.tracked.as_slice(), &options.track].concat() };
    let entries: Vec<Arc<Entry>> = articles
        .into_par_iter()
        .map(|article| {
            let reading = analysis::analyse(&article, &asked);
            progress.step();
            Arc::new(Entry::new(article, reading))
        })
        .collect();
    progress.done();
    let name = corpus::folder_name(folder);
    Ok(Collection::build(name, entries, skipped, &decisions, Counting::default(), false))
}

/// What the reader decided, from the file given, or nothing.
pub(super) fn decisions(options: &Analyze) -> Result<Decisions, CliError> {
    let Some(file) = &options.workspace else { return Ok(Decisions::default()) };
    crate::workspace::read_given(file).map_err(CliError::Workspace)
}

#[derive(Serialize)]
struct NameJson<'a> {
    name: &'a str,
    kind: &'static str,
    aliases: &'a [String],
    mentions: u32,
    articles: u32,
}

#[derive(Serialize)]
struct PairJson<'a> {
    a: &'a str,
    b: &'a str,
    sentences: u32,
    paragraphs: u32,
    articles: u32,
    npmi: f64,
    log_likelihood: f64,
    p: f64,
    jaccard: f64,
}

/// Written piece by piece: the JSON of a large folder is never held whole.
fn write(collection: &Collection, options: &Analyze, mut output: Output) -> Result<(), CliError> {
    output.text("{\"schema\":\"controluce/analysis/1\",\"folder\":")?;
    output.json(&collection.folder)?;
    output.text(",\n\"articles\":[")?;
    list(&mut output, collection.entries.iter().map(|e| json::article(e, None, options.text)))?;
    output.text("],\n\"entities\":[")?;
    list(
        &mut output,
        // Names that only folded copies have count nowhere.
        collection.names.iter().filter(|n| n.articles > 0).map(|n| NameJson {
            name: &n.name,
            kind: n.kind.name(),
            aliases: &n.aliases,
            mentions: n.mentions,
            articles: n.articles,
        }),
    )?;
    output.text("],\n\"cooccurrence\":[")?;
    let pairs = cooccurrence::pairs(collection, &cooccurrence::Options::default()).pairs;
    list(
        &mut output,
        pairs.iter().map(|p| PairJson {
            a: &collection.name(p.a).name,
            b: &collection.name(p.b).name,
            sentences: p.sentences,
            paragraphs: p.paragraphs,
            articles: p.articles,
            npmi: rounded(p.npmi as f32),
            log_likelihood: rounded(p.log_likelihood as f32),
            p: significant(p.p),
            jaccard: rounded(p.jaccard as f32),
        }),
    )?;
    // Of copies of one text the first counts, and the others say nothing more in the statistics.
    output.text("],\n\"duplicates\":[")?;
    let path = |id: &ArticleId| collection.entry(*id).article.path.as_str();
    list(&mut output, collection.duplicates.iter().map(|group| group.iter().map(path).collect::<Vec<_>>()))?;
    output.text("],\n\"skipped\":[")?;
    list(&mut output, collection.skipped.iter().map(SkippedJson::new))?;
    output.text("]}\n")?;
    output.finish()?;
    if !collection.skipped.is_empty() {
        let skipped = collection.skipped.len();
        let files = if skipped == 1 { "file" } else { "files" };
        eprintln!("controluce: {skipped} {files} skipped, see \"skipped\" in the output");
    }
    Ok(())
}

fn list(output: &mut Output, items: impl Iterator<Item = impl Serialize>) -> Result<(), CliError> {
    for (index, item) in items.enumerate() {
        output.text(if index == 0 { "\n" } else { ",\n" })?;
        output.json(&item)?;
    }
    Ok(())
}

/// p values with three significant digits: 0.0003 must not become 0.
fn significant(p: f64) -> f64 {
    if p <= 0.0 || !p.is_finite() {
        return 0.0;
    }
    let scale = 10f64.powi(2 - p.log10().floor() as i32);
    (p * scale).round() / scale
}

/// Counts on standard error, only when that is a terminal.
struct Progress {
    /// Articles to analyse.
    steps: usize,
    done: AtomicUsize,
    shown: bool,
}

impl Progress {
    fn new(articles: usize) -> Self {
        Self { steps: articles, done: AtomicUsize::new(0), shown: std::io::stderr().is_terminal() }
    }

    fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shown && (done.is_multiple_of(64) || done == self.steps) {
            // A terminal that does not take it is no reason to stop.
            let _ = write!(std::io::stderr(), "\r{} %", done * 100 / self.steps.max(1));
        }
    }

    fn done(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r      \r");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::significant;

    #[test]
    fn small_p_values_keep_three_digits() {
        assert_eq!(significant(0.000_312_7), 0.000_313);
        assert_eq!(significant(0.0), 0.0);
        assert_eq!(significant(1.0), 1.0);
    }
}
