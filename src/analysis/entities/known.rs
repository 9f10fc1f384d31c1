//! Names that the lists know and the tagger passed over: "i fondi del Pnrr", "clubs of League Two".

use super::super::Kind;
use super::gazetteer::{self, GAZETTEER, NAMES};
use super::joining::Found;
use super::words::{hash_folded, mix};
use crate::text::fold::fold_into;
use crate::text::{Document, Token, TokenKind};

/// Words of a name, at most.
const LONGEST: usize = 8;
/// Shortest name of one word, in bytes.
const SHORTEST: usize = 4;

/// Adds to `found` (in text order) what only the lists know.
pub(super) fn passed_over(text: &str, document: &Document, found: &mut Vec<Found>) {
    let mut more = Vec::new();
    let mut folded = String::new();
    let mut at = 0;
    for (index, sentence) in document.sentences.iter().enumerate() {
        let tokens = document.tokens_of(sentence);
        let mut next = 0;
        while let Some(token) = tokens.get(next) {
            while found.get(at).is_some_and(|name| name.span.end <= token.start) {
                at += 1;
            }
            let first = next;
            next += 1;
            if token.kind != TokenKind::Word || !token.of(text).starts_with(char::is_uppercase) {
                continue;
            }
            let Some((words, kind)) = longest(text, &tokens[first..], &mut folded) else { continue };
            let span = token.span().join(tokens[first + words - 1].span());
            let free = found.get(at).is_none_or(|name| !name.span.overlaps(span));
            if free && is_telling(span.of(text), words) {
                more.push(Found::sure(span, index as u32, kind));
                next = first + words;
            }
        }
    }
    if !more.is_empty() {
        found.append(&mut more);
        found.sort_by_key(|name| (name.span.start, name.span.end));
    }
}

/// The longest listed name at the beginning of `tokens`: its words and its kind, if the lists have it as one
/// kind only.
fn longest(text: &str, tokens: &[Token], folded: &mut String) -> Option<(usize, Kind)> {
    let (mut state, mut best) = (0, None);
    for (at, token) in tokens.iter().take(LONGEST).enumerate() {
        folded.clear();
        fold_into(token.of(text), folded);
        state = mix(state, hash_folded(folded));
        let Some(phrase) = GAZETTEER.phrase(state) else { break };
        if phrase.classes != 0 {
            best = Some((at + 1, phrase.classes));
        }
        if !phrase.continues {
            break;
        }
    }
    let (words, classes) = best?;
    if classes & !NAMES != 0 {
        return None;
    }
    let mut kinds =
        (0..u32::BITS).filter(|bit| classes & 1 << bit != 0).map(|bit| gazetteer::kind_of(1 << bit));
    let kind = kinds.next()??;
    kinds.all(|other| other == Some(kind)).then_some((words, kind))
}

/// Whether it is written as a name and hardly means anything else.
fn is_telling(name: &str, words: usize) -> bool {
    let last = name.rsplit([' ', '\'', '’']).next().unwrap_or(name);
    if words == 1 {
        return name.len() >= SHORTEST && !gazetteer::is_ordinary(name);
    }
    last.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !name.split([' ', '-', '\'', '’']).all(|word| word.len() < 3 || gazetteer::is_ordinary(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn read(text: &str, found: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let document = Document::read(text, &[], None);
        let place = |(name, kind): &(&str, Kind)| {
            let at = text.find(name).unwrap();
            Found::sure(Span::new(at, at + name.len()), 0, *kind)
        };
        let mut found: Vec<Found> = found.iter().map(place).collect();
        passed_over(text, &document, &mut found);
        found.into_iter().map(|name| (name.span.of(text).to_owned(), name.kind)).collect()
    }

    #[test]
    fn what_the_lists_know_is_a_name() {
        use Kind::{Organization, Work};
        let one = |name: &str, kind| vec![(name.to_owned(), kind)];
        assert_eq!(read("I fondi vengono dal Pnrr e dal mutuo.", &[]), one("Pnrr", Work));
        assert_eq!(
            read("He lost his wages at Coventry City in May.", &[]),
            one("Coventry City", Organization)
        );
        // Part of a name that was found; an ordinary word; written small.
        let found = [("Coventry City Council", Organization)];
        assert_eq!(
            read("The Coventry City Council met.", &found),
            one("Coventry City Council", Organization)
        );
        assert_eq!(read("Shell was empty and the target small.", &[]), []);
        assert_eq!(read("the coventry city streets are wet.", &[]), []);
    }
}
