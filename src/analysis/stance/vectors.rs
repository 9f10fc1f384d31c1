//! Word vectors, which are there while learning only: what the model makes of them is left in
//! [`super::leanings`].

use super::leanings::{self, ZONES};
use super::model::{Weights, hash};
use crate::text::lexicon;
use rustc_hash::FxHashMap;

/// Vectors of words: those of words that keep the same company lie close together.
#[derive(Debug, Default)]
pub struct Vectors {
    /// Where each word's begins, by the short hash of the folded word.
    places: FxHashMap<u32, usize>,
    numbers: Vec<f32>,
    pub(super) length: usize,
}

/// Words and stems, the commonest first, that what is learned from vectors is kept for.
const KEPT: usize = 60_000;

impl Vectors {
    /// Reads lines of a word and its numbers, common words first (the format of GloVe); `=` before a
    /// stem makes it stand for all words of that stem that have no line of their own. The mean is taken
    /// off, and all are made equally long.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut vectors = Self::default();
        let mut folded = String::new();
        for line in text.lines() {
            let Some((word, numbers)) = line.split_once(' ') else { continue };
            let begin = vectors.numbers.len();
            vectors.numbers.extend(numbers.split(' ').filter_map(|n| n.parse::<f32>().ok()));
            vectors.length = vectors.length.max(vectors.numbers.len() - begin);
            if vectors.numbers.len() - begin != vectors.length {
                vectors.numbers.truncate(begin);
                continue;
            }
            let place = match word.strip_prefix('=') {
                Some(stem) => leanings::of_stem(hash(stem)),
                None => {
                    lexicon::fold(word, &mut folded);
                    leanings::short(hash(&folded))
                }
            };
            vectors.places.entry(place).or_insert(begin);
        }
        let count = (vectors.numbers.len() / vectors.length.max(1)).max(1) as f32;
        let mut mean = vec![0.0; vectors.length];
        for vector in vectors.numbers.chunks_exact(vectors.length.max(1)) {
            mean.iter_mut().zip(vector).for_each(|(sum, x)| *sum += x / count);
        }
        for vector in vectors.numbers.chunks_exact_mut(vectors.length.max(1)) {
            vector.iter_mut().zip(&mean).for_each(|(x, mean)| *x -= mean);
            let long = vector.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
            vector.iter_mut().for_each(|x| *x /= long);
        }
        vectors
    }

    pub(super) fn of(&self, word: u32) -> Option<&[f32]> {
        let begin = *self.places.get(&word)?;
        self.numbers.get(begin..begin + self.length)
    }

    /// Whether `key` stands for a number of a zone's vector.
    pub(super) fn is_key(key: u64) -> bool {
        key >> 32 == 0xFFFF_FFFF
    }

    /// The key of a number of a zone's vector: the uppermost keys, which no hash is likely to be.
    pub(super) fn key(zone: usize, number: usize) -> u64 {
        0xFFFF_FFFF_0000_0000 | (zone as u64) << 16 | number as u64
    }

    /// What each word moves by what its vector moves in each zone.
    pub(super) fn leanings(&self, keys: &[u64], weights: &[Weights]) -> Vec<u8> {
        let mut zones = vec![[0.0_f32; 2]; ZONES * self.length];
        for (at, weight) in zones.iter_mut().enumerate() {
            if let Ok(found) = keys.binary_search(&Self::key(at / self.length, at % self.length)) {
                *weight = weights[found];
            }
        }
        let common = self.places.iter().filter(|(_, begin)| **begin < KEPT * self.length);
        let words = common.map(|(word, begin)| {
            let vector = &self.numbers[*begin..begin + self.length];
            let moved = |zone: usize| {
                let mut sums = [0.0; 2];
                for (x, weight) in vector.iter().zip(&zones[zone * self.length..]) {
                    sums[0] += x * weight[0];
                    sums[1] += x * weight[1];
                }
                sums
            };
            (*word, std::array::from_fn(moved))
        });
        leanings::pack(words.collect())
    }
}
