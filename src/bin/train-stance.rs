//! Learns the stance model: `train-stance it|en OUT FILE[=WEIGHT]… [--running FILE[=WEIGHT]…] [--labels LABELS FILE[=WEIGHT]]…
//! [--concept CONCEPT FILE[=WEIGHT]…] [--rate SIZE] [--epochs PASSES]`, each file in JSON lines with text, start, end (code points) and
//! label (negative, neutral, positive), or `.txt` with the targets marked inline. Behind `--labels` is
//! what the names in a file of labelled names are treated like; the files behind `--running` are taken
//! from running text (`--written` ends that). Behind `--concept` the target is a
//! concept as in `--track`, with its labels against, neutral, pro. Behind `--vectors` word vectors in
//! the format of GloVe and where to write what words incline to.

use controluce::analysis::Tracked;
use controluce::analysis::stance::examples::{Example, Labels, Origin, read_example, read_marked};
use controluce::analysis::stance::train::{Settings, train};
use controluce::analysis::stance::vectors::Vectors;
use controluce::text::Language;
use std::process::ExitCode;

fn main() -> ExitCode {
    match learn() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn learn() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let usage = || "train-stance it|en OUT FILE[=WEIGHT]…".to_owned();
    let (language, out) = arguments.next().zip(arguments.next()).ok_or_else(usage)?;
    let language = if language == "it" { Language::Italian } else { Language::English };
    let mut examples: Vec<Example> = Vec::new();
    let mut concept: Option<Tracked> = None;
    let mut vectors = Vectors::default();
    let mut leanings: Option<String> = None;
    let (mut file, mut running) = (0, false);
    let mut settings = Settings::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--concept" => concept = arguments.next().as_deref().and_then(tracked),
            "--rate" => settings.rate = number(arguments.next())?,
            "--epochs" => settings.epochs = number(arguments.next())?,
            "--running" => running = true,
            "--written" => running = false,
            "--vectors" => {
                vectors = Vectors::read(&read(&arguments.next().ok_or_else(usage)?)?);
                leanings = arguments.next();
            }
            "--labels" => {
                let labels = Labels::read(&read(&arguments.next().ok_or_else(usage)?)?);
                let (path, weight) = weighed(arguments.next().ok_or_else(usage)?);
                let lines = read(&path)?;
                let named = lines.lines().enumerate();
                examples.extend(named.flat_map(|(number, line)| labels.examples(line, number, weight, file)));
                file += 1;
            }
            _ => {
                let (path, weight) = weighed(argument);
                let lines = read(&path)?;
                if path.ends_with(".txt") {
                    let marked = lines.lines().flat_map(|line| read_marked(line, weight, file));
                    let origin = if running { Origin::WrittenArticle } else { Origin::Written };
                    examples.extend(marked.map(|example| Example { origin, ..example }));
                } else {
                    let read = |line| read_example(line, weight, file, concept.as_ref());
                    examples.extend(lines.lines().filter_map(read));
                }
                file += 1;
            }
        }
    }
    let learned = train(&examples, language, &vectors, settings);
    eprintln!("{} examples, {} features", examples.len(), learned.weights.len() / 8);
    eprint!("{}", learned.report);
    write(&out, &learned.weights)?;
    leanings.map_or(Ok(()), |path| write(&path, &learned.leanings))
}

fn number<T: std::str::FromStr>(argument: Option<String>) -> Result<T, String> {
    let number = argument.as_deref().and_then(|written| written.parse().ok());
    number.ok_or_else(|| format!("{} is no number", argument.unwrap_or_default()))
}

fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

fn write(path: &str, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("{path}: {error}"))
}

/// Reads "FILE=2".
fn weighed(argument: String) -> (String, f32) {
    match argument.rsplit_once('=').and_then(|(path, weight)| Some((path, weight.parse().ok()?))) {
        Some((path, weight)) => (path.to_owned(), weight),
        None => (argument, 1.0),
    }
}

/// Reads "immigrazione=immigra*,migrant*".
fn tracked(written: &str) -> Option<Tracked> {
    let (name, forms) = written.split_once('=')?;
    Some(Tracked { name: name.to_owned(), forms: forms.split(',').map(str::to_owned).collect() })
}
