//! The box about the author under an article: a name alone on a line, a short life in the third
//! person, the link to the other articles.

use super::{Rule, View, is_prose};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::AuthorBox, find };

static NAME: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|d[aei]l?|de|van|von)){1,4}$"));
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:consulta|vedi|leggi|guarda)?\s*(?:tutti )?(?:gli )?(?:altri )?(?:articoli|post) (?:di|scritti da)\s+\p{L}.{0,60}|(?:view|see|read) (?:all|more) (?:posts?|articles|stories)?\s*(?:by|from)\b.{0,60}|more (?:posts|articles|stories) by\b.{0,60}|(?:l['’]autore|l['’]autrice|sull['’]autor[ei]|informazioni sull['’]autore|about the authors?|chi è l['’]autore)\W*)$",
    )
});
/// Words of a short life: calling, studies, subjects.
static LIFE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:giornalista|redattor[ei]|redattrice|collaborator[ei]|collaboratrice|scrive (?:di|per|su)|si occupa di|laureat[oa]|appassionat[oa]|passione|carriera|è nat[oa]|blogger|copywriter|caporedattor[ei]|caporedattrice|inviat[oa]|journalist|reporter|is an? (?:\w+ ){0,3}(?:writer|editor|author|correspondent|columnist|blogger)|writes (?:about|for|on)|covers|has written|freelance|contributor|graduated|lives in)\b",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let kept: Vec<usize> = (0..view.lines.len()).filter(|index| view.lines[*index].kept).collect();
    let last = kept.len().saturating_sub(14);
    for (place, index) in kept.iter().enumerate().skip(last.max(2)) {
        let line = view.lines[*index].text;
        if line.len() <= 120 && LINK.is_match(line) {
            found.push(*index);
            continue;
        }
        let Some(name) = subject(&kept[..place], view, line) else { continue };
        // Nothing may follow but short lines: a portrait inside an article is article.
        let ends = kept[place + 1..].iter().all(|after| !is_prose(view.lines[*after].text));
        if ends {
            found.push(*index);
            found.extend(kept[..place].iter().rev().take_while(|i| view.lines[**i].text == name));
        }
    }
    found
}

/// The name that a paragraph is a short life of: alone on the line above it, or the author's, with
/// the paragraph beginning with it or with its first part.
fn subject<'v>(before: &[usize], view: &'v View<'_>, line: &str) -> Option<&'v str> {
    if line.len() > 1200 || !is_prose(line) {
        return None;
    }
    let above = before
        .last()
        .map(|index| view.lines[*index].text)
        .filter(|above| above.len() <= 80 && NAME.is_match(above));
    let name = above.or(view.meta.author.as_deref())?;
    let first = name.split_whitespace().next()?;
    // Under the author's own name a life need not begin with it.
    let signed = above.is_some() && above == view.meta.author.as_deref();
    let begins =
        signed || line.strip_prefix(first).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    // The words last: looking for them costs most.
    (begins && LIFE.is_match(line)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};

    const BOX: &str = "Rita Neri\n\nRita è una giornalista di mare, con la passione per le navi a vela e per le storie di chi ci lavora.\n\nTutti gli articoli di Rita Neri";

    #[test]
    fn the_box_goes() {
        assert_eq!(after_body(BOX), [("author box", BOX.to_owned())]);
        let english =
            "Jane Roe\nJane Roe is a senior writer at the Harbour Post, where she covers ships and trade.";
        assert_eq!(after_body(english), [("author box", english.to_owned())]);
    }

    #[test]
    fn a_portrait_inside_the_article_stays() {
        assert!(within_body(BOX.rsplit_once("\n\n").unwrap().0).is_empty());
        assert!(
            after_body(
                "Rita Neri è la giornalista che ha raccontato lo sciopero, e da ieri è tornata a casa."
            )
            .is_empty()
        );
    }

    #[test]
    fn the_author_s_life_goes_without_the_name_above_it() {
        let life = "Jane Roe is a reporter for the Harbour Post and lives in Genoa with two cats.";
        let text = format!(
            "By Jane Roe\n\n{}\n\n{life}",
            "The ships came back to the harbour yesterday after three weeks of strike.\n".repeat(3)
        );
        assert!(gone(&text).contains(&("author box", life.to_owned())));
    }
}
