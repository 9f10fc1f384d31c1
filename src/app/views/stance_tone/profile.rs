//! Articles × tones, with subjectivity.

use super::model::Profile;
use super::{FEW_ROWS, figure_rows};
use crate::analysis::Tone;
use crate::analysis::tone::quality;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::plots::grid::{Cell, Grid, Heads, Pressed};
use crate::app::state::Subject;
use egui::{ScrollArea, Ui};

/// What a row's title takes at least where there is room, in points.
const ROW_HEAD: f32 = 240.0;
/// Least and most width of a column, in points: that of its number.
const COLUMN: (f32, f32) = (46.0, 104.0);

/// The tone by which the articles are sorted, the strongest first; subjectivity is none.
pub type Sort = Option<Option<Tone>>;

pub fn show(ui: &mut Ui, look: &Look<'_>, profiles: &[Profile], sort: &mut Sort, out: &mut Vec<Command>) {
    let t = look.texts;
    let mut profiles: Vec<&Profile> = profiles.iter().collect();
    if let Some(by) = *sort {
        let at = by.and_then(|tone| Tone::ALL.iter().position(|t| *t == tone));
        let strength = |p: &Profile| at.map_or(p.subjectivity.unwrap_or(-1.0), |at| p.scores[at]);
        profiles.sort_by(|x, y| strength(y).total_cmp(&strength(x)));
    }
    // Tones that no article has would only take room.
    let tones: Vec<usize> =
        (0..Tone::ALL.len()).filter(|tone| profiles.iter().any(|p| p.scores[*tone] > 0.0)).collect();
    let mut columns: Vec<String> = tones.iter().map(|tone| t.tone(Tone::ALL[*tone]).to_owned()).collect();
    // Among the tones it has no capital either.
    columns.push(t.get("subjectivity").to_lowercase());
    let title = |row: usize| look.collection.entry(profiles[row].article).article.meta.title.clone();
    let value = |row: usize, column: usize| -> Option<f32> {
        let profile = profiles[row];
        match tones.get(column) {
            Some(tone) => Some(profile.scores[*tone]).filter(|score| *score > 0.0),
            None => profile.subjectivity,
        }
    };
    // Whether an article of its language and length is given the tone at all.
    let is_given = |row: usize, column: usize| {
        let reading = &look.collection.entry(profiles[row].article).reading;
        let may = |tone: usize| quality::may_be_given(Tone::ALL[tone], reading.language, reading.words);
        tones.get(column).is_none_or(|tone| may(*tone))
    };
    let cell = |row: usize, column: usize| match value(row, column) {
        None if !is_given(row, column) => Cell { text: "×".to_owned(), faint: true, ..Cell::default() },
        None => Cell::default(),
        Some(score) => {
            let colour = if column < tones.len() { look.theme.accent } else { look.theme.mixed };
            Cell {
                fill: Some(look.theme.paper.lerp_to_gamma(colour, 0.08 + 0.4 * score)),
                text: t.decimal(score, 2),
                ..Cell::default()
            }
        }
    };
    let describe = |row: usize, column: usize| {
        let score = t.decimal(value(row, column).unwrap_or(0.0), 2);
        t.with(
            "tone-cell",
            &[
                ("article", title(row).into()),
                ("tone", columns[column].as_str().into()),
                ("score", score.into()),
            ],
        )
    };
    let selected = match look.selection.subject {
        Subject::Tone(article, tone) => profiles
            .iter()
            .position(|p| p.article == article)
            .zip(tones.iter().position(|o| Tone::ALL[*o] == tone)),
        Subject::Subjectivity(article) => {
            profiles.iter().position(|p| p.article == article).map(|row| (row, tones.len()))
        }
        _ => None,
    };
    if !look.figure {
        plots::note(ui, t.get("tone-note"));
    }
    let room = ui.available_width();
    let heads = Heads::of(ui, &columns, room - ROW_HEAD, COLUMN);
    // The titles of the articles have what the columns leave, within reason.
    let head_width = (room - heads.across(columns.len())).clamp(130.0, 330.0);
    let heads = Heads::of(ui, &columns, room - head_width, COLUMN);
    let chosen = look.selection.article.filter(|_| !look.figure);
    let row = chosen.and_then(|article| profiles.iter().position(|p| p.article == article));
    let grid = Grid {
        salt: "profile",
        label: t.get("stance-mode-profile"),
        columns: &columns,
        row: &|row| (title(row), String::new()),
        cell: &cell,
        hint: &|column| match tones.get(column) {
            Some(tone) => format!("{}\n{}", t.tone_definition(Tone::ALL[*tone]), t.get("tone-sort")),
            None => format!("{}\n{}", t.get("subjectivity-definition"), t.get("tone-sort")),
        },
        describe: &describe,
        selected,
        lit: (row, None),
        head_width,
        heads,
        tall: look.figure || profiles.len() <= FEW_ROWS,
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut pressed = None;
    if look.figure {
        pressed = grid.heads(ui);
        let shown = figure_rows(look, ui, profiles.len());
        grid.rows(ui, 0..shown);
    } else {
        let width = ui.available_width().max(grid.full_width());
        ScrollArea::horizontal().id_salt("profile-wide").auto_shrink(false).show(ui, |ui| {
            ui.set_width(width);
            pressed = grid.heads(ui);
            pressed = grid.keyboard(ui, profiles.len()).or(pressed);
            let area = grid.follow(ui, ScrollArea::vertical().id_salt("profile").auto_shrink(false));
            let view = area.show_rows(ui, grid.row_height(), profiles.len(), |ui, range| {
                pressed = grid.rows(ui, range).or(pressed);
            });
            grid.viewed(ui, view.state.clamped_offset().y, view.inner_rect);
        });
    }
    match pressed {
        Some(Pressed::Cell(row, column)) => out.push(Command::Evidence(match tones.get(column) {
            Some(tone) => Subject::Tone(profiles[row].article, Tone::ALL[*tone]),
            None => Subject::Subjectivity(profiles[row].article),
        })),
        Some(Pressed::Row(row)) => out.push(Command::Read(profiles[row].article, None)),
        Some(Pressed::Column(column)) => {
            let by = Some(tones.get(column).map(|tone| Tone::ALL[*tone]));
            *sort = if *sort == by { None } else { by };
        }
        Some(Pressed::Empty(row, _)) => out.push(Command::SelectArticle(Some(profiles[row].article))),
        None => {}
    }
}
