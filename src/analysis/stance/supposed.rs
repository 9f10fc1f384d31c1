//! What is only supposed: "if the firm were dishonest, we would know", "sarebbe un disastro se mentisse". It judges
//! nobody.

use crate::text::Token;
use crate::text::fold::fold;

/// Words before "if" that make it no condition: "as if it were a toy".
const NO_CONDITION: [&str; 6] = ["as", "even", "come", "anche", "what", "neppure"];
const UNREAL: [&str; 6] = ["fosse", "fossero", "avesse", "avessero", "were", "would"];
const CONDITIONAL: [&str; 3] = ["rebbe", "rebbero", "remmo"];

/// Whether the sentence of `tokens` supposes what it says.
pub(super) fn is_supposed(text: &str, tokens: &[Token]) -> bool {
    let word = |at: usize| fold(tokens[at].of(text)).into_owned();
    let condition = |at: usize| {
        matches!(tokens[at].of(text), "se" | "Se" | "if" | "If")
            && !(at > 0 && NO_CONDITION.contains(&&*word(at - 1)))
    };
    let unreal = |at: usize| {
        let word = word(at);
        UNREAL.contains(&&*word) || CONDITIONAL.iter().any(|ending| word.ends_with(ending))
    };
    (0..tokens.len()).any(condition) && (0..tokens.len()).any(unreal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    #[test]
    fn a_condition_against_the_facts_supposes() {
        for (text, supposed) in [
            ("Se Velox fosse disonesta, lo sapremmo tutti da tempo.", true),
            ("Velox sarebbe un disastro se mentisse ai clienti.", true),
            ("If Velox were dishonest, we would know by now.", true),
            ("Velox would be a disaster if it lied to us.", true),
            ("Velox tratta i clienti come se fossero pacchi.", false),
            ("Velox treats its customers as if they were parcels.", false),
            ("Nessuno sa se Velox è disonesta.", false),
            ("If Velox is honest, it hides it well.", false),
        ] {
            let document = Document::read(text, &[], None);
            let tokens = document.tokens_of(&document.sentences[0]);
            assert_eq!(is_supposed(text, tokens), supposed, "{text}");
        }
    }
}
