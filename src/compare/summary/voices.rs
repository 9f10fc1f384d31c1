//! Who is quoted, in both articles or in one.

use super::Fact;
use crate::analysis::stance::qualifies;
use crate::analysis::{Kind, Quote};
use crate::collection::Entry;
use crate::compare::passages::evidence::same_person;
use crate::compare::{Comparison, PairKind, PassagePair, QuotePair};
use crate::span::Span;
use crate::text::fold::fold;

/// Somebody whom both articles quote.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedVoice {
    pub name: String,
    /// Indices into the quotations of A and of B.
    pub a: Vec<u32>,
    pub b: Vec<u32>,
    /// Pairs of passages that quote the same.
    pub pairs: Vec<usize>,
    /// The same words were recognised, not only the same speaker.
    pub same_words: bool,
}

/// A quotation that both carry and of which either leaves words out or changes them.
#[derive(Clone, Debug, PartialEq)]
pub struct CutQuote {
    /// Empty where nobody is named beside it.
    pub name: String,
    /// Indices into the quotations of A and of B.
    pub a: u32,
    pub b: u32,
    /// The longest run of words that only A and only B give.
    pub only_a: Option<Span>,
    pub only_b: Option<Span>,
}

/// Fewer words left out are told only where they turn what is said.
const WORDS: usize = 3;
/// Quotations told of at most.
const CUTS: usize = 2;

/// The quotations whose words differ, those first of which most is left out.
pub fn cut(a: &Entry, b: &Entry, found: &Comparison) -> Option<Fact> {
    let length = |entry: &Entry, span: &Span| span.of(&entry.article.text).split_whitespace().count();
    let telling = |entry: &Entry, runs: &[Span]| {
        let (text, language) = (&entry.article.text, entry.reading.language);
        let told = |run: &&Span| length(entry, run) >= WORDS || qualifies(text, **run, language);
        // What turns the words says more than what goes on with them.
        let turns = |run: &Span| qualifies(text, *run, language);
        runs.iter().filter(told).max_by_key(|run| (turns(run), length(entry, run))).copied()
    };
    let words = |entry: &Entry, run: Option<Span>| run.map_or(0, |run| length(entry, &run));
    let mut cuts: Vec<(usize, CutQuote)> = vec![];
    for wording in &found.wordings {
        let Some(pair) = found.quotes.get(wording.quote as usize) else { continue };
        let (Some(i), Some(j)) = (pair.a, pair.b) else { continue };
        let name = speaker(a, b, pair).unwrap_or_default();
        let (only_a, only_b) = (telling(a, &wording.only_a), telling(b, &wording.only_b));
        let lost = words(a, only_a) + words(b, only_b);
        if lost > 0 {
            cuts.push((lost, CutQuote { name, a: i, b: j, only_a, only_b }));
        }
    }
    cuts.sort_by_key(|(lost, _)| std::cmp::Reverse(*lost));
    cuts.truncate(CUTS);
    (!cuts.is_empty()).then(|| Fact::CutQuotes(cuts.into_iter().map(|(_, cut)| cut).collect()))
}

/// Who says what both quote: by name, where either article tells it beside the words.
#[must_use]
pub fn speaker(a: &Entry, b: &Entry, pair: &QuotePair) -> Option<String> {
    known(&pair.speaker, a, b).or_else(|| beside(a, pair.a?, b, pair.b?))
}

/// The one person who is named in the sentences of a quotation in either article.
fn beside(a: &Entry, i: u32, b: &Entry, j: u32) -> Option<String> {
    let person = |entry: &Entry, quote: u32| {
        let span = around(entry, quote)?;
        let people = entry.reading.entities.iter().filter(|e| e.kind == Kind::Person);
        let mut named = people.filter(|e| e.mentions.iter().any(|m| span.contains(m.span)));
        let one = named.next()?;
        named.next().is_none().then(|| one.name.clone())
    };
    person(a, i).or_else(|| person(b, j))
}

/// People told of at most.
const MOST: usize = 3;

/// Those whom both quote, first where it is the same words.
pub fn both(a: &Entry, b: &Entry, found: &Comparison) -> Option<Fact> {
    let mut voices: Vec<SharedVoice> = Vec::new();
    for pair in &found.quotes {
        let (Some(i), Some(j)) = (pair.a, pair.b) else { continue };
        let Some(name) = known(&pair.speaker, a, b) else { continue };
        match voices.iter_mut().find(|v| same(&v.name, &name)) {
            Some(voice) => {
                voice.a.push(i);
                voice.b.push(j);
            }
            None => {
                voices.push(SharedVoice { name, a: vec![i], b: vec![j], pairs: vec![], same_words: true })
            }
        }
    }
    for (i, passage) in found.passages.iter().enumerate().filter(|(_, p)| p.kind == PairKind::SameQuote) {
        let Some(name) = person_in(a, passage.a, b, passage.b, found) else { continue };
        match voices.iter_mut().find(|v| same(&v.name, &name)) {
            Some(voice) => voice.pairs.push(i),
            None => {
                voices.push(SharedVoice { name, a: vec![], b: vec![], pairs: vec![i], same_words: true });
            }
        }
    }
    for (name, of_a) in people(a) {
        if voices.iter().any(|v| same(&v.name, &name)) {
            continue;
        }
        if let Some((_, of_b)) = people(b).into_iter().find(|(other, _)| same(other, &name)) {
            // A passage that sets their words side by side is the same quotation, though nobody is named in it.
            let words = |entry: &Entry, quotes: &[u32], span: Span| {
                let mut quotes = quotes.iter().filter_map(|i| entry.reading.quotes.get(*i as usize));
                quotes.any(|quote| quote.span.overlaps(span))
            };
            let same = |p: &PassagePair| {
                p.kind == PairKind::SameQuote && words(a, &of_a, p.a) && words(b, &of_b, p.b)
            };
            let pairs: Vec<usize> =
                found.passages.iter().enumerate().filter(|(_, p)| same(p)).map(|(i, _)| i).collect();
            let same_words = !pairs.is_empty();
            voices.push(SharedVoice { name, a: of_a, b: of_b, pairs, same_words });
        }
    }
    voices.truncate(MOST);
    (!voices.is_empty()).then_some(Fact::BothQuote(voices))
}

/// Those whom only one article quotes, in their own words.
pub fn only(a: &Entry, b: &Entry, found: &Comparison) -> Option<Fact> {
    let (of_a, of_b) = (people(a), people(b));
    let both = found.quotes.iter().filter(|pair| pair.a.is_some() && pair.b.is_some());
    let shared: Vec<String> = both.filter_map(|pair| speaker(a, b, pair)).collect();
    let missing = |these: &[(String, Vec<u32>)], others: &[(String, Vec<u32>)], other: &Entry| {
        let quoted = |name: &str| {
            let known = others.iter().map(|(other, _)| other).chain(&shared).any(|other| same(other, name));
            known || may_quote(other, name)
        };
        let mut alone: Vec<(String, Vec<u32>)> = these.iter().filter(|(n, _)| !quoted(n)).cloned().collect();
        alone.truncate(MOST);
        alone
    };
    let (only_a, only_b) = (missing(&of_a, &of_b, b), missing(&of_b, &of_a, a));
    let any = !only_a.is_empty() || !only_b.is_empty();
    any.then_some(Fact::OnlyQuotes { a: only_a, b: only_b })
}

/// Whether words in quotation marks near a mention of somebody may be theirs, though the article does not say so
/// in a way that is read for sure ("she said", a fragment in the sentence).
fn may_quote(entry: &Entry, name: &str) -> bool {
    let surname = name.rsplit(' ').next().unwrap_or(name);
    let text = &*entry.article.text;
    let sentences = &entry.reading.sentences;
    let others = |span: Span| {
        let quotes =
            entry.reading.quotes.iter().filter(|quote| quote.parts().any(|part| part.overlaps(span)));
        let mut speakers = quotes.filter_map(|quote| known_to(&quote.speaker.as_ref()?.name, entry));
        speakers.any(|speaker| !same(&speaker, name))
    };
    // Paragraphs with marked words that are nobody else's.
    let open: Vec<u32> = sentences
        .iter()
        .filter(|s| s.span.of(text).contains(['«', '“', '"', '”']) && !others(s.span))
        .map(|s| s.paragraph)
        .collect();
    let mut named = sentences.iter().filter(|s| s.span.of(text).contains(surname));
    named.any(|s| open.iter().any(|paragraph| paragraph.abs_diff(s.paragraph) <= 1))
}

fn same(x: &str, y: &str) -> bool {
    same_person(&fold(x), &fold(y))
}

/// The people and organizations that an article quotes directly, most quoted first.
fn people(entry: &Entry) -> Vec<(String, Vec<u32>)> {
    let mut all: Vec<(String, Vec<u32>)> = Vec::new();
    for (i, quote) in entry.reading.quotes.iter().enumerate().filter(|(_, q)| q.direct) {
        let Some(name) = quote.speaker.as_ref().and_then(|s| known_to(&s.name, entry)) else { continue };
        match all.iter_mut().find(|(n, _)| same(n, &name)) {
            Some((_, quotes)) => quotes.push(i as u32),
            None => all.push((name, vec![i as u32])),
        }
    }
    all.sort_by_key(|(_, quotes)| std::cmp::Reverse(quotes.len()));
    all
}

/// The speaker's full name, where it is a name of either article and not "he".
fn known(speaker: &str, a: &Entry, b: &Entry) -> Option<String> {
    known_to(speaker, a).or_else(|| known_to(speaker, b))
}

fn known_to(speaker: &str, entry: &Entry) -> Option<String> {
    let speaks = |kind: Kind| matches!(kind, Kind::Person | Kind::Organization);
    let entities = entry.reading.entities.iter().filter(|e| speaks(e.kind));
    let names = entities.map(|e| &e.name);
    names.filter(|n| same(n, speaker)).max_by_key(|n| n.chars().count()).cloned()
}

/// The person who is named in both halves of a pair.
fn person_in(a: &Entry, here: Span, b: &Entry, there: Span, found: &Comparison) -> Option<String> {
    let persons = found.entities.iter().filter(|e| e.kind == Kind::Person);
    let both = persons.filter(|e| stands(a, &e.a_entities, here) && stands(b, &e.b_entities, there));
    both.map(|e| e.name.clone()).next()
}

fn stands(entry: &Entry, entities: &[u32], span: Span) -> bool {
    let all = entities.iter().filter_map(|e| entry.reading.entities.get(*e as usize));
    all.flat_map(|e| &e.mentions).any(|m| span.contains(m.span))
}

/// The sentences a quotation stands in.
fn around(entry: &Entry, quote: u32) -> Option<Span> {
    let quote: &Quote = entry.reading.quotes.get(quote as usize)?;
    let sentences = entry.reading.sentences.iter().map(|s| s.span);
    let touching = sentences.filter(|s| s.overlaps(quote.span));
    Some(touching.fold(quote.span, Span::join))
}
