//! Other people's words, and whose they are.
//!
//! Rules over verbs of speech in the manner of Pouliquen et al. (2007) and O'Keefe et al. (2012),
//! widened to reported clauses (the indirect and mixed quotations of Pareti 2012) and to what is
//! judged or wanted (the attributions of Newell et al. 2018).

mod clause;
mod dashes;
mod finder;
mod inflect;
mod join;
mod lexicon;
mod marks;
mod named;
mod pronoun;
mod record;
mod source;
mod verb;

#[cfg(test)]
mod tests;

use super::{Entity, Quote};
use crate::text::{Document, Language, Token, TokenKind};
use finder::Finder;
use join::SURE_WORDS;
use lexicon::{AIM, CUE, Lexicon, NOMINAL, PARTICIPLE, REPORTS, SOURCE};
use marks::Pair;
use source::Scene;

/// Whether a word, lower case, can say that somebody speaks ("said", "dichiarato"), and whether it
/// opens the naming of a source ("according", "secondo").
pub(super) fn attributes(word: &str, language: Language) -> (bool, bool) {
    lexicon::listed(Lexicon::of(language).map_or(0, |list| list.roles(word)))
}

/// Finds the quotations of the body, in text order, none overlapping another.
#[must_use]
pub fn find(text: &str, document: &Document, entities: &[Entity]) -> Vec<Quote> {
    let Some(lexicon) = Lexicon::of(document.language) else {
        return unattributed(text, document);
    };
    let of_word = |t: &Token| if t.kind == TokenKind::Word { lexicon.roles(t.of(text)) } else { 0 };
    let known: Vec<lexicon::Roles> = document.vocabulary.words().iter().map(of_word).collect();
    let places = document.vocabulary.places();
    let mut roles: Vec<lexicon::Roles> = places.iter().map(|place| known[*place as usize]).collect();
    let italian = document.language == Language::Italian;
    let pairs = marks::pairs(text, document, &|at| italian && roles[at] & CUE != 0);
    // Inside quotation marks nothing attributes.
    for pair in &pairs {
        for role in &mut roles[pair.words()] {
            *role &= !(REPORTS | SOURCE | PARTICIPLE | NOMINAL | AIM);
        }
    }
    let scene = Scene {
        text,
        tokens: &document.tokens,
        roles: &roles,
        named: Scene::named(entities),
        surnames: Scene::surnames(entities),
        entities,
        english: document.language == Language::English,
    };
    let mut finder = Finder::new(scene, pairs);
    for sentence in &document.sentences {
        finder.sentence(&(sentence.tokens.start as usize..sentence.tokens.end as usize));
    }
    finder.finish(document)
}

/// In a language without verbs of speech: what stands between marks and is long enough.
fn unattributed(text: &str, document: &Document) -> Vec<Quote> {
    let tokens = &document.tokens;
    let long = |p: &Pair| tokens[p.words()].iter().filter(|t| t.kind.is_word()).count() >= SURE_WORDS;
    let pairs = marks::pairs(text, document, &|_| false).into_iter().filter(|p| long(p));
    pairs
        .map(|p| Quote {
            span: tokens[p.open + 1].span().join(tokens[p.close - 1].span()),
            gap: None,
            speaker: None,
            direct: true,
            told: true,
        })
        .collect()
}
