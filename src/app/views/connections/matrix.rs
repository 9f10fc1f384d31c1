//! Names × names, shaded by the measure, the count in each cell.

use super::model::{Matrix, Measure, Rule};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::plots::grid::{Cell, Grid, Heads, Pressed, fitting};
use crate::app::state::Subject;
use crate::collection::CountBy;
use egui::{ScrollArea, Ui};

/// Width of the row heads, in points.
const HEAD: f32 = 150.0;
/// Names shown at least, even if one has to scroll for them.
const FEWEST: usize = 5;
/// Least and most width of a column, in points.
const COLUMN: (f32, f32) = (44.0, 96.0);

pub fn show(ui: &mut Ui, look: &Look<'_>, matrix: &Matrix, rule: Rule, out: &mut Vec<Command>) {
    if matrix.names.len() < 2 {
        plots::empty(ui, look, "connections-too-few");
        return;
    }
    let mut names: Vec<String> = matrix.names.iter().map(|id| look.name(*id).to_owned()).collect();
    let room = ui.available_width() - HEAD;
    let fit = fitting(ui, &names, room, COLUMN).max(FEWEST);
    let cells = match (rule.measure, rule.by) {
        (Measure::Count, CountBy::Articles) => "column-articles-hint",
        (Measure::Count, CountBy::Mentions) => "column-together-hint",
        (measure, _) => super::measure_text(measure),
    };
    let cells = look.texts.get(cells);
    if fit >= names.len() {
        plots::note(ui, &look.texts.with("matrix-cells", &[("what", cells.into())]));
    } else {
        let counts = [("shown", fit.into()), ("measure", cells.into())];
        plots::note(ui, &look.texts.with("matrix-columns", &counts));
        names.truncate(fit);
    }
    let most = matrix.most(rule).max(f64::MIN_POSITIVE);
    let cell = |row: usize, column: usize| {
        let Some(pair) = matrix.pair(row, column).filter(|_| row != column) else { return Cell::default() };
        let share = (rule.measure.of(pair, rule) / most).clamp(0.0, 1.0) as f32;
        let text = match rule.measure {
            Measure::Count => rule.counted(pair).to_string(),
            measure => look.texts.decimal(measure.of(pair, rule) as f32, 2),
        };
        Cell {
            fill: Some(look.theme.paper.lerp_to_gamma(look.theme.accent, 0.06 + 0.44 * share)),
            text,
            ..Cell::default()
        }
    };
    let describe = |row: usize, column: usize| {
        matrix.pair(row, column).map(|pair| super::describe(look, pair, rule)).unwrap_or_default()
    };
    let selected = match look.selection.subject {
        Subject::Pair(a, b, _) => {
            let at = |id| matrix.names.iter().position(|n| *n == id);
            at(a).zip(at(b))
        }
        _ => None,
    };
    let chosen = look.selection.name.filter(|_| !look.figure);
    let lit = chosen.and_then(|name| matrix.names[..names.len()].iter().position(|n| *n == name));
    let grid = Grid {
        salt: "matrix",
        label: look.texts.get("connections-matrix"),
        columns: &names,
        row: &|row| (names[row].clone(), String::new()),
        cell: &cell,
        hint: &|column| names[column].clone(),
        describe: &describe,
        selected,
        lit: (lit, lit),
        head_width: HEAD,
        heads: Heads::of(ui, &names, room, COLUMN),
        tall: look.figure,
    };
    let draw = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width().max(grid.full_width()));
        let heads = grid.heads(ui);
        grid.rows(ui, 0..names.len()).or(heads)
    };
    let pressed = if look.figure {
        draw(ui)
    } else {
        let keys = grid.keyboard(ui, names.len());
        ScrollArea::both().id_salt("matrix").auto_shrink(false).show(ui, draw).inner.or(keys)
    };
    match pressed {
        Some(Pressed::Cell(row, column)) => {
            // The selected name stays: another one would put the matrix in another order.
            let (a, b) = (matrix.names[row], matrix.names[column]);
            out.push(Command::Evidence(Subject::Pair(a, b, rule.window)));
        }
        Some(Pressed::Row(i) | Pressed::Column(i)) => out.push(Command::SelectName(Some(matrix.names[i]))),
        Some(Pressed::Empty(..)) | None => {}
    }
}
