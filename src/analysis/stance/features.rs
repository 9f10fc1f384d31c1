//! What the model sees of one mention: how the cues reach it, and the words around it by zone.
//! Names are not seen: who is spoken of must not decide how. Words of grammar are seen only beside
//! the name and in pairs: alone they tell nothing that a reader could check. A concept has weights of
//! its own beside the common ones (Daumé 2007), and how it is called is seen too.

use super::attach::{Attached, Place};
use super::leanings::{self, ZONES};
use super::model::hash;
use super::role::WordRole;
use super::sentence::{Prepared, Word};
use std::ops::Range;

/// Tokens to each side that are looked at.
const WINDOW: usize = 40;
/// Tokens to each side that are near.
const NEAR: usize = 3;
/// Tokens to each side that are in the neighbourhood.
const MIDDLE: usize = 10;

/// What a negated word inclines to, against the same word plain.
const TURNED: f32 = -0.5;

/// What a feature is weighed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A weight of its own.
    Own(u64),
    /// What a word inclines to, in a zone (`leanings.rs`).
    Leaning { word: u32, stem: u32, zone: u8 },
}

/// One feature of one mention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feature {
    pub key: Key,
    pub value: f32,
    pub source: Source,
}

/// The words that a feature comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A word for what it means, wherever it stands.
    Word(u32),
    /// A word for where it stands.
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

/// Fills `into` with the features of the mention at `place`; in an `article` most names are only
/// mentioned, a snippet was picked because it judges.
pub fn of(sentence: &Prepared, attached: &[Attached], place: Place, article: bool, into: &mut Vec<Feature>) {
    into.clear();
    into.push(Feature { key: Key::Own(hash("bias")), value: 1.0, source: Source::Sentence });
    if article {
        into.push(Feature { key: Key::Own(hash("article")), value: 1.0, source: Source::Sentence });
    }
    if sentence.question {
        into.push(Feature { key: Key::Own(hash("question")), value: 1.0, source: Source::Sentence });
    }
    let speaks = speaks(sentence, place);
    if speaks {
        into.push(Feature { key: Key::Own(hash("speaks")), value: 1.0, source: Source::Sentence });
    }
    cue_features(sentence, attached, place, speaks, into);
    word_features(sentence, place, into);
    leaning_features(sentence, place, into);
    if place.concept {
        own_words(sentence, place, into);
        for index in 0..into.len() {
            let Feature { key, value, source } = into[index];
            if let Key::Own(key) = key
                && source != Source::Sentence
            {
                into.push(Feature { key: Key::Own(mix(key, hash("concept"))), value, source });
            }
        }
    }
}

/// Whether the name is said to speak: a verb of speech within three words behind it or right
/// before it, or "according to" within four words before.
fn speaks(sentence: &Prepared, place: Place) -> bool {
    let (first, last) = (place.first as usize, place.last as usize);
    let total = sentence.words.len();
    let open = |word: &&Word| !matches!(word.role, WordRole::Comma | WordRole::Stop | WordRole::Name);
    let after = sentence.words[(last + 1).min(total)..(last + 4).min(total)].iter().take_while(open);
    let before = first.checked_sub(1).and_then(|i| sentence.words.get(i));
    let source =
        sentence.words[first.saturating_sub(4)..first].iter().rev().take_while(open).any(|w| w.source);
    source || after.chain(before).any(|word| word.speech)
}

fn cue_features(
    sentence: &Prepared,
    attached: &[Attached],
    place: Place,
    speaks: bool,
    into: &mut Vec<Feature>,
) {
    let own = sentence.words[place.first as usize].clause;
    // Blame and praise: in all, and in the name's own clause.
    let mut sums = [[0.0_f32; 2]; 2];
    for found in attached {
        let sign = u64::from(found.weight > 0.0);
        let source = Source::Cue(found.cue as u32);
        let strength = found.weight.abs().sqrt();
        into.push(Feature {
            key: Key::Own(mix(hash("link"), found.link as u64 * 2 + sign)),
            value: strength,
            source,
        });
        into.push(Feature { key: Key::Own(mix(hash("polarity"), sign)), value: found.weight.abs(), source });
        let cue = &sentence.cues[found.cue];
        let word = sentence.words[cue.tokens.start].stem;
        into.push(Feature { key: Key::Own(mix(mix(word, 77), found.link as u64)), value: 0.7, source });
        if cue.change {
            let key = mix(hash("change"), found.link as u64 * 2 + sign);
            into.push(Feature { key: Key::Own(key), value: strength, source });
        }
        let near = sentence.words[cue.tokens.start].clause.abs_diff(own) == 0;
        sums[0][sign as usize] += found.weight.abs();
        if near {
            sums[1][sign as usize] += found.weight.abs();
        }
        // What the word weighs in the list, wherever it stands.
        let listed = cue.polarity.weight * cue.factor;
        let key = mix(hash("listed"), u64::from(listed > 0.0) * 2 + u64::from(near));
        into.push(Feature { key: Key::Own(key), value: listed.abs().min(1.5), source });
        if speaks {
            into.push(Feature { key: Key::Own(mix(hash("speaks"), 8 + sign)), value: strength, source });
        }
    }
    let sum: f32 = attached.iter().map(|a| a.weight).sum();
    if sum != 0.0 {
        let key = mix(hash("sum"), u64::from(sum > 0.0));
        into.push(Feature { key: Key::Own(key), value: sum.abs().min(2.0), source: Source::Sentence });
    }
    for (zone, [against, for_it]) in sums.into_iter().enumerate() {
        let tendency = (for_it - against) / (for_it + against + 0.3);
        if tendency != 0.0 {
            let key = mix(hash("tendency"), zone as u64 * 2 + u64::from(tendency > 0.0));
            into.push(Feature { key: Key::Own(key), value: tendency.abs(), source: Source::Sentence });
        }
    }
}

fn word_features(sentence: &Prepared, place: Place, into: &mut Vec<Feature>) {
    let (first, last) = (place.first as usize, place.last as usize);
    let total = sentence.words.len();
    side(sentence, place, first.saturating_sub(WINDOW)..first, 1, into);
    side(sentence, place, (last + 1).min(total)..(last + 1 + WINDOW).min(total), 2, into);
    for (name, found) in [
        ("opens", first == 0),
        ("closes", last + 2 >= total),
        ("of", first > 0 && sentence.words[first - 1].role == WordRole::Of),
        ("by", first > 0 && sentence.words[first - 1].role == WordRole::By),
        ("short", total <= 10),
    ] {
        if found {
            into.push(Feature { key: Key::Own(hash(name)), value: 1.0, source: Source::Sentence });
        }
    }
}

/// What the words of the sentence incline to.
fn leaning_features(sentence: &Prepared, place: Place, into: &mut Vec<Feature>) {
    let (first, last) = (place.first as usize, place.last as usize);
    let own = sentence.words[first].clause;
    let total = sentence.words.len();
    let around =
        (first.saturating_sub(WINDOW)..first).chain((last + 1).min(total)..(last + 1 + WINDOW).min(total));
    let counts = |index: usize| {
        let word = sentence.words[index];
        let behind = index > last;
        let far = if behind { index - last } else { first - index };
        let apart = word.clause != own;
        (word.whole != 0 && !word.function).then(|| leanings::weights(far, behind, apart))
    };
    let mut squares = [0.0; ZONES];
    for weights in around.clone().filter_map(counts) {
        squares.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * weight);
    }
    let level = leanings::level(squares);
    for index in around {
        let Some(weights) = counts(index) else { continue };
        let Word { whole, stem, .. } = sentence.words[index];
        let (word, stem) = (leanings::short(whole), leanings::of_stem(stem));
        for (zone, weight) in weights.into_iter().enumerate().filter(|(_, weight)| *weight > 0.01) {
            let source = if zone == 0 { Source::Word(index as u32) } else { Source::Token(index as u32) };
            let key = Key::Leaning { word, stem, zone: zone as u8 };
            let turned = if sentence.words[index].negated { TURNED } else { 1.0 };
            into.push(Feature { key, value: turned * weight * level[zone], source });
        }
    }
}

/// How a concept is called ("clandestini", "rifugiati").
fn own_words(sentence: &Prepared, place: Place, into: &mut Vec<Feature>) {
    for index in place.first..=place.last {
        let word = sentence.words[index as usize];
        if word.whole != 0 && !word.function {
            into.push(Feature { key: Key::Own(mix(word.stem, 90)), value: 0.8, source: Source::Word(index) });
        }
    }
}

/// The words on one side of the name.
fn side(sentence: &Prepared, place: Place, range: Range<usize>, side: u64, into: &mut Vec<Feature>) {
    let own = sentence.words[place.first as usize].clause;
    for index in range {
        let word = sentence.words[index];
        if word.whole == 0 {
            continue;
        }
        let far = (place.first as usize).saturating_sub(index).max(index.saturating_sub(place.last as usize));
        let turned = if word.negated { 1000 } else { 0 };
        let mut add = |key: u64, value: f32, source| {
            into.push(Feature { key: Key::Own(key), value, source });
        };
        let (meaning, token) = (Source::Word(index as u32), Source::Token(index as u32));
        if !word.function {
            add(mix(word.stem, 10 + turned), 0.6, meaning);
            add(mix(word.whole, 11 + turned), 0.5, meaning);
            let clause = u64::from(word.clause != own);
            add(mix(word.stem, 70 + clause + turned), 0.5, token);
        }
        let zone = match far {
            _ if far <= NEAR => 20,
            _ if far <= MIDDLE => 30,
            _ => 40,
        };
        if !word.function || far <= NEAR {
            add(mix(word.stem, zone + side + turned), 0.6, token);
        }
        if far <= NEAR {
            add(mix(word.whole, 50 + side * 4 + far as u64), 0.6, token);
        }
        if let Some(before) = index.checked_sub(1).map(|i| sentence.words[i])
            && before.whole != 0
        {
            add(mix(before.whole, word.whole), 0.5, token);
        }
    }
}
