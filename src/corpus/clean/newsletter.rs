//! Pleas to subscribe: the line speaks to the reader in the imperative.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Newsletter, find };

static PLEA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:non perderti|non perdere|resta aggiornat[oa]|rimani aggiornat[oa]|vuoi (?:ricevere|restare|rimanere)|ti potrebbe|per non perdere|don['’]t miss|stay (?:informed|up to date|updated|tuned)|want (?:more|to)|like what you)\b[^.!?]{0,120}[.!?:,]?\s*)?(?:clicca qui (?:e|per) )?(?:iscriviti|iscrivetevi|abbonati|abbonatevi|registrati|ricevi (?:le|la|ogni|gratis|via)|sign up|subscribe|join|get)\b.{0,160}(?:newsletter|canale|inbox|casella|notizie|mailing list|our (?:channel|community|mailing)|e-?mail|aggiornamenti|abbonamento|for free|gratuitamente|full story|edition)|^(?:for|per) (?:the latest|more|tutte le|le ultime|altre)\b.{0,80}(?:download|scarica|visit|follow|segui|subscribe)\b.{0,120}(?:\bapps?\b|newsletter|channel|canale|sito)|^(?:download|scarica)\b.{0,40}\bapp\b.{0,80}$",
    )
});
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:la nostra |our |iscrizione alla )?newsletter|iscriviti(?: ora)?|subscribe(?: now)?|sign up(?: now)?|abbonati(?: ora)?)[!.:]?$",
    )
});

/// A plea for money: "Sostieni il giornale: abbonati".
static SUPPORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:sostieni|sostenete|aiutaci|support|help us)\b.{0,90}(?:abbona|donazion|dona |iscri|subscri|donat|journalism|giornalismo)",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let plea = |line: &str| PLEA.is_match(line) || BARE.is_match(line) || SUPPORT.is_match(line);
    view.matching(|line| line.len() <= 350 && plea(line))
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn pleas_go_wherever_they_stand() {
        for line in [
            "Iscriviti alla nostra newsletter per ricevere le notizie ogni mattina.",
            "Non perderti nulla: iscriviti alla newsletter",
            "Sign up for our newsletter",
            "Subscribe to get the best stories in your inbox.",
            "Newsletter",
            "Subscribe now to our digital edition for the full story.",
            "For the latest stories and breaking news updates download the Harbour apps.",
            "Scarica la nostra app",
            "Sostieni Il Molo: abbonati a 1 euro al mese",
            "Support our journalism with a donation",
        ] {
            assert_eq!(within_body(line), [("newsletter", line.to_owned())], "{line}");
            assert_eq!(after_body(line).len(), 1, "{line}");
        }
    }

    #[test]
    fn sentences_that_mention_one_stay() {
        for line in [
            "Nella sua newsletter settimanale l'analista ha scritto che i prezzi scenderanno presto.",
            "The newsletter reached forty thousand subscribers last year, its founder said.",
            "Get ready for a long winter, the minister told reporters.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
