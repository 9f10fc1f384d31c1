//! The head of a screen: what it answers, how it was counted, what can be done with it.

use super::in_figure;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::{Palette, Role, size};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Id, Layout, Pos2, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

/// Title, subtitle and actions of a screen.
pub struct Title<'a> {
    title: &'a str,
    subtitle: &'a str,
    /// There is something to take along.
    figure: bool,
}

/// Room for the controls right of the title.
const CONTROLS: f32 = 720.0;
/// Between the title and them.
const BESIDE_GAP: f32 = 20.0;
/// Width from which they stand there, not below.
const BESIDE: f32 = CONTROLS + 380.0;

/// Width below which copying and saving the figure are one menu, in points: both do not fit.
const MENU: f32 = 232.0;

impl<'a> Title<'a> {
    #[must_use]
    pub fn new(title: &'a str, subtitle: &'a str) -> Self {
        Self { title, subtitle, figure: true }
    }

    /// Where nothing is shown that a figure could show.
    #[must_use]
    pub fn without_figure(mut self) -> Self {
        self.figure = false;
        self
    }

    /// Draws it, with `controls` (a segmented control, filters) before *Copy figure* and *Save
    /// figure…*. In a figure only the words are drawn.
    pub fn show(self, ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Command>, controls: impl FnOnce(&mut Ui)) {
        if look.figure {
            crate::figure::entitle(ui, self.title, self.subtitle);
        }
        ui.horizontal_top(|ui| {
            let all = ui.available_width();
            let narrow = all < BESIDE;
            let kept = ui.scope_id().with("title-controls");
            let side = if look.figure || narrow { 0.0 } else { controls_width(ui, kept) + BESIDE_GAP };
            ui.allocate_ui_with_layout(vec2(all - side, 0.0), Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                self.words(ui);
                if narrow && !look.figure {
                    ui.add_space(4.0);
                    ui.horizontal_wrapped(|ui| {
                        controls(ui);
                        if self.figure {
                            below(ui, look, out);
                        }
                    });
                } else if !look.figure {
                    let corner = ui.min_rect().left_top() + vec2(all, 0.0);
                    beside(ui, (kept, corner), look, self.figure, out, controls);
                }
            });
        });
        ui.add_space(if narrow_height(ui) { 6.0 } else { 18.0 });
    }

    /// Title and subtitle: below each other, in a low window one after the other.
    fn words(&self, ui: &mut Ui) {
        let p = Palette::here(ui);
        if in_figure(ui) || !narrow_height(ui) {
            ui.add(egui::Label::new(Role::Title.text(self.title, p.ink)).wrap());
            ui.add(egui::Label::new(Role::Small.text(self.subtitle, p.muted)).wrap());
            return;
        }
        let mut job = LayoutJob::default();
        job.append(self.title, 0.0, TextFormat::simple(Role::Heading.font(), p.ink));
        let muted = TextFormat { valign: Align::BOTTOM, ..TextFormat::simple(Role::Small.font(), p.muted) };
        job.append(self.subtitle, 12.0, muted);
        ui.add(egui::Label::new(job).wrap());
    }
}

/// As wide as the controls were in the last pass: they end at the corner, yet are laid out from their left.
fn controls_width(ui: &Ui, kept: Id) -> f32 {
    ui.data(|data| data.get_temp(kept)).unwrap_or(CONTROLS)
}

/// Up to the right `corner`, in the order in which they stand below a title: the controls, *Copy
/// figure*, *Save figure…*.
fn beside(
    ui: &mut Ui,
    (kept, corner): (Id, Pos2),
    look: &Look<'_>,
    figure: bool,
    out: &mut Vec<Command>,
    controls: impl FnOnce(&mut Ui),
) {
    let width = controls_width(ui, kept);
    let rect = Rect::from_min_max(pos2(corner.x - width, corner.y), pos2(corner.x, corner.y + size::CONTROL));
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::TOP));
    let mut row = ui.new_child(builder);
    controls(&mut row);
    if figure {
        figure_buttons(&mut row, look, out);
    }
    let used = row.min_rect().width();
    if (used - width).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(kept, used));
        ui.ctx().request_discard("the controls of a title end at its right");
    }
}

/// Whether the window has little height, as with enlarged text.
pub fn narrow_height(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < size::LOW
}

/// Behind the controls; as a menu where there is no room for both buttons.
fn below(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Command>) {
    if ui.available_size_before_wrap().x < MENU {
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
