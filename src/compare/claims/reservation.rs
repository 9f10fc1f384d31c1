//! What an article admits against its own drift: limits, doubts, what remains to be seen.
//!
//! Words that turn against what was said before ("tuttavia", "despite"), and words for limits and doubts
//! ("sfide", "concerns"); a sentence needs more than one of them, or one that can mean nothing else.

use super::direction::{Lexicon, Roles};
use super::salience::Sentence;
use super::weights::Weights;
use crate::compare::side::Side;
use crate::span::Span;
use crate::text::fold::fold;

/// Sentences given at most.
const MOST: usize = 2;
/// What a word that turns, an announcement of limits, and each word for a limit say; of the last no
/// more counts than `LIMITS`.
const TURNS: f32 = 1.0;
const ANNOUNCES: f32 = 1.0;
const LIMIT: f32 = 0.5;
const LIMITS: f32 = 1.0;
/// What a judgement against the drift of the whole article adds, or one with it takes.
const CONTRARY: f32 = 0.5;
/// Below this a sentence admits nothing.
const LEAST: f32 = 1.5;
/// How much of a sentence may be somebody's words between quotation marks.
const QUOTED: f32 = 0.5;
/// What deals with a limit stands this many words before it at most: "per affrontare queste sfide".
const DEALS: usize = 3;
/// A word that turns stands this early, or behind a comma.
const EARLY: usize = 2;

/// The sentences of `side` that admit most, `lead` aside, in the order of the article.
pub(super) fn reservations(
    side: &Side,
    sentences: &[Sentence],
    lead: Option<&Sentence>,
    weights: &Weights,
) -> Vec<Span> {
    let Some(lexicon) = Lexicon::of(side.entry.reading.language) else { return vec![] };
    let drift: f32 = judgements(side).map(|(_, score)| score).sum();
    let mut found: Vec<(f32, &Sentence)> = vec![];
    for sentence in sentences.iter().filter(|s| lead.is_none_or(|l| l.unit != s.unit)) {
        let span = side.units[sentence.unit].span;
        let admits = admits(side, sentence, lexicon, weights);
        if admits == 0.0 || quoted(side, span) > QUOTED || is_title(side, span) {
            continue;
        }
        let here: f32 = judgements(side).filter(|(s, _)| s.overlaps(span)).map(|(_, score)| score).sum();
        let contrary =
            if here == 0.0 || drift == 0.0 { 0.0 } else { -CONTRARY * here.signum() * drift.signum() };
        let weight = admits + contrary;
        if weight >= LEAST {
            found.push((weight, sentence));
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(y.1.salience.total_cmp(&x.1.salience)));
    let mut spans: Vec<Span> = found.iter().take(MOST).map(|(_, s)| side.units[s.unit].span).collect();
    spans.sort_unstable();
    spans
}

/// How much the words of a sentence speak of limits; 0 for nothing.
fn admits(side: &Side, sentence: &Sentence, lexicon: &Lexicon, weights: &Weights) -> f32 {
    let text = &*side.entry.article.text;
    let unit = &side.units[sentence.unit];
    let words = side.words_of(unit);
    let roles: Vec<Roles> = words.iter().map(|word| weights.roles(word)).collect();
    let folded: Vec<String> = words.iter().map(|w| fold(w.span.of(text)).into_owned()).collect();
    let behind_comma = |at: usize| {
        let gap = |at: usize| text.get(words[at - 1].span.end as usize..words[at].span.start as usize);
        at > 0 && gap(at).is_some_and(|gap| gap.contains([',', ';', ':', '–', '—']))
    };
    let (mut turns, mut announces) = (false, false);
    let mut limits: Vec<u32> = vec![];
    // In "despite the doubts, it grows" nothing is admitted; in "it grows despite doubts", neither.
    let mut despite = false;
    for at in 0..words.len() {
        let phrase = lexicon.phrase(&folded[at..]);
        let first = at < EARLY || behind_comma(at);
        despite = (despite && !behind_comma(at)) || roles[at].despite || phrase.despite;
        turns |= (roles[at].turns || phrase.turns || roles[at].despite || phrase.despite) && first;
        announces |= roles[at].announces || phrase.announces;
        let deals = (at.saturating_sub(DEALS)..at).find(|w| roles[*w].overcomes);
        let dealt_with = deals.is_some_and(|w| !roles[w.saturating_sub(DEALS)..w].iter().any(|r| r.not));
        if roles[at].limit && !despite && !dealt_with {
            limits.push(words[at].kind.stem);
        }
    }
    limits.sort_unstable();
    limits.dedup();
    let limits = (LIMIT * limits.len() as f32).min(LIMITS);
    let turns = if turns { TURNS } else { 0.0 };
    let announces = if announces { ANNOUNCES } else { 0.0 };
    // A turn alone may turn to anything.
    if limits == 0.0 && announces == 0.0 { 0.0 } else { turns.max(announces) + limits }
}

/// Every judgement of the article on a name, with its sentence.
fn judgements<'s>(side: &'s Side) -> impl Iterator<Item = (Span, f32)> + 's {
    let evidence = side.entry.reading.entities.iter().flat_map(|entity| &entity.stance.evidence);
    evidence.map(|evidence| (evidence.span, evidence.score))
}

/// The share of `span` that stands between quotation marks.
fn quoted(side: &Side, span: Span) -> f32 {
    let direct = side.entry.reading.quotes.iter().filter(|quote| quote.direct);
    let within =
        direct.flat_map(|quote| quote.parts().collect::<Vec<_>>()).filter(|part| part.overlaps(span));
    let length: u32 = within.map(|part| part.end.min(span.end) - part.start.max(span.start)).sum();
    length as f32 / span.len().max(1) as f32
}

fn is_title(side: &Side, span: Span) -> bool {
    side.entry.article.meta.title_span.is_some_and(|title| title.overlaps(span))
}
