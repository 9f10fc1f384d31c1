//! The rail: the screens, in the order in which they are usually asked.

use crate::app::App;
use crate::app::command::Command;
use crate::app::state::Screen;
use crate::app::theme::{Palette, Role, size};
use crate::app::widgets::focus_ring;
use egui::{Align, Layout, Role as Access, Sense, Ui, WidgetInfo, vec2};

/// Draws the rail.
pub fn show(app: &App, ui: &mut Ui, out: &mut Vec<Command>) {
    let open = app.opened.collection.is_some();
    ui.spacing_mut().item_spacing.y = 4.0;
    for screen in Screen::RAIL {
        let current = open && !app.frame.opening && app.place.screen == screen;
        if item(ui, app.texts.get(screen.key()), current, open, Role::Body, 34.0) {
            out.push(Command::Go(screen));
        }
    }
    ui.with_layout(Layout::bottom_up(Align::LEFT), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for screen in [Screen::Shortcuts, Screen::Help, Screen::Settings] {
            let id = if screen == Screen::Shortcuts { "f1-shortcuts" } else { screen.key() };
            if item(ui, app.texts.get(id), app.place.screen == screen, true, Role::Small, 28.0) {
                out.push(Command::Go(screen));
            }
        }
        if open
            && !app.frame.opening
            && app.place.screen.about_folder()
            && !super::evidence::has_line(ui)
            && !super::evidence::waits(app, ui)
        {
            let id = if app.settings.evidence.0 { "hide-evidence" } else { "show-evidence" };
            if item(ui, app.texts.get(id), false, true, Role::Small, 28.0) {
                out.push(Command::ToggleEvidence);
            }
        }
    });
}

fn item(ui: &mut Ui, label: &str, current: bool, enabled: bool, role: Role, height: f32) -> bool {
    let p = Palette::here(ui);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    response.widget_info(|| WidgetInfo::selected(Access::Button, enabled, current, label));
    if current {
        ui.painter().rect_filled(rect, size::CORNER, p.accent_soft);
    } else if enabled && response.hovered() {
        ui.painter().rect_filled(rect, size::CORNER, p.hover);
    }
    let (font, ink) = match (current, enabled, role) {
        (true, ..) => (if role == Role::Body { Role::Strong } else { Role::SmallStrong }, p.accent),
        (_, false, _) | (_, _, Role::Small) => (role, p.muted),
        _ => (role, p.ink),
    };
    let galley = ui.painter().layout(label.to_owned(), font.font(), ink, rect.width() - 16.0);
    let at = egui::pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, &response);
    response.clicked()
}
