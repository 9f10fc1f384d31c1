//! Learns the model's weights. Repeatable: the same lines in the same order give the same bytes.
//!
//! Multinomial logistic regression by stochastic gradient descent with per-feature steps (AdaGrad,
//! Duchi et al. 2011) and L2 shrinkage; rare features are left out; the weights are averaged over
//! several runs that read the examples in different orders. Last, one factor on all weights (a
//! temperature, Guo et al. 2017) is fitted on examples held out in turn, so that what is given with
//! probability 0.8 is right eight times in ten.

use super::examples::{Example, Target, entity};
use super::features::Key;
use super::leanings::ZONES;
use super::mention::Reader;
use super::model::{self, Model, Weights, softmax};
use super::vectors::Vectors;
use super::{for_each_sentence, lists};
use crate::analysis::{Entity, Kind, Mention, Options, entities};
use crate::span::Span;
use crate::text::{Document, Language};
use rustc_hash::{FxHashMap, FxHashSet};
use std::fmt::Write as _;
use xxhash_rust::xxh3::xxh3_64;

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
    /// Runs averaged.
    pub runs: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { epochs: 8, rate: 0.025, shrink: 0.0, fewest: 3, runs: 6 }
    }
}

/// Parts that the examples are cut into for holding out.
const FOLDS: u64 = 8;

struct Ready {
    features: Vec<(u32, f32)>,
    label: usize,
    weight: f32,
    file: usize,
    concept: bool,
    fold: u64,
}

/// What was learned.
#[derive(Clone, Debug)]
pub struct Learned {
    /// Weights of features: `stance-*.bin`.
    pub weights: Vec<u8>,
    /// What words incline to: `leanings-*.bin`.
    pub leanings: Vec<u8>,
    /// Figures on what was held out.
    pub report: String,
}

/// Learns from `examples`, and with `vectors` what words incline to.
#[must_use]
pub fn train(examples: &[Example], language: Language, vectors: &Vectors, settings: Settings) -> Learned {
    let (mut ready, keys, shared) = prepare(examples, language, vectors, settings);
    balance(&mut ready);
    let held_out: Vec<Weights> = held_out(&ready, keys.len(), settings);
    let factor = temperature(&ready, &held_out);
    let mut weights = learn(&ready, keys.len(), settings, |_| true);
    for weight in weights.iter_mut().flatten() {
        *weight *= factor;
    }
    let (keys, weights) = joined(&keys, &weights, &shared);
    let own = keys.iter().copied().zip(weights.iter().copied()).filter(|(key, _)| !Vectors::is_key(*key));
    Learned {
        weights: model::pack(own),
        leanings: vectors.leanings(&keys, &weights),
        report: report(&ready, &held_out, factor),
    }
}

/// What tells the key of a weight that the press alone has a say in from that of the weight it shares with
/// what was written to learn from.
const OF_THE_PRESS: u64 = 0x0F0F_0F0F;

/// The weights for the press: the shared ones and what it adds to them (Daumé, "Frustratingly Easy
/// Domain Adaptation", 2007). `shared` tells which keys are those of shared weights.
fn joined(keys: &[u64], weights: &[Weights], shared: &FxHashSet<u64>) -> (Vec<u64>, Vec<Weights>) {
    let of = |key: u64| keys.binary_search(&key).map_or([0.0; 2], |place| weights[place]);
    let own = keys.iter().copied().filter(|key| shared.contains(key));
    own.map(|key| {
        let (all, press) = (of(key), of(key ^ OF_THE_PRESS));
        (key, [all[0] + press[0], all[1] + press[1]])
    })
    .unzip()
}

/// Gives the three labels the same weight in a file about a concept: how often a collection of
/// headlines speaks ill of its subject must not decide about the next subject.
fn balance(ready: &mut [Ready]) {
    let mut counts: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    let mut all: FxHashMap<usize, f32> = FxHashMap::default();
    for example in ready.iter().filter(|r| r.concept) {
        *counts.entry((example.file, example.label)).or_default() += 1.0;
        *all.entry(example.file).or_default() += 1.0;
    }
    for example in ready.iter_mut().filter(|r| r.concept) {
        example.weight *= all[&example.file] / (3.0 * counts[&(example.file, example.label)]);
    }
}

/// The mean weights of several runs over the examples that `take` takes.
fn learn(
    ready: &[Ready],
    features: usize,
    settings: Settings,
    take: impl Fn(&Ready) -> bool,
) -> Vec<Weights> {
    let mut mean = vec![[0.0_f32; 2]; features];
    let mut order: Vec<usize> = (0..ready.len()).filter(|&i| take(&ready[i])).collect();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..settings.runs {
        let mut weights = vec![[0.0_f32; 2]; features];
        let mut squares = vec![[1e-3_f32; 2]; features];
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
        for (mean, weight) in mean.iter_mut().flatten().zip(weights.iter().flatten()) {
            *mean += weight / settings.runs as f32;
        }
    }
    mean
}

/// The sums of each example from weights that were learned without its part.
fn held_out(ready: &[Ready], features: usize, settings: Settings) -> Vec<Weights> {
    let mut found = vec![[0.0; 2]; ready.len()];
    for fold in 0..FOLDS {
        let weights = learn(ready, features, settings, |r| r.fold != fold);
        for (sums, example) in found.iter_mut().zip(ready).filter(|(_, r)| r.fold == fold) {
            *sums = sum(example, &weights);
        }
    }
    found
}

/// The factor with which the labels held out are likeliest.
fn temperature(ready: &[Ready], held_out: &[Weights]) -> f32 {
    let loss = |factor: f32| -> f32 {
        let each = ready.iter().zip(held_out);
        each.map(|(r, s)| -r.weight * softmax([s[0] * factor, s[1] * factor])[r.label].max(1e-6).ln()).sum()
    };
    let factors = (4..60).map(|step| step as f32 * 0.05);
    factors.min_by(|a, b| loss(*a).total_cmp(&loss(*b))).unwrap_or(1.0)
}

fn prepare(
    examples: &[Example],
    language: Language,
    vectors: &Vectors,
    settings: Settings,
) -> (Vec<Ready>, Vec<u64>, FxHashSet<u64>) {
    let Some(lists) = lists::of(language) else { return Default::default() };
    let model = Model::default();
    let mut seen: FxHashMap<u64, u32> = FxHashMap::default();
    let mut shared = FxHashSet::default();
    let mut read = Vec::new();
    for example in examples {
        let document = Document::read(&example.text, &[], Some(language.code()));
        let Some(entity) = entity(example, &document) else { continue };
        let mut found: Vec<(u64, f32)> = Vec::new();
        let mut reader = Reader::new(&example.text, &document, lists, &model, &[]);
        reader.take_for_article(example.origin.is_article());
        let all = with_others(entity, &example.text, &document);
        let mut times = 0;
        let mut zones = vec![0.0_f32; ZONES * vectors.length];
        for_each_sentence(&document, &all, &[], |index, places| {
            reader.open(&document.sentences[index]);
            for &place in places.iter().filter(|place| place.entity == 0) {
                times += 1;
                for feature in reader.features(places, place) {
                    match feature.key {
                        Key::Own(key) => found.push((key, feature.value)),
                        Key::Leaning { word, stem, zone } => {
                            let vector = vectors.of(word).or_else(|| vectors.of(stem)).unwrap_or_default();
                            let sums = zones[usize::from(zone) * vectors.length..].iter_mut();
                            sums.zip(vector).for_each(|(sum, x)| *sum += feature.value * x);
                        }
                    }
                }
            }
        });
        let keyed = |(at, sum): (usize, &f32)| (Vectors::key(at / vectors.length, at % vectors.length), *sum);
        found.extend(zones.iter().enumerate().filter(|(_, sum)| **sum != 0.0).map(keyed));
        found.sort_unstable_by_key(|(key, _)| *key);
        found.dedup_by(|a, b| {
            let same = a.0 == b.0;
            if same {
                b.1 += a.1;
            }
            same
        });
        for (_, value) in &mut found {
            *value /= times as f32;
        }
        shared.extend(found.iter().map(|(key, _)| *key));
        if !example.origin.is_written() {
            found.extend_from_within(..);
            let half = found.len() / 2;
            found[half..].iter_mut().for_each(|(key, _)| *key ^= OF_THE_PRESS);
        }
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
            file: example.file,
            concept: matches!(example.target, Target::Concept(_)),
            fold: xxh3_64(example.text.as_bytes()) % FOLDS,
        })
        .collect();
    (ready, keys, shared)
}

/// The target first, then the other names of the sentence as the program finds them: they stand in
/// the way of its words as they do in an article.
fn with_others(target: Entity, text: &str, document: &Document) -> Vec<Entity> {
    let spans: Vec<Span> = target.mentions.iter().map(|mention| mention.span).collect();
    let apart = |mention: &Mention| spans.iter().all(|span| !span.overlaps(mention.span));
    let mut others = entities::find(text, document, &Options::default());
    others.iter_mut().for_each(|other| other.mentions.retain(apart));
    others.retain(|other| other.kind != Kind::Concept && !other.mentions.is_empty());
    others.insert(0, target);
    others
}

fn sum(ready: &Ready, weights: &[Weights]) -> Weights {
    let mut sums = [0.0; 2];
    for &(index, value) in &ready.features {
        sums[0] += weights[index as usize][0] * value;
        sums[1] += weights[index as usize][1] * value;
    }
    sums
}

fn step(ready: &Ready, settings: Settings, weights: &mut [Weights], squares: &mut [Weights]) {
    let probabilities = softmax(sum(ready, weights));
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

/// What came out on the examples held out, file by file, and how often a probability was right.
fn report(ready: &[Ready], held_out: &[Weights], factor: f32) -> String {
    let mut text = String::new();
    let mut steps = [[0.0_f32; 3]; 7];
    let files = ready.iter().map(|r| r.file).max().map_or(0, |most| most + 1);
    for file in 0..files {
        if !ready.iter().any(|r| r.file == file) {
            continue;
        }
        let mut table = [[0.0_f32; 3]; 3];
        let mut sure: Vec<(f32, bool)> = Vec::new();
        for (example, sums) in ready.iter().zip(held_out).filter(|(r, _)| r.file == file) {
            let p = softmax([sums[0] * factor, sums[1] * factor]);
            let best = (0..3).max_by(|a, b| p[*a].total_cmp(&p[*b])).unwrap_or(1);
            table[example.label][best] += 1.0;
            sure.push((p[best], best == example.label));
            let step = &mut steps[(((p[best] - 0.3) * 10.0).max(0.0) as usize).min(6)];
            *step = [step[0] + 1.0, step[1] + p[best], step[2] + f32::from(u8::from(best == example.label))];
        }
        sure.sort_by(|a, b| b.0.total_cmp(&a.0));
        let f1 = |class: usize| {
            let (row, column): (f32, f32) = (table[class].iter().sum(), table.iter().map(|r| r[class]).sum());
            2.0 * table[class][class] / (row + column).max(1.0)
        };
        let all = sure.len().max(1) as f32;
        let half = &sure[..sure.len() / 2];
        let right = half.iter().filter(|(_, right)| *right).count() as f32 / half.len().max(1) as f32;
        let turned = (table[0][2] + table[2][0]) / all;
        let accuracy = (table[0][0] + table[1][1] + table[2][2]) / all;
        let _ = writeln!(
            text,
            "file {file}: {all} held out, macro-F1 {:.4} ({:.3} {:.3} {:.3}), accuracy {accuracy:.4}, wrong sign {turned:.4}, surer half {right:.4}",
            (f1(0) + f1(1) + f1(2)) / 3.0,
            f1(0),
            f1(1),
            f1(2)
        );
    }
    let _ = writeln!(text, "factor {factor:.2}");
    for [count, given, right] in steps.into_iter().filter(|s| s[0] > 0.0) {
        let _ = writeln!(text, "given {:.2}: right {:.2} of {count}", given / count, right / count);
    }
    text
}
