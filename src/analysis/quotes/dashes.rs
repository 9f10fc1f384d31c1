//! Speech between dashes, as Italian stories print it: "– Il piano funziona, – disse Verdi. – Partiamo domani."

use super::marks::Pair;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Tokens between a dash and the verb of speech behind it, at most ("– gli ha poi detto").
const NEAR: usize = 3;

/// Adds the pairs of a paragraph that opens with a dash and has another before a verb of speech.
/// `says`: whether the token at an index may be one.
pub(super) fn pairs(
    text: &str,
    tokens: &[Token],
    range: &Range<usize>,
    says: &dyn Fn(usize) -> bool,
    found: &mut Vec<Pair>,
) {
    let dash = |at: usize| {
        let token = &tokens[at];
        token.kind == TokenKind::Punctuation && matches!(token.of(text), "–" | "—" | "-")
    };
    let apart = |at: usize| tokens.get(at + 1).is_none_or(|next| next.start > tokens[at].span().end);
    if range.is_empty() || !dash(range.start) || !apart(range.start) {
        return;
    }
    let ends = |at: usize| dash(at) && apart(at) && (at + 1..(at + 1 + NEAR).min(range.end)).any(says);
    let mut open = Some(range.start);
    let first = found.len();
    for at in range.start + 1..range.end {
        match open {
            Some(from) if ends(at) && at > from + 1 => {
                found.push(Pair {
                    before: from,
                    open: from,
                    close: without_comma(text, tokens, at),
                    after: at + 1,
                });
                open = None;
            }
            None if dash(at) && apart(at) => open = Some(at),
            _ => {}
        }
    }
    // A list has dashes and no verb of speech behind any.
    if let Some(from) = open.filter(|from| found.len() > first && range.end > from + 2) {
        let stop = tokens[range.end - 1].kind == TokenKind::Punctuation;
        let close = range.end - usize::from(stop);
        found.push(Pair { before: from, open: from, close, after: range.end });
    }
}

/// The comma before the dash at `at`, or the dash.
fn without_comma(text: &str, tokens: &[Token], at: usize) -> usize {
    if tokens[at - 1].of(text) == "," { at - 1 } else { at }
}
