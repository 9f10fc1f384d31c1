//! What one sentence says about one name, and the words that say it.

use super::attach::{self, Attached, Place};
use super::features::{self, Feature, Source};
use super::lists::Lists;
use super::model::{self, Model};
use super::sentence::{Prepared, WordRole};
use crate::analysis::{Cue, Quote, Voice};
use crate::span::Span;
use crate::text::{Token, TokenKind};

/// Most words shown for one sentence.
const SHOWN: usize = 5;
/// Words that moved the score by less than this part of the strongest are not shown.
const SHOWN_SHARE: f32 = 0.2;

/// One sentence about one name.
#[derive(Clone, Debug)]
pub struct Reading {
    pub sentence: u32,
    pub span: Span,
    /// Words in the sentence.
    pub words: u32,
    /// Critical, neutral, favourable.
    pub probabilities: [f32; 3],
    pub voice: Voice,
    /// In text order; empty where the sentence is neutral.
    pub cues: Vec<Cue>,
}

impl Reading {
    /// −1 critical … +1 favourable.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.probabilities[2] - self.probabilities[0]
    }

    /// Whether it judges.
    #[must_use]
    pub fn judges(&self) -> bool {
        let [critical, neutral, favourable] = self.probabilities;
        critical.max(favourable) > neutral
    }
}

/// Reads the mentions of one article, sentence by sentence.
pub struct Reader<'a> {
    lists: &'a Lists,
    model: &'a Model,
    quotes: &'a [Quote],
    /// Where the quotations up to each one end at the latest: to look back no farther than needed.
    reach: Vec<u32>,
    tokens: &'a [Token],
    sentence: Prepared,
    attached: Vec<Attached>,
    features: Vec<Feature>,
    moves: Vec<(Span, f32)>,
    words: u32,
}

impl<'a> Reader<'a> {
    pub fn new(lists: &'a Lists, model: &'a Model, quotes: &'a [Quote]) -> Self {
        let reach = quotes
            .iter()
            .scan(0, |latest, quote| {
                *latest = quote.span.end.max(*latest);
                Some(*latest)
            })
            .collect();
        Self {
            lists,
            model,
            quotes,
            reach,
            tokens: &[],
            sentence: Prepared::default(),
            attached: Vec::new(),
            features: Vec::new(),
            moves: Vec::new(),
            words: 0,
        }
    }

    /// Turns to the next sentence.
    pub fn open(&mut self, text: &str, tokens: &'a [Token]) {
        self.sentence.read(text, tokens, self.lists);
        self.tokens = tokens;
        self.words = tokens.iter().filter(|t| t.kind == TokenKind::Word).count() as u32;
    }

    /// The features of the name at `place` in the open sentence.
    pub fn features(&mut self, places: &[Place], place: Place) -> &[Feature] {
        attach::attach(&self.sentence, places, place, &mut self.attached);
        features::of(&self.sentence, &self.attached, place, &mut self.features);
        &self.features
    }

    /// What the open sentence says about the name at `place`.
    pub fn read(&mut self, text: &str, sentence: u32, span: Span, places: &[Place], place: Place) -> Reading {
        self.features(places, place);
        let mut sums = [0.0; 2];
        for feature in &self.features {
            let [critical, favourable] = self.model.weight(feature.key);
            sums[0] += critical * feature.value;
            sums[1] += favourable * feature.value;
        }
        let mut reading = Reading {
            sentence,
            span,
            words: self.words,
            probabilities: model::softmax(sums),
            voice: Voice::Author,
            cues: Vec::new(),
        };
        if reading.judges() {
            reading.cues = self.cues(text, reading.score() > 0.0);
            reading.voice = self.voice(&reading.cues);
        }
        reading
    }

    /// The words that moved the score, the weightiest of them, in text order.
    fn cues(&mut self, text: &str, favourable: bool) -> Vec<Cue> {
        self.moves.clear();
        for feature in &self.features {
            let [critical, favourable] = self.model.weight(feature.key);
            let moved = (favourable - critical) * feature.value;
            let span = match feature.source {
                Source::Sentence => continue,
                Source::Cue(index) => self.sentence.cues[index as usize].span,
                Source::Token(index) => {
                    if self.sentence.words[index as usize].role != WordRole::Other {
                        continue;
                    }
                    self.tokens[index as usize].span()
                }
            };
            self.moves.push((span, moved));
        }
        self.moves.sort_unstable_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let mut cues: Vec<Cue> = Vec::new();
        for &(span, moved) in &self.moves {
            match cues.last_mut() {
                Some(last) if last.span.contains(span) => last.weight += moved,
                Some(last) if last.span.overlaps(span) => {}
                _ => cues.push(Cue { span, weight: moved }),
            }
        }
        let sign = if favourable { 1.0 } else { -1.0 };
        // Two letters say nothing to a reader.
        cues.retain(|cue| cue.span.of(text).chars().count() > 2);
        cues.sort_by(|a, b| (b.weight * sign).total_cmp(&(a.weight * sign)));
        let strongest = cues.first().map_or(0.0, |cue| cue.weight * sign);
        cues.retain(|cue| cue.weight * sign > (strongest * SHOWN_SHARE).max(0.02));
        cues.truncate(SHOWN);
        cues.sort_by_key(|cue| cue.span.start);
        for cue in &mut cues {
            cue.weight = cue.weight.clamp(-1.0, 1.0);
        }
        cues
    }

    /// Whose words the cues are: a speaker's, where most of their weight lies in a quotation.
    fn voice(&self, cues: &[Cue]) -> Voice {
        let all: f32 = cues.iter().map(|cue| cue.weight.abs()).sum();
        let mut quoted: Vec<(usize, f32)> = Vec::new();
        for cue in cues {
            let Some(quote) = self.quote_around(cue.span) else { continue };
            match quoted.iter_mut().find(|(index, _)| *index == quote) {
                Some((_, weight)) => *weight += cue.weight.abs(),
                None => quoted.push((quote, cue.weight.abs())),
            }
        }
        let inside: f32 = quoted.iter().map(|(_, weight)| weight).sum();
        match quoted.iter().max_by(|a, b| a.1.total_cmp(&b.1)) {
            Some(&(index, _)) if inside * 2.0 > all => {
                let name = self.quotes[index].speaker.as_ref().map(|s| s.name.clone());
                Voice::Speaker(name.unwrap_or_default())
            }
            _ => Voice::Author,
        }
    }

    fn quote_around(&self, span: Span) -> Option<usize> {
        let after = self.quotes.partition_point(|quote| quote.span.start <= span.start);
        (0..after)
            .rev()
            .take_while(|&index| self.reach[index] >= span.end)
            .take(16)
            .find(|&index| self.quotes[index].span.contains(span))
    }
}
