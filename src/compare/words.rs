//! The words of two articles in one vocabulary, so that they can be compared by number.
//!
//! Cheaper than the reading's tokens, and different from them on purpose: words are cut at hyphens
//! and apostrophes, so that "open-source" and "open source" are the same two words.

use crate::analysis::figures::is_number_word;
use crate::span::Span;
use crate::text::Language;
use crate::text::bilingual;
use crate::text::fold::fold_into;
use crate::text::stem::stem_folded;
use crate::text::stopwords::{is_generic, is_stopword_of_any};
use crate::text::synonyms::{self, Groups};
use rustc_hash::FxHashMap;
use unicode_normalization::char::is_combining_mark;

/// No concept: the word is not in the lexicon.
pub(crate) const NONE: u32 = u32::MAX;

/// Cognates share this many letters ("nazionale", "national"): Italian with English.
const COGNATE: usize = 5;
/// Words of one family share this many ("democratizzare", "democratizzazione").
const FAMILY: usize = 7;

/// Everything about a word that does not depend on its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The folded word itself.
    pub form: u32,
    /// Its stem: what is counted and matched.
    pub stem: u32,
    /// What it means, shared by synonyms and translations; `NONE` where unknown.
    pub concept: u32,
    /// What else the press says for it.
    pub synonyms: Groups,
    /// Its first letters, shared by the words of one family; `NONE` for short words and numbers.
    pub family: u32,
    /// The same for cognates of two languages.
    pub cognate: u32,
    pub stop: bool,
    /// Measures, dates or points: makes no term.
    pub generic: bool,
    pub number: bool,
    /// Denies: "not", "nessuno".
    pub denies: bool,
}

/// Folded words that deny; "t" is what is left of "don't".
const DENYING: [&str; 18] = [
    "non", "mai", "nessun", "nessuno", "nessuna", "niente", "nulla", "senza", "not", "no", "never", "none",
    "nobody", "nothing", "neither", "without", "cannot", "t",
];

impl Kind {
    /// The groups of words that stand for one another in which it is.
    pub fn groups(&self) -> impl Iterator<Item = u32> {
        self.synonyms.into_iter().take_while(|group| *group != NONE)
    }

    /// Whether the two words mean one thing: the same word, a synonym, a translation.
    pub fn means(&self, other: &Self) -> bool {
        self.stem == other.stem
            || self.concept != NONE && self.concept == other.concept
            || synonyms::alike(&self.synonyms, &other.synonyms)
    }
}

/// One word of an article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub span: Span,
    pub kind: Kind,
    /// Starts with a capital letter and is not the first of its sentence.
    pub capital: bool,
}

/// Numbers for words, stems, families: the same in both articles.
#[derive(Default)]
pub(crate) struct Vocabulary {
    known: [FxHashMap<Box<str>, Kind>; 3],
    forms: FxHashMap<Box<str>, u32>,
    stems: FxHashMap<Box<str>, u32>,
    prefixes: FxHashMap<Box<str>, u32>,
    folded: String,
}

impl Vocabulary {
    /// Number of different stems seen.
    pub fn stems(&self) -> usize {
        self.stems.len()
    }

    /// Every stem with its number.
    pub fn each_stem(&self) -> impl Iterator<Item = (&str, u32)> {
        self.stems.iter().map(|(stem, id)| (&**stem, *id))
    }

    /// Looks `word` up, adding it when it is new.
    pub fn kind(&mut self, word: &str, language: Language) -> Kind {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(word, &mut folded);
        let digits = folded.starts_with(|c: char| c.is_ascii_digit());
        let number = digits || is_number_word(&folded, language);
        if digits {
            plain_number(&mut folded, language);
        }
        let slot = slot(language);
        let kind = match self.known[slot].get(&*folded) {
            Some(kind) => *kind,
            None => {
                let kind = self.meet(&folded, language, number);
                self.known[slot].insert(folded.as_str().into(), kind);
                kind
            }
        };
        self.folded = folded;
        kind
    }

    fn meet(&mut self, folded: &str, language: Language, number: bool) -> Kind {
        let form = intern(&mut self.forms, folded);
        let stem_text = if number { folded.to_owned() } else { stem_folded(folded, language).into_owned() };
        let stem = intern(&mut self.stems, &stem_text);
        let stop = !number && (folded.len() == 1 || is_stopword_of_any(folded));
        let mut prefix = |letters: usize| match prefix_of(folded, letters) {
            Some(p) if !number && !stop => intern(&mut self.prefixes, p),
            _ => NONE,
        };
        let family = prefix(FAMILY);
        let cognate = prefix(COGNATE);
        let concept = if stop || number {
            NONE
        } else {
            bilingual::concept(folded, &stem_text, language).unwrap_or(NONE)
        };
        let synonyms = if stop || number {
            [NONE; synonyms::MOST]
        } else {
            synonyms::groups(folded, &stem_text, language)
        };
        let generic = stop || is_generic(folded) || folded.chars().count() < 3;
        let denies = DENYING.contains(&folded);
        Kind { form, stem, concept, synonyms, family, cognate, stop, generic, number, denies }
    }
}

fn slot(language: Language) -> usize {
    match language {
        Language::Italian => 0,
        Language::English => 1,
        Language::Other(_) => 2,
    }
}

fn intern(map: &mut FxHashMap<Box<str>, u32>, text: &str) -> u32 {
    if let Some(id) = map.get(text) {
        return *id;
    }
    let id = map.len() as u32;
    map.insert(text.into(), id);
    id
}

/// The first `letters` letters, where the word has at least one more.
fn prefix_of(folded: &str, letters: usize) -> Option<&str> {
    let mut ends = folded.char_indices().skip(letters);
    let (end, _) = ends.next()?;
    Some(&folded[..end])
}

/// "1.028" in Italian and "1,028" in English are 1028; "0,55" and "0.55" are 0.55.
fn plain_number(number: &mut String, language: Language) {
    let (thousands, decimal) = if language == Language::Italian { ('.', ',') } else { (',', '.') };
    if !number.contains([thousands, decimal]) {
        return;
    }
    let grouped =
        number.split(thousands).skip(1).all(|g| g.chars().take_while(char::is_ascii_digit).count() == 3);
    if grouped {
        number.retain(|c| c != thousands);
    }
    *number = number.replace(',', ".");
}

/// Calls `each` with every word of `text[span]`, in order.
pub(crate) fn scan(text: &str, span: Span, mut each: impl FnMut(&str, Span)) {
    let base = span.start as usize;
    let Some(part) = text.get(span.range()) else { return };
    let mut start: Option<usize> = None;
    let mut previous = ' ';
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let whole = is_ideograph(c);
        let inside = !whole
            && (c.is_alphanumeric()
                || (start.is_some() && is_combining_mark(c))
                || (matches!(c, '.' | ',')
                    && start.is_some()
                    && previous.is_ascii_digit()
                    && chars.peek().is_some_and(|(_, n)| n.is_ascii_digit())));
        previous = c;
        if inside {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            each(&part[from..at], Span::new(base + from, base + at));
        }
        if whole {
            let end = at + c.len_utf8();
            each(&part[at..end], Span::new(base + at, base + end));
        }
    }
    if let Some(from) = start {
        each(&part[from..], Span::new(base + from, base + part.len()));
    }
}

/// Scripts written without spaces: every sign counts as a word.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut found = vec![];
        scan(text, Span::new(0, text.len()), |w, span| {
            assert_eq!(span.of(text), w);
            found.push(w.to_owned());
        });
        found
    }

    #[test]
    fn words_are_cut_at_hyphens_and_apostrophes() {
        assert_eq!(words("L’open-source dell'Asia"), ["L", "open", "source", "dell", "Asia"]);
        assert_eq!(words("il 15,8 % (1.028)."), ["il", "15,8", "1.028"]);
        assert_eq!(words("深度求索 r1"), ["深", "度", "求", "索", "r1"]);
        assert_eq!(words(""), Vec::<String>::new());
    }

    #[test]
    fn the_same_word_in_another_dress() {
        let mut v = Vocabulary::default();
        let mut kind = |w: &str, l| v.kind(w, l);
        let (it, en) = (Language::Italian, Language::English);
        assert_eq!(kind("Città", it).form, kind("citta", it).form);
        assert_eq!(kind("restrizione", it).stem, kind("restrizioni", it).stem);
        assert_eq!(kind("1.028", it).form, kind("1,028", en).form);
        assert_eq!(kind("0,55", it).form, kind("0.55", en).form);
        assert_eq!(kind("democratizzare", it).family, kind("democratizzazione", it).family);
        assert_eq!(kind("nazionale", it).cognate, kind("nazioni", it).cognate);
        assert!(kind("perché", it).stop);
    }
}
