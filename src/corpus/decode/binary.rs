//! Telling data from text.

/// First bytes of formats that people rename or save as text by mistake.
const SIGNATURES: &[&[u8]] = &[
    b"\x89PNG",
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xFF\xD8\xFF",
    b"GIF87a",
    b"GIF89a",
    b"\x1F\x8B",
    b"BZh9",
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!\x1A",
    b"\x7FELF",
    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
    b"{\\rtf",
    b"SQLite format 3\0",
    b"OggS",
    b"ID3",
    b"\xCA\xFE\xBA\xBE",
    b"\xFD7zXZ",
    b"bplist00",
    b"wOF2",
    b"wOFF",
];

/// Whether the file begins like a known binary format.
pub(super) fn has_signature(bytes: &[u8]) -> bool {
    let webp =
        bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|kind| kind == b"WEBP" || kind == b"WAVE");
    webp || SIGNATURES.iter().any(|signature| bytes.starts_with(signature))
}

/// A zero byte, or more than one control character in a hundred: no text has them.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    if memchr::memchr(0, bytes).is_some() {
        return true;
    }
    let controls =
        bytes.iter().filter(|b| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B)).count();
    controls > bytes.len() / 100 && controls > 2
}
