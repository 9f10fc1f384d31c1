//! Which language a text is in.

use super::{Language, neighbours};
use crate::span::Span;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use whatlang::{Detector, Lang};

/// Words that are frequent in Italian and mean nothing in its neighbours.
const ITALIAN: &str = "il lo gli di della delle dei degli del dello dell nel nella nelle nei alla alle allo agli dal dalla \
    sul sulla che è e sono anche più non questo questa questi queste perché cui ha hanno essere stato stata una \
    dopo come anni loro tra fra ma ai con per da molto già può così suo sua ed era al dall nell all sull cosa";
/// Words that are frequent in English and mean nothing in its neighbours.
const ENGLISH: &str = "the of and to is that for was with it as his her on be at by this had are but from or have an they \
    which you were been has their not will would there what who when more said if its about we than into it's";

/// The same for languages whose short texts are taken for one of the two, by the code of the language.
const OTHERS: [(&str, &str); 5] = [
    ("por", "o os um uma não com dos das pelo pela seu são também ao é foi mas como isso você"),
    ("spa", "el los y las por es su más fue muy este pero hay ha sido qué cuando sobre"),
    ("nld", "de het een van dat niet zijn ook bij maar naar wordt met voor aan om heeft werd"),
    ("deu", "der und ist nicht ein eine den von mit auf für im dem zu sich auch wird das"),
    ("fra", "les des et est dans pour qui sur avec une aux cette sont pas plus ses ont"),
];

/// Characters looked at, at most, from each of the start and the middle of the text.
const SAMPLE: usize = 3000;
/// Below this many letters a text is too short for its letters to tell the language.
const SHORT: usize = 120;

/// The languages told apart by their letters. A wider choice makes more mistakes on short texts.
const CANDIDATES: [Lang; 26] = [
    Lang::Ita,
    Lang::Eng,
    Lang::Fra,
    Lang::Deu,
    Lang::Spa,
    Lang::Por,
    Lang::Nld,
    Lang::Ron,
    Lang::Cat,
    Lang::Pol,
    Lang::Swe,
    Lang::Hrv,
    Lang::Ces,
    Lang::Tur,
    Lang::Hun,
    Lang::Lat,
    Lang::Rus,
    Lang::Ukr,
    Lang::Ell,
    Lang::Ara,
    Lang::Heb,
    Lang::Cmn,
    Lang::Jpn,
    Lang::Kor,
    Lang::Hin,
    Lang::Tha,
];

/// The language of the kept stretches of `text`; `declared` decides where they are too short.
pub(super) fn detect(text: &str, kept: &[Span], declared: Option<&str>) -> Language {
    let sample = sample(text, kept);
    match looks_like(&sample, declared) {
        Language::Italian if neighbours::is_neighbour(&sample) => Language::Other("und"),
        Language::English if neighbours::is_hardly_english(&sample) => Language::Other("und"),
        language => language,
    }
}

fn looks_like(sample: &str, declared: Option<&str>) -> Language {
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 {
        return Language::Other("und");
    }
    let latin = sample.chars().filter(|c| c.is_alphabetic() && (*c as u32) < 0x250).count();
    if latin * 2 < letters {
        return by_letters(sample).unwrap_or(Language::Other("und"));
    }
    let votes = Votes::of(sample);
    if let Some(language) = votes.other() {
        return language;
    }
    if let Some(language) = votes.decided() {
        return language;
    }
    if letters < SHORT {
        return declared
            .and_then(from_code)
            .or_else(|| votes.leaning())
            .or_else(|| likeliest(sample))
            .unwrap_or(Language::Other("und"));
    }
    by_letters(sample)
        .or_else(|| votes.leaning())
        .or_else(|| declared.and_then(from_code))
        .unwrap_or(Language::Other("und"))
}

/// Counts of telling words.
struct Votes {
    words: usize,
    italian: usize,
    english: usize,
    others: [usize; OTHERS.len()],
}

impl Votes {
    fn of(sample: &str) -> Self {
        let mut votes = Self { words: 0, italian: 0, english: 0, others: [0; OTHERS.len()] };
        let mut lower = String::new();
        let words: Vec<&str> = sample.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
        for (at, word) in words.iter().enumerate() {
            votes.words += 1;
            if word.len() > 7 {
                continue;
            }
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let Some(languages) = TELLING.get(lower.as_str()) else { continue };
            let has = |language: usize| usize::from(languages >> language & 1);
            votes.italian += has(0);
            votes.english += has(1);
            if is_of_name(&words, at) {
                continue;
            }
            for (other, count) in votes.others.iter_mut().enumerate() {
                *count += has(other + 2);
            }
        }
        votes
    }

    /// Another language, where more words are its own than Italian or English, and enough of all.
    fn other(&self) -> Option<Language> {
        let (count, (code, _)) = self.others.iter().zip(OTHERS).max_by_key(|(count, _)| **count)?;
        let most = self.italian.max(self.english);
        (*count >= 3 && *count > most && *count * 6 >= self.words).then_some(Language::Other(code))
    }

    /// The language, where the words leave no doubt.
    fn decided(&self) -> Option<Language> {
        let (most, least, language) = self.ranked();
        (most >= 5 && most * 6 >= self.words && most >= least * 3).then_some(language)
    }

    /// The language that has more words, where it has enough of them.
    fn leaning(&self) -> Option<Language> {
        let (most, least, language) = self.ranked();
        (most > least && most * 10 >= self.words).then_some(language)
    }

    fn ranked(&self) -> (usize, usize, Language) {
        if self.italian >= self.english {
            (self.italian, self.english, Language::Italian)
        } else {
            (self.english, self.italian, Language::English)
        }
    }
}

/// Whether a word is a part of a name that no language owns: "von der Leyen", "van Dijk", "Los Angeles".
fn is_of_name(words: &[&str], at: usize) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|word| word.starts_with(char::is_uppercase));
    let is = |at: usize, of: &[&str]| {
        words.get(at).is_some_and(|word| of.iter().any(|one| word.eq_ignore_ascii_case(one)))
    };
    const FROM: [&str; 2] = ["von", "van"];
    const THE: [&str; 3] = ["der", "den", "de"];
    if is(at, &FROM) && is(at + 1, &THE) {
        return capital(at + 2);
    }
    let written_large = capital(at) && words[at].chars().nth(1).is_some_and(char::is_lowercase);
    let behind_from = at > 0 && is(at - 1, &FROM) && is(at, &THE);
    capital(at + 1) && (written_large || behind_from || is(at, &["van"]))
}

/// Which languages a telling word is one of, a bit each: Italian, English, then [`OTHERS`].
static TELLING: LazyLock<FxHashMap<&str, u16>> = LazyLock::new(|| {
    const { assert!(OTHERS.len() + 2 <= u16::BITS as usize) };
    let lists = [ITALIAN, ENGLISH].into_iter().chain(OTHERS.iter().map(|(_, words)| *words));
    let mut telling: FxHashMap<&str, u16> = FxHashMap::default();
    for (language, list) in lists.enumerate() {
        list.split_whitespace().for_each(|word| *telling.entry(word).or_default() |= 1 << language);
    }
    telling
});

fn by_letters(sample: &str) -> Option<Language> {
    let info = Detector::with_allowlist(CANDIDATES.to_vec()).detect(sample)?;
    let sure = info.is_reliable() || info.script() != whatlang::Script::Latin;
    sure.then(|| of(info.lang()))
}

/// Italian or English, where a short text (a headline) looks more like it than like any other.
fn likeliest(sample: &str) -> Option<Language> {
    let info = Detector::with_allowlist(CANDIDATES.to_vec()).detect(sample)?;
    let words = sample.split_whitespace().count();
    (words >= 4).then(|| of(info.lang())).filter(|l| !matches!(l, Language::Other(_)))
}

fn of(lang: Lang) -> Language {
    match lang {
        Lang::Ita => Language::Italian,
        Lang::Eng => Language::English,
        other => Language::Other(other.code()),
    }
}

/// A declared code ("it", "en-GB", "deu") as a language.
fn from_code(code: &str) -> Option<Language> {
    let short = code.split(['-', '_']).next()?.trim().to_ascii_lowercase();
    let known = match short.as_str() {
        "it" => Lang::Ita,
        "en" => Lang::Eng,
        "fr" => Lang::Fra,
        "de" => Lang::Deu,
        "es" => Lang::Spa,
        "pt" => Lang::Por,
        "nl" => Lang::Nld,
        "ru" => Lang::Rus,
        "zh" => Lang::Cmn,
        "ja" => Lang::Jpn,
        "pl" => Lang::Pol,
        "ro" => Lang::Ron,
        "ca" => Lang::Cat,
        long => Lang::from_code(long)?,
    };
    Some(of(known))
}

/// Text from the start and from the middle of what is kept.
fn sample(text: &str, kept: &[Span]) -> String {
    let total: usize = kept.iter().map(|s| s.len()).sum();
    let mut sample = String::with_capacity(SAMPLE * 2);
    take(text, kept, 0, &mut sample);
    if total > SAMPLE * 3 {
        sample.push('\n');
        take(text, kept, total / 2, &mut sample);
    }
    sample
}

/// Appends up to [`SAMPLE`] bytes of the kept text, from its byte `skip` on.
fn take(text: &str, kept: &[Span], mut skip: usize, into: &mut String) {
    let mut room = SAMPLE;
    for span in kept {
        if skip >= span.len() {
            skip -= span.len();
            continue;
        }
        let stretch = span.of(text);
        let from = stretch.ceil_char_boundary(skip);
        let to = stretch.floor_char_boundary(from.saturating_add(room).min(stretch.len()));
        into.push_str(&stretch[from..to.max(from)]);
        into.push('\n');
        room = room.saturating_sub(to.saturating_sub(from));
        skip = 0;
        if room == 0 {
            return;
        }
    }
}
