//! Numbers with their units.

mod counted;
mod dates;
mod labels;
mod numbers;
mod ranges;
mod scores;
mod shares;
mod units;

#[cfg(test)]
mod tests;

use super::{Figure, Unit};
use crate::text::{Document, Language, Token, TokenKind, fold::fold};
use std::ops::Range;

/// Finds the figures of the body, in text order, none overlapping another.
#[must_use]
pub fn find(text: &str, document: &Document) -> Vec<Figure> {
    let mut found = Vec::new();
    let vocabulary = &document.vocabulary;
    let counts = |word: &Token| {
        let (kind, word) = (word.kind, word.of(text));
        numbers::counts(word, kind, document.language) || shares::counts(word, kind, document.language)
    };
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
    /// One past the last token of the number, before the unit behind it.
    bare_end: usize,
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
            if let Some(share) = self.share(at, &range) {
                at = share.tokens.end;
                self.push(share, &range, found);
                continue;
            }
            let Some(mut amount) = self.amount(at, &range) else {
                at += 1;
                continue;
            };
            let next = amount.tokens.end;
            if let Some(past) = self.past_date_or_clock(at, &amount, &range) {
                at = past;
                continue;
            }
            if let Some(mut second) = self.second_of_range(at, &amount, &range) {
                if is_year(&amount) && !is_year(&second) {
                    // "2025-26" is one year with its short end; "by 2030 to 32 percent" is no range.
                    let short = self.touches(next - 1) && second.plain && second.value < HUNDRED;
                    at = if short { second.bare_end } else { next };
                    self.push(amount, &range, found);
                    continue;
                }
                if self.is_score(&amount, &second, &range) {
                    at = second.tokens.end;
                    continue;
                }
                ranges::share(&mut amount, &mut second);
                if second.unit.is_some() || second.scaled.is_some() || is_year(&amount) && is_year(&second) {
                    self.push(amount, &range, found);
                    at = second.tokens.end;
                    self.push(second, &range, found);
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
        let (mut number, mut end) = self.scaled(at, range, price)?;
        let mut start = at;
        let bare_end = end;
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
        if let Some((unit, past)) = self.per(number.unit.as_ref(), end, range) {
            number.unit = Some(unit);
            end = past;
        }
        if self.is_negative(start, number.unit.as_ref(), range) {
            number.value = -number.value;
            start -= 1;
        }
        let Number { value, scaled, unit, plain, in_words } = number;
        Some(Amount { tokens: start..end, bare_end, value, scaled, unit, plain, in_words })
    }

    /// The number at `at` with the words that multiply it, and one past them.
    fn scaled(&self, at: usize, range: &Range<usize>, price: bool) -> Option<(Number, usize)> {
        let mut number = self.number(at, range, price)?;
        // "Half a million".
        let article = number.value < 1.0 && number.in_words && self.word(at + 1, range) == "a";
        let mut end = self.hundreds(&mut number, at + 1 + usize::from(article), range);
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
            } else if let Some((rest, past)) = self.rest_of(by, end, range) {
                number.value += rest;
                end = past;
            }
        }
        Some((number, end))
    }

    /// "Un milione [e settecentomila]", "two million [three hundred thousand]": what goes on below a scale, and one past
    /// it.
    fn rest_of(&self, scale: f64, at: usize, range: &Range<usize>) -> Option<(f64, usize)> {
        const LEAST: f64 = 1000.0;
        let joined = usize::from(matches!(self.word(at, range), "e" | "and"));
        let from = Some(at + joined).filter(|from| range.contains(from))?;
        let mut rest = self.number(from, range, false)?;
        let mut past = self.hundreds(&mut rest, from + 1, range);
        // Never another one behind it: a text may be nothing but millions.
        if let Some(by) = numbers::scale(self.word(past, range), false).filter(|_| rest.value < LEAST) {
            rest.value *= by;
            past += 1;
        }
        let below = rest.in_words && rest.unit.is_none() && (LEAST..scale).contains(&rest.value);
        below.then_some((rest.value, past))
    }

    /// Whether what stands before `start` takes away: "-3 %", "meno 3 per cento", "minus 3 degrees".
    fn is_negative(&self, start: usize, unit: Option<&Unit>, range: &Range<usize>) -> bool {
        let Some(unit) = unit else { return false };
        if start <= range.start {
            return false;
        }
        let before = fold(self.word(start - 1, range));
        let earlier = if start > range.start + 1 { self.word(start - 2, range) } else { "" };
        match &*before {
            "-" | "−" => self.touches(start - 1) && (start < range.start + 2 || !self.touches(start - 2)),
            // "Più o meno il 3", "ten minus 3" take nothing away.
            "meno" | "minus" => {
                let idle = matches!(&*fold(earlier), "o" | "or" | "quanto" | "lo" | "non" | "not")
                    || earlier.ends_with(|c: char| c.is_ascii_digit());
                !idle && matches!(unit, Unit::Percent | Unit::Measure(_) | Unit::Currency(_))
            }
            _ => false,
        }
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
                let next = self.word(at + 1, range);
                // "Mezzo milione", "half a million".
                let large = if next == "a" { self.word(at + 2, range) } else { next };
                if shares::is_half(word) && large.len() > 2 && numbers::scale(large, false).is_some() {
                    return Some(Number { in_words: true, ..of(0.5) });
                }
                let one = numbers::is_one(word);
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

    fn before(&self, at: usize, range: &Range<usize>) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before, range))
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
