//! What the program is, what its labels mean, and how far they can be trusted.

use crate::analysis::tone::quality;
use crate::analysis::{StanceLabel, Tone};
use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role, size};
use crate::app::widgets;
use crate::text::Language;
use egui::{ScrollArea, Ui};

/// Draws the page.
pub fn show(ui: &mut Ui, texts: &Texts) {
    let p = Palette::here(ui);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        widgets::scroll_by_keys(ui);
        ui.set_max_width(size::MEASURE + 60.0);
        ui.label(Role::Title.text(texts.get("help-title"), p.ink));
        ui.add_space(6.0);
        paragraph(ui, texts.get("help-what"));
        heading(ui, texts.get("help-trust-title"));
        paragraph(ui, texts.get("help-trust"));
        for part in ["names", "article", "passage", "opinion", "measured"] {
            paragraph(ui, texts.get(&format!("help-trust-{part}")));
        }
        paragraph(ui, texts.get("help-trust-limits"));
        heading(ui, texts.get("help-stance-title"));
        paragraph(ui, texts.get("stance-definition"));
        for label in StanceLabel::ALL {
            ui.horizontal_top(|ui| {
                ui.allocate_ui(egui::vec2(140.0, 20.0), |ui| {
                    ui.set_min_width(140.0);
                    widgets::stance_badge(ui, texts, label, Role::Medium);
                });
                ui.add(egui::Label::new(texts.stance_definition(label)).wrap());
            });
        }
        heading(ui, texts.get("help-tone-title"));
        paragraph(ui, texts.get("help-tone-measured"));
        for tone in Tone::ALL {
            ui.horizontal_top(|ui| {
                ui.allocate_ui(egui::vec2(140.0, 20.0), |ui| {
                    ui.set_min_width(140.0);
                    ui.label(Role::Medium.text(texts.tone(tone), p.ink));
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.add(egui::Label::new(texts.tone_definition(tone)).wrap());
                    let line = Role::Small.text(how_right(texts, tone), p.muted);
                    ui.add(egui::Label::new(line).wrap());
                });
            });
            ui.add_space(4.0);
        }
        heading(ui, texts.get("help-count-title"));
        paragraph(ui, texts.get("help-count"));
        heading(ui, texts.get("help-private-title"));
        paragraph(ui, texts.get("help-private"));
        ui.add_space(14.0);
        let version = texts.with("help-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
        ui.label(Role::Small.text(version, p.muted));
        ui.label(Role::Small.text(texts.get("help-fonts"), p.muted));
        ui.add_space(20.0);
    });
}

/// How often a tone is right in each language, and whether it is given in whole articles only.
fn how_right(texts: &Texts, tone: Tone) -> String {
    let languages = [("help-tone-italian", Language::Italian), ("help-tone-english", Language::English)];
    let of = |(name, language)| {
        let quality = quality::of(tone, language)?;
        let hundred = |share: f32| ((share * 100.0).round() as usize).into();
        let id = if quality::precise(tone, language) { "help-tone-right" } else { "help-tone-in-articles" };
        let found = texts.with(id, &[("p", hundred(quality.precision)), ("r", hundred(quality.recall))]);
        Some(format!("{} {found}", texts.get(name)))
    };
    languages.into_iter().filter_map(of).collect::<Vec<_>>().join("\n")
}

fn heading(ui: &mut Ui, text: &str) {
    let p = Palette::here(ui);
    ui.add_space(16.0);
    ui.label(Role::Heading.text(text, p.ink));
    ui.add_space(2.0);
}

fn paragraph(ui: &mut Ui, text: &str) {
    let p = Palette::here(ui);
    ui.add(egui::Label::new(Role::Reading.text(text, p.ink).line_height(Some(size::LEADING))).wrap());
    ui.add_space(6.0);
}
