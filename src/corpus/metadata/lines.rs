//! Date, author and outlet as the lines around an article say them.

use super::dates::Day;
use super::{column, dates, head, outlet, person, presented};
use crate::corpus::clean::is_prose;
use crate::corpus::lines::{Line, lines};
use crate::corpus::{Reason, Removed};
use crate::span::Span;
use regex::{Regex, RegexBuilder};
use std::sync::LazyLock;

/// Lines looked at from the top and from the bottom.
const AROUND: usize = 25;
/// A line about the article is short, in characters; what is longer is prose.
const LONGEST: usize = 160;

/// What the lines say.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Said {
    pub date: Option<Day>,
    pub author: Option<String>,
    pub outlet: Option<String>,
}

static PUBLISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:first published(?: on)?|pubblicat[oa](?: il| in data)?|published(?: on)?|posted(?: on)?|data(?: di pubblicazione)?|date|del|on)\b[\s:,-]*",
    )
});
static REVISED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:ultim[oa] (?:revisione|aggiornamento|modifica)|aggiornat[oa]|modificat[oa]|(?:last )?updated|last modified|revised)\b",
    )
});
/// Words that may stand beside the date on a date line: weekdays, time, place of publication.
static BESIDE_DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b\d{1,2}[.:]?\d{0,2}[ap]m\b|\b(?:(?:luned|marted|mercoled|gioved|venerd)(?:ì|i\b)|(?:sabato|domenica|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|lun|mer|gio|ven|sab|dom|ore|alle|at|am|pm|a\.m|p\.m|first|gmt|utc|cet|cest|est|edt|et|h|il|del|on|pubblicat[oa]|published|posted|data|date|di pubblicazione|aggiornat[oa]|updated|ultim[oa]|last|aggiornamento|revisione|modifica|modified|min|minuti|minutes?|di lettura|read|lettura)\b)",
    )
});
static PLACE_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2},\s*$|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\s+$")
});
static PLACE_BEHIND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\s[-–—|·]\s\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?\s*$"));
static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?i:a cura di|articolo di|testo di|scritto da|written by|story by|words by|by|posted by|published by|pubblicato da|inserito da|di|da|autore|author|redatto da|dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)(?: (?:a|in|da) \p{L}+)?,?)\s*:?\s+)(?P<name>\p{Lu}[\p{L}.'’-]*(?:[ \u{a0}](?:\p{Lu}[\p{L}.'’-]*|d[aei]l?|de|van|von|la|le|e|and|&)){0,6})",
    )
});
/// "Scritto da: maestrale72 – 12 commenti": after the colon whatever name the writer goes by.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:scritto|pubblicato|postato|inserito|written|posted) (?i:da|by)\s*:\s*(?P<name>[\p{L}\d][\p{L}\d_.'’-]{2,30}(?:\s\p{Lu}[\p{L}.'’-]*){0,3})(?:\s*$|\s+[–—|,·•(-])",
    )
});
static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?i:a cura di|scritto da|written by|by|di|da)\s+(?P<name>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})",
    )
});
static OUTLET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?i:per|for|su|on)\s+(?P<outlet>\p{Lu}[\p{L}\d.'’&-]*(?:\s+\p{Lu}[\p{L}\d.'’&-]*){0,3})\s*$")
});

/// Compiles one of the patterns of this program; they are constants, so a bad one is caught by the
/// first test that runs.
///
/// Ends of words (`\b`) are those of words in ASCII: the fast ways of searching know no other, and at
/// the first accent in a line a pattern would be searched the slow way. The patterns' own words
/// neither begin nor end with an accent.
pub(in crate::corpus) fn pattern(pattern: &str) -> Regex {
    /// What each thread keeps of a pattern it has searched with, in bytes: there are many patterns.
    const KEPT: usize = 1 << 18;
    let pattern = pattern.replace(r"\b", r"(?-u:\b)");
    let built = RegexBuilder::new(&pattern).dfa_size_limit(KEPT).build();
    built.unwrap_or_else(|error| panic!("a pattern of the program: {error}"))
}

/// Reads the lines at both ends of a text.
pub(super) fn read(text: &str, removed: &[Removed], title: Option<Span>) -> Said {
    let mut said = Said::default();
    let mut revised = None;
    let all = lines(text, removed);
    said.outlet = outlet::find(&all, title);
    // Whoever comments writes a name and a day too.
    let of_others = |line: &Line<'_>| {
        removed.iter().any(|r| {
            matches!(r.reason, Reason::Comments | Reason::RelatedArticles)
                && r.span.start <= line.span.start
                && line.span.end <= r.span.end
        })
    };
    for line in ends(&all) {
        if line.text.chars().count() > LONGEST || of_others(line) {
            continue;
        }
        let found = date_line(line.text);
        match found {
            Some(DateLine { day, revision: true }) => revised = revised.or(Some(day)),
            Some(DateLine { day, .. }) => said.date = said.date.or(Some(day)),
            None => {}
        }
        if said.author.is_none() {
            said.author = author(line.text, found.is_some());
        }
        if said.outlet.is_none() && found.is_some() {
            said.outlet =
                OUTLET.captures(line.text).and_then(|c| Some(c.name("outlet")?.as_str().to_owned()));
        }
    }
    let from = title.and_then(|title| all.iter().position(|line| line.span == title)).map_or(0, |at| at + 1);
    for (_, credit) in head::credits(&all, from) {
        said.author = said.author.or(credit.author);
        said.outlet = said.outlet.or(credit.outlet);
        said.date = said.date.or(credit.date);
    }
    said.author = said.author.or_else(|| beside_date(&all, said.outlet.as_deref()));
    said.author = said.author.or_else(|| column::author(&all)).or_else(|| presented::author(&all));
    said.date = said.date.or_else(|| dateline(&all));
    // A revision is no publication, but it is the article's own word and better than none.
    said.date = said.date.or(revised);
    said
}

/// The day that the first paragraph begins with, behind its place: "PADOVA, 21 gennaio 2025 – ".
fn dateline(lines: &[Line<'_>]) -> Option<Day> {
    static DATELINE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\p{Lu}[\p{Lu}'’ -]{2,30},\s(?P<day>[^–—-]{6,30}?)\s*[–—-]\s"));
    let first = lines.iter().take(AROUND).find(|line| line.kept && is_prose(line.text))?;
    let day = DATELINE.captures(first.text)?;
    dates::find(&day["day"]).map(|found| found.day)
}

/// Words that name a part of a newspaper, not a person.
static SECTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:politica|cronaca|mondo|esteri|economia|cultura|sport|tecnologia|scienza|scienze|salute|ambiente|intelligenza|artificiale|societ|spettacoli|opinioni|editoriale|news|world|business|technology|tech|science|culture|politics|local|national|breaking|latest|opinion|editorial|health|climate|markets|artificial|intelligence|photo|video|read|share|print|new|san|los|united)\b",
    )
});

/// A name alone on the line right below the date, at the top of the article.
fn beside_date(lines: &[Line<'_>], outlet: Option<&str>) -> Option<String> {
    const TOP: usize = 8;
    let small = ["de", "di", "da", "del", "della", "van", "von", "la", "le"];
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars.clone().any(char::is_lowercase)
            && chars.all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'))
    };
    let named = |line: &&Line<'_>| {
        let words: Vec<&str> = line.text.split_whitespace().collect();
        (2..=4).contains(&words.len())
            && words.iter().all(|word| small.contains(word) || capital(word))
            && words.iter().filter(|word| capital(word)).count() >= 2
            && outlet != Some(line.text)
            && !begins_with_article(line.text)
            && !SECTION.is_match(line.text)
    };
    let top = lines.get(1..TOP.min(lines.len()))?;
    let below = top.windows(2).filter(|pair| !pair[1].after_blank && date_line(pair[0].text).is_some());
    below.map(|pair| &pair[1]).find(named).and_then(|line| person(line.text))
}

fn ends<'a, 't>(lines: &'a [Line<'t>]) -> impl Iterator<Item = &'a Line<'t>> {
    let tail = lines.len().saturating_sub(AROUND).max(AROUND.min(lines.len()));
    lines
        .iter()
        .take(AROUND)
        .chain(lines.get(tail..).unwrap_or_default())
        .filter(|line| line.kept || line.text.len() < LONGEST)
}

/// A line that gives the day of publication or of the last revision.
pub(in crate::corpus) struct DateLine {
    pub day: Day,
    pub revision: bool,
}

/// Whether a line is about when the article came out: it says so ("Pubblicato …"), or it holds a
/// date with nothing beside it but weekday, time and credit.
pub(in crate::corpus) fn date_line(line: &str) -> Option<DateLine> {
    if line.chars().count() > LONGEST {
        return None;
    }
    let found = dates::find_in_line(line)?;
    let revision = REVISED.is_match(line);
    let before = &line[..found.start];
    let after = &line[found.end..];
    let says_so = revision || PUBLISHED.is_match(line);
    let beside = |part: &str| {
        let rest = BESIDE_DATE.replace_all(part, "");
        rest.chars().filter(|c| c.is_alphabetic()).count()
    };
    // "12 January 2026 | Updated 13 January 2026".
    let second =
        dates::find(after).map(|second| format!("{} {}", &after[..second.start], &after[second.end..]));
    let after = second.as_deref().unwrap_or(after);
    let credit = CREDIT.find(after).map_or(after, |credit| &after[..credit.start()]);
    // "Roma, 12 gennaio 2026 -", "12 gennaio 2026 - Torino".
    let place_before = PLACE_BEFORE.is_match(before);
    let credit = PLACE_BEHIND.find(credit).map_or(credit, |place| &credit[..place.start()]);
    let bare_before = beside(before) == 0;
    let bare_after = beside(credit) == 0;
    // "12 January 2026 - By Jane Roe" or "By Jane Roe | 12 January 2026" are both date lines.
    let outlet_before = outlet::is_outlet(outlet::before_date(line, found.start));
    let byline_before = BYLINE.find(before).is_some_and(|name| beside(&before[name.end()..]) == 0);
    let ends_a_sentence = line.ends_with('.') && line.split_whitespace().count() > 8;
    let is_one = !ends_a_sentence
        && (bare_after && (bare_before || byline_before || outlet_before || place_before)
            || (says_so && bare_before && after.chars().count() <= 80));
    is_one.then_some(DateLine { day: found.day, revision })
}

/// The author a byline names.
pub(in crate::corpus) fn author(line: &str, has_date: bool) -> Option<String> {
    if let Some(caught) = LABELLED.captures(line) {
        return person(caught.name("name")?.as_str());
    }
    if let Some(caught) = BYLINE.captures(line) {
        let rest = &line[caught.get(0)?.end()..];
        let name = caught.name("name")?.as_str();
        // "Di Roma si parla" is prose; a byline ends, or goes on with a date, a place, an outlet.
        let ends = rest.trim().is_empty()
            || rest.trim_start().starts_with(['|', ',', '-', '–', '—', '·', '•', '(', '/', ':'])
            || has_date;
        let words = name.split_whitespace().count();
        let prose = rest.trim_end().ends_with('.') && rest.len() > 3 || rest.chars().count() > 80;
        if ends && !prose && (words >= 2 || name.ends_with('.') || line.to_lowercase().starts_with("redaz")) {
            return person(name);
        }
        return None;
    }
    if has_date {
        let credited = |c: regex::Captures<'_>| person(c.name("name")?.as_str());
        return CREDIT.captures(line).and_then(credited).filter(|name| !begins_with_article(name));
    }
    None
}

/// "L'Eco", "The Northern Dispatch": a newspaper, no person.
pub(super) fn begins_with_article(name: &str) -> bool {
    ["L'", "L’", "Il ", "La ", "Lo ", "Le ", "The "].iter().any(|article| name.starts_with(article))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn said(text: &str) -> Said {
        read(text, &[], None)
    }

    #[test]
    fn one_line_can_say_all() {
        let all =
            said("Le navi tornano.\n\nPubblicato Martedì, 3 Febbraio 2026 a cura di Rita N. per Ilmolo.it\n");
        assert_eq!(all.date.map(|day| day.date), Some(date(2026, 2, 3)));
        assert_eq!(all.author.as_deref(), Some("Rita N."));
        assert_eq!(all.outlet.as_deref(), Some("Ilmolo.it"));
    }

    #[test]
    fn bylines_name_the_author() {
        for (line, name) in [
            ("di Rita Neri", "Rita Neri"),
            ("Di Rita Neri | 3 febbraio 2026", "Rita Neri"),
            ("By Jane Roe", "Jane Roe"),
            ("By Jane Roe and John Doe, Correspondents", "Jane Roe and John Doe"),
            ("A cura di Carlo de Sanctis", "Carlo de Sanctis"),
            ("Written by Ann O’Hara - 3 Feb 2026", "Ann O’Hara"),
            ("Dal nostro inviato a Genova Rita Neri", "Rita Neri"),
            ("Scritto da: maestrale72 – 12 commenti", "maestrale72"),
            ("Posted by: Rita Neri | 12 comments", "Rita Neri"),
        ] {
            assert_eq!(
                said(&format!("Titolo\n{line}\nIl testo comincia qui.")).author.as_deref(),
                Some(name),
                "{line}"
            );
        }
    }

    #[test]
    fn a_name_below_the_date_is_the_author() {
        let author = |line: &str| {
            said(&format!("Titolo\n\nIl Molo\n3 febbraio 2026\n{line}\n\nIl testo comincia qui.")).author
        };
        for name in ["Rita Neri", "Carlo de Sanctis", "Ann O’Hara"] {
            assert_eq!(author(name).as_deref(), Some(name));
        }
        for other in
            ["Intelligenza Artificiale", "Il Molo", "The Harbour Post", "Genova", "Tre minuti di lettura"]
        {
            assert_eq!(author(other), None, "{other}");
        }
        assert_eq!(said("Titolo\n\n3 febbraio 2026\n\nRita Neri\n\nParlò.").author, None);
    }

    #[test]
    fn the_box_at_the_end_names_the_author_where_nothing_else_does() {
        let author = |end: &str| said(&format!("Titolo\n\nLe navi tornano.\n\n{end}")).author;
        for (end, name) in [
            ("Rita Neri scrive di porti. Scrivetele.", Some("Rita Neri")),
            ("RITA NERI – Cronista. Tutti gli articoli di questa autrice", Some("Rita Neri")),
            ("ABOUT THE AUTHOR: Ann O’Hara writes about ships.", Some("Ann O’Hara")),
            ("L'AUTRICE\nRita Neri lavora per Il Molo", Some("Rita Neri")),
            ("About the author: The harbour desk covers ships.", None),
            ("Rita Neri scrive di porti.", None),
        ] {
            assert_eq!(author(end).as_deref(), name, "{end}");
        }
    }

    #[test]
    fn prose_is_no_byline_and_no_date_line() {
        for line in [
            "Di Roma si parla molto in questi giorni.",
            "By January the harbour had reopened.",
            "Il 3 febbraio 2026 le navi sono tornate nel porto dopo lo sciopero.",
            "Da Milano arriva una notizia che cambia tutto.",
            "Il rapporto del 3 febbraio 2026 non lascia dubbi",
        ] {
            assert_eq!(said(&format!("Titolo\n\n{line}\n")), Said::default(), "{line}");
        }
    }

    #[test]
    fn a_revision_counts_only_where_nothing_else_does() {
        assert_eq!(
            said("Testo.\n\nPublished: 3 Feb 2026\nUpdated: 9 Feb 2026").date.map(|day| day.date),
            Some(date(2026, 2, 3))
        );
        assert_eq!(
            said("Testo.\n\nUltimo aggiornamento: 9 febbraio 2026").date.map(|day| day.date),
            Some(date(2026, 2, 9))
        );
        let dateline =
            "GENOVA, 9 febbraio 2026 – Le navi sono tornate ieri ai moli, dopo tre settimane di sciopero.";
        assert_eq!(said(&format!("Titolo\n\n{dateline}")).date.map(|day| day.date), Some(date(2026, 2, 9)));
    }
}
