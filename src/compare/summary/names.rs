//! Names of one article and of both.

use super::Fact;
use crate::analysis::Kind;
use crate::compare::{Comparison, EntityPair};

/// Names told of each article.
const MOST: usize = 3;

/// Names looked at for those that only one article has.
const LOOKED_AT: usize = 30;

/// The names that only one article has, and not in passing. "Alibaba" is not told of the one where
/// the other has "Alibaba Cloud".
pub fn only(found: &Comparison) -> Option<Fact> {
    let told = |this: fn(&EntityPair) -> u32, other: fn(&EntityPair) -> u32| -> Vec<usize> {
        let most = ranked(found, |e| if other(e) == 0 { this(e) } else { 0 }).take(LOOKED_AT);
        let mut most: Vec<usize> = most.filter(|i| !akin_to_any(found, &found.entities[*i], other)).collect();
        // Where something happens says less than who takes part.
        most.sort_by_key(|i| found.entities[*i].kind == Kind::Place);
        most.truncate(MOST);
        most
    };
    let a = told(|e| e.a_mentions, |e| e.b_mentions);
    let b = told(|e| e.b_mentions, |e| e.a_mentions);
    (!a.is_empty() || !b.is_empty()).then_some(Fact::OnlyNames { a, b })
}

/// The names that both have, most mentioned first.
pub fn both(found: &Comparison) -> Vec<usize> {
    // A name in both has two mentions, but may be in passing in either.
    ranked(found, |e| if e.a_mentions.min(e.b_mentions) > 0 { e.a_mentions + e.b_mentions } else { 0 })
        .take(MOST)
        .collect()
}

/// Whether a name of the same kind in the other article has all the words of `name`, or `name` all
/// of its.
fn akin_to_any(found: &Comparison, name: &EntityPair, of_other: fn(&EntityPair) -> u32) -> bool {
    let words = |name: &str| -> Vec<String> {
        let split = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        split.map(str::to_lowercase).collect()
    };
    let own = words(&name.name);
    let within =
        |short: &[String], long: &[String]| !short.is_empty() && short.iter().all(|word| long.contains(word));
    found.entities.iter().filter(|e| of_other(e) > 0 && e.kind == name.kind).any(|e| {
        let other = words(&e.name);
        within(&own, &other) || within(&other, &own)
    })
}

/// Names with two `mentions` or more, the most mentioned first.
fn ranked(found: &Comparison, mentions: impl Fn(&EntityPair) -> u32) -> impl Iterator<Item = usize> {
    let mut all: Vec<(u32, usize)> = found
        .entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.kind != Kind::Concept)
        .map(|(i, e)| (mentions(e), i))
        .filter(|(n, _)| *n >= 2)
        .collect();
    all.sort_by_key(|(n, i)| (std::cmp::Reverse(*n), *i));
    all.into_iter().map(|(_, i)| i)
}
