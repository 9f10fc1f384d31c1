//! What stands around a name and belongs to it: "la procura di Genova" is an office and not a town,
//! "piazzale Loreto" a square and no person, "Ludovico Brindi di Montevero" one person and not two.

use super::super::Kind;
use super::gazetteer;
use super::heads;
use super::joining::{Found, is_acronym_of};
use crate::text::fold::fold;

/// Offices that are told apart by their town.
const OFFICES: [&str; 7] =
    ["procura", "tribunale", "questura", "prefettura", "universita", "politecnico", "conservatorio"];
/// What leads from the office to the town.
const OF: [&str; 4] = ["di", "del", "della", "dello"];
/// Streets and squares.
const STREETS: [&str; 8] =
    ["piazza", "piazzale", "piazzetta", "viale", "vicolo", "lungotevere", "lungarno", "corso"];
/// Bytes within which the bracket behind initials closes: a text without end is not read through.
const SHORT: usize = 40;
/// Words between an office and its town, at most: "procura distrettuale antimafia di".
const BETWEEN: usize = 3;

/// Gives the names of an article (in text order) what belongs to them.
pub(super) fn belongs(text: &str, italian: bool, found: &mut Vec<Found>) {
    for at in 0..found.len() {
        let floor = if at > 0 { found[at - 1].span.end as usize } else { 0 };
        if let Some(start) = expansion(text, floor, found[at]) {
            found[at].span.start = start as u32;
        }
    }
    if !italian {
        return;
    }
    for at in 0..found.len() {
        let floor = if at > 0 { found[at - 1].span.end } else { 0 };
        let before = &text[floor as usize..found[at].span.start as usize];
        if let Some((start, kind)) = opening(before, found[at].span.of(text), found[at].kind) {
            found[at].span.start = floor + start as u32;
            found[at].kind = kind;
        }
    }
    join(text, found);
}

/// Where an organization begins whose initials in brackets behind it are more than what was read of it:
/// "Cabin and Ground Staff Association (CGSA)". Not before `floor`.
fn expansion(text: &str, floor: usize, name: Found) -> Option<usize> {
    if name.kind != Kind::Organization {
        return None;
    }
    let rest = text[name.span.end as usize..].strip_prefix(" (")?;
    let short = rest[..rest.floor_char_boundary(SHORT)].split_once(')')?.0;
    let letters = short.chars().count();
    if !(2..=8).contains(&letters) || !short.chars().all(char::is_uppercase) {
        return None;
    }
    if is_acronym_of(short, name.span.of(text)) {
        return None;
    }
    let mut start = name.span.start as usize;
    for _ in 0..letters {
        let before = text.get(floor..start)?.strip_suffix(' ')?;
        let word = before.rsplit([' ', '\n', '(', '"', '“', '«']).next().filter(|word| !word.is_empty())?;
        start = floor + before.len() - word.len();
        let small = word.chars().all(char::is_lowercase) && word.len() <= 5;
        if !small && !word.starts_with(char::is_uppercase) {
            return None;
        }
        let whole = &text[start..name.span.end as usize];
        if whole.starts_with(short.chars().next()?) && is_acronym_of(short, whole) {
            return Some(start);
        }
    }
    None
}

/// Where the name really begins in `before`, the text between the name before and this one, and what it
/// then is.
fn opening(before: &str, name: &str, kind: Kind) -> Option<(usize, Kind)> {
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let words: Vec<(usize, &str)> = words(&before[line..]).map(|(at, word)| (line + at, word)).collect();
    let (last_at, last) = *words.last()?;
    // Nothing but a blank, or the apostrophe of "dell'", may stand before the name.
    let gap = &before[last_at + last.len()..];
    if kind == Kind::Person && gap == " " && STREETS.contains(&&*fold(last)) {
        return Some((last_at, Kind::Place));
    }
    let named_after = kind == Kind::Person || kind == Kind::Place && is_saint(name);
    if named_after && gap == " " && heads::is_institution(&fold(last)) {
        return Some((last_at, Kind::Organization));
    }
    let leads = OF.contains(&last) && gap == " " || last == "dell" && matches!(gap, "'" | "’");
    if kind != Kind::Place || !leads {
        return None;
    }
    let (at, office) =
        words.iter().rev().skip(1).take(BETWEEN).find(|(_, word)| OFFICES.contains(&&*fold(word)))?;
    let between = &before[at + office.len()..];
    let small = between
        .split(' ')
        .skip(1)
        .all(|word| word.chars().all(|c| c.is_lowercase() || c == '\'' || c == '’'));
    (small && !between.contains([',', '.', ';', ':', '(', ')', '«', '»', '"', '“', '”']))
        .then_some((*at, Kind::Organization))
}

/// "San Brindo", "Santa Brinda".
fn is_saint(name: &str) -> bool {
    matches!(name.split([' ', '\'', '’']).next(), Some("San" | "Santa" | "Sant" | "Santo" | "Santi"))
}

/// The words of a text with their places; marks and apostrophes part them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Joins neighbours that are one name.
fn join(text: &str, found: &mut Vec<Found>) {
    let mut joined: Vec<Found> = Vec::with_capacity(found.len());
    for name in found.drain(..) {
        if let Some(last) = joined.last_mut().filter(|last| last.sentence == name.sentence) {
            let between = text.get(last.span.end as usize..name.span.start as usize).unwrap_or_default();
            if let Some(kind) =
                together(last.span.of(text), last.kind, between, name.span.of(text), name.kind)
            {
                last.span.end = name.span.end;
                last.kind = kind;
                continue;
            }
        }
        joined.push(name);
    }
    *found = joined;
}

/// The kind of the two as one name, if they are one.
fn together(first: &str, kind: Kind, between: &str, second: &str, other: Kind) -> Option<Kind> {
    use Kind::{Organization, Person, Place};
    let office = first.split(' ').next().is_some_and(|head| OFFICES.contains(&&*fold(head)));
    match (kind, between, other) {
        // "Tribunale del Riesame" + "Genova".
        (Organization, " di ", Place) if office && !first.ends_with(second) => Some(Organization),
        // "Ludovico Brindi" + "Montevero", where the tagger took the second for a person too.
        (Person, " di ", Person) if first.contains(' ') && !second.contains(' ') => Some(Person),
        // A first name that no list of places has.
        (Place, " ", Person) if !first.contains(' ') && !gazetteer::lists_as(first, Place) => Some(Person),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn read(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let found = |(name, kind): &(&str, Kind)| {
            let at = text.find(name).unwrap();
            Found::sure(Span::new(at, at + name.len()), 0, *kind)
        };
        let mut found: Vec<Found> = names.iter().map(found).collect();
        belongs(text, true, &mut found);
        found.into_iter().map(|name| (name.span.of(text).to_owned(), name.kind)).collect()
    }

    #[test]
    fn what_belongs_to_a_name() {
        use Kind::{Organization, Person, Place};
        for (text, name, kind, whole, is) in [
            ("Indaga la procura di Ferrara da ieri.", "Ferrara", Place, "procura di Ferrara", Organization),
            (
                "La procura distrettuale antimafia di Lecce tace.",
                "Lecce",
                Place,
                "procura distrettuale antimafia di Lecce",
                Organization,
            ),
            ("Insegna all'università dell'Aquila.", "Aquila", Place, "università dell'Aquila", Organization),
            ("In piazzale Brindelli piove.", "Brindelli", Person, "piazzale Brindelli", Place),
            ("Nasce all'ospedale San Brindo.", "San Brindo", Place, "ospedale San Brindo", Organization),
            // Not the office's town, not a street.
            ("La procura, di Ferrara come di Lecce, tace.", "Ferrara", Place, "Ferrara", Place),
            ("Il corso di Brindelli piace.", "Brindelli", Person, "Brindelli", Person),
            ("Il sindaco di Ferrara parla.", "Ferrara", Place, "Ferrara", Place),
        ] {
            assert_eq!(read(text, &[(name, kind)]), [(whole.to_owned(), is)], "{text}");
        }
    }

    #[test]
    fn initials_in_brackets_say_where_a_name_begins() {
        let organization = Kind::Organization;
        for (text, name, whole) in [
            (
                "The Crew and Dock Staff Association (CDSA) met.",
                "Dock Staff Association",
                "Crew and Dock Staff Association",
            ),
            ("The Dock Staff Association (DSA) met.", "Dock Staff Association", "Dock Staff Association"),
            ("Old Dock Staff Association (BBC) met.", "Dock Staff Association", "Dock Staff Association"),
        ] {
            assert_eq!(read(text, &[(name, organization)]), [(whole.to_owned(), organization)], "{text}");
        }
    }

    #[test]
    fn neighbours_that_are_one_name() {
        use Kind::{Organization, Person, Place};
        let two = read(
            "Parla Ludovico Brindi di Montevero oggi.",
            &[("Ludovico Brindi", Person), ("Montevero", Person)],
        );
        assert_eq!(two, [("Ludovico Brindi di Montevero".to_owned(), Person)]);
        let two = read(
            "Il Tribunale del Riesame di Ferrara decide.",
            &[("Tribunale del Riesame", Organization), ("Ferrara", Place)],
        );
        assert_eq!(two, [("Tribunale del Riesame di Ferrara".to_owned(), Organization)]);
        let two = read("Parla Ada Brindi di Ferrara.", &[("Ada Brindi", Person), ("Ferrara", Place)]);
        assert_eq!(two.len(), 2);
    }
}
