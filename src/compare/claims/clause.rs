//! The sentence of a claim, and the clause of it that can be told by itself.

use super::Claim;
use super::about::words;
use super::salience::Sentence;
use crate::compare::side::Side;
use crate::span::Span;
use std::ops::Range;

/// Words of a clause told before the one that says which way it goes, and after it, at most.
const BEFORE_CUE: usize = 16;
const AFTER_CUE: usize = 6;
/// A clause that ends within this many words is told to its end.
const TO_THE_END: usize = 11;

/// The sentence as it is shown, with the direction at `cue`.
pub(super) fn claim(side: &Side, sentence: &Sentence, cue: Option<usize>) -> Claim {
    let clause = cue.map(|at| clause(side, words(side, sentence), at));
    let cue = cue.map(|at| side.words[at].span);
    Claim { sentence: side.units[sentence.unit].span, cue, clause, before: before(side, sentence) }
}

/// The sentence as it is shown, with what it says of a cause, from the cause to the effect.
pub(super) fn effect_claim(side: &Side, sentence: &Sentence, said: Range<usize>) -> Claim {
    let words = words(side, sentence);
    // "the ban", "il blocco".
    let with_article = said.start > words.start && side.words[said.start - 1].kind.stop;
    let from = if with_article { said.start - 1 } else { said.start };
    let around = clause(side, words, said.end);
    let clause = side.words[from].span.join(around);
    Claim {
        sentence: side.units[sentence.unit].span,
        cue: Some(side.words[said.end].span),
        clause: Some(clause),
        before: before(side, sentence),
    }
}

/// The sentence before one that refers to it, in the same paragraph.
fn before(side: &Side, sentence: &Sentence) -> Option<Span> {
    let before = side.units.get(sentence.unit.checked_sub(1).filter(|_| sentence.refers)?)?.span;
    let sentences = &side.entry.reading.sentences;
    let paragraph = |span: Span| {
        sentences.get(sentences.partition_point(|s| s.span.end <= span.start)).map(|s| s.paragraph)
    };
    (paragraph(before) == paragraph(side.units[sentence.unit].span)).then_some(before)
}

/// The clause around the word at `at`: "the gap is closing" out of "they say that the gap is
/// closing, but …".
fn clause(side: &Side, words: Range<usize>, at: usize) -> Span {
    let text = &*side.entry.article.text;
    let ends = |left: usize| {
        let gap = text.get(side.words[left].span.end as usize..side.words[left + 1].span.start as usize);
        gap.is_none_or(|gap| gap.contains([',', ';', ':', '(', ')', '–', '—', '"', '“', '«']))
    };
    let opens =
        |word: usize| matches!(side.words[word].span.of(text), "che" | "that" | "which" | "mentre" | "while");
    let mut first = at;
    while first > words.start && at - first < BEFORE_CUE && !ends(first - 1) && !opens(first - 1) {
        first -= 1;
    }
    let mut last = at;
    while last + 1 < words.end && last - at < TO_THE_END && !ends(last) && !opens(last + 1) {
        last += 1;
    }
    if last - at == TO_THE_END {
        // No end near: cut, and not behind a word that leads on.
        last = at + AFTER_CUE;
        while last > at && side.words[last].kind.stop {
            last -= 1;
        }
    }
    side.words[first].span.join(side.words[last].span)
}
