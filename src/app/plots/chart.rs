//! Signs of stance on two axes: axes, grid, zoom and drag by egui_plot, the signs drawn by us so
//! that shape, number and colour tell the same.

use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::paint_sign;
use egui::{Color32, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use egui_plot::{GridInput, GridMark, HLine, Line, Plot, PlotPoint, PlotPoints, VLine};
use std::ops::RangeInclusive;

/// One article.
#[derive(Clone, Debug)]
pub struct Dot {
    pub at: [f64; 2],
    pub label: StanceLabel,
    /// Beside the sign where there is room; shortened to fit.
    pub name: String,
    /// Shown on hovering, and said by a screen reader.
    pub describe: String,
    pub chosen: bool,
}

/// A line through the dots, such as a running mean.
#[derive(Clone, Debug)]
pub struct Trend {
    pub name: String,
    pub points: Vec<[f64; 2]>,
}

/// What is the same for all charts with signs.
pub struct Chart<'a> {
    pub id: &'static str,
    pub size: Vec2,
    pub x_label: &'a str,
    pub y_label: &'a str,
    pub x: RangeInclusive<f64>,
    pub y: RangeInclusive<f64>,
    /// Where the grid lines of the x axis stand.
    pub x_marks: &'a dyn Fn(GridInput) -> Vec<GridMark>,
    /// Distance of the grid lines of the y axis.
    pub y_step: f64,
    pub x_text: &'a dyn Fn(f64) -> String,
    pub y_text: &'a dyn Fn(f64) -> String,
    /// Neutral ground: a stronger line at these values.
    pub x_zero: Option<f64>,
    pub y_zero: Option<f64>,
    pub trend: Option<Trend>,
    /// Drag and zoom; off in figures.
    pub movable: bool,
}

/// Width of a sign, in points.
const SIGN: f32 = 12.0;

impl Chart<'_> {
    /// Draws the chart; the dot that was pressed, if any.
    pub fn show(self, ui: &mut Ui, dots: &[Dot]) -> Option<usize> {
        let p = Palette::here(ui);
        let (x_text, y_text, x_marks) = (self.x_text, self.y_text, self.x_marks);
        let plot = Plot::new(self.id)
            .width(self.size.x)
            .height(self.size.y)
            .default_x_bounds(*self.x.start(), *self.x.end())
            .default_y_bounds(*self.y.start(), *self.y.end())
            .x_axis_label(egui::RichText::new(self.x_label).font(Role::Small.font()).color(p.muted))
            .y_axis_label(egui::RichText::new(self.y_label).font(Role::Small.font()).color(p.muted))
            .x_axis_formatter(move |mark, _| x_text(mark.value))
            .y_axis_formatter(move |mark, _| y_text(mark.value))
            .x_grid_spacer(x_marks)
            .y_grid_spacer(every(self.y_step))
            .y_axis_min_width(44.0)
            .show_background(false)
            .show_x(false)
            .show_y(false)
            .grid_color(p.hairline)
            .grid_fade(0.0)
            .allow_drag(self.movable)
            .allow_zoom(self.movable)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .label_formatter(|_| None);
        let trend = self.trend.clone();
        let response = plot.show(ui, |plot| {
            let zero = Stroke::new(1.0, p.muted);
            if let Some(y) = self.y_zero {
                plot.hline(HLine::new("", y).stroke(zero).allow_hover(false));
            }
            if let Some(x) = self.x_zero {
                plot.vline(VLine::new("", x).stroke(zero).allow_hover(false));
            }
            if let Some(trend) = trend {
                let points: PlotPoints = trend.points.into();
                plot.line(
                    Line::new(trend.name, points).stroke(Stroke::new(2.0, p.accent)).allow_hover(false),
                );
            }
        });
        let frame = response.response.rect;
        let places: Vec<_> = dots
            .iter()
            .map(|dot| response.transform.position_from_point(&PlotPoint::new(dot.at[0], dot.at[1])))
            .collect();
        let mut pressed = None;
        let place = |at: [f64; 2]| response.transform.position_from_point(&PlotPoint::new(at[0], at[1]));
        let lines = lines(&self, frame, place);
        let taken = places.iter().map(|at| Rect::from_center_size(*at, Vec2::splat(SIGN))).collect();
        let mut names = Names { frame, lines, taken, ink: p.muted, ground: p.paper };
        let painter = ui.painter().with_clip_rect(frame.expand(2.0).intersect(ui.clip_rect()));
        for (i, (dot, at)) in dots.iter().zip(&places).enumerate() {
            if !frame.expand(1.0).contains(*at) {
                continue;
            }
            // A rim in the paper's colour keeps signs apart that touch.
            painter.circle_filled(*at, SIGN * 0.62, p.paper);
            paint_sign(&painter, p, dot.label, *at, SIGN);
            let area = egui::Rect::from_center_size(*at, Vec2::splat(SIGN + 6.0));
            let spot = ui.interact(area, ui.scope_id().with((self.id, i)), Sense::click());
            spot.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &dot.describe));
            if dot.chosen || spot.hovered() || spot.has_focus() {
                painter.circle_stroke(
                    *at,
                    SIGN * 0.85,
                    Stroke::new(1.5, if dot.chosen { p.accent } else { p.ink }),
                );
            }
            names.write(&painter, dot, *at);
            if spot.on_hover_text(&dot.describe).clicked() {
                pressed = Some(i);
            }
        }
        pressed
    }
}

/// Lines of the chart that a name should not lie on.
fn lines(chart: &Chart<'_>, frame: Rect, place: impl Fn([f64; 2]) -> Pos2) -> Vec<[Pos2; 2]> {
    let mut lines = Vec::new();
    if let Some(y) = chart.y_zero {
        let y = place([0.0, y]).y;
        lines.push([pos2(frame.left(), y), pos2(frame.right(), y)]);
    }
    if let Some(x) = chart.x_zero {
        let x = place([x, 0.0]).x;
        lines.push([pos2(x, frame.top()), pos2(x, frame.bottom())]);
    }
    if let Some(trend) = &chart.trend {
        lines.extend(trend.points.windows(2).map(|two| [place(two[0]), place(two[1])]));
    }
    lines
}

/// Whether a line goes through a rectangle.
fn crosses(area: Rect, [a, b]: [Pos2; 2]) -> bool {
    // Liang and Barsky: the part of the line that is inside, from 0 to 1.
    let (d, mut from, mut to) = (b - a, 0.0_f32, 1.0_f32);
    let sides = [
        (-d.x, a.x - area.left()),
        (d.x, area.right() - a.x),
        (-d.y, a.y - area.top()),
        (d.y, area.bottom() - a.y),
    ];
    for (p, q) in sides {
        if p == 0.0 {
            if q < 0.0 {
                return false;
            }
        } else if p < 0.0 {
            from = from.max(q / p);
        } else {
            to = to.min(q / p);
        }
    }
    from <= to
}

/// Where names are written.
struct Names {
    frame: Rect,
    /// Of the chart, and those from signs to names further off.
    lines: Vec<[Pos2; 2]>,
    /// By signs and by names.
    taken: Vec<Rect>,
    ink: Color32,
    ground: Color32,
}

/// How far from its sign a name may stand, with a thin line to it, in points.
const FAR: [f32; 6] = [18.0, 32.0, 46.0, 62.0, 80.0, 100.0];
/// And how far to the side.
const ASIDE: [f32; 13] =
    [0.0, 24.0, -24.0, 48.0, -48.0, 80.0, -80.0, 112.0, -112.0, 150.0, -150.0, 190.0, -190.0];

impl Names {
    /// Writes the name where it covers nothing: beside the sign, further off with a thin line to it,
    /// at last on a line of the chart, which then gives way.
    fn write(&mut self, painter: &egui::Painter, dot: &Dot, at: Pos2) {
        if dot.name.is_empty() || self.taken.len() > 400 {
            return;
        }
        let galley = painter.layout_no_wrap(dot.name.clone(), Role::Small.font(), self.ink);
        let size = galley.size();
        // The ring of a chosen sign needs room.
        let gap = if dot.chosen { SIGN * 1.1 } else { SIGN * 0.8 };
        let beside = around(at, size, gap).map(|corner| self.in_frame(corner, size));
        let far = FAR.into_iter().flat_map(|gap| off_from(at, size, gap));
        let mut far = far.map(|corner| self.in_frame(corner, size));
        let near = beside.into_iter().find(|area| self.free(*area, at, true));
        let mut off = || {
            far.by_ref().map(|area| (area, leader(area, at))).find(|(a, line)| self.reaches(*a, *line, at))
        };
        let area = if let Some(area) = near {
            area
        } else if let Some((area, line)) = off() {
            painter.line_segment(line, Stroke::new(0.8, self.ink.gamma_multiply(0.6)));
            self.lines.push(line);
            area
        } else if let Some(area) = beside.into_iter().find(|area| self.free(*area, at, false)) {
            area
        } else {
            return;
        };
        // Lines of the grid, and at worst of the chart, give way.
        painter.rect_filled(area.shrink2(vec2(0.0, 2.0)), 2.0, self.ground);
        painter.galley(area.min, galley, self.ink);
        self.taken.push(area);
    }

    /// Whether a name further off is free, and so is the line to it.
    fn reaches(&self, area: Rect, line: [Pos2; 2], sign: Pos2) -> bool {
        let own = |taken: &Rect| taken.contains(sign);
        self.free(area, sign, true) && !self.taken.iter().any(|t| !own(t) && crosses(*t, line))
    }

    /// Moved sideways into the frame.
    fn in_frame(&self, corner: Pos2, size: Vec2) -> Rect {
        let most = (self.frame.right() - size.x - 2.0).max(self.frame.left());
        let left = corner.x.clamp(self.frame.left().min(most), most);
        Rect::from_min_size(pos2(left, corner.y), size)
    }

    fn free(&self, area: Rect, sign: Pos2, of_lines: bool) -> bool {
        let own = Rect::from_center_size(sign, Vec2::splat(SIGN));
        let words = area.shrink2(vec2(0.0, 2.0));
        let struck = of_lines && self.lines.iter().any(|line| crosses(words, *line));
        let covers = self.taken.iter().any(|t| t.intersects(area.expand2(vec2(3.0, 0.0))));
        self.frame.contains_rect(area) && !own.intersects(area) && !covers && !struck
    }
}

/// From the edge of a sign to the nearest edge of a name.
fn leader(area: Rect, sign: Pos2) -> [Pos2; 2] {
    let end = area.clamp(sign);
    [sign + (end - sign).normalized() * SIGN * 0.7, end]
}

/// Left upper corners of a name of this size above and below a sign, straight and aside.
fn off_from(at: Pos2, size: Vec2, gap: f32) -> impl Iterator<Item = Pos2> {
    let left = at.x - size.x / 2.0;
    ASIDE.into_iter().flat_map(move |aside| {
        let straight = left + aside;
        [pos2(straight, at.y - gap - size.y), pos2(straight, at.y + gap)]
    })
}

/// Left upper corners of a name of this size around a sign: right, left, above, below, then across.
fn around(at: Pos2, size: Vec2, gap: f32) -> [Pos2; 8] {
    let (right, left) = (at.x + gap, at.x - gap - size.x);
    let (above, below, middle) = (at.y - gap - size.y, at.y + gap, at.y - size.y / 2.0);
    let centred = at.x - size.x / 2.0;
    [
        pos2(right, middle),
        pos2(left, middle),
        pos2(centred, above),
        pos2(centred, below),
        pos2(right - gap, above),
        pos2(left + gap, above),
        pos2(right - gap, below),
        pos2(left + gap, below),
    ]
}

/// Shortens a name to `most` characters, at a word where it can.
#[must_use]
pub fn short(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let cut: String = name.chars().take(most).collect();
    let whole_word = name.chars().nth(most).is_some_and(char::is_whitespace);
    let at = cut.rfind(' ').filter(|_| !whole_word).filter(|at| *at * 2 > cut.len()).unwrap_or(cut.len());
    format!("{}…", cut[..at].trim_end_matches([' ', ',', ':', ';', '.']))
}

/// Grid lines at every multiple of `step`.
pub fn every(step: f64) -> impl Fn(GridInput) -> Vec<GridMark> {
    move |input| {
        let (low, high) = input.bounds;
        let first = (low / step).ceil() as i64;
        let last = (high / step).floor() as i64;
        // A chart zoomed far out would ask for millions of lines.
        (first..=last.min(first.saturating_add(200)))
            .map(|n| GridMark { value: n as f64 * step, step_size: step })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_a_name_is_seen() {
        let name = Rect::from_min_max(pos2(10.0, 10.0), pos2(60.0, 24.0));
        assert!(crosses(name, [pos2(0.0, 17.0), pos2(100.0, 17.0)]));
        assert!(crosses(name, [pos2(0.0, 0.0), pos2(40.0, 30.0)]));
        assert!(!crosses(name, [pos2(0.0, 40.0), pos2(100.0, 30.0)]));
        assert!(!crosses(name, [pos2(0.0, 0.0), pos2(5.0, 40.0)]));
    }

    #[test]
    fn long_names_are_cut_at_a_word() {
        assert_eq!(short("Il modello che costa un decimo", 20), "Il modello che costa…");
        assert_eq!(short("Breve", 20), "Breve");
        assert_eq!(short("Parolalunghissimasenzaspazi", 10), "Parolalung…");
    }
}
