//! Names that say themselves what they name: "Officine Brindelli", "Brindle Foundation"; and two names read
//! as one: "France and Spain".

use super::super::Kind;
use super::gazetteer;
use super::joining::Found;
use crate::text::sections::sections;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Words that names begin or end with, from `assets/gazetteers/heads.txt`.
#[derive(Default)]
struct Heads {
    /// Italian organizations begin so, with a capital or "di …" behind.
    organization_first: FxHashSet<&'static str>,
    /// English ones end so.
    organization_last: FxHashSet<&'static str>,
    /// Institutions written small, often named after somebody ("ospedale San Brindo").
    organization_first_small: FxHashSet<&'static str>,
    /// Football clubs begin or end so; most of the rest of their names is a town.
    club_first: FxHashSet<&'static str>,
    club_last: FxHashSet<&'static str>,
    /// Places begin so, and are no person's.
    place_first: FxHashSet<&'static str>,
    /// The same written small, as what they are ("ponte della Badia").
    place_first_small: FxHashSet<&'static str>,
    /// English names of places end so.
    place_last: FxHashSet<&'static str>,
    /// Places begin or end so, and are no organization either.
    ground: FxHashSet<&'static str>,
    /// Italian events begin so …
    event_first: FxHashSet<&'static str>,
    /// … and English ones end so.
    event_last: FxHashSet<&'static str>,
}

static HEADS: LazyLock<Heads> =
    LazyLock::new(|| Heads::read(include_str!("../../../assets/gazetteers/heads.txt")));

impl Heads {
    /// Reads words below the headings in square brackets.
    fn read(list: &'static str) -> Self {
        let mut heads = Self::default();
        for (heading, line) in sections(list) {
            if let Some(words) = heads.below(heading) {
                words.extend(line.split_ascii_whitespace());
            }
        }
        heads
    }

    fn below(&mut self, heading: &str) -> Option<&mut FxHashSet<&'static str>> {
        Some(match heading {
            "organization-first" => &mut self.organization_first,
            "organization-last" => &mut self.organization_last,
            "organization-first-small" => &mut self.organization_first_small,
            "club-first" => &mut self.club_first,
            "club-last" => &mut self.club_last,
            "place-first" => &mut self.place_first,
            "place-first-small" => &mut self.place_first_small,
            "place-last" => &mut self.place_last,
            "ground" => &mut self.ground,
            "event-first" => &mut self.event_first,
            "event-last" => &mut self.event_last,
            _ => return None,
        })
    }
}

/// What leads from the first word of an Italian name to the next.
const OF: [&str; 11] =
    ["di ", "del ", "della ", "dello ", "dell'", "dell’", "dei ", "degli ", "delle ", "per ", "nazionale "];

/// The kind that the words of a name give it, which the tagger took for one of `kind`.
pub(super) fn kind(name: &str, kind: Kind) -> Option<Kind> {
    let (first, rest) = name.split_once(' ')?;
    let last = rest.rsplit_once(' ').map_or(rest, |(_, last)| last);
    let follows = rest.starts_with(char::is_uppercase) || OF.iter().any(|of| rest.starts_with(of));
    let heads = &*HEADS;
    let organization = heads.organization_first.contains(first) && follows
        || heads.organization_last.contains(last)
        || heads.club_last.contains(last)
        || heads.club_first.contains(first);
    let person = gazetteer::is_given(first);
    let event = heads.event_first.contains(first) && follows || heads.event_last.contains(last);
    let site = heads.place_first.contains(first) && follows || heads.place_last.contains(last) && !person;
    let ground = heads.ground.contains(first) || heads.ground.contains(last);
    if heads.place_first_small.contains(first) && follows {
        return (kind != Kind::Place).then_some(Kind::Place);
    }
    if heads.organization_first_small.contains(first) && follows && kind != Kind::Organization {
        return Some(Kind::Organization);
    }
    match kind {
        Kind::Person | Kind::Place | Kind::Product if organization => Some(Kind::Organization),
        Kind::Person | Kind::Place | Kind::Product | Kind::Organization | Kind::Work if event => {
            Some(Kind::Event)
        }
        Kind::Person | Kind::Organization if ground => Some(Kind::Place),
        Kind::Person | Kind::Product if site => Some(Kind::Place),
        _ => None,
    }
}

/// Whether the name of an organization begins with what it is ("Banca …", "KV …").
pub(super) fn begins_with_its_kind(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| {
        HEADS.organization_first.contains(first) || HEADS.club_first.contains(first) || is_institution(first)
    })
}

/// Whether `name` is only what something is, not which: "Banca", "Trust".
pub(super) fn is_a_kind(name: &str) -> bool {
    let heads = &*HEADS;
    let organization = heads.organization_first.contains(name) || heads.organization_last.contains(name);
    organization || heads.club_last.contains(name) || heads.event_first.contains(name)
}

/// Whether a word written small says that an institution follows, often named after somebody ("liceo
/// Brindelli").
pub(super) fn is_institution(word: &str) -> bool {
    HEADS.organization_first_small.contains(word)
}

/// Hands `found` to `keep`, as two where two places were read as one name.
pub(super) fn apart(text: &str, found: Found, keep: &mut impl FnMut(Found)) {
    let name = found.span.of(text);
    let joined = [" and ", " e ", " ed ", " & "].iter().find_map(|joint| {
        let (a, b) = name.split_once(joint)?;
        Some((a, b, name.len() - b.len()))
    });
    let place = |name: &str| gazetteer::lists_as(name, Kind::Place);
    match joined.filter(|(a, b, _)| place(a) && place(b) && !place(name)) {
        Some((a, _, second)) => {
            let (mut first, mut other) = (found, found);
            first.span.end = found.span.start + a.len() as u32;
            other.span.start = found.span.start + second as u32;
            for mut place in [first, other] {
                place.kind = Kind::Place;
                keep(place);
            }
        }
        None => keep(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn every_heading_of_the_list_is_one_that_is_read() {
        let mut heads = Heads::default();
        for (heading, line) in sections(include_str!("../../../assets/gazetteers/heads.txt")) {
            assert!(heads.below(heading).is_some(), "{heading}: {line}");
        }
    }

    #[test]
    fn a_name_says_what_it_names() {
        use Kind::{Event, Organization, Person, Place, Product, Work};
        for (name, read, said) in [
            ("Officine Brindelli", Person, Some(Organization)),
            ("Caseificio Monte Brindo", Place, Some(Organization)),
            ("Banca del Brindo", Place, Some(Organization)),
            ("Brindle Foundation", Person, Some(Organization)),
            ("Brindle & Sons Ltd", Product, Some(Organization)),
            ("Brindle Airways", Place, Some(Organization)),
            ("Brindle Rovers", Place, Some(Organization)),
            ("Terrazza Brindelli", Person, Some(Place)),
            ("Brindle Park", Product, Some(Place)),
            ("Brindle Stadium", Organization, Some(Place)),
            ("ponte della Brinda", Organization, Some(Place)),
            ("ospedale San Brindo", Place, Some(Organization)),
            ("Mostra di Brindo", Place, Some(Event)),
            ("Brindle Bucket Challenge", Organization, Some(Event)),
            ("Brindle Film Festival", Work, Some(Event)),
            ("Brindle Grand Prix", Place, Some(Event)),
            ("Officine", Organization, None),
            ("Banca", Organization, None),
            ("Mary Brindle", Person, None),
            ("Rosa Park", Person, None),
            ("Torre", Person, None),
        ] {
            assert_eq!(kind(name, read), said, "{name}");
        }
    }

    #[test]
    fn two_places_are_two_names() {
        let parts = |name: &str| {
            let mut parts = Vec::new();
            let found = Found::sure(Span::new(0, name.len()), 0, Kind::Organization);
            apart(name, found, &mut |part| parts.push((part.span.of(name).to_owned(), part.kind)));
            parts
        };
        let place = |name: &str| (name.to_owned(), Kind::Place);
        assert_eq!(parts("France and Spain"), [place("France"), place("Spain")]);
        assert_eq!(parts("Francia e Spagna"), [place("Francia"), place("Spagna")]);
        for whole in ["Trinidad and Tobago", "Brindle and Sons", "Johnson & Johnson"] {
            assert_eq!(parts(whole), [(whole.to_owned(), Kind::Organization)], "{whole}");
        }
    }
}
