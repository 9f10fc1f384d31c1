//! How the room is divided: strip of A, A, between, B, strip of B; or one article on a tab.

use super::strip;
use egui::{Rect, pos2};

/// Between A and B.
pub const GUTTER: f32 = 48.0;
/// Windows narrower than this show one article at a time.
pub const NARROW: f32 = 900.0;
/// So do two articles that would have less room than this together.
const LEAST: f32 = 560.0;

/// Whether there is room for one article only.
pub fn narrow(ui: &egui::Ui, figure: bool) -> bool {
    !figure && (ui.ctx().content_rect().width() < NARROW || ui.available_width() < LEAST)
}

/// The parts of a rectangle, from left to right.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub strip_a: Rect,
    /// What both articles stand in, gutter and all.
    pub middle: Rect,
    pub a: Rect,
    pub b: Rect,
    pub strip_b: Rect,
}

impl Columns {
    /// Two articles side by side.
    pub fn of(rect: Rect) -> Self {
        let part =
            |left: f32, right: f32| Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let (left, right) = (rect.left() + strip::WIDTH, rect.right() - strip::WIDTH);
        let half = ((right - left - GUTTER) / 2.0).max(20.0);
        Self {
            strip_a: part(rect.left(), left),
            middle: part(left, right),
            a: part(left, left + half),
            b: part(right - half, right),
            strip_b: part(right, rect.right()),
        }
    }
}
