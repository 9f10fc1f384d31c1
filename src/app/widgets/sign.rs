//! The signs of stance: shape, colour and number together. Drawn as shapes, so that they are the
//! same in every font.

use crate::analysis::StanceLabel;
use crate::app::look::Look;
use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role, size};
use egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Paints the sign of `label` around `centre`, `size` points wide.
pub fn paint_sign(painter: &Painter, p: &Palette, label: StanceLabel, centre: Pos2, size: f32) {
    paint_sign_in(painter, p.stance(label), label, centre, size);
}

/// The sign in another colour than its own: where it says less than it seems to.
pub fn paint_sign_in(painter: &Painter, colour: Color32, label: StanceLabel, centre: Pos2, size: f32) {
    let r = size / 2.0;
    let polygon = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(x, y)| centre + vec2(*x, *y) * r).collect();
        Shape::convex_polygon(points, colour, Stroke::NONE)
    };
    let shape = match label {
        StanceLabel::Favourable => polygon(&[(0.0, -0.95), (1.05, 0.85), (-1.05, 0.85)]),
        StanceLabel::Critical => polygon(&[(-1.05, -0.85), (1.05, -0.85), (0.0, 0.95)]),
        StanceLabel::Mixed => polygon(&[(0.0, -1.1), (0.95, 0.0), (0.0, 1.1), (-0.95, 0.0)]),
        StanceLabel::Neutral => Shape::circle_filled(centre, r * 0.88, colour),
        StanceLabel::Insufficient => Shape::circle_stroke(centre, r * 0.82, Stroke::new(1.3, colour)),
    };
    painter.add(shape);
}

/// Width of a column of [`paint_spread`]: three signs with the counts that the folder can have.
#[must_use]
pub fn spread_width(look: &Look<'_>, narrow: bool) -> f32 {
    match look.collection.entries.len() {
        0..100 if narrow => 128.0,
        0..100 => 158.0,
        100..1_000 => 176.0,
        _ => 236.0,
    }
}

/// Paints "▲5 ●3 ◆1" from the left of `rect`: counts in the order of [`StanceLabel::ALL`], greatest
/// first, zeros left out. Returns the width used.
pub fn paint_spread(painter: &Painter, p: &Palette, texts: &Texts, rect: Rect, spread: [u32; 5]) -> f32 {
    let mut x = rect.left();
    for (label, galley) in laid(painter, p, texts, rect.width(), spread) {
        let need = size::SIGN + 4.0 + galley.size().x;
        if x + need > rect.right() && x > rect.left() {
            painter.text(pos2(x, rect.center().y), Align2::LEFT_CENTER, "…", Role::Body.font(), p.muted);
            break;
        }
        paint_sign(painter, p, label, pos2(x + size::SIGN / 2.0, rect.center().y), size::SIGN);
        let at = pos2(x + size::SIGN + 4.0, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, p.ink);
        x += need + 10.0;
    }
    x - rect.left()
}

/// Which count of a spread painted `width` wide stands `x` points from its left.
#[must_use]
pub fn spread_at(ui: &Ui, texts: &Texts, width: f32, spread: [u32; 5], x: f32) -> Option<StanceLabel> {
    let p = Palette::here(ui);
    let mut left = 0.0;
    for (label, galley) in laid(ui.painter(), p, texts, width, spread) {
        let need = size::SIGN + 4.0 + galley.size().x;
        if left + need > width && left > 0.0 {
            return None;
        }
        // Half of the gap on either side counts.
        if x < left + need + 5.0 {
            return Some(label);
        }
        left += need + 10.0;
    }
    None
}

/// The counts of a spread that are not zero, greatest first, those without a judgement last.
fn in_order(spread: [u32; 5]) -> Vec<(StanceLabel, u32)> {
    let mut order: Vec<_> = StanceLabel::ALL.into_iter().zip(spread).filter(|(_, n)| *n > 0).collect();
    order.sort_by_key(|(label, n)| (*label == StanceLabel::Insufficient, std::cmp::Reverse(*n)));
    order
}

/// The counts of a spread as they stand in `width`: large ones in short where they have no room in full; where not all
/// have room even so, those that judge come first, so that praise is never seen without blame.
fn laid(
    painter: &Painter,
    p: &Palette,
    texts: &Texts,
    width: f32,
    spread: [u32; 5],
) -> Vec<(StanceLabel, Arc<Galley>)> {
    let written = |short: bool| -> Vec<_> {
        let text = |n| if short { texts.number_in_short(n) } else { texts.number(n) };
        let counted = |(label, n)| (label, count(painter, p, text(n), label));
        in_order(spread).into_iter().map(counted).collect()
    };
    let has_room = |all: &[(StanceLabel, Arc<Galley>)]| {
        let gaps = 10.0 * all.len().saturating_sub(1) as f32;
        all.iter().map(|(_, galley)| size::SIGN + 4.0 + galley.size().x).sum::<f32>() + gaps <= width
    };
    let full = written(false);
    if has_room(&full) {
        return full;
    }
    let mut all = written(true);
    if !has_room(&all) {
        all.sort_by_key(|(label, _)| matches!(label, StanceLabel::Neutral | StanceLabel::Insufficient));
    }
    all
}

fn count(painter: &Painter, p: &Palette, text: String, label: StanceLabel) -> Arc<Galley> {
    let judged = !matches!(label, StanceLabel::Neutral | StanceLabel::Insufficient);
    let font = if judged { Role::Strong } else { Role::Body };
    painter.layout_no_wrap(text, font.font(), p.stance(label))
}

/// The spread in words, for screen readers and tables as text: "favourable 5, neutral 3".
#[must_use]
pub fn spread_text(texts: &Texts, spread: [u32; 5]) -> String {
    let parts = StanceLabel::ALL.into_iter().zip(spread).filter(|(_, n)| *n > 0);
    let parts: Vec<_> =
        parts.map(|(label, n)| format!("{} {}", texts.stance(label), texts.number(n))).collect();
    parts.join(", ")
}

/// Sign and name of a stance, in its colour.
pub fn stance_badge(ui: &mut Ui, texts: &Texts, label: StanceLabel, role: Role) -> egui::Response {
    let p = Palette::here(ui);
    let galley = ui.painter().layout_no_wrap(texts.stance(label).to_owned(), role.font(), p.stance(label));
    let width = size::SIGN + 6.0 + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    let centre = pos2(rect.left() + size::SIGN / 2.0, rect.center().y);
    paint_sign(ui.painter(), p, label, centre, size::SIGN);
    ui.painter().galley(rect.left_top() + vec2(size::SIGN + 6.0, 0.0), galley, p.ink);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, texts.stance(label)));
    response.on_hover_text(texts.get("stance-definition"))
}

/// All signs with their names.
pub fn stance_legend(ui: &mut Ui, texts: &Texts, vertical: bool) {
    let p = Palette::here(ui);
    let draw = |ui: &mut Ui| {
        for label in StanceLabel::ALL {
            let text = match label {
                // What was not found need not be missing.
                StanceLabel::Neutral => texts.get("stance-neutral-legend").to_owned(),
                label => texts.stance(label).to_owned(),
            };
            let galley = ui.painter().layout_no_wrap(text, Role::Small.font(), p.muted);
            let need = Vec2::new(size::SIGN + 6.0 + galley.size().x + 8.0, galley.size().y + 3.0);
            let (rect, _) = ui.allocate_exact_size(need, Sense::hover());
            let centre = pos2(rect.left() + size::SIGN / 2.0, rect.center().y);
            paint_sign(ui.painter(), p, label, centre, size::SIGN);
            ui.painter().galley(rect.left_top() + vec2(size::SIGN + 6.0, 1.5), galley, p.muted);
        }
    };
    if vertical {
        ui.vertical(draw)
    } else {
        ui.horizontal_wrapped(draw)
    };
}
