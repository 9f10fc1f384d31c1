//! Who speaks: the words beside a verb of speech, and the name behind them.

use super::lexicon::{
    ADVERB, ARTICLE, AUXILIARY, CONJUNCTION, CUE, JOINT, PREPOSITION, PRONOUN, ROLE, Roles, THING,
};
use crate::analysis::{Entity, Kind, Speaker};
use crate::span::Span;
use crate::text::{Token, TokenKind, fold::fold};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What the search for speakers looks at.
pub(super) struct Scene<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// For each token.
    pub roles: &'a [Roles],
    /// Mentions of people and organizations with the index of their entity, in text order.
    pub named: Vec<(Span, usize)>,
    pub entities: &'a [Entity],
    /// The one person of each surname.
    pub surnames: FxHashMap<&'a str, Option<usize>>,
    pub english: bool,
}

/// Words of a speaker's description, at most.
const LONGEST: usize = 12;

impl<'a> Scene<'a> {
    pub(super) fn named(entities: &[Entity]) -> Vec<(Span, usize)> {
        let mut named: Vec<(Span, usize)> = entities
            .iter()
            .enumerate()
            .filter(|(_, e)| matches!(e.kind, Kind::Person | Kind::Organization))
            .flat_map(|(i, e)| e.mentions.iter().map(move |m| (m.span, i)))
            .collect();
        named.sort_unstable();
        named
    }

    pub(super) fn is(&self, at: usize, roles: Roles) -> bool {
        self.roles.get(at).is_some_and(|r| r & roles != 0)
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.of(self.text))
    }

    pub(super) fn is_mark(&self, at: usize, marks: &str) -> bool {
        self.tokens.get(at).is_some_and(|t| {
            t.kind == TokenKind::Punctuation
                && t.of(self.text).chars().next().is_some_and(|c| marks.contains(c))
        })
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// The description that ends just before `end`: not before `from`, not past a mark.
    pub(super) fn left(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let end = self.before_apposition(from, end)?;
        let mut start = end;
        while start > from && end - start < LONGEST {
            let at = start - 1;
            let token = self.tokens[at];
            let stop = !matches!(token.kind, TokenKind::Word | TokenKind::Number)
                || self.is(at, CONJUNCTION) && !self.is(at, ARTICLE)
                || self.is(at, PREPOSITION)
                || self.is(at, CUE | AUXILIARY) && !self.capital(at) && !self.is(at, ROLE);
            if stop {
                break;
            }
            start = at;
            let joined = start > from && self.is(start - 1, JOINT);
            if self.is(at, PRONOUN) || self.is(at, ARTICLE) && !joined {
                break;
            }
        }
        while start < end && self.is(start, JOINT | ADVERB) && !self.is(start, ARTICLE | PRONOUN) {
            start += 1;
        }
        (start < end).then_some(start..end)
    }

    /// Where the name ends that the description before `end` belongs to: "Rossi, sindaco di
    /// Modena, ha detto", "Sen. Ann Miller (D-Ohio) said", "Miller — a historian — said".
    fn before_apposition(&self, from: usize, end: usize) -> Option<usize> {
        let mut end = end;
        if end > from && self.is_mark(end - 1, ",") {
            let comma = end - 1;
            // A place or an age has a comma before it of its own ("Miller, of Troy, Ohio, said").
            let mut first = None;
            for at in (from..comma).rev().take(LONGEST * 2) {
                // What stands between quotation marks describes nobody.
                if self.is_mark(at, ";:\"“”«»") {
                    break;
                }
                if self.is_mark(at, ",") {
                    first = Some(at);
                    let opens = at + 1;
                    if self.is(opens, ARTICLE | ROLE | PRONOUN) {
                        break;
                    }
                    if !self.capital(opens)
                        && !self.is(opens, JOINT)
                        && self.tokens[opens].kind != TokenKind::Number
                    {
                        break;
                    }
                }
            }
            end = match first? {
                first if self.is_person(first + 1..comma) => comma,
                first => self.past_description(from, first),
            };
        }
        for (opening, closing) in [("(", ")"), ("—–―-", "—–―-")] {
            if end > from && self.is_mark(end - 1, closing) {
                let mut inside = end - 1;
                while inside > from && self.is_mark(inside - 1, closing) {
                    inside -= 1;
                }
                let first = (from..inside).rev().take(LONGEST * 3).find(|i| self.is_mark(*i, opening))?;
                end = first;
                while end > from && self.is_mark(end - 1, opening) {
                    end -= 1;
                }
            }
        }
        Some(end)
    }

    /// Whether the words are a person's name and nothing else: "Il sindaco, Ada Verdi, ha detto".
    fn is_person(&self, words: Range<usize>) -> bool {
        let Some(span) = self.span(&words) else { return false };
        self.mention_in(span).is_some_and(|(mention, entity)| {
            // "Its chief executive, Dr Ada Verdi, said": with a title before the name.
            let titled = words.clone().take_while(|at| self.tokens[*at].start < mention.start);
            let short = titled.clone().count() <= 2
                && titled.clone().all(|at| self.capital(at) || self.word(at) == ".");
            mention.end == span.end && short && self.entities[entity].kind == Kind::Person
        })
    }

    /// Of several descriptions the comma before the first: "Verdi, analista di Neri, una società di
    /// Parma, ha detto".
    fn past_description(&self, from: usize, comma: usize) -> usize {
        let before = (from..comma).rev().take(LONGEST);
        let Some(first) = before.take_while(|&i| !self.is_mark(i, ";:")).find(|&i| self.is_mark(i, ","))
        else {
            return comma;
        };
        let verb = (first + 1..comma).any(|i| self.is(i, CUE | AUXILIARY) && !self.is(i, ROLE));
        let name = first > from && self.capital(first - 1) && !self.capital(first + 1);
        if name && !verb && !self.is(first + 1, CONJUNCTION | PREPOSITION) { first } else { comma }
    }

    /// Whom "che" or "who" before `end` stands for: "Verdi, che ha definito …".
    pub(super) fn antecedent(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let relative = end.checked_sub(1).filter(|r| *r > from)?;
        if !matches!(self.word(relative), "che" | "who" | "that" | "which") {
            return None;
        }
        let words = self.left(from, relative)?;
        // "lunedì scorso, che …" speaks of no one.
        let named = self.span(&words).is_some_and(|span| self.mention_in(span).is_some());
        (named || words.clone().any(|i| self.is(i, ROLE))).then_some(words)
    }

    /// In Italian, the description `words` with the nouns that its prepositions hang on ("una dozzina di
    /// produttori basati nel Nord"), or `None` where it cannot speak ("ciò").
    pub(super) fn whole_description(&self, from: usize, words: Range<usize>) -> Option<Range<usize>> {
        if self.english {
            return Some(words);
        }
        let lone = words.len() == 1;
        if lone && matches!(self.word(words.start), "ciò" | "Ciò" | "cui" | "Questo" | "questo" | "Tuttavia")
        {
            return None;
        }
        let named = self.span(&words).is_some_and(|span| self.mention_in(span).is_some());
        let complete = named || (words.start..words.end).any(|i| self.is(i, ARTICLE | PRONOUN | ROLE));
        if complete || words.start == from || !self.is(words.start - 1, PREPOSITION | JOINT) {
            return Some(words);
        }
        let stop = |i: usize| {
            !matches!(self.tokens[i].kind, TokenKind::Word | TokenKind::Number)
                || self.is(i, CONJUNCTION)
                || self.is(i, CUE | AUXILIARY) && !self.is(i, ARTICLE | PREPOSITION | JOINT)
        };
        let start = (from..words.start).rev().find(|&i| stop(i)).map_or(from, |i| i + 1);
        Some(start..words.end)
    }

    /// Whether the first noun of `words` is a thing that does not speak.
    pub(super) fn is_thing(&self, words: &Range<usize>) -> bool {
        let parts = words.clone().take_while(|i| *i == words.start || !self.is(*i, JOINT | PREPOSITION));
        let mut head = parts.filter(|i| self.is(*i, THING | ROLE) || self.capital(*i) && *i > words.start);
        head.next().is_some_and(|i| self.is(i, THING))
    }

    /// The description that starts at `start` or after a few adverbs, before `to`.
    pub(super) fn right(&self, mut start: usize, to: usize) -> Option<Range<usize>> {
        while start < to && self.is(start, ADVERB) && !self.is(start, ARTICLE) {
            start += 1;
        }
        let mut end = start;
        while end < to && end - start < LONGEST {
            let token = self.tokens[end];
            let stop = !matches!(token.kind, TokenKind::Word | TokenKind::Number)
                || self.is(end, CONJUNCTION) && !self.is(end, ARTICLE)
                || self.is(end, PREPOSITION)
                || self.is(end, CUE | AUXILIARY) && !self.capital(end)
                || end > start && self.is(end, PRONOUN)
                // "secondo Verdi il ponte": the clause begins.
                || end > start && self.is(end, ARTICLE) && self.capital(end - 1) && !self.capital(end);
            if stop {
                break;
            }
            end += 1;
        }
        while end > start && self.is(end - 1, JOINT | ADVERB | ARTICLE) {
            end -= 1;
        }
        (start < end).then_some(start..end)
    }

    /// The same in Italian behind a phrase that says where or to whom: "ha detto in aula [la sindaca Ada Verdi]".
    pub(super) fn right_past_phrase(&self, from: usize, to: usize) -> Option<Range<usize>> {
        const PHRASE: usize = 6;
        if self.english || !self.is(from, PREPOSITION | JOINT) {
            return None;
        }
        let words = (from + 1..to.min(from + PHRASE)).take_while(|i| self.tokens[*i].kind == TokenKind::Word);
        let mut subjects = words.filter(|i| self.is(*i, ARTICLE) && !self.is(i - 1, PREPOSITION | JOINT));
        let start = subjects.find(|i| (i + 1..(i + 3).min(to)).any(|at| self.is(at, ROLE)))?;
        self.right(start, to)
    }

    /// Where the naming of a source begins that the word at `at` opens, and where its name does:
    /// "according to X", "secondo X", "stando a X", "a detta di X", "secondo quanto riferito da X".
    pub(super) fn source_name(&self, range: &Range<usize>, at: usize) -> Option<(usize, usize)> {
        let mut from = at + 1;
        if self.english || self.word(at).eq_ignore_ascii_case("stando") {
            return self.is(from, PREPOSITION).then_some((at, from + 1));
        }
        if !self.word(at).eq_ignore_ascii_case("secondo") {
            let before = at.checked_sub(1).filter(|b| *b >= range.start)?;
            let named = matches!(self.word(before), "a" | "A" | "ad" | "Ad") && self.is(from, JOINT);
            return named.then_some((before, from + 1));
        }
        if self.word(from) == "quanto" {
            from += 1;
            let verb = |i: usize| self.is(i, AUXILIARY | ADVERB | CUE) || self.word(i).starts_with("da");
            while from < range.end && verb(from) && !self.capital(from) {
                from += 1;
            }
        }
        Some((at, from))
    }

    /// Whether an Italian sentence opens with whose view it is: "Per Rossi, …".
    pub(super) fn opens_view(&self, range: &Range<usize>) -> bool {
        if self.english || self.word(range.start) != "Per" {
            return false;
        }
        let Some(who) = self.right(range.start + 1, range.end) else { return false };
        let named = self.span(&who).is_some_and(|span| self.mention_in(span).is_some());
        let role = self.is(who.start, ARTICLE) && who.clone().any(|i| self.is(i, ROLE));
        (named || role) && self.is_mark(who.end, ",") && who.end + 5 < range.end
    }

    /// The first name or pronoun from `from` on, before `to`: what a sentence is about.
    pub(super) fn head(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let last = self.tokens.get(to.checked_sub(1)?)?.span().end;
        let start = self.tokens.get(from)?.start;
        let at = self.named.partition_point(|(m, _)| m.start < start);
        let name = self.named.get(at).filter(|(m, _)| m.end <= last);
        let first = match name {
            Some((mention, _)) => (from..to).find(|&i| self.tokens[i].start >= mention.start)?,
            None => {
                (from..to).find(|&i| self.is(i, PRONOUN) && !self.is(i, CONJUNCTION) || self.is(i, ROLE))?
            }
        };
        self.right(first, to)
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Option<Span> {
        let (first, last) = (self.tokens.get(range.start)?, self.tokens.get(range.end.checked_sub(1)?)?);
        Some(first.span().join(last.span()))
    }

    /// The speaker that the words of `range` stand for. `last` is who spoke before.
    pub(super) fn speaker(
        &self,
        range: &Range<usize>,
        last: Option<usize>,
    ) -> Option<(Speaker, Option<usize>)> {
        let span = self.span(range)?;
        let words = span.of(self.text);
        if let Some((mention, entity)) = self.named_behind(range, span) {
            let name = self.entities[entity].name.clone();
            return Some((Speaker { span: span.join(mention), name }, Some(entity)));
        }
        if let Some((mention, entity)) = self.mention_in(span) {
            // "a spokesman for Rossi" is not Rossi.
            let first = range.clone().find(|&i| self.tokens[i].start >= mention.start).unwrap_or(range.start);
            let depends = first > range.start && self.is(first - 1, JOINT);
            let name = if depends { words } else { &self.entities[entity].name };
            return Some((Speaker { span, name: name.to_owned() }, (!depends).then_some(entity)));
        }
        let pronoun = range.len() == 1 && self.is(range.start, PRONOUN);
        // "the analyst" is somebody named before, "the analysts" are not one of them.
        let role = self.is(range.start, ARTICLE)
            && range.clone().find(|i| self.is(*i, ROLE)).is_some_and(|i| !self.is_plural(range.start, i))
            && !range.clone().any(|i| self.is(i, JOINT));
        if pronoun || role {
            // "It" is no person.
            let entity = match words.eq_ignore_ascii_case("it") {
                true => self.organization_before(span.start),
                false => self.person_before(span.start, self.gender_of(range), last),
            };
            let name = entity.map_or(words, |e| self.entities[e].name.as_str());
            return Some((Speaker { span, name: name.to_owned() }, entity));
        }
        // A surname that was passed over as a name is the person's all the same.
        let known = self.surnames.get(words).copied().flatten();
        let name = known.map_or(words, |entity| &self.entities[entity].name);
        Some((Speaker { span, name: name.to_owned() }, known))
    }

    /// The person who is named behind what they are: "says its founder, Ada Verdi".
    fn named_behind(&self, range: &Range<usize>, span: Span) -> Option<(Span, usize)> {
        let person = |entity: usize| self.entities[entity].kind == Kind::Person;
        if self.capital(range.start)
            || !range.clone().any(|i| self.is(i, ARTICLE | ROLE))
            || !self.is_mark(range.end, ",")
        {
            return None;
        }
        let named = self.mention_in(span).is_some_and(|(_, entity)| person(entity));
        let start = self.tokens.get(range.end + 1)?.start;
        let at = self.named.partition_point(|(mention, _)| mention.start < start);
        self.named
            .get(at)
            .copied()
            .filter(|(mention, entity)| !named && mention.start == start && person(*entity))
    }

    /// Whether the role at `role` is held by several, by its article or its ending.
    fn is_plural(&self, article: usize, role: usize) -> bool {
        match self.english {
            true => self.word(role).ends_with('s') && !self.word(role).ends_with("ss"),
            false => matches!(
                fold(self.word(article)).as_ref(),
                "i" | "gli" | "le" | "alcuni" | "alcune" | "questi" | "queste" | "quei" | "quegli" | "quelle"
            ),
        }
    }

    /// The first mention inside `span`.
    pub(super) fn mention_in(&self, span: Span) -> Option<(Span, usize)> {
        let at = self.named.partition_point(|(m, _)| m.end <= span.start);
        self.named.get(at).copied().filter(|(m, _)| m.overlaps(span))
    }
}
