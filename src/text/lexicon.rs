//! Word lists with inflections and phrases, found in a text in one pass.
//!
//! The files are in `assets/lexicons`; their form is described in [`line`] and checked when the
//! program is built. A lexicon serves any room: polarity gives its entries weights, tone gives them
//! tags; what the flags mean is the room's business.
//!
//! ```ignore
//! static CUES: LazyLock<Lexicon> = LazyLock::new(|| {
//!     Lexicon::parse(Language::Italian, &[include_str!("../../assets/lexicons/tone-it.txt")])
//! });
//! for found in CUES.matches(text, document.tokens_of(sentence)) {
//!     let entry = CUES.entry(found.entry);   // entry.tag, entry.weight, entry.flags, entry.pattern
//!     let span = found.span;                 // bytes of the text
//! }
//! ```
//!
//! Where several patterns begin at the same word the longest wins (more words; then a form written
//! out before an inflected one before a `stem*`), and the search goes on behind it: matches never
//! overlap. The same words under two tags give two matches with the same span.

mod english;
pub mod forms;
mod italian;
pub mod line;
mod matches;
mod table;

use crate::text::{Language, Token, TokenKind};
use forms::Shape;
pub use matches::{Known, Match, Matches};
use matches::{Pattern, Patterns, Step};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use table::{FormTable, FormTableBuilder};

/// Letters (bytes) of a `stem*` that are looked up before the stems themselves are compared.
const STEM_KEY: usize = 3;

/// One line of a lexicon file.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The pattern as written.
    pub pattern: Box<str>,
    /// Empty for a plain weight.
    pub tag: Box<str>,
    /// −1 … +1 for plain weights, up to ±3 with a tag; 1 for a tag without weight.
    pub weight: f32,
    /// As written.
    pub flags: Box<[Box<str>]>,
}

/// A compiled word list.
#[derive(Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    forms: FormTable,
    /// The first bytes of every `stem*` → the stems that begin with them and their elements.
    stems: FxHashMap<[u8; STEM_KEY], Vec<(Box<str>, u32)>>,
    /// By the element they begin with.
    patterns: Vec<Patterns>,
}

/// That a form belongs to an element, and what form it is.
#[derive(Clone, Copy, Debug)]
struct Form {
    element: u32,
    shape: Shape,
    written_out: bool,
}

impl Lexicon {
    /// Compiles the lines of `files`. Malformed lines cannot occur in the program's own lexicons
    /// (the build refuses them); elsewhere they are passed over.
    #[must_use]
    pub fn parse(language: Language, files: &[&str]) -> Self {
        let mut lexicon = Self::default();
        let mut elements: FxHashMap<String, u32> = FxHashMap::default();
        let mut forms = FormTableBuilder::default();
        for line in files.iter().flat_map(|file| file.lines()) {
            let Some(Ok(line)) = line::parse(line) else { continue };
            lexicon.add(language, &line, &mut elements, &mut forms);
        }
        lexicon.forms = forms.finish();
        for patterns in &mut lexicon.patterns {
            patterns.sort();
        }
        lexicon
    }

    /// The line an entry was made from.
    #[must_use]
    pub fn entry(&self, index: u32) -> &Entry {
        &self.entries[index as usize]
    }

    /// All entries, in the order of the files: an entry's place is its index.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Finds the entries among `tokens` (those of one sentence: phrases do not reach over the end),
    /// in text order, never overlapping. Time is linear in the tokens.
    pub fn matches<'a>(&'a self, text: &str, tokens: &'a [Token]) -> Matches<'a> {
        Matches::new(self, tokens, Cow::Owned(self.known(text, tokens)), None)
    }

    /// Looks up `words`, the distinct ones of a text (its [`vocabulary`]), for
    /// [`Self::matches_of`].
    ///
    /// [`vocabulary`]: crate::text::Document::vocabulary
    #[must_use]
    pub fn known(&self, text: &str, words: &[Token]) -> Known {
        let mut known = Known::default();
        known.ends.reserve(words.len());
        known.begins.reserve(words.len());
        let mut folded = String::new();
        for word in words {
            let from = known.forms.len();
            self.look_up(text, *word, &mut folded, &mut known.forms);
            let begins = |form: &Form| !self.patterns[form.element as usize].all.is_empty();
            known.begins.push(known.forms[from..].iter().any(begins));
            known.ends.push(known.forms.len() as u32);
        }
        known
    }

    /// Like [`Self::matches`], without looking the words up again: `places` says for each of
    /// `tokens` which of the `known` words it is.
    pub fn matches_of<'a>(&'a self, known: &'a Known, tokens: &'a [Token], places: &'a [u32]) -> Matches<'a> {
        Matches::new(self, tokens, Cow::Borrowed(known), Some(places))
    }

    fn add(
        &mut self,
        language: Language,
        line: &line::Line,
        elements: &mut FxHashMap<String, u32>,
        forms: &mut FormTableBuilder,
    ) {
        let entry = self.entries.len() as u32;
        self.entries.push(Entry {
            pattern: line.pattern.into(),
            tag: line.tag.into(),
            weight: line.weight,
            flags: line.flags.iter().map(|&flag| flag.into()).collect(),
        });
        let mut steps = Vec::new();
        for word in line.pattern.split(' ') {
            if word == ".." {
                steps.push(Step::Gap);
                continue;
            }
            for part in elided(word, language) {
                let next = elements.len() as u32;
                let element = *elements.entry(part.to_string()).or_insert(next);
                if element == next {
                    self.patterns.push(Patterns::default());
                    self.add_forms(language, part, element, forms);
                }
                steps.push(Step::Element(element));
            }
        }
        if let Some(Step::Element(first)) = steps.first().copied() {
            self.patterns[first as usize].all.push(Pattern { rest: steps.split_off(1), entry });
        }
    }

    fn add_forms(&mut self, language: Language, word: &str, element: u32, forms: &mut FormTableBuilder) {
        for form in word.split('|') {
            if let Some(stem) = form.strip_suffix('*') {
                if let Some(key) = stem_key(stem) {
                    self.stems.entry(key).or_default().push((stem.into(), element));
                }
            } else if let Some(adjective) = form.strip_suffix("~ly") {
                english::adjective(adjective, &mut |form, shape| forms.add(form, element, shape, false));
            } else if let Some(dictionary) = form.strip_suffix('~') {
                forms::each(dictionary, language, &mut |form, shape| forms.add(form, element, shape, false));
            } else {
                forms.add(form, element, Shape::Plain, true);
            }
        }
    }

    /// The elements that a token is a form of, best first.
    fn look_up(&self, text: &str, token: Token, folded: &mut String, into: &mut Vec<Form>) {
        if matches!(token.kind, TokenKind::Punctuation | TokenKind::Address) {
            return;
        }
        fold(token.of(text), folded);
        let forms = self.forms.get(folded);
        into.extend_from_slice(forms);
        if forms.is_empty()
            && let Some(owner) = folded.strip_suffix("'s")
        {
            into.extend_from_slice(self.forms.get(owner));
        }
        if let Some(key) = stem_key(folded)
            && let Some(stems) = self.stems.get(&key)
        {
            let fits = stems.iter().filter(|(stem, _)| folded.starts_with(&**stem));
            into.extend(fits.map(|&(_, element)| Form { element, shape: Shape::Plain, written_out: false }));
        }
    }
}

/// Lower case, with straight apostrophes. Accents stay: "però" is not "pero".
pub fn fold(word: &str, into: &mut String) {
    into.clear();
    if word.is_ascii() {
        into.push_str(word);
        into.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | 'ʼ' => into.push('\''),
            c if c.is_ascii() => into.push(c.to_ascii_lowercase()),
            c => into.extend(c.to_lowercase()),
        }
    }
}

/// The first bytes of a stem or word, by which stems are looked up before they are compared.
fn stem_key(word: &str) -> Option<[u8; STEM_KEY]> {
    word.as_bytes().first_chunk().copied()
}

/// An Italian elision is a token of its own: "all'altezza" is "all'" and "altezza".
fn elided(word: &str, language: Language) -> impl Iterator<Item = &str> {
    let cut = (language == Language::Italian)
        .then(|| word.find('\''))
        .flatten()
        .map(|at| at + 1)
        .filter(|&at| at < word.len());
    let (first, second) = cut.map_or((word, None), |at| (&word[..at], Some(&word[at..])));
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens by hand: words, elisions, punctuation.
    fn tokens(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut start = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let inside = c.is_alphanumeric() || c == '-' || c == '’' || c == '\'';
            if inside && start.is_none() {
                start = Some(at);
            }
            let ends = !inside || c == '\'' || c == '’';
            if ends && let Some(from) = start.take() {
                let to = if inside { at + c.len_utf8() } else { at };
                tokens.push(Token { start: from as u32, len: (to - from) as u16, kind: TokenKind::Word });
            }
            if !inside && !c.is_whitespace() {
                let kind = TokenKind::Punctuation;
                tokens.push(Token { start: at as u32, len: c.len_utf8() as u16, kind });
            }
        }
        tokens
    }

    fn found(language: Language, lines: &str, text: &str) -> Vec<String> {
        let lexicon = Lexicon::parse(language, &[lines]);
        lexicon.matches(text, &tokens(text)).map(|m| m.span.of(text).to_string()).collect()
    }

    fn it(lines: &str, text: &str) -> Vec<String> {
        found(Language::Italian, lines, text)
    }

    fn en(lines: &str, text: &str) -> Vec<String> {
        found(Language::English, lines, text)
    }

    #[test]
    fn a_plain_word_is_found_in_its_form_only() {
        assert_eq!(it("flop  -0.7", "Un flop, anzi due Flops."), ["flop"]);
    }

    #[test]
    fn italian_verbs_are_conjugated() {
        for form in
            ["criticò", "criticano", "criticherà", "criticata", "criticandolo", "criticarla", "critichiamo"]
        {
            assert_eq!(it("criticare~  -0.7  obj", form), [form]);
        }
        for form in ["difese", "difesa", "difende", "difenderà"] {
            assert_eq!(it("difendere~  0.5", form), [form]);
        }
        for form in ["vinse", "vinto", "vinceranno"] {
            assert_eq!(it("vincere~  0.5", form), [form]);
        }
        for form in ["propone", "propose", "proposto", "proporrà"] {
            assert_eq!(it("proporre~  0.1", form), [form]);
        }
        assert_eq!(it("lanciare~  0.1", "lancerà lanci lancia"), ["lancerà", "lanci", "lancia"]);
        assert_eq!(it("indebolire~  -0.5", "indebolisce indebolito"), ["indebolisce", "indebolito"]);
    }

    #[test]
    fn italian_nouns_and_adjectives_agree() {
        assert_eq!(it("drammatico~  -0.7", "drammatici drammatiche drammaticamente").len(), 3);
        assert_eq!(it("scarso~  -0.4", "scarsi scarsissima scarsamente").len(), 3);
        assert_eq!(it("fragile~  -0.4", "fragili fragilmente fragilissimo").len(), 3);
        assert_eq!(it("vincitore~  0.5", "vincitrice vincitori").len(), 2);
    }

    #[test]
    fn english_words_are_inflected() {
        assert_eq!(en("praise~  0.6  obj", "praised praises praising praise").len(), 4);
        assert_eq!(en("stop~  -0.2", "stopped stopping").len(), 2);
        assert_eq!(en("carry~  0.1", "carried carries carrying").len(), 3);
        assert_eq!(en("lose~  -0.6", "lost losing loses").len(), 3);
        assert_eq!(en("happy~ly  0.6", "happily happier").len(), 2);
        let lexicon = Lexicon::parse(Language::English, &["scandal~  -0.6"]);
        let owner = Token { start: 0, len: 11, kind: TokenKind::Word };
        assert_eq!(lexicon.matches("scandal’s", &[owner]).count(), 1);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let lines = "dubbio~  -0.2\nmettere~ .. in dubbio  -0.6\nin  0.1";
        assert_eq!(it(lines, "Ha messo subito in dubbio il piano."), ["messo subito in dubbio"]);
        assert_eq!(it(lines, "Ha messo, in dubbio."), ["in", "dubbio"]);
    }

    #[test]
    fn elisions_are_words_of_their_own() {
        assert_eq!(it("all'altezza  0.5", "È all’altezza del compito"), ["all’altezza"]);
    }

    #[test]
    fn stems_take_any_ending_and_yield_to_written_forms() {
        let lexicon = Lexicon::parse(
            Language::Italian,
            &["catastrof*  -0.8\ncatastrofista  -0.3\nèlit*  0.1\nperò*  0.1"],
        );
        let weight = |text: &str| {
            lexicon.matches(text, &tokens(text)).map(|m| lexicon.entry(m.entry).weight).collect::<Vec<_>>()
        };
        assert_eq!(weight("Catastrofico!"), [-0.8]);
        assert_eq!(weight("catastrofista"), [-0.3]);
        assert_eq!(weight("èlite"), [0.1]);
    }

    #[test]
    fn two_tags_of_the_same_words_are_both_given() {
        let lexicon = Lexicon::parse(Language::English, &["rocket~  colloquial\nrocket~  enthusiastic:0.5"]);
        let text = "rockets";
        let tags: Vec<_> =
            lexicon.matches(text, &tokens(text)).map(|m| lexicon.entry(m.entry).tag.to_string()).collect();
        assert_eq!(tags, ["colloquial", "enthusiastic"]);
    }

    #[test]
    fn malformed_lines_say_why() {
        for (line, why) in [
            ("parola -0.5", "two spaces"),
            ("parola  -1.5", "out of range"),
            ("Parola  0.5", "lower case"),
            ("pa*  0.5", "three letters"),
            (".. parola  0.5", "gap"),
            ("parola  0,5", "not a number"),
        ] {
            let message = line::parse(line).unwrap().unwrap_err();
            assert!(message.contains(why), "{line}: {message}");
        }
        assert!(line::parse("  # only a comment").is_none());
    }
}
