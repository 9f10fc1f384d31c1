//! `analyze --stdin --jsonl`: one article per line in, one analysed article per line out, in the
//! same order, with bounded memory.

use super::CliError;
use super::arguments::Analyze;
use super::json;
use super::output::Output;
use crate::analysis::{self, Options};
use crate::collection::Entry;
use crate::corpus::{self, Article, Format, Known, SkipReason};
use rayon::prelude::*;
use serde::Deserialize;
use std::io::BufRead;

/// Lines held in memory at a time.
const BATCH: usize = 256;
/// A batch is also closed at this many bytes.
const BATCH_BYTES: usize = 16 << 20;

/// One article as it comes in.
#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    #[serde(default)]
    text: String,
    html: Option<String>,
    title: Option<String>,
    date: Option<String>,
    author: Option<String>,
    outlet: Option<String>,
    language: Option<String>,
}

/// Reads standard input to its end. Lines that are no article give a line `{"error": …}` in their
/// place and are counted on standard error.
pub fn run(options: &Analyze, pool: &rayon::ThreadPool, mut output: Output) -> Result<(), CliError> {
    let decisions = super::analyze::decisions(options)?;
    let asked = Options { tracked: [decisions.tracked.as_slice(), &options.track].concat() };
    let mut input = std::io::stdin().lock();
    let (mut read, mut articles, mut bad) = (0, 0, 0);
    loop {
        let lines = batch(&mut input, &mut read)?;
        if lines.is_empty() {
            break;
        }
        let answers: Vec<Result<String, String>> =
            pool.install(|| lines.par_iter().map(|(_, line)| answer(line, &asked, options.text)).collect());
        for ((number, line), answer) in lines.iter().zip(answers) {
            articles += 1;
            let line = answer.unwrap_or_else(|error| {
                bad += 1;
                let mut told = serde_json::json!({ "error": format!("line {number}: {error}") });
                if let Some(id) = id_of(line) {
                    told["id"] = id;
                }
                told.to_string()
            });
            output.text(&line)?;
            output.text("\n")?;
        }
    }
    if bad > 0 {
        let are = if bad == 1 { "is not an article" } else { "are not articles" };
        let lines = if articles == 1 { "line" } else { "lines" };
        eprintln!("controluce: {bad} of {articles} {lines} {are}");
    }
    output.finish()
}

/// The next lines with their numbers, empty ones left out; empty at the end of the input. `read` counts
/// all lines.
fn batch(input: &mut impl BufRead, read: &mut usize) -> Result<Vec<(usize, Vec<u8>)>, CliError> {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while lines.len() < BATCH && bytes < BATCH_BYTES {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line).map_err(CliError::Input)? == 0 {
            break;
        }
        *read += 1;
        if line.iter().any(|b| !b.is_ascii_whitespace()) {
            bytes += line.len();
            lines.push((*read, line));
        }
    }
    Ok(lines)
}

/// What an answer that is an error belongs to, where the line says so.
fn id_of(line: &[u8]) -> Option<serde_json::Value> {
    let value: serde_json::Value = serde_json::from_slice(line).ok()?;
    value.get("id").cloned()
}

/// What is wrong with a line, without the parser's own count of lines.
fn told(error: &serde_json::Error) -> String {
    match error.classify() {
        serde_json::error::Category::Data => {
            let cause = error.to_string();
            let cause = cause.split(" at line ").next().unwrap_or_default();
            format!("not an article: {cause}; give {{\"id\": …, \"text\": \"…\"}}")
        }
        _ => format!("not JSON (character {}); give {{\"id\": …, \"text\": \"…\"}}", error.column()),
    }
}

fn answer(line: &[u8], asked: &Options, with_text: bool) -> Result<String, String> {
    let line: Line = serde_json::from_slice(line).map_err(|error| told(&error))?;
    let id = match &line.id {
        serde_json::Value::String(id) => id.clone(),
        other => other.to_string(),
    };
    let article = article(line, &id).map_err(|reason| match reason {
        SkipReason::Empty => "\"text\" has no words in it".to_owned(),
        reason => reason.to_string(),
    })?;
    let reading = analysis::analyse(&article, asked);
    let entry = Entry::new(article, reading);
    serde_json::to_string(&json::article(&entry, Some(&id), with_text)).map_err(|e| e.to_string())
}

/// What the line says of date, author and outlet goes before what its text says.
fn article(line: Line, id: &str) -> Result<Article, SkipReason> {
    let known = Known {
        date: line.date.and_then(|written| corpus::date_of(&written)),
        outlet: line.outlet,
        language: line.language,
    };
    let mut article = match line.html {
        Some(html) => corpus::from_text(id, &html, Format::Html, &known)?,
        None => corpus::from_text(id, &line.text, Format::Text, &known)?,
    };
    let meta = &mut article.meta;
    if let Some(title) = line.title {
        meta.title = title;
    }
    meta.author = line.author.or(meta.author.take());
    Ok(article)
}
