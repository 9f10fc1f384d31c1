//! How much it says that two sentences share a word.

use crate::compare::background::Background;
use crate::compare::side::Side;
use crate::compare::words::{Vocabulary, Word};
use rustc_hash::{FxHashMap, FxHashSet};

/// What grammar words add, against the weight of the commonest content word.
const STOP: f32 = 0.12;

/// Weight of each stem: its inverse document frequency, where the documents are the sentences of
/// both articles, mixed with the folder's where one is given (Spärck Jones 1972).
pub(crate) struct Weights {
    stems: Vec<f32>,
    /// Names that stand in so many sentences that sharing them says nothing.
    everywhere: FxHashSet<u32>,
}

/// A name in more than this share of the sentences of both articles is what they are about.
const EVERYWHERE: usize = 8;

impl Weights {
    pub fn of(a: &Side, b: &Side, vocabulary: &Vocabulary, background: Option<&Background>) -> Self {
        let mut frequency = vec![0_u32; vocabulary.stems()];
        for unit in a.units.iter().chain(&b.units) {
            for (stem, _) in &unit.stems {
                frequency[*stem as usize] += 1;
            }
        }
        let total = (a.units.len() + b.units.len()) as f32;
        let idf = |count: f32, total: f32| ((total + 1.0) / (count + 0.5)).ln();
        // A word that stands once in each article is not commoner for that: both are one occurrence.
        let scale = idf(1.0, total.max(12.0));
        let mut stems: Vec<f32> = frequency
            .iter()
            .map(|count| (idf((*count as f32 - 1.0).max(1.0), total.max(12.0)) / scale).max(0.15))
            .collect();
        if let Some(background) = background {
            for (stem, id) in vocabulary.each_stem() {
                stems[id as usize] = (stems[id as usize] + background.rarity(stem)) / 2.0;
            }
        }
        let mut names: FxHashMap<u32, usize> = FxHashMap::default();
        for unit in a.units.iter().chain(&b.units) {
            for name in &unit.names {
                *names.entry(*name).or_default() += 1;
            }
        }
        let most = (a.units.len() + b.units.len()).div_ceil(EVERYWHERE).max(4);
        let everywhere = names.into_iter().filter(|(_, n)| *n > most).map(|(name, _)| name).collect();
        Self { stems, everywhere }
    }

    /// Whether two sentences that share this name share something.
    pub fn tells(&self, name: u32) -> bool {
        !self.everywhere.contains(&name)
    }

    /// 0 … about 1.5.
    pub fn of_word(&self, word: &Word) -> f32 {
        if word.kind.stop {
            return STOP;
        }
        let base = self.stems.get(word.kind.stem as usize).copied().unwrap_or(1.0);
        // Names and figures say more about what a sentence is about than words do.
        if word.capital || word.kind.number { base * 1.3 } else { base }
    }
}
