//! Attributions without a verb: "according to X", "the claim that", "X: …", "per X".

use super::finder::{Finder, SHORTEST};
use super::lexicon::{self, AIM, ARTICLE, AUXILIARY, NOMINAL, PRONOUN};
use crate::analysis::Kind;
use std::ops::Range;

impl Finder<'_> {
    /// "the claim that …", "his promise to …".
    pub(super) fn noun(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let scene = &self.scene;
        let from = at + 1;
        let that = scene.is(at, NOMINAL) && scene.word(from) == "that" && range.end > from + SHORTEST;
        let owned =
            at > range.start && (scene.is(at - 1, ARTICLE) || matches!(scene.word(at - 1), "'s" | "’s"));
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
        let owner =
            owner.filter(|words| words.len() > 1 || !matches!(scene.word(words.start), "the" | "a" | "The"));
        let speaker = self.name(owner);
        let end = self.scene.clause_end(range, from, &self.pairs);
        Some(self.report(from..end, None, speaker))
    }

    /// "according to X, …" and "…, according to X".
    pub(super) fn source(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let english = self.scene.english;
        let (at, from) = self.scene.source_name(range, at)?;
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
            let comma =
                (end..range.end.min(end + 12)).find(|&i| self.scene.is_mark(i, ",")).map_or(end, |c| c + 1);
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

    /// "Per X, …".
    pub(super) fn view(&mut self, range: &Range<usize>) -> Option<usize> {
        let who = self.scene.right(range.start + 1, range.end)?;
        let from = who.end + 1;
        let speaker = self.name(Some(who));
        let to = self.scene.clause_end(range, from, &self.pairs);
        Some(self.report(from..to, None, speaker))
    }

    /// `X: "…"`, and in headlines `X: …` where X is a name at the head of the sentence.
    pub(super) fn colon(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
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
}
