//! Names and concepts of one article.
use super::{Entity, Options};
use crate::text::Document;

/// Finds every name and concept, short forms joined to long ones, most mentioned first (ties in
/// text order). Stances are left at their default.
#[must_use]
pub fn find(_text: &str, _document: &Document, _options: &Options) -> Vec<Entity> {
    Vec::new()
}
