//! The screens. Each draws from a [`Look`], keeps its own small state, and sends commands; a new
//! screen is one file or folder and one line in each list here.

pub mod articles;
pub mod candidates;
pub mod compare;
pub mod connections;
mod counted;
pub mod evidence;
pub mod help;
pub mod names;
pub mod opening;
pub mod read;
pub mod search;
pub mod settings;
pub mod shortcuts;
pub mod stance_tone;

use super::command::Command;
use super::look::Look;
use super::state::Screen;
use egui::Ui;

/// Which of its pages each screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tabs {
    names: names::Mode,
    connections: connections::Mode,
    stance_tone: stance_tone::Mode,
    compare: compare::Mode,
}

impl Tabs {
    /// The page of `screen` after the one that is open; none after the last. For what goes through all
    /// pages.
    #[must_use]
    pub fn after(self, screen: Screen) -> Option<Self> {
        use connections::Mode::{List, Matrix, Network};
        use stance_tone::Mode::{Heat, Profile, Scatter, Time};
        let mut tabs = self;
        match screen {
            Screen::Connections => {
                tabs.connections = following([List, Matrix, Network], self.connections)?;
            }
            Screen::StanceTone => {
                tabs.stance_tone = following([Heat, Profile, Scatter, Time], self.stance_tone)?;
            }
            _ => return None,
        }
        Some(tabs)
    }
}

fn following<T: PartialEq + Copy, const N: usize>(all: [T; N], now: T) -> Option<T> {
    let at = all.iter().position(|one| *one == now)?;
    all.get(at + 1).copied()
}

/// What each screen remembers (sort order, filters, caches keyed by [`Look::revision`]).
#[derive(Clone, Default)]
pub struct States {
    pub articles: articles::State,
    pub names: names::State,
    pub connections: connections::State,
    pub stance_tone: stance_tone::State,
    pub read: read::State,
    /// What to compare with: of [`read`] and [`compare`].
    pub candidates: candidates::State,
    pub compare: compare::State,
    pub search: search::State,
    pub evidence: evidence::State,
}

impl States {
    /// What the page of a screen that is open is called, as a key of the texts; `None` where it has only one.
    #[must_use]
    pub fn page(&self, screen: Screen) -> Option<&'static str> {
        match screen {
            Screen::Names => Some(self.names.mode.text()),
            Screen::Connections => Some(self.connections.mode.text()),
            Screen::StanceTone => Some(self.stance_tone.mode.text()),
            Screen::Compare => Some(self.compare.mode.text()),
            _ => None,
        }
    }

    /// The pages that are open now.
    #[must_use]
    pub fn tabs(&self) -> Tabs {
        Tabs {
            names: self.names.mode,
            connections: self.connections.mode,
            stance_tone: self.stance_tone.mode,
            compare: self.compare.mode,
        }
    }

    /// Opens the page of `screen` that was open; the other screens stay as they are.
    pub fn open(&mut self, screen: Screen, tabs: Tabs) {
        match screen {
            Screen::Names => self.names.mode = tabs.names,
            Screen::Connections => self.connections.mode = tabs.connections,
            Screen::StanceTone => self.stance_tone.mode = tabs.stance_tone,
            Screen::Compare => self.compare.mode = tabs.compare,
            _ => {}
        }
    }
}

/// Draws `screen`.
pub fn show(screen: Screen, ui: &mut Ui, look: &Look<'_>, states: &mut States, out: &mut Vec<Command>) {
    match screen {
        Screen::Articles => articles::show(ui, look, &mut states.articles, out),
        Screen::Names => names::show(ui, look, &mut states.names, out),
        Screen::Connections => connections::show(ui, look, &mut states.connections, out),
        Screen::StanceTone => stance_tone::show(ui, look, &mut states.stance_tone, out),
        Screen::Read => read::show(ui, look, &mut states.read, &mut states.candidates, out),
        Screen::Compare => compare::show(ui, look, &mut states.compare, &mut states.candidates, out),
        Screen::Search => search::show(ui, look, &mut states.search, out),
        Screen::Shortcuts => shortcuts::show(ui, look.texts),
        Screen::Settings => settings::show(ui, look.texts, look.preferences, out),
        Screen::Help => help::show(ui, look.texts),
    }
}
