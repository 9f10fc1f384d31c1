//! Checks the lexicons and the other lists of words: a malformed line fails the build with its file and line.

use std::collections::HashMap;
use std::path::Path;

#[allow(dead_code)]
#[path = "src/text/lexicon/line.rs"]
mod line;

fn main() {
    let folder = Path::new("assets/lexicons");
    println!("cargo:rerun-if-changed=assets/lexicons");
    println!("cargo:rerun-if-changed=src/text/lexicon/line.rs");
    let mut problems = Vec::new();
    let checks: [(&str, Check); 10] = [
        ("", entries),
        ("claims", sections),
        ("figures", sections),
        ("language", sections),
        ("speech", sections),
        ("telling", sections),
        ("stopwords", words),
        ("bilingual", pairs),
        ("dictionary", translations),
        ("synonyms", groups),
    ];
    for (name, check) in checks {
        let mut files: Vec<_> = std::fs::read_dir(folder.join(name))
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "txt")) {
            match std::fs::read_to_string(file) {
                Ok(text) => check(file, &text, &mut problems),
                Err(error) => problems.push(format!("{}: {error}", file.display())),
            }
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

/// Adds what is wrong with one file.
type Check = fn(&Path, &str, &mut Vec<String>);

/// The lines of a list that are no comments, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line)).filter(|(_, line)| !line.starts_with('#'))
}

/// Words under headings in square brackets.
fn sections(file: &Path, text: &str, problems: &mut Vec<String>) {
    let mut heading = false;
    for (number, line) in lines(text) {
        let problem = match (line.strip_prefix('['), line.strip_suffix(']')) {
            (Some(_), Some(_)) if line.len() > 2 => {
                heading = true;
                continue;
            }
            (None, None) if line.contains('\t') => "a tab in a list of words",
            (None, None) if !heading && !line.trim().is_empty() => "words before the first heading",
            (None, None) => continue,
            _ => "a heading has [ and ] around it and nothing beside it",
        };
        problems.push(format!("{}:{number}: {problem}", file.display()));
    }
}

/// Words and nothing else.
fn words(file: &Path, text: &str, problems: &mut Vec<String>) {
    for (number, line) in lines(text).filter(|(_, line)| line.contains(['\t', '[', ']', '|', ':'])) {
        problems.push(format!("{}:{number}: {line:?} is no line of words", file.display()));
    }
}

/// Lines of a word with one translation or more.
fn translations(file: &Path, text: &str, problems: &mut Vec<String>) {
    for (number, line) in text.lines().enumerate() {
        if line.split(' ').count() < 2 || line.split(' ').any(str::is_empty) {
            problems.push(format!(
                "{}:{}: \"{line}\" is no word with its translations",
                file.display(),
                number + 1
            ));
        }
    }
}

/// English words, a bar, Italian words: two words or more together.
fn groups(file: &Path, text: &str, problems: &mut Vec<String>) {
    for (number, line) in lines(text) {
        let letters = |word: &str| word.chars().all(char::is_alphabetic);
        let whole = line.split_once('|').is_some_and(|(english, italian)| {
            let words = || english.split_whitespace().chain(italian.split_whitespace());
            words().count() >= 2 && words().all(letters)
        });
        if !whole {
            problems.push(format!("{}:{number}: {line:?} is no group of words", file.display()));
        }
    }
}

/// A word and its translation, with a tab between them.
fn pairs(file: &Path, text: &str, problems: &mut Vec<String>) {
    for (number, line) in lines(text) {
        let line = line.split('#').next().unwrap_or_default();
        let whole = line.split_once('\t').is_some_and(|(a, b)| !a.trim().is_empty() && !b.trim().is_empty());
        if !whole && !line.trim().is_empty() {
            problems.push(format!("{}:{number}: {line:?} is no word with its translation", file.display()));
        }
    }
}

/// Patterns with tag and flags. The same pattern may stand twice only under different tags.
fn entries(file: &Path, text: &str, problems: &mut Vec<String>) {
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
