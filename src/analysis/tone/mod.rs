//! The tones an article is written in, and how much it opines.
use super::{Entity, Quote, Subjectivity, ToneTag};
use crate::text::Document;

/// Tone tags, strongest first, and subjectivity. What is quoted does not count for the author.
#[must_use]
pub fn profile(
    _text: &str,
    _document: &Document,
    _entities: &[Entity],
    _quotes: &[Quote],
) -> (Vec<ToneTag>, Option<Subjectivity>) {
    (Vec::new(), None)
}
