//! One sentence made ready: its words, its clauses, and its cues with what modifies them.
//! Everything here is independent of whom the cues fall on, and done once per sentence.

mod marks;

use super::changes;
use super::lists::{Lists, Meaning, Polarity};
use super::role::{WordRole, role};
use crate::analysis::quotes;
use crate::span::Span;
use crate::text::fold;
use crate::text::lexicon::forms::Shape;
use crate::text::lexicon::{self, Known};
use crate::text::stem::stem_hash;
use crate::text::stopwords::{is_plain, is_stopword};
use crate::text::{Document, Token, TokenKind};
use marks::Marks;
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// How far back, in tokens, a negation reaches.
const NEGATION_REACH: usize = 5;
/// The same where it denies that the author thinks so.
const DISBELIEF_REACH: usize = 14;
/// How far back, in tokens, an intensifier reaches.
const FACTOR_REACH: usize = 2;
/// In a question.
const ASKED: f32 = 0.6;
/// A negated judgement is weaker than its opposite ("not bad").
const NEGATED: f32 = -0.7;

/// A word or phrase that judges.
#[derive(Clone, Debug)]
pub struct SentenceCue {
    /// Tokens of the sentence.
    pub tokens: Range<usize>,
    pub span: Span,
    pub polarity: Polarity,
    pub shape: Shape,
    /// Negation, intensifiers, contrast, hedges: what the weight is multiplied by.
    pub factor: f32,
    pub negated: bool,
    /// A participle with its patient before it: "è stato criticato", "was praised".
    pub passive: bool,
    /// A verb and a thing that judge together ([`changes`]).
    pub change: bool,
}

/// A sentence with its cues.
#[derive(Debug, Default)]
pub struct Prepared {
    /// In text order.
    pub cues: Vec<SentenceCue>,
    /// For each token, a coordinate that grows by 1 per word and by more at clause boundaries: the
    /// difference of two is how far apart the words stand.
    pub place: Vec<f32>,
    pub words: Vec<Word>,
    pub question: bool,
}

/// One token as the features see it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Hash of the folded word; 0 for what carries no meaning of its own.
    pub whole: u64,
    /// Hash of its stem.
    pub stem: u64,
    /// In the reach of a negation.
    pub negated: bool,
    /// Behind a word for what is wished, meant or tried, in its clause.
    pub wished: bool,
    /// A word of grammar, which tells nothing unless it stands beside the name.
    pub function: bool,
    /// A word that names things and judges nobody.
    pub plain: bool,
    /// What it tells by itself ([`super::telling`]): 1 good, −1 bad, 0 nothing.
    pub tells: i8,
    /// It only reports what happened: "arrested".
    pub reports: bool,
    /// "said", "ha detto": whoever stands beside it speaks.
    pub speech: bool,
    /// "according", "secondo": whoever stands behind it speaks.
    pub source: bool,
    /// "e", "and".
    pub joins: bool,
    /// Grows by one at each clause boundary.
    pub clause: u16,
    pub role: WordRole,
}

/// What the words of one text are, each found out once.
#[derive(Debug)]
pub struct Vocabulary<'a> {
    text: &'a str,
    lists: &'a Lists,
    /// What they are in the lists.
    known: Known,
    known_changes: Known,
    /// What each is by itself, filled when it is first met.
    words: Vec<Option<Alone>>,
    folded: String,
}

/// A word by itself.
#[derive(Clone, Copy, Debug)]
struct Alone {
    /// As it is where its capital, if any, says nothing.
    word: Word,
    /// How far it stands behind the word before it.
    step: f32,
    capital: bool,
}

impl<'a> Vocabulary<'a> {
    pub fn new(text: &'a str, document: &Document, lists: &'a Lists) -> Self {
        let words = document.vocabulary.words();
        let (known, known_changes) = (lists.lexicon.known(text, words), lists.changes.known(text, words));
        Self { text, lists, known, known_changes, words: vec![None; words.len()], folded: String::new() }
    }

    fn alone(&mut self, token: Token, place: u32) -> Alone {
        let (text, lists, folded) = (self.text, self.lists, &mut self.folded);
        *self.words[place as usize].get_or_insert_with(|| {
            let word = word(text, token, lists, folded);
            Alone {
                step: step(word.role, folded),
                word,
                capital: token.of(text).starts_with(char::is_uppercase),
            }
        })
    }
}

impl Prepared {
    /// Reads a sentence; `places` are those of its words in the document's vocabulary. The buffers
    /// are used again from one sentence to the next.
    pub fn read(&mut self, tokens: &[Token], places: &[u32], vocabulary: &mut Vocabulary) {
        self.cues.clear();
        self.place.clear();
        self.words.clear();
        let (text, lists) = (vocabulary.text, vocabulary.lists);
        let mut at = 0.0;
        let mut clause = 0;
        let shouted = is_shouted(text, tokens);
        for (index, (token, place)) in tokens.iter().zip(places).enumerate() {
            let Alone { mut word, step, capital } = vocabulary.alone(*token, *place);
            let inside = index > 0 && !shouted;
            if inside && capital && word.role == WordRole::Other && token.kind != TokenKind::Punctuation {
                word = Word { role: WordRole::Name, ..Word::default() };
            }
            at += step;
            clause += u16::from(step > 1.0);
            word.clause = clause;
            self.place.push(at);
            self.words.push(word);
        }
        self.question = tokens.iter().rev().take(3).any(|t| t.of(text).starts_with('?'));
        let mut marks = Marks::new(tokens.len());
        for found in lists.lexicon.matches_of(&vocabulary.known, tokens, places) {
            match lists.meanings[found.entry as usize] {
                Meaning::Polarity(polarity) => self.cues.push(SentenceCue {
                    passive: self.is_passive(&found.tokens, found.shape),
                    tokens: found.tokens,
                    span: found.span,
                    polarity,
                    shape: found.shape,
                    factor: 1.0,
                    negated: false,
                    change: false,
                }),
                mark => marks.add(mark, found.tokens),
            }
        }
        let parts: Vec<_> = lists.changes.matches_of(&vocabulary.known_changes, tokens, places).collect();
        if parts.len() > 1 {
            let found = changes::find(lists, &parts, &self.words);
            let mut cues = std::mem::take(&mut self.cues);
            changes::put(found, &mut cues, |verb, shape| self.is_passive(verb, shape));
            self.cues = cues;
        }
        // "per competere con successo": what it is for.
        for (at, pair) in tokens.windows(2).enumerate() {
            if pair[0].of(text) == "per" && is_infinitive(pair[1].of(text)) {
                marks.wish[at + 1] = true;
            }
        }
        self.apply(&marks);
    }

    /// A participle behind a form of "be", or without any auxiliary.
    fn is_passive(&self, tokens: &Range<usize>, shape: Shape) -> bool {
        if !matches!(shape, Shape::Participle | Shape::PastOrParticiple) {
            return false;
        }
        let before = &self.words[tokens.start.saturating_sub(4)..tokens.start];
        for word in before.iter().rev() {
            match word.role {
                WordRole::Copula => return true,
                WordRole::Have => return false,
                WordRole::Comma | WordRole::Stop | WordRole::Relative => break,
                _ => {}
            }
        }
        // Without auxiliary: "criticato dai sindacati", "praised by critics".
        shape == Shape::Participle
            || self.words.get(tokens.end).is_some_and(|after| after.role == WordRole::By)
    }

    /// How far the negation at token `at` reaches: farther where the author denies to think so ("non penso che Velox
    /// sia un cattivo …", "I don't believe that …"); 0 where there is none.
    fn reach_of(&self, marks: &Marks, at: usize) -> usize {
        static BELIEF: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
            let words = [
                "penso",
                "pensiamo",
                "credo",
                "crediamo",
                "ritengo",
                "riteniamo",
                "pare",
                "sembra",
                "dico",
                "diciamo",
                "think",
                "believe",
                "say",
                "feel",
                "find",
                "suppose",
            ];
            words.into_iter().map(super::model::hash).collect()
        });
        if !marks.negation[at] {
            return 0;
        }
        let behind = self.words[at + 1..].iter().take(3);
        let believes = !marks.weak[at] && behind.into_iter().any(|word| BELIEF.contains(&word.whole));
        if believes { DISBELIEF_REACH } else { NEGATION_REACH }
    }

    fn apply(&mut self, marks: &Marks) {
        let mut cues = std::mem::take(&mut self.cues);
        let disbelieved = |i: usize| self.reach_of(marks, i) > NEGATION_REACH;
        for cue in &mut cues {
            let at = cue.tokens.start;
            let reach = |far: usize| (at.saturating_sub(far)..at).rev();
            let open =
                |i: usize| self.words[i].role != WordRole::Stop && self.words[i].role != WordRole::Comma;
            let before = || reach(NEGATION_REACH).take_while(|&i| open(i));
            cue.negated = match before().filter(|&i| marks.negation[i] && !marks.weak[i]).count() {
                // "Mai", "nessuno ha mai": one negation, however many words say it.
                0 => {
                    before().any(|i| marks.weak[i])
                        || reach(DISBELIEF_REACH).take_while(|&i| open(i)).any(disbelieved)
                }
                negations => negations % 2 == 1,
            };
            let mut factor: f32 = if cue.negated { NEGATED } else { 1.0 };
            for i in reach(FACTOR_REACH).take_while(|&i| open(i)) {
                factor *= marks.factor[i];
            }
            factor *= marks.hedge[at];
            factor *= marks.weight[at];
            if self.question {
                factor *= ASKED;
            }
            cue.factor = factor.clamp(-2.0, 2.0);
        }
        self.cues = cues;
        let mut wished = false;
        for (word, &wish) in self.words.iter_mut().zip(&marks.wish) {
            wished = (wished || wish) && !matches!(word.role, WordRole::Stop | WordRole::Comma);
            word.wished = wished;
        }
        let reach: Vec<usize> = (0..self.words.len()).map(|at| self.reach_of(marks, at)).collect();
        let mut left = 0;
        for ((word, &negation), reach) in self.words.iter_mut().zip(&marks.negation).zip(reach) {
            left = match word.role {
                WordRole::Stop | WordRole::Comma => 0,
                _ if negation => reach.max(left),
                _ => left,
            };
            if left > 0 && !negation {
                word.negated = true;
                left -= 1;
            }
        }
    }
}

/// Whether an Italian word ends as infinitives do.
fn is_infinitive(word: &str) -> bool {
    ["are", "ere", "ire", "rre", "arsi", "ersi", "irsi"].iter().any(|ending| word.ends_with(ending))
}

/// How far the word stands behind the one before it.
fn step(role: WordRole, folded: &str) -> f32 {
    match role {
        WordRole::Comma => 2.0,
        WordRole::Stop => 4.0,
        WordRole::Relative => 1.5,
        _ => match folded {
            "mentre" | "while" | "whereas" | "ma" | "but" | "invece" | "instead" => 4.0,
            "e" | "ed" | "and" | "perché" | "because" | "quando" | "when" => 2.0,
            _ => 1.0,
        },
    }
}

/// Whether capitals say nothing: a headline in capitals, or one that capitalises every word.
fn is_shouted(text: &str, tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.of(text));
    let (all, capital) = words().filter(|w| w.len() > 3).fold((0, 0), |(all, capital), word| {
        (all + 1, capital + usize::from(word.starts_with(char::is_uppercase)))
    });
    all >= 4 && capital * 4 >= all * 3
}

fn word(text: &str, token: Token, lists: &Lists, folded: &mut String) -> Word {
    let language = lists.language;
    let written = token.of(text);
    if token.kind == TokenKind::Punctuation {
        folded.clear();
        let role = if written == "," { WordRole::Comma } else { WordRole::Stop };
        return Word { role, ..Word::default() };
    }
    lexicon::fold(written, folded);
    let role = role(folded);
    if token.kind != TokenKind::Word {
        return Word { role, ..Word::default() };
    }
    let bare = fold::fold(folded);
    let whole = super::model::hash(folded);
    let function = is_stopword(&bare, language);
    let stem = if function { whole } else { stem_hash(&bare, language) };
    let plain = !function && is_plain(&bare, language);
    let (speech, source) = quotes::attributes(folded, language);
    Word {
        whole,
        stem,
        negated: false,
        wished: false,
        function,
        plain,
        tells: if function { 0 } else { lists.telling.of(folded) },
        reports: !function && lists.telling.reports(folded),
        speech,
        source,
        joins: matches!(folded.as_str(), "e" | "ed" | "and"),
        clause: 0,
        role,
    }
}
