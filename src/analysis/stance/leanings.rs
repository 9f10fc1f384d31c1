//! What a word inclines to, learned from words that keep the same company: "lambasted" judges like
//! "criticised" though no sentence that was learned from has it.
//!
//! While learning, the words around a name are averaged as vectors, zone by zone (Vo and Zhang,
//! "Target-Dependent Twitter Sentiment Classification with Rich Automatic Features", 2015). The
//! classifier is linear, so that what is left of the vectors is what each word moves in each zone:
//! the program carries this, not the vectors, and can say which word moved the score.

use super::model::Weights;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Zones of a sentence as seen from the name: all of it; the words before and behind that fade
/// quickly with their distance; the same, fading slowly; its own clause.
pub const ZONES: usize = 6;
/// Words at which a fading weight has fallen to a third.
const QUICK: f32 = 4.0;
const SLOW: f32 = 12.0;
/// Keeps a lonely word from counting for a whole sentence.
const AT_LEAST: f32 = 0.5;
/// How much all zones weigh beside the other features.
const WEIGHT: f32 = 0.7;

/// What every word moves, zone by zone.
#[derive(Debug, Default)]
pub struct Leanings {
    /// In units of `scale`.
    words: FxHashMap<u32, [[i8; 2]; ZONES]>,
    scale: f32,
}

/// The part of a word's hash that a word is known by here.
#[must_use]
pub fn short(whole: u64) -> u32 {
    (whole >> 32) as u32
}

/// What a word is known by whose own form nobody has seen: its stem.
#[must_use]
pub fn of_stem(stem: u64) -> u32 {
    short(stem) ^ 0x5EED_57E3
}

/// How much a word counts in each zone, `far` words (1 and more) before or behind the name, in its
/// clause or `apart` from it, before the zones are brought to one size with [`level`].
#[must_use]
pub fn weights(far: usize, behind: bool, apart: bool) -> [f32; ZONES] {
    /// By distance; farther words count like the last.
    static FADING: LazyLock<[(f32, f32); 64]> = LazyLock::new(|| {
        std::array::from_fn(|far| ((-(far as f32) / QUICK).exp(), (-(far as f32) / SLOW).exp()))
    });
    let (quick, slow) = FADING[far.saturating_sub(1).min(63)];
    let own = if apart { 0.0 } else { 1.0 };
    if behind { [1.0, 0.0, quick, 0.0, slow, own] } else { [1.0, quick, 0.0, slow, 0.0, own] }
}

/// The factor of each zone, from the sum of the squares of its words' weights: a long sentence
/// counts as much as a short one.
#[must_use]
pub fn level(squares: [f32; ZONES]) -> [f32; ZONES] {
    squares.map(|sum| WEIGHT / (sum + AT_LEAST).sqrt())
}

impl Leanings {
    /// Reads what [`pack`] writes; whatever is cut off is left out.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Self {
        let Some((scale, words)) = split(bytes) else { return Self::default() };
        Self { scale, words: words.iter().map(entry).collect() }
    }

    /// Every word halfway between what it moves in the one and in the other file that [`pack`] writes; a word that
    /// only one has moves half.
    #[must_use]
    pub fn halfway(one: &[u8], other: &[u8]) -> Self {
        let (Some((one_scale, own)), Some((other_scale, others))) = (split(one), split(other)) else {
            return Self::unpack(if one.is_empty() { other } else { one });
        };
        let scale = one_scale.max(other_scale);
        let nothing = [[0_i8; 2]; ZONES];
        let halves = |a: &[[i8; 2]; ZONES], b: &[[i8; 2]; ZONES]| {
            let mean = |zone: usize, side: usize| {
                (f32::from(a[zone][side]) * one_scale + f32::from(b[zone][side]) * other_scale) / 2.0
            };
            let counted = |zone, side| (mean(zone, side) / scale.max(f32::MIN_POSITIVE)).round() as i8;
            std::array::from_fn(|zone| [counted(zone, 0), counted(zone, 1)])
        };
        let mut words: FxHashMap<u32, [[i8; 2]; ZONES]> = FxHashMap::default();
        words.reserve(own.len().max(others.len()));
        for (word, zones) in own.iter().map(entry) {
            let beside = others.binary_search_by_key(&word, |bytes| entry(bytes).0);
            let beside = beside.map_or(nothing, |at| entry(&others[at]).1);
            words.insert(word, halves(&zones, &beside));
        }
        for (word, zones) in others.iter().map(entry) {
            words.entry(word).or_insert_with(|| halves(&nothing, &zones));
        }
        Self { words, scale }
    }

    fn zones(&self, word: u32, stem: u32) -> Option<&[[i8; 2]; ZONES]> {
        self.words.get(&word).or_else(|| self.words.get(&stem))
    }

    /// What `word` (see [`short`]) or else its `stem` (see [`of_stem`]) moves in a zone, towards critical
    /// and towards favourable.
    #[must_use]
    pub fn of(&self, word: u32, stem: u32, zone: u8) -> Weights {
        let Some(zones) = self.zones(word, stem) else { return [0.0; 2] };
        zones.get(usize::from(zone)).map_or([0.0; 2], |moved| moved.map(|m| f32::from(m) * self.scale))
    }
}

/// A word with what it moves, as [`pack`] writes it.
type Packed = [u8; 4 + 2 * ZONES];

/// The scale of a file and its words, in the order of their hashes; whatever is cut off is left out.
fn split(bytes: &[u8]) -> Option<(f32, &[Packed])> {
    let (scale, words) = bytes.split_first_chunk::<4>()?;
    Some((f32::from_le_bytes(*scale), words.as_chunks().0))
}

fn entry(bytes: &Packed) -> (u32, [[i8; 2]; ZONES]) {
    let hash = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    (hash, std::array::from_fn(|zone| [bytes[4 + zone * 2] as i8, bytes[5 + zone * 2] as i8]))
}

/// The file that the program reads: a scale, then the words in the order of their hashes.
#[cfg(feature = "train")]
#[must_use]
pub fn pack(mut words: Vec<(u32, [Weights; ZONES])>) -> Vec<u8> {
    words.sort_by_key(|(hash, _)| *hash);
    words.dedup_by_key(|(hash, _)| *hash);
    let all = || words.iter().flat_map(|(_, zones)| zones.iter().flatten());
    let scale = all().fold(0.0_f32, |most, w| most.max(w.abs())) / 127.0;
    let mut bytes = scale.to_le_bytes().to_vec();
    for (hash, zones) in &words {
        bytes.extend(hash.to_le_bytes());
        bytes
            .extend(zones.iter().flatten().map(|w| ((w / scale.max(f32::MIN_POSITIVE)).round() as i8) as u8));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_count_for_more_and_only_on_their_side() {
        let [all, before, behind, ..] = weights(1, true, false);
        assert_eq!((all, before, behind), (1.0, 0.0, 1.0));
        assert!(weights(3, false, true)[1] > weights(9, false, true)[1]);
        assert!(weights(9, false, true)[3] > weights(9, false, true)[1], "the slow zone reaches farther");
    }

    #[test]
    fn a_long_sentence_counts_as_much_as_a_short_one() {
        let size = |words: f32| words.sqrt() * level([words; ZONES])[0];
        assert!((size(40.0) - size(20.0)).abs() < 0.02);
        assert!(size(1.0) < size(20.0));
    }

    #[test]
    fn halfway_between_two_files_a_word_moves_the_mean() {
        let file = |scale: f32, words: &[(u32, u8)]| {
            let mut bytes = scale.to_le_bytes().to_vec();
            for (word, moved) in words {
                bytes.extend(word.to_le_bytes());
                bytes.extend([*moved, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
            }
            bytes
        };
        let mean = Leanings::halfway(&file(0.01, &[(3, 100), (7, 40)]), &file(0.02, &[(7, 30), (9, 50)]));
        let moved = |word| (mean.of(word, 0, 0)[0] * 100.0).round();
        assert_eq!([moved(3), moved(7), moved(9), moved(11)], [50.0, 50.0, 50.0, 0.0]);
    }

    #[test]
    fn a_cut_file_is_read_as_far_as_it_goes() {
        assert_eq!(Leanings::unpack(&[1, 2]).of(7, 9, 0), [0.0; 2]);
        let mut bytes = 0.01_f32.to_le_bytes().to_vec();
        bytes.extend(7_u32.to_le_bytes());
        bytes.extend([100, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0, 156]);
        bytes.extend([1, 2, 3]);
        let read = Leanings::unpack(&bytes);
        assert_eq!(read.of(7, 9, 0), [1.0, 0.0]);
        assert_eq!(read.of(7, 9, 5), [0.0, -1.0]);
        assert_eq!(read.of(7, 9, 9), [0.0; 2]);
        assert_eq!(read.of(8, 9, 0), [0.0; 2]);
        assert_eq!(read.of(8, 7, 0), [1.0, 0.0], "by its stem");
    }
}
