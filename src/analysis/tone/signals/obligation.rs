//! What is to be done, in the Italian passive of duty: "va cambiata", "vanno riaperti".

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

/// Endings of participles, masculine singular without the last letter.
const ENDINGS: [&str; 13] =
    ["at", "ut", "it", "ett", "att", "ott", "ert", "int", "ist", "est", "es", "is", "ers"];
/// Not participles, or a going somewhere.
const OTHERWISE: [&str; 10] =
    ["detto", "via", "tutto", "sotto", "dritto", "questo", "fatto", "oltre", "visto", "considerato"];

pub fn find(line: &Line, places: &mut Vec<Span>) {
    if line.language != Language::Italian {
        return;
    }
    for index in 0..line.tokens.len() {
        if !line.own(index) || !matches!(line.word(index), "va" | "vanno") {
            continue;
        }
        let adverb = index + 1 < line.tokens.len()
            && matches!(line.word(index + 1), "subito" | "invece" | "ora" | "sempre" | "anzitutto" | "prima");
        let verb = index + 1 + usize::from(adverb);
        if verb < line.tokens.len() && is_participle(line.word(verb)) {
            places.push(line.tokens[index].span().join(line.tokens[verb].span()));
        }
    }
}

fn is_participle(word: &str) -> bool {
    let Some(stem) = word.strip_suffix(['o', 'a', 'i', 'e']) else { return false };
    word.len() > 4 && !OTHERWISE.contains(&word) && ENDINGS.iter().any(|ending| stem.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "La legge va cambiata.", Italian), ["va cambiata"]);
        assert_eq!(
            places(super::find, "Le scuole vanno subito riaperte.", Italian),
            ["vanno subito riaperte"]
        );
        assert!(places(super::find, "Il treno va a Trento.", Italian).is_empty());
        assert!(places(super::find, "Va detto che piove.", Italian).is_empty());
        assert!(places(super::find, "The law must change.", English).is_empty());
    }
}
