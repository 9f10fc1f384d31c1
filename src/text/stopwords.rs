//! Words that say nothing of what a text is about.

use super::Language;
use super::fold::fold;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static ITALIAN: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| read(include_str!("../../assets/lexicons/stopwords/it.txt")));
static ENGLISH: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| read(include_str!("../../assets/lexicons/stopwords/en.txt")));

static GENERIC: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| read(include_str!("../../assets/lexicons/stopwords/generic.txt")));

static PLAIN_ITALIAN: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| read(include_str!("../../assets/lexicons/stopwords/plain-it.txt")));
static PLAIN_ENGLISH: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| read(include_str!("../../assets/lexicons/stopwords/plain-en.txt")));

fn read(list: &str) -> FxHashSet<String> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(|word| fold(word).into_owned())
        .collect()
}

/// Whether `folded` (see [`fold`]) is a function word of `language`; for other languages none is.
#[must_use]
pub fn is_stopword(folded: &str, language: Language) -> bool {
    let bare = folded.trim_end_matches('\'');
    match language {
        Language::Italian => ITALIAN.contains(bare),
        Language::English => ENGLISH.contains(folded),
        Language::Other(_) => false,
    }
}

/// Whether `folded` is a function word of Italian or of English: for texts that mix the two.
#[must_use]
pub fn is_stopword_of_any(folded: &str) -> bool {
    is_stopword(folded, Language::Italian) || is_stopword(folded, Language::English)
}

/// Whether `folded` is a word that measures, counts or points, in Italian or English ("anni",
/// "million"): it makes no term.
#[must_use]
pub fn is_generic(folded: &str) -> bool {
    GENERIC.contains(folded.trim_end_matches('\''))
}

/// Whether `folded` is a word of the press that names things and judges nobody ("articolo", "police").
#[must_use]
pub fn is_plain(folded: &str, language: Language) -> bool {
    match language {
        Language::Italian => PLAIN_ITALIAN.contains(folded),
        Language::English => PLAIN_ENGLISH.contains(folded),
        Language::Other(_) => false,
    }
}

/// Whether a capitalised word opens sentences and hardly ever follows an abbreviation.
pub(super) fn opens_sentence(word: &str) -> bool {
    is_stopword_of_any(&fold(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_known_with_and_without_accents() {
        assert!(is_stopword("perche", Language::Italian));
        assert!(is_stopword("dell'", Language::Italian));
        assert!(is_stopword("whose", Language::English));
        assert!(!is_stopword("porto", Language::Italian));
        assert!(!is_stopword("whose", Language::Italian));
    }
}
