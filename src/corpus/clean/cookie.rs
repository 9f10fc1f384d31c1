//! Cookie notices: the site speaking of its own cookies, or the buttons under it.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::CookieNotice, find };

static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:questo|il nostro) sito (?:web )?(?:utilizza|usa|fa uso d[ie])\b.{0,40}\bcookie|(?:utilizziamo|usiamo) (?:i )?cookie|(?:noi e i nostri (?:partner|fornitori)).{0,80}\bcookie|(?:this|our) (?:web)?site uses\b.{0,30}\bcookies|we (?:and our partners )?use\b.{0,30}\bcookies|by (?:continuing|using|clicking)\b.{0,80}\bcookies|(?:proseguendo|continuando|cliccando)\b.{0,80}\bcookie|(?:accept|reject) (?:all )?(?:cookies|all)$|(?:accetta|rifiuta) (?:tutti(?: i cookie)?|i cookie)$|(?:gestisci|manage)\b.{0,20}\b(?:cookies?|consenso|preferences|preferenze)$)",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(is_notice)
}

pub(super) fn is_notice(line: &str) -> bool {
    line.len() <= 700 && NOTICE.is_match(line) && !is_told(line)
}

#[cfg(test)]
mod tests {
    use super::super::within_body;

    #[test]
    fn the_site_s_own_notice_goes() {
        for line in [
            "Questo sito utilizza cookie tecnici e di profilazione. Chiudendo il banner acconsenti.",
            "We use cookies to improve your experience.",
            "This website uses cookies. Learn more.",
            "Accetta tutti",
            "Accept all cookies",
        ] {
            assert_eq!(within_body(line), [("cookie notice", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn news_about_cookies_stays() {
        for line in [
            "Il garante ha multato tre siti che usano i cookie senza chiedere il consenso dei lettori.",
            "Usiamo i cookie da trent'anni e nessuno sa spiegare perché, ha detto il professor Neri.",
            "Regulators say that websites which use cookies without asking must pay.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
