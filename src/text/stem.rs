//! Word stems: the Snowball algorithms (Porter 2001) for Italian and English.

use super::Language;
use super::fold::fold;
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::sync::LazyLock;

static ITALIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Italian));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// Longer words are cut before stemming, in bytes: no word of a language is longer.
const LONGEST: usize = 60;

/// The stem of `word`, folded. Words of other languages are only folded.
#[must_use]
pub fn stem(word: &str, language: Language) -> String {
    stem_folded(&fold(word), language).into_owned()
}

/// The stem of a word that is folded already.
#[must_use]
pub fn stem_folded<'w>(folded: &'w str, language: Language) -> Cow<'w, str> {
    if folded.len() > LONGEST {
        return Cow::Borrowed(folded);
    }
    match language {
        Language::Italian => ITALIAN.stem(folded),
        Language::English => ENGLISH.stem(folded),
        Language::Other(_) => Cow::Borrowed(folded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        for (a, b, language) in [
            ("restrizioni", "restrizione", Language::Italian),
            ("Cinesi", "cinese", Language::Italian),
            ("aziende", "azienda", Language::Italian),
            ("restrictions", "restriction", Language::English),
            ("companies", "company", Language::English),
        ] {
            assert_eq!(stem(a, language), stem(b, language), "{a} {b}");
        }
    }
}
