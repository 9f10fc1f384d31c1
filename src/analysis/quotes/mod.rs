//! Other people's words, and whose they are.
//!
//! Rules over verbs of speech in the manner of Pouliquen et al. (2007) and O'Keefe et al. (2012),
//! widened to reported clauses (the indirect and mixed quotations of Pareti 2012).

mod lexicon;
mod marks;
mod source;

#[cfg(test)]
mod tests;

use super::{Entity, Kind, Quote, Speaker};
use crate::text::{Document, Language, TokenKind};
use lexicon::{
    ADVERB, ARTICLE, AUXILIARY, CLAUSE, CONJUNCTION, CUE, Lexicon, PARTICIPLE, PREPOSITION, PRONOUN, QUOTE,
    SOURCE, THAT, TOLD,
};
use marks::Pair;
use source::Scene;
use std::ops::Range;

/// Whether a word, lower case, can say that somebody speaks ("said", "dichiarato"), and whether it
/// opens the naming of a source ("according", "secondo").
pub(super) fn attributes(word: &str, language: Language) -> (bool, bool) {
    let roles = Lexicon::of(language).map_or(0, |list| list.roles(word));
    (roles & CUE != 0, roles & SOURCE != 0)
}

/// Finds the quotations of the body, in text order, none overlapping another.
#[must_use]
pub fn find(text: &str, document: &Document, entities: &[Entity]) -> Vec<Quote> {
    let Some(lexicon) = Lexicon::of(document.language) else {
        return unattributed(text, document);
    };
    let pairs = marks::pairs(text, document);
    let mut roles: Vec<lexicon::Roles> = document
        .tokens
        .iter()
        .map(|t| if t.kind == TokenKind::Word { lexicon.roles(t.of(text)) } else { 0 })
        .collect();
    // Inside quotation marks nothing attributes.
    for pair in &pairs {
        for role in &mut roles[pair.words()] {
            *role &= !(CUE | SOURCE | PARTICIPLE);
        }
    }
    let scene =
        Scene { text, tokens: &document.tokens, roles: &roles, named: Scene::named(entities), entities };
    let count = pairs.len();
    let english = document.language == Language::English;
    let mut finder = Finder {
        scene,
        pairs,
        given: vec![None; count],
        swallowed: vec![false; count],
        clauses: vec![],
        last: None,
        english,
    };
    for sentence in &document.sentences {
        finder.sentence(sentence.tokens.start as usize..sentence.tokens.end as usize);
    }
    finder.finish(document)
}

/// Words between marks that are a quotation even where nobody is named.
const SURE_WORDS: usize = 7;

/// In a language without verbs of speech: what stands between marks and is long enough.
fn unattributed(text: &str, document: &Document) -> Vec<Quote> {
    let tokens = &document.tokens;
    let long = |p: &Pair| tokens[p.words()].iter().filter(|t| t.kind.is_word()).count() >= SURE_WORDS;
    let pairs = marks::pairs(text, document).into_iter().filter(|p| long(p));
    pairs
        .map(|p| Quote {
            span: tokens[p.open + 1].span().join(tokens[p.close - 1].span()),
            speaker: None,
            direct: true,
        })
        .collect()
}

struct Finder<'a> {
    scene: Scene<'a>,
    pairs: Vec<Pair>,
    /// For each pair its speaker, once found.
    given: Vec<Option<Option<Speaker>>>,
    /// Pairs inside a reported clause.
    swallowed: Vec<bool>,
    /// Reported clauses with their speakers, in order.
    clauses: Vec<(Range<usize>, Option<Speaker>)>,
    /// The entity that spoke last.
    last: Option<usize>,
    english: bool,
}

impl Finder<'_> {
    /// Finds the attributions of one sentence.
    fn sentence(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let roles = self.scene.roles[at];
            let next = if roles & SOURCE != 0 {
                self.source(&range, at)
            } else if roles & CUE != 0 {
                self.verb(&range, at)
            } else if self.scene.is_mark(at, ":") {
                self.colon(&range, at)
            } else {
                None
            };
            at = next.unwrap_or(at + 1).max(at + 1);
        }
    }

    /// A verb of speech at `at`. Gives where to go on where it made a quotation.
    fn verb(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let scene = &self.scene;
        let roles = scene.roles[at];
        let start = scene.group_start(range.start, at);
        let aux = (start..at).any(|i| scene.is(i, AUXILIARY));
        if roles & PARTICIPLE != 0 && !aux {
            return None;
        }
        // A noun ("the report", "la nota"), an infinitive or an attribute is no verb.
        if start == at && at > range.start && scene.is(at - 1, ARTICLE) && !scene.is(at - 1, PRONOUN | ADVERB)
        {
            return None;
        }
        let left = scene.left(range.start, start);
        if let Some(pair) = self
            .pair_closed_before(range, left.as_ref().map_or(start, |l| l.start))
            .or_else(|| self.pair_closed_before(range, start))
        {
            let speaker = left
                .filter(|l| self.pairs[pair].close < l.start)
                .or_else(|| self.scene.right(at + 1, range.end));
            let speaker = self.name(speaker);
            self.give(pair, speaker.clone());
            if let Some(next) = self.pair_opened_after(range, at + 1) {
                self.give(next, speaker);
            }
            return None;
        }
        self.before(range, at, left.clone(), roles).or_else(|| self.after(range, start, at, left, roles))
    }

    /// What a verb reports after it: `X said that …`, `X said …`, `X said: "…"`.
    fn before(
        &mut self,
        range: &Range<usize>,
        at: usize,
        left: Option<Range<usize>>,
        roles: u16,
    ) -> Option<usize> {
        let mut from = at + 1;
        if roles & TOLD != 0 {
            from = self.past_hearer(range, from);
        }
        let that = (from..range.end.min(from + 8))
            .take_while(|&i| !self.scene.is_mark(i, ",;:\"“«"))
            .find(|&i| self.scene.is(i, CONJUNCTION));
        let near_that =
            that.filter(|&t| t <= from + 1 || self.scene.is(from, PREPOSITION | ADVERB | ARTICLE));
        let opened = self.pair_opened_after(range, from);
        let bare = roles & CLAUSE != 0 && self.english && self.starts_clause(range, from);
        // "says he has “big plans” for May": the clause is reported, not its quoted part alone.
        let mixed = |p: usize| bare && p > from && !self.scene.is_mark(p - 1, ",:");
        if let Some(pair) = opened.filter(|p| {
            let open = self.pairs[*p].open;
            near_that.is_none() && open <= from + 3 && !mixed(open)
        }) {
            let source = left.or_else(|| self.scene.right(at + 1, self.pairs[pair].open));
            let speaker = self.name(source);
            self.give(pair, speaker);
            return Some(self.pairs[pair].close);
        }
        let left = left?;
        let told = roles & TOLD != 0 && from > at + 1 && self.starts_clause(range, from);
        let clause_from = match near_that {
            Some(that) if roles & (CLAUSE | THAT | TOLD) != 0 => that,
            _ if bare || told => from,
            // "promised to rebuild it".
            _ if self.english && roles & (CLAUSE | THAT) != 0 && self.scene.word(from) == "to" => from,
            _ => {
                // "X called it "a mess"": the words between the marks are what is reported.
                let pair = opened
                    .filter(|p| self.pairs[*p].open <= from + 12 && roles & (QUOTE | CLAUSE | THAT) != 0)?;
                let speaker = self.name(Some(left));
                self.give(pair, speaker);
                return Some(self.pairs[pair].close);
            }
        };
        let speaker = self.name(Some(left));
        Some(self.clause(clause_from..self.clause_end(range, clause_from), speaker))
    }

    /// What a verb reports before it: `…, X said`, `…, said X`.
    fn after(
        &mut self,
        range: &Range<usize>,
        start: usize,
        at: usize,
        left: Option<Range<usize>>,
        roles: u16,
    ) -> Option<usize> {
        if roles & (CLAUSE | TOLD) == 0 {
            return None;
        }
        let verb_group = left.as_ref().map_or(start, |l| l.start);
        let right = self.scene.right(at + 1, range.end);
        let ends =
            |at: usize| at >= range.end || self.scene.is_mark(at, ".,;!?…") || self.scene.is(at, PREPOSITION);
        let (comma, source) = if verb_group > range.start
            && self.scene.is_mark(verb_group - 1, ",")
            && left.is_some()
            && ends(at + 1)
        {
            (verb_group - 1, left)
        } else if start > range.start
            && self.scene.is_mark(start - 1, ",")
            && right.as_ref().is_some_and(|r| ends(r.end))
        {
            (start - 1, right)
        } else {
            return None;
        };
        if comma < range.start + 4 {
            return None;
        }
        // A clause that was reported already ends here.
        let from = self.clauses.last().map_or(range.start, |(c, _)| c.end.max(range.start)).min(comma);
        if comma < from + 4 {
            return None;
        }
        let speaker = self.name(source);
        self.clause(from..comma, speaker);
        None
    }

    /// "according to X, …" and "…, according to X".
    fn source(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let mut from = at + 1;
        if self.english || self.scene.word(at).eq_ignore_ascii_case("stando") {
            if !self.scene.is(from, PREPOSITION) {
                return None;
            }
            from += 1;
        }
        let who = self.scene.right(from, range.end)?;
        let names = who.clone().any(|i| self.scene.capital(i))
            || who.clone().any(|i| self.scene.is(i, lexicon::ROLE | PRONOUN));
        let opens_here = at == range.start || self.scene.is_mark(at - 1, ",;:—–") || at == range.start + 1;
        if !(names || self.english || opens_here && self.scene.is(who.start, ARTICLE)) {
            return None;
        }
        let end = who.end;
        let speaker = self.name(Some(who));
        if at <= range.start + 2 {
            let comma =
                (end..range.end.min(end + 12)).find(|&i| self.scene.is_mark(i, ",")).map_or(end, |c| c + 1);
            if let Some(pair) =
                self.pair_opened_after(range, comma).filter(|p| self.pairs[*p].open <= comma + 1)
            {
                self.give(pair, speaker);
                return Some(self.pairs[pair].close);
            }
            return Some(self.clause(comma..self.clause_end(range, comma), speaker));
        }
        let to = if self.scene.is_mark(at - 1, ",") { at - 1 } else { at };
        if let Some(pair) = self.pair_closed_before(range, to) {
            self.give(pair, speaker);
            return Some(end);
        }
        let from = self.clauses.last().map_or(range.start, |(c, _)| c.end.max(range.start)).min(to);
        if to >= from + 4 {
            self.clause(from..to, speaker);
        }
        Some(end)
    }

    /// `X: "…"`, and in headlines `X: …` where X is a person at the head of the sentence.
    fn colon(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let Some(pair) = self.pair_opened_after(range, at + 1).filter(|p| self.pairs[*p].open == at + 1)
        else {
            if at > range.start + 4 || range.end < at + 5 {
                return None;
            }
            let who = self.scene.left(range.start, at).filter(|w| w.start == range.start)?;
            let (speaker, entity) = self.scene.speaker(&who, None)?;
            if self.scene.entities[entity?].kind != Kind::Person {
                return None;
            }
            self.last = entity;
            return Some(self.clause(at + 1..self.clause_end(range, at + 1), Some(speaker)));
        };
        if self.given[pair].is_some() {
            return None;
        }
        let who = self
            .scene
            .left(range.start, at)
            .filter(|w| w.len() <= 5 && w.clone().any(|i| self.scene.capital(i)));
        let speaker = self.name(who);
        if speaker.is_some() {
            self.give(pair, speaker);
        }
        None
    }

    /// After the hearer of "told": the conjunction, or the first word of the clause.
    fn past_hearer(&self, range: &Range<usize>, from: usize) -> usize {
        let end = range.end.min(from + 8);
        let that = (from..end).find(|&i| self.scene.is(i, CONJUNCTION));
        let pronoun = (from + 1..end).find(|&i| {
            self.scene.is(i, PRONOUN) || self.scene.is(i, ARTICLE) && !self.scene.is(i - 1, PREPOSITION)
        });
        match (that, pronoun) {
            (Some(t), Some(p)) => t.min(p),
            (Some(at), None) | (None, Some(at)) => at,
            (None, None) => from,
        }
    }

    /// Whether a clause may start at `at`: a subject does, a preposition or a mark does not.
    fn starts_clause(&self, range: &Range<usize>, at: usize) -> bool {
        let Some(token) = self.scene.tokens.get(at).filter(|_| range.end > at + 3) else { return false };
        match token.kind {
            TokenKind::Word | TokenKind::Number => {
                !self.scene.is(at, PREPOSITION | AUXILIARY | lexicon::JOINT) || self.scene.word(at) == "if"
            }
            _ => false,
        }
    }

    /// Where the clause that starts at `from` ends: with the sentence, without its final mark.
    fn clause_end(&self, range: &Range<usize>, from: usize) -> usize {
        let mut end = range.end;
        while end > from && self.scene.is_mark(end - 1, ".!?…") {
            end -= 1;
        }
        end
    }

    /// Adds a reported clause; where it is nearly all between marks, the words between them.
    fn clause(&mut self, content: Range<usize>, speaker: Option<Speaker>) -> usize {
        if content.is_empty() {
            return content.end;
        }
        let inside = self.pairs_in(&content);
        let covered: usize = inside.clone().map(|p| self.pairs[p].words().len().min(content.len())).sum();
        if covered * 10 >= content.len() * 7 {
            for pair in inside {
                self.give(pair, speaker.clone());
            }
            return content.end;
        }
        let mut content = content;
        for pair in inside {
            self.swallowed[pair] = true;
            content.end = content.end.max(self.pairs[pair].close);
        }
        let end = content.end;
        self.clauses.push((content, speaker));
        end
    }

    /// The pairs that open inside `range` of tokens.
    fn pairs_in(&self, range: &Range<usize>) -> Range<usize> {
        let from = self.pairs.partition_point(|p| p.open < range.start);
        from..self.pairs.partition_point(|p| p.open < range.end).max(from)
    }

    /// The pair that closes just before token `at`, in this sentence or as the end of a longer one.
    fn pair_closed_before(&self, range: &Range<usize>, at: usize) -> Option<usize> {
        let mut at = at;
        if at > range.start && self.scene.is_mark(at - 1, ",—–-.") {
            at -= 1;
        }
        let pair = self.pairs.partition_point(|p| p.close < at).checked_sub(1)?;
        (self.pairs[pair].close + 1 == at && self.pairs[pair].close >= range.start).then_some(pair)
    }

    /// The first pair that opens in the sentence from token `at` on.
    fn pair_opened_after(&self, range: &Range<usize>, at: usize) -> Option<usize> {
        let pair = self.pairs.partition_point(|p| p.open < at);
        self.pairs.get(pair).filter(|p| p.open < range.end).map(|_| pair)
    }

    fn give(&mut self, pair: usize, speaker: Option<Speaker>) {
        if self.given[pair].as_ref().is_none_or(Option::is_none) {
            self.given[pair] = Some(speaker);
        }
    }

    /// The words of `range` as a speaker.
    fn name(&mut self, range: Option<Range<usize>>) -> Option<Speaker> {
        let (speaker, entity) = self.scene.speaker(&range?, self.last)?;
        self.last = entity.or(self.last);
        Some(speaker)
    }

    /// Puts direct and reported words in order.
    fn finish(mut self, document: &Document) -> Vec<Quote> {
        self.inherit(document);
        let tokens = self.scene.tokens;
        let mut quotes = Vec::new();
        for (i, pair) in self.pairs.iter().enumerate() {
            let accepted = self.given[i].is_some() || self.is_quotation(pair);
            if accepted && !self.swallowed[i] {
                let span = tokens[pair.open + 1].span().join(tokens[pair.close - 1].span());
                quotes.push(Quote { span, speaker: self.given[i].take().flatten(), direct: true });
            }
        }
        for (content, speaker) in self.clauses.drain(..) {
            let span = tokens[content.start].span().join(tokens[content.end - 1].span());
            quotes.push(Quote { span, speaker, direct: false });
        }
        // Longer first where two begin together; what overlaps one kept before is dropped.
        quotes.sort_by_key(|q| (q.span.start, std::cmp::Reverse(q.span.end)));
        let mut end = 0;
        quotes.retain(|q| {
            let keep = q.span.start >= end;
            end = end.max(q.span.end);
            keep
        });
        quotes
    }

    /// Gives quotations without a speaker that of the one before them in their paragraph.
    fn inherit(&mut self, document: &Document) {
        let mut before: Option<(u32, Speaker)> = None;
        for i in 0..self.pairs.len() {
            let start = self.scene.tokens[self.pairs[i].open].start;
            let Some(sentence) = document.sentence_at(start) else { continue };
            let paragraph = document.sentences[sentence].paragraph;
            match &self.given[i] {
                Some(Some(speaker)) => before = Some((paragraph, speaker.clone())),
                _ if self.swallowed[i] => {}
                _ => {
                    let same = before.as_ref().filter(|(p, _)| *p == paragraph);
                    if let Some((_, speaker)) = same.filter(|_| self.is_quotation(&self.pairs[i])) {
                        self.given[i] = Some(Some(speaker.clone()));
                    }
                }
            }
        }
    }

    /// Whether words between marks are somebody's words although no verb says so: long enough, and
    /// not a title, whose words are nearly all capitalised.
    fn is_quotation(&self, pair: &Pair) -> bool {
        let words: Vec<usize> =
            pair.words().filter(|&i| self.scene.tokens[i].kind.is_word()).take(SURE_WORDS * 2).collect();
        let plain = words.iter().filter(|&&i| !self.scene.capital(i)).count();
        words.len() >= SURE_WORDS && plain * 2 >= words.len()
    }
}
