//! Whether a word that can report is a verb where it stands, and in which form.
//!
//! The forms of English verbs are those of nouns ("plans", "the report") and of attributes ("the
//! proposed law"): the small words beside them decide, in the manner of the contextual rules of
//! Brill (1992).

use super::lexicon::{
    ADVERB, ARTICLE, AUXILIARY, BASE, BE, CONJUNCTION, CUE, FORMS, HAVE, ING, JOINT, NOUN, PARTICIPLE, PAST,
    PREPOSITION, PRONOUN, ROLE, Roles, THIRD,
};
use super::source::Scene;
use std::ops::Range;

/// A verb that can report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    /// Its first word: auxiliaries and adverbs belong to it.
    pub start: usize,
    pub at: usize,
    /// Has no subject of its own: ", saying", "to say", "by saying".
    pub bare: bool,
    /// "were told": its subject is not who speaks.
    pub passive: bool,
}

impl Scene<'_> {
    /// The verb at `at` of the sentence `range`, if it is one there.
    pub(super) fn verb(&self, range: &Range<usize>, at: usize) -> Option<Verb> {
        if self.english { self.english_verb(range, at) } else { self.italian_verb(range, at) }
    }

    fn italian_verb(&self, range: &Range<usize>, at: usize) -> Option<Verb> {
        let start = self.group_start(range.start, at);
        let aux = (start..at).any(|i| self.is(i, AUXILIARY));
        let participle = self.is(at, PARTICIPLE);
        // "è stato accusato" tells what others say.
        let passive = self.roles[at] & CUE == 0 && !(start..at).any(|i| self.is(i, HAVE));
        if participle && (!aux || passive) {
            return None;
        }
        if self.is(at, ING) {
            return Some(Verb { start, at, bare: true, passive: false });
        }
        // "la critica al governo", "sotto accusa".
        let article = at > range.start && self.is(at - 1, ARTICLE);
        if self.is(at, NOUN) && !participle && (start == at || article) {
            let before = at.checked_sub(1).filter(|b| *b >= range.start)?;
            let after_name =
                self.capital(before) || self.is(before, PRONOUN | ROLE) || self.is_mark(before, ",)");
            if !after_name {
                return None;
            }
        }
        // A noun ("la nota"): an article stands before it.
        let noun =
            start == at && at > range.start && self.is(at - 1, ARTICLE) && !self.is(at - 1, PRONOUN | ADVERB);
        // "è stato riconosciuto che": who says it is not told.
        let heard = (start..at).any(|i| matches!(self.word(i), "stato" | "stata" | "viene" | "venne" | "fu"))
            && !(start..at).any(|i| self.is(i, HAVE));
        (!noun).then_some(Verb { start, at, bare: heard, passive: heard })
    }

    fn english_verb(&self, range: &Range<usize>, at: usize) -> Option<Verb> {
        let form = self.form(at);
        // "United States", "Hope Hicks".
        if at > range.start && self.capital(at) && !self.shouted(range) {
            return None;
        }
        let start = self.group_start(range.start, at);
        let group = |role: Roles| (start..at).any(|i| self.is(i, role));
        let verb = |bare: bool| Some(Verb { start, at, bare, passive: false });
        let Some(before) = start.checked_sub(1).filter(|b| *b >= range.start) else {
            return if form & ING != 0 && start == at { verb(true) } else { None };
        };
        let genitive = matches!(self.word(before), "'s" | "’s");
        let contracted = genitive && (self.is(before.max(1) - 1, PRONOUN) || form & (ING | PAST) != 0);
        let to = self.word(before).eq_ignore_ascii_case("to");
        let joined = matches!(self.word(before), "and" | "or" | "but" | "then" | "yet");
        let after_name =
            self.capital(before) || self.is(before, PRONOUN | ROLE) || self.is_mark(before, ",)—–―-");
        if form & ING != 0 {
            if group(BE) || contracted {
                return verb(false);
            }
            let attribute = self.is(before, ARTICLE) && !self.is(before, PRONOUN) || genitive;
            let apart = !self.tokens[before].kind.is_word() || self.is(before, PREPOSITION | JOINT) || joined;
            return if attribute { None } else { verb(apart) };
        }
        if group(BE) {
            // "we were told that", "it was announced that": who says it is not told.
            let heard = self.is(at, CUE) && self.word(at + 1) == "that";
            return heard.then_some(Verb { start, at, bare: true, passive: true });
        }
        let attribute = self.is(before, ARTICLE) && !self.is(before, PRONOUN | CONJUNCTION)
            || genitive && !contracted
            || self.is(before, PREPOSITION | JOINT) && !joined && !to;
        if attribute && !group(AUXILIARY) {
            return None;
        }
        if form & PAST != 0 && !to && (group(HAVE) || contracted || !group(AUXILIARY)) {
            let passive = self.word(at + 1).eq_ignore_ascii_case("by") && !group(HAVE);
            return if passive { None } else { verb(joined) };
        }
        if form & BASE != 0 {
            let modal = group(AUXILIARY) && !group(HAVE);
            if modal || to {
                return verb(to);
            }
            let plural = self.word(before).ends_with('s')
                || self.is(before, PRONOUN)
                || joined
                || self.capital(before) && !self.is(at, NOUN);
            let object = self.is(at + 1, ARTICLE | PRONOUN | CONJUNCTION) || self.word(at + 1) == "to";
            let sure = !self.is(at, NOUN) || object && (self.is(before, PRONOUN) || plural);
            return if plural && sure && !group(AUXILIARY) { verb(joined) } else { None };
        }
        if form & THIRD != 0 && !group(AUXILIARY) {
            let sure = !self.is(at, NOUN) || after_name || start < at;
            return if sure { verb(joined) } else { None };
        }
        None
    }

    /// The forms that the word at `at` can be; guessed where it stands in the list of words only.
    fn form(&self, at: usize) -> Roles {
        match self.roles[at] & FORMS {
            0 => match self.word(at) {
                word if word.ends_with("ing") => ING,
                word if word.ends_with("ed") => PAST,
                word if word.ends_with('s') => THIRD,
                _ => BASE | PAST,
            },
            forms => forms,
        }
    }

    /// Whether nearly every word of the sentence is capitalised, as in headlines.
    fn shouted(&self, range: &Range<usize>) -> bool {
        let words = || range.clone().filter(|i| self.tokens[*i].kind.is_word() && self.word(*i).len() > 3);
        let capitals = words().filter(|i| self.capital(*i)).count();
        capitals * 4 >= words().count() * 3
    }

    /// The first token of the verb group that ends with the verb `at`.
    fn group_start(&self, from: usize, at: usize) -> usize {
        let mut start = at;
        while start > from {
            let adverb = self.word(start - 1).ends_with("ly") && !self.capital(start - 1);
            let belongs = self.is(start - 1, AUXILIARY | ADVERB) && !self.is(start - 1, PRONOUN);
            if !(belongs || adverb && self.english) {
                break;
            }
            start -= 1;
        }
        start
    }
}
