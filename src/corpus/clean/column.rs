//! The name of a column or of a blog above its article: "IL MOLO – La rubrica del lunedì",
//! "DIARIO DEL PORTO – di Rita Neri".

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::column;

pub(super) const RULE: Rule = Rule { reason: Reason::Byline, find };

fn find(view: &View<'_>) -> Vec<usize> {
    let author = view.meta.author.as_deref();
    let is_head = |line: &str| {
        column::is_named(line) || column::signed(line).is_some_and(|name| Some(name.as_str()) == author)
    };
    // Below the title: what is above it is taken for the title itself.
    (1..view.head())
        .filter(|index| view.lines[*index].kept && !view.is_title(*index) && is_head(view.lines[*index].text))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Article, Format, Known, from_text};

    const LEAD: &str = "Ieri mattina le navi sono tornate nel porto di Genova, dopo lo sciopero.";

    fn article(head: &str, story: &str) -> Article {
        let text = format!("Il porto riapre\n{head}\n\n{story}\n\n{LEAD}");
        from_text("a.txt", &text, Format::Text, &Known::default()).unwrap()
    }

    #[test]
    fn the_head_of_a_column_goes_and_names_its_author() {
        for (head, author) in [
            ("TACCUINO DI BORDO – di Rita Neri", Some("Rita Neri")),
            ("Harbour diary | By Jane Roe", Some("Jane Roe")),
            ("LA BITTA – di Carlo de Sanctis", Some("Carlo de Sanctis")),
            ("Opinion by Jane Roe", Some("Jane Roe")),
            ("LA BITTA – La rubrica del lunedì\ndi Rita Neri", Some("Rita Neri")),
            ("Vento di Mare - il blog di chi va per mare", None),
            ("The Quay | Our weekly column", None),
        ] {
            let article = article(head, LEAD);
            assert_eq!(article.meta.author.as_deref(), author, "{head}");
            assert_eq!(article.removed.iter().map(|r| r.reason.name()).collect::<Vec<_>>(), ["byline"]);
            assert!(article.body().starts_with("Il porto riapre\n\nIeri"), "{head}");
        }
    }

    #[test]
    fn subtitles_and_the_credits_of_a_reviewed_work_stay() {
        for head in [
            "Faro spento – la rubrica dei lettori lo aveva detto",
            "Il Molo – la rubrica che divide la città",
            "IL PORTO – di notte",
            "PORTO – Di Neri Contro Tutti",
            "Diario di bordo, giorno sei",
            "Camogli – il blog della discordia",
        ] {
            assert!(article(head, LEAD).body().contains(head), "{head}");
        }
        let review =
            article("IL FARO – di Rita Neri", "Neri racconta il mare come nessuno, e qui supera sé stessa.");
        assert!(review.body().contains("IL FARO – di Rita Neri"));
        assert_eq!(review.meta.author, None);
    }
}
