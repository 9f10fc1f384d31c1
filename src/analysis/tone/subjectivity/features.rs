//! A sentence as numbers: hashed words, cues and signals.

use crate::analysis::Tone;
use crate::analysis::tone::cues::Hit;
use crate::analysis::tone::line::Line;
use crate::analysis::tone::signals;
use crate::span::Span;
use crate::text::clusters::{self, Cluster};
use crate::text::fold::fold;
use crate::text::lexicon::{Known, Lexicon};
use crate::text::{Document, Language, TokenKind};
use std::ops::Range;
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Number of weights; a power of two.
pub const SIZE: usize = 1 << 15;
/// Words are also known by their first letters, which stand for the stem.
const STEM_LETTERS: usize = 5;
/// Letters of an ending.
const ENDING_LETTERS: usize = 3;
/// Longer sentences are read up to here, in tokens: one is hardly ever prose.
const MOST_TOKENS: usize = 200;

/// What the coarse class of a word weighs beside the word.
const GROUP: f32 = 2.0;

/// Euclidean length, about, of a sentence's words as a vector.
const WORDS_LENGTH: f32 = 1.2;

/// Kinds of features: the same word under two kinds is two features.
#[derive(Clone, Copy)]
enum Family {
    Word = 1,
    Stem,
    Pair,
    Cue,
    Form,
    Quoted,
    Ending,
    Class,
    Group,
}

/// One feature of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    pub slot: u32,
    pub value: f32,
    /// From a lexicon or a signal, rather than from the bare words.
    pub cue: bool,
    /// The tokens it was read from; empty for the sentence as a whole.
    pub tokens: Range<u32>,
}

/// What one word adds wherever the author writes it.
#[derive(Clone, Copy)]
struct WordSlots {
    word: u32,
    /// Of its first letters, where there are more.
    stem: Option<u32>,
    /// Of its class and of the coarser one.
    class: Option<[u32; 2]>,
    ending: Option<u32>,
}

/// The features of one sentence; reused from sentence to sentence.
pub struct Features {
    lexicon: &'static Lexicon,
    /// What the words of the text are in the list.
    known: Known,
    /// Of each word of the text, filled when it is first met.
    words: Vec<Option<WordSlots>>,
    all: Vec<Feature>,
    /// Two neighbours, while they are hashed.
    pair: String,
}

static ITALIAN: LazyLock<Lexicon> = LazyLock::new(|| {
    let file = include_str!("../../../../assets/lexicons/subjectivity-it.txt");
    Lexicon::parse(Language::Italian, &[file])
});
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    let file = include_str!("../../../../assets/lexicons/subjectivity-en.txt");
    Lexicon::parse(Language::English, &[file])
});

fn slot(family: Family, key: &[u8]) -> u32 {
    (xxh3_64_with_seed(key, family as u64) as usize & (SIZE - 1)) as u32
}

impl Features {
    /// For the sentences of one text.
    pub fn new(text: &str, document: &Document) -> Self {
        let lexicon: &Lexicon = if document.language == Language::Italian { &ITALIAN } else { &ENGLISH };
        let words = document.vocabulary.words();
        let known = lexicon.known(text, words);
        Self { lexicon, known, words: vec![None; words.len()], all: Vec::new(), pair: String::new() }
    }

    pub fn all(&self) -> &[Feature] {
        &self.all
    }

    /// Reads the features of `line`.
    pub fn read(&mut self, line: &Line, hits: &[Hit], signals: &[Vec<Span>; signals::COUNT]) {
        self.all.clear();
        let quoted = self.words(line);
        // Long sentences are not more opinionated for having more words.
        let scale = WORDS_LENGTH / (line.tokens.len().clamp(4, MOST_TOKENS) as f32).sqrt();
        self.all.iter_mut().for_each(|f| f.value *= scale);
        self.cues(line);
        self.tones(line, hits);
        for (rule, places) in signals.iter().enumerate().filter(|(_, places)| !places.is_empty()) {
            let tokens = places.first().map_or(0..0, |&place| token_range(line, place));
            self.put(Family::Form, &[b's', rule as u8], (places.len() as f32).min(2.0), tokens);
        }
        self.shape(line, quoted);
    }

    fn put(&mut self, family: Family, key: &[u8], value: f32, tokens: Range<u32>) {
        let cue = matches!(family, Family::Cue | Family::Form);
        self.all.push(Feature { slot: slot(family, key), value, cue, tokens });
    }

    /// Words, stems and neighbours; words between quotation marks are features of their own, as
    /// somebody else says them. Returns how many those are.
    fn words(&mut self, line: &Line) -> usize {
        let mut quoted = 0;
        let mut inside = false;
        let mut pair = std::mem::take(&mut self.pair);
        for (index, token) in line.tokens.iter().take(MOST_TOKENS).enumerate() {
            let word = line.word(index);
            match word {
                "“" | "«" => inside = true,
                "”" | "»" => inside = false,
                "\"" => inside = !inside,
                _ => {}
            }
            let here = index as u32..index as u32 + 1;
            if token.kind == TokenKind::Word {
                quoted += usize::from(inside);
                if inside {
                    self.put(Family::Quoted, word.as_bytes(), 1.0, here.clone());
                    if let Some(stem) = stem(word) {
                        self.put(Family::Quoted, stem.as_bytes(), 1.0, here.clone());
                    }
                } else {
                    self.own_word(line, line.places[index] as usize, &here);
                }
            } else if token.kind == TokenKind::Punctuation {
                self.put(Family::Word, word.as_bytes(), 0.5, 0..0);
            }
            if index > 0 && !inside {
                pair.clear();
                pair.push_str(line.word(index - 1));
                pair.push(' ');
                pair.push_str(word);
                self.put(Family::Pair, pair.as_bytes(), 0.7, here.start - 1..here.end);
            }
        }
        self.pair = pair;
        quoted
    }

    /// A word of the author's, by its place in the vocabulary.
    fn own_word(&mut self, line: &Line, place: usize, here: &Range<u32>) {
        let slots = self.words[place].get_or_insert_with(|| word_slots(line.folded(place), line.language));
        let WordSlots { word, stem, class, ending } = *slots;
        let mut put = |slot, value| self.all.push(Feature { slot, value, cue: false, tokens: here.clone() });
        put(word, 1.0);
        stem.into_iter().for_each(|slot| put(slot, 1.0));
        if let Some([fine, coarse]) = class {
            put(fine, 1.0);
            put(coarse, GROUP);
        }
        ending.into_iter().for_each(|slot| put(slot, 1.0));
    }

    fn cues(&mut self, line: &Line) {
        let lexicon = self.lexicon;
        let most = line.tokens.len().min(MOST_TOKENS);
        for hit in lexicon.matches_of(&self.known, &line.tokens[..most], &line.places[..most]) {
            let tag = &lexicon.entry(hit.entry).tag;
            let tokens = hit.tokens.start as u32..hit.tokens.end as u32;
            self.all.push(Feature { slot: slot(Family::Cue, tag.as_bytes()), value: 1.0, cue: true, tokens });
        }
    }

    fn tones(&mut self, line: &Line, hits: &[Hit]) {
        for hit in hits.iter().take(MOST_TOKENS) {
            let tone = Tone::ALL.iter().position(|t| *t == hit.tone).unwrap_or_default();
            self.put(Family::Form, &[b't', tone as u8], hit.weight, token_range(line, hit.span));
        }
    }

    /// Length, share of quoted words, how the sentence ends.
    fn shape(&mut self, line: &Line, quoted: usize) {
        let words = line.tokens.iter().filter(|t| t.kind == TokenKind::Word).count();
        self.put(Family::Form, b"bias", 1.0, 0..0);
        self.put(Family::Form, b"length", (words as f32 / 20.0).min(3.0), 0..0);
        self.put(Family::Form, &[b'l', (words / 6).min(8) as u8], 1.0, 0..0);
        self.put(Family::Form, b"quoted", quoted as f32 / words.max(1) as f32, 0..0);
        let capitals = line
            .tokens
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, t)| t.kind == TokenKind::Word && t.of(line.text).starts_with(char::is_uppercase))
            .count();
        self.put(Family::Form, b"names", 2.0 * capitals as f32 / words.max(1) as f32, 0..0);
        let numbers = line.tokens.iter().filter(|t| t.kind == TokenKind::Number).count();
        self.put(Family::Form, b"numbers", (numbers as f32).min(2.0), 0..0);
    }
}

fn word_slots(word: &str, language: Language) -> WordSlots {
    let classes = |c: Cluster| [slot(Family::Class, &c.fine.to_le_bytes()), slot(Family::Group, &[c.coarse])];
    WordSlots {
        word: slot(Family::Word, word.as_bytes()),
        stem: stem(word).map(|stem| slot(Family::Stem, stem.as_bytes())),
        class: class(word, language).map(classes),
        ending: ending(word).map(|ending| slot(Family::Ending, ending.as_bytes())),
    }
}

/// The first letters of a longer word.
fn stem(word: &str) -> Option<&str> {
    word.char_indices().nth(STEM_LETTERS).map(|(end, _)| &word[..end])
}

/// The class of a word by the company it keeps, where classes are known: a word that was never seen
/// in an opinion speaks as those like it.
fn class(word: &str, language: Language) -> Option<Cluster> {
    (language == Language::English).then(|| clusters::english(clusters::hash(&fold(word))))?
}

/// The last letters of a long word: "-ous", "-ngly", "-issimo" say more of it than its root.
fn ending(word: &str) -> Option<&str> {
    let (start, _) = word.char_indices().nth_back(ENDING_LETTERS - 1)?;
    (start >= ENDING_LETTERS).then(|| &word[start..])
}

/// The tokens of `line` inside `place`, one that lies in the line.
fn token_range(line: &Line, place: Span) -> Range<u32> {
    let start = line.tokens.partition_point(|t| t.span().end <= place.start);
    let end = line.tokens.partition_point(|t| t.span().start < place.end);
    start as u32..end.max(start) as u32
}

/// Whether token `index` says something to a reader who asks "why?": function words and names
/// do not, though the model weighs them.
pub fn may_be_shown(line: &Line, index: usize) -> bool {
    let token = line.tokens[index];
    let word = line.word(index);
    match token.kind {
        TokenKind::Word => {
            let name = index > 0 && token.of(line.text).starts_with(char::is_uppercase);
            let folded = fold(word);
            word.chars().count() > 2 && !name && !crate::text::stopwords::is_stopword(&folded, line.language)
        }
        TokenKind::Punctuation => word.contains(['!', '?']),
        _ => false,
    }
}
