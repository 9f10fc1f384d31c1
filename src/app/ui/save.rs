//! Where to save a figure, typed: for systems that offer no dialog.

use crate::app::App;
use crate::app::command::Command;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::primary_button;
use egui::{Id, Key, Modal, TextEdit, Ui};
use std::path::{Path, PathBuf};

/// What a typed path leads to. The disk is asked when the path changes, not in every frame.
#[derive(Debug)]
pub struct Target {
    typed: String,
    /// Its folder is there.
    folder: bool,
    /// So is a file of that name.
    file: bool,
}

impl Target {
    fn of(typed: &str) -> Self {
        let path = Path::new(typed);
        let folder = path.parent().is_some_and(|folder| folder.as_os_str().is_empty() || folder.is_dir());
        Self { typed: typed.to_owned(), folder, file: folder && path.is_file() }
    }
}

/// Draws the question, if it is to be asked.
pub fn show(app: &mut App, ui: &Ui, out: &mut Vec<Command>) {
    let Some(path) = &mut app.frame.save_as else {
        app.frame.save_asked = false;
        app.frame.save_target = None;
        return;
    };
    let t = &app.texts;
    let asked = Modal::new(Id::unique("save-as")).show(ui.ctx(), |ui| {
        let p = Palette::here(ui);
        ui.set_width(520.0_f32.min(ui.available_width()));
        ui.add_space(4.0);
        ui.label(Role::Heading.text(t.get("save-as-title"), p.ink));
        ui.add(egui::Label::new(Role::Small.text(t.get("save-as-hint"), p.muted)).wrap());
        ui.add_space(10.0);
        let field = ui.add(
            TextEdit::singleline(path).desired_width(f32::INFINITY).margin(egui::Margin::symmetric(10, 7)),
        );
        let field = field.accessible_name(t.get("save-as-title"));
        if !std::mem::replace(&mut app.frame.save_asked, true) {
            field.request_focus();
        }
        let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let known = app.frame.save_target.take().filter(|known| known.typed == path.trim());
        let Target { folder, file, .. } =
            *app.frame.save_target.insert(known.unwrap_or_else(|| Target::of(path.trim())));
        if !folder {
            ui.add(egui::Label::new(Role::Small.text(t.get("save-as-no-folder"), p.error)).wrap());
        } else if file {
            ui.add(egui::Label::new(Role::Small.text(t.get("save-as-exists"), p.muted)).wrap());
        }
        ui.add_space(12.0);
        ui.horizontal(|ui| {
            let ready = folder && !path.trim().is_empty();
            if (primary_button(ui, t.get("save-as-save")).clicked() || enter) && ready {
                out.push(Command::SaveTo(PathBuf::from(path.trim())));
            }
            if ui.button(t.get("cancel")).clicked() {
                out.push(Command::DoNotSave);
            }
        });
    });
    if asked.should_close() {
        out.push(Command::DoNotSave);
    }
}
