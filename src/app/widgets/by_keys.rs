//! Scrolling with the keyboard what takes no keys itself.

use egui::{FocusDirection, Id, Key, Modifiers, Popup, Ui, vec2};

/// Share of the view that a page key moves by, and points of an arrow key.
const PAGE: f32 = 0.85;
const LINE: f32 = 48.0;
/// Farther than any page is long.
const END: f32 = 1e7;

/// Whether nothing has the keyboard: keys go to what a screen shows.
#[must_use]
pub fn keys_are_free(ui: &Ui) -> bool {
    !ui.ctx().text_edit_focused() && !Popup::is_any_open(ui.ctx()) && ui.memory(|m| m.focused().is_none())
}

/// Where an arrow, page, Home or End key of this frame leads from row `now` of `rows`, a page of them in view; takes
/// the key. Without a row yet it is the first one, with End the last.
#[must_use]
pub fn row_by_keys(ui: &Ui, now: Option<usize>, rows: usize, page: usize) -> Option<usize> {
    let last = rows.checked_sub(1)?;
    let now = now.map(|row| row.min(last));
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(now.map_or(0, |row| (row + 1).min(last)))
    } else if pressed(Key::ArrowUp) {
        Some(now.map_or(0, |row| row.saturating_sub(1)))
    } else if pressed(Key::PageDown) {
        Some(now.map_or(0, |row| (row + page).min(last)))
    } else if pressed(Key::PageUp) {
        Some(now.map_or(0, |row| row.saturating_sub(page)))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    }
}

/// Keeps whether Tab is pressed in this frame while nothing has the keyboard. Call it before anything is drawn.
pub fn note_first_tab(ui: &Ui) {
    let tab = keys_are_free(ui) && ui.input(|i| i.key_pressed(Key::Tab) && !i.modifiers.shift);
    ui.data_mut(|d| d.insert_temp(first_tab_id(), tab));
}

/// Whether the first Tab is pressed in this frame: it goes to what a screen shows, not to the bar above.
fn is_first_tab(ui: &Ui) -> bool {
    ui.data(|d| d.get_temp(first_tab_id())).unwrap_or(false)
}

fn first_tab_id() -> Id {
    Id::unique("controluce-first-tab")
}

/// The first Tab goes to whatever comes next. What comes later may take it too: it then has it.
pub fn tab_begins_here(ui: &Ui) {
    if is_first_tab(ui) {
        ui.memory_mut(|m| {
            if let Some(above) = m.focused() {
                m.surrender_focus(above);
            }
            m.move_focus(FocusDirection::Next);
        });
    }
}

/// The first Tab goes to `id`; whether it did in this frame.
pub fn tab_goes_to(ui: &Ui, id: Id) -> bool {
    let first = is_first_tab(ui);
    if first {
        take_keyboard(ui, id);
    }
    first
}

/// The place that Down and Up in a field have marked among the `n` suggestions below it, and whether it has just
/// moved; takes the keys. Call it before the field `id` is drawn.
pub fn marked_below(ui: &Ui, id: Id, n: usize) -> (Option<usize>, bool) {
    let key = id.with("marked");
    let before: Option<usize> = ui.data(|d| d.get_temp(key)).flatten();
    let mut now = before.filter(|at| *at < n);
    if n > 0 && ui.memory(|m| m.has_focus(id)) {
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            now = Some(now.map_or(0, |at| (at + 1).min(n - 1)));
        }
        if pressed(Key::ArrowUp) {
            now = now.and_then(|at| at.checked_sub(1));
        }
    }
    ui.data_mut(|d| d.insert_temp(key, now));
    (now, now != before && now.is_some())
}

/// Nothing is marked below the field any more: other suggestions, or none.
pub fn unmark_below(ui: &Ui, id: Id) {
    ui.data_mut(|d| d.remove_temp::<Option<usize>>(id.with("marked")));
}

/// Gives the keyboard to `id` in the frame of an arrow key, which leads nowhere else.
pub fn take_keyboard(ui: &Ui, id: Id) {
    ui.memory_mut(|m| {
        m.request_focus(id);
        m.move_focus(FocusDirection::None);
    });
}

/// How far the keys of this frame scroll a view of `height`, in points downwards; takes the keys. None while something
/// has the keyboard.
#[must_use]
pub fn scrolled_by_keys(ui: &Ui, height: f32) -> f32 {
    if !keys_are_free(ui) {
        return 0.0;
    }
    let page = height * PAGE;
    // Shift first: the plain key would take it too.
    let keys = [
        (Modifiers::SHIFT, Key::Space, -page),
        (Modifiers::NONE, Key::Space, page),
        (Modifiers::NONE, Key::PageDown, page),
        (Modifiers::NONE, Key::PageUp, -page),
        (Modifiers::NONE, Key::ArrowDown, LINE),
        (Modifiers::NONE, Key::ArrowUp, -LINE),
        (Modifiers::NONE, Key::Home, -END),
        (Modifiers::NONE, Key::End, END),
    ];
    ui.input_mut(|i| keys.iter().filter(|(m, key, _)| i.consume_key(*m, *key)).map(|(_, _, by)| by).sum())
}

/// Scrolls the area that `ui` is inside by the keys.
pub fn scroll_by_keys(ui: &mut Ui) {
    let by = scrolled_by_keys(ui, ui.clip_rect().height());
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -by));
    }
}
