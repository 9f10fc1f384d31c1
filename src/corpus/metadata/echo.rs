//! What an article says again of a line above it: headlines are echoed by their articles, the furniture of pages
//! is not.

use super::title::reads_like_a_title;
use crate::corpus::clean::is_prose;
use crate::corpus::lines::Line;
use crate::text::fold::fold;
use crate::text::stopwords::is_stopword_of_any;
use rustc_hash::FxHashSet;

/// Letters that tell a word; those of one family share them.
const LETTERS: usize = 5;
/// A shorter word tells nothing.
const SHORTEST: usize = 4;
/// Words of a headline, and how many of them its article says again.
const FEWEST: usize = 4;
const ECHOED: usize = 2;

/// How many different words of `line` the paragraphs below it say.
pub(super) fn of(line: &Line<'_>, lines: &[Line<'_>]) -> usize {
    let below = lines.iter().filter(|other| other.span.start >= line.span.end && is_prose(other.text));
    let said: FxHashSet<String> = below.flat_map(|paragraph| words(paragraph.text)).collect();
    words(line.text).into_iter().filter(|word| said.contains(word)).count()
}

/// The first of the lines that reads like a headline of what follows.
pub(super) fn headline<'l, 't>(candidates: &[&'l Line<'t>], lines: &[Line<'t>]) -> Option<&'l Line<'t>> {
    let head = candidates.iter().take_while(|line| line.text.len() < 250);
    let long = |line: &&Line<'_>| line.text.split_whitespace().count() >= FEWEST;
    let mut told = head.copied().filter(|line| long(line) && reads_like_a_title(line, lines));
    told.find(|line| of(line, lines) >= ECHOED)
}

fn words(text: &str) -> FxHashSet<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let telling = words.filter(|word| word.chars().count() >= SHORTEST && !is_stopword_of_any(word));
    telling.map(|word| word.chars().take(LETTERS).collect()).collect()
}
