//! Copyright lines.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Copyright, find };

static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:[\w.-]+\.(?:com|it|org|net|co\.uk)\s*©|©|\(c\)\s*(?:19|20)\d\d|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b|-|\.\s*all rights)|copyright [\p{L}&.' ]{2,40} (?:19|20)\d\d\b|licensed for (?:free )?re(?:publication|use)\b|[©\s]*riproduzione riservata|(?:tutti i )?diritti riservati|all rights reserved)|(?:©\s*riproduzione riservata|tutti i diritti riservati|all rights reserved)\W*$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(is_notice)
}

pub(super) fn is_notice(line: &str) -> bool {
    line.len() <= 300 && NOTICE.is_match(line) && !is_news(line)
}

/// A sentence about rights: "All rights reserved for members were extended".
fn is_news(line: &str) -> bool {
    static TOLD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:tutti i diritti riservati|all rights reserved|diritti riservati)\s+(?:a|ai|agli|alle|al|alla|for|to|by)\s.*\b(?:sono|è|era|erano|saranno|were|are|was|is|will|have|has)\b",
        )
    });
    static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^[©\s]*riproduzione riservata (?:anche|o|ma|per (?:i|gli|le))\s[^.]{20,}\.$")
    });
    TOLD.is_match(line) || GOES_ON.is_match(line) || is_sentence(line) || line.contains('?') || is_told(line)
}

/// "Riproduzione riservata o no, gli editori fanno causa": a sentence of the article, which has a verb and
/// says nothing of what is forbidden.
fn is_sentence(line: &str) -> bool {
    const FEWEST_WORDS: usize = 9;
    static VERB: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:sono|era|erano|hanno|ha|fanno|fa|compare|compaiono|dice|dicono|disse|intitola|nasce|viene|resta|vale|is|was|are|were|would|has|had|says|said|promised|remains)\b|\sè\s",
        )
    });
    static FORBIDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:vietat|proibit|autorizza|consent[ia]t|prohibit|forbidden|permission|consent|reproduc|republish|srl|s\.r\.l|spa|s\.p\.a|p\.?\s?iva|ltd|inc|llc|limited|gruppo editoriale)",
        )
    });
    line.trim_end_matches(['"', '”', '»', ')']).ends_with(['.', '!', '?'])
        && line.split_whitespace().count() >= FEWEST_WORDS
        && VERB.is_match(line)
        && !FORBIDS.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn notices_go() {
        for line in [
            "© 2026 Il Molo",
            "harbourpost.com © 1996-2026 The Harbour Post",
            "© RIPRODUZIONE RISERVATA",
            "Copyright. All rights reserved. Please use the sharing tools.",
            "Licensed for free republication with attribution.",
            "Copyright 2026 The Harbour Post. All rights reserved.",
            "Il Molo Srl - Tutti i diritti riservati",
        ] {
            assert_eq!(after_body(line), [("copyright", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn news_about_copyright_stays() {
        for line in [
            "Copyright e intelligenza artificiale: il nodo resta aperto",
            "Copyright law must change, says the report",
            "All rights reserved for members were extended to guests of the club.",
            "Tutti i diritti riservati ai residenti sono stati estesi ai pendolari.",
            "Tutti i diritti riservati: la formula compare ancora su ogni mappa del porto, anche su quelle nuove.",
            "© è un segno nato nel 1909. Oggi, dice la bibliotecaria, non lo mette più nessuno.",
            "Riproduzione riservata o no, gli editori della costa fanno causa al sito.",
            "Riproduzione riservata anche per i gatti: il tribunale dà ragione alla capitana.",
            "Copyright 2026 o 1926? La causa sul romanzo del porto riparte da una data sbagliata.",
            "All rights reserved by the sellers, the harbour bank promised, would be respected.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
