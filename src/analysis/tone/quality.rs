//! How often each tone is right, measured on paragraphs that nothing was tuned to. A tone that is
//! wrong too often in the paragraphs of a language is given there only in whole articles where it is strong.

use crate::analysis::Tone;
use crate::text::Language;
use std::sync::LazyLock;

/// Tones less precise than this are not given in a short text.
const LEAST: f32 = 0.6;
/// Words from which on a text is more than a short one, and how strong such a tone must be there: in 28 whole articles,
/// written and labelled by somebody who did not know the program, eight of ten English ones were right above it.
const ARTICLE: u32 = 200;
const STRONG: f32 = 0.6;

/// How a tone does in one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quality {
    /// Share of the paragraphs given the tone that readers give it too, 0 … 1.
    pub precision: f32,
    /// Share of the paragraphs readers give the tone that are given it, 0 … 1.
    pub recall: f32,
}

/// Italian and English, in the order of [`Tone::ALL`].
static TABLE: LazyLock<Vec<[Quality; 2]>> = LazyLock::new(|| {
    let file = include_str!("../../../assets/tone-quality.tsv");
    let row = |line: &str| {
        let mut numbers = line.split('\t').skip(1).map(|number| number.parse().unwrap_or(0.0));
        let mut next =
            || Quality { precision: numbers.next().unwrap_or(0.0), recall: numbers.next().unwrap_or(0.0) };
        [next(), next()]
    };
    file.lines().filter(|line| !line.starts_with('#')).map(row).collect()
});

/// How `tone` does in `language`; `None` where tones are not read.
#[must_use]
pub fn of(tone: Tone, language: Language) -> Option<Quality> {
    let column = match language {
        Language::Italian => 0,
        Language::English => 1,
        Language::Other(_) => return None,
    };
    let row = Tone::ALL.iter().position(|t| *t == tone)?;
    TABLE.get(row).map(|columns| columns[column])
}

/// Whether `tone` is precise enough in `language` to be given in any text.
#[must_use]
pub fn precise(tone: Tone, language: Language) -> bool {
    of(tone, language).is_some_and(|quality| quality.precision >= LEAST)
}

/// Whether `tone` may be given in a text of so many words.
#[must_use]
pub fn may_be_given(tone: Tone, language: Language, words: u32) -> bool {
    precise(tone, language) || words >= ARTICLE && of(tone, language).is_some()
}

/// Whether `tone`, found with `score` in a text of so many words, is given.
#[must_use]
pub fn given(tone: Tone, language: Language, words: u32, score: f32) -> bool {
    precise(tone, language) || may_be_given(tone, language, words) && score >= STRONG
}
