//! Which blocks of a page are the article.

use super::walk::{Block, Walked};
use dom_query::NodeRef;
use regex::Regex;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64;

/// What an element's name and attributes say about all inside it.
pub(super) struct Marks {
    pub furniture: bool,
}

static FURNITURE: LazyLock<Regex> = LazyLock::new(|| {
    crate::corpus::metadata::lines::pattern(
        r"(?i)(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|cookies?|consent|gdpr|newsletter|subscribe|signup|share|sharing|social|related|correlati|recommended|sidebar|comments?|commenti|disqus|advert(?:isement|ising)?|sponsor(?:ed)?|promo|popup|modal|paywall|skip-link|screen-reader-text|visually-hidden|sr-only|outbrain|taboola|author-?box|author-bio|about-author|author-about|author-info|author-card|author-description|box-autore|autore-box|scheda-autore|bio-autore|tags)(?:$|[\s_-])",
    )
});

/// Reads the marks of one element.
pub(super) fn marks(node: &NodeRef<'_>, name: &str) -> Marks {
    let mut marks = Marks { furniture: matches!(name, "nav" | "footer" | "aside" | "form" | "menu") };
    if !matches!(name, "html" | "body" | "article" | "main") {
        let said = |attribute: &str| node.attr(attribute).is_some_and(|value| FURNITURE.is_match(&value));
        marks.furniture |= said("class") || said("id");
    }
    marks.furniture |= node.attr("role").is_some_and(|role| {
        matches!(&*role, "navigation" | "contentinfo" | "complementary" | "search" | "dialog" | "banner")
    });
    marks
}

/// The article of a page.
pub(super) enum Found {
    /// For each block, whether it is article.
    Blocks(Vec<bool>),
    /// The article's text where it is not among the visible blocks (pages that are built by a
    /// program often carry it only as data).
    Apart(String),
}

/// Pages above this size, in bytes, are not worth the extractor's time: no article is so long.
const LARGEST: usize = 3_000_000;

/// Finds the article of a page with rs-trafilatura and places what it found among the blocks.
pub(super) fn article(page: &Walked, source: &str) -> Found {
    let extracted = if source.len() > LARGEST { String::new() } else { extracted(source) };
    if extracted.trim().is_empty() {
        let mut kept = vec![true; page.blocks.len()];
        refine(page, &mut kept);
        return Found::Blocks(kept);
    }
    let shingles = shingles(&extracted);
    let mut kept: Vec<bool> = page.blocks.iter().map(|block| matches(block, page, &shingles)).collect();
    let placed: usize =
        page.blocks.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(b, _)| b.span.len()).sum();
    if placed * 2 < extracted.len() && extracted.len() > 300 {
        return Found::Apart(extracted);
    }
    if placed == 0 {
        kept.fill(true);
    }
    whole_tables(page, &mut kept);
    refine(page, &mut kept);
    Found::Blocks(kept)
}

/// Cells of a table that counts as article, in bytes, and all of them together at most: longer ones are
/// the layout of an old page.
const LONGEST_CELL: usize = 160;
const LARGEST_TABLE: usize = 6_000;
/// Fewer are no table.
const FEWEST_CELLS: usize = 4;

/// The extractor keeps long cells and drops short ones: a table of which it kept a part is kept whole.
fn whole_tables(page: &Walked, kept: &mut [bool]) {
    let mut at = 0;
    while at < page.blocks.len() {
        let table = page.blocks[at].table;
        let cells = page.blocks[at..].iter().take_while(|block| block.table == table).count();
        let reach = at..at + cells;
        let of = &page.blocks[reach.clone()];
        let all: usize = of.iter().map(|block| block.span.len()).sum();
        let taken: usize =
            of.iter().zip(&kept[reach.clone()]).filter(|(_, k)| **k).map(|(b, _)| b.span.len()).sum();
        let tabular = table > 0
            && cells >= FEWEST_CELLS
            && all <= LARGEST_TABLE
            && of.iter().all(|block| block.span.len() <= LONGEST_CELL);
        if tabular && taken * 4 >= all {
            kept[reach.clone()].fill(true);
        }
        at = reach.end;
    }
}

/// A page is foreign data: a fault in the extractor must not stop the other articles.
fn extracted(source: &str) -> String {
    let found = std::panic::catch_unwind(|| rs_trafilatura::extract(source).map(|found| found.content_text));
    found.ok().and_then(Result::ok).unwrap_or_default()
}

/// Takes back what stands in a part of the page that is never the article, and lines that are
/// nothing but links; unless most of the article stands there, because then the page's names mean
/// something else.
fn refine(page: &Walked, kept: &mut [bool]) {
    let doubtful = |block: &Block| block.furniture || block.linked * 10 > block.span.len() * 9;
    let chosen = || page.blocks.iter().zip(kept.iter()).filter(|(_, kept)| **kept).map(|(block, _)| block);
    let all: usize = chosen().map(|block| block.span.len()).sum();
    let doubted: usize = chosen().filter(|block| doubtful(block)).map(|block| block.span.len()).sum();
    if doubted * 2 > all {
        return;
    }
    for (block, kept) in page.blocks.iter().zip(kept) {
        *kept &= !doubtful(block);
    }
}

const WIDTH: usize = 4;

fn words(text: &str) -> Vec<u64> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| xxh3_64(w.to_lowercase().as_bytes()))
        .collect()
}

fn combined(window: &[u64]) -> u64 {
    window.iter().fold(0, |hash, word| hash.rotate_left(7) ^ word.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

fn shingles(text: &str) -> FxHashSet<u64> {
    let words = words(text);
    words.windows(WIDTH).map(combined).chain(text.lines().map(|line| combined(&self::words(line)))).collect()
}

fn matches(block: &Block, page: &Walked, shingles: &FxHashSet<u64>) -> bool {
    let words = words(block.span.of(&page.text));
    if words.len() < WIDTH {
        return shingles.contains(&combined(&words));
    }
    let windows = words.len() - WIDTH + 1;
    let found = words.windows(WIDTH).filter(|w| shingles.contains(&combined(w))).count();
    found * 2 >= windows
}
