//! Stance towards the focus, day by day, with a running mean.

use super::model::{Moment, moments};
use crate::analysis::StanceLabel;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots::chart::{Chart, Dot, Trend, short};
use crate::app::state::Subject;
use crate::app::{plots, widgets};
use crate::collection::NameId;
use egui::{Ui, vec2};
use egui_plot::{GridInput, GridMark};
use jiff::civil::Date;
use jiff::{ToSpan, Unit};

/// Days on either side that the running mean looks at.
const WINDOW: f64 = 7.0;

pub fn show(ui: &mut Ui, look: &Look<'_>, focus: NameId, out: &mut Vec<Command>) {
    let t = look.texts;
    let (moments, undated) = moments(look.collection, focus);
    let judged: Vec<Moment> = moments.into_iter().filter(|m| m.label != StanceLabel::Insufficient).collect();
    let (Some(first), Some(last)) = (judged.first(), judged.last()) else {
        plots::empty(ui, look, if undated > 0 { "time-no-dates" } else { "stance-nothing-judged" });
        return;
    };
    let start = first.date;
    if start == last.date {
        plots::empty(ui, look, "time-one-day");
        return;
    }
    let day = |date: Date| f64::from(start.until((Unit::Day, date)).map_or(0, |span| span.get_days()));
    let length = day(last.date).max(1.0);
    widgets::stance_legend(ui, look.texts, false);
    ui.add_space(4.0);
    let dot = |m: &Moment| Dot {
        at: [day(m.date), f64::from(m.stance)],
        label: m.label,
        chosen: look.selection.article == Some(m.article),
    };
    let shown: Vec<Dot> = judged.iter().map(dot).collect();
    let meta = |i: usize| &look.collection.entry(judged[i].article).article.meta;
    let name = |i: usize| short(meta(i).outlet.as_deref().unwrap_or(&meta(i).title), 22);
    let describe = |i: usize| {
        let args = [
            ("article", meta(i).title.as_str().into()),
            ("date", t.date(judged[i].date).into()),
            ("stance", t.signed(judged[i].stance, 2).into()),
        ];
        t.with("time-dot", &args)
    };
    let size = vec2(ui.available_width(), plots::height(ui, look.figure));
    let pressed = Chart {
        id: "stance-time",
        name: &name,
        describe: &describe,
        size,
        x_label: t.get("axis-date"),
        y_label: t.get("axis-stance"),
        x: -length * 0.04 - 0.5..=length * 1.04 + 0.5,
        y: -1.12..=1.12,
        x_marks: &marks,
        y_step: 0.5,
        x_text: &|v| start.checked_add((v.round() as i32).days()).map(|d| look.day(d)).unwrap_or_default(),
        y_text: &|v| if v.abs() <= 1.0 { t.signed(v as f32, 1) } else { String::new() },
        x_zero: None,
        y_zero: Some(0.0),
        trend: (judged.len() >= 4)
            .then(|| Trend { name: t.get("time-mean").to_owned(), points: running_mean(&judged, &day) }),
        movable: !look.figure,
    }
    .show(ui, &shown);
    if judged.len() >= 4 {
        plots::note(ui, &t.with("time-mean-note", &[("days", (WINDOW as i64).into())]));
    }
    if undated > 0 {
        plots::note(ui, &t.with("time-undated", &[("n", undated.into())]));
    }
    if let Some(moment) = pressed.and_then(|i| judged.get(i)) {
        out.push(Command::SelectArticle(Some(moment.article)));
        out.push(Command::Evidence(Subject::NameIn(moment.article, focus)));
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
