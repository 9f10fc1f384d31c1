//! The comparison as a reader uses it: see also the stories of the window.

use super::rows::{own, rows};
use super::work::Side;
use crate::compare::testing::read;
use crate::compare::{Options, compare};

#[test]
fn every_sentence_stands_once_in_each_articles_own_order() {
    let a = read("The port of Genoa closed three piers on Friday. Nobody was hurt. Cranes stood still.");
    let b = read("Rain fell. The port of Genoa closed three piers on Friday, a spokesman said.");
    let found = compare(&a, &b, &Options::default());
    let halves: Vec<_> = found.passages.iter().map(|p| p.a).collect();
    let own = own(&a, &halves);
    assert!(own.windows(2).all(|w| w[0].span.end <= w[1].span.start), "{own:?}");
    assert_eq!(own.iter().filter(|o| o.pair.is_some()).count(), 1);
    let rows = rows(&a, &b, &found);
    let mentions = [(Side::B, found.passages[0].b), (Side::A, found.passages[0].a)];
    let ordered = super::aligned::in_order(&rows, &mentions);
    assert_eq!(ordered[0].0, Side::A, "A is read before B in the same row");
}
