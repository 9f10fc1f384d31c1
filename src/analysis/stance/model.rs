//! The learned layer: a multinomial logistic regression over what the rules found and the words
//! around the name. The weights are in `assets/model/stance-*.txt`, one feature a line; neutral is
//! the class the others are measured against. Whole articles have weights of their own: there most
//! names are only mentioned, while a headline or a passage was picked because it judges.

use super::features::Key;
use super::leanings::{self, Leanings};
use crate::text::Language;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64;

/// Weights towards critical and favourable; neutral has none.
pub type Weights = [f32; 2];

/// A trained model.
#[derive(Debug, Default)]
pub struct Model {
    weights: FxHashMap<u64, Weights>,
    leanings: Leanings,
}

macro_rules! model {
    ($name:literal) => {
        LazyLock::new(|| {
            let leanings = include_bytes!(concat!("../../../assets/model/leanings-", $name, ".bin"));
            let weights = include_str!(concat!("../../../assets/model/stance-", $name, ".txt"));
            Model::load($name, weights, leanings)
        })
    };
}

static ITALIAN: LazyLock<Model> = model!("it");
static ENGLISH: LazyLock<Model> = model!("en");
static ITALIAN_ARTICLES: LazyLock<Model> = model!("articles-it");
static ENGLISH_ARTICLES: LazyLock<Model> = model!("articles-en");

/// The model of a language, for whole articles or for headlines and short passages; `None` where it is not
/// judged.
#[must_use]
pub fn of(language: Language, article: bool) -> Option<&'static Model> {
    match (language, article) {
        (Language::Italian, false) => Some(&ITALIAN),
        (Language::Italian, true) => Some(&ITALIAN_ARTICLES),
        (Language::English, false) => Some(&ENGLISH),
        (Language::English, true) => Some(&ENGLISH_ARTICLES),
        (Language::Other(_), _) => None,
    }
}

/// Hash of a word or of a feature's name.
#[must_use]
pub fn hash(word: &str) -> u64 {
    xxh3_64(word.as_bytes())
}

impl Model {
    /// The model built in, or one on trial.
    fn load(name: &str, weights: &str, leanings: &[u8]) -> Self {
        #[cfg(feature = "train")]
        {
            use crate::analysis::trial::model;
            let weights_tried = model(&format!("stance-{name}.txt")).and_then(|b| String::from_utf8(b).ok());
            if let Some(text) = weights_tried {
                return Self::read(&text, &model(&format!("leanings-{name}.bin")).unwrap_or_default());
            }
        }
        let _ = name;
        Self::read(weights, leanings)
    }

    /// Reads lines of `feature (hexadecimal hash)`, `critical`, `favourable` (thousandths), and what
    /// words incline to.
    #[must_use]
    pub fn read(weights: &str, leanings: &[u8]) -> Self {
        let read = |line: &str| {
            let mut parts = line.split_ascii_whitespace();
            let key = u64::from_str_radix(parts.next()?, 16).ok()?;
            let critical: f32 = parts.next()?.parse().ok()?;
            let favourable: f32 = parts.next()?.parse().ok()?;
            Some((key, [critical / 1000.0, favourable / 1000.0]))
        };
        Self {
            weights: weights.lines().filter(|l| !l.starts_with('#')).filter_map(read).collect(),
            leanings: Leanings::unpack(leanings),
        }
    }

    /// Weights of one feature.
    #[must_use]
    pub fn weight(&self, key: Key) -> Weights {
        match key {
            Key::Own(hash) => self.weights.get(&hash).copied().unwrap_or_default(),
            Key::Leaning { word, stem, zone } => self.leanings.of(word, stem, zone),
        }
    }

    /// What a word, by its whole hash and that of its stem, inclines to wherever it stands: mean over the
    /// zones of favourable less critical.
    #[must_use]
    pub fn inclines(&self, whole: u64, stem: u64) -> f32 {
        self.leanings.on_the_whole(leanings::short(whole), leanings::of_stem(stem))
    }
}

/// Probabilities of critical, neutral, favourable.
#[must_use]
pub fn softmax(sums: Weights) -> [f32; 3] {
    let top = sums[0].max(sums[1]).max(0.0);
    let (critical, neutral, favourable) = ((sums[0] - top).exp(), (-top).exp(), (sums[1] - top).exp());
    let all = critical + neutral + favourable;
    [critical / all, neutral / all, favourable / all]
}
