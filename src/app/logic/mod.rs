//! What commands do, and what arrives from the background. Decisions about names and labels are in
//! [`decide`], figures in [`figures`], going from place to place in [`places`].

mod decide;
mod figures;
mod places;

use super::command::Command;
use super::dialogs::Answer;
use super::state::{Notice, NoticeTone, Place, Screen, ThemeChoice};
use super::texts::Texts;
use super::{App, counting, language};
use crate::collection::Collection;
use crate::jobs::{self, FolderWatch, LoadEvent, LoadOptions, Loader, Source, WatchEvent};
use crate::workspace::{Settings, Workspace};
use egui::{Context, ThemePreference, ViewportCommand};
use std::path::PathBuf;
use std::sync::Arc;

/// Runs one command.
pub fn run(app: &mut App, ctx: &Context, command: Command) {
    match command {
        Command::OpenDialog => app.dialogs.pick_folder(app.texts.get("open-folder"), app.waker.clone()),
        Command::Open(path) => app.open_path(path),
        Command::OpenTwo(a, b) => app.open(Source::Files(vec![a, b])),
        Command::OpenSample => app.open(Source::Sample),
        Command::Reload => app.reload(),
        Command::CancelLoading => app.cancel(),
        Command::ShowOpening => app.frame.opening = true,
        Command::Go(screen) => app.enter(screen),
        Command::Back => app.travel(super::state::History::back),
        Command::Forward => app.travel(super::state::History::forward),
        Command::Leave => app.travel(super::state::History::leave_screen),
        Command::Prefer(settings) => app.prefer(ctx, settings),
        Command::Count(counting) => {
            let mut settings = app.settings.clone();
            settings.set_counting(counting);
            app.prefer(ctx, settings);
        }
        Command::ToggleEvidence => super::ui::toggle_evidence(app, ctx),
        Command::FocusSearch => app.frame.focus_search = true,
        Command::Decide(wish) => app.decide(wish),
        Command::Undo => app.undo(true),
        Command::Redo => app.undo(false),
        Command::CopyFigure => app.copy_figure(),
        Command::SaveFigure => app.save_figure(),
        Command::SaveTo(path) => {
            app.frame.save_as = None;
            app.exports.save(path, app.waker.clone());
        }
        Command::DoNotSave => {
            app.frame.save_as = None;
            app.exports.forget();
        }
        Command::CopyText { text, rows } => {
            ctx.copy_text(text);
            let said = match rows {
                Some(n) => app.texts.with("rows-copied", &[("n", n.into())]),
                None => app.texts.get("text-copied").to_owned(),
            };
            app.say(ctx, said, NoticeTone::Done, None);
        }
        Command::DismissNotices => {
            // That the sample is one need not be said at every start.
            app.settings.sample_known |= matches!(app.opened.source, Some(Source::Sample));
            app.notices.clear();
        }
        Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        selecting => app.select(selecting),
    }
}

/// Takes in everything that came from the background.
pub fn receive(app: &mut App, ctx: &Context) {
    app.receive_load(ctx);
    app.receive_rebuild();
    app.receive_watch(ctx);
    while let Some(answer) = app.dialogs.poll() {
        match answer {
            Answer::Folder(path) => app.open_path(path),
            Answer::NoFolder { at_once } => {
                if at_once {
                    app.opening.no_dialog = true;
                    app.opening.take_keyboard = true;
                    app.frame.opening = true;
                }
            }
            Answer::SaveTo(path) => app.exports.save(path, app.waker.clone()),
            // Without a dialog the path is typed.
            Answer::NoSave { at_once: true } => app.frame.save_as = app.exports.waiting_name(),
            Answer::NoSave { at_once: false } => app.exports.forget(),
        }
    }
    for export in app.exports.poll() {
        app.receive_export(ctx, export);
    }
    let now = ctx.input(|i| i.time);
    if let Some(rest) = app.notices.tick(now) {
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(rest.max(0.05)));
    }
}

/// Writes settings and decisions where they have changed.
pub fn keep(app: &mut App) {
    let Some(places) = app.places.clone() else { return };
    if app.settings != app.settings_saved {
        match app.settings.save(&places.settings()) {
            Ok(()) => app.settings_saved = app.settings.clone(),
            Err(error) => log::warn!("settings not kept: {error}"),
        }
    }
    match app.workspace.save() {
        Ok(()) => app.unkept = false,
        Err(error) => {
            log::warn!("decisions not kept: {error}");
            // Said once, until it works again.
            if !std::mem::replace(&mut app.unkept, true) {
                app.notices.push(failed(app.texts.store_error(&error)));
            }
        }
    }
}

impl App {
    // ---- opening

    fn open_path(&mut self, path: PathBuf) {
        if path.is_file() && path.parent().is_some() {
            self.open(Source::Files(vec![path]));
        } else {
            self.open(Source::Folder(path));
        }
    }

    fn open(&mut self, source: Source) {
        keep(self);
        // What was offered about the last folder is not about this one.
        self.notices.drop_offers();
        self.workspace = match (&source, &self.places) {
            (Source::Folder(folder), Some(places)) => {
                let (workspace, troubles) = Workspace::open(places, folder);
                for trouble in troubles {
                    log::warn!("{trouble}");
                    self.notices.push(failed(self.texts.store_error(&trouble)));
                }
                workspace
            }
            _ => Workspace::unsaved(),
        };
        self.opened.error = None;
        self.opened.fresh = true;
        self.start_reading(source);
    }

    fn start_reading(&mut self, source: Source) {
        let options =
            LoadOptions { decisions: self.workspace.decisions().clone(), counting: counting(&self.settings) };
        self.opened.watch = None;
        self.opened.rebuild = None;
        self.opened.stopped = None;
        self.opened.progress = jobs::Progress::default();
        self.opened.loader = Some(Loader::start(source.clone(), options, self.waker.clone()));
        self.opened.source = Some(source);
        self.frame.opening = false;
    }

    fn reload(&mut self) {
        if let Some(source) = self.opened.source.clone() {
            self.notices.clear();
            self.start_reading(source);
        }
    }

    fn cancel(&mut self) {
        if let Some(loader) = &self.opened.loader {
            loader.cancel();
        } else {
            self.notices.clear();
            if self.opened.collection.is_some() {
                self.opened.error = None;
                self.frame.opening = false;
            }
        }
    }

    /// How many articles there are after reading was stopped.
    fn say_stopped(&mut self, ctx: &Context) {
        let n = self.opened.collection.as_ref().map_or(0, |c| c.entries.len());
        let said = self.texts.with("cancelled", &[("n", n.into())]);
        self.notices.drop_offers();
        self.say(ctx, said, NoticeTone::Offer, Some(("reload", Command::Reload)));
    }

    /// What had been read when reading was stopped.
    fn receive_rest(&mut self, ctx: &Context) {
        let Some(stopped) = self.opened.stopped.take() else { return };
        let rest = stopped.poll().find_map(|event| match event {
            LoadEvent::Snapshot(collection) => Some(collection),
            _ => None,
        });
        match rest {
            Some(collection) => {
                self.take_collection(collection);
                self.say_stopped(ctx);
            }
            None => self.opened.stopped = Some(stopped),
        }
    }

    fn receive_load(&mut self, ctx: &Context) {
        self.receive_rest(ctx);
        let Some(loader) = self.opened.loader.take() else { return };
        let (mut over, mut stopped) = (false, false);
        let events: Vec<LoadEvent> = loader.poll().collect();
        for event in events {
            match event {
                LoadEvent::Progress(progress) => self.opened.progress = progress,
                // A folder read again stays as it was until all of it is there: nothing jumps.
                LoadEvent::Snapshot(_) if !self.opened.fresh && self.opened.whole() => {}
                LoadEvent::Snapshot(collection) => self.take_collection(collection),
                LoadEvent::Done(collection) => {
                    self.take_collection(collection);
                    self.finished(ctx);
                    over = true;
                }
                LoadEvent::Failed(error) => {
                    self.opened.error = Some(self.texts.folder_error(&error));
                    self.frame.opening = true;
                    over = true;
                }
                LoadEvent::Cancelled => {
                    over = true;
                    stopped = true;
                }
            }
        }
        if stopped {
            // Behind what may have come with it.
            self.say_stopped(ctx);
            self.opened.stopped = Some(loader);
        } else if !over {
            self.opened.loader = Some(loader);
        }
    }

    /// Reading is done: watch the folder, remember it, compare what was opened to be compared.
    fn finished(&mut self, ctx: &Context) {
        let Some(collection) = self.opened.collection.clone() else { return };
        match &self.opened.source {
            Some(Source::Folder(folder)) => {
                let known = collection.entries.iter().map(|e| e.article.path.clone());
                let skipped = collection.skipped.iter().map(|s| s.path.clone());
                let known = known.chain(skipped).collect();
                self.opened.watch = Some(FolderWatch::start(folder.clone(), known, self.waker.clone()));
                self.settings.opened(folder);
                keep(self);
            }
            Some(Source::Sample) if self.settings.sample_known => {}
            Some(Source::Sample) => {
                let said = self.texts.get("sample-notice").to_owned();
                self.say(ctx, said, NoticeTone::Offer, Some(("open-folder", Command::OpenDialog)));
            }
            Some(Source::Files(_)) if collection.entries.len() == 1 && !collection.skipped.is_empty() => {
                let skipped = &collection.skipped[0];
                let reason = self.texts.skip_reason(&skipped.reason);
                let args = [("file", skipped.path.as_str().into()), ("reason", reason.into())];
                let said = self.texts.with("file-not-opened", &args);
                self.say(ctx, said, NoticeTone::Failed, None);
            }
            Some(source @ Source::Files(_)) if collection.entries.len() == 2 => {
                let mut ids: Vec<_> = collection.article_ids().collect();
                if source.first().is_some_and(|first| collection.entry(ids[1]).article.path == first) {
                    ids.reverse();
                }
                let before = self.place.clone();
                self.select(Command::Compare(ids[0], ids[1]));
                self.history.leave(before, false);
            }
            _ => {}
        }
    }

    /// A newer collection: selections are carried over to it.
    fn take_collection(&mut self, new: Arc<Collection>) {
        if std::mem::take(&mut self.opened.fresh) {
            self.place = Place { screen: keep_screen(self.place.screen), ..Place::default() };
            self.history.clear();
            self.views = super::views::States::default();
        } else if let Some(old) = &self.opened.collection {
            let carry = |place: &mut Place| place.selection = place.selection.carry(old, &new);
            carry(&mut self.place);
            self.history.map(carry);
        }
        let old = self.opened.collection.replace(new);
        self.opened.revision += 1;
        // Letting go of ten thousand articles takes longer than a frame may.
        if let Some(old) = old {
            std::thread::spawn(move || drop(old));
        }
    }

    fn receive_watch(&mut self, ctx: &Context) {
        let Some(watch) = &self.opened.watch else { return };
        let events: Vec<WatchEvent> = watch.poll().collect();
        for event in events {
            match event {
                WatchEvent::Changed(changes) => {
                    let said = self.texts.with("files-changed", &[("n", changes.total().into())]);
                    self.notices.drop_offers();
                    self.say(ctx, said, NoticeTone::Offer, Some(("reload", Command::Reload)));
                }
                WatchEvent::FolderGone => {
                    let said = self.texts.get("folder-gone").to_owned();
                    self.say(ctx, said, NoticeTone::Failed, Some(("reload", Command::Reload)));
                }
                WatchEvent::Unavailable(cause) => log::info!("the folder is not watched: {cause}"),
            }
        }
    }

    // ---- preferring

    fn prefer(&mut self, ctx: &Context, settings: Settings) {
        let before = std::mem::replace(&mut self.settings, settings);
        if before.language != self.settings.language {
            self.texts = Arc::new(Texts::new(language(&self.settings)));
        }
        if counting(&before) != counting(&self.settings) {
            self.rebuild(false);
        }
        self.apply_look(ctx);
        keep(self);
    }

    /// Theme and text size.
    pub(super) fn apply_look(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(self.settings.text_size.0);
    }

    fn rebuild(&mut self, reanalyse: bool) {
        let Some(from) = self.opened.collection.clone() else { return };
        if self.opened.loading() {
            // Reading starts anew with the new decisions.
            return self.reload();
        }
        let (decisions, counting) = (self.workspace.decisions().clone(), counting(&self.settings));
        self.opened.rebuild = Some(jobs::rebuild(from, decisions, counting, reanalyse, self.waker.clone()));
    }

    fn receive_rebuild(&mut self) {
        let Some(result) = self.opened.rebuild.as_ref().and_then(jobs::Task::poll) else { return };
        self.opened.rebuild = None;
        match result {
            Ok(Some(collection)) => self.take_collection(collection),
            Ok(None) => {}
            Err(error) => self.notices.push(failed(error.to_string())),
        }
    }

    fn say(&mut self, ctx: &Context, text: String, tone: NoticeTone, action: Option<(&str, Command)>) {
        let action = action.map(|(id, command)| (self.texts.get(id).to_owned(), command));
        self.notices.push(Notice { text, tone, action, at: ctx.input(|i| i.time) });
        ctx.request_repaint();
    }
}

fn failed(text: String) -> Notice {
    Notice { text, tone: NoticeTone::Failed, action: None, at: 0.0 }
}

/// Another folder opens on the same screen, if that screen shows a folder as a whole.
fn keep_screen(screen: Screen) -> Screen {
    match screen {
        Screen::Names | Screen::Connections | Screen::StanceTone => screen,
        _ => Screen::Articles,
    }
}
