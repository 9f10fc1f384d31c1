//! A sentence left hanging.

use crate::analysis::tone::line::Line;
use crate::span::Span;

pub fn find(line: &Line, places: &mut Vec<Span>) {
    if let Some(last) = line.last().filter(|&i| line.own(i) && matches!(line.word(i), "..." | "…")) {
        places.push(line.tokens[last].span());
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "E poi chissà...", Italian), ["..."]);
        assert_eq!(places(super::find, "And then…", English), ["…"]);
        assert!(places(super::find, "And then.", English).is_empty());
    }
}
