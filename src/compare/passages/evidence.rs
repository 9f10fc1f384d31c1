//! What speaks for two sentences saying the same, and the verdict.

use super::tiling::{self, Tile};
use super::weights::Weights;
use crate::analysis::{Figure, Unit as Measure};
use crate::compare::PairKind;
use crate::compare::side::{Side, Unit};
use crate::compare::words::{NONE, Word};

/// Everything two sentences share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    /// Weight of the shared words against all words of both (Dice), 0 … 1.
    pub dice: f32,
    /// The same against the shorter sentence alone, 0 … 1.
    pub containment: f32,
    /// Different content words shared, names included.
    pub content: u32,
    /// Of these, the weight.
    pub weight: f32,
    /// Weight of the words that stand for one another, beside the shared ones.
    pub akin: f32,
    pub names: u32,
    pub figures: u32,
    /// Figures of one unit that differ, by less than twice; and of these those that are no percentages, which are
    /// near one another by chance.
    pub differing: u32,
    pub sizes: u32,
    /// Both quote the same named speaker, or direct words of the same sentence.
    pub same_speaker: bool,
    pub both_quoted: bool,
    /// Different content words shared that are no names: what is said, not who says it.
    pub said: u32,
    /// Content words shared by what both quote.
    pub quoted: u32,
    /// Words in the longest phrase with at most two gaps.
    pub phrase: u32,
    /// Content words in that phrase.
    pub phrase_content: u32,
    /// Of these, those that are no part of a name.
    pub phrase_said: u32,
    /// The same words in another order, or denied in one of the two: "A beat B" and "B beat A", "opens" and "does not
    /// open".
    pub turned: bool,
    pub tiles: Vec<Tile>,
    /// Indices of matched words, from the start of each unit.
    pub matched_a: Vec<u32>,
    pub matched_b: Vec<u32>,
}

/// Most that two sentences score of which one has another number.
const DIFFERS: f32 = 0.95;
/// Content words that two wordings of one quotation share at least.
const QUOTED: u32 = 1;
/// Figures of one size: the larger against the smaller.
const ONE_SIZE: f64 = 2.0;
/// Things counted up to here are no size.
const COUNTED: f64 = 12.0;
/// What a word of A is worth when B has only a relative of it.
const SYNONYM: f32 = 0.8;
const FAMILY: f32 = 0.75;
const COGNATE: f32 = 0.6;

/// Weighs what `ua` of A and `ub` of B share.
pub(crate) fn weigh(a: &Side, ua: &Unit, b: &Side, ub: &Unit, weights: &Weights, across: bool) -> Evidence {
    let (wa, wb) = (a.words_of(ua), b.words_of(ub));
    let total = |words: &[Word]| words.iter().map(|w| weights.of_word(w)).sum::<f32>();
    let (total_a, total_b) = (total(wa), total(wb));
    let mut evidence = Evidence::default();
    let shared = evidence.match_words(wa, wb, weights, across);
    evidence.dice = (2.0 * shared / (total_a + total_b).max(f32::MIN_POSITIVE)).min(1.0);
    evidence.containment = (shared / total_a.min(total_b).max(f32::MIN_POSITIVE)).min(1.0);
    let shared_names = ua.names.iter().filter(|n| ub.names.binary_search(n).is_ok());
    evidence.names = shared_names.filter(|n| weights.tells(**n)).count() as u32;
    evidence.figures = shared_figures(a, ua, b, ub);
    evidence.differing = figures_of_one_size(a, ua, b, ub, true);
    evidence.sizes = figures_of_one_size(a, ua, b, ub, false);
    evidence.same_speaker = same_speaker(a, ua, b, ub);
    evidence.quoted = shared_in_quotes(&evidence, (a, ua, wa), (b, ub, wb));
    evidence.both_quoted = !ua.quotes.is_empty() && !ub.quotes.is_empty();
    evidence.tiles = tiling::tiles(wa, wb);
    let denied = |words: &[Word]| words.iter().any(|word| word.kind.denies);
    evidence.turned = denied(wa) != denied(wb) || tiling::out_of_order(&evidence.tiles, wa);
    if let Some((words, range)) = tiling::phrase(&evidence.tiles) {
        evidence.phrase = words;
        let content = || wa[range.start as usize..range.end as usize].iter().filter(|w| !w.kind.stop);
        evidence.phrase_content = content().count() as u32;
        evidence.phrase_said = content().filter(|w| !w.capital).count() as u32;
    }
    evidence
}

/// What two words are compared by.
type Key = fn(&Word) -> u32;

impl Evidence {
    /// Pairs words off, surest relation first; gives the shared weight.
    fn match_words(&mut self, a: &[Word], b: &[Word], weights: &Weights, across: bool) -> f32 {
        let mut taken = vec![false; b.len()];
        let mut open: Vec<u32> = (0..a.len() as u32).collect();
        let mut shared = 0.0;
        let relations: [(f32, Key); 5] = [
            (1.0, |w| w.kind.form),
            (1.0, |w| if w.kind.stop { NONE } else { w.kind.stem }),
            (SYNONYM, |w| w.kind.concept),
            (FAMILY, |w| w.kind.family),
            (COGNATE, |w| w.kind.cognate),
        ];
        let relations = if across { &relations[..] } else { &relations[..4] };
        let mut keys: Vec<(u32, u32)> = vec![];
        for (worth, key) in relations {
            keys.clear();
            keys.extend(b.iter().enumerate().filter(|(j, _)| !taken[*j]).map(|(j, w)| (key(w), j as u32)));
            keys.sort_unstable();
            open.retain(|i| {
                let word = &a[*i as usize];
                let wanted = key(word);
                if wanted == NONE {
                    return true;
                }
                let from = keys.partition_point(|(k, _)| *k < wanted);
                let free =
                    keys[from..].iter().take_while(|(k, _)| *k == wanted).find(|(_, j)| !taken[*j as usize]);
                let Some((_, j)) = free else { return true };
                taken[*j as usize] = true;
                let other = &b[*j as usize];
                let weight = (weights.of_word(word) + weights.of_word(other)) / 2.0 * worth;
                shared += weight;
                if !word.kind.stop {
                    self.content += 1;
                    self.said += u32::from(!word.capital && !other.capital);
                    self.weight += weight;
                    self.matched_a.push(*i);
                    self.matched_b.push(*j);
                }
                false
            });
        }
        self.match_synonyms(a, b, (open, taken), weights);
        shared
    }

    /// Pairs off words that stand for one another, of those left.
    fn match_synonyms(
        &mut self,
        a: &[Word],
        b: &[Word],
        (open, mut taken): (Vec<u32>, Vec<bool>),
        weights: &Weights,
    ) {
        let left = b.iter().enumerate().filter(|(j, _)| !taken[*j]);
        let mut keys: Vec<(u32, u32)> =
            left.flat_map(|(j, word)| word.kind.groups().map(move |group| (group, j as u32))).collect();
        keys.sort_unstable();
        for i in open {
            let word = &a[i as usize];
            let found = word.kind.groups().find_map(|group| {
                let from = keys.partition_point(|(k, _)| *k < group);
                let of_group = keys[from..].iter().take_while(|(k, _)| *k == group);
                of_group.map(|(_, j)| *j).find(|j| !taken[*j as usize])
            });
            let Some(j) = found else { continue };
            taken[j as usize] = true;
            self.akin += (weights.of_word(word) + weights.of_word(&b[j as usize])) / 2.0;
        }
    }

    /// How much of the two sentences is the same, 0 … 1.
    pub fn score(&self) -> f32 {
        let most = if self.differing > 0 { DIFFERS } else { 1.0 };
        (0.6 * self.dice + 0.4 * self.containment).min(most)
    }

    /// Whether this is enough, and what it is; with the score, 0 … 1. `near` says that the
    /// sentences beside these are pairs already.
    pub fn verdict(&self, near: bool) -> Option<(PairKind, f32)> {
        let ease = if near { 0.8 } else { 1.0 };
        let score = self.score();
        let enough =
            |dice: f32, containment: f32| self.dice >= dice * ease && self.containment >= containment * ease;
        let identical = self.dice > 0.97 && self.content >= 2;
        // A phrase in common is a copy where it is most of the sentence, or too long for chance: idioms
        // and the names of offices are six words too.
        let copied = self.phrase >= 6
            && self.phrase_content >= 3
            && self.phrase_said >= 2
            && enough(0.5, 0.6)
            || self.phrase >= 12 && self.phrase_content >= 5 && self.phrase_said >= 3 && enough(0.25, 0.4);
        // The same words with another number, in another order or denied say something else.
        if self.turned && (identical || copied && enough(0.5, 0.6)) {
            return Some((PairKind::Reworded, score.min(DIFFERS)));
        }
        if (identical || copied) && self.differing == 0 {
            let phrase = (self.phrase as f32 / 24.0).min(0.3);
            return Some((PairKind::Verbatim, (score + phrase).min(1.0)));
        }
        // The speaker's name and office are in both anyway: what is said must share words of its own.
        let said = self.said >= 3 || self.said >= 2 && self.said * 2 >= self.content;
        let said = said && self.quoted >= QUOTED;
        if self.same_speaker && said && enough(0.25, 0.35) {
            return Some((PairKind::SameQuote, (score + 0.15).min(1.0)));
        }
        let quoted = self.both_quoted && self.quoted >= QUOTED;
        if self.said >= 2 && self.content >= 3 && quoted && self.names >= 2 && enough(0.3, 0.4) {
            return Some((PairKind::SameQuote, (score + 0.1).min(1.0)));
        }
        let reworded = (self.content >= 3 && enough(0.56, 0.64))
            || (self.content >= 5 && self.weight >= 3.5 && enough(0.5, 0.62))
            || (self.content >= 2 && enough(0.7, 0.8));
        if reworded {
            return Some((PairKind::Reworded, score));
        }
        let anchors = self.names + self.figures;
        let fact = (anchors >= 2 && self.content >= 5 && enough(0.35, 0.47))
            || (anchors >= 3 && self.content >= 5 && enough(0.29, 0.39))
            || (self.figures >= 1 && anchors >= 2 && self.content >= 3 && enough(0.29, 0.39));
        // Two statements of one speaker share who that is, and need not share more; the name of an office may
        // hold several.
        let introduced = self.same_speaker && !said;
        let named_only = self.said == 0 && self.figures == 0;
        (fact && !introduced && !named_only).then_some((PairKind::SameFact, score))
    }
}

/// Of the matched words those that stand in a quotation on both sides.
fn shared_in_quotes(
    evidence: &Evidence,
    (a, ua, wa): (&Side, &Unit, &[Word]),
    (b, ub, wb): (&Side, &Unit, &[Word]),
) -> u32 {
    let within = |side: &Side, unit: &Unit, word: &Word| {
        let quotes = unit.quotes.iter().filter_map(|q| side.entry.reading.quotes.get(*q as usize));
        quotes.flat_map(|quote| quote.parts()).any(|part| part.contains(word.span))
    };
    let pairs = evidence.matched_a.iter().zip(&evidence.matched_b);
    pairs.filter(|(i, j)| within(a, ua, &wa[**i as usize]) && within(b, ub, &wb[**j as usize])).count() as u32
}

fn shared_figures(a: &Side, ua: &Unit, b: &Side, ub: &Unit) -> u32 {
    let find = |side: &Side, index: u32| side.entry.reading.figures.get(index as usize).cloned();
    let of_b: Vec<Figure> = ub.figures.iter().filter_map(|i| find(b, *i)).collect();
    let told = |f: &Figure| f.unit != Measure::Year && of_b.iter().any(|g| same_figure(f, g));
    ua.figures.iter().filter_map(|i| find(a, *i)).filter(told).count() as u32
}

/// Figures of A beside which B has one of the same unit that differs, by less than twice.
fn figures_of_one_size(a: &Side, ua: &Unit, b: &Side, ub: &Unit, percentages: bool) -> u32 {
    let find = |side: &Side, index: u32| side.entry.reading.figures.get(index as usize).cloned();
    let of_b: Vec<Figure> = ub.figures.iter().filter_map(|i| find(b, *i)).collect();
    let counts = |f: &Figure| percentages || f.unit != Measure::Percent;
    let near = |f: &Figure| counts(f) && of_b.iter().any(|g| !same_figure(f, g) && one_size(f, g));
    ua.figures.iter().filter_map(|i| find(a, *i)).filter(near).count() as u32
}

/// Two figures in one unit, the larger less than twice the smaller.
pub(crate) fn one_size(f: &Figure, g: &Figure) -> bool {
    let counted = matches!(&f.unit, Measure::Count(noun) if noun.is_empty() || f.value < COUNTED);
    let (small, large) = (f.value.abs().min(g.value.abs()), f.value.abs().max(g.value.abs()));
    f.unit == g.unit && f.unit != Measure::Year && !counted && small > 0.0 && large <= ONE_SIZE * small
}

/// The same value in the same unit; things counted by a noun agree by value alone.
pub(crate) fn same_figure(a: &Figure, b: &Figure) -> bool {
    let counts = matches!((&a.unit, &b.unit), (Measure::Count(_), Measure::Count(_)));
    (counts || a.unit == b.unit) && (a.value - b.value).abs() <= 1e-9 * a.value.abs().max(b.value.abs())
}

fn same_speaker(a: &Side, ua: &Unit, b: &Side, ub: &Unit) -> bool {
    let speakers = |side: &Side, unit: &Unit| -> Vec<String> {
        let quotes = &side.entry.reading.quotes;
        unit.quotes
            .iter()
            .filter_map(|q| quotes.get(*q as usize)?.speaker.as_ref())
            .map(|s| crate::text::fold::fold(&s.name).into_owned())
            .collect()
    };
    let of_b = speakers(b, ub);
    !of_b.is_empty() && speakers(a, ua).iter().any(|s| of_b.iter().any(|t| same_person(s, t)))
}

/// "marc andreessen" and "andreessen".
pub(crate) fn same_person(a: &str, b: &str) -> bool {
    let last = |name: &str| name.rsplit(' ').next().unwrap_or("").to_owned();
    !a.is_empty() && (a == b || ((!a.contains(' ') || !b.contains(' ')) && last(a) == last(b)))
}
