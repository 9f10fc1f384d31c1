//! The nearest articles: candidates from the inverted index, the best of them weighed exactly.

use super::{Near, SimilarIndex};
use crate::collection::ArticleId;
use rayon::prelude::*;

/// Features of an article that propose candidates: its heaviest.
const KEYS: usize = 128;
/// Entries of the index read for one article at most, rarest features first.
const READ: usize = 200_000;
/// Candidates weighed exactly, for each neighbour wanted, and at least.
const WEIGHED: usize = 8;
const LEAST_WEIGHED: usize = 120;

/// Room for one query, used again for the next.
#[derive(Default)]
struct Scores {
    of: Vec<f32>,
    touched: Vec<u32>,
    keys: Vec<(u32, f32)>,
}

impl SimilarIndex {
    /// The `most` articles nearest to `article`, nearest first; ties in the order of the folder. Only
    /// articles that share something.
    #[must_use]
    pub fn nearest(&self, article: ArticleId, most: usize) -> Vec<Near> {
        self.nearest_where(article, most, &|_| true)
    }

    /// The nearest of those that are `wanted`.
    #[must_use]
    pub fn nearest_where(
        &self,
        article: ArticleId,
        most: usize,
        wanted: &dyn Fn(ArticleId) -> bool,
    ) -> Vec<Near> {
        self.query(article, most, wanted, &mut Scores::default())
    }

    /// The `most` nearest of every article, in the order of the folder, on all cores. `None` when
    /// called off.
    #[must_use]
    pub fn all(&self, most: usize, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Vec<Near>>> {
        (0..self.len() as u32)
            .into_par_iter()
            .map_init(Scores::default, |scores, article| {
                (!cancelled()).then(|| self.query(ArticleId(article), most, &|_| true, scores))
            })
            .collect()
    }

    /// The same by weighing every article: what [`SimilarIndex::nearest`] is measured against.
    #[must_use]
    pub fn nearest_by_force(&self, article: ArticleId, most: usize) -> Vec<Near> {
        let others = (0..self.len() as u32).map(ArticleId).filter(|other| *other != article);
        best(others.map(|other| self.near(article, other)).collect(), most)
    }

    pub(super) fn near(&self, article: ArticleId, other: ArticleId) -> Near {
        Near { article: other, similarity: self.similarity(article, other) }
    }

    fn query(
        &self,
        article: ArticleId,
        most: usize,
        wanted: &dyn Fn(ArticleId) -> bool,
        scores: &mut Scores,
    ) -> Vec<Near> {
        scores.of.resize(self.len(), 0.0);
        self.keys(article, &mut scores.keys);
        let mut read = 0;
        for (feature, weight) in &scores.keys {
            let list = self.list(*feature);
            read += list.len();
            if read > READ && read > list.len() {
                break;
            }
            for (other, theirs) in list {
                let score = &mut scores.of[*other as usize];
                if *score == 0.0 {
                    scores.touched.push(*other);
                }
                *score += weight * theirs;
            }
        }
        let mut found: Vec<(f32, u32)> = Vec::with_capacity(scores.touched.len());
        for other in scores.touched.drain(..) {
            let score = std::mem::take(&mut scores.of[other as usize]);
            if other != article.0 && wanted(ArticleId(other)) {
                found.push((score, other));
            }
        }
        let weighed = (most * WEIGHED).max(LEAST_WEIGHED);
        if found.len() > weighed {
            found.select_nth_unstable_by(weighed, |x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
            found.truncate(weighed);
        }
        best(found.into_iter().map(|(_, other)| self.near(article, ArticleId(other))).collect(), most)
    }

    /// The features that propose candidates: the heaviest of the article, rarest in the folder first.
    fn keys(&self, article: ArticleId, keys: &mut Vec<(u32, f32)>) {
        keys.clear();
        keys.extend(self.features(article).map(|at| (self.ids[at], self.weights[at])));
        if keys.len() > KEYS {
            keys.select_nth_unstable_by(KEYS, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            keys.truncate(KEYS);
        }
        keys.sort_unstable_by_key(|(feature, _)| (self.list(*feature).len(), *feature));
    }
}

fn best(mut found: Vec<Near>, most: usize) -> Vec<Near> {
    found.retain(|near| near.similarity > 0.0);
    found.sort_by(|x, y| y.similarity.total_cmp(&x.similarity).then(x.article.cmp(&y.article)));
    found.truncate(most);
    found
}
