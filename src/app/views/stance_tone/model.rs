//! What the stance and tone plots show, as numbers. Knows no egui.

use crate::analysis::{StanceLabel, Tone};
use crate::collection::{ArticleId, Collection, NameId};
use jiff::civil::Date;

/// Articles × names with the stance of each.
#[derive(Clone, Debug, Default)]
pub struct HeatMap {
    pub articles: Vec<ArticleId>,
    pub names: Vec<NameId>,
    /// Row by row; `None` where the name does not occur.
    pub cells: Vec<Option<Cell>>,
    /// Articles left out because none of the names occurs in them.
    pub without: usize,
}

/// How one article treats one name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    pub label: StanceLabel,
    /// −1 … +1.
    pub score: f32,
    pub mentions: u32,
    /// The reader's own label.
    pub human: bool,
}

impl HeatMap {
    /// The `columns` names found in most articles against all counted articles, by date; the focus
    /// comes first, and `also` last where it is not among them.
    #[must_use]
    pub fn of(collection: &Collection, focus: Option<NameId>, also: Option<NameId>, columns: usize) -> Self {
        let mut names: Vec<NameId> = (0..collection.names.len() as u32).map(NameId).collect();
        names.sort_by_key(|id| {
            let name = collection.name(*id);
            (Some(*id) != focus, std::cmp::Reverse((name.articles, name.mentions)), *id)
        });
        names.truncate(columns);
        let also = also.filter(|name| !names.contains(name));
        names.extend(also);
        let articles = by_date(collection);
        let cells = articles
            .iter()
            .flat_map(|article| names.iter().map(|name| cell(collection, *article, *name)))
            .collect();
        Self { articles, names, cells, without: 0 }
    }

    /// Its names, and the articles in which one of them occurs.
    #[must_use]
    pub fn narrowed(&self) -> Self {
        let mut narrow = Self { names: self.names.clone(), without: self.without, ..Self::default() };
        for (article, row) in self.articles.iter().zip(self.cells.chunks(self.names.len().max(1))) {
            if row.iter().all(Option::is_none) {
                narrow.without += 1;
            } else {
                narrow.articles.push(*article);
                narrow.cells.extend_from_slice(row);
            }
        }
        narrow
    }

    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        *self.cells.get(row * self.names.len() + column)?
    }
}

fn cell(collection: &Collection, article: ArticleId, name: NameId) -> Option<Cell> {
    let occurrence = collection.occurrence(article, name)?;
    let mentions = collection.entities_of(article, name).map(|e| e.mentions.len() as u32).sum();
    Some(Cell {
        label: occurrence.stance.label,
        score: occurrence.stance.score,
        mentions,
        human: occurrence.human,
    })
}

/// The articles that count, earliest first, undated last.
#[must_use]
pub fn by_date(collection: &Collection) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> =
        collection.article_ids().filter(|id| collection.counted[id.0 as usize]).collect();
    articles.sort_by_key(|id| {
        let date = collection.entry(*id).article.meta.date;
        (date.is_none(), date, *id)
    });
    articles
}

/// One article's tones.
#[derive(Clone, Debug)]
pub struct Profile {
    pub article: ArticleId,
    /// In the order of [`Tone::ALL`], 0 where the tag is absent.
    pub scores: [f32; 10],
    pub subjectivity: Option<f32>,
}

/// The tone profile of every counted article, by date.
#[must_use]
pub fn profiles(collection: &Collection) -> Vec<Profile> {
    by_date(collection)
        .into_iter()
        .map(|article| {
            let reading = &collection.entry(article).reading;
            let mut scores = [0.0; 10];
            let tags = collection.tones_of(article);
            for (slot, tone) in scores.iter_mut().zip(Tone::ALL) {
                *slot = tags.iter().find(|(tag, _)| tag.tone == tone).map_or(0.0, |(tag, _)| tag.score);
            }
            Profile { article, scores, subjectivity: reading.subjectivity.as_ref().map(|s| s.score) }
        })
        .collect()
}

/// One article in the plot of subjectivity against stance.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    pub article: ArticleId,
    /// 0 … 1.
    pub subjectivity: f32,
    /// Towards the focus, −1 … +1.
    pub stance: f32,
    pub label: StanceLabel,
}

/// Articles by opinion and stance, and how many are left out.
pub type Opinion = (Vec<Dot>, usize);

/// The counted articles that name the focus and could be judged; with them how many name it but
/// could not.
#[must_use]
pub fn dots(collection: &Collection, focus: NameId) -> Opinion {
    let (mut dots, mut left_out) = (Vec::new(), 0);
    for occurrence in &collection.name(focus).occurrences {
        if !collection.counted[occurrence.article.0 as usize] {
            continue;
        }
        let subjectivity = collection.entry(occurrence.article).reading.subjectivity.as_ref();
        match subjectivity {
            Some(subjectivity) if occurrence.stance.label != StanceLabel::Insufficient => dots.push(Dot {
                article: occurrence.article,
                subjectivity: subjectivity.score,
                stance: occurrence.stance.score,
                label: occurrence.stance.label,
            }),
            _ => left_out += 1,
        }
    }
    (dots, left_out)
}

/// One dated article that names the focus.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub article: ArticleId,
    pub date: Date,
    pub stance: f32,
    pub label: StanceLabel,
}

/// The focus over time, earliest first; with it how many articles that name it have no date.
#[must_use]
pub fn moments(collection: &Collection, focus: NameId) -> (Vec<Moment>, usize) {
    let mut undated = 0;
    let mut moments: Vec<Moment> = collection
        .name(focus)
        .occurrences
        .iter()
        .filter(|o| collection.counted[o.article.0 as usize])
        .filter_map(|o| {
            let Some(date) = collection.entry(o.article).article.meta.date else {
                undated += 1;
                return None;
            };
            Some(Moment { article: o.article, date, stance: o.stance.score, label: o.stance.label })
        })
        .collect();
    moments.sort_by_key(|m| (m.date, m.article));
    (moments, undated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::{Organization, Place};
    use crate::collection::testing::{collection, entry};

    #[test]
    fn a_map_keeps_its_names_and_says_how_many_articles_have_none() {
        let c = collection(vec![
            entry("a", "Zefiro grows.", &[("Zefiro", Organization)]),
            entry("b", "Zefiro is in Riva.", &[("Zefiro", Organization), ("Riva", Place)]),
            entry("c", "Riva sleeps.", &[("Riva", Place)]),
            entry("d", "Nothing here.", &[]),
        ]);
        let map = HeatMap::of(&c, None, None, 12);
        assert_eq!((map.articles.len(), map.names.len()), (4, 2));
        let both = map.narrowed();
        assert_eq!((both.articles.len(), both.without), (3, 1));
        assert!(both.cell(1, 0).is_some() && both.cell(1, 1).is_some());
        let one = HeatMap::of(&c, None, None, 1).narrowed();
        assert_eq!((one.articles.len(), one.names.len(), one.without), (2, 1, 2));
        assert!((0..2).all(|row| one.cell(row, 0).is_some()));
        // A chosen name that is in few articles has its column too.
        let chosen = NameId(1 - one.names[0].0);
        assert_eq!(HeatMap::of(&c, None, Some(chosen), 1).names, [one.names[0], chosen]);
        assert_eq!(HeatMap::of(&c, None, Some(one.names[0]), 1).names.len(), 1);
    }
}
