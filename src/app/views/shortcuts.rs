//! F1: every key.

use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role};
use egui::{Grid, ScrollArea, Ui};

/// Room for the keys, so that what they do stands in one column in all groups, in points.
const KEYS_WIDTH: f32 = 215.0;

/// Groups of (keys, id of what they do).
const KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "keys-around",
        &[
            ("Ctrl 1 – Ctrl 6", "key-screens"),
            ("Alt ←  Alt →", "key-back"),
            ("Ctrl F", "key-search"),
            ("Ctrl E", "key-evidence"),
            ("Tab", "key-tab"),
            ("F1", "key-shortcuts"),
            ("Ctrl ,", "key-settings"),
        ],
    ),
    (
        "keys-lists",
        &[
            ("↑  ↓", "key-rows"),
            ("←  →", "key-cells"),
            ("Tab", "key-actions"),
            ("Enter", "key-enter"),
            ("↑  ↓  Enter", "key-suggestions"),
            ("Ctrl A", "key-all"),
            ("Ctrl C", "key-csv"),
        ],
    ),
    (
        "keys-read",
        &[
            ("PageDown  PageUp  Home  End", "key-scroll"),
            ("N  P", "key-mention"),
            ("C", "key-compare"),
            ("1  2  3", "key-modes"),
            ("F7  Shift F7", "key-difference"),
            ("X", "key-swap"),
            ("Ctrl PageDown  Ctrl PageUp", "key-candidate"),
            ("L", "key-lock"),
            ("↑  ↓", "key-strip"),
            ("Esc", "key-leave"),
        ],
    ),
    (
        "keys-folder",
        &[
            ("Ctrl O", "key-open"),
            ("F5", "key-reload"),
            ("Esc", "key-cancel"),
            ("Ctrl Shift C", "key-copy-figure"),
            ("Ctrl S", "key-save-figure"),
            ("Ctrl Z  Ctrl Y", "key-undo"),
            ("Ctrl +  Ctrl −", "key-size"),
            ("Ctrl Q", "key-quit"),
        ],
    ),
];

/// Draws the page.
pub fn show(ui: &mut Ui, texts: &Texts) {
    let p = Palette::here(ui);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        crate::app::widgets::scroll_by_keys(ui);
        ui.label(Role::Title.text(texts.get("shortcuts"), p.ink));
        for (group, keys) in KEYS {
            ui.add_space(16.0);
            ui.label(Role::Strong.text(texts.get(group), p.ink));
            ui.add_space(4.0);
            Grid::new(*group).num_columns(2).spacing([24.0, 8.0]).show(ui, |ui| {
                for (key, id) in *keys {
                    ui.horizontal(|ui| {
                        ui.set_min_width(KEYS_WIDTH);
                        let key = key.replace("Shift", texts.get("key-name-shift"));
                        let key = key.replace("Enter", texts.get("key-name-enter"));
                        let key = key.replace("PageDown", texts.get("key-name-page-down"));
                        let key = key.replace("PageUp", texts.get("key-name-page-up"));
                        let key = key.replace("Home", texts.get("key-name-home"));
                        let key = key.replace("End", texts.get("key-name-end"));
                        ui.label(Role::Medium.text(key, p.accent));
                    });
                    ui.label(texts.get(id));
                    ui.end_row();
                }
            });
        }
    });
}
