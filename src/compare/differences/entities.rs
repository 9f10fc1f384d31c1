//! Names in A, in B, in both, and whether the two treat them differently.

use super::chance::{self, Part};
use crate::analysis::{Entity, Stance, StanceLabel, Voice};
use crate::collection::Entry;
use crate::compare::names::{JoinedName, JoinedNames};
use crate::compare::side::Side;
use crate::compare::{Cancel, Cancelled, Chance, EntityPair};

/// Fewer judging sentences than this on a side are not enough to say.
const MIN_EVIDENCE: usize = 3;
/// Weight of a speaker's words against the author's, and of a sentence that only mentions the
/// name: those of the article's stance.
const SPEAKER: f32 = 0.5;
const MENTION_ONLY: f32 = 0.25;

/// Every name of either article, most telling first: unequal stance, then unequal mentions.
pub(crate) fn pair(
    a: &Side,
    b: &Side,
    names: &JoinedNames,
    cancel: &Cancel,
) -> Result<Vec<EntityPair>, Cancelled> {
    let mut pairs = Vec::with_capacity(names.names.len());
    for (n, name) in names.names.iter().enumerate() {
        cancel.check(n)?;
        pairs.push(of_name(a.entry, b.entry, name));
    }
    pairs.sort_by(|x, y| telling(y).total_cmp(&telling(x)).then_with(|| x.name.cmp(&y.name)));
    Ok(pairs)
}

fn telling(pair: &EntityPair) -> f32 {
    let stance = match (pair.difference, pair.p) {
        (Some(difference), Some(p)) => difference.abs() * (1.0 - p) * 20.0,
        (Some(difference), None) => difference.abs() * 2.0,
        _ => 0.0,
    };
    stance + (pair.a_mentions + pair.b_mentions) as f32
}

fn of_name(a: &Entry, b: &Entry, name: &JoinedName) -> EntityPair {
    let entities = |entry: &'_ Entry, indices: &[u32]| -> Vec<Entity> {
        indices.iter().filter_map(|i| entry.reading.entities.get(*i as usize).cloned()).collect()
    };
    let (of_a, of_b) = (entities(a, &name.a), entities(b, &name.b));
    let found = |of: &[Entity]| of.iter().map(|e| e.mentions.len() as u32).sum::<u32>();
    // A name that is read in one article alone may stand in the other all the same.
    let (mut a_mentions, mut b_mentions) = (found(&of_a), found(&of_b));
    if a_mentions == 0 {
        a_mentions = written(a, b, &of_b);
    } else if b_mentions == 0 {
        b_mentions = written(b, a, &of_a);
    }
    let (stance_a, stance_b) = (main_stance(&of_a), main_stance(&of_b));
    let judged = |s: Option<&Stance>| s.is_some_and(|s| s.label != StanceLabel::Insufficient);
    let (score_a, score_b) = (stance_a.map_or(0.0, |s| s.score), stance_b.map_or(0.0, |s| s.score));
    let chance = chance((a, &of_a, score_a), (b, &of_b, score_b));
    EntityPair {
        name: name.name.clone(),
        kind: name.kind,
        a_entities: name.a.clone(),
        b_entities: name.b.clone(),
        a_mentions,
        b_mentions,
        a_stance: stance_a.map(|s| s.label),
        b_stance: stance_b.map(|s| s.label),
        a_score: score_a,
        b_score: score_b,
        difference: (judged(stance_a) && judged(stance_b)).then_some(score_a - score_b),
        p: chance.map(|c| c.p),
        chance,
    }
}

/// How often the text of `entry` has a name as `other` writes it, `entities` being that name there.
fn written(entry: &Entry, other: &Entry, entities: &[Entity]) -> u32 {
    let mut forms: Vec<&str> =
        entities.iter().flat_map(|e| &e.mentions).map(|m| m.span.of(&other.article.text)).collect();
    forms.sort_unstable();
    forms.dedup();
    let text = &*entry.article.text;
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |form: &str, part: &str| {
        let at = |at: usize| {
            !inside(part[..at].chars().next_back()) && !inside(part[at + form.len()..].chars().next())
        };
        part.match_indices(form).filter(|(start, _)| at(*start)).count() as u32
    };
    let sentences = || entry.reading.sentences.iter().map(|s| s.span.of(text));
    let large = |form: &&&str| form.chars().count() > 2 && form.starts_with(char::is_uppercase);
    let counts =
        forms.iter().filter(large).map(|form| sentences().map(|part| whole(form, part)).sum::<u32>());
    counts.max().unwrap_or(0)
}

/// The stance of the entity with most mentions.
fn main_stance(entities: &[Entity]) -> Option<&Stance> {
    entities.iter().max_by_key(|e| e.mentions.len()).map(|e| &e.stance)
}

/// Every sentence that mentions the name: those that judge with their score, the others with none
/// and a quarter of the weight, as the article's stance weighs them.
fn parts(entry: &Entry, entities: &[Entity]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain: Vec<u32> = Vec::new();
    for entity in entities {
        let evidence = &entity.stance.evidence;
        parts.extend(
            evidence
                .iter()
                .map(|e| Part::weighted(e.score, if e.voice == Voice::Author { 1.0 } else { SPEAKER })),
        );
        let judges = |sentence: u32| {
            let span = entry.reading.sentences.get(sentence as usize).map(|s| s.span);
            span.is_some_and(|span| evidence.iter().any(|e| e.span.overlaps(span)))
        };
        plain.extend(entity.mentions.iter().map(|m| m.sentence).filter(|s| !judges(*s)));
    }
    plain.sort_unstable();
    plain.dedup();
    parts.extend(plain.iter().map(|_| Part::weighted(0.0, MENTION_ONLY)));
    parts
}

/// What chance can do to the two stances; `None` where either article judges the name in fewer than
/// three sentences.
fn chance(a: (&Entry, &[Entity], f32), b: (&Entry, &[Entity], f32)) -> Option<Chance> {
    let judging = |of: &[Entity]| of.iter().map(|e| e.stance.evidence.len()).sum::<usize>();
    if judging(a.1) < MIN_EVIDENCE || judging(b.1) < MIN_EVIDENCE {
        return None;
    }
    let (parts_a, parts_b) = (parts(a.0, a.1), parts(b.0, b.1));
    let found = chance::of(&parts_a, &parts_b, &Part::ratio);
    // The score also weighs what plain mentions lean to: the intervals stand around it.
    let mean = |parts: &[Part]| {
        let sum = |of: fn(&Part) -> f64| parts.iter().map(of).sum::<f64>();
        Part { above: sum(|p| p.above), below: sum(|p| p.below) }.ratio() as f32
    };
    let (shift_a, shift_b) = (a.2 - mean(&parts_a), b.2 - mean(&parts_b));
    Some(found.shifted(shift_a, shift_b).within(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    const GOOD: &str = "Northwind is an excellent company. Northwind has won praise for its honest work. \
        We admire Northwind for its brilliant success. Northwind is a wonderful, reliable partner. ";
    const BAD: &str = "Northwind is a corrupt company. Northwind has failed its workers shamefully. \
        The lies of Northwind are a disgrace. Northwind is a terrible, dangerous failure. ";

    #[test]
    fn a_name_praised_here_and_blamed_there_differs_by_more_than_chance() {
        let (a, b) = (read(&GOOD.repeat(2)), read(&BAD.repeat(2)));
        let found = compare(&a, &b, &Options::default());
        let pair = found.entities.iter().find(|e| e.name == "Northwind").expect("the name");
        let chance = pair.chance.expect("enough sentences");
        assert!(pair.p.is_some_and(|p| p < 0.05) && chance.difference.0 > 0.0, "{pair:?}");
        assert!(chance.a.0 <= pair.a_score && pair.a_score <= chance.a.1, "{pair:?}");
        let back = compare(&b, &a, &Options::default());
        let mirrored = back.entities.iter().find(|e| e.name == "Northwind").expect("the name");
        assert_eq!(mirrored.p, pair.p);
    }

    #[test]
    fn two_sentences_are_not_enough_to_say() {
        let (a, b) = (read("Northwind is an excellent company. It rained in June."), read(BAD));
        let found = compare(&a, &b, &Options::default());
        let pair = found.entities.iter().find(|e| e.name == "Northwind").expect("the name");
        assert_eq!((pair.p, pair.chance), (None, None));
    }
}
