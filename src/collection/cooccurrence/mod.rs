//! Which names stand together, how often, and whether more often than by chance.
//!
//! A window is a sentence, a paragraph or an article. The windows that count are those of the
//! counted articles that hold at least one name: a window without names cannot tell anything about
//! them. Pairs are counted both in windows and in articles; every window is one observation of the
//! measures, whatever the counting rule for names.

mod gather;
mod passages;

pub use gather::Totals;
pub use passages::passages;

use super::measures::Table;
use super::{Collection, CountBy, NameId};
use gather::Together;

/// What "together" means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Window {
    #[default]
    Sentence,
    Paragraph,
    Article,
}

impl Window {
    pub const ALL: [Window; 3] = [Self::Sentence, Self::Paragraph, Self::Article];

    /// Plain English name; also the key of the window's text.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Paragraph => "paragraph",
            Self::Article => "article",
        }
    }
}

/// What to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Options {
    pub window: Window,
    /// Least count of both together by the collection's counting rule, at least 1.
    pub min_support: u32,
    /// Only the so many most mentioned names.
    pub top_names: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { window: Window::Sentence, min_support: 1, top_names: usize::MAX }
    }
}

/// Two names that stand together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The more mentioned of the two; in [`with`] the name asked about.
    pub a: NameId,
    pub b: NameId,
    /// Sentences with both.
    pub sentences: u32,
    /// Paragraphs with both.
    pub paragraphs: u32,
    /// Articles with both, anywhere in them.
    pub articles: u32,
    /// Articles in which they share at least one window of the kind asked for.
    pub sharing: u32,
    /// −1 … +1, see [`Table::npmi`].
    pub npmi: f64,
    /// Signed, see [`Table::log_likelihood`].
    pub log_likelihood: f64,
    /// 0 … 1, see [`Table::p`].
    pub p: f64,
    /// 0 … 1, see [`Table::jaccard`].
    pub jaccard: f64,
}

impl Pair {
    /// How often both stand together by the counting rule: windows, or articles with such a window.
    #[must_use]
    pub fn counted(&self, window: Window, by: CountBy) -> u32 {
        match by {
            CountBy::Mentions => self.count(window),
            CountBy::Articles => self.sharing,
        }
    }

    /// Windows with both.
    #[must_use]
    pub fn count(&self, window: Window) -> u32 {
        match window {
            Window::Sentence => self.sentences,
            Window::Paragraph => self.paragraphs,
            Window::Article => self.articles,
        }
    }
}

/// Pairs, those most often together in the chosen window first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    pub pairs: Vec<Pair>,
    /// An article had more names than are paired (see [`MOST_NAMES`]): there only the most
    /// mentioned ones of the folder were.
    pub capped: bool,
}

impl std::ops::Deref for Pairs {
    type Target = [Pair];

    fn deref(&self) -> &[Pair] {
        &self.pairs
    }
}

/// Names of one article that are paired with each other, at most.
pub const MOST_NAMES: usize = 200;

/// Every pair of names, for the matrix and the network.
#[must_use]
pub fn pairs(collection: &Collection, options: &Options) -> Pairs {
    let (together, capped) = gather::all(collection, options.top_names);
    finish(collection, options, together, capped)
}

/// The names that stand together with `name`.
#[must_use]
pub fn with(collection: &Collection, name: NameId, options: &Options) -> Pairs {
    if name.0 as usize >= collection.names.len() {
        return Pairs::default();
    }
    let together = gather::around(collection, name, options.top_names);
    finish(collection, options, together, false)
}

fn finish(collection: &Collection, options: &Options, together: Vec<Together>, capped: bool) -> Pairs {
    let totals = collection.window_totals();
    let by = collection.counting.by;
    let mut pairs: Vec<Pair> = together
        .into_iter()
        .map(|t| measured(totals, options.window, &t))
        .filter(|p| p.count(options.window) > 0 && p.counted(options.window, by) >= options.min_support)
        .collect();
    pairs.sort_by(|x, y| {
        (y.counted(options.window, by).cmp(&x.counted(options.window, by)))
            .then(y.count(options.window).cmp(&x.count(options.window)))
            .then(y.log_likelihood.total_cmp(&x.log_likelihood))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    Pairs { pairs, capped }
}

/// A pair knows both counts, that of windows and that of articles: the counting rule says which one
/// orders. Scores are taken over the windows, whatever the rule: only there do what two names share and what each has alone have one unit.
fn measured(totals: &Totals, window: Window, t: &Together) -> Pair {
    let at = window as usize;
    let of = |name: NameId| totals.of_name[name.0 as usize][at];
    let table = Table { both: t.windows[at], a: of(t.a), b: of(t.b), total: totals.windows[at] };
    let [sentences, paragraphs, articles] = t.windows;
    Pair {
        a: t.a,
        b: t.b,
        sentences,
        paragraphs,
        articles,
        sharing: t.articles_with[at],
        npmi: table.npmi(),
        log_likelihood: table.log_likelihood(),
        p: table.p(),
        jaccard: table.jaccard(),
    }
}

#[cfg(test)]
mod tests;
