//! How many words a stretch of an article has, by the count that is its length.

use crate::text::count_words;
use egui::Ui;
use egui::cache::{ComputerMut, FrameCache};
use std::hash::{Hash, Hasher};

/// Words in `text`, a stretch of an article; counted once as long as it is on the screen.
#[must_use]
pub fn words_in(ui: &Ui, text: &str) -> usize {
    ui.memory_mut(|memory| *memory.caches.cache::<FrameCache<usize, Counter>>().get(Stretch(text)))
}

#[derive(Clone, Copy)]
struct Stretch<'a>(&'a str);

impl Hash for Stretch<'_> {
    /// By its place in memory, which an article keeps: hashing the text would take as long as counting.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0.as_ptr() as usize, self.0.len()).hash(state);
    }
}

#[derive(Default)]
struct Counter;

impl ComputerMut<Stretch<'_>, usize> for Counter {
    fn compute(&mut self, text: Stretch<'_>) -> usize {
        count_words(text.0)
    }
}
