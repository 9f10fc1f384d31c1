//! Quotation marks paired.

use crate::text::{Document, Token, TokenKind};
use std::ops::Range;

/// A pair of quotation marks as indices into the document's tokens: the words between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The opening mark; one past it the words begin.
    pub open: usize,
    /// The closing mark, or one past the last word where it is missing.
    pub close: usize,
}

impl Pair {
    /// The tokens between the marks.
    pub(super) fn words(&self) -> Range<usize> {
        self.open + 1..self.close
    }
}

/// The outermost pairs of the document, in order. Marks never pair across paragraphs, but for
/// speeches whose every paragraph opens with a mark and only the last closes.
pub(super) fn pairs(text: &str, document: &Document) -> Vec<Pair> {
    let mut found = Vec::new();
    for paragraph in &document.paragraphs {
        let sentences =
            &document.sentences[paragraph.sentences.start as usize..paragraph.sentences.end as usize];
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { continue };
        pair(text, &document.tokens, first.tokens.start as usize..last.tokens.end as usize, &mut found);
    }
    found
}

/// Words of an unclosed speech, at most: more is a stray mark.
const UNCLOSED: usize = 200;

fn pair(text: &str, tokens: &[Token], range: Range<usize>, found: &mut Vec<Pair>) {
    // The mark that closes the open quotation, where that mark is sure.
    let mut open: Option<(usize, char)> = None;
    for at in range.clone() {
        if tokens[at].kind != TokenKind::Punctuation {
            continue;
        }
        let Some(mark) = tokens[at].of(text).chars().next() else { continue };
        if let Some((start, closer)) = open
            && closes(text, tokens, at, mark, closer)
        {
            if at > start + 1 {
                found.push(Pair { open: start, close: at });
            }
            open = None;
            continue;
        }
        let single_inside_double = matches!((open, mark), (Some(_), '\'' | '‘'));
        let nested_in_sure =
            open.is_some_and(|(_, closer)| matches!(closer, '»' | '”' | '"') && closer != closer_of(mark));
        if single_inside_double || nested_in_sure {
            continue;
        }
        if opens(text, tokens, &range, at, mark) {
            open = Some((at, closer_of(mark)));
        }
    }
    if let Some((start, '»' | '”')) = open
        && range.end - start > 3
        && range.end - start < UNCLOSED
    {
        found.push(Pair { open: start, close: range.end });
    }
}

fn closer_of(mark: char) -> char {
    match mark {
        '«' => '»',
        '“' | '„' => '”',
        '‘' => '’',
        other => other,
    }
}

fn touches(tokens: &[Token], before: usize) -> bool {
    tokens.get(before + 1).is_some_and(|next| tokens[before].span().end == next.start)
}

fn opens(_text: &str, tokens: &[Token], range: &Range<usize>, at: usize, mark: char) -> bool {
    let room_before =
        at == range.start || !touches(tokens, at - 1) || tokens[at - 1].kind == TokenKind::Punctuation;
    match mark {
        '«' | '“' | '„' => true,
        '"' => at + 1 < range.end && (room_before || touches(tokens, at)),
        '‘' => touches(tokens, at),
        '\'' => room_before && touches(tokens, at) && tokens[at + 1].kind == TokenKind::Word,
        _ => false,
    }
}

fn closes(text: &str, tokens: &[Token], at: usize, mark: char, closer: char) -> bool {
    match closer {
        '”' => {
            mark == '”'
                || mark == '"'
                || mark == '“' && at > 0 && touches(tokens, at - 1) && !word_touches(tokens, at)
        }
        '’' | '\'' => {
            matches!(mark, '’' | '\'') && at > 0 && touches(tokens, at - 1) && !word_touches(tokens, at)
        }
        _ => mark == closer || closer == '"' && mark == '”' && !text.is_empty(),
    }
}

/// Whether a word follows the mark at `at` without a blank.
fn word_touches(tokens: &[Token], at: usize) -> bool {
    touches(tokens, at) && tokens[at + 1].kind == TokenKind::Word
}
