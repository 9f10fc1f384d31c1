//! Web pages: the visible text, block by block; what is outside the article is set aside.

mod declared;
mod depth;
mod extract;
mod walk;

use super::Page;
use crate::corpus::{Reason, Removed};

pub(super) use declared::encoding as declared_encoding;

pub(super) fn open(source: &str) -> Page {
    let source = depth::flattened(source);
    let document = dom_query::Document::from(source.as_ref());
    let declared = declared::read(&document);
    let page = walk::walk(&document);
    let kept = extract::article(&page, &source);
    let mut text = String::with_capacity(page.text.len());
    text.push_str(&page.text);
    let removed = page
        .blocks
        .iter()
        .zip(&kept)
        .filter(|(_, kept)| !**kept)
        .map(|(block, _)| Removed { span: block.span, reason: Reason::PageFurniture })
        .collect();
    Page { text, removed, declared }
}
