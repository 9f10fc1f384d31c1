//! Labels of advertisements and of paid content, and what a paper advertises of its own.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Promotion, find };

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[\[(*-]*\s*(?:contenut[oi] (?:promozional[ei]|sponsorizzat[oi])(?: (?:a cura|offert[oi]|realizzat[oi]|in collaborazione) (?:di|da|con)\b[^.!?]{0,50})?|articolo sponsorizzato|annunci?o?(?: pubblicitario)?|pubblicit[àa]|messaggio promozionale|inserzione|sponsor(?:ed|izzato)?(?: content)?(?: (?:by|da|from)\b.{0,40})?|promoted(?: content)?|advertis(?:ement|ing)|advertorial|(?:scroll|continua|continue).{0,30}(?:pubblicit[àa]|advertisement)|(?:the )?story continues below(?: advertisement)?|end of carousel|article continues (?:below|after).{0,30}|paid (?:content|post))\s*[\])*:.-]*$",
    )
});
static DISCLOSURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[*(]?\s*(?:(?:questo|quest['’])\s*(?:articolo|pagina)|this (?:article|post|page))\b.{0,60}(?:link (?:di )?affiliazione|affiliate links?)",
    )
});
/// "Scarica la nostra app per iOS e Android", "Download our app".
static APP: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:download|scarica(?:te)?)\b.{0,40}\bapp\b.{0,80}$"));

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(is_label)
}

pub(super) fn is_label(line: &str) -> bool {
    let app = line.len() <= 160 && APP.is_match(line) && !is_told(line);
    app || (line.len() <= 90 && LABEL.is_match(line)) || (line.len() <= 400 && DISCLOSURE.is_match(line))
}

#[cfg(test)]
mod tests {
    use super::super::within_body;

    #[test]
    fn labels_of_advertisements_go() {
        for line in [
            "Contenuto promozionale",
            "*Contenuto promozionale a cura di Molo Studio.*",
            "Pubblicità",
            "ADVERTISEMENT",
            "Story continues below advertisement",
            "Sponsored by Acme",
            "[Contenuto sponsorizzato]",
            "Scarica la nostra app",
            "Scarica la nostra app per telefoni e tavolette",
            "Download our app for phones and tablets",
        ] {
            assert_eq!(within_body(line), [("promotion", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn news_about_advertising_stays() {
        for line in [
            "La pubblicità vale la metà dei ricavi",
            "Annunci e smentite",
            "Scarica la nostra app, promette il manifesto del porto, e il molo è tuo.",
            "Advertising revenue fell",
            "Sponsored content doubled in a year",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
