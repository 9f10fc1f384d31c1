//! The row of buttons above and below an article: "Ascolta | Salva | Condividi".

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::bar::{self, Bar};
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Share, find };

/// One button, which says that it is about this article.
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:print|stampa|save|salva|listen to|ascolta|email|invia|share|condividi|download|scarica|copy link to)\s(?:l['’]articolo|(?:quest['’]|questo )articolo|this (?:article|story|page)|the (?:article|story)|article|(?:per|via) e-?mail)(?:\s\(?\d+[:.]\d\d\)?)?|(?:(?:text|font) size|dimensioni? (?:del )?(?:testo|carattere))\s?:?(?:\s?a[+-]*){2,}|a[+-](?:\s+a[+-]?)+|(?:caricamento in corso|loading)\W{1,3}|(?:save|add) to your (?:saved )?(?:stories|articles)(?:\s+save)?|(?:listen|ascolta)\s+\d+\s*min(?:uti|utes?)?|listen|save|following|gift (?:this )?article|follow (?:[\w ]+ )?(?:on|in) the news|salva|ascolta)\W*$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    // Inside the text they may be what the article explains.
    let (head, tail) = (view.head(), view.tail());
    (0..view.lines.len())
        .filter(|index| {
            view.lines[*index].kept && (*index < head || *index >= tail) && !view.is_title(*index)
        })
        .filter(|index| {
            bar::at(&view.lines, *index) == Some(Bar::Buttons) || ALONE.is_match(view.lines[*index].text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};

    #[test]
    fn rows_of_buttons_go() {
        for line in [
            "Ascolta l'articolo | Stampa | Condividi",
            "7 commenti · Condividi · Salva per dopo",
            "Share: f  x  in",
            "Share  |  Read later",
            "Ascolta questo articolo 04:32",
            "Font size: A- A A+",
            "A+ A-",
            "Caricamento in corso...",
            "Listen 6 min",
        ] {
            assert_eq!(after_body(line), [("share or follow", line.to_owned())], "{line}");
            let at_the_top = format!(
                "Il porto riapre\n{line}\n\nIeri mattina le navi sono tornate nel porto dopo lo sciopero."
            );
            assert_eq!(gone(&at_the_top), [("share or follow", line.to_owned())]);
        }
    }

    #[test]
    fn what_an_article_explains_and_its_tables_stay() {
        for line in ["Ascolta | Salva | Condividi", "File > Save > Print"] {
            assert!(within_body(line).is_empty(), "{line}");
        }
        for line in ["Share: 18,4%", "Post | Share | Like\n12 | 30 | 400", "Rete Uno | 18,4 | 17,2"] {
            assert!(after_body(line).is_empty(), "{line}");
        }
    }
}
