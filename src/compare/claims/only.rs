//! What only one of the two articles tells: whole sentences to which nothing in the other answers.

use super::salience::Sentence;
use crate::analysis::Unit as Measure;
use crate::compare::side::{Side, Unit};
use crate::span::Span;
use crate::text::fold::fold;
use rustc_hash::FxHashSet;

/// Sentences told of each article.
const MOST: usize = 3;
/// What words, figures and names that the other article has nowhere count beside how much a sentence says of its
/// own.
const NEW_WORDS: f32 = 1.5;
const NEW_FIGURE: f32 = 0.4;
const NEW_NAME: f32 = 0.2;
/// More of them count no more.
const COUNTED: usize = 2;
/// Longer ones are hard to read at a glance, in words.
const LONGEST: usize = 45;

/// Names that two sentences share if both speak of the same, and least size of a figure that says so.
const SHARED_NAMES: usize = 2;
const FIGURE: f64 = 10.0;

/// Whether a sentence of `other` speaks of the same by its names, or somewhere gives the same figure.
fn speaks_of(side: &Side, unit: &Unit, other: &Side, values: &[f64]) -> bool {
    let shared = |theirs: &Unit| unit.names.iter().filter(|name| theirs.names.contains(name)).count();
    let figures = unit.figures.iter().filter_map(|f| side.entry.reading.figures.get(*f as usize));
    let mut told = figures.filter(|f| f.unit != Measure::Year && f.value >= FIGURE);
    other.units.iter().any(|theirs| shared(theirs) >= SHARED_NAMES)
        || told.any(|figure| values.contains(&figure.value))
}

/// What sends the reader to another page.
const ELSEWHERE: [&str; 5] =
    ["articolo completo", "articolo originale", "full article", "full story", "original article"];

/// Not a piece of a quotation that begins or ends in another sentence.
fn is_balanced(sentence: &str) -> bool {
    let count = |mark: char| sentence.matches(mark).count();
    count('"').is_multiple_of(2) && count('«') == count('»') && count('“') == count('”')
}

/// Before a colon: what follows is no sentence of the article but where it is from.
const SOURCES: [&str; 6] = ["fonte", "fonti", "source", "sources", "note", "nota"];

/// The sentences of `side` that tell most of what `other` does not, in text order. `answered` says of each unit
/// whether the other may tell the same, `told` are sentences that are shown already. Where the two do
/// not tell `one_event`, what is new must be a figure or a name: other words may still say the same.
pub(super) fn only(
    side: &Side,
    other: &Side,
    sentences: &[Sentence],
    (answered, one_event): (&[bool], bool),
    told: &[Span],
) -> Vec<Span> {
    let text = &*side.entry.article.text;
    let stems: FxHashSet<u32> =
        other.units.iter().flat_map(|unit| &unit.stems).map(|(stem, _)| *stem).collect();
    let names: FxHashSet<u32> = other.units.iter().flat_map(|unit| &unit.names).copied().collect();
    let values: Vec<f64> = other.entry.reading.figures.iter().map(|figure| figure.value).collect();
    let mut ranked: Vec<(f32, usize)> = vec![];
    for sentence in sentences {
        let unit = &side.units[sentence.unit];
        let written = unit.span.of(text).trim_end();
        let folded = fold(written);
        let elsewhere = ELSEWHERE.iter().any(|words| folded.contains(words));
        let whole = !elsewhere && written.ends_with(['.', '!', '»', '”', '"']) && is_balanced(written);
        let shown = told.iter().any(|span| span.overlaps(unit.span));
        let source = unit
            .span
            .of(text)
            .split_once(':')
            .is_some_and(|(head, _)| SOURCES.contains(&&*fold(head.trim())));
        if answered[sentence.unit]
            || shown
            || sentence.refers
            || source
            || !whole
            || unit.words.len() > LONGEST
        {
            continue;
        }
        if speaks_of(side, unit, other, &values) {
            continue;
        }
        let new = unit.stems.iter().filter(|(stem, _)| !stems.contains(stem)).count();
        let share = new as f32 / unit.stems.len().max(1) as f32;
        let figures = unit.figures.iter().filter_map(|f| side.entry.reading.figures.get(*f as usize));
        let figures = figures.filter(|figure| !values.contains(&figure.value)).count().min(COUNTED);
        let named = unit.names.iter().filter(|name| !names.contains(name)).count().min(COUNTED);
        if !one_event && figures + named == 0 {
            continue;
        }
        let worth =
            sentence.salience + NEW_WORDS * share + NEW_FIGURE * figures as f32 + NEW_NAME * named as f32;
        ranked.push((worth, sentence.unit));
    }
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let mut units: Vec<usize> = ranked.into_iter().take(MOST).map(|(_, unit)| unit).collect();
    units.sort_unstable();
    runs(side, &units)
}

/// The sentences `units`, in text order: those that follow one another as one, with the question that the first
/// answers in a few words ("What does it cost? About half a dollar.").
fn runs(side: &Side, units: &[usize]) -> Vec<Span> {
    let text = &*side.entry.article.text;
    let mut runs: Vec<(usize, Span)> = vec![];
    for unit in units.iter().copied() {
        let span = side.units[unit].span;
        match runs.last_mut().filter(|(last, run)| *last + 1 == unit && follows(text, *run, span)) {
            Some((last, run)) => (*last, *run) = (unit, run.join(span)),
            None => {
                let asked = unit.checked_sub(1).map(|before| side.units[before].span);
                let asked = asked.filter(|asked| {
                    let question = asked.of(text).trim_end().ends_with(['?', ':']);
                    side.units[unit].words.len() <= ANSWER && question && follows(text, *asked, span)
                });
                runs.push((unit, asked.map_or(span, |asked| asked.join(span))));
            }
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}

/// Words of an answer that says little without its question.
const ANSWER: usize = 10;

/// Whether nothing but a blank stands between two sentences.
fn follows(text: &str, before: Span, span: Span) -> bool {
    let between = text.get(before.end as usize..span.start as usize).unwrap_or_default();
    between.len() < 4 && !between.contains('\n') && between.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    #[test]
    fn what_follows_one_another_is_told_together_with_its_question() {
        let event = "The harbour of Brindle Bay was closed on Monday by the mayor Ada Verdi after the storm. \
            Ada Verdi said that the lighthouse of Brindle Bay will be repaired before the winter.";
        let a = format!(
            "{event} What did it cost? About 55 dollars a lamp in all. The old lamps burned 1500 dollars a week!"
        );
        let found = compare(&read(&a), &read(event), &Options::default());
        let told: Vec<&str> = found.claims.only_a.iter().map(|span| span.of(&a)).collect();
        assert_eq!(
            told,
            ["What did it cost? About 55 dollars a lamp in all. The old lamps burned 1500 dollars a week!"]
        );
    }
}
