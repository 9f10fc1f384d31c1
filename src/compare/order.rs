//! Which passages the two articles say in another order: paired rows hide it.

use super::PassagePair;

/// Where B says a passage, seen from the order of A.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// B says it earlier.
    Up,
    /// B says it later.
    Down,
}

impl Moved {
    /// The same seen from the other article.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// For each pair (in the order of A) whether it stands outside the longest run of pairs that both
/// articles give in one order, and which way.
#[must_use]
pub fn moved(pairs: &[PassagePair]) -> Vec<Option<Moved>> {
    let kept = longest_rising(&pairs.iter().map(|p| p.b.start).collect::<Vec<_>>());
    let mut found = vec![None; pairs.len()];
    let mut before = None;
    for (i, pair) in pairs.iter().enumerate() {
        if kept[i] {
            before = Some(pair.b.start);
        } else {
            let up = before.is_some_and(|start| pair.b.start < start);
            found[i] = Some(if up { Moved::Up } else { Moved::Down });
        }
    }
    found
}

/// Which members belong to the longest run that never falls (patience sorting, Fredman 1975).
fn longest_rising(values: &[u32]) -> Vec<bool> {
    // For each length the index of the smallest value that ends a run of it.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(values.len());
    for (i, value) in values.iter().enumerate() {
        let length = ends.partition_point(|end| values[*end] <= *value);
        previous.push(length.checked_sub(1).map(|l| ends[l]));
        if length == ends.len() {
            ends.push(i);
        } else {
            ends[length] = i;
        }
    }
    let mut kept = vec![false; values.len()];
    let mut at = ends.last().copied();
    while let Some(i) = at {
        kept[i] = true;
        at = previous[i];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::PairKind;
    use crate::span::Span;

    fn directions(order_in_b: &[u32]) -> String {
        let pair = |(i, b): (usize, &u32)| PassagePair {
            a: Span::new(i * 10, i * 10 + 5),
            b: Span { start: *b, end: *b + 1 },
            score: 1.0,
            kind: PairKind::Reworded,
            shared_a: vec![],
            shared_b: vec![],
        };
        let pairs: Vec<_> = order_in_b.iter().enumerate().map(pair).collect();
        let sign = |m: &Option<Moved>| match m {
            None => '=',
            Some(Moved::Up) => '^',
            Some(Moved::Down) => 'v',
        };
        moved(&pairs).iter().map(sign).collect()
    }

    #[test]
    fn what_b_says_in_the_order_of_a_has_not_moved() {
        assert_eq!(directions(&[]), "");
        assert_eq!(directions(&[1, 2, 2, 9]), "====");
    }

    #[test]
    fn a_last_paragraph_that_opens_b_has_moved_up_and_an_opening_that_closes_b_down() {
        assert_eq!(directions(&[20, 30, 40, 10]), "===^");
        assert_eq!(directions(&[40, 10, 20, 30]), "v===");
    }

    #[test]
    fn as_few_passages_as_possible_have_moved() {
        assert_eq!(directions(&[10, 50, 20, 30, 40]), "=v===");
    }
}
