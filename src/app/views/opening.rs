//! What is seen with nothing open: the ways to open something.

use crate::app::command::Command;
use crate::app::state::Preferences;
use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role, size};
use crate::app::widgets::{link, primary_button};
use egui::{Key, Sense, Stroke, StrokeKind, TextEdit, Ui, vec2};
use std::path::PathBuf;

/// What the page remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub typed: String,
    /// The system has no folder dialog, or it was cancelled.
    pub no_dialog: bool,
    /// The field of the path is to take the keyboard.
    pub take_keyboard: bool,
}

/// Draws the page. `error` says why nothing could be read, if something was tried.
pub fn show(
    ui: &mut Ui,
    texts: &Texts,
    preferences: &Preferences,
    error: Option<&str>,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let p = Palette::here(ui);
    ui.add_space((ui.available_height() * 0.10).clamp(20.0, 110.0));
    let side = ((ui.available_width() - 560.0) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.vertical(|ui| {
            ui.set_width(560.0_f32.min(ui.available_width()));
            ui.label(Role::Title.text(texts.get("opening-title"), p.ink));
            ui.add_space(2.0);
            ui.add(egui::Label::new(Role::Body.text(texts.get("opening-hint"), p.muted)).wrap());
            ui.add_space(20.0);
            if let Some(error) = error {
                ui.add(egui::Label::new(Role::Body.text(error, p.error)).wrap());
                ui.add_space(12.0);
            }
            ui.horizontal(|ui| {
                if primary_button(ui, texts.get("open-folder")).clicked() {
                    out.push(Command::OpenDialog);
                }
                if ui
                    .add(egui::Button::new(texts.get("open-sample")).min_size(vec2(0.0, size::CONTROL + 4.0)))
                    .clicked()
                {
                    out.push(Command::OpenSample);
                }
            });
            ui.add_space(16.0);
            if state.no_dialog {
                ui.add(egui::Label::new(Role::Small.text(texts.get("no-dialog"), p.muted)).wrap());
                ui.add_space(4.0);
            }
            typed_path(ui, texts, state, out);
            ui.add_space(16.0);
            drop_target(ui, texts);
            recent(ui, texts, preferences, out);
        });
    });
}

fn typed_path(ui: &mut Ui, texts: &Texts, state: &mut State, out: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut state.typed)
            .hint_text(texts.get("typed-path"))
            .desired_width(ui.available_width() - 110.0)
            .margin(egui::Margin::symmetric(10, 7));
        let field = ui.add(edit).accessible_name(texts.get("typed-path"));
        if std::mem::take(&mut state.take_keyboard) {
            field.request_focus();
        }
        let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let go = ui.add_enabled(!state.typed.trim().is_empty(), egui::Button::new(texts.get("open")));
        if (enter || go.clicked()) && !state.typed.trim().is_empty() {
            out.push(Command::Open(expand(state.typed.trim())));
        }
    });
}

/// A typed path: quotes around it taken off, `~` as the home folder.
fn expand(typed: &str) -> PathBuf {
    let typed = typed.trim_matches(['"', '\'']);
    let home = directories::UserDirs::new().map(|d| d.home_dir().to_path_buf());
    match (typed.strip_prefix('~'), home) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(typed.strip_prefix("file://").unwrap_or(typed)),
    }
}

fn drop_target(ui: &mut Ui, texts: &Texts) {
    let p = Palette::here(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 64.0), Sense::hover());
    let over = ui.input(|i| !i.raw.hovered_files.is_empty());
    let line = Stroke::new(1.0, if over { p.accent } else { p.hairline });
    let fill = if over { p.accent_soft } else { p.paper };
    ui.painter().rect(rect, size::CORNER, fill, line, StrokeKind::Inside);
    let ink = if over { p.accent } else { p.muted };
    let text = texts.get("drop-here");
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, text, Role::Body.font(), ink);
}

fn recent(ui: &mut Ui, texts: &Texts, preferences: &Preferences, out: &mut Vec<Command>) {
    if preferences.recent.is_empty() {
        return;
    }
    let p = Palette::here(ui);
    ui.add_space(20.0);
    ui.label(Role::Small.text(texts.get("recent"), p.muted));
    for path in preferences.recent.iter().take(6) {
        let name =
            path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
        ui.horizontal(|ui| {
            if link(ui, &name).clicked() {
                out.push(Command::Open(path.clone()));
            }
            if let Some(parent) = path.parent() {
                ui.add(egui::Label::new(Role::Small.text(parent.display().to_string(), p.muted)).truncate());
            }
        });
    }
}
