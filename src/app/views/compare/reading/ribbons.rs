//! Bands from a passage of A to the passage of B that says the same.

use crate::app::theme::Palette;
use egui::{Painter, Pos2, Rect, Shape, Stroke, pos2};

/// Points along one edge of a band.
const STEPS: usize = 16;

/// One band: heights on the left and on the right edge of the gutter.
#[derive(Clone, Copy, Debug)]
pub struct Ribbon {
    pub a: (f32, f32),
    pub b: (f32, f32),
    /// Chosen or pointed at: stronger.
    pub strong: bool,
}

/// Draws the bands into the gutter. What is scrolled away is left at the edge it went over.
pub fn paint(painter: &Painter, p: &Palette, gutter: Rect, ribbons: &[Ribbon]) {
    let painter = painter.with_clip_rect(gutter.intersect(painter.clip_rect()));
    for ribbon in ribbons {
        let outside = |(top, bottom): (f32, f32)| bottom < gutter.top() || top > gutter.bottom();
        if outside(ribbon.a) && outside(ribbon.b) {
            continue;
        }
        let within = |y: f32| y.clamp(gutter.top(), gutter.bottom());
        let edge =
            |from: f32, to: f32| curve(pos2(gutter.left(), within(from)), pos2(gutter.right(), within(to)));
        let (top, bottom) = (edge(ribbon.a.0, ribbon.b.0), edge(ribbon.a.1, ribbon.b.1));
        let (fill, line) = if ribbon.strong { (p.accent_soft, p.accent) } else { (p.hover, p.edge) };
        for (i, pair) in top.windows(2).enumerate() {
            // Piece by piece: the band as a whole is not convex.
            let piece = vec![pair[0], pair[1], bottom[i + 1], bottom[i]];
            painter.add(Shape::convex_polygon(piece, fill, Stroke::NONE));
        }
        painter.add(Shape::line(top, Stroke::new(1.2, line)));
        painter.add(Shape::line(bottom, Stroke::new(1.2, line)));
    }
}

/// From one side to the other, level at both ends.
fn curve(from: Pos2, to: Pos2) -> Vec<Pos2> {
    (0..=STEPS)
        .map(|i| {
            let t = i as f32 / STEPS as f32;
            let ease = t * t * (3.0 - 2.0 * t);
            pos2(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * ease)
        })
        .collect()
}
