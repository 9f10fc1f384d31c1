//! One row of the aligned list: what A says, what B says, and how the two belong together.

use crate::app::look::Look;
use crate::app::plots::chart::short;
use crate::app::theme::Role;
use crate::app::views::compare::columns::GUTTER;
use crate::app::views::compare::rows::Row;
use crate::app::views::compare::strip::{only, pair_words};
use crate::app::views::compare::work::{Side, Worked};
use crate::app::views::compare::{Pick, letter, other};
use crate::app::widgets::{Emphasis, PassageLayout, focus_ring, paint_passage, text_layout};
use crate::collection::ArticleId;
use crate::compare::PairKind;
use crate::compare::order::Moved;
use crate::span::Span;
use egui::{Align2, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Above and below the text of a row.
const PAD: f32 = 10.0;
/// The kind of a pair stands above its text.
const LABEL: f32 = 17.0;
/// Between the text of a row and its other half below it, where there is one column.
const BELOW: f32 = 14.0;

/// What rows are drawn from.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    pub look: &'a Look<'a>,
    pub worked: &'a Worked,
    pub rows: &'a [Row],
    pub pick: &'a Pick,
    /// Only this article is shown, the other half of the chosen pair below.
    pub one: Option<Side>,
    /// Width of the list.
    pub width: f32,
}

/// A row that was pressed.
pub struct Press {
    pub pair: Option<usize>,
    pub article: ArticleId,
    pub span: Span,
    /// Double click, or Enter on the chosen row: read it in its article.
    pub open: bool,
}

/// What happened to a row.
#[derive(Default)]
pub struct Done {
    pub press: Option<Press>,
    pub pointed: bool,
}

impl Drawing<'_> {
    fn column(&self) -> f32 {
        if self.one.is_some() { self.width } else { (self.width - GUTTER) / 2.0 }
    }

    fn cell(&self, ui: &Ui, i: usize, side: Side) -> Option<PassageLayout> {
        let row = &self.rows[i];
        let p = self.look.theme;
        let span = self.span(i, side)?;
        let id = self.worked.article(side);
        let marks = marks(self.look, self.worked, self.pick, row, side, span);
        let ink = if row.pair.is_some() { p.ink } else { p.muted };
        let text = &self.look.collection.entry(id).article.text;
        Some(text_layout(ui, text, span, &marks, self.column() - 14.0, ink, false))
    }

    /// What the row shows of an article.
    fn span(&self, i: usize, side: Side) -> Option<Span> {
        let row = &self.rows[i];
        let span = if side == Side::A { row.a } else { row.b };
        span.or_else(|| self.partner(i).filter(|(s, _)| *s == side).map(|(_, span)| span))
    }

    /// Top and bottom of the lines of some words of an article, from the top of the row that shows them.
    pub fn extent(&self, ui: &Ui, i: usize, side: Side, words: Span) -> Option<(f32, f32)> {
        let (layout, span) = (self.cell(ui, i, side)?, self.span(i, side)?);
        let above = match self.one {
            Some(one) if one != side => {
                let own = self.cell(ui, i, one).map_or(0.0, |l| l.galley.size().y);
                own + BELOW + LABEL
            }
            _ => 0.0,
        };
        let inside = |at: u32| (at.clamp(span.start, span.end) - span.start) as usize;
        let line = |at: u32, bottom: bool| PAD + LABEL + above + layout.row_of_byte(inside(at), bottom);
        Some((line(words.start, false), line(words.end.saturating_sub(1), true)))
    }

    /// The other half of the chosen pair, where the row shows only one.
    fn partner(&self, i: usize) -> Option<(Side, Span)> {
        let side = other(self.one?);
        let (pair, _) = self.rows[i].pair.filter(|(pair, _)| self.pick.chosen == Some(*pair))?;
        Some((side, self.worked.half(side, pair)?))
    }

    /// How high the row is.
    pub fn height(&self, ui: &Ui, i: usize) -> f32 {
        let tall = |side| self.cell(ui, i, side).map_or(0.0, |l| l.galley.size().y);
        let (a, b) = (tall(Side::A), tall(Side::B));
        let text = if self.one.is_some() {
            a + b + if self.partner(i).is_some() { BELOW + LABEL } else { 0.0 }
        } else {
            a.max(b)
        };
        text + LABEL + PAD * 2.0
    }

    /// Height before it is laid out.
    pub fn guess(&self, i: usize) -> f32 {
        let row = &self.rows[i];
        let column = self.column().max(40.0);
        let lines = |span: Option<Span>| span.map_or(0.0, |s| (s.len() as f32 * 7.4 / column).ceil());
        lines(row.a).max(lines(row.b)) * 23.0 + LABEL + PAD * 2.0
    }

    /// Draws the row.
    pub fn show(&self, ui: &mut Ui, i: usize) -> Done {
        let p = self.look.theme;
        let row = &self.rows[i];
        let height = self.height(ui, i);
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::ListItem, true, self.spoken(i)));
        let pair = row.pair.map(|(pair, _)| pair);
        if !ui.is_rect_visible(rect) {
            return Done::default();
        }
        let lit = pair.is_some() && self.pick.chosen == pair;
        if lit {
            ui.painter().rect_filled(rect, 0.0, p.accent_soft);
        } else if pair.is_some() && (response.hovered() || self.pick.pointed == pair) {
            ui.painter().rect_filled(rect, 0.0, p.hover);
        }
        self.paint(ui, rect, i);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.hairline));
        focus_ring(ui, &response);
        Done { press: self.pressed(ui, &response, rect, i), pointed: response.hovered() }
    }

    fn paint(&self, ui: &Ui, rect: egui::Rect, i: usize) {
        let p = self.look.theme;
        let row = &self.rows[i];
        let column = self.column();
        let (a_left, b_left) = match self.one {
            Some(_) => (rect.left() + 4.0, rect.left() + 4.0),
            None => (rect.left() + 4.0, rect.right() - column + 4.0),
        };
        let ink = if row.pair.is_some() { p.ink } else { p.muted };
        let say = |at: egui::Pos2, text: &str| {
            ui.painter().text(at, Align2::LEFT_TOP, text, Role::Tiny.font(), p.muted);
        };
        let shown = self.one.unwrap_or(Side::A);
        let mut y = rect.top() + PAD;
        if let Some((pair, kind)) = row.pair {
            say(
                pos2(if shown == Side::A { a_left } else { b_left }, y),
                &pair_words(self.look, self.worked, shown, pair),
            );
            if self.one.is_none() {
                let middle = pos2(rect.left() + column + GUTTER / 2.0, y + LABEL + 11.0);
                let font = Role::Strong.font();
                ui.painter().text(middle, Align2::CENTER_CENTER, connector(kind), font.clone(), p.accent);
                if let Some(moved) = self.worked.moved(Side::A, pair) {
                    let sign = if moved == Moved::Up { "↑" } else { "↓" };
                    let at = middle + vec2(0.0, 17.0);
                    ui.painter().text(at, Align2::CENTER_CENTER, sign, font, p.accent);
                }
            }
        } else {
            let side = if row.a.is_some() { Side::A } else { Side::B };
            let x = if side == Side::A { a_left } else { b_left };
            say(pos2(x, y), self.look.texts.get(only(side)));
        }
        y += LABEL;
        let order = if shown == Side::A { [Side::A, Side::B] } else { [Side::B, Side::A] };
        for (n, side) in order.into_iter().enumerate() {
            let Some(layout) = self.cell(ui, i, side) else { continue };
            let x = if side == Side::A { a_left } else { b_left };
            if n == 1 && self.one.is_some() {
                y += BELOW;
                let text = self.look.texts.with("compare-in-other", &[("side", letter(side).into())]);
                say(pos2(x, y), &text);
                y += LABEL;
            }
            paint_passage(ui.painter(), p, &layout, pos2(x, y), ink);
            if self.one.is_some() {
                y += layout.galley.size().y;
            }
        }
    }

    fn pressed(&self, ui: &Ui, response: &egui::Response, rect: egui::Rect, i: usize) -> Option<Press> {
        if !response.clicked() {
            return None;
        }
        let row = &self.rows[i];
        let pair = row.pair.map(|(pair, _)| pair);
        let on_b = response.interact_pointer_pos().is_some_and(|at| at.x > rect.center().x);
        let (side, span) = match (row.a, row.b) {
            (Some(_), Some(span)) if on_b && self.one.is_none() => (Side::B, span),
            (Some(span), _) => (Side::A, span),
            (None, Some(span)) => (Side::B, span),
            (None, None) => return None,
        };
        let enter = response.has_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let again = pair.is_none() || self.pick.chosen == pair;
        let open = response.double_clicked() || enter && again;
        Some(Press { pair, article: self.worked.article(side), span, open })
    }

    /// Text first, what it is last: so a screen reader says what matters.
    fn spoken(&self, i: usize) -> String {
        let row = &self.rows[i];
        let cut = |side: Side, span: Option<Span>| {
            let text = &self.look.collection.entry(self.worked.article(side)).article.text;
            span.and_then(|s| text.get(s.range())).map(|text| short(text, 160))
        };
        let shown = self.one.unwrap_or(Side::A);
        let what = match row.pair {
            Some((pair, _)) => pair_words(self.look, self.worked, shown, pair),
            None => self.look.texts.get(only(if row.a.is_some() { Side::A } else { Side::B })).to_owned(),
        };
        match (cut(Side::A, row.a), cut(Side::B, row.b)) {
            (Some(a), Some(b)) => format!("A: {a} — B: {b} — {what}"),
            (Some(text), None) | (None, Some(text)) => format!("{text} — {what}"),
            (None, None) => what,
        }
    }
}

/// Inside a pair, what the other side does not have is marked; names always are, the selected one
/// more, and the mention that was gone to.
fn marks(
    look: &Look<'_>,
    worked: &Worked,
    pick: &Pick,
    row: &Row,
    side: Side,
    span: Span,
) -> Vec<(Span, Emphasis)> {
    let mut marks = Vec::new();
    let id = worked.article(side);
    let reading = &look.collection.entry(id).reading;
    if let Some((pair, kind)) = row.pair {
        let passage = &worked.found.passages[pair];
        let shared = if side == Side::A { &passage.shared_a } else { &passage.shared_b };
        // Of a quotation only its words are compared, not the sentence around it.
        let compared: Vec<Span> = match kind {
            PairKind::SameQuote => {
                let quotes = reading.quotes.iter().filter(|q| q.direct);
                quotes.flat_map(|q| q.parts()).filter(|part| span.contains(*part)).collect()
            }
            _ => vec![span],
        };
        let text = &*look.collection.entry(id).article.text;
        let told = |s: &Span| says_something(text, *s);
        // What either leaves out of one quotation is known word by word.
        let cut = if kind == PairKind::SameQuote { worked.wording_in(side, reading, span) } else { None };
        let known = cut.is_some();
        marks.extend(cut.into_iter().flatten().map(|run| (run, Emphasis::Differs)));
        for part in compared.into_iter().filter(|_| !known) {
            marks.extend(differing(part, shared).into_iter().filter(told).map(|s| (s, Emphasis::Differs)));
        }
    }
    for (entity, name) in reading.entities.iter().zip(&look.collection.name_of[id.0 as usize]) {
        let from = entity.mentions.partition_point(|m| m.span.end <= span.start);
        let inside = entity.mentions[from..].iter().take_while(|m| m.span.start < span.end);
        let chosen = name.is_some() && *name == pick.name;
        // In two that are nearly one text, only what differs stands out.
        if chosen || !worked.near {
            let emphasis = if chosen { Emphasis::Name } else { Emphasis::Plain };
            marks.extend(inside.map(|m| (m.span, emphasis)));
        }
    }
    if let Some((_, mention)) = pick.mention.filter(|(of, at)| *of == side && span.overlaps(*at)) {
        marks.push((mention, Emphasis::Here));
    }
    marks.sort_by_key(|(span, _)| *span);
    marks
}

/// The stretches of `span` outside `shared` (sorted); none where next to nothing is shared: marking
/// everything marks nothing.
pub fn differing(span: Span, shared: &[Span]) -> Vec<Span> {
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

/// Whether there is a letter or a number in a stretch: a full stop is no difference.
pub fn says_something(text: &str, span: Span) -> bool {
    span.of(text).contains(char::is_alphanumeric)
}

/// The sign between the two halves of a pair.
fn connector(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Verbatim => "=",
        PairKind::Reworded => "≈",
        PairKind::SameQuote => "↔",
        PairKind::SameFact => "~",
        PairKind::SameMatter => "○",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_marked_only_where_something_is_the_same() {
        let span = Span::new(10, 40);
        assert_eq!(differing(span, &[Span::new(10, 20), Span::new(25, 40)]), [Span::new(20, 25)]);
        assert_eq!(differing(span, &[Span::new(12, 14)]), []);
        assert_eq!(differing(span, &[]), []);
    }
}
