//! The author says "I".

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

const ITALIAN: &[&str] =
    &["io", "mi", "me", "mio", "mia", "miei", "mie", "credo", "penso", "ritengo", "spero", "temo", "ho"];
const ENGLISH: &[&str] = &["i", "my", "me", "mine", "myself", "i'm", "i've", "i'd", "i'll"];

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
        assert_eq!(places(super::find, "Io lo credo, mi pare.", Italian), ["Io", "credo", "mi"]);
        assert_eq!(places(super::find, "I told my editor.", English), ["I", "my"]);
        assert!(places(super::find, "He told his editor.", English).is_empty());
    }
}
