//! Numbers that look like figures and are none: names, numbers of things, ways of speaking.

use super::{Amount, HUNDRED, Reader, is_year, units};
use crate::analysis::Unit;
use crate::text::fold::fold;
use crate::text::{TokenKind, stopwords};
use std::ops::Range;

impl Reader<'_> {
    /// "A 360 gradi", "una svolta di 180 gradi": a way of speaking.
    pub(super) fn figure_of_speech(&self, at: usize, amount: &Amount, range: &Range<usize>) -> bool {
        let turn =
            amount.value == 360.0 || amount.value == 180.0 && matches!(self.before(at, range), "di" | "of");
        turn && amount.unit == Some(Unit::Measure("°"))
    }

    /// "One in [four]", "uno su [quattro]".
    fn is_rate(&self, at: usize, range: &Range<usize>) -> bool {
        let one = at.checked_sub(2).is_some_and(|one| {
            range.contains(&one) && matches!(&*fold(self.word(one, range)), "one" | "uno" | "una")
        });
        one && matches!(self.before(at, range), "in" | "su")
    }

    /// Whether the number names or numbers something: "Llama 3", "pagina 3", "1." of a list.
    pub(super) fn is_label(&self, at: usize, amount: &Amount, range: &Range<usize>) -> bool {
        let strong =
            amount.scaled.is_some() || amount.unit.as_ref().is_some_and(|u| !matches!(u, Unit::Count(_)));
        if strong || amount.in_words {
            // Words that count nothing are idle talk ("i due", "one"), but not "quasi cinquecento" and "one in four".
            let idle = amount.in_words && amount.unit.is_none() && amount.scaled.is_none();
            let large = amount.value > HUNDRED && amount.value % 1000.0 != 0.0;
            return idle && !large && !self.is_rate(at, range);
        }
        if at == range.start {
            return amount.unit.is_none() && matches!(self.word(at + 1, range), "." | ")");
        }
        let before = self.word(at - 1, range);
        let abbreviated = before == "." && at > range.start + 1 && units::is_label(self.word(at - 2, range));
        if abbreviated || units::is_label(before) || before == "#" {
            return true;
        }
        if is_year(amount) {
            return false;
        }
        let name = self.tokens[at - 1].kind == TokenKind::Word
            && before.chars().any(char::is_uppercase)
            && !stopwords::is_stopword(&fold(before), self.language)
            && (at - 1 > range.start || amount.unit.is_none());
        name || self.touches(at - 1) && matches!(before, "-" | "–" | "’" | "'" | "/")
    }
}
