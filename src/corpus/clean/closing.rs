//! What a page puts behind the last paragraph: the posts before and after, "(1 - continues)", the way to the
//! pictures, a row of things to do.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::bar::{self, Bar};
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

static NOTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:tips?|contatti|contact|segnalazioni|scrivi(?:ci)?|e-?mail|write to)\s*:?\s*[\w.+-]+@[\w-]+\.\w.{0,60}|(?:prev(?:ious)?|next|articolo precedente|articolo successivo|precedente|successivo|prossimo)(?: (?:post|article|story|articolo))?\s*[:›»←→].{3,200}|\(?\d*\s*[-–—]?\s*(?:continua|segue|to be continued|continues)\)?|.{0,90}[-–—|:]\s*(?:guarda (?:la gallery|le foto|il video|la fotogallery)|(?:view|see) (?:the )?(?:gallery|pictures|photos))\W*)$",
    )
});
/// What the visitor of a page is asked to do, at the beginning of an item.
static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:sign|subscribe|follow|comments?|contact|newsletter|support|donate|report|print|share|find|ask|join|more|iscriviti|abbonati|segui|commenti|commenta|contatti|scrivi|sostieni|dona|segnala|stampa|condividi|cerca)\b",
    )
});

/// Items of such a row, and their words.
const FEWEST_ITEMS: usize = 3;
const MOST_WORDS: usize = 8;

fn find(view: &View<'_>) -> Vec<usize> {
    let head = view.head();
    let found = view.at_edges(|line| line.len() <= 260 && (NOTE.is_match(line) || is_row(line)));
    found.into_iter().filter(|index| *index >= head).collect()
}

/// "Sign the petition | Find your branch | Ask us a question".
fn is_row(line: &str) -> bool {
    let items: Vec<&str> = line.split('|').map(str::trim).collect();
    bar::of(line) != Some(Bar::Buttons)
        && items.len() >= FEWEST_ITEMS
        && items.iter().all(|item| !item.is_empty() && item.split_whitespace().count() <= MOST_WORDS)
        && items.iter().filter(|item| ASKED.is_match(item)).count() * 2 >= items.len()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn what_a_page_ends_with_goes() {
        for line in [
            "Previous post: The long summer of the ferries | Next post: Why are lighthouses white?",
            "(1 - continua)",
            "Foto: la banchina all'alba – GUARDA LA GALLERY",
            "Sign the petition | Find your ferry on our map | Ask our sailors a question",
            "More reviews › | Sign up to our weekly letter | Comments (112)",
        ] {
            assert_eq!(after_body(line), [("page furniture", line.to_owned())], "{line}");
            assert!(within_body(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn what_an_article_ends_with_stays() {
        for line in [
            "Next year: the new pier",
            "Marcatori: 12' Neri, 58' Bruni",
            "Nave | Ore | Molo",
            "Pro: veloce. Contro: cara",
        ] {
            assert!(after_body(line).is_empty(), "{line}");
        }
    }
}
