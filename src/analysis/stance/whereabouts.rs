//! Whether the name of a place is named for itself or only says where or whence something is: "a
//! Dover teacher" and "born in Parma" judge neither Dover nor Parma.

use super::attach::{Link, Place};
use super::sentence::{Prepared, WordRole};
use crate::text::{Language, Token, TokenKind};

/// What a place is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// For itself, as any other name.
    Named,
    /// Behind a preposition that may also lead to whom something is done ("accuse a Parigi", "of Seattle").
    Behind,
    /// Behind a preposition of place ("in Seattle", "nel Regno Unito").
    Where,
    /// It tells something else apart ("a Dover teacher", "DOVER —").
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

const OTHER: [&str; 7] = ["a", "ad", "di", "da", "of", "to", "for"];

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
        let mut place = place;
        // "Dover, Kent", "in Lombardia e Veneto": as the first of them. Each step goes back.
        for _ in 0..8 {
            if !place.location {
                return Self::Named;
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
            Self::Behind => matches!(link, Link::Near | Link::Beside | Link::Genitive),
            Self::Where => link != Link::Target,
            Self::Apart => true,
        }
    }
}

fn lower(text: &str, token: Token) -> String {
    token.of(text).trim_end_matches(['\'', '’']).to_lowercase()
}
