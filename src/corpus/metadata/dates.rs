//! Days of publication, as people and machines write them.

use super::lines::pattern;
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

/// Months in Italian and English with their short forms, in order.
const MONTHS: [&[&str]; 12] = [
    &["gennaio", "january", "gen", "jan"],
    &["febbraio", "february", "feb"],
    &["marzo", "march", "mar"],
    &["aprile", "april", "apr"],
    &["maggio", "may", "mag"],
    &["giugno", "june", "giu", "jun"],
    &["luglio", "july", "lug", "jul"],
    &["agosto", "august", "ago", "aug"],
    &["settembre", "september", "sett", "sept", "set", "sep"],
    &["ottobre", "october", "ott", "oct"],
    &["novembre", "november", "nov"],
    &["dicembre", "december", "dic", "dec"],
];

/// A date somewhere in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::corpus) struct Found {
    pub date: Date,
    /// Bytes of the text it covers.
    pub start: usize,
    pub end: usize,
}

static DATES: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    let months = MONTHS.concat().join("|");
    [
        // 2026-01-12, 2026/01/12, 2026-01-12T10:00
        r"\b(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:\b|T)".to_owned(),
        // 12 gennaio 2026, 1° maggio 2026, 12th January 2026, 12 gen. 2026
        format!(r"(?i)\b(?P<d>\d{{1,2}})(?:°|º|st|nd|rd|th)?[\s\u{{a0}}]+(?:of\s+)?(?P<n>{months})\b\.?,?[\s\u{{a0}}]+(?P<y>(?:19|20)\d\d)\b"),
        // January 12, 2026; Jan 12 2026
        format!(r"(?i)\b(?P<n>{months})\b\.?[\s\u{{a0}}]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[\s\u{{a0}}]+(?P<y>(?:19|20)\d\d)\b"),
        // 12/01/2026, 12.01.2026, 12-01-2026: day first
        r"\b(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d)\b".to_owned(),
    ]
    .map(|text| pattern(&text))
});

/// The first date in a text.
pub(in crate::corpus) fn find(text: &str) -> Option<Found> {
    // Every form has a year of four digits; most lines have none, and looking for it is cheap.
    if !text.contains("20") && !text.contains("19") {
        return None;
    }
    DATES
        .iter()
        .filter_map(|form| {
            let caught = form.captures(text)?;
            let whole = caught.get(0)?;
            let number = |name: &str| caught.name(name).and_then(|m| m.as_str().parse::<i16>().ok());
            let (year, mut day) = (number("y")?, number("d")?);
            let mut month = number("m").or_else(|| month_of(caught.name("n")?.as_str()))?;
            if month > 12 && day <= 12 {
                // 01/22/2026 can only be the American order.
                std::mem::swap(&mut month, &mut day);
            }
            let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
            Some(Found { date, start: whole.start(), end: whole.end() })
        })
        .min_by_key(|found| found.start)
}

/// A text that is a date and little else, as machines and front matter give it.
pub(in crate::corpus) fn parse(text: &str) -> Option<Date> {
    find(text.get(..80).unwrap_or(text)).map(|found| found.date)
}

/// The date a file name begins or ends with: "2026-01-12_titolo", "20260112-titolo".
pub(in crate::corpus) fn of_file_name(name: &str) -> Option<Date> {
    static COMPACT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[^0-9])(?P<y>(?:19|20)\d\d)[-_.]?(?P<m>0[1-9]|1[0-2])[-_.]?(?P<d>0[1-9]|[12]\d|3[01])(?:[^0-9]|$)",
        )
    });
    let caught = COMPACT.captures(name)?;
    let number = |key: &str| caught.name(key).and_then(|m| m.as_str().parse::<i16>().ok());
    Date::new(number("y")?, i8::try_from(number("m")?).ok()?, i8::try_from(number("d")?).ok()?).ok()
}

fn month_of(name: &str) -> Option<i16> {
    let name = name.to_lowercase();
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&name.as_str())).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "Pubblicato Lunedì, 12 Gennaio 2026",
            "12 gennaio 2026",
            "Jan 12, 2026",
            "January 12th, 2026",
            "12/01/2026",
            "12.01.2026",
            "2026-01-12",
            "2026-01-12T09:30:00+01:00",
            "12 gen. 2026",
            "the 12th of January 2026",
        ] {
            assert_eq!(parse(text), Some(date(2026, 1, 12)), "{text}");
        }
        assert_eq!(parse("1° maggio 2025"), Some(date(2025, 5, 1)));
        assert_eq!(parse("01/22/2026"), Some(date(2026, 1, 22)));
        assert_eq!(parse("Sept. 3, 2025"), Some(date(2025, 9, 3)));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["2026", "31 febbraio 2026", "99/99/2026", "nel gennaio 2026", "tel. 12-345-6789"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn file_names_carry_dates() {
        for name in ["2026-01-12_porto", "20260112-porto", "porto_2026_01_12"] {
            assert_eq!(of_file_name(name), Some(date(2026, 1, 12)), "{name}");
        }
        for name in ["000_d3524a50ada5513b", "12345678901234", "2026"] {
            assert_eq!(of_file_name(name), None, "{name}");
        }
    }
}
