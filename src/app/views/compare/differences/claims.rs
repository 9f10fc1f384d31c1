//! What each article claims, face to face: the sentence that says most of it, then sentences of both
//! about the same.

use super::{heading, show_passages};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::views::compare::work::Worked;
use crate::app::widgets;
use crate::collection::ArticleId;
use crate::compare::{Claim, ClaimPair, Claims};
use crate::span::Span;
use egui::text::{LayoutJob, TextFormat};
use egui::{Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Below this width A stands above B.
const NARROW: f32 = 460.0;
/// Between A and B.
const BETWEEN: f32 = 40.0;
/// Left of the sentences, for the letter.
const LETTER: f32 = 20.0;
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
    two(ui, look, worked, t.get("compare-claims-lead"), (claims.a, claims.b), out);
    let asked = ui.scope_id().with(("all-claims", look.revision, worked.a, worked.b));
    let all = look.figure || ui.data(|data| data.get_temp(asked).unwrap_or(false));
    let first = if ui.available_width() < NARROW { FEW } else { FIRST };
    let most = if all { usize::MAX } else { first };
    for (row, pair) in claims.pairs.iter().take(most).enumerate() {
        widgets::hairline(ui);
        let words = t.with("compare-claims-about", &[("words", pair.about.join(", ").into())]);
        about(ui, look, &words);
        two(ui, look, worked, &words, (Some(pair.a), Some(pair.b)), out);
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
            two(ui, look, worked, said, pair, out);
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
        spans.get(row).map(|span| Claim { sentence: *span, cue: None, clause: None })
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
        two(ui, look, worked, said, pair, out);
    }
}

/// What the sentences below speak of.
fn about(ui: &mut Ui, look: &Look<'_>, about: &str) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(7.0);
    ui.label(Role::SmallStrong.text(about, look.theme.muted));
}

/// A's sentence beside B's.
fn two(
    ui: &mut Ui,
    look: &Look<'_>,
    worked: &Worked,
    about: &str,
    (a, b): (Option<Claim>, Option<Claim>),
    out: &mut Vec<Command>,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let all = ui.available_width();
    let narrow = all < NARROW;
    let width = if narrow { all } else { (all - BETWEEN) / 2.0 };
    let mut both = |ui: &mut Ui| {
        for (letter, article, claim) in [("A", worked.a, a), ("B", worked.b, b)] {
            match claim {
                Some(claim) => cell(ui, look, about, (letter, article, claim), width, out),
                None => ui.add_space(if narrow { 0.0 } else { width }),
            }
            if letter == "A" && !narrow {
                ui.add_space(BETWEEN);
            }
        }
    };
    if narrow {
        both(ui);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            both(ui);
        });
    }
    ui.add_space(5.0);
}

/// The letter and the sentence; pressing it opens the sentence in the evidence panel.
fn cell(
    ui: &mut Ui,
    look: &Look<'_>,
    about: &str,
    (letter, article, claim): (&str, ArticleId, Claim),
    width: f32,
    out: &mut Vec<Command>,
) {
    let p = look.theme;
    let text = &*look.collection.entry(article).article.text;
    let job = sentence(look, text, claim, width - LETTER);
    let said = format!("{letter}: {}", job.text);
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y + 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
    if response.hovered() && !look.figure {
        ui.painter().rect_filled(rect, 3.0, p.hover);
    }
    let letter = ui.painter().layout_no_wrap(letter.to_owned(), Role::SmallStrong.font(), p.ink);
    ui.painter().galley(pos2(rect.left(), rect.top() + 5.0), letter, p.ink);
    ui.painter().galley(pos2(rect.left() + LETTER, rect.top() + 2.0), galley, p.ink);
    widgets::focus_ring(ui, &response);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        out.push(show_passages(look, about, &[(article, claim.cue.unwrap_or(claim.sentence))]));
    }
}

/// The sentence on one line, the word that says which way it goes underlined.
fn sentence(look: &Look<'_>, text: &str, claim: Claim, width: f32) -> LayoutJob {
    let p = look.theme;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(60.0);
    let plain = TextFormat::simple(Role::Reading.font(), p.ink);
    let marked = TextFormat { underline: Stroke::new(1.4, p.accent), ..plain.clone() };
    let (from, to) = (claim.sentence.start as usize, claim.sentence.end as usize);
    let cue = claim.cue.map_or(to..to, |cue| cue.range());
    for (part, format) in [(from..cue.start, &plain), (cue.clone(), &marked), (cue.end..to, &plain)] {
        let written = text.get(part).unwrap_or_default();
        job.append(&one_line(written), 0.0, format.clone());
    }
    job
}

/// Every run of blanks as one.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if line.ends_with(' ') => {}
            true => line.push(' '),
            false => line.push(c),
        }
    }
    line
}
