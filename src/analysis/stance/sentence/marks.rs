//! What turns, strengthens or weakens the words of a sentence.

use crate::analysis::stance::lists::Meaning;
use std::ops::Range;

/// What polarity is multiplied by after a contrast, and before one.
const AFTER_CONTRAST: f32 = 1.25;
const BEFORE_CONTRAST: f32 = 0.75;
/// In a clause that grants something.
const CONCEDED: f32 = 0.6;

/// Modifiers, by token.
pub(super) struct Marks {
    pub negation: Vec<bool>,
    /// Those that only go with another.
    pub weak: Vec<bool>,
    pub factor: Vec<f32>,
    /// From the mark to the end of the sentence or the next contrast.
    pub hedge: Vec<f32>,
    /// Contrast and concession.
    pub weight: Vec<f32>,
    /// What follows up to the end of the clause is wished.
    pub wish: Vec<bool>,
}

impl Marks {
    pub fn new(tokens: usize) -> Self {
        Self {
            negation: vec![false; tokens],
            weak: vec![false; tokens],
            factor: vec![1.0; tokens],
            hedge: vec![1.0; tokens],
            weight: vec![1.0; tokens],
            wish: vec![false; tokens],
        }
    }

    pub fn add(&mut self, meaning: Meaning, at: Range<usize>) {
        /// How far a hedge, a contrast or a concession is felt, in tokens.
        const REACH: usize = 25;
        let after = at.end..(at.end + REACH).min(self.weight.len());
        match meaning {
            Meaning::Negation { weak } => {
                self.negation[at.end - 1] = true;
                self.weak[at.end - 1] = weak;
            }
            Meaning::Factor(factor) => self.factor[at.end - 1] = factor,
            Meaning::Hedge(factor) | Meaning::Wish(factor) => {
                self.hedge[after].iter_mut().take(10).for_each(|h| *h = h.min(factor));
                self.wish[at.end - 1] |= matches!(meaning, Meaning::Wish(_));
            }
            Meaning::Contrast => {
                self.weight[after].fill(AFTER_CONTRAST);
                let before = at.start.saturating_sub(REACH)..at.start;
                self.weight[before].iter_mut().for_each(|w| *w = w.min(BEFORE_CONTRAST));
            }
            Meaning::Concession => self.weight[after].iter_mut().take(12).for_each(|w| *w = CONCEDED),
            Meaning::Polarity(_) => {}
        }
    }
}
