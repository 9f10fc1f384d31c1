//! Two articles read against each other.

mod background;
mod claims;
mod differences;
mod names;
pub mod order;
mod passages;
mod side;
pub mod summary;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod words;

pub use background::Background;
pub use claims::{Claim, ClaimPair, Claims};

use crate::analysis::{Kind, StanceLabel, Tone};
use crate::collection::Entry;
use crate::span::Span;
use side::Side;
use std::sync::Arc;
use words::Vocabulary;

/// What a comparison is measured against.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder's words: rare words say more, and terms are told from the folder's usual ones.
    /// Without it, the two articles are all there is.
    pub background: Option<Arc<Background>>,
    /// Which entities are one name; without it, only what the two texts say.
    pub names: Option<SameNames>,
}

pub use names::SameNames;

/// The comparison was called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Asks now and then whether to go on.
pub(crate) struct Cancel<'c>(&'c dyn Fn() -> bool);

impl Cancel<'_> {
    /// Asks at every 64th step.
    pub(crate) fn check(&self, step: usize) -> Result<(), Cancelled> {
        if step.is_multiple_of(64) && (self.0)() { Err(Cancelled) } else { Ok(()) }
    }
}

/// Compares two articles. `compare(b, a)` says the same with the sides changed.
#[must_use]
pub fn compare(a: &Entry, b: &Entry, options: &Options) -> Comparison {
    // Never called off, so the default is never used.
    compare_with(a, b, options, &|| false).unwrap_or_default()
}

/// Like [`compare`], stopping soon after `cancel` says so.
pub fn compare_with(
    a: &Entry,
    b: &Entry,
    options: &Options,
    cancel: &dyn Fn() -> bool,
) -> Result<Comparison, Cancelled> {
    let cancel = Cancel(cancel);
    let background = options.background.as_deref();
    let names = names::join(a, b, options.names.as_ref());
    let mut vocabulary = Vocabulary::default();
    let (a, b) = (Side::read(a, &names.of_a, &mut vocabulary), Side::read(b, &names.of_b, &mut vocabulary));
    cancel.check(0)?;
    let alike = passages::find(&a, &b, &vocabulary, background, &cancel)?;
    cancel.check(0)?;
    let claims = claims::find(&a, &b, &vocabulary, background, &alike, &cancel)?;
    let figures = differences::figures::pair(&a, &b, &alike);
    let mut passages = alike.pairs;
    let quotes = differences::quotes::pair(&a, &b, &passages);
    let wordings = differences::wording::find(&a, &b, &quotes);
    differences::wording::relabel(&mut passages, &a, &b, &quotes, &wordings);
    let edits = differences::edits::find(&a, &b, &passages);
    let (tone, opinion) = differences::tone::pair(&a, &b);
    Ok(Comparison {
        similarity: similarity(&a, &b, &passages),
        claims,
        entities: differences::entities::pair(&a, &b, &names, &cancel)?,
        terms: differences::terms::pair(&a, &b, &vocabulary, background),
        figures,
        quotes,
        wordings,
        edits,
        tone,
        opinion,
        quoted: (differences::quotes::quoted(&a), differences::quotes::quoted(&b)),
        passages,
    })
}

/// Share of both texts' words that stand in paired passages, each pair counting by its score.
fn similarity(a: &Side, b: &Side, passages: &[PassagePair]) -> f32 {
    let covered = |side: &Side, span: fn(&PassagePair) -> Span| -> f32 {
        let mut best = vec![0.0_f32; side.units.len()];
        for pair in passages {
            if let Some(unit) = side.unit_at(span(pair).start) {
                best[unit] = best[unit].max(pair.score);
            }
        }
        side.units.iter().zip(best).map(|(u, s)| u.words.len() as f32 * s).sum()
    };
    // Too short for a passage, and yet the same.
    if !a.words.is_empty() && a.entry.article.body().trim() == b.entry.article.body().trim() {
        return 1.0;
    }
    let words = (a.words.len() + b.words.len()).max(1) as f32;
    ((covered(a, |p| p.a) + covered(b, |p| p.b)) / words).clamp(0.0, 1.0)
}

/// What two articles share and where they differ. Spans of `a` point into the first article's
/// text, spans of `b` into the second's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// 0 nothing in common … 1 the same text.
    pub similarity: f32,
    /// What each says of the same things.
    pub claims: Claims,
    /// In the order of A.
    pub passages: Vec<PassagePair>,
    /// Names of either article, most telling first.
    pub entities: Vec<EntityPair>,
    /// Terms used unequally, most telling first.
    pub terms: Vec<TermPair>,
    /// Figures about the same thing, and figures in one article only.
    pub figures: Vec<FigurePair>,
    pub quotes: Vec<QuotePair>,
    /// Quotations of both of which either gives words that the other does not, in the order of A.
    pub wordings: Vec<Wording>,
    /// Of two editions of one text: what differs inside the passages, in the order of A.
    pub edits: Vec<Edit>,
    /// Tones that either has as a tag, the most unequal first.
    pub tone: Vec<TonePair>,
    pub opinion: OpinionPair,
    /// How much of A and of B is other people's words.
    pub quoted: (Quoted, Quoted),
}

/// What chance can do to a number of A, to that of B, and to A's less B's. Lower and upper end of
/// the 95 % interval from resampling the sentences of each article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    pub a: (f32, f32),
    pub b: (f32, f32),
    pub difference: (f32, f32),
    /// Two-sided permutation test over sentences: how often sentences dealt out at random differ as
    /// much. 0 < p ≤ 1.
    pub p: f32,
}

impl Chance {
    fn shifted(self, a: f32, b: f32) -> Self {
        let move_by = |(low, high): (f32, f32), by: f32| (low + by, high + by);
        Self {
            a: move_by(self.a, a),
            b: move_by(self.b, b),
            difference: move_by(self.difference, a - b),
            p: self.p,
        }
    }

    /// Cut to a scale from `least` to `most`.
    fn within(self, least: f32, most: f32) -> Self {
        let cut = |(low, high): (f32, f32)| (low.clamp(least, most), high.clamp(least, most));
        let range = most - least;
        let (low, high) = self.difference;
        let difference = (low.clamp(-range, range), high.clamp(-range, range));
        Self { a: cut(self.a), b: cut(self.b), difference, p: self.p }
    }
}

/// Share of an article's words that are somebody else's, 0 … 1 each; no word counts twice.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quoted {
    /// Between quotation marks.
    pub direct: f32,
    /// Reported: "said that …".
    pub indirect: f32,
}

impl Quoted {
    /// Both kinds.
    #[must_use]
    pub fn all(self) -> f32 {
        self.direct + self.indirect
    }
}

/// A passage of A and the passage of B that says the same.
#[derive(Clone, Debug, PartialEq)]
pub struct PassagePair {
    pub a: Span,
    pub b: Span,
    /// 0 … 1.
    pub score: f32,
    pub kind: PairKind,
    /// The stretches of A and of B that the two share word for word, to show the rest as changed.
    pub shared_a: Vec<Span>,
    pub shared_b: Vec<Span>,
}

/// In which way two passages say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PairKind {
    /// Phrases of six words or more with at most two gaps.
    Verbatim,
    Reworded,
    /// Another translation or cut of the same words by the same speaker.
    SameQuote,
    /// The same names and figures in other words.
    SameFact,
    /// One matter of the event that both articles tell, perhaps in opposite ways: nothing but
    /// [`SameFact`](Self::SameFact) in the contract.
    SameMatter,
}

impl PairKind {
    /// As the contract spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Reworded => "reworded",
            Self::SameQuote => "same-quote",
            Self::SameFact | Self::SameMatter => "same-fact",
        }
    }
}

/// A name in A and in B; zero mentions on a side means it is only in the other.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityPair {
    pub name: String,
    pub kind: Kind,
    /// Indices into the articles' entities.
    pub a_entities: Vec<u32>,
    pub b_entities: Vec<u32>,
    pub a_mentions: u32,
    pub b_mentions: u32,
    pub a_stance: Option<StanceLabel>,
    pub b_stance: Option<StanceLabel>,
    pub a_score: f32,
    pub b_score: f32,
    /// A's score less B's; `None` where either side says too little.
    pub difference: Option<f32>,
    /// Permutation test over sentences; `None` where there is not enough to say.
    pub p: Option<f32>,
    /// Intervals of both scores and of the difference, with the same p.
    pub chance: Option<Chance>,
}

/// A term and how unequally it is used.
#[derive(Clone, Debug, PartialEq)]
pub struct TermPair {
    pub term: String,
    pub a: u32,
    pub b: u32,
    /// Base-2 logarithm of the ratio of the two relative frequencies (smoothed).
    pub log_ratio: f32,
    /// z score under the informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).
    pub z: f32,
}

/// A figure of A, of B, or both about the same thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigurePair {
    /// Indices into the articles' figures.
    pub a: Option<u32>,
    pub b: Option<u32>,
    /// What it is about, in the article's words; empty where it cannot be told.
    pub about: String,
    /// The piece of the sentence around it that says what it is about.
    pub a_phrase: Option<Phrase>,
    pub b_phrase: Option<Phrase>,
    /// The figure with what it measures: "over 2 billion euros in loans".
    pub a_measured: Option<Span>,
    pub b_measured: Option<Span>,
    pub agrees: bool,
}

/// A readable piece of a sentence, cut between words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub span: Span,
    /// Whether the sentence has more before and after it.
    pub before: bool,
    pub after: bool,
}

impl Phrase {
    /// "… words of `text` …", on one line.
    #[must_use]
    pub fn of(self, text: &str) -> String {
        let words = crate::text::one_line(text.get(self.span.range()).unwrap_or_default());
        let (before, after) = (if self.before { "… " } else { "" }, if self.after { " …" } else { "" });
        format!("{before}{words}{after}")
    }
}

/// A quotation of A, of B, or both of the same words.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotePair {
    /// Indices into the articles' quotes.
    pub a: Option<u32>,
    pub b: Option<u32>,
    pub speaker: String,
}

/// How the words of one quotation differ between A and B.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// Index into [`Comparison::quotes`].
    pub quote: u32,
    /// The words that only A and only B give, run by run.
    pub only_a: Vec<Span>,
    pub only_b: Vec<Span>,
}

/// What stands at one place of a passage in A and in B; one of them may have nothing there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edit {
    /// Index into [`Comparison::passages`].
    pub passage: u32,
    pub a: Option<Span>,
    pub b: Option<Span>,
    /// How telling it is: above 0, more for numbers and denials.
    pub weight: f32,
}

/// A tone and how strong it is in A and B.
#[derive(Clone, Debug, PartialEq)]
pub struct TonePair {
    pub tone: Tone,
    /// Score of the tag, 0 where it is not given.
    pub a: f32,
    pub b: f32,
    /// How strong it is also where that is not enough for a tag: 0 what is usual in the press, a tag
    /// from 0.5 on, below 1.
    pub a_strength: f32,
    pub b_strength: f32,
    /// Of the strengths; `None` where there is not enough to say.
    pub chance: Option<Chance>,
}

/// How much A and B opine, 0 reports … 1 opines; `None` where it is not judged.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OpinionPair {
    pub a: Option<f32>,
    pub b: Option<f32>,
    /// `None` where there is not enough to say, or the two are of two languages.
    pub chance: Option<Chance>,
    /// Whether both are of one language: each has a model of its own, and the scores of two models are no one scale.
    pub one_scale: bool,
}

impl OpinionPair {
    /// A less B; `None` where either is not judged, or they are not on one scale.
    #[must_use]
    pub fn difference(&self) -> Option<f32> {
        self.a.zip(self.b).filter(|_| self.one_scale).map(|(a, b)| a - b)
    }
}
