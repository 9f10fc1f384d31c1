//! The word lists of stance, compiled when first needed.

use super::changes::{self, Part};
use super::held::Judging;
use super::telling::Telling;
use crate::text::Language;
use crate::text::lexicon::{Entry, Lexicon};
use std::sync::LazyLock;

/// What a lexicon entry means to stance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// A judgement.
    Polarity(Polarity),
    /// Turns what follows around; a weak one only goes with another ("non … mai") and counts alone where none is.
    Negation { weak: bool },
    /// Multiplies what follows.
    Factor(f32),
    /// What follows weighs more.
    Contrast,
    /// What follows weighs less.
    Concession,
    /// The clause is not asserted: multiplies what follows in it.
    Hedge(f32),
    /// The same, where what follows is wished, meant or tried: no merit yet.
    Wish(f32),
}

/// A judgement and on whom it falls, each −1 … +1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Polarity {
    /// For what stands near, where the roles say nothing.
    pub weight: f32,
    /// For who does it, where the word is a verb with roles.
    pub agent: f32,
    /// For who undergoes it.
    pub patient: f32,
    /// Whether it is a verb whose roles matter.
    pub roles: bool,
    /// A noun of judgement: "critica a X", "praise for X" fall on X, "di X", "of X" do not.
    pub judgement: bool,
    /// A noun for something bad that happens: it judges only whom it is said of.
    pub event: bool,
}

/// A lexicon and the meaning of each entry, by its index.
#[derive(Debug)]
pub struct Lists {
    pub language: Language,
    pub lexicon: Lexicon,
    pub meanings: Vec<Meaning>,
    /// Verbs of change and the things that change.
    pub changes: Lexicon,
    pub parts: Vec<Option<Part>>,
    /// Words that tell by themselves how somebody comes off.
    pub telling: Telling,
    /// By whose words a sentence judges without quotation marks.
    pub(super) judging: Judging,
}

static ITALIAN: LazyLock<Lists> = LazyLock::new(|| {
    Lists::new(
        Language::Italian,
        &[
            include_str!("../../../assets/lexicons/stance-marks-it.txt"),
            include_str!("../../../assets/lexicons/polarity-it.txt"),
        ],
        include_str!("../../../assets/lexicons/changes-it.txt"),
        include_str!("../../../assets/lexicons/telling/it.txt"),
        include_str!("../../../assets/lexicons/speech/judging-it.txt"),
    )
});
static ENGLISH: LazyLock<Lists> = LazyLock::new(|| {
    Lists::new(
        Language::English,
        &[
            include_str!("../../../assets/lexicons/stance-marks-en.txt"),
            include_str!("../../../assets/lexicons/polarity-en.txt"),
        ],
        include_str!("../../../assets/lexicons/changes-en.txt"),
        include_str!("../../../assets/lexicons/telling/en.txt"),
        include_str!("../../../assets/lexicons/speech/judging-en.txt"),
    )
});

/// The lists of a language; `None` where it is not judged.
#[must_use]
pub fn of(language: Language) -> Option<&'static Lists> {
    match language {
        Language::Italian => Some(&ITALIAN),
        Language::English => Some(&ENGLISH),
        Language::Other(_) => None,
    }
}

impl Lists {
    fn new(language: Language, files: &[&str], changes: &str, telling: &str, judging: &str) -> Self {
        let lexicon = Lexicon::parse(language, files);
        let meanings = lexicon.entries().iter().map(meaning).collect();
        let changes = Lexicon::parse(language, &[changes]);
        let parts = changes.entries().iter().map(changes::part).collect();
        let telling = Telling::read(telling, language);
        Self { language, lexicon, meanings, changes, parts, telling, judging: Judging::read(judging) }
    }
}

fn meaning(entry: &Entry) -> Meaning {
    match &*entry.tag {
        "negation" => Meaning::Negation { weak: entry.flags.iter().any(|flag| &**flag == "weak") },
        "contrast" => Meaning::Contrast,
        "concession" => Meaning::Concession,
        "hedge" => Meaning::Hedge(entry.weight),
        "wish" => Meaning::Wish(entry.weight),
        "booster" | "diminisher" => Meaning::Factor(entry.weight),
        _ => Meaning::Polarity(polarity(entry)),
    }
}

/// Reads the roles: `subj` and `obj` take the entry's weight or their own (`obj:-0.4`).
fn polarity(entry: &Entry) -> Polarity {
    let role = |name: &str| {
        entry.flags.iter().find_map(|flag| {
            let rest = flag.strip_prefix(name)?;
            match rest.strip_prefix(':') {
                Some(weight) => weight.parse().ok(),
                None => rest.is_empty().then_some(entry.weight),
            }
        })
    };
    let (agent, patient) = (role("subj"), role("obj"));
    Polarity {
        weight: entry.weight,
        agent: agent.unwrap_or(0.0),
        patient: patient.unwrap_or(0.0),
        roles: agent.is_some() || patient.is_some(),
        judgement: entry.flags.iter().any(|flag| &**flag == "judgement"),
        event: entry.flags.iter().any(|flag| &**flag == "event"),
    }
}
