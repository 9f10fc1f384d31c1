//! Numbers that look like figures and are none: names, numbers of things, ways of speaking.

use super::{Amount, HUNDRED, Reader, is_year, units};
use crate::analysis::Unit;
use crate::text::fold::fold;
use crate::text::{Language, TokenKind, stopwords};
use std::ops::Range;

impl Reader<'_> {
    /// "A 360 gradi", "una svolta di 180 gradi": a way of speaking.
    pub(super) fn figure_of_speech(&self, at: usize, amount: &Amount, range: &Range<usize>) -> bool {
        let turn =
            amount.value == 360.0 || amount.value == 180.0 && matches!(self.before(at, range), "di" | "of");
        turn && amount.unit == Some(Unit::Measure("°"))
    }

    /// "Nel Novecento", "dell'800": a century.
    fn is_century(&self, at: usize, amount: &Amount, range: &Range<usize>) -> bool {
        if self.language != Language::Italian || amount.scaled.is_some() || at == range.start {
            return false;
        }
        let hundreds = amount.value % HUNDRED == 0.0 && (200.0..=900.0).contains(&amount.value);
        let (word, before) = (self.word(at, range), self.before(at, range));
        let behind = self.tokens[at - 1].kind == TokenKind::Word;
        if amount.in_words {
            // "Gli anni Ottanta" too; a sentence's first word is large anyhow.
            return behind && word.starts_with(char::is_uppercase);
        }
        hundreds && amount.plain && before.ends_with(['\'', '’']) && is_bare(amount)
    }

    /// "Ha chiamato il [118]": who is called in an emergency.
    fn is_called(&self, before: &str, amount: &Amount) -> bool {
        const CALLED: [f64; 8] = [112.0, 113.0, 115.0, 116.0, 117.0, 118.0, 911.0, 999.0];
        let article = matches!(
            &*fold(before),
            "il" | "al" | "del" | "dal" | "sul" | "called" | "call" | "calling" | "dialled"
        );
        amount.plain && amount.unit.is_none() && CALLED.contains(&amount.value) && article
    }

    /// "Pagina [3]", "no. [3]", "#[3]".
    pub(super) fn numbers_something(&self, at: usize, range: &Range<usize>) -> bool {
        let before = self.before(at, range);
        let abbreviated = before == "." && at > range.start + 1 && units::is_label(self.word(at - 2, range));
        abbreviated || units::is_label(before) || before == "#"
    }

    /// Whether the number names or numbers something: "Llama 3", "pagina 3", "1." of a list.
    pub(super) fn is_label(&self, at: usize, amount: &Amount, range: &Range<usize>) -> bool {
        if self.is_century(at, amount, range) {
            return true;
        }
        let strong =
            amount.scaled.is_some() || amount.unit.as_ref().is_some_and(|u| !matches!(u, Unit::Count(_)));
        if strong || amount.in_words {
            // Words that count nothing are idle talk ("i due", "one"), but not "quasi cinquecento".
            let idle = amount.in_words && amount.unit.is_none() && amount.scaled.is_none();
            let large = amount.value > HUNDRED && amount.value % 1000.0 != 0.0;
            return idle && !large;
        }
        if at == range.start {
            return amount.unit.is_none() && matches!(self.word(at + 1, range), "." | ")");
        }
        let before = self.word(at - 1, range);
        if self.numbers_something(at, range) || self.is_called(before, amount) {
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

/// Whether nothing measures it, or only a word that may say how it was ("dell'800 italiano").
fn is_bare(amount: &Amount) -> bool {
    matches!(amount.unit, None | Some(Unit::Count(_)))
}
