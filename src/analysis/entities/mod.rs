//! Names and concepts of one article.
//!
//! A learned tagger reads sentence by sentence ([`model`]), helped by lists of known names
//! ([`gazetteer`]), and by what only these know ([`known`]); what cannot be a name by its shape goes ([`plausible`], [`titles`], [`heads`], [`foreign`]); what stands around a name
//! joins it ([`around`]), titles between quotation marks and those that
//! were in italics come in ([`quoted`], [`italics`]); then
//! the article as a whole decides ([`kinds`], [`joining`], [`firms`]) and what stands beside each mention
//! ([`beside`]), and a word alone that nobody introduces is no person ([`strangers`]); then come the
//! concepts ([`concepts`]).

mod again;
mod apposition;
mod around;
mod authorities;
mod beside;
mod canonical;
mod chain;
mod concepts;
mod elsewhere;
mod features;
mod firms;
mod foreign;
mod gazetteer;
mod gender;
mod heads;
mod italics;
mod joining;
mod kinds;
mod known;
#[cfg(feature = "train")]
mod learn;
mod model;
mod plausible;
mod quoted;
mod shortened;
mod strangers;
mod titles;
mod trade;
#[cfg(feature = "train")]
pub mod train;
pub(super) mod unnamed;
mod words;

pub use authorities::is_authority;
pub use canonical::{canonical_key, is_abbreviation};
pub use gazetteer::{country_of, is_country};
pub use gender::{Gender, gender};

use super::{Entity, Options};
use crate::span::Span;
use crate::text::{Document, Language};
use joining::Found;
use words::{Word, Words};

/// Finds every name and concept, short forms joined to long ones, most mentioned first (ties in
/// text order). Stances are left at their default.
#[must_use]
pub fn find(text: &str, document: &Document, options: &Options) -> Vec<Entity> {
    let mut found = tag(text, document);
    found.retain(|name| !gazetteer::is_no_name(name.span.of(text)));
    foreign::keep_sure(text, document, &mut found);
    if document.language.is_judged() {
        known::passed_over(text, document, &mut found);
    }
    around::belongs(text, document.language == Language::Italian, &mut found);
    quoted::titles(text, document, &mut found);
    if document.language.is_judged() {
        italics::titles(text, document, &mut found);
    }
    kinds::agree(text, &mut found);
    beside::correct(text, document, &mut found);
    again::find_again(text, document, &mut found);
    let opinions = found.iter().filter(|f| f.leans.is_some());
    let opinions = opinions.map(|name| (name.span.start, kinds::opinions(name))).collect();
    let mut entities = joining::join(text, found);
    strangers::introduce(text, document, &mut entities, &opinions);
    entities.extend(concepts::find(text, document, options));
    entities.sort_by_key(|e| (std::cmp::Reverse(e.mentions.len()), e.mentions.first().map(|m| m.span)));
    entities
}

/// Only the concepts the reader follows.
#[cfg(feature = "train")]
pub(super) fn follow(text: &str, document: &Document, options: &Options) -> Vec<Entity> {
    concepts::find(text, document, options)
}

/// The names of each sentence, in text order.
fn tag(text: &str, document: &Document) -> Vec<Found> {
    let italian = document.language == Language::Italian;
    let read = Words::of(text, document);
    let mut words: Vec<Word> = Vec::new();
    let mut scratch = model::Scratch::default();
    let mut tagged = Vec::new();
    let mut found = Vec::new();
    for (at, sentence) in document.sentences.iter().enumerate() {
        let tokens = document.tokens_of(sentence);
        read.read(sentence, &mut words);
        model::of(italian).tag(&words, italian, &mut scratch, &mut tagged);
        for name in &tagged {
            if let (Some(first), Some(last)) = (tokens.get(name.first), tokens.get(name.end - 1)) {
                for cell in cells(text, first.span().join(last.span())) {
                    let span = trim(text, cell);
                    let name = Found { span, sentence: at as u32, kind: name.kind, leans: Some(name.leans) };
                    titles::without_titles(text, name, &mut |name| {
                        heads::apart(text, name, &mut |name| found.extend(tidy(text, name)));
                    });
                }
            }
        }
    }
    found
}

/// The name without what is no part of it; `None` where nothing is left.
fn tidy(text: &str, mut name: Found) -> Option<Found> {
    let before = &text[..name.span.start as usize];
    name.span.start += plausible::cut(before, name.span.of(text), name.kind)? as u32;
    name.span.end -= plausible::amount(name.span.of(text), &text[name.span.end as usize..]) as u32;
    (!name.span.is_empty()).then_some(name)
}

/// The cells of a row that were read as one name: "Roma | Bari".
fn cells(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut at = span.start as usize;
    let parts = span.of(text).split(['|', '\t']).map(move |cell| {
        let start = at;
        at += cell.len() + 1;
        Span::new(start, start + cell.len())
    });
    parts.filter(|cell| !cell.of(text).trim().is_empty())
}

/// Leaves quotation marks and a possessive out of a name.
fn trim(text: &str, span: Span) -> Span {
    let name = span.of(text);
    let start = name.len() - name.trim_start_matches(['"', '«', '“', '‘', '(', ' ', ',']).len();
    let kept = name.trim_end_matches(['"', '»', '”', ' ', ',', ';', ':', '(']);
    // Churches and towns of saints keep it.
    let saint = ["St. ", "St ", "Saint "].iter().any(|saint| name[start..].starts_with(saint));
    let owner = kept.strip_suffix("'s").or_else(|| kept.strip_suffix("’s")).filter(|_| !saint);
    let kept = owner.unwrap_or(kept);
    if start >= kept.len() {
        return Span { start: span.start, end: span.start };
    }
    Span::new(span.start as usize + start, span.start as usize + kept.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, language: &str) -> Vec<String> {
        let document = Document::read(text, &[], Some(language));
        find(text, &document, &Options::default()).into_iter().map(|entity| entity.name).collect()
    }

    #[test]
    fn two_sentences_and_two_cells_are_two_names() {
        let found =
            names("Acme Labs is far better than Beta Corp. Acme Labs beats its rivals in every test.", "en");
        assert!(found.iter().all(|name| !name.contains("Corp. Acme")), "{found:?}");
        let text = "Roma | Bari";
        let cells: Vec<&str> =
            cells(text, Span::new(0, text.len())).map(|cell| cell.of(text).trim()).collect();
        assert_eq!(cells, ["Roma", "Bari"]);
    }

    #[test]
    fn soft_hyphens_stay_out_of_names() {
        let found =
            names("Il ministro Gio\u{ad}vanni Ferrari è a Roma. Poi Ferrari è partito da Roma.", "it");
        assert!(found.contains(&"Giovanni Ferrari".to_owned()), "{found:?}");
        assert!(found.iter().all(|name| !name.contains('\u{ad}')), "{found:?}");
    }
}
