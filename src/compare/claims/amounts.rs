//! Amounts that two sentences give: the same one makes them be about one thing, two of one unit are worth
//! setting face to face.

use super::salience::Sentence;
use crate::analysis::{Figure, Unit};
use crate::compare::passages::evidence::same_figure;
use crate::compare::side::Side;

/// Things counted up to this many may be the same number by chance.
const FEW: f64 = 10.0;

/// The amounts of a sentence: no years, no bare small numbers.
pub(super) fn of<'s>(side: &'s Side<'s>, sentence: &Sentence) -> Vec<&'s Figure> {
    let span = side.units[sentence.unit].span;
    let figures = &side.entry.reading.figures;
    let first = figures.partition_point(|figure| figure.span.start < span.start);
    let inside = figures[first..].iter().take_while(|figure| figure.span.end <= span.end);
    inside.filter(|figure| counts(figure)).collect()
}

fn counts(figure: &Figure) -> bool {
    match &figure.unit {
        Unit::Year => false,
        Unit::Count(_) => figure.value > FEW,
        _ => true,
    }
}

/// The amount of `a` that `b` has too.
pub(super) fn same<'s>(a: &[&'s Figure], b: &[&Figure]) -> Option<&'s Figure> {
    a.iter().copied().find(|x| b.iter().any(|y| same_figure(x, y)))
}

/// Whether both give an amount in the same unit and none is the same.
pub(super) fn differ(a: &[&Figure], b: &[&Figure]) -> bool {
    same(a, b).is_none() && a.iter().any(|x| b.iter().any(|y| x.unit == y.unit))
}
