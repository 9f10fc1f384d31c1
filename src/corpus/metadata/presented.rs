//! The lines at the end of an article that present its author: "Jane Roe writes about ships. Follow
//! her", "L'autrice", "About the author: …".

use super::lines::{begins_with_article, pattern};
use super::person;
use crate::corpus::clean::is_prose;
use crate::corpus::lines::Line;
use regex::Regex;
use std::sync::LazyLock;

/// Lines looked at, from the last.
const FOOT: usize = 14;
/// A longer paragraph is a portrait, in bytes.
const LONGEST: usize = 900;

/// A full name at the beginning of a line.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\p{Lu}[\p{L}'’-]+\.?(?:\s+(?:(?:d[aei]l?|della|de|van|von)\s+)?\p{Lu}[\p{L}'’-]*\.?){1,3}")
});
/// What the writer of an article does, right after the name.
static CALLING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:,[^,.!?]{3,60},)?\s*(?i:si occupa di|scrive (?:di|da|per|su|sul|ogni)\b|cura la rubrica|tiene la rubrica|segue (?:la|il|le|i|lo|gli)\b|racconta\b|lavora (?:a|al|alla|per|come)\b|collabora\b|è (?:un['’]?\s?|una |il |la |l['’])?(?:nostr[oa] )?(?:giornalist|redattor|redattric|inviat|corrispondent|critic|caporedattor|editorialist|collaborator|collaboratric|scrittor|scrittric|vicedirettor|direttor|direttric)\w*|writes\b|covers\b|can be reached (?:at|on)\b|reports (?:on|from|for)\b|is (?:our|the|an?)\b[^.!?]{0,60}\b(?:critic|correspondent|columnist|editor|reporter|writer|journalist|contributor|author)\b)",
    )
});
/// What only the box of an author says: how to reach the writer, where the other articles are.
static SIGN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:[.!?…|–—·]\s+|\()(?i:scriv(?:i|ete)(?:le|gli|mi)\b|scriv(?:i|ete) a\b|(?:e-?mail|follow|contact|reach|write to) (?:him|her|them|@|\p{Lu}\p{Ll}+ (?:at|on))\b|(?:leggi |vedi )?(?:tutti|altri|gli altri|i suoi) (?:gli )?(?:altri )?(?:articoli|post|pezzi)\b|segui(?:lo|la|telo|tela)\b|(?:read )?(?:all|more|other)(?: (?:articles|posts|stories|columns|pieces|work))? (?:by|from)\b|got a (?:tip|story)\b|(?:su |on )?(?:twitter|x|instagram|bluesky|mastodon)\s*:?\s*@)|(?:^|[\s(])@[A-Za-z]\w{2,}|\b[\w.]+@[\w-]+\.\w{2,}",
    )
});
/// "L'autrice" alone on a line.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:l['’]|sull['’]|chi è l['’]|informazioni sull['’])autor(?:e|i|ice)|l['’]autrice|sull['’]autrice|chi è l['’]autrice|(?:gli|sugli) autori|about (?:the )?(?:author|writer|reporter|columnist|journalist)s?)\W*$",
    )
});
/// "About the author: Jane Roe …".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:l['’]|sull['’]|chi è l['’]|informazioni sull['’])autor(?:e|i|ice)|(?:l['’]|sull['’]|chi è l['’])autrice|about (?:the )?(?:author|writer|reporter|columnist|journalist)s?)\s*[:|–—-]\s*(?P<life>\p{Lu}.*)$",
    )
});

/// Whether a line is nothing but the heading of an author's box.
pub(in crate::corpus) fn is_heading(line: &str) -> bool {
    line.len() <= 60 && HEADING.is_match(line)
}

/// What follows "About the author:", where a line begins with it.
pub(in crate::corpus) fn labelled(line: &str) -> Option<&str> {
    let label = (line.len() <= LONGEST).then(|| LABEL.captures(line)).flatten()?;
    Some(label.name("life")?.as_str())
}

/// The full name that a line begins with; no newspaper's.
pub(in crate::corpus) fn name(line: &str) -> Option<&str> {
    let found = NAME.find(line)?.as_str();
    (!begins_with_article(found)).then_some(found)
}

/// The writer whom a line presents without any heading: the name, what the writer does, and where to
/// find more. All three: a person of the article has only the first two.
pub(in crate::corpus) fn presented(line: &str) -> Option<&str> {
    if line.len() > LONGEST || !SIGN.is_match(line) {
        return None;
    }
    let name = name(line)?;
    let rest = &line[name.len()..];
    // "RITA NERI – Cronista di mare. Tutti gli articoli di questo autore"
    let listed = rest.trim_start().starts_with(['–', '—', '|', '-']);
    (listed || CALLING.is_match(rest)).then_some(name)
}

/// Whether a line begins with a full name and what its bearer does as a writer.
pub(in crate::corpus) fn has_calling(line: &str) -> bool {
    name(line).is_some_and(|name| CALLING.is_match(&line[name.len()..]))
}

/// Whether no paragraph but the one at `own` and the lives at the end speaks of a person: people in
/// the news are presented too, but who writes an article is hardly ever in it.
pub(in crate::corpus) fn is_stranger(person: &str, lines: &[Line<'_>], own: usize) -> bool {
    const LIVES: usize = 6;
    let person = person.to_lowercase();
    let Some(surname) = person.split_whitespace().rfind(|word| word.chars().count() > 2) else {
        return false;
    };
    let end = lines.len().saturating_sub(LIVES);
    lines.iter().enumerate().filter(|(index, line)| *index != own && is_prose(line.text)).all(
        |(index, line)| {
            let text = line.text.to_lowercase();
            let life = index >= end && text.starts_with(&person);
            life || !text.split(|c: char| !c.is_alphabetic()).any(|word| word == surname)
        },
    )
}

/// The author whom the last lines present.
pub(super) fn author(lines: &[Line<'_>]) -> Option<String> {
    let from = lines.len().saturating_sub(FOOT).max(1);
    let foot =
        lines.iter().enumerate().skip(from).filter(|(_, line)| line.kept && line.text.len() <= LONGEST);
    foot.filter_map(|(index, line)| {
        let headed = || (is_heading(lines[index - 1].text) && has_calling(line.text)).then_some(line.text);
        let found = match labelled(line.text).or_else(headed) {
            Some(life) => name(life)?,
            None => presented(line.text).filter(|name| is_stranger(name, lines, index))?,
        };
        Some(found)
    })
    .find_map(|name| person(&written_out(name)))
}

/// Whether every letter of a text is a capital.
pub(super) fn in_capitals(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.contains(char::is_lowercase)
}

/// A name in capitals as it is written elsewhere: "RITA NERI" → "Rita Neri".
pub(super) fn written_out(name: &str) -> String {
    if !in_capitals(name) {
        return name.to_owned();
    }
    let mut first = true;
    let small = |c: char| {
        let letter = c.is_alphabetic();
        let written: Vec<char> = if first { vec![c] } else { c.to_lowercase().collect() };
        first = !letter;
        written
    };
    name.chars().flat_map(small).collect()
}
