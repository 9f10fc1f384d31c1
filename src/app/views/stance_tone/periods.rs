//! Many articles over time, told by week, month, quarter or year. Knows no egui.

use super::model::Moment;
use crate::collection::ArticleId;
use jiff::civil::Date;
use jiff::{ToSpan, Unit};

/// From so many articles on, one sign each shows nothing any more.
pub const MANY: usize = 400;
/// Periods at most: each keeps room for its number.
const MOST: i32 = 30;

/// How long a period is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    #[default]
    Week,
    Month,
    Quarter,
    Year,
}

impl Step {
    const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// Ends the ids of its texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The first day of the period that `date` is in.
    fn begin(self, date: Date) -> Date {
        let month = match self {
            Self::Week => {
                let back = i32::from(date.weekday().to_monday_zero_offset());
                return date.checked_sub(back.days()).unwrap_or(date);
            }
            Self::Month => date.month(),
            Self::Quarter => (date.month() - 1) / 3 * 3 + 1,
            Self::Year => 1,
        };
        Date::new(date.year(), month, 1).unwrap_or(date)
    }

    /// The first day of the next period.
    fn next(self, begin: Date) -> Date {
        let span = match self {
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Quarter => 3.months(),
            Self::Year => 1.year(),
        };
        begin.checked_add(span).unwrap_or(Date::MAX)
    }

    /// About how many days it has.
    fn days(self) -> i32 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 91,
            Self::Year => 365,
        }
    }
}

/// The articles of some time.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Its first day, and the first after it.
    pub days: (Date, Date),
    pub articles: Vec<ArticleId>,
    /// Stance below which a quarter, a half and three quarters of them are, −1 … +1.
    pub quartiles: [f32; 3],
    pub mean: f32,
}

/// The shortest periods of which there are not too many, those without articles left out. `judged` is sorted by day.
#[must_use]
pub fn periods(judged: &[Moment]) -> (Step, Vec<Period>) {
    let (Some(first), Some(last)) = (judged.first(), judged.last()) else { return Default::default() };
    let days = first.date.until((Unit::Day, last.date)).map_or(0, |span| span.get_days());
    let step = Step::ALL.into_iter().find(|step| days / step.days() < MOST).unwrap_or(Step::Year);
    let mut periods: Vec<Period> = Vec::new();
    for together in judged.chunk_by(|x, y| step.begin(x.date) == step.begin(y.date)) {
        let begin = step.begin(together[0].date);
        let mut scores: Vec<f32> = together.iter().map(|m| m.stance).collect();
        scores.sort_by(f32::total_cmp);
        periods.push(Period {
            days: (begin, step.next(begin)),
            articles: together.iter().map(|m| m.article).collect(),
            mean: scores.iter().sum::<f32>() / scores.len() as f32,
            quartiles: [0.25, 0.5, 0.75].map(|share| quantile(&scores, share)),
        });
    }
    (step, periods)
}

/// Between the two scores nearest to the share, by how near they are.
fn quantile(sorted: &[f32], share: f32) -> f32 {
    let at = share * (sorted.len() - 1) as f32;
    let (low, rest) = (at.floor() as usize, at.fract());
    let high = (low + 1).min(sorted.len() - 1);
    sorted[low] + (sorted[high] - sorted[low]) * rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::StanceLabel;
    use jiff::civil::date;

    fn moment(day: Date, stance: f32) -> Moment {
        Moment { article: ArticleId(0), date: day, stance, label: StanceLabel::Neutral }
    }

    #[test]
    fn some_months_are_told_by_week_and_some_years_by_month() {
        // A Sunday, the Monday after it, and a week without articles.
        let days = [date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 8), date(2026, 3, 16)];
        let (step, weeks) = periods(&days.map(|day| moment(day, 0.0)));
        assert_eq!(step, Step::Week);
        let counts: Vec<usize> = weeks.iter().map(|week| week.articles.len()).collect();
        assert_eq!(counts, [1, 2, 1]);
        assert_eq!(weeks[1].days, (date(2026, 3, 2), date(2026, 3, 9)));
        let (step, months) = periods(&[moment(date(2025, 2, 28), 0.0), moment(date(2026, 12, 31), 0.0)]);
        assert_eq!((step, months[1].days), (Step::Month, (date(2026, 12, 1), date(2027, 1, 1))));
    }

    #[test]
    fn the_quartiles_lie_between_the_scores() {
        let scores = [0.4, -0.4, 0.0, 0.2, -0.2];
        let all = scores.map(|score| moment(date(2026, 3, 2), score));
        let five = &periods(&all).1[0];
        let near = |x: f32, y: f32| (x - y).abs() < 1e-6;
        assert!(
            near(five.quartiles[0], -0.2) && near(five.quartiles[1], 0.0) && near(five.quartiles[2], 0.2)
        );
        assert!(near(five.mean, 0.0));
        let two = &periods(&all[..2]).1[0];
        assert!(near(two.quartiles[0], -0.2) && near(two.quartiles[2], 0.2));
        assert_eq!(periods(&[]), (Step::Week, vec![]));
    }
}
