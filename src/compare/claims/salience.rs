//! How much a sentence says of its article: what the article keeps coming back to, what its title
//! announces, what it concludes.

use super::direction::{Axis, Roles};
use super::weights::Weights;
use crate::compare::side::{Side, Unit};
use crate::compare::words::{NONE, Word};
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Words between a direction and a gap, or what it is said of, at most.
const REACH: usize = 14;
/// A negation acts on this many words after it.
const NEGATED: usize = 3;
/// Words a claim has at least and at most; longer ones say too much at once to be held against another.
const SHORTEST: usize = 7;
const LONGEST: usize = 60;

/// Words that open a sentence, among which one that refers back makes it not stand alone.
const OPENING: usize = 3;
/// Sentences that end an article.
const ENDING: usize = 2;
/// What makes the main sentence, from 64 articles of which readers named the sentences that say most: how near
/// it stands to the beginning, where the very first sentence may be a scene; how much of the title it says
/// again; how central its words are.
const NEAR: f32 = 6.6;
const SCENE: f32 = 3.3;
const ANNOUNCED: f32 = 4.6;
const CENTRAL: f32 = 1.5;
/// Sentences after which half of being near is left; fewer without a headline.
const LATER: f32 = 4.0;
const EARLY: f32 = 2.0;
/// What a sentence that refers back has less: it is shown with the one before.
const REFERS: f32 = 0.5;
/// Letters that words of one family share ("chiudere", "chiusura" do not).
const FAMILY: usize = 5;

/// A word that says which way something goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Direction {
    /// Index into the side's words.
    pub at: usize,
    pub axis: Axis,
    pub up: bool,
    /// It is a gap that grows or closes.
    pub gap: bool,
}

/// A sentence that may be set against one of the other article.
#[derive(Debug)]
pub(super) struct Sentence {
    pub unit: usize,
    pub salience: f32,
    pub directions: Vec<Direction>,
    /// How often the article comes back to its words.
    central: f32,
    /// 0 … 1: how much of the title it says again.
    announced: f32,
    /// It opens with a word that refers to what was said before.
    pub refers: bool,
}

/// The sentences of `side` that claim something, the most telling first, `most` of them.
pub(super) fn sentences(side: &Side, weights: &Weights, most: usize) -> Vec<Sentence> {
    let text = &*side.entry.article.text;
    let roles: Vec<Roles> = side.words.iter().map(|word| weights.roles(word)).collect();
    let counts = counts(side, weights);
    let title = title(side);
    let mut found = vec![];
    for (index, unit) in side.units.iter().enumerate() {
        let words = unit.words.start as usize..unit.words.end as usize;
        // A title announces; what it claims is said again below.
        let is_title = side.entry.article.meta.title_span.is_some_and(|title| title.overlaps(unit.span));
        let told = !question(text, unit) && !names_only(side, unit);
        if is_title || words.len() < SHORTEST || words.len() > LONGEST || !told {
            continue;
        }
        let of_stem = |(stem, _): &(u32, u32)| match counts.get(stem) {
            Some(times) if *times > 1 => (*times as f32).ln() * weights.rarity(*stem),
            _ => 0.0,
        };
        let central = unit.stems.iter().map(of_stem).sum::<f32>() / (unit.stems.len().max(4) as f32).sqrt();
        let announced = unit.stems.iter().filter(|(stem, _)| title.contains(stem)).count() as f32;
        let announced = announced / (title.len().max(3) as f32);
        let directions = directions(&roles, words.clone());
        let points = roles[words.clone()].iter().any(|r| r.point);
        // So does the end of a quotation.
        let opening = &roles[words.start..(words.start + OPENING).min(words.end)];
        // "Not of the whole, but of …" goes on with the sentence before.
        let refers = opening.iter().any(|r| r.back)
            || opening.first().is_some_and(|r| r.not)
            || ends_a_quotation(unit.span.of(text))
            || opens_with_time(unit.span.of(text));
        let last = index + ENDING >= side.units.len() && side.units.len() > 4 * ENDING;
        let salience = central
            + announced
            + if directions.is_empty() { 0.0 } else { 0.6 }
            + if points { 0.25 } else { 0.0 }
            + if last { 0.25 } else { 0.0 }
            - if refers { 0.6 } else { 0.0 };
        found.push(Sentence { unit: index, salience, directions, central, announced, refers });
    }
    found.sort_by(|x, y| y.salience.total_cmp(&x.salience).then(x.unit.cmp(&y.unit)));
    found.truncate(most);
    found
}

/// "Eight minutes later …", "Due giorni dopo …": from what the sentence before tells.
fn opens_with_time(sentence: &str) -> bool {
    const UNITS: [&str; 24] = [
        "minuti",
        "minuto",
        "ore",
        "ora",
        "giorni",
        "giorno",
        "settimane",
        "settimana",
        "mesi",
        "mese",
        "anni",
        "anno",
        "minutes",
        "minute",
        "hours",
        "hour",
        "days",
        "day",
        "weeks",
        "week",
        "months",
        "month",
        "years",
        "year",
    ];
    let opening: Vec<String> = sentence
        .split_whitespace()
        .take(5)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .collect();
    let after = |word: &str| matches!(word, "dopo" | "prima" | "later" | "earlier");
    // "Two days before that", "due anni dopo aver …" say after what; "dopo la piena" may.
    let told =
        |at: usize| opening.get(at).is_some_and(|next| matches!(&**next, "che" | "di" | "aver" | "than"));
    opening
        .windows(2)
        .enumerate()
        .any(|(at, pair)| UNITS.contains(&&*pair[0]) && after(&pair[1]) && !told(at + 2))
        || opening.first().is_some_and(|first| matches!(&**first, "intanto" | "meanwhile" | "later"))
}

/// The sentence that says most of its article beside its title: newspapers say it among the first, unless they
/// begin with a scene, which has little of what the title announces.
pub(super) fn lead<'s>(side: &Side, sentences: &'s [Sentence]) -> Option<&'s Sentence> {
    let title = side.entry.article.meta.title_span;
    let own = fold(side.entry.article.meta.title.trim_end_matches('…')).into_owned();
    let text = &*side.entry.article.text;
    let is_title = |s: &&Sentence| {
        let span = side.units[s.unit].span;
        let written = span.of(text).trim();
        // A title that is only how the article begins is its first sentence still.
        title.is_some_and(|t| t.overlaps(span))
            || fold(written).starts_with(own.trim()) && !written.ends_with('.')
    };
    let whole =
        |s: &&Sentence| side.units[s.unit].span.of(text).trim_end().ends_with(['.', '!', '…', '»', '”', '"']);
    // What stands under a title without a full stop goes on with it.
    let stands = sentences.iter().any(|s| !is_title(&s) && whole(&s));
    let candidates = || sentences.iter().filter(|s| !is_title(s) && (!stands || whole(s)));
    let most = candidates().map(|s| s.central).fold(f32::MIN_POSITIVE, f32::max);
    let before = |s: &Sentence| candidates().filter(|other| other.unit < s.unit).count() as f32;
    // Where no sentence says the title again, it announces nothing that could be looked for.
    let headline = candidates().any(|s| s.announced > 0.0);
    let (later, scene) = if headline { (LATER, SCENE) } else { (EARLY, 0.0) };
    let worth = |s: &Sentence| {
        let before = before(s);
        NEAR / (1.0 + before / later) - scene / (1.0 + before)
            + ANNOUNCED * s.announced
            + CENTRAL * s.central / most
            - if s.refers { REFERS } else { 0.0 }
    };
    candidates().max_by(|x, y| worth(x).total_cmp(&worth(y)).then(y.unit.cmp(&x.unit)))
}

/// The directions in `words`, with what turns them.
fn directions(roles: &[Roles], words: Range<usize>) -> Vec<Direction> {
    let mut found = vec![];
    for at in words.clone() {
        let Some((axis, up)) = roles[at].towards else { continue };
        let near = |reach: usize| at.saturating_sub(reach).max(words.start)..(at + reach + 1).min(words.end);
        let negated = roles[near(NEGATED).start..at].iter().any(|r| r.not);
        let (mut axis, mut up) = (axis, up != negated);
        // A gap that closes is a race caught up.
        let gap = axis == Axis::Amount && near(REACH).any(|w| w != at && roles[w].gap);
        if roles[at].closing && !gap {
            continue;
        }
        if gap {
            (axis, up) = (Axis::Race, !up);
        }
        // "the gap" itself says nothing without what becomes of it.
        let told = |w: usize| w != at && roles[w].towards.is_some();
        if !(roles[at].gap && axis == Axis::Race && near(REACH).any(told)) {
            found.push(Direction { at, axis, up, gap });
        }
    }
    found
}

/// How often each stem that means something occurs.
fn counts(side: &Side, weights: &Weights) -> FxHashMap<u32, u32> {
    let mut counts = FxHashMap::default();
    for word in side.words.iter().filter(|w| weights.content(w)) {
        *counts.entry(word.kind.stem).or_default() += 1;
    }
    counts
}

/// The stems of the text whose words, or words of one family with them, are in the title.
fn title(side: &Side) -> FxHashSet<u32> {
    let title = fold(&side.entry.article.meta.title).into_owned();
    let in_title: FxHashSet<&str> = title.split(|c: char| !c.is_alphanumeric()).collect();
    let text = &*side.entry.article.text;
    let content = side.words.iter().filter(|w| !w.kind.stop && !w.kind.number);
    let family = |word: &str| word.char_indices().nth(FAMILY).map(|(end, _)| word[..end].to_owned());
    let families: FxHashSet<String> = in_title.iter().filter_map(|word| family(word)).collect();
    let titled = |w: &&Word| {
        let folded = fold(w.span.of(text));
        in_title.contains(&*folded) || family(&folded).is_some_and(|family| families.contains(&family))
    };
    content.filter(titled).map(|w| w.kind.stem).collect()
}

/// "The Salt Harbour, by Ada Neri.": what a review is of.
fn names_only(side: &Side, unit: &Unit) -> bool {
    let mut content = side.words_of(unit).iter().skip(1).filter(|word| !word.kind.stop && !word.kind.number);
    content.all(|word| word.capital)
}

/// "… and left at once»": a quotation that began in a sentence before.
fn ends_a_quotation(sentence: &str) -> bool {
    let closes = |open: char, close: char| sentence.contains(close) && !sentence.contains(open);
    closes('«', '»') || closes('“', '”')
}

fn question(text: &str, unit: &Unit) -> bool {
    unit.span.of(text).trim_end().trim_end_matches(['"', '»', '”']).ends_with('?')
}

/// What words are about: meanings and stems, as keys that both articles share, with the stem.
pub(super) fn subjects(side: &Side, weights: &Weights, words: Range<usize>) -> Vec<(u64, u32)> {
    let content = side.words[words].iter().filter(|w| weights.content(w));
    let key = |w: &Word| match w.kind.concept {
        NONE => (u64::from(w.kind.stem), w.kind.stem),
        concept => (1 << 32 | u64::from(concept), w.kind.stem),
    };
    let mut keys: Vec<(u64, u32)> = content.map(key).collect();
    keys.sort_unstable();
    keys.dedup_by_key(|(key, _)| *key);
    keys
}

#[cfg(test)]
mod tests {
    use super::opens_with_time;

    #[test]
    fn a_sentence_that_counts_from_the_one_before_does_not_stand_alone() {
        for (sentence, leans) in [
            ("Otto minuti dopo, la Sorgara ha rotto l'argine.", true),
            ("Eight minutes later the river broke the bank.", true),
            ("Due giorni dopo aver visto la piena il sindaco ha parlato.", false),
            ("The river broke the bank.", false),
        ] {
            assert_eq!(opens_with_time(sentence), leans, "{sentence}");
        }
    }
}
