//! What the words around a quotation do, from the lists in `assets/lexicons/speech`.

use super::inflect::{self, Form};
use crate::text::{Language, fold::fold_keeping_e};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What one word can do: a set of the constants below.
pub(super) type Roles = u64;

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
/// Opens a reported question ("what", "where").
pub(super) const ASKED: Roles = 1 << 14;
/// Reports an infinitive ("promised to go", "promette di andare").
pub(super) const TO: Roles = 1 << 15;
/// Reports or judges what a noun names ("criticised the plan").
pub(super) const OBJECT: Roles = 1 << 16;
/// A form of the verb that is a noun as often ("plans").
pub(super) const NOUN: Roles = 1 << 17;
/// The auxiliary of passives and of "is saying".
pub(super) const BE: Roles = 1 << 18;
/// The auxiliary of perfects.
pub(super) const HAVE: Roles = 1 << 19;
/// A day, a month.
pub(super) const TIME: Roles = 1 << 20;
/// A noun that a clause says the content of ("the claim that").
pub(super) const NOMINAL: Roles = 1 << 21;
/// A noun that an infinitive says the content of ("the promise to").
pub(super) const AIM: Roles = 1 << 22;
/// Is in the list of words of speech itself, not a form made here: what the stance model knows.
const LISTED: Roles = 1 << 23;
/// Where somebody speaks ("in a statement").
pub(super) const SETTING: Roles = 1 << 28;
/// Is said of things that do not speak, too ("the progress suggests that").
pub(super) const SHOWS: Roles = 1 << 29;
/// A thing that does not speak.
pub(super) const THING: Roles = 1 << 30;
pub(super) const BASE: Roles = 1 << 24;
pub(super) const THIRD: Roles = 1 << 25;
pub(super) const PAST: Roles = 1 << 26;
pub(super) const ING: Roles = 1 << 27;

/// Any word that makes an attribution of words.
pub(super) const CUE: Roles = CLAUSE | THAT | QUOTE | TOLD;
/// Any word that can report.
pub(super) const REPORTS: Roles = CUE | TO | OBJECT | GOVERNS;
pub(super) const FORMS: Roles = BASE | THIRD | PAST | ING;

/// Small words between a verb and what it reports, each with its bit.
const GOVERNED: [(&str, Roles); 10] = [
    ("about", 1 << 32),
    ("of", 1 << 33),
    ("for", 1 << 34),
    ("on", 1 << 35),
    ("against", 1 << 36),
    ("with", 1 << 37),
    ("at", 1 << 38),
    ("toward", 1 << 39),
    ("over", 1 << 40),
    ("out", 1 << 41),
];
pub(super) const GOVERNS: Roles = 0b11_1111_1111 << 32;

const SECTIONS: [(&str, Roles); 27] = [
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
    ("asked", ASKED),
    ("to", TO),
    ("object", OBJECT),
    ("noun", NOUN),
    ("be", BE),
    ("have", HAVE),
    ("time", TIME),
    ("setting", SETTING),
    ("ing", ING),
    ("nominal", NOMINAL),
    ("aim", AIM),
    ("shows", SHOWS),
    ("thing", THING),
];

/// The words of one language.
pub(super) struct Lexicon(FxHashMap<String, Roles>);

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::read(include_str!("../../../assets/lexicons/speech/en.txt"));
    lexicon.inflect(include_str!("../../../assets/lexicons/speech/verbs-en.txt"));
    lexicon
});
static ITALIAN: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::read(include_str!("../../../assets/lexicons/speech/it.txt"));
    for (roles, word) in entries(include_str!("../../../assets/lexicons/speech/verbs-it.txt")) {
        *lexicon.0.entry(fold_keeping_e(word).into_owned()).or_default() |= roles;
    }
    lexicon
});

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
        for (roles, word) in entries(list) {
            let listed = if roles & (CUE | SOURCE) == 0 { 0 } else { LISTED };
            *words.entry(fold_keeping_e(word).into_owned()).or_default() |= roles | listed;
        }
        Self(words)
    }

    /// Adds the forms of the verbs of `list`.
    fn inflect(&mut self, list: &str) {
        for (roles, entry) in entries(list) {
            for (form, kind) in inflect::forms(entry) {
                // A noun has the base form and, in the plural, that of the third person.
                let noun = if matches!(kind, Form::Base | Form::Third) { 0 } else { NOUN };
                let form_role = match kind {
                    Form::Base => BASE,
                    Form::Third => THIRD,
                    Form::Past => PAST,
                    Form::Ing => ING,
                };
                *self.0.entry(form).or_default() |= roles & !noun | form_role;
            }
        }
    }

    /// What `word` can do.
    pub(super) fn roles(&self, word: &str) -> Roles {
        if word.len() > LONGEST {
            return 0;
        }
        if word.is_ascii() && !word.bytes().any(|b| b.is_ascii_uppercase()) {
            return self.0.get(word).copied().unwrap_or(0);
        }
        self.0.get(&*fold_keeping_e(word)).copied().unwrap_or(0)
    }
}

/// What the stance model was taught that a word does: whether it says that somebody speaks, and
/// whether it opens the naming of a source.
pub(super) fn listed(roles: Roles) -> (bool, bool) {
    let listed = roles & LISTED != 0;
    (listed && roles & CUE != 0, listed && roles & SOURCE != 0)
}

/// Whether a verb of `roles` takes `word` before what it reports.
pub(super) fn governs(roles: Roles, word: &str) -> bool {
    let word = if word == "to" || word == "towards" { "toward" } else { word };
    roles & GOVERNS != 0 && GOVERNED.iter().any(|(name, bit)| *name == word && roles & bit != 0)
}

/// The words of a list with the roles of their sections.
fn entries(list: &str) -> impl Iterator<Item = (Roles, &str)> {
    let mut roles = 0;
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(move |line| {
            if let Some(names) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                roles = names.split(' ').filter_map(role).fold(0, |all, one| all | one);
                return None;
            }
            Some(line.split_whitespace().map(move |word| (roles, word)))
        })
        .flatten()
}

fn role(name: &str) -> Option<Roles> {
    SECTIONS.iter().chain(&GOVERNED).find(|(n, _)| *n == name).map(|(_, r)| *r)
}
