//! Whose judgement a sentence tells without quotation marks: "critics call Velox a fraud", "secondo i giudici Ferri ha
//! rubato", "for its rivals, Velox is a disaster". It is theirs, not the author's.
//!
//! The words are in `assets/lexicons/speech/judging-*.txt`.

use super::attach::Place;
use super::role::WordRole;
use super::whose::Of;
use crate::span::Span;
use crate::text::Language;
use crate::text::sections::sections;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Tokens before a judging word in which whose it is is looked for; behind it, half as many. Keeps a sentence of a
/// million words linear.
const BEFORE: usize = 40;
const BEHIND: usize = 14;
/// Tokens of the words for who judges at most.
const HOLDER: usize = 7;
/// Tokens between a verb and whom it judges at most.
const JUDGED: usize = 8;

const SOURCE: u16 = 1;
const FOR: u16 = 1 << 1;
const VERB: u16 = 1 << 2;
const AS: u16 = 1 << 3;
const JUDGED_BY: u16 = 1 << 4;
const CHARGED: u16 = 1 << 5;
const OPINION: u16 = 1 << 6;
const PEOPLE: u16 = 1 << 7;
const PASSIVE: u16 = 1 << 8;
const VIEW: u16 = 1 << 9;
const HEARSAY: u16 = 1 << 10;
const RUMOUR: u16 = 1 << 11;
/// Tokens between a word of hearsay and what is only reported.
const NEAR: usize = 5;

/// The words of one language, lower case: what each can do, and the phrases that name a source.
#[derive(Debug, Default)]
pub(super) struct Judging {
    words: FxHashMap<String, u16>,
    phrases: Vec<Vec<String>>,
}

impl Judging {
    /// Reads words and phrases below their headings.
    pub fn read(list: &str) -> Self {
        let mut judging = Self::default();
        for (heading, line) in sections(list) {
            let does = match heading {
                "source" => SOURCE,
                "for" => FOR,
                "verb" => VERB,
                "as" => AS,
                "judged" => JUDGED_BY,
                "charged" => CHARGED,
                "passive" => PASSIVE,
                "view" => VIEW,
                "hearsay" => HEARSAY,
                "rumour" => RUMOUR,
                "opinion" => OPINION | PEOPLE,
                _ => PEOPLE,
            };
            let mut words = line.split_ascii_whitespace().map(str::to_owned);
            if does == SOURCE {
                let phrase: Vec<String> = words.by_ref().collect();
                if let Some(first) = phrase.first() {
                    *judging.words.entry(first.clone()).or_default() |= SOURCE;
                }
                judging.phrases.push(phrase);
            }
            for word in words {
                *judging.words.entry(word).or_default() |= does;
            }
        }
        judging
    }

    /// Whether a word, lower case, stands for people whose business is to judge: "critics" blames nobody by itself.
    pub fn judges(&self, word: &str) -> bool {
        self.does(word) & OPINION != 0
    }

    fn is_people(&self, word: &str) -> bool {
        self.does(word) & PEOPLE != 0
    }

    fn does(&self, word: &str) -> u16 {
        self.words.get(word).copied().unwrap_or_default()
    }
}

/// Words that are the author, or nobody else.
const AUTHOR: [&str; 12] = ["i", "we", "you", "one", "me", "us", "my", "our", "io", "noi", "nostro", "mio"];
/// May stand between who judges and the verb.
const BETWEEN: [&str; 20] = [
    "has", "have", "had", "often", "also", "now", "still", "even", "already", "rightly", "once", "then",
    "anche", "ancora", "spesso", "ora", "già", "poi", "sempre", "invece",
];
const PRONOUNS: [&str; 6] = ["they", "he", "she", "loro", "lui", "lei"];
const ARTICLES: [&str; 24] = [
    "the", "a", "an", "his", "her", "its", "their", "some", "many", "these", "those", "il", "lo", "la", "l'",
    "i", "gli", "le", "un", "una", "un'", "alcuni", "molti", "i suoi",
];

impl Of<'_> {
    /// Who, other than the author, holds what the word `cue` says of the name at `place`; an empty span where
    /// nobody is named.
    pub fn held_by(self, judging: &Judging, language: Language, place: Place, cue: Span) -> Option<Span> {
        let at = self.tokens.partition_point(|token| token.span().end <= cue.start);
        let from = at.saturating_sub(BEFORE);
        let to = (at + BEHIND).min(self.tokens.len());
        let italian = language == Language::Italian;
        let mut found = None;
        for i in from..to {
            let word = self.lower(i);
            let does = judging.does(&word);
            if does & !(OPINION | PEOPLE) == 0 {
                continue;
            }
            let holder = if does & SOURCE != 0
                && let Some(behind) = self.source(judging, i)
            {
                self.holder_behind(behind, place, italian && word == "secondo")
            } else if does & FOR != 0 && i < at {
                self.holder_in_apposition(judging, i, place)
            } else if does & (VERB | AS | JUDGED_BY) != 0 && i <= at {
                self.judge_before(judging, does, i, at, place)
            } else {
                None
            };
            let holder = holder.or_else(|| {
                let view = (does & VIEW != 0).then(|| self.view_of(i)).flatten();
                let reported = does & HEARSAY != 0 && i < at && at <= i + NEAR
                    || does & RUMOUR != 0 && i < at && self.is_rumour(i);
                view.or_else(|| reported.then_some(i..i))
            });
            // "Was condemned for a shameful failure": the author calls it that, where nobody is named who does.
            let whole = |holder: &Range<usize>| does & CHARGED != 0 || !holder.is_empty() || i == at;
            let passive = does & (CHARGED | PASSIVE) != 0 && i <= at;
            let holder =
                holder.or_else(|| passive.then(|| self.charged(judging, i, place)).flatten().filter(whole));
            // What is said in the words for who judges is said of them; and it is theirs up to a turn.
            if let Some(holder) =
                holder.filter(|holder| !holder.contains(&at) && !self.turns(i.min(at)..i.max(at)))
            {
                found = Some(holder);
            }
        }
        found.map(|holder| self.span_of(&holder))
    }

    /// Whose view it is: "in [the unions]' view", "in [the opposition]'s eyes".
    fn view_of(self, i: usize) -> Option<Range<usize>> {
        let of = i
            .checked_sub(1)
            .filter(|of| matches!(&*self.lower(*of), "'s" | "'" | "their" | "his" | "her"))?;
        let opening =
            (of.saturating_sub(HOLDER)..=of).rev().find(|k| matches!(&*self.lower(*k), "in" | "by"))?;
        Some(opening + 1..of.max(opening + 1))
    }

    /// "Is said to be", "si dice che": nobody is named who says it.
    fn is_rumour(self, i: usize) -> bool {
        let next = self.tokens.get(i + 1).map(|_| self.lower(i + 1));
        match next.as_deref() {
            Some("to") => (i.saturating_sub(2)..i).any(|k| self.words[k].role == WordRole::Copula),
            Some("che") => i > 0 && self.lower(i - 1) == "si",
            _ => false,
        }
    }

    /// Whether the tokens hold what ends a view: "Critics call it slow, but …", "…; in truth it is a saint".
    fn turns(self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|k| {
            self.words[k].role == WordRole::Stop
                && !matches!(self.tokens[k].of(self.text), "\"" | "(" | ")" | "“" | "”")
                || matches!(&*self.lower(k), "but" | "ma" | "yet" | "però" | "invece" | "instead")
        })
    }

    fn lower(self, at: usize) -> String {
        self.tokens[at].of(self.text).to_lowercase().replace('’', "'")
    }

    fn span_of(self, tokens: &Range<usize>) -> Span {
        match (
            self.tokens.get(tokens.start),
            tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span().join(last.span()),
            _ => Span::new(0, 0),
        }
    }

    /// Where the words behind the phrase begin that opens the naming of a source at token `i`. Its last word may be
    /// joined with an article ("a detta dei").
    fn source(self, judging: &Judging, i: usize) -> Option<usize> {
        let fits = |phrase: &&Vec<String>| {
            i + phrase.len() < self.tokens.len()
                && phrase.iter().enumerate().all(|(k, wanted)| {
                    let last = k + 1 == phrase.len() && k > 0;
                    let word = self.lower(i + k);
                    word == *wanted
                        || last && wanted == "di" && self.words[i + k].role == WordRole::Of
                        || last
                            && wanted == "a"
                            && word.starts_with('a')
                            && self.words[i + k].role == WordRole::Towards
                })
        };
        judging.phrases.iter().filter(fits).map(|phrase| i + phrase.len()).max()
    }

    /// The words from `start` on that name who judges: up to a comma, a verb or the name at `place`. "Secondo" also
    /// counts ("il secondo motore"): there an article or a name must follow.
    fn holder_behind(self, start: usize, place: Place, counts: bool) -> Option<Range<usize>> {
        let first = self.lower(start);
        if AUTHOR.contains(&&*first) && first != "i" {
            return None;
        }
        if counts {
            let before = start.checked_sub(2).map(|at| self.lower(at));
            let counted = before.is_some_and(|word| {
                matches!(
                    &*word,
                    "il" | "lo" | "la" | "un" | "nel" | "del" | "al" | "dal" | "sul" | "per" | "in"
                )
            });
            let named = self.tokens[start].of(self.text).starts_with(char::is_uppercase);
            if counted
                || !(ARTICLES.contains(&&*first) || named || matches!(&*first, "fonti" | "chi" | "quanto"))
            {
                return None;
            }
        }
        let ends = |i: &usize| {
            let role = self.words[*i].role;
            matches!(role, WordRole::Comma | WordRole::Stop | WordRole::Copula | WordRole::Have)
                || *i == place.first as usize
        };
        let stop = self.tokens.len().min(start + HOLDER);
        let end = (start..stop).find(ends).unwrap_or(stop);
        (start < end).then_some(start..end)
    }

    /// "For his critics, …", "per i sindacati …": at the head of a sentence, or of a part of it.
    fn holder_in_apposition(self, judging: &Judging, i: usize, place: Place) -> Option<Range<usize>> {
        let head = i == 0 || matches!(self.words[i - 1].role, WordRole::Comma | WordRole::Stop);
        let start = i + 1;
        let holder = head.then(|| self.holder_behind(start, place, false)).flatten()?;
        let closed = matches!(self.words.get(holder.end).map(|w| w.role), Some(WordRole::Comma));
        let meets = holder.end == place.first as usize;
        let person = |p: &Place| {
            p.entity != place.entity && !p.location && !p.concept && holder.contains(&(p.first as usize))
        };
        let named = (closed || meets) && self.places_in(&holder).any(person);
        // "per i sindacati Ferri", "per la difesa è": an article and at most one word before.
        let judges = holder.clone().take(3).find(|at| judging.does(&self.lower(*at)) & OPINION != 0);
        if let Some(last) = judges {
            return Some(start..last + 1);
        }
        named.then_some(holder)
    }

    /// Who stands before the verb at token `i` that judges the name at `place`, where the judging word at `at` says
    /// how: "critics call [Velox] a fraud", "i soci hanno definito [Ferri] un ladro".
    fn judge_before(
        self,
        judging: &Judging,
        does: u16,
        i: usize,
        at: usize,
        place: Place,
    ) -> Option<Range<usize>> {
        let first = place.first as usize;
        let judged = i < first && first <= i + JUDGED;
        let as_such = || {
            let behind = (place.last as usize + 1)..=at.min(self.tokens.len() - 1);
            behind.clone().take(BEHIND).any(|k| matches!(&*self.lower(k), "as" | "come"))
        };
        let have = (i.saturating_sub(3)..i).any(|k| self.words[k].role == WordRole::Have);
        let fits = does & VERB != 0 || does & AS != 0 && as_such() || does & JUDGED_BY != 0 && have;
        if !judged || !fits {
            return None;
        }
        let small = |k: &usize| BETWEEN.contains(&&*self.lower(*k)) || self.words[*k].role == WordRole::Have;
        let Some(last) = (i.saturating_sub(4)..i).rev().find(|k| !small(k)) else {
            // "Hanno salutato [Ferri] come un eroe": who, is not said.
            return (have && i <= 2).then_some(i..i);
        };
        if let Some(p) = self.place_that_ends(last) {
            return (p.entity != place.entity).then_some(p.first as usize..last + 1);
        }
        let word = self.lower(last);
        if PRONOUNS.contains(&&*word) {
            return Some(last..last + 1);
        }
        if last != place.last as usize
            && self.tokens[last].of(self.text).starts_with(char::is_uppercase)
            && last > 0
        {
            return Some(last..last + 1);
        }
        let people = judging.is_people(&word);
        // The article of who judges, at most two words before.
        let article = (last.saturating_sub(3)..last).rev().find(|k| ARTICLES.contains(&&*self.lower(*k)));
        let opens = |k: usize| {
            k == 0
                || matches!(self.words[k - 1].role, WordRole::Comma | WordRole::Stop)
                || self.words[k - 1].joins
        };
        match article {
            Some(article) if people || opens(article) && !self.words[last].function => {
                Some(article..last + 1)
            }
            _ => people.then_some(last..last + 1),
        }
    }

    /// "Ferri è accusato dai soci di furto", "Ferris, accused of fraud, …": by whom, if anybody is named.
    fn charged(self, judging: &Judging, i: usize, place: Place) -> Option<Range<usize>> {
        let behind = place.first as usize > i;
        if behind && place.first as usize > i + BEHIND {
            return None;
        }
        let role = |k: usize| self.words[k].role;
        let auxiliary = (i.saturating_sub(4)..i).rev().map(role);
        let auxiliary = auxiliary
            .into_iter()
            .find(|role| matches!(role, WordRole::Copula | WordRole::Have | WordRole::Comma));
        let led = i + 1 < self.tokens.len()
            && (matches!(role(i + 1), WordRole::Of | WordRole::By) || self.lower(i + 1) == "for");
        // "Ha accusato", "was accused": of a participle alone what follows tells ("accused of fraud, Ferris …").
        let passive = auxiliary == Some(WordRole::Copula) && !behind;
        let told = passive || led && auxiliary != Some(WordRole::Have);
        if !told {
            return None;
        }
        let by = (i + 1..(i + 5).min(self.tokens.len())).find(|k| role(*k) == WordRole::By);
        let holder = by
            .filter(|by| by + 1 < self.tokens.len())
            .and_then(|by| self.holder_behind(by + 1, place, false));
        let somebody = |holder: &Range<usize>| {
            self.places_in(holder).next().is_some()
                || holder.clone().any(|k| judging.is_people(&self.lower(k)))
        };
        holder.filter(somebody).or(Some(i..i))
    }

    /// The name whose last word is token `last`.
    fn place_that_ends(self, last: usize) -> Option<Place> {
        let after = self.places.partition_point(|p| p.first as usize <= last);
        self.places[..after].iter().rev().take(3).find(|p| p.last as usize == last).copied()
    }

    fn places_in(&self, tokens: &Range<usize>) -> impl Iterator<Item = &Place> {
        let from = self.places.partition_point(|p| (p.first as usize) < tokens.start);
        let end = tokens.end;
        self.places[from..].iter().take_while(move |p| (p.first as usize) < end)
    }
}
