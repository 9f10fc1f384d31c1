//! What the connections screen computes and keeps. Knows no egui.

use super::layout::{self, Edge, Place};
use crate::collection::cooccurrence::{self, Options, Pair, Window};
use crate::collection::{Collection, CountBy, NameId};
use rustc_hash::FxHashMap;

/// By which number the connections are ordered and drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Measure {
    #[default]
    Count,
    Npmi,
    LogLikelihood,
    Jaccard,
}

impl Measure {
    pub const ALL: [Self; 4] = [Self::Count, Self::Npmi, Self::LogLikelihood, Self::Jaccard];

    /// Its value for a pair.
    #[must_use]
    pub fn of(self, pair: &Pair, rule: Rule) -> f64 {
        match self {
            Self::Count => f64::from(rule.counted(pair)),
            Self::Npmi => pair.npmi,
            Self::LogLikelihood => pair.log_likelihood,
            Self::Jaccard => pair.jaccard,
        }
    }
}

/// What the pairs are made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    pub window: Window,
    pub min_support: u32,
    pub measure: Measure,
    /// How the reader has names and pairs counted.
    pub by: CountBy,
}

impl Default for Rule {
    fn default() -> Self {
        Self { window: Window::Paragraph, min_support: 1, measure: Measure::Count, by: CountBy::Articles }
    }
}

impl Rule {
    /// How often both stand together, as the reader counts.
    #[must_use]
    pub fn counted(self, pair: &Pair) -> u32 {
        pair.counted(self.window, self.by)
    }

    fn options(self, top_names: usize) -> Options {
        Options { window: self.window, min_support: self.min_support, top_names }
    }

    fn sorted(self, mut pairs: Vec<Pair>) -> Vec<Pair> {
        pairs.sort_by(|x, y| {
            let (x_value, y_value) = (self.measure.of(x, self), self.measure.of(y, self));
            let (x_windows, y_windows) = (x.count(self.window), y.count(self.window));
            y_value.total_cmp(&x_value).then(y_windows.cmp(&x_windows)).then((x.a, x.b).cmp(&(y.a, y.b)))
        });
        pairs
    }
}

/// Names shown at once around one name.
const TOP: usize = 2_000;

/// Everyone who appears with `name`, by the rule's measure.
#[must_use]
pub fn around(collection: &Collection, name: NameId, rule: Rule) -> Vec<Pair> {
    rule.sorted(cooccurrence::with(collection, name, &rule.options(TOP)).pairs)
}

/// The names of the matrix or the network: the chosen one, those it appears with most, then the
/// most mentioned ones of the folder.
fn cast(collection: &Collection, name: Option<NameId>, rule: Rule, size: usize) -> Vec<NameId> {
    let mut names: Vec<NameId> = name.into_iter().collect();
    if let Some(name) = name {
        names.extend(around(collection, name, rule).iter().map(|p| p.b).take(size.saturating_sub(1)));
    }
    for id in (0..collection.names.len() as u32).map(NameId) {
        if names.len() >= size {
            break;
        }
        if !names.contains(&id) {
            names.push(id);
        }
    }
    names.truncate(size);
    names
}

/// Names × names.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    pub names: Vec<NameId>,
    pairs: FxHashMap<(NameId, NameId), Pair>,
}

impl Matrix {
    #[must_use]
    pub fn of(collection: &Collection, name: Option<NameId>, rule: Rule, size: usize) -> Self {
        let names = cast(collection, name, rule, size);
        let pairs = between(collection, &names, rule);
        Self { names, pairs: pairs.into_iter().map(|p| ((p.a.min(p.b), p.a.max(p.b)), p)).collect() }
    }

    #[must_use]
    pub fn pair(&self, row: usize, column: usize) -> Option<&Pair> {
        let (a, b) = (*self.names.get(row)?, *self.names.get(column)?);
        self.pairs.get(&(a.min(b), a.max(b)))
    }

    /// The largest value of the measure, for shading.
    #[must_use]
    pub fn most(&self, rule: Rule) -> f64 {
        self.pairs.values().map(|p| rule.measure.of(p, rule)).fold(0.0, f64::max)
    }
}

/// The pairs among `names`, each once.
fn between(collection: &Collection, names: &[NameId], rule: Rule) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (i, name) in names.iter().enumerate() {
        let later = &names[i + 1..];
        let around = cooccurrence::with(collection, *name, &rule.options(usize::MAX)).pairs;
        pairs.extend(around.into_iter().filter(|p| later.contains(&p.b)));
    }
    pairs
}

/// The network: names in place, pairs that are more than chance.
#[derive(Clone, Debug, Default)]
pub struct Network {
    pub names: Vec<NameId>,
    /// Where they stand to each other; see [`layout::arrange`].
    pub places: Vec<Place>,
    /// Drawn ones, the weakest first.
    pub pairs: Vec<(usize, usize, Pair)>,
    /// Pairs found, drawn or not.
    pub found: usize,
    /// The rule fell back to the strongest pairs, as too few are more than chance.
    pub all_kept: bool,
}

/// Pairs with a p above this are not drawn.
pub const MOST_P: f64 = 0.01;
/// Lines drawn at most for each name: more hide each other and the names.
const LINES_EACH: usize = 2;

/// Adds, from the weaker pairs, the strongest of each name that has none yet: a name without a line
/// would float somewhere and seem to mean something by it.
fn connect(pairs: &mut Vec<Pair>, weaker: Vec<Pair>, names: &[NameId]) {
    let mut alone: Vec<NameId> =
        names.iter().copied().filter(|n| pairs.iter().all(|p| p.a != *n && p.b != *n)).collect();
    for pair in weaker {
        let before = alone.len();
        alone.retain(|n| pair.a != *n && pair.b != *n);
        if alone.len() < before {
            pairs.push(pair);
        }
    }
}

impl Network {
    #[must_use]
    pub fn of(collection: &Collection, name: Option<NameId>, rule: Rule, size: usize) -> Self {
        let names = cast(collection, name, rule, size);
        let mut pairs = rule.sorted(between(collection, &names, rule));
        let found = pairs.len();
        let telling = |p: &Pair| p.p < MOST_P && p.log_likelihood > 0.0 && p.count(rule.window) > 1;
        let of_name = |p: &Pair| Some(p.a) == name || Some(p.b) == name;
        // In a small folder hardly anything is significant: then the strongest are drawn, and it is said.
        let all_kept = pairs.iter().filter(|p| telling(p)).count() < names.len() / 2;
        if !all_kept {
            pairs.retain(|p| telling(p) || of_name(p));
            // Those of the chosen name are what the picture is about.
            pairs.sort_by_key(|p| !of_name(p));
        }
        let rest = pairs.split_off(pairs.len().min(names.len() * LINES_EACH));
        connect(&mut pairs, rest, &names);
        let names: Vec<NameId> = names
            .into_iter()
            .filter(|n| Some(*n) == name || pairs.iter().any(|p| p.a == *n || p.b == *n))
            .collect();
        let index: FxHashMap<NameId, usize> = names.iter().enumerate().map(|(i, n)| (*n, i)).collect();
        let mut drawn: Vec<(usize, usize, Pair)> =
            pairs.into_iter().filter_map(|p| Some((*index.get(&p.a)?, *index.get(&p.b)?, p))).collect();
        // The stronger lie above the weaker.
        drawn.sort_by(|x, y| rule.measure.of(&x.2, rule).total_cmp(&rule.measure.of(&y.2, rule)));
        let edges: Vec<Edge> = drawn
            .iter()
            .map(|(a, b, p)| Edge { a: *a, b: *b, weight: f32::max(p.count(rule.window) as f32, 1.0) })
            .collect();
        let places = layout::stress(names.len(), &edges);
        Self { names, places, pairs: drawn, found, all_kept }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::Place;
    use crate::collection::testing::{collection, entry};

    #[test]
    fn no_name_of_the_network_floats_without_a_line() {
        let names =
            [("Alfa", Place), ("Beta", Place), ("Gamma", Place), ("Delta", Place), ("Epsilon", Place)];
        let c = collection(vec![
            entry("a", "Alfa Beta Gamma. Alfa Beta. Alfa Gamma. Beta Gamma. Alfa.", &names),
            entry("b", "Delta. Epsilon Alfa.", &names),
        ]);
        let network = Network::of(&c, Some(NameId(0)), Rule::default(), 10);
        for at in 0..network.names.len() {
            let linked = network.pairs.iter().any(|(a, b, _)| *a == at || *b == at);
            assert!(linked || at == 0, "{} floats", c.name(network.names[at]).name);
        }
        assert!(network.names.len() >= 4);
    }
}
