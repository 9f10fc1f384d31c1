//! A table of shaded cells: articles × names, names × names, articles × tones.

mod heads;
mod keyboard;

pub use heads::{Heads, fitting};

use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::{in_figure, paint_sign};
use egui::text::LayoutJob;
use egui::{Align2, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

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
    /// The row and the column of what is selected, each for itself.
    pub lit: (Option<usize>, Option<usize>),
    /// Width of the row heads, in points.
    pub head_width: f32,
    pub heads: Heads,
    /// Row heads take two lines where they need them: a figure cannot be pointed at, and a few rows have the room.
    pub tall: bool,
}

/// Height of a row, in points.
const ROW: f32 = 30.0;
/// The same with row heads on two lines.
const ROW_TALL: f32 = 38.0;

/// Room right of the last column, where a scroll bar may stand, in points.
pub const RIGHT: f32 = 12.0;

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Row(usize),
    Column(usize),
    Cell(usize, usize),
    /// The keys have come to a cell with nothing in it.
    Empty(usize, usize),
}

impl Grid<'_> {
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
        let lit = self.lit.0 == Some(row);
        if lit || response.hovered() {
            ui.painter().rect_filled(rect, 0.0, if lit { p.accent_soft } else { p.hover });
        }
        self.head(ui, head, &name, &note);
        if lit && !in_figure(ui) {
            let bar = Rect::from_min_max(rect.left_top(), pos2(rect.left() + 3.0, rect.bottom() - 1.0));
            ui.painter().rect_filled(bar, 0.0, p.accent);
        }
        if response.on_hover_text(name).clicked() {
            pressed = Some(Pressed::Row(row));
        }
        let cursor = self.cursor(ui);
        for column in 0..self.columns.len() {
            let area = self.column_rect(rect, column);
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
            let room = self.head_width - 16.0 - note_width;
            let mut job = LayoutJob::simple_singleline(name.to_owned(), Role::Body.font(), p.ink);
            job.wrap.max_width = room.max(20.0);
            job.wrap.max_rows = if self.tall { 2 } else { 1 };
            job.wrap.break_anywhere = !self.tall;
            f.layout_job(job)
        });
        painter.galley(pos2(head.left() + 6.0, head.center().y - galley.size().y / 2.0), galley, p.ink);
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

    /// Width that the heads of the rows and all columns take, in points.
    #[must_use]
    pub fn full_width(&self) -> f32 {
        self.head_width + self.heads.across(self.columns.len())
    }

    fn column_rect(&self, row: Rect, column: usize) -> Rect {
        let left = row.left() + self.head_width + column as f32 * self.heads.width;
        Rect::from_min_size(pos2(left, row.top()), vec2(self.heads.width, row.height()))
    }
}
