//! What a page says of the state of its article: "in aggiornamento", "breaking news".

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

static STATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^\p{L}\d]*(?:(?:(?:articolo|notizia|pezzo|testo|pagina|diretta) in (?:continuo |costante )?aggiornamento|in aggiornamento|(?:seguono|seguiranno|a breve) (?:altri |ulteriori |nuovi )?aggiornamenti|(?:notizia dell['’])?ultim(?:['’]|a )ora|breaking(?: news)?|developing(?: story)?|(?:this is a )?(?:breaking|developing) (?:news )?story|this (?:article|story) (?:is being|will be) updated|(?:more|further details|updates) to follow|(?:please )?(?:check|come) back (?:later |soon )?for (?:more|further |the latest )?(?:updates|details)?|live updates|diretta live)[^\p{L}\d]*)+$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.at_edges(|line| line.len() <= 160 && STATE.is_match(line))
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};

    #[test]
    fn the_state_of_the_article_goes() {
        for line in [
            "NOTIZIA IN AGGIORNAMENTO",
            "+++ In aggiornamento +++",
            "Seguono aggiornamenti…",
            "ULTIM'ORA",
            "This is a developing story. Please check back for updates.",
            "More to follow",
        ] {
            assert_eq!(after_body(line), [("page furniture", line.to_owned())], "{line}");
            let at_the_top = format!(
                "Il porto riapre\n{line}\n\nIeri mattina le navi sono tornate nel porto dopo lo sciopero."
            );
            assert_eq!(gone(&at_the_top), [("page furniture", line.to_owned())]);
        }
    }

    #[test]
    fn sentences_and_sub_headings_stay() {
        for line in [
            "Il piano del porto è un testo in aggiornamento da dieci anni.",
            "Breaking news of the strike reached the islands at noon.",
            "L'ultima ora del turno è la più lunga",
        ] {
            assert!(after_body(line).is_empty(), "{line}");
        }
        assert!(within_body("Ultim'ora").is_empty());
    }
}
