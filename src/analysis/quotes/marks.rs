//! Quotation marks paired.

use super::dashes;
use crate::text::{Document, Token, TokenKind};
use std::ops::Range;

/// A pair of quotation marks as indices into the document's tokens: the words between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The first token of the opening mark: "''" is two.
    pub before: usize,
    /// Its last token; one past it the words begin.
    pub open: usize,
    /// The first token of the closing mark, or one past the last word where it is missing.
    pub close: usize,
    /// One past the closing mark.
    pub after: usize,
}

impl Pair {
    pub(super) fn is_closed(&self) -> bool {
        self.after > self.close
    }

    /// The tokens between the marks.
    pub(super) fn words(&self) -> Range<usize> {
        self.open + 1..self.close
    }
}

/// The outermost pairs of the document, in order. Marks pair across paragraphs only in speeches: every paragraph
/// opens with a mark and only the last closes, or the next paragraph has the mark that closes.
/// `says`: whether the token at an index may say that somebody speaks.
pub(super) fn pairs(text: &str, document: &Document, says: &dyn Fn(usize) -> bool) -> Vec<Pair> {
    let tokens = &document.tokens;
    let mut found = Vec::new();
    let ranges: Vec<Range<usize>> = document
        .paragraphs
        .iter()
        .filter_map(|paragraph| {
            let sentences = paragraph.sentences.start as usize..paragraph.sentences.end as usize;
            let sentences = &document.sentences[sentences];
            Some(sentences.first()?.tokens.start as usize..sentences.last()?.tokens.end as usize)
        })
        .collect();
    // What a pair of the paragraph before has of this one.
    let mut taken = 0;
    for (index, range) in ranges.iter().enumerate() {
        let (range, first) = (range.start.max(taken)..range.end, found.len());
        let open = pair(text, tokens, range.clone(), &mut found);
        if found.len() == first && open.is_none() {
            dashes::pairs(text, tokens, &range, says, &mut found);
        }
        let Some(open) = open.filter(|open| range.end - open.last > 3) else { continue };
        let next = ranges.get(index + 1).cloned().unwrap_or(range.end..range.end);
        let close = match first_mark(text, tokens, &next, open.closer) {
            // The next paragraph goes on with the speech.
            Some((at, Side::Opens)) if at == next.start => Some(range.end),
            Some((at, Side::Closes)) if at - open.last < UNCLOSED => {
                taken = at + 1;
                Some(at)
            }
            _ => {
                let sentence = document.sentence_at(tokens[open.last].start);
                sentence.map(|at| (document.sentences[at].tokens.end as usize).min(range.end))
            }
        };
        let close = close.filter(|close| *close > open.last + 1 && close - open.last < UNCLOSED);
        found.extend(close.map(|close| Pair {
            before: open.first,
            open: open.last,
            close,
            after: close.max(taken),
        }));
    }
    found
}

/// Words of an unclosed speech, at most: more is a stray mark.
const UNCLOSED: usize = 200;

/// A mark that was not closed.
struct Open {
    /// Its first and its last token.
    first: usize,
    last: usize,
    /// What closes it.
    closer: char,
}

enum Side {
    Opens,
    Closes,
}

/// The first mark of a paragraph that `closer` closes or is.
fn first_mark(text: &str, tokens: &[Token], range: &Range<usize>, closer: char) -> Option<(usize, Side)> {
    range.clone().filter(|at| tokens[*at].kind == TokenKind::Punctuation).find_map(|at| {
        let mark = tokens[at].of(text).chars().next()?;
        if mark == closer {
            return Some((at, Side::Closes));
        }
        (mark != closer_of(mark) && closer_of(mark) == closer).then_some((at, Side::Opens))
    })
}

/// Pairs the marks of one paragraph; gives the sure one that stays open at its end.
fn pair(text: &str, tokens: &[Token], range: Range<usize>, found: &mut Vec<Pair>) -> Option<Open> {
    // The mark that closes the open quotation, where that mark is sure.
    let mut open: Option<(usize, usize, char)> = None;
    let mut next = range.start;
    while next < range.end {
        let at = next;
        next += 1;
        if tokens[at].kind != TokenKind::Punctuation {
            continue;
        }
        let Some(mut mark) = tokens[at].of(text).chars().next() else { continue };
        // Typewriters' and old agencies' double mark.
        if mark == '\'' && touches(tokens, at) && tokens[at + 1].of(text) == "'" && next < range.end {
            mark = '"';
            next += 1;
        }
        if let Some((before, start, closer)) = open
            && closes(text, tokens, at..next, mark, closer)
        {
            if at > start + 1 {
                found.push(Pair { before, open: start, close: at, after: next });
            }
            open = None;
            continue;
        }
        let single_inside_double = matches!((open, mark), (Some(_), '\'' | '‘'));
        let nested_in_sure =
            open.is_some_and(|(_, _, closer)| matches!(closer, '»' | '”' | '"') && closer != closer_of(mark));
        if single_inside_double || nested_in_sure {
            continue;
        }
        if opens(tokens, &range, at..next, mark) {
            open = Some((at, next - 1, closer_of(mark)));
        }
    }
    let (first, last, closer) = open?;
    matches!(closer, '»' | '”').then_some(Open { first, last, closer })
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

/// Whether the mark of the tokens `at` opens a quotation.
fn opens(tokens: &[Token], range: &Range<usize>, at: Range<usize>, mark: char) -> bool {
    let room_before = at.start == range.start
        || !touches(tokens, at.start - 1)
        || tokens[at.start - 1].kind == TokenKind::Punctuation;
    let last = at.end - 1;
    match mark {
        '«' | '“' | '„' => true,
        '"' => at.end < range.end && (room_before || touches(tokens, last)),
        '‘' => touches(tokens, last),
        '\'' => room_before && touches(tokens, last) && tokens[last + 1].kind == TokenKind::Word,
        _ => false,
    }
}

fn closes(text: &str, tokens: &[Token], at: Range<usize>, mark: char, closer: char) -> bool {
    let (at, last) = (at.start, at.end - 1);
    match closer {
        '”' => {
            mark == '”'
                || mark == '"'
                || mark == '“' && at > 0 && touches(tokens, at - 1) && !word_touches(tokens, last)
        }
        '’' | '\'' => {
            matches!(mark, '’' | '\'') && at > 0 && touches(tokens, at - 1) && !word_touches(tokens, last)
        }
        _ => mark == closer || closer == '"' && mark == '”' && !text.is_empty(),
    }
}

/// Whether a word follows the mark at `at` without a blank.
fn word_touches(tokens: &[Token], at: usize) -> bool {
    touches(tokens, at) && tokens[at + 1].kind == TokenKind::Word
}
