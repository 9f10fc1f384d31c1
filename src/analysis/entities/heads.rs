//! Names that say themselves what they name: "Officine Brindelli", "Brindle Foundation"; and two names read
//! as one: "France and Spain".

use super::super::Kind;
use super::gazetteer;
use super::joining::Found;

/// Italian names of organizations begin so, with a capital or "di …" behind.
const FIRST: [&str; 65] = [
    "Acciaierie",
    "Accademia",
    "Agenzia",
    "Associazione",
    "Assessorato",
    "Autorità",
    "Azienda",
    "Banca",
    "Banco",
    "Birrificio",
    "Cantiere",
    "Cantieri",
    "Cantina",
    "Cantine",
    "Capitaneria",
    "Cartiera",
    "Cartiere",
    "Caseificio",
    "Cassa",
    "Comitato",
    "Compagnia",
    "Confederazione",
    "Consorzio",
    "Cooperativa",
    "Credito",
    "Dipartimento",
    "Edizioni",
    "Ente",
    "Federazione",
    "Ferriere",
    "Ferrovie",
    "Fondazione",
    "Fonderie",
    "Gruppo",
    "Istituto",
    "Latteria",
    "Liceo",
    "Manifattura",
    "Manifatture",
    "Ministero",
    "Movimento",
    "Officina",
    "Officine",
    "Ordine",
    "Osservatorio",
    "Panificio",
    "Partito",
    "Pastificio",
    "Policlinico",
    "Polisportiva",
    "Politecnico",
    "Prefettura",
    "Procura",
    "Questura",
    "Salumificio",
    "Scuola",
    "Serramenti",
    "Sindacato",
    "Società",
    "Soprintendenza",
    "Sovrintendenza",
    "Tipografia",
    "Tribunale",
    "Unione",
    "Università",
];
/// What leads from the first word of an Italian name to the next.
const OF: [&str; 11] =
    ["di ", "del ", "della ", "dello ", "dell'", "dell’", "dei ", "degli ", "delle ", "per ", "nazionale "];
/// English ones end so.
const LAST: [&str; 118] = [
    "Academy",
    "Advisers",
    "Advisors",
    "Advisory",
    "Agency",
    "Airlines",
    "Airways",
    "Alliance",
    "Analytics",
    "Assembly",
    "Associates",
    "Association",
    "Authority",
    "Aviation",
    "Bancorp",
    "Bank",
    "Biosciences",
    "Biotech",
    "Brands",
    "Breweries",
    "Brewing",
    "Broadcasting",
    "Bureau",
    "Capital",
    "Chronicle",
    "Church",
    "Clinic",
    "Club",
    "Co.",
    "Coalition",
    "College",
    "Commission",
    "Committee",
    "Communications",
    "Company",
    "Constabulary",
    "Construction",
    "Consultancy",
    "Consultants",
    "Consulting",
    "Cooperative",
    "Corp",
    "Corp.",
    "Corporation",
    "Council",
    "Court",
    "Department",
    "Diagnostics",
    "Electric",
    "Electronics",
    "Energy",
    "Engineering",
    "Entertainment",
    "Examiner",
    "Enterprises",
    "Equity",
    "Federation",
    "Films",
    "Foods",
    "Foundation",
    "Fund",
    "Gazette",
    "Genomics",
    "Group",
    "Health",
    "Healthcare",
    "Herald",
    "Holdings",
    "Homes",
    "Hospital",
    "Hospitals",
    "Inc",
    "Inc.",
    "Industries",
    "Institute",
    "Insurance",
    "Investments",
    "Labs",
    "Laboratories",
    "Legislature",
    "LLC",
    "LLP",
    "Logistics",
    "Ltd",
    "Ltd.",
    "Management",
    "Medicines",
    "Ministry",
    "Minerals",
    "Mining",
    "Motors",
    "Newspapers",
    "Observer",
    "Partners",
    "Partnership",
    "Pharma",
    "Pharmaceuticals",
    "Pictures",
    "Police",
    "Power",
    "Productions",
    "Railway",
    "Records",
    "Resources",
    "Robotics",
    "Securities",
    "Services",
    "Society",
    "Solutions",
    "Systems",
    "Technologies",
    "Telecom",
    "Telegraph",
    "Therapeutics",
    "Tribune",
    "Trust",
    "Union",
    "University",
];
/// Football clubs end or begin so; most of the rest of their names is a town.
const CLUB: [&str; 20] = [
    "FC",
    "AFC",
    "CF",
    "SC",
    "AC",
    "KV",
    "Wanderers",
    "Rovers",
    "Albion",
    "Hotspur",
    "Athletic",
    "Wednesday",
    "Calcio",
    "Basket",
    "Volley",
    "Rugby",
    "Football",
    "Argyle",
    "Alexandra",
    "Orient",
];
/// Names of places begin so, and are no person's.
const SITES: [&str; 20] = [
    "Terrazza", "Ponte", "Palazzo", "Parco", "Castello", "Lago", "Isola", "Isole", "Valle", "Torre", "Borgo",
    "Monte", "Monti", "Porto", "Basilica", "Abbazia", "Mount", "Lake", "Fort", "Port",
];
/// The same written small, as what they are ("ponte della Badia").
const SMALL_SITES: [&str; 12] = [
    "ponte",
    "torrente",
    "fiume",
    "lago",
    "monte",
    "stadio",
    "aeroporto",
    "stazione",
    "parco",
    "castello",
    "palazzo",
    "porto",
];
/// Institutions written so, often named after somebody ("ospedale San Brindo", "liceo Brindelli").
pub(super) const INSTITUTIONS: [&str; 5] = ["ospedale", "policlinico", "clinica", "liceo", "istituto"];
/// English names of places end so.
const GROUND: [&str; 14] = [
    "Park", "Bridge", "Street", "Road", "Avenue", "Lane", "Beach", "River", "Valley", "Island", "Islands",
    "Forest", "Castle", "Harbour",
];
/// Begin or end so, and are no organization either.
const STADIA: [&str; 8] =
    ["Stadium", "Arena", "Airport", "Square", "Stadio", "Aeroporto", "Stazione", "Palasport"];
/// Names of events begin so in Italian …
const EVENTS: [&str; 8] =
    ["Mostra", "Festival", "Salone", "Fiera", "Biennale", "Olimpiadi", "Maratona", "Palio"];
/// … and end so in English.
const OCCASIONS: [&str; 12] = [
    "Festival",
    "Cup",
    "Championship",
    "Championships",
    "Olympics",
    "Marathon",
    "Challenge",
    "Expo",
    "Olympiad",
    "Grand Prix",
    "Derby",
    "Fair",
];

/// The kind that the words of a name give it, which the tagger took for one of `kind`.
pub(super) fn kind(name: &str, kind: Kind) -> Option<Kind> {
    let (first, rest) = name.split_once(' ')?;
    let last = rest.rsplit_once(' ').map_or(rest, |(_, last)| last);
    let follows = rest.starts_with(char::is_uppercase) || OF.iter().any(|of| rest.starts_with(of));
    let organization = FIRST.contains(&first) && follows
        || LAST.contains(&last)
        || CLUB.contains(&last)
        || CLUB[..6].contains(&first);
    let person = gazetteer::is_given(first);
    let event = EVENTS.contains(&first) && follows || OCCASIONS.contains(&last);
    let site = SITES.contains(&first) && follows || GROUND.contains(&last) && !person;
    let stadium = STADIA.contains(&first) || STADIA.contains(&last);
    if SMALL_SITES.contains(&first) && follows {
        return (kind != Kind::Place).then_some(Kind::Place);
    }
    if INSTITUTIONS.contains(&first) && follows && kind != Kind::Organization {
        return Some(Kind::Organization);
    }
    match kind {
        Kind::Person | Kind::Place | Kind::Product if organization => Some(Kind::Organization),
        Kind::Person | Kind::Place | Kind::Product | Kind::Organization if event => Some(Kind::Event),
        Kind::Person | Kind::Organization if stadium => Some(Kind::Place),
        Kind::Person | Kind::Product if site => Some(Kind::Place),
        _ => None,
    }
}

/// Whether the name of an organization begins with what it is ("Banca …", "KV …").
pub(super) fn begins_with_its_kind(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| {
        FIRST.contains(&first) || CLUB[..6].contains(&first) || INSTITUTIONS.contains(&first)
    })
}

/// Whether `name` is only what something is, not which: "Banca", "Trust".
pub(super) fn is_a_kind(name: &str) -> bool {
    FIRST.contains(&name) || LAST.contains(&name) || CLUB.contains(&name) || EVENTS.contains(&name)
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
        use Kind::{Event, Organization, Person, Place, Product};
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
