//! The window: state, logic (what commands do), ui (the frame), views (the screens).

mod background;
pub mod command;
pub mod csv;
mod dialogs;
mod export;
mod heights;
mod icon;
mod kept;
mod keys;
mod logic;
pub mod look;
mod page;
pub mod plots;
pub mod state;
pub mod texts;
pub mod theme;
mod ui;
pub mod views;
pub mod widgets;

use crate::collection::Counting;
use crate::jobs::Waker;
use crate::text;
use crate::workspace::{Places, Settings, Workspace};
use command::Command;
use dialogs::Dialogs;
use egui::Context;
use export::Exports;
use state::{History, Notices, Opened, Place};
use std::path::PathBuf;
use std::sync::Arc;
use texts::{Language, Texts};

/// What the window starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    Folder(PathBuf),
    /// Two articles to compare.
    Compare(PathBuf, PathBuf),
    /// The folder that was open last, or the sample.
    LastOrSample,
    Sample,
    /// The page from which a folder is opened.
    Nothing,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error(
        "the window cannot be opened: there is no display, or it has no graphics that can be used. Without a display, use `controluce analyze FOLDER --json`"
    )]
    Window(#[source] eframe::Error),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When the system gives no window.
pub fn run(start: Start) -> Result<(), AppError> {
    let places = Places::of_user();
    let settings = places.as_ref().map(|p| Settings::load(&p.settings()).0).unwrap_or_default();
    let size = settings.window.map_or(theme::size::WINDOW, |(w, h)| [w, h]);
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("controluce")
        .with_title("Controluce")
        .with_inner_size(size)
        .with_min_inner_size(theme::size::WINDOW_MIN)
        .with_drag_and_drop(true);
    if let Some(icon) = icon::icon() {
        viewport = viewport.with_icon(icon);
    }
    // Where the window stands and whether it fills its screen is the toolkit's, which knows the screens.
    let options = eframe::NativeOptions {
        viewport,
        persist_window: places.is_some(),
        persistence_path: places.as_ref().map(Places::window),
        ..Default::default()
    };
    let make = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        theme::install(&cc.egui_ctx);
        Ok(Box::new(App::new(&cc.egui_ctx, places, settings, start)))
    };
    eframe::run_native("controluce", options, Box::new(make)).map_err(AppError::Window)
}

/// The window's state, by concern.
pub struct App {
    places: Option<Places>,
    settings: Settings,
    settings_saved: Settings,
    texts: Arc<Texts>,
    opened: Opened,
    workspace: Workspace,
    place: Place,
    history: History,
    notices: Notices,
    views: views::States,
    opening: views::opening::State,
    frame: ui::FrameState,
    exports: Exports,
    dialogs: Dialogs,
    waker: Waker,
    /// The reader's decisions could not be written.
    unkept: bool,
}

impl App {
    /// The window as it starts. Settings are kept in `places`; without, nowhere.
    #[must_use]
    pub fn new(ctx: &Context, places: Option<Places>, settings: Settings, start: Start) -> Self {
        let wake = ctx.clone();
        let mut app = Self {
            places,
            settings_saved: settings.clone(),
            texts: Arc::new(Texts::new(language(&settings))),
            settings,
            opened: Opened::default(),
            workspace: Workspace::unsaved(),
            place: Place::default(),
            history: History::default(),
            notices: Notices::default(),
            views: views::States::default(),
            opening: views::opening::State::default(),
            frame: ui::FrameState::default(),
            exports: Exports::default(),
            dialogs: Dialogs::default(),
            waker: Arc::new(move || wake.request_repaint()),
            unkept: false,
        };
        app.apply_look(ctx);
        let first = match start {
            Start::Folder(path) => Some(Command::Open(path)),
            Start::Compare(a, b) => Some(Command::OpenTwo(a, b)),
            Start::LastOrSample => Some(match app.settings.last.clone().filter(|f| f.is_dir()) {
                Some(folder) => Command::Open(folder),
                None => Command::OpenSample,
            }),
            Start::Sample => Some(Command::OpenSample),
            Start::Nothing => None,
        };
        if let Some(first) = first {
            app.run_command(ctx, first);
        }
        app
    }

    /// Where the reader is: for tests and figures.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What is shown, if something is open.
    #[must_use]
    pub fn collection(&self) -> Option<&Arc<crate::collection::Collection>> {
        self.opened.collection.as_ref()
    }

    /// Whether work goes on in the background.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.opened.loading() || self.opened.rebuild.is_some() || self.exports.busy()
    }

    /// Opens the next page of the screen; false after the last. The window's own buttons open any.
    pub fn turn_page(&mut self) -> bool {
        let next = self.views.tabs().after(self.place.screen);
        if let Some(tabs) = next {
            self.views.open(self.place.screen, tabs);
        }
        next.is_some()
    }

    /// Does what the reader asked for.
    pub fn run_command(&mut self, ctx: &Context, command: Command) {
        self.step(ctx, self.place.clone(), vec![command], false);
    }

    /// Draws everything; a test may call it without eframe.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let mut out = Vec::new();
        let mut before = self.place.clone();
        let settled = self.views.compare.settled();
        let walking = keys::walks(ui);
        widgets::note_first_tab(ui);
        keys::collect(ui, self, &mut out);
        ui::show(self, ui, &mut out);
        keys::remember(ui);
        self.place.tabs = self.views.tabs();
        if self.views.compare.settled() != settled {
            // The program has turned the page, not the reader.
            before.tabs = self.place.tabs;
        }
        let ctx = ui.ctx().clone();
        self.step(&ctx, before, out, walking);
    }

    /// Runs what was asked for at once: however many commands it takes, it is one step from `before`.
    fn step(&mut self, ctx: &Context, before: Place, commands: Vec<Command>, walking: bool) {
        let screen = self.place.screen;
        let travels = |c: &Command| matches!(c, Command::Back | Command::Forward | Command::Leave);
        let travelled = commands.iter().any(travels);
        for command in commands {
            logic::run(self, ctx, command);
        }
        if !travelled && !before.is_same(&self.place) {
            self.history.leave(before, walking);
        }
        if self.place.screen != screen {
            // A menu belongs to the screen it was opened on.
            egui::Popup::close_all(ctx);
        }
    }

    /// Receives what came from the background.
    pub fn receive(&mut self, ctx: &Context) {
        logic::receive(self, ctx);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.receive(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }

    fn save(&mut self, _storage: &mut dyn eframe::Storage) {
        logic::keep(self);
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

impl Drop for App {
    fn drop(&mut self) {
        logic::keep(self);
    }
}

/// The counting rule of the settings, with names in the window's language.
fn counting(settings: &Settings) -> Counting {
    let names_in = match language(settings) {
        Language::English => text::Language::English,
        Language::Italian => text::Language::Italian,
    };
    Counting { names_in: Some(names_in), ..settings.counting() }
}

/// The language the settings ask for, or the system's.
fn language(settings: &Settings) -> Language {
    settings.language.as_deref().and_then(Language::from_code).unwrap_or_else(Language::of_system)
}

#[cfg(test)]
mod tests;
