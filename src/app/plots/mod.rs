//! Pictures drawn on an egui painter: each takes plain numbers and labels, knows nothing of
//! collections or commands, and looks the same in the window and in a saved figure.

pub mod chart;
pub mod grid;
mod names;
pub mod network;

use super::look::Look;
use super::theme::{Palette, Role};
use egui::Ui;

/// A remark under or above a picture: how it was counted, what was left out.
pub fn note(ui: &mut Ui, text: &str) {
    let p = Palette::here(ui);
    ui.add(egui::Label::new(Role::Small.text(text, p.muted)).wrap());
}

/// Height for a plot: what the window leaves, or a page's share in a figure.
#[must_use]
pub fn height(ui: &Ui, figure: bool) -> f32 {
    if figure { 520.0 } else { (ui.available_height() - 56.0).max(280.0) }
}

/// What stands in the place of a picture: `id` is a headline, `id-hint` what to do.
pub fn empty(ui: &mut Ui, look: &Look<'_>, id: &str) {
    super::widgets::empty(ui, look.texts.get(id), look.texts.get(&format!("{id}-hint")));
}

/// What stands where something is still being made.
pub fn working(ui: &mut Ui, look: &Look<'_>) {
    ui.add_space(16.0);
    ui.label(Role::Body.text(look.texts.get("working"), look.theme.muted));
}
