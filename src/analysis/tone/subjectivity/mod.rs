//! How much an article opines rather than reports.
//!
//! Each sentence gets a probability from a sparse logistic model over its words, cues and signals
//! (after the sentence-level task of Antici et al., "A Corpus for Sentence-level Subjectivity
//! Detection on English News Articles", 2024); the article's score is the mean over its sentences,
//! weighted by their length.

mod features;
mod model;
#[cfg(feature = "train")]
pub mod train;

use super::cues::Hit;
use super::line::Line;
use super::{signals, strongest};
use crate::analysis::{Cue, Evidence, Subjectivity, Voice};
use crate::span::Span;
use crate::text::Document;
use features::Features;
use model::Model;

/// Words above which a sentence does not count for more.
const LONG_SENTENCE: f32 = 40.0;
/// What a heading counts for, against a sentence of the same length.
const HEADING: f32 = 0.5;
/// Probability from which a sentence is shown as an opinion.
const OPINION: f32 = 0.5;
/// Cues shown in one sentence.
const MOST_CUES: usize = 6;
/// Least contribution (in log-odds) of a cue that is shown.
const LEAST_CUE: f32 = 0.08;
/// Least contribution of a word that is in no lexicon: a learned weight alone convinces less.
const LEAST_WORD: f32 = 0.3;

/// Reads an article sentence by sentence.
pub struct Reader {
    model: &'static Model,
    features: Features,
    total: f32,
    weight: f32,
    evidence: Vec<Evidence>,
}

impl Reader {
    /// `None` for languages that are not judged.
    pub fn new(text: &str, document: &Document) -> Option<Self> {
        let model = model::of(document.language)?;
        let features = Features::new(text, document);
        Some(Self { model, features, total: 0.0, weight: 0.0, evidence: Vec::new() })
    }

    /// Adds one sentence with its tone cues and signals. Its probability of being an opinion, and
    /// what it weighs in the article's mean; `None` for an empty one.
    pub fn read(
        &mut self,
        line: &Line,
        hits: &[Hit],
        signals: &[Vec<Span>; signals::COUNT],
        heading: bool,
    ) -> Option<(f32, f32)> {
        if line.tokens.is_empty() {
            return None;
        }
        self.features.read(line, hits, signals);
        let probability = self.model.probability(&self.features);
        let words = line.tokens.len() as f32;
        let weight = words.min(LONG_SENTENCE) * if heading { HEADING } else { 1.0 };
        self.total += probability * weight;
        self.weight += weight;
        if probability >= OPINION {
            let cues = self.cues(line);
            if !cues.is_empty() {
                let evidence = Evidence { span: line.span, score: probability, voice: Voice::Author, cues };
                self.evidence.push(evidence);
            }
        }
        Some((probability, weight))
    }

    /// The words of the last sentence that speak for an opinion, in text order.
    fn cues(&self, line: &Line) -> Vec<Cue> {
        let mut moved = vec![0.0_f32; line.tokens.len()];
        let mut known = vec![false; line.tokens.len()];
        for feature in self.features.all() {
            let (from, to) = (feature.tokens.start as usize, feature.tokens.end as usize);
            let share = self.model.contribution(feature) / to.saturating_sub(from).max(1) as f32;
            moved[from..to].iter_mut().for_each(|m| *m += share);
            if feature.cue && share > 0.0 {
                known[from..to].iter_mut().for_each(|k| *k = true);
            }
        }
        let least = |i: usize| if known[i] { LEAST_CUE } else { LEAST_WORD };
        let mut best: Vec<usize> =
            (0..moved.len()).filter(|&i| moved[i] >= least(i) && features::may_be_shown(line, i)).collect();
        best.sort_by(|&a, &b| moved[b].total_cmp(&moved[a]));
        best.truncate(MOST_CUES);
        best.sort_unstable();
        best.into_iter().map(|i| Cue { span: line.tokens[i].span(), weight: moved[i].min(1.0) }).collect()
    }

    /// The article's score with its most opinionated sentences.
    pub fn finish(self) -> Option<Subjectivity> {
        (self.weight > 0.0)
            .then(|| Subjectivity { score: self.total / self.weight, evidence: strongest(self.evidence) })
    }
}
