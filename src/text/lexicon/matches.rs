//! Finding the entries of a compiled word list in a sentence.

use super::{Form, Lexicon};
use crate::span::Span;
use crate::text::lexicon::forms::Shape;
use crate::text::{Token, TokenKind};
use std::borrow::Cow;
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

/// The elements of some words; see [`Lexicon::known`].
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// All elements, word after word.
    pub(super) forms: Vec<Form>,
    /// Where each word's elements end.
    pub(super) ends: Vec<u32>,
    /// For each word, whether an entry begins with it: most words begin none.
    pub(super) begins: Vec<bool>,
}

impl Known {
    /// The elements of word `place`, best first.
    fn of(&self, place: usize) -> &[Form] {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.forms[start as usize..self.ends[place] as usize]
    }
}

/// The matches of one slice of tokens; see [`Lexicon::matches`].
#[derive(Debug)]
pub struct Matches<'a> {
    lexicon: &'a Lexicon,
    tokens: &'a [Token],
    words: Words<'a>,
    at: usize,
    /// Further matches of the span last found, under other tags.
    pending: Vec<Match>,
    /// Patterns that may begin at the word at hand.
    likely: Vec<u32>,
}

/// The elements of each token.
#[derive(Debug)]
struct Words<'a> {
    known: Cow<'a, Known>,
    /// The place of each token's word in `known`; without them, the tokens are the words.
    places: Option<&'a [u32]>,
}

impl Words<'_> {
    fn place(&self, index: usize) -> usize {
        self.places.map_or(index, |places| places[index] as usize)
    }

    fn of(&self, index: usize) -> &[Form] {
        self.known.of(self.place(index))
    }

    /// Whether an entry begins with the word of token `index`.
    fn begins(&self, index: usize) -> bool {
        self.known.begins[self.place(index)]
    }
}

impl<'a> Matches<'a> {
    pub(super) fn new(
        lexicon: &'a Lexicon,
        tokens: &'a [Token],
        known: Cow<'a, Known>,
        places: Option<&'a [u32]>,
    ) -> Self {
        let words = Words { known, places };
        Self { lexicon, tokens, words, at: 0, pending: Vec::new(), likely: Vec::new() }
    }

    fn is(&self, index: usize, element: u32) -> bool {
        index < self.tokens.len() && self.words.of(index).iter().any(|form| form.element == element)
    }

    /// Where `rest` ends if it begins at token `at`.
    fn follow(&self, rest: &[Step], at: usize) -> Option<usize> {
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
        let mut longest = 0;
        let mut likely = std::mem::take(&mut self.likely);
        let mut pending = std::mem::take(&mut self.pending);
        for form in self.words.of(at) {
            let patterns = &lexicon.patterns[form.element as usize];
            likely.clear();
            likely.extend_from_slice(&patterns.always);
            if !patterns.by_second.is_empty() && at + 1 < self.tokens.len() {
                for second in self.words.of(at + 1) {
                    patterns.going_on(second.element, &mut likely);
                }
            }
            // In the order of all of them; once where two elements of the next word lead to one.
            likely.sort_unstable();
            likely.dedup();
            for pattern in likely.iter().map(|at| &patterns.all[*at as usize]) {
                let Some(end) = self.follow(&pattern.rest, at + 1) else { continue };
                let tag = &lexicon.entry(pattern.entry).tag;
                let said = pending.iter().any(|m| lexicon.entry(m.entry).tag == *tag);
                if end < longest || (end == longest && said) {
                    continue;
                }
                if end > longest {
                    longest = end;
                    pending.clear();
                }
                let span = self.tokens[at].span().join(self.tokens[end - 1].span());
                pending.push(Match { tokens: at..end, span, entry: pattern.entry, shape: form.shape });
            }
        }
        pending.reverse();
        self.likely = likely;
        self.pending = pending;
    }
}

impl Iterator for Matches<'_> {
    type Item = Match;

    fn next(&mut self) -> Option<Match> {
        while self.pending.is_empty() {
            if self.at >= self.tokens.len() {
                return None;
            }
            if !self.words.begins(self.at) {
                self.at += 1;
                continue;
            }
            self.find_at(self.at);
            self.at = self.pending.first().map_or(self.at + 1, |found| found.tokens.end);
        }
        self.pending.pop()
    }
}
