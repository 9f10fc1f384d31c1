//! Numbers and dates as the reader's language writes them.

use super::{Language, Texts};
use jiff::civil::Date;

const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_IT: [&str; 12] =
    ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];

impl Texts {
    /// 1,028 or 1.028.
    #[must_use]
    pub fn number(&self, n: impl Into<u64>) -> String {
        group(n.into(), false, self.language)
    }

    /// As [`Texts::number`] below a thousand; from there on 1.8k or 1,8k, and 12k.
    #[must_use]
    pub fn number_in_short(&self, n: impl Into<u64>) -> String {
        let n: u64 = n.into();
        if n < 1_000 {
            return self.number(n);
        }
        // Tenths only where they are not noise.
        let digits = usize::from(n < 9_950);
        format!("{}k", self.decimal(n as f32 / 1_000.0, digits))
    }

    /// 0.41 or 0,41, with a true minus sign; "–" for what is not a number.
    #[must_use]
    pub fn decimal(&self, value: f32, digits: usize) -> String {
        decimal(f64::from(value), digits, self.language)
    }

    /// As [`Texts::decimal`], with a plus sign too.
    #[must_use]
    pub fn signed(&self, value: f32, digits: usize) -> String {
        let text = self.decimal(value, digits);
        if value > 0.0 && text.chars().any(|c| ('1'..='9').contains(&c)) { format!("+{text}") } else { text }
    }

    /// 0 … 1 as a whole percentage: "17%" or "17 %".
    #[must_use]
    pub fn percent(&self, share: f32) -> String {
        let n = (share * 100.0).round();
        match self.language {
            Language::English => format!("{n:.0}%"),
            Language::Italian => format!("{n:.0}\u{a0}%"),
        }
    }

    /// A probability: "< 0.001", "0.03".
    #[must_use]
    pub fn p_value(&self, p: f32) -> String {
        match p {
            p if p.is_nan() => "–".into(),
            p if p < 0.001 => format!("< {}", self.decimal(0.001, 3)),
            p if p < 0.01 => self.decimal(p, 3),
            p => self.decimal(p, 2),
        }
    }

    /// 12 Jan or 12 gen.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// 12 Jan 2026 or 12 gen 2026.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// "4 Mar – 28 Apr 2026", with both years where they differ.
    #[must_use]
    pub fn period(&self, from: Date, to: Date) -> String {
        if from == to {
            self.date(to)
        } else if from.year() == to.year() {
            format!("{} – {}", self.day(from), self.date(to))
        } else {
            format!("{} – {}", self.date(from), self.date(to))
        }
    }

    fn month(&self, date: Date) -> &'static str {
        let months = match self.language {
            Language::English => &MONTHS_EN,
            Language::Italian => &MONTHS_IT,
        };
        // A civil date's month is 1 to 12.
        months[(date.month().clamp(1, 12) - 1) as usize]
    }
}

/// Groups of three from four digits on.
pub fn group(n: u64, negative: bool, language: Language) -> String {
    let mark = match language {
        Language::English => ',',
        Language::Italian => '.',
    };
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if negative {
        out.push('−');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Fixed digits, true minus, no negative zero.
pub fn decimal(value: f64, digits: usize, language: Language) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    let text = format!("{:.digits$}", value.abs());
    let minus = value < 0.0 && text.chars().any(|c| ('1'..='9').contains(&c));
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |n| group(n, false, language));
    let mark = if language == Language::Italian { "," } else { "." };
    let sign = if minus { "−" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{mark}{rest}") }
}
