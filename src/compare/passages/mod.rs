//! Sentences of A and the sentences of B that say the same, in any order, one to many.

mod candidates;
pub(crate) mod evidence;
mod matter;
pub(crate) mod tiling;
mod weights;

use super::background::Background;
use super::side::{Side, Unit};
use super::words::{Vocabulary, Word};
use super::{Cancel, Cancelled, PairKind, PassagePair};
use crate::span::Span;
use candidates::{Index, Scratch};
use evidence::Evidence;
use rustc_hash::{FxHashMap, FxHashSet};
use tiling::Tile;
use weights::Weights;

/// Likelihood of telling the same matter from which on a sentence may be answered by another. In twelve pairs of
/// articles that readers had paired, one in nine of the sentences below it had an answer.
const ANSWERED: f32 = 0.01;

/// Two sentences that may say the same.
struct Candidate {
    a: u32,
    b: u32,
    evidence: Evidence,
    /// How likely they tell the same matter, 0 … 1.
    likelihood: f32,
}

/// A pair taken, with what is left to take of its sentences.
struct Taken {
    a: u32,
    b: u32,
    kind: PairKind,
    score: f32,
}

/// What two articles say alike.
pub(crate) struct Found {
    /// In the order of A.
    pub pairs: Vec<PassagePair>,
    /// Units of A and of B that are each other's best, with how likely they tell the same matter, 0 … 1: those
    /// among `pairs` and others too few or too weak to make passages.
    pub matters: FxHashMap<(u32, u32), f32>,
    /// From which likelihood on they count.
    pub least: f32,
    /// Several sure ones show that both articles tell one event.
    pub one_event: bool,
    /// For each unit of A and of B whether any of the other article may tell the same.
    pub answered: (Vec<bool>, Vec<bool>),
}

/// Finds the pairs.
pub(crate) fn find(
    a: &Side,
    b: &Side,
    vocabulary: &Vocabulary,
    background: Option<&Background>,
    cancel: &Cancel,
) -> Result<Found, Cancelled> {
    let weights = Weights::of(a, b, vocabulary, background);
    let across = a.entry.reading.language != b.entry.reading.language;
    let mut answered = (vec![false; a.units.len()], vec![false; b.units.len()]);
    let candidates = gather(a, b, &weights, across, &mut answered, cancel)?;
    let mut taken = take(a, b, &candidates);
    let mutual = matter::mutual(a, b, &candidates, &taken);
    let one_event = matter::one_event(&candidates, &mutual);
    let least = matter::least(one_event, &taken, a.units.len().min(b.units.len()));
    let matters = mutual.iter().map(|n| &candidates[*n]).map(|c| ((c.a, c.b), c.likelihood)).collect();
    taken.extend(matter::passages(a, b, &candidates, (&mutual, least), &taken, &weights, across));
    let mut pairs: Vec<PassagePair> =
        taken.iter().map(|(index, taken)| passage(a, b, &candidates[*index], taken)).collect();
    pairs.sort_by_key(|p| (p.a, p.b));
    Ok(Found { pairs, matters, least, one_event, answered })
}

/// Both ways, so that A against B finds the same pairs as B against A.
fn gather(
    a: &Side,
    b: &Side,
    weights: &Weights,
    across: bool,
    answered: &mut (Vec<bool>, Vec<bool>),
    cancel: &Cancel,
) -> Result<Vec<Candidate>, Cancelled> {
    let mut pairs: FxHashSet<(u32, u32)> = FxHashSet::default();
    let mut scratch = Scratch::default();
    let index = Index::of(b, weights, across);
    for (i, unit) in a.units.iter().enumerate() {
        cancel.check(i)?;
        pairs.extend(index.candidates(a, unit, weights, &mut scratch).into_iter().map(|j| (i as u32, j)));
    }
    let index = Index::of(a, weights, across);
    let mut scratch = Scratch::default();
    for (j, unit) in b.units.iter().enumerate() {
        cancel.check(j)?;
        pairs.extend(index.candidates(b, unit, weights, &mut scratch).into_iter().map(|i| (i, j as u32)));
    }
    let mut pairs: Vec<(u32, u32)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    let mut found = vec![];
    for (n, (i, j)) in pairs.into_iter().enumerate() {
        cancel.check(n)?;
        let evidence = evidence::weigh(a, &a.units[i as usize], b, &b.units[j as usize], weights, across);
        let apart = matter::apart((i, a.units.len()), (j, b.units.len()));
        let likelihood = matter::alone(&evidence, apart);
        let told = evidence.verdict(true).is_some();
        if told || likelihood >= ANSWERED {
            answered.0[i as usize] = true;
            answered.1[j as usize] = true;
        }
        if told || likelihood >= ANSWERED {
            found.push(Candidate { a: i, b: j, evidence, likelihood });
        }
    }
    matter::beside_others(&mut found, a.units.len(), b.units.len());
    found.retain(|c| matter::possible(c.likelihood) || c.evidence.verdict(true).is_some());
    Ok(found)
}

/// Takes pairs from the surest on; a sentence is paired again only where it says something more.
/// A second round takes weaker pairs that stand beside pairs already taken.
fn take(a: &Side, b: &Side, candidates: &[Candidate]) -> Vec<(usize, Taken)> {
    let mut covered_a: Vec<bool> = vec![false; a.words.len()];
    let mut covered_b: Vec<bool> = vec![false; b.words.len()];
    let mut taken: Vec<(usize, Taken)> = vec![];
    let mut places: FxHashSet<(u32, u32)> = FxHashSet::default();
    for near in [false, true] {
        let mut ranked: Vec<(f32, PairKind, usize)> = candidates
            .iter()
            .enumerate()
            .filter(|(_, c)| !places.contains(&(c.a, c.b)) && (!near || has_neighbour(&places, c)))
            .filter_map(|(n, c)| c.evidence.verdict(near).map(|(kind, score)| (score, kind, n)))
            .collect();
        let place = |n: usize| (candidates[n].a + candidates[n].b, candidates[n].a.abs_diff(candidates[n].b));
        ranked.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| place(x.2).cmp(&place(y.2))));
        for (score, kind, n) in ranked {
            let c = &candidates[n];
            let (first_a, first_b) = (a.units[c.a as usize].words.start, b.units[c.b as usize].words.start);
            let fresh = fresh(&covered_a, first_a, &c.evidence.matched_a).min(fresh(
                &covered_b,
                first_b,
                &c.evidence.matched_b,
            ));
            if fresh < 0.6 {
                continue;
            }
            cover(&mut covered_a, first_a, &c.evidence.matched_a);
            cover(&mut covered_b, first_b, &c.evidence.matched_b);
            places.insert((c.a, c.b));
            taken.push((n, Taken { a: c.a, b: c.b, kind, score }));
        }
    }
    taken
}

/// Whether a pair within two sentences on both sides is taken.
fn has_neighbour(places: &FxHashSet<(u32, u32)>, c: &Candidate) -> bool {
    let around = |n: u32| n.saturating_sub(2)..=n.saturating_add(2);
    around(c.a).any(|i| around(c.b).any(|j| places.contains(&(i, j))))
}

/// Share of the matched words that no pair has used yet.
fn fresh(covered: &[bool], first: u32, matched: &[u32]) -> f32 {
    let free = matched.iter().filter(|w| !covered[(first + **w) as usize]).count();
    if matched.is_empty() { 1.0 } else { free as f32 / matched.len() as f32 }
}

fn cover(covered: &mut [bool], first: u32, matched: &[u32]) {
    for word in matched {
        covered[(first + word) as usize] = true;
    }
}

fn passage(a: &Side, b: &Side, candidate: &Candidate, taken: &Taken) -> PassagePair {
    let (ua, ub) = (&a.units[taken.a as usize], &b.units[taken.b as usize]);
    let tiles = &candidate.evidence.tiles;
    PassagePair {
        a: ua.span,
        b: ub.span,
        score: taken.score,
        kind: taken.kind,
        shared_a: stretches(a, ua, tiles.iter().map(|t: &Tile| (t.a, t.len)).collect()),
        shared_b: stretches(b, ub, tiles.iter().map(|t: &Tile| (t.b, t.len)).collect()),
    }
}

/// Runs of words as spans, sorted; neighbours stay apart where B has them apart.
fn stretches(side: &Side, unit: &Unit, mut runs: Vec<(u32, u32)>) -> Vec<Span> {
    runs.sort_unstable();
    let words: &[Word] = side.words_of(unit);
    runs.iter().map(|(at, len)| words[*at as usize].span.join(words[(at + len - 1) as usize].span)).collect()
}

#[cfg(test)]
mod tests;
