//! Figures about the same thing that disagree, face to face, each in a piece of its own sentence.

use super::{heading, show_passages};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::Role;
use crate::app::views::compare::work::Worked;
use crate::app::widgets;
use crate::collection::ArticleId;
use crate::compare::{FigurePair, Phrase};
use crate::span::Span;
use egui::{Align2, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Below this width A stands above B.
const NARROW: f32 = 460.0;
/// Between A and B, for the sign.
const BETWEEN: f32 = 36.0;

/// Every pair that disagrees, one below the other.
pub fn show(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let differ = |f: &&FigurePair| f.a.is_some() && f.b.is_some() && !f.agrees;
    let pairs: Vec<&FigurePair> = worked.found.figures.iter().filter(differ).collect();
    if pairs.is_empty() {
        return;
    }
    heading(ui, look, "compare-figures-disagree");
    for pair in pairs {
        let a = Cell::of(look, "A", worked.a, pair.a, pair.a_phrase);
        let b = Cell::of(look, "B", worked.b, pair.b, pair.b_phrase);
        let (Some(a), Some(b)) = (a, b) else { continue };
        two(ui, look, &a, &b, out);
        widgets::hairline(ui);
    }
    ui.add_space(16.0);
}

fn two(ui: &mut Ui, look: &Look<'_>, a: &Cell, b: &Cell, out: &mut Vec<Command>) {
    let p = look.theme;
    let all = ui.available_width();
    if all < NARROW {
        a.show(ui, look, all, out);
        b.show(ui, look, all, out);
        return;
    }
    let width = (all - BETWEEN) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        a.show(ui, look, width, out);
        let (rect, _) = ui.allocate_exact_size(vec2(BETWEEN, 26.0), Sense::hover());
        let at = pos2(rect.center().x, rect.top() + 16.0);
        ui.painter().text(at, Align2::CENTER_CENTER, "≠", Role::Strong.font(), p.accent);
        b.show(ui, look, width, out);
    });
}

/// A figure of one article.
struct Cell {
    letter: &'static str,
    figure: String,
    phrase: String,
    place: (ArticleId, Span),
}

impl Cell {
    fn of(
        look: &Look<'_>,
        letter: &'static str,
        article: ArticleId,
        index: Option<u32>,
        phrase: Option<Phrase>,
    ) -> Option<Self> {
        let entry = look.collection.entry(article);
        let figure = entry.reading.figures.get(index? as usize)?;
        let text = &*entry.article.text;
        Some(Self {
            letter,
            figure: figure.span.of(text).to_owned(),
            phrase: phrase.map_or_else(String::new, |phrase| phrase.of(text)),
            place: (article, figure.span),
        })
    }

    /// Letter, figure and the piece of its sentence; pressing it opens the sentence.
    fn show(&self, ui: &mut Ui, look: &Look<'_>, width: f32, out: &mut Vec<Command>) {
        let p = look.theme;
        let letter = ui.painter().layout_no_wrap(self.letter.to_owned(), Role::SmallStrong.font(), p.muted);
        let figure = ui.painter().layout_no_wrap(self.figure.clone(), Role::Strong.font(), p.ink);
        let phrase =
            ui.painter().layout(self.phrase.clone(), Role::Reading.font(), p.ink, (width - 30.0).max(60.0));
        let height = 9.0 + figure.size().y + 3.0 + phrase.size().y + 9.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let said = format!("{} {}: {}", self.letter, self.figure, self.phrase);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &said));
        if response.hovered() && !look.figure {
            ui.painter().rect(rect, 3.0, p.hover, Stroke::NONE, egui::StrokeKind::Inside);
        }
        let top = rect.top() + 9.0;
        let below = top + figure.size().y + 3.0;
        ui.painter().galley(pos2(rect.left() + 4.0, top + 1.0), letter, p.muted);
        ui.painter().galley(pos2(rect.left() + 22.0, top), figure, p.ink);
        ui.painter().galley(pos2(rect.left() + 22.0, below), phrase, p.ink);
        widgets::focus_ring(ui, &response);
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if widgets::pressed_in_view(ui, &response, &self.figure) {
            out.push(show_passages(look, &self.figure, &[self.place]));
        }
    }
}
