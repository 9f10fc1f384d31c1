//! Articles: what is in the folder, and what each article is like.

mod rows;

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role, size};
use crate::app::views::counted;
use crate::app::widgets::{
    Column, Table, TableEvent, TableState, Title, Width, hairline, narrow_height, search_field, spread_at,
};
use crate::collection::ArticleId;
use crate::collection::passages::{article_passages, name_passages};
use crate::corpus::Skipped;
use egui::Ui;
use rows::{Key, Rows};
use std::sync::Arc;

/// Below this width, in points, rows have two lines.
const NARROW: f32 = 900.0;
/// Below this one the number of words gives way to the title.
const CROWDED: f32 = 640.0;
/// The most of the column with the stance towards a name, and of the arrow in its head.
const TOWARDS: f32 = 236.0;
const ARROW: f32 = 14.0;
/// Articles that are few.
const FEW: usize = 20;
/// Of the field that filters.
const FILTER: f32 = 220.0;
/// Of the column with the strongest tone and how many more there are.
const TONE: f32 = 132.0;

/// What the screen remembers.
#[derive(Clone)]
pub struct State {
    table: TableState,
    filter: String,
    rows: Rows,
    skipped_open: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            table: TableState::sorted(2, false),
            filter: String::new(),
            rows: Rows::default(),
            skipped_open: false,
        }
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let title = t.with("articles-title", &[("folder", look.folder().into())]);
    let mut subtitle = look.coverage();
    if !look.figure && !narrow_height(ui) {
        subtitle = format!("{subtitle} · {}", t.get("articles-hint"));
    }
    let (mut copy, mut compared) = (false, None);
    let id = ui.make_persistent_id("filter");
    Title::new(&title, &subtitle).show(ui, look, out, |ui| {
        search_field(ui, id, &mut state.filter, t.get("articles-filter"), FILTER);
        compared = compare_chosen(ui, look, state);
        copy = ui.button(t.get("copy-csv")).clicked();
    });
    out.extend(compared);
    let key = Key::of(look, &state.filter, state.table.sort);
    let known = state.rows.of(look.revision);
    if let Some(before) = state.rows.update(look, key) {
        // Another folder, or the same with other files: rows are others.
        let before = if known { before } else { Vec::new() };
        state.table.follow(&before, &state.rows.order);
    }
    let rows = &state.rows.order;
    let row = |id| rows.iter().position(|article| article.0 == id);
    state.table.point_at(look.selection.article.map(|a| a.0), row);
    let focus = look.selection.focus.map(|n| look.name(n).to_owned());
    let towards = match &focus {
        Some(name) => t.with("stance-towards", &[("name", name.as_str().into())]),
        None => t.get("stance-of-names").to_owned(),
    };
    // Where there is no room for all columns, outlet and names go below the title.
    let room = ui.available_width();
    let tall = look.figure || room < NARROW;
    // A figure cannot be pointed at: it holds all tones.
    let tone = match (look.figure, tall) {
        (true, _) => Width::Share(1.1),
        (false, true) => Width::Fixed(TONE),
        (false, false) => Width::Share(1.5),
    };
    let words = if room < CROWDED { Width::Hidden } else { Width::Fixed(78.0) };
    let beside = |width| if tall { Width::Hidden } else { width };
    let outlets = look.collection.entries.iter().any(|e| e.article.meta.outlet.is_some());
    let columns = [
        Column::text(t.get("column-title"), Width::Share(if tall { 2.0 } else { 3.6 })),
        Column::text(t.get("column-outlet"), if outlets { beside(Width::Share(1.0)) } else { Width::Hidden }),
        Column::number(t.get("column-date"), if look.one_year() { 78.0 } else { 118.0 }),
        Column { width: words, ..Column::number(t.get("column-words"), 0.0) },
        stance_column(ui, look, &towards),
        Column::text(t.get("column-tone"), tone).hint(t.get("tone-hint")),
        Column::text(t.get("column-names"), beside(Width::Share(1.6))).unsorted(),
    ];
    let skipped = look.collection.skipped.len();
    let below = if skipped == 0 || look.figure {
        0.0
    } else if state.skipped_open {
        230.0
    } else {
        48.0
    };
    if look.figure {
        crate::app::widgets::stance_legend(ui, t, false);
        ui.add_space(8.0);
    }
    if state.rows.order.is_empty() && !look.collection.entries.is_empty() {
        crate::app::plots::empty(ui, look, "filter-none");
        return;
    }
    let list = std::mem::take(&mut state.rows);
    let table = Table::new(t, &columns, list.order.len())
        .max_height((ui.available_height() - below - 32.0).max(120.0));
    let says = |from: usize, onto: Option<usize>| {
        let title = |row: usize| {
            let title = list.order.get(row).map_or(String::new(), |id| title_of(look, *id));
            crate::app::plots::chart::short(&title, 44)
        };
        match onto {
            Some(onto) => t.with("drag-compare", &[("a", title(from).into()), ("b", title(onto).into())]),
            None => t.get("drag-hint").to_owned(),
        }
    };
    let hints = |row: usize, column: usize| rows::hint(look, *list.order.get(row)?, column);
    // Where all articles have room for it, or are few, a title has two lines.
    let height = (ui.available_height() - below - 32.0).max(120.0);
    let few = list.order.len() <= FEW && !narrow_height(ui);
    let roomy = look.figure
        || tall && (few || list.order.len() as f32 * size::ROW_TALLER < height - size::ROW_TALLER);
    let table = match (roomy, tall) {
        (true, _) => table.taller(),
        (false, true) => table.tall(),
        (false, false) => table,
    };
    let table = table.multi().dragging(&says).hints(&hints);
    let label = |row: usize| list.order.get(row).map_or(String::new(), |id| title_of(look, *id));
    // Where several are chosen, only those are lit.
    let one = look.selection.article.filter(|_| state.table.chosen.is_empty());
    let lit = |row: usize| list.order.get(row).is_some_and(|id| one == Some(*id));
    let events = table.show(ui, "articles", &mut state.table, lit, label, |cell, row, column| {
        if let Some(id) = list.order.get(row) {
            rows::paint(cell, look, *id, column, (tall, roomy));
        }
    });
    for event in events.into_iter().chain(copy.then_some(TableEvent::Copy)) {
        match event {
            TableEvent::Selected(row) => {
                out.extend(list.order.get(row).map(|a| Command::SelectArticle(Some(*a))))
            }
            TableEvent::Opened(row) => out.extend(list.order.get(row).map(|a| Command::Read(*a, None))),
            TableEvent::Copy => out.push(rows::csv(look, &list.order)),
            TableEvent::Dropped(from, onto) => {
                let (a, b) = (list.order.get(from), list.order.get(onto));
                out.extend(a.zip(b).map(|(a, b)| Command::Compare(*a, *b)));
            }
            TableEvent::Chosen => out.extend(chosen(look, &state.table, &list)),
            TableEvent::Cell { row, x, width, .. } => {
                if let Some(id) = list.order.get(row) {
                    let label = spread_at(ui, t, width, rows::judged(look, *id), x);
                    out.extend(label.map(|label| Command::Evidence(counted::of_article(look, *id, label))));
                }
            }
            TableEvent::Sorted => {}
        }
    }
    state.rows = list;
    if skipped > 0 && !look.figure {
        show_skipped(ui, look, state);
    }
}

/// How an article treats the focus, or how many of its names in each way: those counts open.
fn stance_column<'a>(ui: &Ui, look: &Look<'a>, title: &'a str) -> Column<'a> {
    let hint = look.texts.get("stance-definition");
    match look.selection.focus {
        Some(_) => {
            // As wide as its head, with the arrow of a sorted column.
            let head =
                ui.painter().layout_no_wrap(title.to_owned(), Role::SmallStrong.font(), look.theme.ink);
            let width = (head.size().x + 2.0 * size::CELL + ARROW).clamp(136.0, TOWARDS);
            Column::text(title, Width::Fixed(width)).hint(hint)
        }
        None => Column::text(title, Width::Fixed(122.0)).hint(hint).opening(),
    }
}

/// What stands beside the articles that are chosen together.
fn chosen(look: &Look<'_>, table: &TableState, list: &Rows) -> Option<Command> {
    let chosen: Vec<ArticleId> =
        table.chosen.iter().filter_map(|row| list.order.get(*row).copied()).collect();
    match chosen[..] {
        [] => None,
        [one] => Some(Command::SelectArticle(Some(one))),
        _ => Some(Command::Evidence(several(look, &chosen))),
    }
}

/// Passages that stand for several articles.
const STRONGEST: usize = 12;

/// What several articles say of the focus, or where they judge most.
fn several(look: &Look<'_>, articles: &[ArticleId]) -> Subject {
    let each = (STRONGEST / articles.len().max(1)).max(1);
    let of = |id: &ArticleId| match look.selection.focus {
        Some(focus) => name_passages(look.collection, focus, Some(*id), each).0,
        None => article_passages(look.collection, *id, each),
    };
    let passages: Vec<_> = articles.iter().take(STRONGEST * 4).flat_map(of).collect();
    Subject::Passages {
        title: look.texts.with("articles-chosen", &[("n", articles.len().into())]),
        subtitle: look.texts.get("articles-chosen-hint").to_owned(),
        passages: Arc::new(passages),
    }
}

impl State {
    /// The two articles that are chosen, if there are two, in the collection as it is now.
    #[must_use]
    pub fn two(&self, revision: u64) -> Option<(ArticleId, ArticleId)> {
        let mut chosen = self.table.chosen.iter().filter_map(|row| self.rows.order.get(*row).copied());
        let two = chosen.next().zip(chosen.next())?;
        (self.rows.of(revision) && chosen.next().is_none()).then_some(two)
    }
}

/// Two rows chosen with Ctrl can be put side by side, also with C: see `keys`.
fn compare_chosen(ui: &mut Ui, look: &Look<'_>, state: &State) -> Option<Command> {
    let (a, b) = state.two(look.revision)?;
    ui.button(look.texts.get("articles-compare")).clicked().then_some(Command::Compare(a, b))
}

fn title_of(look: &Look<'_>, id: ArticleId) -> String {
    look.collection.entry(id).article.meta.title.clone()
}

/// The files that could not be read, and why.
fn show_skipped(ui: &mut Ui, look: &Look<'_>, state: &mut State) {
    let t = look.texts;
    ui.add_space(10.0);
    let sign = if state.skipped_open { "↓" } else { "→" };
    let n = t.with("n-skipped-files", &[("n", look.collection.skipped.len().into())]);
    if crate::app::widgets::link(ui, &format!("{n} {sign}")).clicked() {
        state.skipped_open = !state.skipped_open;
    }
    if !state.skipped_open {
        return;
    }
    hairline(ui);
    self::skipped(ui, t, &look.collection.skipped);
}

/// Files that could not be read, each with the reason and what to do.
pub fn skipped(ui: &mut Ui, texts: &Texts, files: &[Skipped]) {
    let p = Palette::here(ui);
    let area = egui::ScrollArea::vertical().id_salt("skipped").auto_shrink([false, true]);
    area.show_rows(ui, 20.0, files.len(), |ui, range| {
        for file in &files[range] {
            ui.horizontal(|ui| {
                ui.set_height(20.0);
                ui.label(Role::Body.text(file.path.as_str(), p.ink));
                let reason = Role::Body.text(texts.skip_reason(&file.reason), p.muted);
                ui.add(egui::Label::new(reason).truncate());
            });
        }
    });
}
