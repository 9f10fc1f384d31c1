//! Tone side by side, and whether it differs by more than chance.

use super::chance::{self, Part};
use crate::analysis::tone::{SentenceTone, by_sentence, strength};
use crate::analysis::{AnalysedArticle, Tone};
use crate::collection::Entry;
use crate::compare::side::Side;
use crate::compare::{Chance, OpinionPair, TonePair};
use crate::span::Span;
use crate::text::Document;

/// Fewer sentences than this on a side are not enough to say.
const MIN_SENTENCES: usize = 8;
/// Fewer sentences with cues than this on both sides together are not enough to say.
const MIN_CUES: usize = 4;

/// The tones that either article has as a tag, the most unequal first, and how much each opines.
pub(crate) fn pair(a: &Side, b: &Side) -> (Vec<TonePair>, OpinionPair) {
    let (of_a, of_b) = (sentences(a.entry), sentences(b.entry));
    let tagged = |reading: &AnalysedArticle, tone: Tone| {
        reading.tone.iter().find(|t| t.tone == tone).map_or(0.0, |t| t.score)
    };
    let mut pairs: Vec<TonePair> = Tone::ALL
        .into_iter()
        .map(|tone| (tone, tagged(&a.entry.reading, tone), tagged(&b.entry.reading, tone)))
        .filter(|(_, a, b)| *a > 0.0 || *b > 0.0)
        .map(|(tone, a, b)| TonePair {
            tone,
            a,
            b,
            a_strength: strength_of(tone, &of_a).clamp(0.0, 1.0),
            b_strength: strength_of(tone, &of_b).clamp(0.0, 1.0),
            chance: of_tone(tone, &of_a, &of_b),
        })
        .collect();
    let unequal = |p: &TonePair| (p.a_strength - p.b_strength).abs();
    pairs.sort_by(|x, y| unequal(y).total_cmp(&unequal(x)));
    let opinion = |entry: &Entry| entry.reading.subjectivity.as_ref().map(|s| s.score);
    let one_scale = a.entry.reading.language == b.entry.reading.language;
    let chance = if one_scale { of_opinion(&of_a, &of_b) } else { None };
    let opinions = OpinionPair { a: opinion(a.entry), b: opinion(b.entry), chance, one_scale };
    (pairs, opinions)
}

/// The article's tones sentence by sentence, as its reading added them up.
fn sentences(entry: &Entry) -> Vec<SentenceTone> {
    let article = &entry.article;
    let removed: Vec<Span> = article.removed.iter().map(|r| r.span).collect();
    let document = Document::read(&article.text, &removed, article.meta.language.as_deref());
    by_sentence(&article.text, &document, &entry.reading.quotes)
}

fn cues(tone: Tone, sentences: &[SentenceTone]) -> Vec<Part> {
    let part =
        |s: &SentenceTone| Part { above: f64::from(s.tones[tone as usize]), below: f64::from(s.words) };
    sentences.iter().map(part).collect()
}

fn strength_of(tone: Tone, sentences: &[SentenceTone]) -> f32 {
    let weight: f32 = sentences.iter().map(|s| s.tones[tone as usize]).sum();
    let words: u32 = sentences.iter().map(|s| s.words).sum();
    strength(tone, weight, words as f32)
}

fn of_tone(tone: Tone, a: &[SentenceTone], b: &[SentenceTone]) -> Option<Chance> {
    let marked = a.iter().chain(b).filter(|s| s.tones[tone as usize] > 0.0).count();
    if a.len() < MIN_SENTENCES || b.len() < MIN_SENTENCES || marked < MIN_CUES {
        return None;
    }
    // Less than is usual is none: as the scale shows it.
    let value = |sum: Part| f64::from(strength(tone, sum.above as f32, sum.below as f32).max(0.0));
    Some(chance::of(&cues(tone, a), &cues(tone, b), &value).within(0.0, 1.0))
}

fn of_opinion(a: &[SentenceTone], b: &[SentenceTone]) -> Option<Chance> {
    let parts = |sentences: &[SentenceTone]| -> Vec<Part> {
        sentences.iter().filter_map(|s| s.opinion).map(|(p, weight)| Part::weighted(p, weight)).collect()
    };
    let (a, b) = (parts(a), parts(b));
    let enough = a.len() >= MIN_SENTENCES && b.len() >= MIN_SENTENCES;
    enough.then(|| chance::of(&a, &b, &Part::ratio).within(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    const LOUD: &str = "An extraordinary, thrilling breakthrough! It is a magnificent triumph for everyone. \
        What a spectacular success, wonderful and inspiring. Amazing news, an incredible leap forward! ";
    const QUIET: &str = "The harbour opened on Monday. Three ships came from Genoa. The cranes were repaired. \
        The port authority published the timetable. ";

    #[test]
    fn an_enthusiastic_article_and_a_dry_one_differ_by_more_than_chance() {
        let (a, b) = (read(&LOUD.repeat(4)), read(&QUIET.repeat(4)));
        let found = compare(&a, &b, &Options::default());
        let first = found.tone.first().expect("a tone");
        let chance = first.chance.expect("enough sentences");
        assert!(first.a_strength > first.b_strength && chance.p < 0.05, "{first:?}");
        assert!(chance.a.0 >= chance.b.1 || chance.difference.0 > 0.0, "{first:?}");
        // What is added up again is what the reading says.
        assert!((first.a_strength - first.a).abs() < 1e-4, "{first:?}");
        let back = compare(&b, &a, &Options::default());
        assert_eq!(back.tone.first().and_then(|t| t.chance).map(|c| c.p), Some(chance.p));
    }

    #[test]
    fn opinions_are_weighed_as_in_the_reading() {
        let (a, b) = (read(&LOUD.repeat(4)), read(&QUIET.repeat(4)));
        let found = compare(&a, &b, &Options::default()).opinion;
        let (Some(x), Some(y), Some(chance)) = (found.a, found.b, found.chance) else {
            panic!("both are judged: {found:?}")
        };
        assert!(x > y && chance.a.0 <= x && x <= chance.a.1, "{found:?}");
    }

    #[test]
    fn how_much_two_languages_opine_is_on_two_scales() {
        let quiet = "Il porto ha riaperto lunedì. Tre navi sono arrivate da Genova. Le gru sono state riparate. \
            L'autorità portuale ha pubblicato gli orari. ";
        let found = compare(&read(&LOUD.repeat(4)), &read(&quiet.repeat(4)), &Options::default()).opinion;
        assert!(found.a.is_some() && found.b.is_some());
        assert_eq!((found.chance, found.difference()), (None, None));
    }

    #[test]
    fn an_article_of_four_sentences_is_not_enough_to_say() {
        let (a, b) = (read(LOUD), read(&QUIET.repeat(4)));
        let found = compare(&a, &b, &Options::default());
        assert!(found.tone.iter().all(|t| t.chance.is_none()) && found.opinion.chance.is_none());
    }
}
