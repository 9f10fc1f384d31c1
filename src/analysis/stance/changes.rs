//! Judgements that no single word makes: a verb of change and a thing together ("halved the waiting
//! list", "ha perso mille iscritti"). More of a good thing and less of a bad one is good, and the other
//! way round (after the good-for and bad-for events of Deng, Choi and Wiebe, "Benefactive/Malefactive
//! Event and Writer Attitude Annotation", 2013).
//!
//! The words are in `assets/lexicons/changes-*.txt`.

use super::lists::{Lists, Polarity};
use super::model::hash;
use super::role::WordRole;
use super::sentence::{SentenceCue, Word};
use crate::text::lexicon::forms::Shape;
use crate::text::lexicon::{Entry, Match};
use std::ops::Range;

/// Words between a verb and its object at most.
const OBJECT: usize = 6;
/// Between a noun of change or "more" and the thing, and between a verb and its subject behind it.
const BESIDE: usize = 3;
/// Between a verb and what somebody is kept from.
const FREED: usize = 10;
/// Changes of one sentence at most: one of a million words stays linear.
const MOST: usize = 40;
/// What it says of who brings the change about, and of who stands near.
const DONE: f32 = 0.6;
const NEAR: f32 = 0.4;
/// Next to nothing: that it is done to somebody says who is the object.
const OBJECT_ONLY: f32 = 0.05;
/// A little more of whom somebody keeps from something: it is done for them.
const FREED_ONE: f32 = 0.1;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Somebody makes more of it, or less; with some verbs that tells nothing where the thing is bad.
    Makes { more: bool, only_good: bool },
    /// Somebody keeps somebody from it: "saved the firms from ruin"; with some verbs `direct`ly: "spared them a disaster".
    Frees { direct: bool },
    /// It becomes more, or less.
    Becomes { more: bool },
    /// "more", "zero": stands right before the thing.
    Has { more: bool },
    /// A thing that one wants, or not.
    Thing { good: bool },
}

/// What an entry is by its tag and flag.
#[must_use]
pub fn part(entry: &Entry) -> Option<Part> {
    let only_good = entry.flags.iter().any(|flag| &**flag == "good");
    Some(match &*entry.tag {
        "raises" => Part::Makes { more: true, only_good },
        "lowers" => Part::Makes { more: false, only_good },
        "frees" => Part::Frees { direct: entry.flags.iter().any(|flag| &**flag == "direct") },
        "rises" => Part::Becomes { more: true },
        "falls" => Part::Becomes { more: false },
        "more" => Part::Has { more: true },
        "less" => Part::Has { more: false },
        "good" => Part::Thing { good: true },
        "bad" => Part::Thing { good: false },
        _ => return None,
    })
}

/// A change found in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub verb: Match,
    pub thing: Match,
    pub good: bool,
    /// Somebody brings it about.
    pub done: bool,
    /// For somebody whom they keep from it.
    pub frees: bool,
}

/// Finds the changes among the `matches` of one sentence.
pub fn find(lists: &Lists, matches: &[Match], words: &[Word]) -> Vec<Change> {
    // "A Lodi": a name is no thing.
    let named = |found: &Match| words[found.tokens.clone()].iter().any(|word| word.role == WordRole::Name);
    let parts: Vec<(Part, &Match)> = matches
        .iter()
        .filter(|found| !named(found))
        .filter_map(|found| Some((lists.parts[found.entry as usize]?, found)))
        .collect();
    let mut changes: Vec<Change> = Vec::new();
    for &(part, verb) in &parts {
        let (more, done, only_good) = match part {
            Part::Makes { more, only_good } => (more, true, only_good),
            Part::Becomes { more } | Part::Has { more } => (more, false, false),
            Part::Frees { .. } => (false, true, false),
            Part::Thing { .. } => continue,
        };
        let is_thing: fn(&Part) -> bool = |part| matches!(part, Part::Thing { .. });
        let behind_of = |far: usize, wanted: fn(&Part) -> bool| {
            let from = parts.partition_point(|(_, found)| found.tokens.start < verb.tokens.end);
            let mut near = parts[from..].iter().take_while(|(_, f)| f.tokens.start - verb.tokens.end <= far);
            near.find(|(part, _)| wanted(part))
                .filter(|(_, found)| open(words, verb.tokens.end..found.tokens.start, far))
        };
        let behind = |far: usize| behind_of(far, is_thing);
        let before = |far: usize| {
            let to = parts.partition_point(|(_, found)| found.tokens.start < verb.tokens.start);
            let mut near =
                parts[..to].iter().rev().take_while(|(_, f)| f.tokens.end + far >= verb.tokens.start);
            near.find(|(part, found)| is_thing(part) && found.tokens.end <= verb.tokens.start)
                .filter(|(_, found)| open(words, found.tokens.end..verb.tokens.start, far))
        };
        let undergone = matches!(verb.shape, Shape::Participle | Shape::PastOrParticiple);
        let thing = match part {
            Part::Has { .. } => behind(BESIDE),
            Part::Frees { direct } => behind_of(FREED, |part| matches!(part, Part::Thing { good: false }))
                .filter(|(_, thing)| direct || from_before(words, verb.tokens.end, thing.tokens.start)),
            Part::Becomes { .. } if verb.shape == Shape::Plain => behind(BESIDE),
            Part::Becomes { .. } => before(OBJECT).or_else(|| behind(BESIDE)),
            // "le liste sono state dimezzate", "posti dimezzati"
            _ if undergone && auxiliary(words, verb.tokens.start) == Some(WordRole::Copula) => before(OBJECT),
            _ => behind(OBJECT).or_else(|| if undergone { before(1) } else { None }),
        };
        let Some(&(Part::Thing { good }, thing)) = thing else { continue };
        let known = changes.last().is_some_and(|known: &Change| known.verb.tokens == verb.tokens);
        if !known && (good || !only_good) {
            let frees = matches!(part, Part::Frees { .. });
            changes.push(Change {
                verb: verb.clone(),
                thing: thing.clone(),
                good: good == more,
                done,
                frees,
            });
        }
        if changes.len() == MOST {
            break;
        }
    }
    changes
}

/// Puts the changes among the cues, in the place of what judges in their words. What a list says of
/// verb and thing together stays.
pub fn put(
    changes: Vec<Change>,
    cues: &mut Vec<SentenceCue>,
    passive: impl Fn(&Range<usize>, Shape) -> bool,
) {
    for change in changes {
        let (verb, thing) = (&change.verb.tokens, &change.thing.tokens);
        let meet = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        if cues.iter().any(|cue| meet(&cue.tokens, verb) && meet(&cue.tokens, thing)) {
            continue;
        }
        // Also right before the thing: in "cured the worst faults" "worst" tells how bad they were.
        let tells_how = |cue: &SentenceCue| cue.tokens.end == thing.start;
        cues.retain(|cue| !meet(&cue.tokens, verb) && !meet(&cue.tokens, thing) && !tells_how(cue));
        let tokens = verb.start.min(thing.start)..verb.end.max(thing.end);
        let sign = if change.good { 1.0 } else { -1.0 };
        let polarity = Polarity {
            weight: sign * if change.done { DONE } else { NEAR },
            agent: if change.done { sign * DONE } else { 0.0 },
            patient: if change.frees {
                FREED_ONE
            } else if change.done {
                sign * OBJECT_ONLY
            } else {
                0.0
            },
            roles: change.done,
            judgement: false,
            event: false,
        };
        cues.push(SentenceCue {
            passive: change.done && passive(verb, change.verb.shape),
            tokens,
            span: change.verb.span.join(change.thing.span),
            polarity,
            shape: change.verb.shape,
            factor: 1.0,
            negated: false,
            change: true,
        });
    }
    cues.sort_by_key(|cue| cue.tokens.start);
}

/// Whether at most `far` words stand in `between` and nothing that ends a clause.
fn open(words: &[Word], between: Range<usize>, far: usize) -> bool {
    let ends = |word: &Word| matches!(word.role, WordRole::Stop | WordRole::Comma | WordRole::Relative);
    between.len() <= far && !words[between].iter().any(ends)
}

/// Whether "from", "da" stands in the tokens from `verb` to `thing`, near the thing.
fn from_before(words: &[Word], verb: usize, thing: usize) -> bool {
    let from = hash("from");
    // The thing may begin with it: "from ruin".
    let near = verb.max(thing.saturating_sub(BESIDE))..thing + 1;
    words[near].iter().any(|word| word.role == WordRole::By || word.whole == from)
}

/// The auxiliary of a participle.
fn auxiliary(words: &[Word], participle: usize) -> Option<WordRole> {
    let before = words[participle.saturating_sub(4)..participle].iter().rev();
    before.map(|word| word.role).find(|role| matches!(role, WordRole::Copula | WordRole::Have))
}

#[cfg(test)]
mod tests {
    use super::super::lists;
    use super::super::sentence::{Prepared, Vocabulary};
    use crate::text::{Document, Language};

    /// What the changes of a sentence say, with their words.
    fn changes(text: &str, language: Language) -> Vec<(String, bool)> {
        let document = Document::read(text, &[], Some(language.code()));
        let Some(lists) = lists::of(language) else { return Vec::new() };
        let mut vocabulary = Vocabulary::new(text, &document, lists);
        let mut sentence = Prepared::default();
        let first = &document.sentences[0];
        let places = document.vocabulary.places_of(first);
        sentence.read(document.tokens_of(first), places, &mut vocabulary);
        let changes = sentence.cues.iter().filter(|cue| cue.change);
        changes.map(|cue| (cue.span.of(text).to_owned(), cue.polarity.weight * cue.factor > 0.0)).collect()
    }

    fn one(text: &str, language: Language, words: &str, good: bool) {
        assert_eq!(changes(text, language), [(words.to_owned(), good)], "{text}");
    }

    #[test]
    fn verb_and_thing_judge_together() {
        let italian = |text, words, good| one(text, Language::Italian, words, good);
        italian("Il Comune ha dimezzato i debiti.", "dimezzato i debiti", true);
        italian("Il Comune ha dimezzato i posti letto.", "dimezzato i posti letto", false);
        italian("La ditta raddoppia le assunzioni.", "raddoppia le assunzioni", true);
        italian(
            "Le liste d'attesa sono state azzerate da Nisticò.",
            "liste d'attesa sono state azzerate",
            true,
        );
        italian("A Lodi crollano le vendite.", "crollano le vendite", false);
        italian("Il taglio delle assunzioni spaventa Lodi.", "taglio delle assunzioni", false);
        let english = |text, words, good| one(text, Language::English, words, good);
        english("Calder halved its debts.", "halved its debts", true);
        english("Calder doubled its losses.", "doubled its losses", false);
        english("Thefts fell in Dunmore.", "Thefts fell", true);
        english("Calder saved a dozen small firms from ruin.", "saved a dozen small firms from ruin", true);
        english("Calder spared its customers a disaster.", "spared its customers a disaster", true);
        italian("Il Comune ha difeso i più poveri dagli sfratti.", "difeso i più poveri dagli sfratti", true);
        italian("La ditta ha salvato dalla rovina il porto.", "salvato dalla rovina", true);
    }

    #[test]
    fn a_denied_change_turns_round() {
        one("Calder never closed a ward.", Language::English, "closed a ward", true);
    }

    #[test]
    fn a_verb_without_its_thing_is_no_change() {
        for text in ["Il Comune ha dimezzato.", "I debiti restano.", "Ha vinto la paura."] {
            assert_eq!(changes(text, Language::Italian), [], "{text}");
        }
        assert_eq!(changes("They lost the war.", Language::English), []);
        assert_eq!(changes("They saved the town and its debts.", Language::English), []);
    }
}
