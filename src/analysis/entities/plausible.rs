//! What the tagger takes for a name and cannot be one by its shape: contractions ("We've"), days,
//! quantities, the party and state of a politician, compounds such as "anti-German".

use super::super::Kind;
use super::{apposition, gazetteer};

/// Ends of contractions, with either apostrophe.
const CONTRACTED: [&str; 6] = ["ve", "re", "ll", "m", "d", "t"];
/// Pronouns and the like that "'s" makes a contraction of, not a possessive.
const BEFORE_S: [&str; 12] =
    ["it", "he", "she", "that", "there", "here", "who", "what", "where", "how", "let", "when"];

/// Beginnings of compounds of a name that are no name.
const PREFIXES: [&str; 15] = [
    "anti", "non", "intra", "inter", "pro", "pre", "post", "in", "full", "mid", "trans", "pan", "neo",
    "filo", "ultra",
];

/// Second halves of compounds that describe something by a name.
const DESCRIBING: [&str; 22] = [
    "based",
    "led",
    "backed",
    "owned",
    "born",
    "style",
    "centric",
    "rated",
    "friendly",
    "related",
    "like",
    "era",
    "wide",
    "made",
    "listed",
    "funded",
    "sympathetic",
    "sponsored",
    "trained",
    "educated",
    "area",
    "district",
];

const MONTHS: [&str; 24] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "gen", "mag", "giu",
    "lug", "ago", "set", "ott", "dic", "sept", "august", "march", "april",
];

const UNITS: [&str; 24] = [
    "w", "kw", "kwh", "mw", "ghz", "mhz", "hz", "gb", "tb", "mb", "kb", "c", "f", "mm", "cm", "km", "kg",
    "mah", "pm", "am", "v", "fps", "bn", "px",
];

/// Verbs that bid, and words that tie a sentence to the one before: before a name at the beginning of a
/// sentence they are no part of it.
const OPENING: [&str; 40] = [
    "Forza",
    "Grazie",
    "Viva",
    "Evviva",
    "Povero",
    "Povera",
    "Take",
    "Meet",
    "Consider",
    "Ask",
    "See",
    "Remember",
    "Imagine",
    "Thank",
    "Call",
    "Visit",
    "Prendete",
    "Prendiamo",
    "Adesso",
    "Ora",
    "Ieri",
    "Intanto",
    "Invece",
    "Forse",
    "Eppure",
    "Così",
    "Quando",
    "Mentre",
    "Secondo",
    "Perché",
    "Dopo",
    "Prima",
    "Yesterday",
    "Meanwhile",
    "Then",
    "When",
    "While",
    "Perhaps",
    "But",
    "According",
];

/// Numbers as words, written small, before what is counted.
const NUMBERS: [&str; 22] = [
    "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "venti", "trenta", "cento",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty",
];

/// One word behind a verb may be one name with it ("Take That"), behind the others it is a name.
fn opens_only(first: &str, rest: &str) -> bool {
    rest.contains(' ') || !matches!(first, "Take" | "Meet" | "See" | "Call" | "Ask" | "Prima" | "Ora")
}

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '"', '“', '«']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n', '…'])
}

/// What is left of a name the tagger found: how many bytes to cut off its beginning; `None` where it is
/// no name. `before` is the text before it.
pub(super) fn cut(before: &str, name: &str, kind: Kind) -> Option<usize> {
    if kind == Kind::Work {
        return if is_contraction(name) { None } else { Some(0) };
    }
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    if is_contraction(first) || is_described(first) {
        // "Can't Brindle", "Milan-based Foo Energy": the rest is the name.
        return (!rest.is_empty() && rest.starts_with(char::is_uppercase)).then_some(first.len() + 1);
    }
    // "Take Brindle Heron, a startup": a verb with a capital because the sentence begins with it.
    if OPENING.contains(&first)
        && begins_sentence(before)
        && opens_only(first, rest)
        && !gazetteer::is_listed(name)
    {
        return rest.starts_with(char::is_uppercase).then_some(first.len() + 1);
    }
    // "otto Comuni": a number of things.
    if NUMBERS.contains(&first) || is_number_in_words(first) && rest.starts_with(char::is_uppercase) {
        return None;
    }
    // "l'ex-Ilva" is Ilva still.
    if name.strip_prefix("ex-").is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
        return Some(3);
    }
    // "assistente IA Brevona".
    if matches!(first, "AI" | "IA")
        && rest.starts_with(char::is_uppercase)
        && apposition::introduced(before, true).is_some()
    {
        return Some(first.len() + 1);
    }
    // "12W USB-A": how much of it.
    if is_quantity(first) && !rest.is_empty() {
        return rest.contains(char::is_alphabetic).then_some(first.len() + 1);
    }
    // "Director_Oh": from a list of credits.
    if kind == Kind::Person
        && let Some((role, person)) = name.split_once('_')
        && person.starts_with(char::is_uppercase)
    {
        return Some(role.len() + 1);
    }
    let nothing = is_prefixed(first)
        || (kind != Kind::Event && is_day(name))
        || is_quantity(name)
        || is_party_and_state(before, name)
        || (rest.is_empty() && is_adverb(name))
        || name.contains('=');
    if nothing { None } else { Some(0) }
}

/// Bytes at the end of a name that are an amount by what stands `after` it: "Noesia [420] milioni".
pub(super) fn amount(name: &str, after: &str) -> usize {
    const COUNTED: [&str; 16] = [
        "milioni",
        "milione",
        "miliardi",
        "miliardo",
        "mila",
        "euro",
        "dollari",
        "per cento",
        "percento",
        "million",
        "billion",
        "thousand",
        "percent",
        "per cent",
        "dollars",
        "%",
    ];
    let Some((rest, number)) = name.rsplit_once(' ') else { return 0 };
    let digits = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let after = after.strip_prefix(' ').unwrap_or(after);
    let counted = COUNTED
        .iter()
        .any(|word| after.strip_prefix(word).is_some_and(|more| !more.starts_with(char::is_alphabetic)));
    if digits && counted { name.len() - rest.len() } else { 0 }
}

/// "Quarantuno", "Novantasei", "Forty-one".
fn is_number_in_words(word: &str) -> bool {
    const TENS: [&str; 14] = [
        "vent", "trent", "quarant", "cinquant", "sessant", "settant", "ottant", "novant", "forty-", "fifty-",
        "sixty-", "seventy-", "eighty-", "ninety-",
    ];
    const UNITS: [&str; 19] = [
        "uno", "un", "due", "tre", "tré", "quattro", "cinque", "sei", "sette", "otto", "nove", "one", "two",
        "three", "four", "five", "six", "seven", "nine",
    ];
    let word = word.to_lowercase();
    TENS.iter().filter_map(|tens| word.strip_prefix(tens)).any(|rest| {
        let unit = rest.strip_prefix(['i', 'a']).unwrap_or(rest);
        UNITS.contains(&rest) || UNITS.contains(&unit)
    })
}

/// "We've", "I'd", "Can’t", "It's".
fn is_contraction(word: &str) -> bool {
    let Some((head, tail)) = word.split_once(['\'', '’']) else { return false };
    let head = head.to_ascii_lowercase();
    match tail {
        "t" => head.ends_with('n') && head.len() > 2 || head == "won",
        "s" => BEFORE_S.contains(&head.as_str()),
        _ => {
            CONTRACTED.contains(&tail)
                && (matches!(head.as_str(), "i" | "we" | "you" | "they" | "who" | "this")
                    || BEFORE_S.contains(&head.as_str()))
        }
    }
}

/// "Milan-based", "Apple-centric".
fn is_described(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, tail)| DESCRIBING.contains(&tail))
}

/// "anti-German", "non-European", "plain-English".
fn is_prefixed(word: &str) -> bool {
    let common =
        |head: &str| head.len() > 2 && head.chars().all(char::is_lowercase) && gazetteer::is_ordinary(head);
    word.split_once('-').is_some_and(|(head, tail)| {
        PREFIXES.contains(&head) || common(head) && tail.starts_with(char::is_uppercase) && tail.len() > 3
    })
}

/// "Aug. 9", "20 Nov".
fn is_day(name: &str) -> bool {
    let mut numbers = 0;
    let mut months = 0;
    for part in name.split(' ') {
        let bare = part.trim_matches(['.', ',']);
        if (1..=4).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit()) {
            numbers += 1;
        } else if MONTHS.contains(&bare.to_ascii_lowercase().as_str()) {
            months += 1;
        } else {
            return false;
        }
    }
    numbers > 0 && months == 1
}

/// "60W", "2.6GHz", "6PM": a number and its unit in one.
fn is_quantity(name: &str) -> bool {
    let unit = name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    unit.len() < name.len()
        && name.starts_with(|c: char| c.is_ascii_digit())
        && UNITS.contains(&unit.to_ascii_lowercase().as_str())
}

/// "(D-Minn.)", ", R-Texas": the party and the state of an American politician.
fn is_party_and_state(before: &str, name: &str) -> bool {
    let Some((party, state)) = name.split_once('-') else { return false };
    matches!(party, "D" | "R" | "I")
        && state.starts_with(char::is_uppercase)
        && state.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | ' '))
        && before.trim_end().ends_with(['(', ','])
}

/// "Unsurprisingly": an adverb that opens a sentence and is in no list of words.
fn is_adverb(word: &str) -> bool {
    const ENDS: [&str; 9] = ["ingly", "edly", "ously", "ically", "ably", "ibly", "antly", "ently", "mente"];
    word.len() > 8 && ENDS.iter().any(|end| word.ends_with(end)) && !gazetteer::is_listed(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_a_name_by_its_shape() {
        for (before, name) in [
            ("", "We've"),
            ("", "I’ve"),
            ("", "It's"),
            ("", "Don’t"),
            ("", "Aug. 9"),
            ("", "20 Nov"),
            ("", "60W"),
            ("", "2.4GHz 16"),
            ("", "2.6GHz"),
            ("", "6PM"),
            ("Rep. Jane Doe (", "D-Minn"),
            ("Sen. John Roe, ", "R-Texas"),
            ("", "anti-Brindle"),
            ("", "macOS-centric"),
            ("", "plain-English"),
            ("", "Unsurprisingly"),
            ("", "Sorprendentemente"),
            ("", "foto=ABCD"),
        ] {
            assert_eq!(cut(before, name, Kind::Product), None, "{name}");
        }
    }

    #[test]
    fn an_amount_behind_a_name_is_no_part_of_it() {
        for (name, after, cut) in [
            ("Brindosia 420", " milioni: nasce un campione", 4),
            ("Brindosia 12,5", "% in Borsa", 5),
            ("Brindosia 420", " debutta oggi", 0),
            ("Brindosia 4", " millionaires", 0),
            ("420", " milioni", 0),
        ] {
            assert_eq!(amount(name, after), cut, "{name}{after}");
        }
    }

    #[test]
    fn what_opens_a_name_and_is_no_part_of_it() {
        for (name, rest) in [
            ("Can’t Brindle", "Brindle"),
            ("Milan-based Foo Energy", "Foo Energy"),
            ("12W USB-A", "USB-A"),
            ("ex-Ilva", "Ilva"),
            ("2.3GHz i9", "i9"),
        ] {
            let at = cut("", name, Kind::Organization).unwrap();
            assert_eq!(&name[at..], rest);
        }
        assert_eq!(cut("", "Director_Oh Kim", Kind::Person), Some(9));
    }

    #[test]
    fn a_bidding_verb_and_a_number_are_no_part_of_a_name() {
        assert_eq!(cut("", "Take Brindle Heron", Kind::Organization), Some(5));
        assert_eq!(cut("", "Adesso Brindelli", Kind::Person), Some(7));
        assert_eq!(cut("It grows. ", "Meet Mary Brindle", Kind::Person), Some(5));
        assert_eq!(cut("It grows. ", "Then Brindle", Kind::Person), Some(5));
        assert_eq!(cut("", "Forza Brindella", Kind::Organization), Some(6));
        assert_eq!(cut("", "Forza Italia", Kind::Organization), Some(0));
        // The band, and a name inside a sentence.
        assert_eq!(cut("", "Take That", Kind::Organization), Some(0));
        assert_eq!(cut("They saw ", "Meet Mary Brindle", Kind::Person), Some(0));
        assert_eq!(cut("", "otto Comuni", Kind::Place), None);
        assert_eq!(cut("", "Trentadue Comuni del Brindo", Kind::Organization), None);
        assert_eq!(cut("", "Ventimiglia", Kind::Place), Some(0));
        assert_eq!(cut("", "Trentino Alto Adige", Kind::Place), Some(0));
    }

    #[test]
    fn names_of_such_shapes_stay() {
        for (name, kind) in [
            ("O’Brien", Kind::Person),
            ("L'Oréal", Kind::Organization),
            ("McDonald's", Kind::Organization),
            ("D’Alema", Kind::Person),
            ("September 11", Kind::Event),
            ("3M", Kind::Organization),
            ("G20", Kind::Organization),
            ("D-Wave", Kind::Organization),
            ("Rolls-Royce", Kind::Organization),
            ("I’d Do Anything", Kind::Work),
            ("Clemente", Kind::Person),
            ("Emily", Kind::Person),
            ("Calendly", Kind::Organization),
            ("Marco 12", Kind::Product),
        ] {
            assert_eq!(cut("", name, kind), Some(0), "{name}");
        }
    }
}
