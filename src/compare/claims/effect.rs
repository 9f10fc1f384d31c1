//! What helps or hinders: "the ban is a spur for the industry" against "the curbs hold the industry
//! back". Both may be true of most things; they go two ways where one cause is said to do the one here
//! and the other there.
//!
//! A cause is one of the restrictions of which the press has many words (ban, curb, embargo), or a
//! word that both articles use.

use super::direction::Roles;
use super::salience::{Sentence, subjects};
use super::weights::Weights;
use crate::compare::side::Side;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Words between a restriction and what it is said to be, at most: much may be told of it before.
const FAR: usize = 22;
/// The same for any other cause, which stands close to its verb.
const CLOSE: usize = 4;
/// Words between "is" and what it is said to be.
const SAID: usize = 5;
/// A negation acts on this many words after it.
const NEGATED: usize = 3;
/// Words around a restriction that say what it is of.
const OF: usize = 8;

/// Something is said to help or to hinder.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    /// The word that says so: index into the side's words.
    pub at: usize,
    pub helps: bool,
    /// The restriction that does it, if one does.
    restriction: Option<usize>,
    /// Other words that may name what does it: their key and index.
    causes: Vec<(u64, usize)>,
}

/// What `sentence` says to help or hinder.
pub(super) fn effects(side: &Side, sentence: &Sentence, weights: &Weights) -> Vec<Effect> {
    let text = &*side.entry.article.text;
    let unit = &side.units[sentence.unit];
    let words = unit.words.start as usize..unit.words.end as usize;
    let roles: Vec<Roles> = side.words[words.clone()].iter().map(|word| weights.roles(word)).collect();
    let mut found = vec![];
    for (index, role) in roles.iter().enumerate() {
        let Some((helps, verb)) = role.effect else { continue };
        let before = |reach: usize| index.saturating_sub(reach)..index;
        // Without its accent "è" would be "e", which means "and".
        let copula = |w: usize| roles[w].is || matches!(side.words[words.start + w].span.of(text), "è" | "È");
        if !verb && !before(SAID).any(copula) {
            continue;
        }
        let negated = roles[before(NEGATED)].iter().any(|r| r.not);
        let restriction = before(FAR).rev().find(|w| roles[*w].restriction).map(|w| words.start + w);
        let restriction = restriction.filter(|from| is_one_clause(side, *from, words.start + index));
        let reach = if verb { CLOSE } else { SAID + CLOSE };
        let mut causes = vec![];
        let near = before(reach).rev().map(|w| words.start + w);
        for at in near.take_while(|at| is_one_clause(side, *at, words.start + index)) {
            let keys = subjects(side, weights, at..at + 1);
            causes.extend(
                keys.into_iter().filter(|(_, stem)| weights.telling(*stem)).map(|(key, _)| (key, at)),
            );
        }
        found.push(Effect { at: words.start + index, helps: helps != negated, restriction, causes });
    }
    found
}

/// Whether the words `from` and `to` may belong to one clause: commas between them come in pairs, around
/// something put in, or stand before a correction ("not a solution, but a spur").
fn is_one_clause(side: &Side, from: usize, to: usize) -> bool {
    let text = &*side.entry.article.text;
    let mut commas = 0;
    for at in from..to {
        let (word, next) = (side.words[at].span, side.words[at + 1].span);
        let gap = text.get(word.end as usize..next.start as usize).unwrap_or_default();
        if gap.contains([';', ':', '.', '!', '?', '«', '“']) {
            return false;
        }
        let corrects = matches!(next.of(text), "ma" | "bensì" | "but" | "rather" | "anzi");
        if gap.contains(',') && !corrects {
            commas += 1;
        }
    }
    commas % 2 == 0
}

/// What the restrictions of an article are of: the words around them, as keys.
pub(super) fn restricted(side: &Side, weights: &Weights) -> FxHashSet<u64> {
    let mut keys = FxHashSet::default();
    for unit in &side.units {
        let words = unit.words.start as usize..unit.words.end as usize;
        for at in words.clone().filter(|w| weights.roles(&side.words[*w]).restriction) {
            let around = at.saturating_sub(OF).max(words.start)..(at + OF + 1).min(words.end);
            let of = around.filter(|w| *w != at).flat_map(|w| subjects(side, weights, w..w + 1));
            keys.extend(of.map(|(key, _)| key));
        }
    }
    keys
}

/// Two effects of one cause that go two ways: what A and B say, each from the word of the cause to the
/// word of the effect. `alike`: the restrictions of both articles are of the same.
pub(super) fn opposed(a: &[Effect], b: &[Effect], alike: bool) -> Option<(Range<usize>, Range<usize>)> {
    let each = a.iter().flat_map(|x| b.iter().map(move |y| (x, y))).filter(|(x, y)| x.helps != y.helps);
    for (x, y) in each {
        let causes = match (x.restriction, y.restriction) {
            (Some(i), Some(j)) if alike => Some((i, j)),
            _ => x.causes.iter().find_map(|(key, i)| {
                let (_, j) = y.causes.iter().find(|(other, _)| other == key)?;
                Some((*i, *j))
            }),
        };
        if let Some((i, j)) = causes {
            return Some((i..x.at, j..y.at));
        }
    }
    None
}
