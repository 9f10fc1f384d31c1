//! The frame around the screens: top bar, rail, notices, evidence panel.

mod evidence;
mod rail;
mod room;
mod save;
mod strip;
mod top;
mod window;

use super::command::Command;
use super::look::Look;
use super::theme::Palette;
use super::{App, views, widgets};
use crate::collection::Collection;
use crate::jobs::Source;
use egui::{CentralPanel, Context, Frame, Margin, Panel, Stroke, Ui};
use room::Room;
use std::sync::Arc;

/// What the frame remembers.
#[derive(Default)]
pub struct FrameState {
    /// The opening page is shown, also when something is open.
    pub opening: bool,
    /// The search field is to take the keyboard.
    pub focus_search: bool,
    /// What stands in the search field.
    pub query: String,
    /// The path being typed for a figure, where the system has no dialog.
    pub save_as: Option<String>,
    /// The question stands on the screen: its field has had the keyboard.
    pub save_asked: bool,
    /// What stands at that path.
    pub save_target: Option<save::Target>,
    /// The window has the size it had when it was closed.
    pub sized: bool,
    /// The evidence is open above its line, in a small window.
    pub evidence_open: bool,
    /// The window's clock, in seconds.
    pub now: f64,
}

/// Draws everything.
pub fn show(app: &mut App, ui: &mut Ui, out: &mut Vec<Command>) {
    app.frame.now = ui.input(|i| i.time);
    app.settings.text_size.0 = ui.ctx().zoom_factor().clamp(0.8, 1.6);
    window::keep_size(app, ui);
    dropped(ui, out);
    let p = Palette::here(ui);
    let frame = |fill| Frame::NONE.fill(fill);
    Panel::top("top")
        .exact_size(super::theme::size::TOP)
        .frame(frame(p.paper).inner_margin(Margin::symmetric(20, 0)))
        .show_separator_line(false)
        .show(ui, |ui| top::show(app, ui, out));
    line_below(ui);
    let opening = app.frame.opening || app.opened.collection.is_none();
    let room = Room::of(ui.ctx());
    let (beside, above) = if room.small { (5, 12) } else { (10, 20) };
    Panel::left("rail")
        .exact_size(room.rail())
        .resizable(false)
        .frame(frame(p.paper).inner_margin(Margin { left: beside, right: beside, top: above, bottom: 14 }))
        .show_separator_line(true)
        .show(ui, |ui| rail::show(app, ui, out));
    if !opening && app.place.screen.about_folder() {
        evidence::show(app, ui, out);
    }
    let mut margin = room.margin(app.place.screen);
    margin.bottom = margin.bottom.saturating_add(strip::room(app, room) as i8);
    let over = ui.available_rect_before_wrap();
    CentralPanel::default().frame(frame(p.paper).inner_margin(margin)).show(ui, |ui| {
        if opening {
            open_page(app, ui, out);
        } else {
            screen(app, ui, out);
        }
    });
    strip::show(app, ui, over, room, out);
    save::show(app, ui, out);
}

/// Shows or hides the evidence, whatever form the window has room for.
pub fn toggle_evidence(app: &mut App, ctx: &Context) {
    if Room::of(ctx).strip() {
        app.frame.evidence_open = !app.frame.evidence_open;
    } else {
        app.settings.evidence.0 = !app.settings.evidence.0;
    }
}

/// A hairline under what was just drawn.
fn line_below(ui: &Ui) {
    let rect = ui.available_rect_before_wrap();
    let stroke = Stroke::new(1.0, Palette::here(ui).hairline);
    ui.painter().hline(rect.x_range(), rect.top(), stroke);
}

fn open_page(app: &mut App, ui: &mut Ui, out: &mut Vec<Command>) {
    if app.opened.loading() && app.opened.collection.is_none() && !app.frame.opening {
        let t = &app.texts;
        let done = app.opened.progress.found;
        widgets::empty(ui, &t.with("reading-listing", &[("done", done.into())]), "");
        return;
    }
    let error = app.opened.error.as_deref();
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        views::opening::show(ui, &app.texts, &app.settings, error, &mut app.opening, out);
    });
}

fn screen(app: &mut App, ui: &mut Ui, out: &mut Vec<Command>) {
    let Some(collection) = app.opened.collection.clone() else { return };
    let screen = app.place.screen;
    if collection.entries.is_empty() && screen.about_folder() && !collection.partial {
        nothing_read(app, ui, &collection, out);
        return;
    }
    let look = Look {
        collection: &collection,
        revision: app.opened.revision,
        selection: &app.place.selection,
        texts: &app.texts,
        theme: Palette::here(ui),
        preferences: &app.settings,
        figure: false,
    };
    widgets::tab_begins_here(ui);
    ui.push_id(screen, |ui| views::show(screen, ui, &look, &mut app.views, out));
}

/// A folder without a single article.
fn nothing_read(app: &App, ui: &mut Ui, collection: &Collection, out: &mut Vec<Command>) {
    let t = &app.texts;
    let title = t.with("folder-empty", &[("folder", collection.folder.as_str().into())]);
    let hint = t.with("folder-empty-hint", &[("n", collection.skipped.len().into())]);
    widgets::empty(ui, &title, &hint);
    ui.add_space(12.0);
    ui.vertical_centered(|ui| {
        if widgets::primary_button(ui, t.get("open-folder")).clicked() {
            out.push(Command::OpenDialog);
        }
    });
    if !collection.skipped.is_empty() {
        ui.add_space(24.0);
        views::articles::skipped(ui, t, &collection.skipped);
    }
}

/// A folder, an article or two dropped on the window.
fn dropped(ui: &Ui, out: &mut Vec<Command>) {
    let paths: Vec<_> = ui.input(|i| i.raw.dropped_files.iter().map(|f| f.path().to_path_buf()).collect());
    match paths.as_slice() {
        [] => {}
        [a, b] if a.is_file() && b.is_file() => out.push(Command::OpenTwo(a.clone(), b.clone())),
        [first, ..] => {
            let folder = paths.iter().find(|p| p.is_dir()).unwrap_or(first);
            out.push(Command::Open(folder.clone()));
        }
    }
}

/// The folder's name as the top bar shows it.
fn folder_name(app: &App) -> String {
    match (&app.opened.source, &app.opened.collection) {
        (Some(Source::Sample), _) => app.texts.get("sample-name").to_owned(),
        (_, Some(collection)) => Arc::clone(collection).folder.clone(),
        _ => String::new(),
    }
}
