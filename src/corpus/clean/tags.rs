//! Lists of tags under an article.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

static TAGS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:tags?|argomenti|etichette|categori[ae]|parole chiave|keywords|topics|filed under|categories|archiviato in|(?:pubblicato|posted|published) in|temi)\s*:\s*\S|(?:#[\p{L}\d_]+[\s,]*){2,}$|tags?$)",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let (head, tail) = (view.head(), view.tail());
    let lists = view.matching(|line| line.len() <= 300 && TAGS.is_match(line) && !line.ends_with('.'));
    // "Filed under: Technology. Print this page."
    let filed = view.at_edges(|line| {
        line.len() <= 160 && line.to_lowercase().starts_with("filed under: ") && !is_told(line)
    });
    lists.into_iter().filter(|index| *index < head || *index >= tail).chain(filed).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn lists_of_tags_go_and_sentences_stay() {
        for line in [
            "Tag: porto, sciopero, commercio",
            "#porto #sciopero",
            "Filed under: Business",
            "Argomenti: mare",
            "Pubblicato in: Cronaca",
            "Filed under: Technology, Ships. Print this page. Report an error.",
        ] {
            assert_eq!(after_body(line).len(), 1, "{line}");
        }
        for line in [
            "Temi: il lavoro, i turni, il salario minimo, e soprattutto la sicurezza di chi lavora.",
            "#MeToo",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
