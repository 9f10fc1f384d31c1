//! Amounts, shares and measures. Years and model numbers are none.

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::TokenKind;

/// A row of figures is one table, not ten arguments.
const MOST: usize = 4;

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

pub fn find(line: &Line, places: &mut Vec<Span>) {
    for (index, token) in line.tokens.iter().enumerate() {
        let amount = token.kind == TokenKind::Number && line.own(index) && !is_year(line.word(index));
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
        assert!(places(super::find, "Un anno dopo.", Italian).is_empty());
    }
}
