//! Text becomes a document: language, tokens, sentences, paragraphs, all as spans.

mod abbreviation;
pub(crate) mod bilingual;
mod characters;
pub mod clusters;
pub mod fold;
mod language;
pub mod lexicon;
pub(crate) mod neighbours;
mod paragraph;
pub mod sections;
mod sentence;
pub mod stem;
pub mod stopwords;
pub(crate) mod synonyms;
mod token;
mod vocabulary;

use crate::span::Span;
use std::ops::Range;
pub use vocabulary::Vocabulary;

/// A language the program knows how to judge, or just the name of one it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    Italian,
    English,
    /// Any other, by its ISO 639-3 code, or "und" where it cannot be told. Gets names and
    /// co-occurrence as far as possible, no stance and no tone.
    Other(&'static str),
}

impl Language {
    /// ISO 639-1 code where there is one ("it", "en"), else 639-3.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
            Self::Other(code) => {
                LONG_AND_SHORT.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
            }
        }
    }

    /// Whether stance and tone can be judged.
    #[must_use]
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Italian | Self::English)
    }
}

/// The language of a text that no page declares.
#[must_use]
pub fn language_of(text: &str) -> Language {
    language::detect(text, &[Span::new(0, text.len())], None)
}

/// ISO 639-3 and 639-1 of the languages that are told apart.
const LONG_AND_SHORT: [(&str, &str); 24] = [
    ("fra", "fr"),
    ("deu", "de"),
    ("spa", "es"),
    ("por", "pt"),
    ("nld", "nl"),
    ("ron", "ro"),
    ("cat", "ca"),
    ("pol", "pl"),
    ("swe", "sv"),
    ("hrv", "hr"),
    ("ces", "cs"),
    ("tur", "tr"),
    ("hun", "hu"),
    ("lat", "la"),
    ("rus", "ru"),
    ("ukr", "uk"),
    ("ell", "el"),
    ("ara", "ar"),
    ("heb", "he"),
    ("cmn", "zh"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("hin", "hi"),
    ("tha", "th"),
];

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, also with inner apostrophe, hyphen or digits ("Qwen-3-32B", "e-mail", "O'Brien").
    /// Italian elisions are two tokens ("dell'" + "azienda").
    Word,
    /// A number with its separators ("1.028", "0,55"), without unit or sign.
    Number,
    /// An address or a domain ("https://…", "ts2.tech", "@name").
    Address,
    /// One punctuation mark, or a run of the same one ("...").
    Punctuation,
    /// Anything else: currency signs, percent, emoji.
    Symbol,
}

impl TokenKind {
    /// Whether it counts as a word: words and numbers do.
    #[must_use]
    pub fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Number)
    }
}

/// One token: 8 bytes, as there is one for every five bytes of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub start: u32,
    /// Length in bytes; longer runs are split.
    pub len: u16,
    pub kind: TokenKind,
}

impl Token {
    #[must_use]
    pub fn span(self) -> Span {
        Span { start: self.start, end: self.start + u32::from(self.len) }
    }

    /// The text it covers.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        self.span().of(text)
    }
}

/// A sentence, a heading, or one item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    /// Indices into [`Document::tokens`].
    pub tokens: Range<u32>,
    /// Index into [`Document::paragraphs`].
    pub paragraph: u32,
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub span: Span,
    /// Indices into [`Document::sentences`].
    pub sentences: Range<u32>,
    /// A title or sub-heading: short, without final stop.
    pub heading: bool,
}

/// One article's text cut into its parts. Removed stretches have no tokens and no sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub language: Language,
    pub tokens: Vec<Token>,
    /// In text order.
    pub sentences: Vec<Sentence>,
    /// In text order.
    pub paragraphs: Vec<Paragraph>,
    /// The distinct words among `tokens`.
    pub vocabulary: Vocabulary,
}

impl Document {
    /// Cuts `text` into tokens, sentences and paragraphs, passing over the `removed` spans
    /// (sorted, disjoint). `declared` is the language the page claims to be in: used when the text
    /// is too short to tell.
    #[must_use]
    pub fn read(text: &str, removed: &[Span], declared: Option<&str>) -> Self {
        let kept = kept(text, removed);
        let language = language::detect(text, &kept, declared);
        let mut document = Self {
            language,
            tokens: Vec::new(),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            vocabulary: Vocabulary::default(),
        };
        for stretch in kept {
            for span in paragraph::paragraphs(text, stretch) {
                document.push_paragraph(text, span);
            }
        }
        document.vocabulary = Vocabulary::of(text, &document.tokens);
        document
    }

    /// Cuts one paragraph into sentences; one without any token is passed over.
    fn push_paragraph(&mut self, text: &str, span: Span) {
        let first_token = self.tokens.len();
        token::tokenise(text, span, &mut self.tokens);
        let tokens = &self.tokens[first_token..];
        if tokens.is_empty() {
            return;
        }
        let paragraph = self.paragraphs.len() as u32;
        let first_sentence = self.sentences.len() as u32;
        let sentences = &mut self.sentences;
        sentence::sentences(text, tokens, |range| {
            let (Some(first), Some(last)) = (tokens.get(range.start), tokens.get(range.end.wrapping_sub(1)))
            else {
                return;
            };
            sentences.push(Sentence {
                span: first.span().join(last.span()),
                tokens: (first_token + range.start) as u32..(first_token + range.end) as u32,
                paragraph,
            });
        });
        let heading = is_heading(span.of(text), sentences.len() as u32 - first_sentence);
        self.paragraphs.push(Paragraph { span, sentences: first_sentence..sentences.len() as u32, heading });
    }

    /// Number of words and numbers.
    #[must_use]
    pub fn words(&self) -> usize {
        self.tokens.iter().filter(|t| t.kind.is_word()).count()
    }

    /// The tokens of a sentence.
    #[must_use]
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize]
    }

    /// Index of the sentence that holds byte `at`, if any.
    #[must_use]
    pub fn sentence_at(&self, at: u32) -> Option<usize> {
        let next = self.sentences.partition_point(|s| s.span.start <= at);
        let index = next.checked_sub(1)?;
        (at < self.sentences[index].span.end).then_some(index)
    }
}

/// The tokens of one stretch of `text`, for the article on screen, whose tokens are not kept.
#[must_use]
pub fn tokens(text: &str, stretch: Span) -> Vec<Token> {
    let mut tokens = Vec::new();
    token::tokenise(text, stretch, &mut tokens);
    tokens
}

/// Number of words and numbers in `text`.
#[must_use]
pub fn count_words(text: &str) -> usize {
    tokens(text, Span::new(0, text.len())).iter().filter(|t| t.kind.is_word()).count()
}

/// `text` without line breaks: blanks of any kind and number become one space, soft hyphens go.
#[must_use]
pub fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.contains('\u{ad}') { line.replace('\u{ad}', "") } else { line }
}

/// What is left of `text` without the `removed` spans (sorted, disjoint).
fn kept(text: &str, removed: &[Span]) -> Vec<Span> {
    let mut kept = Vec::new();
    let mut at = 0;
    for span in removed {
        let start = (span.start as usize).min(text.len());
        if start > at {
            kept.push(Span::new(at, start));
        }
        at = at.max((span.end as usize).min(text.len()));
    }
    if at < text.len() {
        kept.push(Span::new(at, text.len()));
    }
    kept
}

/// A title is at most this long, in bytes.
const LONGEST_HEADING: usize = 160;

/// Short, one sentence, and not closed like one (a question may close a title).
fn is_heading(paragraph: &str, sentences: u32) -> bool {
    paragraph.len() <= LONGEST_HEADING
        && sentences <= 2
        && (!paragraph::is_stopped(paragraph) || paragraph.ends_with('?') && sentences == 1)
        && paragraph.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests;
