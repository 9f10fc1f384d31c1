//! Finding the entries of a compiled word list in a sentence.

use super::{Form, Lexicon};
use crate::span::Span;
use crate::text::lexicon::forms::Shape;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Most words that a gap `..` stands for.
const GAP: usize = 3;

/// An entry found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which tokens, counted from the first of the slice that was searched.
    pub tokens: Range<usize>,
    /// The bytes of the text from the first to the last of these tokens.
    pub span: Span,
    /// For [`Lexicon::entry`].
    pub entry: u32,
    /// The form of the first word.
    pub shape: Shape,
}

/// The patterns that begin with one element.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    /// The longest first.
    pub all: Vec<Pattern>,
    /// The second elements in order, with the patterns that go on with them: hundreds of phrases
    /// begin with "it" or "non".
    by_second: Vec<(u32, u32)>,
    /// Those of one word, or with a gap behind it.
    always: Vec<u32>,
}

impl Patterns {
    pub(super) fn sort(&mut self) {
        self.all.sort_by_key(|pattern| std::cmp::Reverse(pattern.rest.len()));
        for (at, pattern) in (0..).zip(&self.all) {
            match pattern.rest.first() {
                Some(Step::Element(second)) => self.by_second.push((*second, at)),
                _ => self.always.push(at),
            }
        }
        self.by_second.sort_unstable();
    }

    /// Adds those that go on with `second` to `into`.
    fn going_on(&self, second: u32, into: &mut Vec<u32>) {
        let from = self.by_second.partition_point(|(element, _)| *element < second);
        let same = self.by_second[from..].iter().take_while(|(element, _)| *element == second);
        into.extend(same.map(|(_, at)| *at));
    }
}

/// What follows the first element of a pattern.
#[derive(Debug)]
pub(super) struct Pattern {
    pub rest: Vec<Step>,
    pub entry: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Element(u32),
    Gap,
}

/// The matches of one slice of tokens; see [`Lexicon::matches`].
#[derive(Debug)]
pub struct Matches<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    words: Window,
    /// Further matches of the span last found, under other tags.
    pending: Vec<Match>,
    /// Patterns that may begin at the word at hand.
    likely: Vec<u32>,
}

/// The looked-up words, from the first that may still be needed.
#[derive(Debug, Default)]
struct Window {
    /// All elements, token after token.
    forms: Vec<Form>,
    /// Where each token's elements end.
    ends: Vec<u32>,
    folded: String,
}

impl<'a> Matches<'a> {
    pub(super) fn new(lexicon: &'a Lexicon, text: &'a str, tokens: &'a [Token]) -> Self {
        Self {
            lexicon,
            text,
            tokens,
            at: 0,
            words: Window::default(),
            pending: Vec::new(),
            likely: Vec::new(),
        }
    }

    /// The elements of token `index`, looked up when first needed.
    fn forms(&mut self, index: usize) -> Range<usize> {
        while self.words.ends.len() <= index {
            let token = self.tokens[self.words.ends.len()];
            let Window { forms, ends, folded } = &mut self.words;
            self.lexicon.look_up(self.text, token, folded, forms);
            ends.push(forms.len() as u32);
        }
        let start = index.checked_sub(1).map_or(0, |before| self.words.ends[before]);
        start as usize..self.words.ends[index] as usize
    }

    fn is(&mut self, index: usize, element: u32) -> bool {
        index < self.tokens.len() && {
            let range = self.forms(index);
            self.words.forms[range].iter().any(|form| form.element == element)
        }
    }

    /// Where `rest` ends if it begins at token `at`.
    fn follow(&mut self, rest: &[Step], at: usize) -> Option<usize> {
        match rest {
            [] => Some(at),
            [Step::Element(element), rest @ ..] => {
                if self.is(at, *element) {
                    self.follow(rest, at + 1)
                } else {
                    None
                }
            }
            [Step::Gap, rest @ ..] => (0..=GAP).find_map(|skip| {
                let words = self.tokens.get(at..at + skip)?;
                if words.iter().any(|t| t.kind == TokenKind::Punctuation) {
                    return None;
                }
                self.follow(rest, at + skip)
            }),
        }
    }

    /// Fills `pending` with the longest matches that begin at token `at`.
    fn find_at(&mut self, at: usize) {
        let lexicon = self.lexicon;
        let range = self.forms(at);
        let mut longest = 0;
        for index in range {
            let form = self.words.forms[index];
            let patterns = &lexicon.patterns[form.element as usize];
            let mut likely = std::mem::take(&mut self.likely);
            likely.clear();
            likely.extend_from_slice(&patterns.always);
            if !patterns.by_second.is_empty() && at + 1 < self.tokens.len() {
                for second in self.forms(at + 1) {
                    patterns.going_on(self.words.forms[second].element, &mut likely);
                }
            }
            // In the order of all of them; once where two elements of the next word lead to one.
            likely.sort_unstable();
            likely.dedup();
            for pattern in likely.iter().map(|at| &patterns.all[*at as usize]) {
                let Some(end) = self.follow(&pattern.rest, at + 1) else { continue };
                let tag = &lexicon.entry(pattern.entry).tag;
                let said = self.pending.iter().any(|m| lexicon.entry(m.entry).tag == *tag);
                if end < longest || (end == longest && said) {
                    continue;
                }
                if end > longest {
                    longest = end;
                    self.pending.clear();
                }
                let span = self.tokens[at].span().join(self.tokens[end - 1].span());
                self.pending.push(Match { tokens: at..end, span, entry: pattern.entry, shape: form.shape });
            }
            self.likely = likely;
        }
        self.pending.reverse();
    }
}

impl Iterator for Matches<'_> {
    type Item = Match;

    fn next(&mut self) -> Option<Match> {
        while self.pending.is_empty() {
            if self.at >= self.tokens.len() {
                return None;
            }
            self.find_at(self.at);
            self.at = self.pending.first().map_or(self.at + 1, |found| found.tokens.end);
        }
        self.pending.pop()
    }
}
