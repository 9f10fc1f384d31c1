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
}
