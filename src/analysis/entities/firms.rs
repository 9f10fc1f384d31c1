//! Short names of organizations: an article that has named "Brindle Airways" goes on with "Brindle", and
//! one that has named "Banca Popolare del Brindo" with "Popolare del Brindo".

use super::super::Kind;
use super::canonical::normal_form;
use super::gazetteer::{self, NAMES};
use super::heads;
use super::joining::Found;
use rustc_hash::{FxHashMap, FxHashSet};

/// Shortest name, in characters, that may stand for a longer one.
const SHORTEST: usize = 4;

/// The organizations of an article by what they may be called for short.
#[derive(Debug, Default)]
pub(super) struct Firms<'t> {
    /// Normal form of the short name → the full name; `None` where several have it.
    by_short: FxHashMap<String, Option<&'t str>>,
}

impl<'t> Firms<'t> {
    /// `found` in text order; `is_person` says of a normal form whether people of the article have it.
    pub(super) fn of(text: &'t str, found: &[Found], is_person: impl Fn(&str) -> bool) -> Self {
        let long = |name: &Found| name.kind == Kind::Organization && name.span.of(text).contains(' ');
        if !found.iter().any(long) {
            return Self::default();
        }
        // Where each name stands first; the headline, which may be short, does not count.
        let mut first: FxHashMap<String, u32> = FxHashMap::default();
        for name in found.iter().filter(|name| name.sentence > 0) {
            first.entry(normal_form(name.span.of(text))).or_insert(name.span.start);
        }
        let mut by_short: FxHashMap<String, Option<&'t str>> = FxHashMap::default();
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        for name in found.iter().filter(|name| name.kind == Kind::Organization) {
            let full = name.span.of(text);
            if !full.contains(' ') || !seen.insert(full) {
                continue;
            }
            for short in shorts(full) {
                let normal = normal_form(short);
                // The full name comes first: "Brindle" and, later, "Brindle Cloud" are two.
                if !can_stand_alone(short)
                    || is_person(&normal)
                    || first.get(&normal).is_some_and(|at| *at < name.span.start)
                {
                    continue;
                }
                let known = by_short.entry(normal).or_insert(Some(full));
                if known.is_some_and(|known| normal_form(known) != normal_form(full)) {
                    *known = None;
                }
            }
        }
        Self { by_short }
    }

    /// The full name of the organization that `short`, a normal form, stands for.
    pub(super) fn full_name(&self, short: &str) -> Option<&'t str> {
        self.by_short.get(short).copied().flatten()
    }

    /// A short name is an organization as the full one is.
    pub(super) fn claim(&self, text: &str, name: &mut Found) {
        if !self.by_short.is_empty()
            && matches!(name.kind, Kind::Person | Kind::Place | Kind::Product)
            && self.full_name(&normal_form(name.span.of(text))).is_some()
        {
            name.kind = Kind::Organization;
        }
    }
}

/// What an organization may be called for short: the beginnings of its name, and the end where it begins
/// with what it is.
fn shorts(full: &str) -> impl Iterator<Item = &str> {
    let ends = full.match_indices(' ').map(|(at, _)| at);
    let begins = ends.clone().map(|at| &full[..at]);
    let tail = full.split_once(' ').map(|(_, tail)| tail).filter(|_| heads::begins_with_its_kind(full));
    begins.chain(tail)
}

/// Whether a name by itself is hardly anything else.
fn can_stand_alone(short: &str) -> bool {
    let capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let one = !short.contains(' ');
    short.chars().count() >= SHORTEST
        && capital(short.split(' ').next())
        && capital(short.rsplit(' ').next())
        && gazetteer::classes_of(short) & NAMES == 0
        && !(one && (gazetteer::is_ordinary(short) || gazetteer::is_given(short)))
        && !heads::is_a_kind(short)
}

#[cfg(test)]
mod tests {
    use super::super::joining::join;
    use super::*;
    use crate::span::Span;
    use Kind::{Organization, Person, Place};

    /// The names of a text, the first line of which is its headline.
    fn entities(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind, usize)> {
        let mut from = 0;
        let place = |(name, kind): &(&str, Kind)| {
            let at = from + text[from..].find(name).unwrap();
            from = at + name.len();
            let sentence = u32::from(text[..at].contains('\n'));
            Found::sure(Span::new(at, from), sentence, *kind)
        };
        let found = names.iter().map(place).collect();
        join(text, found).into_iter().map(|e| (e.name, e.kind, e.mentions.len())).collect()
    }

    #[test]
    fn a_short_name_is_the_organization_named_before() {
        for (text, names, wanted) in [
            (
                "Strike\nBrindlo Airways fell. Brindlo said no.",
                &[("Brindlo Airways", Organization), ("Brindlo", Place)][..],
                &[("Brindlo Airways", Organization, 2)][..],
            ),
            (
                "Brindlo strikes\nBrindlo Airways fell.",
                &[("Brindlo", Place), ("Brindlo Airways", Organization)],
                &[("Brindlo Airways", Organization, 2)],
            ),
            (
                "Nozze\nLa Banca Popolare del Brindo compra. La Popolare del Brindo tace.",
                &[("Banca Popolare del Brindo", Organization), ("Popolare del Brindo", Place)],
                &[("Banca Popolare del Brindo", Organization, 2)],
            ),
            // The short one came first; two have it; it is a town's; it is a person's.
            (
                "Cloud\nBrindlo grows. Brindlo Cloud opens.",
                &[("Brindlo", Organization), ("Brindlo Cloud", Organization)],
                &[("Brindlo", Organization, 1), ("Brindlo Cloud", Organization, 1)],
            ),
            (
                "Two\nBrindlo Foods and Brindlo Mining met. Brindlo won.",
                &[("Brindlo Foods", Organization), ("Brindlo Mining", Organization), ("Brindlo", Place)],
                &[
                    ("Brindlo Foods", Organization, 1),
                    ("Brindlo Mining", Organization, 1),
                    ("Brindlo", Place, 1),
                ],
            ),
            (
                "Boston\nBoston Brindlo Group spoke. Boston is cold.",
                &[("Boston Brindlo Group", Organization), ("Boston", Place)],
                &[("Boston Brindlo Group", Organization, 1), ("Boston", Place, 1)],
            ),
            (
                "Sons\nBrindlo Foods was founded by Mary Brindlo. Brindlo left.",
                &[("Brindlo Foods", Organization), ("Mary Brindlo", Person), ("Brindlo", Person)],
                &[("Mary Brindlo", Person, 2), ("Brindlo Foods", Organization, 1)],
            ),
        ] {
            let wanted: Vec<_> = wanted.iter().map(|(n, k, c)| ((*n).to_owned(), *k, *c)).collect();
            assert_eq!(entities(text, names), wanted, "{text}");
        }
    }
}
