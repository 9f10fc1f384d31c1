//! Learns the weights that tell opinion from report:
//! `cargo run --release --features train --bin train-subjectivity -- it DATA.jsonl OUT.bin [HELD_OUT.jsonl]`
//!
//! DATA may be followed by data in the other language, after a comma: what the two share (cues, signals, form) is
//! then learned from both. A line of the data is `{"text": "…", "label": "SUBJ" | "OBJ"}`. Prints macro-F1 by
//! cross-validation for a few settings, then writes the weights of the best.

use controluce::analysis::tone::subjectivity::train::{
    Example, Settings, cross_validate, learn, macro_f1, to_bytes,
};
use controluce::text::Language;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (language, data, out, held_out) = match arguments.as_slice() {
        [language, data, out] => (language, data, out, None),
        [language, data, out, held_out] => (language, data, out, Some(held_out)),
        _ => {
            eprintln!("usage: train-subjectivity it|en DATA.jsonl OUT.bin [HELD_OUT.jsonl]");
            return ExitCode::from(2);
        }
    };
    let language = if language == "it" { Language::Italian } else { Language::English };
    match train(language, data, out, held_out.map(String::as_str)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(path: &str, language: Language) -> Result<Vec<Example>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty()).enumerate();
    let examples = lines.map(|(index, line)| {
        let row: serde_json::Value =
            serde_json::from_str(line).map_err(|e| format!("{path}:{}: {e}", index + 1))?;
        let field = |name: &str| row.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_string();
        Ok(Example::read(&field("text"), language, field("label") == "SUBJ"))
    });
    Ok(examples.collect::<Result<Vec<_>, String>>()?.into_iter().flatten().collect())
}

fn train(language: Language, data: &str, out: &str, held_out: Option<&str>) -> Result<(), String> {
    let (data, other) = data.split_once(',').unwrap_or((data, ""));
    let examples = read(data, language)?;
    let other_language = if language == Language::Italian { Language::English } else { Language::Italian };
    let other = if other.is_empty() { Vec::new() } else { read(other, other_language)? };
    println!("{} examples", examples.len());
    let mut best = (0.0, Settings::default());
    for l2 in [10.0, 30.0, 100.0, 300.0] {
        for (epochs, averaged) in [4, 8, 15, 30, 60, 120].into_iter().flat_map(|e| [(e, false), (e, true)]) {
            let settings = Settings { l2, epochs, averaged, ..Settings::default() };
            let score = cross_validate(&examples, &other, settings, 5);
            println!("l2 {l2:>4} epochs {epochs:>3} averaged {averaged:>5}: {score:.4}");
            if score > best.0 {
                best = (score, settings);
            }
        }
    }
    let all: Vec<&Example> = examples.iter().chain(&other).collect();
    let weights = learn(&all, best.1);
    std::fs::write(out, to_bytes(&weights)).map_err(|e| format!("{out}: {e}"))?;
    println!("written with {:?}: cross-validated {:.4}", best.1, best.0);
    if let Some(path) = held_out {
        let held = read(path, language)?;
        println!("held out: {:.4}", macro_f1(&weights, &held.iter().collect::<Vec<_>>()));
    }
    Ok(())
}
