//! Those whose office it is to control, to fine and to judge; and indices, which only measure.

use super::gazetteer;
use crate::text::sections::sections;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Words that names begin or end with, and whole names.
#[derive(Default)]
struct Authorities {
    words: FxHashSet<&'static str>,
    names: FxHashSet<&'static str>,
}

static AUTHORITIES: LazyLock<Authorities> = LazyLock::new(|| {
    let mut authorities = Authorities::default();
    for (heading, line) in sections(include_str!("../../../assets/gazetteers/authorities.txt")) {
        match heading {
            "names" | "indices" => authorities.names.extend(line.split(" | ").map(str::trim)),
            _ => authorities.words.extend(line.split_ascii_whitespace()),
        }
    }
    authorities
});

/// Whether `name` is that of a court, a ministry, a regulator, the police: what it does to others is its office. An
/// index rises and falls: that is no merit either.
#[must_use]
pub fn is_authority(name: &str) -> bool {
    let mut words = name.split([' ', '\'', '’']);
    let (first, last) = (words.next().unwrap_or_default(), words.next_back().unwrap_or_default());
    let all = &*AUTHORITIES;
    // "Court" behind somebody's name is a street as often as a court.
    let ends = !last.is_empty() && all.words.contains(last) && !gazetteer::is_given(first);
    all.names.contains(name) || all.words.contains(first) || ends
}

#[cfg(test)]
mod tests {
    use super::is_authority;

    #[test]
    fn courts_ministries_and_regulators_are_authorities() {
        for name in [
            "Corte dei conti",
            "Ministero della Salute",
            "Banca d'Italia",
            "Financial Conduct Authority",
            "Ofsted",
            "Ftse Mib",
        ] {
            assert!(is_authority(name), "{name}");
        }
        for name in ["Banca del Brindo", "Brindle Foundation", "Ada Court", "Regione Piemonte", "Uffizi"] {
            assert!(!is_authority(name), "{name}");
        }
    }
}
