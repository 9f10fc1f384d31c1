//! How a name is treated over time.

use super::{ArticleId, Collection, NameId, Standing};
use crate::analysis::StanceLabel;
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Length of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Step {
    Day,
    /// From Monday.
    #[default]
    Week,
    Month,
}

impl Step {
    /// The first day of the step that holds `date`.
    #[must_use]
    pub fn start(self, date: Date) -> Date {
        match self {
            Self::Day => date,
            Self::Week => {
                let days = i64::from(date.weekday().to_monday_zero_offset());
                date.checked_sub(Span::new().days(days)).unwrap_or(date)
            }
            Self::Month => date.first_of_month(),
        }
    }

    /// The first day of the step after the one that begins on `start`; `None` at the end of time.
    #[must_use]
    pub fn next(self, start: Date) -> Option<Date> {
        let span = match self {
            Self::Day => Span::new().days(1),
            Self::Week => Span::new().days(7),
            Self::Month => Span::new().months(1),
        };
        start.checked_add(span).ok()
    }
}

/// The counted articles of one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// Articles, in order.
    pub articles: Vec<ArticleId>,
    /// Mentions of the name.
    pub mentions: u32,
    /// Articles with each label, in the order of [`StanceLabel::ALL`].
    pub labels: [u32; 5],
    /// Mean score of the articles that could be judged, −1 … +1; `None` where none could.
    pub mean: Option<f32>,
}

/// Time in steps of equal length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// In order, without gaps: steps without articles are there, empty.
    pub steps: Vec<(Date, Moment)>,
    /// Articles without a date: never put on the axis.
    pub undated: Moment,
}

/// Steps between first and last above which the empty ones are left out: a wrong date of 1970 must
/// not make twenty thousand of them.
const MOST_STEPS: usize = 4000;

/// The articles that count, by their dates: those with `name` and how they treat it, or without a
/// name all of them, unjudged.
#[must_use]
pub fn timeline(collection: &Collection, name: Option<NameId>, step: Step) -> Timeline {
    let mut by_start: BTreeMap<Option<Date>, Gathering> = BTreeMap::new();
    let mut add = |article: ArticleId, mentions: usize, stance: Option<&Standing>| {
        let date = collection.entry(article).article.meta.date;
        by_start.entry(date.map(|d| step.start(d))).or_default().add(article, mentions as u32, stance);
    };
    match name {
        None => collection.article_ids().filter(|id| collection.counts(*id)).for_each(|id| add(id, 0, None)),
        Some(name) => {
            let Some(known) = collection.names.get(name.0 as usize) else { return Timeline::default() };
            for o in known.occurrences.iter().filter(|o| collection.counts(o.article)) {
                let entities = collection.entities_of(o.article, name);
                add(o.article, entities.map(|e| e.mentions.len()).sum(), Some(&o.stance));
            }
        }
    }
    let undated = by_start.remove(&None).unwrap_or_default().finish();
    let steps = by_start.into_iter().filter_map(|(start, g)| Some((start?, g.finish()))).collect();
    Timeline { steps: without_gaps(steps, step), undated }
}

#[derive(Default)]
struct Gathering {
    moment: Moment,
    sum: f32,
    judged: u32,
}

impl Gathering {
    fn add(&mut self, article: ArticleId, mentions: u32, stance: Option<&Standing>) {
        self.moment.articles.push(article);
        self.moment.mentions += mentions;
        let Some(stance) = stance else { return };
        let at = StanceLabel::ALL.iter().position(|l| *l == stance.label).unwrap_or(4);
        self.moment.labels[at] += 1;
        if stance.label != StanceLabel::Insufficient {
            self.sum += stance.score;
            self.judged += 1;
        }
    }

    fn finish(mut self) -> Moment {
        self.moment.mean = (self.judged > 0).then(|| self.sum / self.judged as f32);
        self.moment
    }
}

fn without_gaps(steps: Vec<(Date, Moment)>, step: Step) -> Vec<(Date, Moment)> {
    let mut out: Vec<(Date, Moment)> = Vec::with_capacity(steps.len());
    let sparse = steps.clone();
    for (start, moment) in steps {
        while let Some((last, _)) = out.last()
            && let Some(next) = step.next(*last)
            && next < start
        {
            if out.len() >= MOST_STEPS {
                return sparse;
            }
            out.push((next, Moment::default()));
        }
        out.push((start, moment));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing::{collection, entry, judge};
    use super::*;
    use crate::analysis::Kind::Person;
    use jiff::civil::date;

    fn folder() -> Collection {
        let article = |path: &str, day: Option<Date>, label, score| {
            let mut e = entry(path, &format!("Anna spoke to {path}. Then Anna left."), &[("Anna", Person)]);
            e.article.meta.date = day;
            judge(&mut e, "Anna", label, score);
            e
        };
        collection(vec![
            article("a", Some(date(2026, 3, 2)), StanceLabel::Favourable, 0.6),
            article("b", Some(date(2026, 3, 8)), StanceLabel::Critical, -0.2),
            article("c", Some(date(2026, 3, 8)), StanceLabel::Insufficient, 0.0),
            article("d", Some(date(2026, 3, 24)), StanceLabel::Insufficient, 0.0),
            article("e", None, StanceLabel::Critical, -0.5),
        ])
    }

    #[test]
    fn weeks_run_from_monday_without_gaps_and_the_undated_stand_apart() {
        let t = timeline(&folder(), Some(NameId(0)), Step::Week);
        let starts: Vec<Date> = t.steps.iter().map(|(start, _)| *start).collect();
        assert_eq!(starts, [2, 9, 16, 23].map(|day| date(2026, 3, day)));
        let first = &t.steps[0].1;
        assert_eq!((first.articles.len(), first.mentions, first.labels), (3, 6, [1, 1, 0, 0, 1]));
        // (0.6 − 0.2) / 2: what could not be judged does not count as zero.
        assert!((first.mean.expect("judged") - 0.2).abs() < 1e-6);
        assert_eq!(t.steps[1].1, Moment::default());
        assert_eq!((t.steps[3].1.articles.len(), t.steps[3].1.mean), (1, None));
        assert_eq!((t.undated.articles.len(), t.undated.mean), (1, Some(-0.5)));
    }

    #[test]
    fn months_days_and_whole_folders() {
        let c = folder();
        assert_eq!(timeline(&c, None, Step::Month).steps.len(), 1);
        assert_eq!(timeline(&c, None, Step::Month).steps[0].1.articles.len(), 4);
        assert_eq!(timeline(&c, None, Step::Day).steps.len(), 23);
        assert_eq!(timeline(&c, Some(NameId(99)), Step::Day), Timeline::default());
    }

    #[test]
    fn a_wrong_date_far_away_does_not_fill_the_axis() {
        let mut far = entry("z", "Anna.", &[("Anna", Person)]);
        far.article.meta.date = Some(Date::MIN);
        let mut late = entry("y", "Anna again.", &[("Anna", Person)]);
        late.article.meta.date = Some(Date::MAX);
        assert_eq!(timeline(&collection(vec![far, late]), None, Step::Day).steps.len(), 2);
    }
}
