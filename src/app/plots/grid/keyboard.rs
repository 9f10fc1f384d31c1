//! The keyboard of a table of cells: a cursor that arrows, page keys, Home and End move; Enter opens its row.

use super::{Grid, Pressed};
use crate::app::widgets::{keys_are_free, row_by_keys, tab_goes_to, take_keyboard};
use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo};

/// What a grid remembers: its cursor, and whether it has moved in this frame.
#[derive(Clone, Copy, Default)]
struct Cursor {
    at: (usize, usize),
    moved: bool,
    /// Top and height of what was in view last.
    view: (f32, f32),
    /// The lit row of the last frame.
    lit: Option<usize>,
}

impl Grid<'_> {
    fn id(&self) -> Id {
        Id::unique("controluce-grid").with(self.salt)
    }

    fn kept(&self, ui: &Ui) -> Cursor {
        ui.data(|d| d.get_temp(self.id())).unwrap_or_default()
    }

    /// Takes the keys, over the room that `ui` has left: call it above the rows. A cell that the cursor comes to is
    /// pressed, or said to be empty.
    pub fn keyboard(&self, ui: &Ui, rows: usize) -> Option<Pressed> {
        let id = self.id();
        let rect = ui.available_rect_before_wrap();
        let whole = ui.interact(rect, id, Sense::focusable_noninteractive());
        whole.widget_info(|| WidgetInfo::labeled(Role::Grid, true, self.label));
        let focused = whole.has_focus() || rows > 0 && tab_goes_to(ui, id);
        let mut kept = self.kept(ui);
        kept.moved = false;
        let columns = self.columns.len();
        let mut pressed = None;
        if rows > 0 && columns > 0 && (focused || keys_are_free(ui)) {
            let now = (kept.at.0.min(rows - 1), kept.at.1.min(columns - 1));
            if focused {
                let arrows =
                    EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|m| m.set_focus_lock_filter(id, arrows));
            }
            let page = ((rect.height() / self.row_height()) as usize).max(2) - 1;
            let key = |key| focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
            let to = if let Some(row) = row_by_keys(ui, focused.then_some(now.0), rows, page) {
                Some((row, now.1))
            } else if key(Key::ArrowRight) {
                Some((now.0, (now.1 + 1).min(columns - 1)))
            } else if key(Key::ArrowLeft) {
                Some((now.0, now.1.saturating_sub(1)))
            } else {
                None
            };
            if let Some(to) = to {
                take_keyboard(ui, id);
                kept.at = to;
                kept.moved = true;
                let cell = (self.cell)(to.0, to.1);
                let empty = cell.faint || cell == super::Cell::default();
                pressed = Some(if empty { Pressed::Empty(to.0, to.1) } else { Pressed::Cell(to.0, to.1) });
            } else if key(Key::Enter) {
                pressed = Some(Pressed::Row(now.0));
            }
        }
        ui.data_mut(|d| d.insert_temp(id, kept));
        pressed
    }

    /// The cell with the keyboard, if the grid has it.
    pub(super) fn cursor(&self, ui: &Ui) -> Option<(usize, usize)> {
        ui.memory(|m| m.has_focus(self.id())).then(|| self.kept(ui).at)
    }

    /// A pressed cell is where the keyboard goes on.
    pub(super) fn go_on_at(&self, ui: &Ui, at: (usize, usize)) {
        let kept = Cursor { at, moved: false, lit: Some(at.0), ..self.kept(ui) };
        ui.data_mut(|d| d.insert_temp(self.id(), kept));
        ui.memory_mut(|m| m.request_focus(self.id()));
    }

    /// Scrolls only as far as needed to show the row that the cursor has moved to, or that is lit anew as it was
    /// chosen elsewhere.
    pub fn follow(&self, ui: &Ui, area: ScrollArea) -> ScrollArea {
        let mut kept = self.kept(ui);
        let Cursor { at, moved, view: (offset, height), lit } = kept;
        let chosen = self.lit.0.filter(|_| lit != self.lit.0);
        kept.lit = self.lit.0;
        if let Some(row) = chosen.filter(|_| !moved) {
            // The keys go on from there.
            kept.at = (row, self.lit.1.unwrap_or(kept.at.1));
        }
        ui.data_mut(|d| d.insert_temp(self.id(), kept));
        let shown = if moved { Some(at.0) } else { chosen };
        let Some(row) = shown else { return area };
        let height = if height == 0.0 { ui.available_height() } else { height };
        let top = row as f32 * self.row_height();
        if top < offset {
            area.vertical_scroll_offset(top)
        } else if top + self.row_height() > offset + height {
            area.vertical_scroll_offset(top + self.row_height() - height)
        } else {
            area
        }
    }

    /// Keeps what is in view, for [`Grid::follow`].
    pub fn viewed(&self, ui: &Ui, offset: f32, inner: Rect) {
        let kept = Cursor { view: (offset, inner.height()), ..self.kept(ui) };
        ui.data_mut(|d| d.insert_temp(self.id(), kept));
    }
}
