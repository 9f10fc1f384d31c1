//! Two numbers that bound an amount: "5-10 million", "tra 5 e 10 milioni", "dai 5 ai 10 milioni".

use super::{Amount, Reader, units};
use crate::analysis::Unit;
use crate::text::fold::fold;
use std::ops::Range;

/// Words before the first number that announce a second.
const OPENERS: [&str; 9] = ["tra", "fra", "da", "dai", "dalle", "dagli", "dal", "between", "from"];
/// Above so many times the second number the first is of another scale: "from 900 to 1.2 million".
const ONE_SCALE: f64 = 10.0;

impl Reader<'_> {
    /// The second number of a range ("10-15 %", "da 10 a 15", "between 10 and 15") whose first starts at `at`.
    pub(super) fn second_of_range(&self, at: usize, first: &Amount, range: &Range<usize>) -> Option<Amount> {
        if first.unit.is_some() && !matches!(first.unit, Some(Unit::Currency(_))) {
            return None;
        }
        let joint_at = first.tokens.end;
        let joint = self.word(joint_at, range);
        let dash = matches!(joint, "-" | "–" | "—");
        let joins =
            matches!(joint, "a" | "to" | "and" | "e" | "o" | "or" | "ai" | "al" | "alle" | "agli" | "all'");
        if !dash && !joins {
            return None;
        }
        let article = usize::from(matches!(self.word(joint_at + 1, range), "i" | "gli" | "le" | "the"));
        let after = joint_at + 1 + article;
        let sign = usize::from(units::sign(self.word(after, range)).is_some());
        if !range.contains(&(after + sign)) {
            return None;
        }
        let second = self.amount(after + sign, range)?;
        if second.tokens.start <= joint_at {
            return None;
        }
        let measured = second.unit.is_some() && (article == 0 || self.is_opened(at, range));
        let scaled = second.scaled.is_some() && (dash || self.is_opened(at, range));
        (measured || scaled || dash && self.touches(joint_at)).then_some(second)
    }

    /// "Tra [5]", "from [$5]", "fra i [5]".
    fn is_opened(&self, at: usize, range: &Range<usize>) -> bool {
        let before = |n: usize| at.checked_sub(n).map_or("", |at| self.word(at, range));
        let skipped = matches!(before(1), "i" | "gli" | "le" | "the") || units::sign(before(1)).is_some();
        OPENERS.contains(&&*fold(before(1 + usize::from(skipped))))
    }
}

/// Both numbers of a range take what one says of both: the second's unit and scale, the first's currency.
pub(super) fn share(first: &mut Amount, second: &mut Amount) {
    let price = |amount: &Amount| matches!(amount.unit, Some(Unit::Currency(_)));
    if price(first) && !price(second) && matches!(second.unit, None | Some(Unit::Count(_))) {
        // "A $5-10 million deal" counts no deals.
        second.unit.clone_from(&first.unit);
        second.tokens.end = second.bare_end;
    }
    if first.unit.is_none() {
        first.unit.clone_from(&second.unit);
    }
    if let (None, Some(by)) = (first.scaled, second.scaled)
        && first.value < 1000.0
        && first.value <= ONE_SCALE * second.value / by
    {
        first.value *= by;
        first.scaled = Some(by);
    }
}
