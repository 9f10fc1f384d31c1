//! Pages nested absurdly deep: building their tree would take quadratic time, and walking it with
//! recursion would overflow the stack.

use std::borrow::Cow;

/// Deepest nesting that is taken as it is; real pages stay under a hundred.
const DEEPEST: usize = 400;

/// Elements that close by themselves, or that people leave open: they do not nest.
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead", "html", "head", "body", "script",
    "style", "title", "h1", "h2", "h3", "h4", "h5", "h6", "a",
];

/// The source itself, or, where it nests too deep, the source with line breaks in place of every
/// container.
pub(super) fn flattened(source: &str) -> Cow<'_, str> {
    if deepest(source) <= DEEPEST {
        return Cow::Borrowed(source);
    }
    let mut flat = String::with_capacity(source.len());
    let mut at = 0;
    for tag in tags(source) {
        if tag.nests {
            flat.push_str(&source[at..tag.start]);
            // A million breaks in a row would say no more than one.
            if !flat.trim_end().ends_with("<br>") {
                flat.push_str("<br>");
            }
            at = tag.end;
        }
    }
    flat.push_str(&source[at..]);
    Cow::Owned(flat)
}

fn deepest(source: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    for tag in tags(source).filter(|tag| tag.nests) {
        depth = if tag.closes { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

struct Tag {
    start: usize,
    end: usize,
    closes: bool,
    nests: bool,
}

/// The tags of a page, roughly: enough to count, wrong inside scripts, which only makes it careful.
fn tags(source: &str) -> impl Iterator<Item = Tag> {
    let bytes = source.as_bytes();
    memchr::memchr_iter(b'<', bytes).filter_map(move |start| {
        let closes = bytes.get(start + 1) == Some(&b'/');
        let name_at = start + 1 + usize::from(closes);
        let name = &bytes[name_at.min(bytes.len())..(name_at + 12).min(bytes.len())];
        let length = name.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        if length == 0 {
            return None;
        }
        let name = &name[..length];
        // A tag longer than this is no tag worth cutting.
        let window = &bytes[name_at..(name_at + 4096).min(bytes.len())];
        let end = name_at + memchr::memchr(b'>', window)? + 1;
        let nests =
            !FLAT.iter().any(|flat| flat.as_bytes().eq_ignore_ascii_case(name)) && bytes[end - 2] != b'/';
        Some(Tag { start, end, closes, nests })
    })
}
