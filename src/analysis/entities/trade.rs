//! Firms called by a word for what they deal in: "Brindelli Bottiglie", "Harlo Freight".
//! The tagger takes them for people, for a capital and an unknown word begin most names of people.

use super::super::Kind;
use super::canonical::normal_form;
use super::gazetteer::{self, GIVEN, GIVEN_WORLD, SURNAME, SURNAME_WORLD};
use super::joining::Found;
use rustc_hash::FxHashSet;

/// What is said before a person's name.
const BEFORE_PEOPLE: [&str; 24] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "sir",
    "dame",
    "lord",
    "lady",
    "judge",
    "captain",
    "sergeant",
    "signor",
    "signora",
    "signorina",
    "dottor",
    "dottoressa",
    "professor",
    "professoressa",
    "avvocato",
    "ingegner",
    "don",
    "suor",
];

/// Makes organizations of such names.
pub(super) fn name(text: &str, found: &mut [Found]) {
    let people: FxHashSet<String> = found
        .iter()
        .filter(|name| name.kind == Kind::Person && !name.span.of(text).contains(' '))
        .map(|name| normal_form(name.span.of(text)))
        .collect();
    for name in found.iter_mut().filter(|name| name.kind == Kind::Person) {
        let surface = name.span.of(text);
        let Some((_, last)) = surface.rsplit_once(' ') else { continue };
        let before = text.get(..name.span.start as usize).unwrap_or_default().trim_end_matches(['.', ' ']);
        let title = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        if is_trade(surface) && !people.contains(&normal_form(last)) && !BEFORE_PEOPLE.contains(&&*title) {
            name.kind = Kind::Organization;
        }
    }
}

/// Whether the last word of a name is an ordinary one and nothing in it is a name of people.
fn is_trade(surface: &str) -> bool {
    let words: Vec<&str> = surface.split(' ').collect();
    let [first, .., last] = words[..] else { return false };
    let of_people =
        |word: &str, classes: u32| gazetteer::classes_of(word) & classes != 0 || gazetteer::is_given(word);
    let capital =
        words.iter().all(|word| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase));
    words.len() <= 3
        && capital
        && !gazetteer::is_listed(surface)
        && gazetteer::is_ordinary(last)
        && !words.iter().any(|word| of_people(word, GIVEN | GIVEN_WORLD))
        && !of_people(first, SURNAME)
        && !of_people(last, SURNAME | SURNAME_WORLD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn a_name_that_ends_in_an_ordinary_word_is_a_firms() {
        for (text, full, kind) in [
            ("La Brindavatta Bottiglie assume.", "Brindavatta Bottiglie", Kind::Organization),
            ("Harlokk Freight shuts its depot.", "Harlokk Freight", Kind::Organization),
            // A given name, a surname, a title: somebody.
            ("Duncan Freight left.", "Duncan Freight", Kind::Person),
            ("Harlokk Rossi left.", "Harlokk Rossi", Kind::Person),
            ("Dr Harlokk Freight left.", "Harlokk Freight", Kind::Person),
            ("Harlokk Brindelli left.", "Harlokk Brindelli", Kind::Person),
        ] {
            let at = text.find(full).unwrap();
            let mut found = [Found::sure(Span::new(at, at + full.len()), 0, Kind::Person)];
            name(text, &mut found);
            assert_eq!(found[0].kind, kind, "{text}");
        }
    }

    #[test]
    fn who_is_called_by_the_surname_alone_is_somebody() {
        let text = "Harlokk Freight spoke. Freight left.";
        let person = |from: usize, to: usize| Found::sure(Span::new(from, to), 0, Kind::Person);
        let mut found = [person(0, 15), person(23, 30)];
        name(text, &mut found);
        assert_eq!(found[0].kind, Kind::Person);
    }
}
