//! A question in an article: asked of the reader, who cannot answer.

use crate::analysis::tone::line::Line;
use crate::span::Span;

pub fn find(line: &Line, places: &mut Vec<Span>) {
    if let Some(last) = line.last().filter(|&i| line.own(i) && line.word(i).contains('?')) {
        places.push(line.tokens[last].span());
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "E chi paga?", Italian), ["?"]);
        assert_eq!(places(super::find, "Who pays?", English), ["?"]);
        assert!(places(super::find, "Nobody pays.", English).is_empty());
    }
}
