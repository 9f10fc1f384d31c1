//! The lines of the list: rows, and one line for each long run that only one article has.

use crate::app::views::compare::rows::Row;
use crate::app::views::compare::work::{Side, Worked};
use crate::span::Span;
use rustc_hash::FxHashSet;

/// Runs of more rows than this that only one article has are folded.
const RUN: usize = 2;

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item {
    Row(usize),
    /// Stands before the rows `from..to`, or for them.
    Fold {
        from: usize,
        to: usize,
    },
}

/// Long runs that only one article has are folded, so that what both say stands close together; and
/// where nothing is shared, that is seen at once.
pub fn items(rows: &[Row], open: &FxHashSet<usize>) -> Vec<Item> {
    let side = |row: &Row| row.pair.is_none().then_some(row.a.is_some());
    let mut items = Vec::new();
    let mut from = 0;
    for run in rows.chunk_by(|x, y| side(x).is_some() && side(x) == side(y)) {
        let to = from + run.len();
        let long = run.len() > RUN;
        if long {
            items.push(Item::Fold { from, to });
        }
        if !long || open.contains(&from) {
            items.extend((from..to).map(Item::Row));
        }
        from = to;
    }
    items
}

/// The rows of one article alone, in its own order.
pub fn rows_of(worked: &Worked, side: Side) -> Vec<Row> {
    let kind = |pair: usize| (pair, worked.found.passages[pair].kind);
    worked
        .own(side)
        .iter()
        .map(|own| {
            let (a, b) = if side == Side::A { (Some(own.span), None) } else { (None, Some(own.span)) };
            Row { a, b, pair: own.pair.map(kind) }
        })
        .collect()
}

/// The row that shows a span of one article.
pub fn row_with(rows: &[Row], side: Side, span: Span) -> Option<usize> {
    let of = |row: &Row| if side == Side::A { row.a } else { row.b };
    let holds = rows.iter().position(|row| of(row).is_some_and(|s| s.contains(span)));
    holds.or_else(|| rows.iter().position(|row| of(row).is_some_and(|s| s.overlaps(span))))
}

/// The run that hides a row, by its first row.
pub fn run_of(rows: &[Row], row: usize) -> Option<usize> {
    let all = items(rows, &FxHashSet::default());
    all.into_iter().find_map(|item| match item {
        Item::Fold { from, to } if (from..to).contains(&row) => Some(from),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::PairKind;

    fn rows(sides: &str) -> Vec<Row> {
        let span = Some(Span::new(0, 1));
        sides
            .chars()
            .map(|side| match side {
                'a' => Row { a: span, b: None, pair: None },
                'b' => Row { a: None, b: span, pair: None },
                _ => Row { a: span, b: span, pair: Some((0, PairKind::Reworded)) },
            })
            .collect()
    }

    fn drawn(sides: &str, open: &[usize]) -> String {
        let open = open.iter().copied().collect();
        items(&rows(sides), &open)
            .iter()
            .map(|item| match item {
                Item::Row(i) => sides.chars().nth(*i).unwrap_or('?'),
                Item::Fold { .. } => '+',
            })
            .collect()
    }

    #[test]
    fn long_runs_of_one_side_fold_and_pairs_never() {
        assert_eq!(drawn("aaaapbb", &[]), "+pbb");
        assert_eq!(drawn("aaabbbp", &[]), "++p");
        assert_eq!(drawn("aaabbbp", &[3]), "++bbbp");
        assert_eq!(drawn("pppp", &[]), "pppp");
    }

    #[test]
    fn two_articles_with_nothing_in_common_are_two_lines_and_no_wall() {
        assert_eq!(drawn("aaaabbbb", &[]), "++");
    }

    #[test]
    fn a_hidden_row_knows_the_line_that_hides_it() {
        assert_eq!(run_of(&rows("paaaa"), 3), Some(1));
        assert_eq!(run_of(&rows("paaaa"), 0), None);
    }
}
