//! Counts of comments and invitations to write one.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

static COUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:\d+\s+(?:comment[oi]|comments?)|(?:commenti|comments?)\s*(?:\(\d+\)|:\s*\d+)?|(?:lascia|scrivi|aggiungi) un commento|(?:leave|post|write|add) a (?:comment|reply)|nessun commento|no comments(?: yet)?|annulla risposta|cancel reply|\d+\s+(?:visualizzazioni|views|condivisioni|shares))\W*$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(|line| line.len() <= 60 && COUNT.is_match(line))
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn counts_go_and_comments_in_prose_stay() {
        for line in ["3 commenti", "Comments (12)", "Lascia un commento", "Leave a reply"] {
            assert_eq!(after_body(line).len(), 1, "{line}");
        }
        for line in ["I commenti non sono mancati", "No comment came from the ministry."] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
