//! What two sentences share word for word: greedy string tiling (Wise 1996), and the phrases of
//! six words or more with at most two gaps that make a pair *verbatim*.

use crate::compare::words::Word;
use std::collections::BinaryHeap;
use std::ops::Range;

/// A run of words that A and B share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tile {
    /// First, so that the longest tile is the greatest.
    pub len: u32,
    pub a: u32,
    pub b: u32,
}

/// The longest runs that `a` and `b` share, none overlapping on either side, in the order of A.
/// A single word counts when it is not grammar.
pub(crate) fn tiles(a: &[Word], b: &[Word]) -> Vec<Tile> {
    let mut heap = BinaryHeap::from(runs(a, b));
    let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut found = vec![];
    while let Some(tile) = heap.pop() {
        let free = |i: u32| !used_a[(tile.a + i) as usize] && !used_b[(tile.b + i) as usize];
        let Some(from) = (0..tile.len).find(|i| free(*i)) else { continue };
        let len = (from..tile.len).take_while(|i| free(*i)).count() as u32;
        let kept = Tile { len, a: tile.a + from, b: tile.b + from };
        if len < tile.len {
            // Partly taken by a longer one: what is left competes again.
            heap.push(kept);
            let rest = from + len;
            if rest < tile.len {
                heap.push(Tile { len: tile.len - rest, a: tile.a + rest, b: tile.b + rest });
            }
            continue;
        }
        if len == 1 && a[kept.a as usize].kind.stop {
            continue;
        }
        for i in 0..len {
            used_a[(kept.a + i) as usize] = true;
            used_b[(kept.b + i) as usize] = true;
        }
        found.push(kept);
    }
    found.sort_unstable_by_key(|t| t.a);
    found
}

/// Whether what two sentences share stands in another order in the second: words of meaning lie beside the longest
/// chain of tiles that go forward in both. `tiles` are in the order of A, whose words are `a`.
pub(crate) fn out_of_order(tiles: &[Tile], a: &[Word]) -> bool {
    /// More than this are not looked at.
    const MOST: usize = 40;
    let tiles = &tiles[..tiles.len().min(MOST)];
    let telling = |tile: &Tile| {
        let words = &a[tile.a as usize..(tile.a + tile.len) as usize];
        words.iter().filter(|word| !word.kind.stop).count()
    };
    let mut best = vec![0_usize; tiles.len()];
    for (i, tile) in tiles.iter().enumerate() {
        let before = tiles[..i].iter().zip(&best).filter(|(t, _)| t.b < tile.b).map(|(_, b)| *b).max();
        best[i] = before.unwrap_or(0) + telling(tile);
    }
    best.into_iter().max().unwrap_or(0) < tiles.iter().map(telling).sum()
}

/// Every maximal run of equal words, diagonal by diagonal.
fn runs(a: &[Word], b: &[Word]) -> Vec<Tile> {
    let mut found = vec![];
    let mut ends = vec![0_u32; b.len() + 1];
    for i in 0..a.len() {
        // From right to left, so that the row before can be overwritten in place.
        for j in (0..b.len()).rev() {
            let len = if a[i].kind.form == b[j].kind.form { ends[j] + 1 } else { 0 };
            ends[j + 1] = len;
            let goes_on = i + 1 < a.len() && j + 1 < b.len() && a[i + 1].kind.form == b[j + 1].kind.form;
            if len > 0 && !goes_on {
                found.push(Tile { len, a: i as u32 + 1 - len, b: j as u32 + 1 - len });
            }
        }
    }
    found
}

/// A gap inside a verbatim phrase is at most this many words on either side.
const MAX_GAP: u32 = 3;

/// The longest phrase of six words or more with at most two gaps that the tiles make, as words of
/// A.
pub(crate) fn phrase(tiles: &[Tile]) -> Option<(u32, Range<u32>)> {
    let mut best: Option<(u32, Range<u32>)> = None;
    for (start, first) in tiles.iter().enumerate() {
        let (mut last, mut words, mut gaps) = (first, first.len, 0);
        loop {
            if words >= 6 && best.as_ref().is_none_or(|(most, _)| words > *most) {
                best = Some((words, first.a..last.a + last.len));
            }
            let next =
                tiles[start + 1..].iter().find(|t| t.a >= last.a + last.len && t.b >= last.b + last.len);
            let Some(next) = next else { break };
            let gap = (next.a - last.a - last.len).max(next.b - last.b - last.len);
            gaps += 1;
            if gap > MAX_GAP || gaps > 2 {
                break;
            }
            words += next.len;
            last = next;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::words::{Vocabulary, scan};
    use crate::span::Span;
    use crate::text::Language;

    fn words(v: &mut Vocabulary, text: &str) -> Vec<Word> {
        let mut found = vec![];
        scan(text, Span::new(0, text.len()), |w, span| {
            found.push(Word { span, kind: v.kind(w, Language::English), capital: false });
        });
        found
    }

    fn longest(a: &str, b: &str) -> Option<u32> {
        let mut v = Vocabulary::default();
        let (a, b) = (words(&mut v, a), words(&mut v, b));
        phrase(&tiles(&a, &b)).map(|(n, _)| n)
    }

    #[test]
    fn a_phrase_may_have_two_gaps() {
        let a = "the harbour master closed both gates before the storm reached town";
        assert_eq!(longest(a, a), Some(11));
        assert_eq!(longest(a, "the harbour master quickly closed both iron gates before the storm"), Some(9));
        assert_eq!(longest(a, "the harbour x master y closed z both k gates"), None);
        assert_eq!(longest(a, "nothing here is the same"), None);
    }

    #[test]
    fn moved_parts_are_found_and_none_is_used_twice() {
        let mut v = Vocabulary::default();
        let a = words(&mut v, "red boats left early while grey cranes slept");
        let b = words(&mut v, "grey cranes slept while red boats left early early");
        let found = tiles(&a, &b);
        assert_eq!(found.iter().map(|t| (t.a, t.b, t.len)).collect::<Vec<_>>(), [(0, 4, 4), (5, 0, 3)]);
    }
}
