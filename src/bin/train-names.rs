//! Learns the model of names: `train-names OUT.bin DATA.jsonl[=COPIES]…` (see `assets/MODEL.md`).

use controluce::analysis::entities::train::{Example, Settings, read_example, train};
use std::process::ExitCode;

/// Sentences read as one article.
const GROUP: usize = 10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((out, data)) = arguments.split_first() else {
        eprintln!("train-names OUT.bin DATA.jsonl[=COPIES]…");
        return ExitCode::from(2);
    };
    let setting = |name: &str, default: f32| {
        std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
    };
    let settings = Settings {
        epochs: setting("EPOCHS", 20.0) as usize,
        rate: setting("RATE", 0.1),
        penalty: setting("PENALTY", 1.0),
        dropout: setting("DROPOUT", 0.3),
        scale: setting("SCALE", 24.0),
        smallest: setting("SMALLEST", 0.03),
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
        let group = if path.contains("-ai") { 1 } else { GROUP };
        for _ in 0..copies.parse().unwrap_or(1) {
            let lines: Vec<&str> = lines.lines().collect();
            groups.extend(lines.chunks(group).map(|c| c.iter().filter_map(|l| read_example(l)).collect()));
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
