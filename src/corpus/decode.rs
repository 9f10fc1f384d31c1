//! Bytes become text: which encoding, and how surely.

mod binary;
mod latin;
mod utf32;

#[cfg(test)]
mod tests;

use super::{Encoding, EncodingCertainty, SkipReason};
use encoding_rs::{Encoding as Codec, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Encodings offered for "Open as…", the likelier ones for Italian and English press first.
pub const OFFERED: &[&str] = &[
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "macintosh",
    "utf-16le",
    "utf-16be",
    "windows-1250",
    "iso-8859-2",
    "windows-1251",
    "koi8-r",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "gbk",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
];

/// Every encoding of the Encoding Standard that text can be decoded from, lower case.
const NAMES: &[&str] = &[
    "utf-8",
    "ibm866",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-8-i",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16",
    "koi8-r",
    "koi8-u",
    "macintosh",
    "windows-874",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "x-mac-cyrillic",
    "gbk",
    "gb18030",
    "big5",
    "euc-jp",
    "iso-2022-jp",
    "shift_jis",
    "euc-kr",
    "utf-16be",
    "utf-16le",
    "x-user-defined",
    "replacement",
];

/// Text and how it was found.
#[derive(Debug)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
}

/// Turns the bytes of a file into text. `declared` is the encoding a page says it has.
///
/// In this order: byte order mark, valid UTF-8, UTF-16 without mark, what the page declares, UTF-8
/// with a few broken bytes, a guess among the Latin encodings, the general detector.
///
/// # Errors
/// `Empty` and `Binary`.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, SkipReason> {
    if bytes.is_empty() {
        return Err(SkipReason::Empty);
    }
    // The mark of UTF-32, little end first, begins with that of UTF-16.
    if let Some((name, text)) = utf32::decode(bytes) {
        return checked(text, name, EncodingCertainty::Sure);
    }
    if let Some((codec, mark)) = Codec::for_bom(bytes) {
        return finish(&bytes[mark..], codec, EncodingCertainty::Sure);
    }
    if binary::has_signature(bytes) {
        return Err(SkipReason::Binary);
    }
    if let Some(codec) = utf16_without_mark(bytes) {
        return finish(bytes, codec, EncodingCertainty::Guessed);
    }
    if binary::looks_binary(bytes) {
        return Err(SkipReason::Binary);
    }
    let escapes = bytes.contains(&0x1B);
    if !escapes && std::str::from_utf8(bytes).is_ok() {
        return finish(bytes, UTF_8, EncodingCertainty::Sure);
    }
    if let Some(codec) = declared.and_then(codec_of)
        && codec != UTF_8
        && !codec.decode_without_bom_handling(bytes).1
    {
        return finish(bytes, codec, EncodingCertainty::Declared);
    }
    if is_damaged_utf8(bytes) {
        return finish(bytes, UTF_8, EncodingCertainty::Guessed);
    }
    finish(bytes, guess(bytes), EncodingCertainty::Guessed)
}

/// Whether the bytes begin with the byte order mark of the encoding `name`: a character of the file, and
/// none of its text.
#[must_use]
pub fn is_marked(bytes: &[u8], name: &str) -> bool {
    match name {
        "utf-8" => bytes.starts_with(b"\xEF\xBB\xBF"),
        "utf-16le" => bytes.starts_with(b"\xFF\xFE"),
        "utf-16be" => bytes.starts_with(b"\xFE\xFF"),
        utf32::LITTLE | utf32::BIG => utf32::marked(bytes) == Some(name),
        _ => false,
    }
}

/// Turns bytes into text with the encoding the reader chose.
///
/// # Errors
/// `Empty`, and `Undecodable` when there is no such encoding.
pub fn decode_as(bytes: &[u8], name: &str) -> Result<Decoded, SkipReason> {
    if bytes.is_empty() {
        return Err(SkipReason::Empty);
    }
    let codec = codec_of(name).ok_or(SkipReason::Undecodable)?;
    let body = match Codec::for_bom(bytes) {
        Some((marked, length)) if marked == codec => &bytes[length..],
        _ => bytes,
    };
    finish(body, codec, EncodingCertainty::Chosen)
}

fn codec_of(name: &str) -> Option<&'static Codec> {
    Codec::for_label(name.trim().as_bytes())
}

fn finish(bytes: &[u8], codec: &'static Codec, certainty: EncodingCertainty) -> Result<Decoded, SkipReason> {
    let (text, _) = codec.decode_without_bom_handling(bytes);
    let name = NAMES.iter().find(|n| n.eq_ignore_ascii_case(codec.name())).copied().unwrap_or("utf-8");
    checked(text.into_owned(), name, certainty)
}

fn checked(text: String, name: &'static str, certainty: EncodingCertainty) -> Result<Decoded, SkipReason> {
    if text.trim().is_empty() {
        return Err(SkipReason::Empty);
    }
    if text.contains('\0') {
        return Err(SkipReason::Binary);
    }
    Ok(Decoded { text, encoding: Encoding { name, certainty } })
}

/// Below so many pairs of bytes half of them must have a zero.
const FEW_PAIRS: usize = 16;

/// UTF-16 text in a European language has a zero in nearly every pair of bytes, always on the same
/// side; other scripts still have their spaces and line ends so.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Codec> {
    let pairs = bytes.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // In a few bytes a zero is no sign of anything.
    if pairs < FEW_PAIRS && (even + odd) * 2 < pairs {
        return None;
    }
    let codec = if odd * 20 >= pairs && even * 20 < odd {
        UTF_16LE
    } else if even * 20 >= pairs && odd * 20 < even {
        UTF_16BE
    } else {
        return None;
    };
    // Ordinary text with a few stray zeros is damaged, not UTF-16.
    let ascii = bytes.iter().filter(|b| b.is_ascii_graphic() || b.is_ascii_whitespace()).count();
    if (even + odd) * 3 < pairs && ascii * 4 > (bytes.len() - even - odd) * 3 {
        return None;
    }
    let (text, broken) = codec.decode_without_bom_handling(&bytes[..pairs * 2]);
    let readable = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).count();
    let total = text.chars().count();
    // Cut files may end in half a character; private and unassigned signs mean it was no text.
    (!broken && readable == total && latin::reads_like_text(&text)).then_some(codec)
}

/// Whether this is UTF-8 with some damage (a cut file, a bad copy): other encodings hardly ever
/// make valid sequences by chance, so a few of those weigh more than some broken bytes.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0usize, 0usize);
    let mut cut_at_end = false;
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        if !chunk.invalid().is_empty() {
            broken += 1;
            cut_at_end = std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        }
    }
    valid >= 4 * broken
        || (broken == 1 && cut_at_end && valid > 0 && bytes.last().is_some_and(|b| *b >= 0x80))
}

/// Fewer bytes above ASCII tell no language.
const FEW_SIGNS: usize = 6;

fn guess(bytes: &[u8]) -> &'static Codec {
    if let Some(codec) = latin::guess(bytes) {
        return codec;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let codec = detector.guess(None, chardetng::Utf8Detection::Deny);
    // Single signs of another script inside Latin words are damage, not another script.
    let high = bytes.iter().filter(|b| **b >= 0x80).count();
    let latin = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count();
    let has_utf8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if high * 4 < latin && has_utf8 {
        return UTF_8;
    }
    // Nor are a few signs enough to tell Turkish from Italian.
    let western = latin::writes(codec) && high >= FEW_SIGNS;
    if high < latin && codec != MACINTOSH && !western && !latin::has_long_runs(bytes) {
        return if has_utf8 { UTF_8 } else { WINDOWS_1252 };
    }
    if high * 8 < latin && codec.is_single_byte() && codec != MACINTOSH {
        return WINDOWS_1252;
    }
    if codec.decode_without_bom_handling(bytes).1 && codec != MACINTOSH { WINDOWS_1252 } else { codec }
}
