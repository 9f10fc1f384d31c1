//! Learns the model of names: `train-names OUT.bin DATA[=COPIES]…` (see `assets/MODEL.md`).

use controluce::analysis::entities::train::{Example, Settings, read_example, read_marked, train};
use std::process::ExitCode;

/// Sentences read as one article.
const GROUP: usize = 10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((out, data)) = arguments.split_first() else {
        eprintln!("train-names OUT.bin DATA[=COPIES]…");
        return ExitCode::from(2);
    };
    let setting = |name: &str, default: f32| {
        std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
    };
    let settings = Settings {
        epochs: setting("EPOCHS", 20.0) as usize,
        runs: setting("RUNS", 5.0) as u64,
        rate: setting("RATE", 0.1),
        penalty: setting("PENALTY", 1.0),
        dropout: setting("DROPOUT", 0.3),
        scale: setting("SCALE", 24.0),
        smallest: setting("SMALLEST", 0.03),
        classes: setting("CLASSES", 1.0) != 0.0,
    };
    let mut groups: Vec<Vec<Example>> = Vec::new();
    for file in data {
        let (path, copies) = file.rsplit_once('=').unwrap_or((file, "1"));
        let lines = match std::fs::read_to_string(path) {
            Ok(lines) => lines,
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        };
        let examples = || {
            let examples = lines.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
            examples
                .filter_map(|l| if path.ends_with(".txt") { Some(read_marked(l)) } else { read_example(l) })
        };
        let group = if path.contains("-ai") { 1 } else { GROUP };
        for _ in 0..copies.parse().unwrap_or(1) {
            let mut examples = examples().peekable();
            while examples.peek().is_some() {
                groups.push(examples.by_ref().take(group).collect());
            }
        }
    }
    let model = train(&groups, settings);
    eprintln!("{} groups, {} bytes, {settings:?}", groups.len(), model.len());
    match std::fs::write(out, model) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{out}: {error}");
            ExitCode::FAILURE
        }
    }
}
