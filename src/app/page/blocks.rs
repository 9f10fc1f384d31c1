//! What a page is made of: paragraphs, headings, and runs of text that were left out.

use super::GAP;
use super::fold::FOLD;
use crate::app::theme::size;
use crate::app::widgets::PassageLayout;
use crate::collection::Entry;
use crate::corpus::Reason;
use crate::span::Span;
use crate::text::one_line;
use egui::Vec2;

/// A paragraph, or a run of text that was left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub span: Span,
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    Body,
    Heading,
    /// Left out of the analysis; the reasons, each once.
    Removed(Vec<Reason>),
}

/// The blocks of an article in text order.
#[must_use]
pub fn blocks(entry: &Entry) -> Vec<Block> {
    let text = &entry.article.text;
    let mut blocks: Vec<Block> = entry
        .reading
        .paragraphs
        .iter()
        .map(|p| Block { span: p.span, kind: if p.heading { BlockKind::Heading } else { BlockKind::Body } })
        .collect();
    for removed in &entry.article.removed {
        // Line breaks and markup inside a paragraph are not worth a word.
        if removed.span.of(text).trim().len() < 3 {
            continue;
        }
        blocks.push(Block { span: removed.span, kind: BlockKind::Removed(vec![removed.reason]) });
    }
    blocks.sort_by_key(|b| (b.span.start, b.span.end));
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (joined.last_mut(), block.kind) {
            (Some(Block { span, kind: BlockKind::Removed(reasons) }), BlockKind::Removed(more)) => {
                *span = span.join(block.span);
                reasons.extend(more.into_iter().filter(|r| !reasons.contains(r)).collect::<Vec<_>>());
            }
            (_, kind) => joined.push(Block { span: block.span, kind }),
        }
    }
    joined
}

/// Takes away the heading that only says the title again, where the text begins with it.
pub fn leave_out_title(entry: &Entry, blocks: &mut Vec<Block>) {
    let title = one_line(&entry.article.meta.title).to_lowercase();
    let first = blocks.iter().position(|block| !matches!(block.kind, BlockKind::Removed(_)));
    let same = |at: &usize| one_line(blocks[*at].span.of(&entry.article.text)).to_lowercase() == title;
    if let Some(at) = first.filter(same) {
        blocks.remove(at);
    }
}

/// Height of a block before it is laid out.
pub fn guess(block: &Block, width: f32) -> f32 {
    match block.kind {
        BlockKind::Removed(_) => FOLD + GAP,
        _ => (block.span.len() as f32 * 7.4 / width).ceil().max(1.0) * size::LEADING + GAP,
    }
}

/// The byte under a place in a laid-out block.
pub fn byte_at(layout: &PassageLayout, at: Vec2, text: &str, span: Span) -> u32 {
    let cursor = layout.galley.cursor_from_pos(at);
    let chars = cursor.index.0;
    let inside = text.char_indices().nth(chars).map_or(text.len(), |(i, _)| i);
    span.start + inside as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::testing::entry;

    #[test]
    fn a_page_under_its_title_does_not_begin_with_it_again() {
        let begins = |title: &str| {
            let entry = entry(title, "Zefiro  grows\n\nIt grew in May.", &[]);
            let mut blocks = blocks(&entry);
            let before = blocks.len();
            leave_out_title(&entry, &mut blocks);
            before - blocks.len()
        };
        assert_eq!((begins("Zefiro Grows"), begins("Another title")), (1, 0));
    }
}
