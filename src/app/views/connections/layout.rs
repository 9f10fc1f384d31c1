//! Where the nodes of the network stand.
//!
//! Stress majorization (Gansner, Koren and North 2005): names stand as far apart as the steps
//! between them in the network, which leaves no heap. Started on a circle in the order of the nodes,
//! with a fixed number of rounds and no random numbers: the same names always give the same picture.
//! Then the picture is stretched over the room there is and what would overlap is pushed apart.

/// A node's place.
pub type Place = [f32; 2];

/// An edge between two nodes, by index, with its strength (any positive measure).
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub a: usize,
    pub b: usize,
    pub weight: f32,
}

/// What a node with its name covers around its place, in points.
#[derive(Clone, Copy, Debug)]
pub struct Footprint {
    /// To the left and to the right.
    pub side: f32,
    pub above: f32,
    pub below: f32,
}

const ROUNDS: usize = 160;

/// Places `nodes` nodes in no particular unit. Cubic in the nodes: meant for some dozens.
#[must_use]
pub fn stress(nodes: usize, edges: &[Edge]) -> Vec<Place> {
    let wanted = distances(nodes, edges);
    let mut places = circle(nodes);
    for _ in 0..ROUNDS {
        for i in 0..nodes {
            let (mut sum, mut weights) = ([0.0; 2], 0.0);
            for j in (0..nodes).filter(|j| *j != i) {
                let (dx, dy) = apart(places[i], places[j], i, j);
                let length = (dx * dx + dy * dy).sqrt().max(1e-6);
                let want = wanted[i][j];
                let weight = 1.0 / (want * want);
                sum[0] += weight * (places[j][0] + dx * want / length);
                sum[1] += weight * (places[j][1] + dy * want / length);
                weights += weight;
            }
            if weights > 0.0 {
                places[i] = [sum[0] / weights, sum[1] / weights];
            }
        }
    }
    places
}

/// Steps between each two nodes; strong edges are short. Pieces without an edge between them stand
/// a little way off.
fn distances(nodes: usize, edges: &[Edge]) -> Vec<Vec<f32>> {
    let strongest = edges.iter().map(|e| e.weight).fold(f32::MIN_POSITIVE, f32::max);
    let mut found = vec![vec![f32::INFINITY; nodes]; nodes];
    for edge in edges.iter().filter(|e| e.a < nodes && e.b < nodes && e.a != e.b) {
        let length = 1.5 - 0.7 * (edge.weight / strongest).max(0.0).sqrt();
        let length = length.min(found[edge.a][edge.b]);
        found[edge.a][edge.b] = length;
        found[edge.b][edge.a] = length;
    }
    for through in 0..nodes {
        for i in 0..nodes {
            for j in 0..nodes {
                found[i][j] = found[i][j].min(found[i][through] + found[through][j]);
            }
        }
    }
    let finite = |row: &Vec<f32>| row.iter().copied().filter(|d| d.is_finite()).fold(0.0, f32::max);
    let off = 1.0 + 0.6 * found.iter().map(finite).fold(0.0, f32::max);
    found.iter_mut().flatten().filter(|d| !d.is_finite()).for_each(|d| *d = off);
    found
}

/// The first node in the middle, the others on two rings, so that neighbours in the list do not
/// start on one line.
fn circle(nodes: usize) -> Vec<Place> {
    let place = |i: usize| {
        if i == 0 {
            return [0.0, 0.0];
        }
        let angle = std::f32::consts::TAU * i as f32 / (nodes - 1).max(1) as f32;
        let radius = if i.is_multiple_of(2) { 1.0 } else { 1.4 };
        [radius * angle.cos(), radius * angle.sin()]
    };
    (0..nodes).map(place).collect()
}

/// From `b` to `a`; two nodes in one place are told apart by their numbers.
fn apart(a: Place, b: Place, i: usize, j: usize) -> (f32, f32) {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    if dx.abs() + dy.abs() > 1e-5 { (dx, dy) } else { (1e-3 * (i as f32 - j as f32), 1e-3) }
}

/// How much of a place is its rank along each side of the picture: evens out what is crowded.
const EVEN: f32 = 0.45;

/// Stretches `places` over a room of so many points and pushes apart what overlaps.
#[must_use]
pub fn arrange(places: &[Place], prints: &[Footprint], room: [f32; 2]) -> Vec<Place> {
    let mut places = places.to_vec();
    turn(&mut places, room[0] >= room[1]);
    let side = prints.iter().map(|p| p.side).fold(0.0, f32::max);
    let above = prints.iter().map(|p| p.above).fold(0.0, f32::max);
    let below = prints.iter().map(|p| p.below).fold(0.0, f32::max);
    spread(&mut places, 0, side.min(room[0] / 2.0), (room[0] - side).max(room[0] / 2.0));
    spread(&mut places, 1, above.min(room[1] / 2.0), (room[1] - below).max(room[1] / 2.0));
    separate(&mut places, prints, room);
    settle(&mut places, prints, room);
    places
}

/// Turns the picture so that its long side lies along that of the room.
fn turn(places: &mut [Place], wide: bool) {
    let n = places.len().max(1) as f32;
    let mean = [0, 1].map(|axis| places.iter().map(|p| p[axis]).sum::<f32>() / n);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for place in places.iter_mut() {
        let (x, y) = (place[0] - mean[0], place[1] - mean[1]);
        *place = [x, y];
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    let mut angle = (2.0 * xy).atan2(xx - yy) / 2.0;
    if !wide {
        angle -= std::f32::consts::FRAC_PI_2;
    }
    let (sin, cos) = angle.sin_cos();
    for [x, y] in places.iter_mut() {
        (*x, *y) = (*x * cos + *y * sin, *y * cos - *x * sin);
    }
}

/// Stretches one axis over `low` … `high`, part by place, part by rank.
fn spread(places: &mut [Place], axis: usize, low: f32, high: f32) {
    let least = places.iter().map(|p| p[axis]).fold(f32::INFINITY, f32::min);
    let most = places.iter().map(|p| p[axis]).fold(f32::NEG_INFINITY, f32::max);
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|i, j| places[*i][axis].total_cmp(&places[*j][axis]).then(i.cmp(j)));
    let last = (places.len().max(2) - 1) as f32;
    for (rank, i) in order.into_iter().enumerate() {
        let range = most - least;
        let share = if range > 1e-6 { (places[i][axis] - least) / range } else { 0.5 };
        let even = if places.len() > 1 { rank as f32 / last } else { 0.5 };
        places[i][axis] = low + (high - low) * (share * (1.0 - EVEN) + even * EVEN);
    }
}

/// How far two nodes overlap along each axis; nothing where they do not.
fn overlap(a: Place, b: Place, x: &Footprint, y: &Footprint) -> Option<[f32; 2]> {
    let over_x = x.side + y.side - (a[0] - b[0]).abs();
    let over_y =
        if a[1] < b[1] { a[1] + x.below - (b[1] - y.above) } else { b[1] + y.below - (a[1] - x.above) };
    (over_x > 0.01 && over_y > 0.01).then_some([over_x, over_y])
}

/// Keeps a node inside the room.
fn inside(place: Place, print: &Footprint, room: [f32; 2]) -> Place {
    let clamp = |value: f32, low: f32, high: f32| value.min(high).max(low);
    [clamp(place[0], print.side, room[0] - print.side), clamp(place[1], print.above, room[1] - print.below)]
}

/// Pushes apart what overlaps, each time the shorter way out.
fn separate(places: &mut [Place], prints: &[Footprint], room: [f32; 2]) {
    for _ in 0..300 {
        let mut moved = false;
        for i in 0..places.len() {
            places[i] = inside(places[i], &prints[i], room);
            for j in i + 1..places.len() {
                let Some(over) = overlap(places[i], places[j], &prints[i], &prints[j]) else { continue };
                moved = true;
                let (dx, dy) = apart(places[i], places[j], i, j);
                let (axis, sign) = if over[1] < over[0] { (1, dy) } else { (0, dx) };
                let half = over[axis] * 0.52 * if sign < 0.0 { -1.0 } else { 1.0 };
                places[i][axis] += half;
                places[j][axis] -= half;
            }
        }
        if !moved {
            return;
        }
    }
}

/// Distance of the spots that are tried for a node that still overlaps, in points.
const STEP: f32 = 6.0;

/// What still overlaps goes to the nearest spot that is free of the nodes before it.
fn settle(places: &mut [Place], prints: &[Footprint], room: [f32; 2]) {
    for i in 0..places.len() {
        places[i] = inside(places[i], &prints[i], room);
        let covered = |place: Place, places: &[Place]| -> f32 {
            let over = (0..i).filter_map(|j| overlap(place, places[j], &prints[i], &prints[j]));
            over.map(|[x, y]| x.min(y)).sum()
        };
        if covered(places[i], places) <= 0.0 {
            continue;
        }
        let (columns, rows) = ((room[0] / STEP) as usize, (room[1] / STEP) as usize);
        let spots = (0..=columns).flat_map(|x| (0..=rows).map(move |y| [x as f32 * STEP, y as f32 * STEP]));
        let here = places[i];
        let cost = |spot: &Place| {
            let far = (spot[0] - here[0]).hypot(spot[1] - here[1]);
            // Covering something is worse than any distance.
            covered(*spot, places) * 1e4 + far
        };
        let best = spots.map(|s| inside(s, &prints[i], room)).min_by(|a, b| cost(a).total_cmp(&cost(b)));
        places[i] = best.unwrap_or(here);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn star(leaves: usize) -> Vec<Edge> {
        (1..=leaves).map(|b| Edge { a: 0, b, weight: 1.0 }).collect()
    }

    fn distance(a: Place, b: Place) -> f32 {
        (a[0] - b[0]).hypot(a[1] - b[1])
    }

    const ROOM: [f32; 2] = [530.0, 470.0];

    fn prints(nodes: usize) -> Vec<Footprint> {
        let side = |i: usize| 30.0 + (i % 5) as f32 * 8.0;
        (0..nodes).map(|i| Footprint { side: side(i), above: 18.0, below: 36.0 }).collect()
    }

    #[test]
    fn the_same_names_give_the_same_picture() {
        let edges = star(9);
        assert_eq!(stress(10, &edges), stress(10, &edges));
        let places = stress(10, &edges);
        assert_eq!(arrange(&places, &prints(10), ROOM), arrange(&places, &prints(10), ROOM));
    }

    #[test]
    fn every_node_is_inside_the_picture() {
        for nodes in [0, 1, 2, 3, 22] {
            let prints = prints(nodes);
            let places = arrange(&stress(nodes, &star(nodes.saturating_sub(1))), &prints, ROOM);
            for (place, print) in places.iter().zip(&prints) {
                assert!(place[0] >= print.side && place[0] <= ROOM[0] - print.side, "{place:?}");
                assert!(place[1] >= print.above && place[1] <= ROOM[1] - print.below, "{place:?}");
            }
        }
    }

    #[test]
    fn names_that_meet_stand_closer_than_names_that_do_not() {
        // Two triangles without an edge between them.
        let edges: Vec<Edge> = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]
            .map(|(a, b)| Edge { a, b, weight: 1.0 })
            .to_vec();
        let p = stress(6, &edges);
        assert!(distance(p[0], p[1]) < distance(p[0], p[4]));
        assert!(distance(p[3], p[4]) < distance(p[2], p[4]));
    }

    #[test]
    fn nothing_covers_anything_however_the_names_are_linked() {
        // Everybody with everybody, a star, a pair far from a heap.
        let all: Vec<Edge> =
            (0..20).flat_map(|a| (a + 1..20).map(move |b| Edge { a, b, weight: 1.0 })).collect();
        let mut apart = all.clone();
        apart.push(Edge { a: 20, b: 21, weight: 3.0 });
        for edges in [all, star(21), apart, vec![]] {
            let prints = prints(22);
            let places = arrange(&stress(22, &edges), &prints, ROOM);
            for i in 0..22 {
                for j in i + 1..22 {
                    let over = overlap(places[i], places[j], &prints[i], &prints[j]);
                    assert!(over.is_none(), "{i} and {j}: {over:?}");
                }
            }
        }
    }

    #[test]
    fn the_picture_uses_its_room() {
        let mut edges = star(19);
        edges.push(Edge { a: 20, b: 21, weight: 1.0 });
        let places = arrange(&stress(22, &edges), &prints(22), ROOM);
        for (axis, size) in ROOM.into_iter().enumerate() {
            let half = places.iter().filter(|p| p[axis] < size / 2.0).count();
            assert!((6..=16).contains(&half), "{half} of 22 in one half: {places:?}");
        }
    }
}
