//! Articles × names: how each article treats each name.

use super::model::HeatMap;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots::grid::{Cell, Grid, Heads, Pressed, fitting};
use crate::app::state::Subject;
use crate::app::theme::Role;
use crate::app::views::stance_tone::{FEW_ROWS, FIGURE_ROWS, figure_rows};
use crate::app::{plots, widgets};
use crate::collection::NameId;
use egui::{ScrollArea, Ui};
use std::ops::Range;

/// Rows of all blocks of a figure together, at most: more nobody looks at in a picture.
const ALL_ROWS: usize = 3 * FIGURE_ROWS;

/// Which names are on the screen.
#[derive(Clone, Copy, Default)]
pub struct View {
    /// The first of them, by its place in the map.
    first: usize,
    /// A selected name that is not among those in most articles, of this revision of the collection.
    also: Option<(u64, NameId)>,
    /// The name that was selected in the last frame.
    selected: Option<NameId>,
}

impl View {
    /// The name that the map is to have besides those in most articles.
    #[must_use]
    pub fn also(&self, revision: u64) -> Option<NameId> {
        self.also.filter(|(of, _)| *of == revision).map(|(_, name)| name)
    }

    /// A name that was selected elsewhere has its column on the screen; where the map lacks it, the next one has it.
    fn follow(&mut self, ui: &Ui, look: &Look<'_>, map: &HeatMap) {
        let selected = look.selection.name;
        if self.selected == selected {
            return;
        }
        if let Some(name) = selected {
            let Some(at) = map.names.iter().position(|n| *n == name) else {
                self.also = Some((look.revision, name));
                ui.ctx().request_repaint();
                return;
            };
            let from = self.first.min(map.names.len() - 1);
            let shown = from..from + columns(ui, look, &map.names[from..]);
            if !shown.contains(&at) {
                // With those before it, where there is nothing after it.
                let fills = |from: &usize| from + columns(ui, look, &map.names[*from..]) > at;
                self.first = (0..=at).find(fills).unwrap_or(at);
            }
        }
        self.selected = selected;
    }
}

/// Draws the map: as many names at a time as have room; in a figure all of them, in blocks below each other.
pub fn show(ui: &mut Ui, look: &Look<'_>, map: &HeatMap, view: &mut View, out: &mut Vec<Command>) {
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
    view.follow(ui, look, map);
    let first = &mut view.first;
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
    let most = (ALL_ROWS / map.articles.len().clamp(1, FIGURE_ROWS)).max(1);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    while blocks.len() < most {
        let from = blocks.last().map_or(0, |block| block.end);
        if from == map.names.len() {
            break;
        }
        blocks.push(from..from + columns(ui, look, &map.names[from..]));
    }
    // As many names in each, where they have room so: a block of one name looks like a mistake.
    let held = blocks.last().map_or(0, |block| block.end);
    let each = held.div_ceil(blocks.len().max(1)).max(1);
    let even: Vec<Range<usize>> = (0..held).step_by(each).map(|from| from..(from + each).min(held)).collect();
    let fits = |block: &Range<usize>| columns(ui, look, &map.names[block.clone()]) == block.len();
    if even.iter().all(fits) { even } else { blocks }
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
    // In a figure there is nobody who has chosen.
    let here = look.selection;
    let row = here.article.filter(|_| !look.figure).and_then(|a| map.articles.iter().position(|b| *b == a));
    let column = here.name.filter(|_| !look.figure).and_then(|n| names.iter().position(|m| *m == n));
    let head_width = head_width(ui.available_width(), look.figure);
    let grid = Grid {
        salt: "heat",
        label: look.texts.get("stance-mode-heat"),
        columns: &columns,
        row: &|row| (title(row), note(look, map.articles[row])),
        cell: &cell,
        hint: &|column| format!("{}\n{}", columns[column], look.texts.get("names-focus")),
        describe: &describe,
        selected,
        lit: (row, column),
        head_width,
        heads: Heads::of(ui, &columns, ui.available_width() - head_width, COLUMN),
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
        Some(Pressed::Empty(row, column)) => {
            out.push(Command::SelectName(Some(names[column])));
            out.push(Command::SelectArticle(Some(map.articles[row])));
            out.push(Command::Evidence(Subject::Article(map.articles[row])));
        }
        Some(Pressed::Row(row)) => out.push(Command::Read(map.articles[row], None)),
        Some(Pressed::Column(column)) => out.push(Command::Focus(Some(names[column]))),
        None => {}
    }
}

/// Least and most width of a column, in points: a sign and a number have room.
const COLUMN: (f32, f32) = (46.0, 112.0);

/// Width of the titles: in a figure so much that few are cut.
fn head_width(width: f32, figure: bool) -> f32 {
    if figure { width * 0.41 } else { (width * 0.32).clamp(190.0, 420.0) }
}

/// How many of these names fit the screen, from the first on: at least three, where there are.
fn columns(ui: &Ui, look: &Look<'_>, names: &[NameId]) -> usize {
    let room = ui.available_width() - head_width(ui.available_width(), look.figure);
    let names: Vec<String> = names.iter().map(|id| look.name(*id).to_owned()).collect();
    fitting(ui, &names, room, COLUMN).max(names.len().min(3))
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
