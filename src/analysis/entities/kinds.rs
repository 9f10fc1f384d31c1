//! One kind for one name: what the tagger said of each mention, what the lists know, what the text says.

use super::super::Kind;
use super::canonical::normal_form;
use super::gazetteer::{GIVEN, GIVEN_WORLD, SURNAME, SURNAME_WORLD};
use super::joining::Found;
use super::model::{KINDS, UNIT};
use super::{apposition, gazetteer, heads, trade};
use rustc_hash::{FxHashMap, FxHashSet};

/// What it weighs where the text itself says what it names, in mentions: more than the tagger's opinion of
/// most names of an article.
const SAID: u32 = 8;

/// One kind for all mentions written alike: the one most of them have, among equals the one a list
/// knows, then that of the first mention. A name that is known as both and was read as both more than
/// once keeps both ("Roma" the city and "Roma" the team). A full name whose surname alone is a person's is that person's.
pub(super) fn agree(text: &str, found: &mut [Found]) {
    name_people(text, found);
    family_firms(text, found);
    trade::name(text, found);
    for name in found.iter_mut() {
        let surface = name.span.of(text);
        let said = heads::kind(surface, name.kind).filter(|_| !gazetteer::lists_as(surface, name.kind));
        name.kind = said.unwrap_or(name.kind);
    }
    // With the kind of the first mention, which says what a thing is more often than a later one.
    let mut votes: FxHashMap<String, ([u32; 7], [f32; 7], usize)> = FxHashMap::default();
    for name in found.iter() {
        let kind = name.kind as usize;
        let (count, opinion, _) =
            votes.entry(normal_form(name.span.of(text))).or_insert(([0; 7], [0.0; 7], kind));
        count[kind] += 1;
        opinions(name).iter().zip(opinion.iter_mut()).for_each(|(o, sum)| *sum += o);
        let listed = || gazetteer::lists_as(name.span.of(text), name.kind);
        if let Some(said) = apposition::says(text, name.span).filter(|_| !listed()) {
            count[said as usize] += SAID;
            opinion[said as usize] += SAID as f32;
        }
    }
    for name in found.iter_mut() {
        let surface = name.span.of(text);
        let Some((count, opinion, first)) = votes.get(&normal_form(surface)) else { continue };
        if count.iter().filter(|n| **n > 0).count() < 2 {
            continue;
        }
        let known = |kind: usize| gazetteer::lists_as(surface, Kind::ALL[kind]);
        let best = (0..count.len()).filter(|kind| count[*kind] > 0);
        // Of as many mentions the kind that the lists know, then the one the tagger is surer of.
        let by = |x: &usize, y: &usize| {
            (count[*x], known(*x)).cmp(&(count[*y], known(*y))).then(opinion[*x].total_cmp(&opinion[*y]))
        };
        let best = best.max_by(by).unwrap_or(*first);
        let own = name.kind as usize;
        let ambiguous = matches!(name.kind, Kind::Place | Kind::Organization) && count[own] > 1 && known(own);
        if !(ambiguous && known(best)) {
            name.kind = Kind::ALL[best];
        }
    }
}

/// What the tagger thinks of one mention: logarithms of probability. No single one rules out a kind.
pub(super) fn opinions(name: &Found) -> [f32; 7] {
    const LEAST: f32 = 0.02;
    let mut opinions = [LEAST.ln(); 7];
    let Some(leans) = name.leans else {
        opinions[name.kind as usize] = 0.0;
        return opinions;
    };
    let leans = leans.map(f32::from);
    let most = leans.iter().copied().fold(f32::MIN, f32::max);
    let likely = leans.map(|lean| ((lean - most) / UNIT).exp());
    let all: f32 = likely.iter().sum();
    likely.iter().zip(&KINDS).for_each(|(p, kind)| opinions[*kind as usize] = (p / all).max(LEAST).ln());
    opinions
}

/// "Virginia Genoveffi", read as a place, is a person where "Genoveffi" alone is one.
fn name_people(text: &str, found: &mut [Found]) {
    let alone: FxHashSet<String> = found
        .iter()
        .filter(|name| name.kind == Kind::Person)
        .map(|name| name.span.of(text))
        .filter(|surface| !surface.contains(' '))
        .map(normal_form)
        .collect();
    for name in
        found.iter_mut().filter(|n| matches!(n.kind, Kind::Place | Kind::Organization | Kind::Product))
    {
        let surface = name.span.of(text);
        let Some((given, rest)) = surface.split_once(' ') else { continue };
        let surname = rest.rsplit_once(' ').map_or(rest, |(_, last)| last);
        if alone.contains(&normal_form(surname))
            && gazetteer::is_given(given)
            && !gazetteer::lists_as(surface, name.kind)
        {
            name.kind = Kind::Person;
        }
    }
}

/// "Zoll Ketteridge" beside Marguerite Zoll is the firm of the family. Not where the first is a surname that the
/// lists have, or a given name follows: "Wang Xing" and "Alexandr Wang" are two people, and so is "Zoll Marguerite".
fn family_firms(text: &str, found: &mut [Found]) {
    let parts = |surface: &str| {
        let (given, rest) = surface.split_once(' ')?;
        (!rest.contains(' ')).then(|| (given.to_owned(), rest.to_owned()))
    };
    let people: Vec<(String, String)> = found
        .iter()
        .filter(|name| name.kind == Kind::Person)
        .filter_map(|name| parts(name.span.of(text)))
        .collect();
    let surnames: FxHashSet<&str> = people
        .iter()
        .filter(|(given, _)| gazetteer::is_given(given))
        .map(|(_, surname)| surname.as_str())
        .collect();
    for name in found.iter_mut().filter(|name| name.kind == Kind::Person) {
        let Some((first, rest)) = parts(name.span.of(text)) else { continue };
        let of_people = gazetteer::classes_of(&first) & (GIVEN | GIVEN_WORLD | SURNAME | SURNAME_WORLD) != 0;
        if surnames.contains(first.as_str()) && !of_people && !gazetteer::is_given(&rest) {
            name.kind = Kind::Organization;
            name.leans = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::joining::join;
    use super::*;
    use crate::span::Span;

    fn found(text: &str, names: &[(&str, Kind)]) -> Vec<Found> {
        let mut from = 0;
        let place = |(name, kind): &(&str, Kind)| {
            let at = from + text[from..].find(name).unwrap();
            from = at + name.len();
            Found::sure(Span::new(at, from), 0, *kind)
        };
        names.iter().map(place).collect()
    }

    fn entities(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind, usize)> {
        let mut found = found(text, names);
        agree(text, &mut found);
        let joined = join(text, found);
        joined.into_iter().map(|e| (e.name, e.kind, e.mentions.len())).collect()
    }

    #[test]
    fn what_the_tagger_thinks_is_a_probability_however_far_apart_its_scores_are() {
        let mut name = Found::sure(Span::new(0, 1), 0, Kind::Person);
        name.leans = Some([i16::MAX, i16::MIN, 0, 0, 0, 0]);
        let opinions = opinions(&name);
        assert!(
            opinions[Kind::Person as usize] > -0.01 && opinions[Kind::Organization as usize] < -3.0,
            "{opinions:?}"
        );
    }

    #[test]
    fn one_name_has_one_kind() {
        use Kind::{Organization, Person, Place, Product, Work};
        for (text, names, wanted) in [
            (
                "Zefirix grows. Zefirix sells.",
                &[("Zefirix", Product), ("Zefirix", Organization)][..],
                ("Zefirix", Product, 2),
            ),
            (
                "Virginia Genoveffi spoke. Genoveffi left. Genoveffi smiled.",
                &[("Virginia Genoveffi", Place), ("Genoveffi", Person), ("Genoveffi", Person)],
                ("Virginia Genoveffi", Person, 3),
            ),
            (
                "Mary-Lou Brindleson sang. Mary-Lou Brindleson danced. Mary-Lou left.",
                &[("Mary-Lou Brindleson", Person), ("Mary-Lou Brindleson", Person), ("Mary-Lou", Work)],
                ("Mary-Lou Brindleson", Person, 3),
            ),
            (
                "Anna Brindezoll spoke. Brindezoll Ketteridge, her firm, grows. Brindezoll Ketteridge sells.",
                &[
                    ("Anna Brindezoll", Person),
                    ("Brindezoll Ketteridge", Person),
                    ("Brindezoll Ketteridge", Person),
                ],
                ("Brindezoll Ketteridge", Organization, 2),
            ),
            (
                "Wang Xing left. Anna Wang spoke.",
                &[("Wang Xing", Person), ("Anna Wang", Person)],
                ("Wang Xing", Person, 1),
            ),
            ("HANOI (AP)", &[("HANOI", Place)], ("Hanoi", Place, 1)),
        ] {
            let (name, kind, mentions) = wanted;
            let read = entities(text, names);
            assert_eq!(read.first(), Some(&(name.to_owned(), kind, mentions)), "{text}");
        }
    }
}
