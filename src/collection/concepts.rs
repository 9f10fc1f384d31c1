//! Concepts suggested to the reader: two-word phrases and acronyms that keep coming back in the
//! folder and are no names ("open source", "diritti umani", "LLM"). Shown, never followed unasked.
//!
//! Phrases are held together by NPMI (Bouma 2009, "Normalized (Pointwise) Mutual Information in
//! Collocation Extraction"), as co-occurring names are.

use super::passages::excerpt;
use super::{ArticleId, Collection, Mark, MarkKind, Passage};
use crate::analysis::Tracked;
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::stem::stem_folded;
use crate::text::stopwords::{is_generic, is_stopword};
use crate::text::{self, Language, TokenKind};
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

/// Suggestions made at most.
const MOST: usize = 40;
/// Passages kept with each, at most.
const PASSAGES: usize = 40;
/// Least times and least articles, in a small folder.
const LEAST: u32 = 5;
const LEAST_ARTICLES: u32 = 2;
/// Of a large folder: at least one article in so many.
const SHARE: u32 = 50;
/// Least NPMI of the two words of a phrase.
const LEAST_NPMI: f64 = 0.35;
/// Distinct phrases held while counting; above, those seen once are dropped.
const MOST_HELD: usize = 4_000_000;

/// A recurring term that the reader may want to follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// As it is written most often.
    pub term: String,
    /// The ways it is written, as forms to follow.
    pub forms: Vec<String>,
    /// Times in the articles that count.
    pub count: u32,
    /// Articles that count.
    pub articles: u32,
    /// The first sentences it stands in, at most 40.
    pub passages: Vec<Passage>,
}

impl Suggestion {
    /// What following it asks for.
    #[must_use]
    pub fn tracked(&self) -> Tracked {
        Tracked { name: self.term.clone(), forms: self.forms.clone() }
    }
}

/// The terms that recur most, at most 40. Reads the folder twice: done in the background. Stops
/// early, with nothing, once `cancelled`.
#[must_use]
pub fn suggest(collection: &Collection, cancelled: &dyn Fn() -> bool) -> Vec<Suggestion> {
    let mut counts = Counts::default();
    for article in collection.article_ids().filter(|id| collection.counts(*id)) {
        if cancelled() {
            return Vec::new();
        }
        each(collection, article, &mut |seen| counts.add(article, &seen));
    }
    let best = counts.best(collection.distinct() as u32);
    let mut found: FxHashMap<u64, Gathered> = FxHashMap::default();
    for article in collection.article_ids().filter(|id| collection.counts(*id)) {
        if cancelled() {
            return Vec::new();
        }
        each(collection, article, &mut |seen| {
            if best.contains_key(&seen.key) {
                found.entry(seen.key).or_default().add(collection, article, &seen);
            }
        });
    }
    let mut suggestions: Vec<(f64, Suggestion)> = found
        .into_iter()
        .filter_map(|(key, gathered)| {
            let (score, count, articles) = *best.get(&key)?;
            Some((score, gathered.suggestion(count, articles)))
        })
        .collect();
    suggestions.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.term.cmp(&b.1.term)));
    suggestions.truncate(MOST);
    suggestions.into_iter().map(|(_, suggestion)| suggestion).collect()
}

/// One place where a word, a phrase or an acronym stands.
struct Seen {
    key: u64,
    what: What,
    span: Span,
    sentence: Span,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    /// A word by itself: counted so that phrases can be measured.
    Word,
    /// Two words, by their keys.
    Phrase(u64, u64),
    Acronym,
}

#[derive(Clone, Copy)]
struct Count {
    total: u32,
    articles: u32,
    last: ArticleId,
    what: What,
}

#[derive(Default)]
struct Counts {
    of: FxHashMap<u64, Count>,
    words: u64,
}

impl Counts {
    fn add(&mut self, article: ArticleId, seen: &Seen) {
        let new = Count { total: 0, articles: 0, last: ArticleId(u32::MAX), what: seen.what };
        let count = self.of.entry(seen.key).or_insert(new);
        count.total += 1;
        if count.last != article {
            count.articles += 1;
            count.last = article;
        }
        self.words += u64::from(seen.what == What::Word);
        if self.of.len() > MOST_HELD {
            self.of.retain(|_, count| count.total > 1);
        }
    }

    /// The terms worth suggesting, with score, times and articles.
    fn best(&self, texts: u32) -> FxHashMap<u64, (f64, u32, u32)> {
        let least = LEAST_ARTICLES.max(texts / SHARE);
        let often = |c: &Count| c.total >= LEAST && c.articles >= least;
        let mut best: Vec<(u64, f64, u32, u32)> = self
            .of
            .iter()
            .filter(|(_, count)| often(count))
            .filter_map(|(key, count)| {
                let held = match count.what {
                    What::Word => return None,
                    What::Phrase(a, b) => self.npmi(count.total, a, b).filter(|n| *n >= LEAST_NPMI)?,
                    What::Acronym => 1.0,
                };
                let score = held * f64::from(count.articles) * f64::from(count.total).ln();
                Some((*key, score, count.total, count.articles))
            })
            .collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        best.truncate(MOST);
        best.into_iter().map(|(key, score, total, articles)| (key, (score, total, articles))).collect()
    }

    fn npmi(&self, together: u32, a: u64, b: u64) -> Option<f64> {
        let words = self.words as f64;
        let share = |n: u32| f64::from(n) / words;
        let (a, b) = (self.of.get(&a)?.total, self.of.get(&b)?.total);
        let joint = share(together);
        Some((joint / (share(a) * share(b))).ln() / -joint.ln())
    }
}

#[derive(Default)]
struct Gathered {
    /// Folded form → how it is written most often, and how often.
    forms: FxHashMap<String, (String, u32)>,
    passages: Vec<Passage>,
}

impl Gathered {
    fn add(&mut self, collection: &Collection, article: ArticleId, seen: &Seen) {
        let surface = seen.span.of(&collection.entry(article).article.text);
        let plain = crate::text::one_line(surface);
        let form = if seen.what == What::Acronym { plain.clone() } else { fold(&plain).into_owned() };
        if self.forms.len() < 24 || self.forms.contains_key(&form) {
            let lower = !plain.chars().any(char::is_uppercase);
            let known = self.forms.entry(form).or_insert_with(|| (plain.clone(), 0));
            known.1 += 1;
            // A sentence's capital is not the term's.
            if lower {
                known.0 = plain;
            }
        }
        if self.passages.len() < PASSAGES
            && self.passages.last().is_none_or(|p| p.article != article || p.span != seen.sentence)
        {
            let marks = vec![Mark { span: seen.span, kind: MarkKind::Hit }];
            self.passages.push(excerpt(collection, article, seen.sentence, marks));
        } else if let Some(last) = self.passages.last_mut()
            && last.article == article
            && last.span == seen.sentence
        {
            last.marks.push(Mark { span: seen.span, kind: MarkKind::Hit });
        }
    }

    fn suggestion(self, count: u32, articles: u32) -> Suggestion {
        let mut forms: Vec<(String, (String, u32))> = self.forms.into_iter().collect();
        forms.sort_by(|a, b| b.1.1.cmp(&a.1.1).then_with(|| a.0.cmp(&b.0)));
        let term = forms.first().map(|(_, (surface, _))| surface.clone()).unwrap_or_default();
        let forms = forms.into_iter().map(|(form, _)| form).collect();
        Suggestion { term, forms, count, articles, passages: self.passages }
    }
}

/// Calls `tell` for every word that says something, every two such words side by side (also
/// hyphenated), and every acronym, names left out.
fn each(collection: &Collection, article: ArticleId, tell: &mut dyn FnMut(Seen)) {
    let entry = collection.entry(article);
    let (source, language) = (&*entry.article.text, entry.reading.language);
    let names = name_spans(collection, article);
    let mut next = 0;
    for sentence in &entry.reading.sentences {
        let tokens = text::tokens(source, sentence.span);
        let shouted = tokens.iter().filter(|t| is_acronym(t.of(source))).count() * 2 > tokens.len();
        let mut before: Option<(u64, Span)> = None;
        for token in tokens {
            let span = token.span();
            while names.get(next).is_some_and(|name| name.end <= span.start) {
                next += 1;
            }
            let named = names.get(next).is_some_and(|name| name.start < span.end);
            let word = token.of(source);
            if named || token.kind != TokenKind::Word || word.chars().nth(1).is_none() {
                before = None;
                continue;
            }
            let sentence = sentence.span;
            if is_acronym(word) && !shouted {
                tell(Seen { key: key_of(word, Language::Other("und")), what: What::Acronym, span, sentence });
            }
            let folded = fold(word);
            if is_stopword(&folded, language) || is_generic(&folded) {
                before = None;
                continue;
            }
            before = match halves(&folded) {
                Some((first, second)) => {
                    let (a, b) = (key_of(first, language), key_of(second, language));
                    tell(Seen { key: a, what: What::Word, span, sentence });
                    tell(Seen { key: b, what: What::Word, span, sentence });
                    tell(Seen { key: joined(a, b), what: What::Phrase(a, b), span, sentence });
                    None
                }
                None => {
                    let key = key_of(&folded, language);
                    tell(Seen { key, what: What::Word, span, sentence });
                    if let Some((first, start)) = before
                        && span.start.saturating_sub(start.end) <= 1
                    {
                        let what = What::Phrase(first, key);
                        tell(Seen { key: joined(first, key), what, span: start.join(span), sentence });
                    }
                    Some((key, span))
                }
            };
        }
    }
}

/// "open-source" is the phrase "open source"; a prefix ("ex-", "co-") makes no phrase.
fn halves(folded: &str) -> Option<(&str, &str)> {
    let (first, second) = folded.split_once('-')?;
    let long = |half: &str| half.chars().count() >= 4 && half.chars().all(char::is_alphabetic);
    (long(first) && long(second)).then_some((first, second))
}

/// Two to six capitals and nothing else.
fn is_acronym(word: &str) -> bool {
    let count = word.chars().count();
    (2..=6).contains(&count) && word.chars().all(char::is_uppercase)
}

fn key_of(folded: &str, language: Language) -> u64 {
    xxh3_64(stem_folded(folded, language).as_bytes())
}

fn joined(first: u64, second: u64) -> u64 {
    first.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ second
}

/// Where names stand, in text order; concepts already followed too.
fn name_spans(collection: &Collection, article: ArticleId) -> Vec<Span> {
    let entities = &collection.entry(article).reading.entities;
    let mut spans: Vec<Span> = entities.iter().flat_map(|e| e.mentions.iter().map(|m| m.span)).collect();
    spans.sort_unstable();
    spans
}

#[cfg(test)]
mod tests {
    use super::super::testing::{collection, entry};
    use super::*;
    use crate::analysis::Kind;

    fn folder() -> Collection {
        let texts = [
            "The open source licence matters. Kettle Works sells open-source kettles. An LLM reads.",
            "Nothing beats open source. The LLM of Kettle Works is an LLM for kettles.",
            "Open source again. The year ends. The year begins. The LLM waits and the LLM sleeps.",
            "The harbour waits. The year ends. The year begins. An open source harbour is no LLM.",
        ];
        let names = [("Kettle Works", Kind::Organization)];
        collection(texts.iter().enumerate().map(|(i, t)| entry(&i.to_string(), t, &names)).collect())
    }

    #[test]
    fn recurring_phrases_and_acronyms_are_suggested_with_their_spellings_and_sentences() {
        let found = suggest(&folder(), &|| false);
        let of = |term: &str| found.iter().find(|s| s.term.eq_ignore_ascii_case(term));
        let source = of("open source").expect("the phrase");
        assert_eq!((source.count, source.articles), (5, 4));
        assert_eq!(source.forms, ["open source", "open-source"]);
        assert_eq!(source.passages.len(), 5);
        let acronym = of("LLM").expect("the acronym");
        assert_eq!(acronym.forms, ["LLM"], "in capitals: \"ai\" is a word, \"AI\" is not");
    }

    #[test]
    fn names_and_empty_words_are_not() {
        let found = suggest(&folder(), &|| false);
        assert!(found.iter().all(|s| !s.term.contains("Kettle") && !s.term.contains("year")), "{found:?}");
    }

    #[test]
    fn cancelled_it_says_nothing() {
        assert_eq!(suggest(&folder(), &|| true), []);
    }
}
