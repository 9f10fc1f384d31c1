//! Tone side by side.

use crate::analysis::{AnalysedArticle, Tone};
use crate::compare::TonePair;
use crate::compare::side::Side;

/// The tones that either article has, the most unequal first.
pub(crate) fn pair(a: &Side, b: &Side) -> Vec<TonePair> {
    let score = |reading: &AnalysedArticle, tone: Tone| {
        reading.tone.iter().find(|t| t.tone == tone).map_or(0.0, |t| t.score)
    };
    let mut pairs: Vec<TonePair> = Tone::ALL
        .into_iter()
        .map(|tone| TonePair { tone, a: score(&a.entry.reading, tone), b: score(&b.entry.reading, tone) })
        .filter(|p| p.a > 0.0 || p.b > 0.0)
        .collect();
    pairs.sort_by(|x, y| (y.a - y.b).abs().total_cmp(&(x.a - x.b).abs()));
    pairs
}
