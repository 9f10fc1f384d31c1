//! Settings: language, theme, text size, counting.

use crate::app::command::Command;
use crate::app::state::{Preferences, ThemeChoice};
use crate::app::texts::{Language, Texts};
use crate::app::theme::{Palette, Role};
use crate::app::widgets::segmented;
use egui::Ui;

/// Text sizes that can be chosen.
const SIZES: [f32; 5] = [0.9, 1.0, 1.15, 1.3, 1.5];

/// Draws the page.
pub fn show(ui: &mut Ui, texts: &Texts, now: &Preferences, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    ui.label(Role::Title.text(texts.get("settings"), p.ink));
    ui.add_space(4.0);
    ui.label(Role::Small.text(texts.get("settings-kept"), p.muted));
    ui.add_space(16.0);
    let mut new = now.clone();
    row(ui, texts.get("setting-language"), |ui| {
        let mut language = now.language.as_deref().and_then(Language::from_code);
        let system = (None, texts.get("as-system"));
        let own = Language::ALL.map(|l| (Some(l), l.own_name()));
        if segmented(ui, &mut language, &[system, own[0], own[1]]) {
            new.language = language.map(|l| l.code().to_owned());
        }
    });
    row(ui, texts.get("setting-theme"), |ui| {
        let choices = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark].map(|c| {
            let id = match c {
                ThemeChoice::System => "as-system",
                ThemeChoice::Light => "theme-light",
                ThemeChoice::Dark => "theme-dark",
            };
            (c, texts.get(id))
        });
        segmented(ui, &mut new.theme, &choices);
    });
    row(ui, texts.get("setting-text-size"), |ui| {
        let labels = SIZES.map(|s| texts.percent(s));
        let choices: Vec<(f32, &str)> =
            SIZES.iter().copied().zip(labels.iter().map(String::as_str)).collect();
        segmented(ui, &mut new.text_size.0, &choices);
    });
    row(ui, texts.get("setting-counting"), |ui| {
        let choices = [(false, texts.get("count-articles")), (true, texts.get("count-mentions"))];
        segmented(ui, &mut new.count_mentions, &choices);
    });
    row(ui, texts.get("setting-duplicates"), |ui| {
        let choices = [(true, texts.get("duplicates-folded")), (false, texts.get("duplicates-apart"))];
        segmented(ui, &mut new.fold_duplicates.0, &choices);
    });
    if new != *now {
        out.push(Command::Prefer(new));
    }
}

fn row(ui: &mut Ui, label: &str, control: impl FnOnce(&mut Ui)) {
    let p = Palette::here(ui);
    ui.horizontal(|ui| {
        ui.allocate_ui(egui::vec2(220.0, 30.0), |ui| {
            ui.set_min_width(220.0);
            ui.label(Role::Body.text(label, p.ink));
        });
        control(ui);
    });
    ui.add_space(8.0);
}
