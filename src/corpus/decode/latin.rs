//! Windows-1252, ISO-8859-15 or MacRoman: the reading that gives the letters of Western European
//! words where letters belong, instead of odd signs in the middle of them.

use encoding_rs::{Encoding as Codec, ISO_8859_15, MACINTOSH, WINDOWS_1252};

/// Bytes looked at: the first accents of a long file say enough.
const SAMPLE: usize = 256 * 1024;

/// The Latin encoding that reads best, or none when the bytes are no Latin text at all.
pub(super) fn guess(bytes: &[u8]) -> Option<&'static Codec> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let high = sample.iter().filter(|b| **b >= 0x80).count();
    let letters = sample.iter().filter(|b| b.is_ascii_alphabetic()).count();
    // Latin text is mostly ASCII letters; Cyrillic, Greek and Chinese are not.
    if high == 0 || high * 2 > letters.max(2) {
        return None;
    }
    let mut best = (0, None);
    for codec in [WINDOWS_1252, ISO_8859_15, MACINTOSH] {
        let score = score(sample, codec);
        if score > best.0 {
            best = (score, Some(codec));
        }
    }
    // At least three quarters of the signs must be at home where they stand.
    (best.0 * 4 >= high as i64 * 2 * 3).then_some(best.1).flatten()
}

/// +2 for every non-ASCII sign at home where it stands, −3 for every one that is not.
fn score(sample: &[u8], codec: &'static Codec) -> i64 {
    let (text, _) = codec.decode_without_bom_handling(sample);
    let mut previous = ' ';
    let mut chars = text.chars().peekable();
    let mut score = 0;
    while let Some(here) = chars.next() {
        if !here.is_ascii() {
            let next = chars.peek().copied().unwrap_or(' ');
            score += if is_at_home(previous, here, next) { 2 } else { -3 };
        }
        previous = here;
    }
    score
}

/// Letters of Italian, French, German, Spanish and Portuguese words, lower case.
const LETTERS: &str = "àèéìòùâêîôûäëïöüÿáíóúñçãõßæœšžåø";

fn is_at_home(previous: char, here: char, next: char) -> bool {
    if here.is_alphabetic() {
        let lower = here.to_lowercase().next().unwrap_or(here);
        // A capital accented letter after a small one ("cittÀ", "l'euroÕ") is a misread byte.
        let misplaced = here.is_uppercase() && previous.is_lowercase();
        return LETTERS.contains(lower)
            && !misplaced
            && (previous.is_ascii() || previous.is_alphabetic() || "’“«".contains(previous));
    }
    let word_before = previous.is_alphanumeric();
    let open_before = previous.is_whitespace() || "([—–'\"".contains(previous);
    match here {
        '’' => word_before || open_before,
        '“' | '‘' | '„' => {
            open_before || !next.is_whitespace() && !word_before || next.is_whitespace() && word_before
        }
        '«' => !word_before,
        '”' | '»' => !open_before || next.is_whitespace(),
        '…' => !next.is_lowercase() || word_before,
        '–' | '—' => !(previous.is_alphabetic() && next.is_alphabetic()),
        '€' | '£' => beside_a_number(previous, next),
        '°' | 'º' | 'ª' => previous.is_alphanumeric() || next.is_ascii_digit(),
        '\u{a0}' => true,
        '©' | '®' | '™' | '§' | '•' | '·' | '×' | '½' | '¼' | '²' | '³' => {
            !(previous.is_alphabetic() && next.is_alphabetic())
        }
        '¿' | '¡' => !word_before,
        _ => false,
    }
}

fn beside_a_number(previous: char, next: char) -> bool {
    let fits = |c: char| c.is_ascii_digit() || c.is_whitespace() || "(.,;:)/-".contains(c);
    fits(previous) && fits(next)
}

/// Names of the encodings of the Latin script.
const LATIN: [&str; 14] = [
    "windows-1250",
    "windows-1252",
    "windows-1254",
    "windows-1257",
    "windows-1258",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16",
    "macintosh",
];

/// Whether `codec` is an encoding of the Latin script.
pub(super) fn writes(codec: &'static Codec) -> bool {
    LATIN.iter().any(|name| name.eq_ignore_ascii_case(codec.name()))
}

/// Whether most non-ASCII bytes stand three or more together, as those of other scripts' words do.
pub(super) fn has_long_runs(bytes: &[u8]) -> bool {
    let runs = || bytes.chunk_by(|a, b| (*a >= 0x80) == (*b >= 0x80)).filter(|run| run[0] >= 0x80);
    let long: usize = runs().map(<[u8]>::len).filter(|length| *length >= 3).sum();
    long * 2 > runs().map(<[u8]>::len).sum()
}

/// Whether decoded text looks like words of some script and not like pixels read as characters:
/// whole planes of unassigned or private signs are no article.
pub(super) fn reads_like_text(text: &str) -> bool {
    let (mut good, mut total) = (0usize, 0usize);
    for c in text.chars().take(SAMPLE) {
        total += 1;
        let odd = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}' | '\u{f0000}'..);
        good += usize::from(
            !odd && (c.is_alphanumeric() || c.is_whitespace() || c.is_ascii_punctuation() || !c.is_ascii()),
        );
    }
    good * 10 >= total * 9
}
