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

/// A day as it is written: "01/12/2026" may be two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::corpus) struct Day {
    /// The day first, where it may be.
    pub date: Date,
    /// Another day where the month stands first.
    pub month_first: Option<Date>,
}

/// In which order a page writes the numbers of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::corpus) enum Order {
    DayFirst,
    MonthFirst,
    /// Either: English is written on both sides of an ocean.
    Unknown,
}

impl Day {
    /// The day in a page that writes in this order; none where it may be either of two. The order is only asked
    /// for where it matters.
    pub fn read(self, order: impl FnOnce() -> Order) -> Option<Date> {
        if self.month_first.is_none() {
            return Some(self.date);
        }
        match (order(), self.month_first) {
            (_, None) | (Order::DayFirst, _) => Some(self.date),
            (Order::MonthFirst, other) => other,
            (Order::Unknown, Some(_)) => None,
        }
    }
}

/// The order of a page of this declared language ("en-US"); none where the language tells none.
pub(in crate::corpus) fn order_of(language: &str) -> Option<Order> {
    let code = language.trim().to_lowercase().replace('_', "-");
    match code.split('-').next()? {
        "en" | "eng" => match code.as_str() {
            "en-us" => Some(Order::MonthFirst),
            "en-gb" | "en-ie" | "en-au" | "en-nz" | "en-za" | "en-in" => Some(Order::DayFirst),
            _ => None,
        },
        _ => Some(Order::DayFirst),
    }
}

/// The order that a text in English shows: by the dates in it that have a day above 12.
pub(super) fn order_in(text: &str) -> Order {
    static NUMBERS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\b(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?:(?:19|20)\d\d|\d\d)\b"));
    let (mut day, mut month) = (false, false);
    for caught in NUMBERS.captures_iter(text) {
        let number = |name: &str| caught.name(name).and_then(|m| m.as_str().parse::<u8>().ok()).unwrap_or(0);
        let (a, b) = (number("a"), number("b"));
        day |= (13..=31).contains(&a) && (1..=12).contains(&b);
        month |= (13..=31).contains(&b) && (1..=12).contains(&a);
    }
    match (day, month) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}

/// A date somewhere in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::corpus) struct Found {
    pub day: Day,
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
    DATES.iter().filter_map(|form| caught(form, text)).min_by_key(|found| found.start)
}

/// The first date in a line, also with a year of two digits ("12/01/26"), which prose has for other things.
pub(in crate::corpus) fn find_in_line(line: &str) -> Option<Found> {
    static SHORT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[\s(|:,])(?P<whole>(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d\d)|(?P<d2>\d\d)\.(?P<m2>\d\d)\.(?P<y2>\d\d))(?:$|[\s,;|).-])",
        )
    });
    find(line).or_else(|| {
        let caught = SHORT.captures(line)?;
        let number = |name: &str, other: &str| {
            caught.name(name).or_else(|| caught.name(other)).and_then(|m| m.as_str().parse::<i16>().ok())
        };
        let whole = caught.name("whole")?;
        let day = of_numbers(2000 + number("y", "y2")?, number("m", "m2")?, number("d", "d2")?, true)?;
        Some(Found { day, start: whole.start(), end: whole.end() })
    })
}

fn caught(form: &Regex, text: &str) -> Option<Found> {
    let caught = form.captures(text)?;
    let whole = caught.get(0)?;
    let number = |name: &str| caught.name(name).and_then(|m| m.as_str().parse::<i16>().ok());
    let (year, day, numbered) = (number("y")?, number("d")?, number("m"));
    let month = numbered.or_else(|| month_of(caught.name("n")?.as_str()))?;
    // "2026-01-12" is written so by everybody.
    let either = numbered.is_some() && caught.name("y")?.start() > caught.name("d")?.start();
    Some(Found { day: of_numbers(year, month, day, either)?, start: whole.start(), end: whole.end() })
}

/// `either`: the month may as well stand first.
fn of_numbers(year: i16, mut month: i16, mut day: i16, either: bool) -> Option<Day> {
    if month > 12 && day <= 12 {
        // 01/22/2026 can only be the American order.
        std::mem::swap(&mut month, &mut day);
        return Some(Day { date: valid(year, month, day)?, month_first: None });
    }
    let other = either && day <= 12 && day != month;
    Some(Day {
        date: valid(year, month, day)?,
        month_first: if other { valid(year, day, month) } else { None },
    })
}

fn valid(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A text that is a date and little else, as machines and front matter give it.
pub(in crate::corpus) fn parse(text: &str) -> Option<Date> {
    written(text).map(|day| day.date)
}

/// The same, as it is written.
pub(in crate::corpus) fn written(text: &str) -> Option<Day> {
    find(text.get(..text.floor_char_boundary(80)).unwrap_or(text)).map(|found| found.day)
}

/// The date in a file name: "2026-01-12_titolo", "20260112-titolo", "titolo 12 gennaio 2026".
pub(in crate::corpus) fn of_file_name(name: &str) -> Option<Found> {
    static COMPACT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[^0-9])(?P<y>(?:19|20)\d\d)[-_.]?(?P<m>0[1-9]|1[0-2])[-_.]?(?P<d>0[1-9]|[12]\d|3[01])(?:[^0-9]|$)",
        )
    });
    let in_words = || {
        // As long as the name: places in the one are places in the other.
        let parted = |sign: &str| find(&name.replace(['_', '+', '-'], sign));
        find(&name.replace(['_', '+'], " ")).or_else(|| parted(" ")).or_else(|| parted("-"))
    };
    let Some(caught) = COMPACT.captures(name) else { return in_words() };
    let number = |key: &str| caught.name(key).and_then(|m| m.as_str().parse::<i16>().ok());
    let day = of_numbers(number("y")?, number("m")?, number("d")?, false)?;
    Some(Found { day, start: caught.name("y")?.start(), end: caught.name("d")?.end() })
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
    fn numbers_alone_are_read_in_the_order_of_the_page() {
        let day = |text: &str| find_in_line(text).map(|found| found.day);
        let (december, january) = (date(2026, 12, 1), date(2026, 1, 12));
        for text in ["01/12/2026", "Published 01/12/26", "01.12.26"] {
            let day = day(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(day.read(|| Order::DayFirst), Some(december), "{text}");
            assert_eq!(day.read(|| Order::MonthFirst), Some(january), "{text}");
            assert_eq!(day.read(|| Order::Unknown), None, "{text}");
        }
        assert_eq!(day("1 December 2026").and_then(|day| day.read(|| Order::MonthFirst)), Some(december));
        assert_eq!(day("12/12/2026").and_then(|day| day.read(|| Order::Unknown)), Some(date(2026, 12, 12)));
        assert_eq!(day("31/01/26").and_then(|day| day.read(|| Order::Unknown)), Some(date(2026, 1, 31)));
        for text in ["Il 3/4/5 del mese", "12/34/56", "pagina 12/01/2"] {
            assert_eq!(day(text), None, "{text}");
        }
        for (language, order) in [
            ("en-US", Some(Order::MonthFirst)),
            ("en_GB", Some(Order::DayFirst)),
            ("en", None),
            ("it-IT", Some(Order::DayFirst)),
        ] {
            assert_eq!(order_of(language), order, "{language}");
        }
        assert_eq!(order_in("From 01/12/2026 to 01/22/2026."), Order::MonthFirst);
        assert_eq!(order_in("From 01/12/2026 to 22/12/2026."), Order::DayFirst);
        assert_eq!(order_in("On 01/12/2026."), Order::Unknown);
    }

    #[test]
    fn file_names_carry_dates() {
        for name in [
            "2026-01-12_porto",
            "20260112-porto",
            "porto_2026_01_12",
            "ponte_20260112",
            "ponte 12 gennaio 2026",
            "ponte-12-gennaio-2026",
            "ponte_12_gennaio_2026",
            "12-01-2026 ponte",
            "12_01_2026_ponte",
        ] {
            assert_eq!(of_file_name(name).map(|found| found.day.date), Some(date(2026, 1, 12)), "{name}");
        }
        for name in ["000_d3524a50ada5513b", "12345678901234", "2026", "ponte 2026"] {
            assert_eq!(of_file_name(name), None, "{name}");
        }
    }
}
