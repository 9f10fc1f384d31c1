//! The attributions of an article, sentence by sentence.

use super::lexicon::{
    self, AIM, ARTICLE, AUXILIARY, CLAUSE, CONJUNCTION, CUE, JOINT, NOMINAL, PREPOSITION, PRONOUN, REPORTS,
    ROLE, SHOWS, SOURCE, THAT, TIME, TOLD,
};
use super::marks::Pair;
use super::source::Scene;
use super::verb::Verb;
use crate::analysis::Speaker;
use crate::text::fold::fold;
use std::ops::Range;

/// Words that are reported, not between quotation marks.
#[derive(Debug)]
pub(super) struct Reported {
    pub content: Range<usize>,
    /// The attribution inside it.
    pub gap: Option<Range<usize>>,
    pub speaker: Option<Speaker>,
    /// See [`crate::analysis::Quote::told`].
    pub told: bool,
}

/// What is known of a pair of quotation marks.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    /// Whether somebody is said to speak.
    pub said: bool,
    pub speaker: Option<Speaker>,
    /// Goes on with the quotation before it: `"A," said X. "B"`.
    pub continues: bool,
    /// Lies in a reported clause.
    pub swallowed: bool,
}

pub(super) struct Finder<'a> {
    pub scene: Scene<'a>,
    pub pairs: Vec<Pair>,
    /// For each pair.
    pub given: Vec<Given>,
    pub reported: Vec<Reported>,
    /// The entity that spoke last.
    pub(super) last: Option<usize>,
    /// Who speaks in the sentence at hand.
    subject: Option<Range<usize>>,
    /// Verbs that speak for what stands before them, in order.
    done: Vec<usize>,
}

/// Words before an attribution that stands in the middle or at the end, at least.
pub(super) const SHORTEST: usize = 4;

/// Words of what begins with one that only points ("it"), more than so many.
const FEWEST: usize = 2;

impl<'a> Finder<'a> {
    pub(super) fn new(scene: Scene<'a>, pairs: Vec<Pair>) -> Self {
        let given = vec![Given::default(); pairs.len()];
        Self { scene, pairs, given, reported: vec![], last: None, subject: None, done: vec![] }
    }

    /// Finds the attributions of one sentence.
    pub(super) fn sentence(&mut self, range: &Range<usize>) {
        self.subject = None;
        // What stands at the end or in the middle speaks for all before it.
        let first = self.reported.len();
        for at in range.clone() {
            if self.scene.is(at, CLAUSE | TOLD) && self.scene.is(at, CUE) {
                self.after(range, at, first);
            }
        }
        let mut at = range.start;
        while at < range.end {
            if let Some(reported) = self.reported[first..].iter().find(|r| r.content.contains(&at)) {
                at = reported.content.end.max(at + 1);
                continue;
            }
            let next = if self.scene.is_read_in(range, at) {
                self.read_in(range, at).or_else(|| self.verb(range, at))
            } else if self.scene.is(at, SOURCE) {
                self.source(range, at)
            } else if self.scene.is(at, REPORTS) {
                self.verb(range, at).or_else(|| self.noun(range, at))
            } else if self.scene.is(at, NOMINAL | AIM) {
                self.noun(range, at)
            } else if at == range.start && self.scene.opens_view(range) {
                self.view(range)
            } else if self.scene.is_mark(at, ":") {
                self.colon(range, at)
            } else {
                None
            };
            at = next.unwrap_or(at + 1).max(at + 1);
        }
    }

    /// A verb of speech at `at`. Gives where to go on where it made a quotation.
    fn verb(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        if self.done.last().is_some_and(|last| *last >= at) && self.done.contains(&at) {
            return None;
        }
        let verb = self.scene.verb(range, at)?;
        let left = if verb.bare { None } else { self.scene.left(range.start, verb.start) };
        let left = left.map(|words| self.with_place(range, words));
        let left = match left {
            Some(words) if words.len() == 1 && matches!(self.scene.word(words.start), "that" | "which") => {
                Some(self.scene.antecedent(range.start, verb.start)?)
            }
            Some(words) => Some(self.scene.whole_description(range.start, words)?),
            None if verb.bare => None,
            None => self.scene.antecedent(range.start, verb.start),
        };
        if self.scene.is(at, CUE)
            && let Some(pair) = self
                .pair_closed_before(range, left.as_ref().map_or(verb.start, |l| l.start))
                .or_else(|| self.pair_closed_before(range, verb.start))
                .or_else(|| self.pair_closed_before(range, self.described_from(range, left.as_ref()?)?))
                .filter(|p| self.ends_speech(*p))
        {
            let speaker = left
                .filter(|l| self.pairs[pair].close < l.start)
                .or_else(|| self.scene.right(at + 1, range.end))
                .or_else(|| self.scene.right_past_phrase(at + 1, range.end));
            self.subject.clone_from(&speaker);
            let speaker = self.name(speaker).or_else(|| self.scene.only_person_before(range.start));
            self.give_with_lead(range, pair, speaker.clone());
            let next = self.pair_opened_after(range, at + 1);
            if let Some(next) = next.filter(|n| {
                (at + 1..self.pairs[*n].before).all(|i| !self.scene.is(i, CUE) || self.scene.capital(i))
            }) {
                self.give(next, speaker);
                self.given[next].continues = true;
            }
            return None;
        }
        self.before(range, verb, left)
    }

    /// Where what a name between commas is called begins: "“…,” [the mayor], Ada Verdi, said".
    fn described_from(&self, range: &Range<usize>, name: &Range<usize>) -> Option<usize> {
        let comma = name.start.checked_sub(1).filter(|at| self.scene.is_mark(*at, ","))?;
        self.scene.left(range.start, comma).filter(|called| called.end == comma).map(|called| called.start)
    }

    /// What a verb reports after it: `X said that …`, `X said …`, `X said: "…"`.
    fn before(&mut self, range: &Range<usize>, verb: Verb, left: Option<Range<usize>>) -> Option<usize> {
        let roles = self.scene.roles[verb.at];
        let from = verb.at + 1;
        let content = self.scene.content(range, verb);
        let opened = self.pair_opened_after(range, from);
        // "says he has “big plans” for May": the clause is reported, not its quoted part alone.
        let near = opened.filter(|p| {
            let pair = &self.pairs[*p];
            let straight = pair.before <= from + 1 || self.scene.is_mark(pair.before - 1, ",:");
            pair.before <= from + 12
                && roles & CUE != 0
                && (straight || content.is_none())
                && (from..pair.before).all(|i| !self.scene.is_mark(i, ";.") && !self.scene.is(i, CONJUNCTION))
        });
        if let Some(pair) = near {
            let source = left
                .or_else(|| self.subject_of(range, verb))
                .or_else(|| self.scene.right(from, self.pairs[pair].before));
            self.subject.clone_from(&source);
            let speaker = self.name(source);
            self.give(pair, speaker);
            return Some(self.pairs[pair].after);
        }
        let content = content?;
        if verb.passive {
            let end = self.scene.clause_end(range, content, &self.pairs);
            return Some(self.report(content..end, None, None));
        }
        let source = left.or_else(|| self.subject_of(range, verb))?;
        if self.scene.is_of_some(range.start, verb.start) {
            return None;
        }
        let alone = if source.len() == 1 { fold(self.scene.word(source.start)) } else { "".into() };
        // "Do you think …?", "who decided what …?", "those who have believed that …" report nothing.
        let asks = alone == "who" && source.start == range.start;
        if asks || matches!(&*alone, "you" | "those" | "chi" | "coloro" | "quelli") {
            return None;
        }
        let points = matches!(&*alone, "it" | "this" | "that" | "cio" | "questo");
        if roles & SHOWS != 0 && (points || self.scene.is_thing(&source)) {
            return None;
        }
        if !verb.bare {
            self.subject = Some(source.clone());
        }
        let speaker = self.name(Some(source));
        let noun = roles & (CLAUSE | THAT | TOLD) == 0;
        let end = self.scene.content_end(range, content, noun, &self.pairs);
        // "called it off", "called deep": too little to be anybody's words, unless between marks.
        let marked = self.pair_opened_after(range, content).is_some_and(|p| self.pairs[p].before < end);
        let points = matches!(self.scene.word(content), "it" | "them" | "him" | "her" | "this" | "that");
        // "They discussed the budget": what is named is nobody's words. "Called it off" is too little for that even.
        let told = marked || self.scene.is_told(content..end, roles) && (!points || end - content > FEWEST);
        if !told && (end - content < FEWEST || points && end - content <= FEWEST) {
            return Some(end);
        }
        let first = self.reported.len();
        let next = self.report(content..end, None, speaker);
        self.reported[first..].iter_mut().for_each(|reported| reported.told &= told);
        Some(next)
    }

    /// The subject of a verb that has none beside it: who speaks already, or the sentence's own.
    fn subject_of(&self, range: &Range<usize>, verb: Verb) -> Option<Range<usize>> {
        if let Some(subject) = self.subject.clone().filter(|s| s.end <= verb.start) {
            return Some(subject);
        }
        if self.scene.english || verb.bare { self.scene.head(range.start, verb.start) } else { None }
    }

    /// What a verb reports before it, `…, X said`, `…, said X`, and around it, `…, X said, …`.
    fn after(&mut self, range: &Range<usize>, at: usize, first: usize) -> Option<()> {
        let verb = self.scene.verb(range, at).filter(|verb| self.scene.english || !verb.bare)?;
        let scene = &self.scene;
        let left = scene.left(range.start, verb.start).map(|l| self.with_place(range, l));
        let group = left.as_ref().map_or(verb.start, |l| l.start);
        let closed = |at: usize| at >= range.end || scene.is_mark(at, ".,;!?…)");
        let ends = |at: usize| closed(at) || scene.is(at, PREPOSITION | TIME);
        let comma = |at: usize| at > range.start && scene.is_mark(at - 1, ",");
        let right = scene.right(at + 1, range.end);
        let hearer = right.as_ref().filter(|_| scene.is(at, TOLD)).map_or(at + 1, |r| r.end);
        if self.pair_opened_after(range, at + 1).is_some_and(|p| self.pairs[p].before <= at + 2) {
            return None;
        }
        // "Miller, an analyst, told the Globe": behind "told" stands who hears it.
        let hears = scene.english && scene.roles[at] & CUE == TOLD;
        let inverted = right.as_ref().filter(|_| !hears).filter(|r| {
            let speaker = scene.is(r.start, PRONOUN)
                || !scene.english && scene.is(r.start, ARTICLE)
                || Range::clone(r).any(|i| scene.capital(i) || scene.is(i, ROLE))
                || scene.word(r.end - 1).ends_with('s');
            speaker && scene.word(r.start) != "that" && (closed(r.end) || left.is_none() && ends(r.end))
        });
        // "The mayor, Ada Verdi, said": the comma opens what the mayor is called.
        let called = left.as_ref().is_some_and(|l| l.end + 1 == verb.start && scene.is_mark(l.end, ","));
        let (comma, source, past) = if comma(group) && left.is_some() && (ends(at + 1) || ends(hearer)) {
            if called {
                return None;
            }
            (group - 1, left, hearer)
        } else if let Some(right) = inverted.filter(|_| comma(verb.start)) {
            (verb.start - 1, Some(right.clone()), right.end)
        } else {
            return None;
        };
        let inverted = source.as_ref().is_some_and(|s| s.start > at);
        let from = self.reported[first..].last().map_or(range.start, |r| r.content.end).min(comma);
        let short = comma < from + SHORTEST;
        let gap = self.resumes(range, past, inverted && !short).map(|rest| comma..rest);
        if short && gap.is_none()
            || comma == from
            || self.scene.is(from, lexicon::SOURCE)
            || self.pair_closed_before(range, comma).is_some()
            || !inverted && gap.is_none() && self.scene.content(range, verb).is_some()
            || !(from..comma).any(|i| self.says_more_than_names(i))
        {
            return None;
        }
        // ", that nobody said": a relative clause.
        if source.as_ref().is_some_and(|s| self.scene.is(s.start, CONJUNCTION)) || verb.passive {
            return None;
        }
        self.subject.clone_from(&source);
        let speaker = self.name(source);
        let end = match &gap {
            Some(gap) => self.scene.clause_end(range, gap.end, &self.pairs),
            None => comma,
        };
        self.report(from..end, gap, speaker);
        self.done.push(at);
        Some(())
    }

    /// Whether the word at `at` is more than a name or grammar: "Miller, Stone and Neri said".
    fn says_more_than_names(&self, at: usize) -> bool {
        let grammar = lexicon::JOINT | ARTICLE | PREPOSITION;
        self.scene.tokens[at].kind.is_word() && !self.scene.capital(at) && !self.scene.is(at, grammar)
    }

    /// The description `words` with what stands before its preposition: "advisers to Miller".
    fn with_place(&self, range: &Range<usize>, words: Range<usize>) -> Range<usize> {
        let mut start = words.start;
        for _ in 0..2 {
            if start <= range.start || !self.scene.is(start - 1, PREPOSITION) || !self.scene.english {
                break;
            }
            let Some(before) = self.scene.left(range.start, start - 1).filter(|b| b.end == start - 1) else {
                break;
            };
            start = before.start;
        }
        start..words.end
    }

    /// Where the words go on that an attribution which ends at `past` interrupts.
    /// After a speaker a comma mostly opens what they are, not what they said.
    pub(super) fn resumes(&self, range: &Range<usize>, past: usize, speaker: bool) -> Option<usize> {
        let scene = &self.scene;
        let comma = (past..range.end.min(past + 10))
            .take_while(|&i| !scene.is_mark(i, ".;:!?\"“«"))
            .find(|&i| scene.is_mark(i, ","))?;
        let rest = comma + 1;
        let word = scene.word(rest);
        let goes_on = scene.is(rest, AUXILIARY | PREPOSITION | JOINT) && !matches!(word, "of" | "di");
        let other = speaker && !goes_on
            || word.ends_with("ing")
            || matches!(
                word,
                "who" | "whose" | "which" | "when" | "as" | "after" | "while" | "citando" | "aggiungendo"
            );
        let pair = self.pair_opened_after(range, rest).is_some_and(|p| self.pairs[p].before == rest);
        (rest + SHORTEST <= range.end && !other && !pair).then_some(rest)
    }

    /// Where the words of the sentence start that nobody was found to have said.
    pub(super) fn free_from(&self, range: &Range<usize>) -> usize {
        self.reported.last().map_or(range.start, |r| r.content.end.max(range.start))
    }
}
