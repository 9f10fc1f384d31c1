//! What holds for any two articles.

use super::testing::read;
use super::{Cancelled, Comparison, Options, PairKind, compare, compare_with};
use proptest::prelude::*;

fn both(a: &str, b: &str) -> Comparison {
    compare(&read(a), &read(b), &Options::default())
}

/// Pairs as (a, b, kind), whichever side comes first.
fn places(c: &Comparison, swap: bool) -> Vec<(u32, u32, PairKind)> {
    let mut found: Vec<_> = c
        .passages
        .iter()
        .map(|p| if swap { (p.b.start, p.a.start, p.kind) } else { (p.a.start, p.b.start, p.kind) })
        .collect();
    found.sort_unstable();
    found
}

const HARBOUR: &str = "The port authority of Genoa closed three piers on Friday. Cranes stood still for hours. \
    The authority blames a fault in the power supply. Shipping lines expect delays of two days.";
const HARBOUR_TOO: &str = "Shipping lines now expect delays of up to two days. A fault in the power supply is \
    blamed by the port authority of Genoa, which closed three piers. Nobody was hurt.";

#[test]
fn changing_the_sides_mirrors_the_answer() {
    let (x, y) = (both(HARBOUR, HARBOUR_TOO), both(HARBOUR_TOO, HARBOUR));
    assert!(x.passages.len() >= 2, "{:?}", x.passages);
    assert_eq!(places(&x, false), places(&y, true));
    assert!((x.similarity - y.similarity).abs() < 1e-6);
    let z = |c: &Comparison, s: f32| {
        let mut z: Vec<_> =
            c.terms.iter().map(|t| (t.term.to_lowercase(), (t.z * s * 100.0).round() as i32)).collect();
        z.sort();
        z
    };
    assert_eq!(z(&x, 1.0).len(), z(&y, -1.0).len());
}

#[test]
fn an_empty_article_and_one_of_a_word_have_nothing_in_common() {
    for other in ["", "Footer", "\n\n", "12", HARBOUR] {
        let found = both("", other);
        assert!(found.passages.is_empty() && found.similarity == 0.0, "{other:?}");
    }
    assert!(both("Footer", "Footer").passages.is_empty());
}

#[test]
fn italian_against_english_by_names_figures_and_translations() {
    let found = both(
        "La società Northwind ha venduto 4500 turbine in Danimarca nel 2025. Il tempo era bello.",
        "It rained. In 2025 the company Northwind sold 4,500 turbines in Denmark.",
    );
    assert_eq!(found.passages.len(), 1, "{found:?}");
}

#[test]
fn it_stops_when_asked() {
    let a = read(HARBOUR);
    assert_eq!(compare_with(&a, &a, &Options::default(), &|| true), Err(Cancelled));
}

proptest! {
    #[test]
    fn no_text_makes_it_fail(a in ".{0,200}", b in "([a-e]{1,3}[ .,'’\n]){0,60}") {
        let (x, y) = (read(&a), read(&b));
        for (left, right) in [(&x, &y), (&y, &x), (&y, &y)] {
            let found = compare(left, right, &Options::default());
            prop_assert!((0.0..=1.0).contains(&found.similarity));
            for pair in &found.passages {
                for span in pair.shared_a.iter().chain([&pair.a]) {
                    prop_assert!(left.article.text.get(span.range()).is_some());
                    prop_assert!(pair.a.contains(*span));
                }
                for span in pair.shared_b.iter().chain([&pair.b]) {
                    prop_assert!(right.article.text.get(span.range()).is_some());
                }
            }
        }
    }
}
