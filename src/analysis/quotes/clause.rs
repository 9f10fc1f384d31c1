//! Where what a verb reports begins and ends.

use super::finder::SHORTEST;
use super::lexicon::{
    self, ADVERB, ARTICLE, AUXILIARY, CLAUSE, CONJUNCTION, CUE, JOINT, OBJECT, PREPOSITION, PRONOUN, REPORTS,
    Roles, THAT, TIME, TO, TOLD,
};
use super::marks::Pair;
use super::source::Scene;
use super::verb::Verb;
use crate::text::TokenKind;
use std::ops::Range;

/// Words between "said in an interview with …" and its "that", at most.
const FAR_THAT: usize = 20;
/// Words that name the hearer, at most.
const HEARER: usize = 8;
/// Words between a verb and what somebody is accused of or urged to, at most.
const CHARGED: usize = 6;
/// Words that tell where somebody spoke, at most.
const SETTING_WORDS: usize = 12;

impl Scene<'_> {
    /// Where the content of the English verb `verb` starts: a clause, an infinitive, a noun.
    pub(super) fn content(&self, range: &Range<usize>, verb: Verb) -> Option<usize> {
        if !self.english {
            return self.italian_content(range, verb);
        }
        let roles = self.roles[verb.at];
        let mut from = verb.at + 1;
        if roles & TOLD != 0
            && let Some(start) = self.past_hearer(range, from)
        {
            return Some(start);
        }
        if let Some(start) = self.content_at(range, from, roles) {
            return Some(start);
        }
        let first = from;
        while from < range.end && self.is(from, ADVERB | TIME) && !self.is(from, ARTICLE) {
            from += 1;
        }
        if from > first
            && let Some(start) = self.content_at(range, from, roles & (CUE | lexicon::GOVERNS))
        {
            return Some(start);
        }
        // "said in an interview on Monday that".
        let far = roles & (CLAUSE | THAT) != 0 && self.is(from, PREPOSITION | JOINT);
        (from..range.end.min(from + FAR_THAT))
            .take_while(|&i| far && !self.is_mark(i, ",;:\"“«—–―"))
            .find(|&i| i > from + 1 && self.is(i, CONJUNCTION) && self.word(i) == "that")
    }

    /// Whether `content` tells something, as a clause or an infinitive does; a noun only names it.
    pub(super) fn is_told(&self, content: Range<usize>, roles: Roles) -> bool {
        let first = self.word(content.start);
        if !self.english {
            let charge = |i: usize| self.word(i) == "di" && self.infinitive(i + 1);
            return matches!(first, "che" | "di" | "se")
                || self.is(content.start, lexicon::ASKED)
                || content.clone().skip(1).take(CHARGED).any(charge);
        }
        match first {
            "that" | "whether" | "if" => return true,
            "to" | "not" => return content.len() > 2,
            // "want us to believe", "said little".
            "us" | "me" | "him" | "them" | "little" | "nothing" | "much" | "no" => return false,
            _ => {}
        }
        // A subject with its verb, before anything that goes on with something else.
        let ends = |i: &usize| {
            self.is_mark(*i, ",;:")
                || matches!(self.word(*i), "who" | "which" | "as" | "when" | "while" | "and")
        };
        let near = || content.clone().skip(1).take_while(|i| !ends(i));
        // "accused the council of hiding it", "urged the council to close it".
        let governed = ARTICLE | PRONOUN | PREPOSITION | CONJUNCTION | ADVERB;
        let charge = |i: usize| match self.word(i) {
            // "Gigafactories of computing power" does nothing.
            "of" => self.word(i + 1).ends_with("ing") && (content.end <= i + 2 || self.is(i + 2, governed)),
            "to" => self.is_plain(i + 1) && !self.is(i + 1, PREPOSITION | PRONOUN),
            _ => false,
        };
        matches!(first, "how" | "why" | "what" | "where" | "which")
            || roles & CLAUSE != 0 && roles & OBJECT == 0
            || near().any(|i| self.is(i, AUXILIARY))
            || roles & OBJECT != 0 && near().take(CHARGED).any(charge)
    }

    /// The same in Italian: "che", "di" with an infinitive, "se", a noun.
    fn italian_content(&self, range: &Range<usize>, verb: Verb) -> Option<usize> {
        let roles = self.roles[verb.at];
        let mut from = verb.at + 1;
        if roles & TOLD != 0 {
            from = self.past_hearer(range, from).unwrap_or(from);
        }
        while from < range.end && self.is(from, ADVERB | TIME) && !self.is(from, ARTICLE | CONJUNCTION) {
            from += 1;
        }
        if from + 1 >= range.end {
            return None;
        }
        let that = (from..range.end.min(from + FAR_THAT))
            .take_while(|&i| !self.is_mark(i, ",;:\"“«") && (i == from || !self.is(i, CUE)))
            .find(|&i| self.word(i) == "che");
        let near = |t: usize| t <= from + 1 || self.is(from, PREPOSITION | ARTICLE | JOINT);
        if let Some(that) = that.filter(|&t| roles & (CLAUSE | THAT | TOLD) != 0 && near(t)) {
            return Some(that);
        }
        if roles & TO != 0 && self.word(from) == "di" && self.infinitive(from + 1) {
            return Some(from);
        }
        if roles & THAT != 0 && self.is(from, lexicon::ASKED) {
            return Some(from);
        }
        // "si annuncia difficile" judges nothing.
        let reflexive = (verb.start..verb.at).any(|i| self.word(i) == "si");
        let object = roles & OBJECT != 0
            && !reflexive
            && (self.is(from, ARTICLE) || self.capital(from) || self.is_adjective(from));
        object.then_some(from)
    }

    /// Whether a word stands at `at` that can be a verb: no article, no name.
    fn is_plain(&self, at: usize) -> bool {
        !self.is(at, ARTICLE) && !self.capital(at)
    }

    /// Whether an infinitive stands at `at`, after "non" or a pronoun too.
    fn infinitive(&self, at: usize) -> bool {
        let word = if self.is(at, ADVERB) { self.word(at + 1) } else { self.word(at) };
        let ends = ["are", "ere", "ire", "rre", "rsi", "rlo", "rla", "rli", "rle", "rne", "rgli", "rci"];
        word == "aver" || word == "esser" || word.len() > 3 && ends.iter().any(|end| word.ends_with(end))
    }

    /// Whether a plain word stands at `at`, none of grammar: "nuovi investimenti".
    fn is_adjective(&self, at: usize) -> bool {
        self.tokens[at].kind == TokenKind::Word
            && !self.is(at, PREPOSITION | AUXILIARY | JOINT | CONJUNCTION | ADVERB | TIME)
    }

    /// The same for what stands right at `from`.
    fn content_at(&self, range: &Range<usize>, from: usize, roles: Roles) -> Option<usize> {
        if from + 1 >= range.end {
            return None;
        }
        let asked = self.is(from, CONJUNCTION | lexicon::ASKED);
        if asked && roles & (CLAUSE | THAT | TOLD | OBJECT) != 0 {
            // "as they predicted when …" tells a time, "did not say when …" a question.
            let denied =
                from >= 2 && (from - 2..from).any(|i| self.word(i) == "not" || self.word(i).ends_with("n't"));
            return match self.word(from) {
                "when" => denied.then_some(from),
                "if" | "where" => (roles & THAT != 0).then_some(from),
                _ => Some(from),
            };
        }
        let to = if self.word(from) == "not" { from + 1 } else { from };
        let infinitive = self.word(to) == "to" && to + 2 < range.end && self.is_plain(to + 1);
        if roles & TO != 0 && infinitive {
            return Some(from);
        }
        if lexicon::governs(roles, &self.word(from).to_ascii_lowercase()) {
            let years = from + 3 > range.end || self.is_mark(from + 2, ".,;!?");
            return (!years || self.capital(from + 1)).then_some(from + 1);
        }
        if self.word(to) == "to" {
            return None;
        }
        // "found the plan would fail": without "that", an auxiliary shows the clause.
        let finite = || {
            (from + 1..range.end.min(from + 7))
                .take_while(|&i| !self.is_mark(i, ",;:"))
                .any(|i| self.is(i, AUXILIARY))
        };
        let clause = roles & (CLAUSE | THAT) != 0
            && self.starts_clause(range, from)
            && (roles & CLAUSE != 0 || finite());
        (clause || roles & OBJECT != 0 && self.starts_object(range, from)).then_some(from)
    }

    /// After the hearer of "told": the conjunction, or the first word of the clause.
    pub(super) fn past_hearer(&self, range: &Range<usize>, from: usize) -> Option<usize> {
        let end = range.end.min(from + HEARER);
        let opens = |i: usize| {
            self.is(i, CONJUNCTION)
                || i > from && self.is(i, lexicon::ASKED)
                || i > from && self.word(i) == "to" && self.english
        };
        let that = (from..end).take_while(|&i| !self.is_mark(i, ",;:")).find(|&i| opens(i));
        let pronoun = (from + 1..end)
            .take_while(|&i| !self.is_mark(i, ",;:"))
            .find(|&i| self.is(i, PRONOUN) || self.is(i, ARTICLE) && !self.is(i - 1, PREPOSITION | JOINT));
        match (that, pronoun) {
            (Some(t), Some(p)) => Some(t.min(p)),
            (one, other) => one.or(other),
        }
    }

    /// Whether a clause may start at `at`: a subject does, a preposition or a mark does not.
    pub(super) fn starts_clause(&self, range: &Range<usize>, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|_| range.end > at + 3) else { return false };
        if self.is(at, TIME) && !self.word(at + 1).ends_with('s') {
            return false;
        }
        match token.kind {
            TokenKind::Word | TokenKind::Number => {
                let contracted = self.word(at).contains(['\'', '’']) && !self.word(at).ends_with('t');
                !self.is(at, PREPOSITION | AUXILIARY | JOINT) || self.word(at) == "if" || contracted
            }
            TokenKind::Symbol => self.word(at) == "$",
            _ => false,
        }
    }

    /// Whether a noun with its words may start at `at`.
    fn starts_object(&self, range: &Range<usize>, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|_| range.end > at + 1) else { return false };
        match token.kind {
            TokenKind::Word | TokenKind::Number => {
                !self.is(at, PREPOSITION | AUXILIARY | JOINT | TIME) && self.word(at) != "to"
            }
            TokenKind::Symbol => self.word(at) == "$",
            TokenKind::Punctuation => self.is_mark(at, "\"“«‘'"),
            _ => false,
        }
    }

    /// [`Self::content_end`] of a clause.
    pub(super) fn clause_end(&self, range: &Range<usize>, from: usize, pairs: &[Pair]) -> usize {
        self.content_end(range, from, false, pairs)
    }

    /// Where the content that starts at `from` ends: with the sentence or before what is no part
    /// of it. Nothing ends inside quotation marks.
    pub(super) fn content_end(&self, range: &Range<usize>, from: usize, noun: bool, pairs: &[Pair]) -> usize {
        let mut end = range.end;
        while end > from && self.is_mark(end - 1, ".!?…") {
            end -= 1;
        }
        let mut pair = pairs.partition_point(|p| p.after <= from);
        let mut open_brackets = 0;
        let mut at = from;
        while at < end {
            if let Some(inside) = pairs.get(pair).filter(|p| p.before <= at) {
                at = inside.after.max(at + 1);
                pair += 1;
                continue;
            }
            if self.is_mark(at, "(") {
                open_brackets += 1;
            } else if self.is_mark(at, ")") {
                if open_brackets == 0 {
                    return at;
                }
                open_brackets -= 1;
            } else if at > from
                && (self.is_mark(at, ";")
                    || !self.english && self.is_mark(at, ":") && at >= from + SHORTEST
                    || self.breaks(range, at)
                    || self.sets(at..end, noun))
            {
                return at;
            }
            at += 1;
        }
        end
    }

    /// Whether the words of `rest`, a few, tell where somebody spoke ("in a statement") or, of what
    /// a `noun` names, when ("during the debate").
    fn sets(&self, rest: Range<usize>, noun: bool) -> bool {
        let opens = match self.word(rest.start) {
            _ if !self.english => false,
            "in" => true,
            "on" | "at" | "during" => noun,
            _ => false,
        };
        opens
            && rest.len() <= SETTING_WORDS
            && (rest.start + 1..rest.end.min(rest.start + 5))
                .take_while(|&i| self.tokens[i].kind.is_word() && !self.is(i, PREPOSITION | AUXILIARY))
                .any(|i| self.is(i, lexicon::SETTING) || noun && self.is(i, TIME))
    }

    /// Whether what is said ends before `at`: ", adding …", ", but would not say", "and called".
    fn breaks(&self, range: &Range<usize>, at: usize) -> bool {
        if !self.english {
            return self.is_mark(at, ",") && self.breaks_italian(range, at + 1);
        }
        if self.is_mark(at, ",") {
            let mut next = at + 1;
            while next < range.end && self.is(next, ADVERB) {
                next += 1;
            }
            let word = self.word(next);
            let participle = word.len() > 5 && word.ends_with("ing") && !NO_PARTICIPLE.contains(&word);
            if participle || word == "according" {
                return true;
            }
            if self.other_speaks(range, at + 1) {
                return true;
            }
            return matches!(
                word,
                "but" | "and" | "while" | "though" | "although" | "as" | "whereas" | "yet"
            ) && (self.goes_on_without_subject(range, next + 1) || self.speaks_soon(range, next + 1));
        }
        self.word(at) == "and" && self.goes_on_without_subject(range, at + 1)
    }

    /// ", aggiungendo che", ", ma non ha spiegato", ", e ha aggiunto", ", secondo".
    fn breaks_italian(&self, range: &Range<usize>, at: usize) -> bool {
        if self.is(at, lexicon::ING | lexicon::SOURCE) {
            return true;
        }
        if !matches!(self.word(at), "ma" | "e" | "mentre" | "però" | "anche") {
            return false;
        }
        (at + 1..range.end.min(at + 5)).any(|i| self.is(i, CUE) && self.verb(range, i).is_some())
    }

    /// Whether at `at` a verb of speech goes on with the subject of the verb before ("and called").
    fn goes_on_without_subject(&self, range: &Range<usize>, at: usize) -> bool {
        let mut at = at;
        while at < range.end && self.is(at, ADVERB | AUXILIARY) && !self.is(at, PRONOUN) {
            at += 1;
        }
        self.is(at, REPORTS)
            && self.is(at, lexicon::PAST | lexicon::THIRD)
            && !self.is(at, lexicon::BASE)
            && self.verb(range, at).is_some()
    }

    /// Whether a subject at `at` has a verb of its own with what it says: ", Stone said it was".
    fn other_speaks(&self, range: &Range<usize>, at: usize) -> bool {
        (at + 1..range.end.min(at + 5)).find(|i| self.is(*i, CLAUSE | TOLD)).is_some_and(|i| {
            self.verb(range, i).is_some_and(|verb| {
                !verb.bare
                    && !self.is(at, lexicon::ASKED)
                    && self.left(at, verb.start).is_some_and(|left| left.start == at)
                    && self.content(range, verb).is_some()
            })
        })
    }

    /// Whether another speaker follows: "while the governor said".
    fn speaks_soon(&self, range: &Range<usize>, at: usize) -> bool {
        (at + 1..range.end.min(at + 6)).any(|i| {
            self.is(i, CUE) && self.is(i, CLAUSE | TOLD) && self.verb(range, i).is_some_and(|v| !v.bare)
        })
    }
}

/// Words in "-ing" that go on within a clause.
const NO_PARTICIPLE: [&str; 8] =
    ["including", "excluding", "regarding", "concerning", "something", "anything", "nothing", "everything"];
