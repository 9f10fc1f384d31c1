//! Counting windows.

use super::super::{ArticleId, Collection, NameId};
use super::MOST_NAMES;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// How many windows hold a name, by window: sentences, paragraphs, articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Windows of the counted articles with at least one name.
    pub windows: [u32; 3],
    /// Of these, the ones with each name.
    pub of_name: Vec<[u32; 3]>,
}

/// Two names and the windows they share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Together {
    pub a: NameId,
    pub b: NameId,
    /// Sentences, paragraphs, articles with both.
    pub windows: [u32; 3],
    /// Articles in which they share a sentence, a paragraph, the article.
    pub articles_with: [u32; 3],
}

impl Together {
    fn add(&mut self, other: &Together) {
        for i in 0..3 {
            self.windows[i] += other.windows[i];
            self.articles_with[i] += other.articles_with[i];
        }
    }
}

/// The places of one article's names.
#[derive(Default)]
struct Places {
    /// (sentence, name), sorted and distinct.
    sentences: Vec<(u32, u32)>,
    /// (paragraph, name), sorted and distinct.
    paragraphs: Vec<(u32, u32)>,
    /// Sorted and distinct.
    names: Vec<u32>,
}

impl Places {
    /// Reads the names for which `wanted` holds.
    fn read(&mut self, collection: &Collection, article: ArticleId, wanted: impl Fn(u32) -> bool) {
        self.sentences.clear();
        self.paragraphs.clear();
        self.names.clear();
        let reading = &collection.entry(article).reading;
        for (name, entity) in collection.name_of[article.0 as usize].iter().zip(&reading.entities) {
            let Some(NameId(name)) = *name else { continue };
            if !wanted(name) {
                continue;
            }
            self.names.push(name);
            let mut last = None;
            for mention in &entity.mentions {
                if last != Some(mention.sentence) {
                    self.sentences.push((mention.sentence, name));
                    last = Some(mention.sentence);
                }
            }
        }
        self.sentences.sort_unstable();
        self.sentences.dedup();
        self.names.sort_unstable();
        self.names.dedup();
        let paragraph = |s: u32| reading.sentences.get(s as usize).map_or(0, |s| s.paragraph);
        self.paragraphs.extend(self.sentences.iter().map(|(s, name)| (paragraph(*s), *name)));
        self.paragraphs.sort_unstable();
        self.paragraphs.dedup();
    }

    /// Keeps the most mentioned names of the folder only; whether any were left out.
    fn cap(&mut self) -> bool {
        // Names are numbered from the most mentioned one.
        let Some(&limit) = self.names.get(MOST_NAMES) else { return false };
        self.names.truncate(MOST_NAMES);
        self.sentences.retain(|(_, name)| *name < limit);
        self.paragraphs.retain(|(_, name)| *name < limit);
        true
    }
}

impl Collection {
    /// How many windows hold each name, counted once.
    #[must_use]
    pub fn window_totals(&self) -> &Totals {
        self.totals.get_or_init(|| {
            let mut totals = Totals { windows: [0; 3], of_name: vec![[0; 3]; self.names.len()] };
            let mut places = Places::default();
            for article in self.article_ids().filter(|id| self.counts(*id)) {
                places.read(self, article, |_| true);
                for (at, windows) in [(0, &places.sentences), (1, &places.paragraphs)] {
                    totals.windows[at] += windows.chunk_by(|a, b| a.0 == b.0).count() as u32;
                    for (_, name) in windows {
                        totals.of_name[*name as usize][at] += 1;
                    }
                }
                totals.windows[2] += u32::from(!places.names.is_empty());
                for name in &places.names {
                    totals.of_name[*name as usize][2] += 1;
                }
            }
            totals
        })
    }
}

/// Articles counted at a time: bounds the memory for pairs not yet added up.
const CHUNK: usize = 1024;

/// Every pair among the `top` most mentioned names; whether an article had too many names.
pub(super) fn all(collection: &Collection, top: usize) -> (Vec<Together>, bool) {
    let articles: Vec<ArticleId> = collection.article_ids().filter(|id| collection.counts(*id)).collect();
    let chunks: Vec<(Vec<Together>, bool)> = articles
        .par_chunks(CHUNK)
        .map(|chunk| {
            let mut pairs = Vec::new();
            let mut capped = false;
            let mut places = Places::default();
            let mut shared = Shared::default();
            for article in chunk {
                places.read(collection, *article, |name| (name as usize) < top);
                capped |= places.cap();
                shared.count(&places, &mut pairs);
            }
            (summed(pairs), capped)
        })
        .collect();
    let capped = chunks.iter().any(|(_, capped)| *capped);
    let pairs = summed(chunks.into_iter().flat_map(|(pairs, _)| pairs).collect());
    (pairs, capped)
}

/// Adds up what belongs to the same two names.
fn summed(mut pairs: Vec<Together>) -> Vec<Together> {
    pairs.par_sort_unstable_by_key(|t| (t.a, t.b));
    pairs.dedup_by(|this, kept| {
        let same = (this.a, this.b) == (kept.a, kept.b);
        if same {
            kept.add(this);
        }
        same
    });
    pairs
}

/// Pairs of one article, in a square table over its names.
#[derive(Default)]
struct Shared {
    table: Vec<[u16; 2]>,
}

impl Shared {
    fn count(&mut self, places: &Places, out: &mut Vec<Together>) {
        let n = places.names.len();
        self.table.clear();
        self.table.resize(n * n, [0; 2]);
        let index = |name: u32| places.names.binary_search(&name).unwrap_or(0);
        for (at, windows) in [(0, &places.sentences), (1, &places.paragraphs)] {
            for window in windows.chunk_by(|a, b| a.0 == b.0) {
                for (i, (_, first)) in window.iter().enumerate() {
                    let row = index(*first) * n;
                    for (_, second) in &window[i + 1..] {
                        let cell = &mut self.table[row + index(*second)][at];
                        *cell = cell.saturating_add(1);
                    }
                }
            }
        }
        for i in 0..n {
            for j in i + 1..n {
                let [s, p] = self.table[i * n + j].map(u32::from);
                out.push(Together {
                    a: NameId(places.names[i]),
                    b: NameId(places.names[j]),
                    windows: [s, p, 1],
                    articles_with: [u32::from(s > 0), u32::from(p > 0), 1],
                });
            }
        }
    }
}

/// The pairs of one name. Linear in its articles: no cap is needed.
pub(super) fn around(collection: &Collection, name: NameId, top: usize) -> Vec<Together> {
    let mut found: FxHashMap<u32, Together> = FxHashMap::default();
    let mut places = Places::default();
    for occurrence in &collection.name(name).occurrences {
        if !collection.counts(occurrence.article) {
            continue;
        }
        places.read(collection, occurrence.article, |n| n == name.0 || (n as usize) < top);
        let mut here: FxHashMap<u32, [u32; 2]> = FxHashMap::default();
        for (at, windows) in [(0, &places.sentences), (1, &places.paragraphs)] {
            for window in windows.chunk_by(|a, b| a.0 == b.0) {
                if window.iter().any(|(_, n)| *n == name.0) {
                    for (_, other) in window {
                        here.entry(*other).or_default()[at] += 1;
                    }
                }
            }
        }
        for other in places.names.iter().filter(|n| **n != name.0) {
            let [s, p] = here.get(other).copied().unwrap_or_default();
            let together = Together {
                a: name,
                b: NameId(*other),
                windows: [s, p, 1],
                articles_with: [u32::from(s > 0), u32::from(p > 0), 1],
            };
            found.entry(*other).and_modify(|t| t.add(&together)).or_insert(together);
        }
    }
    found.into_values().collect()
}
