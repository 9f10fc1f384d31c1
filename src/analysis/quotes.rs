//! Other people's words, and whose they are.
use super::{Entity, Quote};
use crate::text::Document;

/// Finds the quotations of the body, in text order.
#[must_use]
pub fn find(_text: &str, _document: &Document, _entities: &[Entity]) -> Vec<Quote> {
    Vec::new()
}
