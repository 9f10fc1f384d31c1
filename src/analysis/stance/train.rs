//! Learns the model's weights. Repeatable: the same lines in the same order give the same bytes.
//!
//! Multinomial logistic regression by stochastic gradient descent with per-feature steps (AdaGrad,
//! Duchi et al. 2011) and L2 shrinkage; rare features are left out.

use super::mention::Reader;
use super::model::{Model, Weights, softmax};
use super::{for_each_sentence, lists};
use crate::analysis::{Entity, Kind, Mention, Stance};
use crate::span::Span;
use crate::text::{Document, Language};
use rustc_hash::FxHashMap;
use std::fmt::Write as _;

/// A sentence, the name in it, and how it is treated: 0 critical, 1 neutral, 2 favourable.
#[derive(Clone, Debug)]
pub struct Example {
    pub text: String,
    pub target: Span,
    pub label: usize,
    /// How much it counts beside the others.
    pub weight: f32,
}

/// Settings of the training.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub epochs: usize,
    /// Size of a step.
    pub rate: f32,
    /// Shrinkage per example.
    pub shrink: f32,
    /// Features in fewer examples are left out.
    pub fewest: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { epochs: 12, rate: 0.12, shrink: 4e-4, fewest: 3 }
    }
}

/// Reads `{"text", "start", "end", "label"}` with offsets in code points.
#[must_use]
pub fn read_example(line: &str, weight: f32) -> Option<Example> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = value["text"].as_str()?.to_owned();
    let byte = |name: &str| {
        let at = value[name].as_u64()? as usize;
        Some(text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte))
    };
    let (start, end) = (byte("start")?, byte("end")?);
    let label = match value["label"].as_str()? {
        "negative" => 0,
        "positive" => 2,
        _ => 1,
    };
    (start < end).then(|| Example { target: Span::new(start, end), text, label, weight })
}

/// The entity that an example's target is.
#[must_use]
pub fn entity(example: &Example, document: &Document) -> Option<Entity> {
    let sentence = document.sentence_at(example.target.start)? as u32;
    Some(Entity {
        name: example.target.of(&example.text).to_owned(),
        kind: Kind::Person,
        mentions: vec![Mention { span: example.target, sentence }],
        stance: Stance::default(),
    })
}

struct Ready {
    features: Vec<(u32, f32)>,
    label: usize,
    weight: f32,
}

/// Learns from `examples` and writes the model's file.
#[must_use]
pub fn train(examples: &[Example], language: Language, settings: Settings) -> String {
    let (ready, keys) = prepare(examples, language, settings);
    let mut weights = vec![[0.0_f32; 2]; keys.len()];
    let mut squares = vec![[1e-3_f32; 2]; keys.len()];
    let mut order: Vec<usize> = (0..ready.len()).collect();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            order.swap(i, (state % (i as u64 + 1)) as usize);
        }
        for &index in &order {
            step(&ready[index], settings, &mut weights, &mut squares);
        }
    }
    write(&keys, &weights)
}

fn prepare(examples: &[Example], language: Language, settings: Settings) -> (Vec<Ready>, Vec<u64>) {
    let Some(lists) = lists::of(language) else { return Default::default() };
    let model = Model::default();
    let mut seen: FxHashMap<u64, u32> = FxHashMap::default();
    let mut read = Vec::new();
    for example in examples {
        let document = Document::read(&example.text, &[], Some(language.code()));
        let Some(entity) = entity(example, &document) else { continue };
        let mut found: Vec<(u64, f32)> = Vec::new();
        let mut reader = Reader::new(lists, &model, &[]);
        for_each_sentence(&document, &[entity], |index, places| {
            reader.open(&example.text, document.tokens_of(&document.sentences[index]));
            found.extend(reader.features(places, places[0]).iter().map(|f| (f.key, f.value)));
        });
        found.sort_unstable_by_key(|(key, _)| *key);
        found.dedup_by(|a, b| {
            let same = a.0 == b.0;
            if same {
                b.1 += a.1;
            }
            same
        });
        for (key, _) in &found {
            *seen.entry(*key).or_default() += 1;
        }
        read.push((found, example));
    }
    let mut keys: Vec<u64> =
        seen.iter().filter(|(_, n)| **n >= settings.fewest).map(|(key, _)| *key).collect();
    keys.sort_unstable();
    let ready = read
        .into_iter()
        .map(|(found, example)| Ready {
            features: found
                .iter()
                .filter_map(|(key, value)| Some((keys.binary_search(key).ok()? as u32, *value)))
                .collect(),
            label: example.label,
            weight: example.weight,
        })
        .collect();
    (ready, keys)
}

fn step(ready: &Ready, settings: Settings, weights: &mut [Weights], squares: &mut [Weights]) {
    let mut sums = [0.0; 2];
    for &(index, value) in &ready.features {
        sums[0] += weights[index as usize][0] * value;
        sums[1] += weights[index as usize][1] * value;
    }
    let probabilities = softmax(sums);
    for (class, label) in [(0, 0), (1, 2)] {
        let error = probabilities[label] - f32::from(u8::from(ready.label == label));
        for &(index, value) in &ready.features {
            let weight = &mut weights[index as usize][class];
            let slope = ready.weight * error * value + settings.shrink * *weight;
            let square = &mut squares[index as usize][class];
            *square += slope * slope;
            *weight -= settings.rate * slope / square.sqrt();
        }
    }
}

fn write(keys: &[u64], weights: &[Weights]) -> String {
    let mut file = String::from("# feature, weight towards critical, towards favourable (thousandths)\n");
    for (key, [critical, favourable]) in keys.iter().zip(weights) {
        let (critical, favourable) = ((critical * 1000.0).round(), (favourable * 1000.0).round());
        if critical.abs().max(favourable.abs()) >= 15.0 {
            let _ = writeln!(file, "{key:x} {critical} {favourable}");
        }
    }
    file
}
