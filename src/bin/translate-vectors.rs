//! Makes Italian word vectors from English ones:
//! `cargo run --release --features train --bin translate-vectors -- ENGLISH.txt OUT.txt EN.jsonl IT.jsonl
//! WORDS.txt [MORE.jsonl | MORE.txt …]`
//!
//! `EN.jsonl` and `IT.jsonl` hold the same sentences under the same `id` with their `text`. The words of
//! the two languages are aligned (model 1 of Brown et al., "The Mathematics of Statistical Machine
//! Translation", 1993); an Italian word lies where its translations lie. `WORDS.txt` is a dictionary, an
//! Italian word and its English ones a line: what it gives counts for more than what was aligned. Words
//! of `MORE` that are in neither take the place of those with the same stem. Behind the words come the
//! stems, written `=stem`, for words that nobody has seen yet. Same files, same vectors.

use controluce::text::Language;
use controluce::text::stem::stem;
use rustc_hash::FxHashMap;
use std::fmt::Write as _;
use std::process::ExitCode;

/// Rounds of expectation and maximisation.
const ROUNDS: usize = 8;
/// Translations looked at, and the least share of one.
const TRANSLATIONS: usize = 4;
const SHARE: f32 = 0.1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [vectors, out, english, italian, dictionary, more @ ..] = arguments.as_slice() else {
        eprintln!(
            "translate-vectors ENGLISH.txt OUT.txt EN.jsonl IT.jsonl WORDS.txt [MORE.jsonl | MORE.txt …]"
        );
        return ExitCode::from(2);
    };
    let made = || -> Result<usize, std::io::Error> {
        let vectors = std::fs::read_to_string(vectors)?;
        let vectors = read_vectors(&vectors);
        let english: FxHashMap<String, String> = sentences(&std::fs::read_to_string(english)?).collect();
        let italian = std::fs::read_to_string(italian)?;
        let dictionary = std::fs::read_to_string(dictionary)?;
        let mut texts = String::new();
        for path in more {
            let lines = std::fs::read_to_string(path)?;
            if path.ends_with(".txt") {
                texts.push_str(&lines);
                continue;
            }
            for (_, text) in sentences(&lines) {
                texts.push_str(&text);
                texts.push('\n');
            }
        }
        let mut pairs = Vec::new();
        let mut last = String::new();
        for (id, text) in sentences(&italian) {
            if let Some(other) = english.get(&id)
                && text != last
            {
                pairs.push((words(&text), words(other)));
                last = text;
            }
        }
        let found = translate(&pairs, &vectors, &dictionary, &words(&texts));
        let mut file = String::new();
        for (word, vector) in &found {
            file.push_str(word);
            for x in vector {
                let _ = write!(file, " {x:.4}");
            }
            file.push('\n');
        }
        std::fs::write(out, file)?;
        Ok(found.len())
    };
    match made() {
        Ok(count) => {
            eprintln!("{count} words");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Vector = Vec<f32>;

fn read_vectors(text: &str) -> FxHashMap<&str, Vector> {
    let read = |line: &'_ str| line.split(' ').filter_map(|n| n.parse().ok()).collect::<Vector>();
    text.lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(word, numbers)| (word, read(numbers)))
        .collect()
}

/// The `id` and `text` of each line.
fn sentences(lines: &str) -> impl Iterator<Item = (String, String)> {
    lines.lines().filter_map(|line| {
        let value: serde_json::Value = serde_json::from_str(line).ok()?;
        let id = value["id"].as_str().unwrap_or_default().to_owned();
        Some((id, value["text"].as_str()?.to_owned()))
    })
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// The Italian words with their vectors, common ones first.
fn translate(
    pairs: &[(Vec<String>, Vec<String>)],
    vectors: &FxHashMap<&str, Vector>,
    dictionary: &str,
    more: &[String],
) -> Vec<(String, Vector)> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for word in pairs.iter().flat_map(|(italian, _)| italian).chain(more) {
        *counts.entry(word).or_default() += 1;
    }
    let aligned = align(pairs);
    let mut known: FxHashMap<&str, Vector> = FxHashMap::default();
    let mut stems: FxHashMap<String, (Vector, f32)> = FxHashMap::default();
    let mut common: Vec<(&str, usize)> = counts.into_iter().collect();
    common.sort_by(|x, y| y.1.cmp(&x.1).then(x.0.cmp(y.0)));
    for (word, _) in &common {
        let Some(vector) = aligned.get(word).and_then(|found| mean(found, vectors)) else { continue };
        let of_stem = stems.entry(stem(word, Language::Italian)).or_insert((vec![0.0; vector.len()], 0.0));
        of_stem.0.iter_mut().zip(&vector).for_each(|(sum, x)| *sum += x);
        of_stem.1 += 1.0;
        known.insert(word, vector);
    }
    let mut given: Vec<(&str, Vector)> = Vec::new();
    let mut of_stems: FxHashMap<String, (Vector, f32)> = FxHashMap::default();
    for (italian, english) in dictionary.lines().filter_map(|line| line.split_once(' ')) {
        // The first translation is the usual one: each further one counts half as much as the one before.
        let ranked: Vec<(f32, &str)> =
            english.split(' ').enumerate().map(|(rank, word)| (0.5_f32.powi(rank as i32), word)).collect();
        let Some(vector) = mean(&ranked, vectors) else { continue };
        let of_stem =
            of_stems.entry(stem(italian, Language::Italian)).or_insert((vec![0.0; vector.len()], 0.0));
        of_stem.0.iter_mut().zip(&vector).for_each(|(sum, x)| *sum += x);
        of_stem.1 += 1.0;
        given.push((italian, vector));
    }
    stems.extend(of_stems);
    let of_stem = |(sum, n): &(Vector, f32)| -> Vector { sum.iter().map(|x| x / n).collect() };
    known.extend(given.iter().cloned());
    let vector = |word: &str| {
        let from_stem = || stems.get(&stem(word, Language::Italian)).map(of_stem);
        known.get(word).cloned().or_else(from_stem)
    };
    let mut all: Vec<(String, Vector)> =
        common.iter().filter_map(|(word, _)| Some(((*word).to_owned(), vector(word)?))).collect();
    let seen: rustc_hash::FxHashSet<&str> = common.iter().map(|(word, _)| *word).collect();
    all.extend(given.into_iter().filter(|(word, _)| !seen.contains(word)).map(|(w, v)| (w.to_owned(), v)));
    let mut by_stem: Vec<(String, Vector)> =
        stems.iter().map(|(stem, sum)| (format!("={stem}"), of_stem(sum))).collect();
    by_stem.sort_by(|x, y| x.0.cmp(&y.0));
    all.extend(by_stem);
    all
}

fn mean(found: &[(f32, &str)], vectors: &FxHashMap<&str, Vector>) -> Option<Vector> {
    let all: f32 = found.iter().take(TRANSLATIONS).map(|(count, _)| count).sum();
    let mut mean: Option<Vector> = None;
    for (count, english) in found.iter().take(TRANSLATIONS).filter(|(count, _)| count / all > SHARE) {
        let Some(vector) = vectors.get(english) else { continue };
        let mean = mean.get_or_insert_with(|| vec![0.0; vector.len()]);
        mean.iter_mut().zip(vector).for_each(|(sum, x)| *sum += count / all * x);
    }
    mean
}

/// How often each Italian word stands for which English ones, the commonest first.
fn align(pairs: &[(Vec<String>, Vec<String>)]) -> FxHashMap<&str, Vec<(f32, &str)>> {
    // The empty word stands for what has no counterpart.
    let mut chances: FxHashMap<(&str, &str), f32> = FxHashMap::default();
    let mut counts: FxHashMap<(&str, &str), f32> = FxHashMap::default();
    for round in 0..ROUNDS {
        counts.clear();
        let mut totals: FxHashMap<&str, f32> = FxHashMap::default();
        for (italian, english) in pairs {
            let others = || english.iter().map(String::as_str).chain([""]);
            for word in italian {
                let of = |other| match chances.get(&(word.as_str(), other)) {
                    Some(chance) => *chance,
                    None if round == 0 => 1.0,
                    None => 1e-9,
                };
                let sum: f32 = others().map(of).sum();
                for other in others() {
                    let part = of(other) / sum;
                    *counts.entry((word, other)).or_default() += part;
                    *totals.entry(other).or_default() += part;
                }
            }
        }
        let kept = counts.iter().map(|(key, count)| (*key, count / totals[key.1]));
        chances = kept.filter(|(_, chance)| *chance > 1e-5).collect();
    }
    let mut found: FxHashMap<&str, Vec<(f32, &str)>> = FxHashMap::default();
    for ((italian, english), count) in counts {
        if !english.is_empty() && count > 0.05 {
            found.entry(italian).or_default().push((count, english));
        }
    }
    for list in found.values_mut() {
        list.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(y.1)));
    }
    found
}
