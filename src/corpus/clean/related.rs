//! Teasers of other articles, with a heading, in one line, or glued to their category.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::RelatedArticles, find };

use super::is_prose;

/// A heading over a list of other articles.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:leggi anche|leggi pure|leggete anche|articoli correlati|altri articoli|articoli (?:simili|recenti)|notizie correlate|potrebbe(?:ro)? (?:anche )?interessarti(?: anche)?|potresti (?:anche )?(?:leggere|essere interessat[oa])|ti potrebbe(?:ro)? (?:anche )?interessare(?: anche)?|da non perdere|i più letti|più letti|ultime notizie|vedi anche|read (?:also|more|next)|related(?: (?:articles?|posts?|stories|content|news|coverage))?|see also|you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|stories)\b.{0,40}|recommended(?: (?:for you|reading|stories))?|most (?:read|popular)|up next|trending(?: now)?|what to read next|also read)\s*[:.…>»-]*$",
    )
});
/// The same in one line with its title.
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[>»→•*\[(-]*\s*(?:leggi anche|leggi pure|vedi anche|per approfondire|approfondisci|potrebbe interessarti(?: anche)?|articol[oi] correlat[oi]|read (?:also|more|next)|related(?: (?:article|story|stories|coverage))?|see also|also read)\s*(?::|-|–|—|>|»|→|\|)\s*\S",
    )
});
/// "SportLa squadra …": a category stuck to the capital of the teaser it belongs to.
static GLUED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:\p{Lu}[\p{L}]*[ &]{0,3}){0,3}\p{L}*\p{Ll}{3}(?:\p{Lu}|[«“\x22])"));

/// Longest line that still reads as a title in a list, in bytes.
const TITLE: usize = 160;

fn find(view: &View<'_>) -> Vec<usize> {
    let mut found: Vec<usize> =
        view.matching(|line| line.len() <= 220 && INLINE.is_match(line) && !is_prose_after_colon(line));
    let headings = view.matching(|line| line.len() <= 80 && HEADING.is_match(line));
    let tail = end_of_body(view);
    for heading in headings {
        found.push(heading);
        found.extend(list_under(view, heading, tail));
    }
    found.extend(
        (tail..view.lines.len())
            .filter(|index| view.lines[*index].kept && is_teaser(view.lines[*index].text)),
    );
    found
}

/// "Leggi anche: …" followed by whole sentences is the author speaking.
fn is_prose_after_colon(line: &str) -> bool {
    line.ends_with('.') && !line.ends_with("...") && line.len() > 150
}

/// The titles under a heading: at the end of the page all of them; inside the text only those that
/// follow without a gap and do not read as paragraphs.
fn list_under(view: &View<'_>, heading: usize, tail: usize) -> Vec<usize> {
    let after = heading + 1..view.lines.len();
    let is_title = |index: &usize| {
        let line = &view.lines[*index];
        !line.kept || is_teaser(line.text) || (line.text.len() <= TITLE && !is_prose(line.text))
    };
    if heading >= tail {
        return after.take_while(is_title).filter(|index| view.lines[*index].kept).collect();
    }
    let bullet = |text: &str| text.starts_with(['-', '•', '*', '»', '>', '→', '–']);
    let glued = |index: &usize| {
        let line = &view.lines[*index];
        is_title(index) && (bullet(line.text) || (!line.after_blank && *index == heading + 1))
    };
    after.take_while(glued).collect()
}

/// A teaser is cut short by its page ("…"), and stuck to its category.
fn is_teaser(line: &str) -> bool {
    let cut =
        line.ends_with('…') || line.ends_with("...") || line.ends_with("[…]") || line.ends_with("[...]");
    cut && GLUED.is_match(line)
}

/// Index of the first line after the last paragraph that is no teaser.
fn end_of_body(view: &View<'_>) -> usize {
    let last = view.lines.iter().rposition(|l| l.kept && is_prose(l.text) && !is_teaser(l.text));
    last.map_or(view.lines.len(), |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn teasers_go() {
        for line in [
            "Leggi anche: Il faro spento da dieci anni",
            "Articoli correlati\nIl faro spento\nLa lunga estate dei traghetti",
            "Related articles\nThe lighthouse is dark",
            "CronacaUna barca è stata ritrovata ieri al largo dell'isola, senza nessuno a bordo e con i motori ancora accesi, secondo la…",
            "SportLa squadra del porto ha vinto ancora…\nCulturaÈ uscito il libro sul faro che tutti…",
        ] {
            assert_eq!(after_body(line), [("related articles", line.to_owned())], "{line}");
        }
        let inline = "Leggi anche: Il faro spento da dieci anni";
        assert_eq!(within_body(inline), [("related articles", inline.to_owned())]);
    }

    #[test]
    fn the_body_stays() {
        for line in [
            "«Leggi anche le clausole piccole», consiglia l'avvocata a chi firma un contratto di porto.",
            "OpenHarbour ha annunciato un nuovo molo, e poi il silenzio…",
            "Ultime notizie dal fronte del porto, dove la trattativa continua",
            "Read more books, the mayor told the children of the harbour school.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
        assert!(after_body("E poi, di colpo, il silenzio…").is_empty());
    }
}
