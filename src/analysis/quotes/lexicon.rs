//! What the words around a quotation do, from the lists in `assets/lexicons/speech`.

use crate::text::{Language, fold::fold};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What one word can do: a set of the constants below.
pub(super) type Roles = u16;

/// Reports a clause, with or without a conjunction.
pub(super) const CLAUSE: Roles = 1;
/// Reports a clause after a conjunction.
pub(super) const THAT: Roles = 1 << 1;
/// Introduces words between quotation marks.
pub(super) const QUOTE: Roles = 1 << 2;
/// Names the hearer before the clause ("told reporters that").
pub(super) const TOLD: Roles = 1 << 3;
/// Opens the naming of a source ("according to").
pub(super) const SOURCE: Roles = 1 << 4;
/// Reports only after an auxiliary ("ha detto").
pub(super) const PARTICIPLE: Roles = 1 << 5;
pub(super) const AUXILIARY: Roles = 1 << 6;
pub(super) const ADVERB: Roles = 1 << 7;
pub(super) const ARTICLE: Roles = 1 << 8;
pub(super) const PRONOUN: Roles = 1 << 9;
/// Joins the parts of one description ("spokesman for the mayor").
pub(super) const JOINT: Roles = 1 << 10;
pub(super) const PREPOSITION: Roles = 1 << 11;
/// "that", "che".
pub(super) const CONJUNCTION: Roles = 1 << 12;
/// Stands for a person named before ("the lawmaker").
pub(super) const ROLE: Roles = 1 << 13;

/// Any word that makes an attribution.
pub(super) const CUE: Roles = CLAUSE | THAT | QUOTE | TOLD;

const SECTIONS: [(&str, Roles); 14] = [
    ("clause", CLAUSE),
    ("that", THAT),
    ("quote", QUOTE),
    ("told", TOLD),
    ("source", SOURCE),
    ("participle", PARTICIPLE),
    ("auxiliary", AUXILIARY),
    ("adverb", ADVERB),
    ("article", ARTICLE),
    ("pronoun", PRONOUN),
    ("joint", JOINT),
    ("preposition", PREPOSITION),
    ("conjunction", CONJUNCTION),
    ("role", ROLE),
];

/// The words of one language.
pub(super) struct Lexicon(FxHashMap<String, Roles>);

static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/lexicons/speech/en.txt")));
static ITALIAN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/lexicons/speech/it.txt")));

/// Words longer than this are not looked up, in bytes.
const LONGEST: usize = 20;

impl Lexicon {
    /// The words of `language`; none where it has no list.
    pub(super) fn of(language: Language) -> Option<&'static Lexicon> {
        match language {
            Language::Italian => Some(&ITALIAN),
            Language::English => Some(&ENGLISH),
            Language::Other(_) => None,
        }
    }

    fn read(list: &str) -> Self {
        let mut words: FxHashMap<String, Roles> = FxHashMap::default();
        let mut roles = 0;
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            if let Some(names) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                roles = names.split(' ').filter_map(role).fold(0, |all, one| all | one);
                continue;
            }
            for word in line.split_whitespace() {
                *words.entry(fold_keeping_e(word)).or_default() |= roles;
            }
        }
        Self(words)
    }

    /// What `word` can do.
    pub(super) fn roles(&self, word: &str) -> Roles {
        if word.len() > LONGEST {
            return 0;
        }
        if word.is_ascii() && !word.bytes().any(|b| b.is_ascii_uppercase()) {
            return self.0.get(word).copied().unwrap_or(0);
        }
        self.0.get(&fold_keeping_e(word)).copied().unwrap_or(0)
    }
}

fn role(name: &str) -> Option<Roles> {
    SECTIONS.iter().find(|(n, _)| *n == name).map(|(_, r)| *r)
}

/// Folded, but "è" (is) stays apart from "e" (and).
fn fold_keeping_e(word: &str) -> String {
    if word.to_lowercase() == "è" { "è".to_owned() } else { fold(word).into_owned() }
}
