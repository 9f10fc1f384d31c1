//! The top bar: what is open, search, focus, counting.

use super::folder_name;
use crate::app::App;
use crate::app::command::Command;
use crate::app::state::Screen;
use crate::app::theme::{Palette, Role, size};
use crate::app::widgets::{NamePicker, icon_button, search_field, select_all};
use crate::collection::{CountBy, Counting};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, ComboBox, Id, Key, Layout, Ui, vec2};

/// Room for focus and counting at the right end, in points; with a short focus in a narrow window.
const RIGHT: f32 = 404.0;
const RIGHT_NARROW: f32 = 390.0;
/// Left and right in the folder's button.
const PADDING: f32 = 26.0;
/// The least room for the folder.
const FOLDER: f32 = 76.0;
/// The least room for the search field.
const SEARCH: f32 = 110.0;

/// Draws the bar.
pub fn show(app: &mut App, ui: &mut Ui, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let narrow = ui.available_width() < 940.0;
    let right = if narrow { RIGHT_NARROW } else { RIGHT };
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        // A narrow window has its name on its frame alone.
        if !narrow {
            ui.add(egui::Label::new(Role::Heading.text(app.texts.get("app-name"), p.ink)).selectable(false));
            ui.add_space(8.0);
        }
        if icon_button(ui, "←", app.texts.get("back"), app.history.can_go_back()).clicked() {
            out.push(Command::Back);
        }
        if icon_button(ui, "→", app.texts.get("forward"), app.history.can_go_forward()).clicked() {
            out.push(Command::Forward);
        }
        ui.add_space(4.0);
        folder(app, ui, (ui.available_width() - right - SEARCH - 50.0).clamp(FOLDER, 390.0), out);
        ui.add_space(8.0);
        if app.opened.collection.is_some() {
            search(app, ui, (ui.available_width() - right).clamp(SEARCH, 320.0), out);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                counting(app, ui, narrow, out);
                focus(app, ui, narrow, out);
            });
        }
    });
}

/// The folder with its counts: pressing it shows the ways to open another.
fn folder(app: &App, ui: &mut Ui, most: f32, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let t = &app.texts;
    let mut job = LayoutJob::default();
    let mut whole = String::new();
    if let Some(collection) = &app.opened.collection {
        let articles = collection.entries.len();
        let mut counts = vec![t.with("n-articles", &[("n", articles.into())])];
        if collection.distinct() < articles {
            counts.push(t.with("n-distinct", &[("n", collection.distinct().into())]));
        }
        if !collection.skipped.is_empty() {
            counts.push(t.with("n-skipped", &[("n", collection.skipped.len().into())]));
        }
        if collection.partial {
            counts.push(t.get("so-far").to_owned());
        }
        let name = folder_name(app);
        whole = format!("{name} — {}\n", counts.join(" · "));
        // As many counts as have room: half of one says nothing.
        let label = |counts: &[String]| {
            let mut job = LayoutJob::simple_singleline(name.clone(), Role::Medium.font(), p.ink);
            if !counts.is_empty() {
                let said = format!(" — {}", counts.join(" · "));
                job.append(&said, 0.0, TextFormat::simple(Role::Small.font(), p.muted));
            }
            job
        };
        let fits = |n: &usize| ui.painter().layout_job(label(&counts[..*n])).size().x + PADDING <= most;
        job = label(&counts[..(0..=counts.len()).rev().find(fits).unwrap_or(0)]);
    } else {
        let format = TextFormat::simple(Role::Medium.font(), p.ink);
        job.append(t.get("open-folder"), 0.0, format);
    }
    whole.push_str(t.get("opening-hint"));
    let button = egui::Button::new(job).min_size(vec2(0.0, size::CONTROL)).truncate();
    // A button is cut only where the room around it ends.
    let room = vec2(most, size::CONTROL);
    let line = Layout::left_to_right(Align::Center);
    let button = ui.allocate_ui_with_layout(room, line, |ui| ui.add(button)).inner;
    if button.on_hover_text(whole).clicked() {
        out.push(if app.opened.collection.is_some() { Command::ShowOpening } else { Command::OpenDialog });
    }
}

fn search(app: &mut App, ui: &mut Ui, width: f32, out: &mut Vec<Command>) {
    let id = Id::unique("search");
    let hint = app.texts.get("search-hint").to_owned();
    let response = search_field(ui, id, &mut app.frame.query, &hint, width);
    if std::mem::take(&mut app.frame.focus_search) {
        select_all(ui, &response, &app.frame.query);
    }
    // Emptied by hand: what was found is marked no longer, but the list of it stays.
    if response.changed() && app.frame.query.is_empty() && app.place.screen != Screen::Search {
        app.place.selection.query.clear();
    }
    let enter = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if enter && !app.frame.query.trim().is_empty() {
        out.push(Command::Search(app.frame.query.trim().to_owned()));
    }
}

fn counting(app: &App, ui: &mut Ui, narrow: bool, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let t = &app.texts;
    let now = app.settings.counting();
    let name = |by| t.get(if by == CountBy::Mentions { "count-mentions" } else { "count-articles" });
    let combo =
        ComboBox::from_id_salt("counting").selected_text(name(now.by)).width(120.0).show_ui(ui, |ui| {
            for by in [CountBy::Articles, CountBy::Mentions] {
                if ui.selectable_label(now.by == by, name(by)).clicked() {
                    out.push(Command::Count(Counting { by, ..now }));
                }
            }
            ui.separator();
            for (fold, id) in [(true, "duplicates-folded"), (false, "duplicates-apart")] {
                let label = format!("{}: {}", t.get("setting-duplicates"), t.get(id).to_lowercase());
                if ui.selectable_label(now.fold_duplicates == fold, label).clicked() {
                    out.push(Command::Count(Counting { fold_duplicates: fold, ..now }));
                }
            }
        });
    combo.response.accessible_name(t.get("count")).on_hover_text(t.get("count-hint"));
    ui.label(Role::Small.text(t.get("count"), p.muted));
    ui.add_space(if narrow { 2.0 } else { 8.0 });
}

/// From whom everything is seen: a button that opens a list with a field to find a name.
fn focus(app: &mut App, ui: &mut Ui, narrow: bool, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let Some(collection) = app.opened.collection.clone() else { return };
    let now = app.place.selection.focus;
    let label = now.map_or(app.texts.get("focus-none"), |n| &collection.name(n).name);
    let short: String = label.chars().take(if narrow { 10 } else { 24 }).collect();
    let (role, ink) = if now.is_some() { (Role::Strong, p.ink) } else { (Role::Body, p.muted) };
    let mut text = LayoutJob::default();
    for (part, role, ink) in [(&*short, role, ink), ("  ▼", Role::Tiny, p.ink)] {
        text.append(part, 0.0, TextFormat { valign: Align::Center, ..TextFormat::simple(role.font(), ink) });
    }
    let button = ui.add(egui::Button::new(text).min_size(vec2(80.0, size::CONTROL)));
    let button = button.accessible_name(label).on_hover_text(app.texts.get("focus-hint"));
    ui.label(Role::Small.text(app.texts.get("focus"), p.muted));
    let none = Some(app.texts.get("focus-none"));
    let picker = NamePicker { collection: &collection, texts: &app.texts, now, none, among: None };
    out.extend(picker.show(&button).map(Command::Focus));
}
