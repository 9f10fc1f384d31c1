//! One article becomes its reading: who is in it, how they are treated, in which tone, who speaks,
//! which figures it gives. A pure function of the article's text: same text, same answer.

pub mod entities;
pub mod figures;
pub mod quotes;
pub mod stance;
#[cfg(test)]
mod tests;
pub mod tone;
#[cfg(feature = "train")]
mod trial;

use crate::corpus::Article;
use crate::span::Span;
use crate::text::{Document, Language, Paragraph, Sentence};

/// What the reader asks for besides what is found by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Concepts to look for, each with its word forms.
    pub tracked: Vec<Tracked>,
}

/// A concept the reader follows: "immigrazione=immigra*,migrant*,richiedent* asilo".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tracked {
    pub name: String,
    /// Words or phrases; `*` at the end of a word stands for any ending. Case and accents are
    /// folded.
    pub forms: Vec<String>,
}

/// What the program read in one article.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalysedArticle {
    pub language: Language,
    /// Words and numbers in the body.
    pub words: u32,
    pub sentences: Vec<Sentence>,
    pub paragraphs: Vec<Paragraph>,
    /// Most mentioned first.
    pub entities: Vec<Entity>,
    /// People whom a headline or a short passage judges without naming them ("he"), as concepts. No names of the
    /// folder: "he" is somebody else elsewhere.
    pub unnamed: Vec<Entity>,
    /// Strongest first; empty where there is too little text.
    pub tone: Vec<ToneTag>,
    /// `None` where there is too little text, or the language is not judged.
    pub subjectivity: Option<Subjectivity>,
    /// In text order.
    pub quotes: Vec<Quote>,
    /// In text order.
    pub figures: Vec<Figure>,
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Person,
    Organization,
    Place,
    Product,
    Event,
    Work,
    /// Followed by the reader, or suggested from recurring terms.
    Concept,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::Person,
        Kind::Organization,
        Kind::Place,
        Kind::Product,
        Kind::Event,
        Kind::Work,
        Kind::Concept,
    ];

    /// As the contract spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Product => "product",
            Self::Event => "event",
            Self::Work => "work",
            Self::Concept => "concept",
        }
    }
}

/// One name of one article with all its mentions, long and short forms joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fullest form that occurs in the article.
    pub name: String,
    pub kind: Kind,
    /// In text order, never empty.
    pub mentions: Vec<Mention>,
    pub stance: Stance,
}

/// One place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
}

/// How an article treats a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stance {
    pub label: StanceLabel,
    /// −1 critical … +1 favourable.
    pub score: f32,
    /// 0 … 1: how often a label given with this confidence should be right.
    pub confidence: f32,
    /// The sentences that made the label, in text order. Empty only for `Neutral` and
    /// `Insufficient`.
    pub evidence: Vec<Evidence>,
}

/// Stance of an article towards a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StanceLabel {
    Favourable,
    Critical,
    Mixed,
    Neutral,
    /// Too little text to judge, or a language that is not judged.
    #[default]
    Insufficient,
}

impl StanceLabel {
    pub const ALL: [StanceLabel; 5] =
        [Self::Favourable, Self::Critical, Self::Mixed, Self::Neutral, Self::Insufficient];

    /// As the contract spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Favourable => "favourable",
            Self::Critical => "critical",
            Self::Mixed => "mixed",
            Self::Neutral => "neutral",
            Self::Insufficient => "insufficient",
        }
    }
}

/// A passage that made a label, with the words that made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The passage, usually a sentence.
    pub span: Span,
    /// What it adds, −1 … +1 for stance, 0 … 1 for tone and subjectivity.
    pub score: f32,
    /// Whose words they are.
    pub voice: Voice,
    /// The words, in text order, never empty.
    pub cues: Vec<Cue>,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    Author,
    /// A quoted speaker, by name; empty where the speaker is not named.
    Speaker(String),
}

/// Words that moved a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cue {
    pub span: Span,
    /// With its sign after negation and direction: −1 … +1.
    pub weight: f32,
}

/// The tones an article can be written in. Definitions are in the window's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    Enthusiastic,
    Promotional,
    Alarmist,
    Polemical,
    Pessimistic,
    Cautious,
    Assertive,
    Analytical,
    Colloquial,
    Solemn,
}

impl Tone {
    pub const ALL: [Tone; 10] = [
        Self::Enthusiastic,
        Self::Promotional,
        Self::Alarmist,
        Self::Polemical,
        Self::Pessimistic,
        Self::Cautious,
        Self::Assertive,
        Self::Analytical,
        Self::Colloquial,
        Self::Solemn,
    ];

    /// As the contract spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Enthusiastic => "enthusiastic",
            Self::Promotional => "promotional",
            Self::Alarmist => "alarmist",
            Self::Polemical => "polemical",
            Self::Pessimistic => "pessimistic",
            Self::Cautious => "cautious",
            Self::Assertive => "assertive",
            Self::Analytical => "analytical",
            Self::Colloquial => "colloquial",
            Self::Solemn => "solemn",
        }
    }
}

/// A tone the article is written in.
#[derive(Clone, Debug, PartialEq)]
pub struct ToneTag {
    pub tone: Tone,
    /// 0 … 1.
    pub score: f32,
    pub evidence: Vec<Evidence>,
}

/// How much an article opines rather than reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Subjectivity {
    /// 0 reports … 1 opines.
    pub score: f32,
    pub evidence: Vec<Evidence>,
}

/// Somebody's words in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without the quotation marks.
    pub span: Span,
    /// The attribution inside them, with its marks: `"A," said X. "B"`, "A, X said, B".
    pub gap: Option<Span>,
    pub speaker: Option<Speaker>,
    /// Between quotation marks; otherwise reported ("said that …").
    pub direct: bool,
    /// The words tell something; else they only name what somebody judges ("praised the plan"), no quotation to readers.
    pub told: bool,
}

impl Quote {
    /// The stretches of the words: two where an attribution stands between them.
    pub fn parts(&self) -> impl Iterator<Item = Span> {
        let (first, second) = match self.gap {
            Some(gap) => (
                Span { start: self.span.start, end: gap.start },
                Some(Span { start: gap.end, end: self.span.end }),
            ),
            None => (self.span, None),
        };
        std::iter::once(first).chain(second)
    }

    /// The words themselves, without the attribution inside them: "A … B".
    #[must_use]
    pub fn words(&self, text: &str) -> String {
        let trimmed = |part: Span| {
            // With the marks that close the first stretch and open the second.
            part.of(text).trim_matches(|c: char| c.is_whitespace() || "«»“”\"‘’,".contains(c)).to_owned()
        };
        if self.gap.is_none() {
            return self.span.of(text).to_owned();
        }
        self.parts().map(trimmed).collect::<Vec<_>>().join(" … ")
    }
}

/// Who is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Where the article names the speaker ("Andreessen", "he").
    pub span: Span,
    /// The entity's full name where it is known, else the words of the span.
    pub name: String,
}

/// A number of the article with what it measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Number and unit together ("17 %", "oltre 1 miliardo di dollari" without "oltre").
    pub span: Span,
    /// In the unit: "1,2 miliardi di dollari" is 1_200_000_000 USD.
    pub value: f64,
    pub unit: Unit,
}

/// What a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    Percent,
    /// A part of a whole in words ("two thirds", "uno su tre"): 0 none … 1 all.
    Share,
    /// ISO 4217 code ("USD", "EUR", "CNY").
    Currency(&'static str),
    /// Measures by their symbol ("km", "kg", "MW", "GB").
    Measure(&'static str),
    /// "volte", "times".
    Times,
    /// A year ("2026"), not counted as an amount.
    Year,
    /// Things counted: the noun that follows, lower case ("articoli", "tokens"), or empty.
    Count(String),
}

/// Reads one article. Pure: depends on nothing but its arguments.
#[must_use]
pub fn analyse(article: &Article, options: &Options) -> AnalysedArticle {
    let removed: Vec<Span> = article.removed.iter().map(|r| r.span).collect();
    let text = &*article.text;
    let document = Document::read(text, &removed, article.meta.language.as_deref());
    let mut entities = entities::find(text, &document, options);
    let mut quotes = quotes::find(text, &document, &entities);
    let figures = figures::find(text, &document);
    let tone::Profile { tags: tone, subjectivity, opinions } = tone::profile(text, &document, &quotes);
    let author = stance::Author { opinions: &opinions, subjectivity: subjectivity.as_ref().map(|s| s.score) };
    let stances = stance::judge(text, &document, &entities, &quotes, author);
    for (entity, stance) in entities.iter_mut().zip(stances) {
        entity.stance = stance;
    }
    let unnamed = stance::judge_unnamed(text, &document, &entities, &quotes);
    if tone.iter().any(|tag| tag.tone == Tone::Polemical) {
        entities.iter_mut().for_each(|entity| stance::without_mocked_praise(&mut entity.stance));
    }
    quotes.retain(|quote| quote.told);
    let mut reading = AnalysedArticle {
        language: document.language,
        words: document.words() as u32,
        entities,
        unnamed,
        tone,
        subjectivity,
        quotes,
        figures,
        // Tokens are three times the text: made again for the one article that needs them.
        sentences: document.sentences,
        paragraphs: document.paragraphs,
    };
    reading.shrink_to_fit();
    reading
}

impl AnalysedArticle {
    /// Gives back what lists have grown beyond need: a folder holds many thousands of readings.
    fn shrink_to_fit(&mut self) {
        let fit = |evidence: &mut Vec<Evidence>| {
            evidence.iter_mut().for_each(|e| e.cues.shrink_to_fit());
            evidence.shrink_to_fit();
        };
        for entity in self.entities.iter_mut().chain(&mut self.unnamed) {
            entity.name.shrink_to_fit();
            entity.mentions.shrink_to_fit();
            fit(&mut entity.stance.evidence);
        }
        self.tone.iter_mut().for_each(|tag| fit(&mut tag.evidence));
        self.subjectivity.iter_mut().for_each(|subjectivity| fit(&mut subjectivity.evidence));
        self.entities.shrink_to_fit();
        self.unnamed.shrink_to_fit();
        self.tone.shrink_to_fit();
        self.quotes.shrink_to_fit();
        self.figures.shrink_to_fit();
        self.sentences.shrink_to_fit();
        self.paragraphs.shrink_to_fit();
    }
}
