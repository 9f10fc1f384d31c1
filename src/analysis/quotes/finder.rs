//! The attributions of an article, sentence by sentence.

use super::lexicon::{
    self, AIM, ARTICLE, AUXILIARY, CLAUSE, CONJUNCTION, CUE, NOMINAL, PREPOSITION, PRONOUN, QUOTE, REPORTS, SOURCE,
    JOINT, ROLE, THAT, TIME, TOLD,
};
use super::marks::Pair;
use super::source::Scene;
use super::verb::Verb;
use crate::analysis::{Kind, Speaker};
use std::ops::Range;

/// Words that are reported, not between quotation marks.
#[derive(Debug)]
pub(super) struct Reported {
    pub content: Range<usize>,
    /// The attribution inside it.
    pub gap: Option<Range<usize>>,
    pub speaker: Option<Speaker>,
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
    last: Option<usize>,
    /// Who speaks in the sentence at hand.
    subject: Option<Range<usize>>,
    /// Verbs that speak for what stands before them, in order.
    done: Vec<usize>,
}

/// Words before an attribution that stands in the middle or at the end, at least.
const SHORTEST: usize = 4;

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
            let next = if self.scene.is(at, SOURCE) {
                self.source(range, at)
            } else if self.scene.is(at, REPORTS) {
                self.verb(range, at).or_else(|| self.noun(range, at))
            } else if self.scene.is(at, NOMINAL | AIM) {
                self.noun(range, at)
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
        if self.scene.is(at, CUE)
            && let Some(pair) = self
                .pair_closed_before(range, left.as_ref().map_or(verb.start, |l| l.start))
                .or_else(|| self.pair_closed_before(range, verb.start))
                .filter(|p| self.ends_speech(*p))
        {
            let speaker = left
                .filter(|l| self.pairs[pair].close < l.start)
                .or_else(|| self.scene.right(at + 1, range.end));
            self.subject.clone_from(&speaker);
            let speaker = self.name(speaker);
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

    /// What a verb reports after it: `X said that …`, `X said …`, `X said: "…"`.
    fn before(&mut self, range: &Range<usize>, verb: Verb, left: Option<Range<usize>>) -> Option<usize> {
        let roles = self.scene.roles[verb.at];
        let english = self.scene.english;
        let from = verb.at + 1;
        let content = if english { self.scene.content(range, verb) } else { self.italian_content(range, verb) };
        let opened = self.pair_opened_after(range, from);
        // "says he has “big plans” for May": the clause is reported, not its quoted part alone.
        let near = opened.filter(|p| {
            let pair = &self.pairs[*p];
            let straight = pair.before <= from + 1 || self.scene.is_mark(pair.before - 1, ",:");
            pair.before <= from + 12 && roles & CUE != 0 && (straight || content.is_none())
                && (from..pair.before).all(|i| !self.scene.is_mark(i, ";.") && !self.scene.is(i, CONJUNCTION))
        });
        if let Some(pair) = near {
            let source = left.or_else(|| self.subject_of(range, verb)).or_else(|| self.scene.right(from, self.pairs[pair].before));
            self.subject.clone_from(&source);
            let speaker = self.name(source);
            self.give(pair, speaker);
            return Some(self.pairs[pair].after);
        }
        let content = content?;
        let source = left.or_else(|| self.subject_of(range, verb))?;
        // "Do you think …?" reports nothing.
        if source.len() == 1 && self.scene.word(source.start).eq_ignore_ascii_case("you") {
            return None;
        }
        if !verb.bare {
            self.subject = Some(source.clone());
        }
        let speaker = self.name(Some(source));
        let noun = roles & (CLAUSE | THAT | TOLD) == 0;
        let end = self.scene.content_end(range, content, noun, &self.pairs);
        Some(self.report(content..end, None, speaker))
    }

    /// The content of an Italian verb: "che", in a few words.
    fn italian_content(&self, range: &Range<usize>, verb: Verb) -> Option<usize> {
        let roles = self.scene.roles[verb.at];
        let mut from = verb.at + 1;
        if roles & TOLD != 0 {
            from = self.scene.past_hearer(range, from).unwrap_or(from);
        }
        let that = (from..range.end.min(from + 8))
            .take_while(|&i| !self.scene.is_mark(i, ",;:\"“«"))
            .find(|&i| self.scene.is(i, CONJUNCTION));
        that.filter(|&t| {
            roles & (CLAUSE | THAT | TOLD) != 0
                && (t <= from + 1 || self.scene.is(from, PREPOSITION | lexicon::ADVERB | ARTICLE))
        })
    }

    /// The subject of a verb that has none beside it: who speaks already, or the sentence's own.
    fn subject_of(&self, range: &Range<usize>, verb: Verb) -> Option<Range<usize>> {
        if let Some(subject) = self.subject.clone().filter(|s| s.end <= verb.start) {
            return Some(subject);
        }
        if self.scene.english { self.scene.head(range.start, verb.start) } else { None }
    }

    /// What a verb reports before it, `…, X said`, `…, said X`, and around it, `…, X said, …`.
    fn after(&mut self, range: &Range<usize>, at: usize, first: usize) -> Option<()> {
        let verb = self.scene.verb(range, at)?;
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
        let inverted = right.as_ref().filter(|r| {
            let speaker = scene.is(r.start, ARTICLE | PRONOUN)
                || Range::clone(r).any(|i| scene.capital(i) || scene.is(i, ROLE))
                || scene.word(r.end - 1).ends_with('s');
            speaker && scene.word(r.start) != "that" && (closed(r.end) || left.is_none() && ends(r.end))
        });
        let (comma, source, past) = if comma(group) && left.is_some() && (ends(at + 1) || ends(hearer)) {
            (group - 1, left, hearer)
        } else if let Some(right) = inverted.filter(|_| comma(verb.start)) {
            (verb.start - 1, Some(right.clone()), right.end)
        } else {
            return None;
        };
        let inverted = source.as_ref().is_some_and(|s| s.start > at);
        let from = self.reported[first..].last().map_or(range.start, |r| r.content.end).min(comma);
        let gap = self.resumes(range, past, inverted).map(|rest| comma..rest);
        let short = gap.is_none() && comma < from + SHORTEST;
        if short || comma == from || self.scene.is(from, lexicon::SOURCE) {
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

    /// The description `words` with what stands before its preposition: "advisers to Miller".
    fn with_place(&self, range: &Range<usize>, words: Range<usize>) -> Range<usize> {
        let mut start = words.start;
        for _ in 0..2 {
            if start <= range.start || !self.scene.is(start - 1, PREPOSITION) || !self.scene.english {
                break;
            }
            let Some(before) = self.scene.left(range.start, start - 1).filter(|b| b.end == start - 1) else { break };
            start = before.start;
        }
        start..words.end
    }

    /// Where the words go on that an attribution which ends at `past` interrupts.
    /// After a speaker a comma mostly opens what they are, not what they said.
    fn resumes(&self, range: &Range<usize>, past: usize, speaker: bool) -> Option<usize> {
        let scene = &self.scene;
        let comma = (past..range.end.min(past + 10))
            .take_while(|&i| !scene.is_mark(i, ".;:!?\"“«"))
            .find(|&i| scene.is_mark(i, ","))?;
        let rest = comma + 1;
        let word = scene.word(rest);
        let goes_on = scene.is(rest, AUXILIARY | PREPOSITION | JOINT) && !matches!(word, "of" | "di");
        let other = speaker && !goes_on
            || word.ends_with("ing")
            || matches!(word, "who" | "whose" | "which" | "when" | "as" | "after" | "while" | "citando" | "aggiungendo");
        let pair = self.pair_opened_after(range, rest).is_some_and(|p| self.pairs[p].before == rest);
        (rest + SHORTEST <= range.end && !other && !pair).then_some(rest)
    }

    /// "the claim that …", "his promise to …".
    fn noun(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let scene = &self.scene;
        let from = at + 1;
        let that = scene.is(at, NOMINAL) && scene.word(from) == "that" && range.end > from + SHORTEST;
        let owned = at > range.start && (scene.is(at - 1, ARTICLE) || matches!(scene.word(at - 1), "'s" | "’s"));
        let to = scene.is(at, AIM) && scene.word(from) == "to" && owned && range.end > from + 2;
        if !(that || to) || scene.is(from + 1, AUXILIARY) {
            return None;
        }
        let owner = scene.left(range.start, at).map(|mut words| {
            if let Some(mark) = words.clone().find(|&i| matches!(scene.word(i), "'s" | "’s")) {
                words.end = mark.max(words.start + 1);
            }
            words
        });
        let speaker = self.name(owner);
        let end = self.scene.clause_end(range, from, &self.pairs);
        Some(self.report(from..end, None, speaker))
    }

    /// "according to X, …" and "…, according to X".
    fn source(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let english = self.scene.english;
        let mut from = at + 1;
        if english || self.scene.word(at).eq_ignore_ascii_case("stando") {
            if !self.scene.is(from, PREPOSITION) {
                return None;
            }
            from += 1;
        }
        let who = self.scene.right(from, range.end)?;
        let names = who.clone().any(|i| self.scene.capital(i))
            || who.clone().any(|i| self.scene.is(i, lexicon::ROLE | PRONOUN));
        let opens_here = at <= range.start + 1 || self.scene.is_mark(at - 1, ",;:—–");
        if !(names || english || opens_here && self.scene.is(who.start, ARTICLE)) {
            return None;
        }
        let end = who.end;
        let speaker = self.name(Some(who));
        if at <= range.start + 2 {
            let comma = (end..range.end.min(end + 12))
                .find(|&i| self.scene.is_mark(i, ","))
                .map_or(end, |c| c + 1);
            if let Some(pair) =
                self.pair_opened_after(range, comma).filter(|p| self.pairs[*p].before <= comma + 1)
            {
                self.give(pair, speaker);
                return Some(self.pairs[pair].after);
            }
            let to = self.scene.clause_end(range, comma, &self.pairs);
            if to < comma + SHORTEST {
                return None;
            }
            return Some(self.report(comma..to, None, speaker));
        }
        let to = if self.scene.is_mark(at - 1, ",") { at - 1 } else { at };
        if let Some(pair) = self.pair_closed_before(range, to) {
            self.give_with_lead(range, pair, speaker);
            return Some(end);
        }
        let from = self.free_from(range).min(to);
        if to >= from + SHORTEST {
            let rest = if to < at { self.resumes(range, end, true) } else { None };
            let stop = rest.map_or(to, |rest| self.scene.clause_end(range, rest, &self.pairs));
            let next = self.report(from..stop, rest.map(|rest| to..rest), speaker);
            return Some(next.max(end));
        }
        Some(end)
    }

    /// `X: "…"`, and in headlines `X: …` where X is a name at the head of the sentence.
    fn colon(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let Some(pair) = self.pair_opened_after(range, at + 1).filter(|p| self.pairs[*p].before == at + 1)
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
            let end = self.scene.clause_end(range, at + 1, &self.pairs);
            return Some(self.report(at + 1..end, None, Some(speaker)));
        };
        if self.given[pair].said {
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

    /// Where the words of the sentence start that nobody was found to have said.
    fn free_from(&self, range: &Range<usize>) -> usize {
        self.reported.last().map_or(range.start, |r| r.content.end.max(range.start))
    }

    /// Adds a reported clause; where it is nearly all between marks, the words between them.
    fn report(&mut self, content: Range<usize>, gap: Option<Range<usize>>, speaker: Option<Speaker>) -> usize {
        if content.is_empty() {
            return content.end;
        }
        let inside = self.pairs_in(&content);
        let sum = |length: &dyn Fn(&Pair) -> usize| -> usize {
            inside.clone().map(|p| length(&self.pairs[p]).min(content.len())).sum()
        };
        let (words, marked) = (sum(&|p| p.words().len()), sum(&|p| p.after.min(content.end) - p.before));
        if words * 10 >= content.len() * 7 || inside.len() == 1 && marked == content.len() {
            for pair in inside {
                self.give(pair, speaker.clone());
            }
            return content.end;
        }
        let mut content = content;
        for pair in inside {
            self.given[pair].swallowed = true;
            content.end = content.end.max(self.pairs[pair].close);
        }
        let end = content.end;
        self.reported.push(Reported { content, gap, speaker });
        end
    }

    /// The pairs that open inside `range` of tokens.
    fn pairs_in(&self, range: &Range<usize>) -> Range<usize> {
        let from = self.pairs.partition_point(|p| p.before < range.start);
        from..self.pairs.partition_point(|p| p.before < range.end).max(from)
    }

    /// The pair that closes just before token `at`, in this sentence or as the end of a longer one.
    fn pair_closed_before(&self, range: &Range<usize>, at: usize) -> Option<usize> {
        let mut at = at;
        if at > range.start && self.scene.is_mark(at - 1, ",—–-.") {
            at -= 1;
        }
        let pair = self.pairs.partition_point(|p| p.close < at).checked_sub(1)?;
        (self.pairs[pair].after == at && self.pairs[pair].close >= range.start).then_some(pair)
    }

    /// The first pair that opens in the sentence from token `at` on.
    fn pair_opened_after(&self, range: &Range<usize>, at: usize) -> Option<usize> {
        let pair = self.pairs.partition_point(|p| p.before < at);
        self.pairs.get(pair).filter(|p| p.before < range.end).map(|_| pair)
    }

    /// Whether the words of a pair are a speech, not a word set apart: `the "dreamers" said`.
    fn ends_speech(&self, pair: usize) -> bool {
        let pair = &self.pairs[pair];
        pair.words().len() > 3 || self.scene.is_mark(pair.close - 1, ",.!?…") || self.scene.is_mark(pair.after, ",")
    }

    /// A pair that ends a sentence of the same speaker: `It was time, "high time," he said`.
    fn give_with_lead(&mut self, range: &Range<usize>, pair: usize, speaker: Option<Speaker>) {
        let open = self.pairs[pair].before;
        let from = self.free_from(range);
        let leads = open >= from + SHORTEST
            && self.scene.tokens[open - 1].kind.is_word()
            && !self.scene.is(open - 1, CUE | QUOTE);
        if leads && !self.given[pair].said {
            self.report(from..self.pairs[pair].close, None, speaker);
        } else {
            self.give(pair, speaker);
        }
    }

    fn give(&mut self, pair: usize, speaker: Option<Speaker>) {
        let given = &mut self.given[pair];
        if given.speaker.is_none() {
            given.said = true;
            given.speaker = speaker;
        }
    }

    /// Gives a pair the speaker that the words of `name` are.
    pub(super) fn sign_with(&mut self, pair: usize, name: Range<usize>) {
        let speaker = self.name(Some(name));
        self.give(pair, speaker);
    }

    /// The words of `range` as a speaker.
    fn name(&mut self, range: Option<Range<usize>>) -> Option<Speaker> {
        let (speaker, entity) = self.scene.speaker(&range?, self.last)?;
        self.last = entity.or(self.last);
        Some(speaker)
    }
}
