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

/// Weights of what two sentences share.
struct Model {
    bias: f32,
    /// Of the words in common, and of those that stand for one another: weight, in logarithms.
    shared: f32,
    akin: f32,
    dice: f32,
    /// For each word in common, and for each that is no name.
    content: f32,
    said: f32,
    /// How far from each other they stand in their articles.
    apart: f32,
    /// For each figure in common, [`FIGURES`] at most, and for one of another size.
    figures: f32,
    sizes: f32,
    /// How likely a pair right beside them is.
    beside: f32,
}

/// Fitted to 198 pairs of sentences that two writers set side by side in twelve pairs of articles (Italian, English,
/// one with the other), against all other pairs of sentences there and in the sample's articles on one subject: first
/// for each pair of sentences by itself, then with the pairs around it.
const ALONE_MODEL: Model = Model {
    bias: -6.64,
    shared: 3.9,
    akin: 2.11,
    dice: 4.51,
    content: -0.81,
    said: 0.56,
    apart: -2.58,
    figures: 1.06,
    sizes: 3.15,
    beside: 0.0,
};
const BESIDE_MODEL: Model = Model {
    bias: -6.96,
    shared: 3.57,
    akin: 2.18,
    dice: 4.04,
    content: -0.66,
    said: 0.57,
    apart: -2.22,
    figures: 0.84,
    sizes: 2.68,
    beside: 3.96,
};
const FIGURES: u32 = 2;
/// Sentences within which another pair stands beside one, on both sides.
const BESIDE: u32 = 2;

/// A pair counts from here on: by itself, and among articles on one event.
const ALONE: f32 = 0.4;
const AMONG: f32 = 0.15;
/// The same where passages were copied.
const BESIDE_COPIES: f32 = 1.0;
/// The same beside one copied passage.
const BESIDE_A_COPY: f32 = 0.4;
/// Passages copied, and their share of the shorter article, from which on much is.
const COPIES: usize = 2;
const COPIED: f32 = 0.1;
/// So many pairs as likely as this show that two articles tell one event.
const SURE: f32 = 0.4;
const ONE_EVENT: usize = 2;
/// One pair alone may be chance.
const SEVERAL: usize = 2;
/// Names in common beside the passages already found.
const NAMES: usize = 3;
/// Words in common beside them: weight of the shared stems against all (Dice). Of two languages few words are
/// the same, names must do.
const WORDS: f32 = 0.13;
const NAMES_ACROSS: usize = 5;
/// Content words of a sentence that tells something by itself.
const SHORTEST: u32 = 5;

/// How far from each other two sentences stand in their articles, 0 … 1: their places among how many.
pub(super) fn apart(a: (u32, usize), b: (u32, usize)) -> f32 {
    (a.0 as f32 / a.1 as f32 - b.0 as f32 / b.1 as f32).abs()
}

/// How likely the two tell the same matter, 0 … 1, without what stands around them.
pub(super) fn alone(evidence: &Evidence, apart: f32) -> f32 {
    ALONE_MODEL.likelihood(evidence, apart, 0.0)
}

/// The same with the pairs of sentences that stand beside each, of `of_a` and `of_b` sentences.
pub(super) fn beside_others(candidates: &mut [Candidate], of_a: usize, of_b: usize) {
    let mut places: FxHashMap<u32, Vec<(u32, f32)>> = FxHashMap::default();
    // Beside what was copied, whatever tells the same would have been copied too.
    let copied = |c: &Candidate| {
        matches!(c.evidence.verdict(false), Some((PairKind::Verbatim | PairKind::Reworded, _)))
    };
    for c in candidates.iter().filter(|c| !copied(c)) {
        places.entry(c.a).or_default().push((c.b, c.likelihood));
    }
    for c in candidates {
        let near = (c.a.saturating_sub(BESIDE)..=c.a + BESIDE).filter(|i| *i != c.a);
        let pairs = near.filter_map(|i| places.get(&i)).flatten();
        let beside = pairs.filter(|(j, _)| *j != c.b && j.abs_diff(c.b) <= BESIDE).map(|(_, l)| *l);
        let beside = beside.fold(0.0, f32::max);
        let apart = apart((c.a, of_a), (c.b, of_b));
        c.likelihood = BESIDE_MODEL.likelihood(&c.evidence, apart, beside);
    }
}

impl Model {
    fn likelihood(&self, evidence: &Evidence, apart: f32, beside: f32) -> f32 {
        let sum = self.bias
            + self.shared * evidence.weight.ln_1p()
            + self.akin * evidence.akin.ln_1p()
            + self.dice * evidence.dice
            + self.content * evidence.content as f32
            + self.said * evidence.said as f32
            + self.apart * apart
            + self.figures * evidence.figures.min(FIGURES) as f32
            + if evidence.sizes > 0 { self.sizes } else { 0.0 }
            + self.beside * beside;
        1.0 / (1.0 + (-sum).exp())
    }
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

/// From which likelihood on a pair counts. Where much of one was copied from the other, or of both from a third,
/// what else tells the same would have been copied too: `sentences` has the shorter article.
pub(super) fn least(one_event: bool, taken: &[(usize, Taken)], sentences: usize) -> f32 {
    let copied = |t: &Taken| matches!(t.kind, PairKind::Verbatim | PairKind::Reworded);
    let copied = taken.iter().filter(|(_, t)| copied(t)).count();
    match (copied, one_event) {
        (COPIES.., _) if copied as f32 >= COPIED * sentences as f32 => BESIDE_COPIES,
        (0, true) => AMONG,
        (0, false) => ALONE,
        _ => BESIDE_A_COPY,
    }
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
