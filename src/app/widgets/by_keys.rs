//! Scrolling with the keyboard what takes no keys itself.

use egui::{Key, Modifiers, Popup, Ui, vec2};

/// Share of the view that a page key moves by, and points of an arrow key.
const PAGE: f32 = 0.85;
const LINE: f32 = 48.0;
/// Farther than any page is long.
const END: f32 = 1e7;

/// How far the keys of this frame scroll a view of `height`, in points downwards; takes the keys. None while something
/// has the keyboard.
#[must_use]
pub fn scrolled_by_keys(ui: &Ui, height: f32) -> f32 {
    if ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx()) || ui.memory(|m| m.focused().is_some()) {
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
