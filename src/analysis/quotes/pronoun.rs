//! Whom a pronoun, a role or no subject at all stands for.

use super::lexicon::CUE;
use super::source::Scene;
use crate::analysis::entities::{Gender, gender};
use crate::analysis::{Kind, Speaker};
use crate::text::fold::fold;
use std::ops::Range;

/// A pronoun reaches back this far, in bytes.
const REACH: u32 = 900;

/// Words between "those who" and what they do, at most.
const SOME: usize = 14;

impl Scene<'_> {
    /// "Those who, in every century, [have believed]": said of nobody in the article.
    pub(super) fn is_of_some(&self, from: usize, verb: usize) -> bool {
        let near = (from.max(verb.saturating_sub(SOME))..verb).rev();
        let mut relatives =
            near.take_while(|at| !self.is(*at, CUE)).filter(|at| matches!(self.word(*at), "who" | "che"));
        relatives.any(|at| at > from && matches!(&*fold(self.word(at - 1)), "those" | "coloro" | "quelli"))
    }

    /// Whether the pronoun or role of `range` stands for a woman or a man, where it tells.
    pub(super) fn gender_of(&self, range: &Range<usize>) -> Option<Gender> {
        match &*fold(self.word(range.start)) {
            "she" | "lei" | "ella" => Some(Gender::Feminine),
            "he" | "lui" | "egli" => Some(Gender::Masculine),
            "la" if !self.english => Some(Gender::Feminine),
            "il" | "lo" if !self.english => Some(Gender::Masculine),
            _ => None,
        }
    }

    /// The organization named last before byte `at`.
    pub(super) fn organization_before(&self, at: u32) -> Option<usize> {
        let end = self.named.partition_point(|(m, _)| m.start < at);
        let near = self.named[..end].iter().rev().take_while(|(m, _)| at - m.start < REACH);
        near.map(|(_, e)| *e).find(|e| self.entities[*e].kind == Kind::Organization)
    }

    /// Who says "«…», mi ha detto" in an Italian sentence without a subject: the only person whom the sentences right
    /// before token `at` name.
    pub(super) fn only_person_before(&self, at: usize) -> Option<Speaker> {
        const NEAR: u32 = 250;
        let start = self.tokens.get(at).filter(|_| !self.english)?.start;
        let end = self.named.partition_point(|(m, _)| m.start < start);
        let near = self.named[..end].iter().rev().take_while(|(m, _)| start - m.start < NEAR);
        let mut people = near.filter(|(_, e)| self.entities[*e].kind == Kind::Person);
        let (span, person) = *people.next()?;
        let alone = people.all(|(_, other)| *other == person);
        alone.then(|| Speaker { span, name: self.entities[person].name.clone() })
    }

    /// The person a pronoun at byte `at` stands for: the last speaker, where none is near the latest one
    /// named; nobody whose given name is of the other gender, and of several first those whose name tells.
    pub(super) fn person_before(&self, at: u32, told: Option<Gender>, last: Option<usize>) -> Option<usize> {
        let end = self.named.partition_point(|(m, _)| m.start < at);
        let near = self.named[..end].iter().rev().take(12).take_while(|(m, _)| at - m.start < REACH);
        let person = |e: &usize| self.entities[*e].kind == Kind::Person;
        let people: Vec<usize> = near.map(|(_, e)| *e).filter(person).collect();
        let gender_of = |e: usize| gender(&self.entities[e].name);
        let may = |e: &&usize| told.is_none() || gender_of(**e).is_none_or(|own| Some(own) == told);
        let sure = |e: &&usize| told.is_some() && gender_of(**e) == told;
        let fits = last.filter(|l| people.contains(l)).filter(|l| may(&l));
        fits.or_else(|| people.iter().find(sure).or_else(|| people.iter().find(may)).copied())
    }
}
