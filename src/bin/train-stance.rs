//! Learns the stance model: `train-stance it|en OUT FILE[=WEIGHT]… [--concept CONCEPT FILE[=WEIGHT]…]`,
//! each file in JSON lines with text, start, end (code points) and label (negative, neutral,
//! positive). Behind `--concept` the target is a concept as in `--track`, with its labels against,
//! neutral, pro. Behind `--vectors` word vectors in the format of GloVe and where to write what words
//! incline to.

use controluce::analysis::Tracked;
use controluce::analysis::stance::train::{Settings, read_example, train};
use controluce::analysis::stance::vectors::Vectors;
use controluce::text::Language;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, out, files @ ..] = arguments.as_slice() else {
        eprintln!("train-stance it|en OUT FILE[=WEIGHT]…");
        return ExitCode::from(2);
    };
    let language = if language == "it" { Language::Italian } else { Language::English };
    let mut examples = Vec::new();
    let mut concept: Option<Tracked> = None;
    let mut vectors: Option<(Vectors, &String)> = None;
    let mut files = files.iter().enumerate();
    while let Some((file, argument)) = files.next() {
        if argument == "--concept" {
            concept = files.next().and_then(|(_, written)| tracked(written));
            continue;
        }
        if argument == "--vectors" {
            let (Some((_, from)), Some((_, to))) = (files.next(), files.next()) else { break };
            match std::fs::read_to_string(from) {
                Ok(text) => vectors = Some((Vectors::read(&text), to)),
                Err(error) => {
                    eprintln!("{from}: {error}");
                    return ExitCode::FAILURE;
                }
            }
            continue;
        }
        let (path, weight) = match argument.rsplit_once('=') {
            Some((path, weight)) => (path, weight.parse().unwrap_or(1.0)),
            None => (argument.as_str(), 1.0),
        };
        match std::fs::read_to_string(path) {
            Ok(text) => examples
                .extend(text.lines().filter_map(|line| read_example(line, weight, file, concept.as_ref()))),
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    let none = Vectors::default();
    let learned = train(&examples, language, vectors.as_ref().map_or(&none, |v| &v.0), Settings::default());
    eprintln!("{} examples, {} features", examples.len(), learned.weights.lines().count());
    eprint!("{}", learned.report);
    let mut written = std::fs::write(out, learned.weights);
    if let Some((_, to)) = vectors {
        written = written.and_then(|()| std::fs::write(to, learned.leanings));
    }
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{out}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads "immigrazione=immigra*,migrant*".
fn tracked(written: &str) -> Option<Tracked> {
    let (name, forms) = written.split_once('=')?;
    Some(Tracked { name: name.to_owned(), forms: forms.split(',').map(str::to_owned).collect() })
}
