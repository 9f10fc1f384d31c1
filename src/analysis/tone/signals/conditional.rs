//! Italian verbs in the conditional: what is reported with reserve ("sarebbe", "avrebbero").

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

/// In the lexicon with a weight of their own.
const OTHERWISE: [&str; 5] = ["potrebbe", "potrebbero", "dovrebbe", "dovrebbero", "sembrerebbe"];

pub fn find(line: &Line, places: &mut Vec<Span>) {
    if line.language != Language::Italian {
        return;
    }
    for (index, token) in line.tokens.iter().enumerate() {
        let word = line.word(index);
        let conditional = word.ends_with("rebbe") || word.ends_with("rebbero");
        if conditional && line.own(index) && !OTHERWISE.contains(&word) {
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
        assert_eq!(places(super::find, "Il gruppo avrebbe chiuso i conti.", Italian), ["avrebbe"]);
        assert_eq!(places(super::find, "I dati risulterebbero parziali.", Italian), ["risulterebbero"]);
        assert!(places(super::find, "Potrebbe piovere.", Italian).is_empty());
        assert!(places(super::find, "It would rain.", English).is_empty());
    }
}
