//! The data table: virtual rows, heads that sort, a cursor that the keyboard moves, hairlines.

mod column;
mod drag;
mod keyboard;

pub use column::{Column, TableEvent, TableState, Width};

use super::{Cell, focus_ring, in_figure};
use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role, size};
use egui::{
    Align, CursorIcon, Id, Pos2, Rect, Response, Role as Access, ScrollArea, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};
use std::ops::Range;

/// A table about to be drawn.
pub struct Table<'a> {
    columns: &'a [Column<'a>],
    rows: usize,
    row_height: f32,
    texts: &'a Texts,
    multi: bool,
    /// In a figure, no more rows than this are drawn.
    figure_rows: usize,
    max_height: f32,
    /// Says what dropping one row on another would do.
    dragged: Option<drag::Says<'a>>,
    /// What a cell says when it is pointed at.
    hints: Option<Hints<'a>>,
}

/// Row and column to what is said there, if anything.
type Hints<'a> = &'a dyn Fn(usize, usize) -> Option<String>;

/// Rows in a figure at most: more nobody looks at in a picture, and the figure says so.
const FIGURE_ROWS: usize = 80;

impl<'a> Table<'a> {
    #[must_use]
    pub fn new(texts: &'a Texts, columns: &'a [Column<'a>], rows: usize) -> Self {
        let max_height = f32::INFINITY;
        Self {
            columns,
            rows,
            row_height: size::ROW,
            texts,
            multi: false,
            figure_rows: FIGURE_ROWS,
            max_height,
            dragged: None,
            hints: None,
        }
    }

    /// With lower rows.
    #[must_use]
    pub fn dense(mut self) -> Self {
        self.row_height = size::ROW_DENSE;
        self
    }

    /// With room for a second line in each row.
    #[must_use]
    pub fn tall(mut self) -> Self {
        self.row_height = size::ROW_TALL;
        self
    }

    /// With room for three lines in each row.
    #[must_use]
    pub fn taller(mut self) -> Self {
        self.row_height = size::ROW_TALLER;
        self
    }

    /// Several rows can be chosen.
    #[must_use]
    pub fn multi(mut self) -> Self {
        self.multi = true;
        self
    }

    /// Rows can be dragged onto each other; `says` what dropping the first on the second would do, or
    /// with the first alone what can be done with it.
    #[must_use]
    pub fn dragging(mut self, says: &'a dyn Fn(usize, Option<usize>) -> String) -> Self {
        self.dragged = Some(says);
        self
    }

    /// With more to say where a cell is pointed at.
    #[must_use]
    pub fn hints(mut self, hints: &'a dyn Fn(usize, usize) -> Option<String>) -> Self {
        self.hints = Some(hints);
        self
    }

    /// No higher than this, where something follows below.
    #[must_use]
    pub fn max_height(mut self, points: f32) -> Self {
        self.max_height = points;
        self
    }

    /// Draws it. `selected` tells which rows are lit; `label` names a row for screen readers; `cell`
    /// paints row and column.
    pub fn show(
        self,
        ui: &mut Ui,
        salt: &str,
        state: &mut TableState,
        selected: impl Fn(usize) -> bool,
        label: impl Fn(usize) -> String,
        mut cell: impl FnMut(&Cell<'_>, usize, usize),
    ) -> Vec<TableEvent> {
        let mut events = Vec::new();
        ui.push_id(salt, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let edges = self.edges(ui.available_width());
            if in_figure(ui) && self.rows > self.figure_rows {
                let counts = [("shown", self.figure_rows.into()), ("all", self.rows.into())];
                let text = self.texts.with("figure-rows", &counts);
                ui.label(Role::Small.text(text, Palette::here(ui).muted));
                ui.add_space(4.0);
            }
            self.head(ui, &edges, state, &mut events);
            if in_figure(ui) {
                for row in 0..self.rows.min(self.figure_rows) {
                    let (rect, _) =
                        ui.allocate_exact_size(vec2(ui.available_width(), self.row_height), Sense::hover());
                    self.row(ui, rect, &edges, row, selected(row), false, &mut cell);
                }
                return;
            }
            let keyboard = self.keyboard(ui, state, &mut events);
            let revealed = state.reveal.take();
            let scroll_to = if keyboard { state.cursor } else { revealed };
            let mut area = ScrollArea::vertical().id_salt("rows").auto_shrink([false, true]);
            if self.max_height.is_finite() {
                area = area.max_height(self.max_height);
            }
            if let Some(row) = scroll_to {
                area = self.follow(ui, area, row);
            }
            let output = area.show_rows(ui, self.row_height, self.rows, |ui, range| {
                self.rows(ui, range, &edges, state, &mut events, &selected, &label, &mut cell);
            });
            let view = (output.state.clamped_offset().y, output.inner_rect.height());
            ui.ctx().data_mut(|d| d.insert_temp(self.view_id(ui), view));
        });
        events
    }

    fn shown(&self) -> impl Iterator<Item = (usize, &Column<'a>)> {
        self.columns.iter().enumerate().filter(|(_, c)| !matches!(c.width, Width::Hidden))
    }

    fn view_id(&self, ui: &Ui) -> Id {
        ui.scope_id().with("table-view")
    }

    fn focus_id(&self, ui: &Ui) -> Id {
        ui.scope_id().with("table-focus")
    }

    /// Scrolls only as far as needed to show `row`.
    fn follow(&self, ui: &Ui, area: ScrollArea, row: usize) -> ScrollArea {
        let view: Option<(f32, f32)> = ui.ctx().data(|d| d.get_temp(self.view_id(ui)));
        let (offset, height) = view.unwrap_or((0.0, ui.available_height()));
        let top = row as f32 * self.row_height;
        if top < offset {
            area.vertical_scroll_offset(top)
        } else if top + self.row_height > offset + height {
            area.vertical_scroll_offset(top + self.row_height - height)
        } else {
            area
        }
    }

    /// Left edges of the columns and the right edge of the last, from 0.
    fn edges(&self, width: f32) -> Vec<f32> {
        let fixed: f32 =
            self.columns.iter().map(|c| if let Width::Fixed(w) = c.width { w } else { 0.0 }).sum();
        let shares: f32 =
            self.columns.iter().map(|c| if let Width::Share(s) = c.width { s } else { 0.0 }).sum();
        let rest = (width - fixed).max(90.0 * shares.min(4.0));
        let mut x = 0.0;
        let mut edges = vec![0.0];
        for column in self.columns {
            x += match column.width {
                Width::Fixed(w) => w,
                Width::Share(s) => rest * s / shares.max(0.001),
                Width::Hidden => 0.0,
            };
            edges.push(x);
        }
        edges
    }

    fn head(&self, ui: &mut Ui, edges: &[f32], state: &mut TableState, events: &mut Vec<TableEvent>) {
        let p = Palette::here(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
        for (i, column) in self.shown() {
            let area = cell_rect(rect, edges, i);
            let sorted = state.sort.filter(|(c, _)| *c == i);
            let sense = if column.sorts { Sense::click() } else { Sense::hover() };
            let mut response = ui.interact(
                area.expand2(vec2(size::CELL - 2.0, 0.0)),
                ui.scope_id().with(("head", i)),
                sense,
            );
            if column.sorts {
                let name = column.title;
                response.widget_info(|| WidgetInfo::labeled(Access::ColumnHeader, true, name));
                focus_ring(ui, &response);
            }
            let lit = sorted.is_some() || (column.sorts && response.hovered());
            let cell = self.cell(ui, p, area, column.align, false);
            let ink = if lit { p.ink } else { p.muted };
            let arrow = match sorted {
                Some((_, true)) => "↓ ",
                Some((_, false)) => "↑ ",
                None => "",
            };
            let role = if sorted.is_some() { Role::SmallStrong } else { Role::Small };
            // The arrow first: a title may be cut, the order must be seen.
            cell.runs(&[(arrow, Role::Small, p.accent), (column.title, role, ink)]);
            if !column.hint.is_empty() {
                response = response.on_hover_text(column.hint);
            }
            if column.sorts && response.clicked() {
                // Numbers start with the greatest, words with A.
                let first = column.align == Align::Max;
                state.sort = Some((i, sorted.map_or(first, |(_, descending)| !descending)));
                events.push(TableEvent::Sorted);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.2, p.rule));
    }

    fn cell<'b>(
        &'b self,
        ui: &'b Ui,
        p: &'static Palette,
        rect: Rect,
        align: Align,
        selected: bool,
    ) -> Cell<'b> {
        Cell { painter: ui.painter(), rect, theme: p, texts: self.texts, align, selected }
    }

    #[expect(clippy::too_many_arguments, reason = "one inner loop, split only to stay readable")]
    fn rows(
        &self,
        ui: &mut Ui,
        range: Range<usize>,
        edges: &[f32],
        state: &mut TableState,
        events: &mut Vec<TableEvent>,
        selected: &impl Fn(usize) -> bool,
        label: &impl Fn(usize) -> String,
        cell: &mut impl FnMut(&Cell<'_>, usize, usize),
    ) {
        let focus = ui
            .memory(|m| m.focused())
            .is_some_and(|f| f == ui.ctx().data(|d| d.get_temp(focus_key(ui))).unwrap_or(Id::NULL));
        for row in range {
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), self.row_height), Sense::hover());
            // The table as a whole takes the keyboard, its rows only the mouse.
            let sense = if self.dragged.is_some() { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
            let response = ui.interact(rect, ui.scope_id().with(("row", row)), sense);
            let lit = selected(row) || state.chosen.contains(&row);
            response.widget_info(|| WidgetInfo::selected(Access::Row, true, lit, label(row)));
            self.press(ui, &response, edges, row, state, events);
            if response.hovered() && !lit {
                ui.painter().rect_filled(rect, 0.0, Palette::here(ui).hover);
            }
            if self.opens(response.hover_pos(), rect, edges).is_some() {
                ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            }
            self.row(ui, rect, edges, row, lit, focus && state.cursor == Some(row), cell);
            let response = self.hint(response, rect, edges, row);
            if let Some(says) = self.dragged {
                events.extend(drag::row(ui, &response, row, says));
            }
        }
    }

    /// The column that opens and its cell at a place on a row.
    fn opens(&self, at: Option<Pos2>, row: Rect, edges: &[f32]) -> Option<(usize, Rect)> {
        let at = at?;
        let mut columns = self.shown().filter(|(_, c)| c.opens).map(|(i, _)| (i, cell_rect(row, edges, i)));
        columns.find(|(_, cell)| cell.x_range().contains(at.x))
    }

    /// What the cell under the pointer says.
    fn hint(&self, response: Response, rect: Rect, edges: &[f32], row: usize) -> Response {
        let Some((hints, at)) = self.hints.zip(response.hover_pos()) else { return response };
        let within = |i: usize| rect.left() + edges[i] <= at.x && at.x < rect.left() + edges[i + 1];
        let column = self.shown().map(|(i, _)| i).find(|i| within(*i));
        match column.and_then(|column| hints(row, column)) {
            Some(text) => response.on_hover_text_at_pointer(text),
            None => response,
        }
    }

    fn press(
        &self,
        ui: &Ui,
        response: &Response,
        edges: &[f32],
        row: usize,
        state: &mut TableState,
        events: &mut Vec<TableEvent>,
    ) {
        if response.double_clicked() {
            events.push(TableEvent::Opened(row));
        } else if response.clicked() {
            let modifiers = ui.input(|i| i.modifiers);
            if self.multi && modifiers.shift {
                let from = state.cursor.unwrap_or(row);
                state.chosen.extend(from.min(row)..=from.max(row));
                events.push(TableEvent::Chosen);
            } else if self.multi && modifiers.command {
                if state.chosen.is_empty() {
                    state.chosen.extend(state.cursor);
                }
                if !state.chosen.remove(&row) {
                    state.chosen.insert(row);
                }
                events.push(TableEvent::Chosen);
            } else {
                state.chosen.clear();
                events.push(TableEvent::Selected(row));
                let at = response.interact_pointer_pos();
                if let (Some((column, cell)), Some(at)) = (self.opens(at, response.rect, edges), at) {
                    let (x, width) = (at.x - cell.left(), cell.width());
                    events.push(TableEvent::Cell { row, column, x, width });
                }
            }
            state.cursor = Some(row);
            if let Some(id) = ui.ctx().data(|d| d.get_temp::<Id>(focus_key(ui))) {
                ui.memory_mut(|m| m.request_focus(id));
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one inner loop, split only to stay readable")]
    fn row(
        &self,
        ui: &Ui,
        rect: Rect,
        edges: &[f32],
        row: usize,
        lit: bool,
        cursor: bool,
        cell: &mut impl FnMut(&Cell<'_>, usize, usize),
    ) {
        let p = Palette::here(ui);
        if lit {
            ui.painter().rect_filled(rect, 0.0, p.accent_soft);
        }
        for (i, column) in self.shown() {
            let area = cell_rect(rect, edges, i);
            cell(&self.cell(ui, p, area, column.align, lit), row, i);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.hairline));
        // Also while the keyboard is elsewhere.
        if cursor || lit && !in_figure(ui) {
            let bar = Rect::from_min_max(rect.left_top(), pos2(rect.left() + 3.0, rect.bottom() - 1.0));
            ui.painter().rect_filled(bar, 0.0, p.accent);
        }
    }
}

/// Where a table inside `ui` keeps the id of what takes its keyboard: the rows live in a child of
/// the table's own ui.
fn focus_key(ui: &Ui) -> Id {
    Id::unique("controluce-table-focus").with(ui.layer_id())
}

fn cell_rect(row: Rect, edges: &[f32], column: usize) -> Rect {
    let left = row.left() + edges[column];
    let right = (row.left() + edges[column + 1]).min(row.right());
    Rect::from_min_max(pos2(left, row.top()), pos2(right.max(left), row.bottom()))
        .shrink2(vec2(size::CELL, 0.0))
}
