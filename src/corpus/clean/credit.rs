//! Credits of photographs, left over from a picture that is not there.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

/// "Photograph by Ada Stone", "Foto: Rossi/ANSA", "Foto di Ada Verdi".
static BY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[(\[]?\s*(?:(?i:photo(?:graph)?s?|image|picture|foto(?:grafi[ae])?|immagine)(?i:\s+(?:by|courtesy(?: of)?|credit|di|a cura di)\b|\s*[:/©])|(?i:(?:photo|image|picture) credits?|credits?|crediti(?: fotografici)?)\s*:)\s*\p{Lu}[^.!?]{0,80}[)\]]?\.?$",
    )
});
/// "Ada Stone/Reuters files", "(Ada Verdi / ANSA)".
static AGENCY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[(\[]?\p{Lu}(?P<who>[\p{L}.'’ -]{2,})\s?/\s?(?:Reuters|AP|AFP|ANSA|LaPresse|Getty(?: Images)?|Bloomberg|EPA|IPA|Imago|Shutterstock|AGI|Adnkronos)(?: (?:files?|photo|archivio|Images|via [\p{L} ]{2,}))?[)\]]?\.?$",
    )
});

/// Longer names before an agency's, in characters, are something else. (Counted here: a pattern that
/// counts letters is made again for every one of them.)
const LONGEST_NAME: usize = 40;

/// "Image: the old pier. Photo: Getty Images".
static CAPTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:image|photo|picture|foto|immagine)\s*:\s*.+\b(?:Photo|Foto|Credit|Getty|Reuters|ANSA|AFP|AP|LaPresse|Shutterstock)\b.*$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.matching(|line| {
        line.len() <= 120 && (BY.is_match(line) && !is_sentence(line) || is_agency(line))
            || line.len() <= 180 && CAPTION.is_match(line)
    })
}

/// "Foto: Neri inchioda il pilota, Bruni lo salva.": credits are names, hardly any other words.
fn is_sentence(line: &str) -> bool {
    const MOST_SMALL: usize = 3;
    let small = line.split_whitespace().skip(1).filter(|word| word.starts_with(char::is_lowercase)).count();
    line.ends_with('.') && small > MOST_SMALL || is_told(line)
}

fn is_agency(line: &str) -> bool {
    line.contains('/')
        && AGENCY.captures(line).is_some_and(|found| found["who"].chars().count() <= LONGEST_NAME)
}

#[cfg(test)]
mod tests {
    use super::super::within_body;

    #[test]
    fn credits_go() {
        for line in [
            "Photograph by Ada Stone",
            "Photo: Ada Stone/Reuters",
            "Foto di Ada Verdi",
            "(Foto: Ada Verdi / ANSA)",
            "Ada Stone/Reuters files",
            "Ada Verdi / LaPresse",
            "Image credit: Harbour Trust",
        ] {
            assert_eq!(within_body(line), [("page furniture", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn what_is_said_of_photographs_stays() {
        for line in [
            "Foto di un secolo",
            "Foto: Neri inchioda il pilota, Bruni lo salva.",
            "Photo finish in Modena",
            "The photograph by Ada Stone was sold for a million.",
            "Immagine di archivio",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
