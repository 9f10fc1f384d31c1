//! People whom a headline or a short passage speaks of without naming them: "he", "she". In a whole article the
//! name stands in a sentence before, and the sentence counts for it (`stance/anaphora`).
//!
//! These are candidates: only those that the passage judges are kept (`stance::judge_unnamed`).

use crate::analysis::{Entity, Kind, Mention, Stance};
use crate::text::{Document, Language};

/// Pronouns by what they are listed under. English only: Italian leaves its subjects out, and "lei" is whom one
/// speaks to.
const PRONOUNS: [(&str, [&str; 4]); 2] =
    [("he", ["he", "him", "his", "himself"]), ("she", ["she", "her", "hers", "herself"])];

/// The people without a name, each with all mentions in text order.
pub(in crate::analysis) fn find(text: &str, document: &Document) -> Vec<Entity> {
    if document.language != Language::English {
        return Vec::new();
    }
    let person = |(name, forms): (&str, [&str; 4])| {
        let sentences = document.sentences.iter().enumerate();
        let mentions: Vec<Mention> = sentences
            .flat_map(|(at, sentence)| {
                let tokens = document.tokens_of(sentence).iter();
                let one_of = |written: &str| forms.iter().any(|form| written.eq_ignore_ascii_case(form));
                let found = tokens.filter(move |token| one_of(token.of(text)));
                found.map(move |token| Mention { span: token.span(), sentence: at as u32 })
            })
            .collect();
        let kind = Kind::Concept;
        (!mentions.is_empty()).then(|| Entity {
            name: name.to_owned(),
            kind,
            mentions,
            stance: Stance::default(),
        })
    };
    PRONOUNS.into_iter().filter_map(person).collect()
}
