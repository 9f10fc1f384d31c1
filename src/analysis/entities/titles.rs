//! Titles before and after a name: "Mr. Brindle" is the name "Brindle", "Ohio Gov. Mary Doe" are
//! two names, "New Jersey Sen." is one.

use super::super::Kind;
use super::gazetteer;
use super::joining::Found;

/// Before a person's name only; the person is known by it.
const CIVIL: [&str; 9] = ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx.", "Sig.", "Sig.ra"];
/// Before a person's name; products and firms have some of them too ("Dr. Martens").
const LEARNED: [&str; 12] =
    ["Dr", "Dr.", "Prof.", "Prof.ssa", "Dott.", "Dott.ssa", "Avv.", "Ing.", "Arch.", "Geom.", "On.", "Mons."];
/// Before a person's name, also after the name of what the person serves.
const OF_OFFICE: [&str; 16] = [
    "Gov.", "Sen.", "Rep.", "Lt.", "Lt", "Col.", "Gen.", "Capt.", "Sgt.", "Maj.", "Adm.", "Cmdr.", "Rev.",
    "Hon.", "Amb.", "Supt.",
];

/// The same in full, where a person's name follows: who is known by one, as kings and popes are, is not here.
const IN_FULL: [&str; 30] = [
    "Councillor",
    "Councilman",
    "Councilwoman",
    "Cllr",
    "Alderman",
    "Mayor",
    "Senator",
    "Governor",
    "Congressman",
    "Congresswoman",
    "Representative",
    "Ambassador",
    "Superintendent",
    "Detective",
    "Inspector",
    "Sergeant",
    "Constable",
    "Lieutenant",
    "Colonel",
    "Professor",
    "Reverend",
    "Archbishop",
    "Monsignor",
    "Judge",
    "Justice",
    "Father",
    "Sheriff",
    "Commissioner",
    "Onorevole",
    "Monsignore",
];
/// Behind a person's name.
const BEHIND: [&str; 12] = ["KC", "QC", "MP", "MEP", "MSP", "TD", "OBE", "MBE", "CBE", "PhD", "MD", "DBE"];

/// Cuts titles off `found` and hands every name that is left to `keep`.
pub(super) fn without_titles(text: &str, mut found: Found, keep: &mut impl FnMut(Found)) {
    let name = found.span.of(text);
    let mut at = 0;
    let mut titled = false;
    for word in name.split(' ') {
        let civil = CIVIL.contains(&word);
        let other = (LEARNED.contains(&word) || IN_FULL.contains(&word) && at + word.len() < name.len())
            && found.kind == Kind::Person
            || OF_OFFICE.contains(&word);
        if !civil && !other {
            break;
        }
        // "Mr. Robot" is a work, "Ms. Brindle" was read as a firm.
        if civil && !matches!(found.kind, Kind::Person | Kind::Organization | Kind::Place) {
            break;
        }
        titled = true;
        at += word.len() + 1;
    }
    if titled {
        if at >= name.len() {
            return;
        }
        found.kind = Kind::Person;
        found.span.start += at as u32;
    }
    if found.kind == Kind::Person {
        without_honours(text, &mut found);
    }
    let name = found.span.of(text);
    let inner = OF_OFFICE.iter().filter(|title| title.ends_with('.')).find_map(|title| {
        let at = name.find(title).filter(|at| *at > 1 && name.as_bytes()[at - 1] == b' ')?;
        Some((at, at + title.len()))
    });
    let Some((before, after)) = inner.filter(|_| found.kind != Kind::Work) else {
        keep(found);
        return;
    };
    let rest = &name[after..];
    // "Dominican Rep." is no representative.
    if rest.is_empty() && !gazetteer::lists_as(name[..before].trim_end(), Kind::Place) {
        keep(found);
        return;
    }
    let start = found.span.start;
    let mut first = found;
    first.span.end = start + name[..before].trim_end().len() as u32;
    // What the person serves: a place in most cases, and never the person.
    first.kind = if found.kind == Kind::Person { Kind::Place } else { found.kind };
    keep(first);
    if let Some(person) = rest.strip_prefix(' ').filter(|r| r.starts_with(char::is_uppercase)) {
        let mut second = found;
        second.kind = Kind::Person;
        second.span.start = start + (name.len() - person.len()) as u32;
        keep(second);
    }
}

/// "Ada Brindle KC" is "Ada Brindle"; so is "Ada I", where the sentence goes on with what the writer does.
fn without_honours(text: &str, found: &mut Found) {
    let name = found.span.of(text);
    let Some((rest, last)) = name.rsplit_once(' ') else { return };
    // A king's number is a number still where a sentence about him goes on: only one name before it, and a
    // contraction or a small word behind.
    let behind = &text[found.span.end as usize..];
    let writer = last == "I" && !rest.contains(' ') && behind.starts_with(" ") && {
        let word = behind[1..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        ["am", "was", "have", "had", "would", "will", "could", "think", "met", "saw", "know"].contains(&word)
    };
    if BEHIND.contains(&last) || writer {
        found.span.end -= (name.len() - rest.trim_end_matches([' ', ',']).len()) as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn left(name: &str, kind: Kind) -> Vec<(String, Kind)> {
        let mut left = Vec::new();
        let found = Found::sure(Span::new(0, name.len()), 0, kind);
        without_titles(name, found, &mut |f| left.push((f.span.of(name).to_owned(), f.kind)));
        left
    }

    #[test]
    fn a_title_is_no_part_of_a_name() {
        for (name, kind, wanted) in [
            ("Mr. Brindle", Kind::Person, &[("Brindle", Kind::Person)][..]),
            ("Ms. Brindle", Kind::Organization, &[("Brindle", Kind::Person)]),
            ("Lt. Col. Oswald Brindle", Kind::Person, &[("Oswald Brindle", Kind::Person)]),
            ("Dott.ssa Marta Bellini", Kind::Person, &[("Marta Bellini", Kind::Person)]),
            ("Dr. Martens", Kind::Product, &[("Dr. Martens", Kind::Product)]),
            ("Mr. Robot", Kind::Work, &[("Mr. Robot", Kind::Work)]),
            ("New Jersey Sen.", Kind::Place, &[("New Jersey", Kind::Place)]),
            ("Ohio Gov. Mary Doe", Kind::Place, &[("Ohio", Kind::Place), ("Mary Doe", Kind::Person)]),
            ("Councillor Brindle", Kind::Person, &[("Brindle", Kind::Person)]),
            ("Father", Kind::Person, &[("Father", Kind::Person)]),
            ("Ada Brindle, KC", Kind::Person, &[("Ada Brindle", Kind::Person)]),
            ("Ada Brindle MP", Kind::Person, &[("Ada Brindle", Kind::Person)]),
            ("Mr.", Kind::Person, &[]),
            ("Dominican Rep.", Kind::Place, &[("Dominican Rep.", Kind::Place)]),
            ("Anna Genoveffa", Kind::Person, &[("Anna Genoveffa", Kind::Person)]),
        ] {
            let wanted: Vec<_> = wanted.iter().map(|(n, k)| ((*n).to_owned(), *k)).collect();
            assert_eq!(left(name, kind), wanted, "{name}");
        }
    }
}
