//! What separates two articles, as facts in the order a reader should hear them. The words for them
//! are the window's; every fact says where its evidence is.

mod figures;
mod names;
mod voices;

#[cfg(test)]
mod tests;

pub use figures::FigureClass;
pub use voices::{CutQuote, SharedVoice, speaker};

use super::{Comparison, PairKind};
use crate::analysis::{StanceLabel, Tone};
use crate::collection::Entry;
use crate::span::Span;

/// One of the two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    A,
    B,
}

/// A difference of stance beside what chance would make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Chance {
    Larger(f32),
    NotLarger(f32),
    /// Too few sentences to say.
    TooFew,
}

/// One fact. Indices point into the lists of the [`Comparison`], those of `Only…` quotations into the
/// reading of the article they name.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Both texts say the same word for word.
    SameText,
    /// No passage in common, but perhaps names: indices of entities, most mentioned first.
    NothingShared { names: Vec<usize> },
    /// Of one thing they say that it goes two ways: the pair of claims.
    TwoWays(usize),
    /// Passages in common, all and those word for word, with the share of each text they make up; and those that
    /// tell the same `matters` in words of their own. Either may be none, not both.
    Shared { all: Vec<usize>, verbatim: Vec<usize>, of_a: f32, of_b: f32, matters: Vec<usize> },
    /// Two editions of one text: places where they differ, in the order of A; the most telling ones to be told.
    Edited { all: Vec<usize>, told: Vec<usize> },
    /// Both quote the same people.
    BothQuote(Vec<SharedVoice>),
    /// Quotations that both carry and that either cuts or changes.
    CutQuotes(Vec<CutQuote>),
    /// Only one article quotes these people: name and its direct quotations.
    OnlyQuotes { a: Vec<(String, Vec<u32>)>, b: Vec<(String, Vec<u32>)> },
    /// Figures about the same thing that differ.
    FiguresDiffer(Vec<usize>),
    /// Figures that both give.
    FiguresAgree(Vec<usize>),
    /// Only one article gives figures of a kind.
    OnlyFigures { which: Which, class: FigureClass, figures: Vec<usize> },
    /// Both give figures of a kind, but of different things.
    EachFigures { class: FigureClass, a: Vec<usize>, b: Vec<usize> },
    /// Names that only one article has.
    OnlyNames { a: Vec<usize>, b: Vec<usize> },
    /// A name that the two treat differently, with the sentences that say so.
    Stance { entity: usize, a: u32, b: u32, chance: Chance },
    /// The tones in which each exceeds the other most, by more than chance.
    Tone { a: Vec<Tones>, b: Vec<Tones> },
    /// Only one article admits limits and doubts: its sentences.
    OnlyLimits { which: Which, sentences: Vec<Span> },
    /// Shares of other people's words that are far apart.
    Quoted { a: f32, b: f32 },
}

/// A tone with its strength in A and in B.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tones {
    pub tone: Tone,
    pub a: f32,
    pub b: f32,
}

/// A difference of tone below this is not worth a sentence.
const TONE: f32 = 0.2;
/// Limits that one must admit, and sentences that the other must have, for that to separate the two.
const LIMITS: usize = 2;
const LONG: usize = 10;
/// Tones told of each article.
const TONES: usize = 3;
/// The same for the share of other people's words.
const QUOTED: f32 = 0.15;
/// p below which a difference is said to be larger than chance.
const LEVEL: f32 = 0.05;
/// Places told at which two editions differ.
const EDITS: usize = 3;
/// Names of which the stance is told.
const STANCES: usize = 2;

/// The facts about two articles, the most telling first.
#[must_use]
pub fn summary(a: &Entry, b: &Entry, found: &Comparison) -> Vec<Fact> {
    if same_text(a, b) {
        return vec![Fact::SameText];
    }
    let mut facts: Vec<(f32, Fact)> = Vec::new();
    facts.push(shared(a, b, found));
    facts.extend(edited(found));
    facts.extend(stances(a, b, found));
    let opposed = found.claims.pairs.iter().enumerate();
    let opposed = opposed.filter(|(_, pair)| pair.a.clause.is_some() && pair.b.clause.is_some());
    // The second stands behind the tones, so that a reader of the first lines hears both.
    facts.extend(opposed.zip([75.0, 54.0]).map(|((pair, _), weight)| (weight, Fact::TwoWays(pair))));
    facts.extend(figures::differing(found).map(|fact| (70.0, fact)));
    facts.extend(voices::both(a, b, found).map(|fact| (65.0, fact)));
    facts.extend(voices::cut(a, b, found).map(|fact| (66.0, fact)));
    facts.extend(figures::agreeing(a, found).map(|fact| (48.0, fact)));
    facts.extend(figures::apart(a, b, found));
    facts.extend(names::only(found).map(|fact| (44.0, fact)));
    facts.extend(voices::only(a, b, found).map(|fact| (42.0, fact)));
    facts.extend(tones(found));
    facts.extend(limits(a, b, found));
    let (x, y) = (found.quoted.0.all(), found.quoted.1.all());
    if (x - y).abs() >= QUOTED {
        facts.push((28.0, Fact::Quoted { a: x, b: y }));
    }
    facts.sort_by(|x, y| y.0.total_cmp(&x.0));
    facts.into_iter().map(|(_, fact)| fact).collect()
}

/// Word for word, whatever stands between the words.
fn same_text(a: &Entry, b: &Entry) -> bool {
    let sentences = |e: &'_ Entry| -> Vec<String> {
        let all = e.reading.sentences.iter().map(|s| s.span.of(&e.article.text));
        all.flat_map(str::split_whitespace).map(str::to_owned).collect()
    };
    a.reading.words == b.reading.words && a.reading.words > 0 && sentences(a) == sentences(b)
}

fn shared(a: &Entry, b: &Entry, found: &Comparison) -> (f32, Fact) {
    if found.passages.is_empty() {
        let names = names::both(found);
        // That two articles are about the same names is what one expects of them: told last.
        return (if names.is_empty() { 100.0 } else { 20.0 }, Fact::NothingShared { names });
    }
    let (matters, all): (Vec<usize>, Vec<usize>) =
        (0..found.passages.len()).partition(|i| found.passages[*i].kind == PairKind::SameMatter);
    let cover = |pairs: &[usize]| {
        let passages = || pairs.iter().map(|i| &found.passages[*i]);
        (covered(a, passages().map(|p| p.a).collect()), covered(b, passages().map(|p| p.b).collect()))
    };
    let (all_of_a, all_of_b) = cover(&(0..found.passages.len()).collect::<Vec<_>>());
    let weight = match all_of_a.max(all_of_b) {
        much if much >= 0.5 => 90.0,
        some if some >= 0.15 => 60.0,
        _ => 41.0,
    };
    let (of_a, of_b) = cover(&all);
    let verbatim = |i: &usize| found.passages[*i].kind == PairKind::Verbatim;
    let verbatim = all.iter().copied().filter(verbatim).collect();
    (weight, Fact::Shared { all, verbatim, of_a, of_b, matters })
}

/// Right behind what two editions have in common.
fn edited(found: &Comparison) -> Option<(f32, Fact)> {
    let all: Vec<usize> = (0..found.edits.len()).collect();
    let mut told = all.clone();
    told.sort_by(|x, y| found.edits[*y].weight.total_cmp(&found.edits[*x].weight).then(x.cmp(y)));
    told.truncate(EDITS);
    told.sort_unstable();
    (!all.is_empty()).then_some((89.8, Fact::Edited { all, told }))
}

/// The share of the article's sentences that `spans` cover, by length.
fn covered(entry: &Entry, mut spans: Vec<Span>) -> f32 {
    spans.sort();
    let (mut sum, mut reach) = (0, 0);
    for span in spans {
        sum += span.end.max(reach) - span.start.max(reach);
        reach = reach.max(span.end);
    }
    let all: usize = entry.reading.sentences.iter().map(|s| s.span.len()).sum();
    (sum as f32 / all.max(1) as f32).min(1.0)
}

/// Names that the two treat differently: those where it is more than chance, else the one furthest
/// apart, with what can be said of it.
fn stances(a: &Entry, b: &Entry, found: &Comparison) -> Vec<(f32, Fact)> {
    let judged = |s: Option<StanceLabel>| s.is_some_and(|s| s != StanceLabel::Insufficient);
    let mut told: Vec<(f32, Fact)> = Vec::new();
    for (entity, pair) in found.entities.iter().enumerate() {
        if !judged(pair.a_stance) || !judged(pair.b_stance) {
            continue;
        }
        let chance = match pair.p {
            Some(p) if p < LEVEL => Chance::Larger(p),
            Some(p) => Chance::NotLarger(p),
            None => Chance::TooFew,
        };
        let larger = matches!(chance, Chance::Larger(_));
        if pair.a_stance == pair.b_stance && !larger {
            continue;
        }
        let apart = (pair.a_score - pair.b_score).abs();
        let weight = if larger { 80.0 } else { 30.0 } + 4.0 * apart;
        let (of_a, of_b) = (sentences(a, &pair.a_entities), sentences(b, &pair.b_entities));
        told.push((weight, Fact::Stance { entity, a: of_a, b: of_b, chance }));
    }
    told.sort_by(|x, y| y.0.total_cmp(&x.0));
    let larger = told.iter().filter(|(weight, _)| *weight >= 80.0).count();
    told.truncate(larger.clamp(1, STANCES));
    told
}

/// Sentences that made a stance, or that mention the name where none did.
fn sentences(entry: &Entry, entities: &[u32]) -> u32 {
    let all = || entities.iter().filter_map(|i| entry.reading.entities.get(*i as usize));
    let judging: usize = all().map(|e| e.stance.evidence.len()).sum();
    if judging > 0 {
        return judging as u32;
    }
    let mut mentioning: Vec<u32> = all().flat_map(|e| &e.mentions).map(|m| m.sentence).collect();
    mentioning.sort_unstable();
    mentioning.dedup();
    mentioning.len() as u32
}

/// Limits and doubts that one article admits and the other, long enough to have some, does not.
fn limits(a: &Entry, b: &Entry, found: &Comparison) -> Option<(f32, Fact)> {
    let (of_a, of_b) = (&found.claims.reservations_a, &found.claims.reservations_b);
    let long = |entry: &Entry| entry.reading.sentences.len() >= LONG;
    let only = |which, sentences: &[Span]| Fact::OnlyLimits { which, sentences: sentences.to_vec() };
    match (of_a.len(), of_b.len()) {
        (n, 0) if n >= LIMITS && long(b) => Some((52.0, only(Which::A, of_a))),
        (0, n) if n >= LIMITS && long(a) => Some((52.0, only(Which::B, of_b))),
        _ => None,
    }
}

/// Only tones that are further apart than chance would put them.
fn tones(found: &Comparison) -> Option<(f32, Fact)> {
    let most = |ahead: fn(&Tones) -> f32| {
        let sure = found.tone.iter().filter(|t| t.chance.is_some_and(|c| c.p < LEVEL));
        let all = sure.map(|t| Tones { tone: t.tone, a: t.a, b: t.b });
        let mut most: Vec<Tones> = all.filter(|t| ahead(t) >= TONE).collect();
        most.sort_by(|x, y| ahead(y).total_cmp(&ahead(x)));
        most.truncate(TONES);
        most
    };
    let (a, b) = (most(|t| t.a - t.b), most(|t| t.b - t.a));
    let apart = a.iter().chain(&b).map(|t| (t.a - t.b).abs()).fold(0.0, f32::max);
    (apart > 0.0).then_some((55.0 + 20.0 * apart, Fact::Tone { a, b }))
}
