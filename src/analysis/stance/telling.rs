//! Words that tell by themselves how somebody comes off: "reopened", "indicted". Unlike the polarity lists they
//! move no score; of the words that a model has learned from, only these are evidence that a reader can check in a
//! whole article.

use crate::text::Language;
use crate::text::lexicon;
use crate::text::sections::sections;
use rustc_hash::FxHashMap;

/// The words of one language.
#[derive(Debug, Default)]
pub struct Telling {
    italian: bool,
    /// Folded; Italian ones without their last vowel, which says only of whom or of what ("premiata", "premiati").
    words: FxHashMap<String, i8>,
}

impl Telling {
    /// Reads words below the headings `[good]` and `[bad]`.
    #[must_use]
    pub fn read(list: &str, language: Language) -> Self {
        let mut telling = Self { italian: language == Language::Italian, ..Self::default() };
        let mut folded = String::new();
        for (heading, line) in sections(list) {
            let side = if heading == "good" { 1 } else { -1 };
            for word in line.split_ascii_whitespace() {
                lexicon::fold(word, &mut folded);
                let word = telling.without_ending(&folded).to_owned();
                telling.words.insert(word, side);
            }
        }
        telling
    }

    /// 1 where a folded word tells something good, −1 something bad, else 0.
    #[must_use]
    pub fn of(&self, folded: &str) -> i8 {
        self.words.get(self.without_ending(folded)).copied().unwrap_or_default()
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
        let italian = Telling::read("[good]\npremiato\ngeneroso\n[bad]\ntruffato\n", Language::Italian);
        for (word, told) in [("premiata", 1), ("truffati", -1), ("generose", 1), ("generazione", 0)] {
            assert_eq!(italian.of(word), told, "{word}");
        }
    }
}
