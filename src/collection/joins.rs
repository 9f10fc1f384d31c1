//! Which forms are surely the same name, and which the reader says are.
//!
//! Case, accents, hyphens and kinds are folded already (see [`fold`](super::fold)). Here: known
//! variants (Stati Uniti, USA), acronyms with the expansion an article gives, models named
//! without their maker, persons with and without middle initial, lone surnames that only one person of
//! the folder bears. Anything less sure is only suggested.

use super::duplicates::Sets;
use super::names::{Forms, Seen, majority};
use super::{Decisions, NameKey};
use crate::analysis::Kind;
use crate::analysis::entities::canonical_key;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the joining found.
pub(super) struct Joined {
    /// Group of each node: indices into `groups`.
    pub group_of: Vec<u32>,
    pub groups: Vec<Group>,
    /// For each node: joined to a fuller form (surname, acronym), so not to be shown if that is.
    pub short: Vec<bool>,
}

/// Nodes that are one name.
pub(super) struct Group {
    /// The node whose key the group has.
    pub root: u32,
    pub kind: Kind,
    /// The reader merged, split, renamed or retyped it.
    pub human: bool,
}

/// Joins the nodes of a folder.
pub(super) fn join(forms: &mut Forms, decisions: &Decisions) -> Joined {
    let apart: FxHashSet<u32> =
        decisions.split.iter().filter_map(|key| forms.by_key.get(&key.0).copied()).collect();
    let merges = merge_targets(forms, decisions);
    let mut joining =
        Joining { sets: Sets::new(forms.nodes.len()), short: vec![false; forms.nodes.len()], apart };
    joining.known_variants(forms);
    joining.middle_initials(forms);
    joining.acronyms(forms);
    joining.surnames(forms);
    joining.models(forms);
    joining.finish(forms, decisions, &merges)
}

/// Pairs (merged node, the node at the end of its chain). Nodes that no article of this folder has
/// are made, so that two names merged into a third one meet.
fn merge_targets(forms: &mut Forms, decisions: &Decisions) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for from in decisions.merged.keys() {
        let Some(&node) = forms.by_key.get(&from.0) else { continue };
        let target = decisions.target(from);
        if target != from {
            pairs.push((node, forms.node_for_key(target.0.clone())));
        }
    }
    pairs
}

struct Joining {
    sets: Sets,
    short: Vec<bool>,
    apart: FxHashSet<u32>,
}

impl Joining {
    fn join(&mut self, a: u32, b: u32) {
        if !self.apart.contains(&a) && !self.apart.contains(&b) {
            self.sets.join(a, b);
        }
    }

    /// Joins `short` to `full`, whose form will be the one shown.
    fn absorb(&mut self, short: u32, full: u32) {
        if !self.apart.contains(&short) && !self.apart.contains(&full) {
            self.sets.join(short, full);
            self.short[short as usize] = true;
        }
    }

    /// Forms with the same canonical key: "Stati Uniti", "USA", "U.S.".
    fn known_variants(&mut self, forms: &Forms) {
        let mut first: FxHashMap<String, u32> = FxHashMap::default();
        for (at, node) in forms.nodes.iter().enumerate() {
            let canonical = canonical_key(&node.key, node.kind());
            match first.get(&canonical) {
                Some(&other) => self.join(other, at as u32),
                None => {
                    first.insert(canonical, at as u32);
                }
            }
        }
    }

    /// "Donald J. Trump" is "Donald Trump".
    fn middle_initials(&mut self, forms: &Forms) {
        for (at, node) in forms.nodes.iter().enumerate() {
            if node.words < 3 || node.kind() != Kind::Person {
                continue;
            }
            let words: Vec<&str> = node.key.split(' ').collect();
            let last = words.len() - 1;
            let kept: Vec<&str> = words
                .iter()
                .enumerate()
                .filter(|(i, w)| *i == 0 || *i == last || w.chars().count() > 1)
                .map(|(_, w)| *w)
                .collect();
            if kept.len() == words.len() {
                continue;
            }
            if let Some(&plain) = forms.by_key.get(&kept.join(" ")) {
                self.join(plain, at as u32);
            }
        }
    }

    /// "BCG" where the articles that spell it out agree on what it stands for.
    fn acronyms(&mut self, forms: &Forms) {
        let mut full_of: FxHashMap<u32, Option<u32>> = FxHashMap::default();
        for &Seen { node, surface, .. } in &forms.seen {
            let form = forms.surfaces[surface as usize];
            if !is_acronym(form) {
                continue;
            }
            // An entity that is itself called so says nothing about the expansion.
            let Some(&short) = forms.by_key.get(&super::fold(form)) else { continue };
            if short == node || forms.nodes[node as usize].words < 2 {
                continue;
            }
            let root = self.sets.find(node);
            let known = full_of.entry(short).or_insert(Some(node));
            if known.is_some_and(|other| self.sets.find(other) != root) {
                *known = None;
            }
        }
        let mut sure: Vec<(u32, u32)> =
            full_of.into_iter().filter_map(|(short, full)| Some((short, full?))).collect();
        sure.sort_unstable();
        for (short, full) in sure {
            self.absorb(short, full);
        }
    }

    /// A person called by surname only, where one person of the folder has that surname.
    fn surnames(&mut self, forms: &Forms) {
        let mut bearer: FxHashMap<&str, Option<u32>> = FxHashMap::default();
        for (at, node) in forms.nodes.iter().enumerate() {
            if node.words < 2 || node.words > 6 || node.kind() != Kind::Person {
                continue;
            }
            let root = self.sets.find(at as u32);
            let mut rest = node.key.as_str();
            while let Some((_, surname)) = rest.split_once(' ') {
                let known = bearer.entry(surname).or_insert(Some(at as u32));
                if known.is_some_and(|other| self.sets.find(other) != root) {
                    *known = None;
                }
                rest = surname;
            }
        }
        for (at, node) in forms.nodes.iter().enumerate() {
            if node.kind() != Kind::Person || node.mentions() == 0 {
                continue;
            }
            if let Some(&Some(full)) = bearer.get(node.key.as_str()) {
                self.absorb(at as u32, full);
            }
        }
    }

    /// "R1" where one maker of the folder has an R1 ("DeepSeek R1") and every article that says "R1" names the maker.
    fn models(&mut self, forms: &Forms) {
        let mut made: FxHashMap<&str, Option<(u32, u32)>> = FxHashMap::default();
        for (at, node) in forms.nodes.iter().enumerate() {
            let Some((maker, model)) = node.key.split_once(' ').filter(|(_, model)| is_model(model)) else {
                continue;
            };
            let Some(&maker) = forms.by_key.get(maker).filter(|_| node.kind() == Kind::Product) else {
                continue;
            };
            let known = made.entry(model).or_insert(Some((maker, at as u32)));
            if known.is_some_and(|(other, _)| self.sets.find(other) != self.sets.find(maker)) {
                *known = None;
            }
        }
        // By the node of the model alone: whose it is, and the full name.
        let mut short: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
        for (model, made) in made {
            let (Some(made), Some(&node)) = (made, forms.by_key.get(model)) else { continue };
            if forms.nodes[node as usize].kind() == Kind::Product {
                short.insert(node, made);
            }
        }
        for nodes in &forms.node_of {
            for node in nodes {
                let Some((maker, _)) = short.get(node).copied() else { continue };
                let root = self.sets.find(maker);
                if !nodes.iter().any(|other| self.sets.find(*other) == root) {
                    short.remove(node);
                }
            }
        }
        let mut sure: Vec<(u32, (u32, u32))> = short.into_iter().collect();
        sure.sort_unstable();
        for (node, (_, full)) in sure {
            self.absorb(node, full);
        }
    }

    fn finish(mut self, forms: &Forms, decisions: &Decisions, merges: &[(u32, u32)]) -> Joined {
        let count = forms.nodes.len();
        let kinds = self.kinds_before_merging(forms);
        let mut merged_root: FxHashMap<u32, u32> = FxHashMap::default();
        for &(from, target) in merges {
            self.sets.join(from, target);
        }
        for &(_, target) in merges {
            let root = self.sets.find(target);
            let best = merged_root.entry(root).or_insert(target);
            let weight = |n: u32| (forms.nodes[n as usize].mentions(), std::cmp::Reverse(n));
            if weight(target) > weight(*best) {
                *best = target;
            }
        }
        let mut number: FxHashMap<u32, u32> = FxHashMap::default();
        let mut groups: Vec<Group> = Vec::new();
        let mut group_of = vec![0; count];
        for at in 0..count as u32 {
            let root = self.sets.find(at);
            let group = *number.entry(root).or_insert_with(|| {
                groups.push(Group { root: at, kind: Kind::Concept, human: false });
                groups.len() as u32 - 1
            });
            group_of[at as usize] = group;
            let group = &mut groups[group as usize];
            if self.weight(forms, at) > self.weight(forms, group.root) {
                group.root = at;
            }
        }
        for (set, group) in number {
            let group = &mut groups[group as usize];
            if let Some(&target) = merged_root.get(&set) {
                group.root = target;
                group.human = true;
            }
            group.kind = kinds[group.root as usize];
        }
        self.apply_decisions(forms, decisions, &group_of, &mut groups);
        Joined { group_of, groups, short: self.short }
    }

    /// Full forms before short ones, then by mentions, then by key: the best one names the group.
    fn weight<'f>(&self, forms: &'f Forms, node: u32) -> (bool, u32, std::cmp::Reverse<&'f str>) {
        let it = &forms.nodes[node as usize];
        (!self.short[node as usize], it.mentions(), std::cmp::Reverse(it.key.as_str()))
    }

    /// The majority kind of each node's group, as the program alone joined them.
    fn kinds_before_merging(&mut self, forms: &Forms) -> Vec<Kind> {
        let mut totals: FxHashMap<u32, [u32; 7]> = FxHashMap::default();
        for (at, node) in forms.nodes.iter().enumerate() {
            let total = totals.entry(self.sets.find(at as u32)).or_default();
            for (sum, n) in total.iter_mut().zip(node.kinds) {
                *sum += n;
            }
        }
        (0..forms.nodes.len() as u32).map(|at| majority(&totals[&self.sets.find(at)])).collect()
    }

    fn apply_decisions(&self, forms: &Forms, decisions: &Decisions, group_of: &[u32], groups: &mut [Group]) {
        let group = |key: &NameKey| forms.by_key.get(&key.0).map(|n| group_of[*n as usize] as usize);
        // A tracked concept is a concept, whatever else it was taken for.
        for tracked in &decisions.tracked {
            if let Some(at) = group(&NameKey::of(&tracked.name)) {
                groups[at].kind = Kind::Concept;
            }
        }
        for (key, kind) in &decisions.retyped {
            if let Some(at) = group(key) {
                groups[at].kind = *kind;
                groups[at].human = true;
            }
        }
        for key in decisions.renamed.keys().chain(&decisions.split) {
            if let Some(at) = group(key) {
                groups[at].human = true;
            }
        }
    }
}

/// "r1", "v3", "k1.5": one or two letters and a number.
fn is_model(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_alphabetic());
    (1..=2).contains(&(word.len() - digits.len()))
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Two to six capitals, perhaps with dots, digits or `&`: "BCG", "U.N.", "AT&T".
fn is_acronym(form: &str) -> bool {
    let capitals = form.chars().filter(|c| c.is_uppercase()).count();
    (2..=6).contains(&capitals)
        && form.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '&' | '-'))
}
