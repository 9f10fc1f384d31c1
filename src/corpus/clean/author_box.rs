//! The box about the author under an article: a name alone on a line, a short life in the third
//! person, the link to the other articles.

use super::{Rule, View, is_prose, is_told};
use crate::corpus::Reason;
use crate::corpus::lines::Line;
use crate::corpus::metadata::lines::pattern;
use crate::corpus::metadata::presented::{has_calling, is_heading, is_stranger, labelled, name, presented};
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::AuthorBox, find };

static NAME: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|d[aei]l?|de|van|von)){1,4}$"));
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:consulta|vedi|leggi|guarda)?\s*(?:tutti )?(?:gli )?(?:altri )?(?:articoli|post) (?:di|scritti da)\s+\p{L}.{0,60}|(?:view|see|read) (?:all|more) (?:posts?|articles|stories)?\s*(?:by|from)\b.{0,60}|more (?:posts|articles|stories|columns) by\b.{0,60}|more (?:by|from) (?:this|the|the same) (?:author|writer|reporter|columnist)|(?:l['’]autore|l['’]autrice|sull['’]autor[ei]|informazioni sull['’]autore|about the authors?|chi è l['’]autore)\W*)$",
    )
});
/// How to reach the writer: "Email the author: …", or the bare address.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:e-?mail|contact|write to) the (?:author|writer|reporter|columnist)\b.{0,60}|(?:scrivi|scrivete) all['’](?:autore|autrice)\b.{0,60}|(?:e-?mail\s*:\s*)?[\w.+-]+@[\w-]+(?:\.\w+)+|(?:x|twitter|instagram)?\s*:?\s*@\w{3,})$",
    )
});
/// Words of a short life: calling, studies, subjects.
static LIFE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:giornalista|redattor[ei]|redattrice|collaborator[ei]|collaboratrice|scrive (?:di|per|su)|si occupa di|laureat[oa]|appassionat[oa]|passione|carriera|blogger|copywriter|caporedattor[ei]|caporedattrice|inviat[oa]|journalist|reporter|is an? (?:\w+ ){0,3}(?:writer|editor|author|correspondent|columnist|blogger)|writes (?:about|for|on)|covers|has written|freelance|contributor|graduated|lives in)\b",
    )
});
/// What besides is said of a writer, under a name that is surely the author's: all of it is said of
/// people in the news too.
static SIGNED_LIFE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:nat[oa] (?:a|ad|nel|in|il)|ha (?:scritto|pubblicato|collaborato|lavorato)|insegna|collabora con|vive (?:a|ad|in|tra|fra)|(?:was )?born (?:in|on)|teaches|has (?:reported|written|covered)|is (?:the )?(?:\w+ ){0,2}(?:columnist|correspondent|editor|critic|reporter) (?:of|at|for)|the views expressed|le opinioni espresse|is (?:our|the|an?)\s[^.!?]{0,60}\b(?:critic|columnist|correspondent|editor|reporter|writer|author)|writes|is the author of|(?:is|was) an? [^.!?]{3,60}\b(?:at|of|in|for)\b|è (?:stat[oa] )?(?:un[ao]? |il |la |l['’])?[^.!?]{3,60}\b(?:a|al|alla|all['’]|del|della|dell['’]|di)\b)\b",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let kept: Vec<usize> = (0..view.lines.len()).filter(|index| view.lines[*index].kept).collect();
    let last = kept.len().saturating_sub(14);
    for (place, index) in kept.iter().enumerate().skip(last.max(2)) {
        let line = view.lines[*index].text;
        if is_link(line) {
            found.push(*index);
            continue;
        }
        let named = || {
            subject(&kept[..place], view, line)
                .or_else(|| unheaded(view, *index))
                .or_else(|| among_rubbish(view, *index))
        };
        let address = line.len() <= 120 && ADDRESS.is_match(line);
        let Some(name) = address.then_some(line).or_else(named) else { continue };
        // Nothing may follow but short lines: a portrait inside an article is article.
        let ends = kept[place + 1..].iter().all(|after| !is_prose(view.lines[*after].text));
        if ends {
            found.push(*index);
            found.extend(kept[..place].iter().rev().take_while(|i| view.lines[**i].text == name));
        }
    }
    found
}

/// The way to the other articles of a writer; no sentence about them.
fn is_link(line: &str) -> bool {
    line.len() <= 120 && LINK.is_match(line) && !is_told(line)
}

/// Whether a line is part of a box about the author: the life, or the name above it.
pub(super) fn is_of_box(view: &View<'_>, index: usize) -> bool {
    let line = view.lines[index].text;
    let below = view.lines.get(index + 1).map(|below| below.text);
    is_life_of_writer(line) || below.is_some_and(|below| begins_with(below, line) && is_life_of_writer(below))
}

/// The name in a life that stands among the rubbish around the article, with other rubbish right above or below.
fn among_rubbish<'v>(view: &'v View<'_>, index: usize) -> Option<&'v str> {
    let line = view.lines[index].text;
    if !has_calling(line) {
        return None;
    }
    let name = name(line).filter(|name| is_stranger(name, &view.lines, index))?;
    let above = view.lines[..index].iter().rev().find(|line| line.text != name);
    let gone = |line: Option<&Line<'_>>| line.is_some_and(|line| !line.kept);
    (gone(above) || gone(view.lines.get(index + 1))).then_some(name)
}

/// Whether a line that stands apart from the article presents its writer: the life behind the name, the way to the
/// other articles or to the writer. Of people in the news is said what is said of writers: where it stands decides.
pub(super) fn is_life_of_writer(line: &str) -> bool {
    line.len() <= 900
        && (is_link(line)
            || line.len() <= 120 && ADDRESS.is_match(line)
            || is_heading(line)
            || labelled(line).is_some()
            || presented(line).is_some()
            || has_calling(line))
}

/// The name that a paragraph is a short life of: alone on the line above it, or the author's, with
/// the paragraph beginning with it or with its first part; or below the heading of the box.
fn subject<'v>(before: &[usize], view: &'v View<'_>, line: &'v str) -> Option<&'v str> {
    if line.len() > 1200 {
        return None;
    }
    let above = before.last().map(|index| view.lines[*index].text);
    let known = view.meta.author.as_deref();
    if above.is_some_and(is_heading) && (has_calling(line) || name(line).is_some() && is_life(line)) {
        return name(line);
    }
    let author = known.filter(|author| author.contains(' ') && begins_with(line, author));
    if author.is_some() && (is_life(line) || SIGNED_LIFE.is_match(line)) {
        return author;
    }
    if above.is_some() && above == known && (is_life(line) || SIGNED_LIFE.is_match(line)) {
        return above;
    }
    if !is_prose(line) {
        return None;
    }
    let above = above.filter(|above| above.len() <= 80 && NAME.is_match(above));
    let name = above.or(known)?;
    let first = name.split_whitespace().next()?;
    // The words last: looking for them costs most.
    (begins_with(line, first) && is_life(line)).then_some(name)
}

/// The name in a box without a heading of its own: "About the author: …", "Jane Roe writes about
/// ships. Follow her".
fn unheaded<'v>(view: &'v View<'_>, index: usize) -> Option<&'v str> {
    let line = view.lines[index].text;
    if let Some(life) = labelled(line) {
        // "L'autore: …" may be who speaks in an interview.
        let about = line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("about"));
        let lived = has_calling(life) || name(life).is_some() && is_life(life);
        return (about || lived).then_some(life);
    }
    presented(line).filter(|name| is_stranger(name, &view.lines, index))
}

fn begins_with(line: &str, name: &str) -> bool {
    line.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn is_life(line: &str) -> bool {
    LIFE.is_match(line)
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

    #[test]
    fn boxes_in_one_line_go() {
        for line in [
            "Rita Neri si occupa di porti e di mare. Scrivetele.",
            "RITA NERI – Cronista di mare. Altri articoli",
            "Jane Roe writes about tides. Email her at the paper.",
            "Jane Roe is the paper's opera critic. All stories by Jane Roe",
            "Rita Neri, genovese, si occupa di porti. Su X: @ritaneri",
            "Jane Roe can be reached at jane.roe@harbourpost.com.",
            "Contact the reporter: jane.roe@harbourpost.com",
            "About the author: Jane Roe sails and writes.",
            "ABOUT THE WRITER: The harbour desk covers ships and trade.",
            "L'autore: Carlo Bruni è giornalista e vive a Genova.",
        ] {
            assert_eq!(after_body(line), [("author box", line.to_owned())], "{line}");
            assert!(within_body(line).is_empty(), "{line}");
        }
        let headed = "L'AUTRICE\n\nRita Neri lavora per Il Molo da dieci anni";
        assert_eq!(after_body(headed), [("author box", headed.to_owned())]);
    }

    #[test]
    fn the_life_of_who_signs_goes_and_that_of_others_stays() {
        let story = "Ieri mattina le navi sono tornate nel porto di Genova, dopo lo sciopero.\n".repeat(3);
        let end = |line: &str| gone(&format!("Il porto riapre\n\ndi Rita Neri\n\n{story}\n{line}"));
        let life = "Rita Neri è nata a Camogli nel 1961. Ha scritto due romanzi sul mare.";
        assert!(end(life).contains(&("author box", life.to_owned())));
        let calling = "Economista, collabora con Il Quaderno dal 2014.";
        let signed = format!("Rita Neri\n{calling}");
        assert!(end(&signed).iter().any(|(_, text)| text.ends_with(calling)));
        for other in [
            "Carlo Bruni è nato a Camogli nel 1961. Ha scritto due romanzi sul mare.",
            "Rita ha scritto al padre una lettera che non è mai arrivata a destinazione.",
            "Carlo Bruni scrive di mare da quarant'anni, e da ieri ha una casa sul molo.",
        ] {
            assert!(!end(other).iter().any(|(_, text)| text == other), "{other}");
        }
    }

    #[test]
    fn who_is_in_the_article_is_no_author_of_it() {
        let story = "La capitana Rita Neri è tornata ieri mattina nel porto di Genova, dopo lo sciopero.";
        for line in [
            "Rita Neri si occupa di rotte e di porti. Scrivetele al circolo nautico.",
            "Rita Neri covers ships for the harbour office. Follow her, the sailors say.",
        ] {
            assert!(gone(&format!("Il porto riapre\n\n{story}\n\n{line}")).is_empty(), "{line}");
        }
        for line in [
            "Rita Neri reports on ships, and nobody dared to follow her.",
            "L'autore: Non sapevo come sarebbe finita la storia.",
            "Follow the money, she says.",
        ] {
            assert!(after_body(line).is_empty(), "{line}");
        }
    }
}
