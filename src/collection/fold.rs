//! The folded form of a name: what stays when case, accents, hyphens and the dots of acronyms go.

use super::NameKey;
use unicode_normalization::UnicodeNormalization;

impl NameKey {
    /// The key of a form of a name: "DeepSeek-R1", "Deepseek R1" and "DEEPSEEK R1" have the same.
    #[must_use]
    pub fn of(form: &str) -> Self {
        NameKey(fold(form))
    }
}

/// Folds a name: lower case, no accents, hyphens as spaces, single spaces, straight apostrophes,
/// no dots inside or after acronyms ("U.S." is "us", "Qwen2.5" keeps its dot). Never empty unless
/// `form` is.
#[must_use]
pub fn fold(form: &str) -> String {
    let mut out = String::with_capacity(form.len());
    if form.is_ascii() {
        form.bytes().for_each(|b| push_folded(char::from(b), &mut out));
    } else {
        // Marks of Latin, Greek and Cyrillic letters only: in other scripts marks are letters.
        for c in form.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).nfc() {
            push_folded(c, &mut out);
        }
    }
    let kept = out.trim_end_matches([' ', '.']).len();
    out.truncate(kept);
    let out = if out.contains('.') { without_acronym_dots(&out) } else { out };
    if out.is_empty() { form.trim().to_lowercase() } else { out }
}

fn push_folded(c: char, out: &mut String) {
    match c {
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        'a'..='z' | '0'..='9' | '.' => out.push(c),
        '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' => push_space(out),
        c if c.is_whitespace() => push_space(out),
        '’' | '‘' | 'ʼ' | '`' | '´' => out.push('\''),
        '"' | '“' | '”' | '«' | '»' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
        'ß' | 'ẞ' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'ø' | 'Ø' => out.push('o'),
        'ł' | 'Ł' => out.push('l'),
        'đ' | 'Đ' => out.push('d'),
        'ı' => out.push('i'),
        c => out.extend(c.to_lowercase()),
    }
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// Leaves out the dots that follow a letter standing alone: "u.s", "s.p.a", "donald j. trump".
fn without_acronym_dots(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let (mut previous, mut before) = (' ', ' ');
    for c in folded.chars() {
        let after_lone_letter = c == '.' && previous.is_alphabetic() && matches!(before, ' ' | '.');
        if !after_lone_letter {
            out.push(c);
        }
        (before, previous) = (previous, c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_the_same_name_fold_to_the_same_key() {
        for (form, folded) in [
            ("DeepSeek-R1", "deepseek r1"),
            ("Deepseek  R1", "deepseek r1"),
            ("DEEPSEEK\nR1", "deepseek r1"),
            ("U.S.", "us"),
            ("S.p.A.", "spa"),
            ("Donald J. Trump", "donald j trump"),
            ("Qwen2.5", "qwen2.5"),
            ("L’Aquila", "l'aquila"),
            ("Forlì", "forli"),
            ("Łódź", "lodz"),
            ("Straße", "strasse"),
            ("深度求索", "深度求索"),
            ("がん", "がん"),
            ("«Il Faro»", "il faro"),
        ] {
            assert_eq!(fold(form), folded, "{form}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing_and_a_name_never_vanishes() {
        for form in ["...", "-", "“”", "a.b.c.", "\u{301}", "É.-U."] {
            let once = fold(form);
            assert_eq!(fold(&once), once, "{form}");
            assert!(!once.is_empty(), "{form}");
        }
        assert_eq!(fold(""), "");
    }
}
