//! The learned weights: see `assets/MODEL.md` for their source and how to learn them again.

use super::features::{Feature, Features, SIZE};
use crate::text::Language;
use std::sync::LazyLock;

/// A logistic model: one weight for each slot.
pub struct Model {
    weights: Vec<f32>,
}

static ITALIAN: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("../../../../assets/model/subjectivity-it.bin")));
static ENGLISH: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_bytes!("../../../../assets/model/subjectivity-en.bin")));

/// The model of `language`, if it is judged.
pub fn of(language: Language) -> Option<&'static Model> {
    match language {
        Language::Italian => Some(&ITALIAN),
        Language::English => Some(&ENGLISH),
        Language::Other(_) => None,
    }
}

impl Model {
    /// Reads a model file: the size of one step (four bytes, little-endian float), then a signed
    /// byte for each weight, in steps.
    fn parse(bytes: &[u8]) -> Self {
        let (step, steps) = bytes.split_first_chunk::<4>().unwrap_or((&[0; 4], &[]));
        let step = f32::from_le_bytes(*step);
        let mut weights: Vec<f32> = steps.iter().map(|&s| f32::from(s as i8) * step).collect();
        weights.resize(SIZE, 0.0);
        Self { weights }
    }

    /// What one feature adds to the log-odds of an opinion.
    pub fn contribution(&self, feature: &Feature) -> f32 {
        self.weights[feature.slot as usize] * feature.value
    }

    /// How likely the sentence is to be an opinion, 0 … 1.
    pub fn probability(&self, features: &Features) -> f32 {
        let sum: f32 = features.all().iter().map(|f| self.contribution(f)).sum();
        1.0 / (1.0 + (-sum).exp())
    }
}
