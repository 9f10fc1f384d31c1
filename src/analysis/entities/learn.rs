//! A linear-chain conditional random field (Lafferty et al., 2001) learned by stochastic gradients
//! with a quadratic penalty. One sentence a step, in an order drawn anew each epoch from a fixed seed:
//! the same sentences give the same weights.

use super::features::BUCKETS;
use super::model::{LANES, STEP_CLASSES, TAGS, allowed};

/// A sentence made ready for learning.
pub(super) struct Ready {
    /// The buckets of each token's features.
    pub buckets: Vec<Vec<u32>>,
    /// The class of each token for the steps that lead to it.
    pub classes: Vec<usize>,
    pub gold: Vec<u8>,
}

/// Settings of the training.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub epochs: usize,
    /// Runs whose weights are averaged.
    pub runs: u64,
    /// Size of the first steps.
    pub rate: f32,
    /// Strength of the penalty on large weights.
    pub penalty: f32,
    /// Share of a token's features left out at each step, so that none is relied on alone.
    pub dropout: f32,
    /// Units of the quantised model to one unit of weight.
    pub scale: f32,
    /// Smaller weights are left out of the model.
    pub smallest: f32,
    /// Whether classes of words are looked at.
    pub classes: bool,
}

type Row = [f32; LANES];

/// The weights: a row for each bucket, and steps from one tag to the next by class of token.
pub(super) struct Weights {
    pub rows: Vec<Row>,
    pub steps: Vec<[Row; TAGS + 1]>,
    /// What all weights are to be multiplied by: the penalty shrinks them all at once.
    shrink: f32,
}

impl Weights {
    fn new() -> Self {
        Self {
            rows: vec![[0.0; LANES]; BUCKETS],
            steps: vec![[[0.0; LANES]; TAGS + 1]; STEP_CLASSES],
            shrink: 1.0,
        }
    }

    /// Carries the common factor out.
    fn settle(&mut self) {
        let shrink = self.shrink;
        for row in self.rows.iter_mut().chain(self.steps.iter_mut().flatten()) {
            row.iter_mut().for_each(|w| *w *= shrink);
        }
        self.shrink = 1.0;
    }
}

/// Xorshift (Marsaglia, 2003).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(0x2545_f491_4f6c_dd1d ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 20) % n.max(1) as u64) as usize
    }
}

/// Buffers of one gradient.
#[derive(Default)]
struct Chain {
    /// Exponentials of the scores, then the chances of each tag.
    emit: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    /// Exponentials of the steps.
    steps: Vec<[Row; TAGS + 1]>,
    kept: Vec<Vec<u32>>,
}

/// Learns from `ready`: the average of several runs in different orders.
pub(super) fn learn(ready: &[Ready], settings: Settings) -> Weights {
    let mut sum = Weights::new();
    for run in 0..settings.runs {
        let weights = learn_once(ready, settings, run);
        let share = 1.0 / settings.runs as f32;
        let all = sum.rows.iter_mut().chain(sum.steps.iter_mut().flatten());
        for (sums, row) in all.zip(weights.rows.iter().chain(weights.steps.iter().flatten())) {
            sums.iter_mut().zip(row).for_each(|(s, w)| *s += share * w);
        }
    }
    sum
}

fn learn_once(ready: &[Ready], settings: Settings, run: u64) -> Weights {
    let mut weights = Weights::new();
    let mut chain = Chain::default();
    let mut random = Random::new(run + 1);
    let mut order: Vec<usize> = (0..ready.len()).collect();
    let decay = settings.penalty / ready.len().max(1) as f32;
    let mut taken = 0.0_f32;
    for _ in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        for &at in &order {
            let rate = settings.rate / (1.0 + settings.rate * decay * taken);
            chain.step(&mut weights, &ready[at], rate, settings.dropout, &mut random);
            weights.shrink *= 1.0 - rate * decay;
            if weights.shrink < 1e-4 {
                weights.settle();
            }
            taken += 1.0;
        }
    }
    weights.settle();
    weights
}

impl Chain {
    /// One step against the gradient of one sentence.
    fn step(
        &mut self,
        weights: &mut Weights,
        sentence: &Ready,
        rate: f32,
        dropout: f32,
        random: &mut Random,
    ) {
        let n = sentence.gold.len();
        if n == 0 {
            return;
        }
        let dropped = (dropout * 1000.0) as usize;
        self.kept.resize(n, Vec::new());
        for (kept, buckets) in self.kept.iter_mut().zip(&sentence.buckets) {
            kept.clear();
            kept.extend(buckets.iter().filter(|_| dropped == 0 || random.below(1000) >= dropped));
        }
        self.score(weights, 1.0 / (1.0 - dropout));
        self.sweep(&sentence.classes);
        self.update(weights, sentence, rate / weights.shrink / (1.0 - dropout));
    }

    /// Fills `emit` and `steps`.
    fn score(&mut self, weights: &Weights, factor: f32) {
        self.steps.clone_from(&weights.steps);
        for (from, row) in self.steps.iter_mut().flat_map(|c| c.iter_mut().enumerate()) {
            for (to, weight) in row.iter_mut().enumerate() {
                let before = if from == TAGS { 0 } else { from };
                let can = to < TAGS && allowed(before, to);
                *weight = if can { (*weight * weights.shrink).exp() } else { 0.0 };
            }
        }
        self.emit.clear();
        for kept in &self.kept {
            let mut row = [0.0; LANES];
            for bucket in kept {
                let weights = &weights.rows[*bucket as usize];
                row.iter_mut().zip(weights).for_each(|(s, w)| *s += w);
            }
            row.iter_mut().for_each(|s| *s *= weights.shrink * factor);
            let most = row[..TAGS].iter().copied().fold(f32::MIN, f32::max);
            row.iter_mut().for_each(|s| *s = (*s - most).exp());
            row[TAGS..].fill(0.0);
            self.emit.push(row);
        }
    }

    /// Forward and backward sweep, each token's sums brought to 1.
    fn sweep(&mut self, classes: &[usize]) {
        let n = classes.len();
        self.forward.clear();
        for (i, class) in classes.iter().enumerate() {
            let steps = &self.steps[*class];
            let mut row = [0.0; LANES];
            if i == 0 {
                row = steps[TAGS];
            } else {
                for (reached, step) in self.forward[i - 1].iter().zip(&steps[..TAGS]) {
                    row.iter_mut().zip(step).for_each(|(r, s)| *r += reached * s);
                }
            }
            row.iter_mut().zip(&self.emit[i]).for_each(|(r, e)| *r *= e);
            let sum: f32 = row.iter().sum::<f32>().max(1e-30);
            row.iter_mut().for_each(|r| *r /= sum);
            self.forward.push(row);
        }
        self.backward.clear();
        self.backward.resize(n, [1.0; LANES]);
        for i in (0..n - 1).rev() {
            let steps = &self.steps[classes[i + 1]];
            let mut ahead = [0.0; LANES];
            ahead
                .iter_mut()
                .zip(&self.emit[i + 1])
                .zip(&self.backward[i + 1])
                .for_each(|((a, e), b)| *a = e * b);
            let mut row = [0.0; LANES];
            for (r, step) in row.iter_mut().zip(&steps[..TAGS]) {
                *r = step.iter().zip(&ahead).map(|(s, a)| s * a).sum();
            }
            let sum: f32 = row.iter().sum::<f32>().max(1e-30);
            row.iter_mut().for_each(|r| *r /= sum);
            self.backward[i] = row;
        }
    }

    fn update(&self, weights: &mut Weights, sentence: &Ready, rate: f32) {
        let mut from = TAGS;
        for (i, gold) in sentence.gold.iter().enumerate() {
            let (class, to) = (sentence.classes[i], usize::from(*gold));
            // Chances of the tags of this token.
            let mut row = [0.0; LANES];
            row.iter_mut().zip(&self.forward[i]).zip(&self.backward[i]).for_each(|((r, f), b)| *r = f * b);
            let sum: f32 = row.iter().sum::<f32>().max(1e-30);
            row.iter_mut().for_each(|r| *r *= -rate / sum);
            row[to] += rate;
            for bucket in &self.kept[i] {
                weights.rows[*bucket as usize].iter_mut().zip(&row).for_each(|(w, r)| *w += r);
            }
            // Chances of the steps that lead to it.
            if i > 0 {
                let mut ahead = [0.0; LANES];
                ahead.iter_mut().zip(&self.emit[i]).zip(&self.backward[i]).for_each(|((a, e), b)| *a = e * b);
                let pairs = |f: usize| {
                    let reached = self.forward[i - 1][f];
                    let step = &self.steps[class][f];
                    std::array::from_fn::<f32, LANES, _>(|t| reached * step[t] * ahead[t])
                };
                let sum: f32 = (0..TAGS).flat_map(pairs).sum::<f32>().max(1e-30);
                for f in 0..TAGS {
                    let chances = pairs(f);
                    weights.steps[class][f].iter_mut().zip(&chances).for_each(|(w, c)| *w -= rate * c / sum);
                }
            } else {
                weights.steps[class][TAGS].iter_mut().zip(&row).for_each(|(w, r)| *w += r);
                weights.steps[class][TAGS][to] -= rate;
            }
            weights.steps[class][from][to] += rate;
            from = to;
        }
    }
}
