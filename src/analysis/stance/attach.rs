//! On whom the cues of a sentence fall: who does what to whom.
//!
//! Word order and small words stand for a parse: the agent of an active verb stands before it and
//! the patient behind; a participle after "be" turns that round and "by" names the agent; other
//! judgements fall on the nearest name, first on the one they are said of ("X è un disastro", "il
//! successo di X").

use super::role::WordRole;
use super::sentence::{Prepared, SentenceCue, Word};
use crate::text::lexicon::forms::Shape;

/// Where a name stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Tokens of the sentence.
    pub first: u32,
    pub last: u32,
    /// Whose name it is.
    pub entity: u32,
    /// A concept that the reader follows: how it is called is itself a judgement.
    pub concept: bool,
    /// A place: behind a preposition ("a Parigi", "in Seattle") it only says where.
    pub location: bool,
}

/// How a cue reaches a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The name does it.
    Agent,
    /// It is done to the name.
    Patient,
    /// "X is …", "X, a …".
    Predicate,
    /// "the … of X", "X's …".
    Genitive,
    /// "criticism of X", "accuse a X".
    Target,
    /// Beside the name with nothing between ("l'ottimo X").
    Beside,
    /// In the neighbourhood.
    Near,
    /// Another name stands nearer.
    Blocked,
}

impl Link {
    /// How much of a cue's weight arrives when nothing better is known.
    #[must_use]
    pub fn strength(self) -> f32 {
        match self {
            Self::Agent | Self::Patient | Self::Predicate | Self::Target => 1.0,
            Self::Genitive | Self::Beside => 0.9,
            Self::Near => 0.55,
            Self::Blocked => 0.15,
        }
    }
}

/// What a cue says about a name.
#[derive(Clone, Copy, Debug)]
pub struct Attached {
    /// Index into [`Prepared::cues`].
    pub cue: usize,
    pub link: Link,
    /// −1 … +1, everything included but the learned weights.
    pub weight: f32,
}

/// Farther cues are not looked at, in tokens: keeps a sentence of a million words linear.
const WINDOW: usize = 40;
/// At this distance a cue counts half.
const HALF: f32 = 10.0;

/// What the cues of the sentence say about the name at `place`. `places` holds all names of the
/// sentence in text order.
pub fn attach(sentence: &Prepared, places: &[Place], place: Place, into: &mut Vec<Attached>) {
    into.clear();
    let (first, last) = (place.first as usize, place.last as usize);
    let from = sentence.cues.partition_point(|cue| cue.tokens.start + WINDOW < first);
    for (index, cue) in sentence.cues.iter().enumerate().skip(from) {
        if cue.tokens.start > last + WINDOW {
            break;
        }
        // A judgement inside the name itself ("Partito della Speranza") is no judgement.
        if cue.tokens.start <= last && first < cue.tokens.end {
            continue;
        }
        let link = link(sentence, places, place, cue);
        let base = match link {
            Link::Agent => cue.polarity.agent,
            Link::Patient => cue.polarity.patient,
            _ if cue.polarity.roles => 0.5 * cue.polarity.weight,
            _ => cue.polarity.weight,
        };
        let (a, b) =
            if cue.tokens.start > last { (last, cue.tokens.start) } else { (cue.tokens.end - 1, first) };
        let distance = (sentence.place[b] - sentence.place[a] - 1.0).max(0.0);
        let weight = base * cue.factor * link.strength() / (1.0 + (distance / HALF).powi(2));
        if weight.abs() > 0.01 {
            into.push(Attached { cue: index, link, weight: weight.clamp(-1.0, 1.0) });
        }
    }
}

fn link(sentence: &Prepared, places: &[Place], place: Place, cue: &SentenceCue) -> Link {
    let after = cue.tokens.start > place.last as usize;
    let between =
        if after { place.last as usize + 1..cue.tokens.start } else { cue.tokens.end..place.first as usize };
    let words = &sentence.words[between.clone()];
    let mut blocked = is_between(places, place, between.start, between.end);
    let compared = words.iter().any(|w| w.role == WordRole::Than);
    if cue.polarity.roles {
        if blocked && words.iter().any(|w| w.role == WordRole::Comma || w.role == WordRole::Stop) {
            return Link::Blocked;
        }
        let agent = match (cue.passive && cue.polarity.patient != 0.0, after) {
            (false, true) => !matches!(cue.shape, Shape::Infinitive) || cue.polarity.patient == 0.0,
            (false, false) => cue.polarity.patient == 0.0,
            (true, true) => false,
            (true, false) => words.iter().any(|w| w.role == WordRole::By),
        };
        if !agent && after && !cue.passive {
            // "X … da criticare": what stands before an infinitive is rarely its object.
            return if blocked { Link::Blocked } else { Link::Near };
        }
        if blocked && !agent {
            return Link::Blocked;
        }
        // "destroyed the town of X and killed": X is what the verb before was done to.
        if agent && after && is_object(sentence, place) && words.first().is_some_and(|w| w.joins) {
            return Link::Near;
        }
        // The agent may stand before other names: "X, amico di Y, ha criticato Z".
        return match (agent, blocked) {
            (true, true) if nearer(sentence, places, place, cue) => Link::Blocked,
            (true, _) => Link::Agent,
            (false, _) => Link::Patient,
        };
    }
    if compared && !after {
        return Link::Blocked;
    }
    if after {
        if words.is_empty() {
            return Link::Beside;
        }
        let joined = words.iter().take(5).any(|w| w.role == WordRole::Copula);
        if words[0].role == WordRole::Of && words.len() <= 3 {
            return Link::Genitive;
        }
        // "Velox, a fine ship", not "from Velox, to lower costs".
        let led = |w: &Word| matches!(w.role, WordRole::Of | WordRole::By | WordRole::Towards);
        let apposed = words[0].role == WordRole::Comma && words.len() <= 4 && !words.get(1).is_some_and(led);
        if (joined || apposed) && !blocked {
            return Link::Predicate;
        }
    } else {
        if words.is_empty() {
            return Link::Beside;
        }
        if words.len() <= 4 && !blocked {
            let of = words.iter().any(|w| w.role == WordRole::Of);
            let to = words.iter().any(|w| w.role == WordRole::Towards);
            match (cue.polarity.judgement, of, to) {
                (true, _, true) => return Link::Target,
                (true, true, false) => return Link::Near,
                (false, true, _) => return Link::Genitive,
                _ => {}
            }
        }
    }
    blocked |= nearer(sentence, places, place, cue);
    if blocked { Link::Blocked } else { Link::Near }
}

/// Whether the name stands behind a preposition, or right behind a verb that is done to it ("deceived X and stole").
fn is_object(sentence: &Prepared, place: Place) -> bool {
    let first = place.first as usize;
    let before = sentence.words[..first].iter().rev().take(1);
    let from = sentence.cues.partition_point(|cue| cue.tokens.end < first);
    let done = sentence.cues[from..].iter().take_while(|cue| cue.tokens.end == first);
    before.into_iter().any(|w| matches!(w.role, WordRole::Of | WordRole::Towards | WordRole::By))
        || done.into_iter().any(|cue| cue.polarity.roles && !cue.passive && cue.polarity.patient != 0.0)
}

/// Whether the name of somebody else stands in the tokens `from..to`.
fn is_between(places: &[Place], place: Place, from: usize, to: usize) -> bool {
    let first = places.partition_point(|p| (p.first as usize) < from);
    places[first..].iter().take_while(|p| (p.first as usize) < to).take(8).any(|p| p.entity != place.entity)
}

/// Whether somebody else stands nearer to the cue on its other side.
fn nearer(sentence: &Prepared, places: &[Place], place: Place, cue: &SentenceCue) -> bool {
    let (start, end) = (cue.tokens.start, cue.tokens.end - 1);
    let gap = |p: &Place| {
        if p.first as usize > end {
            sentence.place[p.first as usize] - sentence.place[end]
        } else {
            sentence.place[start] - sentence.place[(p.last as usize).min(start)]
        }
    };
    let own = gap(&place);
    let next = places.partition_point(|p| (p.first as usize) <= end);
    let around = next.saturating_sub(1)..(next + 1).min(places.len());
    places[around].iter().any(|p| p.entity != place.entity && gap(p) < own)
}
