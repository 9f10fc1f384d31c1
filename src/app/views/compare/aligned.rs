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
use rustc_hash::FxHashSet;

/// Between A and B, where the connector stands.
pub const GUTTER: f32 = 48.0;
/// Above and below the text of a row.
const PAD: f32 = 10.0;
/// The kind of a pair stands above its text.
const LABEL: f32 = 17.0;

/// Height of a page in a figure: after it the heads are drawn again.
const SHEET: f32 = 1_000.0;

/// The line that stands for a folded run.
const FOLD: f32 = 34.0;
/// Runs of more rows than this that only one article has are folded.
const RUN: usize = 2;

/// What the list remembers.
#[derive(Clone, Default)]
pub struct State {
    heights: Vec<f32>,
    /// Runs that are unfolded, by their first row.
    open: FxHashSet<usize>,
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
        if state.key.is_none_or(|(.., a, b, _)| (a, b) != (worked.a, worked.b)) {
            state.open.clear();
        }
        state.key = Some(key);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    if look.figure {
        sheet(ui, look, state, worked, column);
        return;
    }
    let items = items(&worked.rows, &state.open);
    let height_of = |heights: &[f32], item: &Item| match *item {
        Item::Row(i) => heights[i],
        Item::Fold { .. } => FOLD,
    };
    let mut area = ScrollArea::vertical().id_salt("aligned").auto_shrink([false, false]);
    if let Some(goal) = state.goal.take()
        && let Some(at) = items.iter().position(|item| shows(&worked.rows, item, goal))
    {
        let top: f32 = items[..at].iter().map(|item| height_of(&state.heights, item)).sum();
        if top < state.offset || top + height_of(&state.heights, &items[at]) > state.offset + state.view {
            area = area.vertical_scroll_offset((top - state.view * 0.3).max(0.0));
        }
    }
    let output = area.show_viewport(ui, |ui, view| {
        let (mut y, mut above) = (0.0, 0.0);
        let mut last = items.len();
        for (at, item) in items.iter().enumerate() {
            let height = height_of(&state.heights, item);
            if y + height < view.top() - 100.0 {
                above += height;
            } else if y > view.bottom() + 100.0 {
                last = at;
                break;
            } else {
                if above > 0.0 {
                    ui.add_space(above);
                    above = 0.0;
                }
                match *item {
                    Item::Row(i) => {
                        let height = &mut state.heights[i];
                        let pressed =
                            ui.push_id(i, |ui| row(ui, look, worked, i, column, *chosen, height)).inner;
                        if let Some(press) = pressed {
                            *chosen = worked.rows[i].pair.map(|(pair, _)| pair);
                            if press.open {
                                out.push(Command::Read(press.article, Some(press.span)));
                            }
                        }
                    }
                    Item::Fold { from, to } => {
                        let folded = !state.open.contains(&from);
                        let pressed =
                            ui.push_id(("fold", from), |ui| fold(ui, look, worked, from, to, folded)).inner;
                        if pressed && !state.open.remove(&from) {
                            state.open.insert(from);
                        }
                    }
                }
            }
            y += height_of(&state.heights, item);
        }
        let below: f32 = items[last..].iter().map(|item| height_of(&state.heights, item)).sum();
        ui.add_space(above + below + 30.0);
    });
    state.offset = output.state.clamped_offset().y;
    state.view = output.inner_rect.height();
}

/// Every row, none folded; the heads of A and B again on every page's height.
fn sheet(ui: &mut Ui, look: &Look<'_>, state: &mut State, worked: &Worked, column: f32) {
    let mut since = 0.0;
    for i in 0..worked.rows.len() {
        if since > SHEET {
            since = 0.0;
            ui.add_space(PAD * 2.0);
            super::head::sides(ui, look, worked.a, worked.b);
            super::head::rule(ui, look);
        }
        row(ui, look, worked, i, column, None, &mut state.heights[i]);
        since += state.heights[i];
    }
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Item {
    Row(usize),
    /// Stands before the rows `from..to`, or for them.
    Fold {
        from: usize,
        to: usize,
    },
}

/// The lines of the list: long runs that only one article has are folded, so that what both say
/// stands close together. Where nothing is shared, nothing is folded.
fn items(rows: &[Row], open: &FxHashSet<usize>) -> Vec<Item> {
    let shared = rows.iter().any(|row| row.pair.is_some());
    let side = |row: &Row| row.pair.is_none().then_some(row.a.is_some());
    let mut items = Vec::new();
    let mut from = 0;
    for run in rows.chunk_by(|x, y| side(x).is_some() && side(x) == side(y)) {
        let to = from + run.len();
        let long = shared && run.len() > RUN;
        if long {
            items.push(Item::Fold { from, to });
        }
        if !long || open.contains(&from) {
            items.extend((from..to).map(Item::Row));
        }
        from = to;
    }
    items
}

fn shows(rows: &[Row], item: &Item, pair: usize) -> bool {
    matches!(item, Item::Row(i) if rows[*i].pair.is_some_and(|(p, _)| p == pair))
}

/// "+ Only in A: 12 passages, 640 words"; whether it was pressed.
fn fold(ui: &mut Ui, look: &Look<'_>, worked: &Worked, from: usize, to: usize, folded: bool) -> bool {
    let p = look.theme;
    let run = &worked.rows[from..to];
    let in_a = run.iter().any(|row| row.a.is_some());
    let id = if in_a { worked.a } else { worked.b };
    let text = &look.collection.entry(id).article.text;
    let spans = run.iter().filter_map(|row| row.a.or(row.b));
    let words: usize = spans.map(|span| span.of(text).split_whitespace().count()).sum();
    let counts = [("n", run.len().into()), ("words", words.into())];
    let label = look.texts.with(if in_a { "compare-fold-a" } else { "compare-fold-b" }, &counts);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), FOLD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::DisclosureTriangle, true, &label));
    let ink = if response.hovered() || response.has_focus() { p.accent } else { p.muted };
    let left = if in_a { rect.left() + 4.0 } else { rect.center().x + GUTTER / 2.0 };
    let shown = format!("{} {label}", if folded { "+" } else { "−" });
    ui.painter().text(pos2(left, rect.center().y), Align2::LEFT_CENTER, shown, Role::Small.font(), ink);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.hairline));
    focus_ring(ui, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
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
    let label = LABEL;
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
    let (name, x) = match row.pair {
        Some((_, kind)) => (kind_text(kind), rect.left() + 4.0),
        None if row.a.is_some() => ("compare-only-a", rect.left() + 4.0),
        None => ("compare-only-b", b_left),
    };
    let at = pos2(x, rect.top() + PAD);
    ui.painter().text(at, Align2::LEFT_TOP, look.texts.get(name), Role::Tiny.font(), p.muted);
    if let Some((_, kind)) = row.pair {
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
    let reading = &look.collection.entry(id).reading;
    if let Some((pair, kind)) = row.pair {
        let passage = &worked.found.passages[pair];
        let shared = if first { &passage.shared_a } else { &passage.shared_b };
        // Of a quotation only its words are compared, not the sentence around it.
        let compared: Vec<Span> = match kind {
            PairKind::SameQuote => {
                let quotes = reading.quotes.iter().filter(|q| q.direct && span.contains(q.span));
                quotes.map(|q| q.span).collect()
            }
            _ => vec![span],
        };
        for part in compared {
            marks.extend(differing(part, shared).into_iter().map(|s| (s, Emphasis::Differs)));
        }
    }
    for entity in &reading.entities {
        let from = entity.mentions.partition_point(|m| m.span.end <= span.start);
        let inside = entity.mentions[from..].iter().take_while(|m| m.span.start < span.end);
        marks.extend(inside.map(|m| (m.span, Emphasis::Plain)));
    }
    marks.sort_by_key(|(span, _)| *span);
    marks
}

/// The stretches of `span` outside `shared` (sorted); none where next to nothing is shared: marking
/// everything marks nothing.
fn differing(span: Span, shared: &[Span]) -> Vec<Span> {
    let inside = || shared.iter().filter(|s| span.overlaps(**s));
    let same: u32 = inside().map(|s| s.end.min(span.end) - s.start.max(span.start)).sum();
    if same * 3 < span.end - span.start {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = span.start;
    for stretch in inside() {
        if stretch.start > at {
            found.push(Span { start: at, end: stretch.start });
        }
        at = at.max(stretch.end);
    }
    if at < span.end {
        found.push(Span { start: at, end: span.end });
    }
    found
}

fn guess(row: &Row, column: f32) -> f32 {
    let lines = |span: Option<Span>| span.map_or(0.0, |s| (s.len() as f32 * 7.4 / column).ceil());
    lines(row.a).max(lines(row.b)) * 23.0 + LABEL + PAD * 2.0
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
        PairKind::SameQuote => "↔",
        PairKind::SameFact => "~",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(sides: &str) -> Vec<Row> {
        let span = Some(Span::new(0, 1));
        sides
            .chars()
            .map(|side| match side {
                'a' => Row { a: span, b: None, pair: None },
                'b' => Row { a: None, b: span, pair: None },
                _ => Row { a: span, b: span, pair: Some((0, PairKind::Reworded)) },
            })
            .collect()
    }

    fn drawn(sides: &str, open: &[usize]) -> String {
        let open = open.iter().copied().collect();
        items(&rows(sides), &open)
            .iter()
            .map(|item| match item {
                Item::Row(i) => sides.chars().nth(*i).unwrap_or('?'),
                Item::Fold { .. } => '+',
            })
            .collect()
    }

    #[test]
    fn what_differs_is_marked_only_where_something_is_the_same() {
        let span = Span::new(10, 40);
        assert_eq!(differing(span, &[Span::new(10, 20), Span::new(25, 40)]), [Span::new(20, 25)]);
        assert_eq!(differing(span, &[Span::new(12, 14)]), []);
        assert_eq!(differing(span, &[]), []);
    }

    #[test]
    fn long_runs_of_one_side_fold_and_pairs_never() {
        assert_eq!(drawn("aaaapbb", &[]), "+pbb");
        assert_eq!(drawn("aaabbbp", &[]), "++p");
        assert_eq!(drawn("aaabbbp", &[3]), "++bbbp");
        assert_eq!(drawn("pppp", &[]), "pppp");
        assert_eq!(drawn("aaaabbbb", &[]), "aaaabbbb", "nothing shared: nothing to bring together");
    }
}
