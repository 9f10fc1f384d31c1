//! The keyboard of a table: the cursor, choosing, opening, copying.

use super::{Table, TableEvent, TableState, focus_key};
use crate::app::csv;
use crate::app::widgets::{keys_are_free, row_by_keys, tab_goes_to, take_keyboard};
use egui::{EventFilter, Key, Modifiers, Role as Access, Sense, Ui, WidgetInfo};

impl Table<'_> {
    /// Arrows, Home, End, page keys and Ctrl+C also while nothing has the keyboard; Enter, Space, Ctrl+A; returns whether the cursor moved.
    pub(super) fn keyboard(&self, ui: &Ui, state: &mut TableState, events: &mut Vec<TableEvent>) -> bool {
        let id = self.focus_id(ui);
        ui.ctx().data_mut(|d| d.insert_temp(focus_key(ui), id));
        let rect = ui.available_rect_before_wrap();
        let whole = ui.interact(rect, id, Sense::focusable_noninteractive());
        whole.widget_info(|| WidgetInfo::labeled(Access::Table, true, self.texts.get("table")));
        let focused = whole.has_focus();
        if self.rows > 0 && tab_goes_to(ui, id) {
            // Where one is can be seen.
            state.cursor.get_or_insert(0);
        }
        // A list that is just there needs no click first.
        if self.rows == 0 || !focused && !keys_are_free(ui) {
            return false;
        }
        if focused {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        }
        let page = ((rect.height() / self.row_height) as usize).max(2) - 1;
        let now = state.cursor.map(|c| c.min(self.rows - 1));
        if let Some(row) = row_by_keys(ui, now, self.rows, page) {
            take_keyboard(ui, id);
            state.cursor = Some(row);
            state.chosen.clear();
            events.push(TableEvent::Selected(row));
            return true;
        }
        if csv::asked(ui) {
            events.push(TableEvent::Copy);
        }
        if !focused {
            return false;
        }
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if let Some(row) = now {
            if pressed(Key::Enter) {
                events.push(TableEvent::Opened(row));
            }
            if self.multi && pressed(Key::Space) {
                if !state.chosen.remove(&row) {
                    state.chosen.insert(row);
                }
                events.push(TableEvent::Chosen);
            }
        }
        if self.multi && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::A)) {
            state.chosen = (0..self.rows).collect();
            events.push(TableEvent::Chosen);
        }
        false
    }
}
