//! Names as discs, shared passages as lines.

use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::paint_sign;
use egui::{Align2, Galley, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// One name.
#[derive(Clone, Debug)]
pub struct Node {
    pub label: String,
    /// Radius in points.
    pub radius: f32,
    /// How the folder treats it; decides colour and sign.
    pub stance: StanceLabel,
    /// The name in the middle of attention.
    pub chosen: bool,
}

/// Two names that share passages.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub a: usize,
    pub b: usize,
    /// Width in points.
    pub width: f32,
    pub chosen: bool,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Node(usize),
    Link(usize),
}

/// Between a disc and its name, and around both, in points.
const GAP: f32 = 4.0;
/// Room for the sign behind a name.
const SIGN: f32 = 14.0;

/// What a node covers with its name below it, around the middle of its disc.
#[must_use]
pub fn covered(ui: &Ui, node: &Node) -> Rect {
    let label = label(ui, node);
    let sign = if node.chosen { 0.0 } else { SIGN };
    let side = ((label.size().x + sign) / 2.0).max(node.radius) + GAP;
    let below = node.radius + GAP + label.size().y + GAP;
    Rect::from_min_max(pos2(-side, -node.radius - GAP), pos2(side, below))
}

fn label(ui: &Ui, node: &Node) -> Arc<Galley> {
    let font = if node.chosen { Role::Strong.font() } else { Role::Body.font() };
    ui.painter().layout_no_wrap(node.label.clone(), font, Palette::here(ui).ink)
}

/// Draws the network in a rectangle of `size`, each node at its place from the left top corner.
/// `describe` says a link in words.
pub fn draw(
    ui: &mut Ui,
    size: Vec2,
    (nodes, places): (&[Node], &[Pos2]),
    links: &[Link],
    describe: &dyn Fn(usize) -> String,
) -> Option<Pressed> {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let p = Palette::here(ui);
    let places: Vec<Pos2> = places.iter().map(|place| rect.min + place.to_vec2()).collect();
    let pointer = response.hover_pos();
    let over_node = pointer.and_then(|at| node_at(nodes, &places, at));
    let over_link =
        if over_node.is_some() { None } else { pointer.and_then(|at| link_at(links, &places, at)) };

    let painter = ui.painter_at(rect);
    for (i, link) in links.iter().enumerate() {
        let (Some(a), Some(b)) = (places.get(link.a), places.get(link.b)) else { continue };
        let near = over_link == Some(i) || over_node.is_some_and(|n| n == link.a || n == link.b);
        let colour = if link.chosen || near { p.accent } else { p.edge };
        painter.line_segment([*a, *b], Stroke::new(link.width, colour));
    }
    for (i, node) in nodes.iter().enumerate() {
        draw_node(ui, &painter, node, places[i], over_node == Some(i));
        let area = Rect::from_center_size(places[i], Vec2::splat(node.radius * 2.0));
        // Reached by keyboard and screen reader; the pointer is judged above.
        let focus = ui.interact(area, ui.scope_id().with(("node", i)), Sense::click());
        focus.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &node.label));
        if focus.has_focus() {
            painter.circle_stroke(places[i], node.radius + 3.0, Stroke::new(2.0, p.accent));
        }
        if focus.clicked() {
            return Some(Pressed::Node(i));
        }
    }
    if let Some(link) = over_link {
        response.clone().on_hover_text(describe(link));
    }
    if !response.clicked() {
        return None;
    }
    over_node.map(Pressed::Node).or(over_link.map(Pressed::Link))
}

fn draw_node(ui: &Ui, painter: &egui::Painter, node: &Node, at: Pos2, hovered: bool) {
    let p = Palette::here(ui);
    let fill = if node.chosen { p.accent } else { p.stance(node.stance) };
    painter.circle_filled(at, node.radius + 2.0, p.paper);
    if node.stance == StanceLabel::Insufficient && !node.chosen {
        painter.circle_stroke(at, node.radius, Stroke::new(2.0, fill));
    } else {
        painter.circle_filled(at, node.radius, fill);
    }
    if hovered {
        painter.circle_stroke(at, node.radius + 2.5, Stroke::new(1.5, p.ink));
    }
    let galley = label(ui, node);
    let width = galley.size().x + if node.chosen { 0.0 } else { SIGN };
    let corner = pos2(at.x - width / 2.0, at.y + node.radius + GAP);
    let label = Rect::from_min_size(corner, vec2(width, galley.size().y));
    painter.rect_filled(label.expand2(vec2(2.0, 0.0)), 2.0, p.paper.gamma_multiply(0.82));
    let height = galley.size().y;
    painter.galley(label.min, galley, p.ink);
    // Grey says nothing that a sign would say without it.
    if !node.chosen && !matches!(node.stance, StanceLabel::Neutral | StanceLabel::Insufficient) {
        paint_sign(painter, p, node.stance, pos2(label.right() - 5.0, label.top() + height / 2.0), 8.0);
    }
}

fn node_at(nodes: &[Node], places: &[Pos2], at: Pos2) -> Option<usize> {
    // The last drawn lies on top.
    (0..nodes.len()).rev().find(|&i| places[i].distance(at) <= nodes[i].radius + 3.0)
}

fn link_at(links: &[Link], places: &[Pos2], at: Pos2) -> Option<usize> {
    let distance = |link: &Link| {
        let (Some(a), Some(b)) = (places.get(link.a), places.get(link.b)) else { return f32::INFINITY };
        let line = *b - *a;
        let along = ((at - *a).dot(line) / line.length_sq().max(1e-6)).clamp(0.0, 1.0);
        (*a + line * along).distance(at) - link.width / 2.0
    };
    (0..links.len())
        .map(|i| (i, distance(&links[i])))
        .filter(|(_, d)| *d <= 4.0)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(i, _)| i)
}

/// The signs and what they mean, one under the other.
pub fn key(ui: &mut Ui, entries: &[(StanceLabel, String)], notes: &[String]) {
    let p = Palette::here(ui);
    for (label, text) in entries {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
        paint_sign(ui.painter(), p, *label, pos2(rect.left() + 6.0, rect.center().y), 9.0);
        ui.painter().text(
            pos2(rect.left() + 18.0, rect.center().y),
            Align2::LEFT_CENTER,
            text,
            Role::Small.font(),
            p.muted,
        );
    }
    ui.add_space(10.0);
    for note in notes {
        ui.label(egui::RichText::new(note).font(Role::Small.font()).color(p.muted));
    }
}
