//! Dates and times of day, whose numbers are no figures.

use super::{Amount, Reader, units};
use crate::text::{TokenKind, fold::fold};
use std::ops::Range;

impl Reader<'_> {
    /// Where to go on after a date or a time of day, if `amount` is part of one.
    pub(super) fn past_date_or_clock(
        &self,
        at: usize,
        amount: &Amount,
        range: &Range<usize>,
    ) -> Option<usize> {
        let digits = self.tokens[at].kind == TokenKind::Number;
        let next = self.word(at + 1, range);
        if amount.plain && amount.value <= 31.0 {
            // "12 gennaio 2026", "January 12, 2026"
            let year = |i: usize| {
                usize::from(
                    self.tokens
                        .get(i)
                        .is_some_and(|t| range.contains(&i) && t.len == 4 && t.kind == TokenKind::Number),
                )
            };
            if units::is_month(next) {
                return Some(at + 2 + year(at + 2));
            }
            if at > range.start
                && units::is_month(self.word(at - 1, range))
                && self.word(at - 1, range).starts_with(char::is_uppercase)
            {
                let comma = usize::from(next == "," && year(at + 2) == 1);
                return Some(at + 1 + comma + year(at + 1 + comma));
            }
        }
        let joined = |i: usize| {
            self.touches(i)
                && self.touches(i + 1)
                && self.tokens.get(i + 2).is_some_and(|t| t.kind == TokenKind::Number)
        };
        if digits && matches!(next, ":" | "/") && joined(at) {
            // "10:30", "12/01/2026"
            let third = matches!(self.word(at + 3, range), ":" | "/") && joined(at + 2);
            return Some(at + 3 + if third { 2 } else { 0 });
        }
        let day = next == "-" && joined(at) && self.word(at + 3, range) == "-" && joined(at + 2);
        if digits && day {
            return Some(at + 5);
        }
        let half = matches!(&*fold(next), "a.m." | "p.m." | "am" | "pm" | "o'clock");
        (digits && half).then_some(at + 2)
    }
}
