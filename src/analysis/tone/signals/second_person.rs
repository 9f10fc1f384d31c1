//! The reader is spoken to.

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

const ITALIAN: &[&str] = &[
    "tu", "te", "ti", "tuo", "tua", "tuoi", "tue", "voi", "vi", "vostro", "vostra", "vostri", "vostre",
    "puoi", "vuoi", "hai", "devi",
];
const ENGLISH: &[&str] =
    &["you", "your", "yours", "yourself", "yourselves", "you're", "you've", "you'll", "you'd"];

pub fn find(line: &Line, places: &mut Vec<Span>) {
    let forms = if line.language == Language::Italian { ITALIAN } else { ENGLISH };
    for (index, token) in line.tokens.iter().enumerate() {
        if line.own(index) && forms.contains(&line.word(index)) {
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
        assert_eq!(places(super::find, "Il tuo lavoro ti aspetta.", Italian), ["tuo", "ti"]);
        assert_eq!(places(super::find, "It saves you time.", English), ["you"]);
        assert!(places(super::find, "It saves them time.", English).is_empty());
    }
}
