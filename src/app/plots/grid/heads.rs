//! The names above the columns of a table of cells: upright where they have room in two lines, else turned by half a
//! right angle, each beginning in the middle of its column.

use super::{Grid, Pressed, RIGHT};
use crate::app::theme::{Palette, Role};
use crate::app::widgets::focus_ring;
use egui::epaint::TextShape;
use egui::text::LayoutJob;
use egui::{Align, Color32, Galley, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};
use std::f32::consts::{FRAC_1_SQRT_2, FRAC_PI_4};
use std::sync::Arc;

/// Height of heads that stand upright: two lines.
const UPRIGHT: f32 = 40.0;
/// Between two upright heads, in points.
const GAP: f32 = 8.0;
/// Length of a turned head at most, in points: longer names are cut.
const LONGEST: f32 = 150.0;
/// Between a turned head and the rule below it, and above it, in points.
const BELOW: f32 = 9.0;
const ABOVE: f32 = 3.0;
/// What of a column's head the keyboard and a screen reader reach, in points from the rule.
const FOOT: f32 = 12.0;
/// Thickness of the bar below the chosen head, in points.
const BAR: f32 = 3.0;

/// How the heads of some columns stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heads {
    /// Of a column, in points.
    pub width: f32,
    /// How high all of it is.
    pub height: f32,
    /// Turned, as the names have no room side by side.
    pub turned: bool,
    /// What the last names need to the right of the last column.
    pub beyond: f32,
}

impl Heads {
    /// For columns that share `room`, each between the `least` and the `most` width, in points.
    #[must_use]
    pub fn of(ui: &Ui, columns: &[String], room: f32, (least, most): (f32, f32)) -> Self {
        let n = columns.len().max(1) as f32;
        let width = ((room - RIGHT) / n).clamp(least, most);
        let has_room = |name: &String| {
            let words = name.split_whitespace().map(|word| line(ui, word, f32::INFINITY).size().x);
            words.fold(0.0, f32::max) <= width - GAP && !upright(ui, name, width - GAP).elided
        };
        if columns.iter().all(has_room) {
            return Self { width, height: UPRIGHT, turned: false, beyond: RIGHT };
        }
        let sizes: Vec<Vec2> = columns.iter().map(|name| line(ui, name, LONGEST).size()).collect();
        let beyond = |width: f32| {
            let over = |(i, size): (usize, &Vec2)| reach(*size) - (n - i as f32 - 0.5) * width;
            sizes.iter().enumerate().map(over).fold(RIGHT, f32::max)
        };
        // The wider the columns, the less the names go beyond the last one.
        let width = ((room - beyond(least)) / n).clamp(least, most);
        let height = sizes.iter().map(|size| reach(*size)).fold(0.0, f32::max) + BELOW + ABOVE;
        Self { width, height, turned: true, beyond: beyond(width) }
    }

    /// Width of all columns with what stands right of them, in points.
    #[must_use]
    pub fn across(&self, columns: usize) -> f32 {
        self.width * columns as f32 + self.beyond
    }
}

/// How many of these names at least have room, from the first on, in columns of `least` width: with upright heads if
/// all have it then.
#[must_use]
pub fn fitting(ui: &Ui, columns: &[String], room: f32, (least, most): (f32, f32)) -> usize {
    let fits = |n: &usize| Heads::of(ui, &columns[..*n], room, (least, most)).across(*n) <= room + 0.5;
    (1..=columns.len()).rev().find(fits).unwrap_or(0)
}

/// How far a turned head of this size goes up, and to the right of where it begins.
fn reach(size: Vec2) -> f32 {
    (size.x + size.y / 2.0) * FRAC_1_SQRT_2
}

/// A name in one line, cut where it is longer than `room`.
fn line(ui: &Ui, name: &str, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(name.to_owned(), Role::Small.font(), Color32::PLACEHOLDER);
    job.wrap.max_width = room;
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// A name in at most two lines, centred.
fn upright(ui: &Ui, name: &str, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(name.to_owned(), Role::Small.font(), Color32::PLACEHOLDER, room);
    job.wrap.max_rows = 2;
    job.halign = Align::Center;
    ui.painter().layout_job(job)
}

impl Grid<'_> {
    /// Draws the column heads. Call [`Grid::rows`] below it, in a scroll area or not.
    pub fn heads(&self, ui: &mut Ui) -> Option<Pressed> {
        let p = Palette::here(ui);
        let size = vec2(ui.available_width(), self.heads.height);
        let (rect, whole) = ui.allocate_exact_size(size, Sense::click());
        let mut pressed = None;
        let over = whole.hover_pos().and_then(|at| self.head_at(rect, at));
        if let Some(column) = over {
            let said = whole.on_hover_ui_at_pointer(|ui| _ = ui.label((self.hint)(column)));
            pressed = said.clicked().then_some(Pressed::Column(column));
        }
        for (i, name) in self.columns.iter().enumerate() {
            let column = self.column_rect(rect, i);
            // Reached by keyboard and screen reader; the pointer is judged above.
            let foot = column.with_min_y(rect.bottom() - FOOT);
            let response = ui.interact(foot, ui.scope_id().with(("column", i)), Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
            if response.clicked() {
                pressed = Some(Pressed::Column(i));
            }
            focus_ring(ui, &response);
            let chosen = self.lit.1 == Some(i);
            let lit = chosen || response.hovered() || over == Some(i);
            let ink = if lit { p.accent } else { p.ink };
            if self.heads.turned {
                let galley = line(ui, name, LONGEST);
                // The middle of its left edge stands above the middle of the column.
                let foot = pos2(column.center().x, rect.bottom() - BELOW);
                let at = foot - Vec2::splat(galley.size().y / 2.0 * FRAC_1_SQRT_2);
                ui.painter().add(TextShape::new(at, galley, ink).with_angle(-FRAC_PI_4));
            } else {
                let galley = upright(ui, name, self.heads.width - GAP);
                let at = pos2(column.center().x, rect.bottom() - 6.0 - galley.size().y);
                ui.painter().galley(at, galley, ink);
            }
            if chosen {
                let bar = column.with_min_y(rect.bottom() - BAR).shrink2(vec2(1.5, 0.0));
                ui.painter().rect_filled(bar, 0.0, p.accent);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.rule));
        pressed
    }

    /// The column whose head is at a place: turned ones lie right of their columns, the more the higher.
    fn head_at(&self, rect: Rect, at: Pos2) -> Option<usize> {
        let aside = if self.heads.turned { (rect.bottom() - BELOW - at.y).max(0.0) } else { 0.0 };
        let column = (at.x - aside - rect.left() - self.head_width) / self.heads.width;
        (column >= 0.0 && column < self.columns.len() as f32).then_some(column as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui_kittest::Harness;

    /// What `of` finds for these names.
    fn found(names: &[&str], room: f32, widths: (f32, f32)) -> (Heads, usize) {
        let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
        let mut result = None;
        {
            let ui = |ui: &mut Ui| {
                result = Some((Heads::of(ui, &names, room, widths), fitting(ui, &names, room, widths)));
            };
            let mut harness = Harness::builder().with_context_setup(crate::app::theme::install).build_ui(ui);
            harness.run_steps(2);
        }
        result.expect("it was drawn")
    }

    #[test]
    fn names_with_room_stand_upright_and_others_are_turned() {
        let (heads, _) = found(&["Torino", "Nuova Zelanda"], 300.0, (46.0, 112.0));
        assert!(!heads.turned);
        let long =
            ["Amministrazione", "Torino", "Confcommercio", "Intergovernmental Panel on Climate Change"];
        let (heads, fit) = found(&long, 320.0, (46.0, 112.0));
        assert!(heads.turned && heads.height > UPRIGHT);
        assert!(heads.across(long.len()) <= 320.5, "the last one ends inside: {heads:?}");
        assert_eq!(fit, 4);
        // Cut, so that one long name does not take the room of the rows.
        assert!(heads.height < 140.0, "{heads:?}");
    }

    #[test]
    fn more_names_fit_turned_than_upright() {
        let names: Vec<String> = (0..40).map(|i| format!("Associazione numero {i}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (_, fit) = found(&names, 700.0, (46.0, 112.0));
        assert!(fit >= 12, "{fit}");
    }
}
