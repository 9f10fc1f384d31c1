//! Classes of words that keep the same company: "senator" and "lawmaker", "Toyota" and "Honda".
//!
//! Learned from word vectors by k-means ("Phrase clustering for discriminative learning", Lin and Wu, 2009): a
//! classifier that has seen one word of a class knows something of the others. Where the vectors come from:
//! `assets/MODEL.md`.

use std::sync::LazyLock;

/// Number of classes.
pub const CLUSTERS: usize = 1024;
/// Number of coarser classes, groups of the fine ones.
pub const GROUPS: usize = 64;
/// Slots of the table: a power of two, twice the words at least.
const SLOTS: usize = 1 << 19;

/// The class of a word and the coarser class of that class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// 0 … [`CLUSTERS`] − 1.
    pub fine: u16,
    /// 0 … [`GROUPS`] − 1.
    pub coarse: u8,
}

struct Table {
    /// Open addressing: a hash and its class + 1, 0 for an empty slot.
    slots: Vec<(u32, u16)>,
    coarse: Vec<u8>,
}

static ENGLISH: LazyLock<Table> =
    LazyLock::new(|| Table::unpack(include_bytes!("../../assets/clusters/en.bin")));

/// Hash of a folded word (FNV-1a, its high half mixed in).
#[must_use]
pub fn hash(folded: &str) -> u32 {
    hash_bytes(folded.as_bytes())
}

/// Like [`hash`], of any bytes.
#[must_use]
pub fn hash_bytes(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for &byte in bytes {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}

/// The class of a folded English word, by its [`hash`]; `None` for a rare one.
#[must_use]
pub fn english(hash: u32) -> Option<Cluster> {
    ENGLISH.find(hash)
}

impl Table {
    /// Reads what [`pack`] writes: the groups of the classes, then for each word in the order of hashes the
    /// distance from the last hash (base 128) and the class (two bytes). Whatever is cut off is left out.
    fn unpack(bytes: &[u8]) -> Self {
        let (coarse, words) = bytes.split_at(CLUSTERS.min(bytes.len()));
        let mut table = Self { slots: vec![(0, 0); SLOTS], coarse: coarse.to_vec() };
        let (mut bytes, mut hash) = (words.iter().copied(), 0_u32);
        'words: loop {
            let mut distance = 0_u32;
            for shift in [0, 7, 14, 21, 28] {
                let Some(byte) = bytes.next() else { break 'words };
                distance |= u32::from(byte & 127) << shift;
                if byte < 128 {
                    break;
                }
            }
            hash = hash.wrapping_add(distance);
            let (Some(low), Some(high)) = (bytes.next(), bytes.next()) else { break };
            table.put(hash, u16::from_le_bytes([low, high]));
        }
        table
    }

    fn put(&mut self, hash: u32, class: u16) {
        let mut at = hash as usize % SLOTS;
        // A table that is full would be searched for ever: a damaged file ends the search after a round.
        for _ in 0..SLOTS {
            if self.slots[at].1 == 0 {
                self.slots[at] = (hash, class + 1);
                return;
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn find(&self, hash: u32) -> Option<Cluster> {
        let mut at = hash as usize % SLOTS;
        loop {
            let (found, class) = self.slots[at];
            if class == 0 {
                return None;
            }
            if found == hash {
                let fine = class - 1;
                let coarse = self.coarse.get(usize::from(fine)).copied().unwrap_or(0);
                return Some(Cluster { fine, coarse });
            }
            at = (at + 1) % SLOTS;
        }
    }
}

/// The bytes that the program reads: `words` are hashes and classes, `coarse` the group of each class.
#[cfg(feature = "train")]
#[must_use]
pub fn pack(words: &[(u32, u16)], coarse: &[u8]) -> Vec<u8> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup_by_key(|(hash, _)| *hash);
    let mut bytes = coarse.to_vec();
    let mut last = 0;
    for (hash, class) in words {
        let mut distance = hash - last;
        last = hash;
        while distance >= 128 {
            bytes.push((distance & 127) as u8 | 128);
            distance >>= 7;
        }
        bytes.push(distance as u8);
        bytes.extend(class.to_le_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{CLUSTERS, GROUPS, english, hash};

    fn coarse(word: &str) -> Option<u8> {
        english(hash(word)).map(|c| c.coarse)
    }

    #[test]
    fn words_of_a_kind_share_a_class() {
        for (one, other) in [
            ("senator", "congressman"),
            ("toyota", "honda"),
            ("monday", "tuesday"),
            ("disastrous", "catastrophic"),
            ("warren", "walker"),
        ] {
            assert_eq!(coarse(one), coarse(other), "{one}, {other}");
            assert!(coarse(one).is_some(), "{one}");
        }
        assert_ne!(coarse("senator"), coarse("toyota"));
    }

    #[test]
    fn classes_are_within_their_range() {
        for word in ["the", "said", "berlusconi", "2010"] {
            let class = english(hash(word)).unwrap();
            assert!(usize::from(class.fine) < CLUSTERS && usize::from(class.coarse) < GROUPS);
        }
        assert_eq!(english(hash("xqzvprt")), None);
    }
}
