//! The stars of a review, alone on a line.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

static STARS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:(?:il nostro |our )?(?:voto|valutazione|giudizio|rating|verdict)\s*:?\s*)?(?:[★☆⭐✩✪✭✮✯⯨⯪🌟]\u{fe0f}?[\s½]*){2,}(?i:\(?\d(?:[.,]\d)?\s*(?:/|su|out of)\s*(?:5|10)\)?)?$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    // Inside the text every film of a list may have its own.
    let (head, tail) = (view.head(), view.tail());
    let lines = view.lines.iter().enumerate();
    lines
        .filter(|(index, line)| (*index < head || *index >= tail) && STARS.is_match(line.text))
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn stars_go_and_what_is_no_rating_stays() {
        for line in ["★★★☆☆", "⭐⭐⭐", "Voto: ★★★★", "★ ★ ★ ½", "★★☆☆☆ (2 su 5)"]
        {
            assert_eq!(after_body(line), [("page furniture", line.to_owned())], "{line}");
        }
        for line in ["★", "* * *", "★★★ Hotel Miramare", "Cinque stelle"] {
            assert!(after_body(line).is_empty(), "{line}");
        }
        assert!(within_body("★★★☆☆").is_empty());
    }
}
