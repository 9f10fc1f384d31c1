//! The keys of the screen: 1 2 3 modes, F7 pairs, N and P mentions, X swap, L lock, Page keys.

use super::work::{Side, Worked};
use super::{Mode, State, aligned};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::collection::NameId;
use crate::span::Span;
use egui::{Key, Modifiers, Ui};

/// Takes the keys, unless somebody is typing.
pub fn take(
    ui: &Ui,
    look: &Look<'_>,
    state: &mut State,
    worked: &Worked,
    narrow: bool,
    out: &mut Vec<Command>,
) {
    if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
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
        out.push(Command::Compare(worked.b, worked.a));
    }
    if pressed(Modifiers::NONE, Key::L) {
        state.reading.locked = !state.reading.locked;
    }
    // Shift first: the plain key would take it too.
    if pressed(Modifiers::SHIFT, Key::F7) {
        pair(state, worked, false);
    } else if pressed(Modifiers::NONE, Key::F7) {
        pair(state, worked, true);
    }
    if pressed(Modifiers::NONE, Key::N) {
        mention(look, state, worked, narrow, true, out);
    }
    if pressed(Modifiers::NONE, Key::P) {
        mention(look, state, worked, narrow, false, out);
    }
    if state.mode == Mode::Differences {
        return;
    }
    for (key, views) in [(Key::PageDown, 0.85), (Key::PageUp, -0.85), (Key::Home, -1e6), (Key::End, 1e6)] {
        if pressed(Modifiers::NONE, key) {
            match state.mode {
                Mode::Aligned => state.aligned.page(views),
                Mode::Reading => state.reading.page(if narrow { state.tab } else { Side::A }, views),
                Mode::Differences => {}
            }
        }
    }
}

/// The next pair of passages in the order of A, round and round.
fn pair(state: &mut State, worked: &Worked, forward: bool) {
    let pairs = worked.found.passages.len();
    if pairs == 0 {
        return;
    }
    let next = match (state.pick.chosen, forward) {
        (None, true) => 0,
        (None, false) => pairs - 1,
        (Some(now), true) => (now + 1) % pairs,
        (Some(now), false) => (now + pairs - 1) % pairs,
    };
    state.go_to_pair(next);
}

/// The next mention of the selected name in both articles, in the order of the rows. Where no name
/// is selected, the one that both speak of and that tells them apart most.
fn mention(
    look: &Look<'_>,
    state: &mut State,
    worked: &Worked,
    narrow: bool,
    forward: bool,
    out: &mut Vec<Command>,
) {
    let Some(name) = state.pick.name.or_else(|| foremost(look, worked)) else { return };
    if state.pick.name.is_none() {
        super::select_name(look, name, out);
    }
    let of = |side: Side| {
        let mentions = look.collection.mentions(worked.article(side), name);
        mentions.into_iter().map(move |m| (side, m.span))
    };
    let places: Vec<(Side, Span)> = of(Side::A).chain(of(Side::B)).collect();
    let mut places = aligned::in_order(&worked.rows, &places);
    if state.mode == Mode::Aligned {
        // Titles head the columns: there is nowhere to go to.
        places.retain(|(side, span)| aligned::has_row(&worked.rows, *side, *span));
    }
    let now = state.pick.mention.and_then(|now| places.iter().position(|place| *place == now));
    let next = match (now, forward) {
        (None, true) => 0,
        (None, false) => places.len().saturating_sub(1),
        (Some(at), true) => (at + 1) % places.len(),
        (Some(at), false) => (at + places.len() - 1) % places.len(),
    };
    if let Some((side, span)) = places.get(next).copied() {
        if narrow {
            state.tab = side;
        }
        state.go_to_mention(side, span);
        state.pick.at = Some((next + 1, places.len()));
    }
}

/// The first name, most telling first, that both articles have; else the first of either.
pub fn foremost(look: &Look<'_>, worked: &Worked) -> Option<NameId> {
    names(look, worked).first().copied()
}

/// The names of the two articles, those of both first, most telling first.
pub fn names(look: &Look<'_>, worked: &Worked) -> Vec<NameId> {
    let mut found: Vec<(bool, NameId)> = Vec::new();
    for pair in &worked.found.entities {
        let of = |side: Side, entities: &[u32]| {
            let names = &look.collection.name_of[worked.article(side).0 as usize];
            *names.get(*entities.first()? as usize)?
        };
        let name = of(Side::A, &pair.a_entities).or_else(|| of(Side::B, &pair.b_entities));
        let Some(name) = name else { continue };
        if !found.iter().any(|(_, n)| *n == name) {
            found.push((pair.a_mentions == 0 || pair.b_mentions == 0, name));
        }
    }
    found.sort_by_key(|(alone, _)| *alone);
    found.into_iter().map(|(_, name)| name).collect()
}
