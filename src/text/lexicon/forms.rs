//! The inflected forms of a dictionary word, by rule.
//!
//! Forms that no speaker uses are made too: nobody writes them, so nothing is found by mistake.
//! Made once, when a lexicon is first needed, so that finding a word in a text is one look-up.

use crate::text::Language;

/// What the form says about who does and who undergoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A noun, an adjective, an adverb, or a form written out in the lexicon.
    Plain,
    /// A verb that can stand with its subject ("critica", "wins").
    Finite,
    /// "criticare", "criticarlo", "to win".
    Infinitive,
    /// "criticando", "winning".
    Gerund,
    /// "criticato", "vinta", "beaten".
    Participle,
    /// English forms that are both past tense and participle ("criticised", "won").
    PastOrParticiple,
}

/// Calls `with` for every form of the dictionary word `word` (lower case).
pub fn each(word: &str, language: Language, with: &mut dyn FnMut(&str, Shape)) {
    match language {
        Language::Italian => super::italian::each(word, with),
        _ => super::english::each(word, with),
    }
}
