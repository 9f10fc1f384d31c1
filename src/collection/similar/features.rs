//! What an article is weighed by: its content words, its names, its figures. Words of the bilingual
//! lexicon count by their meaning, so that synonyms and translations are one; the others by stem.

use crate::analysis::{Figure, Unit};
use crate::collection::{ArticleId, Collection, NameId};
use crate::text::bilingual;
use crate::text::fold::fold;
use crate::text::stem::stem_folded;
use crate::text::stopwords::{is_generic, is_stopword};
use crate::text::{self, Language, TokenKind};
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// Kinds apart from each other: the seeds of their hashes.
const NAME: u64 = 1;
const FIGURE: u64 = 2;
const MEANING: u64 = 3;
/// What a name and a figure count for, against a word as rare.
const NAME_WEIGHT: f32 = 1.5;
const FIGURE_WEIGHT: f32 = 1.2;
/// Words of a language remembered while counting; above, they are forgotten and met again.
const REMEMBERED: usize = 200_000;

/// What a feature is, to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shared {
    Name(NameId),
    /// A word as it is written.
    Term(String),
    /// A figure as it is written.
    Figure(String),
}

/// Remembers what the words already met count as.
#[derive(Default)]
pub(super) struct Stems {
    known: FxHashMap<Box<str>, Option<u64>>,
    language: Option<Language>,
}

impl Stems {
    /// The hash of its meaning or stem; `None` for function words and measures.
    fn of(&mut self, word: &str, language: Language) -> Option<u64> {
        if self.language != Some(language) || self.known.len() > REMEMBERED {
            self.known.clear();
            self.language = Some(language);
        }
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let folded = fold(word);
        let common = is_stopword(&folded, language) || is_generic(&folded) || folded.chars().nth(1).is_none();
        let stem = (!common).then(|| {
            let stem = stem_folded(&folded, language);
            match bilingual::concept(&folded, &stem, language) {
                Some(meaning) => xxh3_64_with_seed(&meaning.to_le_bytes(), MEANING),
                None => xxh3_64(stem.as_bytes()),
            }
        });
        self.known.insert(word.into(), stem);
        stem
    }
}

/// Calls `each` with every feature of `article` by its hash: how often it stands there is how often
/// it is called. `shown` makes what the feature is, where it is wanted.
fn each(
    collection: &Collection,
    article: ArticleId,
    stems: &mut Stems,
    mut each: impl FnMut(u64, f32, &dyn Fn() -> Shared),
) {
    let entry = collection.entry(article);
    let (source, language) = (&*entry.article.text, entry.reading.language);
    for sentence in &entry.reading.sentences {
        for token in text::tokens(source, sentence.span) {
            if token.kind == TokenKind::Word
                && let Some(word) = source.get(token.span().range())
                && let Some(hash) = stems.of(word, language)
            {
                each(hash, 1.0, &|| Shared::Term(word.to_owned()));
            }
        }
    }
    for (entity, name) in entry.reading.entities.iter().zip(&collection.name_of[article.0 as usize]) {
        let Some(name) = name else { continue };
        let hash = xxh3_64_with_seed(&name.0.to_le_bytes(), NAME);
        for _ in &entity.mentions {
            each(hash, NAME_WEIGHT, &|| Shared::Name(*name));
        }
    }
    for figure in entry.reading.figures.iter().filter(|f| telling(f)) {
        let unit = match &figure.unit {
            Unit::Count(_) => "",
            unit => unit.name(),
        };
        let value = xxh3_64_with_seed(&figure.value.to_le_bytes(), FIGURE);
        let hash = xxh3_64_with_seed(unit.as_bytes(), value);
        each(hash, FIGURE_WEIGHT, &|| Shared::Figure(figure.span.of(source).to_owned()));
    }
}

/// Years and small round numbers stand in any article.
fn telling(figure: &Figure) -> bool {
    match figure.unit {
        Unit::Year => false,
        Unit::Count(_) | Unit::Times => {
            figure.value > 12.0 && figure.value % 10.0 != 0.0 || figure.value > 1e4
        }
        _ => true,
    }
}

/// The features of an article, sorted by hash, each with how often it stands and what its kind
/// weighs.
pub(super) fn counted(
    collection: &Collection,
    article: ArticleId,
    stems: &mut Stems,
) -> Vec<(u64, u32, f32)> {
    let mut all: Vec<(u64, f32)> = Vec::new();
    each(collection, article, stems, |hash, weight, _| all.push((hash, weight)));
    all.sort_unstable_by_key(|(hash, _)| *hash);
    all.chunk_by(|a, b| a.0 == b.0).map(|run| (run[0].0, run.len() as u32, run[0].1)).collect()
}

/// What the features of an article are, by hash; words as they are first written.
pub(super) fn shown(collection: &Collection, article: ArticleId) -> FxHashMap<u64, Shared> {
    let mut shown = FxHashMap::default();
    each(collection, article, &mut Stems::default(), |hash, _, what| {
        shown.entry(hash).or_insert_with(what);
    });
    shown
}
