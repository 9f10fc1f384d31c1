//! The menu that a page begins with when it was pasted whole.

use super::lines::pattern;
use crate::corpus::bar;
use crate::corpus::lines::Line;
use regex::Regex;
use std::sync::LazyLock;

/// Lines looked at.
const MOST: usize = 30;
/// Fewer short lines are no menu.
const FEWEST: usize = 3;
/// Entries of a menu have few words.
const WORDS: usize = 2;
const LONGEST: usize = 28;

/// Entries that nothing but a menu has.
static KNOWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:home(?: ?page)?|menu|skip to (?:main )?content|skip navigation|(?:vai|salta|passa) al contenuto(?: principale)?|cerca|search|accedi|log ?in|sign in|registrati|sign up|abbonati|subscribe|newsletter|contatti|contact(?: us)?|chi siamo|about(?: us)?|apri menu|toggle navigation)$",
    )
});

/// How many of the first `lines` are a menu: lines that hold a whole one, and short ones, at least one
/// of which is known to be of a menu.
pub(in crate::corpus) fn length(lines: &[Line<'_>]) -> usize {
    let mut length = 0;
    loop {
        let rest = lines.get(length..).unwrap_or_default();
        let bars = (0..rest.len().min(MOST)).take_while(|index| bar::at(rest, *index).is_some()).count();
        let more = bars + entries(rest.get(bars..).unwrap_or_default());
        // What a menu is above of.
        if more == 0 || lines.len() <= length + more {
            return length;
        }
        length += more;
        if bars == 0 {
            return length;
        }
    }
}

/// How many of the first `lines` are entries of a menu, one a line.
fn entries(lines: &[Line<'_>]) -> usize {
    let entry = |line: &&Line<'_>| {
        let text = line.text.trim_matches(|c: char| !c.is_alphanumeric());
        let short = text.len() <= LONGEST && text.split_whitespace().count() <= WORDS;
        let stopped = line.text.ends_with(['.', '!', '?', ':', ',', ';']);
        KNOWN.is_match(text) || short && !stopped
    };
    let known = |line: &Line<'_>| KNOWN.is_match(line.text.trim_matches(|c: char| !c.is_alphanumeric()));
    let run = lines.iter().take(MOST).take_while(entry).count();
    // What a menu is above of.
    let more = lines.len() > run;
    if run >= FEWEST && more && lines[..run].iter().any(known) {
        return run;
    }
    // "Skip to content" alone stands above many pages.
    let alone = lines.iter().take(run.min(FEWEST)).take_while(|line| known(line)).count();
    if lines.len() > alone { alone } else { 0 }
}
