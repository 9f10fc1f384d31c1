//! Stance towards the focus, day by day, with a running mean; with many articles, by week or month.

use super::model::{Moment, moments};
use super::periods::{MANY, Period, Step, periods};
use super::scatter::step;
use crate::analysis::StanceLabel;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots::chart::{Band, Chart, Dot, Pressed, Trend, short};
use crate::app::state::Subject;
use crate::app::views::counted;
use crate::app::{plots, widgets};
use crate::collection::{Collection, NameId};
use egui::{Ui, vec2};
use egui_plot::{GridInput, GridMark};
use jiff::civil::Date;
use jiff::{ToSpan, Unit};

/// Days on either side that the running mean looks at.
const WINDOW: f64 = 7.0;
/// Room above the strongest sign, as a factor.
const ROOM: f64 = 1.2;
/// Articles from which a mean is drawn.
const FEW: usize = 4;

/// How the articles treat a name over time.
#[derive(Default)]
pub struct Series {
    /// Those that could be judged, by day.
    pub judged: Vec<Moment>,
    undated: usize,
    /// Many articles as one; empty where each has its sign.
    periods: Vec<Period>,
    step: Step,
    /// The running mean, or that of each period.
    line: Vec<[f64; 2]>,
}

impl Series {
    #[must_use]
    pub fn of(collection: &Collection, name: NameId) -> Self {
        let (mut judged, undated) = moments(collection, name);
        judged.retain(|m| m.label != StanceLabel::Insufficient);
        let mut series = Self { judged, undated, ..Self::default() };
        if series.judged.len() >= MANY {
            (series.step, series.periods) = periods(&series.judged);
            let middle = |p: &Period| (series.day(p.days.0) + series.day(p.days.1)) / 2.0;
            series.line = series.periods.iter().map(|p| [middle(p), f64::from(p.mean)]).collect();
        } else if series.judged.len() >= FEW {
            series.line = running_mean(&series.judged, &|date| series.day(date));
        }
        series
    }

    /// Days since the first article.
    fn day(&self, date: Date) -> f64 {
        let start = self.judged.first().map_or(date, |m| m.date);
        f64::from(start.until((Unit::Day, date)).map_or(0, |span| span.get_days()))
    }

    /// By what the articles are told together, if they are: the end of the ids of its texts.
    #[must_use]
    pub fn step(&self) -> Option<&'static str> {
        (!self.periods.is_empty()).then(|| self.step.key())
    }
}

/// "9 – 15 Mar 2026"
fn when(look: &Look<'_>, period: &Period) -> String {
    let (first, next) = period.days;
    look.texts.period(first, next.yesterday().unwrap_or(next))
}

pub fn show(ui: &mut Ui, look: &Look<'_>, focus: NameId, series: &Series, out: &mut Vec<Command>) {
    let judged = &series.judged;
    let (Some(first), Some(last)) = (judged.first(), judged.last()) else {
        plots::empty(ui, look, if series.undated > 0 { "time-no-dates" } else { "stance-nothing-judged" });
        return;
    };
    let start = first.date;
    if start == last.date {
        plots::empty(ui, look, "time-one-day");
        return;
    }
    widgets::stance_legend(ui, look.texts, false);
    ui.add_space(4.0);
    // Told together, the articles that judge nothing are in the bands.
    let chosen = |m: &Moment| look.selection.article == Some(m.article);
    let many = !series.periods.is_empty();
    let signs: Vec<&Moment> =
        judged.iter().filter(|m| !many || m.label != StanceLabel::Neutral || chosen(m)).collect();
    let dot = |m: &&Moment| Dot {
        at: [series.day(m.date), f64::from(m.stance)],
        label: m.label,
        chosen: chosen(m),
    };
    let shown: Vec<Dot> = signs.iter().map(dot).collect();
    let bands: Vec<Band> = series.periods.iter().map(|p| band(look, series, p)).collect();
    let pressed = chart(ui, look, series, (&signs, &shown), &bands);
    note(ui, look, series);
    match pressed {
        Some(Pressed::Dot(i)) => {
            out.push(Command::SelectArticle(Some(signs[i].article)));
            out.push(Command::Evidence(Subject::NameIn(signs[i].article, focus)));
        }
        Some(Pressed::Band(i)) => {
            let period = &series.periods[i];
            let subject = counted::of_articles(look, focus, &period.articles, &when(look, period));
            out.push(Command::Evidence(subject));
        }
        None => {}
    }
}

fn band(look: &Look<'_>, series: &Series, period: &Period) -> Band {
    let said = when(look, period);
    let chosen = match &look.selection.subject {
        Subject::Passages { subtitle, .. } => subtitle.starts_with(&said),
        _ => false,
    };
    Band {
        x: [series.day(period.days.0), series.day(period.days.1)],
        quartiles: period.quartiles.map(f64::from),
        n: look.texts.number(period.articles.len() as u64),
        chosen,
    }
}

fn chart(
    ui: &mut Ui,
    look: &Look<'_>,
    series: &Series,
    (signs, shown): (&[&Moment], &[Dot]),
    bands: &[Band],
) -> Option<Pressed> {
    let t = look.texts;
    let start = series.judged.first()?.date;
    let length = series.day(series.judged.last()?.date).max(1.0);
    let meta = |i: usize| &look.collection.entry(signs[i].article).article.meta;
    let describe = |i: usize| {
        let args = [
            ("article", meta(i).title.as_str().into()),
            ("date", t.date(signs[i].date).into()),
            ("stance", t.signed(signs[i].stance, 2).into()),
        ];
        t.with("time-dot", &args)
    };
    let describe_band = |i: usize| {
        let period = &series.periods[i];
        let [low, middle, high] = period.quartiles.map(|score| t.signed(score, 2));
        let mean = t.signed(period.mean, 2);
        let args = [
            ("when", when(look, period).into()),
            ("n", period.articles.len().into()),
            ("mean", mean.into()),
            ("low", low.into()),
            ("middle", middle.into()),
            ("high", high.into()),
        ];
        t.with("time-band", &args)
    };
    // Few articles stand on the whole scale, which all names share; of many only the part that they need.
    let farthest = series.judged.iter().map(|m| f64::from(m.stance.abs())).fold(0.0, f64::max);
    let reach = if bands.is_empty() { 1.12 } else { (farthest * ROOM).clamp(0.2, 1.12) };
    Chart {
        id: "stance-time",
        name: &|i| short(meta(i).outlet.as_deref().unwrap_or(&meta(i).title), 22),
        describe: &describe,
        size: vec2(ui.available_width(), plots::height(ui, look.figure)),
        x_label: t.get("axis-date"),
        y_label: t.get("axis-stance"),
        x: -length * 0.04 - 0.5..=length * 1.04 + 0.5,
        // Below stand the numbers of articles.
        y: if bands.is_empty() { -reach } else { -reach * 1.15 }..=reach,
        x_marks: &marks,
        y_step: if bands.is_empty() { 0.5 } else { step(reach) },
        x_text: &|v| start.checked_add((v.round() as i32).days()).map(|d| look.day(d)).unwrap_or_default(),
        y_text: &|v| if v.abs() <= 1.0 { t.signed(v as f32, 1) } else { String::new() },
        x_zero: None,
        y_zero: Some(0.0),
        trend: (series.line.len() > 1)
            .then(|| Trend { name: t.get("time-mean").to_owned(), points: series.line.clone() }),
        bands,
        describe_band: &describe_band,
        movable: !look.figure,
    }
    .show(ui, shown)
}

/// What the line is, and what is not shown.
fn note(ui: &mut Ui, look: &Look<'_>, series: &Series) {
    let t = look.texts;
    if let Some(step) = series.step() {
        plots::note(ui, t.get(&format!("time-note-{step}")));
    } else if series.judged.len() >= FEW {
        plots::note(ui, &t.with("time-mean-note", &[("days", (WINDOW as i64).into())]));
    }
    if series.undated > 0 {
        plots::note(ui, &t.with("time-undated", &[("n", series.undated.into())]));
    }
}

/// For each day with articles, the mean of those within [`WINDOW`] days.
fn running_mean(judged: &[Moment], day: &dyn Fn(Date) -> f64) -> Vec<[f64; 2]> {
    let at: Vec<(f64, f64)> = judged.iter().map(|m| (day(m.date), f64::from(m.stance))).collect();
    let mut points: Vec<[f64; 2]> = Vec::new();
    let (mut low, mut high, mut sum) = (0, 0, 0.0);
    for &(x, _) in &at {
        while high < at.len() && at[high].0 <= x + WINDOW {
            sum += at[high].1;
            high += 1;
        }
        while at[low].0 < x - WINDOW {
            sum -= at[low].1;
            low += 1;
        }
        if points.last().is_none_or(|p| p[0] < x) {
            points.push([x, sum / (high - low) as f64]);
        }
    }
    points
}

/// Whole days, at most about ten of them.
fn marks(input: GridInput) -> Vec<GridMark> {
    let (low, high) = input.bounds;
    let range = (high - low).max(1.0);
    let step = [1.0, 2.0, 7.0, 14.0, 28.0, 91.0, 182.0, 365.0]
        .into_iter()
        .find(|step| range / step <= 10.0)
        .unwrap_or((range / 3650.0).ceil() * 365.0);
    let first = (low / step).ceil() as i64;
    let last = (high / step).floor() as i64;
    (first..=last).map(|n| GridMark { value: n as f64 * step, step_size: step }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::ArticleId;

    #[test]
    fn the_running_mean_looks_a_week_around() {
        let moment = |day, stance| Moment {
            article: ArticleId(0),
            date: Date::constant(2026, 3, day),
            stance,
            label: StanceLabel::Neutral,
        };
        let judged = [moment(1, 1.0), moment(3, 0.0), moment(20, -1.0)];
        let day = |date: Date| f64::from(date.day()) - 1.0;
        assert_eq!(running_mean(&judged, &day), [[0.0, 0.5], [2.0, 0.5], [19.0, -1.0]]);
    }
}
