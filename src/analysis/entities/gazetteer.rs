//! Lists of known names, compiled into the program from `assets/gazetteers`.
//!
//! A file is read by lines: `#` comments; `[place city]` opens a section (kind, then class); every
//! other line is one thing with its names between bars, the display name first, optionally after
//! `id =`. Sections `[given]`, `[surname]`
//! and their `world` likes hold words apart by blanks.

use super::super::Kind;
use super::canonical::normal_form;
use super::words::{hash_folded, mix};
use crate::span::Span;
use crate::text;
use crate::text::fold::fold_into;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

static FILES: [&str; 13] = [
    include_str!("../../../assets/gazetteers/territories.txt"),
    include_str!("../../../assets/gazetteers/cities-cldr.txt"),
    include_str!("../../../assets/gazetteers/places.txt"),
    include_str!("../../../assets/gazetteers/organizations.txt"),
    include_str!("../../../assets/gazetteers/products-events-works.txt"),
    include_str!("../../../assets/gazetteers/organizations-it.txt"),
    include_str!("../../../assets/gazetteers/organizations-en.txt"),
    include_str!("../../../assets/gazetteers/things.txt"),
    include_str!("../../../assets/gazetteers/given-names.txt"),
    include_str!("../../../assets/gazetteers/surnames.txt"),
    include_str!("../../../assets/gazetteers/cities-geonames.txt"),
    include_str!("../../../assets/gazetteers/given-names-world.txt"),
    include_str!("../../../assets/gazetteers/surnames-world.txt"),
];
static DEMONYMS: &str = include_str!("../../../assets/gazetteers/demonyms.txt");

/// Section headers in the order of their class bits.
const CLASSES: [&str; 23] = [
    "given",
    "surname",
    "place country",
    "place region",
    "place city",
    "place other",
    "organization company",
    "organization media",
    "organization party",
    "organization institution",
    "organization team",
    "organization university",
    "organization band",
    "product ai",
    "product hardware",
    "product software",
    "product medicine",
    "event",
    "work",
    "demonym",
    "given world",
    "surname world",
    "place town",
];

/// Class bit of given names.
pub(super) const GIVEN: u32 = 1;
/// Class bit of surnames.
pub(super) const SURNAME: u32 = 1 << 1;
/// Class bits of the long lists of given names and surnames, less sure than the short ones.
pub(super) const GIVEN_WORLD: u32 = 1 << 20;
pub(super) const SURNAME_WORLD: u32 = 1 << 21;
/// Class bit of the long list of towns.
pub(super) const TOWN: u32 = 1 << 22;
/// Class bit of words for the people of a country.
pub(super) const DEMONYM: u32 = 1 << 19;
/// Class bits of whole names: everything but given names, surnames and demonyms.
pub(super) const NAMES: u32 = ((1 << 19) - 1) & !(GIVEN | SURNAME);

static NO_NAMES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/gazetteers/not-names.txt").lines();
    lines.filter(|l| !l.starts_with('#')).flat_map(|l| l.split('|')).map(|w| normal_form(w.trim())).collect()
});

/// Whether a capitalised expression is the name of nothing: technologies, job titles, institutions of
/// no place ("AI", "Intelligenza Artificiale", "CEO", "Big Tech").
pub(super) fn is_no_name(surface: &str) -> bool {
    if NO_NAMES.contains(&normal_form(surface)) || is_appeal(surface) {
        return true;
    }
    // "campo dell'IA", "Open-Source AI": nothing in it is a name either.
    let parts = surface.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'));
    let mut capital = parts.filter(|part| part.chars().any(char::is_uppercase)).peekable();
    capital.peek().is_some() && capital.all(|part| NO_NAMES.contains(&normal_form(part)))
}

/// "Pensateci", "Leggetelo": an Italian appeal to several people, written with a capital where it opens
/// a sentence. No name ends so.
fn is_appeal(surface: &str) -> bool {
    const PRONOUNS: [&str; 8] = ["ci", "vi", "lo", "la", "li", "le", "mi", "ne"];
    let verb = PRONOUNS.iter().find_map(|pronoun| surface.strip_suffix(pronoun));
    !surface.contains(' ')
        && verb.is_some_and(|v| v.len() > 5 && ["ate", "ete", "ite"].iter().any(|e| v.ends_with(e)))
}

/// Class bits of a whole name, 0 where no list has it.
pub(super) fn classes_of(name: &str) -> u32 {
    let mut state = 0;
    for token in text::tokens(name, Span::new(0, name.len())) {
        state = mix(state, hash_folded(&text::fold::fold(token.of(name))));
    }
    GAZETTEER.phrase(state).map_or(0, |p| p.classes)
}

/// Whether a list has it as a name of something or of a person.
pub(super) fn is_listed(name: &str) -> bool {
    classes_of(name) != 0
}

/// Whether a list has the whole name as one of `kind`.
pub(super) fn lists_as(name: &str, kind: Kind) -> bool {
    let classes = classes_of(name);
    (0..u32::BITS).map(|bit| 1 << bit).any(|class| classes & class != 0 && kind_of(class) == Some(kind))
}

/// Class bit of countries.
const COUNTRY: u32 = 1 << 2;

/// Whether a name is that of a country ("Cina", "United States").
#[must_use]
pub fn is_country(name: &str) -> bool {
    classes_of(name) & COUNTRY != 0
}

/// Whether a word is a given name.
pub(super) fn is_given(word: &str) -> bool {
    classes_of(word) & (GIVEN | GIVEN_WORLD) != 0
}

/// Ordinary words by hash: bit 0 Italian, bit 1 English.
static ORDINARY: LazyLock<FxHashMap<u32, u8>> = LazyLock::new(|| {
    let mut ordinary = FxHashMap::default();
    let mut folded = String::new();
    for (bit, list) in text::neighbours::ORDINARY.iter().enumerate() {
        for word in list.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace) {
            folded.clear();
            fold_into(word, &mut folded);
            *ordinary.entry(hash_folded(&folded)).or_default() |= 1 << bit;
        }
    }
    ordinary
});

/// The languages in which the word is an ordinary one, by its hash: bit 0 Italian, bit 1 English.
pub(super) fn ordinary(hash: u32) -> u8 {
    ORDINARY.get(&hash).copied().unwrap_or(0)
}

/// Whether the word is an ordinary one in Italian or English.
pub(super) fn is_ordinary(word: &str) -> bool {
    ordinary(hash_folded(&text::fold::fold(word))) != 0
}

/// One state of the phrase table: the words so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Phrase {
    /// Class bits of the names that end here, 0 for none.
    pub classes: u32,
    /// Longer names begin like this.
    pub continues: bool,
}

pub(super) struct Gazetteer {
    /// Hash of a phrase's folded words → what is known of it.
    phrases: FxHashMap<u32, Phrase>,
    /// Kind and normal form → identity ("us", or the normal form of the display name).
    identities: FxHashMap<(Kind, String), String>,
}

/// The country of a word for its people or things ("cinesi" → "cn"), folded.
#[must_use]
pub fn country_of(folded: &str) -> Option<&'static str> {
    static COUNTRIES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
        let lines = DEMONYMS.lines().filter_map(|l| l.split_once(" = "));
        lines.flat_map(|(id, words)| words.split(' ').map(move |word| (word, id))).collect()
    });
    COUNTRIES.get(folded).copied()
}

/// The compiled lists, read on first use.
pub(super) static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

impl Gazetteer {
    fn read() -> Self {
        let mut gazetteer = Self { phrases: FxHashMap::default(), identities: FxHashMap::default() };
        for file in FILES {
            let mut class = 0;
            for line in file.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
                if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    class = CLASSES.iter().position(|c| *c == section).map_or(0, |bit| 1 << bit);
                } else if class & (GIVEN | SURNAME | GIVEN_WORLD | SURNAME_WORLD) != 0 {
                    line.split_whitespace().for_each(|word| gazetteer.add_phrase(word, class));
                } else if class != 0 {
                    gazetteer.add_entry(line, class);
                }
            }
        }
        let words = DEMONYMS.lines().filter_map(|l| l.split_once(" = ")).flat_map(|(_, w)| w.split(' '));
        words.for_each(|word| gazetteer.add_phrase(word, DEMONYM));
        gazetteer
    }

    fn add_entry(&mut self, line: &str, class: u32) {
        let (id, names) = match line.split_once(" = ") {
            Some((id, names)) => (Some(id), names),
            None => (None, line),
        };
        let kind = kind_of(class);
        let mut identity = id.map(str::to_owned);
        for name in names.split('|').map(str::trim) {
            self.add_phrase(name, class);
            let normal = normal_form(name);
            let id = identity.get_or_insert_with(|| normal.clone()).clone();
            if let Some(kind) = kind {
                // The first list wins: countries before cities.
                self.identities.entry((kind, normal)).or_insert(id);
            }
        }
    }

    fn add_phrase(&mut self, name: &str, class: u32) {
        let mut folded = String::new();
        let mut state = 0;
        let tokens = text::tokens(name, Span::new(0, name.len()));
        for (i, token) in tokens.iter().enumerate() {
            folded.clear();
            fold_into(token.of(name), &mut folded);
            state = mix(state, hash_folded(&folded));
            let phrase = self.phrases.entry(state).or_default();
            if i + 1 == tokens.len() {
                phrase.classes |= class;
            } else {
                phrase.continues = true;
            }
        }
    }

    /// What is known of the phrase whose words hash to `state` (see [`mix`]).
    pub(super) fn phrase(&self, state: u32) -> Option<Phrase> {
        self.phrases.get(&state).copied()
    }

    /// The identity shared by all known forms of a name, by its normal form.
    pub(super) fn identity(&self, kind: Kind, normal: &str) -> Option<&str> {
        self.identities.get(&(kind, normal.to_owned())).map(String::as_str)
    }
}

/// The kind of the names of a class; given names alone have none.
pub(super) fn kind_of(class: u32) -> Option<Kind> {
    match class.trailing_zeros() {
        2..=5 | 22 => Some(Kind::Place),
        6..=12 => Some(Kind::Organization),
        13..=16 => Some(Kind::Product),
        17 => Some(Kind::Event),
        18 => Some(Kind::Work),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_the_lists_is_known() {
        for file in FILES {
            for line in file.lines().filter(|l| l.starts_with('[')) {
                let section = line.trim_matches(['[', ']']);
                assert!(CLASSES.contains(&section), "unknown section {section}");
            }
        }
    }

    #[test]
    fn technologies_and_titles_are_no_names() {
        for word in [
            "AI",
            "IA",
            "l’IA",
            "campo dell’IA",
            "Open-Source AI",
            "Pensateci",
            "Intelligenza Artificiale",
            "Open-Source",
            "CEO",
            "LLM",
            "Big Tech",
        ] {
            assert!(is_no_name(word), "{word}");
        }
        for name in ["OpenAI", "Tesla", "AI Act", "Intel"] {
            assert!(!is_no_name(name), "{name}");
        }
    }

    #[test]
    fn names_of_several_words_and_both_languages_are_found() {
        for name in ["Stati Uniti", "United States", "Reggio nell'Emilia", "Hugging Face", "Sam"] {
            assert_ne!(classes_of(name), 0, "{name}");
        }
        assert_eq!(classes_of("Pianoforte"), 0);
    }
}
