//! Bytes become text: which encoding, and how surely.

mod binary;
mod latin;

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
    if text.trim().is_empty() {
        return Err(SkipReason::Empty);
    }
    if text.contains('\0') {
        return Err(SkipReason::Binary);
    }
    let name = NAMES.iter().find(|n| n.eq_ignore_ascii_case(codec.name())).copied().unwrap_or("utf-8");
    Ok(Decoded { text: text.into_owned(), encoding: Encoding { name, certainty } })
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
    if high * 4 < latin && bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return UTF_8;
    }
    if high * 8 < latin && codec.is_single_byte() && codec != MACINTOSH {
        return WINDOWS_1252;
    }
    if codec.decode_without_bom_handling(bytes).1 && codec != MACINTOSH { WINDOWS_1252 } else { codec }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, codec: &'static Codec) -> Vec<u8> {
        codec.encode(text).0.into_owned()
    }

    fn read(bytes: &[u8]) -> (String, &'static str, EncodingCertainty) {
        let decoded = decode(bytes, None).unwrap();
        (decoded.text, decoded.encoding.name, decoded.encoding.certainty)
    }

    const ITALIAN: &str = "La città è così: perché no? Verrà più tardi, disse «il capo» dell’ufficio.";

    #[test]
    fn valid_utf8_wins_over_any_declaration() {
        let decoded = decode(ITALIAN.as_bytes(), Some("windows-1252")).unwrap();
        assert_eq!(decoded.text, ITALIAN);
        assert_eq!(decoded.encoding, Encoding { name: "utf-8", certainty: EncodingCertainty::Sure });
    }

    #[test]
    fn byte_order_marks_decide_and_are_left_out() {
        assert_eq!(read(b"\xEF\xBB\xBFciao"), ("ciao".into(), "utf-8", EncodingCertainty::Sure));
        assert_eq!(read(b"\xFF\xFEc\0i\0"), ("ci".into(), "utf-16le", EncodingCertainty::Sure));
        assert_eq!(read(b"\xFE\xFF\0c\0i"), ("ci".into(), "utf-16be", EncodingCertainty::Sure));
    }

    #[test]
    fn a_few_bytes_with_a_zero_are_binary() {
        assert!(matches!(decode(b"x\0\x01\x02bin", None), Err(SkipReason::Binary)));
        assert_eq!(read(b"c\0i\0a\0o\0").0, "ciao");
    }

    #[test]
    fn utf16_without_a_mark_is_recognised_on_both_sides() {
        for text in [ITALIAN, "深度求索 发布了 新的 模型。\n它 很 便宜。\n"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(read(&little), (text.into(), "utf-16le", EncodingCertainty::Guessed));
            assert_eq!(read(&big), (text.into(), "utf-16be", EncodingCertainty::Guessed));
        }
    }

    #[test]
    fn the_western_encodings_are_told_apart() {
        use encoding_rs::ISO_8859_15;
        assert_eq!(read(&encoded(ITALIAN, WINDOWS_1252)).1, "windows-1252");
        let mac = mac_bytes("La città è così: perché no? L’uomo disse “più tardi”…");
        assert_eq!(
            read(&mac),
            (
                "La città è così: perché no? L’uomo disse “più tardi”…".into(),
                "macintosh",
                EncodingCertainty::Guessed
            )
        );
        let euro = "La città pagherà 35 € a testa, l'anno scorso erano 20 €.";
        assert_eq!(
            read(&encoded(euro, ISO_8859_15)),
            (euro.into(), "iso-8859-15", EncodingCertainty::Guessed)
        );
        assert_eq!(
            read(&encoded(euro, WINDOWS_1252)),
            (euro.into(), "windows-1252", EncodingCertainty::Guessed)
        );
        let french = "Le cœur de l'été à Liège, une œuvre déjà célèbre.";
        assert_eq!(read(&encoded(french, ISO_8859_15)).0, french);
        let german = "Die größte Münchner Zeitung schrieb darüber: „schön“.";
        assert_eq!(read(&encoded(german, WINDOWS_1252)).0, german);
    }

    /// encoding_rs decodes MacRoman and encodes it too; kept apart so the test states its bytes.
    fn mac_bytes(text: &str) -> Vec<u8> {
        let bytes = encoded(text, MACINTOSH);
        assert!(bytes.contains(&0x88), "à is 0x88 in MacRoman");
        bytes
    }

    #[test]
    fn one_accent_alone_is_enough() {
        for text in ["Il prezzo è alto.", "Perché?", "The café opens."] {
            assert_eq!(read(&encoded(text, WINDOWS_1252)).0, text);
            assert_eq!(read(&encoded(text, MACINTOSH)).0, text);
        }
    }

    #[test]
    fn cyrillic_and_japanese_are_left_to_the_general_detector() {
        let russian = "Сегодня в Москве представили новую открытую модель искусственного интеллекта.";
        assert_eq!(read(&encoded(russian, encoding_rs::WINDOWS_1251)).0, russian);
        let japanese = "これは日本語で書かれた新聞記事です。人工知能について説明しています。";
        assert_eq!(read(&encoded(japanese, encoding_rs::SHIFT_JIS)).0, japanese);
    }

    #[test]
    fn a_damaged_utf8_file_stays_utf8() {
        let mut cut = "Perché la città è così".as_bytes().to_vec();
        cut.extend_from_slice(b" \xC3");
        let (text, name, certainty) = read(&cut);
        assert_eq!(
            (text.as_str(), name, certainty),
            ("Perché la città è così \u{fffd}", "utf-8", EncodingCertainty::Guessed)
        );
    }

    #[test]
    fn the_page_s_declaration_is_used_where_the_bytes_allow_it() {
        let decoded =
            decode(&encoded("Žižek píše", encoding_rs::WINDOWS_1250), Some("windows-1250")).unwrap();
        assert_eq!(decoded.text, "Žižek píše");
        assert_eq!(decoded.encoding.certainty, EncodingCertainty::Declared);
    }

    #[test]
    fn binary_data_is_refused_whatever_its_name() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj",
            b"PK\x03\x04\x14\0\x06\0\x08\0",
            b"\xFF\xD8\xFF\xE0\0\x10JFIF",
            b"GIF89a\x01\0\x01\0",
            b"{\\rtf1\\ansi Ciao}",
            b"text with a \0 inside",
            b"\x1f\x8b\x08\0\0\0",
            b"\x01\x02\x03\x04\x05\x06\x07\x08 abc \x0e\x0f\x10\x11\x12",
        ] {
            assert_eq!(decode(bytes, None).err(), Some(SkipReason::Binary), "{bytes:?}");
        }
    }

    #[test]
    fn nothing_and_blanks_are_empty() {
        assert_eq!(decode(b"", None).err(), Some(SkipReason::Empty));
        assert_eq!(decode(b" \n\t ", None).err(), Some(SkipReason::Empty));
    }

    #[test]
    fn the_reader_may_choose_another() {
        let decoded = decode_as(b"citt\x88", "macintosh").unwrap();
        assert_eq!(decoded.text, "città");
        assert_eq!(decoded.encoding.certainty, EncodingCertainty::Chosen);
        assert_eq!(decode_as(b"x", "klingon").err(), Some(SkipReason::Undecodable));
    }

    #[test]
    fn every_encoding_offered_exists_and_keeps_its_name() {
        for name in OFFERED {
            assert_eq!(decode_as(b"a b c d", name).unwrap().encoding.name, *name);
        }
    }
}
