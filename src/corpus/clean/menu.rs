//! The menu above an article that was pasted with its page.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::menu;

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

/// Lines that may stand above a title, and how long they are, in bytes.
const MOST_ABOVE: usize = 6;
const SHORT: usize = 60;

fn find(view: &View<'_>) -> Vec<usize> {
    let menu = menu::length(&view.lines);
    // What a web page has around its article is gone already, and the title with it perhaps.
    let mut kept = 0;
    let title = view.lines.iter().take_while(|line| {
        let near = kept < MOST_ABOVE;
        kept += usize::from(line.kept);
        near
    });
    let title = title.enumerate().find(|(index, _)| view.is_title(*index)).map_or(0, |(index, _)| index);
    // The section, the outlet, the path of the page: whatever is short above the title.
    let short = |index: usize| {
        let text = view.lines[index].text;
        text.len() <= SHORT && !text.ends_with(['.', '!', '?', '»', '”', '"'])
    };
    let above = if (0..title).all(|index| !view.lines[index].kept || short(index)) { title } else { 0 };
    let below = view.credited(|credit| credit.section);
    (0..menu.max(above)).filter(|index| view.lines[*index].kept).chain(below).collect()
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
        for opening in ["Il porto riapre\nGenova\nIeri", "Genova\nPorto: sì", "Home sweet home: la mostra"] {
            assert!(gone(&format!("{opening}\n\n{STORY}")).is_empty(), "{opening}");
        }
    }
}
