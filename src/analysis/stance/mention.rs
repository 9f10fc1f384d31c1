//! What one sentence says about one name, and the words that say it.

mod reasons;
mod voices;

use super::attach::{self, Attached, Link, Place};
use super::features::{self, Feature, Source};
use super::lists::Lists;
use super::model::{self, Model};
use super::role::WordRole;
use super::sentence::{Prepared, SentenceCue, Vocabulary};
use super::supposed::is_supposed;
use super::whereabouts::Whereabouts;
use super::whole;
use super::whose::{Of, Whose};
use crate::analysis::{Cue, Quote, Voice};
use crate::span::Span;
use crate::text::lexicon::forms::Shape;
use crate::text::{Document, Sentence, Token, TokenKind};

/// Most words shown for one sentence.
const SHOWN: usize = 5;
/// Words that moved the score by less than this part of the strongest are not shown.
const SHOWN_SHARE: f32 = 0.2;
/// Words that moved it by less than this are not shown.
const SHOWN_LEAST: f32 = 0.1;
/// A sentence whose score is nearer to 0 than this does not judge.
const UNDECIDED: f32 = 0.1;
/// What must arrive at the name from a word of the list for it to convince.
const LISTED: f32 = 0.06;
/// In an article a word that only stands near does so where the sentence judges as clearly as this.
const VAGUE: f32 = 0.27;
/// What a word that is in no list must have learned for it to convince.
const LEARNED: f32 = 0.12;
/// What it must have moved altogether where it learned less than that, but at least the second.
const MOVED: (f32, f32) = (0.35, 0.03);
/// What any word must have moved where the sentence judges as clearly as the first.
const PLAIN: (f32, f32) = (0.4, 0.15);
/// Sentences up to which a text is a snippet: a headline, a caption, a paragraph that was copied out,
/// picked because it speaks about somebody. In a whole article most sentences only mention a name, and
/// a word that is in no list must incline clearly, on the whole, to convince there.
const SNIPPET: usize = 3;
/// What a word that tells something must have moved to be shown where none convinces.
const CLEARLY: f32 = 0.1;
/// Tokens between a word and a name behind "of" that it is said of.
const GOVERNS: usize = 5;
/// Tokens between "such as" and a name in the example, and between the word that it is an example of and the name.
const EXAMPLE: usize = 6;
const FEATS: usize = 12;
/// A sentence that judges as clearly as this may do so across another name.
const ACROSS: f32 = 0.5;
/// Before praise, more of it than is good.
const TOO: [&str; 5] = ["too", "troppo", "troppa", "troppi", "troppe"];
/// What begins a sentence about what once was.
const PAST: [&str; 2] = ["storicamente", "historically"];
/// What a verb must say of who does it to judge in the plainest report: blame, and praise.
const DEED: (f32, f32) = (-0.7, 0.5);
/// It is done to somebody: "won" and "failed" are not.
const DONE_TO: f32 = 0.05;
/// What a cue may say of whom it is done to, at most, for it to say nothing of them.
const SUFFERED: f32 = 0.2;
/// Names of a sentence that are looked at, at most.
const MANY: usize = 60;

/// How words moved the score, towards the sentence's judgement.
#[derive(Clone, Copy, Debug)]
struct Move {
    span: Span,
    moved: f32,
    /// What it moved by its meaning alone.
    says: f32,
    /// A cue of the list that judges as the sentence does.
    listed: bool,
    /// Something bad that happens, of which nobody is said to be one.
    event: bool,
    /// What the name does, and the word for it judges.
    deed: bool,
    /// The lists say that it is no reason: others do it to the name, or it judges the other way.
    denied: bool,
}

/// One sentence about one name.
#[derive(Clone, Debug)]
pub struct Reading {
    pub sentence: u32,
    pub span: Span,
    /// Words in the sentence.
    pub words: u32,
    /// Critical, neutral, favourable.
    pub probabilities: [f32; 3],
    pub voice: Voice,
    /// In text order; empty where the sentence is neutral.
    pub cues: Vec<Cue>,
    /// Among them one for what the name does to others, which by itself judges ("betrayed its partners"): it does so
    /// in the plainest report.
    pub deed: bool,
}

impl Reading {
    /// −1 critical … +1 favourable.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.probabilities[2] - self.probabilities[0]
    }

    /// Whether it judges.
    #[must_use]
    pub fn judges(&self) -> bool {
        let [critical, neutral, favourable] = self.probabilities;
        critical.max(favourable) > neutral && self.score().abs() >= UNDECIDED
    }
}

/// Whether a cue is a verb that blames or praises whoever does it to somebody, beyond doubt.
fn is_deed(cue: &SentenceCue) -> bool {
    let agent = cue.polarity.agent;
    // "Half of the expected saving", "coming to save": nobody does it there.
    cue.polarity.roles
        && !matches!(cue.shape, Shape::Gerund | Shape::Infinitive)
        && !cue.negated
        && cue.polarity.patient > DONE_TO
        && (agent <= DEED.0 || agent >= DEED.1)
}

/// Whether a text is a whole article, not a headline, a caption or a passage.
#[must_use]
pub fn is_article(document: &Document) -> bool {
    document.sentences.len() > SNIPPET
}

/// Reads the mentions of one article, sentence by sentence.
pub struct Reader<'a> {
    document: &'a Document,
    lists: &'a Lists,
    vocabulary: Vocabulary<'a>,
    model: &'a Model,
    quotes: &'a [Quote],
    /// Where the quotations up to each one end at the latest: to look back no farther than needed.
    reach: Vec<u32>,
    tokens: &'a [Token],
    sentence: Prepared,
    attached: Vec<Attached>,
    features: Vec<Feature>,
    moves: Vec<Move>,
    words: u32,
    /// Whether the text is a whole article, by [`SNIPPET`].
    article: bool,
}

impl<'a> Reader<'a> {
    pub fn new(
        text: &'a str,
        document: &'a Document,
        lists: &'a Lists,
        model: &'a Model,
        quotes: &'a [Quote],
    ) -> Self {
        let reach = quotes
            .iter()
            .scan(0, |latest, quote| {
                *latest = quote.span.end.max(*latest);
                Some(*latest)
            })
            .collect();
        Self {
            document,
            lists,
            vocabulary: Vocabulary::new(text, document, lists),
            model,
            quotes,
            reach,
            tokens: &[],
            sentence: Prepared::default(),
            attached: Vec::new(),
            features: Vec::new(),
            moves: Vec::new(),
            words: 0,
            article: is_article(document),
        }
    }

    /// Reads on as if the text were a whole article, or a snippet.
    #[cfg(feature = "train")]
    pub fn take_for_article(&mut self, article: bool) {
        self.article = article;
    }

    /// Turns to the next sentence.
    pub fn open(&mut self, sentence: &Sentence) {
        let (tokens, places) =
            (self.document.tokens_of(sentence), self.document.vocabulary.places_of(sentence));
        self.sentence.read(tokens, places, &mut self.vocabulary);
        self.tokens = tokens;
        self.words = tokens.iter().filter(|t| t.kind == TokenKind::Word).count() as u32;
    }

    /// The features of the name at `place` in the open sentence.
    pub fn features(&mut self, places: &[Place], place: Place) -> &[Feature] {
        attach::attach(&self.sentence, places, place, &mut self.attached);
        features::of(&self.sentence, &self.attached, place, self.article, &mut self.features);
        &self.features
    }

    /// What the open sentence says about the name at `place`.
    pub fn read(&mut self, text: &str, sentence: u32, span: Span, places: &[Place], place: Place) -> Reading {
        self.features(places, place);
        let mut sums = [0.0; 2];
        for feature in &self.features {
            let [critical, favourable] = self.model.weight(feature.key);
            sums[0] += critical * feature.value;
            sums[1] += favourable * feature.value;
        }
        let mut reading = Reading {
            sentence,
            span,
            words: self.words,
            probabilities: model::softmax(sums),
            voice: Voice::Author,
            cues: Vec::new(),
            deed: false,
        };
        let shown = if self.article { whole::leans(&reading) } else { reading.judges() };
        if shown {
            (reading.cues, reading.deed) = self.cues(text, places, place, reading.score());
            reading.voice = self.voice(text, places, place, &reading.cues);
        }
        reading
    }

    /// Whether a word that judges as `score` does is said of what was read last, or done to it; not what it does
    /// to others.
    pub fn judges_it(&self, score: f32) -> bool {
        let of_it = |link| matches!(link, Link::Patient | Link::Predicate | Link::Target | Link::Genitive);
        self.attached.iter().any(|found| of_it(found.link) && found.weight * score.signum() >= LISTED)
    }

    /// The words that convince, the weightiest of them, in text order. A word convinces if the list
    /// or its own learned weight, wherever it stands, judges as the sentence does and no other name
    /// stands between; where the sentence judges clearly, what a word moved is enough. Its weight is
    /// all it moved. Also whether a deed of the name is among them.
    fn cues(&mut self, text: &str, places: &[Place], place: Place, score: f32) -> (Vec<Cue>, bool) {
        let sign = if score > 0.0 { 1.0 } else { -1.0 };
        let language = self.document.language;
        let place_of = match Whereabouts::of(text, language, self.tokens, &self.sentence, places, place) {
            // A headline or a passage was picked for the name, wherever it stands.
            Whereabouts::Of if !self.article => Whereabouts::Named,
            place_of => place_of,
        };
        self.moves.clear();
        for feature in &self.features {
            let [critical, favourable] = self.model.weight(feature.key);
            let moved = (favourable - critical) * feature.value * sign;
            let (span, says) = match feature.source {
                Source::Sentence => continue,
                Source::Cue(index) => (self.sentence.cues[index as usize].span, 0.0),
                Source::Word(index) => (self.tokens[index as usize].span(), moved),
                Source::Token(index) => (self.tokens[index as usize].span(), 0.0),
            };
            self.moves.push(Move {
                span,
                moved,
                says,
                listed: false,
                event: false,
                deed: false,
                denied: false,
            });
        }
        // "Velox deceived [Ada] and took her savings" blames only Velox.
        let suffers = |cue: &SentenceCue, found: &Attached| {
            // Of what somebody makes more or less of ("brings good results") the lists say less.
            (sign < 0.0 || !cue.change)
                && found.link == Link::Patient
                && cue.polarity.agent * sign > 2.0 * SUFFERED
                && cue.polarity.patient * sign < SUFFERED
        };
        let victim = self.article
            && sign < 0.0
            && self.attached.iter().any(|found| suffers(&self.sentence.cues[found.cue], found));
        for found in &self.attached {
            let cue = &self.sentence.cues[found.cue];
            // "X è stata una tragedia", not "X è giunto sul luogo della tragedia".
            let said_of_it = found.link == Link::Predicate && cue.tokens.start <= place.last as usize + 4;
            let event = cue.polarity.event && !said_of_it;
            // "the platform of Velox …, lower costs": of whom stands behind "of" tell something the word before it, what
            // is said of the name itself ("on top of Velox, the fine …") and verbs.
            let verb = cue.polarity.roles && !cue.change;
            let of_it = verb || said_of_it || self.governs(text, cue.span, place);
            let apart = place_of == Whereabouts::Of && !of_it;
            let muted = found.link == Link::Blocked || place_of.mutes(found.link) || event || apart;
            // Somewhere near it is no reason where the whole sentence hardly judges.
            let vague = self.article && found.link == Link::Near && score.abs() < VAGUE;
            let said = || cue.tokens.clone().map(|t| &self.sentence.words[t]).filter(|word| !word.function);
            let fact = self.article && said().next().is_some() && said().all(|word| word.reports);
            let pity = self.article && self.is_pity(text, cue.span, place);
            let listed = !muted
                && !vague
                && !fact
                && !pity
                && !self.is_wish(text, cue.tokens.start, score)
                && found.weight * sign >= LISTED;
            let near = matches!(found.link, Link::Near | Link::Beside | Link::Genitive);
            let listed = listed && !(victim && near);
            // "cured the worst faults" praises.
            let denied =
                self.article && (suffers(cue, found) || cue.change && found.weight * sign < -SUFFERED);
            let deed = listed && found.link == Link::Agent && is_deed(cue);
            self.moves.push(Move { span: cue.span, moved: 0.0, says: 0.0, listed, event, deed, denied });
        }
        self.moves.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
        let mut words: Vec<Move> = Vec::new();
        for found in &self.moves {
            match words.last_mut() {
                Some(last) if last.span.overlaps(found.span) => {
                    last.moved += found.moved;
                    last.says += found.says;
                    last.listed |= found.listed;
                    last.event |= found.event;
                    last.deed |= found.deed;
                    last.denied |= found.denied;
                }
                _ => words.push(*found),
            }
        }
        // "Critics" say something, in an article, of nobody.
        let judges =
            |word: &Move| self.article && self.lists.judging.judges(&word.span.of(text).to_lowercase());
        let moved = |word: &Move| {
            let index = self.tokens.partition_point(|token| token.start < word.span.start);
            let shown = word.moved > SHOWN_LEAST && !word.event && !judges(word);
            shown && !self.is_over(text, index) && !self.says_itself(text, place, word.span, score)
        };
        let only_where = |word: Span| match place_of {
            Whereabouts::Named => false,
            Whereabouts::Of => !self.governs(text, word, place),
            _ => true,
        };
        let convinces = |word: &Move| {
            word.listed
                || !word.denied && !only_where(word.span) && self.says(text, places, place, word, score)
        };
        if !self.article || words.iter().any(|word| moved(word) && convinces(word)) {
            words.retain(|word| moved(word) && convinces(word));
        } else {
            words.retain(|word| {
                moved(word)
                    && !victim
                    && !word.denied
                    && word.moved > CLEARLY
                    && !only_where(word.span)
                    && self.tells(text, word.span, score)
            });
        }
        if self.article {
            self.leave_its_own(text, places, place, score, &mut words);
        }
        words.sort_by(|a, b| b.moved.total_cmp(&a.moved));
        let strongest = words.first().map_or(0.0, |word| word.moved);
        words.retain(|word| word.moved > strongest * SHOWN_SHARE);
        words.truncate(SHOWN);
        words.sort_by_key(|word| word.span.start);
        let deed = words.iter().any(|word| word.deed);
        (
            words.iter().map(|w| Cue { span: w.span, weight: (w.moved * sign).clamp(-1.0, 1.0) }).collect(),
            deed,
        )
    }

    /// Keeps the words that are said of the name; those that more likely are not only where it has no others.
    fn leave_its_own(&self, text: &str, places: &[Place], place: Place, score: f32, words: &mut Vec<Move>) {
        if is_supposed(text, self.tokens) {
            words.clear();
        }
        let of = Of { text, tokens: self.tokens, words: &self.sentence.words, places };
        words.retain(|word| of.whose(place, word.span, score) != Whose::Anothers);
        let is_its = |word: &Move| of.whose(place, word.span, score) == Whose::Its;
        if words.iter().any(is_its) {
            words.retain(is_its);
        }
    }

    /// Whether a word stands close before the name, which stands behind "of": "the record training of Velox".
    fn governs(&self, text: &str, word: Span, place: Place) -> bool {
        let index = self.tokens.partition_point(|token| token.start < word.start);
        let first = place.first as usize;
        // "Feats such as the training of Velox": what it is an example of.
        let example = || {
            let near = first.saturating_sub(EXAMPLE).max(index + 1)..first;
            let comma = |at: usize| self.sentence.words[at].role == WordRole::Comma;
            near.rev().any(|at| match self.tokens[at].of(text) {
                "come" | "like" => comma(at - 1),
                "as" => self.tokens[at - 1].of(text) == "such",
                _ => false,
            })
        };
        (index..index + GOVERNS).contains(&first) || index < first && first < index + FEATS && example()
    }
}
