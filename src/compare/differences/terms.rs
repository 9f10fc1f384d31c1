//! Words and two-word terms that one article uses more than the other: log-ratio, and z score from
//! the log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, section 3.5).

use crate::compare::TermPair;
use crate::compare::background::Background;
use crate::compare::side::Side;
use crate::compare::words::{NONE, Vocabulary, Word};
use rustc_hash::FxHashMap;

/// Terms given at most.
const MOST: usize = 60;
/// Size of the prior, in words: as much as a short article.
const PRIOR: f64 = 500.0;
/// Terms under this |z| say nothing.
const LEAST_Z: f64 = 0.8;

/// What is counted: one stem, or two in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Term {
    One(u32),
    Two(u32, u32),
}

/// Occurrences of a term in A and B with where it was first seen, to show it as it is written.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    a: u32,
    b: u32,
    shown: Option<(bool, u32)>,
}

/// The terms used unequally, largest |z| first.
pub(crate) fn pair(
    a: &Side,
    b: &Side,
    vocabulary: &Vocabulary,
    background: Option<&Background>,
) -> Vec<TermPair> {
    let mut counts: FxHashMap<Term, Count> = FxHashMap::default();
    let across = a.entry.reading.language != b.entry.reading.language;
    count(a, true, across, &mut counts);
    count(b, false, across, &mut counts);
    let words = |side: &Side| side.words.iter().filter(|w| !w.kind.stop).count().max(1) as f64;
    let (total_a, total_b) = (words(a), words(b));
    let usual = usual(vocabulary, background);
    let mut pairs: Vec<(Term, TermPair)> = counts
        .iter()
        .filter(|(term, count)| count.a + count.b >= 2 || matches!(term, Term::One(_)))
        .filter_map(|(term, count)| {
            let together = f64::from(count.a + count.b) / (total_a + total_b);
            let rate = match (term, &usual) {
                (Term::One(stem), Some(usual)) => {
                    (usual.get(*stem as usize).copied().unwrap_or(together) + together) / 2.0
                }
                _ => together,
            };
            let odds = Odds { a: count.a, b: count.b, total_a, total_b, prior: rate * PRIOR };
            let z = odds.z();
            if z.abs() < LEAST_Z || count.a + count.b < 2 {
                return None;
            }
            let pair = TermPair {
                term: shown(a, b, *term, *count),
                a: count.a,
                b: count.b,
                log_ratio: odds.log_ratio() as f32,
                z: z as f32,
            };
            Some((*term, pair))
        })
        .collect();
    pairs.sort_by(|x, y| {
        y.1.z.abs().total_cmp(&x.1.z.abs()).then_with(|| x.1.term.cmp(&y.1.term)).then(x.0.cmp(&y.0))
    });
    without_parts(pairs)
}

/// Drops a word that says no more than a term it is part of ("artificial" beside "artificial
/// intelligence").
fn without_parts(pairs: Vec<(Term, TermPair)>) -> Vec<TermPair> {
    let mut whole: FxHashMap<u32, Vec<(u32, u32)>> = FxHashMap::default();
    for (term, pair) in &pairs {
        if let Term::Two(x, y) = term {
            whole.entry(*x).or_default().push((pair.a, pair.b));
            whole.entry(*y).or_default().push((pair.a, pair.b));
        }
    }
    let is_part = |term: &Term, pair: &TermPair| match term {
        Term::Two(..) => false,
        Term::One(stem) => whole
            .get(stem)
            .is_some_and(|terms| terms.iter().any(|(a, b)| (a + b) * 10 >= (pair.a + pair.b) * 8)),
    };
    pairs.into_iter().filter(|(t, p)| !is_part(t, p)).map(|(_, p)| p).take(MOST).collect()
}

/// Which words are part of a name.
fn named(side: &Side) -> Vec<bool> {
    let mut named = vec![false; side.words.len()];
    let mentions = side.entry.reading.entities.iter().flat_map(|entity| &entity.mentions);
    for span in mentions.map(|mention| mention.span) {
        let from = side.words.partition_point(|word| word.span.end <= span.start);
        let words = side.words.iter().zip(&mut named).skip(from);
        words.take_while(|(word, _)| word.span.start < span.end).for_each(|(_, named)| *named = true);
    }
    named
}

/// Of two languages a word and its translation are one term, and names, which have a list of their own, are none:
/// they end as the words of their language do.
fn count(side: &Side, is_a: bool, across: bool, counts: &mut FxHashMap<Term, Count>) {
    let named = if across { named(side) } else { vec![] };
    let key = |word: &Word| match word.kind.concept {
        // Concepts are few: counted down from the top they never meet the stems.
        concept if across && concept != NONE => NONE - 1 - concept,
        _ => word.kind.stem,
    };
    let mut add = |term: Term, at: u32| {
        let count = counts.entry(term).or_default();
        if is_a {
            count.a += 1
        } else {
            count.b += 1
        }
        count.shown.get_or_insert((is_a, at));
    };
    let content = |w: &Word| !w.kind.generic && !w.kind.number;
    for unit in &side.units {
        for at in unit.words.clone() {
            let word = &side.words[at as usize];
            if !content(word) || named.get(at as usize) == Some(&true) {
                continue;
            }
            add(Term::One(key(word)), at);
            let next = side.words.get(at as usize + 1).filter(|n| at + 1 < unit.words.end && content(n));
            // Two words make a term only where nothing but a space or a hyphen stands between.
            if let Some(next) = next.filter(|n| n.span.start == word.span.end + 1) {
                add(Term::Two(key(word), key(next)), at);
            }
        }
    }
}

/// How often each stem occurs in the folder, as a share of its words.
fn usual(vocabulary: &Vocabulary, background: Option<&Background>) -> Option<Vec<f64>> {
    let background = background?;
    let mut rates = vec![0.0; vocabulary.stems()];
    for (stem, id) in vocabulary.each_stem() {
        rates[id as usize] = background.per_million(stem) / 1e6;
    }
    Some(rates)
}

/// The term as it is first written, lower case unless a name.
fn shown(a: &Side, b: &Side, term: Term, count: Count) -> String {
    let Some((is_a, at)) = count.shown else { return String::new() };
    let side = if is_a { a } else { b };
    let text = &*side.entry.article.text;
    let first = &side.words[at as usize];
    let span = match term {
        Term::One(_) => first.span,
        Term::Two(..) => side.words.get(at as usize + 1).map_or(first.span, |n| first.span.join(n.span)),
    };
    let written = span.of(text);
    // Capital only because it opens the sentence, as far as can be told.
    if first.capital || written.chars().skip(1).any(char::is_uppercase) {
        written.to_owned()
    } else {
        written.to_lowercase()
    }
}

/// The counts behind one term.
struct Odds {
    a: u32,
    b: u32,
    total_a: f64,
    total_b: f64,
    /// Prior count of the term.
    prior: f64,
}

impl Odds {
    /// z score of the difference of the log-odds (equations 16, 18 and 22 of the paper).
    fn z(&self) -> f64 {
        let (a, b) = (f64::from(self.a) + self.prior, f64::from(self.b) + self.prior);
        let log_odds = |count: f64, total: f64| (count / (total + PRIOR - count).max(f64::MIN_POSITIVE)).ln();
        let difference = log_odds(a, self.total_a) - log_odds(b, self.total_b);
        difference / (1.0 / a + 1.0 / b).sqrt()
    }

    /// Base-2 logarithm of the ratio of the relative frequencies, half an occurrence added to each
    /// (Hardie 2014).
    fn log_ratio(&self) -> f64 {
        let rate = |count: u32, total: f64| (f64::from(count) + 0.5) / (total + 1.0);
        (rate(self.a, self.total_a) / rate(self.b, self.total_b)).log2()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_use_is_zero_and_the_sides_mirror() {
        let odds = |a, b| Odds { a, b, total_a: 400.0, total_b: 400.0, prior: 2.0 };
        assert!(odds(5, 5).z().abs() < 1e-9 && odds(5, 5).log_ratio().abs() < 1e-9);
        assert!((odds(9, 2).z() + odds(2, 9).z()).abs() < 1e-9);
        assert!((odds(7, 0).log_ratio() - (7.5_f64 / 0.5).log2()).abs() < 1e-9);
    }

    #[test]
    fn z_as_worked_out_by_hand() {
        // a = 10 + 2, b = 4 + 2, totals 100 + 500: ln(12/588) − ln(6/594) = 0.7033; ÷ √(1/12 + 1/6)
        let odds = Odds { a: 10, b: 4, total_a: 100.0, total_b: 100.0, prior: 2.0 };
        assert!((odds.z() - 0.703_3 / 0.5).abs() < 1e-3, "{}", odds.z());
    }
}
