//! Figures about the same thing, face to face, and figures in one article only.

use super::context::{Context, agree, contexts, kind_of, unit_key};
use super::measured::measured;
use super::phrase;
use super::quantity::Standing;
use super::rounding::{digits, rounded};
use super::size;
use crate::analysis::{Figure, Unit};
use crate::compare::passages::Found;
use crate::compare::side::Side;
use crate::compare::words::Word;
use crate::compare::{FigurePair, PairKind, Phrase};
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// Content words beside a figure that must say by themselves what it measures.
const BESIDE: usize = 6;
/// A stem in more than this share of all sentences, and more than so many, is a theme.
const THEME: f32 = 0.12;
const FEW: f32 = 4.0;
/// So many passages in common show that two articles tell one event.
const SEVERAL: usize = 3;
/// Figures of one thing that differ are not farther apart: the larger against the smaller.
const FARTHEST: f64 = 10.0;
/// Below this, equal numbers of different things are equal by chance.
const SMALL: f64 = 10.0;
/// Words that tell what a figure is about.
const TOLD: usize = 4;
/// Figures in one unit compared with one another at most; more are a table, not an article.
const MAX_IN_UNIT: usize = 400;

/// Pairs the figures. Both first (disagreeing ones before agreeing ones), then only A, then only B.
pub(crate) fn pair(a: &Side, b: &Side, alike: &Found) -> Vec<FigurePair> {
    let (of_a, of_b) = (contexts(a), contexts(b));
    let mut ranked: Vec<(f32, u32, u32)> = vec![];
    let (mut by_unit, mut by_quantity): (FxHashMap<&str, Vec<usize>>, [Vec<usize>; 2]) = Default::default();
    for (j, context) in of_b.iter().enumerate() {
        by_unit.entry(unit_key(context.figure)).or_default().push(j);
        if let Some(quantity) = context.quantity {
            by_quantity[kind_of(quantity)].push(j);
        }
    }
    let (in_b, in_a) = (also_in(&of_a, &of_b), also_in(&of_b, &of_a));
    let themes = themes(a, b);
    let event = alike.one_event || alike.pairs.len() >= SEVERAL;
    let alike = Alike::of(a, b, alike);
    for (i, x) in of_a.iter().enumerate() {
        let key = unit_key(x.figure);
        let in_unit = by_unit.get(key).map_or(&[][..], Vec::as_slice).iter();
        let measured = x.quantity.map_or(&[][..], |quantity| &by_quantity[kind_of(quantity)]).iter();
        // What has the unit too is met already.
        let measured = measured.filter(|j| unit_key(of_b[**j].figure) != key || key.is_empty());
        let mut met: Vec<usize> =
            in_unit.take(MAX_IN_UNIT).chain(measured.take(MAX_IN_UNIT)).copied().collect();
        met.sort_unstable();
        met.dedup();
        for j in met {
            let y = &of_b[j];
            // Two numbers do not disagree where either article also gives the other's.
            let agrees = agree(x, y);
            // "Two weeks" and "two doors" are not one figure.
            if agrees && x.figure.value < SMALL && other_things(x, y) {
                continue;
            }
            let range = x.range != y.range;
            let in_other = in_b[i] || in_a[j];
            let near = match x.standing(y) {
                Some(standing) => standing == Standing::Near,
                None => rounded(x.figure.value, y.figure.value),
            };
            if !agrees
                && (range || in_other || far(x, y) || near || y.completes(x, &of_a) || x.completes(y, &of_b))
            {
                continue;
            }
            let score = about_the_same(x, y, agrees, &themes).or_else(|| alike.told(x, y, agrees));
            if let Some(score) = score {
                ranked.push((score, i as u32, j as u32));
            }
        }
    }
    if event {
        ranked.extend(size::alone_of_their_size(&of_a, &of_b, (&in_b, &in_a)));
    }
    ranked.sort_by(|x, y| {
        y.0.total_cmp(&x.0).then((x.1 + x.2, x.1.abs_diff(x.2)).cmp(&(y.1 + y.2, y.1.abs_diff(y.2))))
    });
    let (mut used_a, mut used_b) = (vec![false; of_a.len()], vec![false; of_b.len()]);
    let mut pairs = vec![];
    for (_, i, j) in ranked {
        let (x, y) = (&of_a[i as usize], &of_b[j as usize]);
        if used_a[i as usize] || used_b[j as usize] {
            continue;
        }
        used_a[i as usize] = true;
        used_b[j as usize] = true;
        let (near_a, near_b) = (shared_words(x, y), shared_words(y, x));
        pairs.push(FigurePair {
            a: Some(i),
            b: Some(j),
            about: text_of(a, &near_a),
            a_phrase: phrase::around(a, x.figure.span, &near_a),
            b_phrase: phrase::around(b, y.figure.span, &near_b),
            a_measured: Some(what(a, x)),
            b_measured: Some(what(b, y)),
            agrees: agree(x, y),
        });
    }
    pairs.sort_by_key(|p| (p.agrees, p.a));
    let told = |used: &[bool], of: &[Context], i: usize| !used[i] && of[i].figure.unit != Unit::Year;
    for i in (0..of_a.len()).filter(|i| told(&used_a, &of_a, *i)) {
        let (about, a_phrase) = alone(a, &of_a[i]);
        let a_measured = Some(what(a, &of_a[i]));
        pairs.push(FigurePair { a: Some(i as u32), about, a_phrase, a_measured, ..FigurePair::default() });
    }
    for j in (0..of_b.len()).filter(|j| told(&used_b, &of_b, *j)) {
        let (about, b_phrase) = alone(b, &of_b[j]);
        let b_measured = Some(what(b, &of_b[j]));
        pairs.push(FigurePair { b: Some(j as u32), about, b_phrase, b_measured, ..FigurePair::default() });
    }
    pairs
}

/// Sentences that tell the same, as units of A and of B.
struct Alike(FxHashSet<(usize, usize)>);

impl Alike {
    /// Those that tell the same matter as likely as not, and those of the passages.
    fn of(a: &Side, b: &Side, found: &Found) -> Self {
        const LEAST: f32 = 0.4;
        let matters = found.matters.iter().filter(|(_, likelihood)| **likelihood >= LEAST);
        let matters = matters.map(|((i, j), _)| (*i as usize, *j as usize));
        // One matter may be told with figures of two things.
        let pairs = found.pairs.iter().filter(|p| p.kind != PairKind::SameMatter);
        let pairs = pairs.filter_map(|p| Some((a.unit_at(p.a.start)?, b.unit_at(p.b.start)?)));
        Self(matters.chain(pairs).collect())
    }

    /// How surely two figures are about the same thing because their sentences are; where they differ, only
    /// if neither sentence has another of the kind.
    fn told(&self, x: &Context, y: &Context, agrees: bool) -> Option<f32> {
        const SCORE: f32 = 0.3;
        if x.figure.unit == Unit::Year || !self.0.contains(&(x.unit?, y.unit?)) {
            return None;
        }
        let one = x.of_kind == 1 && y.of_kind == 1;
        let same_noun = x.commensurable(y);
        let beside = |c: &Context| c.words.iter().take(BESIDE).copied().collect::<Vec<Word>>();
        let (of_x, of_y) = (beside(x), beside(y));
        let near = of_x.iter().any(|w| of_y.iter().any(|v| related(w, v)));
        (agrees || one && same_noun && near).then_some(SCORE)
    }
}

/// "1.8 million" and "23": not one thing told in two ways. Times and shares have units of their own.
fn far(x: &Context, y: &Context) -> bool {
    let (small, large) = (x.figure.value.min(y.figure.value), x.figure.value.max(y.figure.value));
    x.quantity.is_none() && y.quantity.is_none() && large > FARTHEST * small.max(f64::MIN_POSITIVE)
}

fn related(x: &Word, y: &Word) -> bool {
    x.kind.means(&y.kind)
}

/// For each figure of `these`, whether `those` have it too.
fn also_in(these: &[Context], those: &[Context]) -> Vec<bool> {
    let those: Vec<&Context> = those.iter().take(MAX_IN_UNIT).collect();
    let given = |x: &Context| those.iter().any(|y| agree(x, y));
    these.iter().map(given).collect()
}

/// "15.8" and "12,437" are nobody's guess: two articles that give them mean the same thing.
fn precise(figure: &Figure) -> bool {
    digits(figure.value) >= 3
}

/// Stems that many sentences of both articles have: that two figures stand beside them tells nothing.
fn themes(a: &Side, b: &Side) -> FxHashSet<u32> {
    let mut sentences: FxHashMap<u32, usize> = FxHashMap::default();
    for unit in a.units.iter().chain(&b.units) {
        unit.stems.iter().for_each(|(stem, _)| *sentences.entry(*stem).or_default() += 1);
    }
    let most = ((a.units.len() + b.units.len()) as f32 * THEME).max(FEW) as usize;
    sentences.into_iter().filter(|(_, n)| *n > most).map(|(stem, _)| stem).collect()
}

/// Words right beside both figures that both have and that are not the theme of all.
fn telling_beside(x: &Context, y: &Context, themes: &FxHashSet<u32>) -> usize {
    let beside = |c: &Context| c.words.iter().take(BESIDE).copied().collect::<Vec<Word>>();
    let (of_x, of_y) = (beside(x), beside(y));
    let telling = |w: &&Word| !w.kind.generic && !themes.contains(&w.kind.stem);
    let mut shared: Vec<u32> = of_x
        .iter()
        .filter(telling)
        .filter(|w| of_y.iter().any(|v| related(w, v)))
        .map(|w| w.kind.stem)
        .collect();
    shared.sort_unstable();
    shared.dedup();
    shared.len()
}

/// How surely two figures in one unit are about the same thing; `None` where they are not.
fn about_the_same(x: &Context, y: &Context, agrees: bool, themes: &FxHashSet<u32>) -> Option<f32> {
    if x.figure.unit == Unit::Year {
        return None;
    }
    // The fewer of the two sides, so that either article may come first.
    let of =
        |x: &Context, y: &Context| x.words.iter().filter(|w| y.words.iter().any(|v| related(w, v))).count();
    let shared = of(x, y).min(of(y, x));
    let names = x.names.iter().filter(|n| y.names.contains(n)).count();
    let least = x.words.len().min(y.words.len()).max(1) as f32;
    let share = shared as f32 / least;
    let same_noun = x.commensurable(y);
    // Equal figures need less: that two articles give the same number is itself a sign.
    let enough = match agrees {
        // A short sentence has few words around its figure, but the same ones.
        true => {
            shared >= 2 && share >= 0.15
                || same_noun && shared > 0 && share >= 0.5
                || precise(x.figure) && shared + names > 0
        }
        false => {
            same_noun
                && (shared >= 3 && share >= 0.34
                    || !matches!(x.figure.unit, Unit::Count(_))
                        && telling_beside(x, y, themes).min(telling_beside(y, x, themes)) >= 2)
        }
    };
    enough.then_some(share + names as f32 * 0.1 + if agrees { 0.5 } else { 0.0 })
}

/// Things counted by nouns that do not mean the same, or by none.
fn other_things(x: &Context, y: &Context) -> bool {
    let (Unit::Count(n), Unit::Count(m)) = (&x.figure.unit, &y.figure.unit) else { return false };
    if n == m || n.is_empty() || m.is_empty() {
        return false;
    }
    let noun = |c: &Context| c.noun;
    !noun(x).zip(noun(y)).is_some_and(|(x, y)| related(&x, &y))
}

/// The words of `x` that both figures have around them, nearest first, each once.
fn shared_words(x: &Context, y: &Context) -> Vec<usize> {
    distinct(x, |w| y.words.iter().any(|v| related(w, v)))
}

/// The figure with what it measures.
fn what(side: &Side, x: &Context) -> Span {
    let complete = matches!(&x.figure.unit, Unit::Count(noun) if !noun.is_empty());
    measured(side, x.figure.span, complete)
}

/// What a figure that stands alone is about: the nearest words, and its phrase.
fn alone(side: &Side, x: &Context) -> (String, Option<Phrase>) {
    (text_of(side, &distinct(x, |_| true)), phrase::around(side, x.figure.span, &[]))
}

fn distinct(x: &Context, wanted: impl Fn(&Word) -> bool) -> Vec<usize> {
    let mut chosen: Vec<(usize, u32)> = vec![];
    for (word, at) in x.words.iter().zip(&x.at).filter(|(word, _)| wanted(word)) {
        if chosen.len() < TOLD && !chosen.iter().any(|(_, stem)| *stem == word.kind.stem) {
            chosen.push((*at, word.kind.stem));
        }
    }
    chosen.into_iter().map(|(at, _)| at).collect()
}

/// The words in text order.
fn text_of(side: &Side, words: &[usize]) -> String {
    let mut words = words.to_vec();
    words.sort_unstable();
    let text = &*side.entry.article.text;
    words.iter().map(|w| side.words[*w].span.of(text)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Comparison, Options, compare};

    fn both(a: &str, b: &str) -> Comparison {
        compare(&read(a), &read(b), &Options::default())
    }

    const CHINA: &str = "Chinese models reached 17 % of the worldwide downloads of open models. ";
    const STATES: &str = "American models came to 15.8 % of the worldwide downloads of open models.";

    #[test]
    fn two_numbers_for_one_thing_disagree() {
        let found = both(CHINA, &CHINA.replace("17 %", "19 %"));
        assert!(found.figures.iter().any(|f| f.a.is_some() && f.b.is_some() && !f.agrees), "{found:?}");
    }

    #[test]
    fn two_numbers_stand_face_to_face_where_the_words_beside_them_are_the_same() {
        let rest = "The band played on the pier. Nobody was at home in May. Rain fell on the fields.";
        let a = format!("Since then, officials say, drownings of swimmers have fallen by 31 percent. {rest}");
        let b = "Working from the records of the state, the team found that drownings of swimmers declined by 9 \
            percent before the nets were set. The harbour was quiet.";
        let apart = |b: &str| {
            let found = both(&a, b);
            found.figures.iter().any(|f| f.a.is_some() && f.b.is_some() && !f.agrees)
        };
        assert!(apart(b));
        assert!(!apart(&b.replace("drownings of swimmers", "the catch of herrings")));
    }

    #[test]
    fn a_number_that_both_give_contradicts_none() {
        let found = both(&format!("{CHINA}{STATES}"), STATES);
        assert!(found.figures.iter().all(|f| f.a.is_none() || f.b.is_none() || f.agrees), "{found:?}");
        assert!(found.figures.iter().any(|f| f.agrees), "{found:?}");
    }

    #[test]
    fn the_same_small_number_of_other_things_is_not_the_same_figure() {
        let a = "The mayor of Nortown waited for two weeks outside the council of the town. It rained.";
        let same = |b: &str| both(a, b).figures.iter().any(|f| f.agrees);
        assert!(same("Outside the council of the town the mayor of Nortown waited two weeks. It snowed."));
        assert!(!same("Outside the council of the town the mayor of Nortown opened two doors. It snowed."));
    }

    #[test]
    fn a_short_sentence_that_both_have_gives_the_same_figure() {
        let common = "Saranno formati 260 dipendenti.";
        let found = both(
            &format!("Il Comune di Jesi prova un modello aperto. {common} La spesa è contenuta."),
            &format!("{common} Lo ha deciso ieri la giunta di Jesi."),
        );
        assert!(
            found.figures.iter().all(|f| f.a.is_some() && f.b.is_some() && f.agrees),
            "{:?}",
            found.figures
        );
    }

    #[test]
    fn the_rest_of_a_whole_and_the_ends_of_a_range_are_no_other_figures() {
        let apart = |a: &str, b: &str| {
            let found = both(a, b);
            found.figures.iter().any(|f| f.a.is_some() && f.b.is_some() && !f.agrees)
        };
        let boats = "The fishing boats of the cooperative of San Pietro";
        assert!(!apart(
            &format!("{boats} that signed are 38 boats out of 61 boats."),
            &format!("{boats} that did not sign are 23 boats in all."),
        ));
        let gas = "The gas that the country burns every winter";
        assert!(!apart(
            &format!("{gas} comes to 5 percent of all."),
            &format!("{gas} fell from 76 percent to 62 percent.")
        ));
    }

    #[test]
    fn a_precise_number_needs_little_around_it() {
        let found =
            both("The States stop at 15.8 %.", "It is a sixth, against the States' 15.8 % of last year.");
        assert!(found.figures.iter().any(|f| f.agrees && f.a.is_some() && f.b.is_some()), "{found:?}");
    }
}
