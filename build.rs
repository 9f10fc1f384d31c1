//! Checks the lexicons: a malformed line fails the build with its file and line.

use std::collections::HashMap;
use std::path::Path;

#[allow(dead_code)]
#[path = "src/text/lexicon/line.rs"]
mod line;

fn main() {
    let folder = Path::new("assets/lexicons");
    println!("cargo:rerun-if-changed=assets/lexicons");
    println!("cargo:rerun-if-changed=src/text/lexicon/line.rs");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.sort();
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "txt")) {
        match std::fs::read_to_string(file) {
            Ok(text) => check(file, &text, &mut problems),
            Err(error) => problems.push(format!("{}: {error}", file.display())),
        }
    }
    if !problems.is_empty() {
        for problem in &problems {
            println!("cargo:warning={problem}");
        }
        eprintln!("{}", problems.join("\n"));
        std::process::exit(1);
    }
}

/// Adds what is wrong with one file. The same pattern may stand twice only under different tags.
fn check(file: &Path, text: &str, problems: &mut Vec<String>) {
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    for (index, written) in text.lines().enumerate() {
        let number = index + 1;
        let Some(parsed) = line::parse(written) else { continue };
        let problem = match parsed {
            Err(problem) => Some(problem),
            Ok(entry) => seen
                .insert((entry.pattern.to_string(), entry.tag.to_string()), number)
                .map(|first| format!("{:?} is already in line {first}", entry.pattern)),
        };
        if let Some(problem) = problem {
            problems.push(format!("{}:{number}: {problem}", file.display()));
        }
    }
}
