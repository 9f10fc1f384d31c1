//! What numbers measure.

use crate::analysis::Unit;
use crate::text::fold::fold;

impl Unit {
    /// As the contract spells it: "percent", "share", "USD", "km", "times", "year", or the noun.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Percent => "percent",
            Self::Share => "share",
            Self::Currency(code) => code,
            Self::Measure(symbol) => symbol,
            Self::Times => "times",
            Self::Year => "year",
            Self::Count(noun) => noun,
        }
    }
}

/// Signs and codes of currencies, exactly as written.
const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("US$", "USD"),
    ("USD", "USD"),
    ("€", "EUR"),
    ("EUR", "EUR"),
    ("£", "GBP"),
    ("GBP", "GBP"),
    ("¥", "JPY"),
    ("JPY", "JPY"),
    ("CNY", "CNY"),
    ("RMB", "CNY"),
    ("CHF", "CHF"),
    ("₹", "INR"),
    ("INR", "INR"),
    ("₽", "RUB"),
    ("RUB", "RUB"),
    ("₩", "KRW"),
    ("KRW", "KRW"),
    ("CAD", "CAD"),
    ("AUD", "AUD"),
    ("₿", "BTC"),
];

/// Names of currencies, folded.
const NAMES: &[(&str, &str)] = &[
    ("dollaro", "USD"),
    ("dollari", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("sterlina", "GBP"),
    ("sterline", "GBP"),
    ("pounds", "GBP"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("yen", "JPY"),
    ("franchi", "CHF"),
    ("francs", "CHF"),
    ("rupie", "INR"),
    ("rupees", "INR"),
    ("rubli", "RUB"),
    ("rubles", "RUB"),
    ("roubles", "RUB"),
    ("lire", "ITL"),
    ("corone", "SEK"),
    ("kronor", "SEK"),
    ("bitcoin", "BTC"),
];

/// Symbols of measures, exactly as written.
const SYMBOLS: &[&str] = &[
    "km", "m", "cm", "mm", "nm", "kg", "g", "mg", "t", "l", "ml", "ha", "W", "kW", "MW", "GW", "TW", "Wh",
    "kWh", "MWh", "GWh", "TWh", "kB", "KB", "MB", "GB", "TB", "PB", "Hz", "kHz", "MHz", "GHz", "ms", "V",
    "kV", "mph", "km/h", "kmh", "Mbps", "Gbps", "hp", "CV", "mi", "ft", "lb", "°C", "°F", "°", "MP", "mAh",
    "fps", "dB",
];

/// Names of measures, folded.
const MEASURES: &[(&str, &str)] = &[
    ("chilometro", "km"),
    ("chilometri", "km"),
    ("kilometer", "km"),
    ("kilometers", "km"),
    ("kilometre", "km"),
    ("kilometres", "km"),
    ("metro", "m"),
    ("metri", "m"),
    ("meter", "m"),
    ("meters", "m"),
    ("metres", "m"),
    ("centimetri", "cm"),
    ("centimeters", "cm"),
    ("millimetri", "mm"),
    ("nanometri", "nm"),
    ("nanometers", "nm"),
    ("miglia", "mi"),
    ("mile", "mi"),
    ("miles", "mi"),
    ("feet", "ft"),
    ("chili", "kg"),
    ("chilogrammi", "kg"),
    ("kilograms", "kg"),
    ("kilos", "kg"),
    ("grammi", "g"),
    ("grams", "g"),
    ("tonnellata", "t"),
    ("tonnellate", "t"),
    ("tonne", "t"),
    ("tonnes", "t"),
    ("tons", "t"),
    ("quintale", "q"),
    ("quintali", "q"),
    ("litri", "l"),
    ("liters", "l"),
    ("litres", "l"),
    ("ettari", "ha"),
    ("hectares", "ha"),
    ("watt", "W"),
    ("watts", "W"),
    ("kilowatt", "kW"),
    ("kilowatts", "kW"),
    ("megawatt", "MW"),
    ("megawatts", "MW"),
    ("gigawatt", "GW"),
    ("gigawatts", "GW"),
    ("terawatt", "TW"),
    ("kilowattora", "kWh"),
    ("megawattora", "MWh"),
    ("megabyte", "MB"),
    ("megabytes", "MB"),
    ("gigabyte", "GB"),
    ("gigabytes", "GB"),
    ("terabyte", "TB"),
    ("terabytes", "TB"),
    ("gradi", "°"),
    ("degrees", "°"),
    ("volt", "V"),
    ("volts", "V"),
];

fn listed(list: &'static [(&str, &'static str)], word: &str) -> Option<&'static str> {
    list.iter().find(|(name, _)| *name == word).map(|(_, unit)| *unit)
}

/// The currency of a sign or code, as it stands before or after a number.
pub(super) fn sign(token: &str) -> Option<&'static str> {
    (token.len() <= 4).then(|| listed(SIGNS, token)).flatten()
}

/// The unit that one token after a number names.
pub(super) fn named(token: &str) -> Option<Unit> {
    if token.len() > 14 {
        return None;
    }
    if let Some(code) = sign(token) {
        return Some(Unit::Currency(code));
    }
    if let Some(symbol) = SYMBOLS.iter().find(|s| **s == token) {
        return Some(Unit::Measure(symbol));
    }
    let folded = fold(token);
    match &*folded {
        "%" | "percent" | "pct" => Some(Unit::Percent),
        "volte" | "times" | "x" => Some(Unit::Times),
        word => listed(NAMES, word).map(Unit::Currency).or_else(|| listed(MEASURES, word).map(Unit::Measure)),
    }
}

/// One measure by another, as written with a stroke between them.
const RATES: &[(&str, &str, &str)] = &[
    ("km", "h", "km/h"),
    ("mi", "h", "mph"),
    ("m", "s", "m/s"),
    ("km", "s", "km/s"),
    ("g", "km", "g/km"),
    ("km", "l", "km/l"),
    ("MB", "s", "MB/s"),
    ("GB", "s", "GB/s"),
    ("TB", "s", "TB/s"),
    ("mg", "l", "mg/l"),
    ("g", "l", "g/l"),
    ("kg", "ha", "kg/ha"),
];

/// "km" by "h".
pub(super) fn rate(measure: &str, by: &str) -> Option<Unit> {
    let found = RATES.iter().find(|(over, under, _)| *over == measure && *under == by);
    found.map(|(_, _, rate)| Unit::Measure(rate))
}

const MONTHS: &[&str] = &[
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sept.",
    "sep.",
    "oct.",
    "nov.",
    "dec.",
];

/// Whether `word` names a month.
pub(super) fn is_month(word: &str) -> bool {
    (3..=9).contains(&word.len()) && MONTHS.contains(&&*fold(word))
}

/// Words that number things rather than count them ("pagina 3", "alle 15").
const LABELS: &[&str] = &[
    "art", "art.", "articolo", "n", "n.", "nr", "nr.", "no.", "num.", "numero", "number", "pag", "pag.",
    "pagina", "page", "capitolo", "chapter", "figura", "figure", "fig.", "tabella", "table", "versione",
    "version", "ore", "alle", "dalle", "volume", "vol.", "section", "sezione", "comma", "part", "parte",
    "step", "passo", "via", "piazza", "tel", "tel.", "room", "episode", "episodio", "season", "stagione",
    "type", "tipo", "under", "category",
];

/// Whether the number after `word` is a label.
pub(super) fn is_label(word: &str) -> bool {
    word.len() <= 10 && LABELS.contains(&&*fold(word))
}
