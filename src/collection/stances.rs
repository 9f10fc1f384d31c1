//! The stance of an article towards a name that several of its entities were merged into, and the
//! reader's own label.

use super::Standing;
use crate::analysis::{Entity, Stance, StanceLabel};

/// Above this share of the weight on the lesser side, favourable and critical make "mixed".
const BOTH_SIDES: f32 = 0.3;
/// Scores nearer to zero than this lean to neither side.
const LEANING: f32 = 0.1;
/// Score given with a reader's label that contradicts the program's: any clear value does.
const READERS_SCORE: f32 = 0.6;

/// The stance towards several entities taken as one: the score is the mean weighted by confidence and
/// amount of evidence.
pub(super) fn merged(entities: &[&Entity]) -> Standing {
    match entities {
        [] => return Standing::default(),
        [one] => return standing(&one.stance),
        _ => {}
    }
    let judged: Vec<&Stance> =
        entities.iter().map(|e| &e.stance).filter(|s| s.label != StanceLabel::Insufficient).collect();
    match judged.as_slice() {
        [] => return standing(&entities[0].stance),
        [one] => return standing(one),
        _ => {}
    }
    let (mut total, mut score, mut confidence, mut favourable, mut critical) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for stance in &judged {
        let weight = stance.confidence.max(0.05) * (1 + stance.evidence.len()) as f32;
        total += weight;
        score += weight * stance.score;
        confidence += weight * stance.confidence;
        match stance.label {
            StanceLabel::Favourable => favourable += weight,
            StanceLabel::Critical => critical += weight,
            StanceLabel::Mixed => {
                favourable += weight / 2.0;
                critical += weight / 2.0;
            }
            StanceLabel::Neutral | StanceLabel::Insufficient => {}
        }
    }
    let score = score / total;
    let sides = favourable + critical;
    let label = if sides == 0.0 {
        StanceLabel::Neutral
    } else if favourable.min(critical) >= BOTH_SIDES * sides {
        StanceLabel::Mixed
    } else if score > LEANING {
        StanceLabel::Favourable
    } else if score < -LEANING {
        StanceLabel::Critical
    } else {
        StanceLabel::Neutral
    };
    Standing { label, score, confidence: confidence / total }
}

fn standing(stance: &Stance) -> Standing {
    Standing { label: stance.label, score: stance.score, confidence: stance.confidence }
}

/// Puts the reader's label on a stance. The evidence stays; the score stays where it does not
/// contradict the label; the confidence is 1.
pub(super) fn decided(stance: &mut Standing, label: StanceLabel) {
    stance.score = match label {
        StanceLabel::Favourable if stance.score <= LEANING => READERS_SCORE,
        StanceLabel::Critical if stance.score >= -LEANING => -READERS_SCORE,
        StanceLabel::Neutral | StanceLabel::Insufficient => 0.0,
        _ => stance.score,
    };
    stance.label = label;
    stance.confidence = 1.0;
}
