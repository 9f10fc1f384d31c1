//! Names that may be one: the program suggests, the reader decides.

use crate::app::background::Background;
use crate::app::command::{Command, Wish};
use crate::app::look::Look;
use crate::app::plots;
use crate::app::state::Subject;
use crate::app::theme::Role;
use crate::app::widgets::{self, Column, Table, TableEvent, TableState, Width};
use crate::collection::NameId;
use crate::collection::suggestions::{MergeSuggestion, Why, suggest};
use egui::Ui;

/// What the page remembers.
#[derive(Clone, Default)]
pub struct State {
    table: TableState,
    found: Background<u64, Vec<MergeSuggestion>>,
}

/// Draws the page.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let found = state.found.get(ui, look.revision, look.figure, || {
        let collection = look.collection.clone();
        move |_| Some(suggest(&collection))
    });
    let Some(found) = found else {
        ui.label(Role::Body.text(t.get("same-working"), look.theme.muted));
        return;
    };
    if found.is_empty() {
        plots::empty(ui, look, "same-none");
        return;
    }
    if !look.figure {
        actions(ui, look, state, &found, out);
        ui.add_space(6.0);
    }
    let columns = [
        Column::text(t.get("same-keep"), Width::Share(1.2)).unsorted(),
        Column::text(t.get("same-other"), Width::Share(1.2)).unsorted(),
        Column::text(t.get("same-why"), Width::Share(1.2)).unsorted(),
    ];
    let cursor = state.table.cursor;
    let label = |row: usize| {
        found.get(row).map_or(String::new(), |s| {
            t.with("a-and-b", &[("a", look.name(s.a).into()), ("b", look.name(s.b).into())])
        })
    };
    let events = Table::new(t, &columns, found.len()).show(
        ui,
        "same",
        &mut state.table,
        |row| cursor == Some(row),
        label,
        |cell, row, column| {
            let Some(suggestion) = found.get(row) else { return };
            let name = |id: NameId| look.collection.name(id);
            match column {
                0 => cell.named(&name(suggestion.a).name, &t.number(name(suggestion.a).mentions)),
                1 => cell.named(&name(suggestion.b).name, &t.number(name(suggestion.b).mentions)),
                _ => cell.muted(t.get(why(suggestion.why))),
            }
        },
    );
    for event in events {
        if let TableEvent::Selected(row) | TableEvent::Opened(row) = event
            && let Some(suggestion) = found.get(row)
        {
            out.push(Command::SelectName(Some(suggestion.b)));
            out.push(Command::Evidence(Subject::Name(suggestion.b)));
        }
    }
}

/// What can be done with the pair under the cursor.
fn actions(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    found: &[MergeSuggestion],
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    let chosen = state.table.cursor.and_then(|row| found.get(row));
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(32.0);
        let Some(pair) = chosen else {
            ui.label(Role::Small.text(t.get("same-hint"), look.theme.muted));
            return;
        };
        let merge = t.with("names-merge", &[("name", look.name(pair.a).into())]);
        if widgets::primary_button(ui, &merge).clicked() {
            out.push(Command::Decide(Wish::Merge { names: vec![pair.b], into: pair.a }));
        }
        if ui.button(t.get("same-apart")).clicked() {
            out.push(Command::Decide(Wish::KeepApart(pair.a, pair.b)));
        }
        ui.label(Role::Small.text(merged(look, pair), look.theme.muted));
    });
}

/// What a merge would make: "would be 31 mentions in 5 articles".
fn merged(look: &Look<'_>, pair: &MergeSuggestion) -> String {
    let (a, b) = (look.collection.name(pair.a), look.collection.name(pair.b));
    let mut articles: Vec<_> = a.occurrences.iter().chain(&b.occurrences).map(|o| o.article).collect();
    articles.sort_unstable();
    articles.dedup();
    let counted = articles.into_iter().filter(|id| look.collection.counts(*id)).count();
    look.texts
        .with("same-preview", &[("mentions", (a.mentions + b.mentions).into()), ("articles", counted.into())])
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Spacing => "why-spacing",
        Why::Inflection => "why-inflection",
        Why::Initials => "why-initials",
        Why::Longer => "why-longer",
        Why::Surname => "why-surname",
        Why::Spelling => "why-spelling",
    }
}
