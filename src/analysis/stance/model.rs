//! The learned layer: a multinomial logistic regression over what the rules found and the words
//! around the name. The weights are in `assets/model/stance-*.bin`; neutral is the class the others are
//! measured against. Whole articles have weights of their own: there most names are only mentioned, while
//! a headline or a passage was picked because it judges.

use super::features::Key;
use super::leanings::{self, Leanings};
use crate::text::Language;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64;

/// Weights towards critical and favourable; neutral has none.
pub type Weights = [f32; 2];

/// What weights are counted in: parts of one.
const PARTS: f32 = 1000.0;

/// A trained model.
#[derive(Debug, Default)]
pub struct Model {
    /// In [`PARTS`], by the upper half of a feature's hash.
    weights: FxHashMap<u32, [i16; 2]>,
    leanings: Leanings,
}

macro_rules! model {
    ($name:literal) => {{
        let leanings = include_bytes!(concat!("../../../assets/model/leanings-", $name, ".bin"));
        let weights = include_bytes!(concat!("../../../assets/model/stance-", $name, ".bin"));
        Model::load($name, weights, leanings)
    }};
}

static ITALIAN: LazyLock<Model> = LazyLock::new(|| model!("it"));
static ENGLISH: LazyLock<Model> = LazyLock::new(|| model!("en"));
// Two readers that learned from other texts are right more often together than either alone.
static ITALIAN_ARTICLES: LazyLock<Model> =
    LazyLock::new(|| Model::halfway(&model!("articles-it"), &model!("it")));
static ENGLISH_ARTICLES: LazyLock<Model> =
    LazyLock::new(|| Model::halfway(&model!("articles-en"), &model!("en")));

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
    fn load(name: &str, weights: &[u8], leanings: &[u8]) -> Self {
        #[cfg(feature = "train")]
        {
            use crate::analysis::trial::model;
            if let Some(tried) = model(&format!("stance-{name}.bin")) {
                return Self::read(&tried, &model(&format!("leanings-{name}.bin")).unwrap_or_default());
            }
        }
        let _ = name;
        Self::read(weights, leanings)
    }

    /// Reads what [`pack`] writes, and what words incline to; whatever is cut off is left out.
    #[must_use]
    pub fn read(weights: &[u8], leanings: &[u8]) -> Self {
        let (weights, _) = weights.as_chunks::<8>();
        let read = |[a, b, c, d, e, f, g, h]: &[u8; 8]| {
            let towards = [i16::from_le_bytes([*e, *f]), i16::from_le_bytes([*g, *h])];
            (u32::from_le_bytes([*a, *b, *c, *d]), towards)
        };
        Self { weights: weights.iter().map(read).collect(), leanings: Leanings::unpack(leanings) }
    }

    /// Every feature halfway between what it weighs in the one and in the other, where it is missing nothing.
    fn halfway(one: &Self, other: &Self) -> Self {
        let mut weights: FxHashMap<u32, [i16; 2]> = FxHashMap::default();
        for feature in one.weights.keys().chain(other.weights.keys()) {
            let of = |model: &Self, side: usize| model.weights.get(feature).map_or(0, |w| i32::from(w[side]));
            let mean = |side| ((of(one, side) + of(other, side)) / 2) as i16;
            weights.insert(*feature, [mean(0), mean(1)]);
        }
        Self { weights, leanings: Leanings::halfway(&one.leanings, &other.leanings) }
    }

    /// Weights of one feature.
    #[must_use]
    pub fn weight(&self, key: Key) -> Weights {
        match key {
            Key::Own(hash) => {
                let weights = self.weights.get(&leanings::short(hash)).copied().unwrap_or_default();
                weights.map(|weight| f32::from(weight) / PARTS)
            }
            Key::Leaning { word, stem, zone } => self.leanings.of(word, stem, zone),
        }
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

/// The file that the program reads: features in the order of their hashes, each with its weights towards critical
/// and favourable. Weights that hardly move anything are left out.
#[cfg(feature = "train")]
#[must_use]
pub fn pack(weights: impl Iterator<Item = (u64, Weights)>) -> Vec<u8> {
    /// In [`PARTS`].
    const LEAST: i16 = 15;
    let mut packed: Vec<(u32, [i16; 2])> = weights
        .map(|(hash, towards)| (leanings::short(hash), towards.map(|weight| (weight * PARTS).round() as i16)))
        .filter(|(_, [critical, favourable])| {
            critical.saturating_abs().max(favourable.saturating_abs()) >= LEAST
        })
        .collect();
    packed.sort_by_key(|(hash, _)| *hash);
    packed.dedup_by_key(|(hash, _)| *hash);
    let bytes = |(hash, [critical, favourable]): &(u32, [i16; 2])| {
        let mut entry = hash.to_le_bytes().to_vec();
        entry.extend(critical.to_le_bytes());
        entry.extend(favourable.to_le_bytes());
        entry
    };
    packed.iter().flat_map(bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_file_is_read_as_far_as_it_goes() {
        let mut bytes = 7_u32.to_le_bytes().to_vec();
        bytes.extend(250_i16.to_le_bytes());
        bytes.extend((-1500_i16).to_le_bytes());
        bytes.extend([1, 2, 3]);
        let model = Model::read(&bytes, &[]);
        assert_eq!(model.weight(Key::Own(7 << 32 | 99)), [0.25, -1.5]);
        assert_eq!(model.weight(Key::Own(8 << 32)), [0.0; 2]);
    }
}
