//! The distinct words of a document. What hangs on a word alone (its stem, the lists that know it)
//! is found once per word instead of once per token: an article says most of its words again.

use super::{Sentence, Token, TokenKind};
use rustc_hash::FxHashMap;

/// Which word each token of a document is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vocabulary {
    /// Of each distinct word, as it is written, the first token that is it.
    words: Vec<Token>,
    /// Of each token of the document, its place in `words`.
    each: Vec<u32>,
}

impl Vocabulary {
    pub(super) fn of(text: &str, tokens: &[Token]) -> Self {
        let mut words = Vec::new();
        let mut places: FxHashMap<(&str, TokenKind), u32> = FxHashMap::default();
        let place = |token: &Token| {
            *places.entry((token.of(text), token.kind)).or_insert_with(|| {
                words.push(*token);
                words.len() as u32 - 1
            })
        };
        let each = tokens.iter().map(place).collect();
        Self { words, each }
    }

    /// Every distinct word, as a token of the text, in the order in which they first stand there.
    #[must_use]
    pub fn words(&self) -> &[Token] {
        &self.words
    }

    /// The places in [`Self::words`] of all tokens of the document.
    #[must_use]
    pub fn places(&self) -> &[u32] {
        &self.each
    }

    /// The places in [`Self::words`] of the tokens of one sentence.
    #[must_use]
    pub fn places_of(&self, sentence: &Sentence) -> &[u32] {
        &self.each[sentence.tokens.start as usize..sentence.tokens.end as usize]
    }
}

#[cfg(test)]
mod tests {
    use crate::span::Span;
    use crate::text::Document;

    #[test]
    fn a_word_is_one_word_wherever_it_stands_and_two_where_it_is_written_differently() {
        let text = "Il porto è un porto. Il sindaco dice: il porto!";
        let document = Document::read(text, &[], Some("it"));
        let words: Vec<&str> = document.vocabulary.words().iter().map(|t| t.of(text)).collect();
        assert_eq!(words, ["Il", "porto", "è", "un", ".", "sindaco", "dice", ":", "il", "!"]);
        let second = document.vocabulary.places_of(&document.sentences[1]);
        assert_eq!(second, [0, 5, 6, 7, 8, 1, 9]);
    }

    #[test]
    fn what_was_removed_has_no_words() {
        let text = "Pubblicità\n\nIl porto riapre domani.";
        let document = Document::read(text, &[Span::new(0, 11)], Some("it"));
        assert_eq!(document.vocabulary.words()[0].of(text), "Il");
        assert_eq!(document.vocabulary.places().len(), document.tokens.len());
    }
}
