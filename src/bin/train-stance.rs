//! Learns the stance model: `train-stance it|en OUT FILE[=WEIGHT]…`, each file in JSON lines with
//! text, start, end (code points) and label (negative, neutral, positive).

use controluce::analysis::stance::train::{Settings, read_example, train};
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
    for argument in files {
        let (path, weight) = match argument.rsplit_once('=') {
            Some((path, weight)) => (path, weight.parse().unwrap_or(1.0)),
            None => (argument.as_str(), 1.0),
        };
        match std::fs::read_to_string(path) {
            Ok(text) => examples.extend(text.lines().filter_map(|line| read_example(line, weight))),
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    let model = train(&examples, language, Settings::default());
    eprintln!("{} examples, {} features", examples.len(), model.lines().count());
    match std::fs::write(out, model) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{out}: {error}");
            ExitCode::FAILURE
        }
    }
}
