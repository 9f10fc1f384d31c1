//! Learns the tagger's weights. Repeatable: the same sentences give the same bytes.

use super::features::{BUCKETS, Context, Features};
use super::model::{KINDS, LANES, STEP_CLASSES, Scratch, Steps, TAGS, allowed, step_class, viterbi};
use super::words::{Elsewhere, Word, read_words};
use crate::analysis::Kind;
use crate::text::{Document, Language};

/// A sentence and its names in code points.
pub struct Example {
    pub text: String,
    pub names: Vec<(usize, usize, Kind)>,
}

/// Settings of the training.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub epochs: usize,
    /// Runs with different orders whose weights are averaged.
    pub runs: u64,
    /// Weight of one step of the quantised model.
    pub scale: f32,
    /// Added to the score of wrong tags while learning.
    pub margin: i32,
}

/// One sentence made ready for learning.
struct Ready {
    words: Vec<Word>,
    buckets: Vec<Vec<u32>>,
    gold: Vec<u8>,
}

/// Reads a line of labelled data: `{"text", "entities": [[start, end, kind]]}`.
#[must_use]
pub fn read_example(line: &str) -> Option<Example> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let names = value["entities"].as_array()?.iter().filter_map(|e| {
        let kind = match e[2].as_str()? {
            "PER" => Kind::Person,
            "ORG" => Kind::Organization,
            "LOC" => Kind::Place,
            "PRODUCT" => Kind::Product,
            "EVENT" => Kind::Event,
            "WORK" => Kind::Work,
            _ => return None,
        };
        Some((e[0].as_u64()? as usize, e[1].as_u64()? as usize, kind))
    });
    Some(Example { text: value["text"].as_str()?.to_owned(), names: names.collect() })
}

/// Learns from `groups` of sentences, each group read as one article, and packs the model.
#[must_use]
pub fn train(groups: &[Vec<Example>], settings: Settings) -> Vec<u8> {
    let ready: Vec<Ready> = groups.iter().flat_map(|group| prepare(group)).collect();
    let mut sum = Weights::new();
    for run in 0..settings.runs {
        let weights = learn(&ready, settings, run);
        sum.add(&weights);
    }
    sum.pack(settings.scale / settings.runs as f32)
}

fn prepare(group: &[Example]) -> Vec<Ready> {
    let mut text = String::new();
    let mut names = Vec::new();
    for example in group {
        let byte = |at: usize| {
            text.len() + example.text.char_indices().nth(at).map_or(example.text.len(), |(byte, _)| byte)
        };
        names.extend(example.names.iter().map(|(start, end, kind)| (byte(*start), byte(*end), *kind)));
        text.push_str(&example.text);
        text.push('\n');
    }
    let document = Document::read(&text, &[], None);
    let italian = document.language == Language::Italian;
    let (mut folded, mut elsewhere) = (String::new(), Elsewhere::default());
    for sentence in &document.sentences {
        elsewhere.add(&text, document.tokens_of(sentence), &mut folded);
    }
    let mut ready = Vec::new();
    for sentence in &document.sentences {
        let tokens = document.tokens_of(sentence);
        let mut words = Vec::new();
        read_words(&text, tokens, &mut folded, &mut words);
        elsewhere.mark(&mut words);
        let mut gold = vec![0; tokens.len()];
        for (start, end, kind) in &names {
            let tag = KINDS.iter().position(|k| k == kind).unwrap_or(0) as u8 * 2 + 1;
            let mut next = tag;
            for (slot, token) in gold.iter_mut().zip(tokens) {
                let range = token.span().range();
                if range.start < *end && *start < range.end {
                    *slot = next;
                    next = tag + 1;
                }
            }
        }
        let context = Context::new(&words, italian);
        let mut features = Features::new();
        let buckets = (0..words.len()).map(|i| {
            context.extract(i, &mut features);
            features.as_slice().to_vec()
        });
        let buckets = buckets.collect();
        ready.push(Ready { words, buckets, gold });
    }
    ready
}

/// Weights with their running sums for averaging.
struct Weights {
    rows: Vec<[i32; LANES]>,
    row_sums: Vec<[i64; LANES]>,
    steps: Box<Steps>,
    step_sums: Vec<i64>,
    now: i64,
}

impl Weights {
    fn new() -> Self {
        Self {
            rows: vec![[0; LANES]; BUCKETS],
            row_sums: vec![[0; LANES]; BUCKETS],
            steps: Box::new([[[0; LANES]; TAGS + 1]; STEP_CLASSES]),
            step_sums: vec![0; STEP_CLASSES * (TAGS + 1) * LANES],
            now: 1,
        }
    }

    fn change_row(&mut self, bucket: u32, tag: u8, by: i32) {
        self.rows[bucket as usize][usize::from(tag)] += by;
        self.row_sums[bucket as usize][usize::from(tag)] += self.now * i64::from(by);
    }

    fn change_step(&mut self, class: usize, from: usize, tag: u8, by: i32) {
        self.steps[class][from][usize::from(tag)] += by;
        self.step_sums[(class * (TAGS + 1) + from) * LANES + usize::from(tag)] += self.now * i64::from(by);
    }

    fn change(&mut self, sentence: &Ready, tags: &[u8], by: i32, other: &[u8]) {
        let mut from = TAGS;
        let mut other_from = TAGS;
        for (i, tag) in tags.iter().enumerate() {
            if *tag != other[i] {
                sentence.buckets[i].iter().for_each(|bucket| self.change_row(*bucket, *tag, by));
            }
            if *tag != other[i] || from != other_from {
                self.change_step(step_class(&sentence.words[i]), from, *tag, by);
            }
            from = usize::from(*tag);
            other_from = usize::from(other[i]);
        }
    }

    /// Adds the averages of `other` (times 1000) to these weights' sums.
    fn add(&mut self, other: &Weights) {
        let average = |weight: i32, sum: i64| 1000 * i64::from(weight) - 1000 * sum / other.now;
        for (at, row) in other.rows.iter().enumerate() {
            for (tag, weight) in row.iter().enumerate() {
                self.row_sums[at][tag] += average(*weight, other.row_sums[at][tag]);
            }
        }
        for (at, weight) in other.steps.iter().flatten().flatten().enumerate() {
            self.step_sums[at] += average(*weight, other.step_sums[at]);
        }
    }

    /// The bytes that [`super::model::Model`] unpacks. Weights are thousandths.
    fn pack(&self, scale: f32) -> Vec<u8> {
        let quantise = |sum: i64| sum as f32 / 1000.0 * scale;
        let mut bytes = Vec::new();
        for row in self.step_sums.chunks(LANES) {
            for sum in row.iter().take(TAGS) {
                bytes.extend((quantise(*sum).round() as i16).to_le_bytes());
            }
        }
        let mut last = 0;
        for (bucket, sums) in self.row_sums.iter().enumerate() {
            let row: Vec<i8> =
                sums.iter().map(|sum| quantise(*sum).round().clamp(-127.0, 127.0) as i8).collect();
            if row.iter().all(|w| *w == 0) {
                continue;
            }
            let mut distance = bucket - last;
            while distance >= 128 {
                bytes.push((distance & 127) as u8 | 128);
                distance >>= 7;
            }
            bytes.push(distance as u8);
            last = bucket;
            let mask = row.iter().enumerate().fold(0_u16, |m, (tag, w)| m | u16::from(*w != 0) << tag);
            bytes.extend(mask.to_le_bytes());
            bytes.extend(row.iter().filter(|w| **w != 0).map(|w| *w as u8));
        }
        bytes
    }
}

fn learn(ready: &[Ready], settings: Settings, run: u64) -> Weights {
    let mut weights = Weights::new();
    let mut scratch = Scratch::default();
    let mut order: Vec<usize> = (0..ready.len()).collect();
    let mut random = 0x2545_f491_4f6c_dd1d ^ (run + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for _ in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(i, (random % (i as u64 + 1)) as usize);
        }
        for &at in &order {
            let sentence = &ready[at];
            scratch.scores.clear();
            for (buckets, gold) in sentence.buckets.iter().zip(&sentence.gold) {
                let mut scores = [0; LANES];
                for bucket in buckets {
                    let row = &weights.rows[*bucket as usize];
                    scores.iter_mut().zip(row).for_each(|(s, w)| *s += w);
                }
                for (tag, score) in scores.iter_mut().enumerate() {
                    *score += if tag == usize::from(*gold) { 0 } else { settings.margin };
                }
                scratch.scores.push(scores);
            }
            viterbi(&weights.steps, &sentence.words, &mut scratch);
            debug_assert!(scratch.tags.windows(2).all(|t| allowed(t[0].into(), t[1].into())));
            if scratch.tags != sentence.gold {
                let tags = std::mem::take(&mut scratch.tags);
                weights.change(sentence, &sentence.gold, 1, &tags);
                weights.change(sentence, &tags, -1, &sentence.gold);
                scratch.tags = tags;
            }
            weights.now += 1;
        }
    }
    weights
}
