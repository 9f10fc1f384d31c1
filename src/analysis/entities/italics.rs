//! Titles that were set in italics, which a saved text has lost: "nella terza ora di La casa sul molo". Inside a
//! sentence an article has a capital only where a title begins; the title is as long as the article says it
//! again.

use super::super::Kind;
use super::joining::Found;
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::stopwords::is_stopword;
use crate::text::{Document, Token, TokenKind};

const ARTICLES: [&str; 13] = ["Il", "Lo", "La", "L", "I", "Gli", "Le", "Un", "Uno", "Una", "The", "A", "An"];
/// Words of a title, at most, and at least.
const LONGEST: usize = 9;
const SHORTEST: usize = 3;
/// A word that names something, in characters at least.
const TELLING: usize = 4;
/// Places where an article with a capital is looked at: keeps a text without end linear.
const MOST: usize = 200;

/// Adds the titles to `found` (in text order), where no name stands.
pub(super) fn titles(text: &str, document: &Document, found: &mut Vec<Found>) {
    let mut more: Vec<Found> = Vec::new();
    let mut looked_at = 0;
    for (index, sentence) in document.sentences.iter().enumerate() {
        let tokens = document.tokens_of(sentence);
        for at in 1..tokens.len() {
            // Most words are none of these.
            if tokens[at].span().len() > 4
                || !tokens[at].of(text).starts_with(|c: char| c.is_ascii_uppercase())
            {
                continue;
            }
            let before = tokens[at - 1];
            // "Con La casa sul molo": at the beginning of a sentence the word before has a capital too.
            let inside = before.of(text).starts_with(char::is_lowercase)
                || at == 1 && is_stopword(&fold(before.of(text)), document.language);
            let begins = ARTICLES.contains(&tokens[at].of(text).trim_end_matches(['\'', '’']))
                && before.kind == TokenKind::Word
                && inside;
            if !begins || looked_at == MOST {
                continue;
            }
            looked_at += 1;
            let Some(span) = title(text, document, &tokens[at..]) else { continue };
            let next = found.partition_point(|name| name.span.end <= span.start);
            if found.get(next).is_none_or(|name| !name.span.overlaps(span)) {
                more.push(Found::sure(span, index as u32, Kind::Work));
            }
        }
    }
    if !more.is_empty() {
        found.append(&mut more);
        found.sort_by_key(|name| (name.span.start, name.span.end));
    }
}

/// The longest beginning of `tokens` that stands in the text twice and reads like a title.
fn title(text: &str, document: &Document, tokens: &[Token]) -> Option<Span> {
    let words = tokens.iter().take(LONGEST).take_while(|token| token.kind == TokenKind::Word).count();
    let function = |token: &Token| is_stopword(&fold(token.of(text)), document.language);
    (SHORTEST..=words).rev().map(|end| &tokens[..end]).find_map(|tokens| {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let span = first.span().join(last.span());
        // Names of one kind or another have capitals throughout; a title has words that say something.
        let says = |token: &Token| {
            let word = token.of(text);
            word.starts_with(char::is_lowercase) && word.chars().count() >= TELLING && !function(token)
        };
        let reads_like_one = !function(last) && tokens[1..].iter().any(says) && !span.of(text).contains('\n');
        (reads_like_one && stands_twice(text, span.of(text))).then_some(span)
    })
}

fn stands_twice(text: &str, title: &str) -> bool {
    let mut places = text.match_indices(title).filter(|(at, _)| {
        let after = text[at + title.len()..].chars().next();
        !after.is_some_and(char::is_alphanumeric)
    });
    places.next().is_some() && places.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        let document = Document::read(text, &[], None);
        let mut found = Vec::new();
        titles(text, &document, &mut found);
        assert!(found.iter().all(|title| title.kind == Kind::Work));
        found.into_iter().map(|title| title.span.of(text)).collect()
    }

    #[test]
    fn a_title_in_italics_is_as_long_as_it_is_said_again() {
        let title = "La casa sul molo";
        for text in [
            "Nella terza ora di La casa sul molo piove. Chi ha scritto La casa sul molo non lo sa.",
            "La casa sul molo, un film lento.\n\nCon La casa sul molo il regista torna a Trieste.",
        ] {
            let found = read(text);
            assert!(!found.is_empty() && found.iter().all(|found| *found == title), "{found:?}");
        }
        assert_eq!(
            read("He saw The ships of salt twice. In The ships of salt nobody speaks."),
            ["The ships of salt"; 2]
        );
        for text in [
            // Said once; a name in capitals; a sentence after a colon.
            "Nella terza ora di La casa sul molo piove.",
            "Vive a La Spezia Marina. Torna a La Spezia Marina.",
            "Dice: La casa sul molo brucia. Ripete: La casa sul molo brucia.",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
        }
    }
}
