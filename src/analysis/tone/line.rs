//! One sentence as the rules see it.

use crate::analysis::Quote;
use crate::span::Span;
use crate::text::{Language, Token, TokenKind, lexicon};
use std::borrow::Cow;

/// Quotations with at most this many words and no speaker are words held at arm's length, not
/// somebody's speech.
const DISTANCED_WORDS: usize = 3;

/// One sentence: its tokens, their words in lower case, and which of them somebody else says.
/// Reused from sentence to sentence, so that nothing is allocated per word.
pub struct Line<'a> {
    pub text: &'a str,
    pub language: Language,
    pub span: Span,
    pub tokens: &'a [Token],
    /// For each token, the place of its word in the vocabulary.
    pub places: &'a [u32],
    /// Each word of the vocabulary in lower case with straight apostrophes.
    folded: Vec<Cow<'a, str>>,
    /// For each token, whether it stands inside direct speech.
    pub quoted: Vec<bool>,
    /// Words and numbers outside direct speech.
    pub own_words: u32,
}

impl<'a> Line<'a> {
    /// For the sentences of a text with these distinct `words`.
    pub fn new(text: &'a str, language: Language, words: &[Token]) -> Self {
        let mut folded = String::new();
        let fold = |word: &Token| {
            let written = word.of(text);
            lexicon::fold(written, &mut folded);
            if folded == written { Cow::Borrowed(written) } else { Cow::Owned(folded.clone()) }
        };
        Self {
            text,
            language,
            span: Span::default(),
            tokens: &[],
            places: &[],
            folded: words.iter().map(fold).collect(),
            quoted: Vec::new(),
            own_words: 0,
        }
    }

    /// Moves on to the sentence with these tokens.
    pub fn set(&mut self, tokens: &'a [Token], places: &'a [u32], span: Span, quoted: &mut Quoted) {
        self.tokens = tokens;
        self.places = places;
        self.span = span;
        self.quoted.clear();
        self.own_words = 0;
        for &token in tokens {
            let inside = quoted.covers(self.text, token.span());
            self.quoted.push(inside);
            self.own_words += u32::from(is_word(token) && !inside);
        }
    }

    /// The lower-case form of token `index`.
    pub fn word(&self, index: usize) -> &str {
        self.folded(self.places[index] as usize)
    }

    /// The lower-case form of word `place` of the vocabulary.
    pub fn folded(&self, place: usize) -> &str {
        &self.folded[place]
    }

    /// Whether token `index` is the author's.
    pub fn own(&self, index: usize) -> bool {
        !self.quoted[index]
    }

    /// The last token that is not a closing bracket or quotation mark.
    pub fn last(&self) -> Option<usize> {
        (0..self.tokens.len()).rev().find(|&i| !matches!(self.word(i), "\"" | "”" | "»" | ")" | "'" | "]"))
    }

    /// The first word.
    pub fn first_word(&self) -> Option<usize> {
        self.tokens.iter().position(|t| t.kind == TokenKind::Word)
    }
}

/// Whether a quotation mark opens before `span`, not before byte `from`, and is not closed.
fn in_marks(text: &str, from: u32, span: Span) -> bool {
    /// Bytes that are looked back at most.
    const FAR: usize = 160;
    let end = span.start as usize;
    let mut start = (from as usize).max(end.saturating_sub(FAR));
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let before = &text[start..end];
    match before.chars().rev().find(|c| matches!(c, '«' | '»' | '“' | '”' | '"')) {
        Some('«' | '“') => true,
        Some('"') => before.matches('"').count() % 2 == 1,
        _ => false,
    }
}

/// Words and numbers: what an article's length is counted in.
pub fn is_word(token: Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
}

/// Direct speech, asked for from the beginning of the text to its end.
pub struct Quoted<'q> {
    quotes: &'q [Quote],
    at: usize,
}

impl<'q> Quoted<'q> {
    /// `quotes` are in text order.
    pub fn new(quotes: &'q [Quote]) -> Self {
        Self { quotes, at: 0 }
    }

    /// Whether `span` stands inside direct speech, or between quotation marks in what somebody is told to have said.
    /// Spans are asked for in text order.
    fn covers(&mut self, text: &str, span: Span) -> bool {
        while self.quotes.get(self.at).is_some_and(|q| q.span.end <= span.start) {
            self.at += 1;
        }
        let Some(quote) = self.quotes.get(self.at) else { return false };
        if !quote.direct {
            return quote.speaker.is_some()
                && quote.span.contains(span)
                && in_marks(text, quote.span.start, span);
        }
        quote.parts().any(|part| part.overlaps(span))
            && (quote.speaker.is_some() || !self.is_distanced(quote))
    }

    fn is_distanced(&self, quote: &Quote) -> bool {
        // Three words are hardly longer than this; the text itself is not needed.
        quote.span.len() <= DISTANCED_WORDS * 10
    }
}
