//! Which sentences of B are worth holding against a sentence of A: those that share rare words, or
//! five words in a row. An inverted index keeps this near-linear.

use super::weights::Weights;
use crate::compare::side::{Side, Unit};
use crate::compare::words::{Kind, NONE};
use rustc_hash::FxHashMap;
use std::hash::{BuildHasher, BuildHasherDefault};

/// Sentences of B kept for each of A.
const KEPT: usize = 10;
/// A word in more sentences of B than this finds none: the rarer words of the sentence do.
const TOO_COMMON: usize = 60;
/// Words in a row that make a candidate by themselves.
const SHINGLE: usize = 5;

/// What a word is found by, kinds apart from each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Stem(u32),
    Concept(u32),
    Synonym(u32),
    Family(u32),
    Cognate(u32),
    Name(u32),
    Shingle(u64),
    Figure(u64),
}

/// The sentences of B by what they contain.
pub(crate) struct Index {
    postings: FxHashMap<Key, Vec<u32>>,
    /// Weight of each sentence of B.
    totals: Vec<f32>,
    across_languages: bool,
}

impl Index {
    pub fn of(b: &Side, weights: &Weights, across_languages: bool) -> Self {
        let mut index = Self { postings: FxHashMap::default(), totals: vec![], across_languages };
        for (number, unit) in b.units.iter().enumerate() {
            let mut total = 0.0;
            each_key(across_languages, b, unit, weights, &mut |key, _| {
                let list: &mut Vec<u32> = index.postings.entry(key).or_default();
                if list.last() != Some(&(number as u32)) {
                    list.push(number as u32);
                }
            });
            for word in b.words_of(unit) {
                total += weights.of_word(word);
            }
            index.totals.push(total);
        }
        index.postings.retain(|_, list| list.len() <= TOO_COMMON.max(b.units.len() / 50));
        index
    }

    /// The most promising sentences of B for `unit` of A, best first.
    pub fn candidates(&self, a: &Side, unit: &Unit, weights: &Weights, scratch: &mut Scratch) -> Vec<u32> {
        scratch.scores.resize(self.totals.len(), 0.0);
        let mut own = 0.0;
        each_key(self.across_languages, a, unit, weights, &mut |key, weight| {
            for number in self.postings.get(&key).map_or(&[][..], Vec::as_slice) {
                let score = &mut scratch.scores[*number as usize];
                if *score == 0.0 {
                    scratch.touched.push(*number);
                }
                *score += weight;
            }
        });
        for word in a.words_of(unit) {
            own += weights.of_word(word);
        }
        let mut found: Vec<(f32, u32)> = scratch
            .touched
            .drain(..)
            .map(|n| (std::mem::take(&mut scratch.scores[n as usize]) / (own + self.totals[n as usize]), n))
            .collect();
        found.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        found.truncate(KEPT);
        found.into_iter().map(|(_, n)| n).collect()
    }
}

/// Space reused from sentence to sentence.
#[derive(Default)]
pub(crate) struct Scratch {
    scores: Vec<f32>,
    touched: Vec<u32>,
}

fn each_key(across: bool, side: &Side, unit: &Unit, weights: &Weights, each: &mut impl FnMut(Key, f32)) {
    for (_, at) in &unit.stems {
        let word = &side.words[*at as usize];
        let weight = weights.of_word(word);
        let Kind { stem, concept, family, cognate, .. } = word.kind;
        each(Key::Stem(stem), weight);
        if concept != NONE {
            each(Key::Concept(concept), weight * 0.5);
        }
        for group in word.kind.groups() {
            each(Key::Synonym(group), weight * 0.5);
        }
        if family != NONE {
            each(Key::Family(family), weight * 0.5);
        }
        if across && cognate != NONE {
            each(Key::Cognate(cognate), weight * 0.5);
        }
    }
    for name in &unit.names {
        each(Key::Name(*name), 1.0);
    }
    for figure in unit.figures.iter().filter_map(|i| side.entry.reading.figures.get(*i as usize)) {
        each(Key::Figure(figure.value.to_bits()), 1.0);
    }
    let hasher = BuildHasherDefault::<rustc_hash::FxHasher>::default();
    for window in side.words_of(unit).windows(SHINGLE) {
        if window.iter().any(|w| !w.kind.stop) {
            let forms: [u32; SHINGLE] = std::array::from_fn(|i| window[i].kind.form);
            each(Key::Shingle(hasher.hash_one(forms)), 1.0);
        }
    }
}
