//! Where the nodes of the network stand.
//!
//! A spring layout after Fruchterman and Reingold (1991), started on a circle in the order of the
//! nodes, with a fixed number of steps and no random numbers: the same names always give the same
//! picture. A last pass pushes apart what would overlap.

/// A node's place; both coordinates 0 … 1.
pub type Place = [f32; 2];

/// An edge between two nodes, by index, with its strength (any positive measure).
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    pub a: usize,
    pub b: usize,
    pub weight: f32,
}

const STEPS: usize = 240;
const ROUNDS: usize = 12;
/// Pull towards the middle, so that pieces that are not connected stay in the picture.
const GRAVITY: f32 = 0.06;

/// Places `nodes` nodes; `radii` are their sizes in the same unit as the picture (0 … 1) and
/// `labels` the half-widths to keep free for their names. The first node starts in the middle.
/// Quadratic in the nodes: meant for at most about 150 of them.
#[must_use]
pub fn spring(nodes: usize, edges: &[Edge], radii: &[f32], labels: &[f32]) -> Vec<Place> {
    if nodes == 0 {
        return Vec::new();
    }
    let strongest = edges.iter().map(|e| e.weight).fold(f32::MIN_POSITIVE, f32::max);
    let mut degrees = vec![0.0_f32; nodes];
    for edge in edges.iter().filter(|e| e.a < nodes && e.b < nodes) {
        degrees[edge.a] += 1.0;
        degrees[edge.b] += 1.0;
    }
    let mut places = circle(nodes);
    let ideal = (0.7 / nodes as f32).sqrt();
    for step in 0..STEPS {
        let heat = 0.12 * (1.0 - step as f32 / STEPS as f32).powi(2) + 0.0005;
        let mut forces = repulsion(&places, ideal);
        for edge in edges.iter().filter(|e| e.a < nodes && e.b < nodes && e.a != e.b) {
            // Whoever appears with everyone would pull everyone into one heap.
            let hub = degrees[edge.a].max(degrees[edge.b]).sqrt();
            attract(&mut forces, &places, edge, ideal * hub, strongest);
        }
        for (place, force) in places.iter_mut().zip(&forces) {
            let pull = [force[0] + (0.5 - place[0]) * GRAVITY, force[1] + (0.5 - place[1]) * GRAVITY];
            let length = (pull[0] * pull[0] + pull[1] * pull[1]).sqrt().max(1e-9);
            let limited = length.min(heat) / length;
            place[0] += pull[0] * limited;
            place[1] += pull[1] * limited;
        }
    }
    // Pushing apart widens the picture, fitting narrows it again: a few rounds settle both.
    for _ in 0..ROUNDS {
        fit(&mut places);
        separate(&mut places, radii, labels);
    }
    fit(&mut places);
    places
}

fn circle(nodes: usize) -> Vec<Place> {
    (0..nodes)
        .map(|i| {
            if i == 0 {
                return [0.5, 0.5];
            }
            let angle = std::f32::consts::TAU * i as f32 / (nodes - 1).max(1) as f32;
            // Two rings, so that neighbours in the list do not start on one line.
            let radius = if i % 2 == 0 { 0.3 } else { 0.42 };
            [0.5 + radius * angle.cos(), 0.5 + radius * angle.sin()]
        })
        .collect()
}

fn repulsion(places: &[Place], ideal: f32) -> Vec<Place> {
    let mut forces = vec![[0.0; 2]; places.len()];
    for i in 0..places.len() {
        for j in i + 1..places.len() {
            let (dx, dy) = apart(places[i], places[j], i, j);
            let square = (dx * dx + dy * dy).max(1e-6);
            let strength = ideal * ideal / square;
            forces[i][0] += dx * strength;
            forces[i][1] += dy * strength;
            forces[j][0] -= dx * strength;
            forces[j][1] -= dy * strength;
        }
    }
    forces
}

fn attract(forces: &mut [Place], places: &[Place], edge: &Edge, ideal: f32, strongest: f32) {
    let (dx, dy) = apart(places[edge.a], places[edge.b], edge.a, edge.b);
    let length = (dx * dx + dy * dy).sqrt();
    let strength = length / ideal * (0.35 + 0.65 * (edge.weight / strongest).max(0.0).sqrt());
    forces[edge.a][0] -= dx * strength;
    forces[edge.a][1] -= dy * strength;
    forces[edge.b][0] += dx * strength;
    forces[edge.b][1] += dy * strength;
}

/// From `b` to `a`; two nodes in one place are told apart by their numbers.
fn apart(a: Place, b: Place, i: usize, j: usize) -> (f32, f32) {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    if dx.abs() + dy.abs() > 1e-5 { (dx, dy) } else { (1e-3 * (i as f32 - j as f32), 1e-3) }
}

/// Stretches the picture over 0 … 1 in both directions.
fn fit(places: &mut [Place]) {
    for axis in 0..2 {
        let low = places.iter().map(|p| p[axis]).fold(f32::INFINITY, f32::min);
        let high = places.iter().map(|p| p[axis]).fold(f32::NEG_INFINITY, f32::max);
        let range = high - low;
        for place in places.iter_mut() {
            place[axis] = if range > 1e-6 { (place[axis] - low) / range } else { 0.5 };
        }
    }
}

/// Pushes apart nodes whose discs or names overlap; names are wide and flat.
fn separate(places: &mut [Place], radii: &[f32], labels: &[f32]) {
    let radius = |i: usize| radii.get(i).copied().unwrap_or(0.01);
    let label = |i: usize| labels.get(i).copied().unwrap_or(0.0);
    for _ in 0..12 {
        let mut moved = false;
        for i in 0..places.len() {
            for j in i + 1..places.len() {
                let (dx, dy) = apart(places[i], places[j], i, j);
                let wide = (radius(i) + radius(j)).max(label(i) + label(j)) + 0.01;
                let tall = radius(i) + radius(j) + 0.055;
                let (over_x, over_y) = (wide - dx.abs(), tall - dy.abs());
                if over_x <= 0.0 || over_y <= 0.0 {
                    continue;
                }
                moved = true;
                // The shorter way out.
                let (axis, push, sign) = if over_y < over_x { (1, over_y, dy) } else { (0, over_x, dx) };
                let half = push / 2.0 * if sign < 0.0 { -1.0 } else { 1.0 };
                places[i][axis] += half;
                places[j][axis] -= half;
            }
        }
        if !moved {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn star(leaves: usize) -> Vec<Edge> {
        (1..=leaves).map(|b| Edge { a: 0, b, weight: 1.0 }).collect()
    }

    fn distance(a: Place, b: Place) -> f32 {
        ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)).sqrt()
    }

    #[test]
    fn the_same_names_give_the_same_picture() {
        let edges = star(9);
        assert_eq!(spring(10, &edges, &[], &[]), spring(10, &edges, &[], &[]));
    }

    #[test]
    fn every_node_is_inside_the_picture() {
        for nodes in [0, 1, 2, 3, 40] {
            for place in spring(nodes, &star(nodes.saturating_sub(1)), &[], &[]) {
                assert!(place.iter().all(|c| (0.0..=1.0).contains(c)), "{place:?}");
            }
        }
    }

    #[test]
    fn names_that_meet_stand_closer_than_names_that_do_not() {
        // Two triangles without an edge between them.
        let edges: Vec<Edge> = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]
            .map(|(a, b)| Edge { a, b, weight: 1.0 })
            .to_vec();
        let p = spring(6, &edges, &[], &[]);
        assert!(distance(p[0], p[1]) < distance(p[0], p[4]));
        assert!(distance(p[3], p[4]) < distance(p[2], p[4]));
    }

    #[test]
    fn nodes_do_not_cover_each_other() {
        let places = spring(12, &star(11), &[0.02; 12], &[0.04; 12]);
        for i in 0..places.len() {
            for j in i + 1..places.len() {
                assert!(distance(places[i], places[j]) > 0.03, "{i} and {j}");
            }
        }
    }
}
