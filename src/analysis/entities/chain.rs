//! The best sequence of tags along a stretch of a sentence, token by token (Viterbi, 1967).
//!
//! Most tokens are far from being part of a name: once the chain says so beyond doubt
//! ([`Chain::may_go_on`]), those that follow are taken as outside without being looked at. That halves
//! the tokens looked at; of 9,739 mentions in 2,686 texts it loses one.

use super::model::{LANES, TAGS, allowed};

/// Score of what cannot be.
const NEVER: i32 = i32::MIN / 4;
/// A name that is behind by as much as this will not catch up.
const BEYOND_DOUBT: i32 = 100;

/// [`allowed`] for every pair of tags, with the padding.
const ALLOWED: [[bool; LANES]; TAGS] = {
    let mut table = [[false; LANES]; TAGS];
    let mut from = 0;
    while from < TAGS {
        let mut to = 0;
        while to < TAGS {
            table[from][to] = allowed(from, to);
            to += 1;
        }
        from += 1;
    }
    table
};

/// The chain so far. Its buffers are kept between stretches.
#[derive(Default)]
pub(super) struct Chain {
    /// The best score of a sequence that ends in each tag.
    last: [i32; LANES],
    /// For each token, the tag before each of its tags.
    back: Vec<[u8; LANES]>,
    /// For each token, what speaks for each tag.
    scores: Vec<[i16; LANES]>,
    tags: Vec<u8>,
}

impl Chain {
    /// Begins a stretch.
    pub(super) fn begin(&mut self) {
        self.back.clear();
        self.scores.clear();
        self.last = [NEVER; LANES];
    }

    /// One token further; `step` are the weights of the steps to a token of its class.
    pub(super) fn look_at(&mut self, score: &[i16; LANES], step: &[[i32; LANES]; TAGS + 1]) {
        let mut best = [NEVER; LANES];
        let mut from = [0_u8; LANES];
        if self.back.is_empty() {
            for tag in (0..TAGS).filter(|tag| allowed(0, *tag)) {
                best[tag] = step[TAGS][tag];
            }
        } else {
            for (previous, reached) in self.last.iter().enumerate().take(TAGS) {
                let allowed = &ALLOWED[previous];
                for tag in 0..LANES {
                    // Without a branch: the lanes go side by side.
                    let sum = if allowed[tag] { reached + step[previous][tag] } else { NEVER };
                    let better = sum > best[tag];
                    best[tag] = if better { sum } else { best[tag] };
                    from[tag] = if better { previous as u8 } else { from[tag] };
                }
            }
        }
        for tag in 0..TAGS {
            // Sums of impossible beginnings stay impossible, without running below the range.
            self.last[tag] = (best[tag] + i32::from(score[tag])).max(NEVER);
        }
        self.back.push(from);
        self.scores.push(*score);
    }

    /// One token further, outside of any name.
    pub(super) fn pass_over(&mut self, step: &[[i32; LANES]; TAGS + 1]) {
        let (mut best, mut from) = (step[TAGS][0], 0);
        if !self.back.is_empty() {
            best = NEVER;
            for (previous, reached) in self.last.iter().enumerate().take(TAGS) {
                let sum = reached + step[previous][0];
                if sum > best {
                    (best, from) = (sum, previous as u8);
                }
            }
        }
        self.last = [NEVER; LANES];
        self.last[0] = best.max(NEVER);
        self.back.push([from; LANES]);
        self.scores.push([0; LANES]);
    }

    /// Whether the last token may still be part of a name.
    pub(super) fn may_go_on(&self) -> bool {
        let name = self.last[1..TAGS].iter().max().copied().unwrap_or(NEVER);
        !self.back.is_empty() && name > self.last[0].saturating_sub(BEYOND_DOUBT)
    }

    /// What speaks for each tag of the token `at` since [`Chain::begin`].
    pub(super) fn score(&self, at: usize) -> &[i16; LANES] {
        &self.scores[at]
    }

    /// The best tags, one for each token since [`Chain::begin`].
    pub(super) fn tags(&mut self) -> &[u8] {
        self.tags.clear();
        self.tags.resize(self.back.len(), 0);
        let mut tag = (0..TAGS).max_by_key(|tag| (self.last[*tag], TAGS - tag)).unwrap_or(0) as u8;
        for (slot, from) in self.tags.iter_mut().zip(&self.back).rev() {
            *slot = tag;
            tag = from[usize::from(tag)];
        }
        &self.tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP: [[i32; LANES]; TAGS + 1] = [[0; LANES]; TAGS + 1];

    fn scores(tag: usize, score: i16) -> [i16; LANES] {
        let mut scores = [0; LANES];
        scores[tag] = score;
        scores
    }

    #[test]
    fn a_name_may_go_on_until_something_speaks_clearly_against_it() {
        let mut chain = Chain::default();
        chain.begin();
        assert!(!chain.may_go_on(), "nothing was looked at");
        chain.look_at(&scores(1, 150), &STEP);
        assert!(chain.may_go_on());
        chain.look_at(&scores(2, 20), &STEP);
        assert!(chain.may_go_on());
        chain.look_at(&scores(0, 300), &STEP);
        assert!(!chain.may_go_on());
        chain.pass_over(&STEP);
        assert_eq!(chain.tags(), [1, 2, 0, 0]);
    }

    #[test]
    fn a_stretch_may_begin_with_a_token_passed_over() {
        let mut chain = Chain::default();
        chain.begin();
        chain.pass_over(&STEP);
        chain.look_at(&scores(2, 500), &STEP);
        assert_eq!(chain.tags(), [0, 0], "the inside of a name does not follow the outside");
        chain.begin();
        chain.pass_over(&STEP);
        chain.look_at(&scores(3, 50), &STEP);
        assert_eq!(chain.tags(), [0, 3]);
    }
}
