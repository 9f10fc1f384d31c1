//! From sentences to the stance of a whole article towards one name.
//!
//! Each sentence that mentions the name has probabilities p(critical), p(neutral), p(favourable),
//! learned from running text. The article leans by
//!
//! `side = reach × Σ voice × p(side) / (Σ voice + `[`UNSEEN`]`)`
//!
//! for each side, where `voice` is 1 for the author's words; a speaker's words count as a mention of weight
//! [`SPEAKER`] that takes no side; and `reach` is
//! 1, but [`PLACE`] for places, which mostly say only where; a country that [`ACTS`] sentences or more speak of
//! is taken for somebody who acts. As if [`UNSEEN`] sentences more had only
//! mentioned the name: one sentence alone must judge clearly, several may judge gently.
//!
//! - *mixed*: the weaker side leans at least [`BOTH`] and has at least [`BALANCE`] of the stronger;
//! - *critical*, *favourable*: the stronger side less half the weaker leans at least [`LEAST`], or [`ALONE`] where
//!   only one sentence takes that side with words to show for it that tell something by themselves
//!   ([`super::telling`]), and scores [`CONVINCES`] itself; without any there is no
//!   label. A sentence that reports by [`Author::opines`] takes no side: "the police arrested …"; unless
//!   what the name does judges by itself ([`Reading::deed`]): "it betrayed its partners";
//! - else *neutral*, or *insufficient* where all the sentences together have fewer than [`FEWEST_WORDS`] words.
//!
//! `confidence` of a side is how often such a label was right ([`confidence`]); that of *neutral* is the mean
//! probability of it. [`UNSEEN`] and [`PLACE`] were chosen on 96 articles of all fields, the other numbers on 37.

use super::Author;
use super::article::{LEANING, evidence, in_step};
use super::mention::Reading;
use crate::analysis::entities::is_country;
use crate::analysis::{Entity, Evidence, Kind, Stance, StanceLabel, Voice};

/// Sentences that only mention the name, added to those of the article.
const UNSEEN: f32 = 4.0;
/// Weight of a speaker's words against the author's.
const SPEAKER: f32 = 0.6;
/// What reaches a place.
const PLACE: f32 = 0.5;
/// Sentences of an article about a country.
const ACTS: usize = 3;
/// Least lean of a label.
const LEAST: f32 = 0.03;
/// The same where one sentence alone shows it.
const ALONE: f32 = 0.08;
/// What it must score then.
const CONVINCES: f32 = 0.15;
/// Size of the score of a name that no side is taken on, at most.
const UNTAKEN: f32 = 0.1;
/// Least lean of the weaker side of a mixed label, and its share of the stronger.
const BOTH: f32 = 0.05;
const BALANCE: f32 = 0.5;
/// A sentence leans by a score of this size.
const LEANS: f32 = 0.08;
/// Below this many words nothing can be said.
const FEWEST_WORDS: u32 = 4;

/// What kind of name it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Country,
    Place,
    Other,
}

impl Which {
    #[must_use]
    pub fn of(entity: &Entity) -> Self {
        match entity.kind {
            Kind::Place if is_country(&entity.name) => Self::Country,
            Kind::Place => Self::Place,
            _ => Self::Other,
        }
    }
}

/// Whether a sentence leans to one side so far that its words are shown.
#[must_use]
pub fn leans(reading: &Reading) -> bool {
    reading.score().abs() >= LEANS
}

/// The stance that the readings of one name add up to, one for each sentence, in text order.
#[must_use]
pub fn stance(sentences: &[Reading], which: Which, author: Author<'_>) -> Stance {
    let (mut critical, mut neutral, mut favourable, mut voices) = (0.0, 0.0, 0.0, 0.0);
    for reading in sentences {
        let [against, neither, for_it] = reading.probabilities;
        // What somebody says of the name is theirs: the article only mentions it.
        if reading.voice == Voice::Author {
            (critical, neutral, favourable) = (critical + against, neutral + neither, favourable + for_it);
            voices += 1.0;
        } else {
            neutral += SPEAKER;
            voices += SPEAKER;
        }
    }
    if voices == 0.0 {
        return Stance::default();
    }
    let reach = match which {
        Which::Place => PLACE,
        Which::Country if sentences.len() < ACTS => PLACE,
        Which::Country | Which::Other => 1.0,
    };
    let lean = |sum: f32| reach * sum / (voices + UNSEEN);
    let (against, for_it) = (lean(critical), lean(favourable));
    let (weaker, stronger) = (against.min(for_it), against.max(for_it));
    let shown: Vec<&Reading> = sentences
        .iter()
        .filter(|r| leans(r) && !r.cues.is_empty() && (r.deed || author.opines(r.sentence)))
        .collect();
    let own = |reading: &&&Reading| reading.voice == Voice::Author;
    let taken = |side: f32| shown.iter().filter(own).filter(|reading| reading.score() * side > 0.0).count();
    let side = if for_it > against { 1.0 } else { -1.0 };
    let strongest = shown.iter().filter(own).map(|reading| reading.score() * side).fold(0.0, f32::max);
    let least = match taken(side) {
        0 => f32::INFINITY,
        1 if strongest < CONVINCES => f32::INFINITY,
        1 => ALONE,
        _ => LEAST,
    };
    let words: u32 = sentences.iter().map(|reading| reading.words).sum();
    let label = if weaker >= BOTH && weaker >= BALANCE * stronger && taken(1.0) > 0 && taken(-1.0) > 0 {
        StanceLabel::Mixed
    } else if stronger - 0.5 * weaker >= least {
        if side > 0.0 { StanceLabel::Favourable } else { StanceLabel::Critical }
    } else if shown.is_empty() && words < FEWEST_WORDS {
        StanceLabel::Insufficient
    } else {
        StanceLabel::Neutral
    };
    let confidence = match label {
        StanceLabel::Neutral | StanceLabel::Insufficient => neutral / voices,
        _ => confidence(stronger - 0.5 * weaker),
    };
    let evidence: Vec<Evidence> = shown.iter().map(|reading| evidence(reading)).collect();
    let mean = reach * (favourable - critical) / (voices + 1.0);
    let score = match label {
        // Nowhere, where no sentence that is shown leans that way.
        StanceLabel::Neutral => match evidence.iter().any(|shown| shown.score * mean > 0.0) {
            true => mean.clamp(-UNTAKEN, UNTAKEN),
            false => 0.0,
        },
        // A label that leans little still tells more from less.
        StanceLabel::Favourable | StanceLabel::Critical => {
            let least = side * (LEANING + (stronger - 0.5 * weaker) / 2.0).min(1.0);
            if mean.abs() > least.abs() && mean * side > 0.0 { mean } else { least }
        }
        StanceLabel::Mixed | StanceLabel::Insufficient => in_step(label, mean, !evidence.is_empty()),
    };
    Stance { label, score, confidence: confidence.clamp(0.0, 1.0), evidence }
}

/// How often a label was right whose article leans that far, in 37 articles: five to six times in ten at the least
/// lean, eight and more at the widest.
fn confidence(lean: f32) -> f32 {
    (0.5 + 1.6 * (lean - LEAST)).min(0.85)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Cue;
    use crate::span::Span;

    fn reading(critical: f32, favourable: f32) -> Reading {
        Reading {
            sentence: 0,
            span: Span::new(0, 9),
            words: 9,
            probabilities: [critical, 1.0 - critical - favourable, favourable],
            voice: Voice::Author,
            cues: vec![Cue { span: Span::new(0, 4), weight: favourable - critical }],
            deed: false,
        }
    }

    fn label(sentences: &[Reading]) -> StanceLabel {
        stance(sentences, Which::Other, Author::default()).label
    }

    #[test]
    fn one_clear_sentence_or_several_gentle_ones_judge() {
        assert_eq!(label(&[reading(0.7, 0.05)]), StanceLabel::Critical);
        assert_eq!(label(&[reading(0.25, 0.05)]), StanceLabel::Neutral);
        assert_eq!(label(&[reading(0.25, 0.05), reading(0.25, 0.05)]), StanceLabel::Critical);
        assert_eq!(label(&vec![reading(0.05, 0.25); 4]), StanceLabel::Favourable);
        assert_eq!(label(&vec![reading(0.06, 0.05); 9]), StanceLabel::Neutral);
    }

    #[test]
    fn praise_and_blame_of_like_weight_are_mixed() {
        let both = [reading(0.8, 0.1), reading(0.1, 0.8), reading(0.7, 0.1), reading(0.1, 0.7)];
        assert_eq!(label(&both), StanceLabel::Mixed);
    }

    #[test]
    fn a_side_needs_words_to_show_for_it() {
        let mute = Reading { cues: Vec::new(), ..reading(0.9, 0.0) };
        assert_eq!(label(&[mute]), StanceLabel::Neutral);
    }

    #[test]
    fn a_place_needs_more_and_a_speakers_words_count_less() {
        let gentle = [reading(0.5, 0.02)];
        assert_eq!(stance(&gentle, Which::Other, Author::default()).label, StanceLabel::Critical);
        assert_eq!(stance(&gentle, Which::Place, Author::default()).label, StanceLabel::Neutral);
        assert_eq!(stance(&gentle, Which::Country, Author::default()).label, StanceLabel::Neutral);
        assert_eq!(
            stance(
                &[gentle[0].clone(), gentle[0].clone(), gentle[0].clone()],
                Which::Country,
                Author::default()
            )
            .label,
            StanceLabel::Critical
        );
        let clear = reading(0.8, 0.02);
        let said = Reading { voice: Voice::Speaker("Ada".to_owned()), ..clear.clone() };
        assert!(
            stance(&[said], Which::Other, Author::default()).score
                > stance(&[clear], Which::Other, Author::default()).score
        );
    }

    #[test]
    fn a_score_never_leans_against_all_that_is_shown() {
        // Four sentences lean to praise by so little that none is shown; the one that is shown blames.
        let blames = reading(0.12, 0.02);
        let mute = Reading { cues: Vec::new(), ..reading(0.0, 0.07) };
        let said = stance(
            &[blames, mute.clone(), mute.clone(), mute.clone(), mute],
            Which::Other,
            Author::default(),
        );
        assert_eq!((said.label, said.score), (StanceLabel::Neutral, 0.0));
        // A label that leans little tells more from less.
        let (little, more) = (
            stance(&[reading(0.5, 0.0)], Which::Other, Author::default()),
            stance(&[reading(0.6, 0.0)], Which::Other, Author::default()),
        );
        assert!(more.score < little.score && little.score < -LEANING, "{} {}", little.score, more.score);
    }

    #[test]
    fn nothing_can_be_said_of_a_name_alone() {
        let bare = Reading { words: 2, cues: Vec::new(), ..reading(0.1, 0.1) };
        assert_eq!(label(&[bare]), StanceLabel::Insufficient);
        assert_eq!(label(&[]), StanceLabel::Insufficient);
    }
}
