//! What an article is worth comparing with, and why.

use super::features::{self, Shared};
use super::{Near, SimilarIndex};
use crate::analysis::StanceLabel;
use crate::collection::{ArticleId, Collection, NameId, duplicates};
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// Candidates of each kind.
const MOST: usize = 12;
/// Days between two articles about the same event, at most.
pub const WINDOW_DAYS: i32 = 4;
/// A feature of more than this share of the folder tells no event, in a folder large enough.
const RARE: f32 = 0.1;
const RARE_LEAST: usize = 4;
/// Rare features that two articles about the same event share, at least; one of them a name or a
/// figure.
const EVENT_LEAST: usize = 3;
/// How alike they are, at least: in a folder about one subject much is shared by chance.
const EVENT_ALIKE: f32 = 0.1;
/// Reasons given.
const REASONS: usize = 5;

/// An article to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub article: ArticleId,
    /// Cosine, 0 … 1.
    pub similarity: f32,
    /// What the two share, heaviest first.
    pub shared: Vec<Shared>,
    /// The same text but for small edits.
    pub copy: bool,
    /// Days from the article to this one, where both are dated.
    pub days: Option<i32>,
    /// How this one treats the focus: score −1 … +1 and judging sentences.
    pub stance: Option<(StanceLabel, f32, usize)>,
}

/// Why there is nobody opposed, or who is.
#[derive(Clone, Debug, PartialEq)]
pub enum Opposed {
    /// There is no focus.
    NoFocus,
    /// The article takes no side on the focus.
    NoSide,
    /// Those that take the other side, most similar first; perhaps none.
    Found(Vec<Candidate>),
}

/// What an article is worth comparing with.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidates {
    pub of: ArticleId,
    /// Most similar first.
    pub similar: Vec<Candidate>,
    /// About the same event by another outlet: close in date, most shared rare things first. Empty
    /// where outlet or date are not known.
    pub same_event: Vec<Candidate>,
    pub opposed: Opposed,
}

impl Candidates {
    /// What `article` is worth comparing with, seen from `focus`. A few milliseconds.
    #[must_use]
    pub fn of(
        collection: &Collection,
        index: &SimilarIndex,
        article: ArticleId,
        focus: Option<NameId>,
    ) -> Self {
        let finder = Finder { collection, index, article, shown: features::shown(collection, article) };
        let near = index.nearest(article, MOST);
        Self {
            of: article,
            similar: near.into_iter().map(|near| finder.candidate(near)).collect(),
            same_event: finder.same_event(),
            opposed: focus.map_or(Opposed::NoFocus, |focus| finder.opposed(focus)),
        }
    }

    /// Those that take the other side on the focus.
    #[must_use]
    pub fn opposed(&self) -> &[Candidate] {
        match &self.opposed {
            Opposed::Found(found) => found,
            _ => &[],
        }
    }

    /// Every candidate once, in the order in which they are gone through: the three kinds in turn.
    #[must_use]
    pub fn order(&self) -> Vec<ArticleId> {
        let mut seen = FxHashSet::default();
        let all = self.similar.iter().chain(&self.same_event).chain(self.opposed());
        all.map(|c| c.article).filter(|article| seen.insert(*article)).collect()
    }

    /// The candidate after `now`, or before it; the first, or the last, where `now` is none.
    #[must_use]
    pub fn step(&self, now: ArticleId, forward: bool) -> Option<ArticleId> {
        let order = self.order();
        let at = order.iter().position(|article| *article == now);
        let n = order.len();
        let next = match (at, forward) {
            (Some(at), true) => (at + 1) % n,
            (Some(at), false) => (at + n - 1) % n,
            (None, true) => 0,
            (None, false) => n.checked_sub(1)?,
        };
        order.get(next).copied().filter(|article| *article != now)
    }
}

/// The two articles of a folder that are most worth comparing: the most similar that are not copies of one
/// another, rather of two outlets. In a large folder among its first [`LOOKED_AT`] articles.
#[must_use]
pub fn closest(collection: &Collection, index: &SimilarIndex) -> Option<(ArticleId, ArticleId)> {
    /// What two outlets are worth, as a factor of the similarity.
    const OTHER_OUTLET: f32 = 1.2;
    /// Neighbours looked at of each: beyond its copies.
    const NEIGHBOURS: usize = 4;
    let worth = |a: ArticleId, near: &Near| {
        let (x, y) = (collection.entry(a), collection.entry(near.article));
        let outlets = (&x.article.meta.outlet, &y.article.meta.outlet);
        let other = matches!(outlets, (Some(x), Some(y)) if x != y);
        (duplicates::likeness(x, y) < duplicates::THRESHOLD)
            .then_some(near.similarity * if other { OTHER_OUTLET } else { 1.0 })
    };
    let mut best: Option<(f32, ArticleId, ArticleId)> = None;
    for article in collection.article_ids().take(LOOKED_AT) {
        for near in index.nearest(article, NEIGHBOURS) {
            let Some(worth) = worth(article, &near) else { continue };
            if best.is_none_or(|(most, ..)| worth > most) {
                best = Some((worth, article.min(near.article), article.max(near.article)));
            }
        }
    }
    best.map(|(_, a, b)| (a, b))
}

/// Articles among which [`closest`] looks, at most: a second or so.
const LOOKED_AT: usize = 500;

struct Finder<'c> {
    collection: &'c Collection,
    index: &'c SimilarIndex,
    article: ArticleId,
    shown: FxHashMap<u64, Shared>,
}

impl Finder<'_> {
    fn candidate(&self, near: Near) -> Candidate {
        let (a, b) = (self.collection.entry(self.article), self.collection.entry(near.article));
        Candidate {
            article: near.article,
            similarity: near.similarity,
            shared: self.shared(near.article),
            copy: duplicates::likeness(a, b) >= duplicates::THRESHOLD,
            days: self.days(near.article),
            stance: None,
        }
    }

    /// Days from the article to `other`.
    fn days(&self, other: ArticleId) -> Option<i32> {
        let date = |id: ArticleId| self.collection.entry(id).article.meta.date;
        Some(date(self.article)?.until(date(other)?).ok()?.get_days())
    }

    /// What weighs most in the similarity: names and figures, then words, each thing once: no word of
    /// a name that is given.
    fn shared(&self, other: ArticleId) -> Vec<Shared> {
        let mut products: Vec<(f32, u32)> = Vec::new();
        self.index.each_shared(self.article, other, |feature, product| products.push((product, feature)));
        products.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        let mut named = FxHashSet::default();
        let mut shared = Vec::new();
        let what = |feature: u32| self.shown.get(&self.index.hashes[feature as usize]);
        for name in products.iter().filter_map(|(_, feature)| match what(*feature) {
            Some(Shared::Name(name)) => Some(&self.collection.name(*name).name),
            _ => None,
        }) {
            named.extend(fold(name).split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
        }
        for (_, feature) in products {
            let known = match what(feature) {
                Some(Shared::Term(term)) if named.contains(&*fold(term)) => continue,
                Some(known) => known,
                None => continue,
            };
            shared.push(known.clone());
        }
        shared.sort_by_key(|known| matches!(known, Shared::Term(_)));
        shared.truncate(REASONS);
        shared
    }

    fn same_event(&self) -> Vec<Candidate> {
        let outlet = |id: ArticleId| self.collection.entry(id).article.meta.outlet.as_deref().map(fold);
        let Some(ours) = outlet(self.article) else { return Vec::new() };
        let close = |id: ArticleId| {
            self.days(id).is_some_and(|days| days.abs() <= WINDOW_DAYS)
                && outlet(id).is_some_and(|theirs| theirs != ours)
        };
        let near = self.index.nearest_where(self.article, MOST * 4, &close);
        let mut found: Vec<(f32, Near)> = near
            .into_iter()
            .filter(|near| near.similarity >= EVENT_ALIKE)
            .filter_map(|near| Some((self.event(near.article)?, near)))
            .collect();
        found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.article.cmp(&y.1.article)));
        found.truncate(MOST);
        found.into_iter().map(|(_, near)| self.candidate(near)).collect()
    }

    /// How much two articles share that few others have; `None` where that is too little to be the
    /// same event. A day apart takes a tenth away.
    fn event(&self, other: ArticleId) -> Option<f32> {
        let rare = ((self.index.len() as f32 * RARE) as usize).max(RARE_LEAST);
        let (mut weight, mut count, mut anchored) = (0.0, 0, false);
        self.index.each_shared(self.article, other, |feature, product| {
            if self.index.list(feature).len() <= rare {
                weight += product;
                count += 1;
                let what = self.shown.get(&self.index.hashes[feature as usize]);
                anchored |= matches!(what, Some(Shared::Name(_) | Shared::Figure(_)));
            }
        });
        let apart = self.days(other)?.unsigned_abs() as f32;
        (count >= EVENT_LEAST && anchored).then_some(weight * (1.0 - 0.1 * apart))
    }

    fn opposed(&self, focus: NameId) -> Opposed {
        let Some(side) = self.side(self.article, focus) else { return Opposed::NoSide };
        let other = match side.0 {
            StanceLabel::Favourable => StanceLabel::Critical,
            _ => StanceLabel::Favourable,
        };
        let occurrences = &self.collection.name(focus).occurrences;
        let mut found: Vec<(Near, (StanceLabel, f32, usize))> = occurrences
            .iter()
            .filter(|o| o.article != self.article && o.stance.label == other)
            .filter_map(|o| Some((self.index.near(self.article, o.article), self.side(o.article, focus)?)))
            .collect();
        found.sort_by(|(x, _), (y, _)| y.similarity.total_cmp(&x.similarity).then(x.article.cmp(&y.article)));
        found.truncate(MOST);
        let with = |(near, stance)| Candidate { stance: Some(stance), ..self.candidate(near) };
        Opposed::Found(found.into_iter().map(with).collect())
    }

    /// Which side an article takes on `name`: the label that it has everywhere else.
    fn side(&self, article: ArticleId, name: NameId) -> Option<(StanceLabel, f32, usize)> {
        let occurrence = self.collection.occurrence(article, name)?;
        let label = occurrence.stance.label;
        let sentences = self.collection.evidence(article, name).len();
        let takes = matches!(label, StanceLabel::Favourable | StanceLabel::Critical);
        takes.then_some((label, occurrence.stance.score, sentences))
    }
}
