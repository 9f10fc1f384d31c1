//! The pictures of stance and tone as tables for the clipboard: one row for each article and name or tone.

use super::model::{Dot, HeatMap, Profile};
use crate::analysis::Tone;
use crate::app::command::Command;
use crate::app::csv::{self, ARTICLE, command, score};
use crate::app::look::Look;
use crate::collection::{ArticleId, NameId};

/// What is said of a name in an article; see [`standing`].
const STANDING: [&str; 8] = [
    "csv-name",
    "csv-kind",
    "csv-label",
    "csv-score",
    "csv-confidence",
    "csv-sentences",
    "csv-mentions",
    "csv-human",
];

/// How an article treats a name. A label of the reader's own has no confidence.
fn standing(look: &Look<'_>, article: ArticleId, name: NameId) -> Option<Vec<String>> {
    let (c, t) = (look.collection, look.texts);
    let occurrence = c.occurrence(article, name)?;
    let stance = occurrence.stance;
    let confidence = if occurrence.human { String::new() } else { score(stance.confidence) };
    Some(vec![
        look.name(name).to_owned(),
        t.kind(c.name(name).kind).to_owned(),
        t.stance(stance.label).to_owned(),
        score(stance.score),
        confidence,
        c.evidence(article, name).len().to_string(),
        c.entities_of(article, name).map(|e| e.mentions.len()).sum::<usize>().to_string(),
        if occurrence.human { t.get("csv-yes").to_owned() } else { String::new() },
    ])
}

/// Every article with every name of the map that stands in it.
pub fn heat(look: &Look<'_>, map: &HeatMap) -> Command {
    let heads: Vec<&str> = ARTICLE.into_iter().chain(STANDING).collect();
    let cells = map.articles.iter().flat_map(|article| map.names.iter().map(move |name| (*article, *name)));
    let row = |(article, name)| {
        let mut row = csv::article(look, article);
        row.extend(standing(look, article, name)?);
        Some(row)
    };
    command(look.texts, &heads, cells.filter_map(row).collect())
}

/// Every tone that an article has, and its subjectivity.
pub fn profile(look: &Look<'_>, profiles: &[Profile]) -> Command {
    let t = look.texts;
    let heads: Vec<&str> = ARTICLE.into_iter().chain(["csv-tone", "csv-tone-score"]).collect();
    let mut rows = Vec::new();
    for profile in profiles {
        let tones = Tone::ALL.into_iter().zip(profile.scores).filter(|(_, strength)| *strength > 0.0);
        let tones = tones.map(|(tone, strength)| (t.tone(tone).to_owned(), strength));
        let subjectivity =
            profile.subjectivity.map(|value| (t.get("csv-subjectivity").to_lowercase(), value));
        for (tone, strength) in tones.chain(subjectivity) {
            let mut row = csv::article(look, profile.article);
            row.extend([tone, score(strength)]);
            rows.push(row);
        }
    }
    command(t, &heads, rows)
}

/// Stance towards `name` and subjectivity of the articles shown.
pub fn opinion(look: &Look<'_>, dots: &[Dot], name: NameId) -> Command {
    let heads: Vec<&str> = ARTICLE.into_iter().chain(STANDING).chain(["csv-subjectivity"]).collect();
    let row = |dot: &Dot| {
        let mut row = csv::article(look, dot.article);
        row.extend(standing(look, dot.article, name)?);
        row.push(score(dot.subjectivity));
        Some(row)
    };
    command(look.texts, &heads, dots.iter().filter_map(row).collect())
}

/// Stance towards `name` in the dated articles, the earliest first.
pub fn over_time(look: &Look<'_>, articles: impl Iterator<Item = ArticleId>, name: NameId) -> Command {
    let heads: Vec<&str> = ARTICLE.into_iter().chain(STANDING).collect();
    let row = |article| {
        let mut row = csv::article(look, article);
        row.extend(standing(look, article, name)?);
        Some(row)
    };
    command(look.texts, &heads, articles.filter_map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::{Organization, Place};
    use crate::analysis::{StanceLabel, Subjectivity};
    use crate::app::look::testing::looking;
    use crate::app::views::stance_tone::model;
    use crate::collection::Collection;
    use crate::collection::testing::{collection, entry, judge};
    use std::sync::Arc;

    fn folder() -> Arc<Collection> {
        let mut first =
            entry("a.txt", "Zefiro is great. Riva sleeps.", &[("Zefiro", Organization), ("Riva", Place)]);
        judge(&mut first, "Zefiro", StanceLabel::Favourable, 0.5);
        first.article.meta.title = "Zefiro, at last".into();
        first.article.meta.outlet = Some("The Lake".into());
        first.article.meta.date = Some(jiff::civil::date(2026, 3, 4));
        first.reading.subjectivity = Some(Subjectivity { score: 0.25, evidence: vec![] });
        let second = entry("b.txt", "Riva sleeps.", &[("Riva", Place)]);
        Arc::new(collection(vec![first, second]))
    }

    fn lines(make: impl Fn(&Look<'_>) -> Command) -> Vec<String> {
        let made = folder();
        let command = looking(&made, make);
        let Command::CopyText { text, rows } = command else { panic!("no table") };
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        assert_eq!(rows, Some(lines.len() - 1));
        lines
    }

    const HEADS: &str =
        "Article,Outlet,Date,File,Name,Kind,Stance,Score,Confidence,Judging sentences,Mentions,Set by you";

    #[test]
    fn the_map_is_a_row_for_each_article_and_name_and_what_is_not_known_is_empty() {
        let lines = lines(|look| heat(look, &HeatMap::of(look.collection, None, None, 9)));
        assert_eq!(lines[0], HEADS);
        assert_eq!(lines.len(), 4, "{lines:?}");
        let judged = lines.iter().find(|line| line.contains("Zefiro,organization")).unwrap();
        assert!(
            judged.starts_with(
                "\"Zefiro, at last\",The Lake,2026-03-04,a.txt,Zefiro,organization,favourable,0.5000,"
            ),
            "{judged}"
        );
        assert!(lines[3].starts_with("b.txt,,,b.txt,Riva,place,"), "{}", lines[3]);
    }

    #[test]
    fn the_tones_are_a_row_for_each_with_subjectivity() {
        let lines = lines(|look| profile(look, &model::profiles(look.collection)));
        assert_eq!(lines[0], "Article,Outlet,Date,File,Tone,Strength");
        assert_eq!(lines[1..], ["\"Zefiro, at last\",The Lake,2026-03-04,a.txt,subjectivity,0.2500"]);
    }

    #[test]
    fn opinion_and_time_are_a_row_for_each_article_shown() {
        let zefiro = |look: &Look<'_>| look.collection.find_form("Zefiro").unwrap();
        let scatter =
            lines(|look| opinion(look, &model::dots(look.collection, zefiro(look)).0, zefiro(look)));
        assert_eq!(scatter[0], format!("{HEADS},Subjectivity"));
        assert!(scatter.len() == 2 && scatter[1].ends_with(",0.2500"), "{scatter:?}");
        let time = lines(|look| {
            let moments = model::moments(look.collection, zefiro(look)).0;
            over_time(look, moments.iter().map(|m| m.article), zefiro(look))
        });
        assert_eq!(time[0], HEADS);
        assert!(time.len() == 2 && time[1].contains("2026-03-04"), "{time:?}");
    }
}
