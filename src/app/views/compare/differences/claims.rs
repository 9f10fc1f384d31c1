//! What each article claims, face to face: the sentence that says most of it, then sentences of both
//! about the same.

use super::heading;
use super::sentences::{NARROW, Shown, about, two};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::views::compare::work::Worked;
use crate::app::widgets;
use crate::compare::{Claim, ClaimPair, Claims};
use crate::span::Span;
use egui::Ui;

/// Pairs shown until more are asked for, and where there is little room.
const FIRST: usize = 3;
const FEW: usize = 1;

/// The leading sentences, the most telling pair, what each admits, then the other pairs.
pub fn show(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let claims = &worked.found.claims;
    if worked.a == worked.b || (claims.a.is_none() && claims.b.is_none()) {
        return;
    }
    let t = look.texts;
    heading(ui, look, "compare-claims");
    if !claims.pairs.is_empty() {
        let opposed = claims.pairs.iter().any(|pair| pair.a.cue.is_some());
        let note = if opposed { "compare-claims-note-two-ways" } else { "compare-claims-note" };
        plots::note(ui, t.get(note));
    }
    about(ui, look, t.get("compare-claims-lead"));
    let lead = (claims.a.map(Shown::from), claims.b.map(Shown::from));
    two(ui, look, worked, t.get("compare-claims-lead"), lead, out);
    let asked = ui.scope_id().with(("all-claims", look.revision, worked.a, worked.b));
    let all = look.figure || ui.data(|data| data.get_temp(asked).unwrap_or(false));
    let first = if ui.available_width() < NARROW { FEW } else { FIRST };
    let most = if all { usize::MAX } else { first };
    for (row, pair) in claims.pairs.iter().take(most).enumerate() {
        widgets::hairline(ui);
        let words = t.with("compare-claims-about", &[("words", pair.about.join(", ").into())]);
        about(ui, look, &words);
        two(ui, look, worked, &words, (Some(pair.a.into()), Some(pair.b.into())), out);
        // The most telling pair is seen before what may take much room.
        if row == 0 {
            reserved(ui, look, worked, out);
        }
    }
    if claims.pairs.is_empty() {
        reserved(ui, look, worked, out);
    }
    widgets::hairline(ui);
    let left = claims.pairs.len().saturating_sub(most);
    if left > 0 {
        ui.add_space(4.0);
        if ui
            .link(Role::Small.text(t.with("compare-claims-more", &[("n", left.into())]), look.theme.accent))
            .clicked()
        {
            ui.data_mut(|data| data.insert_temp(asked, true));
        }
    }
    if all || ui.available_width() >= NARROW {
        let said = t.get("compare-claims-only");
        for (row, pair) in only(claims).enumerate() {
            if row == 0 {
                if left > 0 {
                    widgets::hairline(ui);
                }
                about(ui, look, said);
            }
            two(ui, look, worked, said, (pair.0.map(Shown::from), pair.1.map(Shown::from)), out);
        }
        // An empty side does not mean that the article tells nothing of its own.
        match (claims.only_a.is_empty(), claims.only_b.is_empty()) {
            (true, false) => plots::note(ui, t.get("compare-claims-only-none-a")),
            (false, true) => plots::note(ui, t.get("compare-claims-only-none-b")),
            _ => {}
        }
    }
    ui.add_space(20.0);
}

/// What only one of them tells, row by row.
pub fn only(claims: &Claims) -> impl Iterator<Item = (Option<Claim>, Option<Claim>)> + '_ {
    rows(claims.only_a.clone(), claims.only_b.clone())
}

/// What each admits against its own drift, row by row.
pub fn reservations(claims: &Claims) -> impl Iterator<Item = (Option<Claim>, Option<Claim>)> + '_ {
    rows(claims.reservations_a.clone(), claims.reservations_b.clone())
}

fn rows(a: Vec<Span>, b: Vec<Span>) -> impl Iterator<Item = (Option<Claim>, Option<Claim>)> {
    let plain = |spans: &[Span], row: usize| {
        spans.get(row).map(|span| Claim { sentence: *span, cue: None, clause: None, before: None })
    };
    (0..a.len().max(b.len())).map(move |row| (plain(&a, row), plain(&b, row)))
}

/// What each admits, under one heading; that one of them admits nothing is said.
fn reserved(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let said = look.texts.get("compare-claims-reservations");
    let claims = &worked.found.claims;
    let silent = match (claims.reservations_a.is_empty(), claims.reservations_b.is_empty()) {
        (true, false) => Some("compare-claims-no-reservation-a"),
        (false, true) => Some("compare-claims-no-reservation-b"),
        _ => None,
    };
    // What stands in the pair above is not said again.
    let first = claims.pairs.first();
    let others = |spans: &[Span], of: fn(&ClaimPair) -> Claim| -> Vec<Span> {
        spans.iter().copied().filter(|span| first.is_none_or(|pair| of(pair).sentence != *span)).collect()
    };
    let (a, b) = (others(&claims.reservations_a, |p| p.a), others(&claims.reservations_b, |p| p.b));
    for (row, pair) in rows(a, b).enumerate() {
        if row == 0 {
            widgets::hairline(ui);
            about(ui, look, said);
            if let Some(silent) = silent {
                plots::note(ui, look.texts.get(silent));
            }
        }
        two(ui, look, worked, said, (pair.0.map(Shown::from), pair.1.map(Shown::from)), out);
    }
}
