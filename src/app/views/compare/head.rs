//! The head of a comparison: what separates the two in words, and which two they are.

use super::State;
use super::work::Worked;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::theme::Role;
use crate::collection::ArticleId;
use crate::compare::PairKind;
use egui::{Align, Align2, Layout, Sense, Stroke, Ui, pos2, vec2};

pub fn summary(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    worked: Option<&Worked>,
    sides: (ArticleId, ArticleId),
    out: &mut Vec<Command>,
) {
    let p = look.theme;
    let words = worked.map_or(String::new(), |w| in_words(look, w));
    if look.figure {
        ui.add(egui::Label::new(Role::Reading.text(words, p.ink)).wrap());
        ui.add_space(10.0);
        return;
    }
    ui.add(egui::Label::new(Role::Reading.text(words, p.ink)).wrap());
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        super::modes(ui, look, &mut state.mode);
        if ui.button(look.texts.get("copy-figure")).clicked() {
            out.push(Command::CopyFigure);
        }
        if ui.button(look.texts.get("save-figure")).clicked() {
            out.push(Command::SaveFigure);
        }
        if let Some(worked) = worked
            && ui.button(look.texts.get("copy-csv")).clicked()
        {
            out.push(super::table::copy(look, worked));
        }
        if ui.button(look.texts.get("compare-swap")).clicked() {
            out.push(Command::Compare(sides.1, sides.0));
        }
    });
    ui.add_space(12.0);
}

/// Facts only: how many passages are shared and of which kind, figures that disagree, the name
/// treated most differently.
fn in_words(look: &Look<'_>, worked: &Worked) -> String {
    let t = look.texts;
    let found = &worked.found;
    if worked.a == worked.b {
        return t.get("compare-same-article").to_owned();
    }
    let count = |kind: PairKind| found.passages.iter().filter(|p| p.kind == kind).count();
    let mut facts = Vec::new();
    if found.passages.is_empty() {
        facts.push(t.get("compare-nothing-shared").to_owned());
    } else {
        facts.push(t.with(
            "compare-shared",
            &[("n", found.passages.len().into()), ("similarity", t.percent(found.similarity).into())],
        ));
    }
    let quotes = count(PairKind::SameQuote);
    if quotes > 0 {
        facts.push(t.with("compare-same-quotes", &[("n", quotes.into())]));
    }
    let disagreeing = found.figures.iter().filter(|f| f.a.is_some() && f.b.is_some() && !f.agrees).count();
    if disagreeing > 0 {
        facts.push(t.with("compare-figures-differ", &[("n", disagreeing.into())]));
    }
    let most = found
        .entities
        .iter()
        .filter(|e| e.a_stance != e.b_stance && e.p.is_some_and(|p| p < 0.05))
        .max_by(|x, y| x.difference.map_or(0.0, f32::abs).total_cmp(&y.difference.map_or(0.0, f32::abs)));
    if let Some(pair) = most
        && let (Some(a), Some(b)) = (pair.a_stance, pair.b_stance)
    {
        facts.push(t.with(
            "compare-stance-differs",
            &[
                ("name", pair.name.as_str().into()),
                ("a", t.stance(a).into()),
                ("b", t.stance(b).into()),
                ("p", t.p_value(pair.p.unwrap_or(1.0)).into()),
            ],
        ));
    }
    facts.join(" ")
}

/// A and B with title, source and tone.
pub fn sides(ui: &mut Ui, look: &Look<'_>, a: ArticleId, b: ArticleId) {
    let width = (ui.available_width() - super::aligned::GUTTER) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (sign, id) in [("A", a), ("B", b)] {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                side(ui, look, sign, id);
            });
            if sign == "A" {
                ui.add_space(super::aligned::GUTTER);
            }
        }
    });
    ui.add_space(6.0);
}

/// Under the heads.
pub fn rule(ui: &mut Ui, look: &Look<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.2, look.theme.rule));
}

fn side(ui: &mut Ui, look: &Look<'_>, sign: &str, id: ArticleId) {
    let p = look.theme;
    let t = look.texts;
    let entry = look.collection.entry(id);
    ui.horizontal_top(|ui| {
        let (disc, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
        ui.add_space(10.0);
        ui.painter().circle_stroke(disc.center(), 11.5, Stroke::new(1.2, p.ink));
        ui.painter().text(
            pos2(disc.center().x, disc.center().y),
            Align2::CENTER_CENTER,
            sign,
            Role::Strong.font(),
            p.ink,
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(egui::Label::new(Role::Heading.text(entry.article.meta.title.as_str(), p.ink)).wrap());
            let mut parts: Vec<String> = look.source(id).into_iter().collect();
            parts.push(t.with("n-words", &[("n", entry.reading.words.into())]));
            let tones = look.collection.tones_of(id);
            parts.extend(tones.iter().take(3).map(|(tag, _)| t.tone(tag.tone).to_owned()));
            ui.add(egui::Label::new(Role::Small.text(parts.join(" · "), p.muted)).wrap());
        });
    });
}
