//! How an article treats each name.
use super::{Entity, Quote, Stance};
use crate::text::Document;

/// One stance for each of `entities`, in their order.
#[must_use]
pub fn judge(_text: &str, _document: &Document, entities: &[Entity], _quotes: &[Quote]) -> Vec<Stance> {
    vec![Stance::default(); entities.len()]
}
