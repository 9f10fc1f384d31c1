//! Aligned: one list of rows, A on one side, B on the other, what they share face to face.

use super::rows::Row;
use super::work::Worked;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::widgets::{Emphasis, PassageLayout, focus_ring, paint_passage, text_layout};
use crate::collection::ArticleId;
use crate::compare::PairKind;
use crate::span::Span;
use egui::{Align2, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Between A and B, where the connector stands.
pub const GUTTER: f32 = 48.0;
/// Above and below the text of a row.
const PAD: f32 = 10.0;
/// The kind of a pair stands above its text.
const LABEL: f32 = 17.0;
/// Rows of a figure; more do not fit a page.
const FIGURE_ROWS: usize = 40;

/// What the list remembers.
#[derive(Clone, Default)]
pub struct State {
    heights: Vec<f32>,
    key: Option<(u64, ArticleId, ArticleId, u32)>,
    /// A pair to bring into view.
    pub goal: Option<usize>,
    offset: f32,
    view: f32,
}

pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    chosen: &mut Option<usize>,
    worked: &Worked,
    out: &mut Vec<Command>,
) {
    let width = ui.available_width();
    let column = (width - GUTTER) / 2.0 - 8.0;
    let key = (look.revision, worked.a, worked.b, width as u32);
    if state.key != Some(key) {
        state.heights = worked.rows.iter().map(|row| guess(row, column)).collect();
        state.key = Some(key);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    if look.figure {
        let shown = worked.rows.len().min(FIGURE_ROWS);
        for i in 0..shown {
            row(ui, look, worked, i, column, *chosen, &mut state.heights[i]);
        }
        if shown < worked.rows.len() {
            let args = [("shown", shown.into()), ("all", worked.rows.len().into())];
            plots::note(ui, &look.texts.with("figure-rows", &args));
        }
        return;
    }
    let mut area = ScrollArea::vertical().id_salt("aligned").auto_shrink([false, false]);
    if let Some(goal) = state.goal.take()
        && let Some(at) = worked.rows.iter().position(|r| r.pair.is_some_and(|(p, _)| p == goal))
    {
        let top: f32 = state.heights[..at].iter().sum();
        if top < state.offset || top + state.heights[at] > state.offset + state.view {
            area = area.vertical_scroll_offset((top - state.view * 0.3).max(0.0));
        }
    }
    let output = area.show_viewport(ui, |ui, view| {
        let (mut y, mut above) = (0.0, 0.0);
        let mut last = worked.rows.len();
        for i in 0..worked.rows.len() {
            let height = state.heights[i];
            if y + height < view.top() - 100.0 {
                above += height;
            } else if y > view.bottom() + 100.0 {
                last = i;
                break;
            } else {
                if above > 0.0 {
                    ui.add_space(above);
                    above = 0.0;
                }
                let pressed = ui
                    .push_id(i, |ui| row(ui, look, worked, i, column, *chosen, &mut state.heights[i]))
                    .inner;
                if let Some(press) = pressed {
                    *chosen = worked.rows[i].pair.map(|(pair, _)| pair);
                    if press.open {
                        out.push(Command::Read(press.article, Some(press.span)));
                    }
                }
            }
            y += state.heights[i];
        }
        let below: f32 = state.heights[last..].iter().sum();
        ui.add_space(above + below + 30.0);
    });
    state.offset = output.state.clamped_offset().y;
    state.view = output.inner_rect.height();
}

struct Press {
    article: ArticleId,
    span: Span,
    /// Double click: read it in its article.
    open: bool,
}

fn row(
    ui: &mut Ui,
    look: &Look<'_>,
    worked: &Worked,
    i: usize,
    column: f32,
    chosen: Option<usize>,
    height: &mut f32,
) -> Option<Press> {
    let p = look.theme;
    let row = &worked.rows[i];
    let lay = |ui: &Ui, id: ArticleId, span: Option<Span>, first: bool| -> Option<PassageLayout> {
        let span = span?;
        let text = &look.collection.entry(id).article.text;
        let marks = marks(look, worked, row, id, span, first);
        let ink = if row.pair.is_some() { p.ink } else { p.muted };
        Some(text_layout(ui, text, span, &marks, column - 14.0, ink, false))
    };
    let (left, right) = (lay(ui, worked.a, row.a, true), lay(ui, worked.b, row.b, false));
    let tall = |l: &Option<PassageLayout>| l.as_ref().map_or(0.0, |l| l.galley.size().y);
    let label = if row.pair.is_some() { LABEL } else { 0.0 };
    *height = tall(&left).max(tall(&right)) + label + PAD * 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), *height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ListItem, true, spoken(look, worked, row)));
    if !ui.is_rect_visible(rect) {
        return None;
    }
    let lit = row.pair.is_some_and(|(pair, _)| chosen == Some(pair));
    if lit {
        ui.painter().rect_filled(rect, 0.0, p.accent_soft);
    } else if response.hovered() && row.pair.is_some() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let b_left = rect.left() + column + GUTTER + 8.0;
    let ink = if row.pair.is_some() { p.ink } else { p.muted };
    for (layout, x) in [(&left, rect.left() + 4.0), (&right, b_left)] {
        if let Some(layout) = layout {
            paint_passage(ui.painter(), p, layout, pos2(x, rect.top() + PAD + label), ink);
        }
    }
    if let Some((_, kind)) = row.pair {
        let at = pos2(rect.left() + 4.0, rect.top() + PAD);
        ui.painter().text(at, Align2::LEFT_TOP, look.texts.get(kind_text(kind)), Role::Tiny.font(), p.muted);
        let middle = pos2(rect.left() + column + GUTTER / 2.0, rect.top() + PAD + label + 11.0);
        ui.painter().text(middle, Align2::CENTER_CENTER, connector(kind), Role::Strong.font(), p.accent);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.hairline));
    focus_ring(ui, &response);
    if !response.clicked() {
        return None;
    }
    let on_b = response.interact_pointer_pos().is_some_and(|at| at.x > rect.left() + column + GUTTER / 2.0);
    let (article, span) = match (row.a, row.b) {
        (Some(span), None) => (worked.a, span),
        (_, Some(span)) if on_b || row.a.is_none() => (worked.b, span),
        (Some(span), _) => (worked.a, span),
        (None, Some(span)) => (worked.b, span),
        (None, None) => return None,
    };
    Some(Press { article, span, open: response.double_clicked() })
}

/// Inside a pair, what the other side does not have is marked; names always are.
fn marks(
    look: &Look<'_>,
    worked: &Worked,
    row: &Row,
    id: ArticleId,
    span: Span,
    first: bool,
) -> Vec<(Span, Emphasis)> {
    let mut marks = Vec::new();
    if let Some((pair, kind)) = row.pair {
        let passage = &worked.found.passages[pair];
        let shared = if first { &passage.shared_a } else { &passage.shared_b };
        if kind != PairKind::Verbatim || !shared.is_empty() {
            let mut at = span.start;
            for stretch in shared.iter().filter(|s| span.overlaps(**s)) {
                if stretch.start > at {
                    marks.push((Span { start: at, end: stretch.start }, Emphasis::Differs));
                }
                at = at.max(stretch.end);
            }
            if at < span.end && !shared.is_empty() {
                marks.push((Span { start: at, end: span.end }, Emphasis::Differs));
            }
        }
    }
    let reading = &look.collection.entry(id).reading;
    for entity in &reading.entities {
        let from = entity.mentions.partition_point(|m| m.span.end <= span.start);
        let inside = entity.mentions[from..].iter().take_while(|m| m.span.start < span.end);
        marks.extend(inside.map(|m| (m.span, Emphasis::Plain)));
    }
    marks.sort_by_key(|(span, _)| *span);
    marks
}

fn guess(row: &Row, column: f32) -> f32 {
    let lines = |span: Option<Span>| span.map_or(0.0, |s| (s.len() as f32 * 7.4 / column).ceil());
    let label = if row.pair.is_some() { LABEL } else { 0.0 };
    lines(row.a).max(lines(row.b)) * 23.0 + label + PAD * 2.0
}

/// Text first, what it is last: so a screen reader says what matters.
fn spoken(look: &Look<'_>, worked: &Worked, row: &Row) -> String {
    let t = look.texts;
    let cut = |id: ArticleId, span: Option<Span>| {
        span.and_then(|s| look.collection.entry(id).article.text.get(s.range()))
            .map(|text| plots::chart::short(text, 160))
    };
    match (cut(worked.a, row.a), cut(worked.b, row.b), row.pair) {
        (Some(a), Some(b), Some((_, kind))) => format!("A: {a} — B: {b} — {}", t.get(kind_text(kind))),
        (Some(a), _, _) => format!("{a} — {}", t.get("compare-only-a")),
        (_, Some(b), _) => format!("{b} — {}", t.get("compare-only-b")),
        _ => String::new(),
    }
}

/// Id of a kind's name.
pub fn kind_text(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Verbatim => "pair-verbatim",
        PairKind::Reworded => "pair-reworded",
        PairKind::SameQuote => "pair-same-quote",
        PairKind::SameFact => "pair-same-fact",
    }
}

fn connector(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Verbatim => "=",
        PairKind::Reworded => "≈",
        PairKind::SameQuote => "⇄",
        PairKind::SameFact => "~",
    }
}
