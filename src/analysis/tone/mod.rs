//! The tones an article is written in, and how much it opines.
//!
//! Two sources of evidence, read in one pass over the sentences: word cues from
//! `assets/lexicons/tone-*.txt`, and [`signals`], small rules about form (exclamation marks,
//! figures, the conditional…). [`score`] compares how dense they are with what is usual in the
//! press. [`subjectivity`] weighs words, cues and signals with a learned model.

mod cues;
mod line;
pub mod quality;
mod score;
mod signals;
pub mod subjectivity;
#[cfg(test)]
mod tests;

pub use score::strength;

use super::{Evidence, Quote, Subjectivity, Tone, ToneTag};
use crate::text::Document;
use line::Line;

/// Most tags an article gets.
const MOST_TAGS: usize = 3;
/// Evidence shown for one label: the strongest sentences.
const MOST_EVIDENCE: usize = 12;

/// The tone of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// Strongest first.
    pub tags: Vec<ToneTag>,
    /// `None` where there is too little text, or the language is not judged.
    pub subjectivity: Option<Subjectivity>,
    /// Of each sentence the probability of being an opinion, 0 … 1; `None` where it is not judged. Empty for
    /// languages that are not.
    pub opinions: Vec<Option<f32>>,
}

/// Tone tags and subjectivity. What is quoted does not count for the author; tones that are wrong too often in
/// short texts of the language are left out there, and where they are weak. Nothing for languages that are not judged.
#[must_use]
pub fn profile(text: &str, document: &Document, quotes: &[Quote]) -> Profile {
    let mut opinions = Vec::with_capacity(document.sentences.len());
    let note = |sentence: SentenceTone| opinions.push(sentence.opinion.map(|(probability, _)| probability));
    let (mut tags, subjectivity) = read(text, document, quotes, note);
    without_mockery(&mut tags);
    let words = document.words() as u32;
    tags.retain(|tag| quality::given(tag.tone, document.language, words, tag.score));
    // Only now: a tone that is left out takes no other's place.
    tags.truncate(MOST_TAGS);
    Profile { tags, subjectivity, opinions }
}

/// Praise in a polemic is mockery, and what it offers is no advertisement: neither where the polemic is stronger.
fn without_mockery(tags: &mut Vec<ToneTag>) {
    let polemic = tags.iter().find(|tag| tag.tone == Tone::Polemical).map_or(0.0, |tag| tag.score);
    tags.retain(|tag| !matches!(tag.tone, Tone::Enthusiastic | Tone::Promotional) || tag.score > polemic);
}

/// What one sentence adds to the tones of its article.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceTone {
    /// Weight of its cues for each tone, in the order of [`Tone::ALL`]; see [`strength`].
    pub tones: [f32; 10],
    /// Words and numbers outside direct speech.
    pub words: u32,
    /// Probability of being an opinion, and its weight in the article's mean.
    pub opinion: Option<(f32, f32)>,
}

/// The tones sentence by sentence: what [`profile`] adds up, for tests over sentences. Empty for
/// languages that are not judged.
#[must_use]
pub fn by_sentence(text: &str, document: &Document, quotes: &[Quote]) -> Vec<SentenceTone> {
    let mut sentences = Vec::with_capacity(document.sentences.len());
    read(text, document, quotes, |sentence| sentences.push(sentence));
    sentences
}

/// Reads sentence by sentence; `note` is given what each adds.
fn read(
    text: &str,
    document: &Document,
    quotes: &[Quote],
    mut note: impl FnMut(SentenceTone),
) -> (Vec<ToneTag>, Option<Subjectivity>) {
    let Some(cues) = cues::Finder::new(text, document) else { return (Vec::new(), None) };
    let mut sums = score::Sums::default();
    let mut opinion = subjectivity::Reader::new(text, document);
    let mut quoted = line::Quoted::new(quotes);
    let mut line = Line::new(text, document.language, document.vocabulary.words());
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let heading = document.paragraphs.get(sentence.paragraph as usize).is_some_and(|p| p.heading);
        let places = document.vocabulary.places_of(sentence);
        line.set(document.tokens_of(sentence), places, sentence.span, &mut quoted);
        found.clear();
        cues.find(&line, &mut found);
        let signals = signals::find(&line);
        signals::tones(&signals, &mut found);
        let tones = sums.add(&line, &found);
        let opinion = opinion.as_mut().and_then(|o| o.read(&line, &found, &signals, heading));
        note(SentenceTone { tones, words: line.own_words, opinion });
    }
    (sums.tags(), opinion.and_then(subjectivity::Reader::finish))
}

/// The strongest first, not more than are shown.
fn strongest(mut evidence: Vec<Evidence>) -> Vec<Evidence> {
    evidence.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.span.cmp(&b.span)));
    evidence.truncate(MOST_EVIDENCE);
    evidence
}
