//! UTF-32, told by its byte order mark; the Encoding Standard knows none.

/// Names as Python and others know them.
pub(super) const LITTLE: &str = "utf-32le";
pub(super) const BIG: &str = "utf-32be";

/// The name of the encoding whose mark the bytes begin with, if it is one of UTF-32.
pub(super) fn marked(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some(LITTLE),
        [0, 0, 0xFE, 0xFF, ..] => Some(BIG),
        _ => None,
    }
}

/// The name and the text, without the mark, of bytes that begin with a mark of UTF-32. What is no
/// character becomes U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> Option<(&'static str, String)> {
    let name = marked(bytes)?;
    let read: fn([u8; 4]) -> u32 = if name == LITTLE { u32::from_le_bytes } else { u32::from_be_bytes };
    let (whole, rest) = bytes[4..].as_chunks::<4>();
    let mut text: String =
        whole.iter().map(|four| char::from_u32(read(*four)).unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    Some((name, text))
}
