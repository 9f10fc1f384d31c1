//! What the model sees of one mention: how the cues reach it, and the words around it by zone.
//! Names are not seen: who is spoken of must not decide how.

use super::attach::{Attached, Link, Place};
use super::model::hash;
use super::sentence::{Prepared, WordRole};
use std::ops::Range;

/// Tokens to each side that are looked at.
const WINDOW: usize = 30;
/// Tokens to each side that are near.
const NEAR: usize = 3;
/// Tokens to each side that are in the neighbourhood.
const MIDDLE: usize = 10;

/// One feature of one mention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feature {
    pub key: u64,
    pub value: f32,
    pub source: Source,
}

/// The words that a feature comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Token(u32),
    /// Index into [`Prepared::cues`].
    Cue(u32),
    /// The sentence as a whole.
    Sentence,
}

/// Joins a hash with the zone or the second word of a feature.
fn mix(a: u64, b: u64) -> u64 {
    (a ^ b.wrapping_mul(0x9E37_79B9_7F4A_7C15)).rotate_left(23).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// Fills `into` with the features of the mention at `place`.
pub fn of(sentence: &Prepared, attached: &[Attached], place: Place, into: &mut Vec<Feature>) {
    into.clear();
    into.push(Feature { key: hash("bias"), value: 1.0, source: Source::Sentence });
    if sentence.question {
        into.push(Feature { key: hash("question"), value: 1.0, source: Source::Sentence });
    }
    cue_features(sentence, attached, into);
    word_features(sentence, place, into);
}

fn cue_features(sentence: &Prepared, attached: &[Attached], into: &mut Vec<Feature>) {
    for found in attached {
        let sign = u64::from(found.weight > 0.0);
        let source = Source::Cue(found.cue as u32);
        let strength = found.weight.abs().sqrt();
        into.push(Feature { key: mix(hash("link"), found.link as u64 * 2 + sign), value: strength, source });
        into.push(Feature { key: mix(hash("polarity"), sign), value: found.weight.abs(), source });
        let cue = &sentence.cues[found.cue];
        if cue.polarity.roles && matches!(found.link, Link::Agent | Link::Patient) {
            let word = sentence.words[cue.tokens.start].stem;
            into.push(Feature { key: mix(mix(word, 77), found.link as u64), value: 0.7, source });
        }
    }
    let sum: f32 = attached.iter().map(|a| a.weight).sum();
    if sum != 0.0 {
        let key = mix(hash("sum"), u64::from(sum > 0.0));
        into.push(Feature { key, value: sum.abs().min(2.0), source: Source::Sentence });
    }
}

fn word_features(sentence: &Prepared, place: Place, into: &mut Vec<Feature>) {
    let (first, last) = (place.first as usize, place.last as usize);
    let total = sentence.words.len();
    side(sentence, first.saturating_sub(WINDOW)..first, |i| first - i, 1, into);
    side(sentence, (last + 1).min(total)..(last + 1 + WINDOW).min(total), |i| i - last, 2, into);
    for (name, found) in [
        ("opens", first == 0),
        ("closes", last + 2 >= total),
        ("of", first > 0 && sentence.words[first - 1].role == WordRole::Of),
        ("by", first > 0 && sentence.words[first - 1].role == WordRole::By),
        ("short", total <= 10),
    ] {
        if found {
            into.push(Feature { key: hash(name), value: 1.0, source: Source::Sentence });
        }
    }
}

/// The words on one side of the name.
fn side(
    sentence: &Prepared,
    range: Range<usize>,
    distance: impl Fn(usize) -> usize,
    side: u64,
    into: &mut Vec<Feature>,
) {
    for index in range {
        let word = sentence.words[index];
        if word.whole == 0 {
            continue;
        }
        let far = distance(index);
        let source = Source::Token(index as u32);
        let turned = if word.negated { 1000 } else { 0 };
        let mut add = |key: u64, value: f32| into.push(Feature { key, value, source });
        add(mix(word.stem, 10 + turned), 0.6);
        add(mix(word.whole, 11 + turned), 0.5);
        let zone = match far {
            _ if far <= NEAR => 20,
            _ if far <= MIDDLE => 30,
            _ => 40,
        };
        add(mix(word.stem, zone + side + turned), 0.6);
        if far <= NEAR {
            add(mix(word.whole, 50 + side * 4 + far as u64), 0.6);
        }
        if let Some(before) = index.checked_sub(1).map(|i| sentence.words[i])
            && before.whole != 0
        {
            add(mix(before.whole, word.whole), 0.5);
        }
    }
}
