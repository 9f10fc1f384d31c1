//! A sentence of A beside one of B, with what tells them apart underlined.

use super::show_passages;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::Role;
use crate::app::views::compare::work::Worked;
use crate::app::widgets;
use crate::collection::ArticleId;
use crate::compare::Claim;
use crate::span::Span;
use egui::text::{LayoutJob, TextFormat};
use egui::{Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Below this width A stands above B.
pub const NARROW: f32 = 460.0;
/// Between A and B.
const BETWEEN: f32 = 40.0;
/// Left of the sentences, for the letter.
const LETTER: f32 = 20.0;

/// What is shown of one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub span: Span,
    /// Underlined, in text order.
    pub marks: Vec<Span>,
    /// What it leans on, in a quieter voice.
    pub before: Option<Span>,
}

impl From<Claim> for Shown {
    fn from(claim: Claim) -> Self {
        Self { span: claim.sentence, marks: claim.cue.into_iter().collect(), before: claim.before }
    }
}

/// What the sentences below speak of.
pub fn about(ui: &mut Ui, look: &Look<'_>, about: &str) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(7.0);
    ui.label(Role::SmallStrong.text(about, look.theme.muted));
}

/// A's sentence beside B's.
pub fn two(
    ui: &mut Ui,
    look: &Look<'_>,
    worked: &Worked,
    about: &str,
    (a, b): (Option<Shown>, Option<Shown>),
    out: &mut Vec<Command>,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let all = ui.available_width();
    let narrow = all < NARROW;
    let width = if narrow { all } else { (all - BETWEEN) / 2.0 };
    let mut both = |ui: &mut Ui| {
        for (letter, article, shown) in [("A", worked.a, &a), ("B", worked.b, &b)] {
            match shown {
                Some(shown) => cell(ui, look, about, (letter, article, shown), width, out),
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
    (letter, article, shown): (&str, ArticleId, &Shown),
    width: f32,
    out: &mut Vec<Command>,
) {
    let p = look.theme;
    let text = &*look.collection.entry(article).article.text;
    let job = sentence(look, text, shown, width - LETTER);
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
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if widgets::pressed_in_view(ui, &response, &said) {
        let places: Vec<(ArticleId, Span)> = match &shown.marks[..] {
            [] => vec![(article, shown.span)],
            marks => marks.iter().map(|mark| (article, *mark)).collect(),
        };
        out.push(show_passages(look, about, &places));
    }
}

/// The sentence on one line, what tells it from the other underlined.
fn sentence(look: &Look<'_>, text: &str, shown: &Shown, width: f32) -> LayoutJob {
    let p = look.theme;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(60.0);
    let plain = TextFormat::simple(Role::Reading.font(), p.ink);
    let marked = TextFormat { underline: Stroke::new(1.4, p.accent), ..plain.clone() };
    if let Some(before) = shown.before {
        let quiet = TextFormat::simple(Role::Reading.font(), p.muted);
        job.append(&format!("{} ", one_line(before.of(text).trim())), 0.0, quiet);
    }
    let mut at = shown.span.start;
    let end = Span { start: shown.span.end, end: shown.span.end };
    for mark in shown.marks.iter().chain([&end]) {
        let before = Span { start: at, end: mark.start.max(at) };
        for (part, format) in [(before, &plain), (*mark, &marked)] {
            let written = text.get(part.range()).unwrap_or_default();
            job.append(&one_line(written), 0.0, format.clone());
        }
        at = mark.end.max(at);
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
