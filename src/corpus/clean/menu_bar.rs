//! A whole menu in one line, or the path to the page: "Home | Cronaca | Sport", "Home › Città › Tema".

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::bar::{self, Bar};

pub(super) const RULE: Rule = Rule { reason: Reason::PageFurniture, find };

fn find(view: &View<'_>) -> Vec<usize> {
    // Inside the text such a line may be a list of the article's own.
    let (head, tail) = (view.head(), view.tail());
    (0..view.lines.len())
        .filter(|index| {
            view.lines[*index].kept && (*index < head || *index >= tail) && !view.is_title(*index)
        })
        .filter(|index| bar::at(&view.lines, *index) == Some(Bar::Menu))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};
    use crate::corpus::{Format, Known, from_text};

    const STORY: &str =
        "Il porto riapre\n\nIeri mattina le navi sono tornate nel porto di Genova, dopo lo sciopero.";

    #[test]
    fn menus_in_one_line_go_above_the_title_below_it_and_at_the_end() {
        for line in [
            "Home | Politica | Mare | Necrologi",
            "Home › Genova › Traghetti",
            "MENU  Ships  Events  Jobs",
            "☰ Menu | Latest | Ships",
            "Abbonati a 2 euro | Cronaca | Sport | Il Cantuccio",
            "Film  Books  Music  Ships",
        ] {
            assert_eq!(after_body(line), [("page furniture", line.to_owned())], "{line}");
            let below = STORY.replace("riapre\n", &format!("riapre\n{line}\n"));
            assert_eq!(gone(&below), [("page furniture", line.to_owned())]);
            let above =
                from_text("a.txt", &format!("{line}\n\n{STORY}"), Format::Text, &Known::default()).unwrap();
            assert_eq!((above.body().as_str(), above.meta.title.as_str()), (STORY, "Il porto riapre"));
        }
    }

    #[test]
    fn lists_tables_and_verses_stay() {
        for line in ["Home | Politica | Mare | Necrologi", "Sport | Cultura | Scuola"] {
            assert!(within_body(line).is_empty(), "{line}");
        }
        for line in [
            "Sanità | Scuola | Cultura\n12 | 30 | 4",
            "Voce | Ieri | Oggi\nSport | Cultura | Scuola",
            "Genova | 3 | 1",
            "Nord / Sud / Isole",
            "La barca va / la barca torna / e il mare resta",
            "Uova  Farina  Burro  Sale",
        ] {
            assert!(after_body(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn a_short_title_stays_above_a_menu() {
        let text = "Porto chiuso\nHome | Cronaca | Sport\nGenova\n\nIeri mattina le navi sono rimaste fuori dal porto per lo sciopero.";
        assert_eq!(gone(text), [("page furniture", "Home | Cronaca | Sport".to_owned())]);
    }
}
