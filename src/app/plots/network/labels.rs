//! Where the names of a network stand beside their discs: on no other name or disc, and on as few lines as can be.

use egui::{Pos2, Rect, Vec2, vec2};

/// A disc and the size of its name.
#[derive(Clone, Copy, Debug)]
pub struct Disc {
    pub at: Pos2,
    pub radius: f32,
    pub label: Vec2,
}

/// Between a disc and its name, in points.
pub const GAP: f32 = 5.0;
/// More of it where a name stands left or right, whose height says nothing about its end.
const BESIDE: f32 = 3.0;
/// What a point of another name or disc that is covered weighs against a point of a line.
const COVERED: f32 = 40.0;
/// What the places that one looks at later weigh, in points of a line.
const LATER: f32 = 3.0;

/// Places around a disc, in the order in which they are liked.
fn around(disc: &Disc) -> [Rect; 8] {
    let Disc { at, radius, label } = *disc;
    let (far, half) = (radius + GAP, label / 2.0);
    let beside = far + BESIDE;
    let slant = radius * 0.71 + GAP;
    let middles = [
        vec2(0.0, far + half.y),
        vec2(0.0, -far - half.y),
        vec2(beside + half.x, 0.0),
        vec2(-beside - half.x, 0.0),
        vec2(slant + half.x, slant + half.y),
        vec2(-slant - half.x, slant + half.y),
        vec2(slant + half.x, -slant - half.y),
        vec2(-slant - half.x, -slant - half.y),
    ];
    middles.map(|middle| Rect::from_center_size(at + middle, label))
}

/// The areas of the names inside a picture of `size`. `lines` join discs, with their width.
#[must_use]
pub fn place(discs: &[Disc], lines: &[(usize, usize, f32)], size: Vec2) -> Vec<Rect> {
    let whole = Rect::from_min_size(Pos2::ZERO, size);
    let mut areas: Vec<Rect> = discs.iter().map(|disc| around(disc)[0]).collect();
    // Those with many lines have the least choice.
    let links = |i: usize| lines.iter().filter(|(a, b, _)| *a == i || *b == i).count();
    let mut order: Vec<usize> = (0..discs.len()).collect();
    order.sort_by_key(|i| (std::cmp::Reverse(links(*i)), *i));
    // The second round knows where the later ones have gone.
    for _ in 0..2 {
        for i in order.iter().copied() {
            let cost = |area: Rect| {
                let others = (0..discs.len()).filter(|j| *j != i);
                let covered: f32 = others
                    .map(|j| {
                        let disc = Rect::from_center_size(discs[j].at, Vec2::splat(discs[j].radius * 2.0));
                        shared(area, areas[j]) + shared(area, disc)
                    })
                    .sum();
                let outside = area.width() * area.height() - shared(area, whole);
                let struck: f32 = lines
                    .iter()
                    .map(|(a, b, width)| width.min(4.0) * inside(discs[*a].at, discs[*b].at, area))
                    .sum();
                (covered + outside) * COVERED + struck
            };
            let choices = around(&discs[i]).into_iter().enumerate();
            let costs = choices.map(|(n, area)| (area, cost(area.expand(1.0)) + n as f32 * LATER));
            if let Some((area, _)) = costs.min_by(|x, y| x.1.total_cmp(&y.1)) {
                areas[i] = area;
            }
        }
    }
    areas
}

/// The area that two share, in square points.
fn shared(a: Rect, b: Rect) -> f32 {
    let both = a.intersect(b);
    if both.is_positive() { both.width() * both.height() } else { 0.0 }
}

/// How much of the line between two points is in an area, in points.
fn inside(a: Pos2, b: Pos2, area: Rect) -> f32 {
    let (mut low, mut high) = (0.0_f32, 1.0_f32);
    for axis in [0, 1] {
        let step = b[axis] - a[axis];
        let (from, to) = (area.min[axis] - a[axis], area.max[axis] - a[axis]);
        if step.abs() < 1e-6 {
            if from > 0.0 || to < 0.0 {
                return 0.0;
            }
            continue;
        }
        let (x, y) = (from / step, to / step);
        low = low.max(x.min(y));
        high = high.min(x.max(y));
    }
    (high - low).max(0.0) * (b - a).length()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn disc(x: f32, y: f32) -> Disc {
        Disc { at: pos2(x, y), radius: 10.0, label: vec2(60.0, 16.0) }
    }

    #[test]
    fn a_name_keeps_off_lines_names_and_the_border() {
        let size = vec2(300.0, 200.0);
        // A line goes down from the first disc: its name stands elsewhere.
        let areas = place(&[disc(150.0, 60.0), disc(150.0, 150.0)], &[(0, 1, 2.0)], size);
        assert_eq!(inside(pos2(150.0, 60.0), pos2(150.0, 150.0), areas[0]), 0.0);
        assert!(areas[1].top() > 150.0, "nothing is below the second");
        // Two side by side, at the lower border.
        let areas = place(&[disc(100.0, 185.0), disc(130.0, 185.0)], &[], size);
        assert_eq!(shared(areas[0], areas[1]), 0.0, "{areas:?}");
        assert!(areas.iter().all(|area| area.bottom() <= size.y), "{areas:?}");
    }

    #[test]
    fn the_part_of_a_line_in_an_area() {
        let area = Rect::from_min_max(pos2(10.0, 10.0), pos2(20.0, 20.0));
        assert_eq!(inside(pos2(0.0, 15.0), pos2(100.0, 15.0), area), 10.0);
        assert_eq!(inside(pos2(0.0, 5.0), pos2(100.0, 5.0), area), 0.0);
        assert_eq!(inside(pos2(12.0, 15.0), pos2(18.0, 15.0), area), 6.0);
    }
}
