//! How much a word tells of what a sentence is about.

use super::direction::{Lexicon, Roles};
use crate::compare::background::Background;
use crate::compare::side::Side;
use crate::compare::words::{Vocabulary, Word};
use crate::text::fold::fold;
use rustc_hash::FxHashMap;

/// A word in this share of the sentences of both articles is what all of them are about.
const THEME: f32 = 0.3;
/// What a word of the theme still weighs.
const LEAST: f32 = 0.2;
/// What a shared name weighs beside a shared rare word: one that hardly any sentence has, and one of the theme.
const RARE: f32 = 0.9;
const LEAST_NAME: f32 = 0.4;
/// Two articles of fewer sentences have no theme yet: what stands once in each is telling.
const FEWEST: usize = 16;
/// From this weight on a word names one of several things the articles speak about.
const TELLING: f32 = 0.55;

/// The words of both articles, by number.
pub(super) struct Weights {
    /// 0.15 … 1: less where every article of the folder has the stem.
    rarity: Vec<f32>,
    /// 0.2 … 1: less where many sentences of both articles have it.
    topical: Vec<f32>,
    roles: FxHashMap<u32, Roles>,
    /// How much it says that two sentences share a name, by its number.
    names: FxHashMap<u32, f32>,
}

impl Weights {
    pub fn of(a: &Side, b: &Side, vocabulary: &Vocabulary, background: Option<&Background>) -> Self {
        let mut rarity = vec![1.0; vocabulary.stems()];
        if let Some(background) = background {
            for (stem, id) in vocabulary.each_stem() {
                rarity[id as usize] = background.rarity(stem);
            }
        }
        let mut sentences = vec![0_u32; vocabulary.stems()];
        for unit in a.units.iter().chain(&b.units) {
            unit.stems.iter().for_each(|(stem, _)| sentences[*stem as usize] += 1);
        }
        let all = (a.units.len() + b.units.len()).max(FEWEST) as f32;
        let topical = sentences.iter().map(|n| (1.0 - *n as f32 / all / THEME).clamp(LEAST, 1.0)).collect();
        let mut named: FxHashMap<u32, u32> = FxHashMap::default();
        for unit in a.units.iter().chain(&b.units) {
            unit.names.iter().for_each(|name| *named.entry(*name).or_default() += 1);
        }
        let rare = |n: u32| (RARE * (1.0 - n as f32 / all / THEME)).clamp(LEAST_NAME, RARE);
        let names = named.into_iter().map(|(name, n)| (name, rare(n))).collect();
        let mut roles = FxHashMap::default();
        for side in [a, b] {
            let Some(lexicon) = Lexicon::of(side.entry.reading.language) else { continue };
            let text = &*side.entry.article.text;
            for word in &side.words {
                roles.entry(word.kind.form).or_insert_with(|| lexicon.roles(&fold(word.span.of(text))));
            }
        }
        Self { rarity, topical, roles, names }
    }

    /// What the lists say of a word.
    pub fn roles(&self, word: &Word) -> Roles {
        self.roles.get(&word.kind.form).copied().unwrap_or_default()
    }

    /// Whether a sentence can be about the word.
    pub fn content(&self, word: &Word) -> bool {
        let kind = word.kind;
        let roles = self.roles(word);
        // A gap that closes has nothing in common with a door that does.
        !kind.stop && !kind.number && !kind.generic && !roles.plain && !roles.closing
    }

    /// 0.15 … 1.
    pub fn rarity(&self, stem: u32) -> f32 {
        self.rarity[stem as usize]
    }

    /// How much it says that two sentences share the stem, 0.1 … 1.
    pub fn shared(&self, stem: u32) -> f32 {
        self.topical[stem as usize] * (1.0 + self.rarity[stem as usize]) / 2.0
    }

    /// How much it says that two sentences share the name of this number, 0.4 … 0.9.
    pub fn name(&self, number: u32) -> f32 {
        self.names.get(&number).copied().unwrap_or(LEAST_NAME)
    }

    /// Whether the stem names one of several things that the two articles speak about.
    pub fn telling(&self, stem: u32) -> bool {
        self.shared(stem) >= TELLING
    }
}
