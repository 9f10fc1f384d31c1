//! How common each word is in the folder: what two articles are measured against.

use super::words::{Vocabulary, scan};
use crate::collection::Entry;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Word counts of a folder.
#[derive(Clone, Debug, Default)]
pub struct Background {
    articles: u32,
    words: u64,
    /// Stem → (occurrences, articles).
    stems: FxHashMap<Box<str>, (u32, u32)>,
}

impl Background {
    /// Counts the words of `entries`.
    #[must_use]
    pub fn of(entries: &[Arc<Entry>]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut counts: Vec<(u32, u32, u32)> = vec![];
        let mut words = 0;
        for (article, entry) in entries.iter().enumerate() {
            for sentence in &entry.reading.sentences {
                scan(&entry.article.text, sentence.span, |word, _| {
                    let stem = vocabulary.kind(word, entry.reading.language).stem as usize;
                    if counts.len() <= stem {
                        counts.resize(stem + 1, (0, 0, u32::MAX));
                    }
                    let (times, articles, last) = &mut counts[stem];
                    *times += 1;
                    words += 1;
                    if *last != article as u32 {
                        *last = article as u32;
                        *articles += 1;
                    }
                });
            }
        }
        let stems = vocabulary
            .each_stem()
            .filter_map(|(stem, id)| counts.get(id as usize).map(|c| (stem.into(), (c.0, c.1))))
            .collect();
        Self { articles: entries.len() as u32, words, stems }
    }

    /// 0.15 in every article … 1 in one or none.
    pub(crate) fn rarity(&self, stem: &str) -> f32 {
        let articles = self.stems.get(stem).map_or(0, |(_, articles)| *articles).max(1) as f32;
        let total = (self.articles as f32).max(2.0);
        (1.0 - articles.ln() / total.ln()).clamp(0.15, 1.0)
    }

    /// Occurrences of `stem` in a million words.
    pub(crate) fn per_million(&self, stem: &str) -> f64 {
        let times = self.stems.get(stem).map_or(0, |(times, _)| *times);
        f64::from(times) * 1e6 / (self.words.max(1) as f64)
    }
}
