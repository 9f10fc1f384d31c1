//! One to three words between quotation marks: held at arm's length.

use crate::analysis::tone::line::Line;
use crate::analysis::tone::line::is_word;
use crate::span::Span;

/// Titles and names of ships, programmes, operations: "Westworld".
fn is_title(line: &Line, opening: usize) -> bool {
    line.tokens.get(opening + 1).is_some_and(|t| t.of(line.text).starts_with(char::is_uppercase))
}

fn is_opening(mark: &str) -> bool {
    matches!(mark, "“" | "«" | "\"" | "„" | "‘")
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "”" | "»" | "\"" | "“" | "'" | "’")
}

pub fn find(line: &Line, places: &mut Vec<Span>) {
    let mut opened: Option<(usize, usize)> = None;
    for (index, token) in line.tokens.iter().enumerate() {
        let mark = line.word(index);
        match opened {
            Some((start, words)) if is_closing(mark) => {
                if (1..=3).contains(&words) && line.own(index - 1) && !is_title(line, start) {
                    places.push(line.tokens[start].span().join(token.span()));
                }
                opened = None;
            }
            Some((start, words)) => opened = Some((start, words + usize::from(is_word(*token)))),
            None if is_opening(mark) => opened = Some((index, 0)),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "I loro “esperti” tacciono.", Italian), ["“esperti”"]);
        assert_eq!(places(super::find, "Their \"free\" offer.", English), ["\"free\""]);
        assert!(places(super::find, "La serie \"Northgate\" torna in autunno.", Italian).is_empty());
        assert!(places(super::find, "“We will not sell the company”, he said.", English).is_empty());
    }
}
