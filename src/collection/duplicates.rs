//! Near-duplicates: the same agency story on several sites, with small edits.
//!
//! Bodies are compared by their word 5-shingles (Broder 1997, "On the resemblance and containment
//! of documents"). Candidates share one of the smallest hashes of their sketches; each candidate
//! pair is then checked on the whole sketches. Near-linear in the number of articles.

use super::{ArticleId, Entry};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// From which likeness on two articles are the same text, 0 … 1.
pub const THRESHOLD: f32 = 0.7;
/// Hashes of each sketch by which candidates are found.
const SMALLEST: usize = 32;
/// A body that is less than this share of the other is an excerpt, not a copy: there the
/// resemblance alone decides.
const EXCERPT: f32 = 0.5;

/// Groups of articles whose bodies are alike by `threshold` or more; groups in the order of their
/// first article. In each the fullest text comes first (ties by path), then the others by path.
#[must_use]
pub fn groups(entries: &[Arc<Entry>], threshold: f32) -> Vec<Vec<ArticleId>> {
    let mut postings: Vec<(u32, u32)> = entries
        .par_iter()
        .enumerate()
        .flat_map_iter(|(i, entry)| {
            entry.sketch.smallest(SMALLEST).into_iter().map(move |hash| (hash, i as u32))
        })
        .collect();
    postings.par_sort_unstable();
    let mut sets = Sets::new(entries.len());
    for run in postings.chunk_by(|a, b| a.0 == b.0) {
        // Against the first and the one before: linear also where a thousand share a sentence.
        for (n, pair) in run.windows(2).enumerate() {
            let (first, before, this) = (run[0].1, pair[0].1, pair[1].1);
            if n > 0 {
                join_if_alike(&mut sets, entries, first, this, threshold);
            }
            join_if_alike(&mut sets, entries, before, this, threshold);
        }
    }
    gather(&mut sets, entries)
}

/// How alike two articles' bodies are, 0 … 1: the share of the shorter one's shingles that the
/// other has too; for an excerpt less than half as long, the shared ones among all.
#[must_use]
pub fn likeness(a: &Entry, b: &Entry) -> f32 {
    let (resemblance, containment) = a.sketch.alike(&b.sketch);
    let (small, large) = (a.sketch.size().min(b.sketch.size()), a.sketch.size().max(b.sketch.size()));
    if (small as f32) < EXCERPT * large as f32 { resemblance } else { containment }
}

/// Hashes of an article by which others like it are found while a folder is still read: beside the reading itself it must
/// cost next to nothing, and all are looked for anew in the end.
const WHILE_READING: usize = 8;

/// Near-duplicates among articles that come one by one, in whatever order: what is known so far costs nothing to ask.
/// Finds nearly what [`groups`] finds.
#[derive(Default)]
pub struct Running {
    entries: Vec<Arc<Entry>>,
    /// The first and the last article with a hash.
    with: FxHashMap<u32, (u32, u32)>,
    sets: Sets,
}

impl Running {
    /// Takes in one more article.
    pub fn add(&mut self, entry: Arc<Entry>) {
        let this = self.entries.len() as u32;
        self.sets.0.push(this);
        self.entries.push(entry);
        let hashes = self.entries[this as usize].sketch.smallest(WHILE_READING);
        for hash in hashes {
            let Some((first, last)) = self.with.get(&hash).copied() else {
                self.with.insert(hash, (this, this));
                continue;
            };
            if last == this {
                continue;
            }
            self.with.insert(hash, (first, this));
            join_if_alike(&mut self.sets, &self.entries, first, this, THRESHOLD);
            if last != first {
                join_if_alike(&mut self.sets, &self.entries, last, this, THRESHOLD);
            }
        }
    }

    /// As [`groups`], among `entries`, which are those taken in, in another order.
    #[must_use]
    pub fn groups(&mut self, entries: &[Arc<Entry>]) -> Vec<Vec<ArticleId>> {
        let came: FxHashMap<*const Entry, u32> =
            self.entries.iter().enumerate().map(|(at, entry)| (Arc::as_ptr(entry), at as u32)).collect();
        let mut sets = Sets::new(entries.len());
        let mut first: FxHashMap<u32, u32> = FxHashMap::default();
        for (at, entry) in entries.iter().enumerate() {
            let Some(came) = came.get(&Arc::as_ptr(entry)) else { continue };
            let set = self.sets.find(*came);
            sets.join(*first.entry(set).or_insert(at as u32), at as u32);
        }
        gather(&mut sets, entries)
    }
}

fn join_if_alike(sets: &mut Sets, entries: &[Arc<Entry>], a: u32, b: u32, threshold: f32) {
    if sets.find(a) != sets.find(b) && likeness(&entries[a as usize], &entries[b as usize]) >= threshold {
        sets.join(a, b);
    }
}

fn gather(sets: &mut Sets, entries: &[Arc<Entry>]) -> Vec<Vec<ArticleId>> {
    let mut by_root: Vec<(u32, u32)> = (0..entries.len() as u32).map(|i| (sets.find(i), i)).collect();
    by_root.sort_unstable();
    let mut groups: Vec<Vec<ArticleId>> = by_root
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|group| group.len() > 1)
        .map(|group| {
            let mut members: Vec<u32> = group.iter().map(|g| g.1).collect();
            members.sort_by_key(|&i| i);
            if let Some(fullest) = members
                .iter()
                .enumerate()
                .max_by_key(|(at, i)| (entries[**i as usize].reading.words, std::cmp::Reverse(*at)))
                .map(|(at, _)| at)
            {
                members[..=fullest].rotate_right(1);
            }
            members.into_iter().map(ArticleId).collect()
        })
        .collect();
    groups.sort_by_key(|group| group.iter().min().copied());
    groups
}

/// Disjoint sets; the root is always the smallest member, so the result does not depend on order.
#[derive(Default)]
pub(super) struct Sets(Vec<u32>);

impl Sets {
    pub(super) fn new(len: usize) -> Self {
        Sets((0..len as u32).collect())
    }

    pub(super) fn find(&mut self, mut at: u32) -> u32 {
        while self.0[at as usize] != at {
            let up = self.0[self.0[at as usize] as usize];
            self.0[at as usize] = up;
            at = up;
        }
        at
    }

    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b) as usize] = a.min(b);
    }
}
