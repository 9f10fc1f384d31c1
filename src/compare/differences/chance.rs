//! Whether a number of A and one of B differ by more than chance, judged by their sentences.
//!
//! A number is a ratio of two sums over sentences: a weighted mean, or a density of cues. The test
//! is the two-sided permutation test (Fisher 1935, Pitman 1937): how often sentences dealt out at
//! random to the two articles differ as much. The intervals are percentile intervals of the bootstrap
//! over sentences (Efron 1979). Both give the same answer every time, and the
//! mirrored one with the sides changed.

use crate::compare::Chance;

/// Rearrangements tried, and resamples drawn.
const ROUNDS: usize = 2_000;
/// Parts of a side at most; in a longer article sentences that follow each other make one part.
const MOST: usize = 400;
/// What lies outside the interval at either end: 95 % lie inside.
const TAIL: f64 = 0.025;

/// What a sentence adds to the sum above the line and to that below it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Part {
    pub above: f64,
    pub below: f64,
}

impl Part {
    /// A sentence of a weighted mean.
    pub fn weighted(score: f32, weight: f32) -> Self {
        Self { above: f64::from(score * weight), below: f64::from(weight) }
    }

    fn plus(self, other: Self) -> Self {
        Self { above: self.above + other.above, below: self.below + other.below }
    }

    fn minus(self, other: Self) -> Self {
        Self { above: self.above - other.above, below: self.below - other.below }
    }

    /// Above by below; 0 where there is nothing.
    pub fn ratio(self) -> f64 {
        if self.below > 0.0 { self.above / self.below } else { 0.0 }
    }
}

/// What chance can do to `value` of the sums of `a` and of `b`. Neither may be empty.
pub(crate) fn of(a: &[Part], b: &[Part], value: &dyn Fn(Part) -> f64) -> Chance {
    let (a, b) = (joined(a), joined(b));
    let (draws_a, draws_b) = (resampled(&a, value), resampled(&b, value));
    // Paired half a turn apart: the two sides draw with the same random numbers.
    let half = ROUNDS / 2;
    let differences: Vec<f64> = (0..ROUNDS).map(|i| draws_a[i] - draws_b[(i + half) % ROUNDS]).collect();
    Chance {
        a: interval(draws_a),
        b: interval(draws_b),
        difference: interval(differences),
        p: permutation(&a, &b, value) as f32,
    }
}

fn sum(parts: &[Part]) -> Part {
    parts.iter().fold(Part::default(), |sum, part| sum.plus(*part))
}

/// At most [`MOST`] parts.
fn joined(parts: &[Part]) -> Vec<Part> {
    parts.chunks(parts.len().div_ceil(MOST).max(1)).map(sum).collect()
}

/// The values of resamples with replacement.
fn resampled(parts: &[Part], value: &dyn Fn(Part) -> f64) -> Vec<f64> {
    let mut random = Random(0x51_7c_c1_b7_27_22_0a_95);
    let mut draw =
        || (0..parts.len()).fold(Part::default(), |sum, _| sum.plus(parts[random.below(parts.len())]));
    (0..ROUNDS).map(|_| value(draw())).collect()
}

/// What 95 % of the draws lie between.
fn interval(mut draws: Vec<f64>) -> (f32, f32) {
    draws.sort_by(f64::total_cmp);
    let at = |share: f64| draws[((ROUNDS - 1) as f64 * share).round() as usize] as f32;
    (at(TAIL), at(1.0 - TAIL))
}

fn permutation(a: &[Part], b: &[Part], value: &dyn Fn(Part) -> f64) -> f64 {
    let observed = (value(sum(a)) - value(sum(b))).abs();
    let mut all: Vec<Part> = a.iter().chain(b).copied().collect();
    // Sorted, and the smaller side drawn, so that changing the sides draws the same.
    all.sort_by(|x, y| x.above.total_cmp(&y.above).then(x.below.total_cmp(&y.below)));
    let total = sum(&all);
    let small = a.len().min(b.len());
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut extreme = 0_u32;
    for _ in 0..ROUNDS {
        let mut dealt = Part::default();
        for i in 0..small {
            let j = i + random.below(all.len() - i);
            all.swap(i, j);
            dealt = dealt.plus(all[i]);
        }
        if (value(dealt) - value(total.minus(dealt))).abs() >= observed - 1e-9 {
            extreme += 1;
        }
    }
    // The observed deal counts as one of them (Phipson and Smyth 2010): p is never zero.
    f64::from(extreme + 1) / (ROUNDS + 1) as f64
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
    use proptest::prelude::*;

    fn chance(a: &[f32], b: &[f32]) -> Chance {
        let parts = |scores: &[f32]| scores.iter().map(|s| Part::weighted(*s, 1.0)).collect::<Vec<_>>();
        of(&parts(a), &parts(b), &Part::ratio)
    }

    #[test]
    fn a_clear_difference_has_a_small_p_and_none_a_large_one() {
        let (good, bad) = ([0.6, 0.8, 0.5, 0.7, 0.9, 0.6], [-0.5, -0.7, -0.2, -0.6, -0.4, -0.8]);
        let clear = chance(&good, &bad);
        assert!(clear.p < 0.01 && clear.difference.0 > 0.8, "{clear:?}");
        let unclear = chance(&[0.4, -0.5, 0.6, -0.2], &[-0.4, 0.5, -0.3, 0.4]);
        assert!(unclear.p > 0.5 && unclear.difference.0 < 0.0 && unclear.difference.1 > 0.0, "{unclear:?}");
    }

    #[test]
    fn p_is_that_of_the_exact_test() {
        // Three against three without ties: the most extreme of 20 deals, on both sides: 2 / 20.
        let p = chance(&[1.0, 0.9, 0.8], &[-0.8, -0.9, -1.0]).p;
        assert!((p - 0.1).abs() < 0.02, "{p}");
    }

    #[test]
    fn the_interval_is_as_wide_as_theory_says() {
        // Mean of 100 values of standard deviation 0.5: ± 1.96 × 0.05.
        let scores: Vec<f32> = (0..100).map(|i| if i % 2 == 0 { 0.5 } else { -0.5 }).collect();
        let (low, high) = chance(&scores, &[0.0, 0.0, 0.0]).a;
        assert!((low + 0.098).abs() < 0.015 && (high - 0.098).abs() < 0.015, "{low} {high}");
    }

    #[test]
    fn a_long_article_is_judged_in_blocks() {
        let long: Vec<f32> = (0..5_000).map(|i| (i % 7) as f32 / 10.0).collect();
        let found = chance(&long, &long);
        assert!(found.p > 0.99 && found.difference.0 < 0.0 && found.difference.1 > 0.0);
    }

    proptest! {
        #[test]
        fn changing_the_sides_mirrors(
            a in prop::collection::vec(-1.0_f32..1.0, 1..30),
            b in prop::collection::vec(-1.0_f32..1.0, 1..30),
        ) {
            let (x, y) = (chance(&a, &b), chance(&b, &a));
            prop_assert_eq!(x.p, y.p);
            prop_assert_eq!((x.a, x.b), (y.b, y.a));
            // The rounding of the quantiles is not symmetric: one draw apart at most.
            prop_assert!((x.difference.0 + y.difference.1).abs() < 0.05);
            prop_assert!(x.a.0 <= x.a.1 && x.difference.0 <= x.difference.1);
            prop_assert!(x.p > 0.0 && x.p <= 1.0);
        }
    }
}
