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

/// What is wrong with a line that is no article, in words for who wrote it.
fn told(line: &[u8]) -> String {
    use serde_json::Value;
    const LIKE: &str = "give {\"id\": …, \"text\": \"…\"}";
    let what = |value: &Value| match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    let fields = match serde_json::from_slice(line) {
        Err(error) if error.is_eof() => return format!("not JSON (it ends too early); {LIKE}"),
        Err(error) => return format!("not JSON (character {}); {LIKE}", error.column()),
        Ok(Value::Object(fields)) => fields,
        Ok(value) => return format!("not an article but {}; {LIKE}", what(&value)),
    };
    if !fields.contains_key("id") {
        return format!("not an article: \"id\" is missing; {LIKE}");
    }
    let wrong = TEXTS.iter().find_map(|name| {
        let value = fields.get(*name)?;
        let absent = value.is_null() && *name != "text";
        (!value.is_string() && !absent).then(|| format!("\"{name}\" is {}, not a text", what(value)))
    });
    let wrong = wrong.unwrap_or_else(|| "something is given twice".to_owned());
    format!("not an article: {wrong}; {LIKE}")
}

/// What a line may say besides "id".
const TEXTS: [&str; 7] = ["text", "html", "title", "date", "author", "outlet", "language"];

fn answer(line: &[u8], asked: &Options, with_text: bool) -> Result<String, String> {
    // A list of eight would pass for the fields of a line.
    let object = line.trim_ascii_start().starts_with(b"{");
    let line: Line = serde_json::from_slice(line).ok().filter(|_| object).ok_or_else(|| told(line))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_line_is_told_plainly() {
        for (line, says) in [
            ("[1]", "not an article but a list"),
            ("[]", "not an article but a list"),
            (r#"["a","b","c","d","e","f","g","h"]"#, "not an article but a list"),
            ("\"a\"", "not an article but a text"),
            ("5", "not an article but a number"),
            ("null", "not an article but nothing"),
            ("x", "not JSON (character 1)"),
            (r#"{"id":1,"text":"a"#, "not JSON (it ends too early)"),
            ("{}", "\"id\" is missing"),
            (r#"{"id":1,"text":5}"#, "\"text\" is a number, not a text"),
            (r#"{"id":1,"text":"a","date":[7]}"#, "\"date\" is a list, not a text"),
            (r#"{"id":1,"id":2,"text":"a"}"#, "something is given twice"),
        ] {
            let error = answer(line.as_bytes(), &Options::default(), false).unwrap_err();
            assert!(error.contains(says) && error.contains("give {"), "{line}: {error}");
            assert!(!error.contains("struct") && !error.contains('`'), "{line}: {error}");
        }
        assert!(
            answer(br#"{"id":1,"text":"Il porto riapre.","date":null}"#, &Options::default(), false).is_ok()
        );
    }
}
