//! What stands above the article of a page and is no menu: its title, its writer, its day.

use super::super::Declared;
use super::walk::Walked;
use crate::corpus::Reason;
use crate::corpus::metadata::{lines, person, plain};

/// Longest line of credits, in bytes.
const LONGEST: usize = 200;

/// Gives the title, the byline and the date among the blocks that only count as furniture their own reasons.
pub(super) fn tell(page: &Walked, declared: &Declared, reasons: &mut [Reason]) {
    let title = declared.title.as_deref().map(plain).filter(|title| !title.is_empty());
    let author = declared.author.as_deref().and_then(person);
    let longest = declared.title.as_deref().map_or(0, |title| title.len() * 2 + 20);
    for (block, reason) in page.blocks.iter().zip(reasons) {
        let text = block.span.of(&page.text);
        if *reason != Reason::PageFurniture {
            continue;
        }
        if text.len() <= longest && title.as_ref().is_some_and(|title| plain(text) == *title) {
            *reason = Reason::RepeatedTitle;
        } else if text.len() <= LONGEST && signs(text, author.as_deref()) {
            *reason = Reason::Byline;
        } else if text.len() <= LONGEST && lines::date_line(text).is_some() {
            *reason = Reason::DateLine;
        }
    }
}

/// Whether a line is or begins with the name of who wrote the article.
fn signs(line: &str, author: Option<&str>) -> bool {
    let named = person(line);
    let begins = |author: &str| {
        let rest = named.as_deref().unwrap_or(line).strip_prefix(author);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    author.is_some_and(begins) || lines::author(line, lines::date_line(line).is_some()).is_some()
}
