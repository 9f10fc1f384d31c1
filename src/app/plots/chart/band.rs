//! What many dots of one stretch of the x axis have in common: their middle half.

use crate::app::theme::{Palette, Role};
use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2};

/// Many dots as one.
#[derive(Clone, Debug)]
pub struct Band {
    /// From and to.
    pub x: [f64; 2],
    /// A quarter, half and three quarters of the dots are below.
    pub quartiles: [f64; 3],
    /// How many dots, as written.
    pub n: String,
    pub chosen: bool,
}

/// Between two bands, in points.
const GAP: f32 = 1.0;
/// Left and right of a number, in points.
const BETWEEN: f32 = 3.0;
/// Height of a band at least, in points: dots of one value have one too.
const LEAST: f32 = 3.0;

/// The areas of the bands in a chart of this frame, over its whole height: where they are pressed.
pub fn areas(bands: &[Band], frame: Rect, place: impl Fn([f64; 2]) -> Pos2) -> Vec<Rect> {
    let x = |band: &Band| place([band.x[0], 0.0]).x + GAP..=place([band.x[1], 0.0]).x - GAP;
    bands.iter().map(|band| Rect::from_x_y_ranges(x(band), frame.y_range())).collect()
}

/// The middle halves, and below them how many dots there are.
pub fn paint(painter: &Painter, p: &Palette, bands: &[Band], areas: &[Rect], y: impl Fn(f64) -> f32) {
    let size = |band: &Band| painter.layout_no_wrap(band.n.clone(), Role::Tiny.font(), p.muted).size().x;
    // Every second one, or third, where all have no room.
    let most = bands.iter().map(size).fold(0.0, f32::max) + 2.0 * BETWEEN;
    let least = areas.iter().map(|area| area.width()).fold(f32::INFINITY, f32::min).max(1.0);
    let every = (most / least).ceil().max(1.0) as usize;
    for (i, (band, area)) in bands.iter().zip(areas).enumerate() {
        let (top, bottom) = (y(band.quartiles[2]), y(band.quartiles[0]));
        let middle = Rect::from_x_y_ranges(area.x_range(), top..=bottom.max(top + LEAST));
        painter.rect_filled(middle, 1.0, p.accent.gamma_multiply(if band.chosen { 0.42 } else { 0.22 }));
        if band.chosen {
            painter.rect_stroke(middle, 1.0, Stroke::new(1.5, p.accent), StrokeKind::Outside);
        }
        if i % every == 0 {
            // A week that reaches past the chart has its number inside all the same: half a number is another one.
            let inside = painter.clip_rect().x_range().shrink(size(band) / 2.0 + 2.0);
            let at = pos2(inside.clamp(area.center().x), area.bottom() - 4.0);
            painter.text(at, Align2::CENTER_BOTTOM, &band.n, Role::Tiny.font(), p.muted);
        }
    }
}

/// A line above everything, with a rim in the paper's colour.
pub fn line(painter: &Painter, p: &Palette, points: Vec<Pos2>) {
    painter.add(Shape::line(points.clone(), Stroke::new(5.0, p.paper)));
    painter.add(Shape::line(points, Stroke::new(2.2, p.accent)));
}
