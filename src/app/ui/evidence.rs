//! The evidence: beside the screen, below it in a narrow window, a line that opens in a small one.

use super::room::Room;
use crate::app::App;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::state::{Screen, Subject};
use crate::app::theme::{Palette, Role};
use crate::app::{views, widgets};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Frame, Label, Layout, Margin, Panel, Role as Access, Sense, Ui, WidgetInfo};

/// Height of the line in a small window, in points.
const LINE: f32 = 36.0;

/// Whether the window is so small that it is a line, which opens itself.
pub fn has_line(ui: &Ui) -> bool {
    Room::of(ui.ctx()).strip()
}

/// Draws it.
pub fn show(app: &mut App, ui: &mut Ui, out: &mut Vec<Command>) {
    let Some(collection) = app.opened.collection.clone() else { return };
    let p = Palette::here(ui);
    let mut open = app.settings.evidence.0;
    let nothing = app.place.selection.subject == Subject::Nothing;
    if waits(app, ui) {
        return;
    }
    let room = Room::of(ui.ctx());
    if room.strip() {
        return strip(app, ui, room, out);
    }
    let below = room.evidence_below();
    room.evidence(nothing)
        .frame(Frame::NONE.fill(p.panel).inner_margin(Margin {
            left: 24,
            // The scroll bar of the passages stands between them and the edge.
            right: 10,
            top: if below { 12 } else { 24 },
            bottom: 12,
        }))
        .show_collapsible(ui, &mut open, |ui| {
            let look = Look {
                collection: &collection,
                revision: app.opened.revision,
                selection: &app.place.selection,
                texts: &app.texts,
                theme: p,
                preferences: &app.settings,
                figure: false,
            };
            let comparing = app.place.screen == Screen::Compare;
            if comparing && !nothing && widgets::link(ui, app.texts.get("compare-back-to-differs")).clicked()
            {
                out.push(Command::Evidence(Subject::Nothing));
            }
            let drawn = comparing && nothing && views::compare::aside(ui, &look, &app.views.compare, out);
            if !drawn {
                app.views.evidence.compared = look.selection.compare.filter(|_| comparing);
                views::evidence::show(ui, &look, &mut app.views.evidence, out);
            }
            ui.take_available_space();
        });
    app.settings.evidence.0 = open;
}

/// A line that says what there is evidence of, and the passages above it once it is opened.
fn strip(app: &mut App, ui: &mut Ui, room: Room, out: &mut Vec<Command>) {
    let Some(collection) = app.opened.collection.clone() else { return };
    let p = Palette::here(ui);
    let look = Look {
        collection: &collection,
        revision: app.opened.revision,
        selection: &app.place.selection,
        texts: &app.texts,
        theme: p,
        preferences: &app.settings,
        figure: false,
    };
    let state = &mut app.views.evidence;
    state.compared = look.selection.compare.filter(|_| app.place.screen == Screen::Compare);
    let mut said = views::evidence::said(&look, state);
    if look.selection.subject == Subject::Nothing {
        said.1 = app.texts.get("evidence-nothing").to_owned();
    }
    let margin = |top| Frame::NONE.fill(p.panel).inner_margin(Margin { left: 16, right: 10, top, bottom: 8 });
    if app.frame.evidence_open {
        room.opened().frame(margin(2)).show(ui, |ui| {
            views::evidence::passages_of(ui, &look, state, out);
            ui.take_available_space();
        });
    }
    let frame = Frame::NONE.fill(p.panel).inner_margin(Margin::symmetric(16, 0));
    Panel::bottom("evidence-line").exact_size(LINE).frame(frame).show(ui, |ui| {
        let (id, arrow) =
            if app.frame.evidence_open { ("hide-evidence", "↓") } else { ("show-evidence", "↑") };
        let name = app.texts.get(id);
        let response = ui.interact(ui.max_rect(), ui.scope_id().with("open"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ink = if response.hovered() { p.ink } else { p.accent };
            ui.add(Label::new(Role::Small.text(format!("{name} {arrow}"), ink)).selectable(false));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| line(ui, p, &said));
        });
        widgets::focus_ring(ui, &response);
        if response.clicked() {
            out.push(Command::ToggleEvidence);
        }
    });
}

/// Of whom or what, and how much of it, as far as there is room.
fn line(ui: &mut Ui, p: &Palette, (title, subtitle): &(String, String)) {
    let mut job = LayoutJob::default();
    job.append(title, 0.0, TextFormat::simple(Role::Strong.font(), p.ink));
    job.append(subtitle, 10.0, TextFormat::simple(Role::Small.font(), p.muted));
    ui.add(Label::new(job).truncate().selectable(false));
}

/// Whether the panel leaves its room to the screen until something is chosen: where the screen itself
/// holds the sentences, or says what differs.
pub fn waits(app: &App, ui: &Ui) -> bool {
    if app.place.selection.subject != Subject::Nothing {
        return false;
    }
    match app.place.screen {
        Screen::Search => true,
        Screen::Compare => {
            let differences = app.views.compare.mode == views::compare::Mode::Differences;
            // Below the articles what differs would take their height; it has the third button.
            differences || Room::of(ui.ctx()).evidence_below()
        }
        _ => false,
    }
}
