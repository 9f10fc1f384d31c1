//! What the reader decided about names and labels. Kept by the workspace, applied by the fold.

use crate::analysis::{Kind, StanceLabel, Tone, Tracked};
use std::collections::{BTreeMap, BTreeSet};

/// What a name is known by across rebuilds, sessions and folders: its folded form (lower case, no
/// accents, single spaces).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct NameKey(pub String);

/// Everything a human decided. A value: undo keeps earlier ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    /// Name → the name it is merged into. Chains are followed.
    pub merged: BTreeMap<NameKey, NameKey>,
    /// Names taken out of a group the program had joined.
    pub split: BTreeSet<NameKey>,
    /// Pairs that are not one name, the smaller key first: never suggested again.
    pub apart: BTreeSet<(NameKey, NameKey)>,
    /// Display names.
    pub renamed: BTreeMap<NameKey, String>,
    pub retyped: BTreeMap<NameKey, Kind>,
    /// Not names, or not of interest.
    pub ignored: BTreeSet<NameKey>,
    /// (content hash of the article, name) → label.
    pub stances: BTreeMap<(u64, NameKey), StanceLabel>,
    /// (content hash of the article, tone) → whether the tag applies.
    pub tones: BTreeMap<(u64, Tone), bool>,
    /// Concepts the reader follows.
    pub tracked: Vec<Tracked>,
    /// Path of a file relative to its folder → the encoding to read it in.
    pub encodings: BTreeMap<String, String>,
}

impl Decisions {
    /// Merges `name` into `into`: from now on they are one, known by what `into` is known by.
    /// Merging a name into itself changes nothing; merging back along a chain turns the chain round.
    pub fn merge(&mut self, name: &NameKey, into: &NameKey) {
        let (from, target) = (self.target(name).clone(), self.target(into).clone());
        if from != target {
            self.merged.insert(from, target);
        }
        self.split.remove(name);
    }

    /// Takes the form `name` out of the group it was joined to, by the program or the reader.
    pub fn take_out(&mut self, name: &NameKey) {
        self.merged.remove(name);
        self.split.insert(name.clone());
    }

    /// Notes that two names are not one.
    pub fn keep_apart(&mut self, a: &NameKey, b: &NameKey) {
        self.apart.insert((a.min(b).clone(), a.max(b).clone()));
    }

    /// Whether the reader said that two names are not one.
    #[must_use]
    pub fn are_apart(&self, a: &NameKey, b: &NameKey) -> bool {
        self.apart.contains(&(a.min(b).clone(), a.max(b).clone()))
    }

    /// The name at the end of the chain of merges that starts at `name`: itself if it is not
    /// merged. A chain that bites its tail ends where it began.
    #[must_use]
    pub fn target<'d>(&'d self, name: &'d NameKey) -> &'d NameKey {
        let mut at = name;
        for _ in 0..=self.merged.len() {
            match self.merged.get(at) {
                Some(next) if next != name => at = next,
                _ => return at,
            }
        }
        name
    }
}
