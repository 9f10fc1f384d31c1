//! Counts of comments and invitations to write one, or a letter to the editor.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Comments, find };

static COUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:\d[\d.,]*\s+(?:comment[oi]|comments?)|(?:commenti|comments?)\s*(?:\(\d+\)|:\s*\d+)?(?:\s*[-–—|·]\s*(?:accedi|registrati|log in|sign in)\b.{0,40})?|(?:accedi|registrati|log in|sign in) (?:per|to) (?:commentare|comment)|(?:lascia|scrivi|aggiungi) un commento|(?:leave|post|write|add) a (?:comment|reply)|(?:i )?commenti (?:a questo articolo )?(?:sono )?chiusi|comments (?:are|have been) closed(?: (?:on|for) this (?:article|story|post))?|commenta (?:l['’]articolo|la notizia)(?:\s*\(\d+\))?|(?:share|view|read)(?: or comment on| the)? comments|(?:view|read) this article|share or comment on this (?:article|story)|nessun commento|no comments(?: yet)?|annulla risposta|cancel reply|\d+\s+(?:visualizzazioni|views|condivisioni|shares))\W*$",
    )
});

/// "Submit your letter to the editor via this form", "Scrivete alla redazione".
static LETTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:we want to hear (?:from you|what you think)|tell us what you think|what do you think|have your say|let us know what you think|give us (?:your )?feedback)\b|(?:submit|send|write|e-?mail)(?: us)? (?:a|your) (?:letters?|feedback|thoughts|comments?)\b|(?:scriveteci|scrivici|dite la vostra|dicci la tua|faccelo sapere|fateci sapere)\b|(?:scrivi|scrivete|inviate|invia|mandate)\b.{0,30}(?:alla redazione|al direttore|le vostre lettere|la tua lettera)).{0,160}$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let mut found = view.matching(is_invitation);
    let written: Vec<usize> = found.iter().flat_map(|count| below(view, *count)).collect();
    found.extend(written);
    found
}

/// What readers wrote below the count of their comments: "marco62: Era ora!". A name with a capital speaks in the
/// article too: behind it nothing may follow that reads like a paragraph.
fn below(view: &View<'_>, count: usize) -> Vec<usize> {
    static NICK: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^(?:@?\p{Ll}[\w.-]{1,24}|@?\p{L}[\w.-]{0,24}[\d_][\w.-]{0,10})\s?:\s+\S"));
    static NAME: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24})?\s?:\s+\S"));
    let line = &view.lines[count];
    if line.text.len() > 60 || !COUNT.is_match(line.text) {
        return vec![];
    }
    let tail = view.tail();
    let written = |index: &usize| {
        let text = view.lines[*index].text;
        NICK.is_match(text) || *index >= tail && NAME.is_match(text)
    };
    (count + 1..view.lines.len()).take_while(written).collect()
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
        let list = "I più letti\nChiude la vecchia filanda\nIl faro spento";
        for comments in [
            "2 commenti\ngino58: Finalmente! Bravi.",
            "Comments (2)\nold_salt: High time.\nPaula: I agree with every word",
        ] {
            let told = [("related articles", list.to_owned()), ("comments", comments.to_owned())];
            assert_eq!(after_body(&format!("{list}\n\n{comments}")), told, "{comments}");
        }
        assert_eq!(after_body("Share this article"), [("share or follow", "Share this article".to_owned())]);
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
