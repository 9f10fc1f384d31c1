//! Names: who and what is in the folder, how much and how treated; which names may be one; which
//! concepts are followed.

mod concepts;
mod list;
mod same;
mod several;

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::widgets::{self, Title};
use egui::Ui;

/// The three pages of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    List,
    Same,
    Concepts,
}

impl Mode {
    /// What it is called, as a key of the texts.
    pub fn text(self) -> &'static str {
        match self {
            Self::List => "names-mode-list",
            Self::Same => "names-mode-same",
            Self::Concepts => "names-mode-concepts",
        }
    }
}

/// What the screen remembers.
#[derive(Clone, Default)]
pub struct State {
    pub mode: Mode,
    list: list::State,
    same: same::State,
    concepts: concepts::State,
}

/// Draws the screen.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let folder = [("folder", look.folder().into())];
    let (title, subtitle) = match state.mode {
        Mode::List => (t.with("names-title", &folder), look.coverage()),
        Mode::Same => (t.get("same-title").to_owned(), t.get("same-subtitle").to_owned()),
        Mode::Concepts => (t.get("concepts-title").to_owned(), t.get("concepts-subtitle").to_owned()),
    };
    Title::new(&title, &subtitle).show(ui, look, out, |ui| {
        let modes = [Mode::List, Mode::Same, Mode::Concepts].map(|mode| (mode, t.get(mode.text())));
        widgets::segmented(ui, &mut state.mode, &modes);
        state.list.copy = state.mode == Mode::List && ui.button(t.get("copy-csv")).clicked();
    });
    if look.collection.names.is_empty() && state.mode != Mode::Concepts {
        plots::empty(ui, look, "stance-no-names");
        return;
    }
    match state.mode {
        Mode::List => list::show(ui, look, &mut state.list, out),
        Mode::Same => same::show(ui, look, &mut state.same, out),
        Mode::Concepts => concepts::show(ui, look, &mut state.concepts, out),
    }
}
