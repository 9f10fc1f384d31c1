//! The lines between a title and its article, piece by piece: "MILANO, 9 settembre", "Tom Ashgrove, The
//! Courier, Tuesday 6 February", "Schools | by Marcus Ebdon | 30 January 2024".
//!
//! A line is a credit where every piece of it is something such lines hold, and one of them is something that
//! nothing else does: who wrote it, what the writer is, when it came out.

use super::lines::{begins_with_article, pattern};
use super::{dates, kicker, outlet, person, presented};
use crate::corpus::clean::is_prose;
use crate::corpus::lines::Line;
use regex::Regex;
use std::sync::LazyLock;

/// Lines looked at below the title.
const MOST: usize = 12;
/// A longer line is prose, in bytes.
const LONGEST: usize = 160;
/// Words of a name.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// What a line says of its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::corpus) struct Credit {
    pub author: Option<String>,
    pub outlet: Option<String>,
    /// With its year.
    pub date: Option<dates::Day>,
    /// It says when the article came out, and not who wrote it.
    pub date_only: bool,
    /// Nothing but the part of the newspaper, or what the article is.
    pub section: bool,
}

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    const MONTHS: &str = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|april|june|july|august|september|october|november|december|genn?|febb?|apr|mag|giu|lug|ago|sett?|ott|nov|dic|jan|mar|may|jun|jul|aug|sept?|oct|dec";
    const DAYS: &str = "luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\\b\\.?";
    pattern(&format!(
        r"(?i)(?:\b(?:{DAYS}),?\s+)?(?:\b\d{{1,2}}(?:°|º|st|nd|rd|th)?\s+(?:{MONTHS})\b\.?(?:,?\s+(?:19|20)\d\d\b)?|\b(?:{MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+(?:19|20)\d\d\b)?|\b\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b)"
    ))
});
/// The hour, with what is said of it.
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\b(?:ore|alle|at|h)\s*)?\b\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b\.?|\b)(?:\s*(?:gmt|bst|utc|ce?s?t|p[ds]t|e[ds]t)\b)?",
    )
});
/// What is said of a date, of the time to read and of the comments.
static SAID: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:first )?(?:published|posted|updated|last updated|modified|pubblicat[oa]|aggiornat[oa]|aggiornamento|ultimo aggiornamento|ultima modifica|modificat[oa])(?:\s+(?:on|at|il|alle))?\s*:?$|^(?:(?:tempo di lettura|reading time)\s*:?\s*)?\d+\s*(?:min(?:ut[ie]|utes?|s)?\.?)(?:\s*(?:read|di lettura|to read))?$|^(?:no|nessun|[\d.,]+k?)\s*(?:comments?|comment[io]|shares?|condivisioni)$|^(?:\d+ )?(?:hours?|days?|ore|giorni) (?:ago|fa)$",
    )
});
/// "By", "di", "Analysis by", "dal nostro inviato".
static BY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:(?:(?:reviewed|written|reported|story|words|text|analysis|comment|report|interview|review|opinion|edited|compiled|words and (?:pictures|photos)) by|by|a cura di|(?:recensione|intervista|analisi|commento|testo|articolo|servizio|reportage|testo e foto) di|di|dal(?:la)? (?:nostr[oa] )?(?:inviat[oa]|corrispondente)(?: (?:a|in|da) \p{L}+)?,?|dall['’]inviat[oa](?: (?:a|in|da) \p{L}+)?,?)\s+)(?P<who>\S.*)$",
    )
});
/// What a writer is: "Senior Reporter", "environment editor", "inviato".
static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:[\p{L}&'’-]+ ){0,3}(?:reporter|correspondent|editor|editor[- ]in[- ]chief|writer|columnist|critic|contributor|inviat[oa]|corrispondente|redattore|redattrice|cronista|critic[oa]|editorialista|direttore|direttrice)(?: (?:da|a|in|at large|for) ?[\p{L} ]{0,20})?$",
    )
});
/// The desk or the agency in the writer's place.
static DESK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:(?:a cura )?del)?la redazione|redazione)(?: (?:di )?[\p{L}&]+){0,4}$|^a cura della redazione(?: [\p{L}&]+){0,4}$|^(?:the )?[\p{L}&]+ (?:team|desk|staff)$|^(?:our |own |staff )?(?:own )?(?:correspondents?|reporters?)$|^(?:ansa|reuters|ap|afp|adnkronos|agi|dpa|lapresse|askanews|bloomberg|agenzie|pa media)$",
    )
});
/// A place in capitals, or one to three words with capitals.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:\p{Lu}[\p{L}'’.-]*)(?:[ -](?:d[aei]l?|della|sul|in|of|on|\p{Lu}[\p{L}'’.-]*)){0,3}$")
});
/// Where a writer is: "in Brussels", "at Canal Street".
static WHERE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<who>.+?)\s+(?i:in|at|a|ad|da)\s+(?P<place>\p{Lu}[\p{L}'’. -]*)$"));
static PARTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\s*[|·•()]\s*|\s{2,}|\s*[–—]\s*|\s+-\s*|\s*-\s+|,\s+|,$|\.\s+|^\s*[-:]\s*|\s*[:-]\s*$")
});
static AND: LazyLock<Regex> = LazyLock::new(|| pattern(r",\s*|\s+(?:and|e|&)\s+"));

/// A piece of a line.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Author(String),
    /// A name alone: somebody, or somewhere.
    Name(String),
    Role,
    Desk(String),
    Place,
    Outlet(String),
    Section,
    Said,
}

/// The credits below the title that ends before line `from`, with their lines.
pub(in crate::corpus) fn credits(lines: &[Line<'_>], from: usize) -> Vec<(usize, Credit)> {
    let end = |(_, line): &(usize, &Line<'_>)| !is_prose(line.text) || credit(line.text).is_some();
    let head: Vec<usize> =
        lines.iter().enumerate().skip(from).take(MOST).take_while(end).map(|(i, _)| i).collect();
    // What no paragraph follows is the whole article.
    if from + head.len() >= lines.len() {
        return vec![];
    }
    let mut found: Vec<(usize, Credit)> =
        head.iter().filter_map(|index| Some((*index, credit(lines[*index].text)?))).collect();
    // A name alone beside a credit, which the article does not speak of.
    let beside = |index: usize, found: &[(usize, Credit)]| {
        // "Ann Roe", "Health reporter", "3 February".
        let role = lines.get(index + 1).is_some_and(|line| ROLE.is_match(line.text));
        let near = |at: usize| at.abs_diff(index) == 1 || role && at == index + 2;
        found.iter().any(|(at, credit)| !credit.section && near(*at))
    };
    let authored = found.iter().any(|(_, credit)| credit.author.is_some());
    // "Gazzetta Due" above the date is a newspaper.
    let open = |index: &usize| !authored && !outlet::tells_one(lines[*index].text);
    for index in head.into_iter().filter(open) {
        let line = lines[index].text;
        // "Ann Roe, Manchester".
        let placed =
            || line.split_once(", ").filter(|(_, place)| PLACE.is_match(place)).map(|(name, _)| name);
        let Some(author) = writers(line).or_else(|| placed().and_then(full_name)) else { continue };
        let told = author.split(" and ").flat_map(|name| name.split(" e "));
        let stranger = told.into_iter().all(|name| presented::is_stranger(name, lines, index));
        if stranger && found.iter().all(|(at, _)| *at != index) && beside(index, &found) {
            found.push((index, Credit { author: Some(author), ..Credit::default() }));
            break;
        }
    }
    found.sort_by_key(|(index, _)| *index);
    found
}

/// What a line of credits says; none for any other line.
pub(in crate::corpus) fn credit(line: &str) -> Option<Credit> {
    if line.len() > LONGEST || line.ends_with(['!', '?', '"', '»', '”']) {
        return None;
    }
    if kicker::is_section(line) || kicker::is_kicker(line) {
        return Some(Credit { section: true, ..Credit::default() });
    }
    let dated = DATE.is_match(line);
    let rest = DATE.replace_all(line, "|");
    let timed = TIME.is_match(&rest);
    let rest = TIME.replace_all(&rest, "|");
    let mut pieces = Vec::new();
    for part in PARTS.split(&rest).map(str::trim).filter(|part| part.contains(char::is_alphanumeric)) {
        // "PORTO – Di tutti contro uno": inside a line a byline is written small.
        if part.starts_with("Di ") && !pieces.is_empty() {
            return None;
        }
        pieces.push(piece(part)?);
    }
    let has = |test: fn(&Piece) -> bool| pieces.iter().any(test);
    let signed = has(|p| matches!(p, Piece::Author(_) | Piece::Desk(_)));
    let role = has(|p| *p == Piece::Role);
    let named = has(|p| matches!(p, Piece::Name(_)));
    // "IL FARO – di Rita Neri" may be a column or a book.
    if signed && !dated && !timed && matches!(pieces.first(), Some(Piece::Place | Piece::Outlet(_))) {
        return None;
    }
    // A date, a role or the hour says what the names beside it are.
    if !(signed || dated || timed && pieces.len() <= 2 || role && named) {
        return None;
    }
    // "Reggio Emilia, 3 febbraio" is a place: two words beside a date are a person's where somewhere or somebody
    // else stands beside them too.
    let told = |p: &&Piece| !matches!(p, Piece::Said | Piece::Section);
    let alone = pieces.iter().filter(told).count() == 1;
    // A place has a comma behind it, not a stroke.
    let parted = |first: &&str| first.len() < line.len();
    let first = line.split(['|', '·']).next().filter(parted);
    let first = first.or_else(|| line.split("  ").next().filter(parted)).unwrap_or_default();
    let stroke = full_name(first).is_some();
    let date = dates::find_in_line(line).map(|found| found.day);
    let mut credit = Credit { date_only: !signed && !role, date, ..Credit::default() };
    for piece in pieces {
        match piece {
            Piece::Author(name) | Piece::Desk(name) => credit.author = credit.author.or(Some(name)),
            Piece::Name(name) if !alone || !dated || stroke => credit.author = credit.author.or(Some(name)),
            Piece::Outlet(name) => credit.outlet = credit.outlet.or(Some(name)),
            _ => {}
        }
    }
    credit.date_only &= credit.author.is_none();
    Some(credit)
}

fn piece(part: &str) -> Option<Piece> {
    let wrote = |role: &str| matches!(&*role.to_lowercase(), "words" | "text" | "story" | "testo" | "parole");
    if let Some((role, name)) = part.split_once(": ")
        && (ROLE.is_match(role) || wrote(role))
    {
        return Some(Piece::Author(full_name(name)?));
    }
    let beside = |role: &str| {
        matches!(
            &*role.to_lowercase(),
            "pictures"
                | "photos"
                | "photographs"
                | "photography"
                | "foto"
                | "fotografie"
                | "voto"
                | "rating"
                | "voto della redazione"
                | "giudizio"
        )
    };
    if SAID.is_match(part) || part.split_once(':').is_some_and(|(role, _)| beside(role.trim())) {
        return Some(Piece::Said);
    }
    if DESK.is_match(part) {
        let desk = part.trim_start_matches("a cura ").trim_start_matches("della ");
        return Some(Piece::Desk(desk.to_owned()));
    }
    if ROLE.is_match(part) {
        return Some(Piece::Role);
    }
    if let Some(by) = BY.captures(part) {
        return writers(&by["who"]).map(Piece::Author);
    }
    if kicker::is_section(part) {
        return Some(Piece::Section);
    }
    if outlet::is_outlet(part) {
        return Some(Piece::Outlet(part.to_owned()));
    }
    if let Some(name) = writers(part) {
        return Some(Piece::Name(name));
    }
    PLACE.is_match(part).then_some(Piece::Place)
}

/// "Rupert Ansdell in Brussels": a writer and where.
pub(super) fn writes_from(text: &str) -> bool {
    let who = WHERE.captures(text).and_then(|found| found.name("who"));
    who.is_some_and(|who| full_name(who.as_str()).is_some() && !begins_with_article(who.as_str()))
}

/// "Rupert Ansdell in Brussels and Mieke Torfs in Antwerp" → "Rupert Ansdell and Mieke Torfs".
fn writers(text: &str) -> Option<String> {
    let mut names = Vec::new();
    for part in AND.split(text) {
        let name =
            WHERE.captures(part).map_or(part, |found| found.name("who").map_or(part, |who| who.as_str()));
        names.push(full_name(name)?);
    }
    let joined = if text.contains(" e ") { " e " } else { " and " };
    (1..=4).contains(&names.len()).then(|| names.join(joined))
}

/// Whether a line is a full name and nothing else.
pub(super) fn is_full_name(line: &str) -> bool {
    full_name(line).is_some()
}

/// Two to four words with capitals, small letters in each: "Carlo de Sanctis".
fn full_name(text: &str) -> Option<String> {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let small =
        |word: &str| ["de", "di", "da", "del", "della", "van", "von", "la", "le", "der"].contains(&word);
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            && (word.contains(char::is_lowercase) || word.ends_with('.'))
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'))
    };
    let fits = NAME_WORDS.contains(&words.len())
        && words.iter().all(|word| small(word) || capital(word))
        && words.iter().filter(|word| capital(word)).count() >= 2
        && !begins_with_article(text)
        && !kicker::is_section(text);
    fits.then(|| person(text)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::from_bytes;

    fn read(line: &str) -> Option<(Option<String>, Option<String>)> {
        credit(line).map(|c| (c.author, c.outlet))
    }

    #[test]
    fn lines_of_credits_are_read_piece_by_piece() {
        for (line, author, outlet) in [
            ("MILANO, 9 settembre", None, None),
            ("BARI, domenica 2 febbraio", None, None),
            ("DUBLIN, 14 March (Continental Press Agency)", None, Some("Continental Press Agency")),
            ("Roma, 9 maggio. di Alberto Neri", Some("Alberto Neri"), None),
            ("Eleonora Bruni — 10.05", Some("Eleonora Bruni"), None),
            ("JUNE 11", None, None),
            ("10:04 AM PDT · October 17", None, None),
            ("Health correspondent: Ann Roe", Some("Ann Roe"), None),
            (
                "Tom Roe, The Wexcombe Courier, Tuesday 6 February",
                Some("Tom Roe"),
                Some("The Wexcombe Courier"),
            ),
            ("By Jim Roe at Canal Street", Some("Jim Roe"), None),
            (
                "By Ann Roe in Brussels and Mieke de Vries in Antwerp",
                Some("Ann Roe and Mieke de Vries"),
                None,
            ),
            ("Ann Roe, Vilamarga | 21 October 2024 | Updated at 23:40", Some("Ann Roe"), None),
            ("Analysis by Hugo Roe, environment editor – 25 October 2024", Some("Hugo Roe"), None),
            ("Schools | by Marcus Roe | 30 January 2024", Some("Marcus Roe"), None),
            ("dal corrispondente Riccardo Neri", Some("Riccardo Neri"), None),
            ("PORTO, lunedì 18 novembre - Redazione sportiva", Some("Redazione sportiva"), None),
            ("a cura della redazione Mare & Viaggi", Some("redazione Mare & Viaggi"), None),
            ("SALUTE | 3 settembre 2024", None, None),
            ("14 marzo 2024 | Cronaca | Aggiornato alle 19:42", None, None),
            ("Published: 22:31, 3 February | 1.2k comments", None, None),
            ("11 June 2024 · 4 min read · 37 comments", None, None),
            ("12 marzo - aggiornato alle 9:15", None, None),
            ("Reviewed by Alice Roe", Some("Alice Roe"), None),
            ("Lifestyle team, 5 September 2024", Some("Lifestyle team"), None),
            ("Opinion & Politics", None, None),
            ("Reggio Emilia, 3 febbraio | Aggiornato alle 10:30", None, None),
            ("TECH | Hands-on", None, None),
            ("Proinsias Roe | 22 May 2025", Some("Proinsias Roe"), None),
            ("Words: Becky Roe. Pictures: Anwar Poe", Some("Becky Roe"), None),
            ("Testo e foto di Samira Neri", Some("Samira Neri"), None),
            ("di Corrado Neri | 17 novembre 2024 | Voto della redazione: ★★★★½", Some("Corrado Neri"), None),
        ] {
            let owned = |text: Option<&str>| text.map(str::to_owned);
            assert_eq!(read(line), Some((owned(author), owned(outlet))), "{line}");
        }
    }

    #[test]
    fn subtitles_and_sentences_are_none() {
        for line in [
            "Il titolo guadagna il 6% in Borsa",
            "Decide Neri al 93'. La curva esplode",
            "Il 3 febbraio il porto ha riaperto",
            "Calder Rovers 1 Thornaby Athletic 1",
            "By the harbour",
            "Di Genova nessuno parla",
            "Born 3 June 1938; died 19 December 2023",
            "Sciopero, il porto chiude dal 9 settembre",
            "Da 210 a 96 giorni in un anno",
            "«Il faro» di Rita Neri: quattrocento pagine di nebbia",
            "Rita Neri",
            "Genova",
            "PORTO – Di Neri Contro Tutti",
            "Il caso: tutti contro uno",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_name_alone_beside_a_date_writes_the_article() {
        let body =
            "Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero dei traghetti.";
        let article = |head: &str| {
            let text = format!("Il porto riapre\n\n{head}\n\n{body}\n\n{body}\n");
            from_bytes("a.txt", text.as_bytes(), None).unwrap()
        };
        for head in [
            "Imogen Roe\nHealth reporter\n3rd February 2025",
            "Imogen Roe    Tuesday 21 January 2025",
            "Imogen Roe at Harbour Fields\nSaturday May 17 2025, 6.50pm",
            "CONTROVENTO, la rubrica di Imogen Roe\n\n30.09.2025",
        ] {
            let read = article(head);
            assert_eq!(read.meta.author.as_deref(), Some("Imogen Roe"), "{head}");
            assert!(read.meta.date.is_some(), "{head}");
        }
        let signed = article("Imogen Roe\nFriday 3 May 2024");
        assert_eq!(signed.meta.author.as_deref(), Some("Imogen Roe"));
        assert!(!signed.body().contains("Imogen"));
        assert!(article("Genova Nervi\n\nSi torna a salpare").body().contains("Genova Nervi"));
    }

    #[test]
    fn what_stands_above_a_title() {
        for kicker in
            ["INVESTIGATION", "LIBRI / Narrativa italiana", "L'EDITORIALE", "Inchiesta 2", "Film review"]
        {
            assert!(kicker::is_kicker(kicker), "{kicker}");
        }
        for section in ["Economia", "COMPANIES / BANKING", "Opinion & Politics", "Serie D"] {
            assert!(kicker::is_section(section), "{section}");
        }
        for title in
            ["La storia infinita", "Il caso e la necessità", "Economia di guerra", "Il film del secolo"]
        {
            assert!(!kicker::is_kicker(title) && !kicker::is_section(title), "{title}");
        }
    }
}
