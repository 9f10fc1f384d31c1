//! Learns the weights again: logistic regression with L2 regularisation, AdaGrad (Duchi et al.
//! 2011), classes weighted so that both count alike. Same input, same weights.

use super::features::{Features, SIZE};
use crate::analysis::tone::line::{Line, Quoted};
use crate::analysis::tone::{cues, signals};
use crate::text::{Document, Language};

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Passes over the data.
    pub epochs: usize,
    /// Strength of regularisation, for the whole data.
    pub l2: f32,
    /// Length of the steps.
    pub rate: f32,
    /// How far the rarer class is weighted up: 0 not at all, 1 until both count alike.
    pub balance: f32,
    /// Takes the mean of the weights after the later half of the passes (Polyak and Juditsky 1992).
    pub averaged: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { epochs: 12, l2: 1.0, rate: 0.05, balance: 1.0, averaged: false }
    }
}

/// A sentence with its label, as slots and values.
pub struct Example {
    features: Vec<(u32, f32)>,
    subjective: bool,
}

impl Example {
    /// Reads `text` as one example, or `None` where it has no words.
    #[must_use]
    pub fn read(text: &str, language: Language, subjective: bool) -> Option<Self> {
        let document = Document::read(text, &[], Some(language.code()));
        let cues = cues::Finder::new(text, &document)?;
        let mut line = Line::new(text, language, document.vocabulary.words());
        let mut features = Features::new(text, &document);
        let mut all = Vec::new();
        for sentence in &document.sentences {
            let places = document.vocabulary.places_of(sentence);
            line.set(document.tokens_of(sentence), places, sentence.span, &mut Quoted::new(&[]));
            let mut hits = Vec::new();
            cues.find(&line, &mut hits);
            let signals = signals::find(&line);
            signals::tones(&signals, &mut hits);
            features.read(&line, &hits, &signals);
            all.extend(features.all().iter().map(|f| (f.slot, f.value)));
        }
        // Several sentences under one label count as one of their mean.
        let share = 1.0 / document.sentences.len().max(1) as f32;
        all.iter_mut().for_each(|(_, value)| *value *= share);
        (!all.is_empty()).then_some(Self { features: all, subjective })
    }
}

/// Learns weights from `examples`.
#[must_use]
pub fn learn(examples: &[&Example], settings: Settings) -> Vec<f32> {
    let mut weights = vec![0.0_f32; SIZE];
    let mut squares = vec![1.0_f32; SIZE];
    let n = examples.len().max(1) as f32;
    let rare = examples.iter().filter(|e| e.subjective).count().max(1) as f32;
    let up = (((n - rare) / rare).powf(settings.balance)).max(0.1);
    let decay = settings.l2 / n;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut sum = vec![0.0_f32; SIZE];
    let later = settings.epochs / 2;
    for epoch in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(i, (random % (i as u64 + 1)) as usize);
        }
        for &i in &order {
            let example = examples[i];
            let (target, weight) = if example.subjective { (1.0, up) } else { (0.0, 1.0) };
            let error = weight * (probability(&weights, example) - target);
            for &(slot, value) in &example.features {
                let slot = slot as usize;
                let gradient = error * value + decay * weights[slot];
                squares[slot] += gradient * gradient;
                weights[slot] -= settings.rate * gradient / squares[slot].sqrt();
            }
        }
        if epoch >= later {
            sum.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
        }
    }
    if settings.averaged {
        let passes = (settings.epochs - later).max(1) as f32;
        return sum.into_iter().map(|sum| sum / passes).collect();
    }
    weights
}

fn probability(weights: &[f32], example: &Example) -> f32 {
    let sum: f32 = example.features.iter().map(|&(slot, value)| weights[slot as usize] * value).sum();
    1.0 / (1.0 + (-sum).exp())
}

/// Macro-averaged F1 of `weights` on `examples`.
#[must_use]
pub fn macro_f1(weights: &[f32], examples: &[&Example]) -> f32 {
    let mut counts = [[0.0_f32; 2]; 2];
    for example in examples {
        let said = probability(weights, example) >= 0.5;
        counts[usize::from(example.subjective)][usize::from(said)] += 1.0;
    }
    let wrong = counts[0][1] + counts[1][0];
    let f1 = |right: f32| 2.0 * right / (2.0 * right + wrong).max(1.0);
    (f1(counts[0][0]) + f1(counts[1][1])) / 2.0
}

/// Macro-F1 on held-out parts, averaged. The parts are whole stretches of the data, so that
/// sentences of one article are not on both sides; `always` is learned from in all of them.
#[must_use]
pub fn cross_validate(examples: &[Example], always: &[Example], settings: Settings, folds: usize) -> f32 {
    let score = |fold: usize| {
        let pick = |held: bool| -> Vec<&Example> {
            let chosen =
                examples.iter().enumerate().filter(|(i, _)| (i * folds / examples.len() == fold) == held);
            chosen.map(|(_, e)| e).collect()
        };
        let learned_from: Vec<&Example> = pick(false).into_iter().chain(always).collect();
        macro_f1(&learn(&learned_from, settings), &pick(true))
    };
    (0..folds).map(score).sum::<f32>() / folds.max(1) as f32
}

/// The model file: see [`super::model`].
#[must_use]
pub fn to_bytes(weights: &[f32]) -> Vec<u8> {
    let largest = weights.iter().fold(1e-6_f32, |most, w| most.max(w.abs()));
    let step = largest / 127.0;
    let mut bytes = step.to_le_bytes().to_vec();
    bytes.extend(weights.iter().map(|w| (w / step).round() as i8 as u8));
    bytes
}
