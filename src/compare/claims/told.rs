//! What two claims are about, in the words of the articles.

use super::about::words;
use super::salience::{Sentence, subjects};
use super::weights::Weights;
use crate::compare::side::Side;

/// How the first writes a word of both sentences, with the word beside it where that is the same in both:
/// "open source" rather than "open".
pub(super) fn phrase(
    (a, of_a): (&Side, &Sentence),
    (b, of_b): (&Side, &Sentence),
    key: u64,
    weights: &Weights,
) -> Option<String> {
    let place = |side: &Side, sentence: &Sentence| {
        let is = |w: &usize| subjects(side, weights, *w..*w + 1).iter().any(|(k, _)| *k == key);
        words(side, sentence).find(is)
    };
    let (x, y) = (place(a, of_a)?, place(b, of_b)?);
    let text = &*a.entry.article.text;
    let beside = |from: usize, to: usize, i: usize, j: usize| {
        let (p, q) = (a.words.get(from)?, a.words.get(to)?);
        let (other_p, other_q) = (b.words.get(i)?, b.words.get(j)?);
        let same = !p.kind.stop
            && !q.kind.stop
            && p.kind.stem == other_p.kind.stem
            && q.kind.stem == other_q.kind.stem;
        let between = text.get(p.span.end as usize..q.span.start as usize)?;
        (same && matches!(between, " " | "-")).then(|| p.span.join(q.span).of(text).to_owned())
    };
    let before = || beside(x.checked_sub(1)?, x, y.checked_sub(1)?, y);
    beside(x, x + 1, y, y + 1).or_else(before).or_else(|| Some(both((a, x), (b, y))))
}

/// A word of each side for one thing, once or as two: "scenari / panorama", "divario / gap".
pub(super) fn both((a, x): (&Side, usize), (b, y): (&Side, usize)) -> String {
    let (own, other) = (a.words[x], b.words[y]);
    let written = own.span.of(&a.entry.article.text);
    if own.kind.stem == other.kind.stem {
        return written.to_owned();
    }
    format!("{written} / {}", other.span.of(&b.entry.article.text))
}

/// How `side` writes a name.
pub(super) fn name(side: &Side, number: u32) -> Option<String> {
    let mut named = side.entry.reading.entities.iter().zip(&side.numbers);
    named.find(|(_, n)| **n == number).map(|(entity, _)| entity.name.clone())
}
