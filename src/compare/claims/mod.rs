//! What the two articles claim about the same things, face to face, and the sentence that says most of
//! each. Passages that say the same are not here: they are the passages'.
//!
//! Sentences are taken out of the articles whole, never written anew: first those that say most of
//! their article (its recurring words, as in Luhn 1958; the words of its title and its place, as in
//! Edmundson 1969; here also words that say which way something goes), then those of the two sides that
//! are about the same, most of all where the same thing goes two ways.

mod about;
mod amounts;
mod clause;
mod direction;
mod effect;
mod only;
mod pairing;
mod reservation;
mod salience;
mod told;
mod weights;

#[cfg(test)]
mod tests;

use super::background::Background;
use super::passages::Found;
use super::side::Side;
use super::words::Vocabulary;
use super::{Cancel, Cancelled};
use crate::span::Span;
use direction::Axis;
use weights::Weights;

/// Sentences of each side that are looked at.
const LOOKED_AT: usize = 60;

/// What the two articles claim.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {
    /// The sentence that says most of each article; `None` where it has none that stands alone.
    pub a: Option<Claim>,
    pub b: Option<Claim>,
    /// What each admits against its own drift: limits, doubts; a few sentences, in text order.
    pub reservations_a: Vec<Span>,
    pub reservations_b: Vec<Span>,
    /// About the same things, the most telling first.
    pub pairs: Vec<ClaimPair>,
    /// What only A and only B tells: whole sentences without an answer in the other, in text order; none where
    /// the two have nothing in common.
    pub only_a: Vec<Span>,
    pub only_b: Vec<Span>,
}

/// A sentence of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub sentence: Span,
    /// The word that says which way it goes, where the other side's says that the same goes the other way.
    pub cue: Option<Span>,
    /// The clause around that word, which can be told by itself.
    pub clause: Option<Span>,
    /// The sentence before it, where it leans on that: "Eight minutes later …", "They all lived there".
    pub before: Option<Span>,
}

/// A sentence of A and one of B about the same.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimPair {
    pub a: Claim,
    pub b: Claim,
    /// What both are about, as A writes it; the most telling first.
    pub about: Vec<String>,
    /// How telling it is; above 0, comparable only within one comparison.
    pub weight: f32,
}

/// Finds what the two articles claim.
pub(super) fn find(
    a: &Side,
    b: &Side,
    vocabulary: &Vocabulary,
    background: Option<&Background>,
    alike: &Found,
    cancel: &Cancel<'_>,
) -> Result<Claims, Cancelled> {
    let weights = Weights::of(a, b, vocabulary, background);
    let of_a = salience::sentences(a, &weights, LOOKED_AT);
    let of_b = salience::sentences(b, &weights, LOOKED_AT);
    let leads = (salience::lead(a, &of_a), salience::lead(b, &of_b));
    let mut pairs = pairing::pair((a, &of_a), (b, &of_b), leads, &weights, alike, cancel)?;
    // Two articles without a passage or a name in common meet by chance: what they share are words.
    let named = a.numbers.iter().any(|name| b.numbers.contains(name));
    let kindred = named || !alike.pairs.is_empty();
    let amount =
        |pair: &ClaimPair| pair.about.iter().any(|told| told.starts_with(|c: char| c.is_ascii_digit()));
    pairs.retain(|pair| kindred || pair.a.clause.is_some() || amount(pair));
    let claim = |side, lead: Option<&salience::Sentence>| lead.map(|s| clause::claim(side, s, None));
    // What stands against the other article's words is told there, not twice.
    let told = |span: &Span, of: fn(&ClaimPair) -> Claim| {
        pairs.iter().map(of).any(|claim| claim.cue.is_some() && claim.sentence == *span)
    };
    let all_a = reservation::reservations(a, &of_a, leads.0, &weights);
    let all_b = reservation::reservations(b, &of_b, leads.1, &weights);
    let mut reservations_a: Vec<Span> =
        all_a.iter().filter(|span| !told(span, |pair| pair.a)).copied().collect();
    let mut reservations_b: Vec<Span> =
        all_b.iter().filter(|span| !told(span, |pair| pair.b)).copied().collect();
    // Beside the limits of the one, nobody should read that the other has none.
    if reservations_a.is_empty() && !reservations_b.is_empty() {
        reservations_a = all_a;
    } else if reservations_b.is_empty() && !reservations_a.is_empty() {
        reservations_b = all_b;
    }
    let shown =
        |lead: Option<&salience::Sentence>, side: &Side, limits: &[Span], of: fn(&ClaimPair) -> Claim| {
            let lead = lead.map(|s| side.units[s.unit].span);
            let paired = pairs.iter().map(|pair| of(pair).sentence);
            lead.into_iter().chain(limits.iter().copied()).chain(paired).collect::<Vec<Span>>()
        };
    let (mut only_a, mut only_b) = (vec![], vec![]);
    if !pairs.is_empty() || !alike.pairs.is_empty() {
        let (told_a, told_b) = (
            shown(leads.0, a, &reservations_a, |pair| pair.a),
            shown(leads.1, b, &reservations_b, |pair| pair.b),
        );
        only_a = only::only(a, b, &of_a, (&alike.answered.0, alike.one_event), &told_a);
        only_b = only::only(b, a, &of_b, (&alike.answered.1, alike.one_event), &told_b);
    }
    let (lead_a, lead_b) = (claim(a, leads.0), claim(b, leads.1));
    Ok(Claims { a: lead_a, b: lead_b, reservations_a, reservations_b, pairs, only_a, only_b })
}
