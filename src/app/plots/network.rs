//! Names as discs, shared passages as lines.

pub mod labels;

use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::paint_sign;
use egui::{Align2, Galley, Painter, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// One name.
#[derive(Clone, Debug)]
pub struct Node {
    pub label: String,
    /// Radius in points.
    pub radius: f32,
    /// How the articles that judge it treat it, which decides the colour, and how many of all they are, 0 … 1, which
    /// decides how deep it is.
    pub stance: StanceLabel,
    pub share: f32,
    /// Signs behind the name, each with how many articles treat it so.
    pub signs: Vec<(StanceLabel, String)>,
    /// The name in the middle of attention.
    pub chosen: bool,
    /// Selected, but not in the middle.
    pub marked: bool,
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

/// Around a disc with its name, in points.
const AROUND: f32 = 4.0;
/// A sign behind a name, before its number, and the air before it.
const SIGN: f32 = 8.0;
const SIGN_GAP: f32 = 3.0;
const SIGN_BEFORE: f32 = 7.0;
/// How far the ground of a name goes beyond its letters, in points, and how much of it there is: a line below is
/// just seen to go on.
const HALO: f32 = 1.5;
const GROUND: f32 = 0.88;

/// What a node covers with its name below it, around the middle of its disc.
#[must_use]
pub fn covered(ui: &Ui, node: &Node) -> Rect {
    let label = label_size(ui, node);
    let side = (label.x / 2.0).max(node.radius) + AROUND;
    let below = node.radius + labels::GAP + label.y + AROUND;
    Rect::from_min_max(pos2(-side, -node.radius - AROUND), pos2(side, below))
}

/// The room that a name takes with its signs.
#[must_use]
pub fn label_size(ui: &Ui, node: &Node) -> Vec2 {
    let name = label(ui, node).size();
    let signs =
        node.signs.iter().map(|(label, n)| SIGN_BEFORE + SIGN + SIGN_GAP + number(ui, *label, n).size().x);
    vec2(name.x + signs.sum::<f32>(), name.y)
}

fn label(ui: &Ui, node: &Node) -> Arc<Galley> {
    let font = if node.chosen { Role::Strong.font() } else { Role::Body.font() };
    ui.painter().layout_no_wrap(node.label.clone(), font, Palette::here(ui).ink)
}

fn number(ui: &Ui, label: StanceLabel, n: &str) -> Arc<Galley> {
    ui.painter().layout_no_wrap(n.to_owned(), Role::Small.font(), Palette::here(ui).stance(label))
}

/// Draws the network in a rectangle of `size`, each node and its name at their places from the left top corner.
/// `describe` says a link in words.
pub fn draw(
    ui: &mut Ui,
    size: Vec2,
    (nodes, places, labels): (&[Node], &[Pos2], &[Rect]),
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
    let mut pressed = None;
    for (i, node) in nodes.iter().enumerate() {
        draw_disc(&painter, p, node, places[i], over_node == Some(i));
        let area = Rect::from_center_size(places[i], Vec2::splat(node.radius * 2.0));
        // Reached by keyboard and screen reader; the pointer is judged above.
        let focus = ui.interact(area, ui.scope_id().with(("node", i)), Sense::click());
        focus.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &node.label));
        if focus.has_focus() {
            painter.circle_stroke(places[i], node.radius + 3.0, Stroke::new(2.0, p.accent));
        }
        if focus.clicked() {
            pressed = Some(Pressed::Node(i));
        }
    }
    for (node, area) in nodes.iter().zip(labels) {
        draw_label(ui, &painter, node, area.translate(rect.min.to_vec2()));
    }
    if let Some(link) = over_link {
        response.clone().on_hover_text(describe(link));
    }
    let over = over_node.map(Pressed::Node).or(over_link.map(Pressed::Link));
    pressed.or(over.filter(|_| response.clicked()))
}

fn draw_disc(painter: &Painter, p: &Palette, node: &Node, at: Pos2, hovered: bool) {
    let fill = match node.stance {
        _ if node.chosen => p.accent,
        StanceLabel::Neutral | StanceLabel::Insufficient => p.stance(node.stance),
        // Of few articles that judge, little is seen.
        stance => p.neutral.lerp_to_gamma(p.stance(stance), 0.35 + 0.65 * node.share.clamp(0.0, 1.0)),
    };
    painter.circle_filled(at, node.radius + 2.0, p.paper);
    if node.stance == StanceLabel::Insufficient && !node.chosen {
        painter.circle_stroke(at, node.radius, Stroke::new(2.0, fill));
    } else {
        painter.circle_filled(at, node.radius, fill);
    }
    if node.marked {
        painter.circle_stroke(at, node.radius + 3.5, Stroke::new(2.0, p.accent));
    }
    if hovered {
        painter.circle_stroke(at, node.radius + 2.5, Stroke::new(1.5, p.ink));
    }
}

/// A name and its signs on a ground in the paper's colour, which lets no line through.
fn draw_label(ui: &Ui, painter: &Painter, node: &Node, area: Rect) {
    let p = Palette::here(ui);
    let name = label(ui, node);
    let mut x = area.left() + name.size().x;
    let mut texts = vec![(area.min, name, p.ink)];
    let mut signs = Vec::new();
    for (label, n) in &node.signs {
        let galley = number(ui, *label, n);
        x += SIGN_BEFORE;
        signs.push((*label, pos2(x + SIGN / 2.0, area.center().y)));
        x += SIGN + SIGN_GAP;
        let width = galley.size().x;
        texts.push((pos2(x, area.center().y - galley.size().y / 2.0), galley, p.stance(*label)));
        x += width;
    }
    let ground = Rect::from_min_max(area.min, pos2(x, area.bottom())).expand2(vec2(HALO + 1.0, -1.0));
    painter.rect_filled(ground, 4.0, p.paper.gamma_multiply(GROUND));
    for (label, at) in signs {
        paint_sign(painter, p, label, at, SIGN);
    }
    for (at, galley, colour) in texts {
        painter.galley(at, galley, colour);
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

/// The signs and what they mean, one under the other; first whom the picture is about.
pub fn key(ui: &mut Ui, chosen: &str, entries: &[(StanceLabel, String)], notes: &[String]) {
    let p = Palette::here(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    ui.painter().circle_filled(pos2(rect.left() + 6.0, rect.center().y), 5.5, p.accent);
    let words = ui.painter().layout(chosen.to_owned(), Role::Small.font(), p.ink, rect.width() - 18.0);
    let at =
        pos2(rect.left() + 18.0, rect.center().y - words.rows.first().map_or(0.0, |row| row.height()) / 2.0);
    let more = words.size().y - 20.0;
    ui.painter().galley(at, words, p.ink);
    ui.add_space(more.max(0.0) + 4.0);
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
