//! Lines that recur across the articles of a folder and therefore belong to none of them.

use super::clean::is_prose;
use super::lines::{lines, tidy};
use super::{Article, Reason, Removed};
use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

/// Longer lines are paragraphs: two articles that share one quote each other.
const LONGEST: usize = 300;
/// A line must stand in at least this many articles …
const FEWEST: u32 = 3;
/// … and in at least this share of the folder, or of its outlet.
const SHARE: f32 = 0.3;
/// A whole sentence is more likely a quotation or a lead that several papers have from an agency: it
/// must stand in more of them …
const FEWEST_PROSE: u32 = 8;
/// … and in most of the folder, or of its outlet.
const SHARE_PROSE: f32 = 0.6;
/// In a large folder this many articles are enough, whatever their share: one outlet's rubbish
/// may be a small part of a press review.
const PLENTY: u32 = 40;
/// Two articles that share more of their lines than this are two copies of one text.
const COPIES: f32 = 0.5;

/// The recurring lines of a folder, by the hash of their normalised text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecurringLines {
    hashes: FxHashSet<u64>,
}

impl RecurringLines {
    /// How many different lines recur.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether no line recurs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }
}

/// Finds the lines that recur in the folder. Time and memory grow with the number of lines; a line
/// takes eight bytes per article it stands in.
#[must_use]
pub fn find(articles: &[&Article]) -> RecurringLines {
    let fingerprints: Vec<Vec<u64>> = articles.iter().map(|article| fingerprint(article)).collect();
    let copies = copies(&fingerprints);
    let mut outlets: FxHashMap<&str, u32> = FxHashMap::default();
    let mut counts: FxHashMap<u64, Count<'_>> = FxHashMap::default();
    let mut distinct = 0u32;
    for (index, article) in articles.iter().enumerate() {
        if copies[index] {
            continue;
        }
        distinct += 1;
        let outlet = article.meta.outlet.as_deref();
        if let Some(name) = outlet {
            *outlets.entry(name).or_default() += 1;
        }
        for hash in &fingerprints[index] {
            let count =
                counts.entry(*hash).or_insert(Count { articles: 0, outlet, one_outlet: outlet.is_some() });
            count.articles += 1;
            count.one_outlet &= count.outlet == outlet;
        }
    }
    let hashes = counts
        .into_iter()
        .filter(|(hash, count)| {
            let prose = hash & PROSE != 0;
            let (fewest, share) = if prose { (FEWEST_PROSE, SHARE_PROSE) } else { (FEWEST, SHARE) };
            let of_outlet =
                count.outlet.filter(|_| count.one_outlet).and_then(|name| outlets.get(name)).copied();
            let enough = |total: u32| count.articles as f32 >= share * total as f32;
            let plenty = !prose && count.articles >= PLENTY;
            count.articles >= fewest && (enough(distinct) || of_outlet.is_some_and(enough) || plenty)
        })
        .map(|(hash, _)| hash)
        .collect();
    RecurringLines { hashes }
}

/// Takes the recurring lines out of an article; says whether that changed anything.
pub fn apply(article: &mut Article, recurring: &RecurringLines) -> bool {
    if recurring.is_empty() {
        return false;
    }
    let text = article.text.clone();
    let lines = lines(&text, &article.removed);
    let kept: usize = lines.iter().filter(|l| l.kept).map(|l| l.text.len()).sum();
    let out: Vec<Removed> = lines
        .iter()
        // Titles of a series differ in their number alone.
        .filter(|line| Some(line.span) != article.meta.title_span)
        .filter(|line| line.kept && hash_of(line.text).is_some_and(|hash| recurring.hashes.contains(&hash)))
        .map(|line| Removed { span: line.span, reason: Reason::RecurringLine })
        .collect();
    let gone: usize = out.iter().map(|r| r.span.len()).sum();
    // An article made of nothing but recurring lines keeps them: better rubbish than nothing.
    if out.is_empty() || gone * 2 > kept {
        return false;
    }
    let mut removed = std::mem::take(&mut article.removed);
    removed.extend(out);
    article.removed = tidy(&text, removed);
    true
}

struct Count<'a> {
    articles: u32,
    outlet: Option<&'a str>,
    one_outlet: bool,
}

/// The different lines of an article that might recur.
fn fingerprint(article: &Article) -> Vec<u64> {
    let mut hashes: Vec<u64> = lines(&article.text, &article.removed)
        .iter()
        .filter(|l| l.kept)
        .filter_map(|l| hash_of(l.text))
        .collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The bit of a hash that says whether the line is a whole sentence.
const PROSE: u64 = 1;

/// The hash of a line without case, spacing, punctuation and digits' values (dates and counters
/// change from page to page), with [`PROSE`]. None for lines too long, or with no letter in them.
fn hash_of(line: &str) -> Option<u64> {
    if line.len() > LONGEST || !line.contains(char::is_alphabetic) {
        return None;
    }
    let prose = is_prose(line) || is_told(line);
    let mut plain = String::with_capacity(line.len());
    for c in line.chars() {
        if c.is_alphabetic() {
            plain.extend(c.to_lowercase());
        } else if c.is_numeric() && prose {
            // Sentences that differ in a number say two things.
            plain.push(c);
        } else if c.is_numeric() && !plain.ends_with('0') {
            plain.push('0');
        }
    }
    let hash = xxh3_64(plain.as_bytes());
    Some(if prose { hash | PROSE } else { hash & !PROSE })
}

/// A short sentence that tells something: it ends like one, and has a verb of reporting, a quotation mark or a
/// question mark ("«Non ci fermeremo», ha detto Neri.").
fn is_told(line: &str) -> bool {
    const FEWEST_WORDS: usize = 3;
    let told = line.contains(['«', '“', '"'])
        || line.ends_with('?')
        || line.split(' ').any(|word| {
            matches!(
                word,
                "ha" | "hanno" | "è" | "sono" | "era" | "said" | "says" | "has" | "have" | "was" | "were"
            )
        });
    line.ends_with(['.', '!', '?', '»', '”', '"']) && told && line.split_whitespace().count() >= FEWEST_WORDS
}

/// Which articles repeat an earlier one: they are counted once, so that the paragraphs of an agency
/// story carried by several papers are no rubbish. Candidates are articles that share their
/// rarest-looking line (the smallest hash is a min-hash, Broder 1997), so that this stays linear.
fn copies(fingerprints: &[Vec<u64>]) -> Vec<bool> {
    /// Smallest hashes by which candidates meet.
    const SKETCH: usize = 4;
    /// Earlier articles compared for each of them: a line shared by thousands stays cheap.
    const CANDIDATES: usize = 8;
    let mut first: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut copies = vec![false; fingerprints.len()];
    for (index, lines) in fingerprints.iter().enumerate() {
        for hash in lines.iter().take(SKETCH) {
            let earlier = first.entry(*hash).or_default();
            if !copies[index] {
                copies[index] = earlier.iter().any(|other| is_copy(lines, &fingerprints[*other]));
            }
            if earlier.len() < CANDIDATES {
                earlier.push(index);
            }
        }
    }
    copies
}

fn is_copy(a: &[u64], b: &[u64]) -> bool {
    let shared = a.iter().filter(|hash| b.binary_search(hash).is_ok()).count();
    shared >= 3 && shared as f32 > COPIES * a.len().min(b.len()) as f32
}
