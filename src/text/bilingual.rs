//! An Italian–English lexicon read as clusters: Italian words with the same English word are synonyms, and
//! an Italian word and its English one are translations. What is listed for the press counts before the
//! dictionary.

use super::Language;
use super::stem::{stem, stem_folded};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// One entry a line, `parola<TAB>word`; `#` starts a comment. Several lines may share either side.
const SOURCE: &str = include_str!("../../assets/lexicons/bilingual/it-en.txt");

/// Ordinary words, one a line with their English ones, the most usual first: `parola word word`.
const DICTIONARY: &str = include_str!("../../assets/lexicons/dictionary/it-en.txt");

struct Lexicon {
    italian: FxHashMap<String, u32>,
    english: FxHashMap<String, u32>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { italian: FxHashMap::default(), english: FxHashMap::default() };
    let entries = SOURCE.lines().filter_map(entry).chain(DICTIONARY.lines().filter_map(translation));
    for (number, (italian, english)) in entries.enumerate() {
        let italian = stem(italian, Language::Italian);
        let english = stem(english, Language::English);
        let concept = *lexicon.english.entry(english).or_insert(number as u32);
        // The first meaning given is the one that counts.
        lexicon.italian.entry(italian).or_insert(concept);
    }
    lexicon
});

fn entry(line: &str) -> Option<(&str, &str)> {
    let line = line.split('#').next()?.trim();
    let (italian, english) = line.split_once('\t')?;
    Some((italian.trim(), english.trim()))
}

/// A word of the dictionary with its most usual translation.
fn translation(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    words.next().zip(words.next())
}

/// What the word with this `stem` means, as a number shared by synonyms and translations.
pub(crate) fn concept(folded: &str, stem: &str, language: Language) -> Option<u32> {
    let lexicon = &*LEXICON;
    match language {
        Language::Italian => lexicon.italian.get(stem).copied().or_else(|| english_loan(lexicon, folded)),
        Language::English => lexicon.english.get(stem).copied(),
        Language::Other(_) => None,
    }
}

/// English words used in Italian as they are ("startup", "leader").
fn english_loan(lexicon: &Lexicon, folded: &str) -> Option<u32> {
    lexicon.english.get(&*stem_folded(folded, Language::English)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn meaning(word: &str, language: Language) -> Option<u32> {
        let folded = fold(word);
        concept(&folded, &stem_folded(&folded, language), language)
    }

    #[test]
    fn synonyms_and_translations_share_a_concept() {
        let (it, en) = (Language::Italian, Language::English);
        assert_eq!(meaning("regalo", it), meaning("dono", it));
        assert_eq!(meaning("regali", it), meaning("gifts", en));
        assert_eq!(meaning("aziende", it), meaning("company", en));
        assert!(meaning("governo", it).is_some());
        assert_ne!(meaning("governo", it), meaning("guerra", it));
        assert_eq!(meaning("xyzzy", it), None);
    }

    #[test]
    fn every_line_has_two_single_words() {
        for (number, line) in SOURCE.lines().enumerate() {
            if line.trim().is_empty() || line.trim_start().starts_with('#') {
                continue;
            }
            let (a, b) = entry(line).unwrap_or_else(|| panic!("line {}: no tab: {line}", number + 1));
            for word in [a, b] {
                assert!(!word.is_empty() && !word.contains(' '), "line {}: {line}", number + 1);
            }
        }
    }
}
