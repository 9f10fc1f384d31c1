//! A bar inside a table cell, with its number.

use crate::app::theme::{Palette, Role};
use egui::{Align2, Painter, Rect, pos2, vec2};

/// Paints `value` of `max` as a bar from the left of `rect`, and `label` behind it. The longest bar
/// leaves room for a label of six figures.
pub fn bar(painter: &Painter, p: &Palette, rect: Rect, value: f32, max: f32, label: &str) {
    let room = (rect.width() - 48.0).max(8.0);
    let share = if max > 0.0 { (value / max).clamp(0.0, 1.0) } else { 0.0 };
    let width = if value > 0.0 { (room * share).max(1.5) } else { 0.0 };
    let height = 9.0;
    let at = pos2(rect.left(), rect.center().y - height / 2.0);
    painter.rect_filled(Rect::from_min_size(at, vec2(width, height)), 1.0, p.bar);
    let text = pos2(rect.left() + width + 7.0, rect.center().y);
    painter.text(text, Align2::LEFT_CENTER, label, Role::Body.font(), p.ink);
}
