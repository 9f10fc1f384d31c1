//! One article of a comparison, cut into units of words.

use super::words::{self, Vocabulary, Word};
use crate::collection::Entry;
use crate::span::Span;
use std::ops::Range;

/// Longer sentences are cut: alignment inside a pair costs the product of the two lengths.
const MAX_UNIT_WORDS: usize = 90;

/// A sentence, or a piece of a very long one.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub span: Span,
    /// Indices into [`Side::words`].
    pub words: Range<u32>,
    /// Its different stems without grammar words, sorted, each with the index of its first word.
    pub stems: Vec<(u32, u32)>,
    /// Names that occur in it, as numbers shared by both articles; sorted.
    pub names: Vec<u32>,
    /// Figures that stand in it: indices into the reading's figures.
    pub figures: Vec<u32>,
    /// Quotes that overlap it: indices into the reading's quotes.
    pub quotes: Vec<u32>,
}

/// An article as units and words.
pub(crate) struct Side<'e> {
    pub entry: &'e Entry,
    /// The shared number of each of its entities.
    pub numbers: Vec<u32>,
    pub words: Vec<Word>,
    pub units: Vec<Unit>,
}

impl<'e> Side<'e> {
    /// Reads the words of `entry`. `names[i]` is the shared number of its entity `i`.
    pub fn read(entry: &'e Entry, names: &[u32], vocabulary: &mut Vocabulary) -> Self {
        let mut side = Self { entry, numbers: names.to_vec(), words: vec![], units: vec![] };
        let text = &*entry.article.text;
        for sentence in &entry.reading.sentences {
            let first = side.words.len();
            words::scan(text, sentence.span, |word, span| {
                let kind = vocabulary.kind(word, entry.reading.language);
                let capital = side.words.len() > first && word.starts_with(char::is_uppercase);
                side.words.push(Word { span, kind, capital });
            });
            side.cut(first, sentence.span);
        }
        side.place(names);
        side
    }

    /// Makes units of the words from `first` on.
    fn cut(&mut self, first: usize, sentence: Span) {
        let count = self.words.len() - first;
        if count == 0 {
            return;
        }
        let pieces = count.div_ceil(MAX_UNIT_WORDS);
        let size = count.div_ceil(pieces);
        let mut at = first;
        while at < self.words.len() {
            let end = (at + size).min(self.words.len());
            let span =
                if pieces == 1 { sentence } else { self.words[at].span.join(self.words[end - 1].span) };
            let mut stems: Vec<(u32, u32)> = (at..end)
                .filter(|w| !self.words[*w].kind.stop)
                .map(|w| (self.words[w].kind.stem, w as u32))
                .collect();
            stems.sort_unstable();
            stems.dedup_by_key(|(stem, _)| *stem);
            let words = at as u32..end as u32;
            self.units.push(Unit { span, words, stems, names: vec![], figures: vec![], quotes: vec![] });
            at = end;
        }
    }

    /// Puts names, figures and quotes into their units.
    fn place(&mut self, names: &[u32]) {
        let reading = &self.entry.reading;
        for (entity, name) in reading.entities.iter().zip(names) {
            for mention in &entity.mentions {
                if let Some(unit) = self.unit_at(mention.span.start) {
                    self.units[unit].names.push(*name);
                }
            }
        }
        for unit in &mut self.units {
            unit.names.sort_unstable();
            unit.names.dedup();
        }
        for (index, figure) in reading.figures.iter().enumerate() {
            if let Some(unit) = self.unit_at(figure.span.start) {
                self.units[unit].figures.push(index as u32);
            }
        }
        for (index, quote) in reading.quotes.iter().enumerate() {
            let from = self.units.partition_point(|u| u.span.end <= quote.span.start);
            for unit in self.units[from..].iter_mut().take_while(|u| u.span.start < quote.span.end) {
                unit.quotes.push(index as u32);
            }
        }
    }

    /// The unit that holds byte `at`.
    pub fn unit_at(&self, at: u32) -> Option<usize> {
        let index = self.units.partition_point(|u| u.span.start <= at).checked_sub(1)?;
        (at < self.units[index].span.end).then_some(index)
    }

    /// The words of a unit.
    pub fn words_of(&self, unit: &Unit) -> &[Word] {
        &self.words[unit.words.start as usize..unit.words.end as usize]
    }
}
