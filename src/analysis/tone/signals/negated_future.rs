//! What will not be: a future under negation ("non torneranno", "will never reopen").

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

/// Words that may stand between "non" and its verb, or between "will" and its "not".
const BETWEEN: [&str; 12] = ["mi", "ti", "si", "ci", "vi", "lo", "la", "li", "le", "ne", "se", "gli"];
const ENDINGS: [&str; 3] = ["rà", "ranno", "remo"];
/// "will not", "will never", "will be no", "nobody will".
const NEVER: [&str; 5] = ["not", "never", "no", "nobody", "nothing"];
const NOBODY: [&str; 4] = ["nobody", "nothing", "none", "neither"];

pub fn find(line: &Line, places: &mut Vec<Span>) {
    for index in (0..line.tokens.len()).filter(|&i| line.own(i)) {
        let last = match line.language {
            Language::Italian => italian(line, index),
            _ => english(line, index),
        };
        if let Some(last) = last {
            places.push(line.tokens[index].span().join(line.tokens[last].span()));
        }
    }
}

fn word<'l>(line: &'l Line, index: usize) -> &'l str {
    if index < line.tokens.len() { line.word(index) } else { "" }
}

fn italian(line: &Line, index: usize) -> Option<usize> {
    if !matches!(line.word(index), "non" | "nessuno" | "nulla" | "niente" | "né") {
        return None;
    }
    let skipped = (index + 1..index + 3).take_while(|&i| BETWEEN.contains(&word(line, i))).count();
    let verb = index + 1 + skipped;
    ENDINGS
        .iter()
        .any(|ending| word(line, verb).len() > ending.len() + 1 && word(line, verb).ends_with(ending))
        .then_some(verb)
}

fn english(line: &Line, index: usize) -> Option<usize> {
    match line.word(index) {
        "won't" => Some(index),
        "will" if index > 0 && NOBODY.contains(&word(line, index - 1)) => Some(index),
        "will" if NEVER.contains(&word(line, index + 1)) => Some(index + 1),
        "will" if word(line, index + 1) == "be" && NEVER.contains(&word(line, index + 2)) => Some(index + 2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "I giovani non torneranno.", Italian), ["non torneranno"]);
        assert_eq!(places(super::find, "Il lago non si riempirà più.", Italian), ["non si riempirà"]);
        assert!(places(super::find, "I giovani torneranno, non subito.", Italian).is_empty());
        assert_eq!(places(super::find, "The mill will never reopen.", English), ["will never"]);
        assert_eq!(places(super::find, "There will be no harvest.", English), ["will be no"]);
        assert!(places(super::find, "The mill will reopen.", English).is_empty());
    }
}
