//! Concepts: what the reader follows by word forms, and recurring terms that could be followed.

use crate::analysis::{Kind, Tracked};
use crate::app::background::Background;
use crate::app::command::{Command, Wish};
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::theme::Role;
use crate::app::widgets::{self, Column, Table, TableEvent, TableState, Width, hairline};
use crate::collection::concepts::{Suggestion, suggest};
use egui::{TextEdit, Ui};
use std::sync::Arc;

/// What the page remembers.
#[derive(Clone, Default)]
pub struct State {
    table: TableState,
    found: Background<u64, Vec<Suggestion>>,
    name: String,
    forms: String,
}

/// Draws the page.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    if !look.figure {
        add(ui, look, state, out);
        ui.add_space(10.0);
    }
    followed(ui, look, out);
    ui.add_space(16.0);
    ui.label(Role::Strong.text(t.get("concepts-suggested"), look.theme.ink));
    if !look.figure {
        ui.label(Role::Small.text(t.get("concepts-suggested-hint"), look.theme.muted));
    }
    ui.add_space(4.0);
    let found = state.found.get(ui, look.revision, look.figure, || {
        let collection = look.collection.clone();
        move |cancel| Some(suggest(&collection, &|| cancel.is_cancelled()))
    });
    match found {
        None => drop(ui.label(Role::Body.text(t.get("concepts-working"), look.theme.muted))),
        Some(found) if found.is_empty() => {
            ui.label(Role::Body.text(t.get("concepts-none"), look.theme.muted));
        }
        Some(found) => suggested(ui, look, state, &found, out),
    }
}

/// A name and its word forms, typed by the reader.
fn add(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    ui.horizontal_wrapped(|ui| {
        let name =
            TextEdit::singleline(&mut state.name).hint_text(t.get("concepts-name")).desired_width(170.0);
        ui.add(name).accessible_name(t.get("concepts-name"));
        let forms =
            TextEdit::singleline(&mut state.forms).hint_text(t.get("concepts-forms")).desired_width(330.0);
        let field = ui
            .add(forms)
            .accessible_name(t.get("concepts-forms"))
            .on_hover_text(t.get("concepts-forms-hint"));
        let enter = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let ready = !state.name.trim().is_empty();
        let pressed = ui.add_enabled(ready, egui::Button::new(t.get("concepts-follow"))).clicked();
        if ready && (pressed || enter) {
            let concept = typed(&state.name, &state.forms);
            out.push(Command::Decide(Wish::Track(concept)));
            state.name.clear();
            state.forms.clear();
        }
    });
}

/// Forms are apart by commas; without any the name itself is the form.
fn typed(name: &str, forms: &str) -> Tracked {
    let name = name.trim().to_owned();
    let mut forms: Vec<String> =
        forms.split(',').map(|f| f.trim().to_owned()).filter(|f| !f.is_empty()).collect();
    if forms.is_empty() {
        forms.push(name.clone());
    }
    Tracked { name, forms }
}

/// The concepts followed, with what was found of each.
fn followed(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Command>) {
    let t = look.texts;
    let p = look.theme;
    let followed = &look.collection.decisions.tracked;
    ui.label(Role::Strong.text(t.get("concepts-followed"), p.ink));
    if followed.is_empty() {
        ui.label(Role::Small.text(t.get("concepts-followed-none"), p.muted));
        return;
    }
    for concept in followed {
        hairline(ui);
        ui.push_id(&concept.name, |ui| {
            ui.horizontal_wrapped(|ui| {
                let id = look.collection.find_form(&concept.name);
                let id = id.filter(|id| look.collection.name(*id).kind == Kind::Concept);
                match id {
                    Some(id) if widgets::link(ui, &concept.name).clicked() => {
                        out.push(Command::SelectName(Some(id)));
                        out.push(Command::Evidence(Subject::Name(id)));
                    }
                    Some(_) => {}
                    None => drop(ui.label(Role::Body.text(concept.name.as_str(), p.ink))),
                }
                let name = id.map(|id| look.collection.name(id));
                let found = [
                    ("times", name.map_or(0, |n| n.mentions).into()),
                    ("articles", name.map_or(0, |n| n.articles).into()),
                ];
                ui.label(Role::Small.text(t.with("concepts-found", &found), p.muted));
                ui.label(Role::Small.text(concept.forms.join(", "), p.muted));
                if !look.figure && ui.button(t.get("concepts-stop")).clicked() {
                    out.push(Command::Decide(Wish::Untrack(concept.name.clone())));
                }
            });
        });
    }
}

fn suggested(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    found: &Arc<Vec<Suggestion>>,
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    if !look.figure {
        let chosen = state.table.cursor.and_then(|row| found.get(row));
        let label = t.get("concepts-follow-this");
        if ui.add_enabled(chosen.is_some(), egui::Button::new(label)).clicked()
            && let Some(suggestion) = chosen
        {
            out.push(Command::Decide(Wish::Track(suggestion.tracked())));
        }
    }
    let columns = [
        Column::text(t.get("concepts-term"), Width::Share(1.0)).unsorted(),
        Column::text(t.get("column-mentions"), Width::Share(0.8)).unsorted(),
        Column::number(t.get("column-articles"), 90.0).unsorted(),
        Column::text(t.get("concepts-written"), Width::Share(1.4)).unsorted(),
    ];
    let most = found.iter().map(|s| s.count).max().unwrap_or(1) as f32;
    let cursor = state.table.cursor;
    let events = Table::new(t, &columns, found.len()).dense().show(
        ui,
        "suggested",
        &mut state.table,
        |row| cursor == Some(row),
        |row| found.get(row).map_or(String::new(), |s| s.term.clone()),
        |cell, row, column| {
            let Some(suggestion) = found.get(row) else { return };
            match column {
                0 => cell.strong(&suggestion.term),
                1 => cell.bar(suggestion.count as f32, most, &t.number(suggestion.count)),
                2 => cell.number(suggestion.articles),
                _ => cell.muted(&suggestion.forms.join(", ")),
            }
        },
    );
    for event in events {
        if let TableEvent::Selected(row) = event
            && let Some(suggestion) = found.get(row)
        {
            out.push(Command::Evidence(evidence(look, suggestion)));
        }
    }
}

/// The sentences of a term; where there are more, that is said.
fn evidence(look: &Look<'_>, suggestion: &Suggestion) -> Subject {
    let counts = [("times", suggestion.count.into()), ("articles", suggestion.articles.into())];
    Subject::Passages {
        title: suggestion.term.clone(),
        subtitle: look.texts.with("concepts-found", &counts),
        passages: Arc::new(suggestion.passages.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn typed_forms_are_apart_by_commas_and_the_name_stands_in_for_none() {
        assert_eq!(typed(" migration ", "migra*, asylum seeker* ,").forms, ["migra*", "asylum seeker*"]);
        assert_eq!(typed("green deal", "").forms, ["green deal"]);
    }
}
