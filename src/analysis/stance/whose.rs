//! Of whom a word of a sentence is said, where the sentence also speaks of somebody or something else: "The model
//! reached new heights, with the agent Velox" praises the model.

use super::attach::Place;
use super::role::WordRole;
use super::sentence::Word;
use crate::span::Span;
use crate::text::Token;
use crate::text::fold::fold;

/// Of whom a word is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of the name, as far as can be seen.
    Its,
    /// Of something else, more likely: no reason beside a better one.
    Doubtful,
    Anothers,
}

/// Tokens between what opens a phrase or a clause and the name in it, at most.
const OPENS: usize = 5;
/// Tokens of a part of a sentence among which its verb is looked for.
const VERB: usize = 7;
/// Tokens between "for a" and the word that says for what.
const PURPOSE: usize = 6;

/// Tokens between "by" and a word of the doer, and between "called" and what it is called, at most.
const DOER: usize = 7;
const NAMED: usize = 7;

/// A sentence with the names in it.
#[derive(Clone, Copy)]
pub(super) struct Of<'s> {
    pub text: &'s str,
    pub tokens: &'s [Token],
    pub words: &'s [Word],
    pub places: &'s [Place],
}

impl Of<'_> {
    /// Whether `word`, which judges as `score` does, is said of the name at `place`.
    pub fn whose(self, place: Place, word: Span, score: f32) -> Whose {
        let at = self.tokens.partition_point(|token| token.span().end <= word.start);
        let first = place.first as usize;
        if self.opens_clause(first).is_some_and(|opening| at < opening && !self.named(place, 0..opening)) {
            return Whose::Anothers;
        }
        if self.is_predicate_of_another(place, at)
            || self.is_of_the_doer(place, at)
            || self.is_what_others_call_it(place, at)
            || score < 0.0 && self.is_of_a_misfortune(at)
        {
            return Whose::Anothers;
        }
        if let Some(with) = self.led_by_with(first) {
            let comma = with > 0 && self.words[with - 1].role == WordRole::Comma;
            if comma && at < with && !self.named(place, 0..with) {
                return Whose::Anothers;
            }
            let boundary = (0..with).rev().find(|i| self.parts(*i));
            if boundary.is_some_and(|boundary| at < boundary) && !self.named(place, 0..with) {
                return Whose::Doubtful;
            }
        }
        if self.in_another_part(place, at) || score > 0.0 && self.is_purpose(place, at) {
            return Whose::Doubtful;
        }
        Whose::Its
    }

    fn folded(self, at: usize) -> String {
        fold(self.tokens[at].of(self.text)).into_owned()
    }

    /// Whether the name of `place`'s bearer stands in `range`.
    fn named(self, place: Place, range: std::ops::Range<usize>) -> bool {
        self.places.iter().any(|p| p.entity == place.entity && range.contains(&(p.first as usize)))
    }

    /// Whether token `at` parts two clauses.
    fn parts(self, at: usize) -> bool {
        let word = &self.words[at];
        word.joins || matches!(word.role, WordRole::Comma | WordRole::Stop)
    }

    /// "Ada had been fussy and erratic, booking Velox": a predicate of the subject.
    fn is_predicate_of_another(self, place: Place, at: usize) -> bool {
        let open = |i: &usize| !matches!(self.words[*i].role, WordRole::Comma | WordRole::Stop);
        let before = |at: usize| (at.saturating_sub(OPENS)..at).rev().take_while(open);
        let Some(copula) = before(at).find(|i| self.words[*i].role == WordRole::Copula) else { return false };
        let subject = before(copula).take(3).find_map(|i| self.places.iter().find(|p| p.last as usize == i));
        subject.is_some_and(|subject| subject.entity != place.entity) && place.first as usize > at
    }

    /// "Ada was attacked by a gang of violent criminals": of those who did it.
    fn is_of_the_doer(self, place: Place, at: usize) -> bool {
        const BY: [&str; 8] = ["da", "dal", "dallo", "dalla", "dall'", "dai", "dagli", "by"];
        let open = |i: &usize| !matches!(self.words[*i].role, WordRole::Comma | WordRole::Stop);
        let from = at.saturating_sub(DOER).max(place.last as usize + 1);
        let by = (from..at).rev().take_while(open).find(|i| BY.contains(&&*self.folded(*i)));
        by.is_some_and(|by| {
            let verb = by.saturating_sub(OPENS).max(place.last as usize + 1)..by;
            verb.into_iter().any(|i| self.words[i].role == WordRole::Copula)
        })
    }

    /// "A terrible tragedy has struck Ada": beside what only happened to somebody.
    fn is_of_a_misfortune(self, at: usize) -> bool {
        const MISFORTUNES: [&str; 16] = [
            "tragedia",
            "tragedie",
            "incidente",
            "terremoto",
            "lutto",
            "malattia",
            "alluvione",
            "morte",
            "tragedy",
            "accident",
            "earthquake",
            "grief",
            "illness",
            "disease",
            "flood",
            "death",
        ];
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        beside.filter(|i| *i < self.tokens.len()).any(|i| MISFORTUNES.contains(&&*self.folded(i)))
    }

    /// "Ada is often called a genius", "Bruno ha definito Ada un disastro": what others say.
    fn is_what_others_call_it(self, place: Place, at: usize) -> bool {
        const CALLED: [&str; 26] = [
            "called",
            "considered",
            "described",
            "hailed",
            "dubbed",
            "regarded",
            "known",
            "branded",
            "labelled",
            "labeled",
            "calls",
            "describes",
            "definito",
            "definita",
            "definiti",
            "definite",
            "considerato",
            "considerata",
            "ritenuto",
            "ritenuta",
            "chiamato",
            "chiamata",
            "descritto",
            "descritta",
            "definisce",
            "giudicato",
        ];
        let open = |i: &usize| self.words[*i].role != WordRole::Stop;
        let verb = (at.saturating_sub(NAMED)..at)
            .rev()
            .take_while(open)
            .find(|i| CALLED.contains(&&*self.folded(*i)));
        verb.is_some_and(|verb| {
            let passive = (verb.saturating_sub(3)..verb).any(|i| {
                self.words[i].role == WordRole::Copula
                    || matches!(&*self.folded(i), "viene" | "vengono" | "venne" | "been" | "being")
            });
            let by_another = self.places.iter().any(|p| p.entity != place.entity && (p.last as usize) < verb);
            let of_it = (verb..at).contains(&(place.first as usize));
            passive && (place.last as usize) < verb || by_another && of_it
        })
    }

    /// Where the clause begins whose first word of meaning is the name at token `first`, if another stands before
    /// it: "…, and Velox waits", "…, while the Velox waits".
    fn opens_clause(self, first: usize) -> Option<usize> {
        const TURNS: [&str; 6] = ["mentre", "while", "whereas", "ma", "but", "yet"];
        let from = first.saturating_sub(OPENS - 2);
        let opening = (from..first)
            .rev()
            .find(|i| self.words[*i].joins || TURNS.contains(&&*self.folded(*i)) || self.parts(*i))?;
        let after_comma = opening > 0 && self.words[opening - 1].role == WordRole::Comma;
        let turns = TURNS.contains(&&*self.folded(opening));
        let small =
            self.words[opening + 1..first].iter().all(|word| word.function && word.role == WordRole::Other);
        // "the talents of Ada, Velox, and Zorp": a list has no verb behind its last name.
        let rest = self.words.get(first + 1..).unwrap_or_default();
        let verb = rest.iter().take(3).any(|w| !w.function && w.role == WordRole::Other)
            || rest.iter().take(3).any(|w| matches!(w.role, WordRole::Copula | WordRole::Have));
        (small && verb && (turns || self.words[opening].joins && after_comma)).then_some(opening)
    }

    /// The "with" that leads to the name: "with the agent Velox", "con modelli come Velox".
    fn led_by_with(self, first: usize) -> Option<usize> {
        let from = first.saturating_sub(OPENS);
        let found =
            (from..first).rev().find(|i| self.parts(*i) || matches!(&*self.folded(*i), "con" | "with"))?;
        (!self.parts(found)).then_some(found)
    }

    /// Whether token `at` stands in a part of the sentence, behind a colon or a semicolon, that has a subject of its
    /// own and not the name.
    fn in_another_part(self, place: Place, at: usize) -> bool {
        let mark = |i: &usize| matches!(self.tokens[*i].of(self.text), ":" | ";");
        let Some(begins) = (0..at.min(self.tokens.len())).rev().find(mark).map(|i| i + 1) else {
            return false;
        };
        let ends = (at..self.tokens.len()).find(mark).unwrap_or(self.tokens.len());
        const DEFINITE: [&str; 9] = ["il", "lo", "la", "l'", "l", "i", "gli", "le", "the"];
        let subject = self.tokens.get(begins).is_some() && DEFINITE.contains(&&*self.folded(begins));
        let verb = self.words[begins..ends].iter().take(VERB);
        let verb = verb.into_iter().any(|w| matches!(w.role, WordRole::Copula | WordRole::Have));
        subject && verb && !self.named(place, begins..ends)
    }

    /// "for a sustainable future": what something is done for, behind the name.
    fn is_purpose(self, place: Place, at: usize) -> bool {
        let from = at.saturating_sub(PURPOSE).max(place.last as usize + 1);
        let open = (from..at).rev().take_while(|i| self.words[*i].role != WordRole::Comma);
        let mut open = open.filter(|i| matches!(&*self.folded(*i), "per" | "for"));
        open.next().is_some_and(|per| {
            let next = self.tokens.get(per + 1).map(|_| self.folded(per + 1));
            next.is_some_and(|next| matches!(&*next, "un" | "una" | "a" | "an" | "l'" | "la" | "il"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::attach::Place;
    use super::super::lists;
    use super::super::sentence::{Prepared, Vocabulary};
    use super::*;
    use crate::text::Document;

    fn whose(text: &str, word: &str) -> Whose {
        let document = Document::read(text, &[], None);
        let lists = lists::of(document.language).unwrap();
        let mut vocabulary = Vocabulary::new(text, &document, lists);
        let sentence = &document.sentences[0];
        let (tokens, places) = (document.tokens_of(sentence), document.vocabulary.places_of(sentence));
        let mut prepared = Prepared::default();
        prepared.read(tokens, places, &mut vocabulary);
        let place = |name: &str, entity: u32| {
            let at = text.find(name)? as u32;
            let first = tokens.iter().position(|token| token.start == at)? as u32;
            Some(Place { first, last: first, entity, concept: false, location: false })
        };
        let velox = place("Velox", 0).unwrap();
        let places: Vec<Place> = place("Ada", 1).into_iter().chain([velox]).collect();
        let from = text.find(word).unwrap();
        let word = Span::new(from, from + word.len());
        let score = if ["terrible", "vergognosa"].contains(&word.of(text)) { -0.5 } else { 0.5 };
        Of { text, tokens, words: &prepared.words, places: &places }.whose(velox, word, score)
    }

    #[test]
    fn a_word_may_be_said_of_something_else() {
        for (text, word, wanted) in [
            (
                "Il modello ha raggiunto traguardi notevoli, con il sistema Velox, costruito in casa.",
                "traguardi",
                Whose::Anothers,
            ),
            ("The ship reached great heights, with the engine Velox below deck.", "great", Whose::Anothers),
            ("Velox ha raggiunto traguardi notevoli, con il sistema di casa.", "traguardi", Whose::Its),
            (
                "L'alba dell'uguaglianza comincia, e la Velox attende il giorno.",
                "uguaglianza",
                Whose::Anothers,
            ),
            ("The town was splendid, while Velox waited outside the walls.", "splendid", Whose::Anothers),
            ("Un elogio splendido di Ada, Bruno e Velox ieri.", "splendido", Whose::Its),
            (
                "La mossa rende il porto accessibile e dà risultati con navi come Velox ogni giorno.",
                "accessibile",
                Whose::Doubtful,
            ),
            (
                "È un trionfo per Velox, un segnale per tutti: il mare non è un ripiego ma eccellenza.",
                "eccellenza",
                Whose::Doubtful,
            ),
            ("Velox convince: è la nave di una vera eccellenza.", "eccellenza", Whose::Its),
            ("Ada had been fussy and splendid, booking Velox for nothing.", "splendid", Whose::Anothers),
            ("Ada said that the crew of Velox was splendid.", "splendid", Whose::Its),
            ("Velox offre motori brillanti per un futuro sostenibile.", "sostenibile", Whose::Doubtful),
            ("Velox offre motori brillanti per un futuro sostenibile.", "brillanti", Whose::Its),
            ("Velox was attacked by a gang of violent sailors.", "violent", Whose::Anothers),
            ("Velox è stato derubato da un gruppo di marinai violenti.", "violenti", Whose::Anothers),
            ("Velox was a violent sailor by nature.", "violent", Whose::Its),
            ("Velox is often called a genius of the sea.", "genius", Whose::Anothers),
            ("Ada ha definito Velox un disastro per tutti.", "disastro", Whose::Anothers),
            ("Velox è un disastro per tutti.", "disastro", Whose::Its),
            ("A terrible tragedy has struck Velox at sea.", "terrible", Whose::Anothers),
            ("È una sconfitta vergognosa per Velox questa sera.", "vergognosa", Whose::Its),
        ] {
            assert_eq!(whose(text, word), wanted, "{word} in {text}");
        }
    }
}
