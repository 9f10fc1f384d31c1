//! Names that say themselves what they name: "Officine Brindelli", "Brindle Foundation"; and two names read
//! as one: "France and Spain".

use super::super::Kind;
use super::gazetteer;
use super::joining::Found;

/// Italian names of organizations begin so.
const FIRST: [&str; 44] = [
    "Acciaierie",
    "Accademia",
    "Agenzia",
    "Associazione",
    "Autorità",
    "Azienda",
    "Banca",
    "Birrificio",
    "Cantina",
    "Cantine",
    "Cartiera",
    "Cartiere",
    "Caseificio",
    "Comitato",
    "Confederazione",
    "Consorzio",
    "Cooperativa",
    "Edizioni",
    "Federazione",
    "Ferriere",
    "Fondazione",
    "Fonderie",
    "Gruppo",
    "Istituto",
    "Latteria",
    "Manifattura",
    "Manifatture",
    "Ministero",
    "Officina",
    "Officine",
    "Panificio",
    "Pastificio",
    "Polisportiva",
    "Politecnico",
    "Prefettura",
    "Procura",
    "Questura",
    "Salumificio",
    "Serramenti",
    "Sindacato",
    "Società",
    "Tipografia",
    "Tribunale",
    "Università",
];
/// English ones end so.
const LAST: [&str; 30] = [
    "Agency",
    "Alliance",
    "Association",
    "Bank",
    "Bureau",
    "Capital",
    "Co.",
    "Coalition",
    "College",
    "Commission",
    "Committee",
    "Company",
    "Corp",
    "Corp.",
    "Corporation",
    "Council",
    "Department",
    "Federation",
    "Foundation",
    "Fund",
    "Inc",
    "Inc.",
    "Institute",
    "Labs",
    "LLC",
    "Ltd",
    "Ltd.",
    "Ministry",
    "Union",
    "University",
];

/// The kind that the words of a name give it.
pub(super) fn kind(name: &str) -> Option<Kind> {
    let (first, rest) = name.split_once(' ')?;
    let last = rest.rsplit_once(' ').map_or(rest, |(_, last)| last);
    let organization = FIRST.contains(&first) && rest.starts_with(char::is_uppercase) || LAST.contains(&last);
    organization.then_some(Kind::Organization)
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
    fn a_name_says_what_it_names() {
        for (name, said) in [
            ("Officine Brindelli", Some(Kind::Organization)),
            ("Caseificio Monte Brindo", Some(Kind::Organization)),
            ("Brindle Foundation", Some(Kind::Organization)),
            ("Brindle & Sons Ltd", Some(Kind::Organization)),
            ("Officine", None),
            ("Banca", None),
            ("Mary Brindle", None),
        ] {
            assert_eq!(kind(name), said, "{name}");
        }
    }

    #[test]
    fn two_places_are_two_names() {
        let parts = |name: &str| {
            let mut parts = Vec::new();
            let found = Found { span: Span::new(0, name.len()), sentence: 0, kind: Kind::Organization };
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
