//! Articles × names: how each article treats each name.

use super::model::HeatMap;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots::grid::{Cell, Grid, Pressed, longest_word};
use crate::app::state::Subject;
use crate::app::theme::Role;
use crate::app::views::stance_tone::{FEW_ROWS, FIGURE_ROWS, figure_rows};
use crate::app::{plots, widgets};
use crate::collection::NameId;
use egui::{ScrollArea, Ui};
use std::ops::Range;

/// Blocks of names below each other in a figure: those in most articles, which a page can hold.
const FIGURE_BLOCKS: usize = 3;

/// Draws the map: as many names at a time as have room, from `first` on; in a figure all of them, in
/// blocks below each other.
pub fn show(ui: &mut Ui, look: &Look<'_>, map: &HeatMap, first: &mut usize, out: &mut Vec<Command>) {
    if map.names.is_empty() {
        plots::empty(ui, look, "stance-no-names");
        return;
    }
    widgets::stance_legend(ui, look.texts, false);
    // In a figure, names in blocks below each other: the more articles, the fewer, as a figure has an end.
    let blocks = if look.figure { blocks(ui, look, map) } else { Vec::new() };
    let mut notes = Vec::new();
    let held = blocks.last().map_or(map.names.len(), |block| block.end);
    if held < look.collection.names.len() {
        let counts = [("shown", held.into()), ("all", look.collection.names.len().into())];
        notes.push(look.texts.with("figure-columns", &counts));
    }
    if map.without > 0 {
        notes.push(look.texts.with("heat-without", &[("n", map.without.into())]));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    if look.figure {
        if !notes.is_empty() {
            plots::note(ui, &notes.join(" · "));
        }
        figure_rows(look, ui, map.articles.len());
        for names in blocks {
            ui.add_space(10.0);
            block(ui, look, map, names, out);
        }
        return;
    }
    *first = (*first).min(map.names.len() - 1);
    let to = *first + columns(ui, look, &map.names[*first..]);
    ui.add_space(2.0);
    let shown = *first..to;
    ui.horizontal_wrapped(|ui| {
        if shown.len() < map.names.len() {
            steps(ui, look, map, shown.clone(), first);
        }
        ui.label(Role::Small.text(notes.join(" · "), look.theme.muted));
    });
    block(ui, look, map, shown, out);
}

/// The names of each block of a figure.
fn blocks(ui: &Ui, look: &Look<'_>, map: &HeatMap) -> Vec<Range<usize>> {
    let most = (FIGURE_ROWS / map.articles.len().clamp(1, FIGURE_ROWS)).clamp(1, FIGURE_BLOCKS);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    while blocks.len() < most {
        let from = blocks.last().map_or(0, |block| block.end);
        if from == map.names.len() {
            break;
        }
        blocks.push(from..from + columns(ui, look, &map.names[from..]));
    }
    blocks
}

/// Which of the names are shown, and the ways to those before and after.
fn steps(ui: &mut Ui, look: &Look<'_>, map: &HeatMap, shown: Range<usize>, first: &mut usize) {
    let t = look.texts;
    let (before, after) = (shown.start > 0, shown.end < map.names.len());
    if widgets::icon_button(ui, "←", t.get("heat-before"), before).clicked() {
        // As many as have room before these.
        *first = (0..shown.start)
            .find(|from| from + columns(ui, look, &map.names[*from..]) >= shown.start)
            .unwrap_or(0);
    }
    let args =
        [("from", (shown.start + 1).into()), ("to", shown.end.into()), ("all", map.names.len().into())];
    ui.label(Role::Small.text(t.with("heat-names", &args), look.theme.ink));
    if widgets::icon_button(ui, "→", t.get("heat-after"), after).clicked() {
        *first = shown.end;
    }
}

/// Some of the names against all articles.
fn block(ui: &mut Ui, look: &Look<'_>, map: &HeatMap, shown: Range<usize>, out: &mut Vec<Command>) {
    let from = shown.start;
    let names = &map.names[shown];
    let columns: Vec<String> = names.iter().map(|id| look.name(*id).to_owned()).collect();
    let title = |row: usize| look.collection.entry(map.articles[row]).article.meta.title.clone();
    let cell = |row: usize, column: usize| match map.cell(row, from + column) {
        None => Cell::default(),
        Some(found) => Cell {
            fill: Some(fill(look, &found)),
            sign: Some(found.label),
            text: found.mentions.to_string(),
            human: found.human,
            faint: false,
        },
    };
    let describe = |row: usize, column: usize| {
        let Some(found) = map.cell(row, from + column) else { return String::new() };
        look.texts.with(
            "stance-cell",
            &[
                ("article", title(row).into()),
                ("name", columns[column].as_str().into()),
                ("stance", look.texts.stance(found.label).into()),
                ("score", look.texts.signed(found.score, 2).into()),
                ("n", found.mentions.into()),
            ],
        )
    };
    let selected = match look.selection.subject {
        Subject::NameIn(article, name) => {
            let row = map.articles.iter().position(|a| *a == article);
            row.zip(names.iter().position(|n| *n == name))
        }
        _ => None,
    };
    let grid = Grid {
        salt: "heat",
        label: look.texts.get("stance-mode-heat"),
        columns: &columns,
        row: &|row| (title(row), note(look, map.articles[row])),
        cell: &cell,
        hint: &|column| format!("{}\n{}", columns[column], look.texts.get("names-focus")),
        describe: &describe,
        selected,
        head_width: head_width(ui.available_width(), look.figure),
        column_width: (column_width(ui, &columns), COLUMN_MOST),
        tall: look.figure || map.articles.len() <= FEW_ROWS,
    };
    let mut pressed = grid.heads(ui);
    if look.figure {
        grid.rows(ui, 0..map.articles.len().min(FIGURE_ROWS));
    } else {
        pressed = grid.keyboard(ui, map.articles.len()).or(pressed);
        let area = grid.follow(ui, ScrollArea::vertical().id_salt("heat").auto_shrink(false));
        let view = area.show_rows(ui, grid.row_height(), map.articles.len(), |ui, range| {
            pressed = grid.rows(ui, range).or(pressed);
        });
        grid.viewed(ui, view.state.clamped_offset().y, view.inner_rect);
    }
    match pressed {
        Some(Pressed::Cell(row, column)) => {
            // The other pictures of this screen follow.
            out.push(Command::SelectArticle(Some(map.articles[row])));
            out.push(Command::SelectName(Some(names[column])));
            out.push(Command::Evidence(Subject::NameIn(map.articles[row], names[column])));
        }
        Some(Pressed::Row(row)) => out.push(Command::Read(map.articles[row], None)),
        Some(Pressed::Column(column)) => out.push(Command::Focus(Some(names[column]))),
        None => {}
    }
}

/// Least width of a column, in points: most names fit in two lines.
const COLUMN: f32 = 66.0;

/// Width of the titles: in a figure so much that few are cut.
fn head_width(width: f32, figure: bool) -> f32 {
    if figure { width * 0.41 } else { (width * 0.32).clamp(190.0, 420.0) }
}

/// The most a column is given.
const COLUMN_MOST: f32 = 112.0;

/// The width that no word of these names is broken in, in points.
fn column_width(ui: &Ui, names: &[String]) -> f32 {
    longest_word(ui, names).clamp(COLUMN, COLUMN_MOST)
}

/// How many of these names fit the screen, from the first on: at least three, where there are.
fn columns(ui: &Ui, look: &Look<'_>, names: &[NameId]) -> usize {
    let room = ui.available_width() - head_width(ui.available_width(), look.figure);
    let names: Vec<String> = names.iter().map(|id| look.name(*id).to_owned()).collect();
    let fit = |n: &usize| column_width(ui, &names[..*n]) * *n as f32 <= room;
    (3..=names.len()).rev().find(fit).unwrap_or(names.len().min(3))
}

fn note(look: &Look<'_>, id: crate::collection::ArticleId) -> String {
    look.collection.entry(id).article.meta.date.map(|d| look.day(d)).unwrap_or_default()
}

/// Only judged labels have a ground; how deep tells how strong.
fn fill(look: &Look<'_>, cell: &super::model::Cell) -> egui::Color32 {
    use crate::analysis::StanceLabel::{Critical, Favourable, Insufficient, Mixed, Neutral};
    let p = look.theme;
    match cell.label {
        Favourable | Critical => {
            let sign = if cell.label == Critical { -1.0 } else { 1.0 };
            p.heat(sign * (0.18 + 0.5 * cell.score.abs()))
        }
        Mixed => p.paper.lerp_to_gamma(p.mixed, 0.2),
        Neutral => p.paper.lerp_to_gamma(p.neutral, 0.12),
        Insufficient => p.paper,
    }
}
