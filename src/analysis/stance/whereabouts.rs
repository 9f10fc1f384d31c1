//! Whether a name is named for itself, or only says where or whence something is, what it is measured
//! against, or which of several it is: "a Dover teacher", "born in Parma", "slower than Velox" and "the
//! Moretti case" judge neither Dover nor Parma, Velox or Moretti.

use super::attach::{Link, Place};
use super::role::WordRole;
use super::sentence::Prepared;
use crate::text::{Language, Token, TokenKind};

/// What a place is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// For itself, as any other name.
    Named,
    /// Behind a preposition that may also lead to whom something is done ("accuse a Parigi", "of Seattle").
    Behind,
    /// Not a place, behind "of" ("the cost of Velox"): only the word before "of" is said of it.
    Of,
    /// Behind a preposition of place ("in Seattle", "nel Regno Unito").
    Where,
    /// It tells something else apart ("a Dover teacher", "DOVER —", "il caso Moretti"), or is what
    /// something else is measured against ("rispetto a Velox").
    Apart,
}

const OF_PLACE: [&str; 23] = [
    "in",
    "at",
    "from",
    "near",
    "across",
    "outside",
    "inside",
    "throughout",
    "within",
    "around",
    "via",
    "nel",
    "nella",
    "nello",
    "nell",
    "nei",
    "negli",
    "nelle",
    "presso",
    "dal",
    "dalla",
    "dagli",
    "dall",
];

const OTHER: [&str; 8] = ["a", "ad", "di", "da", "of", "to", "for", "over"];

/// What is between several: "if relations with Dover collapse" says nothing of Dover.
const BETWEEN_TWO: [&str; 16] = [
    "relations",
    "relationship",
    "ties",
    "talks",
    "negotiations",
    "tensions",
    "dialogue",
    "relazioni",
    "rapporti",
    "rapporto",
    "trattative",
    "negoziati",
    "negoziato",
    "colloqui",
    "tensioni",
    "dialogo",
];
const WITH: [&str; 5] = ["with", "between", "con", "tra", "fra"];

/// English nouns that the name of a place before them describes.
const DESCRIBED: [&str; 44] = [
    "man",
    "woman",
    "men",
    "women",
    "boy",
    "girl",
    "teen",
    "teenager",
    "couple",
    "family",
    "resident",
    "residents",
    "native",
    "citizen",
    "citizens",
    "student",
    "students",
    "court",
    "judge",
    "jury",
    "hospital",
    "school",
    "street",
    "suburb",
    "suburbs",
    "county",
    "airport",
    "sheriff",
    "attorney",
    "lawyer",
    "senator",
    "governor",
    "mayor",
    "lawmaker",
    "tour",
    "office",
    "headquarters",
    "area",
    "ambassador",
    "embassy",
    "correspondent",
    "general",
    "congresswoman",
    "congressman",
];

/// Prepositions that, before anything but a place, say where it is to be read, seen or had ("on Velox").
const UPON: [&str; 13] = [
    "su",
    "sul",
    "sullo",
    "sulla",
    "sull",
    "sui",
    "sugli",
    "sulle",
    "sopra",
    "on",
    "via",
    "tramite",
    "attraverso",
];
/// What makes a name tell whose or of what something is.
const OF: [&str; 9] = ["di", "del", "dello", "della", "dell", "dei", "degli", "delle", "of"];
/// Where somebody works, something happens or comes from ("a fellow at Velox", "news from Velox").
const WITHIN: [&str; 13] = [
    "at", "from", "in", "inside", "within", "presso", "nel", "nello", "nella", "nell", "nei", "negli",
    "nelle",
];
/// The same at the beginning of a sentence ("All'Università di Parma i diplomati superano gli esami").
const TO: [&str; 8] = ["a", "ad", "al", "allo", "alla", "all", "ai", "to"];
/// Words between a verb of speech and whom it is said to, at most.
const SAID_TO: usize = 3;

/// What stands before the yardstick of a comparison, alone or before a preposition.
const THAN: [&str; 5] = ["than", "unlike", "versus", "vs", "beside"];
const MEASURED: [&str; 17] = [
    "rispetto",
    "confronto",
    "differenza",
    "compared",
    "comparison",
    "contrast",
    "relative",
    "paragonabile",
    "paragonabili",
    "simile",
    "simili",
    "equivalente",
    "equivalenti",
    "comparable",
    "similar",
    "equivalent",
    "par",
];
const AGAINST: [&str; 17] = [
    "a", "ad", "al", "allo", "alla", "all", "ai", "agli", "alle", "con", "di", "del", "della", "dell", "to",
    "with", "from",
];

/// Nouns that a name behind them tells apart, in Italian, and before them, in English.
const WHICH: [&str; 15] = [
    "momento",
    "effetto",
    "caso",
    "scenario",
    "sindrome",
    "affaire",
    "dossier",
    "formula",
    "lodo",
    "era",
    "epoca",
    "test",
    "benchmark",
    "indice",
    "classifica",
];
const OF_NAME: [&str; 12] = [
    "moment",
    "effect",
    "case",
    "affair",
    "era",
    "scenario",
    "syndrome",
    "doctrine",
    "benchmark",
    "test",
    "index",
    "ranking",
];

impl Whereabouts {
    /// What the name at `place` is named for. `places` holds all names of the sentence in text order.
    pub fn of(
        text: &str,
        language: Language,
        tokens: &[Token],
        sentence: &Prepared,
        places: &[Place],
        place: Place,
    ) -> Self {
        if Self::is_party(text, tokens, place) {
            return Self::Apart;
        }
        let mut place = place;
        // "Dover, Kent", "in Lombardia e Veneto": as the first of them. Each step goes back.
        for _ in 0..8 {
            if !place.location {
                return Self::of_thing(text, language, tokens, sentence, place);
            }
            if Self::is_apart(text, language, tokens, sentence, place) {
                return Self::Apart;
            }
            let mut before = place.first as usize;
            if before > 0 && tokens[before - 1].of(text).eq_ignore_ascii_case("the") {
                before -= 1;
            }
            let Some(word) = before.checked_sub(1).map(|at| lower(text, tokens[at])) else {
                return Self::Named;
            };
            if OF_PLACE.contains(&word.as_str()) {
                return Self::Where;
            }
            if OTHER.contains(&word.as_str()) {
                return Self::Behind;
            }
            let listed = matches!(word.as_str(), "," | "and" | "e" | "ed" | "or" | "o");
            let last = |p: &&Place| p.last as usize + 2 == before && p.location;
            match places.iter().find(last).filter(|_| listed) {
                Some(earlier) => place = *earlier,
                None => return Self::Named,
            }
        }
        Self::Named
    }

    /// What a name that is no place's is named for.
    fn of_thing(text: &str, language: Language, tokens: &[Token], sentence: &Prepared, place: Place) -> Self {
        let word = |back: usize| {
            let at = (place.first as usize).checked_sub(back)?;
            Some(lower(text, *tokens.get(at)?))
        };
        let is = |word: Option<String>, list: &[&str]| word.is_some_and(|w| list.contains(&w.as_str()));
        let opened = usize::from(is(word(1), &["\"", "“", "«", "‘", "'", ""]));
        let article =
            opened + usize::from(is(word(1 + opened), &["the", "il", "lo", "la", "l", "i", "gli", "le"]));
        let before = |back: usize| word(back + article);
        if is(before(1), &THAN) || is(before(1), &AGAINST) && is(before(2), &MEASURED) {
            return Self::Apart;
        }
        let which = match language {
            Language::English => {
                let next = tokens.get(place.last as usize + 1);
                is(next.map(|token| lower(text, *token)), &OF_NAME)
            }
            _ => is(word(1), &WHICH),
        };
        if which {
            return Self::Apart;
        }
        // "on Velox's promise" says on what.
        let owns = is(tokens.get(place.last as usize + 1).map(|t| lower(text, *t)), &["'s", "’s", ""]);
        if place.concept || owns {
            return Self::Named;
        }
        // "sources told Velox that …", "ha dichiarato alla Gazzetta Verdi": whom it is said to.
        let here = (place.first as usize).saturating_sub(article + opened);
        let speech = |back: usize| here.checked_sub(back).is_some_and(|at| sentence.words[at].speech);
        let told = is(before(1), &["told"]);
        let said = is(before(1), &TO) && (2..2 + SAID_TO).any(speech);
        if told || said {
            return Self::Apart;
        }
        if here == 1 && is(before(1), &TO) {
            return Self::Where;
        }
        match before(1) {
            word if is(word.clone(), &WITHIN) => Self::Where,
            word if is(word.clone(), &UPON) => Self::Behind,
            word if is(word.clone(), &OF) => Self::Of,
            _ => Self::Named,
        }
    }

    /// "relations with Dover", "i rapporti con la Moretti".
    fn is_party(text: &str, tokens: &[Token], place: Place) -> bool {
        let word = |back: usize| {
            let at = (place.first as usize).checked_sub(back)?;
            Some(lower(text, *tokens.get(at)?))
        };
        let is = |back: usize, list: &[&str]| word(back).is_some_and(|w| list.contains(&w.as_str()));
        let article = usize::from(is(1, &["the", "il", "lo", "la", "l", "i", "gli", "le"]));
        is(1 + article, &WITH) && is(2 + article, &BETWEEN_TWO)
    }

    fn is_apart(text: &str, language: Language, tokens: &[Token], sentence: &Prepared, place: Place) -> bool {
        let next = place.last as usize + 1;
        let Some(token) = tokens.get(next) else { return false };
        if place.first == 0 && matches!(token.of(text), "–" | "—" | "-" | "(") {
            return true;
        }
        language == Language::English
            && token.kind == TokenKind::Word
            && (sentence.words[next].role == WordRole::Name
                || DESCRIBED.contains(&lower(text, *token).as_str()))
    }

    /// Whether a cue that reaches the name by `link` says nothing about it.
    pub fn mutes(self, link: Link) -> bool {
        match self {
            Self::Named => false,
            Self::Of => matches!(link, Link::Near | Link::Beside),
            Self::Behind => matches!(link, Link::Near | Link::Beside | Link::Genitive),
            Self::Where => link != Link::Target,
            Self::Apart => true,
        }
    }
}

fn lower(text: &str, token: Token) -> String {
    token.of(text).trim_end_matches(['\'', '’']).to_lowercase()
}
