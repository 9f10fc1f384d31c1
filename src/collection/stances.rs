//! The stance of an article towards a name that several of its entities were merged into, and the
//! reader's own label.

use crate::analysis::{Entity, Evidence, Stance, StanceLabel};

/// Above this share of the weight on the lesser side, favourable and critical make "mixed".
const BOTH_SIDES: f32 = 0.3;
/// Scores nearer to zero than this lean to neither side.
const LEANING: f32 = 0.1;
/// Score given with a reader's label that contradicts the program's: any clear value does.
const READERS_SCORE: f32 = 0.6;

/// The stance towards several entities taken as one: evidence joined in text order, score the mean
/// weighted by confidence and amount of evidence.
pub(super) fn merged(entities: &[&Entity]) -> Stance {
    match entities {
        [] => return Stance::default(),
        [one] => return one.stance.clone(),
        _ => {}
    }
    let judged: Vec<&Stance> =
        entities.iter().map(|e| &e.stance).filter(|s| s.label != StanceLabel::Insufficient).collect();
    match judged.as_slice() {
        [] => return entities[0].stance.clone(),
        [one] => return (*one).clone(),
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
    let mut evidence: Vec<Evidence> = judged.iter().flat_map(|s| s.evidence.iter().cloned()).collect();
    evidence.sort_by_key(|e| e.span);
    Stance { label, score, confidence: confidence / total, evidence }
}

/// Puts the reader's label on a stance. The evidence stays; the score stays where it does not
/// contradict the label; the confidence is 1.
pub(super) fn decided(stance: &mut Stance, label: StanceLabel) {
    stance.score = match label {
        StanceLabel::Favourable if stance.score <= LEANING => READERS_SCORE,
        StanceLabel::Critical if stance.score >= -LEANING => -READERS_SCORE,
        StanceLabel::Neutral | StanceLabel::Insufficient => 0.0,
        _ => stance.score,
    };
    stance.label = label;
    stance.confidence = 1.0;
}
