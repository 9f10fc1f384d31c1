//! Amounts, shares and measures. Years and days of a month are none.

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::TokenKind;

/// A row of figures is one table, not ten arguments.
const MOST: usize = 4;

/// Months by their first letters, Italian and English.
const MONTHS: [&str; 18] = [
    "genn", "febb", "marz", "april", "magg", "giugn", "lugl", "agost", "sett", "ottob", "novem", "dicem",
    "janu", "febr", "march", "octob", "decem", "septem",
];

/// A year, or a day of a month.
fn is_date(line: &Line, index: usize) -> bool {
    let number = line.word(index);
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let month = |i: usize| i < line.tokens.len() && MONTHS.iter().any(|m| line.word(i).starts_with(m));
    year || month(index + 1) || index.checked_sub(1).is_some_and(month)
}

pub fn find(line: &Line, places: &mut Vec<Span>) {
    for (index, token) in line.tokens.iter().enumerate() {
        let amount = token.kind == TokenKind::Number && line.own(index) && !is_date(line, index);
        if amount && places.len() < MOST {
            places.push(token.span());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "Nel 2025 la quota è salita al 17 %.", Italian), ["17"]);
        assert_eq!(places(super::find, "It cost 4.5 million dollars.", English), ["4.5"]);
        assert!(places(super::find, "Il 26 novembre, non prima.", Italian).is_empty());
        assert!(places(super::find, "Un anno dopo.", Italian).is_empty());
    }
}
