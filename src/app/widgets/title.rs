//! The head of a screen: what it answers, how it was counted, what can be done with it.

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::{Palette, Role};
use egui::{Align, Layout, Stroke, Ui, vec2};

/// Title, subtitle and actions of a screen.
pub struct Title<'a> {
    title: &'a str,
    subtitle: &'a str,
}

/// Room for the controls right of the title.
const CONTROLS: f32 = 720.0;
/// Width from which they stand there, not below.
const BESIDE: f32 = CONTROLS + 380.0;

/// Width below which copying and saving the figure are one menu.
const MENU: f32 = 700.0;

impl<'a> Title<'a> {
    #[must_use]
    pub fn new(title: &'a str, subtitle: &'a str) -> Self {
        Self { title, subtitle }
    }

    /// Draws it, with `controls` (a segmented control, filters) before *Copy figure* and *Save
    /// figure…*. In a figure only the words are drawn.
    pub fn show(self, ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Command>, controls: impl FnOnce(&mut Ui)) {
        let p = Palette::here(ui);
        ui.horizontal_top(|ui| {
            let all = ui.available_width();
            let narrow = all < BESIDE;
            let side = if look.figure || narrow { 0.0 } else { CONTROLS };
            ui.allocate_ui_with_layout(vec2(all - side, 0.0), Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.add(egui::Label::new(Role::Title.text(self.title, p.ink)).wrap());
                ui.add(egui::Label::new(Role::Small.text(self.subtitle, p.muted)).wrap());
                if narrow && !look.figure {
                    ui.add_space(4.0);
                    ui.horizontal_wrapped(|ui| {
                        controls(ui);
                        below(ui, look, all, out);
                    });
                } else if !look.figure {
                    ui.with_layout(Layout::top_down(Align::LEFT), |_| {});
                    let rect = egui::Rect::from_min_size(
                        egui::pos2(ui.min_rect().left() + all - side, ui.min_rect().top()),
                        vec2(side, 30.0),
                    );
                    let builder =
                        egui::UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::TOP));
                    let mut ui = ui.new_child(builder);
                    beside(&mut ui, look, out, controls);
                }
            });
        });
        ui.add_space(18.0);
    }
}

/// From the right: *Save figure…*, *Copy figure*, and the controls before them.
fn beside(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Command>, controls: impl FnOnce(&mut Ui)) {
    if ui.button(look.texts.get("save-figure")).clicked() {
        out.push(Command::SaveFigure);
    }
    if ui.button(look.texts.get("copy-figure")).clicked() {
        out.push(Command::CopyFigure);
    }
    controls(ui);
}

/// Behind the controls; as a menu where there is no room for both buttons.
fn below(ui: &mut Ui, look: &Look<'_>, room: f32, out: &mut Vec<Command>) {
    if room < MENU {
        ui.menu_button(look.texts.get("figure-menu"), |ui| figure_buttons(ui, look, out));
    } else {
        figure_buttons(ui, look, out);
    }
}

/// *Copy figure* and *Save figure…*, side by side or in a menu, which they close.
pub fn figure_buttons(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Command>) {
    for (id, command) in [("copy-figure", Command::CopyFigure), ("save-figure", Command::SaveFigure)] {
        if ui.button(look.texts.get(id)).clicked() {
            out.push(command);
            ui.close();
        }
    }
}

/// A line across.
pub fn hairline(ui: &mut Ui) {
    let p = Palette::here(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, p.hairline));
}

/// What stands where there is nothing to show: what is missing and what to do.
pub fn empty(ui: &mut Ui, headline: &str, hint: &str) {
    let p = Palette::here(ui);
    ui.add_space((ui.available_height() * 0.18).clamp(24.0, 140.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width(420.0);
        ui.add(egui::Label::new(Role::Heading.text(headline, p.ink)).wrap());
        ui.add_space(4.0);
        ui.add(egui::Label::new(Role::Body.text(hint, p.muted)).wrap());
    });
}
