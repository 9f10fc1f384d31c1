//! From sentences to the stance of a headline or a short passage towards one name; a whole article is
//! read by [`whole`].
//!
//! Each sentence that mentions the name has probabilities p(critical), p(neutral), p(favourable).
//! The passage's are their weighted mean, with weight
//!
//! `voice × judging`, where `voice` is 1 for the author's words and 0.5 for a speaker's, and
//! `judging` is 1 for a sentence that judges and 0.25 for one that only mentions the name: ten
//! plain mentions do not hide three plain judgements, but thirty do.
//!
//! - *mixed*: the weaker of the two sides has at least half the weight of the stronger, both from
//!   sentences that judge clearly (|score| ≥ 0.3);
//! - *neutral* where its mean is the highest;
//! - else the side that the sentences with evidence take, by the sum of weight × score;
//! - *insufficient* instead of *neutral* where there is no evidence and fewer than
//!   [`FEWEST_WORDS`] words in all the sentences: a caption or an item of a list tells nothing;
//! - *neutral* instead of *favourable* where only speakers praise and the article is a polemic.
//!
//! `score` = mean p(favourable) − mean p(critical), kept on the label's side of zero (see [`in_step`]). `confidence` = the label's mean probability,
//! less where only speakers judge.

use super::Author;
use super::mention::Reading;
use super::whole::{self, Which};
use crate::analysis::{Evidence, Stance, StanceLabel, Voice};

/// Weight of a speaker's words against the author's.
const SPEAKER: f32 = 0.5;
/// Weight of a sentence that only mentions the name.
const MENTION_ONLY: f32 = 0.25;
/// A sentence that judges clearly, by the size of its score.
const CLEAR: f32 = 0.3;
/// Weaker side over stronger side from which a stance is mixed.
const BALANCE: f32 = 0.5;
/// Least score of a label that takes a side, most of one that takes none.
pub(super) const LEANING: f32 = 0.15;
/// Below this many words nothing can be said.
const FEWEST_WORDS: u32 = 4;

/// The stance that the readings of one name add up to. They come in text order; `whole` is there where they
/// are of a whole article, and says what kind of name it is.
pub fn stance(readings: Vec<Reading>, whole: Option<Which>, author: Author<'_>) -> Stance {
    let sentences = by_sentence(readings);
    if let Some(which) = whole {
        return whole::stance(&sentences, which, author);
    }
    let mut mean = [0.0_f32; 3];
    let mut total = 0.0;
    let (mut for_it, mut against) = (0.0, 0.0);
    let mut side = 0.0;
    for reading in &sentences {
        let weight = voice_weight(reading) * if judges(reading) { 1.0 } else { MENTION_ONLY };
        total += weight;
        for (sum, probability) in mean.iter_mut().zip(reading.probabilities) {
            *sum += weight * probability;
        }
        if judges(reading) {
            side += weight * reading.score();
        }
        if judges(reading) && reading.score() >= CLEAR {
            for_it += weight * reading.score();
        } else if judges(reading) && reading.score() <= -CLEAR {
            against -= weight * reading.score();
        }
    }
    if total == 0.0 {
        return Stance::default();
    }
    mean.iter_mut().for_each(|sum| *sum /= total);
    let words: u32 = sentences.iter().map(|reading| reading.words).sum();
    let evidence: Vec<Evidence> = sentences.iter().filter(|r| judges(r)).map(evidence).collect();
    let [critical, neutral, favourable] = mean;
    let (weaker, stronger) = (f32::min(for_it, against), f32::max(for_it, against));
    let (label, confidence) = if evidence.is_empty() {
        let label = if words < FEWEST_WORDS { StanceLabel::Insufficient } else { StanceLabel::Neutral };
        (label, neutral)
    } else if weaker > 0.0 && weaker >= BALANCE * stronger {
        (StanceLabel::Mixed, (critical + favourable) * (0.5 + 0.5 * weaker / stronger))
    } else if neutral >= critical.max(favourable) {
        (StanceLabel::Neutral, neutral)
    } else if side > 0.0 {
        (StanceLabel::Favourable, favourable)
    } else {
        (StanceLabel::Critical, critical)
    };
    let score = in_step(label, favourable - critical, !evidence.is_empty());
    Stance { label, score, confidence: confidence.clamp(0.0, 1.0), evidence }
}

/// Takes back praise that only speakers give: a polemic quotes it to contradict it. How sure that is was
/// never measured: no more than even.
pub fn without_mocked_praise(stance: &mut Stance) {
    let quoted = |evidence: &Evidence| matches!(evidence.voice, Voice::Speaker(_));
    if stance.label == StanceLabel::Favourable && stance.evidence.iter().all(quoted) {
        stance.label = StanceLabel::Neutral;
        stance.score = in_step(StanceLabel::Neutral, stance.score, true);
        stance.confidence = stance.confidence.min(0.5);
    }
}

/// A score that does not contradict its label: what is not judged leans nowhere, a label has its sign.
pub(super) fn in_step(label: StanceLabel, score: f32, judged: bool) -> f32 {
    match label {
        StanceLabel::Insufficient => 0.0,
        StanceLabel::Neutral if !judged => 0.0,
        StanceLabel::Neutral => score.clamp(-LEANING, LEANING),
        StanceLabel::Favourable => score.max(LEANING),
        StanceLabel::Critical => score.min(-LEANING),
        StanceLabel::Mixed => score,
    }
}

/// A reading without words to show for it does not judge.
fn judges(reading: &Reading) -> bool {
    reading.judges() && !reading.cues.is_empty()
}

fn voice_weight(reading: &Reading) -> f32 {
    if reading.voice == Voice::Author { 1.0 } else { SPEAKER }
}

pub(super) fn evidence(reading: &Reading) -> Evidence {
    Evidence {
        span: reading.span,
        score: reading.score().clamp(-1.0, 1.0),
        voice: reading.voice.clone(),
        cues: reading.cues.clone(),
    }
}

/// One reading for each sentence: of several mentions the one that judges most clearly.
fn by_sentence(readings: Vec<Reading>) -> Vec<Reading> {
    let mut sentences: Vec<Reading> = Vec::new();
    for reading in readings {
        match sentences.last_mut() {
            Some(last) if last.sentence == reading.sentence => {
                let clearer = (judges(&reading), reading.score().abs()) > (judges(last), last.score().abs());
                if clearer {
                    *last = reading;
                }
            }
            _ => sentences.push(reading),
        }
    }
    sentences
}
