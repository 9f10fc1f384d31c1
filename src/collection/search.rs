//! Search in the text of all articles: words, "phrases" and prefix*, all of which an article must
//! hold; case and accents do not matter. Without an index: one pass over the text for each term.

use super::{ArticleId, Collection, Entry, Mark, MarkKind, Passage, passages::excerpt};
use crate::span::Span;
use crate::text::fold::{fold, fold_char};
use regex::{Regex, RegexBuilder};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher;
use std::sync::LazyLock;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResult {
    /// The sentences with hits, at most as many as asked for: those with most of the terms first, then
    /// in article and text order.
    pub passages: Vec<Passage>,
    /// Articles that hold every term, whether or not their passages fitted.
    pub articles: Vec<ArticleId>,
    /// Hits in all of them.
    pub total: usize,
    /// Sentences with hits in all of them.
    pub sentences: usize,
}

/// Searches every article for `query`; at most `limit` passages come back.
#[must_use]
pub fn search(collection: &Collection, query: &str, limit: usize) -> SearchResult {
    search_until(collection, query, limit, || false).unwrap_or_default()
}

/// Like [`search`], but gives up with `None` soon after `cancelled` says so.
pub fn search_until(
    collection: &Collection,
    query: &str,
    limit: usize,
    cancelled: impl Fn() -> bool,
) -> Option<SearchResult> {
    let mut result = SearchResult::default();
    let terms = Term::parse(query);
    if terms.is_empty() {
        return Some(result);
    }
    let mut found = Vec::new();
    // Copies come last: of them only what the text they are folded into does not have.
    let mut seen = Seen { sentences: FxHashSet::default(), any: collection.counted.contains(&false) };
    let (counted, copies): (Vec<_>, Vec<_>) = collection.article_ids().partition(|id| collection.counts(*id));
    for id in counted.into_iter().chain(copies) {
        if cancelled() {
            return None;
        }
        let mut hits = hits(collection.entry(id), &terms);
        seen.sift(collection, id, &mut hits);
        if hits.is_empty() {
            continue;
        }
        result.total += hits.len();
        result.sentences += sentences(collection, id, &hits).count();
        result.articles.push(id);
        if found.len() < limit {
            gather(collection, id, &hits, limit, &mut found);
        }
    }
    // Of the sentences with as many terms, those first in which they stand side by side.
    let apart = |passage: &Passage| passage.marks.iter().filter(|m| m.kind == MarkKind::Hit).count();
    found.sort_by_key(|(terms, passage)| {
        (std::cmp::Reverse(*terms), *terms > 1 && apart(passage) >= *terms, passage.article, passage.span)
    });
    result.articles.sort_unstable();
    result.passages = found.into_iter().map(|(_, passage)| passage).collect();
    Some(result)
}

/// Where the terms of `query` stand in one article, in order; nowhere where it does not hold them all.
#[must_use]
pub fn hits_in(entry: &Entry, query: &str) -> Vec<Span> {
    hits(entry, &Term::parse(query)).into_iter().map(|hit| hit.span).collect()
}

/// The words and phrases that `query` looks for, as they were typed: one where it is a single word or phrase.
#[must_use]
pub fn terms(query: &str) -> Vec<String> {
    parts(query).into_iter().map(|part| part.trim().to_owned()).take(MOST_TERMS).collect()
}

/// Terms of one query, at most; more are passed over.
const MOST_TERMS: usize = 12;
/// Characters of one term, at most; the rest is passed over.
const LONGEST_TERM: usize = 100;

/// One word, phrase or prefix of a query.
struct Term {
    pattern: Regex,
    /// The hit must not go on with a letter or digit.
    whole: bool,
}

impl Term {
    fn parse(query: &str) -> Vec<Term> {
        parts(query).iter().take(MOST_TERMS).filter_map(|part| Term::new(part)).collect()
    }

    fn new(part: &str) -> Option<Term> {
        let folded = fold(part.trim());
        let bare = folded.trim_end_matches('*').trim();
        if !bare.contains(char::is_alphanumeric) {
            return None;
        }
        let whole = !folded.ends_with('*') && bare.ends_with(char::is_alphanumeric);
        let pattern = pattern(&bare.chars().take(LONGEST_TERM).collect::<Vec<char>>());
        // A term within the limits above always compiles; should one not, it is not searched.
        let pattern = RegexBuilder::new(&pattern).size_limit(1 << 24).build().ok()?;
        Some(Term { pattern, whole })
    }

    /// Where the term stands in `text`, in order.
    fn find(&self, text: &str, found: &mut Vec<Span>) {
        for hit in self.pattern.find_iter(text) {
            let inside = text[..hit.start()].chars().next_back().is_some_and(char::is_alphanumeric)
                && hit.as_str().starts_with(char::is_alphanumeric);
            let rest = &text[hit.end()..];
            let tail = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            if !inside && (tail == 0 || !self.whole) {
                found.push(Span::new(hit.start(), hit.end() + tail));
            }
        }
    }
}

/// A query cut at blanks outside quotation marks.
fn parts(query: &str) -> Vec<String> {
    let (mut parts, mut part, mut quoted) = (Vec::new(), String::new(), false);
    for c in query.chars() {
        let mark = matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
        if mark || c.is_whitespace() && !quoted {
            parts.push(std::mem::take(&mut part));
            quoted ^= mark;
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    parts.retain(|p| !p.trim().is_empty());
    parts
}

/// For each folded letter the other letters that fold to it.
static VARIANTS: LazyLock<FxHashMap<char, String>> = LazyLock::new(|| {
    let mut variants: FxHashMap<char, String> = FxHashMap::default();
    let accented = ('\u{c0}'..='\u{24f}').chain('\u{370}'..='\u{4ff}').chain('\u{1e00}'..='\u{1fff}');
    for c in accented {
        let mut folded = String::new();
        fold_char(c, |f| folded.push(f));
        let mut letters = folded.chars();
        if let (Some(letter), None) = (letters.next(), letters.next())
            && letter != c
        {
            variants.entry(letter).or_default().push(c);
        }
    }
    variants
});

/// A pattern for folded letters that matches them in any case and with any accent.
fn pattern(letters: &[char]) -> String {
    let mut pattern = String::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let ligature = match (c, letters.get(at + 1)) {
            ('s', Some('s')) => "ßẞ",
            ('a', Some('e')) => "æÆ",
            ('o', Some('e')) => "œŒ",
            _ => "",
        };
        if ligature.is_empty() {
            pattern.push_str(&class(c));
            at += 1;
        } else {
            let pair = class(c) + &class(letters[at + 1]);
            pattern.push_str(&format!("(?:{pair}|[{ligature}])"));
            at += 2;
        }
    }
    pattern
}

/// What one folded character matches.
fn class(c: char) -> String {
    match c {
        '\'' => "['’‘ʼ′]".to_owned(),
        '-' => "[-\u{2010}\u{2011}]".to_owned(),
        _ if c.is_whitespace() => r"\s+".to_owned(),
        _ if c.is_alphabetic() => {
            let mut class = format!("[{c}");
            class.extend(c.to_uppercase());
            class.push_str(VARIANTS.get(&c).map_or("", String::as_str));
            // Accents that are characters of their own.
            class + "][\u{300}-\u{36f}]*"
        }
        _ => regex::escape(&c.to_string()),
    }
}

/// The hits of all terms in one article, in order; none where a term is missing.
fn hits(entry: &Entry, terms: &[Term]) -> Vec<Hit> {
    let mut all = Vec::new();
    let mut one = Vec::new();
    for (number, term) in terms.iter().enumerate() {
        one.clear();
        term.find(&entry.article.text, &mut one);
        let mut removed = entry.article.removed.iter().peekable();
        one.retain(|hit| {
            while removed.next_if(|r| r.span.end <= hit.start).is_some() {}
            removed.peek().is_none_or(|r| !r.span.overlaps(*hit))
        });
        if one.is_empty() {
            return Vec::new();
        }
        all.extend(one.iter().map(|&span| Hit { span, term: number }));
    }
    all.sort_unstable();
    // Two terms may hit the same word: it is one hit.
    let mut end = 0;
    all.retain(|hit| {
        let keep = hit.span.start >= end;
        end = end.max(hit.span.end);
        keep
    });
    all
}

/// A place where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    span: Span,
    /// Which term of the query.
    term: usize,
}

/// The sentences with hits so far, while folded copies are left out.
struct Seen {
    sentences: FxHashSet<u64>,
    any: bool,
}

impl Seen {
    /// Takes out of a copy the hits in sentences that another article has word for word.
    fn sift(&mut self, collection: &Collection, id: ArticleId, hits: &mut Vec<Hit>) {
        if !self.any {
            return;
        }
        let entry = collection.entry(id);
        let sentences = &entry.reading.sentences;
        let mut here = Vec::new();
        hits.retain(|hit| {
            let at = sentences.partition_point(|s| s.span.start <= hit.span.start).checked_sub(1);
            let Some(at) = at else { return true };
            let mut hasher = FxHasher::default();
            for word in sentences[at].span.of(&entry.article.text).split_whitespace() {
                hasher.write(word.as_bytes());
            }
            let sentence = hasher.finish();
            here.push(sentence);
            collection.counts(id) || !self.sentences.contains(&sentence)
        });
        self.sentences.extend(here);
    }
}

/// What may stand between two words of one phrase.
fn joins(between: &str) -> bool {
    matches!(between, " " | "-" | "\u{2010}" | "\u{2011}" | "\u{a0}")
}

/// Which sentence of an article a hit stands in.
fn sentence_of(collection: &Collection, id: ArticleId, hit: &Hit) -> Option<usize> {
    let sentences = &collection.entry(id).reading.sentences;
    sentences.partition_point(|s| s.span.start <= hit.span.start).checked_sub(1)
}

/// The hits of each sentence that has some.
fn sentences<'h>(
    collection: &'h Collection,
    id: ArticleId,
    hits: &'h [Hit],
) -> impl Iterator<Item = &'h [Hit]> {
    hits.chunk_by(move |a, b| sentence_of(collection, id, a) == sentence_of(collection, id, b))
}

/// The sentences of the hits, as passages with how many different terms each holds.
fn gather(
    collection: &Collection,
    id: ArticleId,
    hits: &[Hit],
    limit: usize,
    passages: &mut Vec<(usize, Passage)>,
) {
    let text = &*collection.entry(id).article.text;
    let all = &collection.entry(id).reading.sentences;
    for here in sentences(collection, id, hits) {
        if passages.len() >= limit {
            return;
        }
        let (Some(first), Some(last)) = (here.first(), here.last()) else { continue };
        // A phrase may run over the end of its sentence.
        let hit = first.span.join(last.span);
        let span = sentence_of(collection, id, first).map_or(hit, |at| all[at].span.join(hit));
        // "open" and "source" side by side are one mark.
        let mut marks: Vec<Mark> = Vec::new();
        for hit in here {
            match marks.last_mut() {
                Some(last)
                    if text.get(last.span.end as usize..hit.span.start as usize).is_some_and(joins) =>
                {
                    last.span = last.span.join(hit.span);
                }
                _ => marks.push(Mark { span: hit.span, kind: MarkKind::Hit }),
            }
        }
        let mut terms: Vec<usize> = here.iter().map(|hit| hit.term).collect();
        terms.sort_unstable();
        terms.dedup();
        passages.push((terms.len(), excerpt(collection, id, span, marks)));
    }
}

#[cfg(test)]
mod tests;
