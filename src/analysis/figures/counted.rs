//! What stands behind a number: its unit, or the noun that it counts.

use super::{Number, Reader, YEARS, units};
use crate::analysis::Unit;
use crate::text::{Language, TokenKind, fold::fold, stopwords};
use std::ops::Range;

/// Words between a number and its English noun at most ("new small language [models]").
const BETWEEN: usize = 3;
/// Nouns that are many without an "s": what follows them is not their head.
const MANY: [&str; 15] = [
    "people", "men", "women", "children", "police", "staff", "sheep", "fish", "feet", "teeth", "mice",
    "data", "media", "cattle", "aircraft",
];
/// Spans of time in the singular, as in "a five year plan".
const SPANS: [&str; 8] = ["year", "month", "week", "day", "hour", "minute", "second", "point"];
/// Ends of words that look many and are none.
const NOT_MANY: [&str; 4] = ["ss", "us", "is", "ous"];
/// Italian adjectives that mostly stand before their noun, and their English likes that are function words.
const BEFORE_NOUN: [&str; 41] = [
    "nuovi",
    "nuove",
    "grandi",
    "piccoli",
    "piccole",
    "altri",
    "altre",
    "diversi",
    "diverse",
    "vecchi",
    "vecchie",
    "importanti",
    "principali",
    "ultimi",
    "ultime",
    "primi",
    "prime",
    "lunghi",
    "lunghe",
    "buoni",
    "buone",
    "interi",
    "intere",
    "singoli",
    "singole",
    "vari",
    "varie",
    "veri",
    "vere",
    "presunti",
    "presunte",
    "ex",
    "semplici",
    "famosi",
    "famose",
    "more",
    "other",
    "further",
    "such",
    "own",
    "separate",
];

impl Reader<'_> {
    /// The unit that starts at `at`, and one past it. `of`: "di" may stand before it.
    pub(super) fn unit(&self, mut at: usize, range: &Range<usize>, of: bool) -> (Option<Unit>, usize) {
        let from = at;
        let word = fold(self.word(at, range));
        let next = fold(self.word(at + 1, range));
        match (&*word, &*next) {
            ("per", "cento" | "cent") | ("punti", "percentuali") | ("percentage", "points") => {
                return (Some(Unit::Percent), at + 2);
            }
            ("di" | "d'" | "of", _) if of => at += 1,
            ("us", "dollars") => return (Some(Unit::Currency("USD")), at + 2),
            _ => {}
        }
        match units::named(self.word(at, range)) {
            Some(unit) => (Some(unit), at + 1),
            None => match self.counted(at, range) {
                Some((noun, past)) => (Some(Unit::Count(noun)), past),
                None => (None, from),
            },
        }
    }

    /// "[120 km]/h", "[60 miles] an hour": the unit of both, and one past it.
    pub(super) fn per(&self, unit: Option<&Unit>, at: usize, range: &Range<usize>) -> Option<(Unit, usize)> {
        let Some(Unit::Measure(symbol)) = unit else { return None };
        let word = |n: usize| self.word(at + n, range);
        let (first, second) = (fold(word(0)), fold(word(1)));
        if first == "/" && self.touches(at - 1) && self.touches(at) {
            return units::rate(symbol, &second).map(|rate| (rate, at + 2));
        }
        let hourly = match (&*first, &*second) {
            ("orari" | "orarie", _) => 1,
            ("all'" | "l'", "ora") | ("per" | "an", "hour") | ("al", "secondo") | ("per" | "a", "second") => {
                2
            }
            _ => return None,
        };
        let by = if matches!(&*second, "secondo" | "second") { "s" } else { "h" };
        units::rate(symbol, by).map(|rate| (rate, at + hourly))
    }

    /// Whether the Italian "ha" at `at` is a verb: "il 2025 ha visto", "il 12 ha detto".
    pub(super) fn has_not_hectares(&self, at: usize, number: &Number, range: &Range<usize>) -> bool {
        if self.language != Language::Italian || self.word(at, range) != "ha" {
            return false;
        }
        let next = self.word(at + 1, range);
        let said =
            next.starts_with(char::is_lowercase) && !stopwords::is_stopword(&fold(next), self.language);
        said || number.plain && number.scaled.is_none() && YEARS.contains(&number.value)
    }

    /// The noun that is counted at `at`, behind the adjectives that stand before it, and one past it.
    fn counted(&self, at: usize, range: &Range<usize>) -> Option<(String, usize)> {
        let word = fold(self.word(at, range));
        if BEFORE_NOUN.contains(&&*word)
            && let Some(found) = self.head(at + 1, range)
            && (self.language == Language::Italian || is_many(&found.0))
        {
            return Some(found);
        }
        self.head(at, range)
    }

    /// The noun at `at`; in English the first word in the plural behind it, if only adjectives part them.
    fn head(&self, at: usize, range: &Range<usize>) -> Option<(String, usize)> {
        let first = self.noun(at, range)?;
        if self.language == Language::English && !is_many(&first) && !SPANS.contains(&&*first) {
            for past in at + 1..=at + BETWEEN {
                let Some(noun) = self.noun(past, range) else { break };
                if is_many(&noun) {
                    return Some((noun, past + 1));
                }
            }
        }
        Some((first, at + 1))
    }

    /// The noun at `at`, lower case: a word that is written small and is no function word.
    fn noun(&self, at: usize, range: &Range<usize>) -> Option<String> {
        let word = self.word(at, range);
        let plain = range.contains(&at)
            && self.tokens[at].kind == TokenKind::Word
            && word.len() <= 40
            && word.starts_with(char::is_lowercase)
            && word.chars().nth(1).is_some();
        (plain && !stopwords::is_stopword(&fold(word), self.language) && !units::is_month(word))
            .then(|| word.to_lowercase())
    }
}

/// Whether an English word is in the plural, by its form.
pub(super) fn is_many(word: &str) -> bool {
    MANY.contains(&word)
        || word.len() > 3 && word.ends_with('s') && !NOT_MANY.iter().any(|end| word.ends_with(end))
}
