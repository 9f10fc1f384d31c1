//! Word stems: the Snowball algorithms (Porter 2001) for Italian and English.

use super::Language;
use super::fold::fold;
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64;

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

/// Stems that each thread remembers; a power of two.
const REMEMBERED: usize = 1 << 13;

thread_local! {
    /// For Italian and for English, hash of a word → hash of its stem, at the place that the first
    /// says. Most words of an article stood in the ones before it, and finding a stem takes long.
    static STEMS: [RefCell<Vec<(u64, u64)>>; 2] = Default::default();
}

/// Hash ([`xxh3_64`]) of the stem of a word that is folded already.
#[must_use]
pub fn stem_hash(folded: &str, language: Language) -> u64 {
    let found = |folded| xxh3_64(stem_folded(folded, language).as_bytes());
    let table = match language {
        Language::Italian => 0,
        Language::English => 1,
        Language::Other(_) => return found(folded),
    };
    let word = xxh3_64(folded.as_bytes());
    let place = word as usize & (REMEMBERED - 1);
    STEMS.with(|tables| {
        let mut stems = tables[table].borrow_mut();
        stems.resize(REMEMBERED, (0, 0));
        if stems[place].0 != word {
            stems[place] = (word, found(folded));
        }
        stems[place].1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_the_same_when_asked_for_again() {
        for word in ["restrizioni", "companies", "restrizioni", "prices", "restrictions"] {
            for language in [Language::Italian, Language::English] {
                let stem = stem_folded(word, language);
                assert_eq!(stem_hash(word, language), xxh3_64(stem.as_bytes()), "{word}");
            }
        }
    }

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
