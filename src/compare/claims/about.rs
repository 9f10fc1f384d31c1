//! What words of a sentence are about: things and names.

use super::salience::{Direction, Sentence, subjects};
use super::weights::Weights;
use crate::analysis::Kind;
use crate::analysis::entities::{canonical_key, country_of};
use crate::compare::side::Side;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What a direction is said of stands within this many words after it, or else of those before it.
const OBJECT: usize = 3;
const AROUND: usize = 8;
/// What becomes of a gap may stand farther from what is on either side of it.
const AROUND_A_GAP: usize = 12;
/// The same for a word that says little of what a sentence is about.
const FAINT: f32 = 0.35;

/// A meaning or stem, or a name, shared by both articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Word(u64),
    Name(u32),
}

/// Something a sentence is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct About {
    pub subject: Subject,
    pub weight: f32,
    /// It is one of several things the articles speak about, not the theme of all.
    pub telling: bool,
}

/// The countries that `side` names, with the number of the name: "cn" for China.
pub(super) fn countries(side: &Side) -> FxHashMap<String, u32> {
    let places = side.entry.reading.entities.iter().zip(&side.numbers).filter(|(e, _)| e.kind == Kind::Place);
    let id = |name: &str| canonical_key(name, Kind::Place).trim_start_matches("place:").to_owned();
    places.map(|(entity, number)| (id(&entity.name), *number)).collect()
}

/// The words that a direction is said of: of a gap, what stands on either side; else what follows at
/// once ("riduzione dei costi"), or where nothing does, what stands before ("il prezzo sale").
pub(super) fn said_of(side: &Side, words: Range<usize>, direction: &Direction) -> Range<usize> {
    let at = direction.at;
    let reach = |around: usize| at.saturating_sub(around).max(words.start)..(at + around + 1).min(words.end);
    if direction.gap {
        return reach(AROUND_A_GAP);
    }
    let text = &*side.entry.article.text;
    let mut end = at + 1;
    let mut told = false;
    while end < reach(OBJECT).end {
        let between = text.get(side.words[end - 1].span.end as usize..side.words[end].span.start as usize);
        if between.is_none_or(|b| b.contains(['.', ',', ';', ':', '(', ')', '–', '—'])) {
            break;
        }
        told |= !side.words[end].kind.stop;
        end += 1;
    }
    if told { at..end } else { reach(AROUND).start..at + 1 }
}

/// The words of a sentence.
pub(super) fn words(side: &Side, sentence: &Sentence) -> Range<usize> {
    let unit = &side.units[sentence.unit];
    unit.words.start as usize..unit.words.end as usize
}

/// What some words are about, names once and not again as words.
pub(super) fn about(
    side: &Side,
    words: Range<usize>,
    weights: &Weights,
    countries: &FxHashMap<String, u32>,
) -> Vec<About> {
    let (Some(first), Some(last)) = (side.words.get(words.start), side.words[..words.end].last()) else {
        return vec![];
    };
    let (text, reach) = (&*side.entry.article.text, first.span.join(last.span));
    let mut names: Vec<u32> = vec![];
    let mut named = vec![false; words.len()];
    for (entity, number) in side.entry.reading.entities.iter().zip(&side.numbers) {
        for mention in entity.mentions.iter().filter(|m| reach.contains(m.span)) {
            names.push(*number);
            for (at, named) in words.clone().zip(&mut named) {
                *named |= side.words[at].span.overlaps(mention.span);
            }
        }
    }
    for (at, named) in words.clone().zip(&mut named) {
        let country = country_of(&fold(side.words[at].span.of(text))).and_then(|id| countries.get(id));
        if let Some(number) = country {
            names.push(*number);
            *named = true;
        }
    }
    let mut found: Vec<About> = names
        .into_iter()
        .map(|number| About { subject: Subject::Name(number), weight: weights.name(number), telling: false })
        .collect();
    for (at, _) in words.zip(&named).filter(|(_, named)| !**named) {
        for (key, stem) in subjects(side, weights, at..at + 1) {
            let faint = weights.roles(&side.words[at]).faint;
            let weight = weights.shared(stem) * if faint { FAINT } else { 1.0 };
            found.push(About {
                subject: Subject::Word(key),
                weight,
                telling: !faint && weights.telling(stem),
            });
        }
    }
    found.sort_by(|x, y| x.subject.cmp(&y.subject).then(y.weight.total_cmp(&x.weight)));
    found.dedup_by_key(|about| about.subject);
    found
}
