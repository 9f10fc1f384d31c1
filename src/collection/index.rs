//! The fold: analysed articles and decisions become a collection.

use super::joins::{self, Group, Joined};
use super::names::Forms;
use super::{
    ArticleId, Collection, Counting, Decisions, Entry, Name, NameId, NameKey, Occurrence, duplicates, stances,
};
use crate::analysis::entities::is_abbreviation;
use crate::analysis::{Entity, Kind};
use crate::corpus::Skipped;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::sync::Arc;

impl Collection {
    /// Folds analysed articles and the reader's decisions into a collection. Same arguments, same
    /// collection, whatever the order of `entries`. Takes near-linear time and reads no article
    /// again but for the forms of its names.
    #[must_use]
    pub fn build(
        folder: String,
        entries: Vec<Arc<Entry>>,
        skipped: Vec<Skipped>,
        decisions: &Decisions,
        counting: Counting,
        partial: bool,
    ) -> Collection {
        let alike = |entries: &[Arc<Entry>]| duplicates::groups(entries, duplicates::THRESHOLD);
        Self::folded(folder, (entries, skipped), decisions, counting, partial, alike)
    }

    /// A folder of which more is still being read. Its near-duplicates have been looked for as its articles came:
    /// that takes longer than all the rest.
    #[must_use]
    pub fn so_far(
        folder: String,
        entries: Vec<Arc<Entry>>,
        skipped: Vec<Skipped>,
        decisions: &Decisions,
        counting: Counting,
        duplicates: &mut duplicates::Running,
    ) -> Collection {
        let alike = |entries: &[Arc<Entry>]| duplicates.groups(entries);
        Self::folded(folder, (entries, skipped), decisions, counting, true, alike)
    }

    fn folded(
        folder: String,
        (mut entries, mut skipped): (Vec<Arc<Entry>>, Vec<Skipped>),
        decisions: &Decisions,
        counting: Counting,
        partial: bool,
        alike: impl FnOnce(&[Arc<Entry>]) -> Vec<Vec<ArticleId>>,
    ) -> Collection {
        entries.sort_by(|a, b| (&a.article.path, a.article.hash).cmp(&(&b.article.path, b.article.hash)));
        skipped.sort_by(|a, b| a.path.cmp(&b.path));
        let duplicates = alike(&entries);
        let mut counted = vec![true; entries.len()];
        if counting.fold_duplicates {
            for copy in duplicates.iter().flat_map(|group| group.iter().skip(1)) {
                counted[copy.0 as usize] = false;
            }
        }
        let mut forms = Forms::gather(&entries, counting.names_in);
        let joined = joins::join(&mut forms, decisions);
        let ignored = ignored_groups(&forms, &joined, decisions);
        let mut names = collect(&entries, &forms, &joined, &ignored, &counted);
        label(&mut names, &forms, &joined, decisions);
        let (names, id_of) = sort(names);
        let name_of = name_of(&forms, &joined, &id_of);
        let keys = forms
            .by_key
            .iter()
            .filter_map(|(key, node)| {
                let id = id_of[joined.group_of[*node as usize] as usize]?;
                Some((NameKey(key.clone()), id))
            })
            .collect();
        let mut collection = Collection {
            folder,
            entries,
            skipped,
            names,
            name_of,
            duplicates,
            counted,
            counting,
            partial,
            keys,
            decisions: decisions.clone(),
            tones: FxHashMap::default(),
            totals: std::sync::OnceLock::new(),
            period: std::sync::OnceLock::new(),
        };
        override_labels(&mut collection, decisions);
        collection
    }
}

fn ignored_groups(forms: &Forms, joined: &Joined, decisions: &Decisions) -> FxHashSet<u32> {
    let nodes = decisions.ignored.iter().filter_map(|key| forms.by_key.get(&key.0));
    nodes.map(|node| joined.group_of[*node as usize]).collect()
}

/// One unfinished name for each group that occurs: with occurrences and counts, without a display
/// name.
fn collect(
    entries: &[Arc<Entry>],
    forms: &Forms,
    joined: &Joined,
    ignored: &FxHashSet<u32>,
    counted: &[bool],
) -> Vec<Option<Name>> {
    let mut names: Vec<Option<Name>> = vec![None; joined.groups.len()];
    let mut of_article: Vec<(u32, u32)> = Vec::new();
    let mut together: Vec<&Entity> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        of_article.clear();
        of_article.extend(
            forms.node_of[at]
                .iter()
                .enumerate()
                .map(|(e, node)| (joined.group_of[*node as usize], e as u32))
                .filter(|(group, _)| !ignored.contains(group)),
        );
        of_article.sort_unstable();
        for run in of_article.chunk_by(|a, b| a.0 == b.0) {
            let group = &joined.groups[run[0].0 as usize];
            let name = names[run[0].0 as usize].get_or_insert_with(|| unnamed(forms, group));
            together.clear();
            together.extend(run.iter().map(|(_, e)| &entry.reading.entities[*e as usize]));
            if counted[at] {
                name.articles += 1;
                name.mentions += together.iter().map(|e| e.mentions.len() as u32).sum::<u32>();
            }
            name.occurrences.push(Occurrence {
                article: ArticleId(at as u32),
                entities: run.iter().map(|(_, e)| *e).collect(),
                stance: stances::merged(&together),
                human: false,
            });
        }
    }
    names
}

fn unnamed(forms: &Forms, group: &Group) -> Name {
    Name {
        name: String::new(),
        kind: group.kind,
        aliases: Vec::new(),
        occurrences: Vec::new(),
        mentions: 0,
        articles: 0,
        key: NameKey(forms.nodes[group.root as usize].key.clone()),
        human: group.human,
    }
}

/// A form with what decides whether it is the one shown.
struct Form<'a> {
    surface: &'a str,
    seen: u32,
    /// How often articles of the language that names are wanted in use it, however it is capitalised.
    wanted: u32,
    /// Borne by an entity of a node that is not a short form.
    full: bool,
    /// Of the node that the group is known by.
    root: bool,
}

/// Gives each name the form to show and its aliases.
fn label(names: &mut [Option<Name>], forms: &Forms, joined: &Joined, decisions: &Decisions) {
    let mut by_group: Vec<(u32, u32, u32)> = forms
        .seen
        .iter()
        .enumerate()
        .map(|(at, seen)| (joined.group_of[seen.node as usize], seen.surface, at as u32))
        .collect();
    by_group.sort_unstable();
    for run in by_group.chunk_by(|a, b| a.0 == b.0) {
        let Some(name) = &mut names[run[0].0 as usize] else { continue };
        let group = &joined.groups[run[0].0 as usize];
        let mut all: Vec<Form> = run
            .chunk_by(|a, b| a.1 == b.1)
            .map(|same| {
                let node = forms.node_of_surface[same[0].1 as usize]
                    .filter(|n| joined.group_of[*n as usize] == same[0].0);
                Form {
                    surface: forms.surfaces[same[0].1 as usize],
                    seen: same.iter().map(|s| forms.seen[s.2 as usize].count).sum(),
                    wanted: node.map_or(0, |n| forms.wanted[n as usize]),
                    full: node.is_some_and(|n| !joined.short[n as usize]),
                    root: node == Some(group.root),
                }
            })
            .collect();
        // A merge shows the name merged into; the program's own joining the most frequent full form.
        // Of a place the name before its abbreviation: "Stati Uniti" even where "USA" is more frequent. Of two
        // languages the one wanted.
        let short = |f: &Form| name.kind == Kind::Place && is_abbreviation(f.surface);
        all.sort_unstable_by_key(|f| (short(f), Reverse(f.seen), f.surface));
        let free = |f: &&Form| f.full && (f.root || !group.human);
        let shown = all
            .iter()
            .filter(free)
            .min_by_key(|f| (short(f), Reverse(f.wanted)))
            .or_else(|| all.iter().find(|f| f.full))
            .or_else(|| all.first())
            .map_or("", |f| f.surface);
        name.name = spaced(shown);
        for form in &all {
            let alias = spaced(form.surface);
            if alias != name.name && name.aliases.last() != Some(&alias) && !name.aliases.contains(&alias) {
                name.aliases.push(alias);
            }
        }
    }
    rename(names, forms, joined, decisions);
}

fn rename(names: &mut [Option<Name>], forms: &Forms, joined: &Joined, decisions: &Decisions) {
    for (key, to) in &decisions.renamed {
        let Some(node) = forms.by_key.get(&key.0) else { continue };
        let Some(name) = &mut names[joined.group_of[*node as usize] as usize] else { continue };
        // A merged name keeps the name that the one merged into was given.
        let to = decisions.renamed.get(&name.key).unwrap_or(to).trim();
        if to.is_empty() || to == name.name {
            continue;
        }
        let old = std::mem::replace(&mut name.name, to.to_owned());
        name.aliases.retain(|alias| alias != to);
        name.aliases.insert(0, old);
    }
}

/// A form on one line.
fn spaced(form: &str) -> String {
    let other = |c: char| c.is_whitespace() && c != ' ' || c == '\u{ad}';
    let plain = !form.contains(other) && !form.contains("  ");
    if plain { form.to_owned() } else { crate::text::one_line(form) }
}

/// Most mentioned first; also where each group's name went.
fn sort(names: Vec<Option<Name>>) -> (Vec<Name>, Vec<Option<NameId>>) {
    let mut id_of = vec![None; names.len()];
    let mut all: Vec<(usize, Name)> =
        names.into_iter().enumerate().filter_map(|(group, name)| Some((group, name?))).collect();
    all.sort_by(|(_, a), (_, b)| {
        (b.mentions, b.articles).cmp(&(a.mentions, a.articles)).then_with(|| a.key.cmp(&b.key))
    });
    for (at, (group, _)) in all.iter().enumerate() {
        id_of[*group] = Some(NameId(at as u32));
    }
    (all.into_iter().map(|(_, name)| name).collect(), id_of)
}

fn name_of(forms: &Forms, joined: &Joined, id_of: &[Option<NameId>]) -> Vec<Vec<Option<NameId>>> {
    let id = |node: &u32| id_of[joined.group_of[*node as usize] as usize];
    forms.node_of.iter().map(|nodes| nodes.iter().map(id).collect()).collect()
}

/// Puts the reader's stance and tone labels in place.
fn override_labels(collection: &mut Collection, decisions: &Decisions) {
    if decisions.stances.is_empty() && decisions.tones.is_empty() {
        return;
    }
    let mut with_hash: FxHashMap<u64, Vec<ArticleId>> = FxHashMap::default();
    for id in collection.article_ids() {
        with_hash.entry(collection.entry(id).article.hash).or_default().push(id);
    }
    for ((hash, key), label) in &decisions.stances {
        let Some(id) = collection.find(key) else { continue };
        let occurrences = &mut collection.names[id.0 as usize].occurrences;
        for article in with_hash.get(hash).into_iter().flatten() {
            if let Ok(at) = occurrences.binary_search_by_key(article, |o| o.article) {
                stances::decided(&mut occurrences[at].stance, *label);
                occurrences[at].human = true;
            }
        }
    }
    for ((hash, tone), applies) in &decisions.tones {
        for article in with_hash.get(hash).into_iter().flatten() {
            collection.tones.insert((*article, *tone), *applies);
        }
    }
}
