//! This screen is on its way.

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::widgets;
use egui::Ui;

/// What the screen remembers.
#[derive(Clone, Default)]
pub struct State {}

/// Draws the screen.
pub fn show(ui: &mut Ui, look: &Look<'_>, _state: &mut State, _out: &mut Vec<Command>) {
    widgets::empty(ui, look.texts.get("coming"), look.texts.get("coming-hint"));
}
