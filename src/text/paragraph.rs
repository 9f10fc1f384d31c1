//! Lines become paragraphs: blank lines always part them, a single line break parts them unless
//! the lines are one paragraph broken at a fixed width.

use crate::span::Span;

/// One line of the text without its break and outer blanks.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    /// In characters.
    width: usize,
    /// Width of its first word, in characters.
    first_word: usize,
    lower_start: bool,
    /// Ends with a sentence's punctuation.
    stopped: bool,
}

/// Lines wider than this are not broken by hand, in characters.
const WIDEST: usize = 100;
/// Blocks narrower than this are lists or verse, in characters.
const NARROWEST: usize = 45;

/// The paragraphs of one stretch of `text`, in order, without outer blanks.
pub(super) fn paragraphs(text: &str, stretch: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut block: Vec<Line> = Vec::new();
    let mut at = stretch.start as usize;
    let end = stretch.end as usize;
    while at < end {
        let stop = line_end(&text.as_bytes()[at..end]).map_or(end, |n| at + n);
        match line(text, at, stop) {
            Some(line) => block.push(line),
            None => flush(&mut block, &mut found),
        }
        // A carriage return before a line feed makes an empty line of its own: skip the pair as one.
        let pair = text.as_bytes()[stop..end].starts_with(b"\r\n");
        at = stop + if pair { 2 } else { 1 };
    }
    flush(&mut block, &mut found);
    found
}

fn line_end(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2(b'\n', b'\r', bytes)
}

fn line(text: &str, start: usize, end: usize) -> Option<Line> {
    let raw = &text[start..end];
    let left = raw.trim_start_matches(blank);
    let start = end - left.len();
    let trimmed = left.trim_end_matches(blank);
    if trimmed.is_empty() {
        return None;
    }
    // Only narrow lines can be broken by hand: wider ones need not be measured.
    let narrow = trimmed.len() <= WIDEST * 4;
    let width = if narrow { trimmed.chars().count() } else { usize::MAX };
    let first = trimmed.char_indices().find(|(_, c)| c.is_whitespace()).map_or(trimmed.len(), |(i, _)| i);
    Some(Line {
        span: Span::new(start, start + trimmed.len()),
        width,
        first_word: if narrow { trimmed[..first].chars().count() } else { 0 },
        lower_start: trimmed.starts_with(char::is_lowercase),
        stopped: is_stopped(trimmed),
    })
}

fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Whether a line ends as a sentence does.
pub(super) fn is_stopped(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', ' ', '\u{a0}'])
        .ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
}

fn flush(block: &mut Vec<Line>, found: &mut Vec<Span>) {
    let wrapped_at = wrapped_at(block);
    let mut open: Option<Span> = None;
    for (i, line) in block.iter().enumerate() {
        let goes_on = match (wrapped_at, i.checked_sub(1).map(|p| block[p])) {
            (Some(width), Some(before)) => {
                before.width + 1 + line.first_word > width || line.lower_start && !before.stopped
            }
            _ => false,
        };
        open = match open {
            Some(span) if goes_on => Some(span.join(line.span)),
            Some(span) => {
                found.push(span);
                Some(line.span)
            }
            None => Some(line.span),
        };
    }
    found.extend(open);
    block.clear();
}

/// The width at which the lines of a block were broken, if they were: then a line breaks only
/// where the next word had no room.
fn wrapped_at(block: &[Line]) -> Option<usize> {
    let widest = block.iter().map(|l| l.width).max()?;
    if !(NARROWEST..=WIDEST).contains(&widest) {
        return None;
    }
    let (mut full, mut broken, mut pairs) = (0, 0, 0);
    for pair in block.windows(2) {
        pairs += 1;
        full += usize::from(pair[0].width + 1 + pair[1].first_word > widest);
        broken += usize::from(pair[1].lower_start && !pair[0].stopped);
    }
    (pairs > 0 && full * 3 >= pairs * 2 && broken * 3 >= pairs).then_some(widest)
}
