//! A folder of any size, made from the sample: its sentences shuffled, its names varied.

use controluce::corpus::{self, sample::SAMPLE};
use controluce::span::Span;
use controluce::text;
use std::fmt::Write as _;

/// A small generator of numbers: the same folder every time.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

const GIVEN: [&str; 12] = [
    "Carla", "Bruno", "Teresa", "Mario", "Alice", "Dario", "Emma", "Fabio", "Greta", "Ivan", "Laura", "Nico",
];
const ENDS: [&str; 10] = ["elli", "ini", "otti", "ardi", "oni", "acchi", "esi", "aro", "ucci", "etti"];
const STARTS: [&str; 12] =
    ["Bar", "Cor", "Dam", "Fal", "Gar", "Lor", "Mar", "Pel", "Ros", "San", "Tor", "Ver"];

/// `n` articles of about `sentences` sentences each: file name and text.
pub fn articles(n: usize, sentences: usize) -> Vec<(String, String)> {
    let pool: Vec<Vec<String>> =
        SAMPLE.iter().filter_map(|(path, bytes)| sentences_of(path, bytes)).collect();
    let mut random = Random::new(7);
    (0..n)
        .map(|i| {
            let source = &pool[random.below(pool.len())];
            let mut text = format!("Articolo {i} del giornale\n\n");
            for s in 0..sentences {
                let sentence = &source[random.below(source.len())];
                text.push_str(sentence);
                text.push(' ');
                if s % 3 == 1 {
                    let (given, start) = (GIVEN[random.below(12)], STARTS[random.below(12)]);
                    let _ = write!(text, "{given} {start}{} ", ENDS[random.below(10)]);
                    text.push_str("ne ha parlato a Torino. ");
                }
                if s % 5 == 4 {
                    text.push_str("\n\n");
                }
            }
            let (month, day) = (1 + random.below(12), 1 + random.below(28));
            (format!("{:03}/2026-{month:02}-{day:02}_{i:06}.txt", i / 1000), text)
        })
        .collect()
}

fn sentences_of(path: &str, bytes: &[u8]) -> Option<Vec<String>> {
    let article = corpus::from_bytes(path, bytes, None).ok()?;
    let removed: Vec<Span> = article.removed.iter().map(|r| r.span).collect();
    let document = text::Document::read(&article.text, &removed, None);
    let spans = document.sentences.iter().map(|s| s.span.of(&article.text).trim().to_owned());
    Some(spans.filter(|s| s.len() > 20).collect())
}

/// Writes articles into a folder.
#[allow(dead_code, reason = "not every bench needs files")]
pub fn write(root: &std::path::Path, articles: &[(String, String)]) {
    for (path, text) in articles {
        let file = root.join(path);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent).expect("a folder for the bench");
        }
        std::fs::write(file, text).expect("a file for the bench");
    }
}
