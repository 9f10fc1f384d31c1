//! The line that names a column above an article, and with it often who writes it.

use super::lines::pattern;
use super::presented::{in_capitals, is_stranger, written_out};
use crate::corpus::lines::Line;
use regex::Regex;
use std::sync::LazyLock;

/// Lines looked at below the title.
const HEAD: usize = 7;
const LONGEST: usize = 110;

/// "DIARIO DEL PORTO – di Rita Neri", "Opinion | By Jane Roe".
static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<column>[^|–—]{3,60}?)(?:(?:\s*[|–—]\s*|\s+-\s+)(?:di|[Bb]y|BY|[Aa] cura di)|(?:,|\s*[|–—-])\s+(?:la )?rubrica di|\s+\|\s)\s+(?P<name>\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:d[aei]l?|della|de|van|von)\s+)?\p{Lu}[\p{L}.'’-]*){1,3})$",
    )
});
/// "Opinion by Jane Roe", "Editoriale di Rita Neri".
static WRITTEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:(?:opinion|analysis|comment|commentary|essay|column|review|interview) by|(?:commento|editoriale|analisi|corsivo|opinione|intervento|reportage) di)\s+(?P<name>\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:d[aei]l?|della|de|van|von)\s+)?\p{Lu}[\p{L}.'’-]*){1,3})$",
    )
});
/// What columns are called.
static KIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:diario|rubrica|taccuino|letter[ae]|cartolin[ae]|corsivo|commento|opinion[ei]?|editoriale|analisi|il punto|blog|reportage|appunti|pagell[ae]|l['’]intervento|diary|column|notebook|letter from|postcard|dispatch(?:es)?|comment(?:ary)?|analysis|view from|sketch|essay|review|interview)\b",
    )
});
/// "IL MOLO – La rubrica del lunedì", "Vento di Mare - il blog di chi va per mare".
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<column>[^|–—:]{3,40}?)(?:\s*[|–—]\s*|\s+-\s+)(?i:(?:la|il|una|un|the|our|a)\s+(?:(?:nostr[ao]|weekly|daily|monthly|\p{L}+day)\s+)?(?:rubrica|blog|column|diary)(?:\s(?:di|del|dell['’]|della|dei|delle|dedicat[ao]|a cura|settimanale|quotidian[ao]|mensile|su|sul|by|on|about|of|from|for)\b[^.!?]{0,60})?)$",
    )
});

/// Whether a line is nothing but the name of a column or a blog.
pub(in crate::corpus) fn is_named(line: &str) -> bool {
    let Some(found) = (line.len() <= LONGEST).then(|| NAMED.captures(line)).flatten() else { return false };
    // "Il Molo – la rubrica che divide la città" is a subtitle, and so is "Faro spento – la rubrica …".
    let tells = line.split_whitespace().any(|word| matches!(word, "che" | "that" | "which"));
    let column = found.name("column").map_or("", |m| m.as_str());
    let words = column.split_whitespace();
    let large = |word: &str| word.len() <= 3 || word.starts_with(char::is_uppercase);
    // One word may be the place or the thing that a subtitle is about.
    let named = (2..=5).contains(&words.clone().count()) || in_capitals(column);
    !tells && named && words.clone().all(|word| large(word) || is_small(word))
}

fn is_small(word: &str) -> bool {
    ["della", "delle", "degli", "dello", "from", "with"].contains(&word)
}

/// The name that a column's head gives. That of a reviewed work gives its author likewise: whether
/// the article speaks of that person is for [`author`] to say.
pub(in crate::corpus) fn signed(line: &str) -> Option<String> {
    if line.len() > LONGEST {
        return None;
    }
    if let Some(found) = WRITTEN.captures(line) {
        return Some(written_out(&found["name"]));
    }
    let found = SIGNED.captures(line)?;
    let column = found.name("column")?.as_str();
    let is_one = in_capitals(column) || KIND.is_match(column);
    is_one.then(|| written_out(&found["name"]))
}

/// The author whom the head of a column names, unless the article speaks of that person.
pub(super) fn author(lines: &[Line<'_>]) -> Option<String> {
    let head = lines.iter().enumerate().skip(1).take(HEAD).filter(|(_, line)| line.kept);
    head.filter_map(|(index, line)| Some((index, signed(line.text)?)))
        .find(|(index, name)| is_stranger(name, lines, *index))
        .map(|(_, name)| name)
}
