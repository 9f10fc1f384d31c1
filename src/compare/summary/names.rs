//! Names of one article and of both.

use super::Fact;
use crate::analysis::Kind;
use crate::compare::{Comparison, EntityPair};

/// Names told of each article.
const MOST: usize = 3;

/// The names that only one article has, and not in passing. "Alibaba" is not told of the one where
/// the other has "Alibaba Cloud".
pub fn only(found: &Comparison) -> Option<Fact> {
    let akin = |name: &str, of_other: fn(&EntityPair) -> u32| {
        found.entities.iter().any(|e| of_other(e) > 0 && one_within_other(name, &e.name))
    };
    let of_a = |e: &EntityPair| if akin(&e.name, |e| e.b_mentions) { 0 } else { e.a_mentions };
    let of_b = |e: &EntityPair| if akin(&e.name, |e| e.a_mentions) { 0 } else { e.b_mentions };
    let a = ranked(found, |e| if e.b_mentions == 0 { of_a(e) } else { 0 });
    let b = ranked(found, |e| if e.a_mentions == 0 { of_b(e) } else { 0 });
    (!a.is_empty() || !b.is_empty()).then_some(Fact::OnlyNames { a, b })
}

/// The names that both have, most mentioned first.
pub fn both(found: &Comparison) -> Vec<usize> {
    // A name in both has two mentions, but may be in passing in either.
    ranked(found, |e| if e.a_mentions.min(e.b_mentions) > 0 { e.a_mentions + e.b_mentions } else { 0 })
}

/// Whether all the words of the shorter name stand in the longer one.
fn one_within_other(x: &str, y: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let split = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        split.map(str::to_lowercase).collect()
    };
    let (x, y) = (words(x), words(y));
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}

fn ranked(found: &Comparison, mentions: impl Fn(&EntityPair) -> u32) -> Vec<usize> {
    let mut all: Vec<(u32, usize)> = found
        .entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.kind != Kind::Concept)
        .map(|(i, e)| (mentions(e), i))
        .filter(|(n, _)| *n >= 2)
        .collect();
    all.sort_by_key(|(n, i)| (std::cmp::Reverse(*n), *i));
    all.into_iter().map(|(_, i)| i).take(MOST).collect()
}
