//! Figures of two articles on one event that differ and are alone of their size: "$131,000 for the covers" and
//! "nearly $200,000" are told of one thing in words that have nothing in common.

use super::context::Context;
use super::rounding::rounded;
use crate::analysis::{Figure, Unit};
use crate::compare::passages::evidence::one_size;
use crate::compare::words::Word;

/// How surely they are about the same thing.
const SCORE: f32 = 0.15;
/// The next in size is so many times farther away.
const APART: f64 = 1.5;
/// Smaller sums are many things, and smaller numbers of one thing are parts of it.
const LEAST: f64 = 100.0;
const LEAST_COUNTED: f64 = 10.0;
/// One thing measured twice is less than so many times as much.
const MEASURED: f64 = 3.0;
/// Figures of an article that are looked at; more are a table.
const MOST: usize = 400;

/// Pairs of figures, each the nearest of the other and no other near; `given`: those that the other article has too.
pub(super) fn alone_of_their_size(
    of_a: &[Context],
    of_b: &[Context],
    given: (&[bool], &[bool]),
) -> Vec<(f32, u32, u32)> {
    let open = |of: &[Context], given: &[bool]| -> Vec<usize> {
        let fits = |i: &usize| !given[*i] && !of[*i].range && of[*i].figure.value >= least(of[*i].figure);
        (0..of.len()).filter(fits).take(MOST).collect()
    };
    let (left, right) = (open(of_a, given.0), open(of_b, given.1));
    let fits = |i: usize, j: usize| {
        let (x, y) = (&of_a[i], &of_b[j]);
        counts_one_thing(x, y) && !rounded(x.figure.value, y.figure.value)
    };
    let nearest = |from: f64, of: &[Context], those: Vec<usize>| -> Option<usize> {
        let ratio = |i: &usize| (of[*i].figure.value / from).ln().abs();
        let mut those = those;
        those.sort_by(|x, y| ratio(x).total_cmp(&ratio(y)));
        let first = *those.first()?;
        let clear = those.get(1).is_none_or(|next| ratio(next) >= APART * ratio(&first));
        clear.then_some(first)
    };
    let mut found = vec![];
    for i in &left {
        let facing: Vec<usize> = right.iter().copied().filter(|j| fits(*i, *j)).collect();
        let Some(j) = nearest(of_a[*i].figure.value, of_b, facing) else { continue };
        let back: Vec<usize> = left.iter().copied().filter(|i| fits(*i, j)).collect();
        let mutual = nearest(of_b[j].figure.value, of_a, back) == Some(*i);
        let (x, y) = (&of_a[*i], &of_b[j]);
        let near = one_size(x.figure, y.figure) && x.figure.value >= LEAST || counted(x, y);
        if mutual && (near || measured(of_a, x) && measured(of_b, y) && ratio(x, y) < MEASURED) {
            found.push((SCORE, *i as u32, j as u32));
        }
    }
    found
}

/// Sums in one currency; things counted by one noun or by two for one thing.
fn counts_one_thing(x: &Context, y: &Context) -> bool {
    match (&x.figure.unit, &y.figure.unit) {
        (Unit::Currency(c), Unit::Currency(d)) => c == d,
        (Unit::Measure(m), Unit::Measure(n)) => m == n,
        (Unit::Currency(_), _) if is_bare(y) => true,
        (_, Unit::Currency(_)) if is_bare(x) => true,
        _ if is_bare(x) && is_bare(y) => true,
        (Unit::Count(n), Unit::Count(m)) if n.is_empty() || m.is_empty() => false,
        (Unit::Count(n), Unit::Count(m)) => n == m || x.noun.zip(y.noun).is_some_and(means),
        _ => false,
    }
}

/// "2,4 milioni": millions of nothing are money.
fn is_bare(x: &Context) -> bool {
    const LEAST: f64 = 1e6;
    matches!(&x.figure.unit, Unit::Count(noun) if noun.is_empty()) && x.figure.value >= LEAST
}

fn means((x, y): (Word, Word)) -> bool {
    x.kind.means(&y.kind)
}

/// Both are counted, one less than twice the other.
fn counted(x: &Context, y: &Context) -> bool {
    matches!((&x.figure.unit, &y.figure.unit), (Unit::Count(_), Unit::Count(_))) && ratio(x, y) < 2.0
}

/// The only thing that an article measures in a unit ("11 knots"), times aside.
fn measured(of: &[Context], x: &Context) -> bool {
    let same = |c: &&Context| c.figure.unit == x.figure.unit;
    matches!(x.figure.unit, Unit::Measure(_)) && x.quantity.is_none() && of.iter().filter(same).count() == 1
}

/// The larger against the smaller.
fn ratio(x: &Context, y: &Context) -> f64 {
    let (small, large) = (x.figure.value.min(y.figure.value), x.figure.value.max(y.figure.value));
    large / small.max(f64::MIN_POSITIVE)
}

fn least(figure: &Figure) -> f64 {
    match figure.unit {
        Unit::Currency(_) => LEAST,
        Unit::Measure(_) => 0.0,
        _ => LEAST_COUNTED,
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    #[test]
    fn sums_alone_of_their_size_stand_face_to_face_on_one_event() {
        let a = "The harbour of Nortown lost its old crane on Monday, the mayor Ada Verdi said in the town hall. \
            The crane fell into the basin beside the ferry Stella and nobody was hurt by the falling steel. \
            Divers of the navy searched the basin for two days and found the hook of the crane on Thursday. \
            The tarpaulins came to $131,000.";
        let b = "On Monday the old crane of Nortown fell, as mayor Ada Verdi told the papers in the town hall. \
            It dropped into the basin near the ferry Stella; none was hurt by the falling steel, she added. \
            Navy divers found the hook of the crane in the basin on Thursday after a search of two days. \
            The covers cost taxpayers nearly $200,000 all told.";
        let (a, b) = (read(a), read(b));
        let found = compare(&a, &b, &Options::default());
        let differ: Vec<_> =
            found.figures.iter().filter(|f| f.a.is_some() && f.b.is_some() && !f.agrees).collect();
        assert_eq!(differ.len(), 1, "{:?} {:?}", found.figures, found.passages);
    }
}
