//! Lines that recur across the articles of a folder and therefore belong to none of them.

use super::clean::{is_prose, is_told};
use super::lines::{Line, lines, tidy};
use super::{Article, Reason, Removed, metadata};
use crate::span::Span;
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
    /// Whole sentences, and lines in quotation marks, that go where they stand alone at an article's head or foot.
    edges: FxHashSet<u64>,
    /// Lines that were taken for the title of several articles, by the hash of their exact text.
    titles: FxHashSet<u64>,
}

impl RecurringLines {
    /// How many different lines recur.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hashes.len() + self.edges.len() + self.titles.len()
    }

    /// Whether no line recurs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Finds the lines that recur in the folder. Time and memory grow with the number of lines; a line
/// takes eight bytes per article it stands in.
#[must_use]
pub fn find(articles: &[&Article]) -> RecurringLines {
    let fingerprints: Vec<Fingerprint> = articles.iter().map(|article| fingerprint(article)).collect();
    let copies = copies(&fingerprints);
    let mut outlets: FxHashMap<&str, u32> = FxHashMap::default();
    let mut counts: FxHashMap<u64, Count<'_>> = FxHashMap::default();
    let mut titles: FxHashMap<u64, Count<'_>> = FxHashMap::default();
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
        let found = &fingerprints[index];
        for hash in &found.lines {
            counts.entry(*hash).or_insert(Count::of(outlet)).add(outlet, found.edges.contains(hash));
        }
        if let Some(title) = found.title {
            titles.entry(title).or_insert(Count::of(outlet)).add(outlet, true);
        }
    }
    let share = |count: &Count<'_>, fewest: u32, share: f32| {
        let of_outlet = count.outlet.filter(|_| count.one_outlet).and_then(|name| outlets.get(name)).copied();
        let enough = |total: u32| count.articles as f32 >= share * total as f32;
        count.articles >= fewest && (enough(distinct) || of_outlet.is_some_and(enough))
    };
    let recurs = |(hash, count): &(&u64, &Count<'_>)| {
        if *hash & PROSE != 0 {
            share(count, FEWEST_PROSE, SHARE_PROSE)
        } else {
            share(count, FEWEST, SHARE) || count.articles >= PLENTY
        }
    };
    let at_edges =
        |(_, count): &(&u64, &Count<'_>)| count.edges == count.articles && share(count, FEWEST, SHARE_PROSE);
    let titled = |(_, count): &(&u64, &Count<'_>)| share(count, FEWEST, SHARE_PROSE);
    RecurringLines {
        hashes: counts.iter().filter(recurs).map(|(hash, _)| *hash).collect(),
        edges: counts.iter().filter(at_edges).map(|(hash, _)| *hash).collect(),
        titles: titles.iter().filter(titled).map(|(hash, _)| *hash).collect(),
    }
}

/// Takes the recurring lines out of an article; says whether that changed anything.
pub fn apply(article: &mut Article, recurring: &RecurringLines) -> bool {
    if recurring.is_empty() {
        return false;
    }
    let text = article.text.clone();
    let lines = lines(&text, &article.removed);
    let kept: usize = lines.iter().filter(|l| l.kept).map(|l| l.text.len()).sum();
    let title = untitled(article, recurring);
    let edges = edges(&lines, article);
    let recurs = |index: usize, line: &Line<'_>| {
        hash_of(line.text).is_some_and(|hash| {
            recurring.hashes.contains(&hash) || edges.contains(&index) && recurring.edges.contains(&hash)
        })
    };
    let out: Vec<Removed> = lines
        .iter()
        .enumerate()
        // Titles of a series differ in their number alone.
        .filter(|(_, line)| Some(line.span) != article.meta.title_span)
        .filter(|(index, line)| line.kept && recurs(*index, line))
        .map(|(_, line)| line.span)
        .chain(title.as_ref().and(article.meta.title_span))
        .map(|span| Removed { span, reason: Reason::RecurringLine })
        .collect();
    let gone: usize = out.iter().map(|r| r.span.len()).sum();
    // An article made of nothing but recurring lines keeps them: better rubbish than nothing.
    if out.is_empty() || gone * 2 > kept {
        return false;
    }
    if let Some((title, span)) = title {
        article.meta.title = title;
        article.meta.title_span = Some(span);
    }
    let mut removed = std::mem::take(&mut article.removed);
    removed.extend(out);
    article.removed = tidy(&text, removed);
    true
}

struct Count<'a> {
    articles: u32,
    /// In how many of them it stands alone at the head or the foot.
    edges: u32,
    outlet: Option<&'a str>,
    one_outlet: bool,
}

impl<'a> Count<'a> {
    fn of(outlet: Option<&'a str>) -> Self {
        Self { articles: 0, edges: 0, outlet, one_outlet: outlet.is_some() }
    }

    fn add(&mut self, outlet: Option<&str>, edge: bool) {
        self.articles += 1;
        self.edges += u32::from(edge);
        self.one_outlet &= self.outlet == outlet;
    }
}

/// What an article has in common with others, perhaps.
struct Fingerprint {
    /// The different lines that might recur, sorted.
    lines: Vec<u64>,
    /// Those that stand alone at the head or the foot: a handful.
    edges: Vec<u64>,
    /// The line taken for the title, as it is written.
    title: Option<u64>,
}

fn fingerprint(article: &Article) -> Fingerprint {
    let all = lines(&article.text, &article.removed);
    let edges = edges(&all, article).into_iter().filter_map(|index| hash_of(all[index].text)).collect();
    let mut lines: Vec<u64> = all.iter().filter(|l| l.kept).filter_map(|l| hash_of(l.text)).collect();
    lines.sort_unstable();
    lines.dedup();
    let title = article.meta.title_span.map(|span| xxh3_64(span.of(&article.text).as_bytes()));
    Fingerprint { lines, edges, title }
}

/// The title that an article has instead, and where, if what was taken for it is the title of most articles: the
/// motto of the paper above it.
fn untitled(article: &Article, recurring: &RecurringLines) -> Option<(String, Span)> {
    let span = article.meta.title_span?;
    if !recurring.titles.contains(&xxh3_64(span.of(&article.text).as_bytes())) {
        return None;
    }
    let mut removed = article.removed.clone();
    removed.push(Removed { span, reason: Reason::RecurringLine });
    metadata::title_without(&article.text, &tidy(&article.text, removed))
}

/// Lines at either end that may be a motto or a note of the paper.
const EDGE: usize = 2;
/// A longer line at the head is a lead, in bytes.
const LONGEST_MOTTO: usize = 120;

/// Indices of the lines that stand alone at the head and at the foot of an article and report nothing.
fn edges(lines: &[Line<'_>], article: &Article) -> Vec<usize> {
    let kept: Vec<usize> = (0..lines.len())
        .filter(|index| lines[*index].kept && Some(lines[*index].span) != article.meta.title_span)
        .collect();
    let ends = |index: usize| lines[index].text.ends_with(['.', '!', '?', '…', '»', '”', '"', ')']);
    let alone = |index: &usize| {
        let begins = lines[*index].after_blank || *index == 0 || ends(index - 1);
        let next = lines.get(index + 1);
        begins && (next.is_none_or(|next| next.after_blank) || ends(*index))
    };
    let own = |index: &usize| alone(index) && !is_told(lines[*index].text);
    // A sentence at the head may be a lead that several papers have from an agency.
    let motto = |index: &usize| {
        let text = lines[*index].text;
        own(index) && text.len() <= LONGEST_MOTTO && !text.ends_with(['.', ':', '?'])
    };
    // Between paragraphs it may be a quotation that several articles have.
    let head =
        kept.iter().copied().take(EDGE).take_while(|index| !is_prose(lines[*index].text)).filter(motto);
    let below = kept.iter().copied().skip(EDGE).rev();
    let foot = below.take(EDGE).take_while(own);
    head.chain(foot).collect()
}

/// The bit of a hash that says whether the line is a whole sentence.
const PROSE: u64 = 1;

/// The hash of a line without case, spacing, punctuation and digits' values (dates and counters
/// change from page to page), with [`PROSE`]. None for lines too long, or with no letter in them.
fn hash_of(line: &str) -> Option<u64> {
    if line.len() > LONGEST || !line.contains(char::is_alphabetic) {
        return None;
    }
    let prose = is_prose(line) || is_sentence(line);
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
fn is_sentence(line: &str) -> bool {
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
fn copies(fingerprints: &[Fingerprint]) -> Vec<bool> {
    /// Smallest hashes by which candidates meet.
    const SKETCH: usize = 4;
    /// Earlier articles compared for each of them: a line shared by thousands stays cheap.
    const CANDIDATES: usize = 8;
    let mut first: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut copies = vec![false; fingerprints.len()];
    for (index, Fingerprint { lines, .. }) in fingerprints.iter().enumerate() {
        for hash in lines.iter().take(SKETCH) {
            let earlier = first.entry(*hash).or_default();
            if !copies[index] {
                copies[index] = earlier.iter().any(|other| is_copy(lines, &fingerprints[*other].lines));
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

#[cfg(test)]
mod tests;
