//! Words that tell by themselves how somebody comes off: "reopened", "indicted". Unlike the polarity lists they
//! move no score; of the words that a model has learned from, only these are evidence that a reader can check in a
//! whole article.

use crate::text::Language;
use crate::text::lexicon;
use crate::text::sections::sections;
use rustc_hash::{FxHashMap, FxHashSet};

/// The words of one language.
#[derive(Debug, Default)]
pub struct Telling {
    italian: bool,
    /// Folded; Italian ones without their last vowel, which says only of whom or of what ("premiata", "premiati").
    words: FxHashMap<String, i8>,
    /// Whole forms of words that only report what happened.
    facts: FxHashSet<String>,
}

impl Telling {
    /// Reads words below the headings `[good]`, `[bad]` and `[facts]`.
    #[must_use]
    pub fn read(list: &str, language: Language) -> Self {
        let mut telling = Self { italian: language == Language::Italian, ..Self::default() };
        let mut folded = String::new();
        for (heading, line) in sections(list) {
            for word in line.split_ascii_whitespace() {
                lexicon::fold(word, &mut folded);
                let bare = telling.without_ending(&folded).to_owned();
                match heading {
                    "facts" => _ = telling.facts.insert(folded.clone()),
                    "good" => _ = telling.words.insert(bare, 1),
                    _ => _ = telling.words.insert(bare, -1),
                }
            }
        }
        telling
    }

    /// 1 where a folded word tells something good, −1 something bad, else 0.
    #[must_use]
    pub fn of(&self, folded: &str) -> i8 {
        if self.reports(folded) {
            return 0;
        }
        self.words.get(self.without_ending(folded)).copied().unwrap_or_default()
    }

    /// Whether a folded word only reports what happened: "arrested", "won".
    #[must_use]
    pub fn reports(&self, folded: &str) -> bool {
        self.facts.contains(folded)
    }

    fn without_ending<'w>(&self, word: &'w str) -> &'w str {
        match self.italian {
            true => word.strip_suffix(['a', 'e', 'i', 'o']).unwrap_or(word),
            false => word,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_tells_what_its_own_form_does_and_in_italian_with_another_last_vowel() {
        let english = Telling::read("# comment\n[good]\nreopened\n[bad]\nfoundered\n", Language::English);
        for (word, told) in [("reopened", 1), ("foundered", -1), ("founder", 0), ("table", 0)] {
            assert_eq!(english.of(word), told, "{word}");
        }
        let list = "[good]\npremiato\ngeneroso\nvinto\n[bad]\ntruffato\n[facts]\nvinto\narrestato\n";
        let italian = Telling::read(list, Language::Italian);
        assert_eq!(
            (italian.of("vinto"), italian.reports("arrestato"), italian.reports("premiato")),
            (0, true, false)
        );
        for (word, told) in [("premiata", 1), ("truffati", -1), ("generose", 1), ("generazione", 0)] {
            assert_eq!(italian.of(word), told, "{word}");
        }
    }
}
