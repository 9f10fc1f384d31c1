//! What the tagger looks at in one token, computed once: hashes of the word and its parts, its
//! shape, the lists that know it.

use super::elsewhere;
use super::gazetteer::{GAZETTEER, NAMES, TOWN, ordinary};
pub(super) use crate::text::clusters::hash as hash_folded;
use crate::text::clusters::{self, hash_bytes};
use crate::text::fold::fold_into;
use crate::text::{Document, Language, Sentence, Token, TokenKind};

/// One token as the tagger sees it.
#[derive(Clone, Copy, Default)]
pub(super) struct Word {
    /// Hash of the word as written.
    pub exact: u32,
    /// Hash of the folded word.
    pub low: u32,
    /// Hashes of the last two, three and four folded characters.
    pub suffixes: [u32; 3],
    /// Hashes of the first two and three folded characters.
    pub prefixes: [u32; 2],
    /// Hash of its shape, runs shortened ("Qwen-3" → "Aa-0").
    pub shape: u32,
    /// Coarse class of the token, 0 … 5.
    pub class: u8,
    /// Class bits of listed names that begin here, and of those that go on here.
    pub begins: u32,
    pub inside: u32,
    /// What the rest of the article says of a capitalised word: bits of [`elsewhere`].
    pub elsewhere: u8,
    /// Its length in bytes.
    pub length: u8,
    /// A quotation mark: [`OPENS`], [`CLOSES`] or both.
    pub quote: u8,
    /// Languages in which it is an ordinary word: bit 0 Italian, bit 1 English.
    pub ordinary: u8,
    /// Its class of words and the coarser class, both + 1; 0 for a rare word.
    pub cluster: u16,
    pub coarse: u8,
    /// Class bits of the word as a listed name of its own, and whether longer ones open with it.
    pub listed: u32,
    pub opens: bool,
}

pub(super) const LOWER: u8 = 0;
pub(super) const TITLE: u8 = 1;
pub(super) const UPPER: u8 = 2;
pub(super) const MIXED: u8 = 3;
pub(super) const NUMBER: u8 = 4;
pub(super) const MARK: u8 = 5;
/// Opens a quotation.
pub(super) const OPENS: u8 = 1;
/// Closes a quotation.
pub(super) const CLOSES: u8 = 2;

impl Word {
    /// Whether a name can begin here.
    pub(super) fn is_candidate(&self) -> bool {
        matches!(self.class, TITLE | UPPER | MIXED) || self.begins & (NAMES | TOWN) != 0
    }
}

/// Joins a hash to the state of a sequence.
#[must_use]
pub(super) fn mix(state: u32, hash: u32) -> u32 {
    let joined = (u64::from(state ^ 0x9e37_79b9) << 32 | u64::from(hash)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    ((joined >> 32) ^ (joined >> 9)) as u32
}

/// The words of one article, each looked at once however often it stands there.
pub(super) struct Words<'a> {
    document: &'a Document,
    /// In the order of the document's vocabulary.
    known: Vec<Word>,
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &str, document: &'a Document) -> Self {
        let mut folded = String::new();
        let english = document.language != Language::Italian;
        let read = |token: &Token| read_word(token.of(text), token.kind, english, &mut folded);
        let mut known = document.vocabulary.words().iter().map(read).collect::<Vec<_>>();
        elsewhere::mark(text, document, &mut known);
        Self { document, known }
    }

    /// Fills `words` with one entry for each token of a sentence.
    pub(super) fn read(&self, sentence: &Sentence, words: &mut Vec<Word>) {
        words.clear();
        let places = self.document.vocabulary.places_of(sentence);
        words.extend(places.iter().map(|place| self.known[*place as usize]));
        mark_listed(words);
    }
}

fn read_word(surface: &str, kind: TokenKind, english: bool, folded: &mut String) -> Word {
    folded.clear();
    fold_into(surface, folded);
    let bytes = folded.as_bytes();
    let tail = |n: usize| hash_bytes(&bytes[bytes.len().saturating_sub(n)..]);
    let head = |n: usize| hash_bytes(&bytes[..n.min(bytes.len())]);
    let (shape, class) = shape(surface, kind);
    let low = hash_bytes(bytes);
    let cluster = if class == MARK || !english { None } else { clusters::english(low) };
    let phrase = if class == MARK { None } else { GAZETTEER.phrase(mix(0, low)) };
    Word {
        exact: hash_bytes(surface.as_bytes()),
        low,
        suffixes: [tail(2), tail(3), tail(4)],
        prefixes: [head(2), head(3)],
        shape,
        class,
        quote: match surface {
            "«" | "“" => OPENS,
            "»" | "”" => CLOSES,
            "\"" => OPENS | CLOSES,
            _ => 0,
        },
        length: bytes.len().min(255) as u8,
        ordinary: if class == MARK || class == NUMBER { 0 } else { ordinary(low) },
        cluster: cluster.map_or(0, |c| c.fine + 1),
        coarse: cluster.map_or(0, |c| c.coarse + 1),
        listed: phrase.map_or(0, |p| p.classes),
        opens: phrase.is_some_and(|p| p.continues),
        ..Word::default()
    }
}

fn shape(surface: &str, kind: TokenKind) -> (u32, u8) {
    let (mut hash, mut last, mut run) = (7_u32, 0_u8, 0);
    let (mut upper, mut lower, mut upper_inside) = (0, 0, false);
    for (i, c) in surface.chars().enumerate() {
        let code = match c {
            _ if c.is_lowercase() => b'a',
            _ if c.is_uppercase() => b'A',
            _ if c.is_alphabetic() => b'a',
            _ if c.is_numeric() => b'0',
            '\'' | '’' => b'\'',
            _ if c.is_ascii() => c as u8,
            _ => b'?',
        };
        upper += i32::from(code == b'A');
        lower += i32::from(code == b'a');
        upper_inside |= code == b'A' && i > 0;
        run = if code == last { run + 1 } else { 1 };
        last = code;
        if run <= 2 {
            hash = (hash ^ u32::from(code)).wrapping_mul(0x0100_0193);
        }
    }
    let class = match kind {
        TokenKind::Punctuation | TokenKind::Symbol => MARK,
        TokenKind::Number => NUMBER,
        TokenKind::Address => LOWER,
        TokenKind::Word if upper == 0 => LOWER,
        TokenKind::Word if lower == 0 => UPPER,
        TokenKind::Word if upper_inside => MIXED,
        TokenKind::Word => TITLE,
    };
    (hash, class)
}

/// Marks the longest listed name at each place.
fn mark_listed(words: &mut [Word]) {
    let gazetteer = &*GAZETTEER;
    for first in 0..words.len() {
        let word = &words[first];
        let (mut state, mut at, mut best) = (mix(0, word.low), first + 1, (word.listed, first + 1));
        let mut continues = word.opens;
        while continues && let Some(word) = words.get(at) {
            state = mix(state, word.low);
            let Some(phrase) = gazetteer.phrase(state) else { break };
            at += 1;
            if phrase.classes != 0 {
                best = (phrase.classes, at);
            }
            continues = phrase.continues;
        }
        let (classes, end) = best;
        if classes != 0 {
            words[first].begins |= classes;
            words[first + 1..end].iter_mut().for_each(|w| w.inside |= classes);
        }
    }
}

/// Whether nearly every word of a sentence is capitalised: a title or shouting.
pub(super) fn is_shouted(words: &[Word]) -> bool {
    let capital = words.iter().filter(|w| matches!(w.class, TITLE | UPPER | MIXED)).count();
    let lower = words.iter().filter(|w| w.class == LOWER).count();
    capital >= 4 && capital > 2 * lower
}
