//! The search field.

use crate::app::theme::{Palette, size};
use egui::{Pos2, Response, Shape, Stroke, TextEdit, Ui, Vec2, vec2};

/// A field with a magnifying glass and `hint` inside it.
pub fn search_field(ui: &mut Ui, id: egui::Id, text: &mut String, hint: &str, width: f32) -> Response {
    let p = Palette::here(ui);
    let edit = TextEdit::singleline(text)
        .id(id)
        .hint_text(hint)
        .desired_width(width - 40.0)
        .margin(egui::Margin { left: 30, right: 8, top: 6, bottom: 6 })
        .min_size(vec2(width, size::CONTROL));
    let response = ui.add(edit).accessible_name(hint);
    glass(ui, response.rect.left_center() + vec2(16.0, 0.0), Stroke::new(1.4, p.muted));
    response
}

fn glass(ui: &Ui, centre: Pos2, stroke: Stroke) {
    ui.painter().add(Shape::circle_stroke(centre - Vec2::splat(1.0), 4.2, stroke));
    ui.painter().line_segment([centre + Vec2::splat(2.2), centre + Vec2::splat(5.4)], stroke);
}
