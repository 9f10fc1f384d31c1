//! Distinctive terms: the words and two-word phrases an article, or a set of articles, uses more
//! than the rest of the folder.
//!
//! Scored by the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn
//! 2008, "Fightin' Words", eqs. 15–22), the folder's own frequencies being the prior.

use super::{ArticleId, Collection};
use crate::text::fold::fold;
use crate::text::stem::stem_folded;
use crate::text::stopwords::{is_generic, is_stopword};
use crate::text::{self, TokenKind};
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

/// Weight of the prior, in words, at most; a shorter article has a prior as heavy as itself, else
/// nothing in it could stand out.
const PRIOR: f64 = 500.0;
/// Least times a term must stand in the articles asked about.
const LEAST: u32 = 2;
/// Least z: one in twenty by chance, one-sided.
const LEAST_Z: f64 = 1.645;
/// Distinct terms held while counting; above, those seen once are dropped.
const MOST_TERMS: usize = 4_000_000;

/// How often the folder uses each term, by the hash of its stems. Folded copies are left out.
#[derive(Clone, Debug, Default)]
pub struct TermIndex {
    counts: FxHashMap<u64, u32>,
    /// Words counted, without function words.
    words: u64,
}

/// A term with how much more it is used than elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// As it is written most often in these articles.
    pub term: String,
    /// Times in these articles.
    pub count: u32,
    /// Times in the rest of the folder.
    pub rest: u32,
    /// Base-2 logarithm of the ratio of the two relative frequencies (smoothed by half a word).
    pub log_ratio: f64,
    /// z score of the log-odds ratio; above 1.96 is unlikely to be chance.
    pub z: f64,
}

impl TermIndex {
    /// Counts the folder: some seconds for ten thousand articles, so done in the background.
    /// Stops early once `cancelled`.
    #[must_use]
    pub fn build(collection: &Collection, cancelled: &dyn Fn() -> bool) -> Self {
        let mut index = Self::default();
        for article in collection.article_ids().filter(|id| collection.counts(*id)) {
            if cancelled() {
                break;
            }
            each_term(collection, article, &mut |term| {
                *index.counts.entry(term.hash).or_default() += 1;
                index.words += u64::from(term.single);
            });
            if index.counts.len() > MOST_TERMS {
                index.counts.retain(|_, count| *count > 1);
            }
        }
        // Seen once is seen in the article asked about or of no weight.
        index.counts.retain(|_, count| *count > 1);
        index.counts.shrink_to_fit();
        index
    }
}

/// The terms that set `articles` apart from the rest of the folder, most telling first, at most
/// `limit`.
#[must_use]
pub fn distinctive(
    collection: &Collection,
    index: &TermIndex,
    articles: &[ArticleId],
    limit: usize,
) -> Vec<Term> {
    let mut here: FxHashMap<u64, Seen> = FxHashMap::default();
    let (mut words, mut words_counted) = (0u64, 0u64);
    for &article in articles.iter().filter(|a| (a.0 as usize) < collection.entries.len()) {
        let counts = collection.counts(article);
        each_term(collection, article, &mut |term| {
            words += u64::from(term.single);
            words_counted += u64::from(term.single && counts);
            let seen = here.entry(term.hash).or_insert_with(|| Seen::new(&term));
            seen.count += 1;
            seen.in_index += u32::from(counts);
            seen.note(term.surface);
        });
    }
    let rest_words = index.words.saturating_sub(words_counted);
    if rest_words == 0 {
        // Nothing to differ from.
        return Vec::new();
    }
    let mut terms: Vec<(Term, Option<[u64; 2]>, u64)> = here
        .into_iter()
        .filter(|(_, seen)| seen.count >= LEAST)
        .map(|(hash, seen)| {
            let all = index.counts.get(&hash).copied().unwrap_or(0);
            let rest = all.saturating_sub(seen.in_index);
            let (log_ratio, z) = score(seen.count, words, rest, rest_words);
            let term = Term { term: seen.surface(), count: seen.count, rest, log_ratio, z };
            (term, seen.parts, hash)
        })
        .filter(|(term, ..)| term.z >= LEAST_Z)
        .collect();
    drop_parts(&mut terms);
    terms.sort_by(|(a, ..), (b, ..)| b.z.total_cmp(&a.z).then_with(|| a.term.cmp(&b.term)));
    terms.truncate(limit);
    terms.into_iter().map(|(term, ..)| term).collect()
}

/// Log ratio and z of a term seen `count` times in `words` here and `rest` times in `rest_words`
/// elsewhere.
fn score(count: u32, words: u64, rest: u32, rest_words: u64) -> (f64, f64) {
    let (y, n, z, m) = (f64::from(count), words as f64, f64::from(rest), rest_words as f64);
    let log_ratio = (((y + 0.5) / (n + 1.0)) / ((z + 0.5) / (m + 1.0))).log2();
    let weight = PRIOR.min(n.max(1.0));
    let prior = weight * (y + z) / (n + m).max(1.0);
    let odds = |count: f64, words: f64| {
        ((count + prior) / (words + weight - count - prior).max(f64::MIN_POSITIVE)).ln()
    };
    let variance = 1.0 / (y + prior) + 1.0 / (z + prior);
    (log_ratio, (odds(y, n) - odds(z, m)) / variance.sqrt())
}

/// A word that stands almost only inside a phrase says nothing besides the phrase.
fn drop_parts(terms: &mut Vec<(Term, Option<[u64; 2]>, u64)>) {
    let mut inside: FxHashMap<u64, u32> = FxHashMap::default();
    for (term, parts, _) in terms.iter() {
        for part in parts.iter().flatten() {
            let most = inside.entry(*part).or_default();
            *most = (*most).max(term.count);
        }
    }
    terms.retain(|(term, parts, hash)| {
        parts.is_some()
            || inside.get(hash).is_none_or(|phrase| f64::from(*phrase) < 0.8 * f64::from(term.count))
    });
}

/// A term at one place.
struct Place<'t> {
    hash: u64,
    surface: &'t str,
    /// One word, not a phrase.
    single: bool,
    /// Of a phrase: its words.
    parts: Option<[u64; 2]>,
}

/// A term in the articles asked about.
struct Seen {
    count: u32,
    in_index: u32,
    parts: Option<[u64; 2]>,
    surfaces: Vec<(String, u32)>,
}

impl Seen {
    fn new(term: &Place) -> Self {
        Seen { count: 0, in_index: 0, parts: term.parts, surfaces: Vec::new() }
    }

    fn note(&mut self, surface: &str) {
        match self.surfaces.iter().position(|(known, _)| known == surface) {
            Some(at) => self.surfaces[at].1 += 1,
            // Inflections are few; a text of random case must not make a list of thousands.
            None if self.surfaces.len() < 16 => self.surfaces.push((surface.to_owned(), 1)),
            None => {}
        }
    }

    fn surface(&self) -> String {
        let best = self.surfaces.iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
        best.map(|(s, _)| crate::text::one_line(s)).unwrap_or_default()
    }
}

/// Calls `each` for every word of the body that is not a function word, and for every two such
/// words side by side.
fn each_term(collection: &Collection, article: ArticleId, each: &mut dyn FnMut(Place)) {
    let entry = collection.entry(article);
    let (source, language) = (&*entry.article.text, entry.reading.language);
    for sentence in &entry.reading.sentences {
        let mut before: Option<(u64, u32, u32)> = None;
        for token in text::tokens(source, sentence.span) {
            let span = token.span();
            let word = source.get(span.range()).unwrap_or_default();
            if token.kind != TokenKind::Word || word.chars().nth(1).is_none() {
                before = None;
                continue;
            }
            let folded = fold(word);
            if is_stopword(&folded, language) || is_generic(&folded) {
                before = None;
                continue;
            }
            let hash = xxh3_64(stem_folded(&folded, language).as_bytes());
            each(Place { hash, surface: word, single: true, parts: None });
            if let Some((first, start, end)) = before
                && span.start.saturating_sub(end) <= 1
                && let Some(surface) = source.get(start as usize..span.end as usize)
            {
                let both = first.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ hash;
                each(Place { hash: both, surface, single: false, parts: Some([first, hash]) });
            }
            before = Some((hash, span.start, span.end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{collection, entry};
    use super::*;

    fn folder() -> Collection {
        let mut articles = vec![entry(
            "0",
            "The open source movement grows. Open source is everywhere. Every open source licence matters. \
             The harbour reads a licence.",
            &[],
        )];
        for i in 1..30 {
            let text =
                format!("The harbour number {i} was quiet. Ships wait in the harbour for grain again.");
            articles.push(entry(&format!("{i:02}"), &text, &[]));
        }
        collection(articles)
    }

    #[test]
    fn what_only_this_article_says_comes_first_and_common_words_do_not_come() {
        let c = folder();
        let index = TermIndex::build(&c, &|| false);
        let terms = distinctive(&c, &index, &[ArticleId(0)], 10);
        let words: Vec<&str> = terms.iter().map(|t| t.term.as_str()).collect();
        assert_eq!(terms[0].count, 3);
        assert!(words.contains(&"open source") && words.contains(&"licence"), "{words:?}");
        assert!(!words.contains(&"source"), "a part of the phrase says nothing more: {words:?}");
        assert!(!words.contains(&"harbour") && !words.contains(&"the"));
        assert!(terms.iter().all(|t| t.rest == 0 && t.log_ratio > 0.0));
        assert_eq!(distinctive(&c, &index, &[ArticleId(0)], 1).len(), 1);
    }

    #[test]
    fn a_score_worked_out_by_hand() {
        // 10 of 100 here, 10 of 900 elsewhere; prior 100 × 20 / 1000 = 2 of 100.
        let (log_ratio, z) = score(10, 100, 10, 900);
        let delta = (12f64 / 188.0).ln() - (12f64 / 988.0).ln();
        assert!((z - delta / (2.0f64 / 12.0).sqrt()).abs() < 1e-9);
        assert!((log_ratio - ((10.5f64 / 101.0) / (10.5 / 901.0)).log2()).abs() < 1e-9);
    }

    #[test]
    fn an_article_alone_or_unknown_has_no_distinctive_terms() {
        let c = collection(vec![entry("0", "Salt and salt and salt.", &[])]);
        let index = TermIndex::build(&c, &|| false);
        let terms = distinctive(&c, &index, &[ArticleId(0), ArticleId(7)], 5);
        assert_eq!(terms, []);
        assert!(distinctive(&c, &index, &[], 5).is_empty());
    }
}
