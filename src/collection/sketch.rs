//! The sketch of a body: hashes of its runs of five words, by which near-duplicates are found
//! without reading the texts again.

use crate::corpus::Article;
use std::hash::Hasher;

/// Words in a shingle (Broder 1997).
const SHINGLE: usize = 5;
/// Most hashes kept; above, the set is halved until it fits (a uniform sample of the shingles).
const MOST: usize = 1024;

/// Hashes of the word 5-shingles of an article's body, sorted and distinct. Complete up to 1,024
/// shingles; of longer bodies a sample: those whose hash is a multiple of `2^halvings`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    hashes: Box<[u32]>,
    halvings: u8,
}

impl Sketch {
    /// The sketch of the article's body: what was removed does not count. Case, punctuation and
    /// spacing do not count either.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let mut shingles = Shingles::default();
        let mut at = 0;
        for removed in &article.removed {
            let range = removed.span.range();
            if range.start > at {
                shingles.read(article.text.get(at..range.start).unwrap_or_default());
            }
            at = at.max(range.end);
        }
        shingles.read(article.text.get(at..).unwrap_or_default());
        shingles.finish()
    }

    /// Whether there is nothing to compare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// About how many distinct shingles the body has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.hashes.len() << self.halvings
    }

    /// The `k` smallest hashes, after a bijection that undoes the sampling's bias towards multiples.
    pub(super) fn smallest(&self, k: usize) -> Vec<u32> {
        let mut mixed: Vec<u32> = self.hashes.iter().map(|h| h.reverse_bits()).collect();
        if mixed.len() > k {
            mixed.select_nth_unstable(k);
            mixed.truncate(k);
        }
        mixed
    }

    /// Resemblance (shared over all) and containment (shared over the smaller), 0 … 1; exact where
    /// both sketches are complete.
    #[must_use]
    pub fn alike(&self, other: &Sketch) -> (f32, f32) {
        let halvings = self.halvings.max(other.halvings);
        let mask = (1u32 << halvings) - 1;
        let mut left = self.hashes.iter().filter(|h| **h & mask == 0).peekable();
        let mut right = other.hashes.iter().filter(|h| **h & mask == 0).peekable();
        let (mut shared, mut a, mut b) = (0u32, 0u32, 0u32);
        loop {
            match (left.peek(), right.peek()) {
                (Some(l), Some(r)) => {
                    let order = l.cmp(r);
                    shared += u32::from(order.is_eq());
                    if order.is_le() {
                        a += 1;
                        left.next();
                    }
                    if order.is_ge() {
                        b += 1;
                        right.next();
                    }
                }
                (Some(_), None) => {
                    a += left.count() as u32;
                    break;
                }
                (None, _) => {
                    b += right.count() as u32;
                    break;
                }
            }
        }
        if shared == 0 {
            return (0.0, 0.0);
        }
        (shared as f32 / (a + b - shared) as f32, shared as f32 / a.min(b) as f32)
    }
}

/// Gathers shingles word by word.
#[derive(Default)]
struct Shingles {
    words: [u64; SHINGLE],
    seen: usize,
    hashes: Vec<u32>,
    halvings: u8,
}

impl Shingles {
    fn read(&mut self, text: &str) {
        let mut word = rustc_hash::FxHasher::default();
        let mut inside = false;
        for c in text.chars() {
            if is_ideograph(c) {
                if inside {
                    self.push(std::mem::take(&mut word).finish());
                    inside = false;
                }
                self.push(u64::from(u32::from(c)) | 1 << 40);
            } else if c.is_alphanumeric() {
                inside = true;
                if c.is_ascii() {
                    word.write_u32(u32::from(c.to_ascii_lowercase()));
                } else {
                    c.to_lowercase().for_each(|c| word.write_u32(u32::from(c)));
                }
            } else if inside {
                self.push(std::mem::take(&mut word).finish());
                inside = false;
            }
        }
        if inside {
            self.push(word.finish());
        }
    }

    fn push(&mut self, word: u64) {
        self.words[self.seen % SHINGLE] = word;
        self.seen += 1;
        if self.seen < SHINGLE {
            return;
        }
        let mut hash = 0x9e37_79b9_7f4a_7c15u64;
        for i in 0..SHINGLE {
            hash = (hash ^ self.words[(self.seen + i) % SHINGLE]).wrapping_mul(0xff51_afd7_ed55_8ccd);
            hash ^= hash >> 32;
        }
        let hash = hash as u32;
        if hash & ((1u32 << self.halvings) - 1) == 0 {
            self.hashes.push(hash);
            if self.hashes.len() >= MOST * 4 {
                self.shrink();
            }
        }
    }

    fn shrink(&mut self) {
        self.hashes.sort_unstable();
        self.hashes.dedup();
        while self.hashes.len() > MOST && self.halvings < 31 {
            self.halvings += 1;
            let mask = (1u32 << self.halvings) - 1;
            self.hashes.retain(|h| h & mask == 0);
        }
    }

    fn finish(mut self) -> Sketch {
        self.shrink();
        Sketch { hashes: self.hashes.into_boxed_slice(), halvings: self.halvings }
    }
}

/// Characters written without spaces between words: each counts as one.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
