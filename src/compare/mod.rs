//! Two articles read against each other.

use crate::analysis::{Kind, StanceLabel, Tone};
use crate::span::Span;

/// What two articles share and where they differ. Spans of `a` point into the first article's
/// text, spans of `b` into the second's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// 0 nothing in common … 1 the same text.
    pub similarity: f32,
    /// In the order of A.
    pub passages: Vec<PassagePair>,
    /// Names of either article, most telling first.
    pub entities: Vec<EntityPair>,
    /// Terms used unequally, most telling first.
    pub terms: Vec<TermPair>,
    /// Figures about the same thing, and figures in one article only.
    pub figures: Vec<FigurePair>,
    pub quotes: Vec<QuotePair>,
    pub tone: Vec<TonePair>,
    /// Share of the words of A and of B that are quoted, 0 … 1.
    pub quoted: (f32, f32),
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
}

impl PairKind {
    /// As the contract spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Reworded => "reworded",
            Self::SameQuote => "same-quote",
            Self::SameFact => "same-fact",
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
#[derive(Clone, Debug, PartialEq)]
pub struct FigurePair {
    /// Indices into the articles' figures.
    pub a: Option<u32>,
    pub b: Option<u32>,
    /// What it is about, in the article's words; empty where it cannot be told.
    pub about: String,
    pub agrees: bool,
}

/// A quotation of A, of B, or both of the same words.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotePair {
    /// Indices into the articles' quotes.
    pub a: Option<u32>,
    pub b: Option<u32>,
    pub speaker: String,
}

/// A tone and how strong it is in A and B (0 where absent).
#[derive(Clone, Debug, PartialEq)]
pub struct TonePair {
    pub tone: Tone,
    pub a: f32,
    pub b: f32,
}
