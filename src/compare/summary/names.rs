//! Names of one article and of both.

use super::Fact;
use crate::analysis::Kind;
use crate::compare::{Comparison, EntityPair};

/// Names told of each article.
const MOST: usize = 3;

/// The names that only one article has, and not in passing.
pub fn only(found: &Comparison) -> Option<Fact> {
    let a = ranked(found, |e| if e.b_mentions == 0 { e.a_mentions } else { 0 });
    let b = ranked(found, |e| if e.a_mentions == 0 { e.b_mentions } else { 0 });
    (!a.is_empty() || !b.is_empty()).then_some(Fact::OnlyNames { a, b })
}

/// The names that both have, most mentioned first.
pub fn both(found: &Comparison) -> Vec<usize> {
    // A name in both has two mentions, but may be in passing in either.
    ranked(found, |e| if e.a_mentions.min(e.b_mentions) > 0 { e.a_mentions + e.b_mentions } else { 0 })
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
