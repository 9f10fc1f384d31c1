//! Aligned: one list of rows, A on one side, B on the other, what they share face to face.

mod items;
mod row;

use super::columns::{Columns, GUTTER};
use super::rows::Row;
use super::strip::{Strip, StripEvent};
use super::work::{Side, Worked};
use super::{Mode, Pick, other};
use crate::app::command::Command;
use crate::app::heights::Heights;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::widgets::{focus_ring, words_in};
use crate::collection::{ArticleId, NameId};
use crate::span::Span;
use egui::{Align2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use items::{Item, items, row_with, rows_of, run_of};
use row::Drawing;
pub use row::{differing, says_something};
use rustc_hash::FxHashSet;

/// Height of a page in a figure: after it the heads are drawn again.
const SHEET: f32 = 1_000.0;
/// The line that stands for a folded run.
const FOLD: f32 = 34.0;

/// Between what was gone to and the border of the view, in points: its edges fade out.
const EDGE: f32 = 24.0;

/// What the list remembers.
#[derive(Clone, Default)]
pub struct State {
    key: Option<Key>,
    rows: Vec<Row>,
    items: Vec<Item>,
    heights: Heights,
    /// Runs that are unfolded, by their first row.
    open: FxHashSet<usize>,
    /// Something to bring into view.
    goal: Option<Goal>,
    /// Points to scroll by.
    nudge: f32,
    offset: f32,
    view: f32,
    /// What of A and of B is in view.
    seen: (Vec<Span>, Vec<Span>),
}

#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    sides: (ArticleId, ArticleId),
    one: Option<Side>,
    width: u32,
    name: Option<NameId>,
    /// Changes the height of its row where there is one column.
    chosen: Option<usize>,
}

#[derive(Clone, Copy)]
enum Goal {
    Pair(usize),
    Span(Side, Span),
}

impl State {
    /// Brings a pair into view.
    pub fn go_to_pair(&mut self, pair: usize) {
        self.goal = Some(Goal::Pair(pair));
    }

    /// Brings a place in one article into view.
    pub fn go_to(&mut self, side: Side, span: Span) {
        self.goal = Some(Goal::Span(side, span));
    }

    /// Scrolls by so many views.
    pub fn page(&mut self, views: f32) {
        self.nudge += views * self.view;
    }

    fn prepare(&mut self, drawing: Drawing<'_>) {
        let (worked, pick) = (drawing.worked, drawing.pick);
        let key = Key {
            revision: drawing.look.revision,
            sides: (worked.a, worked.b),
            one: drawing.one,
            width: drawing.width as u32,
            name: pick.name,
            chosen: pick.chosen.filter(|_| drawing.one.is_some()),
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let other = |k: &Key| k.sides != key.sides || k.one != key.one || k.revision != key.revision;
        if self.key.as_ref().is_none_or(other) {
            if self.key.as_ref().is_some_and(|k| k.sides != key.sides || k.one != key.one) {
                self.open.clear();
                self.nudge = -self.offset;
            }
            self.rows = drawing.one.map_or_else(|| worked.rows.clone(), |side| rows_of(worked, side));
            self.list(drawing);
        }
        self.heights.forget();
        self.key = Some(key);
    }

    /// The lines anew: runs were folded or unfolded.
    fn list(&mut self, drawing: Drawing<'_>) {
        self.items = items(&self.rows, &self.open);
        let rows = std::mem::take(&mut self.rows);
        let drawing = Drawing { rows: &rows, ..drawing };
        let guess = |item: &Item| match item {
            Item::Row(i) => drawing.guess(*i),
            Item::Fold { .. } => FOLD,
        };
        self.heights = Heights::guessed(self.items.iter().map(guess).collect());
        self.rows = rows;
    }

    /// The line of a goal, its run unfolded first.
    fn line_of(&mut self, goal: Goal, drawing: Drawing<'_>) -> Option<usize> {
        let row = match goal {
            Goal::Pair(pair) => self.rows.iter().position(|r| r.pair.is_some_and(|(p, _)| p == pair))?,
            Goal::Span(side, span) => row_with(&self.rows, side, span)?,
        };
        if let Some(run) = run_of(&self.rows, row)
            && self.open.insert(run)
        {
            self.list(drawing);
        }
        self.items.iter().position(|item| *item == Item::Row(row))
    }

    /// Where the list is to stand: at what the reader asked for, else where it stood.
    fn settle(&mut self, ui: &Ui, drawing: Drawing<'_>) -> f32 {
        let mut offset = (self.offset + std::mem::take(&mut self.nudge)).max(0.0);
        if let Some(goal) = self.goal.take()
            && let Some(line) = self.line_of(goal, drawing)
        {
            let near = self.heights.top(line) - self.view * 0.3;
            self.measure(ui, drawing, near);
            let (top, height) = (self.heights.top(line), self.heights.of(line));
            let within = match (goal, self.items[line]) {
                // Of a long row it is the words that are to be seen.
                (Goal::Span(side, span), Item::Row(i)) => {
                    Drawing { rows: &self.rows, ..drawing }.extent(ui, i, side, span)
                }
                _ => None,
            };
            let (first, last) = match within {
                Some((from, to)) => (top + from, top + to),
                None => (top, top + height.min(self.view * 0.6)),
            };
            if first < offset + EDGE.min(top) || last + EDGE > offset + self.view {
                offset = (first.min(top + height) - self.view * 0.3).max(0.0);
            }
        }
        self.measure(ui, drawing, offset)
    }

    fn measure(&mut self, ui: &Ui, drawing: Drawing<'_>, offset: f32) -> f32 {
        let (items, rows) = (&self.items, &self.rows);
        let drawing = Drawing { rows, ..drawing };
        let (offset, more) = self.heights.settle(offset, self.view, |line| match items[line] {
            Item::Row(i) => drawing.height(ui, i),
            Item::Fold { .. } => FOLD,
        });
        if more {
            ui.ctx().request_repaint();
        }
        offset
    }
}

/// Draws the list, with the strips of both articles beside it, or of the one that is shown.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    pick: &mut Pick,
    worked: &Worked,
    one: Option<Side>,
    out: &mut Vec<Command>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    if look.figure {
        return figure(ui, look, pick, worked);
    }
    let whole = ui.available_rect_before_wrap();
    let columns = Columns::of(whole);
    let (list, strips): (Rect, Vec<(Side, Rect)>) = match one {
        None => (columns.middle, vec![(Side::A, columns.strip_a), (Side::B, columns.strip_b)]),
        Some(side) => {
            let list = Rect::from_min_max(columns.middle.min, whole.max);
            (list, vec![(side, columns.strip_a)])
        }
    };
    let before = std::mem::take(&mut pick.pointed);
    let mut pointed = None;
    for (side, rect) in strips {
        let seen = if side == Side::A { &state.seen.0 } else { &state.seen.1 };
        let strip = Strip { worked, side, name: pick.name, seen, chosen: pick.chosen, pointed: before };
        let StripEvent { go, pointed: under } = strip.show(ui, look, rect);
        pointed = pointed.or(under);
        if let Some(own) = go.and_then(|i| worked.own(side).get(i)) {
            pick.chosen = own.pair;
            state.go_to(side, own.span);
        }
    }
    pick.pointed = pointed;
    let mut under = None;
    ui.scope_builder(UiBuilder::new().max_rect(list), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(list.expand2(vec2(3.0, 0.0))));
        under = rows(ui, look, state, pick, worked, one, out);
    });
    pick.pointed = pointed.or(under);
    ui.advance_cursor_after_rect(whole);
}

/// The list itself; the pair under the pointer.
fn rows(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    pick: &mut Pick,
    worked: &Worked,
    one: Option<Side>,
    out: &mut Vec<Command>,
) -> Option<usize> {
    let width = ui.available_width() - 10.0;
    let now = pick.clone();
    let drawing = Drawing { look, worked, rows: &[], pick: &now, one, width };
    if state.view <= 0.0 {
        state.view = ui.available_height();
    }
    state.prepare(drawing);
    let offset = state.settle(ui, drawing);
    let mut area = ScrollArea::vertical().id_salt("aligned").auto_shrink([false, false]);
    if (offset - state.offset).abs() > 0.05 {
        area = area.vertical_scroll_offset(offset);
    }
    let rows = std::mem::take(&mut state.rows);
    let lines = state.items.clone();
    let base = drawing;
    let drawing = Drawing { rows: &rows, ..drawing };
    let (mut pressed, mut pointed, mut toggled) = (None, None, None);
    state.seen.0.clear();
    state.seen.1.clear();
    let output = area.show_viewport(ui, |ui, view| {
        let (mut y, mut above) = (0.0, 0.0);
        let mut last = lines.len();
        for (line, item) in lines.iter().enumerate() {
            let height = state.heights.of(line);
            if y + height < view.top() - 100.0 {
                above += height;
            } else if y > view.bottom() + 100.0 {
                last = line;
                break;
            } else {
                if above > 0.0 {
                    ui.add_space(above);
                    above = 0.0;
                }
                match *item {
                    Item::Row(i) => {
                        let done = ui.push_id(i, |ui| drawing.show(ui, i)).inner;
                        if y + height > view.top() && y < view.bottom() {
                            state.seen.0.extend(rows[i].a);
                            state.seen.1.extend(rows[i].b);
                        }
                        if done.pointed {
                            pointed = rows[i].pair.map(|(pair, _)| pair);
                        }
                        pressed = done.press.or(pressed.take());
                    }
                    Item::Fold { from, to } => {
                        let folded = !state.open.contains(&from);
                        let fold = |ui: &mut Ui| fold(ui, drawing, from, to, folded);
                        if ui.push_id(("fold", from), fold).inner {
                            toggled = Some(from);
                        }
                    }
                }
            }
            y += height;
        }
        let below = state.heights.top(lines.len()) - state.heights.top(last);
        ui.add_space(above + below);
        nothing_shared(ui, drawing);
        ui.add_space(30.0);
    });
    state.rows = rows;
    state.offset = output.state.clamped_offset().y;
    state.view = output.inner_rect.height();
    if let Some(run) = toggled {
        if !state.open.remove(&run) {
            state.open.insert(run);
        }
        state.list(base);
        ui.ctx().request_repaint();
    }
    if let Some(press) = pressed {
        pick.chosen = press.pair;
        if press.open {
            out.push(Command::Read(press.article, Some(press.span)));
        }
    }
    pointed
}

/// A picture of the list: every row, none folded; the heads of A and B again on every page's height.
/// The strips are left to the screen.
fn figure(ui: &mut Ui, look: &Look<'_>, pick: &Pick, worked: &Worked) {
    let width = ui.available_width();
    let drawing = Drawing { look, worked, rows: &worked.rows, pick, one: None, width };
    let mut since = ui.cursor().top();
    for i in 0..worked.rows.len() {
        if ui.cursor().top() - since > SHEET {
            ui.add_space(20.0);
            since = ui.cursor().top();
            super::head::sides(ui, look, (worked.a, worked.b), (None, Mode::Aligned), &mut Vec::new());
            super::head::rule(ui, look);
        }
        drawing.show(ui, i);
    }
    nothing_shared(ui, drawing);
}

/// Said plainly, under the two lines that are all there is.
fn nothing_shared(ui: &mut Ui, drawing: Drawing<'_>) {
    if drawing.worked.found.passages.is_empty() {
        ui.add_space(14.0);
        plots::note(ui, drawing.look.texts.get("compare-nothing-hint"));
    }
}

/// "+ Only in A: 12 passages, 640 words"; whether it was pressed.
fn fold(ui: &mut Ui, drawing: Drawing<'_>, from: usize, to: usize, folded: bool) -> bool {
    let (look, worked) = (drawing.look, drawing.worked);
    let p = look.theme;
    let run = &drawing.rows[from..to];
    let side = if run.iter().any(|row| row.a.is_some()) { Side::A } else { Side::B };
    let text = &look.collection.entry(worked.article(side)).article.text;
    let spans = run.iter().filter_map(|row| row.a.or(row.b));
    let words: usize = spans.map(|span| words_in(ui, span.of(text))).sum();
    let counts = [("n", run.len().into()), ("words", words.into())];
    let label = look.texts.with(if side == Side::A { "compare-fold-a" } else { "compare-fold-b" }, &counts);
    let (rect, response) = ui.allocate_exact_size(vec2(drawing.width, FOLD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::DisclosureTriangle, true, &label));
    let ink = if response.hovered() || response.has_focus() { p.accent } else { p.muted };
    let on_left = side == Side::A || drawing.one.is_some();
    let left = if on_left { rect.left() + 4.0 } else { rect.center().x + GUTTER / 2.0 + 4.0 };
    let shown = if look.figure { label } else { format!("{} {label}", if folded { "+" } else { "−" }) };
    ui.painter().text(pos2(left, rect.center().y), Align2::LEFT_CENTER, shown, Role::Small.font(), ink);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.hairline));
    focus_ring(ui, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Whether the list shows a place in one article.
pub fn has_row(rows: &[Row], side: Side, span: Span) -> bool {
    row_with(rows, side, span).is_some()
}

/// The places of a name in the order in which the rows give them.
pub fn in_order(rows: &[Row], places: &[(Side, Span)]) -> Vec<(Side, Span)> {
    let mut ordered: Vec<(usize, Side, Span)> = places
        .iter()
        .map(|(side, span)| (row_with(rows, *side, *span).unwrap_or(usize::MAX), *side, *span))
        .collect();
    ordered.sort_by_key(|(row, side, span)| (*row, *side == other(Side::A), *span));
    ordered.into_iter().map(|(_, side, span)| (side, span)).collect()
}
