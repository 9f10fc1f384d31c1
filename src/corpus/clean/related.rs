//! Teasers of other articles, with a heading, in one line, or glued to their category.

use super::{Rule, View, author_box, glued, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::RelatedArticles, find };

use super::is_prose;

/// A heading over a list of other articles.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:lista degli articoli|vai a tutte le notizie(?: di .+)?|(?:leggi|read) (?:l['’]articolo completo|the full (?:article|story))|leggi anche|leggi pure|leggete anche|guarda anche|ascolta anche|scopri anche|sullo stesso (?:tema|argomento)|articoli correlati|altri articoli|altre notizie|(?:continua a leggere|continue reading)(?: (?:su|on|at) .{1,40})?|articoli (?:simili|recenti)|notizie correlate|potrebbe(?:ro)? (?:anche )?interessarti(?: anche)?|potresti (?:anche )?(?:leggere|essere interessat[oa])|ti potrebbe(?:ro)? (?:anche )?interessare(?: anche)?|da non perdere|i più letti|più letti|ultime notizie|vedi anche|read (?:also|more|next)|read this next|keep reading|related(?: (?:articles?|posts?|stories|content|news|coverage))?|see also|watch also|also on (?:this site|our site)|elsewhere on (?:this|our) site|editor['’]?s['’]? picks?|you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|stories)\b.{0,40}|recommended(?: (?:for you|reading|stories))?|most (?:read|popular)|up next|trending(?: now)?|what to read next|also read)\s*[:.…>»-]*$",
    )
});
/// The same in one line with its title.
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[>»→•*\[(-]*\s*(?:leggi anche|leggi pure|leggi ancora|vedi anche|guarda anche|guarda pure|ascolta anche|scopri anche|per approfondire|approfondisci|(?:ti )?potrebbe(?:ro)? (?:anche )?interessar(?:ti|e)(?: anche)?|articol[oi] correlat[oi]|sullo stesso (?:tema|argomento)|read (?:also|more|next|this next)|most read|related(?: (?:article|story|stories|coverage))?|see also|also read|watch also|also on (?:this site|our site|[\w. ]{2,20}\.(?:com|it|co\.uk|org|net))|elsewhere on (?:this|our) site|you (?:may|might) also like|editor['’]?s['’]? picks?|more on this(?: story)?)\s*(?::|\s-|–|—|>|»|→|\|)\s*\S",
    )
});
/// Labels that stand before other things too.
static RECOMMENDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[>»→•*\[(-]*\s*(?:(?P<guide>(?i:da non perdere|non perderti|don['’]t miss))|(?i:must[- ]read|guarda(?: il video| le foto| la gallery)?|watch|video|trending(?: now)?|continua a leggere|from the archives?|dall['’]archivio))\s*(?::|\||>|»|→)\s*(?P<title>\S.*)$",
    )
});
/// "MORE: Ten ships that never came back", behind the article.
static MORE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:MORE|READ|ALTRO|LEGGI)\s*:\s*\p{Lu}.{15,}$"));
/// "SportLa squadra …": a category stuck to the capital of the teaser it belongs to.
static GLUED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:\p{Lu}[\p{L}]*[ &]{0,3}){0,3}\p{L}*\p{Ll}{3}(?:\p{Lu}|[«“\x22])"));

/// Titles of a list inside a text, at most.
const LIST: usize = 12;
/// Longest line that still reads as a title in a list, in bytes.
const TITLE: usize = 160;

/// A heading over other articles, or one of them behind its label.
pub(super) fn is_announced(line: &str) -> bool {
    line.len() <= 80 && HEADING.is_match(line)
        || is_inline(line)
        || line.len() <= TITLE && is_recommended(line)
}

fn is_inline(line: &str) -> bool {
    line.len() <= 220 && INLINE.is_match(line) && !is_prose_after_colon(line)
}

fn find(view: &View<'_>) -> Vec<usize> {
    let mut found: Vec<usize> = view.matching(is_inline);
    found.extend(view.matching(|line| line.len() <= TITLE && is_recommended(line)));
    found.extend(view.matching(|line| line.len() <= TITLE && !is_prose(line) && is_glued(line)));
    found.extend(glued::lines_of_teasers(view));
    let headings = view.matching(|line| line.len() <= 80 && HEADING.is_match(line));
    let tail = end_of_body(view);
    for heading in headings {
        found.push(heading);
        found.extend(list_under(view, heading, tail));
    }
    let more = |line: &str| line.len() <= TITLE && MORE.is_match(line);
    found.extend((tail..view.lines.len()).filter(|index| {
        view.lines[*index].kept && (is_teaser(view.lines[*index].text) || more(view.lines[*index].text))
    }));
    found
}

/// "CybercrimeUna nuova minaccia …": glued to a word that begins a headline, and without a stop.
fn is_glued(line: &str) -> bool {
    const FEWEST_WORDS: usize = 5;
    static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^\p{Lu}\p{Ll}{4,}(?:Il|La|Lo|Gli|Le|L['’]|Un|Una|Uno|Come|Perché|Ecco|Dal|Dalla|Dopo|The|How|Why|What|When)(?: |['’]?\p{Lu})",
        )
    });
    BEGINS.is_match(line)
        && !line.ends_with(['.', ';', ',', ':'])
        && line.split_whitespace().count() >= FEWEST_WORDS
}

/// "Watch: The ship that never came back" is a headline; "Don't miss: the old harbour" is advice, and so
/// may be whatever a guide recommends, but for "DON'T MISS: 7 ways to …".
fn is_recommended(line: &str) -> bool {
    const FEWEST_WORDS: usize = 5;
    let Some(found) = RECOMMENDED.captures(line) else { return false };
    let title = found.name("title").map_or("", |m| m.as_str());
    let begins = title.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "«“\"‘".contains(c));
    let guide = found.name("guide").is_some() && !title.starts_with(|c: char| c.is_numeric());
    let ends = title.ends_with(['.', ';', ',', ':']);
    begins && !guide && !ends && title.split_whitespace().count() >= FEWEST_WORDS
}

/// "Leggi anche: …" followed by whole sentences is the author speaking.
fn is_prose_after_colon(line: &str) -> bool {
    let two = line.split_once(": ").is_some_and(|(_, told)| {
        let mut sentences = told.split(". ").filter(|sentence| sentence.split_whitespace().count() > 2);
        sentences.next().is_some() && sentences.next().is_some()
    });
    // Titles begin with a capital: "Read also: so began the note."
    let goes_on = line.split_once(": ").is_some_and(|(_, told)| told.starts_with(char::is_lowercase));
    line.ends_with('.') && !line.ends_with("...") && (line.len() > 150 || two || goes_on && is_told(line))
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
        // The box about the author may stand below the list, or in it.
        let listed = |index: &usize| view.lines[*index].kept && !author_box::is_of_box(view, *index);
        return after.take_while(is_title).filter(listed).collect();
    }
    let bullet = |text: &str| text.starts_with(['-', '•', '*', '»', '>', '→', '–']);
    // A list of its own, with nothing but titles between two gaps.
    let near = after.clone().take(LIST);
    let block: Vec<usize> =
        near.take_while(|index| is_title(index) && !view.lines[*index].after_blank).collect();
    let next = view.lines.get(heading + 1 + block.len());
    if view.lines[heading].after_blank && next.is_none_or(|line| line.after_blank) && !block.is_empty() {
        return block.into_iter().filter(|index| view.lines[*index].kept).collect();
    }
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
            "MORE: Ten ships that never came back to the bay",
            "CronacaUna barca è stata ritrovata ieri al largo dell'isola, senza nessuno a bordo e con i motori ancora accesi, secondo la…",
            "SportLa squadra del porto ha vinto ancora…\nCulturaÈ uscito il libro sul faro che tutti…",
        ] {
            assert_eq!(after_body(line), [("related articles", line.to_owned())], "{line}");
        }
        let list = "Leggi anche\nIl faro spento\nLa lunga estate dei traghetti";
        for life in [
            "Rita Neri è una giornalista del Molo",
            "Rita Neri è una giornalista che scrive di mare e di porti da più di vent'anni.",
            "Rita Neri\nRita Neri scrive di mare per Il Molo",
        ] {
            let told = [("related articles", list.to_owned()), ("author box", life.to_owned())];
            assert_eq!(after_body(&format!("{list}\n\n{life}")), told, "{life}");
            let told = [("author box", life.to_owned()), ("related articles", list.to_owned())];
            assert_eq!(after_body(&format!("{life}\n\n{list}")), told, "{life}");
        }
        for inline in [
            "CronacaUna nave senza nome è entrata nel porto",
            "Leggi anche: Il faro spento da dieci anni",
            "GUARDA ANCHE: Le immagini del molo dall'alto",
            "POTREBBE INTERESSARTI: Dieci fari da vedere una volta nella vita",
            "MOST READ: Captain's fury over the harbour tax",
            "Also on this site: Every lighthouse in the bay, ranked",
            "DON'T MISS: 10 ships that never came back to the bay",
            "Watch: The last ferry leaves the old pier",
            "Guarda il video: La nave che entra in porto a vele spiegate",
        ] {
            assert_eq!(within_body(inline), [("related articles", inline.to_owned())], "{inline}");
        }
    }

    #[test]
    fn a_list_between_two_gaps_goes_wherever_it_stands() {
        let list = "LEGGI ANCHE\nIl faro spento\nChi controlla le boe sotto il mare?";
        assert_eq!(within_body(list), [("related articles", list.to_owned())]);
    }

    #[test]
    fn the_body_stays() {
        for line in [
            "Leggi anche: quando la lettura è una cura. Così si intitola il saggio della bibliotecaria.",
            "«Leggi anche le clausole piccole», consiglia l'avvocata a chi firma un contratto di porto.",
            "OpenHarbour ha annunciato un nuovo molo, e poi il silenzio…",
            "Ultime notizie dal fronte del porto, dove la trattativa continua",
            "Da non perdere: il mercato del pesce all'alba e la salita al faro",
            "Don't miss: The Museum of Ships on Water Street",
            "In evidenza: Neri e Bruni sulla fascia destra",
            "Guarda: il porto è vuoto",
            "Video: l'unica prova che resta ai giudici del porto è questa.",
            "Related-party deals are a third of the harbour's income",
            "Most read books of the year are about the sea",
            "Read more books, the mayor told the children of the harbour school.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
        assert!(after_body("E poi, di colpo, il silenzio…").is_empty());
    }
}
