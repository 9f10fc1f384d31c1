//! Figures of which only one article speaks, those that both give, and those that contradict each other.

use super::{Fact, Which};
use crate::analysis::{Figure, Unit};
use crate::collection::Entry;
use crate::compare::{Comparison, FigurePair};

/// Kinds of figures a reader tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureClass {
    Money,
    Percent,
    /// Anything that is counted or measured.
    Any,
}

/// Kinds by how much they say, with what they weigh where only one article gives them and where both
/// give different ones.
const CLASSES: [(FigureClass, f32, f32); 3] =
    [(FigureClass::Money, 50.0, 47.0), (FigureClass::Percent, 46.0, 45.0), (FigureClass::Any, 40.0, 0.0)];
/// Figures of any kind that make an article of figures; of one kind one is enough.
const MANY: usize = 3;

/// So many passages in common show that two articles tell one event.
const SEVERAL: usize = 2;

/// Figures about the same thing that differ.
pub fn differing(found: &Comparison) -> Option<Fact> {
    let all = both(found, |f| !f.agrees);
    (!all.is_empty()).then_some(Fact::FiguresDiffer(all))
}

/// Sums and shares that both give; what is only counted ("two days") is too little to tell.
pub fn agreeing(a: &Entry, found: &Comparison) -> Option<Fact> {
    let mut told: Vec<(f64, &Unit)> = vec![];
    let mut all = both(found, |f| f.agrees);
    all.retain(|i| {
        let figure = found.figures[*i].a.and_then(|i| a.reading.figures.get(i as usize));
        figure.is_some_and(|f| f.unit == Unit::Percent || FigureClass::Money.holds(&f.unit))
            && figure.is_some_and(|f| once(f, &mut told))
    });
    (!all.is_empty()).then_some(Fact::FiguresAgree(all))
}

fn both(found: &Comparison, wanted: impl Fn(&FigurePair) -> bool) -> Vec<usize> {
    let pairs = found.figures.iter().enumerate();
    pairs.filter(|(_, f)| f.a.is_some() && f.b.is_some() && wanted(f)).map(|(i, _)| i).collect()
}

/// Kinds of figures that one article gives and the other not at all, or both of different things,
/// until something is told of each article.
pub fn apart(a: &Entry, b: &Entry, found: &Comparison) -> Vec<(f32, Fact)> {
    let mut facts = vec![];
    let (mut told_a, mut told_b) = (false, false);
    for (class, weight_only, weight_each) in CLASSES {
        let (gives_a, gives_b) = (class.given(a), class.given(b));
        // "Of the nine million 1.1 were spent": a sum without its currency.
        if class == FigureClass::Money && gives_a != gives_b && large(if gives_a { b } else { a }) {
            continue;
        }
        let (of_a, of_b) = (alone(a, b, found, Which::A, class), alone(b, a, found, Which::B, class));
        let enough = if class == FigureClass::Any { MANY } else { 1 };
        if gives_a && gives_b {
            let new = !(told_a && told_b);
            // Of two events, one article's percentages say nothing of the other's.
            let one_event = found.passages.len() >= SEVERAL;
            if one_event && class != FigureClass::Any && new && !of_a.is_empty() && !of_b.is_empty() {
                facts.push((weight_each, Fact::EachFigures { class, a: of_a, b: of_b }));
                (told_a, told_b) = (true, true);
            }
        } else if of_a.len() >= enough && !told_a {
            facts.push((weight_only, Fact::OnlyFigures { which: Which::A, class, figures: of_a }));
            told_a = true;
        } else if of_b.len() >= enough && !told_b {
            facts.push((weight_only, Fact::OnlyFigures { which: Which::B, class, figures: of_b }));
            told_b = true;
        }
    }
    facts
}

/// Whether an article gives a large number that may be a sum: "9.4 million planned".
fn large(entry: &Entry) -> bool {
    const LEAST: f64 = 1e6;
    let counted = |unit: &Unit| matches!(unit, Unit::Count(_));
    entry.reading.figures.iter().any(|figure| counted(&figure.unit) && figure.value >= LEAST)
}

impl FigureClass {
    fn holds(self, unit: &Unit) -> bool {
        match self {
            Self::Money => matches!(unit, Unit::Currency(_)),
            Self::Percent => *unit == Unit::Percent,
            Self::Any => *unit != Unit::Year,
        }
    }

    /// Whether the article gives any figure of the kind.
    fn given(self, entry: &Entry) -> bool {
        entry.reading.figures.iter().any(|f| self.holds(&f.unit))
    }
}

/// Figures as near as this to one another, as a share, may be one figure, rounded.
const NEAR: f64 = 0.03;

/// Pairs in which only `which` gives a figure of `class` that `other` gives nowhere, each figure once, in the
/// order of the text.
fn alone(entry: &Entry, other: &Entry, found: &Comparison, which: Which, class: FigureClass) -> Vec<usize> {
    let mut told: Vec<(f64, &Unit)> = vec![];
    let mut all = vec![];
    // "Over 18 million" beside "18.4 million".
    let given = |f: &Figure| {
        let near = |g: &Figure| (g.value - f.value).abs() <= NEAR * g.value.abs().max(f.value.abs());
        other.reading.figures.iter().any(|g| g.unit == f.unit && near(g))
    };
    // What stands against the other's figure is told there.
    for pair in found.figures.iter().filter(|pair| pair.a.is_some() && pair.b.is_some()) {
        let own = if which == Which::A { pair.a } else { pair.b };
        if let Some(figure) = own.and_then(|own| entry.reading.figures.get(own as usize)) {
            once(figure, &mut told);
        }
    }
    for (index, pair) in found.figures.iter().enumerate() {
        let (own, against) = if which == Which::A { (pair.a, pair.b) } else { (pair.b, pair.a) };
        let (Some(own), None) = (own, against) else { continue };
        let figure = entry.reading.figures.get(own as usize).filter(|f| class.holds(&f.unit));
        if figure.is_some_and(|f| !given(f) && once(f, &mut told)) {
            all.push(index);
        }
    }
    all
}

/// Whether the figure is none of those told; it is then.
fn once<'f>(figure: &'f Figure, told: &mut Vec<(f64, &'f Unit)>) -> bool {
    let this = (figure.value, &figure.unit);
    let new = !told.contains(&this);
    if new {
        told.push(this);
    }
    new
}
