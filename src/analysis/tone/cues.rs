//! Words and phrases that show a tone.

use super::line::Line;
use crate::analysis::Tone;
use crate::span::Span;
use crate::text::lexicon::{Known, Lexicon};
use crate::text::{Document, Language};
use std::sync::LazyLock;

/// A place that shows a tone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub tone: Tone,
    pub span: Span,
    /// 0 … 1.
    pub weight: f32,
    /// What was found: the entry of the lexicon, or the signal. Tells one cue found ten times from
    /// ten cues.
    pub cue: u32,
}

/// The cues of one language.
struct Cues {
    lexicon: Lexicon,
    /// For each entry of the lexicon.
    tones: Vec<Option<Tone>>,
}

static ITALIAN: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(Language::Italian, include_str!("../../../assets/lexicons/tone-it.txt")));
static ENGLISH: LazyLock<Cues> =
    LazyLock::new(|| Cues::new(Language::English, include_str!("../../../assets/lexicons/tone-en.txt")));

impl Cues {
    fn new(language: Language, file: &str) -> Self {
        let lexicon = Lexicon::parse(language, &[file]);
        let tones = lexicon.entries().iter().map(|e| Tone::ALL.into_iter().find(|t| t.name() == &*e.tag));
        let tones = tones.collect();
        Self { lexicon, tones }
    }
}

/// The cues of `language`, if it is judged.
fn of(language: Language) -> Option<&'static Cues> {
    match language {
        Language::Italian => Some(&ITALIAN),
        Language::English => Some(&ENGLISH),
        Language::Other(_) => None,
    }
}

/// Finds the cues of one text.
pub struct Finder {
    cues: &'static Cues,
    /// What the words of the text are in the list.
    known: Known,
}

impl Finder {
    /// `None` for languages that are not judged.
    pub fn new(text: &str, document: &Document) -> Option<Self> {
        let cues = of(document.language)?;
        Some(Self { cues, known: cues.lexicon.known(text, document.vocabulary.words()) })
    }

    /// Adds the author's cues in `line` to `found`. Names are no cues: "Theresa May", "La Verità".
    pub fn find(&self, line: &Line, found: &mut Vec<Hit>) {
        let Cues { lexicon, tones } = self.cues;
        for hit in lexicon.matches_of(&self.known, line.tokens, line.places) {
            let Some(tone) = tones[hit.entry as usize] else { continue };
            if !line.own(hit.tokens.start) || is_name(line, hit.tokens.start, hit.tokens.len()) {
                continue;
            }
            if DENIED.contains(&tone) && is_denied(line, hit.tokens.start) {
                continue;
            }
            if matches!(tone, Tone::Alarmist | Tone::Pessimistic) && is_absent(line, hit.tokens.start) {
                continue;
            }
            let weight = lexicon.entry(hit.entry).weight;
            found.push(Hit { tone, span: hit.span, weight, cue: hit.entry });
        }
    }
}

/// Tones that a denial takes away: "not necessarily" asserts nothing. Doubt and scorn do not vanish by it; of
/// fear see [`is_absent`].
const DENIED: [Tone; 3] = [Tone::Enthusiastic, Tone::Promotional, Tone::Assertive];
/// Words between a denial and what it denies, at most.
const REACH: usize = 3;

/// Whether the words before token `at` deny it: "non è una soluzione definitiva"; "non solo" denies
/// nothing.
fn is_denied(line: &Line, at: usize) -> bool {
    let denies = |word: &str| match line.language {
        Language::Italian => {
            matches!(word, "non" | "né" | "ne'" | "nessun" | "nessuno" | "nessuna" | "senza")
        }
        _ => matches!(word, "not" | "no" | "never" | "nor" | "without" | "hardly") || word.ends_with("n't"),
    };
    let only = |word: &str| matches!(word, "solo" | "soltanto" | "only" | "just" | "merely");
    (at.saturating_sub(REACH + 1)..at)
        .rev()
        .take_while(|i| line.tokens[*i].kind.is_word() || matches!(line.word(*i), "'" | "’"))
        .find(|i| denies(line.word(*i)) || only(line.word(*i)))
        .is_some_and(|i| denies(line.word(i)))
}

/// Whether what frightens is plainly said not to be there: "there is no danger", "non è un'emergenza". "We cannot
/// ignore the catastrophe" speaks of one.
fn is_absent(line: &Line, at: usize) -> bool {
    const BETWEEN: [&str; 27] = [
        "è", "e", "c", "ci", "un", "una", "uno", "alcun", "alcuna", "alcuno", "stata", "stato", "si",
        "tratta", "di", "affatto", "is", "are", "was", "a", "an", "any", "of", "real", "there", "yet",
        "sono",
    ];
    let denies = |word: &str| {
        matches!(word, "non" | "nessun" | "nessuna" | "nessun'" | "no" | "not" | "without" | "senza")
            || word.ends_with("n't")
    };
    let between = |word: &str| {
        let bare = word.trim_end_matches(['\'', '’']);
        bare.is_empty() || BETWEEN.contains(&bare)
    };
    let before = (at.saturating_sub(2 * REACH)..at).rev();
    before.map(|i| line.word(i)).find(|word| !between(word)).is_some_and(denies)
}

/// A single capitalised word inside a sentence whose other words are not all capitalised.
fn is_name(line: &Line, at: usize, words: usize) -> bool {
    let capital = |i: usize| line.tokens[i].of(line.text).starts_with(char::is_uppercase);
    words == 1
        && capital(at)
        && line.first_word().is_some_and(|first| first < at && !all_capitals(line.tokens[at].of(line.text)))
        && !line.word(at - 1).ends_with(['.', ':', '«', '“', '"', '!', '?', '–', '—', '-', '\''])
}

fn all_capitals(word: &str) -> bool {
    word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_shows_no_praise_and_asserts_nothing() {
        let count = |text: &str, language: Language| {
            let document = crate::text::Document::read(text, &[], Some(language.code()));
            super::super::by_sentence(text, &document, &[]).iter().map(|s| s.tones.iter().sum::<f32>()).sum()
        };
        let none = |text: &str, language| {
            let sum: f32 = count(text, language);
            assert_eq!(sum, 0.0, "{text}");
        };
        let some = |text: &str, language| {
            let sum: f32 = count(text, language);
            assert!(sum > 0.0, "{text}");
        };
        none("Il blocco non è una soluzione definitiva.", Language::Italian);
        some("Il blocco è una soluzione definitiva.", Language::Italian);
        some("Il ponte non è solo straordinario.", Language::Italian);
        some("Non lo dice il sindaco, ma il ponte è straordinario.", Language::Italian);
        none("Non c'è alcun pericolo per chi passa.", Language::Italian);
        some("Non possiamo ignorare la catastrofe.", Language::Italian);
        none("It is not a catastrophe.", Language::English);
        some("There is no escape from the catastrophe.", Language::English);
        none("The bridge was not a magnificent thing.", Language::English);
        some("The bridge was not only magnificent.", Language::English);
    }

    #[test]
    fn each_language_has_at_least_four_hundred_cues_over_all_tones() {
        for language in [Language::Italian, Language::English] {
            let cues = of(language).unwrap();
            assert!(cues.tones.iter().all(Option::is_some), "an entry has no known tone");
            assert!(cues.tones.len() >= 400);
            for tone in Tone::ALL {
                let of_tone = cues.tones.iter().filter(|t| **t == Some(tone)).count();
                assert!(of_tone >= 30, "{language:?} {}: {of_tone}", tone.name());
            }
        }
    }
}
