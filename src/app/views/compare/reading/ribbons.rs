//! Bands from a passage of A to the passage of B that says the same: each begins where the passage's
//! lines end and ends where those of the other begin.

use crate::app::theme::Palette;
use egui::{Color32, Mesh, Pos2, Rect, Shape, Stroke, pos2};

/// Points along one edge of a band.
const STEPS: usize = 16;
/// How far either edge bows towards the other, as a share of the thinner end, and at most.
const WAIST: (f32, f32) = (0.2, 9.0);

/// Where a band touches a passage.
#[derive(Clone, Copy, Debug)]
pub struct End {
    pub x: f32,
    pub top: f32,
    pub bottom: f32,
}

/// One band, from A to B.
#[derive(Clone, Copy, Debug)]
pub struct Ribbon {
    pub a: End,
    pub b: End,
    /// Chosen or pointed at: stronger.
    pub strong: bool,
}

/// The bands within `room`. What is scrolled away is left at the edge it went over.
pub fn shapes(p: &Palette, room: Rect, ribbons: &[Ribbon]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for ribbon in ribbons {
        let outside = |end: End| end.bottom < room.top() || end.top > room.bottom();
        if outside(ribbon.a) && outside(ribbon.b) {
            continue;
        }
        let within = |y: f32| y.clamp(room.top(), room.bottom());
        let (a, b) = (ribbon.a, ribbon.b);
        let (top_a, top_b) = (within(a.top), within(b.top));
        let (low_a, low_b) = (within(a.bottom), within(b.bottom));
        let waist = ((low_a - top_a).min(low_b - top_b) * WAIST.0).clamp(0.0, WAIST.1);
        let top = curve(pos2(a.x, top_a), pos2(b.x, top_b), waist);
        let bottom = curve(pos2(a.x, low_a), pos2(b.x, low_b), -waist);
        let (fill, line) = if ribbon.strong { (p.accent_soft, p.accent) } else { (p.hover, p.edge) };
        shapes.push(Shape::mesh(ground(&top, &bottom, fill)));
        let outline = top.into_iter().chain(bottom.into_iter().rev()).collect();
        shapes.push(Shape::closed_line(outline, Stroke::new(1.2, line)));
    }
    shapes
}

/// What lies between the edges. A mesh: the whole is not convex, and pieces would show their seams.
fn ground(top: &[Pos2], bottom: &[Pos2], fill: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for (above, below) in top.iter().zip(bottom) {
        let next = mesh.vertices.len() as u32;
        mesh.colored_vertex(*above, fill);
        mesh.colored_vertex(*below, fill);
        if let Some(last) = next.checked_sub(2) {
            mesh.add_triangle(last, last + 1, next);
            mesh.add_triangle(last + 1, next, next + 1);
        }
    }
    mesh
}

/// From one side to the other, level at both ends, bowed by `waist` in the middle.
fn curve(from: Pos2, to: Pos2, waist: f32) -> Vec<Pos2> {
    (0..=STEPS)
        .map(|i| {
            let t = i as f32 / STEPS as f32;
            let ease = t * t * (3.0 - 2.0 * t);
            let bow = waist * (std::f32::consts::PI * t).sin().powi(2);
            pos2(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * ease + bow)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_edges_of_a_band_bow_alike() {
        let (top, bottom) =
            (curve(pos2(0.0, 10.0), pos2(40.0, 10.0), 8.0), curve(pos2(0.0, 90.0), pos2(40.0, 90.0), -8.0));
        for (above, below) in top.iter().zip(&bottom) {
            assert!((above.y - 10.0 - (90.0 - below.y)).abs() < 0.001, "{above:?} {below:?}");
        }
        assert_eq!((top[0].y, top[STEPS].y), (10.0, 10.0), "it meets the passages");
    }
}
