//! The piece of a sentence around a figure: short, readable, cut between words.

use crate::compare::Phrase;
use crate::compare::side::Side;
use crate::span::Span;

/// A whole sentence up to this many bytes is its own phrase.
const WHOLE: usize = 80;
/// Bytes of a phrase at most, and below which it grows on.
const LONGEST: usize = 96;
const SHORTEST: usize = 56;
/// The same with the words that end it.
const WITH_ENDING: usize = 120;

/// The phrase around `figure`. `about`, words of [`Side::words`] nearest first, are in it where they
/// are near enough; without them, what stands around the figure.
pub(crate) fn around(side: &Side, figure: Span, about: &[usize]) -> Option<Phrase> {
    let unit = &side.units[side.unit_at(figure.start)?];
    if unit.span.len() <= WHOLE {
        return Some(Phrase { span: unit.span, before: false, after: false });
    }
    let (first, end) = (unit.words.start as usize, unit.words.end as usize);
    // The figure's own words; a figure that is no word of ours stands before the next one.
    let from = side.words.partition_point(|w| w.span.end <= figure.start).clamp(first, end - 1);
    let to = side.words.partition_point(|w| w.span.start < figure.end).clamp(from + 1, end);
    let mut piece = Piece { side, figure, from, to };
    for word in about {
        piece.reach((*word).clamp(first, end - 1), LONGEST);
    }
    // What a figure counts stands after it more often than before.
    for step in 0.. {
        let (left, right) = (piece.from > first, piece.to < end);
        if piece.span().len() >= SHORTEST || !(left || right) {
            break;
        }
        let next = if right && (step % 3 != 2 || !left) { piece.to } else { piece.from - 1 };
        if !piece.reach(next, LONGEST) {
            break;
        }
    }
    piece.trim();
    piece.finish(end);
    let mut span = piece.span();
    if piece.from == first {
        span.start = unit.span.start;
    }
    if piece.to == end {
        span.end = unit.span.end;
    }
    Some(Phrase { span, before: piece.from > first, after: piece.to < end })
}

/// Words `from..to` of a side, never without the figure.
struct Piece<'s, 'e> {
    side: &'s Side<'e>,
    figure: Span,
    from: usize,
    to: usize,
}

impl Piece<'_, '_> {
    fn span(&self) -> Span {
        self.side.words[self.from].span.join(self.side.words[self.to - 1].span).join(self.figure)
    }

    /// Grows until `word` is in it, unless that makes more than `most` bytes.
    fn reach(&mut self, word: usize, most: usize) -> bool {
        let (from, to) = (self.from, self.to);
        self.from = from.min(word);
        self.to = to.max(word + 1);
        let fits = self.span().len() <= most;
        if !fits {
            (self.from, self.to) = (from, to);
        }
        fits
    }

    /// A phrase does not end with "of open": it goes on to the word before a pause or "of".
    fn finish(&mut self, end: usize) {
        let text = &*self.side.entry.article.text;
        while self.to < end {
            let (last, next) = (self.side.words[self.to - 1], self.side.words[self.to]);
            let between = text.get(last.span.end as usize..next.span.start as usize);
            let joined = between.is_some_and(|b| matches!(b, " " | "\u{a0}" | "-" | "'" | "’"));
            if next.kind.stop || !joined || !self.reach(self.to, WITH_ENDING) {
                break;
            }
        }
    }

    /// A phrase does not end with "of the".
    fn trim(&mut self) {
        while self.to - 1 > self.from
            && self.side.words[self.to - 1].kind.stop
            && self.side.words[self.to - 1].span.start >= self.figure.end
        {
            self.to -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};
    use proptest::prelude::*;

    const A: &str = "According to the yearly report of the association, models made in China reached 17 % of all \
        the downloads of open models on the platform in the twelve months that ended in August.";
    const B: &str = "Nobody had expected it, but a study shows that American models came to only 15.8 % of the \
        downloads of open models in the same twelve months, and that has never happened before.";

    #[test]
    fn figures_that_disagree_stand_in_a_readable_piece_of_their_sentence() {
        let (a, b) = (read(A), read(B));
        let found = compare(&a, &b, &Options::default());
        let pair = found.figures.iter().find(|f| f.a.is_some() && f.b.is_some()).expect("a pair");
        let (x, y) = (pair.a_phrase.expect("a phrase"), pair.b_phrase.expect("a phrase"));
        let (x, y) = (x.of(&a.article.text), y.of(&b.article.text));
        assert!(!pair.agrees && x.contains("17 %") && x.contains("downloads of open models"), "{x}");
        assert!(x.starts_with("… ") && x.ends_with(" …") && x.len() < 125, "{x}");
        assert!(y.contains("15.8 % of the downloads of open models"), "{y}");
    }

    #[test]
    fn a_short_sentence_is_shown_whole() {
        let (a, b) = (read("The harbour has 12 cranes. It rained."), read("Nobody was hurt."));
        let found = compare(&a, &b, &Options::default());
        let phrase = found.figures[0].a_phrase.expect("a phrase");
        assert_eq!(phrase.of(&a.article.text), "The harbour has 12 cranes.");
    }

    proptest! {
        #[test]
        fn a_phrase_is_cut_between_words(
            before in "[a-zàé ,’]{0,120}", number in 1u32..99_999, after in "[a-zàé ,’%€]{0,120}",
        ) {
            let a = read(&format!("{before} {number} {after}."));
            let found = compare(&a, &read("It rained."), &Options::default());
            for pair in &found.figures {
                let figure = a.reading.figures[pair.a.expect("only A has figures") as usize].span;
                let span = pair.a_phrase.expect("it stands in a sentence").span;
                prop_assert!(span.contains(figure));
                let text = &*a.article.text;
                let cut = |at: u32| {
                    let (x, y) = text.split_at(at as usize);
                    x.ends_with(char::is_alphanumeric) && y.starts_with(char::is_alphanumeric)
                };
                prop_assert!(!cut(span.start) && !cut(span.end), "{:?}", span.of(text));
            }
        }
    }
}
