//! What was pressed stays in view though its page becomes narrower, as the evidence opens beside it.

use egui::style::ScrollAnimation;
use egui::{Id, Response, Ui};

/// How long a page may take to find its new width, in seconds.
const SETTLES: f64 = 0.5;

/// Whether it was pressed; what was pressed last is scrolled back into view where it left it right after that. It is
/// known by `what` it says: the number of a widget depends on what else has room.
pub fn pressed_in_view(ui: &Ui, response: &Response, what: &str) -> bool {
    let key = Id::unique("controluce-pressed");
    // Asked for before anything else is: one question to the context at a time.
    let now = ui.input(|i| i.time);
    let own = Id::unique(what);
    if response.clicked() {
        ui.data_mut(|d| d.insert_temp(key, (own, now)));
        return true;
    }
    let Some((id, since)) = ui.data(|d| d.get_temp::<(Id, f64)>(key)) else { return false };
    if id == own && now - since < SETTLES {
        let view = ui.clip_rect().y_range();
        if !(view.contains(response.rect.top()) && view.contains(response.rect.bottom())) {
            ui.scroll_to_rect_animation(response.rect, None, ScrollAnimation::none());
        }
    }
    false
}
