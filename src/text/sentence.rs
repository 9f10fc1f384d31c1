//! Tokens of one paragraph become sentences.

use super::abbreviation::{self, Ends};
use super::{Token, TokenKind, stopwords};
use std::ops::Range;

/// A sentence longer than this is cut, in tokens: no prose is, tables and lists without stops are.
const LONGEST: usize = 400;

/// The sentences of one paragraph, as ranges into `tokens`; together they cover all of them.
pub(super) fn sentences(text: &str, tokens: &[Token], mut found: impl FnMut(Range<usize>)) {
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let end = match ending(text, tokens, start, at) {
            Some(end) => end,
            None if at + 1 - start >= LONGEST => at + 1,
            None => {
                at += 1;
                continue;
            }
        };
        found(start..end);
        start = end;
        at = end;
    }
    if start < tokens.len() {
        found(start..tokens.len());
    }
}

/// Where the sentence that began at `start` ends, if it ends with the token `at`: one past its
/// last token, closing marks included.
fn ending(text: &str, tokens: &[Token], start: usize, at: usize) -> Option<usize> {
    let token = tokens[at];
    let sure = match token.kind {
        TokenKind::Punctuation => is_ender(token.of(text))?,
        TokenKind::Word if text.as_bytes()[token.span().end as usize - 1] == b'.' => {
            return ends_after_abbreviation(text, tokens, at).then_some(at + 1);
        }
        _ => return None,
    };
    let end = after_closers(text, tokens, at + 1);
    let Some(next) = tokens.get(end) else { return Some(end) };
    if sure {
        return Some(end);
    }
    if token.of(text) == "." && end == at + 1 && keeps_going(text, tokens, start, at) {
        return None;
    }
    let apart = next.start > tokens[end - 1].span().end;
    starts_sentence(text, tokens, end, apart).then_some(end)
}

/// `None` for marks that end nothing; whether the end is sure for those that do.
fn is_ender(mark: &str) -> Option<bool> {
    match mark.chars().next()? {
        '.' | '!' | '?' | '…' => Some(false),
        '。' | '！' | '？' | '｡' => Some(true),
        _ => None,
    }
}

/// Passes over further enders and the closing marks that belong to the sentence.
fn after_closers(text: &str, tokens: &[Token], mut at: usize) -> usize {
    while let Some(token) = tokens.get(at) {
        if token.kind != TokenKind::Punctuation {
            break;
        }
        let touches = tokens[at - 1].span().end == token.start;
        let belongs = match token.of(text).chars().next() {
            Some('.' | '!' | '?' | '…' | '”' | '’' | ')' | ']') => touches,
            Some('»') => true,
            Some('"' | '\'' | '“') => {
                touches
                    && !tokens
                        .get(at + 1)
                        .is_some_and(|n| n.start == token.span().end && n.kind != TokenKind::Punctuation)
            }
            _ => false,
        };
        if !belongs {
            break;
        }
        at += 1;
    }
    at
}

/// Whether the stop at `at` belongs to what stands before it: a list number, "n. 5", an initial.
fn keeps_going(text: &str, tokens: &[Token], start: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|b| *b >= start) else { return false };
    let word = tokens[before].of(text);
    let number_next = tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number);
    let next = tokens.get(at + 1).map_or("", |t| t.of(text));
    let earlier = before.checked_sub(1).filter(|e| *e >= start).map_or("", |e| tokens[e].of(text));
    if abbreviation::is_annex(earlier, word, next) {
        return true;
    }
    match tokens[before].kind {
        TokenKind::Number => before == start && word.len() <= 3,
        TokenKind::Word if number_next => abbreviation::is_before_number(word),
        TokenKind::Word if before == start => word.len() == 1,
        TokenKind::Word => {
            next.starts_with(char::is_uppercase)
                && (abbreviation::is_behind_article(earlier, word)
                    || abbreviation::is_father(word) && !stopwords::opens_sentence(next))
        }
        _ => false,
    }
}

/// Whether the sentence ends with the abbreviation at `at`: only where the next word is one that
/// starts sentences and hardly ever follows an abbreviation.
fn ends_after_abbreviation(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return true };
    let word = tokens[at].of(text);
    if abbreviation::ends(word) == Some(Ends::Never) || next.kind != TokenKind::Word {
        return false;
    }
    let next = next.of(text);
    next.starts_with(char::is_uppercase)
        && (stopwords::opens_sentence(next)
            || abbreviation::is_legal_form(word) && begins_a_name(text, tokens, at, next))
}

/// Whether `word` began a name in the same paragraph, shortly before the token `at`: "Acme Labs beats Beta Corp. Acme
/// …" are two sentences.
fn begins_a_name(text: &str, tokens: &[Token], at: usize, word: &str) -> bool {
    const BACK: usize = 120;
    // "The", "Le" at the head of a sentence are no part of a name.
    let part = |word: &str| word.starts_with(char::is_uppercase) && !stopwords::opens_sentence(word);
    let alone = |i: usize| i == 0 || !part(tokens[i - 1].of(text));
    (at.saturating_sub(BACK)..at).any(|i| tokens[i].of(text) == word && alone(i))
}

/// Whether a sentence may begin with the token `at`. `apart`: there is a blank before it.
fn starts_sentence(text: &str, tokens: &[Token], at: usize, apart: bool) -> bool {
    let Some(token) = tokens.get(at) else { return true };
    let word = token.of(text);
    match token.kind {
        TokenKind::Word => starts_like_sentence(word) && (apart || word.len() > 1),
        TokenKind::Number | TokenKind::Address | TokenKind::Symbol => apart,
        TokenKind::Punctuation => match word.chars().next() {
            Some('"' | '“' | '«' | '‘' | '\'' | '„' | '¿' | '¡') if apart => true,
            Some('(' | '[' | '-' | '–' | '—' | '•' | '·' | '”') => {
                apart
                    && tokens.get(at + 1).is_none_or(|n| {
                        n.kind != TokenKind::Word && n.kind != TokenKind::Punctuation
                            || starts_like_sentence(n.of(text))
                    })
            }
            _ => false,
        },
    }
}

/// Anything but a lower-case word; names like "iPhone" count as capitalised.
fn starts_like_sentence(word: &str) -> bool {
    let mut chars = word.chars();
    match chars.next() {
        Some(c) if c.is_lowercase() => chars.next().is_some_and(char::is_uppercase),
        _ => true,
    }
}
