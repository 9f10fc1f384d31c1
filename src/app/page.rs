//! An article as a page to read: its paragraphs, what was left out folded between them, laid out
//! only where the reader looks.

use super::look::Look;
use super::theme::{Palette, Role, size};
use super::widgets::{Emphasis, PassageLayout, paint_passage, text_layout};
use crate::collection::{ArticleId, Entry};
use crate::corpus::Reason;
use crate::span::Span;
use egui::{Align2, Rect, Sense, Ui, Vec2, pos2, vec2};
use rustc_hash::{FxHashMap, FxHashSet};

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
        if removed.reason == Reason::Markup || removed.span.of(text).trim().len() < 3 {
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

/// A page that is being read: remembers what was laid out and where it stands.
#[derive(Clone, Default)]
pub struct Page {
    key: Option<Key>,
    blocks: Vec<Block>,
    layouts: FxHashMap<usize, PassageLayout>,
    heights: Vec<f32>,
    /// Left-out runs that are unfolded.
    open: FxHashSet<usize>,
    /// Scroll to this place as soon as it is laid out, and how many frames that has been tried.
    goal: Option<(Span, u8)>,
    /// Offset of the last frame and height of the view.
    pub offset: f32,
    pub view: f32,
    force: Option<f32>,
}

#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    article: ArticleId,
    width: u32,
    dark: bool,
    scale: u32,
    marks: u64,
}

/// What the reader did on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PageEvent {
    /// Pressed at this byte.
    At(u32),
}

/// Between blocks, in points.
const GAP: f32 = 12.0;

impl Page {
    /// Brings `span` into view.
    pub fn go(&mut self, span: Span) {
        self.goal = Some((span, 0));
    }

    /// Scrolls to `offset` in the next frame.
    pub fn scroll_to(&mut self, offset: f32) {
        self.force = Some(offset.max(0.0));
    }

    /// Height of everything above the block that holds `at`.
    #[must_use]
    pub fn top_of(&self, at: u32) -> f32 {
        let block = self.block_at(at);
        self.heights[..block].iter().map(|h| h + GAP).sum()
    }

    fn block_at(&self, at: u32) -> usize {
        self.blocks.partition_point(|b| b.span.end <= at).min(self.blocks.len().saturating_sub(1))
    }

    /// Draws the page in what is left of `ui`. `marks` must be sorted; `version` changes with them.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        article: ArticleId,
        salt: &str,
        marks: &[(Span, Emphasis)],
        version: u64,
    ) -> Option<PageEvent> {
        let entry = look.collection.entry(article);
        let width = ui.available_width().min(size::MEASURE);
        let key = Key {
            revision: look.revision,
            article,
            width: width as u32,
            dark: ui.visuals().dark_mode,
            scale: (ui.ctx().pixels_per_point() * 100.0) as u32,
            marks: version,
        };
        if self.key.as_ref() != Some(&key) {
            if self.key.as_ref().is_none_or(|k| k.article != article || k.revision != look.revision) {
                self.blocks = blocks(entry);
                self.open.clear();
                self.heights = self.blocks.iter().map(|b| guess(b, width)).collect();
            }
            self.layouts.clear();
            self.key = Some(key);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        if look.figure {
            let mut event = None;
            for i in 0..self.blocks.len() {
                event = self.block(ui, look, entry, i, width, marks).or(event);
            }
            return event;
        }
        let mut area = egui::ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
        if let Some(offset) = self.force.take() {
            area = area.vertical_scroll_offset(offset);
        }
        let mut event = None;
        let output =
            area.show_viewport(ui, |ui, view| event = self.visible(ui, look, entry, width, marks, view));
        self.offset = output.state.clamped_offset().y;
        self.view = output.inner_rect.height();
        if let Some((span, tries)) = self.goal {
            let top = self.top_of(span.start) + self.inside(span) - self.view * 0.3;
            if (self.offset - top.max(0.0)).abs() > 2.0 {
                self.scroll_to(top);
            }
            // Heights above are guesses until they have been laid out once: look twice.
            self.goal = (tries < 3).then_some((span, tries + 1));
            ui.ctx().request_repaint();
        }
        event
    }

    fn visible(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        entry: &Entry,
        width: f32,
        marks: &[(Span, Emphasis)],
        view: Rect,
    ) -> Option<PageEvent> {
        let (mut y, mut above, mut event) = (0.0, 0.0, None);
        let mut last = self.blocks.len();
        for i in 0..self.blocks.len() {
            let height = self.heights[i] + GAP;
            if y + height < view.top() - 200.0 {
                above += height;
            } else if y > view.bottom() + 200.0 {
                last = i;
                break;
            } else {
                if above > 0.0 {
                    ui.add_space(above);
                    above = 0.0;
                }
                event = self.block(ui, look, entry, i, width, marks).or(event);
            }
            y += self.heights[i] + GAP;
        }
        let below: f32 = self.heights[last..].iter().map(|h| h + GAP).sum();
        ui.add_space(above + below + 40.0);
        event
    }

    /// How far below the top of its block a place stands, as its share of the block's bytes.
    fn inside(&self, span: Span) -> f32 {
        let Some(block) = self.blocks.get(self.block_at(span.start)) else { return 0.0 };
        let share = span.start.saturating_sub(block.span.start) as f32 / block.span.len().max(1) as f32;
        share * self.heights.get(self.block_at(span.start)).copied().unwrap_or(0.0)
    }

    fn block(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        entry: &Entry,
        i: usize,
        width: f32,
        marks: &[(Span, Emphasis)],
    ) -> Option<PageEvent> {
        let p = Palette::here(ui);
        let block = self.blocks[i].clone();
        let removed = match &block.kind {
            BlockKind::Removed(reasons) => Some(reasons.clone()),
            _ => None,
        };
        if let Some(reasons) = &removed {
            let shown = self.fold_line(ui, look, entry, i, reasons, width);
            if !shown && !look.figure {
                ui.add_space(GAP);
                return None;
            }
            if look.figure {
                return None;
            }
        }
        let ink = if removed.is_some() { p.muted } else { p.ink };
        let layout = self.layouts.entry(i).or_insert_with(|| {
            let first = marks.partition_point(|m| m.0.end <= block.span.start);
            let inside: Vec<_> =
                marks[first..].iter().take_while(|m| m.0.start < block.span.end).copied().collect();
            let heading = block.kind == BlockKind::Heading;
            text_layout(ui, &entry.article.text, block.span, &inside, width, ink, heading)
        });
        let height = layout.galley.size().y;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let layout = layout.clone();
        if ui.is_rect_visible(rect) {
            paint_passage(ui.painter(), p, &layout, rect.min, ink);
        }
        let text = entry.article.text.get(block.span.range()).unwrap_or("");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
        let fold = if removed.is_some() { FOLD + 4.0 } else { 0.0 };
        self.heights[i] = height + fold;
        ui.add_space(GAP);
        let at = response.clicked().then(|| response.interact_pointer_pos()).flatten()?;
        Some(PageEvent::At(byte_at(&layout, at - rect.min, text, block.span)))
    }

    /// The line that stands for what was left out; whether its text is shown.
    fn fold_line(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        entry: &Entry,
        i: usize,
        reasons: &[Reason],
        width: f32,
    ) -> bool {
        let p = Palette::here(ui);
        let span = self.blocks[i].span;
        let words = span.of(&entry.article.text).split_whitespace().count();
        let names: Vec<&str> = reasons.iter().map(|r| look.texts.reason(*r)).collect();
        let label =
            look.texts.with("read-left-out", &[("n", words.into()), ("reasons", names.join(", ").into())]);
        let (rect, response) = ui.allocate_exact_size(vec2(width, FOLD), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::DisclosureTriangle, true, &label));
        let open = self.open.contains(&i);
        let ink = if response.hovered() || response.has_focus() { p.accent } else { p.muted };
        let y = rect.center().y;
        ui.painter().hline(rect.left()..=rect.left() + 18.0, y, egui::Stroke::new(1.0, p.hairline));
        let sign = if open { "−" } else { "+" };
        let mut job =
            egui::text::LayoutJob::simple_singleline(format!("{sign} {label}"), Role::Small.font(), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width((rect.width() - 30.0).max(40.0));
        let galley = ui.painter().layout_job(job);
        let drawn = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 26.0, y), galley.size());
        ui.painter().galley(drawn.min, galley, ink);
        ui.painter().hline(
            drawn.right() + 8.0..=rect.right().max(drawn.right() + 8.0),
            y,
            egui::Stroke::new(1.0, p.hairline),
        );
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            if open {
                self.open.remove(&i);
            } else {
                self.open.insert(i);
            }
        }
        if !open {
            self.heights[i] = FOLD;
        }
        open
    }
}

/// Height of the line for what was left out.
const FOLD: f32 = 24.0;

/// Height of a block before it is laid out.
fn guess(block: &Block, width: f32) -> f32 {
    match block.kind {
        BlockKind::Removed(_) => FOLD,
        _ => (block.span.len() as f32 * 7.4 / width).ceil().max(1.0) * size::LEADING,
    }
}

/// The byte under a place in a laid-out block.
fn byte_at(layout: &PassageLayout, at: Vec2, text: &str, span: Span) -> u32 {
    let cursor = layout.galley.cursor_from_pos(at);
    let chars = cursor.index.0;
    let inside = text.char_indices().nth(chars).map_or(text.len(), |(i, _)| i);
    span.start + inside as u32
}
