//! Sentences of two articles about one event that tell the same matter in words of their own, perhaps in
//! opposite ways: "the cameras cost 640,000 euros" and "over 800,000 for cameras, with upkeep".
//!
//! They share too little to be told from chance by themselves. What they share is weighed by a logistic
//! model. A pair counts where each of the two sentences is the other's best; it makes a passage where the
//! articles have names and words in common beside the passages already found, and more than one such
//! pair; a weaker one where surer ones show that the articles tell one event.

use super::evidence::Evidence;
use super::weights::Weights;
use super::{Candidate, Taken};
use crate::compare::PairKind;
use crate::compare::side::{Side, Unit};
use rustc_hash::{FxHashMap, FxHashSet};

/// Weights of the model, fitted to 200 pairs of sentences that a reader set side by side in twelve pairs of
/// articles (Italian, English, one with the other).
const SHARED: f32 = 4.43;
const DICE: f32 = 4.18;
const CONTENT: f32 = -1.01;
const SAID: f32 = 0.78;
const APART: f32 = -2.32;
const FIGURES: f32 = 1.29;
const SPEAKER: f32 = 0.65;
const BIAS: f32 = -5.91;

/// A pair counts from here on: by itself, and among articles on one event.
const ALONE: f32 = 0.4;
const AMONG: f32 = 0.25;
/// So many pairs as likely as this show that two articles tell one event.
const SURE: f32 = 0.5;
const ONE_EVENT: usize = 2;
/// One pair alone may be chance.
const SEVERAL: usize = 2;
/// Names in common beside the passages already found.
const NAMES: usize = 4;
/// Words in common beside them: weight of the shared stems against all (Dice). Of two languages few words are
/// the same, names must do.
const WORDS: f32 = 0.18;
const NAMES_ACROSS: usize = 5;
/// Content words of a sentence that tells something by itself.
const SHORTEST: u32 = 5;

/// How likely the two tell the same matter, 0 … 1; `apart` is how far from each other they stand in their
/// articles, 0 … 1.
pub(super) fn likelihood(evidence: &Evidence, apart: f32) -> f32 {
    let sum = BIAS
        + SHARED * evidence.weight.ln_1p()
        + DICE * evidence.dice
        + CONTENT * evidence.content as f32
        + SAID * evidence.said as f32
        + APART * apart
        + FIGURES * evidence.figures as f32
        + SPEAKER * f32::from(u8::from(evidence.same_speaker));
    1.0 / (1.0 + (-sum).exp())
}

/// Whether a pair could count at all.
pub(super) fn possible(likelihood: f32) -> bool {
    likelihood >= AMONG
}

/// Sentences that are each other's best, beside those `taken` already: candidates, in their order.
pub(super) fn mutual(a: &Side, b: &Side, candidates: &[Candidate], taken: &[(usize, Taken)]) -> Vec<usize> {
    let before: FxHashSet<usize> = taken.iter().map(|(n, _)| *n).collect();
    // What has been paired already is the best it can be.
    let worth = |n: usize| if before.contains(&n) { 1.0 } else { candidates[n].likelihood };
    let (mut best_a, mut best_b) = (vec![0.0_f32; a.units.len()], vec![0.0_f32; b.units.len()]);
    for (n, c) in candidates.iter().enumerate() {
        let (of_a, of_b) = (&mut best_a[c.a as usize], &mut best_b[c.b as usize]);
        (*of_a, *of_b) = (of_a.max(worth(n)), of_b.max(worth(n)));
    }
    let best = |n: usize| worth(n) >= best_a[candidates[n].a as usize].max(best_b[candidates[n].b as usize]);
    let telling = |c: &Candidate| tells(a, &a.units[c.a as usize]) && tells(b, &b.units[c.b as usize]);
    let fits = |n: &usize| {
        possible(candidates[*n].likelihood) && !before.contains(n) && best(*n) && telling(&candidates[*n])
    };
    (0..candidates.len()).filter(fits).collect()
}

/// Whether several sure ones show that both articles tell one event.
pub(super) fn one_event(candidates: &[Candidate], mutual: &[usize]) -> bool {
    mutual.iter().filter(|n| candidates[**n].likelihood >= SURE).count() >= ONE_EVENT
}

/// From which likelihood on a pair counts.
pub(super) fn least(one_event: bool) -> f32 {
    if one_event { AMONG } else { ALONE }
}

/// Of the `mutual` ones those that make a passage, where they are as likely as `least`.
pub(super) fn passages(
    a: &Side,
    b: &Side,
    candidates: &[Candidate],
    (mutual, least): (&[usize], f32),
    taken: &[(usize, Taken)],
    weights: &Weights,
    across: bool,
) -> Vec<(usize, Taken)> {
    if !kindred(a, b, taken, weights, across) {
        return vec![];
    }
    let counting: Vec<usize> =
        mutual.iter().copied().filter(|n| candidates[*n].likelihood >= least).collect();
    if counting.len() < SEVERAL {
        return vec![];
    }
    let passage = |n: usize| {
        let c = &candidates[n];
        (n, Taken { a: c.a, b: c.b, kind: PairKind::SameMatter, score: c.evidence.score() })
    };
    counting.into_iter().map(passage).collect()
}

/// Whether the articles are about the same, beside what is paired already.
fn kindred(a: &Side, b: &Side, taken: &[(usize, Taken)], weights: &Weights, across: bool) -> bool {
    let of_a = rest(a, &taken.iter().map(|(_, t)| t.a).collect(), weights);
    let of_b = rest(b, &taken.iter().map(|(_, t)| t.b).collect(), weights);
    let names = of_a.names.intersection(&of_b.names).count();
    if across {
        return names >= NAMES_ACROSS;
    }
    let shared: f32 =
        of_a.stems.iter().filter(|(stem, _)| of_b.stems.contains_key(stem)).map(|(_, w)| w).sum();
    let all: f32 = of_a.stems.values().chain(of_b.stems.values()).sum();
    names >= NAMES && 2.0 * shared >= WORDS * all
}

/// What the sentences outside the pairs are made of.
struct Rest {
    stems: FxHashMap<u32, f32>,
    names: FxHashSet<u32>,
}

fn rest(side: &Side, paired: &FxHashSet<u32>, weights: &Weights) -> Rest {
    let mut rest = Rest { stems: FxHashMap::default(), names: FxHashSet::default() };
    for (_, unit) in side.units.iter().enumerate().filter(|(i, _)| !paired.contains(&(*i as u32))) {
        let stems = unit.stems.iter().map(|(stem, at)| (*stem, weights.of_word(&side.words[*at as usize])));
        rest.stems.extend(stems);
        rest.names.extend(&unit.names);
    }
    rest
}

/// A title announces, a question asks, a line of few words says nothing by itself.
fn tells(side: &Side, unit: &Unit) -> bool {
    let text = unit.span.of(&side.entry.article.text).trim_end();
    let title = side.entry.article.meta.title_span.is_some_and(|title| title.overlaps(unit.span));
    let content = side.words_of(unit).iter().filter(|w| !w.kind.stop).count() as u32;
    !title && content >= SHORTEST && !text.trim_end_matches(['"', '»', '”']).ends_with('?')
}
