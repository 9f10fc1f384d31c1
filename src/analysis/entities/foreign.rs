//! Names in languages the tagger did not learn: only those something outside its judgement speaks for.
//!
//! In German every noun has a capital, elsewhere every first word of a sentence: the tagger, which
//! learned Italian and English, takes them for names. A wrong name is worse than a missed one.

use super::gazetteer::{self, NAMES, TOWN};
use super::joining::Found;
use crate::text::{Document, Language, TokenKind};
use rustc_hash::FxHashSet;

/// Languages that write nouns with a capital.
const CAPITAL_NOUNS: [&str; 2] = ["deu", "ltz"];

/// Tokens below which the language of a text is a guess: one sentence full of names may be English.
const GUESSED: usize = 60;

/// Drops what is hardly a name, if the document is in neither Italian nor English.
pub(super) fn keep_sure(text: &str, document: &Document, found: &mut Vec<Found>) {
    let Language::Other(code) = document.language else { return };
    if document.tokens.len() < GUESSED {
        return;
    }
    let nouns = CAPITAL_NOUNS.contains(&code);
    let small: FxHashSet<&str> = document
        .tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Word)
        .map(|t| t.of(text))
        .filter(|word| word.starts_with(char::is_lowercase))
        .collect();
    found.retain(|name| {
        let surface = name.span.of(text);
        let opens = document.sentences.get(name.sentence as usize).is_some_and(|sentence| {
            document.tokens_of(sentence).first().is_some_and(|t| t.span().end > name.span.start)
        });
        is_sure(surface, nouns, opens, &small)
    });
}

/// `opens`: the name opens a sentence; `small`: the words of the article written small.
fn is_sure(name: &str, nouns: bool, opens: bool, small: &FxHashSet<&str>) -> bool {
    let classes = gazetteer::classes_of(name);
    if classes & (NAMES | TOWN) != 0 {
        // "Essen", "Nice": short lists know better than the long one of towns.
        return classes & NAMES != 0 || !opens;
    }
    if is_acronym(name) {
        return true;
    }
    let words: Vec<&str> = name.split([' ', '-']).collect();
    // Particles ("de", "van") stay inside a name; nothing else is written small in one.
    let capitals = words.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
    let particles = words.iter().skip(1).filter(|w| is_particle(w)).count();
    if capitals + particles < words.len() {
        return false;
    }
    if capitals >= 2 && gazetteer::is_given(words[0]) {
        return true;
    }
    let lower = |word: &&str| small.contains(word.to_lowercase().as_str());
    !nouns && !opens && words.iter().all(|word| is_particle(word) || !lower(word))
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da" | "do" | "dos" | "das" | "di" | "del" | "la" | "le" | "van" | "von" | "zu" | "der"
    )
}

/// "ÖVP", "SNS": two to six capitals.
fn is_acronym(name: &str) -> bool {
    (2..=6).contains(&name.chars().count()) && name.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_german_a_capital_makes_no_name() {
        let small = FxHashSet::default();
        for name in ["Meinung", "Früchte der Bananenstaude", "Verkehrsexperten", "Kochbananen"] {
            assert!(!is_sure(name, true, false, &small), "{name}");
        }
        for name in ["Berlin", "ÖVP", "Konrad Adenauer", "Google"] {
            assert!(is_sure(name, true, false, &small), "{name}");
        }
    }

    #[test]
    fn elsewhere_the_first_word_of_a_sentence_must_be_known() {
        let small = FxHashSet::from_iter(["ninguém", "casa"]);
        assert!(!is_sure("Receba", false, true, &small));
        assert!(!is_sure("Ninguém", false, false, &small));
        assert!(!is_sure("Etapas para Alfabetizar", false, false, &small));
        assert!(is_sure("Jaraguá do Sul", false, false, &small));
        assert!(is_sure("Estados Unidos", false, false, &small));
    }

    #[test]
    fn italian_and_english_are_left_to_the_tagger() {
        let text = "Il Rapido Zefiro parte. Zefiro è partito.";
        let document = Document::read(text, &[], Some("it"));
        let mut found = vec![Found::sure(crate::span::Span::new(3, 16), 0, crate::analysis::Kind::Product)];
        keep_sure(text, &document, &mut found);
        assert_eq!(found.len(), 1);
    }
}
