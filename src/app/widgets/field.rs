//! The search field.

use crate::app::theme::{Palette, size};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Key, Pos2, Response, Shape, Stroke, TextEdit, Ui, Vec2, vec2};

/// A field with a magnifying glass and `hint` inside it.
pub fn search_field(ui: &mut Ui, id: egui::Id, text: &mut String, hint: &str, width: f32) -> Response {
    let p = Palette::here(ui);
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(hint)
        .desired_width(width - 40.0)
        .margin(egui::Margin { left: 30, right: 8, top: 6, bottom: 6 })
        .min_size(vec2(width, size::CONTROL));
    let mut response = ui.add(edit).accessible_name(hint);
    // Escape takes the keyboard away first; what was typed goes with it.
    if response.lost_focus() && !text.is_empty() && ui.input(|i| i.key_pressed(Key::Escape)) {
        text.clear();
        response.mark_changed();
    }
    glass(ui, response.rect.left_center() + vec2(16.0, 0.0), Stroke::new(1.4, p.muted));
    response
}

/// Gives a field the keyboard with its text selected: typing replaces it.
pub fn select_all(ui: &Ui, response: &Response, text: &str) {
    response.request_focus();
    let mut state = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), response.id);
}

fn glass(ui: &Ui, centre: Pos2, stroke: Stroke) {
    ui.painter().add(Shape::circle_stroke(centre - Vec2::splat(1.0), 4.2, stroke));
    ui.painter().line_segment([centre + Vec2::splat(2.2), centre + Vec2::splat(5.4)], stroke);
}
