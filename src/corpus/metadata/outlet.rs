//! The outlet as the first lines of a saved text give it: beside the date ("Il Molo – 4 marzo 2026"),
//! or alone on a line next to the date or the byline, or above the menu.

use super::lines::{author, date_line};
use super::{dates, head, kicker};
use crate::corpus::bar::{self, Bar};
use crate::corpus::lines::Line;
use crate::span::Span;
use regex::Regex;
use std::sync::LazyLock;

/// Lines looked at below the title.
const HEAD: usize = 7;
/// Longest name of an outlet, in characters and words.
const LONGEST: usize = 48;
const MOST_WORDS: usize = 6;

/// Small words inside a name; with one of them two capitals are no person.
const JOINING: [&str; 24] = [
    "e", "ed", "di", "del", "della", "dello", "dei", "delle", "degli", "da", "dal", "dalla", "in", "per",
    "and", "of", "for", "the", "to", "on", "at", "&", "+", "al",
];
/// What names of outlets begin with.
const ARTICLES: [&str; 10] = ["il", "la", "lo", "i", "gli", "le", "the", "l'", "l’", "a"];
/// Beginnings of words that tell an outlet from a person.
const TELLING: [&str; 64] = [
    "gazzett",
    "corrier",
    "giornal",
    "quotidian",
    "settimanal",
    "mensil",
    "quadern",
    "rivist",
    "notizi",
    "messagger",
    "osservator",
    "stamp",
    "tribun",
    "cronac",
    "cronach",
    "sentinell",
    "voce",
    "eco",
    "secol",
    "fogli",
    "resoconto",
    "tempo",
    "agenzi",
    "redazion",
    "magazin",
    "settegiorni",
    "news",
    "times",
    "post",
    "herald",
    "review",
    "journal",
    "quarterl",
    "weekly",
    "daily",
    "monthly",
    "dispatch",
    "chronicl",
    "observ",
    "guardian",
    "telegraph",
    "mirror",
    "standard",
    "express",
    "gazette",
    "bulletin",
    "ledger",
    "examin",
    "inquir",
    "courier",
    "report",
    "wire",
    "press",
    "today",
    "oggi",
    "almanac",
    "blog",
    "online",
    "network",
    "media",
    "radio",
    "tv",
    "mail",
    "sole",
];

static GIVEN_BY: LazyLock<Regex> = LazyLock::new(|| {
    super::lines::pattern(
        r"\b(?i:da|su|from|in|on)\s+(?P<outlet>(?:L['’]|(?:Il|La|Lo|I|Le|The)\s)[^|·•]{2,44})$",
    )
});

/// What stands where the name of an outlet may stand.
static NO_NAME: LazyLock<Regex> = LazyLock::new(|| {
    super::lines::pattern(
        r"(?i)^(?:(?:first )?(?:posted|published|updated)(?: on)?|pubblicat[oa](?: il)?|by\s.+|di\s\p{Lu}.+|(?:la )?redazione(?:\s.+)?|(?:oggi|ieri|today|yesterday)(?:,.*)?|(?:share|condividi|tweet|twitta|follow|segui)\b.*)$",
    )
});

/// The outlet that the lines around the title name, if they do.
pub(super) fn find(lines: &[Line<'_>], title: Option<Span>) -> Option<String> {
    let title = title.and_then(|title| lines.iter().position(|line| line.span == title)).unwrap_or(0);
    // The name of the newspaper heads the page.
    let heading = |line: &Line<'_>| match with_motto(line.text) {
        Some(name) => Some(name.to_owned()),
        None => {
            // "Gazzetta del Porto | Economia".
            let name = line.text.split_once(" | ").map_or(line.text, |(name, _)| name);
            is_outlet(name).then(|| name.to_owned())
        }
    };
    let top = |line: &&Line<'_>| {
        // "LA RABBIA DEI NEGOZIANTI" above a title says what it is about.
        let shouted = !line.text.contains(char::is_lowercase) && !tells_one(line.text);
        !shouted || lines.first().is_some_and(|first| first.span == line.span)
    };
    if let Some(name) =
        lines[..title].iter().filter(top).find_map(heading).or_else(|| masthead(&lines[..title]))
    {
        return Some(name);
    }
    let head: Vec<&Line<'_>> =
        lines.iter().skip(title + 1).take(HEAD).take_while(|l| l.text.len() <= 160).collect();
    head.iter().enumerate().find_map(|(at, line)| {
        described(line.text).map(str::to_owned).or_else(|| beside_date(line.text)).or_else(|| {
            let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|i| head.get(i));
            let signed =
                near.into_iter().any(|l| date_line(l.text).is_some() || author(l.text, false).is_some());
            // A page has its name above its menu; below it stand the news of the hour.
            let signed = signed || head.get(at + 1).is_some_and(|l| bar::of(l.text) == Some(Bar::Menu));
            (signed && is_outlet(line.text)).then(|| line.text.to_owned())
        })
    })
}

/// What heads a page and is no newspaper.
const VISITING: [&str; 4] = ["menu", "menù", "home", "search"];

/// Any few words with capitals that head the page above the section or what the article is: "Northern
/// Lantern", "Comment".
fn masthead(above: &[Line<'_>]) -> Option<String> {
    let [first, second, rest @ ..] = above else { return None };
    let parts = |text: &str| {
        text.split(['|', '·', '/']).flat_map(|part| part.split("  ")).filter(|p| !p.trim().is_empty()).count()
    };
    let shouted = !first.text.contains(char::is_lowercase);
    // "Balcani · Caucaso · Baltico", "recensioni senza invito".
    let below = |text: &str| parts(text) > 2 || text.starts_with(char::is_lowercase);
    // "Security / Public sector".
    let path = |text: &str| {
        let pieces: Vec<&str> = text
            .split([" / ", " > ", " › "].into_iter().find(|sign| text.contains(sign)).unwrap_or("\n"))
            .collect();
        let short =
            |piece: &&str| piece.starts_with(char::is_uppercase) && piece.split_whitespace().count() <= 3;
        pieces.len() == 2 && pieces.iter().all(short) && !text.ends_with(['.', '!', '?'])
    };
    let is_menu = |line: &Line<'_>| {
        bar::of(line.text) == Some(Bar::Menu) || shouted && (below(line.text) || path(line.text))
    };
    // A motto may stand between the two.
    let menu = is_menu(second) || rest.first().is_some_and(is_menu);
    let part = |text: &str| kicker::is_section(text) || kicker::is_kicker(text);
    let words = first.text.split_whitespace().count();
    let named = first.text.split_whitespace().all(|word| word == "&" || word.starts_with(char::is_uppercase));
    // "PortoOggi.example" is the page's address.
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '&' | '\'' | '’') || c == '.' && words == 1;
    let plain = first.text.chars().all(plain);
    let fewest = if menu { 1 } else { 2 };
    let name = (fewest..=4).contains(&words)
        && named
        && VISITING.iter().all(|word| !first.text.eq_ignore_ascii_case(word))
        && plain
        && (menu && words > 1 || !part(first.text))
        && !kicker::is_paid(first.text);
    (name && (menu || part(second.text)) && bar::of(first.text).is_none()).then(|| first.text.to_owned())
}

/// "Il Segnalibro, mensile di libri e idee – maggio 2026": the name.
fn described(line: &str) -> Option<&str> {
    const KINDS: [&str; 16] = [
        "quotidiano",
        "settimanale",
        "quindicinale",
        "mensile",
        "bimestrale",
        "trimestrale",
        "semestrale",
        "periodico",
        "rivista",
        "daily",
        "weekly",
        "fortnightly",
        "monthly",
        "quarterly",
        "newspaper",
        "magazine",
    ];
    let (name, kind) = line.split_once(", ")?;
    let kind = kind
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !matches!(*word, "a" | "an" | "il" | "la" | "the"))?;
    let words: Vec<&str> = name.split_whitespace().collect();
    let small = |word: &str| JOINING.contains(&word) || ARTICLES.contains(&word);
    let named = words.iter().all(|word| word.starts_with(char::is_uppercase) || small(word));
    (KINDS.contains(&kind) && named && words.len() <= MOST_WORDS && name.chars().count() <= LONGEST)
        .then_some(name)
}

/// "Il Molo – 4 marzo 2026", "4 marzo 2026, da L'Eco del Porto".
fn beside_date(line: &str) -> Option<String> {
    let found = dates::find(line)?;
    let before = before_date(line, found.start);
    if is_outlet(before) && date_line(line).is_some() {
        return Some(before.to_owned());
    }
    let given = GIVEN_BY.captures(line[found.end..].trim_end())?;
    let name = given.name("outlet")?.as_str().trim();
    is_outlet(name).then(|| name.to_owned())
}

/// What stands before a date without the marks that part them.
pub(super) fn before_date(line: &str, start: usize) -> &str {
    static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
        super::lines::pattern(
            r"(?i)[\s,]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:luned|marted|mercoled|gioved|venerd)[ìi]|sabato|domenica),?\s*$",
        )
    });
    let before = &line[..start];
    let before = WEEKDAY.find(before).map_or(before, |day| &before[..day.start()]);
    before.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '|' | '·' | '•'))
}

/// "The Harbour – the magazine of the coast": the name.
pub(super) fn with_motto(line: &str) -> Option<&str> {
    let (name, motto) = line.split_once(" – ").or_else(|| line.split_once(" — "))?;
    let words = |part: &str| part.split_whitespace().count();
    let small = motto.starts_with(char::is_lowercase);
    // "IL MOLO — Lavoro", "IL MOLO – Notizie dal Golfo".
    let shouted = !name.contains(char::is_lowercase) && words(name) <= 4;
    let told = small && (shouted || tells_one(motto)) || shouted && (words(motto) == 1 || tells_one(motto));
    let ended = motto.ends_with(['.', '!', '?', '»', '”', '"']);
    (told && !ended && words(name) <= MOST_WORDS && line.len() <= 2 * LONGEST).then_some(name)
}

/// Whether a word of a text is one that newspapers are called by.
pub(super) fn tells_one(text: &str) -> bool {
    text.split_whitespace().map(str::to_lowercase).any(|word| {
        let bare = word.trim_start_matches("l'").trim_start_matches("l’").trim_start_matches("dell'");
        TELLING.iter().any(|t| if t.len() <= 3 { bare == *t } else { bare.starts_with(t) })
    })
}

/// Whether a short text reads like the name of a newspaper rather than that of a person, a place or
/// a sentence: capitals, few words, and an article, a joining word or a telling word among them.
pub(super) fn is_outlet(text: &str) -> bool {
    let text = text.trim();
    let length = text.chars().count();
    let words: Vec<&str> = text.split_whitespace().collect();
    // "EATING OUT: the Swan, Ludlow" names what the article is about.
    let sentence = text.ends_with(['.', '!', '?', ':', ';', ',']) || text.contains(": ");
    if !(3..=LONGEST).contains(&length) || words.len() > MOST_WORDS || sentence || dates::find(text).is_some()
    {
        return false;
    }
    // "Posted on", "By Jane Roe, in Trieste", "L'EDITORIALE", "Opinion & Politics", "Redazione sportiva".
    if bar::of(text).is_some() || text.contains("  ") {
        return false;
    }
    if NO_NAME.is_match(text)
        || kicker::is_kicker(text)
        || kicker::is_section(text)
        || author(text, false).is_some()
        || head::writes_from(text) && !tells_one(text)
    {
        return false;
    }
    let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect();
    let joining =
        |word: &str| JOINING.contains(&word) || word.starts_with("dell'") || word.starts_with("dell’");
    let named = words.iter().zip(&lower).all(|(word, lower)| {
        joining(lower)
            || ARTICLES.contains(&lower.as_str())
            || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    });
    if !named || !words[0].starts_with(char::is_uppercase) {
        return false;
    }
    let telling = tells_one(text);
    let address =
        words.len() == 1 && [".it", ".com", ".org", ".net", ".eu"].iter().any(|end| lower[0].ends_with(end));
    let article = words.len() > 1 && ARTICLES.contains(&lower[0].as_str())
        || lower[0].starts_with("l'")
        || lower[0].starts_with("l’");
    telling || address || article || (words.len() > 2 && lower.iter().any(|w| joining(w)))
}

#[cfg(test)]
mod tests {
    use crate::corpus::from_bytes;

    fn outlet(head: &str) -> Option<String> {
        let body = "Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero.";
        let text = format!("Il porto riapre\n\n{head}\n\n{body}\n\n{body}\n");
        from_bytes("a.txt", text.as_bytes(), None).unwrap().meta.outlet
    }

    #[test]
    fn outlets_are_read_beside_dates_and_bylines() {
        for (head, name) in [
            ("di Tullio Neri\nBit e Bulloni – 4 marzo 2026", "Bit e Bulloni"),
            ("The Lamplighter Quarterly\n28 April 2026", "The Lamplighter Quarterly"),
            ("By Ann Roe\nThe Northern Dispatch", "The Northern Dispatch"),
            ("Gazzettino Tecnico, 2 aprile 2026", "Gazzettino Tecnico"),
            ("Quaderno Economico\nPubblicato il 31 marzo 2026 · di Rita Neri", "Quaderno Economico"),
            ("Pubblicato martedì 10 marzo 2026 da L'Eco dell'Adriatico", "L'Eco dell'Adriatico"),
            ("Ilmolo.it\n3 febbraio 2026", "Ilmolo.it"),
            ("di Rita Neri\nIl Fanale, mensile di mare e porti – maggio 2026", "Il Fanale"),
            ("By Ann Roe\nThe Lantern, a quarterly of the coast", "The Lantern"),
            ("Harbour Examiner\nHome | News | Ships", "Harbour Examiner"),
        ] {
            assert_eq!(outlet(head).as_deref(), Some(name), "{head}");
        }
    }

    #[test]
    fn what_heads_a_page_above_its_menu_is_its_outlet() {
        for (head, name) in [
            ("TOUCHLINE NORTH\nMenu   Fixtures   Tables   Podcast   Log in", "TOUCHLINE NORTH"),
            ("Harbour Weekend\nSections ▾  E-paper  Sign in", "Harbour Weekend"),
            ("Mercati & Navi\nQuotidiano economico\nHome > Industria > Porti", "Mercati & Navi"),
            (
                "VIAGGI & MARE\nDestinazioni | Hotel | Traghetti | Sapori | Magazine\n\nContenuto sponsorizzato",
                "VIAGGI & MARE",
            ),
            ("ATLANTE EST\nBalcani · Caucaso · Baltico · Asia centrale · English version", "ATLANTE EST"),
            ("GOLOSO DEL PORTO\nrecensioni senza invito dal 2011\n\nLa critica", "GOLOSO DEL PORTO"),
            ("BARCAFORMA\nNotizie Prove Guide Offerte\n\nProve > Traghetti", "BARCAFORMA"),
            ("PortoOggi.example\nCronaca | Politica | Sport | Eventi", "PortoOggi.example"),
            ("HARBOURNET\nSafety / Public works", "HARBOURNET"),
            ("ValDiMareOggi\nCronaca | Sport | Agricoltura | Meteo | Annunci", "ValDiMareOggi"),
        ] {
            let body = "Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero.";
            let text = format!("{head}\n\nIl porto riapre dopo lo sciopero\n\n{body}\n\n{body}\n");
            let article = from_bytes("a.txt", text.as_bytes(), None).unwrap();
            assert_eq!(article.meta.outlet.as_deref(), Some(name), "{head}");
        }
    }

    #[test]
    fn people_places_and_sentences_are_no_outlets() {
        for head in [
            "Rita Neri\n3 febbraio 2026",
            "Genova, 3 febbraio 2026",
            "Reggio Emilia, 3 febbraio 2026",
            "3 febbraio 2026",
            "Oggi, 10:35\n3 febbraio 2026",
            "Published 3 February 2026\n\nShare on Facebook Tweet Email",
            "La città aspetta le navi\n\nLa gente no",
            "Un giorno lungo per il porto\n3 febbraio 2026",
            "Home | Cronaca | Sport\nNotizia in Aggiornamento",
        ] {
            assert_eq!(outlet(head), None, "{head}");
        }
    }
}
