//! Figures of which only one article speaks, and those that contradict each other.

use super::{Fact, Which};
use crate::analysis::Unit;
use crate::collection::Entry;
use crate::compare::Comparison;

/// Kinds of figures a reader tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureClass {
    Money,
    Percent,
    /// Anything that is counted or measured.
    Any,
}

/// Figures about the same thing that differ.
pub fn differing(found: &Comparison) -> Option<Fact> {
    let differ = |f: &&crate::compare::FigurePair| f.a.is_some() && f.b.is_some() && !f.agrees;
    let all: Vec<usize> =
        found.figures.iter().enumerate().filter(|(_, f)| differ(f)).map(|(i, _)| i).collect();
    (!all.is_empty()).then_some(Fact::FiguresDiffer(all))
}

/// Kinds of figures that one article gives and the other not at all, each article once.
pub fn only(a: &Entry, b: &Entry) -> Vec<(f32, Fact)> {
    let mut found = Vec::new();
    for (which, this, other) in [(Which::A, a, b), (Which::B, b, a)] {
        let classes = [(FigureClass::Money, 50.0), (FigureClass::Percent, 46.0), (FigureClass::Any, 40.0)];
        for (class, weight) in classes {
            let figures = of(this, class);
            // Three figures of any kind make an article of figures; of one kind one is enough.
            let enough = figures.len() >= if class == FigureClass::Any { 3 } else { 1 };
            if enough && of(other, class).is_empty() {
                found.push((weight, Fact::OnlyFigures { which, class, figures }));
                break;
            }
        }
    }
    found
}

fn of(entry: &Entry, class: FigureClass) -> Vec<u32> {
    let belongs = |unit: &Unit| match class {
        FigureClass::Money => matches!(unit, Unit::Currency(_)),
        FigureClass::Percent => *unit == Unit::Percent,
        FigureClass::Any => *unit != Unit::Year,
    };
    let figures = entry.reading.figures.iter().enumerate();
    figures.filter(|(_, f)| belongs(&f.unit)).map(|(i, _)| i as u32).collect()
}
