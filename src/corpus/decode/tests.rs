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
    assert_eq!(read(&encoded(euro, ISO_8859_15)), (euro.into(), "iso-8859-15", EncodingCertainty::Guessed));
    assert_eq!(read(&encoded(euro, WINDOWS_1252)), (euro.into(), "windows-1252", EncodingCertainty::Guessed));
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
    let decoded = decode(&encoded("Žižek píše", encoding_rs::WINDOWS_1250), Some("windows-1250")).unwrap();
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
fn utf32_is_told_by_its_mark() {
    let little = |text: &str| text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect::<Vec<u8>>();
    let big = |text: &str| text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect::<Vec<u8>>();
    let marked = format!("\u{feff}{ITALIAN}");
    assert_eq!(read(&little(&marked)), (ITALIAN.into(), "utf-32le", EncodingCertainty::Sure));
    assert_eq!(read(&big(&marked)), (ITALIAN.into(), "utf-32be", EncodingCertainty::Sure));
    let mut cut = little(&marked);
    cut.truncate(cut.len() - 2);
    assert!(read(&cut).0.ends_with('\u{fffd}'));
    assert!(is_marked(&little(&marked), "utf-32le") && !is_marked(&little(&marked), "utf-8"));
}

#[test]
fn a_few_broken_bytes_in_italian_words_are_no_cyrillic() {
    for bytes in [
        &b"Il ponte \xFF\xFE crolla."[..],
        b"Il ponte \xE0\xE8 crolla \xC3\xA8 vero \xF0\xF1.",
        b"Cos\xC3\xAC parl\xF2 \xFE il sindaco.",
        b"La citt\xC3 \xE8 ferma, \xC3\xA8 vero, dice il sindaco di Pisa \xFE.",
        b"Il sindaco di Bari \xD0 atteso oggi: \xC3\xA8 la \xFF prima volta.",
    ] {
        let (text, name, certainty) = read(bytes);
        assert!(matches!(name, "utf-8" | "windows-1252" | "iso-8859-15" | "macintosh"), "{name}: {text}");
        assert_eq!(certainty, EncodingCertainty::Guessed);
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
