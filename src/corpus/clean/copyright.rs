//! Copyright lines.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Copyright, find };

static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:©|\(c\)\s*(?:19|20)\d\d|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b|-)|[©\s]*riproduzione riservata|(?:tutti i )?diritti riservati|all rights reserved)|(?:©\s*riproduzione riservata|tutti i diritti riservati|all rights reserved)\W*$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(|line| line.len() <= 300 && NOTICE.is_match(line) && !told(line))
}

/// A sentence about rights: "All rights reserved for members were extended".
fn told(line: &str) -> bool {
    static TOLD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:tutti i diritti riservati|all rights reserved|diritti riservati)\s+(?:a|ai|agli|alle|al|alla|for|to|by)\s.*\b(?:sono|è|era|erano|saranno|were|are|was|is|will|have|has)\b",
        )
    });
    TOLD.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn notices_go() {
        for line in [
            "© 2026 Il Molo",
            "© RIPRODUZIONE RISERVATA",
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
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
