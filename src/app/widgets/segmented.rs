//! A choice of a few views of the same thing: List | Matrix | Network.

use super::focus_ring;
use crate::app::theme::{Palette, Role, size};
use egui::{
    Align2, CornerRadius, Rect, Role as Access, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Draws the choices side by side; returns whether `current` changed. Left and right arrows move
/// between them when one has the keyboard.
pub fn segmented<T: Copy + PartialEq>(ui: &mut Ui, current: &mut T, choices: &[(T, &str)]) -> bool {
    let p = Palette::here(ui);
    let pad = 13.0;
    let galleys: Vec<_> = choices
        .iter()
        .map(|(value, label)| {
            let (font, ink) =
                if value == current { (Role::Medium, p.on_accent) } else { (Role::Body, p.ink) };
            (ui.painter().layout_no_wrap((*label).to_owned(), font.font(), ink), ink)
        })
        .collect();
    let width: f32 = galleys.iter().map(|(g, _)| g.size().x + 2.0 * pad).sum();
    let (whole, _) = ui.allocate_exact_size(vec2(width, size::CONTROL), Sense::hover());
    let corner = CornerRadius::same(size::CORNER);
    let line = Stroke::new(1.0, p.hairline);
    ui.painter().rect(whole, corner, p.field, line, StrokeKind::Inside);
    let mut x = whole.left();
    let mut changed = false;
    let last = choices.len().saturating_sub(1);
    for (i, ((value, label), (galley, ink))) in choices.iter().zip(galleys).enumerate() {
        let rect =
            Rect::from_min_size(pos2(x, whole.top()), vec2(galley.size().x + 2.0 * pad, whole.height()));
        x = rect.right();
        let on = value == current;
        let response = ui.interact(
            rect,
            ui.scope_id().with(("segment", whole.left() as i32, whole.top() as i32, i)),
            Sense::click(),
        );
        response.widget_info(|| WidgetInfo::selected(Access::RadioButton, ui.is_enabled(), on, *label));
        let corner = CornerRadius {
            nw: if i == 0 { size::CORNER } else { 0 },
            sw: if i == 0 { size::CORNER } else { 0 },
            ne: if i == last { size::CORNER } else { 0 },
            se: if i == last { size::CORNER } else { 0 },
        };
        if on {
            ui.painter().rect_filled(rect, corner, p.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(rect.shrink(1.0), corner, p.hover);
        }
        if i > 0 && !on {
            ui.painter().vline(rect.left(), rect.shrink(1.0).y_range(), line);
        }
        let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
        ui.painter().galley(at, galley, ink);
        focus_ring(ui, &response);
        if response.clicked() && !on {
            *current = *value;
            changed = true;
        }
    }
    changed
}
