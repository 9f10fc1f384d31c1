//! One quotation as two articles carry it: the words that only one of them gives. What is left out of
//! somebody's words is often what mattered: a condition, a doubt, the second half.

use super::quotes::{between_marks, words_in};
use crate::compare::passages::tiling::{self, Tile};
use crate::compare::side::Side;
use crate::compare::words::Word;
use crate::compare::{PairKind, PassagePair, QuotePair, Wording};
use crate::span::Span;

/// Content words that both give word for word, and their least share of the shorter quotation: below
/// that it is another translation, or another thing said.
const SHARED: usize = 3;
const SHARE: f32 = 0.4;
/// Quotations before and behind the other article's in which the rest of the words may stand.
const BESIDE: usize = 2;
/// So many words in a row of them are no chance.
const BESIDE_RUN: u32 = 4;

/// How the two of each pair differ in their words, in the order of the pairs.
pub(crate) fn find(a: &Side, b: &Side, pairs: &[QuotePair]) -> Vec<Wording> {
    let one_language = a.entry.reading.language == b.entry.reading.language;
    let indexed = pairs.iter().enumerate().filter(|_| one_language);
    let told = indexed.filter_map(|(index, pair)| {
        let (of_a, of_b) = (quoted(a, pair.a?)?, quoted(b, pair.b?)?);
        if !same_words(&of_a, &of_b) {
            return None;
        }
        let only_a = alone(a, &of_a, &of_b, &around(b, pair.b?));
        let only_b = alone(b, &of_b, &of_a, &around(a, pair.a?));
        let any = !only_a.is_empty() || !only_b.is_empty();
        any.then_some(Wording { quote: index as u32, only_a, only_b })
    });
    told.collect()
}

/// Passages whose words in common are those of one quotation that either cuts or changes are that quotation.
pub(crate) fn relabel(
    passages: &mut [PassagePair],
    a: &Side,
    b: &Side,
    quotes: &[QuotePair],
    wordings: &[Wording],
) {
    let place = |side: &Side, quote: Option<u32>| {
        side.entry.reading.quotes.get(quote? as usize).and_then(|quote| quote.parts().next())
    };
    for wording in wordings {
        let Some(pair) = quotes.get(wording.quote as usize) else { continue };
        let (Some(of_a), Some(of_b)) = (place(a, pair.a), place(b, pair.b)) else { continue };
        let passage = passages.iter_mut().find(|p| p.a.overlaps(of_a) && p.b.overlaps(of_b));
        let cut = differ(a, &wording.only_a) || differ(b, &wording.only_b);
        let changed = says(a, &wording.only_a) || says(b, &wording.only_b);
        let Some(passage) = passage.filter(|p| cut || changed && p.kind == PairKind::Verbatim) else {
            continue;
        };
        passage.kind = PairKind::SameQuote;
    }
}

/// Words in a row that make another cut, not another spelling.
const CUT: usize = 3;

/// Whether any word of the runs is more than grammar: "a profound [gift]", "a profound [present]".
fn says(side: &Side, runs: &[Span]) -> bool {
    runs.iter().flat_map(|run| words_in(side, *run)).any(|word| !side.words[word].kind.stop)
}

fn differ(side: &Side, runs: &[Span]) -> bool {
    runs.iter().any(|run| words_in(side, *run).len() >= CUT)
}

/// The words of a quotation between marks; `None` where nothing of it stands between any.
fn quoted(side: &Side, quote: u32) -> Option<Vec<Word>> {
    let quote = side.entry.reading.quotes.get(quote as usize)?;
    let text = &*side.entry.article.text;
    // Of "she has chosen to “listen to a survey”" what stands between the marks.
    let spans: Vec<Span> = match quote.direct {
        true => quote.parts().collect(),
        false => quote.parts().flat_map(|part| between_marks(text, part)).collect(),
    };
    let words: Vec<Word> =
        spans.into_iter().flat_map(|span| words_in(side, span)).map(|w| side.words[w]).collect();
    (!words.is_empty()).then_some(words)
}

/// The words of a quotation and of those beside it: one article may cut in two what the other has whole.
fn around(side: &Side, quote: u32) -> Vec<Word> {
    let all = side.entry.reading.quotes.len() as u32;
    let near = quote.saturating_sub(BESIDE as u32)..(quote + BESIDE as u32 + 1).min(all);
    near.filter_map(|quote| quoted(side, quote)).flatten().collect()
}

fn same_words(a: &[Word], b: &[Word]) -> bool {
    let content = |words: &[Word]| words.iter().filter(|w| !w.kind.stop).count();
    let tiles = tiling::tiles(a, b);
    let shared: usize =
        tiles.iter().map(|tile| content(&a[tile.a as usize..(tile.a + tile.len) as usize])).sum();
    let least = content(a).min(content(b)).max(1);
    shared >= SHARED.min(least.max(2)) && shared as f32 >= SHARE * least as f32
}

/// The runs of `these` that neither the `paired` quotation nor those `around` it have. A word of grammar that both
/// have somewhere neither begins nor ends one.
fn alone(side: &Side, these: &[Word], paired: &[Word], around: &[Word]) -> Vec<Span> {
    let mut shared = vec![false; these.len()];
    // "I have" stands in everything.
    let says = |tile: &Tile| {
        let mut words = these[tile.a as usize..(tile.a + tile.len) as usize].iter();
        tile.len >= BESIDE_RUN || words.any(|word| !word.kind.stop)
    };
    let beside = tiling::tiles(these, around).into_iter().filter(|tile| tile.len >= BESIDE_RUN);
    for tile in tiling::tiles(these, paired).into_iter().filter(says).chain(beside) {
        shared[tile.a as usize..(tile.a + tile.len) as usize].fill(true);
    }
    let text = &*side.entry.article.text;
    // Across the words of the article itself ("…, he said, …") nothing is one run.
    let joined = |at: usize| {
        let between = Span { start: these[at - 1].span.end, end: these[at].span.start };
        between.of(text).chars().all(apart)
    };
    let idle = |word: &Word| word.kind.stop && paired.iter().any(|other| other.kind.form == word.kind.form);
    let mut runs = vec![];
    let mut at = 0;
    while at < these.len() {
        let mut end = at;
        while end < these.len() && !shared[end] && (end == at || joined(end)) {
            end += 1;
        }
        let mut words = &these[at..end];
        while let [first, rest @ ..] = words
            && idle(first)
        {
            words = rest;
        }
        while let [rest @ .., last] = words
            && idle(last)
        {
            words = rest;
        }
        // "I said no. [But] they've been kind": the beginning of what both give.
        if let [rest @ .., before, last] = words
            && last.kind.stop
            && (Span { start: before.span.end, end: last.span.start }).of(text).contains(['.', '!', '?', '…'])
        {
            words = &words[..rest.len() + 1];
        }
        if let [first, ..] = words {
            runs.push(words.iter().fold(first.span, |run, word| run.join(word.span)));
        }
        at = end.max(at + 1);
    }
    runs
}

/// What may stand between two words of one run.
fn apart(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '«' | '»' | '“' | '”' | '"')
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};
    use crate::span::Span;

    /// What only A and only B give of the words that both quote.
    fn only(a: &str, b: &str) -> Option<(Vec<String>, Vec<String>)> {
        let found = compare(&read(a), &read(b), &Options::default());
        let written = |spans: &[Span], text: &str| spans.iter().map(|s| s.of(text).to_owned()).collect();
        let wording = found.wordings.first()?;
        Some((written(&wording.only_a, a), written(&wording.only_b, b)))
    }

    #[test]
    fn what_is_cut_from_a_quotation_is_told() {
        for (a, b, only_a, only_b) in [
            (
                "«La nave partirà domani, ma soltanto se il vento cala», ha detto Rita Neri. Il porto era calmo.",
                "«La nave partirà domani», ha detto Rita Neri. Nessuno ha chiesto altro.",
                &["ma soltanto se il vento cala"][..],
                &[][..],
            ),
            (
                "“The bridge is not yet safe for heavy lorries,” said Anna Keller. It rained all day.",
                "“The bridge is safe for heavy lorries,” said Anna Keller. Nobody asked more.",
                &["not yet"],
                &[],
            ),
            (
                "«Siamo contro i cantieri di dicembre», ha detto Rita Neri. Il porto era calmo.",
                "«Non siamo contro i cantieri, siamo contro i cantieri di dicembre», ha detto Rita Neri. Fine.",
                &[],
                &["Non siamo contro i cantieri"],
            ),
            (
                "“The bridge is safe for most lorries,” said Anna Keller. It rained all day.",
                "“The bridge is safe for heavy lorries,” said Anna Keller. Nobody asked more.",
                &["most"],
                &["heavy"],
            ),
        ] {
            let (of_a, of_b) = only(a, b).unwrap_or_default();
            assert_eq!(of_a, only_a, "{a}");
            assert_eq!(of_b, only_b, "{a}");
        }
    }

    #[test]
    fn a_sentence_that_both_go_on_with_is_not_begun() {
        let a = "“I told her no. But the lamps of the harbour were mended before winter,” said Ada Keller. It rained.";
        let b = "“The lamps of the harbour were mended before winter,” said Ada Keller. Nobody asked more.";
        assert_eq!(only(a, b), Some((vec!["I told her no".to_owned()], vec![])));
    }

    #[test]
    fn the_same_words_cut_in_two_are_not_lost() {
        let whole = "“The bridge is safe for heavy lorries, and the lamps will be mended before the winter,” said Anna Keller.";
        let two = "“The bridge is safe for heavy lorries,” said Anna Keller. “The lamps will be mended before the winter,” she said.";
        let (of_a, of_b) = only(whole, two).unwrap_or_default();
        assert!(of_a.iter().chain(&of_b).all(|run| !run.contains(' ')), "{of_a:?} {of_b:?}");
    }

    #[test]
    fn another_thing_said_by_the_same_person_is_no_cut() {
        let a = "“The bridge is safe for heavy lorries,” said Anna Keller. It rained all day.";
        let b = "“We will mend the lamps of the market before Easter,” said Anna Keller. Nobody asked more.";
        assert_eq!(only(a, b), None);
        assert_eq!(only(a, a), None);
    }
}
