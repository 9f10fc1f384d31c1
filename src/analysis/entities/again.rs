//! A name found in one sentence is looked for in all others of the article, and people also by their
//! surnames: where the tagger was not sure enough, the rest of the article is.

use super::super::Kind;
use super::gazetteer::is_ordinary;
use super::joining::Found;
use crate::text::{Document, TokenKind};
use rustc_hash::FxHashMap;

/// Names by the word they begin with, and their kinds.
type Forms<'a> = FxHashMap<&'a str, Vec<(&'a str, Kind)>>;

/// Adds to `found` (in text order) the mentions that were passed over.
pub(super) fn find_again(text: &str, document: &Document, found: &mut Vec<Found>) {
    let forms = forms(text, found);
    if forms.is_empty() {
        return;
    }
    let mut more = Vec::new();
    let mut at = 0;
    for (sentence, tokens) in document.sentences.iter().map(|s| document.tokens_of(s)).enumerate() {
        let mut free = 0;
        for token in tokens.iter().filter(|t| t.kind == TokenKind::Word) {
            let span = token.span();
            while found.get(at).is_some_and(|f| f.span.end <= span.start) {
                at += 1;
            }
            if span.start < free || found.get(at).is_some_and(|f| f.span.start < span.end) {
                continue;
            }
            let Some(forms) = forms.get(token.of(text)) else { continue };
            let rest = &text[span.start as usize..];
            let limit = found.get(at).map_or(text.len(), |f| f.span.start as usize);
            let form = forms.iter().find(|(form, _)| {
                let end = span.start as usize + form.len();
                rest.starts_with(form) && end <= limit && tokens.iter().any(|t| t.span().end as usize == end)
            });
            if let Some((form, kind)) = form {
                let mut span = span;
                span.end = span.start + form.len() as u32;
                free = span.end;
                more.push(Found::sure(span, sentence as u32, *kind));
            }
        }
    }
    if !more.is_empty() {
        found.append(&mut more);
        found.sort_by_key(|f| f.span.start);
    }
}

fn forms<'a>(text: &'a str, found: &[Found]) -> Forms<'a> {
    let mut forms = Forms::default();
    let mut add = |form: &'a str, kind: Kind| {
        let Some(first) = form.split([' ', '\'', '’']).next().filter(|f| is_telling(form, f)) else {
            return;
        };
        let same = forms.entry(first).or_default();
        if same.iter().all(|(known, _)| *known != form) {
            same.push((form, kind));
        }
    };
    for name in found {
        let surface = name.span.of(text);
        add(surface, name.kind);
        if name.kind == Kind::Person
            && let Some((_, surname)) = surface.rsplit_once(' ')
        {
            add(surname, Kind::Person);
        }
    }
    forms.values_mut().for_each(|same| same.sort_by_key(|(form, _)| std::cmp::Reverse(form.len())));
    forms
}

/// Whether the form by itself is hardly anything else: it has capitals, and one word alone is neither
/// short nor an ordinary one.
fn is_telling(form: &str, first: &str) -> bool {
    let capital = first.chars().next().is_some_and(char::is_uppercase);
    let alone = first.len() == form.len();
    let shouted = form.chars().all(|c| !c.is_lowercase());
    capital && (!alone || (form.chars().count() >= if shouted { 2 } else { 4 } && !is_ordinary(form)))
}
