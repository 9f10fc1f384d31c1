//! What the program says, on a card over the lower edge of the screen: progress while reading, else
//! the latest notice. It comes and goes without moving what the reader looks at.

use super::room::Room;
use crate::app::App;
use crate::app::command::Command;
use crate::app::state::{Notice, NoticeTone};
use crate::app::theme::{Palette, Role, size};
use crate::app::widgets::{icon_button, link};
use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Sense, Stroke, Ui, pos2, vec2};

/// Height of the card and its distance from the lower edge, in points.
const HEIGHT: f32 = 38.0;
const ABOVE_EDGE: f32 = 12.0;

/// Room that a screen leaves at its lower end: what stays until the reader closes it must not cover
/// the last row of a table for good.
#[must_use]
pub fn room(app: &App, room: Room) -> f32 {
    let stays = latest(app, room).is_some_and(|n| n.tone != NoticeTone::Done);
    if app.opened.loading() || stays { HEIGHT + 8.0 } else { 0.0 }
}

/// What is said now. In a small window that the sample is one stands in the top bar alone.
fn latest(app: &App, room: Room) -> Option<&Notice> {
    app.notices.latest().filter(|notice| !room.strip() || notice.text != app.texts.get("sample-notice"))
}

/// Draws the card over `screen`, if there is something to say.
pub fn show(app: &App, ui: &Ui, screen: Rect, room: Room, out: &mut Vec<Command>) {
    let loading = app.opened.loading();
    let said = latest(app, room);
    if !loading && said.is_none() {
        return;
    }
    let p = Palette::here(ui);
    let frame = Frame::NONE
        .fill(p.field)
        .stroke(Stroke::new(1.0, p.rule))
        .corner_radius(size::CORNER)
        .inner_margin(Margin { left: 16, right: 8, top: 2, bottom: 2 });
    Area::new(Id::unique("controluce-notice"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(pos2(screen.center().x, screen.bottom() - ABOVE_EDGE))
        .constrain(true)
        .show(ui.ctx(), |ui| {
            ui.set_max_width((screen.width() - 40.0).max(200.0));
            frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.set_min_height(HEIGHT - 6.0);
                    match said {
                        Some(said) if !loading => notice(app, ui, said, out),
                        _ => progress(app, ui, out),
                    }
                });
            });
        });
}

fn progress(app: &App, ui: &mut Ui, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let t = &app.texts;
    let now = app.opened.progress;
    let text = if now.listed {
        t.with("reading-so-far", &[("done", now.analysed.into()), ("total", now.found.into())])
    } else {
        t.with("reading-listing", &[("done", now.found.into())])
    };
    ui.label(Role::Small.text(text, p.ink));
    ui.add_space(8.0);
    if link(ui, t.get("cancel")).clicked() {
        out.push(Command::CancelLoading);
    }
    ui.add_space(8.0);
    let share = if now.found == 0 { 0.0 } else { now.analysed as f32 / now.found as f32 };
    let (line, _) = ui.allocate_exact_size(vec2(160.0, 4.0), Sense::hover());
    let done = Rect::from_min_size(line.min, vec2(line.width() * share.clamp(0.0, 1.0), line.height()));
    ui.painter().rect_filled(line, 2.0, p.hairline);
    ui.painter().rect_filled(done, 2.0, p.accent);
    ui.add_space(8.0);
}

fn notice(app: &App, ui: &mut Ui, notice: &Notice, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let ink = if notice.tone == NoticeTone::Failed { p.error } else { p.ink };
    // One line, as long as there is room beside the buttons.
    let label = notice.action.as_ref().map_or(0.0, |(label, _)| 14.0 + label.chars().count() as f32 * 8.0);
    let room = (ui.available_width() - label - 44.0).max(120.0);
    let font = Role::Small.font();
    let needed = ui.painter().layout_no_wrap(notice.text.clone(), font, ink).size().x;
    ui.scope(|ui| {
        ui.set_max_width(room.min(needed + 4.0));
        ui.add(egui::Label::new(Role::Small.text(notice.text.as_str(), ink)).wrap());
    });
    if let Some((label, command)) = &notice.action {
        ui.add_space(6.0);
        if link(ui, label).clicked() {
            out.push(command.clone());
        }
    }
    ui.add_space(4.0);
    if icon_button(ui, "×", app.texts.get("close-notice"), true).clicked() {
        out.push(Command::DismissNotices);
    }
}
