//! Every name of the folder in one table; merge, rename, retype, ignore.

use super::several;
use crate::analysis::Kind;
use crate::app::command::{Command, Wish};
use crate::app::csv;
use crate::app::kept::Kept;
use crate::app::look::Look;
use crate::app::state::{Screen, Subject};
use crate::app::theme::Role;
use crate::app::views::counted;
use crate::app::widgets::{
    self, Column, Table, TableEvent, TableState, Width, search_field, spread_at, spread_text,
};
use crate::collection::{NameId, NameKey};
use crate::text::fold::fold;
use egui::{Align, Layout, Sense, Ui, UiBuilder, vec2};

type Key = (u64, String, Option<Kind>, Option<(usize, bool)>);

/// Width of the table below which a column gives way.
const CROWDED: f32 = 800.0;
/// The same below which the field that filters does.
const CROWDED_MORE: f32 = 640.0;

/// Height of a line of what can be done with a name, in points.
const ACTIONS: f32 = 32.0;

/// What the list remembers.
#[derive(Clone, Default)]
pub struct State {
    table: TableState,
    filter: String,
    kind: Option<Kind>,
    order: Kept<Key, Vec<NameId>>,
    /// The name being typed for the selected one.
    rename: Option<(NameId, String)>,
    /// The table is asked for as CSV.
    pub copy: bool,
    /// The field has just appeared.
    rename_new: bool,
}

/// Draws the list.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let narrowed = !look.figure && filters(ui, look, state);
    let key = (look.revision, state.filter.clone(), state.kind, state.table.sort);
    let before = state.order.outdated(&key).map(|(was, order)| (was.0, order.clone()));
    let order = state.order.get(key, || order(look, &state.filter, state.kind, state.table.sort)).clone();
    if let Some((revision, before)) = before {
        let before = if revision == look.revision { before } else { Vec::new() };
        state.table.follow(&before, &order);
    }
    let row = |id| order.iter().position(|name| name.0 == id);
    state.table.point_at(look.selection.name.map(|n| n.0), row);
    if narrowed && look.selection.name.is_some_and(|name| !order.contains(&name)) {
        // Nothing is done to a name that is not seen.
        out.push(Command::SelectName(None));
    }
    if look.figure {
        if !order.is_empty() {
            table(ui, look, state, &order, out);
        }
        return;
    }
    // What can be done stands above the table and comes after it: the Tab key goes from a row to what is done with it.
    let height = ui.scope_id().with("names-actions");
    let room: f32 = ui.data(|d| d.get_temp(height)).unwrap_or(ACTIONS);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), room), Sense::hover());
    ui.add_space(6.0);
    if order.is_empty() {
        crate::app::plots::empty(ui, look, "filter-none");
    } else {
        table(ui, look, state, &order, out);
    }
    let mut above = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::LEFT)));
    actions(&mut above, look, state, &order, out);
    let used = above.min_rect().height();
    if (used - room).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(height, used));
        ui.ctx().request_discard("what can be done with a name takes another number of lines");
    }
}

/// Returns whether a kind was chosen.
fn filters(ui: &mut Ui, look: &Look<'_>, state: &mut State) -> bool {
    let before = state.kind;
    let t = look.texts;
    // The kinds stand beside it, in one line if they can.
    let filter = if ui.available_width() < CROWDED_MORE { 136.0 } else { 168.0 };
    ui.horizontal_wrapped(|ui| {
        let id = ui.make_persistent_id("filter");
        search_field(ui, id, &mut state.filter, t.get("names-filter"), filter);
        ui.spacing_mut().item_spacing.x = 6.0;
        if widgets::chip(ui, t.get("names-all"), state.kind.is_none()).clicked() {
            state.kind = None;
        }
        for kind in Kind::ALL {
            if look.collection.names.iter().any(|n| n.kind == kind)
                && widgets::chip(ui, t.kinds(kind), state.kind == Some(kind)).clicked()
            {
                state.kind = if state.kind == Some(kind) { None } else { Some(kind) };
            }
        }
    });
    ui.add_space(4.0);
    state.kind != before
}

/// What can be done with the names chosen.
fn actions(ui: &mut Ui, look: &Look<'_>, state: &mut State, order: &[NameId], out: &mut Vec<Command>) {
    let t = look.texts;
    let mut chosen: Vec<NameId> =
        state.table.chosen.iter().filter_map(|row| order.get(*row).copied()).collect();
    if chosen.len() < 2 {
        // Of two names that stand together neither is meant alone.
        let one = !matches!(look.selection.subject, Subject::Pair(..));
        chosen =
            look.selection.name.filter(|_| one).into_iter().filter(|name| order.contains(name)).collect();
    }
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(ACTIONS);
        let Some(first) = chosen.iter().copied().max_by_key(|id| look.collection.name(*id).mentions) else {
            ui.label(Role::Small.text(t.get("names-hint"), look.theme.muted));
            return;
        };
        if chosen.len() > 1 {
            ui.label(
                Role::Small.text(t.with("names-chosen", &[("n", chosen.len().into())]), look.theme.muted),
            );
            if ui.button(t.with("names-merge", &[("name", look.name(first).into())])).clicked() {
                out.push(Command::Decide(Wish::Merge { names: chosen.clone(), into: first }));
                state.table.chosen.clear();
            }
        } else {
            one(ui, look, state, first, out);
        }
        if ui.button(t.get("names-ignore")).clicked() {
            out.push(Command::Decide(Wish::Ignore(chosen)));
            state.table.chosen.clear();
        }
    });
}

fn one(ui: &mut Ui, look: &Look<'_>, state: &mut State, id: NameId, out: &mut Vec<Command>) {
    let t = look.texts;
    if let Some((renamed, text)) = &mut state.rename
        && *renamed == id
    {
        let field = egui::TextEdit::singleline(text).desired_width(200.0).hint_text(look.name(id));
        let response = ui.add(field).accessible_name(t.get("names-rename"));
        if std::mem::take(&mut state.rename_new) {
            response.request_focus();
        }
        let done = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let renamed = widgets::primary_button(ui, t.get("names-rename")).clicked() || done;
        let left = ui.button(t.get("cancel")).clicked() || ui.input(|i| i.key_pressed(egui::Key::Escape));
        if renamed && !left && !text.trim().is_empty() {
            out.push(Command::Decide(Wish::Rename(id, text.trim().to_owned())));
        }
        if renamed || left {
            state.rename = None;
        }
        return;
    }
    if ui.button(t.get("names-focus")).clicked() {
        out.push(Command::Focus(Some(id)));
    }
    if ui.button(t.get("names-connections")).clicked() {
        out.push(Command::Go(Screen::Connections));
    }
    if ui.button(t.get("names-rename")).clicked() {
        state.rename = Some((id, look.name(id).to_owned()));
        state.rename_new = true;
    }
    ui.menu_button(t.get("names-kind"), |ui| {
        for kind in Kind::ALL {
            let now = look.collection.name(id).kind == kind;
            if ui.selectable_label(now, t.kind(kind)).clicked() {
                out.push(Command::Decide(Wish::Retype(id, kind)));
                ui.close();
            }
        }
    });
    let name = look.collection.name(id);
    // Other spellings of the same letters are no other name.
    let joined = name.aliases.iter().any(|alias| NameKey::of(alias) != name.key);
    if joined && ui.button(t.get("names-split")).clicked() {
        out.push(Command::Decide(Wish::Split(name.key.clone())));
    }
}

fn order(look: &Look<'_>, filter: &str, kind: Option<Kind>, sort: Option<(usize, bool)>) -> Vec<NameId> {
    let wanted = fold(filter.trim()).into_owned();
    let names = &look.collection.names;
    let mut order: Vec<NameId> = (0..names.len() as u32)
        .map(NameId)
        .filter(|id| {
            let name = look.collection.name(*id);
            kind.is_none_or(|k| name.kind == k)
                && (wanted.is_empty()
                    || fold(&name.name).contains(&wanted)
                    || name.aliases.iter().any(|a| fold(a).contains(&wanted)))
        })
        .collect();
    let Some((column, descending)) = sort else { return order };
    match column {
        0 => order.sort_by_cached_key(|id| fold(look.name(*id)).into_owned()),
        1 => order.sort_by_key(|id| look.collection.name(*id).kind),
        2 => order.sort_by_key(|id| look.collection.name(*id).mentions),
        _ => order.sort_by_key(|id| look.collection.name(*id).articles),
    }
    if descending {
        order.reverse();
    }
    order
}

fn table(ui: &mut Ui, look: &Look<'_>, state: &mut State, order: &[NameId], out: &mut Vec<Command>) {
    let t = look.texts;
    // Where there is little room, other spellings go: they stand in the passages.
    let crowded = ui.available_width() < CROWDED && !look.figure;
    let aliases = if crowded { Width::Hidden } else { Width::Share(1.3) };
    let columns = [
        Column::text(t.get("column-name"), Width::Share(1.4)),
        Column::text(t.get("column-kind"), Width::Fixed(124.0)),
        Column::text(t.get("column-mentions"), Width::Share(1.0)),
        Column::number(t.get("column-articles"), 84.0),
        Column::text(t.get("column-spread"), Width::Fixed(widgets::spread_width(look, false)))
            .hint(t.get("column-spread-hint"))
            .unsorted()
            .opening(),
        Column::text(t.get("column-aliases"), aliases).unsorted(),
    ];
    if look.figure {
        widgets::stance_legend(ui, t, false);
        ui.add_space(8.0);
    }
    let most = look.collection.names.iter().map(|n| n.mentions).max().unwrap_or(1).max(1) as f32;
    let selected = match look.selection.subject {
        _ if !state.table.chosen.is_empty() => [None, None],
        // A cell of the matrix, a row of the connections: both names.
        Subject::Pair(a, b, _) => [Some(a), Some(b)],
        _ => [look.selection.name, None],
    };
    let hints = |row: usize, column: usize| {
        let name = look.collection.name(*order.get(row)?);
        match column {
            0 if crowded && !name.aliases.is_empty() => {
                Some(format!("{}: {}", t.get("column-aliases"), name.aliases.join(", ")))
            }
            4 => Some(spread_text(t, look.collection.stance_spread(order[row])))
                .filter(|said| !said.is_empty()),
            _ => None,
        }
    };
    let events = Table::new(t, &columns, order.len()).multi().hints(&hints).show(
        ui,
        "names",
        &mut state.table,
        |row| order.get(row).is_some_and(|id| selected.contains(&Some(*id))),
        |row| order.get(row).map_or(String::new(), |id| look.name(*id).to_owned()),
        |cell, row, column| {
            let Some(id) = order.get(row) else { return };
            let name = look.collection.name(*id);
            match column {
                0 if name.human => cell.named(&name.name, t.get("names-human")),
                0 => cell.strong(&name.name),
                1 => cell.muted(t.kind(name.kind)),
                2 => cell.bar(name.mentions as f32, most, &t.number(name.mentions)),
                3 => cell.number(name.articles),
                4 => cell.spread(look.collection.stance_spread(*id)),
                _ => cell.muted(&name.aliases.iter().take(6).cloned().collect::<Vec<_>>().join(", ")),
            }
        },
    );
    let wanted = std::mem::take(&mut state.copy).then_some(TableEvent::Copy);
    for event in events.into_iter().chain(wanted) {
        match event {
            TableEvent::Selected(row) => {
                if let Some(id) = order.get(row) {
                    out.push(Command::SelectName(Some(*id)));
                    out.push(Command::Evidence(Subject::Name(*id)));
                }
            }
            TableEvent::Opened(row) if row < order.len() => {
                out.push(Command::SelectName(Some(order[row])));
                out.push(Command::Go(Screen::Connections));
            }
            TableEvent::Cell { row, x, width, .. } => {
                if let Some(id) = order.get(row) {
                    let label = spread_at(ui, t, width, look.collection.stance_spread(*id), x);
                    out.extend(label.map(|label| Command::Evidence(counted::of_name(look, *id, label))));
                }
            }
            TableEvent::Copy => out.push(copy(look, order)),
            TableEvent::Chosen => chosen(look, &state.table, order, out),
            TableEvent::Opened(_) | TableEvent::Sorted | TableEvent::Dropped(..) => {}
        }
    }
}

/// What stands beside the names that are chosen together.
fn chosen(look: &Look<'_>, table: &TableState, order: &[NameId], out: &mut Vec<Command>) {
    let chosen: Vec<NameId> = table.chosen.iter().filter_map(|row| order.get(*row).copied()).collect();
    match chosen[..] {
        [] => {}
        [one] => {
            out.push(Command::SelectName(Some(one)));
            out.push(Command::Evidence(Subject::Name(one)));
        }
        _ => out.push(Command::Evidence(several::of(look, &chosen))),
    }
}

fn copy(look: &Look<'_>, order: &[NameId]) -> Command {
    let t = look.texts;
    let heads = ["csv-name", "csv-kind", "csv-mentions", "column-articles"].map(|id| t.get(id).to_owned());
    let aliases = t.get("column-aliases").to_owned();
    let head: Vec<String> = heads.into_iter().chain(csv::spread_heads(t)).chain([aliases]).collect();
    let rows = order.iter().map(|id| {
        let name = look.collection.name(*id);
        let mut row = vec![
            name.name.clone(),
            t.kind(name.kind).to_owned(),
            name.mentions.to_string(),
            name.articles.to_string(),
        ];
        // Articles of each stance.
        row.extend(csv::spread(look.collection.stance_spread(*id)));
        row.push(name.aliases.join(", "));
        row
    });
    Command::CopyText { text: csv::write(std::iter::once(head).chain(rows)), rows: Some(order.len()) }
}
