//! How an article treats each name.
//!
//! 1. [`sentence`]: the judging words of a sentence with negation, intensifiers, contrast, hedges.
//! 2. [`attach`]: on which name each of them falls, and with which sign.
//! 3. [`features`] and [`model`]: a linear model turns that and the words around the name into the
//!    probabilities of critical, neutral, favourable; [`mention`] says which words moved it.
//! 4. [`article`]: the sentences become one label with its evidence (the formula is there).
//!
//! Besides the mentions, sentences count that go on about a name without naming it ([`anaphora`]). In a whole
//! article only words that tell something by themselves are shown as reasons ([`telling`]), and no label is
//! given without one.
//!
//! Each sentence is read once and each mention looks at a window of its own: linear in the text.

mod anaphora;
mod article;
mod attach;
mod changes;
#[cfg(feature = "train")]
pub mod examples;
mod features;
mod held;
mod leanings;
mod lists;
mod mention;
mod model;
mod role;
mod sentence;
mod supposed;
mod telling;
#[cfg(test)]
mod tests;
#[cfg(feature = "train")]
pub mod train;
#[cfg(feature = "train")]
pub mod vectors;
mod whereabouts;
mod whole;
mod whose;

use super::entities::{is_authority, unnamed};
use super::{Entity, Kind, Quote, Stance, StanceLabel};
use crate::span::Span;
use crate::text::{Document, Language, Token};
use anaphora::Stand;
pub use article::without_mocked_praise;
use attach::Place;
use lists::Meaning;
use mention::{Reader, Reading};
use whole::Which;

/// Whether the words of `span` turn or weaken what is said with them: a negation, a doubt, a contrast.
#[must_use]
pub fn qualifies(text: &str, span: Span, language: Language) -> bool {
    let Some(lists) = lists::of(language) else { return false };
    let tokens = crate::text::tokens(text, span);
    let mut found = lists.lexicon.matches(text, &tokens);
    found.any(|found| match lists.meanings[found.entry as usize] {
        Meaning::Negation { .. }
        | Meaning::Hedge(_)
        | Meaning::Wish(_)
        | Meaning::Contrast
        | Meaning::Concession => true,
        // "Barely", "in part": less than what follows says.
        Meaning::Factor(factor) => factor < 1.0,
        Meaning::Polarity(_) => false,
    })
}

/// How much the author of a text opines.
#[derive(Clone, Copy, Debug, Default)]
pub struct Author<'a> {
    /// Of each sentence the probability of being an opinion, 0 … 1.
    pub opinions: &'a [Option<f32>],
    /// Of the whole, 0 reports … 1 opines.
    pub subjectivity: Option<f32>,
}

/// Below these a sentence, and a whole article, reports and judges nobody. Chosen on 28 articles of all fields, where
/// seven labels fell below them, all of them wrong.
const SENTENCE_OPINES: f32 = 0.18;
const ARTICLE_OPINES: f32 = 0.2;

impl Author<'_> {
    /// Whether what a sentence says of somebody may be the author's judgement; so where nobody knows.
    #[must_use]
    pub fn opines(&self, sentence: u32) -> bool {
        let opinion = self.opinions.get(sentence as usize).copied().flatten();
        opinion.is_none_or(|opinion| opinion >= SENTENCE_OPINES)
            && self.subjectivity.is_none_or(|all| all >= ARTICLE_OPINES)
    }
}

/// One stance for each of `entities`, in their order.
#[must_use]
pub fn judge(
    text: &str,
    document: &Document,
    entities: &[Entity],
    quotes: &[Quote],
    author: Author<'_>,
) -> Vec<Stance> {
    let whole = mention::is_article(document);
    let (Some(lists), Some(model)) = (lists::of(document.language), model::of(document.language, whole))
    else {
        return vec![Stance::default(); entities.len()];
    };
    let mut readings: Vec<Vec<Reading>> = vec![Vec::new(); entities.len()];
    let mut reader = Reader::new(text, document, lists, model, quotes);
    let stands = anaphora::stands(text, document, entities);
    let authority: Vec<bool> = entities.iter().map(|entity| whole && is_authority(&entity.name)).collect();
    for_each_sentence(document, entities, &stands, |index, places| {
        let sentence = &document.sentences[index];
        reader.open(sentence);
        for &place in places {
            let mut reading = reader.read(text, index as u32, sentence.span, places, place);
            // "The regulator fined …", "the ministry funded …": what an authority does to others is its office.
            if authority[place.entity as usize] && !reader.judges_it(reading.score()) {
                reading.cues.clear();
            }
            readings[place.entity as usize].push(reading);
        }
    });
    let which = entities.iter().map(|entity| whole.then(|| Which::of(entity)));
    readings
        .into_iter()
        .zip(which)
        .map(|(readings, which)| article::stance(readings, which, author))
        .collect()
}

/// Words up to which a text is looked through for people without a name.
const PASSAGE: usize = 200;

/// Whom a headline or a short passage judges without naming them, with its stance; nobody in a whole article.
#[must_use]
pub fn judge_unnamed(text: &str, document: &Document, entities: &[Entity], quotes: &[Quote]) -> Vec<Entity> {
    if mention::is_article(document) || document.words() > PASSAGE {
        return Vec::new();
    }
    let (Some(lists), Some(model)) = (lists::of(document.language), model::of(document.language, false))
    else {
        return Vec::new();
    };
    let mut reader = Reader::new(text, document, lists, model, quotes);
    let mut judged = Vec::new();
    for candidate in unnamed::find(text, document) {
        // First, beside the names of the sentence: as the model learned.
        let person = Entity { kind: Kind::Person, ..candidate };
        let names = entities.iter().filter(|entity| entity.kind != Kind::Concept).cloned();
        let mut beside: Vec<Entity> = std::iter::once(person).chain(names).collect();
        let mut readings = Vec::new();
        for_each_sentence(document, &beside, &[], |index, places| {
            let sentence = &document.sentences[index];
            reader.open(sentence);
            for &place in places.iter().filter(|place| place.entity == 0) {
                readings.push(reader.read(text, index as u32, sentence.span, places, place));
            }
        });
        let stance = article::stance(readings, None, Author::default());
        if !matches!(stance.label, StanceLabel::Neutral | StanceLabel::Insufficient) {
            judged.push(Entity { kind: Kind::Concept, stance, ..beside.swap_remove(0) });
        }
    }
    judged
}

/// Calls `with` for every sentence that holds names or what stands for them, with their places in text
/// order.
fn for_each_sentence(
    document: &Document,
    entities: &[Entity],
    stands: &[Stand],
    mut with: impl FnMut(usize, &[Place]),
) {
    let mut mentions: Vec<(u32, u32, u32, u32)> = entities
        .iter()
        .enumerate()
        .flat_map(|(entity, e)| {
            e.mentions.iter().map(move |m| (m.sentence, m.span.start, m.span.end, entity as u32))
        })
        .chain(stands.iter().copied())
        .collect();
    mentions.sort_unstable();
    let mut places = Vec::new();
    for group in mentions.chunk_by(|a, b| a.0 == b.0) {
        let index = group[0].0 as usize;
        let Some(sentence) = document.sentences.get(index) else { continue };
        let tokens = document.tokens_of(sentence);
        places.clear();
        places.extend(group.iter().filter_map(|&(_, start, end, entity)| {
            let kind = entities[entity as usize].kind;
            let (concept, location) = (kind == Kind::Concept, kind == Kind::Place);
            place(tokens, start, end).map(|(first, last)| Place { first, last, entity, concept, location })
        }));
        if !places.is_empty() {
            with(index, &places);
        }
    }
}

/// The first and the last token that the bytes `start..end` touch.
fn place(tokens: &[Token], start: u32, end: u32) -> Option<(u32, u32)> {
    let first = tokens.partition_point(|t| t.span().end <= start);
    let after = tokens.partition_point(|t| t.start < end);
    (first < after).then(|| (first as u32, after as u32 - 1))
}
