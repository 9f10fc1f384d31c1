//! An article's words in the middle of a sentence of ours.

use super::clean;
use crate::collection::Entry;
use crate::span::Span;
use crate::text::Language;
use crate::text::fold::fold;
use crate::text::stopwords::is_stopword;

/// The words, without the capital that their sentence began with: an article or an adverb has it only
/// there. Names keep it, with their article where it is theirs.
pub(super) fn inside(entry: &Entry, words: Span) -> String {
    let text = clean(words.of(&entry.article.text));
    let mentions = entry.reading.entities.iter().flat_map(|entity| &entity.mentions);
    let named = mentions.into_iter().any(|mention| mention.span.start == words.start);
    if named { text } else { lowered(text, entry.reading.language) }
}

/// Without the capital of a first word that says nothing by itself.
fn lowered(text: String, language: Language) -> String {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let first = &text[..end];
    let mut letters = first.chars();
    let Some(capital) = letters.next().filter(|c| c.is_uppercase()) else { return text };
    let shouted = first.chars().count() > 1 && letters.as_str().chars().all(char::is_uppercase);
    // "I" is never small in English.
    let always = language == Language::English && first == "I";
    let function = is_stopword(&fold(first), language) || nearly(first);
    if shouted || always || !function {
        return text;
    }
    capital.to_lowercase().chain(text.chars().skip(1)).collect()
}

/// Adverbs before a number that are on no list of function words.
fn nearly(word: &str) -> bool {
    matches!(word, "Nearly" | "Roughly" | "Approximately" | "Almost" | "Around" | "Pressoché")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_only_began_a_sentence_has_no_capital_inside_ours() {
        let it = |text: &str| lowered(text.to_owned(), Language::Italian);
        assert_eq!(it("Circa 0,55 dollari"), "circa 0,55 dollari");
        assert_eq!(it("Gli Stati Uniti si fermano"), "gli Stati Uniti si fermano");
        assert_eq!(it("L'azienda vende"), "l'azienda vende");
        assert_eq!(it("Milano perde il 3 %"), "Milano perde il 3 %");
        assert_eq!(it("0,55 dollari"), "0,55 dollari");
        let en = |text: &str| lowered(text.to_owned(), Language::English);
        assert_eq!(en("The share fell to 3%"), "the share fell to 3%");
        assert_eq!(en("IT costs 3 dollars"), "IT costs 3 dollars");
        assert_eq!(en("I paid 3 dollars"), "I paid 3 dollars");
    }
}
