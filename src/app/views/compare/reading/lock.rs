//! Scrolling together: where the other page should stand, and how it gets there without a jump.

/// How much faster than the reader the other page may move.
const FASTER: f32 = 3.0;

/// Heights of the pairs on the leading and on the other page, rising on both: of pairs that cross,
/// the first stays.
pub fn anchors(mut pairs: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    pairs.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.total_cmp(&y.1)));
    let mut rising: Vec<(f32, f32)> = vec![(0.0, 0.0)];
    for anchor in pairs {
        if rising.last().is_none_or(|last| anchor.0 > last.0 && anchor.1 >= last.1) {
            rising.push(anchor);
        }
    }
    rising
}

/// The other page's height for `at`: straight between two anchors, alongside after the last.
pub fn interpolate(anchors: &[(f32, f32)], at: f32) -> f32 {
    let next = anchors.partition_point(|a| a.0 <= at);
    let (from, to) = (next.checked_sub(1).map(|i| anchors[i]), anchors.get(next));
    match (from, to) {
        (Some(from), Some(to)) if to.0 > from.0 => from.1 + (to.1 - from.1) * (at - from.0) / (to.0 - from.0),
        (Some(from), _) => from.1 + at - from.0,
        (None, _) => at,
    }
}

/// How far the other page moves when the reader moves his by `moved` and it should go by `wanted`:
/// never against the reader, and not much faster. What is left is made up as the reader goes on.
pub fn step(moved: f32, wanted: f32) -> f32 {
    if moved * wanted <= 0.0 {
        return 0.0;
    }
    wanted.abs().min(moved.abs() * FASTER) * moved.signum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_passages_both_pages_move_in_proportion() {
        let anchors = [(0.0, 0.0), (100.0, 300.0), (200.0, 310.0)];
        assert_eq!(interpolate(&anchors, 50.0), 150.0);
        assert_eq!(interpolate(&anchors, 150.0), 305.0);
        assert_eq!(interpolate(&anchors, 250.0), 360.0);
    }

    #[test]
    fn passages_in_another_order_do_not_pull_the_page_back() {
        let found = anchors(vec![(10.0, 40.0), (30.0, 5.0), (60.0, 90.0)]);
        assert_eq!(found, [(0.0, 0.0), (10.0, 40.0), (60.0, 90.0)]);
    }

    #[test]
    fn the_other_page_never_jumps_and_never_turns_round() {
        assert_eq!(step(10.0, 8.0), 8.0);
        assert_eq!(step(10.0, 900.0), 30.0);
        assert_eq!(step(10.0, -50.0), 0.0);
        assert_eq!(step(-10.0, -20.0), -20.0);
        assert_eq!(step(0.0, 40.0), 0.0);
    }
}
