use super::*;
use crate::corpus::{Format, Known, from_text};

/// Six articles that `make` writes of a title and three paragraphs, without the lines that recur.
fn bodies(make: impl Fn(usize, &str, &[String; 3]) -> String) -> Vec<Article> {
    let subjects = ["Il porto", "La scuola", "Il mercato", "La ferrovia", "Il teatro", "Lo stadio"];
    let told =
        ["riapre", "chiude", "cambia orario", "perde i fondi", "ha un direttore", "finisce in tribunale"];
    let mut articles: Vec<Article> = (0..subjects.len())
        .map(|n| {
            let title = format!("{} {}", subjects[n], told[n]);
            let paragraphs = [
                format!(
                    "Da ieri mattina {title}, e in città se ne parla in ogni bar del quartiere {}.",
                    n + 3
                ),
                format!("Il sindaco di {} ha accolto la notizia davanti a {} persone.", told[n], 40 * n + 90),
                format!(
                    "Restano {} nodi da sciogliere: {} prima di tutto, poi il resto.",
                    n + 2,
                    subjects[n]
                ),
            ];
            let text = make(n, &title, &paragraphs);
            from_text("a.txt", &text, Format::Text, &Known::default()).unwrap()
        })
        .collect();
    let lines = find(&articles.iter().collect::<Vec<_>>());
    for article in &mut articles {
        apply(article, &lines);
    }
    articles
}

/// In how many of the six articles `line` stays, written by `make`.
fn stays(line: &str, make: impl Fn(&str, &[String; 3]) -> String) -> usize {
    bodies(|_, title, paragraphs| make(title, paragraphs)).iter().filter(|a| a.body().contains(line)).count()
}

#[test]
fn what_stands_alone_at_the_foot_or_the_head_of_most_articles_goes() {
    for line in [
        "«La verità prima di tutto»",
        "La verità prima di tutto",
        "\"La verità prima di tutto.\" - Il Molo, dal 1950",
        "Il Molo è un giornale libero che vive soltanto grazie ai suoi lettori.",
        "“The truth before all”",
    ] {
        assert_eq!(stays(line, |title, p| format!("{title}\n\n{}\n\n{line}\n", p.join("\n\n"))), 0, "{line}");
        assert_eq!(stays(line, |title, p| format!("{title}\n{}\n{line}\n", p.join("\n"))), 0, "{line}");
    }
    let motto = "«La verità prima di tutto»";
    assert_eq!(stays(motto, |title, p| format!("{title}\n\n{motto}\n\n{}", p.join("\n\n"))), 0);
}

#[test]
fn what_several_articles_say_stays() {
    let quoted = "«Non ci fermeremo», ha detto il capitano Neri ai cronisti.";
    let lead = "Il porto di Genova riapre dopo tre settimane di sciopero e di tensioni in tutta la città.";
    let shouted = "«Non ci fermeremo mai»";
    for line in [quoted, lead, shouted] {
        let middle =
            |title: &str, p: &[String; 3]| format!("{title}\n\n{}\n\n{line}\n\n{}\n\n{}", p[0], p[1], p[2]);
        assert_eq!(stays(line, middle), 6, "{line}");
    }
    for line in [quoted, lead] {
        let head = |title: &str, p: &[String; 3]| format!("{title}\n\n{line}\n\n{}", p.join("\n\n"));
        assert_eq!(stays(line, head), 6, "{line}");
    }
    assert_eq!(stays(quoted, |title, p| format!("{title}\n\n{}\n\n{quoted}", p.join("\n\n"))), 6);
    // Few articles that end alike are no habit of the paper.
    let end = "Il Molo è un giornale libero che vive soltanto grazie ai suoi lettori.";
    let some =
        bodies(|n, title, p| format!("{title}\n\n{}\n\n{}", p.join("\n\n"), if n < 2 { end } else { "" }));
    assert_eq!(some.iter().filter(|a| a.body().contains(end)).count(), 2);
}

#[test]
fn a_motto_above_the_title_is_not_the_title() {
    for motto in ["«La verità prima di tutto»", "La verità prima di tutto"] {
        let articles = bodies(|_, title, p| format!("{motto}\n\n{title}\n\n{}", p.join("\n\n")));
        assert_eq!(articles[0].meta.title, "Il porto riapre", "{motto}");
        assert!(articles.iter().all(|a| !a.body().contains(motto)), "{motto}");
    }
    // The titles of a series differ in their number alone.
    let series = bodies(|n, _, p| format!("Bollettino del porto {n}\n\n{}", p.join("\n\n")));
    assert_eq!(series[3].meta.title, "Bollettino del porto 3");
}

#[test]
fn an_agency_s_story_in_several_papers_stays() {
    let articles = bodies(|n, title, p| {
        let story = "Il traghetto Stella è fermo in porto.\n\nA bordo ci sono novanta persone.\n\nNessuno è ferito.\n\nLe indagini proseguono senza sosta in tutta la regione del golfo.";
        if n < 4 { format!("Traghetto fermo\n\n{story}") } else { format!("{title}\n\n{}", p.join("\n\n")) }
    });
    assert!(articles[2].removed.is_empty(), "{:?}", articles[2].removed);
    assert_eq!(articles[2].meta.title, "Traghetto fermo");
}
