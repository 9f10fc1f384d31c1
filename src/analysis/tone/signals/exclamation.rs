//! A sentence that ends with an exclamation mark.

use crate::analysis::tone::line::Line;
use crate::span::Span;

pub fn find(line: &Line, places: &mut Vec<Span>) {
    if let Some(last) = line.last().filter(|&i| line.own(i) && line.word(i).contains('!')) {
        places.push(line.tokens[last].span());
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "Che giornata!", Italian), ["!"]);
        assert_eq!(places(super::find, "What a day!!", English).len(), 1);
        assert!(places(super::find, "Yahoo! ha chiuso.", Italian).is_empty());
    }
}
