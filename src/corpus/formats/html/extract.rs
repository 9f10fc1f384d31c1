//! Which blocks of a page are the article.

use super::walk::{Block, Walked};
use dom_query::NodeRef;
use regex::Regex;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64;

/// What an element's name and attributes say about all inside it.
pub(super) struct Marks {
    pub article: bool,
    pub furniture: bool,
}

static FURNITURE: LazyLock<Regex> = LazyLock::new(|| {
    crate::corpus::metadata::lines::pattern(
        r"(?i)(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|cookies?|consent|gdpr|newsletter|subscribe|signup|share|sharing|social|related|correlati|recommended|sidebar|comments?|commenti|disqus|advert(?:isement|ising)?|sponsor(?:ed)?|promo|popup|modal|paywall|skip-link|screen-reader-text|visually-hidden|sr-only|outbrain|taboola|author-box|author-bio|tags)(?:$|[\s_-])",
    )
});

/// Reads the marks of one element.
pub(super) fn marks(node: &NodeRef<'_>, name: &str) -> Marks {
    let mut marks = Marks {
        article: name == "article",
        furniture: matches!(name, "nav" | "footer" | "aside" | "form" | "menu"),
    };
    if !matches!(name, "html" | "body" | "article" | "main") {
        let said = |attribute: &str| node.attr(attribute).is_some_and(|value| FURNITURE.is_match(&value));
        marks.furniture |= said("class") || said("id");
    }
    marks.furniture |= node.attr("role").is_some_and(|role| {
        matches!(&*role, "navigation" | "contentinfo" | "complementary" | "search" | "dialog" | "banner")
    });
    marks.article |= node.attr("itemprop").is_some_and(|property| &*property == "articleBody");
    marks
}

/// For each block, whether it is article.
pub(super) fn article(page: &Walked, source: &str) -> Vec<bool> {
    let extracted = rs_trafilatura::extract(source).map(|found| found.content_text).unwrap_or_default();
    let shingles = shingles(&extracted);
    page.blocks.iter().map(|block| matches(block, page, &shingles)).collect()
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
