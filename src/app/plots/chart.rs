//! Signs of stance on two axes: axes, grid, zoom and drag by egui_plot, the signs drawn by us so
//! that shape, number and colour tell the same.

mod band;
mod crowd;

pub use band::Band;

use super::names::{self, Wanted};
use crate::analysis::StanceLabel;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::paint_sign;
use crowd::{CROWD, Crowd};
use egui::{Painter, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use egui_plot::{GridInput, GridMark, HLine, Line, Plot, PlotPoint, PlotPoints, PlotResponse, VLine};
use std::ops::RangeInclusive;

/// One article.
#[derive(Clone, Debug)]
pub struct Dot {
    pub at: [f64; 2],
    pub label: StanceLabel,
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
    /// Written beside a sign where there is room, shortened to fit; by the place of its dot. Asked for the
    /// few that are shown: writing it for ten thousand takes longer than a frame.
    pub name: &'a dyn Fn(usize) -> String,
    /// Shown on hovering, and said by a screen reader.
    pub describe: &'a dyn Fn(usize) -> String,
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
    /// What many dots have in common; then they are drawn lighter.
    pub bands: &'a [Band],
    /// What is said of a band on hovering.
    pub describe_band: &'a dyn Fn(usize) -> String,
    /// Drag and zoom; off in figures.
    pub movable: bool,
}

/// Names written at most: with more signs than that nobody reads them.
const MOST_NAMES: usize = 60;
/// What was pressed in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Dot(usize),
    Band(usize),
}

/// Width of a sign, in points.
const SIGN: f32 = 12.0;

impl Chart<'_> {
    /// Draws the chart; what was pressed, if anything.
    pub fn show(self, ui: &mut Ui, dots: &[Dot]) -> Option<Pressed> {
        let p = Palette::here(ui);
        let response = self.axes(ui, dots.len() > CROWD);
        let frame = response.response.rect;
        let place = |at: [f64; 2]| response.transform.position_from_point(&PlotPoint::new(at[0], at[1]));
        let places: Vec<Pos2> = dots.iter().map(|dot| place(dot.at)).collect();
        let shown: Vec<usize> = (0..dots.len()).filter(|i| frame.expand(1.0).contains(places[*i])).collect();
        let painter = ui.painter().with_clip_rect(frame.expand(2.0).intersect(ui.clip_rect()));
        let areas = band::areas(self.bands, frame, place);
        band::paint(&painter, p, self.bands, &areas, |y| place([0.0, y]).y);
        if dots.len() <= CROWD {
            let lines = lines(&self, frame, place);
            self.names(ui, &painter, dots, (&places, &shown, frame), &lines);
            let mut pressed = None;
            for i in shown {
                if self.sign(ui, &painter, &dots[i], places[i], i) {
                    pressed = Some(i);
                }
            }
            return pressed.map(Pressed::Dot);
        }
        let crowd = Crowd::of(&shown, dots, &places);
        crowd.paint(&painter, p, dots, &places);
        if let Some(trend) = &self.trend {
            band::line(&painter, p, trend.points.iter().map(|at| place(*at)).collect());
        }
        let chosen: Vec<usize> = shown.into_iter().filter(|i| dots[*i].chosen).collect();
        self.names(ui, &painter, dots, (&places, &chosen, frame), &[]);
        for i in chosen {
            self.sign(ui, &painter, &dots[i], places[i], i);
        }
        self.press_crowd(ui, &painter, &response.response, dots, (&crowd, &places, &areas))
    }

    /// Axes, grid and, where there are few signs, the line below them.
    fn axes(&self, ui: &mut Ui, crowded: bool) -> PlotResponse<()> {
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
        let trend = self.trend.clone().filter(|_| !crowded);
        plot.show(ui, |plot| {
            let zero = Stroke::new(1.0, p.muted);
            if let Some(y) = self.y_zero {
                plot.hline(HLine::new("", y).stroke(zero).allow_hover(false));
            }
            if let Some(x) = self.x_zero {
                plot.vline(VLine::new("", x).stroke(zero).allow_hover(false));
            }
            if let Some(trend) = trend {
                let points: PlotPoints = trend.points.into();
                let line = Line::new(trend.name, points);
                plot.line(line.stroke(Stroke::new(2.0, p.accent)).allow_hover(false));
            }
        })
    }

    /// Writes the names of `shown` where there is room.
    fn names(
        &self,
        ui: &Ui,
        painter: &Painter,
        dots: &[Dot],
        (places, shown, frame): (&[Pos2], &[usize], Rect),
        lines: &[[Pos2; 2]],
    ) {
        let p = Palette::here(ui);
        let named: Vec<usize> = shown.iter().copied().take(MOST_NAMES).collect();
        let words = |i: &usize| ui.painter().layout_no_wrap((self.name)(*i), Role::Small.font(), p.muted);
        let words: Vec<_> = named.iter().map(words).collect();
        let wanted: Vec<Wanted> = named
            .iter()
            .zip(&words)
            .map(|(i, words)| Wanted {
                at: places[*i],
                size: words.size(),
                // The ring of a chosen sign needs room.
                gap: if dots[*i].chosen { SIGN * 1.1 } else { SIGN * 0.8 },
            })
            .collect();
        // The ring of a chosen sign too.
        let size = |i: usize| if dots[i].chosen { SIGN * 1.9 } else { SIGN };
        let signs: Vec<Rect> =
            shown.iter().map(|i| Rect::from_center_size(places[*i], Vec2::splat(size(*i)))).collect();
        let spots = names::kept(ui, frame, lines, &signs, &wanted);
        for (spot, words) in spots.iter().copied().zip(words) {
            let Some(spot) = spot else { continue };
            if let Some(line) = spot.leader {
                painter.line_segment(line, Stroke::new(0.8, p.muted.gamma_multiply(0.6)));
            }
            // Lines of the grid, and at worst of the chart, give way.
            painter.rect_filled(spot.area.shrink2(vec2(0.0, 2.0)), 2.0, p.paper);
            painter.galley(spot.area.min, words, p.muted);
        }
    }

    /// Draws one sign; whether it was pressed.
    fn sign(&self, ui: &Ui, painter: &Painter, dot: &Dot, at: Pos2, i: usize) -> bool {
        let p = Palette::here(ui);
        // A rim in the paper's colour keeps signs apart that touch.
        painter.circle_filled(at, SIGN * 0.62, p.paper);
        paint_sign(painter, p, dot.label, at, SIGN);
        let area = Rect::from_center_size(at, Vec2::splat(SIGN + 6.0));
        let spot = ui.interact(area, ui.scope_id().with((self.id, i)), Sense::click());
        spot.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, (self.describe)(i)));
        if dot.chosen || spot.hovered() || spot.has_focus() {
            let stroke = Stroke::new(1.5, if dot.chosen { p.accent } else { p.ink });
            painter.circle_stroke(at, SIGN * 0.85, stroke);
        }
        let says = |ui: &mut Ui| {
            ui.label((self.describe)(i));
        };
        spot.on_hover_ui(says).clicked()
    }

    /// What is pressed where signs are too many to be buttons: the nearest one, else the band.
    fn press_crowd(
        &self,
        ui: &Ui,
        painter: &Painter,
        whole: &egui::Response,
        dots: &[Dot],
        (crowd, places, areas): (&Crowd, &[Pos2], &[Rect]),
    ) -> Option<Pressed> {
        let at = whole.hover_pos()?;
        let dot = crowd.at(at, places).map(Pressed::Dot);
        let band = || areas.iter().position(|area| area.contains(at)).map(Pressed::Band);
        let over = dot.or_else(band)?;
        let p = Palette::here(ui);
        let text = match over {
            Pressed::Dot(i) => {
                let colour = if dots[i].chosen { p.accent } else { p.ink };
                painter.circle_stroke(places[i], crowd.size * 0.85, Stroke::new(1.5, colour));
                (self.describe)(i)
            }
            Pressed::Band(i) => (self.describe_band)(i),
        };
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        let clicked = whole.clicked();
        whole.clone().on_hover_text_at_pointer(text);
        clicked.then_some(over)
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
    use super::short;

    #[test]
    fn long_names_are_cut_at_a_word() {
        assert_eq!(short("Il modello che costa un decimo", 20), "Il modello che costa…");
        assert_eq!(short("Breve", 20), "Breve");
        assert_eq!(short("Parolalunghissimasenzaspazi", 10), "Parolalung…");
    }
}
