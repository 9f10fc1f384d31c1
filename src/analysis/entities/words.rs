//! What the tagger looks at in one token, computed once: hashes of the word and its parts, its
//! shape, the lists that know it.

use super::gazetteer::{GAZETTEER, NAMES, Phrase, TOWN, ordinary};
pub(super) use crate::text::clusters::hash as hash_folded;
use crate::text::clusters::{self, hash_bytes};
use crate::text::fold::fold_into;
use crate::text::{Token, TokenKind};
use rustc_hash::FxHashMap;

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
    /// What the rest of the article says of the word: bit 0 seen in lower case, bit 1 seen
    /// capitalised inside a sentence, bit 2 stands in brackets for words in lower case ("machine
    /// translation (MT)"), bit 3 for capitalised ones.
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
pub(super) struct Words<'t> {
    text: &'t str,
    known: FxHashMap<(&'t str, TokenKind), Word>,
    /// A buffer.
    folded: String,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, known: FxHashMap::default(), folded: String::new() }
    }

    fn word(&mut self, token: &Token) -> Word {
        let surface = token.of(self.text);
        let folded = &mut self.folded;
        *self.known.entry((surface, token.kind)).or_insert_with(|| read_word(surface, token.kind, folded))
    }

    /// Fills `words` with one entry for each token.
    pub(super) fn read(&mut self, tokens: &[Token], words: &mut Vec<Word>) {
        words.clear();
        words.extend(tokens.iter().map(|token| self.word(token)));
        mark_listed(words);
    }
}

fn read_word(surface: &str, kind: TokenKind, folded: &mut String) -> Word {
    folded.clear();
    fold_into(surface, folded);
    let bytes = folded.as_bytes();
    let tail = |n: usize| hash_bytes(&bytes[bytes.len().saturating_sub(n)..]);
    let head = |n: usize| hash_bytes(&bytes[..n.min(bytes.len())]);
    let (shape, class) = shape(surface, kind);
    let low = hash_bytes(bytes);
    let cluster = if class == MARK { None } else { clusters::english(low) };
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
        if words[first].class == MARK {
            continue;
        }
        let (mut state, mut at, mut best) = (0, first, (0, 0));
        while let Some(word) = words.get(at) {
            state = mix(state, word.low);
            let Some(Phrase { classes, continues }) = gazetteer.phrase(state) else { break };
            at += 1;
            if classes != 0 {
                best = (classes, at);
            }
            if !continues {
                break;
            }
        }
        let (classes, end) = best;
        if classes != 0 {
            words[first].begins |= classes;
            words[first + 1..end].iter_mut().for_each(|w| w.inside |= classes);
        }
    }
}

/// How each capitalised word of an article is written elsewhere in it.
#[derive(Default)]
pub(super) struct Elsewhere {
    seen: FxHashMap<u32, u8>,
}

impl Elsewhere {
    /// Reads one sentence.
    pub(super) fn add(&mut self, tokens: &[Token], words: &mut Words<'_>) {
        let capital = tokens.iter().filter(|t| matches!(words.word(t).class, TITLE | UPPER | MIXED)).count();
        let shouting = capital >= 4 && 3 * capital > 2 * tokens.len();
        let mut inside = false;
        for token in tokens {
            let word = words.word(token);
            let bit = match word.class {
                LOWER => 1,
                TITLE | UPPER | MIXED if inside && !shouting => 2,
                _ => 0,
            };
            if bit != 0 {
                *self.seen.entry(word.low).or_default() |= bit;
            }
            inside |= token.kind != TokenKind::Punctuation;
        }
        self.add_acronyms(tokens, words);
    }

    /// Notes what the acronyms in brackets stand for.
    fn add_acronyms(&mut self, tokens: &[Token], words: &mut Words<'_>) {
        let text = words.text;
        for at in 2..tokens.len() {
            let (token, before) = (&tokens[at], &tokens[at - 1]);
            if before.of(text) != "(" || token.kind != TokenKind::Word {
                continue;
            }
            let capitals = token.of(text).chars().filter(|c| c.is_uppercase()).count();
            if capitals < 2 {
                continue;
            }
            let mut wanted = token.of(text).chars().rev().filter(|c| c.is_uppercase()).peekable();
            let mut upper = 0;
            for word in tokens[..at - 1].iter().rev().take(2 * capitals + 2) {
                for part in word.of(text).rsplit('-') {
                    let Some(initial) = part.chars().next() else { continue };
                    if wanted.peek().is_some_and(|w| initial.to_uppercase().eq(w.to_uppercase())) {
                        wanted.next();
                        upper += usize::from(initial.is_uppercase());
                    }
                }
            }
            if wanted.peek().is_none() {
                let bit = if 2 * upper > capitals { 8 } else { 4 };
                *self.seen.entry(words.word(token).low).or_default() |= bit;
            }
        }
    }

    pub(super) fn mark(&self, words: &mut [Word]) {
        for word in words.iter_mut().filter(|w| matches!(w.class, TITLE | UPPER | MIXED)) {
            word.elsewhere = self.seen.get(&word.low).copied().unwrap_or(0);
        }
    }
}

/// Whether nearly every word of a sentence is capitalised: a title or shouting.
pub(super) fn is_shouted(words: &[Word]) -> bool {
    let capital = words.iter().filter(|w| matches!(w.class, TITLE | UPPER | MIXED)).count();
    let lower = words.iter().filter(|w| w.class == LOWER).count();
    capital >= 4 && capital > 2 * lower
}
