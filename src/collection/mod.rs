//! All articles together: a fold of analysed articles and the reader's decisions.
//!
//! Building it never re-reads an article. Views hold it behind an `Arc` and change nothing in it.

pub mod concepts;
pub mod cooccurrence;
mod decisions;
pub mod duplicates;
mod fold;
mod index;
mod joins;
pub mod measures;
mod names;
pub mod passages;
pub mod search;
pub mod similar;
mod sketch;
mod stances;
pub mod suggestions;
pub mod terms;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
pub mod timeline;

pub use decisions::{Decisions, NameKey};
pub use fold::fold;
pub use sketch::Sketch;

use crate::analysis::{AnalysedArticle, Entity, Evidence, Kind, Mention, StanceLabel, Tone, ToneTag};
use crate::corpus::{Article, Skipped};
use crate::span::Span;
use crate::text::Language;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// An article with its reading: made once, shared by every collection that holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub article: Article,
    pub reading: AnalysedArticle,
    /// By which near-duplicates are found without reading the text again.
    pub sketch: Sketch,
}

impl Entry {
    /// Puts an article and its reading together.
    #[must_use]
    pub fn new(article: Article, reading: AnalysedArticle) -> Self {
        let sketch = Sketch::of(&article);
        Self { article, reading, sketch }
    }
}

/// Index into [`Collection::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

/// Index into [`Collection::names`]. Valid for one collection only: across rebuilds a name is
/// known by its [`NameKey`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameId(pub u32);

/// How things are counted and called, everywhere alike; the counting is written on every figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Counting {
    pub by: CountBy,
    /// Near-duplicates count as one text.
    pub fold_duplicates: bool,
    /// A name that articles of several languages write differently ("Cina", "China") is called as those in this
    /// language call it; `None`: as most mentions do.
    pub names_in: Option<Language>,
}

impl Default for Counting {
    fn default() -> Self {
        Self { by: CountBy::Articles, fold_duplicates: true, names_in: None }
    }
}

/// The unit of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountBy {
    /// Every mention counts.
    Mentions,
    /// A name counts once in an article.
    Articles,
}

/// A folder as it is read.
#[derive(Clone, Debug)]
pub struct Collection {
    /// The folder's name, never its path.
    pub folder: String,
    /// Sorted by path.
    pub entries: Vec<Arc<Entry>>,
    /// Sorted by path.
    pub skipped: Vec<Skipped>,
    /// Most mentioned first.
    pub names: Vec<Name>,
    /// For each article, which of the names its entities are: same order as
    /// `entries[i].reading.entities`; `None` for what the reader ignores.
    pub name_of: Vec<Vec<Option<NameId>>>,
    /// Groups of near-duplicates with more than one member; the first is the one that counts.
    pub duplicates: Vec<Vec<ArticleId>>,
    /// For each article: whether it counts (not a folded copy).
    pub counted: Vec<bool>,
    pub counting: Counting,
    /// Reading still goes on: every number is "so far".
    pub partial: bool,
    /// Every key that leads to a name: its own, those of the forms joined to it.
    pub keys: FxHashMap<NameKey, NameId>,
    /// What the reader had decided when this was built.
    pub decisions: Decisions,
    /// Tags the reader set or took away, by article.
    pub tones: FxHashMap<(ArticleId, Tone), bool>,
    /// Counted when first asked for.
    totals: OnceLock<cooccurrence::Totals>,
    /// Looked for when first asked for.
    period: OnceLock<Option<(Date, Date)>>,
}

/// One name of the folder: the entities of many articles that are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub name: String,
    pub kind: Kind,
    /// Other forms seen, most frequent first, without `name`.
    pub aliases: Vec<String>,
    /// One for each article it occurs in, in article order.
    pub occurrences: Vec<Occurrence>,
    /// Mentions in the articles that count.
    pub mentions: u32,
    /// Articles that count.
    pub articles: u32,
    /// What it is known by across rebuilds and sessions.
    pub key: NameKey,
    /// The reader had a hand in it (merged, renamed, retyped).
    pub human: bool,
}

/// A name in one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    pub article: ArticleId,
    /// Indices into the article's entities; several where the reader merged them.
    pub entities: Vec<u32>,
    pub stance: Standing,
    /// The label is the reader's, not the program's.
    pub human: bool,
}

/// How a name is treated in one article. Its evidence stays with the article's entities: see
/// [`Collection::evidence`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    pub label: StanceLabel,
    /// −1 critical … +1 favourable.
    pub score: f32,
    /// 0 … 1.
    pub confidence: f32,
}

/// A passage to show in the evidence panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub article: ArticleId,
    /// What to show, usually a sentence.
    pub span: Span,
    /// What to mark in it, sorted by place.
    pub marks: Vec<Mark>,
    /// Whose words, when not the author's; empty where the speaker is not named.
    pub voice: Option<String>,
    /// How it judges the name it is evidence for: −1 critical … +1 favourable.
    pub score: Option<f32>,
}

/// A marked stretch inside a passage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    pub span: Span,
    pub kind: MarkKind,
}

/// Why a stretch is marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkKind {
    /// A mention of a name.
    Name(NameId),
    /// Words that made a label, with their signed weight.
    Cue(f32),
    /// A search hit or a term.
    Hit,
}

impl Collection {
    /// The name known by `key`: its own key or that of any form joined to it. `None` where the
    /// folder has no such name, or the reader ignores it.
    #[must_use]
    pub fn find(&self, key: &NameKey) -> Option<NameId> {
        self.keys.get(key).copied()
    }

    /// The name with this form, whatever its case, accents and hyphens; also by an alias.
    #[must_use]
    pub fn find_form(&self, form: &str) -> Option<NameId> {
        let key = NameKey::of(form);
        self.find(&key).or_else(|| {
            let at = self.names.iter().position(|n| n.aliases.iter().any(|alias| fold(alias) == key.0))?;
            Some(NameId(at as u32))
        })
    }

    /// Whether `article` counts: it is not a folded copy.
    #[must_use]
    pub fn counts(&self, article: ArticleId) -> bool {
        self.counted.get(article.0 as usize).copied().unwrap_or(false)
    }

    /// The tone tags of `article`, strongest first, with the reader's overrides: the flag tells a
    /// tag the reader set. One that only the reader sees has score 1 and no evidence.
    #[must_use]
    pub fn tones_of(&self, article: ArticleId) -> Vec<(ToneTag, bool)> {
        let reading = &self.entry(article).reading;
        let decided = |tone| self.tones.get(&(article, tone)).copied();
        let mut tags: Vec<(ToneTag, bool)> = Tone::ALL
            .into_iter()
            .filter(|&tone| decided(tone) == Some(true) && reading.tone.iter().all(|t| t.tone != tone))
            .map(|tone| (ToneTag { tone, score: 1.0, evidence: Vec::new() }, true))
            .collect();
        for tag in &reading.tone {
            match decided(tag.tone) {
                Some(false) => {}
                Some(true) => tags.push((tag.clone(), true)),
                None => tags.push((tag.clone(), false)),
            }
        }
        tags
    }

    #[must_use]
    pub fn entry(&self, id: ArticleId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    #[must_use]
    pub fn name(&self, id: NameId) -> &Name {
        &self.names[id.0 as usize]
    }

    /// Every article's id, in order.
    pub fn article_ids(&self) -> impl Iterator<Item = ArticleId> + use<> {
        (0..self.entries.len() as u32).map(ArticleId)
    }

    /// Distinct texts: articles without folded copies.
    #[must_use]
    pub fn distinct(&self) -> usize {
        self.counted.iter().filter(|&&c| c).count()
    }

    /// First and last day of the folder's articles; `None` where none has a date.
    #[must_use]
    pub fn period(&self) -> Option<(Date, Date)> {
        *self.period.get_or_init(|| {
            let days = || self.entries.iter().filter_map(|e| e.article.meta.date);
            Some((days().min()?, days().max()?))
        })
    }

    /// The entities of `article` that are `name`.
    pub fn entities_of(&self, article: ArticleId, name: NameId) -> impl Iterator<Item = &Entity> {
        let entities = &self.entry(article).reading.entities;
        self.name_of[article.0 as usize]
            .iter()
            .zip(entities)
            .filter(move |(id, _)| **id == Some(name))
            .map(|(_, entity)| entity)
    }

    /// The mentions of `name` in `article`, in text order.
    #[must_use]
    pub fn mentions(&self, article: ArticleId, name: NameId) -> Vec<Mention> {
        let mut all: Vec<Mention> =
            self.entities_of(article, name).flat_map(|e| e.mentions.iter().copied()).collect();
        all.sort_by_key(|m| m.span);
        all
    }

    /// How `article` treats `name`, with the reader's overrides.
    #[must_use]
    pub fn occurrence(&self, article: ArticleId, name: NameId) -> Option<&Occurrence> {
        let occurrences = &self.name(name).occurrences;
        let at = occurrences.binary_search_by_key(&article, |o| o.article).ok()?;
        Some(&occurrences[at])
    }

    /// The sentences that made the stance of `article` towards `name`, in text order.
    #[must_use]
    pub fn evidence(&self, article: ArticleId, name: NameId) -> Vec<&Evidence> {
        let mut evidence: Vec<&Evidence> =
            self.entities_of(article, name).flat_map(|e| &e.stance.evidence).collect();
        evidence.sort_by_key(|e| e.span);
        evidence
    }

    /// How many counted articles treat `name` in each way, in the order of [`StanceLabel::ALL`].
    #[must_use]
    pub fn stance_spread(&self, name: NameId) -> [u32; 5] {
        let mut spread = [0; 5];
        for occurrence in &self.name(name).occurrences {
            if self.counted[occurrence.article.0 as usize] {
                let at = StanceLabel::ALL.iter().position(|l| *l == occurrence.stance.label);
                spread[at.unwrap_or(4)] += 1;
            }
        }
        spread
    }
}
