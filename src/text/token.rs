//! Text becomes tokens: one pass over the bytes, no allocation beyond the list itself.

use super::abbreviation;
use super::characters::{is_apostrophe, is_blank, is_hyphen, is_punctuation, is_word_char};
use super::{Token, TokenKind};
use crate::span::Span;

/// The tokens of one stretch of `text`, appended to `into`, with offsets into `text`.
pub(super) fn tokenise(text: &str, stretch: Span, into: &mut Vec<Token>) {
    let source = &text[stretch.range()];
    into.reserve(source.len() / 6);
    Tokeniser { source, base: stretch.start, at: 0, into }.run();
}

/// Right parts of English contractions that stay one token ("don't", "we're").
const CONTRACTIONS: [&str; 6] = ["t", "re", "ve", "ll", "d", "m"];

/// Italian forms that lose their vowel before the next word ("dell'azienda").
const ELISIONS: [&str; 48] = [
    "l", "d", "un", "c", "s", "m", "t", "v", "n", "dell", "nell", "all", "dall", "sull", "coll", "quest",
    "quell", "gl", "degl", "agl", "negl", "dagl", "sugl", "tutt", "anch", "bell", "sant", "com", "dov",
    "cos", "mezz", "nient", "nessun", "ciascun", "alcun", "qualcun", "qualcos", "buon", "grand", "pover",
    "senz", "quand", "quant", "trent", "cent", "quell", "altr", "j",
];

/// Words that are written with a final apostrophe, truncated or for want of an accent ("po'",
/// "perche'").
const FINAL_APOSTROPHE: [&str; 34] = [
    "po", "mo", "di", "fa", "da", "va", "sta", "be", "to", "ca", "e", "perche", "piu", "gia", "puo", "cosi",
    "sara", "pero", "poiche", "finche", "affinche", "benche", "giu", "cioe", "c'e", "com'e", "dov'e", "né",
    "ne", "si", "li", "avra", "potra", "dovra",
];

struct Tokeniser<'a> {
    source: &'a str,
    base: u32,
    at: usize,
    into: &'a mut Vec<Token>,
}

impl Tokeniser<'_> {
    fn run(mut self) {
        while let Some(c) = self.peek(self.at) {
            match c {
                _ if is_blank(c) => self.at += c.len_utf8(),
                '0'..='9' => self.number(),
                '@' => self.handle(),
                _ if c.is_numeric() => self.number(),
                _ if c.is_alphabetic() => self.word(),
                _ => self.mark(c),
            }
        }
    }

    /// The character at byte `at`, a character boundary.
    fn peek(&self, at: usize) -> Option<char> {
        match self.source.as_bytes().get(at) {
            None => None,
            Some(&b) if b < 128 => Some(char::from(b)),
            // `at` is always the end of a character read before.
            Some(_) => self.source.get(at..)?.chars().next(),
        }
    }

    /// The end of the run of word characters that starts at `at`.
    fn word_run(&self, mut at: usize) -> usize {
        let bytes = self.source.as_bytes();
        loop {
            while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
                at += 1;
            }
            match self.peek(at) {
                Some(c) if !c.is_ascii() && is_word_char(c) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    /// The end of the run of letters that starts at `at`.
    fn letter_run(&self, mut at: usize) -> usize {
        while let Some(c) = self.peek(at) {
            if !(c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')) {
                break;
            }
            at += c.len_utf8();
        }
        at
    }

    /// Adds the token from where we are to `end`, in pieces where it is longer than a token may be.
    fn push(&mut self, end: usize, kind: TokenKind) {
        let mut start = self.at;
        while start < end {
            let mut stop = end.min(start + usize::from(u16::MAX));
            while !self.source.is_char_boundary(stop) {
                stop -= 1;
            }
            self.into.push(Token { start: self.base + start as u32, len: (stop - start) as u16, kind });
            start = stop;
        }
        self.at = end;
    }

    /// Digits with the separators between them, or a word that starts with a digit ("5G", "10x").
    fn number(&mut self) {
        let bytes = self.source.as_bytes();
        let mut end = self.at;
        loop {
            while let Some(c) = self.peek(end) {
                if !c.is_numeric() {
                    break;
                }
                end += c.len_utf8();
            }
            let separated = matches!(bytes.get(end), Some(b'.' | b','))
                && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !separated {
                break;
            }
            end += 1;
        }
        if self.peek(end).is_some_and(is_word_char) {
            self.word();
        } else {
            self.push(end, TokenKind::Number);
        }
    }

    /// `@name`, or the bare sign.
    fn handle(&mut self) {
        let end = self.address_end(self.at + 1);
        if self.peek(self.at + 1).is_some_and(char::is_alphanumeric) {
            self.push(end, TokenKind::Address);
        } else {
            self.push(self.at + 1, TokenKind::Symbol);
        }
    }

    /// The end of an address that starts before `at`: up to a blank or a quotation mark, without
    /// the sentence's punctuation.
    fn address_end(&self, at: usize) -> usize {
        let mut end = at;
        let mut kept = at;
        while let Some(c) = self.peek(end) {
            if is_blank(c)
                || matches!(
                    c,
                    '"' | '«' | '»' | '“' | '”' | '<' | '>' | '’' | '(' | ')' | '[' | ']' | '{' | '}'
                )
            {
                break;
            }
            end += c.len_utf8();
            if c.is_alphanumeric() || matches!(c, '/' | '_' | '=' | '&' | '#' | '%' | '-' | '~' | '+') {
                kept = end;
            }
        }
        kept
    }

    /// A word, an abbreviation with its stop, a domain, an address.
    fn word(&mut self) {
        if let Some(end) = self.dotted() {
            return self.push(end, TokenKind::Word);
        }
        let mut end = self.word_run(self.at);
        // The start of the stretch since the last hyphen: what elisions and abbreviations are told by.
        let mut piece = self.at;
        while let Some(c) = self.peek(end) {
            let after = end + c.len_utf8();
            let next = self.peek(after);
            if is_hyphen(c) && next.is_some_and(char::is_alphanumeric) {
                piece = after;
                end = self.word_run(after);
            } else if is_apostrophe(c) {
                match self.apostrophe(piece, end, after) {
                    Apostrophe::Inside(to) => end = to,
                    Apostrophe::Elision => return self.push(after, TokenKind::Word),
                    Apostrophe::Genitive(to) => {
                        self.push(end, TokenKind::Word);
                        return self.push(to, TokenKind::Word);
                    }
                    Apostrophe::Outside => break,
                }
            } else if c == '.' {
                match self.stop(piece, end, after) {
                    Stop::Inside(to) => end = to,
                    Stop::Kept => return self.push(after, TokenKind::Word),
                    Stop::Domain => {
                        let to = self.address_end(after);
                        return self.push(to, TokenKind::Address);
                    }
                    Stop::Outside => break,
                }
            } else if c == '@' && next.is_some_and(char::is_alphanumeric)
                || c == ':' && self.source.as_bytes()[after..].starts_with(b"//")
            {
                let to = self.address_end(after);
                return self.push(to, TokenKind::Address);
            } else if c == '_' && next.is_some_and(is_word_char) {
                end = self.word_run(after);
            } else {
                break;
            }
        }
        self.push(end, TokenKind::Word);
    }

    /// The end of letters with stops between them ("S.p.A.", "U.S.", "p.m.", "Ph.D."), if one
    /// starts here.
    fn dotted(&self) -> Option<usize> {
        let mut at = self.at;
        let mut groups = 0;
        loop {
            let end = self.letter_run_of_at_most(at, if groups == 0 { 2 } else { 1 })?;
            if end == at {
                // After a stop: the end, unless a longer word or a number goes on.
                let goes_on = self.peek(at).is_some_and(char::is_alphanumeric);
                return (groups >= 2 && !goes_on).then_some(at);
            }
            if self.peek(end) != Some('.') {
                return (groups >= 2 && !self.peek(end).is_some_and(is_word_char)).then_some(end);
            }
            let two =
                end - at >= 2 && self.source.get(at..end).is_some_and(|g| g != "Ph" && g.chars().count() > 1);
            if two {
                return None;
            }
            groups += 1;
            at = end + 1;
        }
    }

    /// Like `letter_run`, but `None` when it is longer than `most` letters.
    fn letter_run_of_at_most(&self, mut at: usize, most: usize) -> Option<usize> {
        for _ in 0..=most {
            match self.peek(at) {
                Some(c) if c.is_alphabetic() => at += c.len_utf8(),
                _ => return Some(at),
            }
        }
        None
    }

    /// What the apostrophe at `end` does to the word before it.
    fn apostrophe(&self, piece: usize, end: usize, after: usize) -> Apostrophe {
        let left = &self.source[piece..end];
        let right_end = self.letter_run(after);
        let right = &self.source[after..right_end];
        if right.is_empty() {
            let digit = self.peek(after).is_some_and(char::is_numeric);
            return match () {
                () if is_one_of(left, &ELISIONS) && !digit && left.len() > 1 => Apostrophe::Elision,
                () if is_one_of(left, &FINAL_APOSTROPHE) || ends_as_accented(left) => Apostrophe::Elision,
                () => Apostrophe::Outside,
            };
        }
        if right.eq_ignore_ascii_case("s") {
            return Apostrophe::Genitive(right_end);
        }
        if is_one_of(right, &CONTRACTIONS) {
            return Apostrophe::Inside(right_end);
        }
        let name = left == "D" && right.starts_with(char::is_uppercase);
        if is_one_of(left, &ELISIONS) && !name {
            return Apostrophe::Elision;
        }
        Apostrophe::Inside(self.word_run(after))
    }

    /// What the stop at `end` does to the word before it.
    fn stop(&self, piece: usize, end: usize, after: usize) -> Stop {
        let left = &self.source[piece..end];
        match self.peek(after) {
            Some(c) if c.is_ascii_digit() && left.ends_with(|c: char| c.is_ascii_digit()) => {
                Stop::Inside(self.word_run(after))
            }
            Some(c) if c.is_alphabetic() => {
                let right = &self.source[after..self.word_run(after)];
                if abbreviation::is_domain(right) || left.eq_ignore_ascii_case("www") {
                    Stop::Domain
                } else if matches!(right, "js" | "py" | "rs" | "cpp") {
                    Stop::Inside(after + right.len())
                } else if left.len() < 8 && abbreviation::is_known(left) {
                    Stop::Kept
                } else if self.is_domain_chain(after) {
                    Stop::Domain
                } else {
                    Stop::Outside
                }
            }
            _ if is_initial(left) && self.capital_follows(after) => Stop::Kept,
            _ if abbreviation::is_known(left) => Stop::Kept,
            _ => Stop::Outside,
        }
    }

    /// Whether lower-case labels with stops between them start here and end in a known domain
    /// ("blog.example.com").
    fn is_domain_chain(&self, mut at: usize) -> bool {
        for _ in 0..4 {
            let end = self.word_run(at);
            let label = &self.source[at..end];
            if label.is_empty() || label.contains(char::is_uppercase) {
                return false;
            }
            if abbreviation::is_domain(label) {
                return true;
            }
            if self.peek(end) != Some('.') {
                return false;
            }
            at = end + 1;
        }
        false
    }

    /// Whether the next letter, at most one blank away, is a capital.
    fn capital_follows(&self, at: usize) -> bool {
        match self.peek(at) {
            Some(' ' | '\u{a0}' | '\n') => {
                self.peek(at + self.peek(at).map_or(1, char::len_utf8)).is_some_and(char::is_uppercase)
            }
            Some(c) => c.is_uppercase(),
            None => false,
        }
    }

    /// A punctuation mark, a run of the same one, or a symbol with what modifies it.
    fn mark(&mut self, c: char) {
        let mut end = self.at + c.len_utf8();
        if !is_punctuation(c) {
            while let Some(
                m @ ('\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{300}'..='\u{36f}'),
            ) = self.peek(end)
            {
                end += m.len_utf8();
            }
            return self.push(end, TokenKind::Symbol);
        }
        if matches!(c, '.' | '-' | '_' | '!' | '?' | '–' | '—' | '…' | '/') {
            while self.peek(end) == Some(c) {
                end += c.len_utf8();
            }
        }
        self.push(end, TokenKind::Punctuation);
    }
}

enum Apostrophe {
    /// The word goes on to here.
    Inside(usize),
    /// The word ends with it.
    Elision,
    /// A token of its own goes from it to here ("'s").
    Genitive(usize),
    /// It is a quotation mark.
    Outside,
}

enum Stop {
    /// The word goes on to here ("K1.5").
    Inside(usize),
    /// The word ends with it ("Mr.").
    Kept,
    /// The word is the start of an address.
    Domain,
    /// It ends a sentence, perhaps.
    Outside,
}

/// One capital letter, as in "J. D. Vance".
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// "citta'", "verita'", "societa'": an accent typed as an apostrophe.
fn ends_as_accented(word: &str) -> bool {
    word.len() >= 5 && word.ends_with("ta") && word.is_ascii()
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    word.len() < 10 && list.iter().any(|form| form.eq_ignore_ascii_case(word))
}
