//! What single characters are to the tokeniser.

/// Whether `c` goes on inside a word: letters, digits and the marks that change them.
pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}' | '\u{fe0f}')
}

/// Characters that take no room or only room.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{200e}' | '\u{200f}')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` is a punctuation mark rather than a symbol.
pub(super) fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '%' | '#' | '&' | '*' | '@' | '\\' => false,
        _ if c.is_ascii() => c.is_ascii_punctuation(),
        '‰' | '\u{2044}' | '\u{2052}' => false,
        '«' | '»' | '¡' | '¿' | '·' | '\u{2010}'..='\u{205e}' => true,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' => true,
        '！' | '？' | '，' | '．' | '：' | '；' | '（' | '）' | '｡' | '､' | '・' => true,
        _ => false,
    }
}
