//! Numbers with their units.

mod dates;
mod labels;
mod numbers;
mod units;

#[cfg(test)]
mod tests;

use super::{Figure, Unit};
use crate::text::{Document, Language, Token, TokenKind, fold::fold, stopwords};
use std::ops::Range;

/// Finds the figures of the body, in text order, none overlapping another.
#[must_use]
pub fn find(text: &str, document: &Document) -> Vec<Figure> {
    let mut found = Vec::new();
    let vocabulary = &document.vocabulary;
    let counts = |word: &Token| numbers::counts(word.of(text), word.kind, document.language);
    let reader = Reader {
        text,
        tokens: &document.tokens,
        language: document.language,
        counting: vocabulary.words().iter().map(counts).collect(),
        places: vocabulary.places(),
    };
    for sentence in &document.sentences {
        reader.sentence(sentence.tokens.start as usize..sentence.tokens.end as usize, &mut found);
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
    /// Of each word of the vocabulary, whether it may be a number.
    counting: Vec<bool>,
    /// Of each token, the place of its word in the vocabulary.
    places: &'a [u32],
}

/// Whether a folded word is a number from two up: "forty", "centottanta".
#[must_use]
pub fn is_number_word(folded: &str, language: Language) -> bool {
    numbers::in_words(folded, language).is_some()
}

/// What "hundred" multiplies by.
const HUNDRED: f64 = 100.0;
/// Four digits among these may be a year.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;

/// A number with its unit, before it is known whether it is a figure.
struct Amount {
    /// Tokens, sign and unit included.
    tokens: Range<usize>,
    value: f64,
    /// What the number was multiplied by, where a word says so.
    scaled: Option<f64>,
    unit: Option<Unit>,
    /// Digits without separators.
    plain: bool,
    in_words: bool,
}

/// What a number token says by itself.
struct Number {
    value: f64,
    scaled: Option<f64>,
    unit: Option<Unit>,
    plain: bool,
    in_words: bool,
}

impl<'a> Reader<'a> {
    fn word(&self, at: usize, range: &Range<usize>) -> &'a str {
        if range.contains(&at) { self.tokens[at].of(self.text) } else { "" }
    }

    fn touches(&self, before: usize) -> bool {
        self.tokens.get(before + 1).is_some_and(|next| self.tokens[before].span().end == next.start)
    }

    fn sentence(&self, range: Range<usize>, found: &mut Vec<Figure>) {
        let mut at = range.start;
        while at < range.end {
            let Some(mut amount) = self.amount(at, &range) else {
                at += 1;
                continue;
            };
            let next = amount.tokens.end;
            if let Some(past) = self.past_date_or_clock(at, &amount, &range) {
                at = past;
                continue;
            }
            if let Some(second) = self.second_of_range(&amount, &range) {
                share(&mut amount, &second);
                let parts = !self.is_noun_free(&second);
                if parts {
                    self.push(amount, &range, found);
                    let end = second.tokens.end;
                    self.push(second, &range, found);
                    at = end;
                    continue;
                }
                // "3-2" without a unit is a score or a code.
                if self.touches(next - 1) {
                    at = second.tokens.end;
                    continue;
                }
            }
            if !self.is_label(at, &amount, &range) && !self.figure_of_speech(at, &amount, &range) {
                self.push(amount, &range, found);
            }
            at = next;
        }
    }

    /// A number at `at` with the sign before it and the unit after it.
    fn amount(&self, at: usize, range: &Range<usize>) -> Option<Amount> {
        if !range.contains(&at) || !self.counting[self.places[at] as usize] {
            return None;
        }
        let price = at > range.start && units::sign(self.word(at - 1, range)).is_some();
        let mut number = self.number(at, range, price)?;
        let mut start = at;
        let mut end = at + 1;
        end = self.hundreds(&mut number, end, range);
        // "Two and a half million", "due milioni e mezzo".
        if let Some(past) = self.half(end, range).filter(|past| self.scales(*past, range, price)) {
            number.value += 0.5;
            end = past;
        }
        if number.scaled.is_none_or(|by| by == HUNDRED)
            && let Some(by) = numbers::scale(self.word(end, range), price)
            && self.word(end, range) != "k"
        {
            number.value *= by;
            number.scaled = Some(by);
            end += 1;
            if let Some(past) = self.half(end, range) {
                number.value += by / 2.0;
                end = past;
            }
        }
        if price && number.unit.is_none() {
            start -= 1;
            number.unit = units::sign(self.word(start, range)).map(Unit::Currency);
        }
        if number.unit.is_none() {
            let (unit, past) = match self.has_not_hectares(end, &number, range) {
                true => (None, end),
                false => self.unit(end, range, number.scaled.is_some()),
            };
            number.unit = unit;
            end = past;
        }
        let minus = start > range.start
            && matches!(self.word(start - 1, range), "-" | "−")
            && self.touches(start - 1);
        let apart = start < range.start + 2 || !self.touches(start - 2);
        if minus && apart && number.unit.is_some() {
            number.value = -number.value;
            start -= 1;
        }
        let Number { value, scaled, unit, plain, in_words } = number;
        Some(Amount { tokens: start..end, value, scaled, unit, plain, in_words })
    }

    /// "[And a half]", "[e mezzo]" at `at`: one past it.
    fn half(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        let word = |n: usize| self.word(at + n, range);
        match (word(0), word(1), word(2)) {
            ("and", "a", "half") => Some(at + 3),
            ("e", "mezzo" | "mezza", _) => Some(at + 2),
            _ => None,
        }
    }

    fn scales(&self, at: usize, range: &Range<usize>, price: bool) -> bool {
        self.word(at, range) != "k" && numbers::scale(self.word(at, range), price).is_some()
    }

    /// "Five [hundred and twelve]": one past it.
    fn hundreds(&self, number: &mut Number, at: usize, range: &Range<usize>) -> usize {
        if !number.in_words || number.value >= 20.0 || self.word(at, range) != "hundred" {
            return at;
        }
        number.value *= HUNDRED;
        number.scaled = Some(HUNDRED);
        let below = |at: usize| {
            let value = numbers::in_words(self.word(at, range), self.language);
            value.filter(|value| *value < HUNDRED)
        };
        let joined = usize::from(self.word(at + 1, range) == "and");
        match below(at + 1 + joined) {
            Some(rest) => {
                number.value += rest;
                at + 2 + joined
            }
            None => at + 1,
        }
    }

    /// What the token at `at` is worth, if it is a number.
    fn number(&self, at: usize, range: &Range<usize>, price: bool) -> Option<Number> {
        let word = self.word(at, range);
        let of = |value: f64| Number { value, scaled: None, unit: None, plain: false, in_words: false };
        match self.tokens[at].kind {
            TokenKind::Number => {
                let plain = word.bytes().all(|b| b.is_ascii_digit());
                Some(Number { plain, ..of(numbers::value(word, self.language)?) })
            }
            TokenKind::Word if word.starts_with(|c: char| c.is_ascii_digit()) => self.glued(word, price),
            TokenKind::Word => {
                if let Some(times) = numbers::fold_times(word) {
                    return Some(Number { unit: Some(Unit::Times), ..of(times) });
                }
                if let Some(value) = numbers::in_words(word, self.language) {
                    return Some(Number { in_words: true, ..of(value) });
                }
                // "Una quarantina di giorni": as many as that, or nearly.
                if let Some(value) = numbers::about(word).filter(|_| numbers::is_one(self.before(at, range)))
                {
                    return Some(Number { in_words: true, scaled: Some(1.0), ..of(value) });
                }
                let one = numbers::is_one(word);
                let next = self.word(at + 1, range);
                let scale = next == "hundred" || next.len() > 2 && numbers::scale(next, false).is_some();
                (one && next != "mila" && scale).then(|| Number { in_words: true, ..of(1.0) })
            }
            _ => None,
        }
    }

    /// A number and its unit written together ("10x", "100km", "€3m", "20mila").
    fn glued(&self, word: &str, price: bool) -> Option<Number> {
        let split = word.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
        let (digits, rest) = word.split_at(split);
        let value = numbers::value(digits, self.language)?;
        let number = Number { value, scaled: None, unit: None, plain: false, in_words: false };
        if let Some(by) = numbers::scale(rest, price) {
            return Some(Number { value: value * by, scaled: Some(by), ..number });
        }
        match units::named(rest)? {
            Unit::Measure("g" | "t" | "m" | "l") if rest.len() == 1 && value < 10.0 => None,
            unit => Some(Number { unit: Some(unit), ..number }),
        }
    }

    /// The unit that starts at `at`, and one past it. `of`: "di" may stand before it.
    fn unit(&self, mut at: usize, range: &Range<usize>, of: bool) -> (Option<Unit>, usize) {
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
            None => match self.noun(at, range) {
                Some(noun) => (Some(Unit::Count(noun)), at + 1),
                None => (None, from),
            },
        }
    }

    /// Whether the Italian "ha" at `at` is a verb: "il 2025 ha visto", "il 12 ha detto".
    fn has_not_hectares(&self, at: usize, number: &Number, range: &Range<usize>) -> bool {
        if self.language != Language::Italian || self.word(at, range) != "ha" {
            return false;
        }
        let next = self.word(at + 1, range);
        let said =
            next.starts_with(char::is_lowercase) && !stopwords::is_stopword(&fold(next), self.language);
        said || number.plain && number.scaled.is_none() && YEARS.contains(&number.value)
    }

    fn before(&self, at: usize, range: &Range<usize>) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before, range))
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

    /// The second number of a range ("10-15 %", "da 10 a 15", "between 10 and 15").
    fn second_of_range(&self, first: &Amount, range: &Range<usize>) -> Option<Amount> {
        if first.unit.is_some() && !matches!(first.unit, Some(Unit::Currency(_))) {
            return None;
        }
        let at = first.tokens.end;
        let joint = self.word(at, range);
        let dash = matches!(joint, "-" | "–" | "—");
        if !dash && !matches!(joint, "a" | "to" | "and" | "e" | "o" | "or" | "ai" | "al") {
            return None;
        }
        let after = at + 1;
        let sign = usize::from(units::sign(self.word(after, range)).is_some());
        if !range.contains(&(after + sign)) {
            return None;
        }
        let second = self.amount(after + sign, range)?;
        (second.tokens.start > at && second.unit.is_some() || dash && self.touches(at)).then_some(second)
    }

    fn is_noun_free(&self, amount: &Amount) -> bool {
        amount.unit.is_none()
    }

    fn push(&self, amount: Amount, range: &Range<usize>, found: &mut Vec<Figure>) {
        if !amount.value.is_finite() {
            return;
        }
        let year = is_year(&amount);
        let mut tokens = amount.tokens;
        let unit = match amount.unit {
            _ if year => {
                // The word after a year is not counted by it.
                tokens.end = tokens.start + 1;
                Unit::Year
            }
            Some(unit) => unit,
            None => Unit::Count(String::new()),
        };
        debug_assert!(tokens.end <= range.end);
        let span = self.tokens[tokens.start].span().join(self.tokens[tokens.end - 1].span());
        if found.last().is_none_or(|f| f.span.end <= span.start) {
            found.push(Figure { span, value: amount.value, unit });
        }
    }
}

/// Four plain digits that are a year: with a noun behind them, round numbers are amounts.
fn is_year(amount: &Amount) -> bool {
    let countless = match &amount.unit {
        None => true,
        Some(Unit::Count(_)) => amount.value % 100.0 != 0.0,
        Some(_) => false,
    };
    amount.plain && amount.scaled.is_none() && YEARS.contains(&amount.value) && countless
}

/// The first number of a range takes what the second says of both.
fn share(first: &mut Amount, second: &Amount) {
    if first.unit.is_none() {
        first.unit.clone_from(&second.unit);
    }
    if let (None, Some(by)) = (first.scaled, second.scaled)
        && first.value < 1000.0
    {
        first.value *= by;
        first.scaled = Some(by);
    }
}
