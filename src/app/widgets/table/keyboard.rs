//! The keyboard of a table: the cursor, choosing, opening, copying.

use super::{Table, TableEvent, TableState, focus_key};
use egui::{Event, EventFilter, Key, Modifiers, Role as Access, Sense, Ui, WidgetInfo};

impl Table<'_> {
    /// Arrows, Home, End, page keys, Enter, Space, Ctrl+A, Ctrl+C; returns whether the cursor moved.
    pub(super) fn keyboard(&self, ui: &Ui, state: &mut TableState, events: &mut Vec<TableEvent>) -> bool {
        let id = self.focus_id(ui);
        ui.ctx().data_mut(|d| d.insert_temp(focus_key(ui), id));
        let rect = ui.available_rect_before_wrap();
        let whole = ui.interact(rect, id, Sense::focusable_noninteractive());
        whole.widget_info(|| WidgetInfo::labeled(Access::Table, true, self.texts.get("table")));
        if !whole.has_focus() || self.rows == 0 {
            return false;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        let last = self.rows - 1;
        let now = state.cursor.map(|c| c.min(last));
        let page = ((rect.height() / self.row_height) as usize).max(2) - 1;
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let target = if pressed(Key::ArrowDown) {
            Some(now.map_or(0, |c| (c + 1).min(last)))
        } else if pressed(Key::ArrowUp) {
            Some(now.map_or(0, |c| c.saturating_sub(1)))
        } else if pressed(Key::PageDown) {
            Some(now.map_or(0, |c| (c + page).min(last)))
        } else if pressed(Key::PageUp) {
            Some(now.map_or(0, |c| c.saturating_sub(page)))
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        };
        if let Some(row) = target {
            state.cursor = Some(row);
            state.chosen.clear();
            events.push(TableEvent::Selected(row));
            return true;
        }
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
        if ui.input(|i| i.events.contains(&Event::Copy)) {
            events.push(TableEvent::Copy);
        }
        false
    }
}
