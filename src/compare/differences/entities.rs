//! Names in A, in B, in both, and whether the two treat them differently.

use crate::analysis::{Entity, Stance, StanceLabel};
use crate::collection::Entry;
use crate::compare::names::{JoinedName, JoinedNames};
use crate::compare::side::Side;
use crate::compare::{Cancel, Cancelled, EntityPair};

/// Fewer sentences than this on a side are not enough to say.
const MIN_EVIDENCE: usize = 3;
/// Rearrangements tried where there are too many to try all.
const ROUNDS: u32 = 2_000;
/// Sentences of a side that are looked at; more change nothing in the answer.
const MAX_EVIDENCE: usize = 400;

/// Every name of either article, most telling first: unequal stance, then unequal mentions.
pub(crate) fn pair(
    a: &Side,
    b: &Side,
    names: &JoinedNames,
    cancel: &Cancel,
) -> Result<Vec<EntityPair>, Cancelled> {
    let mut pairs = Vec::with_capacity(names.names.len());
    for (n, name) in names.names.iter().enumerate() {
        cancel.check(n)?;
        pairs.push(of_name(a.entry, b.entry, name));
    }
    pairs.sort_by(|x, y| telling(y).total_cmp(&telling(x)).then_with(|| x.name.cmp(&y.name)));
    Ok(pairs)
}

fn telling(pair: &EntityPair) -> f32 {
    let stance = match (pair.difference, pair.p) {
        (Some(difference), Some(p)) => difference.abs() * (1.0 - p) * 20.0,
        (Some(difference), None) => difference.abs() * 2.0,
        _ => 0.0,
    };
    stance + (pair.a_mentions + pair.b_mentions) as f32
}

fn of_name(a: &Entry, b: &Entry, name: &JoinedName) -> EntityPair {
    let entities = |entry: &'_ Entry, indices: &[u32]| -> Vec<Entity> {
        indices.iter().filter_map(|i| entry.reading.entities.get(*i as usize).cloned()).collect()
    };
    let (of_a, of_b) = (entities(a, &name.a), entities(b, &name.b));
    let mentions = |of: &[Entity]| of.iter().map(|e| e.mentions.len() as u32).sum();
    let (stance_a, stance_b) = (main_stance(&of_a), main_stance(&of_b));
    let (scores_a, scores_b) = (scores(&of_a), scores(&of_b));
    let judged = |s: Option<&Stance>| s.is_some_and(|s| s.label != StanceLabel::Insufficient);
    let (score_a, score_b) = (stance_a.map_or(0.0, |s| s.score), stance_b.map_or(0.0, |s| s.score));
    EntityPair {
        name: name.name.clone(),
        kind: name.kind,
        a_entities: name.a.clone(),
        b_entities: name.b.clone(),
        a_mentions: mentions(&of_a),
        b_mentions: mentions(&of_b),
        a_stance: stance_a.map(|s| s.label),
        b_stance: stance_b.map(|s| s.label),
        a_score: score_a,
        b_score: score_b,
        difference: (judged(stance_a) && judged(stance_b)).then_some(score_a - score_b),
        p: permutation(&scores_a, &scores_b),
    }
}

/// The stance of the entity with most mentions.
fn main_stance(entities: &[Entity]) -> Option<&Stance> {
    entities.iter().max_by_key(|e| e.mentions.len()).map(|e| &e.stance)
}

fn scores(entities: &[Entity]) -> Vec<f32> {
    entities.iter().flat_map(|e| &e.stance.evidence).map(|e| e.score).take(MAX_EVIDENCE).collect()
}

/// Two-sided permutation test of the difference of means (Fisher 1935, Pitman 1937): how often
/// sentences dealt out at random to the two articles differ as much. `None` where either article
/// has fewer than three sentences. The same answer every time, and with the sides changed.
fn permutation(a: &[f32], b: &[f32]) -> Option<f32> {
    if a.len() < MIN_EVIDENCE || b.len() < MIN_EVIDENCE {
        return None;
    }
    let mut all: Vec<f32> = a.iter().chain(b).copied().collect();
    let total: f32 = all.iter().sum();
    let (n, m) = (a.len() as f32, b.len() as f32);
    let observed = (a.iter().sum::<f32>() / n - b.iter().sum::<f32>() / m).abs();
    // Sorted, and the smaller side drawn, so that changing the sides draws the same.
    all.sort_by(f32::total_cmp);
    let small = a.len().min(b.len());
    let (small_n, large_n) = (small as f32, (all.len() - small) as f32);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut extreme = 0_u32;
    for _ in 0..ROUNDS {
        let mut sum = 0.0;
        for i in 0..small {
            let j = i + random.below(all.len() - i);
            all.swap(i, j);
            sum += all[i];
        }
        if (sum / small_n - (total - sum) / large_n).abs() >= observed - 1e-6 {
            extreme += 1;
        }
    }
    // The observed deal counts as one of them (Phipson and Smyth 2010): p is never zero.
    Some((extreme + 1) as f32 / (ROUNDS + 1) as f32)
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number under `limit`, which is not zero.
    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clear_difference_has_a_small_p_and_none_a_large_one() {
        let (good, bad) = ([0.6, 0.8, 0.5, 0.7, 0.9, 0.6], [-0.5, -0.7, -0.2, -0.6, -0.4, -0.8]);
        assert!(permutation(&good, &bad).is_some_and(|p| p < 0.01));
        let (x, y) = ([0.4, -0.5, 0.6, -0.2], [-0.4, 0.5, -0.3, 0.4]);
        assert!(permutation(&x, &y).is_some_and(|p| p > 0.5));
        assert_eq!(permutation(&good, &bad), permutation(&bad, &good));
    }

    #[test]
    fn two_sentences_are_not_enough_to_say() {
        assert_eq!(permutation(&[0.9, 0.8], &[-0.5, -0.7, -0.2, -0.6]), None);
    }

    #[test]
    fn p_is_that_of_the_exact_test() {
        // Three against three without ties: the most extreme of 20 deals, on both sides: 2 / 20.
        let p = permutation(&[1.0, 0.9, 0.8], &[-0.8, -0.9, -1.0]).unwrap();
        assert!((p - 0.1).abs() < 0.02, "{p}");
    }
}
