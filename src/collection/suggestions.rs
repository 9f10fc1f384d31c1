//! Names that may be the same: shown to the reader, who decides. Never joined by the program.
//!
//! Near-linear: names are compared only with those that share a block (same letters without
//! spaces, same stems, same initials, same beginning or end).

use super::{Collection, NameId};
use crate::analysis::Kind;
use crate::text::stem::stem_folded;
use rustc_hash::{FxHashMap, FxHashSet};

/// Two names that may be one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MergeSuggestion {
    /// The more mentioned one, which would stay.
    pub a: NameId,
    /// The one that would be merged into it.
    pub b: NameId,
    pub why: Why,
    /// 0 … 1: how likely they are the same.
    pub score: f32,
}

/// Why two names may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// "Open AI" and "OpenAI".
    Spacing,
    /// "modello aperto" and "modelli aperti".
    Inflection,
    /// "NWB" and "Northern Wind Board", never spelt out.
    Initials,
    /// "Zhipu" and "Zhipu AI".
    Longer,
    /// "Bellini" where there are several.
    Surname,
    /// One or two letters apart.
    Spelling,
}

/// Suggestions made at most.
const MOST: usize = 200;
/// Names of one block compared each with each, at most; in larger blocks with neighbours only.
const BLOCK: usize = 48;
/// Neighbours compared in larger blocks.
const NEIGHBOURS: usize = 8;
/// A beginning that more names than this share tells nothing ("Banca …").
const COMMON_BEGINNING: usize = 3;

/// Names that may be the same, likeliest and most mentioned first, at most 200.
#[must_use]
pub fn suggest(collection: &Collection) -> Vec<MergeSuggestion> {
    let mut finder = Finder { collection, found: Vec::new(), pairs: FxHashSet::default() };
    finder.same_block(Why::Spacing, 0.9, |_, key| {
        let packed: String = key.chars().filter(|c| *c != ' ').collect();
        (packed.chars().count() >= 4).then_some(packed)
    });
    finder.same_block(Why::Inflection, 0.75, |id, key| stems(collection, id, key));
    finder.initials();
    finder.longer();
    finder.spelling();
    let mut found = finder.found;
    let weight = |s: &MergeSuggestion| {
        s.score * (2.0 + f32::from(collection.name(s.b).articles.min(1000) as u16)).ln()
    };
    found.sort_by(|x, y| weight(y).total_cmp(&weight(x)).then((x.a, x.b).cmp(&(y.a, y.b))));
    found.truncate(MOST);
    found
}

/// The stems of a name that is not one of a person: persons' names have no plural.
fn stems(collection: &Collection, id: NameId, key: &str) -> Option<String> {
    let name = collection.name(id);
    if name.kind == Kind::Person || key.chars().any(|c| c.is_ascii_digit()) || key.len() < 5 {
        return None;
    }
    let language = collection.entry(name.occurrences.first()?.article).reading.language;
    Some(key.split(' ').map(|w| stem_folded(w, language).into_owned()).collect::<Vec<_>>().join(" "))
}

struct Finder<'c> {
    collection: &'c Collection,
    found: Vec<MergeSuggestion>,
    pairs: FxHashSet<(u32, u32)>,
}

impl<'c> Finder<'c> {
    fn names(&self) -> impl Iterator<Item = (NameId, &'c str)> + use<'c> {
        let names = &self.collection.names;
        names.iter().enumerate().map(|(at, name)| (NameId(at as u32), name.key.0.as_str()))
    }

    /// Notes two names once, under the first reason found.
    fn add(&mut self, x: NameId, y: NameId, why: Why, score: f32) {
        let (a, b) = (x.min(y), x.max(y));
        let (one, other) = (self.collection.name(a), self.collection.name(b));
        // What the reader has decided about is not asked about again.
        let decided = other.human || self.collection.decisions.are_apart(&one.key, &other.key);
        if a == b || decided || !self.pairs.insert((a.0, b.0)) {
            return;
        }
        self.found.push(MergeSuggestion { a, b, why, score });
    }

    fn same_kind(&self, a: NameId, b: NameId) -> bool {
        self.collection.name(a).kind == self.collection.name(b).kind
    }

    /// Names with the same block, of any kind.
    fn same_block(&mut self, why: Why, score: f32, block: impl Fn(NameId, &str) -> Option<String>) {
        let mut first: FxHashMap<String, NameId> = FxHashMap::default();
        for (id, key) in self.names() {
            let Some(block) = block(id, key) else { continue };
            match first.get(&block) {
                Some(&other) => self.add(other, id, why, score),
                None => {
                    first.insert(block, id);
                }
            }
        }
    }

    fn initials(&mut self) {
        let mut spelt: FxHashMap<String, Option<NameId>> = FxHashMap::default();
        for (id, key) in self.names() {
            let words: Vec<&str> =
                key.split(' ').filter(|w| !crate::text::stopwords::is_stopword_of_any(w)).collect();
            if (2..=6).contains(&words.len()) && self.collection.name(id).kind == Kind::Organization {
                let initials: String = words.iter().filter_map(|w| w.chars().next()).collect();
                spelt.entry(initials).and_modify(|known| *known = None).or_insert(Some(id));
            }
        }
        for (id, key) in self.names() {
            let name = &self.collection.name(id).name;
            let capitals = name.chars().filter(|c| c.is_uppercase()).count();
            if capitals >= 3
                && !name.chars().any(char::is_lowercase)
                && let Some(Some(full)) = spelt.get(key).copied()
            {
                self.add(full, id, Why::Initials, 0.7);
            }
        }
    }

    /// A name that begins another one of its kind; for persons, ends it. A product may also be called by
    /// what comes after its maker's name.
    fn longer(&mut self) {
        let by_key: FxHashMap<&str, NameId> = self.names().map(|(id, key)| (key, id)).collect();
        let mut longer: FxHashMap<NameId, Vec<NameId>> = FxHashMap::default();
        for (id, key) in self.names() {
            let kind = self.collection.name(id).kind;
            let person = kind == Kind::Person;
            for (at, _) in key.match_indices(' ') {
                let (begin, end) = (&key[..at], &key[at + 1..]);
                if kind == Kind::Product
                    && let (Some(_), Some(&short)) = (by_key.get(begin), by_key.get(end))
                    && self.same_kind(short, id)
                {
                    longer.entry(short).or_default().push(id);
                }
                // "Qwen 3" is another thing than "Qwen".
                if !person && end.chars().any(|c| c.is_ascii_digit()) {
                    continue;
                }
                let short = if person { end } else { begin };
                if let Some(&short) = by_key.get(short)
                    && self.same_kind(short, id)
                {
                    longer.entry(short).or_default().push(id);
                }
            }
        }
        let mut pairs: Vec<(NameId, Vec<NameId>)> = longer.into_iter().collect();
        pairs.sort_unstable();
        for (short, all) in pairs {
            if all.len() > COMMON_BEGINNING {
                continue;
            }
            for id in all {
                let person = self.collection.name(id).kind == Kind::Person;
                let (why, score) = if person { (Why::Surname, 0.5) } else { (Why::Longer, 0.65) };
                self.add(short, id, why, score);
            }
        }
    }

    fn spelling(&mut self) {
        let mut blocks: FxHashMap<(bool, String), Vec<NameId>> = FxHashMap::default();
        for (id, key) in self.names() {
            if key.chars().count() < 6 {
                continue;
            }
            blocks.entry((false, key.chars().take(4).collect())).or_default().push(id);
            blocks.entry((true, key.chars().rev().take(4).collect())).or_default().push(id);
        }
        let mut blocks: Vec<_> = blocks.into_iter().filter(|(_, ids)| ids.len() > 1).collect();
        blocks.sort_unstable();
        for (_, mut ids) in blocks {
            ids.sort_unstable_by_key(|id| self.collection.name(*id).key.0.as_str());
            let reach = if ids.len() <= BLOCK { BLOCK } else { NEIGHBOURS };
            for (at, &x) in ids.iter().enumerate() {
                for &y in ids[at + 1..].iter().take(reach) {
                    self.compare_spelling(x, y);
                }
            }
        }
    }

    fn compare_spelling(&mut self, x: NameId, y: NameId) {
        let (a, b) = (&self.collection.name(x).key.0, &self.collection.name(y).key.0);
        let shorter = a.chars().count().min(b.chars().count());
        let most = if shorter >= 10 { 2 } else { 1 };
        if !self.same_kind(x, y) || digits(a).ne(digits(b)) {
            return;
        }
        if let Some(distance) = edits(a, b, most) {
            self.add(x, y, Why::Spelling, 0.8 - distance as f32 / shorter as f32);
        }
    }
}

/// Names with different numbers are different things.
fn digits(key: &str) -> impl Iterator<Item = char> + '_ {
    key.chars().filter(char::is_ascii_digit)
}

/// Longest name whose letters are compared.
const LONGEST: usize = 80;

/// Letters to insert, delete, replace or swap with the next (optimal string alignment), if at most
/// `most`.
fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most || a.len().max(b.len()) > LONGEST {
        return None;
    }
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (vec![], (0..=b.len()).collect());
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        (before, last) = (last, row);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{collection, entry};
    use super::*;
    use Kind::{Concept, Organization, Person, Place, Product};

    fn why(names: &[(&str, Kind)]) -> Vec<Why> {
        let text = names.iter().map(|(n, _)| *n).collect::<Vec<_>>().join(" / ");
        let c = collection(vec![entry("a", &text, &[]), {
            let mut all = entry("b", &text, names);
            // A name inside a longer one is no mention of its own here.
            all.reading.entities.iter_mut().for_each(|e| e.mentions.truncate(1));
            all
        }]);
        suggest(&c).iter().map(|s| s.why).collect()
    }

    #[test]
    fn what_may_be_the_same_is_suggested() {
        for (names, reason) in [
            ([("Bright Rock", Organization), ("BrightRock", Organization)], Why::Spacing),
            ([("Corvina", Organization), ("Corvina AI", Organization)], Why::Longer),
            ([("Northern Wind Board", Organization), ("NWB", Organization)], Why::Initials),
            ([("Kazakhstan", Place), ("Kazakstan", Place)], Why::Spelling),
            ([("Anna Petrovskaya", Person), ("Anna Petrovskaia", Person)], Why::Spelling),
            ([("open model", Concept), ("open models", Concept)], Why::Inflection),
        ] {
            assert_eq!(why(&names), [reason], "{names:?}");
        }
    }

    #[test]
    fn what_is_surely_different_is_not() {
        for names in [
            [("Qwen 2.5", Product), ("Qwen 3.5", Product)],
            [("Qwen", Product), ("Qwen 3", Product)],
            [("Iran", Place), ("Iraq", Place)],
            [("Riverside", Place), ("Riverside Bank", Organization)],
            [("Anna Rossi", Person), ("Anna Bianchi", Person)],
        ] {
            assert_eq!(why(&names), [], "{names:?}");
        }
    }

    #[test]
    fn a_product_called_without_its_maker_may_be_the_same() {
        let names = [("Corvina", Organization), ("Corvina Spark", Product), ("Spark", Product)];
        assert_eq!(why(&names), [Why::Longer]);
        let apart = [("Corvina Spark", Product), ("Spark", Product)];
        assert_eq!(why(&apart), [], "unless nothing says that it begins with a maker");
    }

    #[test]
    fn edits_are_counted_up_to_the_limit() {
        assert_eq!(edits("harbour", "harbuor", 2), Some(1), "a swap is one edit");
        assert_eq!(edits("harbour", "harbor", 1), Some(1));
        assert_eq!(edits("harbour", "arbor", 1), None);
        assert_eq!(edits("", "", 1), Some(0));
    }

    #[test]
    fn twenty_thousand_names_are_no_trouble() {
        let names: Vec<String> = (0..20_000).map(|i| format!("Same beginning {i} end")).collect();
        let text = names.join("\n");
        let mut all = entry("a", "x", &[]);
        all.article.text = text.into();
        all.reading.entities = names
            .iter()
            .map(|n| crate::analysis::Entity {
                name: n.clone(),
                kind: Place,
                mentions: vec![crate::analysis::Mention { span: crate::span::Span::new(0, 1), sentence: 0 }],
                stance: crate::analysis::Stance::default(),
            })
            .collect();
        let start = std::time::Instant::now();
        assert!(suggest(&collection(vec![all])).len() <= MOST);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
