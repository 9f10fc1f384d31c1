//! Attributions without a verb: "according to X", "the claim that", "X: …", "per X".

use super::finder::{Finder, SHORTEST};
use super::lexicon::{self, AIM, ARTICLE, AUXILIARY, NOMINAL, PRONOUN};
use super::source::Scene;
use crate::analysis::{Entity, Kind};
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
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
        if matches!(self.scene.word(from), "me" | "noi" | "us") {
            return None;
        }
        let who = self.scene.group(self.scene.right(from, range.end)?);
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
        let who = who.or_else(|| self.subject_before_colon(range, at, pair));
        let speaker = self.name(who);
        if speaker.is_some() {
            self.give(pair, speaker);
        }
        None
    }

    /// Whom a sentence speaks of before its colon: "[Verdi] non ha dubbi: «Il piano funziona»".
    fn subject_before_colon(&self, range: &Range<usize>, at: usize, pair: usize) -> Option<Range<usize>> {
        const LONGEST: usize = 14;
        const FEWEST: usize = 3;
        const OPENING: usize = 4;
        let scene = &self.scene;
        let words: Vec<usize> =
            self.pairs[pair].words().filter(|i| scene.tokens[*i].kind.is_word()).take(FEWEST).collect();
        // Titles stand behind a colon too.
        let titled = words.iter().skip(1).all(|i| scene.capital(*i));
        let work = (range.start..at).any(|i| WORKS.contains(&&*fold(scene.word(i))));
        let short = at - range.start <= LONGEST && words.len() == FEWEST;
        let parted = (range.start..at).any(|i| scene.is_mark(i, ";:?!«»“”\""));
        if titled || work || !short || parted {
            return None;
        }
        let opens = range.start..(range.start + OPENING).min(at);
        let role = opens.clone().find(|i| scene.is(*i, lexicon::ROLE));
        if let Some(role) = role.filter(|_| scene.is(range.start, ARTICLE)) {
            return scene.right(range.start, role + 1);
        }
        // The name opens the sentence, or its first words do.
        let first = opens.clone().find(|i| !scene.capital(*i)).unwrap_or(opens.end);
        let span = scene.span(&(range.start..first))?;
        let (mention, entity) = scene.mention_in(span)?;
        let words =
            range.start..(range.start..at).find(|i| scene.tokens[*i].start >= mention.end).unwrap_or(at);
        (scene.entities[entity].kind == Kind::Person).then_some(words)
    }

    /// "«…», si legge in una nota della Regione", "Si legge in una nota della Regione: «…»".
    pub(super) fn read_in(&mut self, range: &Range<usize>, at: usize) -> Option<usize> {
        let owner = self.scene.owner_of_document(range, at + 1)?;
        let end = owner.end;
        let before = self.pair_closed_before(range, at - 1);
        let after = self
            .pair_opened_after(range, end)
            .filter(|p| self.pairs[*p].before == end + 1 && self.scene.is_mark(end, ":"));
        let pair = before.or(after)?;
        let speaker = self.name(Some(owner));
        self.give(pair, speaker);
        Some(end)
    }
}

/// What has a title or a text of its own.
const WORKS: [&str; 26] = [
    "libro",
    "romanzo",
    "film",
    "album",
    "canzone",
    "brano",
    "saggio",
    "mostra",
    "titolo",
    "opera",
    "serie",
    "programma",
    "spettacolo",
    "motto",
    "slogan",
    "cartello",
    "striscione",
    "book",
    "novel",
    "title",
    "song",
    "series",
    "show",
    "sign",
    "banner",
    "poem",
];
/// What institutions write.
const DOCUMENTS: [&str; 18] = [
    "nota",
    "comunicato",
    "lettera",
    "messaggio",
    "post",
    "documento",
    "relazione",
    "rapporto",
    "dichiarazione",
    "tweet",
    "testo",
    "sentenza",
    "ordinanza",
    "delibera",
    "appello",
    "dossier",
    "bollettino",
    "avviso",
];

/// Of one article and one word, more than one person: whose name follows is somebody else.
const GROUPS: [&str; 16] = [
    "accusa",
    "difesa",
    "procura",
    "questura",
    "polizia",
    "tribunale",
    "corte",
    "opposizione",
    "maggioranza",
    "minoranza",
    "stampa",
    "critica",
    "famiglia",
    "tifoseria",
    "proprietà",
    "redazione",
];

impl Scene<'_> {
    /// Italian words for who holds something without the name that the clause begins with: "secondo [i giudici]
    /// Paolo Verdi ha rubato"; but "secondo [il ministro Paolo Verdi]".
    fn group(&self, who: Range<usize>) -> Range<usize> {
        let opening = fold(self.word(who.start));
        let many = matches!(&*opening, "i" | "gli" | "le" | "alcuni" | "alcune" | "molti" | "molte");
        let group = |at: usize| GROUPS.contains(&self.word(at));
        let name = (who.start + 1..who.end)
            .find(|i| self.capital(*i) && !self.capital(i - 1) && (many || group(i - 1)));
        match name {
            Some(name) if !self.english && name > who.start + 1 => who.start..name,
            _ => who,
        }
    }

    /// The people named in full by the last word of their names; `None` where several have it.
    pub(super) fn surnames(entities: &[Entity]) -> FxHashMap<&str, Option<usize>> {
        let mut people = FxHashMap::default();
        let named = entities.iter().enumerate().filter(|(_, e)| e.kind == Kind::Person);
        for (index, entity) in named {
            let Some((_, surname)) = entity.name.rsplit_once(' ') else { continue };
            people.entry(surname).and_modify(|one| *one = None).or_insert(Some(index));
        }
        people
    }

    /// Whether the token at `at` is the verb of "si legge".
    pub(super) fn is_read_in(&self, range: &Range<usize>, at: usize) -> bool {
        !self.english
            && at > range.start
            && matches!(self.word(at), "legge" | "leggeva" | "leggono")
            && matches!(self.word(at - 1), "si" | "Si")
    }

    /// Whose the document is that "in" at `at` begins: "in una nota della [Regione Liguria]".
    fn owner_of_document(&self, range: &Range<usize>, at: usize) -> Option<Range<usize>> {
        const FAR: usize = 6;
        let to = range.end.min(at + FAR);
        let document = (at..to).find(|i| DOCUMENTS.contains(&&*fold(self.word(*i))))?;
        let of = (document + 1..range.end.min(document + FAR)).find(|i| {
            let word = fold(self.word(*i));
            let word = word.trim_end_matches('\'');
            matches!(
                word,
                "di" | "del"
                    | "della"
                    | "dell"
                    | "dello"
                    | "dei"
                    | "degli"
                    | "delle"
                    | "da"
                    | "dal"
                    | "dalla"
            )
        })?;
        let who = self.right(of + 1, range.end)?;
        who.clone().any(|i| self.capital(i) || self.is(i, lexicon::ROLE)).then_some(who)
    }
}
