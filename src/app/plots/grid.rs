//! A table of shaded cells: articles × names, names × names, articles × tones.
//!
//! Column heads stand upright and may take two lines: turned text cannot be read in a report. Where
//! columns are narrower than their words, the heads take turns on two levels.

mod keyboard;

use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::{focus_ring, paint_sign};
use egui::text::LayoutJob;
use egui::{Align2, Color32, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Background; transparent for none.
    pub fill: Option<Color32>,
    pub sign: Option<StanceLabel>,
    /// Beside the sign, or alone in the middle.
    pub text: String,
    /// Underlined with a dot: the reader's own.
    pub human: bool,
    /// In a quieter voice, and nothing to press.
    pub faint: bool,
}

/// A table to draw. `cell` is asked only for what is visible.
pub struct Grid<'a> {
    /// Tells it from the other grids of the window.
    pub salt: &'static str,
    /// What a screen reader calls it.
    pub label: &'a str,
    pub columns: &'a [String],
    /// A row's name and what is said after it in small letters, which may be empty.
    pub row: &'a dyn Fn(usize) -> (String, String),
    pub cell: &'a dyn Fn(usize, usize) -> Cell,
    /// What a column head says when it is pointed at: its name, which may be cut, and what it means.
    pub hint: &'a dyn Fn(usize) -> String,
    /// What a screen reader says of a cell.
    pub describe: &'a dyn Fn(usize, usize) -> String,
    pub selected: Option<(usize, usize)>,
    /// Width of the row heads, in points.
    pub head_width: f32,
    /// Least and most width of a column, in points.
    pub column_width: (f32, f32),
    /// Row heads take two lines where they need them: a figure cannot be pointed at, and a few rows have the room.
    pub tall: bool,
}

/// Height of a row, in points.
const ROW: f32 = 30.0;
/// The same with row heads on two lines.
const ROW_TALL: f32 = 38.0;
/// Height of the column heads: two lines.
const HEAD: f32 = 40.0;
/// Between two column heads, in points.
const HEAD_GAP: f32 = 8.0;
/// Between two levels of column heads, in points.
const LEVEL: f32 = 3.0;
/// Height of a line of a column head.
const LINE: f32 = 15.0;

/// Room right of the last column, where a scroll bar may stand, in points.
pub const RIGHT: f32 = 12.0;

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Row(usize),
    Column(usize),
    Cell(usize, usize),
}

/// The width that the longest word of any column head needs, so that none is broken.
#[must_use]
pub fn longest_word(ui: &Ui, columns: &[String]) -> f32 {
    let words = columns.iter().flat_map(|c| c.split_whitespace());
    let widths = words.map(|word| {
        ui.painter().layout_no_wrap(word.to_owned(), Role::Small.font(), Color32::PLACEHOLDER).size().x
    });
    widths.fold(0.0, f32::max) + 12.0
}

/// A column's name in at most two lines, centred.
fn column_head(ui: &Ui, name: &str, room: f32) -> Arc<Galley> {
    let ink = Palette::here(ui).ink;
    let mut job = LayoutJob::simple(name.to_owned(), Role::Small.font(), ink, room);
    job.wrap.max_rows = 2;
    job.halign = egui::Align::Center;
    ui.painter().layout_job(job)
}

impl Grid<'_> {
    /// Draws the column heads. Call [`Grid::rows`] below it, in a scroll area or not.
    pub fn heads(&self, ui: &mut Ui) -> Option<Pressed> {
        let p = Palette::here(ui);
        let width = self.width(ui.available_width());
        let staggered = longest_word(ui, self.columns) > width + 1.0;
        let heads = self.placed_heads(ui, width, staggered);
        let lines = heads.iter().map(|(galley, _)| galley.rows.len()).max().unwrap_or(1);
        let height = if staggered { HEAD + LINE * 2.0 * (lines - 1) as f32 + LEVEL } else { HEAD };
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let mut pressed = None;
        let (mut strips, mut texts) = (vec![], vec![]);
        for (i, (name, (galley, middle))) in self.columns.iter().zip(heads).enumerate() {
            let cell = self.column_rect(rect, i, width);
            let response = ui.interact(cell, ui.scope_id().with(("column", i)), Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
            let level = if staggered && i % 2 == 1 { LINE * lines as f32 + LEVEL } else { 0.0 };
            let at = pos2(rect.left() + middle, cell.bottom() - 6.0 - level - galley.size().y);
            // What stands on the upper level is led down to its column.
            if level > 0.0 {
                let foot =
                    Rect::from_x_y_ranges(cell.x_range().shrink(1.5), at.y + galley.size().y..=cell.bottom());
                strips.push(foot);
            }
            texts.push((at, galley));
            focus_ring(ui, &response);
            if response.on_hover_ui(|ui| _ = ui.label((self.hint)(i))).clicked() {
                pressed = Some(Pressed::Column(i));
            }
        }
        // The words of the lower level stand on the strips.
        for strip in strips {
            ui.painter().rect_filled(strip, 0.0, p.hover);
        }
        for (at, galley) in texts {
            ui.painter().galley(at, galley, p.ink);
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.rule));
        pressed
    }

    /// The column heads and their middles from the left. The last one keeps inside the table, and
    /// takes the room that the one before it on its level leaves.
    fn placed_heads(&self, ui: &Ui, width: f32, staggered: bool) -> Vec<(Arc<Galley>, f32)> {
        let all = ui.available_width();
        let room = if staggered { 2.0 * width } else { width } - HEAD_GAP;
        let levels = if staggered { 2 } else { 1 };
        let middle = |i: usize| self.head_width + (i as f32 + 0.5) * width;
        let whole: Vec<_> = self.columns.iter().map(|name| column_head(ui, name, f32::INFINITY)).collect();
        let inside = |i: usize, galley: &Galley| middle(i).min(all - galley.size().x / 2.0);
        let mut ends = [f32::NEG_INFINITY; 2];
        let mut place = |i: usize| {
            let end = &mut ends[i % levels];
            let free = |galley: &Galley| inside(i, galley) - galley.size().x / 2.0 >= *end + HEAD_GAP;
            // A little more than its room, where the next one leaves it.
            let next = whole
                .get(i + levels)
                .map_or(all, |next| inside(i + levels, next) - next.size().x.min(room) / 2.0 - HEAD_GAP);
            let name = &self.columns[i];
            let mut galley = whole[i].clone();
            if !free(&galley) || inside(i, &galley) + galley.size().x / 2.0 > next {
                galley = column_head(ui, name, room);
            }
            if !free(&galley) {
                galley = column_head(ui, name, (all - *end - HEAD_GAP).clamp(24.0, room));
            }
            let middle = inside(i, &galley);
            *end = middle + galley.size().x / 2.0;
            (galley, middle)
        };
        (0..self.columns.len()).map(&mut place).collect()
    }

    /// Draws the rows `range`.
    pub fn rows(&self, ui: &mut Ui, range: std::ops::Range<usize>) -> Option<Pressed> {
        let mut pressed = None;
        for row in range {
            let height = self.row_height();
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            if ui.is_rect_visible(rect) {
                pressed = self.row(ui, rect, row).or(pressed);
            }
        }
        pressed
    }

    /// Height of a row, for `ScrollArea::show_rows` with no spacing between rows.
    #[must_use]
    pub fn row_height(&self) -> f32 {
        if self.tall { ROW_TALL } else { ROW }
    }

    fn row(&self, ui: &mut Ui, rect: Rect, row: usize) -> Option<Pressed> {
        let p = Palette::here(ui);
        let mut pressed = None;
        let head = Rect::from_min_size(rect.min, vec2(self.head_width, rect.height()));
        let (name, note) = (self.row)(row);
        let response = ui.interact(head, ui.scope_id().with(("row", row)), Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, p.hover);
        }
        self.head(ui, head, &name, &note);
        if response.on_hover_text(name).clicked() {
            pressed = Some(Pressed::Row(row));
        }
        let width = self.width(rect.width());
        let cursor = self.cursor(ui);
        for column in 0..self.columns.len() {
            let area = self.column_rect(rect, column, width);
            let cell = (self.cell)(row, column);
            if self.draw_cell(ui, area, row, column, &cell).is_some_and(|r| r.clicked()) {
                pressed = Some(Pressed::Cell(row, column));
                self.go_on_at(ui, (row, column));
            }
            if cursor == Some((row, column)) {
                // Outside the ring of the chosen cell, which may be this one.
                let stroke = Stroke::new(2.0, p.accent);
                ui.painter().rect_stroke(area.expand(1.0), 3.0, stroke, StrokeKind::Middle);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.hairline));
        pressed
    }

    fn head(&self, ui: &Ui, head: Rect, name: &str, note: &str) {
        let p = Palette::here(ui);
        let painter = ui.painter().with_clip_rect(head.intersect(ui.clip_rect()));
        let note_width = if note.is_empty() {
            0.0
        } else {
            let drawn = painter.text(
                head.right_center() - vec2(10.0, 0.0),
                Align2::RIGHT_CENTER,
                note,
                Role::Small.font(),
                p.muted,
            );
            drawn.width() + 10.0
        };
        let galley = ui.fonts_mut(|f| {
            let room = self.head_width - 14.0 - note_width;
            let mut job = LayoutJob::simple_singleline(name.to_owned(), Role::Body.font(), p.ink);
            job.wrap.max_width = room.max(20.0);
            job.wrap.max_rows = if self.tall { 2 } else { 1 };
            job.wrap.break_anywhere = !self.tall;
            f.layout_job(job)
        });
        painter.galley(pos2(head.left() + 4.0, head.center().y - galley.size().y / 2.0), galley, p.ink);
    }

    /// Empty cells cannot be pressed.
    fn draw_cell(&self, ui: &Ui, area: Rect, row: usize, column: usize, cell: &Cell) -> Option<Response> {
        if *cell == Cell::default() {
            return None;
        }
        let p = Palette::here(ui);
        if cell.faint {
            ui.painter().text(area.center(), Align2::CENTER_CENTER, &cell.text, Role::Small.font(), p.muted);
            return None;
        }
        let response = ui.interact(area, ui.scope_id().with(("cell", row, column)), Sense::CLICK);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Button, true, (self.describe)(row, column))
        });
        let painter = ui.painter();
        if let Some(fill) = cell.fill {
            painter.rect_filled(area.shrink2(vec2(1.5, 1.5)), 2.0, fill);
        }
        let chosen = self.selected == Some((row, column));
        if chosen || response.hovered() {
            let colour = if chosen { p.accent } else { p.muted };
            painter.rect_stroke(area.shrink(1.0), 2.0, Stroke::new(1.5, colour), StrokeKind::Inside);
        }
        let middle = area.center();
        let at = match cell.sign {
            Some(label) => {
                let left = if cell.text.is_empty() { middle } else { middle - vec2(14.0, 0.0) };
                paint_sign(painter, p, label, left, 9.0);
                pos2(middle.x + 8.0, middle.y)
            }
            None => middle,
        };
        painter.text(at, Align2::CENTER_CENTER, &cell.text, Role::Small.font(), p.ink);
        if cell.human {
            painter.circle_filled(pos2(area.right() - 7.0, area.top() + 7.0), 2.0, p.accent);
        }
        Some(response.on_hover_text((self.describe)(row, column)))
    }

    /// Width that the heads and the narrowest columns take, in points.
    #[must_use]
    pub fn least_width(&self) -> f32 {
        self.head_width + self.column_width.0 * self.columns.len() as f32 + RIGHT
    }

    fn width(&self, available: f32) -> f32 {
        let room = (available - self.head_width - RIGHT) / self.columns.len().max(1) as f32;
        room.clamp(self.column_width.0, self.column_width.1)
    }

    fn column_rect(&self, row: Rect, column: usize, width: f32) -> Rect {
        let left = row.left() + self.head_width + column as f32 * width;
        Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()))
    }
}
