//! One thing is not so, it is otherwise: "it is not a mystery, it is arithmetic".

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

pub fn find(line: &Line, places: &mut Vec<Span>) {
    let mut denied = None;
    let mut turned = false;
    for index in 0..line.tokens.len() {
        let word = line.word(index);
        if matches!(word, ";" | "," | ":" | "–" | "—") {
            turned = denied.is_some();
            continue;
        }
        if let Some(start) = denied.filter(|_| turned && line.own(index) && affirms(line, index)) {
            let start: usize = start;
            places.push(line.tokens[start].span().join(line.tokens[index].span()));
            return;
        }
        turned = false;
        if denied.is_none() && line.own(index) && denies(line, index) {
            denied = Some(index);
        }
    }
}

fn word<'l>(line: &'l Line, index: usize) -> &'l str {
    if index < line.tokens.len() { line.word(index) } else { "" }
}

/// "non è", "is not".
fn denies(line: &Line, index: usize) -> bool {
    match line.language {
        Language::Italian => {
            line.word(index) == "non"
                && matches!(word(line, index + 1), "è" | "sono" | "va" | "esiste" | "serve")
        }
        _ => {
            matches!(line.word(index), "is" | "are" | "was" | "does" | "did" | "do")
                && word(line, index + 1) == "not"
                || matches!(line.word(index), "isn't" | "aren't" | "wasn't")
        }
    }
}

/// "è", "it is", "they are", at the beginning of a clause.
fn affirms(line: &Line, index: usize) -> bool {
    match line.language {
        Language::Italian => {
            matches!(line.word(index), "è" | "sono" | "va" | "vanno" | "si" | "serve" | "servono")
        }
        _ => {
            matches!(line.word(index), "it's" | "they're")
                || matches!(line.word(index), "it" | "they" | "this" | "that" | "he" | "she")
                    && !matches!(word(line, index + 1), "was" | "were" | "said" | "will" | "would")
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        let found = places(super::find, "Non è un favore, è un diritto.", Italian);
        assert_eq!(found, ["Non è un favore, è"]);
        let found = places(super::find, "It is not a favour; it is a right.", English);
        assert_eq!(found, ["is not a favour; it"]);
        assert!(places(super::find, "Non è un favore.", Italian).is_empty());
        assert!(places(super::find, "It is not a favour, the mayor said.", English).is_empty());
    }
}
