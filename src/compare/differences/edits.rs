//! Two editions of one text (an agency's dispatch in two newspapers): what one of them changed, added or cut
//! inside the sentences that both carry.

use super::quotes::words_in;
use crate::analysis::Figure;
use crate::compare::passages::evidence::same_figure;
use crate::compare::side::Side;
use crate::compare::words::{NONE, Word};
use crate::compare::{Edit, PairKind, PassagePair};
use crate::span::Span;
use crate::text::fold::fold;

/// So much of either article was copied in two editions of one text, by words.
const EDITION: f32 = 0.5;
/// What a number or a denial weighs beside a word, and the most that words weigh together.
const TELLING: f32 = 4.0;
const MOST_WORDS: f32 = 6.0;
/// What is left of the weight of words that say the same in another way.
const AKIN: f32 = 0.5;

/// What differs inside the `passages`, in the order of A; nothing where the articles are no editions of one text.
pub(crate) fn find(a: &Side, b: &Side, passages: &[PassagePair]) -> Vec<Edit> {
    let copied = |pair: &PassagePair| matches!(pair.kind, PairKind::Verbatim | PairKind::Reworded);
    let share = |side: &Side, of: fn(&PassagePair) -> Span| {
        let words: usize =
            passages.iter().filter(|p| copied(p)).map(|pair| words_in(side, of(pair)).len()).sum();
        words as f32 / side.words.len().max(1) as f32
    };
    if share(a, |p| p.a) < EDITION || share(b, |p| p.b) < EDITION {
        return vec![];
    }
    let indexed = passages.iter().enumerate().filter(|(_, pair)| copied(pair));
    indexed.flat_map(|(at, pair)| inside(a, b, at as u32, pair)).collect()
}

/// What stands between the stretches that both share, where they share them in one order.
fn inside(a: &Side, b: &Side, passage: u32, pair: &PassagePair) -> Vec<Edit> {
    let lengths = |side: &Side, shared: &[Span]| -> Vec<usize> {
        shared.iter().map(|span| words_in(side, *span).len()).collect()
    };
    if lengths(a, &pair.shared_a) != lengths(b, &pair.shared_b) {
        return vec![];
    }
    let (of_a, of_b) = (gaps(a, pair.a, &pair.shared_a), gaps(b, pair.b, &pair.shared_b));
    let edit = |(x, y): (&[Word], &[Word])| {
        let weight = weight((a, x), (b, y));
        // "12 million euros" and "€12 million".
        let given = |these: &Side, words, those: &Side, place: Span| {
            let given = |x: &Figure| figures(those, place).any(|y| same_figure(x, y));
            span(words).is_none_or(|words| figures(these, words).any(|x| x.span.contains(words) && given(x)))
        };
        let same = given(a, x, b, pair.b) && given(b, y, a, pair.a);
        (weight > 0.0 && !same).then(|| Edit { passage, a: span(x), b: span(y), weight })
    };
    of_a.into_iter().zip(of_b).filter_map(edit).collect()
}

/// The words before, between and behind the `shared` stretches of a passage.
fn gaps<'s>(side: &'s Side, whole: Span, shared: &[Span]) -> Vec<&'s [Word]> {
    let (mut from, end) = (whole.start, whole.end);
    let mut gaps = vec![];
    for stretch in shared {
        let gap = Span { start: from, end: stretch.start.max(from) };
        gaps.push(&side.words[words_in(side, gap)]);
        from = stretch.end.max(from);
    }
    gaps.push(&side.words[words_in(side, Span { start: from, end: end.max(from) })]);
    gaps
}

fn span(words: &[Word]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    Some(first.span.join(last.span))
}

/// How much the words of one place tell; 0 for words of grammar alone. Other words for the same tell less, a number
/// more where it stands against another or against nothing.
fn weight((a, x): (&Side, &[Word]), (b, y): (&Side, &[Word])) -> f32 {
    let content = |words: &[Word]| words.iter().filter(|w| !w.kind.stop).count() as f32;
    let number = |words: &[Word]| words.iter().any(|w| w.kind.number);
    let denied = |side: &Side, words: &[Word]| {
        words.iter().filter(|w| denies(w.span.of(&side.entry.article.text))).count()
    };
    let numbers = (number(x) || number(y)) && (number(x) == number(y) || x.is_empty() || y.is_empty());
    let hedged =
        |side: &Side, words: &[Word]| words.iter().any(|w| hedges(w.span.of(&side.entry.article.text)));
    let telling = numbers || denied(a, x) != denied(b, y) || hedged(a, x) != hedged(b, y);
    let akin = |x: &Word| y.iter().any(|y| !y.kind.stop && (x.kind.means(&y.kind) || family(x, y)));
    let again = x.iter().any(|x| !x.kind.stop && akin(x));
    let words = content(x).max(content(y)).min(MOST_WORDS);
    words * if again { AKIN } else { 1.0 } + if telling { TELLING } else { 0.0 }
}

fn family(x: &Word, y: &Word) -> bool {
    x.kind.family != NONE && x.kind.family == y.kind.family
}

fn denies(word: &str) -> bool {
    matches!(
        &*fold(word),
        "non" | "mai" | "senza" | "nessun" | "nessuno" | "nessuna" | "not" | "never" | "no" | "without"
    )
}

/// "About half", "oltre la metà": the other says it flatly.
fn hedges(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "circa", "quasi", "oltre", "almeno", "appena", "forse", "about", "almost", "nearly", "over",
        "around", "roughly", "perhaps", "barely",
    ];
    WORDS.contains(&&*fold(word))
}

/// The figures of a place.
fn figures<'s>(side: &'s Side, place: Span) -> impl Iterator<Item = &'s Figure> {
    let all = &side.entry.reading.figures;
    let from = all.partition_point(|figure| figure.span.end <= place.start);
    all[from..].iter().take_while(move |figure| figure.span.start < place.end)
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    const TEXT: &str = "The harbour of Nortown opened its new terminal for ferries on Monday. \
        The terminal cost 12 million euros, half of it paid by the region. \
        Two companies that had asked for a berth were left out of the first phase. \
        The mayor thanked the workers of the yard and the captain of the first ship.";

    /// What A and what B writes at each place.
    fn edits(a: &str, b: &str) -> Vec<(String, String)> {
        let found = compare(&read(a), &read(b), &Options::default());
        let written = |span: Option<crate::span::Span>, text: &str| {
            span.map_or_else(String::new, |span| span.of(text).to_owned())
        };
        found.edits.iter().map(|edit| (written(edit.a, a), written(edit.b, b))).collect()
    }

    #[test]
    fn what_an_edition_changes_adds_and_cuts_is_told() {
        for (from, to, told) in [
            ("on Monday", "on Tuesday", ("Monday", "Tuesday")),
            ("12 million", "14 million", ("12", "14")),
            ("cost 12", "cost about 12", ("", "about")),
            ("were left out of", "were shut out of", ("left", "shut")),
            ("had asked for", "had not asked for", ("", "not")),
            (", half of it paid by the region", "", ("half of it paid by the region", "")),
            ("first ship.", "first ship; the opposition stayed away.", ("", "the opposition stayed away")),
        ] {
            let other = TEXT.replace(from, to);
            assert_eq!(edits(TEXT, &other), [(told.0.to_owned(), told.1.to_owned())], "{to}");
            assert_eq!(edits(&other, TEXT), [(told.1.to_owned(), told.0.to_owned())], "{to}");
        }
    }

    #[test]
    fn small_words_and_other_ways_to_write_a_number_change_nothing() {
        for (from, to) in [("for ferries on", "for the ferries on"), ("12 million euros", "€12 million")] {
            assert_eq!(edits(TEXT, &TEXT.replace(from, to)), [], "{to}");
        }
        assert_eq!(edits(TEXT, TEXT), []);
    }

    #[test]
    fn two_articles_that_share_a_sentence_are_no_editions() {
        let one = "The terminal cost 12 million euros, half of it paid by the region.";
        let other = format!(
            "It snowed in the mountains on Sunday, and the lifts stood still until the evening. {} \
             A train with forty children waited for an hour at the station below the pass. \
             Nobody knew when the road to the village would be free of snow again.",
            one.replace("half", "most")
        );
        assert_eq!(edits(TEXT, &other), []);
    }
}
