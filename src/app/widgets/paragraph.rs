//! A paragraph some words of which can be pressed, quietly underlined.

use super::focus_ring;
use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role, size};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, CursorIcon, Galley, Rect, Role as Access, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::ops::Range;
use std::sync::Arc;

/// A stretch of the paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    Plain(String),
    /// Can be pressed; the number is given back.
    Link(String, usize),
    /// The name of a stance with its sign, in its colour.
    Stance(StanceLabel, String),
}

/// The runs laid out, what can be pressed in them (by characters), and what is said of them.
struct LaidOut<'r> {
    galley: Arc<Galley>,
    links: Vec<(Range<usize>, &'r str, usize)>,
    said: String,
}

/// How many lines the runs take at a width.
pub fn paragraph_lines(ui: &Ui, runs: &[Run], width: f32) -> usize {
    lay_out(ui, runs, width).galley.rows.len()
}

fn lay_out<'r>(ui: &Ui, runs: &'r [Run], width: f32) -> LaidOut<'r> {
    let p = Palette::here(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let format = |role: Role, ink: Color32| TextFormat {
        line_height: Some(size::LEADING - 1.0),
        ..TextFormat::simple(role.font(), ink)
    };
    let mut links: Vec<(Range<usize>, &str, usize)> = Vec::new();
    let (mut chars, mut said) = (0, String::new());
    for run in runs {
        let text = match run {
            Run::Plain(text) | Run::Link(text, _) => text.clone(),
            // No break between the sign and its word.
            Run::Stance(label, text) => format!("{}\u{a0}{text}", sign(*label)),
        };
        let count = text.chars().count();
        let (role, ink) = match run {
            Run::Stance(label, _) => (Role::ReadingBold, p.stance(*label)),
            _ => (Role::Reading, p.ink),
        };
        if let Run::Link(link, target) = run {
            links.push((chars..chars + count, link, *target));
        }
        job.append(&text, 0.0, format(role, ink));
        said.push_str(match run {
            Run::Plain(text) | Run::Link(text, _) | Run::Stance(_, text) => text,
        });
        chars += count;
    }
    LaidOut { galley: ui.painter().layout_job(job), links, said }
}

/// Draws the runs as one paragraph; the link that was pressed.
pub fn paragraph(ui: &mut Ui, runs: &[Run], width: f32, figure: bool) -> Option<usize> {
    let p = Palette::here(ui);
    let LaidOut { galley, links, said } = lay_out(ui, runs, width);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &said));
    ui.painter().galley(rect.min, galley.clone(), p.ink);
    let mut pressed = None;
    for (i, (range, text, target)) in links.iter().enumerate() {
        for (row, part) in parts(&galley, range).into_iter().enumerate() {
            let part = part.translate(rect.min.to_vec2());
            let mut ink = p.muted;
            if !figure {
                // One stop for the keyboard, however many lines the words take.
                let sense = if row == 0 { Sense::click() } else { Sense::CLICK };
                let response = ui.interact(part, ui.scope_id().with(("link", i, row)), sense);
                response.widget_info(|| WidgetInfo::labeled(Access::Link, true, *text));
                if response.hovered() || response.has_focus() {
                    ink = p.accent;
                }
                focus_ring(ui, &response);
                if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                    pressed = Some(*target);
                }
            }
            ui.painter().hline(part.x_range(), part.bottom() - 2.0, Stroke::new(1.0, ink));
        }
    }
    pressed
}

/// Where a range of characters stands, row by row.
fn parts(galley: &Galley, range: &Range<usize>) -> Vec<Rect> {
    let (mut found, mut first) = (Vec::new(), 0);
    for row in &galley.rows {
        let count = row.row.glyphs.len();
        let (from, to) = (range.start.max(first), range.end.min(first + count));
        if from < to {
            let glyphs = &row.row.glyphs[from - first..to - first];
            if let (Some(a), Some(b)) = (glyphs.first(), glyphs.last()) {
                let (left, right) = (row.pos.x + a.pos.x, row.pos.x + b.pos.x + b.advance_width);
                let base = row.pos.y + a.pos.y;
                found.push(Rect::from_min_max(pos2(left, base - 14.0), pos2(right, base + 5.5)));
            }
        }
        first += count + usize::from(row.ends_with_newline);
    }
    found
}

fn sign(label: StanceLabel) -> char {
    match label {
        StanceLabel::Favourable => '▲',
        StanceLabel::Critical => '▼',
        StanceLabel::Mixed => '◆',
        StanceLabel::Neutral => '●',
        StanceLabel::Insufficient => '○',
    }
}
