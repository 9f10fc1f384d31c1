//! How alike articles are, and which are nearest to one: for thousands of articles in a folder.
//!
//! An article is a vector of its content words, names and figures. Each weighs by how often it
//! stands there, saturating as in BM25 (Robertson and Zaragoza 2009), times how rare it is in the
//! folder (inverse document frequency, Spärck Jones 1972); names count half as much again. Two
//! articles are as alike as the cosine of their vectors: 0 nothing shared … 1 the same words.
//!
//! The nearest are found through an inverted index: the rarest features of an article propose
//! candidates, up to a fixed amount of work, and the best of those are weighed exactly. So one
//! article takes a millisecond or two in a folder of ten thousand, and what is common to all
//! articles costs nothing.

mod candidates;
mod features;
mod query;
#[cfg(test)]
mod tests;

pub use candidates::{Candidate, Candidates, Opposed, WINDOW_DAYS, closest};
pub use features::Shared;

use super::{ArticleId, Collection};
use features::Stems;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Where a count stops adding: k₁ of BM25.
const SATURATION: f32 = 1.2;
/// Features kept of an article: the heaviest.
const KEPT: usize = 256;

/// An article that is near another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    pub article: ArticleId,
    /// Cosine, 0 … 1.
    pub similarity: f32,
}

/// The articles of a folder as vectors, with the index that finds neighbours. Belongs to the
/// collection it was made from.
#[derive(Clone, Debug, Default)]
pub struct SimilarIndex {
    /// Where each article's features lie in `ids` and `weights`; one more than articles.
    ends: Vec<usize>,
    /// Features of each article, ascending.
    ids: Vec<u32>,
    /// Their weights: the squares of an article's sum to 1, features nobody shares included.
    weights: Vec<f32>,
    /// Hash of each feature.
    hashes: Vec<u64>,
    /// Where each feature's articles lie in `postings`; one more than features.
    lists: Vec<usize>,
    /// (article, weight), by article.
    postings: Vec<(u32, f32)>,
}

impl SimilarIndex {
    /// Weighs every article: some seconds for ten thousand, so made in the background, on all cores.
    /// `None` when called off.
    #[must_use]
    pub fn build(collection: &Collection, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Self> {
        let articles: Vec<ArticleId> = collection.article_ids().collect();
        let counted: Vec<Vec<(u64, u32, f32)>> = articles
            .par_iter()
            .map_init(Stems::default, |stems, article| {
                (!cancelled()).then(|| features::counted(collection, *article, stems))
            })
            .collect::<Option<_>>()?;
        let mut known: FxHashMap<u64, u32> = FxHashMap::default();
        for (hash, ..) in counted.iter().flatten() {
            *known.entry(*hash).or_default() += 1;
        }
        // What stands in one article only is shared with nobody: it has a weight, but no number.
        let mut hashes: Vec<u64> = known.iter().filter(|(_, n)| **n > 1).map(|(hash, _)| *hash).collect();
        hashes.sort_unstable();
        let number: FxHashMap<u64, u32> = hashes.iter().enumerate().map(|(i, h)| (*h, i as u32)).collect();
        let all = articles.len() as f32;
        let vectors: Vec<Vec<(u32, f32)>> = counted
            .par_iter()
            .map(|features| {
                let rarity =
                    |hash: &u64| ((all + 1.0) / (known.get(hash).copied().unwrap_or(1) as f32 + 0.5)).ln();
                vector(features.iter().map(|(hash, times, kind)| {
                    let times = *times as f32;
                    let weight = times * (SATURATION + 1.0) / (times + SATURATION) * rarity(hash) * kind;
                    (number.get(hash).copied(), weight)
                }))
            })
            .collect();
        if cancelled() {
            return None;
        }
        Some(Self::of(hashes, &vectors))
    }

    fn of(hashes: Vec<u64>, vectors: &[Vec<(u32, f32)>]) -> Self {
        let mut index = Self { ends: vec![0], hashes, ..Self::default() };
        let mut lengths = vec![0_usize; index.hashes.len()];
        for vector in vectors {
            index.ids.extend(vector.iter().map(|(id, _)| *id));
            index.weights.extend(vector.iter().map(|(_, weight)| *weight));
            index.ends.push(index.ids.len());
            vector.iter().for_each(|(id, _)| lengths[*id as usize] += 1);
        }
        let mut at = 0;
        index.lists.push(0);
        for length in &lengths {
            at += length;
            index.lists.push(at);
        }
        index.postings = vec![(0, 0.0); at];
        let mut next = index.lists.clone();
        for (article, vector) in vectors.iter().enumerate() {
            for (id, weight) in vector {
                let place = &mut next[*id as usize];
                index.postings[*place] = (article as u32, *weight);
                *place += 1;
            }
        }
        index
    }

    /// Articles in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len().saturating_sub(1)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How alike two articles are, 0 … 1.
    #[must_use]
    pub fn similarity(&self, a: ArticleId, b: ArticleId) -> f32 {
        let mut sum = 0.0;
        self.each_shared(a, b, |_, product| sum += product);
        sum.clamp(0.0, 1.0)
    }

    /// Calls `each` with every feature of both and the product of its weights.
    fn each_shared(&self, a: ArticleId, b: ArticleId, mut each: impl FnMut(u32, f32)) {
        let (a, b) = (self.features(a), self.features(b));
        let (mut i, mut j) = (a.start, b.start);
        while i < a.end && j < b.end {
            let (x, y) = (self.ids[i], self.ids[j]);
            if x == y {
                each(x, self.weights[i] * self.weights[j]);
            }
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
    }

    /// Where the features of `article` lie; nowhere for one that is not in the folder.
    fn features(&self, article: ArticleId) -> Range<usize> {
        let at = article.0 as usize;
        match (self.ends.get(at), self.ends.get(at + 1)) {
            (Some(start), Some(end)) => *start..*end,
            _ => 0..0,
        }
    }

    /// Articles that have the feature.
    fn list(&self, feature: u32) -> &[(u32, f32)] {
        &self.postings[self.lists[feature as usize]..self.lists[feature as usize + 1]]
    }
}

/// The heaviest features, made a vector of length 1, ascending by number.
fn vector(features: impl Iterator<Item = (Option<u32>, f32)>) -> Vec<(u32, f32)> {
    let mut norm = 0.0_f32;
    let mut vector: Vec<(u32, f32)> = Vec::new();
    for (number, weight) in features {
        norm += weight * weight;
        vector.extend(number.map(|number| (number, weight)));
    }
    if vector.len() > KEPT {
        vector.select_nth_unstable_by(KEPT, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        vector.truncate(KEPT);
        vector.shrink_to_fit();
    }
    vector.sort_unstable_by_key(|(number, _)| *number);
    let norm = norm.sqrt().max(f32::MIN_POSITIVE);
    vector.iter_mut().for_each(|(_, weight)| *weight /= norm);
    vector
}
