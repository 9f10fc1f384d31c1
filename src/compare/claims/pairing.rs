//! Which claim of A stands against which of B.

use super::about::{self, About, Subject, about, said_of, words};
use super::amounts;
use super::clause::{claim, effect_claim};
use super::effect::{self, Effect, effects};
use super::salience::{Direction, Sentence, subjects};
use super::told::{both, name, phrase};
use super::weights::Weights;
use super::{Axis, ClaimPair};
use crate::analysis::Figure;
use crate::compare::passages::Found;
use crate::compare::side::Side;
use crate::compare::{Cancel, Cancelled, PairKind, PassagePair};
use crate::span::Span;
use crate::text::fold::fold;
use crate::text::one_line;
use rustc_hash::FxHashMap;

/// Pairs given at most.
const MOST: usize = 6;
/// Names weigh this much together at most: alone they do not make two sentences be about the same.
const NAMES: f32 = 1.0;
/// A name that weighs this much is one of several that the articles speak about; two of them together, weighing this
/// much, are a matter.
const NAMED: f32 = 0.6;
const TOGETHER: f32 = 1.5;
const COMPANY: f32 = 2.6;
/// Sharing less than this is sharing nothing.
const LEAST_SHARED: f32 = 0.9;
/// Sharing more than this says no more.
const MUCH_SHARED: f32 = 3.0;
/// What counts beside what is shared: how much either says of its article, that both say which way
/// something goes, that they say two ways.
const SALIENCE: f32 = 0.3;
const BOTH_WAYS: f32 = 0.5;
const OPPOSED: f32 = 2.0;
/// Pairs below this weight tell nothing.
const LEAST: f32 = 2.0;
/// The same for two articles that do not tell one event: what they share may be the words of a whole field.
const LEAST_APART: f32 = 4.0;
/// Beside this many, pairs below the second tell nothing either, nor do those that only share a word or two.
const ENOUGH: usize = 2;
const LEAST_MORE: f32 = 3.5;
/// Words in common that each name one of several things: more than a word or two.
const SEVERAL: usize = 3;
/// How far ahead of those the others are.
const MORE: f32 = 1.0;
/// What a shared amount ("18 %") weighs beside a shared rare word, and what two amounts of one unit that differ
/// count.
const AMOUNT: f32 = 1.1;
const AMOUNTS_DIFFER: f32 = 0.5;
/// What comes to it where the two sentences are each other's best, beside how likely they tell the same matter.
const MATTER: f32 = 1.5;
/// What a pair loses for repeating the sentence that is shown as the main one.
const REPEATED: f32 = 2.0;
/// Words told of what a pair is about.
const TOLD: usize = 3;

/// One side's candidate with what it is about.
struct Candidate<'s> {
    sentence: &'s Sentence,
    about: Vec<About>,
    /// The same for each direction, within its reach.
    near: Vec<Vec<About>>,
    effects: Vec<Effect>,
    amounts: Vec<&'s Figure>,
}

/// Two candidates and what speaks for them.
struct Ranked {
    weight: f32,
    i: usize,
    j: usize,
    /// They say more than that some words are the same: two ways, or each is the other's best.
    more: bool,
    /// They tell the same matter.
    matter: bool,
}

/// How two candidates stand to each other.
#[derive(Default)]
struct Against {
    /// The directions, A's and B's, that something shared takes in both.
    cues: Option<(usize, usize)>,
    opposed: bool,
}

/// The sentences of one side.
type Of<'s> = (&'s Side<'s>, &'s [Sentence]);

/// Pairs the claims of both sides, each sentence once, the most telling first. The two `leads` are not
/// a pair: they stand side by side as they are.
pub(super) fn pair(
    (a, of_a): Of,
    (b, of_b): Of,
    leads: (Option<&Sentence>, Option<&Sentence>),
    weights: &Weights,
    alike: &Found,
    cancel: &Cancel<'_>,
) -> Result<Vec<ClaimPair>, Cancelled> {
    let mut countries = about::countries(a);
    countries.extend(about::countries(b));
    let of_a: Vec<Candidate> = of_a.iter().map(|s| Candidate::of(a, s, weights, &countries)).collect();
    let of_b: Vec<Candidate> = of_b.iter().map(|s| Candidate::of(b, s, weights, &countries)).collect();
    let restricted = (effect::restricted(a, weights), effect::restricted(b, weights));
    let same_ban = restricted.0.intersection(&restricted.1).next().is_some();
    let effect = |x: &Candidate, y: &Candidate| effect::opposed(&x.effects, &y.effects, same_ban);
    let lead = |s: &Sentence, lead: Option<&Sentence>| lead.is_some_and(|l| l.unit == s.unit);
    let mut ranked: Vec<Ranked> = vec![];
    for (i, x) in of_a.iter().enumerate() {
        cancel.check(i)?;
        for (j, y) in of_b.iter().enumerate() {
            let (shared, company) = x.shared(y);
            let main = (lead(x.sentence, leads.0), lead(y.sentence, leads.1));
            let two_ways = effect(x, y).is_some();
            let matter = alike.matters.get(&(x.sentence.unit as u32, y.sentence.unit as u32)).copied();
            if (shared < LEAST_SHARED && !two_ways && matter.is_none()) || main == (true, true) {
                continue;
            }
            let mut against = x.against(y);
            against.opposed |= two_ways;
            if matter.is_none() && answered(a, x, b, y, against.opposed, &alike.pairs) {
                continue;
            }
            // Nearly the same words that go two ways are no mere repetition.
            if !against.opposed && told_already(a, x, b, y, &alike.pairs) {
                continue;
            }
            let bonus = match (against.opposed, against.cues.is_some()) {
                (true, _) => OPPOSED,
                (false, true) => BOTH_WAYS,
                _ => 0.0,
            };
            let salience = x.sentence.salience + y.sentence.salience;
            let repeated = if main != (false, false) && !against.opposed { REPEATED } else { 0.0 };
            // One cause that helps and hinders is much, however it is told.
            let shared = if two_ways { MUCH_SHARED } else { shared.min(MUCH_SHARED) };
            let differ = if amounts::differ(&x.amounts, &y.amounts) { AMOUNTS_DIFFER } else { 0.0 };
            let counts = matter.filter(|likelihood| *likelihood >= alike.least);
            let counts = counts.map_or(0.0, |likelihood| MATTER + likelihood);
            let weight = shared + SALIENCE * salience + bonus + differ + counts - repeated;
            let least = if alike.one_event || against.opposed { LEAST } else { LEAST_APART };
            if weight >= least {
                // What stands above as the main sentence is not told again but for something.
                let again = main != (false, false) && !against.opposed;
                let more = against.opposed || (matter.is_some() || company) && !again;
                ranked.push(Ranked { weight, i, j, more, matter: counts > 0.0 && !again });
            }
        }
    }
    // The same order from either side.
    let place = |pair: &Ranked| (pair.i + pair.j, pair.i.abs_diff(pair.j));
    let worth = |pair: &Ranked| pair.weight + if pair.more { MORE } else { 0.0 };
    ranked.sort_by(|x, y| worth(y).total_cmp(&worth(x)).then_with(|| place(x).cmp(&place(y))));
    let (mut used_a, mut used_b) = (vec![false; of_a.len()], vec![false; of_b.len()]);
    let mut pairs = vec![];
    for Ranked { weight, i, j, more, matter } in ranked {
        let enough = pairs.len() >= ENOUGH && !matter && (weight < LEAST_MORE || !more);
        if used_a[i] || used_b[j] || pairs.len() >= MOST || enough {
            continue;
        }
        (used_a[i], used_b[j]) = (true, true);
        let (x, y) = (&of_a[i], &of_b[j]);
        pairs.push(match effect(x, y) {
            Some((of_a, of_b)) => {
                let cause = both((a, of_a.start), (b, of_b.start));
                let mut about = x.told(a, y, b, weights);
                about.retain(|told| !cause.split(' ').any(|word| fold(word) == fold(told)));
                about.insert(0, cause);
                about.truncate(TOLD);
                ClaimPair {
                    a: effect_claim(a, x.sentence, of_a),
                    b: effect_claim(b, y.sentence, of_b),
                    about,
                    weight,
                }
            }
            None => {
                // Which way either goes tells the reader something only where they go two ways.
                let against = x.against(y);
                let cues = against.cues.filter(|_| against.opposed);
                ClaimPair {
                    a: claim(a, x.sentence, cues.map(|c| c.0)),
                    b: claim(b, y.sentence, cues.map(|c| c.1)),
                    about: x.told(a, y, b, weights),
                    weight,
                }
            }
        });
    }
    // What they are about must be said.
    pairs.retain(|pair| !pair.about.is_empty());
    Ok(pairs)
}

/// Sentences that other words of the other article answer: what stands nearly word for word in both is no answer
/// to something else, and two such sentences not even where they go two ways, since both articles tell both.
fn answered(
    a: &Side,
    x: &Candidate,
    b: &Side,
    y: &Candidate,
    opposed: bool,
    passages: &[PassagePair],
) -> bool {
    let (x, y) = (a.units[x.sentence.unit].span, b.units[y.sentence.unit].span);
    let copied = |kind| matches!(kind, PairKind::Verbatim | PairKind::Reworded);
    // Most of the sentence, not a phrase of it.
    let most = |whole: Span, part: Span| part.overlaps(whole) && 2 * part.len() >= whole.len();
    let of_x = passages.iter().any(|p| copied(p.kind) && most(x, p.a) && !p.b.overlaps(y));
    let of_y = passages.iter().any(|p| copied(p.kind) && most(y, p.b) && !p.a.overlaps(x));
    if opposed { of_x && of_y } else { of_x || of_y }
}

/// Two sentences that a pair of passages already sets side by side.
fn told_already(a: &Side, x: &Candidate, b: &Side, y: &Candidate, passages: &[PassagePair]) -> bool {
    let (x, y) = (a.units[x.sentence.unit].span, b.units[y.sentence.unit].span);
    let told = |p: &&PassagePair| p.kind != PairKind::SameMatter && p.a.overlaps(x) && p.b.overlaps(y);
    passages.iter().any(|p| told(&p))
}

impl<'s> Candidate<'s> {
    fn of(
        side: &'s Side<'s>,
        sentence: &'s Sentence,
        weights: &Weights,
        countries: &FxHashMap<String, u32>,
    ) -> Self {
        let words = words(side, sentence);
        // The word that says which way is not what goes that way.
        let near = |d: &Direction| {
            let cue = subjects(side, weights, d.at..d.at + 1);
            let mut near = about(side, said_of(side, words.clone(), d), weights, countries);
            near.retain(|a| cue.iter().all(|(key, _)| a.subject != Subject::Word(*key)));
            near
        };
        let near = sentence.directions.iter().map(near).collect();
        let effects = effects(side, sentence, weights);
        let amounts = amounts::of(side, sentence);
        Self { sentence, about: about(side, words, weights, countries), near, effects, amounts }
    }

    /// How much the two are about the same, and whether by more than a word or two.
    fn shared(&self, other: &Self) -> (f32, bool) {
        let (mut words, mut names) = (0.0, 0.0);
        let mut subjects = (0, 0);
        let mut company = (0, 0.0);
        let mut several = 0;
        for x in &self.about {
            let Some(y) = other.about.iter().find(|y| y.subject == x.subject) else { continue };
            let weight = x.weight.min(y.weight);
            match x.subject {
                Subject::Word(_) => {
                    words += weight;
                    subjects.0 += 1;
                    several += usize::from(x.telling && y.telling);
                }
                Subject::Name(_) => {
                    names += weight;
                    subjects.1 += 1;
                    if weight >= NAMED {
                        company = (company.0 + 1, company.1 + weight);
                    }
                }
            }
        }
        let amount = amounts::same(&self.amounts, &other.amounts).is_some();
        if amount {
            words += AMOUNT;
            subjects.0 += 1;
        }
        // One word, even with a name, may mean two things ("to overtake a rival", "to overcome obstacles").
        // What both articles are about throughout tells nothing.
        let telling = amount
            || self.about.iter().any(|x| x.telling && other.about.iter().any(|y| y.subject == x.subject));
        let same = telling && (subjects.0 > 1 || subjects.0 == 1 && subjects.1 > 1);
        // Two that are seldom named, in one sentence of each.
        match company {
            (2.., weight) => (words + names.min(NAMES).max((TOGETHER * weight).min(COMPANY)), true),
            _ if same => (words + names.min(NAMES), several >= SEVERAL),
            _ => (0.0, false),
        }
    }

    /// Whether both say which way something shared goes, and whether they say two ways: of one thing
    /// (a word that is not the theme of all), or of one gap (between two shared names). Who is ahead of
    /// whom is not told by the words alone. What helps and what
    /// hinders may both be true of one thing.
    fn against(&self, other: &Self) -> Against {
        let mut best: Option<(u8, (usize, usize))> = None;
        let (mut agreed, mut differs) = (false, false);
        for (x, near_x) in self.sentence.directions.iter().zip(&self.near) {
            for (y, near_y) in other.sentence.directions.iter().zip(&other.near) {
                if x.axis != y.axis {
                    continue;
                }
                let shared = near_x.iter().filter(|s| near_y.iter().any(|o| o.subject == s.subject));
                let (mut any, mut thing, mut names) = (false, false, 0);
                for about in shared {
                    any = true;
                    match about.subject {
                        Subject::Word(_) => thing |= about.telling,
                        Subject::Name(_) => names += 1,
                    }
                }
                let one = x.axis != Axis::Means && (thing || x.gap && y.gap && names >= 2);
                agreed |= one && x.up == y.up;
                differs |= one && x.up != y.up;
                // A gap that closes and a gap that grows before "leader" and "grows".
                let telling =
                    4 * u8::from(one && x.up != y.up) + 2 * u8::from(x.gap && y.gap) + u8::from(one);
                if any && best.is_none_or(|(most, _)| telling > most) {
                    best = Some((telling, (x.at, y.at)));
                }
            }
        }
        Against { cues: best.map(|(_, cues)| cues), opposed: differs && !agreed }
    }

    /// What both are about, in the words of `side`, this candidate's.
    fn told(&self, side: &Side, other: &Self, other_side: &Side, weights: &Weights) -> Vec<String> {
        let mut shared: Vec<&About> =
            self.about.iter().filter(|x| other.about.iter().any(|y| y.subject == x.subject)).collect();
        shared.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.subject.cmp(&y.subject)));
        let text = &*side.entry.article.text;
        let amount = amounts::same(&self.amounts, &other.amounts);
        let mut told: Vec<String> = amount.map(|a| one_line(a.span.of(text))).into_iter().collect();
        for about in shared {
            let written = match about.subject {
                Subject::Word(key) => {
                    phrase((side, self.sentence), (other_side, other.sentence), key, weights)
                }
                Subject::Name(number) => name(side, number),
            };
            let Some(written) = written else { continue };
            let (folded, parts) = (fold(&written), [' ', '-']);
            let within =
                |long: &str, short: &str| long == short || long.split(parts).any(|word| word == short);
            let again = told.iter().any(|t| within(&fold(t), &folded) || within(&folded, &fold(t)));
            if told.len() < TOLD && !again {
                told.push(written);
            }
        }
        told
    }
}
