//! Buttons, links and chips in our look.

use super::focus_ring;
use crate::app::theme::{Palette, Role, size};
use egui::{Align2, Color32, CornerRadius, Response, Role as Access, Sense, Stroke, Ui, WidgetInfo, vec2};

/// The one button that a page is about.
pub fn primary_button(ui: &mut Ui, label: &str) -> Response {
    let p = Palette::here(ui);
    let button = egui::Button::new(Role::Medium.text(label, p.on_accent))
        .fill(p.accent)
        .stroke(Stroke::NONE)
        .min_size(vec2(0.0, size::CONTROL + 4.0));
    let response = ui.add(button);
    focus_ring(ui, &response);
    response
}

/// A button with a sign only; `name` is what it is called and its tooltip.
pub fn icon_button(ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> Response {
    let p = Palette::here(ui);
    let button = egui::Button::new(Role::Body.text(sign, if enabled { p.ink } else { p.muted }))
        .frame(false)
        .min_size(vec2(28.0, ui.spacing().interact_size.y));
    let response = ui.add_enabled(enabled, button).accessible_name(name).on_hover_text(name);
    focus_ring(ui, &response);
    response
}

/// Text that goes somewhere: accent, underlined when pointed at.
pub fn link(ui: &mut Ui, label: &str) -> Response {
    let p = Palette::here(ui);
    let galley = ui.painter().layout_no_wrap(label.to_owned(), Role::Body.font(), p.accent);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(0.0, 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::Link, ui.is_enabled(), label));
    let base = rect.left_top() + vec2(0.0, 2.0);
    if response.hovered() || response.has_focus() {
        let y = rect.bottom() - 2.0;
        ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, p.accent));
    }
    ui.painter().galley(base, galley, p.accent);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A small choice that can be on or off.
pub fn chip(ui: &mut Ui, label: &str, on: bool) -> Response {
    let p = Palette::here(ui);
    let colour = if on { p.accent } else { p.muted };
    let galley = ui.painter().layout_no_wrap(label.to_owned(), Role::Small.font(), colour);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(18.0, 9.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Access::Button, ui.is_enabled(), on, label));
    let fill = match (on, response.hovered()) {
        (true, _) => p.accent_soft,
        (false, true) => p.hover,
        (false, false) => Color32::TRANSPARENT,
    };
    let corner = CornerRadius::same(11);
    let line = Stroke::new(1.0, if on { p.accent } else { p.hairline });
    ui.painter().rect(rect, corner, fill, line, egui::StrokeKind::Inside);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
    ui.painter().galley(at, galley, colour);
    focus_ring(ui, &response);
    response
}
