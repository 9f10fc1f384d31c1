//! Parts of a whole in words: "due terzi", "three quarters", "half of", "one in three", "nove su dieci".

use super::{Amount, Reader, YEARS, counted, numbers, units};
use crate::analysis::Unit;
use crate::text::{Language, TokenKind, fold::fold, stopwords};
use std::ops::Range;

/// What a whole is divided by, in the singular; the plural ends in "s" or "i".
const PARTS: [(&str, f64); 16] = [
    ("third", 3.0),
    ("quarter", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
    ("terzo", 3.0),
    ("quarto", 4.0),
    ("quinto", 5.0),
    ("sesto", 6.0),
    ("settimo", 7.0),
    ("ottavo", 8.0),
    ("nono", 9.0),
    ("decimo", 10.0),
];
/// Behind "of" these make a stretch of time, a measure or a round of matches out of a part.
const NO_WHOLE: [&str; 36] = [
    "ora",
    "hour",
    "secolo",
    "century",
    "finale",
    "miglio",
    "mile",
    "secondo",
    "second",
    "grado",
    "degree",
    "punto",
    "point",
    "anno",
    "year",
    "mese",
    "month",
    "settimana",
    "week",
    "decennio",
    "decade",
    "stagione",
    "season",
    "giornata",
    "game",
    "match",
    "partita",
    "campionato",
    "growth",
    "decline",
    "contraction",
    "recession",
    "losses",
    "results",
    "earnings",
    "mattina",
];
/// Rates are told of so many; other pairs of numbers count things.
const WHOLES: [f64; 11] = [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 20.0, 100.0, 1000.0, 10_000.0];
/// Spans of time: "one in three years" is no part.
const TIMES: [&str; 20] = [
    "anni",
    "mesi",
    "giorni",
    "settimane",
    "ore",
    "minuti",
    "secondi",
    "years",
    "months",
    "days",
    "weeks",
    "hours",
    "minutes",
    "seconds",
    "decades",
    "games",
    "matches",
    "starts",
    "partite",
    "gare",
];

/// Whether a word may begin a share that is no number by itself.
pub(super) fn counts(word: &str, kind: TokenKind, language: Language) -> bool {
    kind == TokenKind::Word
        && (is_half(word) || fold(word) == "meta" || compound(&fold(word), language).is_some())
}

/// "half", "mezzo".
pub(super) fn is_half(word: &str) -> bool {
    matches!(word, "half" | "Half" | "mezzo" | "Mezzo")
}

/// "two-thirds": its two numbers.
fn compound(folded: &str, language: Language) -> Option<(f64, f64)> {
    let (top, bottom) = folded.split_once('-')?;
    let top = if numbers::is_one(top) { 1.0 } else { numbers::in_words(top, language)? };
    let bottom = part(bottom, top > 1.0)?;
    (top < bottom).then_some((top, bottom))
}

/// What "thirds", "quarti" divide by.
fn part(folded: &str, many: bool) -> Option<f64> {
    if !(4..=8).contains(&folded.len()) {
        return None;
    }
    let is = |name: &str| match (many, name.strip_suffix('o')) {
        (false, _) => name == folded,
        (true, Some(stem)) => folded.strip_suffix('i') == Some(stem),
        (true, None) => folded.strip_suffix('s') == Some(name),
    };
    PARTS.iter().find(|(name, _)| is(name)).map(|(_, by)| *by)
}

fn is_of(folded: &str) -> bool {
    matches!(
        folded.trim_end_matches('\''),
        "of" | "di" | "dei" | "degli" | "delle" | "della" | "del" | "dello" | "dell" | "d"
    )
}

impl Reader<'_> {
    /// The part of a whole that starts at `at`.
    pub(super) fn share(&self, at: usize, range: &Range<usize>) -> Option<Amount> {
        if !range.contains(&at) || !self.counting[self.places[at] as usize] {
            return None;
        }
        let found = self.fraction(at, range).or_else(|| self.half_of(at, range));
        let (value, end) = found.or_else(|| self.one_in(at, range))?;
        let unit = Some(Unit::Share);
        Some(Amount {
            tokens: at..end,
            bare_end: end,
            value,
            scaled: None,
            unit,
            plain: false,
            in_words: true,
        })
    }

    /// "Two thirds", "un terzo dei voti", "2/3 dei voti".
    fn fraction(&self, at: usize, range: &Range<usize>) -> Option<(f64, usize)> {
        let folded = |n: usize| fold(self.word(at + n, range));
        if let Some((top, bottom)) = compound(&folded(0), self.language) {
            return self.has_whole(at + 1, range).then_some((top / bottom, at + 1));
        }
        let top = self.top(at, range)?;
        if folded(1) == "/" && self.touches(at) && self.touches(at + 1) {
            let bottom = self.top(at + 2, range)?;
            let whole = top < bottom && bottom <= 10.0 && is_of(&folded(3)) && self.has_whole(at + 3, range);
            return whole.then_some((top / bottom, at + 3));
        }
        let bottom = part(&folded(1), top > 1.0).filter(|bottom| top < *bottom)?;
        let of = is_of(&folded(2));
        // Business has quarters, races have tenths; "a third" may count.
        let sure = top > 1.0 && bottom != 4.0 && bottom != 10.0;
        let by = matches!(&*fold(self.before(at, range)), "di" | "by" | "a" | "to");
        let last = !range.contains(&(at + 2)) || self.tokens[at + 2].kind == TokenKind::Punctuation;
        let told = of || sure || by && last;
        let row = matches!(
            &*fold(self.before(at, range)),
            "last" | "past" | "first" | "next" | "previous" | "consecutive"
        );
        (told && !row && self.has_whole(at + 2, range)).then_some((top / bottom, at + 2))
    }

    /// Whether what follows at `at` ("of …") may be divided: no hour, no century.
    fn has_whole(&self, at: usize, range: &Range<usize>) -> bool {
        if !is_of(&fold(self.word(at, range))) {
            return !matches!(&*fold(self.word(at, range)), "posti" | "places" | "party" | "world");
        }
        !(at + 1..at + 4).any(|i| NO_WHOLE.contains(&&*fold(self.word(i, range))))
    }

    /// "Half of the voters", "la metà degli elettori".
    fn half_of(&self, at: usize, range: &Range<usize>) -> Option<(f64, usize)> {
        let word = fold(self.word(at, range));
        let before = fold(self.before(at, range));
        let earlier = at.checked_sub(2).map_or("", |at| self.word(at, range));
        let apart = match &*word {
            "half" => {
                let owned = |word: &str| {
                    matches!(word, "the" | "this" | "that" | "his" | "her" | "its" | "their" | "my" | "our")
                };
                let ordinal =
                    matches!(&*before, "first" | "second" | "other" | "latter" | "top" | "bottom" | "better");
                owned(&before) || owned(&fold(earlier)) && before != "about" || ordinal
            }
            "meta" => {
                let limit =
                    |word: &str| matches!(word, "verso" | "entro" | "fino" | "dopo" | "prima" | "dalla");
                matches!(&*before, "a" | "seconda" | "altra" | "sua" | "loro" | "propria" | "da" | "in")
                    || limit(&before)
                    || limit(&fold(earlier))
            }
            _ => return None,
        };
        let (of, next) = (fold(self.word(at + 1, range)), self.word(at + 2, range));
        let dated = units::is_month(next) || next.starts_with(|c: char| c.is_ascii_digit());
        // "Half the voters", and not "half the battle".
        let owned = word == "half" && matches!(&*of, "the" | "its" | "their" | "our" | "all");
        let whole = is_of(&of) && self.has_whole(at + 1, range) || owned && counted::is_many(&fold(next));
        (!apart && !dated && whole).then_some((0.5, at + 1))
    }

    /// "One in three", "due italiani su tre", "nine out of ten".
    fn one_in(&self, at: usize, range: &Range<usize>) -> Option<(f64, usize)> {
        let top = self.top(at, range)?;
        let noun = usize::from(self.joint(at + 1, range).is_none());
        let joint = at + 1 + noun;
        // "Number 1 in three countries".
        if self.numbers_something(at, range) {
            return None;
        }
        let below = self.joint(joint, range)?;
        if noun == 1 && (self.tokens[at + 1].kind != TokenKind::Word || self.word(at, range) == "a") {
            return None;
        }
        let bottom = self.top(below, range).filter(|bottom| top < *bottom && *bottom > 1.0)?;
        let year = YEARS.contains(&bottom) && self.tokens[below].kind == TokenKind::Number;
        let rate = WHOLES.contains(&bottom) || top == 1.0 && noun == 0 && !year;
        let next = self.word(below + 1, range);
        let counted = TIMES.contains(&&*fold(next)) || units::named(next).is_some();
        if !rate || counted || next == "hundred" || numbers::scale(next, false).is_some() {
            return None;
        }
        let told = noun == 0 || self.is_open(below + 1, range);
        told.then_some((top / bottom, below + 1))
    }

    /// Whether what stands at `at` is not counted by the number before it: "un italiano su tre [vota]", and not "un
    /// film su due [sorelle]".
    fn is_open(&self, at: usize, range: &Range<usize>) -> bool {
        let word = self.word(at, range);
        if !range.contains(&at) || self.tokens[at].kind != TokenKind::Word {
            return true;
        }
        if stopwords::is_stopword(&fold(word), self.language) || word.starts_with(char::is_uppercase) {
            return true;
        }
        match self.language {
            Language::English => !word.ends_with('s'),
            // Verbs of one and of many; nouns of many end otherwise.
            _ => word.ends_with('a') || ["no", "rà", "ò"].iter().any(|end| word.ends_with(end)),
        }
    }

    /// Where the number behind "in", "out of", "su" at `at` stands.
    fn joint(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        match (self.language, self.word(at, range), self.word(at + 1, range)) {
            (Language::English, "in", "every") | (Language::English, "out", "of") => Some(at + 2),
            (Language::English, "in", _) | (Language::Italian, "su", _) => Some(at + 1),
            _ => None,
        }
    }

    /// A whole number, in words or in digits, or "one".
    fn top(&self, at: usize, range: &Range<usize>) -> Option<f64> {
        if !range.contains(&at) {
            return None;
        }
        let word = self.word(at, range);
        let value = match self.tokens[at].kind {
            TokenKind::Number => numbers::value(word, self.language)?,
            TokenKind::Word if numbers::is_one(word) => 1.0,
            TokenKind::Word => numbers::in_words(word, self.language)?,
            _ => return None,
        };
        (value >= 1.0 && value.fract() == 0.0).then_some(value)
    }
}
