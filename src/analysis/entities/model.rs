//! The learned tagger: a linear chain over begin–inside–outside tags, decoded by Viterbi.
//!
//! A conditional random field (Lafferty, McCallum and Pereira, 2001). How it was trained and on what:
//! `assets/MODEL.md`.

use super::super::Kind;
use super::chain::Chain;
use super::features::{BUCKETS, Context, Features, MOST};
use super::words::{MARK, Word};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Tags: 0 outside, then begin and inside of each kind.
pub(super) const TAGS: usize = 13;
/// The kinds in the order of their tags.
pub(super) const KINDS: [Kind; 6] =
    [Kind::Person, Kind::Organization, Kind::Place, Kind::Product, Kind::Event, Kind::Work];
/// Steps between tags depend on the class of the token they lead to.
pub(super) const STEP_CLASSES: usize = 6;
/// Lane count of a row of weights: the tags and padding.
pub(super) const LANES: usize = 16;
/// How far from a possible name tokens are still looked at.
const REACH: usize = 6;
/// How far before it: "università tecnica di Stoccarda".
const BEFORE: usize = 4;
/// A word whose own weights speak against a beginning by as much as this begins no name.
const SELDOM: i16 = 50;

/// Weights from one tag (the last row: the start of a sentence) to the next.
pub(super) type Steps = [[[i32; LANES]; TAGS + 1]; STEP_CLASSES];

/// The tagger's weights.
pub(super) struct Model {
    /// 64 buckets each.
    slots: Vec<Slot>,
    rows: Vec<[i8; LANES]>,
    steps: Box<Steps>,
}

/// 64 buckets: which have a weight that is not 0, and the rows of the slots before. Side by side, for
/// a feature that has weights needs both.
#[derive(Clone, Copy, Default)]
struct Slot {
    used: u64,
    before: u32,
}

/// The model of a text's language, unpacked on first use. Both were learned from both languages; the
/// English one also knows classes of words.
pub(super) fn of(italian: bool) -> &'static Model {
    static ITALIAN: LazyLock<Model> =
        LazyLock::new(|| load("names-it.bin", include_bytes!("../../../assets/model/names-it.bin")));
    static ENGLISH: LazyLock<Model> =
        LazyLock::new(|| load("names-en.bin", include_bytes!("../../../assets/model/names-en.bin")));
    if italian { &ITALIAN } else { &ENGLISH }
}

/// The model built in, or one on trial under its `name`.
fn load(name: &str, built_in: &[u8]) -> Model {
    #[cfg(feature = "train")]
    if let Some(bytes) = crate::analysis::trial::model(name) {
        return Model::unpack(&bytes);
    }
    let _ = name;
    Model::unpack(built_in)
}

/// A name in a sentence: tokens `first..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tagged {
    pub first: usize,
    pub end: usize,
    pub kind: Kind,
    pub leans: Leans,
}

/// How surely a name is of each of [`KINDS`]: unnormalized logarithms of probability, [`UNIT`] to one.
pub(super) type Leans = [i16; KINDS.len()];
/// Units of a weight.
pub(super) const UNIT: f32 = 24.0;

/// Whether `to` may follow `from`.
pub(super) const fn allowed(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

/// Class of a token for the steps that lead to it.
pub(super) fn step_class(word: &Word) -> usize {
    usize::from(word.class).min(STEP_CLASSES - 1)
}

/// What is kept between the sentences of an article.
#[derive(Default)]
pub(super) struct Scratch {
    chain: Chain,
    /// By the hash of a word as written: whether a name may begin with it though it looks like none.
    begins: FxHashMap<u32, bool>,
}

impl Model {
    /// Reads what [`super::train`] writes: steps as little-endian `i16`, then for each used bucket
    /// the distance from the last one (base 128), a mask of tags, one byte a weight. Whatever is cut
    /// off is read as 0.
    fn unpack(bytes: &[u8]) -> Self {
        let mut bytes = bytes.iter().copied();
        let mut steps: Box<Steps> = Box::new([[[0; LANES]; TAGS + 1]; STEP_CLASSES]);
        for row in steps.iter_mut().flatten() {
            for weight in row.iter_mut().take(TAGS) {
                let (Some(low), Some(high)) = (bytes.next(), bytes.next()) else { break };
                *weight = i32::from(i16::from_le_bytes([low, high]));
            }
        }
        let mut model = Self { slots: vec![Slot::default(); BUCKETS / 64], rows: Vec::new(), steps };
        let mut bucket = 0_usize;
        while let Some(distance) = base_128(&mut bytes) {
            bucket += distance;
            let (Some(low), Some(high)) = (bytes.next(), bytes.next()) else { break };
            if bucket >= BUCKETS {
                break;
            }
            let mask = u16::from_le_bytes([low, high]);
            let mut row = [0; LANES];
            for (tag, weight) in row.iter_mut().enumerate() {
                if mask >> tag & 1 == 1 {
                    *weight = bytes.next().unwrap_or(0) as i8;
                }
            }
            model.slots[bucket / 64].used |= 1 << (bucket % 64);
            model.rows.push(row);
        }
        let mut rows = 0;
        for slot in &mut model.slots {
            slot.before = rows;
            rows += slot.used.count_ones();
        }
        model
    }

    /// The sums of the weights of `buckets`. No sum leaves its range: fewer than 256 features of at
    /// most 127.
    fn score(&self, buckets: &[u32]) -> [i16; LANES] {
        // First which features have weights, without a branch that none could guess; then the sums.
        let mut weighed = [0_u32; MOST];
        let mut found = 0;
        for bucket in buckets.iter().take(MOST) {
            weighed[found] = *bucket;
            found += (self.slots[(bucket / 64) as usize].used >> (bucket % 64) & 1) as usize;
        }
        let mut scores = [0; LANES];
        for bucket in &weighed[..found] {
            let slot = self.slots[(bucket / 64) as usize];
            let row = slot.before + (slot.used & ((1 << (bucket % 64)) - 1)).count_ones();
            if let Some(row) = self.rows.get(row as usize) {
                scores.iter_mut().zip(row).for_each(|(s, w)| *s += i16::from(*w));
            }
        }
        scores
    }

    /// Whether a name may begin with this word by the word alone.
    fn may_begin(&self, word: &Word) -> bool {
        if word.class == MARK {
            return false;
        }
        let mut features = Features::new();
        features.word_alone(word);
        let scores = self.score(features.as_slice());
        let name = scores[..TAGS].iter().skip(1).step_by(2).max().copied().unwrap_or(0);
        name > scores[0] - SELDOM
    }

    /// How the name would score as one of each kind, as if nothing were a name around it.
    fn leans(&self, chain: &Chain, words: &[Word], start: usize, name: &Tagged) -> Leans {
        std::array::from_fn(|kind| {
            let (begin, inside) = (2 * kind + 1, 2 * kind + 2);
            let mut previous = 0;
            let mut sum = 0;
            for (at, word) in words.iter().enumerate().take(name.end).skip(name.first) {
                let tag = if at == name.first { begin } else { inside };
                let step = &self.steps[step_class(word)];
                sum += step[previous][tag] + i32::from(chain.score(at - start)[tag]);
                previous = tag;
            }
            sum.clamp(i16::MIN.into(), i16::MAX.into()) as i16
        })
    }

    /// The names of one sentence, into `found`.
    pub(super) fn tag(&self, words: &[Word], italian: bool, scratch: &mut Scratch, found: &mut Vec<Tagged>) {
        found.clear();
        let context = Context::new(words, italian, !italian);
        let mut features = Features::new();
        let mut at = 0;
        // Only stretches around possible names are looked at; all else is outside.
        while let Some(next) = words[at..].iter().position(Word::is_candidate).map(|p| at + p) {
            let start = next.saturating_sub(BEFORE).max(at);
            let mut end = next + 1;
            while let Some(p) = words[end..].iter().take(REACH).rposition(Word::is_candidate) {
                end += p + 1;
            }
            let end = (end + REACH).min(words.len());
            let chain = &mut scratch.chain;
            chain.begin();
            for (i, word) in (start..end).zip(&words[start..end]) {
                let step = &self.steps[step_class(word)];
                let looks = word.is_candidate()
                    || chain.may_go_on()
                    || (words[i + 1..end].iter().take(BEFORE).any(Word::is_candidate)
                        && *scratch.begins.entry(word.exact).or_insert_with(|| self.may_begin(word)));
                if looks {
                    context.extract(i, &mut features);
                    chain.look_at(&self.score(features.as_slice()), step);
                } else {
                    chain.pass_over(step);
                }
            }
            let new = found.len();
            collect(chain.tags(), start, found);
            for name in &mut found[new..] {
                name.leans = self.leans(chain, words, start, name);
            }
            at = end;
        }
    }
}

fn base_128(bytes: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let mut value = 0;
    for shift in [0, 7, 14, 21] {
        let byte = bytes.next()?;
        value |= usize::from(byte & 127) << shift;
        if byte < 128 {
            break;
        }
    }
    Some(value)
}

fn collect(tags: &[u8], start: usize, found: &mut Vec<Tagged>) {
    for (i, &tag) in tags.iter().enumerate() {
        if tag % 2 == 1 {
            found.push(Tagged {
                first: start + i,
                end: start + i + 1,
                kind: KINDS[usize::from(tag / 2).min(KINDS.len() - 1)],
                leans: Leans::default(),
            });
        } else if tag > 0
            && let Some(open) = found.last_mut()
        {
            open.end = start + i + 1;
        }
    }
}
