//! From cues to tags: how dense they are, against what is usual in the press.

use super::cues::Hit;
use super::line::Line;
use super::strongest;
use crate::analysis::{Cue, Evidence, Tone, ToneTag, Voice};

/// For each tone, in the order of [`Tone::ALL`]: cue weight per 100 words that ordinary reporting
/// has, and how much more is needed for a score of one half. Set on the program's own labelled
/// paragraphs and read against real articles.
const USUAL: [(f32, f32); 10] = [
    (0.20, 0.55), // enthusiastic
    (0.25, 0.60), // promotional
    (0.35, 0.60), // alarmist
    (0.20, 0.55), // polemical
    (0.25, 0.50), // pessimistic
    (0.45, 0.65), // cautious
    (0.30, 0.45), // assertive
    (0.70, 0.75), // analytical
    (0.30, 0.70), // colloquial
    (0.20, 0.60), // solemn
];
/// Added to an article's length, in words: keeps one cue in a short text from making a tag.
const PRIOR_WORDS: f32 = 60.0;
/// Score from which a tag is given: in texts up to so many words, and from so many words on. A long
/// article has plain stretches, and so many cues in it are less likely to be chance.
const GIVEN: [(f32, f32); 2] = [(200.0, 0.5), (600.0, 0.42)];
/// Least score of this tone in any text: a polemic talks to its reader too.
const COLLOQUIAL: f32 = 0.6;
/// Below this many words a tag needs fewer different cues.
const SHORT: u32 = 120;
/// A tag needs one cue of at least this weight…
const SURE: f32 = 0.6;
/// …or so many different ones that each alone says little.
const MANY: usize = 6;
/// Most that one sentence adds for one tone: a list of synonyms is still one sentence.
const MOST_PER_SENTENCE: f32 = 2.5;
/// How much the second, third… find of the same cue counts: its first find's share.
const REPEATED: f32 = 0.35;

/// How strong a tone is whose cues weigh `weight` in `words` words: 0 is what is usual in the press,
/// 0.5 is enough for a tag in a short text, 1 is never reached. Below 0 where the article has less than is usual.
#[must_use]
pub fn strength(tone: Tone, weight: f32, words: f32) -> f32 {
    let (usual, more) = USUAL[tone as usize];
    let excess = 100.0 * weight / (words + PRIOR_WORDS) - usual;
    excess / (excess.max(0.0) + more)
}

/// Score from which a text of `words` words is given a tag.
fn given(words: f32) -> f32 {
    let [(short, most), (long, least)] = GIVEN;
    let part = ((words - short) / (long - short)).clamp(0.0, 1.0);
    most + part * (least - most)
}

/// What the sentences read so far add up to.
#[derive(Default)]
pub struct Sums {
    words: u32,
    tones: [Sum; 10],
}

#[derive(Default)]
struct Sum {
    weight: f32,
    /// Different cues seen, with how often.
    seen: rustc_hash::FxHashMap<u32, u32>,
    /// The weight of the surest cue seen.
    surest: f32,
    evidence: Vec<Evidence>,
}

impl Sums {
    /// Adds one sentence with its cues. What it adds to each tone, in the order of [`Tone::ALL`].
    pub fn add(&mut self, line: &Line, found: &[Hit]) -> [f32; 10] {
        let mut added = [0.0; 10];
        self.words += line.own_words;
        if found.is_empty() {
            return added;
        }
        for (index, tone) in Tone::ALL.into_iter().enumerate() {
            let sum = &mut self.tones[index];
            let mut weight = 0.0;
            let mut cues = Vec::new();
            for hit in found.iter().filter(|h| h.tone == tone) {
                let times = sum.seen.entry(hit.cue).or_default();
                weight += if *times == 0 { hit.weight } else { hit.weight * REPEATED };
                *times += 1;
                sum.surest = sum.surest.max(hit.weight);
                cues.push(Cue { span: hit.span, weight: hit.weight.clamp(0.0, 1.0) });
            }
            if cues.is_empty() {
                continue;
            }
            let weight = weight.min(MOST_PER_SENTENCE);
            sum.weight += weight;
            added[index] = weight;
            cues.sort_by_key(|c| c.span);
            cues.dedup_by_key(|c| c.span);
            let score = weight / (weight + 1.0);
            sum.evidence.push(Evidence { span: line.span, score, voice: Voice::Author, cues });
        }
        added
    }

    /// All tags, strongest first.
    pub fn tags(self) -> Vec<ToneTag> {
        let words = self.words;
        let mut tags: Vec<ToneTag> = Tone::ALL
            .into_iter()
            .zip(self.tones)
            .filter_map(|(tone, sum)| {
                let score = strength(tone, sum.weight, words as f32);
                let different = if words < SHORT { 2 } else { 4 };
                let enough = sum.seen.len() >= different && (sum.surest >= SURE || sum.seen.len() >= MANY);
                let least = if tone == Tone::Colloquial { COLLOQUIAL } else { given(words as f32) };
                (enough && score >= least).then(|| ToneTag { tone, score, evidence: strongest(sum.evidence) })
            })
            .collect();
        tags.sort_by(|a, b| b.score.total_cmp(&a.score));
        tags
    }
}
