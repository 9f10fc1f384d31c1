//! An article in small: all its passages in their own order, which of them the other article has
//! too and in which way, names, stance, and where the reader is.

use super::work::{Side, Worked};
use crate::analysis::StanceLabel;
use crate::app::look::Look;
use crate::app::plots::chart::short;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::{focus_ring, paint_sign};
use crate::collection::NameId;
use crate::compare::order::Moved;
use crate::compare::{PairKind, PassagePair};
use crate::span::Span;
use egui::{Align2, EventFilter, Key, Modifiers, Painter, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

/// Width of a strip.
pub const WIDTH: f32 = 46.0;
/// Where the bars begin and how wide they are.
const BAR: (f32, f32) = (11.0, 12.0);
/// Signs of stance stand at least so far apart.
const APART: f32 = 9.0;
/// The least height of a mark.
const LEAST: f32 = 2.0;

/// What a strip shows beside the passages.
pub struct Strip<'a> {
    pub worked: &'a Worked,
    pub side: Side,
    /// The selected name.
    pub name: Option<NameId>,
    /// What is on the screen now.
    pub seen: &'a [Span],
    pub chosen: Option<usize>,
    pub pointed: Option<usize>,
}

/// What the reader did.
#[derive(Clone, Copy, Debug, Default)]
pub struct StripEvent {
    /// A passage to go to, by its place in the article's order.
    pub go: Option<usize>,
    /// The pair under the pointer.
    pub pointed: Option<usize>,
}

impl Strip<'_> {
    /// Draws it into `rect`.
    pub fn show(&self, ui: &mut Ui, look: &Look<'_>, rect: Rect) -> StripEvent {
        let own = self.worked.own(self.side);
        let salt = if self.side == Side::A { "strip-a" } else { "strip-b" };
        let response = ui.interact(rect, ui.scope_id().with(salt), Sense::click());
        let t = look.texts;
        let shared = own.iter().filter(|o| o.pair.is_some()).count();
        response.widget_info(|| {
            let args = [("side", self.letter().into()), ("n", own.len().into()), ("shared", shared.into())];
            WidgetInfo::labeled(egui::Role::ScrollBar, true, t.with("strip-spoken", &args))
        });
        let mut event = StripEvent::default();
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return event };
        let (from, to) = (first.span.start as f32, last.span.end.max(first.span.start + 1) as f32);
        let place = rect.shrink2(vec2(0.0, 8.0));
        let y = |at: u32| place.top() + place.height() * ((at as f32 - from) / (to - from)).clamp(0.0, 1.0);
        self.paint(ui.painter(), look, rect, &y);
        focus_ring(ui, &response);
        if let Some(at) = response.hover_pos().or_else(|| response.interact_pointer_pos()) {
            let byte = from + (at.y - place.top()) / place.height().max(1.0) * (to - from);
            let near =
                nearest(own.iter().map(|o| (o.span, o.pair.is_some())), byte, (to - from) / place.height());
            event.pointed = near.and_then(|i| own[i].pair);
            if response.clicked() {
                event.go = near;
            }
            let hint = near.map_or_else(String::new, |i| self.named(look, i));
            response.clone().on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| {
                ui.label(Role::Small.text(hint, look.theme.ink));
                ui.label(Role::Small.text(t.get("strip-legend"), look.theme.muted));
                if let Some(name) = self.name {
                    let legend = t.with("strip-legend-name", &[("name", look.name(name).into())]);
                    ui.label(Role::Small.text(legend, look.theme.muted));
                }
            });
        }
        if response.has_focus() {
            event.go = event.go.or(self.keys(ui, response.id));
        }
        event
    }

    /// Up and down go through the passages in the article's own order.
    fn keys(&self, ui: &Ui, id: egui::Id) -> Option<usize> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        let own = self.worked.own(self.side);
        let half = self.chosen.and_then(|pair| self.worked.half(self.side, pair));
        let now = half.or(self.seen.first().copied())?;
        let at = own.iter().position(|o| o.span.end > now.start)?;
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            Some((at + 1).min(own.len() - 1))
        } else if pressed(Key::ArrowUp) {
            Some(at.saturating_sub(1))
        } else {
            None
        }
    }

    /// "Reworded · further down in B: The port authority …"
    fn named(&self, look: &Look<'_>, i: usize) -> String {
        let own = self.worked.own(self.side)[i];
        let text = own.span.of(&look.collection.entry(self.worked.article(self.side)).article.text);
        let text = short(&crate::text::one_line(text), 90);
        let what = match own.pair {
            Some(pair) => pair_words(look, self.worked, self.side, pair),
            None => look.texts.get(only(self.side)).to_owned(),
        };
        format!("{text} — {what}")
    }

    fn letter(&self) -> &'static str {
        if self.side == Side::A { "A" } else { "B" }
    }

    fn paint(&self, painter: &Painter, look: &Look<'_>, rect: Rect, y: &impl Fn(u32) -> f32) {
        let p = look.theme;
        let left = rect.left() + BAR.0;
        let bar = |span: Span| {
            let (top, bottom) = (y(span.start) + 0.5, y(span.end) - 0.5);
            Rect::from_min_max(pos2(left, top), pos2(left + BAR.1, bottom.max(top + LEAST)))
        };
        for own in self.worked.own(self.side) {
            let place = bar(own.span);
            let Some(pair) = own.pair else {
                let thin =
                    Rect::from_x_y_ranges(place.center().x - 2.0..=place.center().x + 2.0, place.y_range());
                painter.rect_filled(thin, 0.0, p.hairline);
                continue;
            };
            let kind = self.worked.found.passages[pair].kind;
            kind_bar(painter, p, place, kind);
            if let Some(moved) = self.worked.moved(self.side, pair) {
                let sign = if moved == Moved::Up { "↑" } else { "↓" };
                let at = pos2(left - 6.0, place.center().y);
                painter.text(at, Align2::CENTER_CENTER, sign, Role::Tiny.font(), p.ink);
            }
            if self.chosen == Some(pair) || self.pointed == Some(pair) {
                painter.rect_stroke(place.expand(2.0), 1.0, Stroke::new(1.6, p.ink), StrokeKind::Middle);
            }
        }
        let right = left + BAR.1 + 3.0;
        for seen in self.seen {
            let (top, bottom) = (y(seen.start), y(seen.end));
            painter.vline(right, top..=bottom.max(top + 3.0), Stroke::new(2.0, p.ink));
        }
        self.names(painter, look, right + 6.0, y);
    }

    /// Mentions of the selected name as ticks, and the sentences that judge it with their signs.
    fn names(&self, painter: &Painter, look: &Look<'_>, x: f32, y: &impl Fn(u32) -> f32) {
        let p = look.theme;
        let Some(name) = self.name else { return };
        let article = self.worked.article(self.side);
        for mention in look.collection.mentions(article, name) {
            let at = y(mention.span.start);
            painter.hline(x - 3.5..=x + 1.0, at, Stroke::new(1.4, p.accent));
        }
        let mut evidence = look.collection.evidence(article, name);
        evidence.sort_by(|a, b| b.score.abs().total_cmp(&a.score.abs()));
        let mut taken: Vec<f32> = Vec::new();
        for sentence in evidence {
            let at = y(sentence.span.start);
            if taken.iter().all(|other| (other - at).abs() >= APART) {
                paint_sign(painter, p, label(sentence.score), pos2(x + 6.0, at), 7.0);
                taken.push(at);
            }
        }
    }
}

fn label(score: f32) -> StanceLabel {
    match score {
        s if s > 0.0 => StanceLabel::Favourable,
        s if s < 0.0 => StanceLabel::Critical,
        _ => StanceLabel::Neutral,
    }
}

/// Each kind has a shape of its own: full, outlined, a diamond, a dot, a ring.
fn kind_bar(painter: &Painter, p: &Palette, bar: Rect, kind: PairKind) {
    match kind {
        PairKind::Verbatim => {
            painter.rect_filled(bar, 1.0, p.accent);
        }
        PairKind::Reworded => {
            painter.rect(bar, 1.0, p.accent_soft, Stroke::new(1.2, p.accent), StrokeKind::Inside);
        }
        PairKind::SameQuote => {
            let (middle, reach) = (bar.center(), 4.2);
            let corners = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)];
            let corners = corners.map(|(x, y)| middle + egui::vec2(x, y)).to_vec();
            painter.add(egui::Shape::convex_polygon(corners, p.accent, Stroke::NONE));
        }
        PairKind::SameFact => {
            painter.circle_filled(bar.center(), 3.2, p.accent);
        }
        PairKind::SameMatter => {
            painter.circle_stroke(bar.center(), 2.8, Stroke::new(1.2, p.accent));
        }
    }
}

/// The mark nearest to a byte; where several are within a few points, a shared one.
fn nearest(marks: impl Iterator<Item = (Span, bool)>, byte: f32, per_point: f32) -> Option<usize> {
    let distance = |span: Span| (span.start as f32 - byte).max(byte - span.end as f32).max(0.0);
    let score = |(span, shared): (Span, bool)| distance(span) - if shared { 3.0 * per_point } else { 0.0 };
    marks.map(score).enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i)
}

/// "reworded", or "reworded · further down in B" as seen from one article.
pub fn pair_words(look: &Look<'_>, worked: &Worked, side: Side, pair: usize) -> String {
    let t = look.texts;
    let kind = t.get(kind_text(worked, pair));
    let other = if side == Side::A { "B" } else { "A" };
    match worked.moved(side, pair) {
        Some(Moved::Up) => format!("{kind} · {}", t.with("pair-moved-up", &[("other", other.into())])),
        Some(Moved::Down) => format!("{kind} · {}", t.with("pair-moved-down", &[("other", other.into())])),
        None => kind.to_owned(),
    }
}

/// Whether only a part of a passage is the same word for word: one of the two goes on, or leaves something out.
fn is_partly(passage: &PassagePair) -> bool {
    /// Share of either half that is the same.
    const WHOLE: f32 = 0.8;
    let share = |span: Span, shared: &[Span]| {
        let same: u32 = shared.iter().map(|s| s.end - s.start).sum();
        same as f32 / span.len().max(1) as f32
    };
    let least = share(passage.a, &passage.shared_a).min(share(passage.b, &passage.shared_b));
    least < WHOLE
}

/// Id of what a passage is called.
pub fn kind_text(worked: &Worked, pair: usize) -> &'static str {
    let passage = &worked.found.passages[pair];
    match passage.kind {
        PairKind::Verbatim if is_partly(passage) => "pair-verbatim-partly",
        PairKind::Verbatim if worked.changed[pair] => "pair-verbatim-nearly",
        PairKind::Verbatim => "pair-verbatim",
        PairKind::Reworded => "pair-reworded",
        PairKind::SameQuote => "pair-same-quote",
        PairKind::SameFact => "pair-same-fact",
        PairKind::SameMatter => "pair-same-matter",
    }
}

/// Id of "only in A".
pub fn only(side: Side) -> &'static str {
    if side == Side::A { "compare-only-a" } else { "compare-only-b" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_between_two_marks_takes_the_nearer_and_rather_a_shared_one() {
        let marks = [(Span::new(0, 100), false), (Span::new(120, 130), true), (Span::new(140, 300), false)];
        let at = |byte| nearest(marks.into_iter(), byte, 2.0);
        assert_eq!((at(50.0), at(110.0), at(125.0), at(250.0)), (Some(0), Some(1), Some(1), Some(2)));
        assert_eq!(at(143.0), Some(2), "where it is not on another");
    }
}
