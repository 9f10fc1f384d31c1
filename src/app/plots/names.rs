//! Where the names of signs are written, so that they cover neither signs nor each other, and no
//! line strikes them through.

use egui::{Pos2, Rect, Ui, Vec2, pos2, vec2};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A name that is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The middle of its sign.
    pub at: Pos2,
    /// Of the words.
    pub size: Vec2,
    /// Between the middle of the sign and the words beside it.
    pub gap: f32,
}

/// Where a name is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub area: Rect,
    /// A thin line from the sign, where the name stands further off.
    pub leader: Option<[Pos2; 2]>,
    /// A line of the chart goes behind it or through its line.
    struck: bool,
}

/// How far from its sign a name may stand, with a thin line to it, in points.
const FAR: [f32; 6] = [18.0, 32.0, 46.0, 62.0, 80.0, 100.0];
/// And how far to the side.
const ASIDE: [f32; 13] =
    [0.0, 24.0, -24.0, 48.0, -48.0, 80.0, -80.0, 112.0, -112.0, 150.0, -150.0, 190.0, -190.0];
/// With so many names there is time to try again for those that found no place.
const FEW: usize = 24;
const TRIES: usize = 4;

/// As [`place`], found anew only when something has moved.
pub fn kept(
    ui: &Ui,
    frame: Rect,
    lines: &[[Pos2; 2]],
    signs: &[Rect],
    wanted: &[Wanted],
) -> Arc<Vec<Option<Spot>>> {
    let id = ui.scope_id().with("places-of-names");
    let corners = lines.iter().flatten().copied().chain(signs.iter().map(|sign| sign.min));
    let points = [frame.min, frame.max].into_iter().chain(corners);
    let words = wanted.iter().flat_map(|w| [w.at, w.size.to_pos2(), pos2(w.gap, 0.0)]);
    let mut hasher = rustc_hash::FxHasher::default();
    for point in points.chain(words) {
        (point.x.to_bits(), point.y.to_bits()).hash(&mut hasher);
    }
    let key = (lines.len(), signs.len(), hasher.finish());
    type Known = Option<((usize, usize, u64), Arc<Vec<Option<Spot>>>)>;
    if let Some((known, spots)) = ui.data(|data| data.get_temp::<Known>(id)).flatten()
        && known == key
    {
        return spots;
    }
    let spots = Arc::new(place(frame, lines, signs, wanted));
    let known: Known = Some((key, Arc::clone(&spots)));
    ui.data_mut(|data| data.insert_temp(id, known));
    spots
}

/// A spot for each name inside `frame`, or none where everything is taken: beside its sign, further
/// off with a thin line to it, at last on one of the `lines`. Where a name finds no good spot, those
/// that had none choose first the next time.
#[must_use]
pub fn place(frame: Rect, lines: &[[Pos2; 2]], signs: &[Rect], wanted: &[Wanted]) -> Vec<Option<Spot>> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let mut best: Option<(usize, Vec<Option<Spot>>)> = None;
    for _ in 0..if wanted.len() <= FEW { TRIES } else { 1 } {
        let mut room = Room { frame, lines: lines.to_vec(), taken: signs.to_vec() };
        let mut spots = vec![None; wanted.len()];
        for i in &order {
            spots[*i] = room.take(&wanted[*i]);
        }
        let cost = |spot: &Option<Spot>| spot.map_or(3, |s| usize::from(s.struck));
        let costs: usize = spots.iter().map(cost).sum();
        order.sort_by_key(|i| std::cmp::Reverse(cost(&spots[*i])));
        if best.as_ref().is_none_or(|(least, _)| costs < *least) {
            best = Some((costs, spots));
        }
        if costs == 0 {
            break;
        }
    }
    best.map(|(_, spots)| spots).unwrap_or_default()
}

/// What is still free.
struct Room {
    frame: Rect,
    /// Of the chart, and those from signs to names further off.
    lines: Vec<[Pos2; 2]>,
    /// By signs and by names.
    taken: Vec<Rect>,
}

impl Room {
    fn take(&mut self, name: &Wanted) -> Option<Spot> {
        let (at, size) = (name.at, name.size);
        let beside = around(at, size, name.gap).map(|corner| self.in_frame(corner, size));
        let near = || {
            let area = beside.into_iter().find(|area| self.free(*area, true))?;
            Some(Spot { area, leader: None, struck: false })
        };
        let off = |over_lines: bool| {
            let corners = FAR.into_iter().flat_map(|gap| off_from(at, size, gap));
            let mut areas = corners.map(|corner| self.in_frame(corner, size));
            areas.find_map(|area| {
                let line = leader(area, at, name.gap);
                let good = self.reaches(area, line, at)
                    && (over_lines || !self.lines.iter().any(|l| meet(*l, line)));
                good.then_some(Spot { area, leader: Some(line), struck: over_lines })
            })
        };
        let over = || {
            let area = beside.into_iter().find(|area| self.free(*area, false))?;
            Some(Spot { area, leader: None, struck: true })
        };
        let spot = near().or_else(|| off(false)).or_else(|| off(true)).or_else(over)?;
        self.lines.extend(spot.leader);
        self.taken.push(spot.area);
        Some(spot)
    }

    /// Whether a name further off is free, and so is the line to it.
    fn reaches(&self, area: Rect, line: [Pos2; 2], sign: Pos2) -> bool {
        let own = |taken: &Rect| taken.contains(sign);
        self.free(area, true) && !self.taken.iter().any(|t| !own(t) && crosses(*t, line))
    }

    /// Moved sideways into the frame.
    fn in_frame(&self, corner: Pos2, size: Vec2) -> Rect {
        let most = (self.frame.right() - size.x - 2.0).max(self.frame.left());
        let left = corner.x.clamp(self.frame.left().min(most), most);
        Rect::from_min_size(pos2(left, corner.y), size)
    }

    fn free(&self, area: Rect, of_lines: bool) -> bool {
        let words = area.expand2(vec2(3.0, -2.0));
        let struck = of_lines && self.lines.iter().any(|line| crosses(words, *line));
        let covers = self.taken.iter().any(|t| t.intersects(area.expand2(vec2(3.0, 0.0))));
        self.frame.contains_rect(area) && !covers && !struck
    }
}

/// Whether a line goes through a rectangle.
fn crosses(area: Rect, [a, b]: [Pos2; 2]) -> bool {
    // Liang and Barsky: the part of the line that is inside, from 0 to 1.
    let (d, mut from, mut to) = (b - a, 0.0_f32, 1.0_f32);
    let sides = [
        (-d.x, a.x - area.left()),
        (d.x, area.right() - a.x),
        (-d.y, a.y - area.top()),
        (d.y, area.bottom() - a.y),
    ];
    for (p, q) in sides {
        if p == 0.0 {
            if q < 0.0 {
                return false;
            }
        } else if p < 0.0 {
            from = from.max(q / p);
        } else {
            to = to.min(q / p);
        }
    }
    from <= to
}

/// Whether two lines cross.
fn meet([a, b]: [Pos2; 2], [c, d]: [Pos2; 2]) -> bool {
    let side = |from: Pos2, to: Pos2, at: Pos2| {
        let (along, off) = (to - from, at - from);
        along.x * off.y - along.y * off.x
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// From the edge of a sign to the nearest edge of a name.
fn leader(area: Rect, sign: Pos2, gap: f32) -> [Pos2; 2] {
    let end = area.clamp(sign);
    [sign + (end - sign).normalized() * (gap - 1.0), end]
}

/// Left upper corners of a name of this size around a sign: right, left, above, below, then across.
fn around(at: Pos2, size: Vec2, gap: f32) -> [Pos2; 8] {
    let (right, left) = (at.x + gap, at.x - gap - size.x);
    let (above, below, middle) = (at.y - gap - size.y, at.y + gap, at.y - size.y / 2.0);
    let centred = at.x - size.x / 2.0;
    [
        pos2(right, middle),
        pos2(left, middle),
        pos2(centred, above),
        pos2(centred, below),
        pos2(right - gap, above),
        pos2(left + gap, above),
        pos2(right - gap, below),
        pos2(left + gap, below),
    ]
}

/// Left upper corners of a name of this size above and below a sign, straight and aside.
fn off_from(at: Pos2, size: Vec2, gap: f32) -> impl Iterator<Item = Pos2> {
    let left = at.x - size.x / 2.0;
    ASIDE.into_iter().flat_map(move |aside| {
        let straight = left + aside;
        [pos2(straight, at.y - gap - size.y), pos2(straight, at.y + gap)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_a_name_is_seen() {
        let name = Rect::from_min_max(pos2(10.0, 10.0), pos2(60.0, 24.0));
        assert!(crosses(name, [pos2(0.0, 17.0), pos2(100.0, 17.0)]));
        assert!(crosses(name, [pos2(0.0, 0.0), pos2(40.0, 30.0)]));
        assert!(!crosses(name, [pos2(0.0, 40.0), pos2(100.0, 30.0)]));
        assert!(!crosses(name, [pos2(0.0, 0.0), pos2(5.0, 40.0)]));
    }

    #[test]
    fn lines_that_cross_are_seen() {
        let level = [pos2(0.0, 5.0), pos2(10.0, 5.0)];
        assert!(meet(level, [pos2(5.0, 0.0), pos2(6.0, 9.0)]));
        assert!(!meet(level, [pos2(5.0, 6.0), pos2(6.0, 9.0)]));
    }

    #[test]
    fn signs_in_a_row_on_a_line_all_have_their_names_clear_of_it() {
        let frame = Rect::from_min_max(pos2(0.0, 0.0), pos2(660.0, 460.0));
        let xs = [30.0, 96.0, 162.0, 250.0, 284.0, 328.0, 350.0, 416.0, 450.0, 637.0];
        let line = [pos2(0.0, 230.0), pos2(660.0, 230.0)];
        let wanted: Vec<Wanted> = xs
            .into_iter()
            .enumerate()
            .map(|(i, x)| {
                let size = vec2(70.0 + (i % 4) as f32 * 20.0, 15.0);
                Wanted { at: pos2(x, 230.0), size, gap: 9.6 }
            })
            .collect();
        let signs: Vec<Rect> =
            wanted.iter().map(|w| Rect::from_center_size(w.at, Vec2::splat(12.0))).collect();
        let spots = place(frame, &[line], &signs, &wanted);
        let areas: Vec<Rect> = spots.iter().map(|s| s.expect("a place for every name").area).collect();
        for (i, area) in areas.iter().enumerate() {
            assert!(frame.contains_rect(*area));
            assert!(!crosses(*area, line), "{i} is struck through");
            assert!(signs.iter().all(|sign| !sign.intersects(*area)), "{i} covers a sign");
            assert!(areas[..i].iter().all(|other| !other.intersects(*area)), "{i} covers a name");
        }
    }
}
