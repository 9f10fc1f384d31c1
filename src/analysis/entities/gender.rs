//! Whether a given name is a woman's or a man's.

use crate::text::sections::sections;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Of given names, as pronouns follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Feminine,
    Masculine,
}

static NAMES: LazyLock<FxHashMap<&str, Gender>> = LazyLock::new(|| {
    let mut names = FxHashMap::default();
    for (heading, line) in sections(include_str!("../../../assets/gazetteers/given-names-gender.txt")) {
        let gender = if heading == "feminine" { Gender::Feminine } else { Gender::Masculine };
        names.extend(line.split_ascii_whitespace().map(|name| (name, gender)));
    }
    names
});

/// The gender of a person by the first word of the full name; `None` where it may be either or nobody knows.
#[must_use]
pub fn gender(full_name: &str) -> Option<Gender> {
    let given = full_name.split_once(' ')?.0;
    NAMES.get(given).copied()
}

#[cfg(test)]
mod tests {
    use super::{Gender, gender};

    #[test]
    fn a_given_name_tells_the_gender_where_it_does_in_nearly_all_languages() {
        for (name, told) in [
            ("Martha Brindle", Some(Gender::Feminine)),
            ("Renzo Brindelli", Some(Gender::Masculine)),
            ("Andrea Brindelli", None),
            ("Brindelli", None),
            ("Renzo", None),
        ] {
            assert_eq!(gender(name), told, "{name}");
        }
    }
}
