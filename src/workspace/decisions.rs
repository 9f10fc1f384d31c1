//! Decisions as a file: JSON with a version, readable and mendable by hand.

use super::store::{self, StoreError};
use crate::analysis::{Kind, StanceLabel, Tone, Tracked};
use crate::collection::{Decisions, NameKey};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Newest version of the file that this program understands.
const VERSION: u64 = 1;

/// The file. Kinds, labels and tones by their names in the contract; what a later version adds to
/// them is passed over.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct File {
    version: u64,
    merged: BTreeMap<NameKey, NameKey>,
    split: BTreeSet<NameKey>,
    apart: BTreeSet<(NameKey, NameKey)>,
    renamed: BTreeMap<NameKey, String>,
    retyped: BTreeMap<NameKey, String>,
    ignored: BTreeSet<NameKey>,
    stances: Vec<StanceLine>,
    tones: Vec<ToneLine>,
    tracked: Vec<TrackedLine>,
    encodings: BTreeMap<String, String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StanceLine {
    /// Content hash of the article, 16 hexadecimal digits.
    article: String,
    name: NameKey,
    label: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct ToneLine {
    article: String,
    tone: String,
    applies: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct TrackedLine {
    name: String,
    forms: Vec<String>,
}

impl From<&Decisions> for File {
    fn from(d: &Decisions) -> Self {
        let hash = |hash: u64| format!("{hash:016x}");
        File {
            version: VERSION,
            merged: d.merged.clone(),
            split: d.split.clone(),
            apart: d.apart.clone(),
            renamed: d.renamed.clone(),
            retyped: d.retyped.iter().map(|(key, kind)| (key.clone(), kind.name().to_owned())).collect(),
            ignored: d.ignored.clone(),
            stances: d
                .stances
                .iter()
                .map(|((article, name), label)| StanceLine {
                    article: hash(*article),
                    name: name.clone(),
                    label: label.name().to_owned(),
                })
                .collect(),
            tones: d
                .tones
                .iter()
                .map(|((article, tone), applies)| ToneLine {
                    article: hash(*article),
                    tone: tone.name().to_owned(),
                    applies: *applies,
                })
                .collect(),
            tracked: d
                .tracked
                .iter()
                .map(|t| TrackedLine { name: t.name.clone(), forms: t.forms.clone() })
                .collect(),
            encodings: d.encodings.clone(),
        }
    }
}

impl From<File> for Decisions {
    fn from(f: File) -> Self {
        let hash = |text: &str| u64::from_str_radix(text, 16).ok();
        let kind = |name: &str| Kind::ALL.into_iter().find(|k| k.name() == name);
        let label = |name: &str| StanceLabel::ALL.into_iter().find(|l| l.name() == name);
        let tone = |name: &str| Tone::ALL.into_iter().find(|t| t.name() == name);
        Decisions {
            merged: f.merged,
            split: f.split,
            apart: f.apart,
            renamed: f.renamed,
            retyped: f.retyped.into_iter().filter_map(|(key, name)| Some((key, kind(&name)?))).collect(),
            ignored: f.ignored,
            stances: f
                .stances
                .into_iter()
                .filter_map(|line| Some(((hash(&line.article)?, line.name), label(&line.label)?)))
                .collect(),
            tones: f
                .tones
                .into_iter()
                .filter_map(|line| Some(((hash(&line.article)?, tone(&line.tone)?), line.applies)))
                .collect(),
            tracked: f.tracked.into_iter().map(|t| Tracked { name: t.name, forms: t.forms }).collect(),
            encodings: f.encodings,
        }
    }
}

/// Reads a file of decisions. No file is no decisions.
///
/// # Errors
/// When it cannot be read, is damaged, or comes from a newer version.
pub fn read_decisions(file: &Path) -> Result<Decisions, StoreError> {
    Ok(store::read::<File>(file, VERSION)?.map(Decisions::from).unwrap_or_default())
}

/// Reads a file of decisions that somebody named: it must be there, and be one.
///
/// # Errors
/// As [`read_decisions`]; also where there is no file, or it is another kind of JSON.
pub fn read_given(file: &Path) -> Result<Decisions, StoreError> {
    let malformed = |cause: &str| StoreError::Malformed { file: file.to_path_buf(), cause: cause.to_owned() };
    let missing = || {
        let cause = std::io::Error::new(std::io::ErrorKind::NotFound, "there is no such file");
        StoreError::Unreadable { file: file.to_path_buf(), cause }
    };
    let value: serde_json::Value = store::read(file, VERSION)?.ok_or_else(missing)?;
    if value.get("version").is_none() {
        return Err(malformed("it is no workspace of this program: it names no version"));
    }
    serde_json::from_value::<File>(value).map(Decisions::from).map_err(|cause| malformed(&cause.to_string()))
}

/// Writes a file of decisions at one stroke.
///
/// # Errors
/// When it cannot be written.
pub fn write_decisions(file: &Path, decisions: &Decisions) -> Result<(), StoreError> {
    store::write(file, &File::from(decisions))
}

/// As [`read_decisions`], but `None` where there is no file, and a damaged one is kept aside.
pub(super) fn read_or_set_aside(file: &Path) -> Result<Option<Decisions>, StoreError> {
    Ok(store::read_or_set_aside::<File>(file, VERSION)?.map(Decisions::from))
}

/// What holds for all folders: merges and names given.
pub(super) fn shareable(decisions: &Decisions) -> Decisions {
    Decisions { merged: decisions.merged.clone(), renamed: decisions.renamed.clone(), ..Decisions::default() }
}

/// Adds what other folders taught; the folder's own decisions win.
pub(super) fn add_shared(own: &mut Decisions, shared: &Decisions) {
    for (from, to) in &shared.merged {
        if !own.split.contains(from) {
            own.merged.entry(from.clone()).or_insert_with(|| to.clone());
        }
    }
    for (key, name) in &shared.renamed {
        own.renamed.entry(key.clone()).or_insert_with(|| name.clone());
    }
}

/// Carries the changes from `before` to `now` into the shared file, and no others.
pub(super) fn update_shared(shared: &mut Decisions, before: &Decisions, now: &Decisions) {
    update(&mut shared.merged, &before.merged, &now.merged);
    update(&mut shared.renamed, &before.renamed, &now.renamed);
}

fn update<V: Clone + PartialEq>(
    shared: &mut BTreeMap<NameKey, V>,
    before: &BTreeMap<NameKey, V>,
    now: &BTreeMap<NameKey, V>,
) {
    shared.retain(|key, _| now.contains_key(key) || !before.contains_key(key));
    for (key, value) in now {
        if before.get(key) != Some(value) {
            shared.insert(key.clone(), value.clone());
        }
    }
}
