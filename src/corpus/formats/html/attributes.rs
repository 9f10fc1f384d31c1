//! Tags with absurdly many attributes: a parser compares each of them with all before it.

use std::borrow::Cow;

/// Attributes of one tag at most; real ones have a dozen.
const MOST: usize = 300;

/// The source itself, or, where a tag has too many attributes, the source without those beyond the first ones.
pub(super) fn limited(source: &str) -> Cow<'_, str> {
    let bytes = source.as_bytes();
    let mut cuts: Vec<(usize, usize)> = vec![];
    let mut at = 0;
    while let Some(start) = memchr::memchr(b'<', &bytes[at..]).map(|found| at + found) {
        at = start + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (end, cut) = tag(bytes, at);
        cuts.extend(cut.map(|from| (from, end)));
        at = end;
        // What looks like a tag in a script is none.
        for name in ["script", "style"] {
            let is = bytes.get(start + 1..start + 1 + name.len());
            if is.is_some_and(|is| is.eq_ignore_ascii_case(name.as_bytes())) {
                at = memchr::memmem::find(&bytes[at..], b"</").map_or(bytes.len(), |found| at + found);
            }
        }
    }
    if cuts.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut kept = String::with_capacity(source.len());
    let mut from = 0;
    // Both ends of a cut stand at ASCII signs: a blank and the end of the tag.
    for (start, end) in cuts {
        kept.push_str(&source[from..start]);
        from = end;
    }
    kept.push_str(&source[from..]);
    Cow::Owned(kept)
}

/// Where the tag whose name begins at `at` ends (its ">" or the end of the page), and where its attributes are
/// too many.
fn tag(bytes: &[u8], at: usize) -> (usize, Option<usize>) {
    let (mut attributes, mut cut) = (0, None);
    let mut quote = None;
    let mut blank = false;
    for (index, byte) in bytes.iter().enumerate().skip(at) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if bytes[index - 1] == b'=' => quote = Some(byte),
            (None, b'>') => return (index, cut),
            (None, _) => {
                if blank && !byte.is_ascii_whitespace() {
                    attributes += 1;
                    if attributes > MOST && cut.is_none() {
                        cut = Some(index - 1);
                    }
                }
                blank = byte.is_ascii_whitespace();
            }
        }
    }
    (bytes.len(), cut)
}

#[cfg(test)]
mod tests {
    use super::limited;

    #[test]
    fn ordinary_pages_stay_as_they_are() {
        for page in [
            "<p class=\"a > b\" id='x'>Il porto",
            "a < b",
            "<p",
            "<script>if (a<b) { c = \"d\" }</script><p>e",
        ] {
            assert_eq!(limited(page), page);
        }
    }

    #[test]
    fn attributes_beyond_the_first_ones_go_and_the_text_stays() {
        let many: String = (0..100_000).map(|n| format!(" a{n}=è")).collect();
        let page = format!("<div><p{many}>Il porto riapre.</p></div>");
        let kept = limited(&page);
        assert!(kept.len() < 4_000 && kept.ends_with(">Il porto riapre.</p></div>"), "{}", kept.len());
    }
}
