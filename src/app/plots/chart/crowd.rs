//! Many signs in one chart: smaller, translucent, and those that lie on one another drawn once, the deeper the more
//! there are.

use super::{Dot, SIGN};
use crate::app::theme::Palette;
use crate::app::widgets::paint_sign_in;
use egui::{Painter, Pos2};
use rustc_hash::FxHashMap;

/// With more signs than this only those that are chosen have their names: the others are read by pointing.
pub const CROWD: usize = 150;

/// How far from a sign the pointer may be, in points.
const NEAR: f32 = 7.0;

/// A sign that stands for those under it.
struct Heap {
    dot: usize,
    n: u32,
}

/// The signs of a chart that are drawn.
pub struct Crowd {
    heaps: Vec<Heap>,
    /// Width of a sign, in points.
    pub size: f32,
    /// How much of one alone is seen.
    depth: f32,
}

impl Crowd {
    /// Of the dots `shown`, by their number.
    pub fn of(shown: &[usize], dots: &[Dot], places: &[Pos2]) -> Self {
        let (size, depth) = match shown.len() {
            0..=500 => (SIGN * 0.75, 0.7),
            501..=2_000 => (SIGN * 0.6, 0.45),
            _ => (SIGN * 0.5, 0.3),
        };
        let cell = |at: f32| (at / (size * 0.5)).round() as i32;
        let mut known: FxHashMap<(i32, i32, u8), usize> = FxHashMap::default();
        let mut heaps: Vec<Heap> = Vec::new();
        for dot in shown.iter().copied() {
            let key = (cell(places[dot].x), cell(places[dot].y), dots[dot].label as u8);
            match known.get(&key) {
                Some(heap) => heaps[*heap].n += 1,
                None => {
                    known.insert(key, heaps.len());
                    heaps.push(Heap { dot, n: 1 });
                }
            }
        }
        Self { heaps, size, depth }
    }

    pub fn paint(&self, painter: &Painter, p: &Palette, dots: &[Dot], places: &[Pos2]) {
        for Heap { dot, n } in &self.heaps {
            let through = (1.0 - self.depth).powi(*n as i32);
            let label = dots[*dot].label;
            let colour = p.stance(label).gamma_multiply(1.0 - through);
            paint_sign_in(painter, colour, label, places[*dot], self.size);
        }
    }

    /// The sign nearest to the pointer.
    pub fn at(&self, pointer: Pos2, places: &[Pos2]) -> Option<usize> {
        let far = |heap: &&Heap| places[heap.dot].distance_sq(pointer);
        let near = self.heaps.iter().min_by(|a, b| far(a).total_cmp(&far(b)))?;
        (far(&near) < NEAR * NEAR).then_some(near.dot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::StanceLabel;
    use egui::pos2;

    #[test]
    fn signs_on_one_another_are_drawn_once_and_found_by_pointing() {
        let dot = |label| Dot { at: [0.0, 0.0], label, chosen: false };
        let dots = [dot(StanceLabel::Neutral), dot(StanceLabel::Neutral), dot(StanceLabel::Critical)];
        let places = [pos2(50.0, 50.0), pos2(50.4, 50.0), pos2(50.0, 80.0)];
        let crowd = Crowd::of(&[0, 1, 2], &dots, &places);
        assert_eq!(crowd.heaps.iter().map(|heap| heap.n).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(crowd.at(pos2(52.0, 78.0), &places), Some(2));
        assert_eq!(crowd.at(pos2(90.0, 90.0), &places), None);
    }
}
