//! The learned layer: a multinomial logistic regression over what the rules found and the words
//! around the name. The weights are in `assets/model/stance-*.bin`; neutral is the class the others are
//! measured against. Whole articles have weights of their own: there most names are only mentioned, while
//! a headline or a passage was picked because it judges.

use super::features::Key;
use super::leanings::{self, Leanings};
use crate::text::Language;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
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

/// The two files of a model: its weights, and what words incline to.
type Files = [Cow<'static, [u8]>; 2];

macro_rules! files {
    ($name:literal) => {
        files(
            $name,
            include_bytes!(concat!("../../../assets/model/stance-", $name, ".bin")),
            include_bytes!(concat!("../../../assets/model/leanings-", $name, ".bin")),
        )
    };
}

/// The files built in, or those on trial.
fn files(name: &str, weights: &'static [u8], leanings: &'static [u8]) -> Files {
    #[cfg(feature = "train")]
    {
        use crate::analysis::trial::model;
        if let Some(tried) = model(&format!("stance-{name}.bin")) {
            return [tried, model(&format!("leanings-{name}.bin")).unwrap_or_default()].map(Cow::Owned);
        }
    }
    let _ = name;
    [weights, leanings].map(Cow::Borrowed)
}

static ITALIAN: LazyLock<Model> = LazyLock::new(|| Model::of(&files!("it")));
static ENGLISH: LazyLock<Model> = LazyLock::new(|| Model::of(&files!("en")));
// Two readers that learned from other texts are right more often together than either alone.
static ITALIAN_ARTICLES: LazyLock<Model> =
    LazyLock::new(|| Model::halfway(&files!("articles-it"), &files!("it")));
static ENGLISH_ARTICLES: LazyLock<Model> =
    LazyLock::new(|| Model::halfway(&files!("articles-en"), &files!("en")));

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
    fn of([weights, leanings]: &Files) -> Self {
        Self::read(weights, leanings)
    }

    /// Reads what [`pack`] writes, and what words incline to; whatever is cut off is left out.
    #[must_use]
    pub fn read(weights: &[u8], leanings: &[u8]) -> Self {
        let (weights, _) = weights.as_chunks::<8>();
        Self { weights: weights.iter().map(entry).collect(), leanings: Leanings::unpack(leanings) }
    }

    /// Every feature halfway between what it weighs in the one and in the other, where it is missing nothing. Both
    /// files have their features in order, so that no model but the mean is held.
    fn halfway(one: &Files, other: &Files) -> Self {
        let (own, others) = (one[0].as_chunks::<8>().0, other[0].as_chunks::<8>().0);
        let mut weights = FxHashMap::default();
        weights.reserve(own.len() + others.len() / 2);
        let halves = |a: [i16; 2], b: [i16; 2]| {
            let mean = |side: usize| ((i32::from(a[side]) + i32::from(b[side])) / 2) as i16;
            [mean(0), mean(1)]
        };
        for (feature, towards) in own.iter().map(entry) {
            let beside = others.binary_search_by_key(&feature, |bytes| entry(bytes).0);
            let beside = beside.map_or([0; 2], |at| entry(&others[at]).1);
            weights.insert(feature, halves(towards, beside));
        }
        for (feature, towards) in others.iter().map(entry) {
            weights.entry(feature).or_insert_with(|| halves([0; 2], towards));
        }
        Self { weights, leanings: Leanings::halfway(&one[1], &other[1]) }
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

/// A feature with its weights, in [`PARTS`].
fn entry([a, b, c, d, e, f, g, h]: &[u8; 8]) -> (u32, [i16; 2]) {
    let towards = [i16::from_le_bytes([*e, *f]), i16::from_le_bytes([*g, *h])];
    (u32::from_le_bytes([*a, *b, *c, *d]), towards)
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
    fn halfway_between_two_models_a_feature_weighs_the_mean() {
        let file = |entries: &[(u32, i16)]| {
            let bytes = entries.iter().flat_map(|(feature, weight)| {
                let mut entry = feature.to_le_bytes().to_vec();
                entry.extend(weight.to_le_bytes());
                entry.extend([0, 0]);
                entry
            });
            [Cow::Owned(bytes.collect()), Cow::Borrowed(&[][..])]
        };
        let model = Model::halfway(&file(&[(3, 1000), (7, 500)]), &file(&[(5, -400), (7, -1500)]));
        let weight = |feature: u64| model.weight(Key::Own(feature << 32))[0];
        assert_eq!([weight(3), weight(5), weight(7), weight(9)], [0.5, -0.2, -0.5, 0.0]);
    }

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
