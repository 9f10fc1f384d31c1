//! An article as a page to read: its paragraphs, what was left out folded between them, laid out
//! only where the reader looks. Nothing the reader has not asked for moves the page.

mod blocks;
mod fold;
mod print;

pub use blocks::{Block, BlockKind, blocks};
use blocks::{byte_at, guess};
use fold::FOLD;

use super::heights::Heights;
use super::look::Look;
use super::theme::{Palette, size};
use super::widgets::{Emphasis, PassageLayout, paint_passage, text_layout};
use crate::collection::{ArticleId, Entry};
use crate::span::Span;
use egui::{Rect, Sense, Ui, vec2};
use rustc_hash::{FxHashMap, FxHashSet};

/// A page that is being read: remembers what was laid out and where it stands.
#[derive(Clone)]
pub struct Page {
    key: Option<Key>,
    blocks: Vec<Block>,
    layouts: FxHashMap<usize, PassageLayout>,
    heights: Heights,
    /// Left-out runs that are unfolded.
    open: FxHashSet<usize>,
    goal: Option<Goal>,
    /// Offset of the last frame and height of the view.
    pub offset: f32,
    pub view: f32,
    /// The greatest offset there is.
    pub lowest: f32,
    force: Option<f32>,
    /// How far the reader has scrolled in this frame, by whatever means.
    pub moved: f32,
    nudge: f32,
    /// Empty height above the text, where a passage near the top was brought lower.
    lead: f32,
    /// Empty height below the text.
    pub tail: f32,
    /// Where the page stands on the screen.
    pub rect: Rect,
    /// The byte under the pointer.
    pub pointed: Option<u32>,
    /// The title stands above the page: the page does not begin with it again.
    untitled: bool,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            key: None,
            blocks: Vec::new(),
            layouts: FxHashMap::default(),
            heights: Heights::default(),
            open: FxHashSet::default(),
            goal: None,
            offset: 0.0,
            view: 0.0,
            lowest: 0.0,
            force: None,
            moved: 0.0,
            nudge: 0.0,
            lead: 0.0,
            tail: 40.0,
            rect: Rect::NOTHING,
            pointed: None,
            untitled: false,
        }
    }
}

/// Where to go as soon as the page is laid out.
#[derive(Clone, Copy)]
enum Goal {
    /// Into view, if it is not.
    Show(Span),
    /// So far below the top of the view.
    At(Span, f32),
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
/// Layouts kept at most: those of a long article are made again.
const KEPT: usize = 600;

/// What a block is drawn with.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    entry: &'a Entry,
    width: f32,
    marks: &'a [(Span, Emphasis)],
}

impl Page {
    /// A page under its article's title, which it does not begin with again.
    #[must_use]
    pub fn below_its_title() -> Self {
        Self { untitled: true, ..Self::default() }
    }

    /// Brings `span` into view; nothing moves where it is already seen.
    pub fn go(&mut self, span: Span) {
        self.goal = Some(Goal::Show(span));
    }

    /// Brings `span` to `height` below the top of the view.
    pub fn place(&mut self, span: Span, height: f32) {
        self.goal = Some(Goal::At(span, height));
    }

    /// Scrolls to `offset` in the next frame.
    pub fn scroll_to(&mut self, offset: f32) {
        self.force = Some(offset.max(0.0));
    }

    /// Scrolls by `points` in the next frame, for the reader.
    pub fn scroll_by(&mut self, points: f32) {
        self.nudge += points;
    }

    /// Top and bottom of a span from the top of the page: exact where it is laid out.
    #[must_use]
    pub fn extent(&self, span: Span) -> (f32, f32) {
        let place = |at: u32, bottom: bool| {
            let block = self.block_at(at);
            let Some(of) = self.blocks.get(block) else { return 0.0 };
            let top = self.lead + self.heights.top(block);
            let inside = at.clamp(of.span.start, of.span.end) - of.span.start;
            match self.layouts.get(&block) {
                Some(layout) => top + layout.row_of_byte(inside as usize, bottom),
                None => {
                    let share = inside as f32 / of.span.len().max(1) as f32;
                    top + share * (self.heights.of(block) - GAP).max(0.0)
                }
            }
        };
        let top = place(span.start, false);
        (top, place(span.end.saturating_sub(1).max(span.start), true).max(top + 4.0))
    }

    /// Where the lines between two heights of the page end, from its left.
    #[must_use]
    pub fn edge(&self, top: f32, bottom: f32) -> f32 {
        let first = self.heights.at((top - self.lead).max(0.0));
        let last = self.heights.at((bottom - self.lead).max(0.0));
        let mut edge: f32 = 0.0;
        for block in first..=last {
            let Some(layout) = self.layouts.get(&block) else { continue };
            let above = self.lead + self.heights.top(block);
            for row in &layout.galley.rows {
                let row = row.rect();
                if above + row.max.y > top + 1.0 && above + row.min.y < bottom - 1.0 {
                    edge = edge.max(row.max.x);
                }
            }
        }
        edge
    }

    /// What is in view, as near as can be told.
    #[must_use]
    pub fn seen(&self) -> Span {
        let at = |y: f32| {
            let y = (y - self.lead).max(0.0);
            let block = self.heights.at(y);
            let Some(of) = self.blocks.get(block) else { return 0 };
            let share = (y - self.heights.top(block)) / self.heights.of(block).max(1.0);
            of.span.start + (share.clamp(0.0, 1.0) * of.span.len() as f32) as u32
        };
        let start = at(self.offset);
        Span { start, end: at(self.offset + self.view).max(start) }
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
        self.prepare(ui, look, article, width, version);
        let drawn = Drawn { entry, width, marks };
        ui.spacing_mut().item_spacing.y = 0.0;
        if look.figure {
            self.print(ui, look, drawn);
            return None;
        }
        if self.view <= 0.0 {
            self.view = ui.available_height();
        }
        let offset = self.settle(ui, drawn);
        let mut area = egui::ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
        if (offset - self.offset).abs() > 0.05 {
            area = area.vertical_scroll_offset(offset.max(0.0));
        }
        self.pointed = None;
        let mut event = None;
        let output = area.show_viewport(ui, |ui, view| event = self.visible(ui, look, drawn, view));
        self.offset = output.state.clamped_offset().y;
        self.moved += self.offset - offset.max(0.0);
        self.view = output.inner_rect.height();
        self.lowest = (output.content_size.y - self.view).max(0.0);
        self.rect = output.inner_rect;
        event
    }

    /// Blocks and layouts for what is to be drawn.
    fn prepare(&mut self, ui: &Ui, look: &Look<'_>, article: ArticleId, width: f32, marks: u64) {
        let key = Key {
            revision: look.revision,
            article,
            width: width as u32,
            dark: ui.visuals().dark_mode,
            scale: (ui.ctx().pixels_per_point() * 100.0) as u32,
            marks,
        };
        if self.key.as_ref() == Some(&key) {
            if self.layouts.len() > KEPT {
                self.layouts.clear();
            }
            return;
        }
        if self.key.as_ref().is_none_or(|k| k.article != article || k.revision != look.revision) {
            if self.key.as_ref().is_some_and(|k| k.article != article) {
                self.force = Some(0.0);
                self.lead = 0.0;
            }
            self.blocks = blocks(look.collection.entry(article));
            if self.untitled {
                blocks::leave_out_title(look.collection.entry(article), &mut self.blocks);
            }
            self.open.clear();
            self.heights = Heights::guessed(self.blocks.iter().map(|b| guess(b, width)).collect());
        }
        self.heights.forget();
        self.layouts.clear();
        self.key = Some(key);
    }

    /// Measures what will show and finds the offset: where the reader is, or where a goal is.
    fn settle(&mut self, ui: &Ui, drawn: Drawn<'_>) -> f32 {
        let mut offset = self.force.take().unwrap_or(self.offset);
        self.moved = 0.0;
        let nudged = (offset + std::mem::take(&mut self.nudge)).clamp(0.0, self.lowest.max(offset));
        self.moved += nudged - offset;
        offset = nudged;
        if self.lead > 0.0 && offset >= self.lead {
            offset -= std::mem::take(&mut self.lead);
        }
        if let Some(goal) = self.goal.take() {
            let (Goal::Show(span) | Goal::At(span, _)) = goal;
            // What is around the goal is laid out first: only then it is known where it stands.
            let near = self.extent(span).0 - self.view * 0.3;
            self.measure_around(ui, drawn, near);
            let (top, bottom) = self.extent(span);
            match goal {
                Goal::Show(_) => {
                    let (first, last) = (offset + self.view * 0.06, offset + self.view * 0.86);
                    if top < first || bottom.min(top + self.view * 0.5) > last {
                        let to = (top - self.view * 0.3).max(0.0);
                        self.moved += to - offset;
                        offset = to;
                    }
                }
                Goal::At(_, height) => {
                    offset = top - height;
                    if offset < 0.0 {
                        self.lead -= offset;
                        offset = 0.0;
                    }
                }
            }
        }
        self.measure_around(ui, drawn, offset)
    }

    /// Measures around `offset`; where the same text stands afterwards.
    fn measure_around(&mut self, ui: &Ui, drawn: Drawn<'_>, offset: f32) -> f32 {
        let mut heights = std::mem::take(&mut self.heights);
        let lead = self.lead;
        let (settled, more) = heights.settle(offset - lead, self.view, |i| self.measure(ui, drawn, i) + GAP);
        self.heights = heights;
        if more {
            ui.ctx().request_repaint();
        }
        settled + lead
    }

    fn measure(&mut self, ui: &Ui, drawn: Drawn<'_>, i: usize) -> f32 {
        let removed = matches!(self.blocks[i].kind, BlockKind::Removed(_));
        if removed && !self.open.contains(&i) {
            return FOLD;
        }
        let fold = if removed { FOLD + 4.0 } else { 0.0 };
        fold + self.layout(ui, drawn, i).galley.size().y
    }

    fn layout(&mut self, ui: &Ui, drawn: Drawn<'_>, i: usize) -> &PassageLayout {
        let block = &self.blocks[i];
        self.layouts.entry(i).or_insert_with(|| {
            let p = Palette::here(ui);
            let ink = if matches!(block.kind, BlockKind::Removed(_)) { p.muted } else { p.ink };
            let first = drawn.marks.partition_point(|m| m.0.end <= block.span.start);
            let inside = drawn.marks[first..].iter().take_while(|m| m.0.start < block.span.end);
            let inside: Vec<_> = inside.copied().collect();
            let heading = block.kind == BlockKind::Heading;
            text_layout(ui, &drawn.entry.article.text, block.span, &inside, drawn.width, ink, heading)
        })
    }

    fn visible(&mut self, ui: &mut Ui, look: &Look<'_>, drawn: Drawn<'_>, view: Rect) -> Option<PageEvent> {
        let (mut y, mut above, mut event) = (self.lead, self.lead, None);
        let mut last = self.blocks.len();
        for i in 0..self.blocks.len() {
            let height = self.heights.of(i);
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
                event = self.block(ui, look, drawn, i).or(event);
            }
            y += self.heights.of(i);
        }
        let below = self.heights.top(self.blocks.len()) - self.heights.top(last);
        ui.add_space(above + below + self.tail);
        event
    }

    fn block(&mut self, ui: &mut Ui, look: &Look<'_>, drawn: Drawn<'_>, i: usize) -> Option<PageEvent> {
        let p = Palette::here(ui);
        let block = self.blocks[i].clone();
        let removed = matches!(block.kind, BlockKind::Removed(_));
        if let BlockKind::Removed(reasons) = &block.kind {
            if look.figure {
                return None;
            }
            if !self.fold_line(ui, look, drawn, i, reasons) {
                ui.add_space(GAP);
                return None;
            }
        }
        let ink = if removed { p.muted } else { p.ink };
        let layout = self.layout(ui, drawn, i).clone();
        let height = layout.galley.size().y;
        let (rect, response) = ui.allocate_exact_size(vec2(drawn.width, height), Sense::CLICK);
        if ui.is_rect_visible(rect) {
            paint_passage(ui.painter(), p, &layout, rect.min, ink);
        }
        let text = drawn.entry.article.text.get(block.span.range()).unwrap_or("");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
        self.heights.set(i, height + GAP + if removed { FOLD + 4.0 } else { 0.0 });
        ui.add_space(GAP);
        let byte = |at: egui::Pos2| byte_at(&layout, at - rect.min, text, block.span);
        if let Some(at) = response.hover_pos() {
            self.pointed = Some(byte(at));
        }
        let at = response.clicked().then(|| response.interact_pointer_pos()).flatten()?;
        Some(PageEvent::At(byte(at)))
    }
}
