//! How each capitalised word of an article is written elsewhere in it, and which acronyms in brackets
//! stand for words before them.

use super::words::{LOWER, MIXED, TITLE, UPPER, Word};
use crate::text::{Document, Token, TokenKind};
use rustc_hash::FxHashMap;

/// Seen in lower case.
const IN_LOWER_CASE: u8 = 1;
/// Seen capitalised inside a sentence.
const CAPITALISED: u8 = 2;
/// Stands in brackets for words in lower case ("machine translation (MT)").
const FOR_LOWER_CASE: u8 = 4;
/// Stands in brackets for capitalised ones.
const FOR_CAPITALISED: u8 = 8;

fn capital(word: &Word) -> bool {
    matches!(word.class, TITLE | UPPER | MIXED)
}

/// Sets [`Word::elsewhere`] of the distinct words `known`, in the order of the document's vocabulary.
pub(super) fn mark(text: &str, document: &Document, known: &mut [Word]) {
    let mut seen = vec![0; known.len()];
    for sentence in &document.sentences {
        let tokens = document.tokens_of(sentence);
        let places = document.vocabulary.places_of(sentence);
        note_cases(tokens, places, known, &mut seen);
        note_acronyms(text, tokens, places, &mut seen);
    }
    // "AI" and "ai" are the same word here.
    let mut by_word: FxHashMap<u32, u8> = FxHashMap::default();
    for (word, bits) in known.iter().zip(&seen).filter(|(_, bits)| **bits != 0) {
        *by_word.entry(word.low).or_default() |= bits;
    }
    for word in known.iter_mut().filter(|word| capital(word)) {
        word.elsewhere = by_word.get(&word.low).copied().unwrap_or(0);
    }
}

fn note_cases(tokens: &[Token], places: &[u32], known: &[Word], seen: &mut [u8]) {
    let word = |place: &u32| &known[*place as usize];
    let capitals = places.iter().filter(|place| capital(word(place))).count();
    let shouting = capitals >= 4 && 3 * capitals > 2 * tokens.len();
    let mut inside = false;
    for (token, place) in tokens.iter().zip(places) {
        seen[*place as usize] |= match word(place).class {
            LOWER => IN_LOWER_CASE,
            TITLE | UPPER | MIXED if inside && !shouting => CAPITALISED,
            _ => 0,
        };
        inside |= token.kind != TokenKind::Punctuation;
    }
}

fn note_acronyms(text: &str, tokens: &[Token], places: &[u32], seen: &mut [u8]) {
    for at in 2..tokens.len() {
        let (token, before) = (&tokens[at], &tokens[at - 1]);
        if before.of(text) != "(" || token.kind != TokenKind::Word {
            continue;
        }
        let capitals = token.of(text).chars().filter(|c| c.is_uppercase()).count();
        if capitals < 2 {
            continue;
        }
        let mut wanted = token.of(text).chars().rev().filter(|c| c.is_uppercase()).peekable();
        let mut upper = 0;
        for word in tokens[..at - 1].iter().rev().take(2 * capitals + 2) {
            for part in word.of(text).rsplit('-') {
                let Some(initial) = part.chars().next() else { continue };
                if wanted.peek().is_some_and(|w| initial.to_uppercase().eq(w.to_uppercase())) {
                    wanted.next();
                    upper += usize::from(initial.is_uppercase());
                }
            }
        }
        if wanted.peek().is_none() {
            seen[places[at] as usize] |= if 2 * upper > capitals { FOR_CAPITALISED } else { FOR_LOWER_CASE };
        }
    }
}
