//! Subjectivity against stance: do those who opine most also judge most?

use super::model;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots::chart::{Chart, Dot, Pressed, every, short};
use crate::app::state::Subject;
use crate::app::{plots, widgets};
use crate::collection::NameId;
use egui::{Ui, vec2};

/// Room left beside the outermost article, as a factor.
const ROOM: f64 = 1.3;
/// Axes shorter than this have a grid line every tenth.
const FINE: f64 = 0.65;

/// Distance of the grid lines of an axis of stance, which has room for its numbers.
pub fn step(reach: f64) -> f64 {
    match reach {
        ..0.45 => 0.1,
        ..0.9 => 0.2,
        _ => 0.5,
    }
}

pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    focus: NameId,
    (points, left_out): &model::Opinion,
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    if points.is_empty() {
        plots::empty(ui, look, "stance-nothing-judged");
        return;
    }
    widgets::stance_legend(ui, look.texts, false);
    ui.add_space(4.0);
    let shown: Vec<Dot> = points
        .iter()
        .map(|dot| Dot {
            at: [f64::from(dot.stance), f64::from(dot.subjectivity)],
            label: dot.label,
            chosen: look.selection.article == Some(dot.article),
        })
        .collect();
    let title = |i: usize| &look.collection.entry(points[i].article).article.meta.title;
    let describe = |i: usize| {
        let args = [
            ("article", title(i).as_str().into()),
            ("stance", t.signed(points[i].stance, 2).into()),
            ("subjectivity", t.decimal(points[i].subjectivity, 2).into()),
        ];
        t.with("scatter-dot", &args)
    };
    let size = vec2(ui.available_width(), plots::height(ui, look.figure));
    // As much of the axes as the articles need; neutral stays in the middle.
    let farthest = shown.iter().map(|dot| dot.at[0].abs()).fold(0.0, f64::max);
    let reach = (farthest * ROOM).clamp(0.3, 1.08);
    let opinions = || shown.iter().map(|dot| dot.at[1]);
    let (least, most) = (opinions().fold(1.0, f64::min), opinions().fold(0.0, f64::max));
    let missing = (0.4 - (most - least)).max(0.0) / 2.0;
    let (low, high) = ((least - missing - 0.05).max(-0.05), (most + missing + 0.05).min(1.05));
    let pressed = Chart {
        id: "stance-scatter",
        name: &|i| short(title(i), 28),
        describe: &describe,
        size,
        x_label: t.get("axis-stance"),
        y_label: t.get("axis-subjectivity"),
        x: -reach..=reach,
        y: low..=high,
        x_marks: &every(step(reach)),
        y_step: if high - low < FINE { 0.1 } else { 0.25 },
        x_text: &|v| t.signed(v as f32, 1),
        y_text: &|v| if (0.0..=1.0).contains(&v) { t.decimal(v as f32, 2) } else { String::new() },
        x_zero: Some(0.0),
        y_zero: None,
        trend: None,
        bands: &[],
        describe_band: &|_| String::new(),
        movable: !look.figure,
    }
    .show(ui, &shown);
    if *left_out > 0 {
        plots::note(ui, &t.with("scatter-left-out", &[("n", (*left_out).into())]));
    }
    if let Some(Pressed::Dot(i)) = pressed
        && let Some(dot) = points.get(i)
    {
        out.push(Command::SelectArticle(Some(dot.article)));
        out.push(Command::Evidence(Subject::NameIn(dot.article, focus)));
    }
}
