//! Lines that name the author or the outlet, above or below the article.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::{author, pattern};
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Byline, find };

/// What the writer is, alone on a line, and who helped: "Transport correspondent", "Additional reporting by …".
static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:\p{Lu}[\p{L}.-]* (?:(?:and|&|of) )?){0,4}(?i:correspondent|columnist|reporter|editor|staff writer|writer)|(?i:opinionista|redattore|redattrice|inviat[oa]|corrispondente)(?: (?:da|a|in) \p{Lu}\p{L}+)?|(?i:(?:additional )?(?:reporting|research)(?: and (?:reporting|research))?) by \p{Lu}.+|\((?i:(?:additional )?(?:reporting|writing|editing|compiled)) by \p{Lu}[^()]+\)|\((?i:a cura di|servizio di) \p{Lu}[^()]+\))$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let (head, tail) = (view.head(), view.tail());
    let (known, outlet) = (view.meta.author.as_deref(), view.meta.outlet.as_deref());
    let lines = view.lines.iter().enumerate();
    let around = lines
        .filter(|(index, line)| line.kept && (*index < head || *index >= tail) && line.text.len() <= 160);
    around
        .filter(|(_, line)| {
            let named = [known, outlet].contains(&Some(line.text));
            named || author(line.text, false).is_some() || ROLE.is_match(line.text)
        })
        .map(|(index, _)| index)
        .chain(view.credited(|credit| !credit.date_only && !credit.section))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};

    #[test]
    fn bylines_go() {
        for line in [
            "di Rita Neri",
            "Transport correspondent",
            "Additional reporting by Jane Roe",
            "(Reporting by Jane Roe in Genoa; editing by P. Marsh)",
            "By Jane Roe",
            "A cura di Rita Neri",
            "By Jane Roe, Harbour Correspondent",
        ] {
            assert_eq!(after_body(line), [("byline", line.to_owned())], "{line}");
            let at_the_top = format!(
                "Il porto riapre\n{line}\n\nIeri mattina le navi sono tornate nel porto dopo lo sciopero."
            );
            assert_eq!(gone(&at_the_top), [("byline", line.to_owned())]);
        }
    }

    #[test]
    fn lines_that_only_begin_like_one_stay() {
        for line in ["Di Genova nessuno parla", "By the harbour", "Da Milano a Roma in tre ore"] {
            assert!(after_body(line).is_empty(), "{line}");
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
