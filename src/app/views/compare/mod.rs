//! Compare: two articles, A and B, read against each other.

mod aligned;
mod candidates;
mod differences;
mod head;
mod reading;
mod rows;
mod table;
mod work;

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::Role;
use crate::app::{plots, widgets};
use crate::collection::{ArticleId, Collection};
use egui::{Key, Modifiers, Ui};
use work::{Work, Worked};

/// The three ways to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// One list of paired rows: nothing can drift.
    #[default]
    Aligned,
    /// Two pages side by side.
    Reading,
    /// Only in A, both, only in B.
    Differences,
}

/// What the screen remembers.
#[derive(Clone, Default)]
pub struct State {
    pub mode: Mode,
    work: Work,
    aligned: aligned::State,
    reading: reading::State,
    /// The selected pair of passages, by its place in the comparison.
    pair: Option<usize>,
}

/// Draws the screen.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    others: &mut super::candidates::State,
    out: &mut Vec<Command>,
) {
    let Some((a, b)) = look.selection.compare.or_else(|| first_two(look.collection)) else {
        plots::empty(ui, look, "compare-too-few");
        return;
    };
    let t = look.texts;
    let worked = state.work.of(ui, look, a, b);
    head::summary(ui, look, state, worked.as_deref(), (a, b), out);
    head::sides(ui, look, a, b);
    if !look.figure {
        candidates::bar(ui, look, others, (a, b), out);
    }
    head::rule(ui, look);
    let Some(worked) = worked else {
        ui.add_space(24.0);
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(Role::Body.text(t.get("compare-working"), look.theme.muted));
        });
        return;
    };
    if !look.figure {
        keys(ui, state, &worked, (a, b), out);
        table::keys(ui, look, &worked, out);
    }
    match state.mode {
        // Two pages cannot be printed side by side to their ends: the figure shows the same in rows.
        Mode::Reading if look.figure => {
            aligned::show(ui, look, &mut state.aligned, &mut state.pair, &worked, out);
        }
        Mode::Aligned => aligned::show(ui, look, &mut state.aligned, &mut state.pair, &worked, out),
        Mode::Reading => reading::show(ui, look, &mut state.reading, &mut state.pair, &worked, out),
        Mode::Differences => differences::show(ui, look, &worked, out),
    }
}

/// What differs, beside the two articles. Nothing to draw where the screen shows it itself or the
/// comparison is still being made: then `false`.
pub fn aside(ui: &mut Ui, look: &Look<'_>, state: &State, out: &mut Vec<Command>) -> bool {
    let Some(worked) = state.work.last().filter(|_| state.mode != Mode::Differences) else { return false };
    ui.label(Role::Heading.text(look.texts.get("compare-what-differs"), look.theme.ink));
    differences::aside(ui, look, &worked, out);
    true
}

fn first_two(collection: &Collection) -> Option<(ArticleId, ArticleId)> {
    (collection.entries.len() >= 2).then_some((ArticleId(0), ArticleId(1)))
}

/// 1 2 3 modes, F7 and Shift+F7 pairs, X swap, Escape back.
fn keys(ui: &Ui, state: &mut State, worked: &Worked, sides: (ArticleId, ArticleId), out: &mut Vec<Command>) {
    if ui.ctx().egui_wants_keyboard_input() {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    for (key, mode) in
        [(Key::Num1, Mode::Aligned), (Key::Num2, Mode::Reading), (Key::Num3, Mode::Differences)]
    {
        if pressed(Modifiers::NONE, key) {
            state.mode = mode;
        }
    }
    if pressed(Modifiers::NONE, Key::X) {
        out.push(Command::Compare(sides.1, sides.0));
    }
    if pressed(Modifiers::NONE, Key::L) {
        state.reading.locked = !state.reading.locked;
    }
    let pairs = worked.found.passages.len();
    // Shift first: the plain key would take it too.
    if pressed(Modifiers::SHIFT, Key::F7) && pairs > 0 {
        step(state, (state.pair.unwrap_or(0) + pairs - 1) % pairs);
    } else if pressed(Modifiers::NONE, Key::F7) && pairs > 0 {
        step(state, state.pair.map_or(0, |p| (p + 1) % pairs));
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        out.push(Command::Back);
    }
}

/// Selects a pair and brings it into view in both modes.
fn step(state: &mut State, pair: usize) {
    state.pair = Some(pair);
    state.aligned.goal = Some(pair);
    state.reading.goal = Some(pair);
    if state.mode == Mode::Differences {
        state.mode = Mode::Aligned;
    }
}

/// The three modes as one control.
fn modes(ui: &mut Ui, look: &Look<'_>, mode: &mut Mode) {
    let t = look.texts;
    let choices = [
        (Mode::Aligned, t.get("compare-aligned")),
        (Mode::Reading, t.get("compare-reading")),
        (Mode::Differences, t.get("compare-differences")),
    ];
    widgets::segmented(ui, mode, &choices);
}
