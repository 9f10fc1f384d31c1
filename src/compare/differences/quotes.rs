//! Who is quoted, in both the same words or in one only.

use crate::analysis::Quote;
use crate::compare::passages::evidence::same_person;
use crate::compare::passages::tiling;
use crate::compare::side::Side;
use crate::compare::words::NONE;
use crate::compare::{PairKind, PassagePair, QuotePair, Quoted};
use crate::span::Span;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// Share of its content that two quotations must have in common, of the shorter one.
const SAME_WORDS: f32 = 0.5;
/// The same where the speaker is the same.
const SAME_SPEAKER: f32 = 0.34;
/// What a passage that was found to quote the same is worth, in shared words.
const FOUND: f32 = 2.0;
/// Words in a row that nobody says by chance, and of a quotation that opens another one.
const RUN: u32 = 6;
const OPENING: usize = 2;
/// A quotation in more candidates than this is made of common words.
const MAX_POSTINGS: usize = 40;

/// Pairs quotations of the same words, and those of sentences that were found to quote the same in
/// other words; the rest stand alone. In the order of A, then of B.
pub(crate) fn pair(a: &Side, b: &Side, passages: &[PassagePair]) -> Vec<QuotePair> {
    let (of_a, of_b) = (contents(a), contents(b));
    let mut index: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (j, content) in of_b.iter().enumerate() {
        for key in content {
            index.entry(*key).or_default().push(j as u32);
        }
    }
    let mut ranked: Vec<(f32, u32, u32)> = vec![];
    for (i, content) in of_a.iter().enumerate() {
        let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
        for key in content {
            for j in index.get(key).filter(|l| l.len() <= MAX_POSTINGS).map_or(&[][..], Vec::as_slice) {
                *shared.entry(*j).or_default() += 1;
            }
        }
        for (j, count) in shared {
            let least = content.len().min(of_b[j as usize].len()).max(1) as f32;
            let (share, named) = (count as f32 / least, same_speaker(a, i, b, j as usize));
            let wanted = if named { SAME_SPEAKER } else { SAME_WORDS };
            let many = count >= 3 || (named && count >= 2) || (named && share > 0.9);
            if share >= wanted && (many || word_for_word(a, i, b, j as usize)) {
                ranked.push((share * count as f32 + if named { 1.0 } else { 0.0 }, i as u32, j));
            }
        }
    }
    for passage in passages.iter().filter(|p| p.kind == PairKind::SameQuote) {
        let of = |side: &Side, span: Span| {
            side.entry.reading.quotes.iter().position(|q| q.parts().any(|part| span.contains(part)))
        };
        if let (Some(i), Some(j)) = (of(a, passage.a), of(b, passage.b)) {
            ranked.push((FOUND + passage.score, i as u32, j as u32));
        }
    }
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let (mut partner, mut used) = (vec![None; of_a.len()], vec![false; of_b.len()]);
    for (_, i, j) in ranked {
        if partner[i as usize].is_none() && !used[j as usize] {
            partner[i as usize] = Some(j);
            used[j as usize] = true;
        }
    }
    let both = partner.iter().enumerate().map(|(i, j)| {
        let name = speaker(a, i);
        let name = if name.is_empty() { j.map_or("", |j| speaker(b, j as usize)) } else { name };
        QuotePair { a: Some(i as u32), b: *j, speaker: name.to_owned() }
    });
    let alone = (0..of_b.len()).filter(|j| !used[*j]).map(|j| QuotePair {
        a: None,
        b: Some(j as u32),
        speaker: speaker(b, j).to_owned(),
    });
    both.chain(alone).collect()
}

/// Whether two direct quotations share a run of words, or one of them is how the other begins.
fn word_for_word(a: &Side, i: usize, b: &Side, j: usize) -> bool {
    let quote = |side: &Side, index: usize| {
        let quote = side.entry.reading.quotes.get(index).filter(|quote| quote.direct)?;
        Some(quote.parts().flat_map(|part| words_in(side, part)).map(|w| side.words[w]).collect::<Vec<_>>())
    };
    let (Some(x), Some(y)) = (quote(a, i), quote(b, j)) else { return false };
    let run = tiling::tiles(&x, &y).iter().any(|tile| tile.len >= RUN);
    let shorter = x.len().min(y.len());
    run || shorter >= OPENING && x.iter().zip(&y).take(shorter).all(|(v, w)| v.kind.form == w.kind.form)
}

/// What each quotation is made of: the concepts of its words, or their stems.
fn contents(side: &Side) -> Vec<FxHashSet<u32>> {
    let of_quote = |quote: &Quote| {
        quote
            .parts()
            .flat_map(|part| words_in(side, part))
            .filter(|w| !side.words[*w].kind.stop)
            .map(|w| {
                let kind = side.words[w].kind;
                // Concepts are few: counted down from the top they never meet the stems.
                if kind.concept == NONE { kind.stem } else { NONE - 1 - kind.concept }
            })
            .collect()
    };
    side.entry.reading.quotes.iter().map(of_quote).collect()
}

/// Indices of the words of `span`.
pub(super) fn words_in(side: &Side, span: Span) -> std::ops::Range<usize> {
    let from = side.words.partition_point(|w| w.span.start < span.start);
    let to = side.words.partition_point(|w| w.span.start < span.end);
    from..to.max(from)
}

fn speaker<'s>(side: &'s Side, quote: usize) -> &'s str {
    side.entry.reading.quotes.get(quote).and_then(|q| q.speaker.as_ref()).map_or("", |s| &s.name)
}

fn same_speaker(a: &Side, i: usize, b: &Side, j: usize) -> bool {
    same_person(&fold(speaker(a, i)), &fold(speaker(b, j)))
}

/// Share of the words that are somebody else's. Quotations may lie in one another: no word counts
/// twice, and what stands between quotation marks is direct also inside reported speech.
pub(crate) fn quoted(side: &Side) -> Quoted {
    let mut voices = vec![None; side.words.len()];
    for quote in &side.entry.reading.quotes {
        for part in quote.parts() {
            for voice in &mut voices[words_in(side, part)] {
                *voice = Some(quote.direct || *voice == Some(true));
            }
            for marked in between_marks(&side.entry.article.text, part) {
                voices[words_in(side, marked)].fill(Some(true));
            }
        }
    }
    let share = |direct: bool| {
        voices.iter().filter(|v| **v == Some(direct)).count() as f32 / voices.len().max(1) as f32
    };
    Quoted { direct: share(true), indirect: share(false) }
}

/// What stands between quotation marks within `span`.
pub(super) fn between_marks(text: &str, span: Span) -> Vec<Span> {
    const MARKS: [(char, char); 3] = [('«', '»'), ('“', '”'), ('"', '"')];
    let mut found = vec![];
    let (mut at, end) = (span.start as usize, span.end as usize);
    while let Some(rest) = text.get(at..end) {
        let open = rest.char_indices().find_map(|(i, c)| {
            let (_, close) = MARKS.iter().find(|(open, _)| *open == c)?;
            Some((i + c.len_utf8(), *close))
        });
        let Some((inside, close)) = open else { break };
        let Some(length) = rest[inside..].find(close) else { break };
        found.push(Span::new(at + inside, at + inside + length));
        at += inside + length + close.len_utf8();
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    #[test]
    fn reported_speech_counts_as_other_peoples_words_apart_from_direct() {
        let a = read(
            "\"We will open the harbour again before summer,\" said the mayor Anna Keller. It rained all day. \
             Anna Keller said that the cranes had been repaired by the port authority.",
        );
        let b = read("It rained all day. The cranes stood still.");
        let found = compare(&a, &b, &Options::default());
        let (of_a, of_b) = found.quoted;
        assert!(of_a.direct > 0.2 && of_a.indirect > 0.1, "{of_a:?}");
        assert!(of_a.all() <= 1.0 && (of_a.all() - of_a.direct - of_a.indirect).abs() < 1e-6);
        assert_eq!(of_b.all(), 0.0);
    }

    #[test]
    fn words_between_marks_are_direct_also_inside_reported_speech() {
        let a = read("Anna Keller said that the cranes were “a gift of the whole city” to the port.");
        let (of_a, _) = compare(&a, &read("It rained."), &Options::default()).quoted;
        assert!(of_a.direct > 0.3 && of_a.indirect > 0.2, "{of_a:?}");
    }
}
