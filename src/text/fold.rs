//! Case and accents folded away, so that "Città", "CITTÀ" and "citta" are one word.

use std::borrow::Cow;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without accents, curly apostrophes made straight. Allocates only when something
/// changes.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    let unchanged = text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if unchanged {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    Cow::Owned(folded)
}

/// Like [`fold`], but the Italian "è" (is) stays apart from "e" (and).
#[must_use]
pub fn fold_keeping_e(word: &str) -> Cow<'_, str> {
    if matches!(word, "è" | "È") { Cow::Borrowed("è") } else { fold(word) }
}

/// Like [`fold`], appended to `into`: for loops that reuse one buffer.
pub fn fold_into(text: &str, into: &mut String) {
    if text.is_ascii() {
        let start = into.len();
        into.push_str(text);
        return into[start..].make_ascii_lowercase();
    }
    for c in text.chars() {
        fold_char(c, |folded| into.push(folded));
    }
}

/// Folds one character: gives none (a combining mark), one, or a few ("ß" → "ss").
pub fn fold_char(c: char, mut put: impl FnMut(char)) {
    if c.is_ascii() {
        return put(c.to_ascii_lowercase());
    }
    match c {
        '’' | '‘' | 'ʼ' | '\u{2032}' => put('\''),
        '\u{2010}' | '\u{2011}' => put('-'),
        '\u{a0}' | '\u{202f}' => put(' '),
        '\u{ad}' => {}
        'ß' | 'ẞ' => "ss".chars().for_each(put),
        'æ' | 'Æ' => "ae".chars().for_each(put),
        'œ' | 'Œ' => "oe".chars().for_each(put),
        'ø' | 'Ø' => put('o'),
        'ł' | 'Ł' => put('l'),
        'đ' | 'Đ' => put('d'),
        'ı' => put('i'),
        _ => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase().filter(|l| !is_combining_mark(*l)).for_each(&mut put);
            }
        }),
    }
}
