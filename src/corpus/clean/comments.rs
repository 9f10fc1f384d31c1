//! Counts of comments and invitations to write one, or a letter to the editor.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Comments, find };

static COUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:\d[\d.,]*\s+(?:comment[oi]|comments?)|(?:commenti|comments?)\s*(?:\(\d+\)|:\s*\d+)?(?:\s*[-–—|·]\s*(?:accedi|registrati|log in|sign in)\b.{0,40})?|(?:accedi|registrati|log in|sign in) (?:per|to) (?:commentare|comment)|(?:lascia|scrivi|aggiungi) un commento|(?:leave|post|write|add) a (?:comment|reply)|(?:i )?commenti (?:a questo articolo )?(?:sono )?chiusi|comments (?:are|have been) closed(?: (?:on|for) this (?:article|story|post))?|commenta (?:l['’]articolo|la notizia)(?:\s*\(\d+\))?|(?:share|view|read)(?: or comment on| the)? (?:comments|this article)|share or comment on this (?:article|story)|nessun commento|no comments(?: yet)?|annulla risposta|cancel reply|\d+\s+(?:visualizzazioni|views|condivisioni|shares))\W*$",
    )
});

/// "Submit your letter to the editor via this form", "Scrivete alla redazione".
static LETTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:we want to hear (?:from you|what you think)|tell us what you think|what do you think|have your say|let us know what you think|give us (?:your )?feedback)\b|(?:submit|send|write|e-?mail)(?: us)? (?:a|your) (?:letters?|feedback|thoughts|comments?)\b|(?:scriveteci|scrivici|dite la vostra|dicci la tua|faccelo sapere|fateci sapere)\b|(?:scrivi|scrivete|inviate|invia|mandate)\b.{0,30}(?:alla redazione|al direttore|le vostre lettere|la tua lettera)).{0,160}$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(is_invitation)
}

pub(super) fn is_invitation(line: &str) -> bool {
    let letter = line.len() <= 220 && LETTER.is_match(line) && !is_told(line);
    line.len() <= 60 && COUNT.is_match(line) || letter
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn counts_go_and_comments_in_prose_stay() {
        for line in [
            "3 commenti",
            "Comments (12)",
            "Commenti (34) – Accedi per commentare",
            "Log in to comment",
            "Lascia un commento",
            "Leave a reply",
            "Comments are closed.",
            "1,245 comments",
            "Comments are closed on this article.",
            "Commenta l'articolo (148)",
            "Share or comment on this article",
            "We want to hear what you think about this article. Submit a letter to the editor.",
            "Submit your letter to the editor via this form.",
            "Scrivete alla redazione: lettere@ilmolo.it",
        ] {
            assert_eq!(after_body(line), [("comments", line.to_owned())], "{line}");
        }
        for line in [
            "I commenti non sono mancati",
            "No comment came from the ministry.",
            "Send your children to school, the minister said.",
            "Scrivi sempre, diceva il maestro.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
