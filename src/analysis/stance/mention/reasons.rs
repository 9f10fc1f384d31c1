//! Whether a word is a reason: what convinces a reader that a sentence judges.

use super::{ACROSS, LEARNED, MANY, MOVED, Move, PAST, PLAIN, Reader, TOO};
use crate::analysis::stance::attach::Place;
use crate::analysis::stance::role::WordRole;
use crate::span::Span;
use crate::text::fold::fold;

impl Reader<'_> {
    /// "Poor [Velox]", "il povero [Rossi]": right before the name it pities.
    pub(super) fn is_pity(&self, text: &str, word: Span, place: Place) -> bool {
        let before = (place.first as usize).checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|token| token.start == word.start)
            && matches!(&*fold(word.of(text)), "poor" | "povero" | "povera" | "poveri" | "povere")
    }

    /// Whether what would be praise at token `index` is none in an article: it is only wished, meant or tried, or
    /// too much of it ("too polite").
    pub(super) fn is_wish(&self, text: &str, index: usize, score: f32) -> bool {
        let wished = || self.sentence.words.get(index).is_some_and(|word| word.wished);
        let before = || index.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|token| token.of(text));
        let too = || before().is_some_and(|word| TOO.contains(&word));
        // "Historically, Velox was a milestone" leads to what it is no more.
        let past = || {
            let first = self.tokens.first().map(|token| token.of(text).to_lowercase());
            first.is_some_and(|word| PAST.contains(&word.as_str()))
        };
        self.article && score > 0.0 && (wished() || too() || past())
    }

    /// Whether the word at token `index` tells what once was and is no more: "in the past it copied others, now …".
    pub(super) fn is_over(&self, text: &str, index: usize) -> bool {
        /// Tokens to either side that are looked at.
        const FAR: usize = 30;
        if !self.article {
            return false;
        }
        let word = |at: usize| self.tokens[at].of(text).to_lowercase();
        let once = |at: usize| match &*word(at) {
            "passato" => at > 0 && matches!(&*word(at - 1), "in" | "nel"),
            "past" => at > 1 && word(at - 1) == "the" && word(at - 2) == "in",
            "tempo" | "volta" => at > 0 && matches!(&*word(at - 1), "un" | "una"),
            "formerly" | "once" => true,
            _ => false,
        };
        let now = |at: usize| matches!(&*word(at), "ora" | "oggi" | "adesso" | "now" | "today" | "nowadays");
        (index.saturating_sub(FAR)..index).any(once)
            && (index + 1..(index + FAR).min(self.tokens.len())).any(now)
    }

    /// Whether a word tells by itself what the sentence judges.
    pub(super) fn tells(&self, text: &str, word: Span, score: f32) -> bool {
        let index = self.tokens.partition_point(|token| token.start < word.start);
        !self.is_wish(text, index, score)
            && self.sentence.words.get(index).is_some_and(|word| {
                let tells = if word.negated { -word.tells } else { word.tells };
                f32::from(tells) * score > 0.0
            })
    }

    /// Whether a word that is in no list convinces.
    pub(super) fn says(&self, text: &str, places: &[Place], place: Place, word: &Move, score: f32) -> bool {
        let clear = score.abs();
        let learned = word.says >= LEARNED
            || word.moved >= MOVED.0 && word.says >= MOVED.1
            || clear >= PLAIN.0 && word.moved >= PLAIN.1 && word.says >= 0.0;
        let pity = self.article && self.is_pity(text, word.span, place);
        if !learned || pity || word.span.of(text).chars().count() < 4 {
            return false;
        }
        let index = self.tokens.partition_point(|t| t.start < word.span.start) as u32;
        if self.sentence.words[index as usize].plain && !place.concept {
            return false;
        }
        let inside = (place.first..=place.last).contains(&index);
        let names_other = |p: &Place| p.entity != place.entity && (p.first..=p.last).contains(&index);
        if places.iter().take(MANY).any(names_other) {
            return false;
        }
        if self.article && !self.tells(text, word.span, score) {
            return false;
        }
        let between = |other: &Place| {
            other.entity != place.entity
                && (place.last < other.first && other.first < index
                    || index < other.first && other.first < place.first)
        };
        let near = self.sentence.words[index as usize].role == WordRole::Other
            && (clear >= ACROSS || !places.iter().take(MANY).any(between));
        if inside { place.concept } else { near }
    }
}
