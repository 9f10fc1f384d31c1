//! The highest degree: "bellissima", "bravissimi".

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

/// In the lexicon under another tone, or no praise.
const OTHERWISE: [&str; 9] = [
    "gravissim",
    "altissim",
    "pochissim",
    "moltissim",
    "benissim",
    "tantissim",
    "malissim",
    "pessim",
    "bassissim",
];

pub fn find(line: &Line, places: &mut Vec<Span>) {
    for (index, token) in line.tokens.iter().enumerate() {
        if line.own(index) && line.language == Language::Italian && is_highest(line.word(index)) {
            places.push(token.span());
        }
    }
}

fn is_highest(word: &str) -> bool {
    let Some(stem) = word.strip_suffix(['o', 'a', 'i', 'e']) else { return false };
    stem.ends_with("issim") && !OTHERWISE.contains(&stem)
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "Bravissime le attrici.", Italian), ["Bravissime"]);
        assert!(places(super::find, "Un fatto gravissimo il prossimo anno.", Italian).is_empty());
        assert!(places(super::find, "Bravissime.", English).is_empty());
    }
}
