//! Below the two heads: choosing another article for either side, and going through what A is
//! worth comparing with.

use super::columns::GUTTER;
use super::work::Side;
use super::{Mode, head, letter};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::Role;
use crate::app::views::candidates::{self, Of, Why, reasons};
use crate::app::widgets;
use crate::collection::ArticleId;
use crate::collection::similar::Candidates;
use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

/// Height of the line.
const LINE: f32 = 22.0;
/// Candidates that are called the most similar.
const MOST_SIMILAR: usize = 3;
/// Width of a column in which the line needs all of it.
const CROWDED: f32 = 250.0;

/// One line under the heads: choices for A on the left, for B on the right; for `one` side only
/// where there is room for no more.
pub fn bar(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut candidates::State,
    (a, b): (ArticleId, ArticleId),
    (one, mode): (Option<Side>, Mode),
    out: &mut Vec<Command>,
) {
    let found = state.of(ui, look, Of::First, a);
    if let Some(found) = &found {
        keys(ui, found, (a, b), out);
    }
    let places = head::Places::of(ui, look, one, mode);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(places.inset);
        for (n, side) in places.shown.iter().enumerate() {
            if n > 0 {
                ui.add_space(GUTTER);
            }
            let indent = if places.width < CROWDED { 0.0 } else { head::INDENT };
            ui.add_space(indent);
            let width = places.width - indent;
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                compact(ui);
                choices(ui, look, state, *side, found.as_ref(), (a, b), out);
            });
        }
    });
    ui.add_space(1.0);
}

/// Another article for one side; for B also the way through the candidates.
fn choices(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut candidates::State,
    side: Side,
    found: Option<&std::sync::Arc<Candidates>>,
    (a, b): (ArticleId, ArticleId),
    out: &mut Vec<Command>,
) {
    let label = Role::Small
        .text(look.texts.with("compare-other", &[("side", letter(side).into())]), look.theme.accent);
    if side == Side::A {
        if let Some(other) = candidates::menu(ui, look, state, Of::Second, label, b) {
            out.push(Command::Compare(other, b));
        }
        return;
    }
    ui.horizontal(|ui| {
        if let Some(other) = candidates::menu(ui, look, state, Of::First, label, a) {
            out.push(Command::Compare(a, other));
        }
        if let Some(found) = found {
            steps(ui, look, found, (a, b), out);
        }
    });
}

/// Lower than elsewhere: the articles need the height.
fn compact(ui: &mut Ui) {
    let spacing = ui.spacing_mut();
    spacing.item_spacing = vec2(6.0, 2.0);
    spacing.button_padding = vec2(8.0, 2.0);
    spacing.interact_size.y = LINE;
}

/// Ctrl+Page Down and Ctrl+Page Up: the next and the previous candidate as B.
fn keys(ui: &Ui, found: &Candidates, (a, b): (ArticleId, ArticleId), out: &mut Vec<Command>) {
    for (key, forward) in [(Key::PageDown, true), (Key::PageUp, false)] {
        if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, key)) {
            out.extend(found.step(b, forward).map(|next| Command::Compare(a, next)));
        }
    }
}

/// Buttons for the same, and which candidate B is.
fn steps(
    ui: &mut Ui,
    look: &Look<'_>,
    found: &Candidates,
    (a, b): (ArticleId, ArticleId),
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    for (sign, id, forward) in [("←", "candidate-previous", false), ("→", "candidate-next", true)] {
        let next = found.step(b, forward);
        if widgets::icon_button(ui, sign, t.get(id), next.is_some()).clicked() {
            out.extend(next.map(|next| Command::Compare(a, next)));
        }
    }
    let order = found.order();
    if let Some(at) = order.iter().position(|article| *article == b) {
        let place = [("at", (at + 1).into()), ("n", order.len().into())];
        let (kinds, speaks) = why(look, found, b);
        let mut line = vec![t.with("candidate-at", &place)];
        // Of the most similar only the first few are that.
        let similar = Why::Similar.of(found).iter().position(|candidate| candidate.article == b);
        let most = similar.is_none_or(|place| place < MOST_SIMILAR);
        line.extend(kinds.get(usize::from(!most)).cloned());
        let hint = [t.with("candidate-at-hint", &place), kinds.join(" · "), speaks];
        let hint = hint.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        // Whole or not at all: the tooltip says it in any case.
        let whole = line.join(" · ");
        let galley = ui.painter().layout_no_wrap(whole.clone(), Role::Small.font(), look.theme.muted);
        let shown = if galley.size().x <= ui.available_width() { whole } else { line.swap_remove(0) };
        let label = egui::Label::new(Role::Small.text(shown, look.theme.muted));
        ui.add(label.truncate().show_tooltip_when_elided(false)).on_hover_text(hint);
    }
}

/// Which kinds of candidate B is, and what speaks for it.
fn why(look: &Look<'_>, found: &Candidates, b: ArticleId) -> (Vec<String>, String) {
    let mut kinds = Vec::new();
    let mut speaks = String::new();
    for kind in Why::ALL {
        if let Some(candidate) = kind.of(found).iter().find(|candidate| candidate.article == b) {
            kinds.push(kind.text(look));
            // The last kind it belongs to says most.
            speaks = reasons(look, candidate);
        }
    }
    (kinds, speaks)
}
