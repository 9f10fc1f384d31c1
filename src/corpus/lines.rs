//! A text as lines, with the parts already known not to belong to the article.

use super::Removed;
use crate::span::Span;

/// One line without the blanks around it; empty lines are left out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    pub span: Span,
    pub text: &'t str,
    /// Whether an empty line (or the text's beginning) comes before it.
    pub after_blank: bool,
    /// Whether it is still part of the article.
    pub kept: bool,
}

/// Cuts a text into its lines that hold something. A line is kept unless removed spans cover every
/// letter of it.
pub(crate) fn lines<'t>(text: &'t str, removed: &[Removed]) -> Vec<Line<'t>> {
    let mut found = Vec::new();
    let mut after_blank = true;
    let mut at = 0;
    let mut gone = removed.iter().peekable();
    for raw in text.split_inclusive('\n') {
        let trimmed = raw.trim_matches(is_blank);
        let start = at + (raw.len() - raw.trim_start_matches(is_blank).len());
        at += raw.len();
        if trimmed.is_empty() {
            after_blank = true;
            continue;
        }
        let span = Span::new(start, start + trimmed.len());
        while gone.next_if(|r| r.span.end <= span.start).is_some() {}
        let kept = has_letters_outside(trimmed, span, gone.clone());
        found.push(Line { span, text: trimmed, after_blank, kept });
        after_blank = false;
    }
    found
}

fn has_letters_outside<'r>(text: &str, span: Span, removed: impl Iterator<Item = &'r Removed>) -> bool {
    let base = span.start as usize;
    let mut at = 0;
    for removed in removed.take_while(|r| r.span.start < span.end) {
        let range = removed.span.range();
        let from = range.start.saturating_sub(base).max(at).min(text.len());
        if text[at..from].contains(char::is_alphanumeric) {
            return true;
        }
        at = range.end.saturating_sub(base).min(text.len()).max(at);
    }
    text[at..].contains(char::is_alphanumeric)
}

/// White space, and the invisible signs that pages leave at the ends of lines.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

/// Sorts removed spans and cuts overlaps: the span that begins first keeps its reason. Neighbours
/// with the same reason and only blanks between become one.
pub(crate) fn tidy(text: &str, mut removed: Vec<Removed>) -> Vec<Removed> {
    removed.retain(|r| !r.span.is_empty());
    removed.sort_by_key(|r| (r.span.start, std::cmp::Reverse(r.span.end)));
    let mut tidied: Vec<Removed> = Vec::with_capacity(removed.len());
    for mut next in removed {
        if let Some(last) = tidied.last_mut() {
            if next.span.end <= last.span.end {
                continue;
            }
            next.span.start = next.span.start.max(last.span.end);
            let between = &text[last.span.range().end..next.span.range().start];
            if next.reason == last.reason && between.chars().all(is_blank) {
                last.span.end = next.span.end;
                continue;
            }
        }
        tidied.push(next);
    }
    tidied
}

/// Appends a kept stretch to the body without leaving a gap of empty lines where something was
/// taken out.
pub(crate) fn push_closed_up(body: &mut String, mut kept: &str) {
    if body.is_empty() || body.ends_with("\n\n") {
        kept = kept.trim_start_matches(is_blank);
    } else if body.ends_with('\n') {
        let rest = kept.trim_start_matches(is_blank);
        let gap = kept[..kept.len() - rest.len()].contains('\n');
        kept = rest;
        if gap {
            body.push('\n');
        }
    }
    body.push_str(kept);
    let end = body.trim_end_matches(is_blank).len();
    if body[end..].matches('\n').count() > 2 {
        body.truncate(end);
        body.push_str("\n\n");
    }
}
