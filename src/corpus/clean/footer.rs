//! The foot of the page: legal links, addresses, and all short lines after its mark.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Footer, find };

use super::is_prose;

static LINK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:(?:privacy|cookie)(?: policy)?|informativa(?: sulla)? privacy|terms(?: of (?:use|service))?|terms (?:and|&) conditions|termini(?: e condizioni| d['’]uso)?|note legali|disclaimer|chi siamo|about us|contatti|contact(?: us)?|redazione|lavora con noi|mappa del sito|sitemap|site map|torna su|(?:torna alla|back to) home(?: ?page)?|torna all['’]inizio|back to top|gerenza|advertise(?: with us)?|do not sell my (?:personal )?info(?:rmation)?|powered by [\w .-]+)[\s|·•,/-]*)+$",
    )
});
static IMPRINT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\b(?:p\.?\s?iva|partita iva|c\.?f\.?)\s*:?\s*(?:it)?\s?\d{8,}|testata (?:giornalistica )?registrata|registrazione (?:al |presso il )?tribunale|reg\. trib\.|direttore responsabile\s*:\s*(?-i:\p{Lu}))",
    )
});
/// "Il Molo is not responsible for the opinions of contributors."
static DISCLAIMER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\bis not responsible for the (?:opinions?|content|views)|\b(?:opinions|views) expressed (?:here|in this|by the)\b.{0,80}\b(?:do not|are not|are those)|\bopinioni (?:espresse|qui espresse)\b.{0,80}\b(?:non (?:rappresentano|riflettono|impegnano)|sono (?:quelle|personali)))",
    )
});
static MARK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:footer|piè di pagina|torna su|back to top)$"));

/// A line of links, the imprint, or what the paper does not answer for.
pub(super) fn is_foot(line: &str) -> bool {
    line.len() <= 160 && LINK.is_match(line) || is_imprint(line) || is_disclaimer(line)
}

fn is_imprint(line: &str) -> bool {
    line.len() <= 400 && IMPRINT.is_match(line) && !is_told(line)
}

fn is_disclaimer(line: &str) -> bool {
    line.len() <= 400 && DISCLAIMER.is_match(line) && !is_told(line)
}

fn find(view: &View<'_>) -> Vec<usize> {
    let tail = view.tail();
    let foot = view.lines.iter().enumerate().skip(tail / 2).position(|(_, line)| MARK.is_match(line.text));
    // After the mark everything short goes, unless there is an article after it.
    let foot = foot
        .map(|at| at + tail / 2)
        .filter(|at| !view.lines[*at..].iter().any(|l| l.kept && is_prose(l.text)));
    let after_foot = foot.map_or(view.lines.len(), |at| at);
    let links = view
        .matching(|line| line.len() <= 160 && LINK.is_match(line))
        .into_iter()
        .filter(|index| *index >= tail);
    let imprint = (tail.saturating_sub(4)..view.lines.len()).filter(|index| {
        let line = &view.lines[*index];
        line.kept && is_imprint(line.text)
    });
    let disclaimer = view.matching(is_disclaimer);
    let disclaimer = disclaimer.into_iter().filter(|index| *index >= tail.saturating_sub(4));
    let mut found: Vec<usize> = links.chain(imprint).chain(disclaimer).collect();
    found.extend((after_foot..view.lines.len()).filter(|index| view.lines[*index].kept));
    found
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn the_foot_of_the_page_goes() {
        for line in [
            "Privacy Policy | Cookie Policy | Contatti",
            "Chi siamo",
            "Il Molo Srl - P.IVA 01234567890",
            "Testata registrata presso il Tribunale di Genova n. 12/2001",
            "Il Molo is not responsible for the opinions or media content presented by contributors.",
            "Le opinioni espresse in questo articolo non riflettono quelle della redazione.",
            "Footer\nBarche usate\nIl Molo - Offerte",
        ] {
            assert_eq!(after_body(line), [("footer", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn sub_headings_inside_the_text_stay() {
        for line in ["Privacy", "Chi siamo", "Contatti"] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
