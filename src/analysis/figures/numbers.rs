//! What a number is worth: digits by the custom of the language, and numbers in words.

use crate::text::{Language, TokenKind, fold::fold};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Whether a word may be a number, whatever stands beside it.
pub(super) fn counts(word: &str, kind: TokenKind, language: Language) -> bool {
    match kind {
        TokenKind::Number => true,
        TokenKind::Word => {
            word.starts_with(|c: char| c.is_ascii_digit())
                || fold_times(word).is_some()
                || in_words(word, language).is_some()
                || about(word).is_some()
                || is_one(word)
        }
        _ => false,
    }
}

/// "un", "one": one, where something countable follows.
pub(super) fn is_one(word: &str) -> bool {
    matches!(&*fold(word), "un" | "una" | "one" | "a" | "uno")
}

/// The value of digits with separators: "1.028" is one thousand in Italian, one and a bit in
/// English.
pub(super) fn value(digits: &str, language: Language) -> Option<f64> {
    if !digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) || digits.len() > 40 {
        return None;
    }
    let (thousands, decimal) = match language {
        Language::English => (',', '.'),
        _ => ('.', ','),
    };
    let (whole, fraction) = match digits.rsplit_once(decimal) {
        // Several of them, or one before the other kind, part thousands after all.
        Some((whole, fraction)) if !whole.contains(decimal) && !fraction.contains(thousands) => {
            (whole, fraction)
        }
        _ if grouped(digits) => return digits.replace([thousands, decimal], "").parse().ok(),
        Some(_) => return None,
        None => (digits, ""),
    };
    if !whole.contains(thousands) {
        return format!("{whole}.{fraction}0").parse().ok();
    }
    if grouped(whole) {
        return format!("{}.{fraction}0", whole.replace(thousands, "")).parse().ok();
    }
    // "2.5" in an Italian text: a decimal of the other custom.
    if fraction.is_empty() && whole.matches(thousands).count() == 1 {
        return whole.replace(thousands, ".").parse().ok();
    }
    None
}

/// Whether separators stand before every three digits.
fn grouped(digits: &str) -> bool {
    let mut groups = digits.split(['.', ',']);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3)
}

/// Words that multiply the number before them.
const SCALES: &[(&str, f64)] = &[
    ("mila", 1e3),
    ("thousand", 1e3),
    ("k", 1e3),
    ("milione", 1e6),
    ("milioni", 1e6),
    ("mln", 1e6),
    ("mln.", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("mio", 1e6),
    ("mn", 1e6),
    ("bln", 1e9),
    ("mrd", 1e9),
    ("miliardo", 1e9),
    ("miliardi", 1e9),
    ("mld", 1e9),
    ("mld.", 1e9),
    ("billion", 1e9),
    ("billions", 1e9),
    ("bn", 1e9),
    ("bilione", 1e12),
    ("bilioni", 1e12),
    ("trillion", 1e12),
    ("trillions", 1e12),
    ("tn", 1e12),
    ("trn", 1e12),
];

static SCALE: LazyLock<FxHashMap<&str, f64>> = LazyLock::new(|| SCALES.iter().copied().collect());

/// What `word` multiplies the number before it by. The one-letter forms of prices ("€3m", "$2b")
/// need `price`.
pub(super) fn scale(word: &str, price: bool) -> Option<f64> {
    if word.len() > 9 {
        return None;
    }
    match word {
        "m" | "M" if price => Some(1e6),
        "b" | "B" if price => Some(1e9),
        _ => SCALE.get(&*fold(word)).copied(),
    }
}

const ENGLISH_UNITS: [&str; 20] = [
    "",
    "",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ITALIAN_UNITS: [&str; 20] = [
    "",
    "",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
];
const ITALIAN_TENS: [&str; 8] =
    ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

static ENGLISH: LazyLock<FxHashMap<String, f64>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    let below_ten = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    for (i, word) in ENGLISH_UNITS.iter().enumerate().skip(2) {
        words.insert((*word).to_owned(), i as f64);
    }
    for (i, tens) in ENGLISH_TENS.iter().enumerate() {
        let value = (i as f64 + 2.0) * 10.0;
        words.insert((*tens).to_owned(), value);
        for (j, unit) in below_ten.iter().enumerate() {
            words.insert(format!("{tens}-{unit}"), value + j as f64 + 1.0);
        }
    }
    words
});

static ITALIAN: LazyLock<FxHashMap<String, f64>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    let below_ten = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"];
    // "sei" is also "you are": it counts only with a unit behind it, see the caller.
    for (i, word) in ITALIAN_UNITS.iter().enumerate().skip(2) {
        words.insert((*word).to_owned(), i as f64);
    }
    for (i, tens) in ITALIAN_TENS.iter().enumerate() {
        let value = (i as f64 + 2.0) * 10.0;
        words.insert((*tens).to_owned(), value);
        for (j, unit) in below_ten.iter().enumerate() {
            // The vowel falls before "uno" and "otto": "ventuno", "ventotto".
            let stem = if unit.starts_with(['u', 'o']) { &tens[..tens.len() - 1] } else { tens };
            words.insert(format!("{stem}{unit}"), value + j as f64 + 1.0);
            words.insert(format!("{stem}un"), value + 1.0);
        }
    }
    // "centottantasette", "duecentotrenta", "milleduecento", "duemilacinquecento", "quarantaduemila".
    let below_hundred: Vec<(String, f64)> = words.iter().map(|(w, v)| (w.clone(), *v)).collect();
    let after_hundred =
        |hundred: &str, rest: &str| match rest.strip_prefix("otto").or(rest.strip_prefix("ottanta")) {
            Some(_) => format!("{}{rest}", hundred.trim_end_matches('o')),
            None => format!("{hundred}{rest}"),
        };
    let mut below_thousand = below_hundred.clone();
    for (hundreds, unit) in ITALIAN_UNITS.iter().enumerate().take(10).skip(1) {
        let hundred = if hundreds == 1 { "cento".to_owned() } else { format!("{unit}cento") };
        let value = hundreds as f64 * 100.0;
        below_thousand.push((hundred.clone(), value));
        below_thousand.push((format!("{hundred}uno"), value + 1.0));
        for (rest, more) in &below_hundred {
            below_thousand.push((format!("{hundred}{rest}"), value + more));
            below_thousand.push((after_hundred(&hundred, rest), value + more));
        }
    }
    words.insert("mille".into(), 1000.0);
    for (word, value) in &below_thousand {
        words.insert(format!("{word}mila"), value * 1e3);
        words.insert(format!("mille{word}"), 1e3 + value);
        if *value >= 100.0 && *value % 100.0 == 0.0 {
            for (i, unit) in ITALIAN_UNITS.iter().enumerate().skip(2) {
                words.insert(format!("{unit}mila{word}"), i as f64 * 1e3 + value);
            }
        }
    }
    words.extend(below_thousand);
    words
});

/// The value of a number in words, from two up; "one" and "un" are mostly articles.
pub(super) fn in_words(word: &str, language: Language) -> Option<f64> {
    if !(2..=26).contains(&word.len()) {
        return None;
    }
    let words = match language {
        Language::Italian => &*ITALIAN,
        Language::English => &*ENGLISH,
        Language::Other(_) => return None,
    };
    words.get(&*fold(word)).copied()
}

/// Italian nouns for about as many, and the dozen, with "una" before them.
const ABOUT: &[(&str, f64)] = &[
    ("decina", 10.0),
    ("dozzina", 12.0),
    ("dozen", 12.0),
    ("quindicina", 15.0),
    ("ventina", 20.0),
    ("trentina", 30.0),
    ("quarantina", 40.0),
    ("cinquantina", 50.0),
    ("sessantina", 60.0),
    ("settantina", 70.0),
    ("ottantina", 80.0),
    ("novantina", 90.0),
    ("centinaio", 100.0),
    ("migliaio", 1000.0),
];

/// How many "una quarantina" are; `None` for every other word.
pub(super) fn about(word: &str) -> Option<f64> {
    if !(5..=11).contains(&word.len()) {
        return None;
    }
    let folded = fold(word);
    ABOUT.iter().find(|(name, _)| *name == folded).map(|(_, value)| *value)
}

/// "tenfold" and its like.
pub(super) fn fold_times(word: &str) -> Option<f64> {
    let stem = word.strip_suffix("fold")?;
    match stem {
        "hundred" => Some(100.0),
        "thousand" => Some(1000.0),
        _ => in_words(stem.trim_end_matches('-'), Language::English),
    }
}
