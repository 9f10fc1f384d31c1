//! Scores and the outcomes of votes, whose two numbers are no amounts: "2-1", "a 5-3 vote".

use super::{Amount, Reader};
use crate::analysis::Unit;
use crate::text::fold::fold;
use std::ops::Range;

/// What is told by two numbers against each other.
const OUTCOMES: [&str; 32] = [
    "vote",
    "votes",
    "ruling",
    "decision",
    "majority",
    "margin",
    "split",
    "win",
    "wins",
    "loss",
    "defeat",
    "victory",
    "draw",
    "tie",
    "score",
    "lead",
    "result",
    "aggregate",
    "voto",
    "voti",
    "risultato",
    "vittoria",
    "sconfitta",
    "pareggio",
    "punteggio",
    "maggioranza",
    "parziale",
    "finale",
    "successo",
    "vantaggio",
    "record",
    "verdict",
];
/// Scores have no more points than this.
const MOST: f64 = 200.0;

impl Reader<'_> {
    /// Whether two numbers with a dash, "to" or "a" between them are a score.
    pub(super) fn is_score(&self, first: &Amount, second: &Amount, range: &Range<usize>) -> bool {
        let point = |amount: &Amount| amount.plain && amount.scaled.is_none() && amount.value <= MOST;
        if !point(first) || !point(second) || first.unit.is_some() {
            return false;
        }
        let joint = first.tokens.end;
        let tight = matches!(self.word(joint, range), "-" | "–" | "—") && self.touches(joint);
        match &second.unit {
            Some(Unit::Count(noun)) if OUTCOMES.contains(&&*fold(noun)) => {
                tight || matches!(self.word(joint, range), "to" | "a")
            }
            // A range grows; what falls or stays is a score.
            Some(Unit::Count(_)) => tight && first.value >= second.value,
            _ => false,
        }
    }
}
