//! Lines that say when the article came out or was revised, and how long it takes to read.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::{date_line, pattern};
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::DateLine, find };

/// How long it takes to read, or the hour it came out without the day.
static READING_TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:tempo di lettura|reading time)\s*:?\s*\d+.{0,20}$|^\d+\s*(?:min(?:uti|utes?)?\.?)\s*(?:di lettura|read)?$|^\d+ (?:hours?|days?|minutes?|weeks?) ago$|^\d+ (?:ore|giorni|minuti) fa$|^(?:ultimo aggiornamento|aggiornat[oa]|pubblicat[oa]|(?:last )?updated|published)\b[^.!?]{0,30}\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let (head, tail) = (view.head(), view.tail());
    let lines = view.lines.iter().enumerate();
    let around = lines
        .filter(|(index, line)| line.kept && (*index < head || *index >= tail) && line.text.len() <= 240);
    around
        .filter(|(_, line)| date_line(line.text).is_some() || READING_TIME.is_match(line.text))
        .map(|(index, _)| index)
        .chain(view.credited(|credit| credit.date_only && !credit.section))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};

    #[test]
    fn dates_around_the_article_go() {
        for line in [
            "Pubblicato il 3 febbraio 2026 alle 10:30",
            "3 febbraio 2026",
            "Ultima revisione: Martedì, 3 Febbraio 2026",
            "Updated: February 3, 2026 at 9:15 am",
            "4 min read",
            "5 min",
            "3 hours ago",
            "First published on Mon 12 Jan 2026 09.15 GMT",
            "2 February 2026 | Updated 3 February 2026",
            "March 3, 2026 at 6:30 a.m. EST",
            "Genova, 3 febbraio 2026 -",
            "12 gennaio 2026 (modifica alle 13:40) - Torino",
            "Posted by Anna Green on January 12, 2026",
            "Aggiornato alle 10:30",
        ] {
            assert_eq!(after_body(line), [("date line", line.to_owned())], "{line}");
            let at_the_top = format!(
                "Il porto riapre\n{line}\n\nIeri mattina le navi sono tornate nel porto dopo lo sciopero."
            );
            assert_eq!(gone(&at_the_top).len(), 1, "{line}");
        }
    }

    #[test]
    fn dates_in_prose_stay() {
        for line in ["Il 3 febbraio 2026 il porto ha riaperto.", "3 febbraio 2026", "Era il 3 febbraio 2026"]
        {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
