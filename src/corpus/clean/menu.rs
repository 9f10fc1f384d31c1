//! The menu above an article that was pasted with its page.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::menu;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

fn find(view: &View<'_>) -> Vec<usize> {
    (0..menu::length(&view.lines)).filter(|index| view.lines[*index].kept).collect()
}

#[cfg(test)]
mod tests {
    use super::super::gone;
    use crate::corpus::{Format, Known, from_text};

    const STORY: &str =
        "Porto, sì al piano\n\nIeri mattina il consiglio ha approvato il piano per il porto nuovo di Genova.";

    #[test]
    fn a_menu_goes_and_the_title_is_below_it() {
        for menu in [
            "Home\nCronaca\nSport\nAbbonati",
            "Vai al contenuto\nMenu\nHome\nChi siamo\nContatti",
            "Skip to content",
            "• Home\n• Politica\n• Esteri\n• Cerca",
        ] {
            let article =
                from_text("a.txt", &format!("{menu}\n\n{STORY}"), Format::Text, &Known::default()).unwrap();
            assert_eq!(article.body(), STORY, "{menu}");
            assert_eq!(article.meta.title, "Porto, sì al piano", "{menu}");
        }
    }

    #[test]
    fn short_lines_that_are_no_menu_stay() {
        for opening in
            ["Il porto riapre\nGenova\nIeri", "Cronaca\nPorto, sì al piano", "Home sweet home: la mostra"]
        {
            assert!(gone(&format!("{opening}\n\n{STORY}")).is_empty(), "{opening}");
        }
    }
}
