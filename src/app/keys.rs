//! The keys of the whole window; see also `views/shortcuts`.

use super::App;
use super::command::Command;
use super::state::{Place, Screen};
use crate::collection::ArticleId;
use egui::{Event, Id, Key, KeyboardShortcut, Modifiers, PointerButton, Ui};

const CTRL: Modifiers = Modifiers::COMMAND;

/// Turns keys and mouse buttons into commands. Screens take their own keys later, unless a text
/// field has the keyboard.
pub fn collect(ui: &mut Ui, app: &App, out: &mut Vec<Command>) {
    if app.frame.save_as.is_some() {
        // A question stands before everything else.
        return;
    }
    let (place, loading) = (&app.place, app.opened.loading());
    let typing = ui.ctx().egui_wants_keyboard_input() && ui.ctx().text_edit_focused();
    // Escape has taken the keyboard from a field before anybody is asked.
    let typed = typing || ui.ctx().data(|d| d.get_temp(typed_id())).unwrap_or(false);
    if copies_figure(ui) {
        out.push(Command::CopyFigure);
    }
    let mut on = |modifiers: Modifiers, key: Key, command: Command| {
        if ui.input_mut(|i| i.consume_shortcut(&KeyboardShortcut::new(modifiers, key))) {
            out.push(command);
        }
    };
    for (screen, key) in
        Screen::RAIL.into_iter().zip([Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6])
    {
        on(CTRL, key, Command::Go(screen));
    }
    // The more particular shortcuts first: Ctrl+Z also matches Ctrl+Shift+Z.
    on(CTRL | Modifiers::SHIFT, Key::C, Command::CopyFigure);
    on(CTRL | Modifiers::SHIFT, Key::Z, Command::Redo);
    on(CTRL, Key::O, Command::OpenDialog);
    on(CTRL, Key::S, Command::SaveFigure);
    on(CTRL, Key::F, Command::FocusSearch);
    on(CTRL, Key::E, Command::ToggleEvidence);
    on(CTRL, Key::Comma, Command::Go(Screen::Settings));
    on(CTRL, Key::Q, Command::Quit);
    on(Modifiers::ALT, Key::ArrowLeft, Command::Back);
    on(Modifiers::ALT, Key::ArrowRight, Command::Forward);
    on(Modifiers::NONE, Key::F1, Command::Go(Screen::Shortcuts));
    on(Modifiers::NONE, Key::F5, Command::Reload);
    if !typing {
        on(CTRL, Key::Z, Command::Undo);
        on(CTRL, Key::Y, Command::Redo);
    }
    let menu = egui::Popup::is_any_open(ui.ctx());
    if !typing
        && !menu
        && let Some((a, b)) = chosen(app)
    {
        on(Modifiers::NONE, Key::C, Command::Compare(a, b));
    }
    // A menu that is open and a field take Escape for themselves.
    if !typed && !menu {
        on(Modifiers::NONE, Key::Escape, escape(place, loading));
    }
    if ui.input(|i| i.pointer.button_clicked(PointerButton::Extra1)) {
        out.push(Command::Back);
    }
    if ui.input(|i| i.pointer.button_clicked(PointerButton::Extra2)) {
        out.push(Command::Forward);
    }
}

/// The two articles that are chosen in the list, where C compares them: not on a comparison, nor
/// while another article is read, which C compares.
fn chosen(app: &App) -> Option<(ArticleId, ArticleId)> {
    let (a, b) = app.views.articles.two(app.opened.revision)?;
    let read = app.place.selection.article;
    match app.place.screen {
        Screen::Compare => None,
        Screen::Read if read != Some(a) && read != Some(b) => None,
        screen => screen.about_folder().then_some((a, b)),
    }
}

/// Whether a key is pressed that goes through a list or through the mentions of a name.
#[must_use]
pub fn walks(ui: &Ui) -> bool {
    use Key::{ArrowDown, ArrowUp, End, Home, N, P, PageDown, PageUp};
    let keys = [ArrowDown, ArrowUp, End, Home, N, P, PageDown, PageUp];
    ui.input(|i| keys.into_iter().any(|key| i.key_pressed(key)))
}

/// Keeps whether a text field has the keyboard, for the next frame.
pub fn remember(ui: &Ui) {
    let typing = ui.ctx().text_edit_focused();
    ui.ctx().data_mut(|d| d.insert_temp(typed_id(), typing));
}

fn typed_id() -> Id {
    Id::unique("controluce-typing")
}

/// Ctrl+Shift+C comes from the system as "copy", not as a key: with Shift held it means the figure.
fn copies_figure(ui: &Ui) -> bool {
    ui.input_mut(|i| {
        if !i.modifiers.shift || !i.modifiers.command {
            return false;
        }
        let before = i.events.len();
        i.events.retain(|event| *event != Event::Copy);
        i.events.len() < before
    })
}

/// Esc leaves a comparison and the pages beside the screens, else it stops reading and closes
/// messages.
fn escape(place: &Place, loading: bool) -> Command {
    match place.screen {
        Screen::Compare if !loading => Command::Leave,
        screen if screen.about_folder() => Command::CancelLoading,
        _ => Command::Leave,
    }
}
