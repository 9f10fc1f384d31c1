//! Search: every passage of the folder that holds what was typed.

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::widgets::{self, Title};
use crate::collection::search::{SearchResult, search_until};
use crate::jobs::Task;
use egui::{ScrollArea, Ui};
use std::sync::Arc;

type Key = (u64, String);

/// What the screen remembers.
#[derive(Clone, Default)]
pub struct State {
    done: Option<(Key, Arc<SearchResult>)>,
    running: Option<(Key, Arc<Task<Option<SearchResult>>>)>,
}

/// Passages found at most.
const LIMIT: usize = 500;

/// Draws the screen.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let query = look.selection.query.trim();
    if query.is_empty() {
        plots::empty(ui, look, "search-start");
        return;
    }
    let title = t.with("search-title", &[("query", query.into())]);
    let found = state.find(ui, look, query);
    let subtitle = found.as_ref().map_or(t.get("search-working").to_owned(), |found| {
        let args = [("passages", found.total.into()), ("articles", found.articles.len().into())];
        t.with("search-count", &args)
    });
    Title::new(&title, &subtitle).show(ui, look, out, |_| {});
    let Some(found) = found else { return };
    if found.passages.is_empty() {
        plots::empty(ui, look, "search-none");
        return;
    }
    ScrollArea::vertical().id_salt("search").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(720.0);
        for (i, passage) in found.passages.iter().take(100).enumerate() {
            if ui.push_id(i, |ui| widgets::passage_card(ui, look, passage)).inner.clicked() {
                out.push(Command::Read(passage.article, Some(passage.span)));
            }
        }
        if found.passages.len() > 100 {
            let more = t.with("n-more", &[("n", (found.passages.len() - 100).into())]);
            ui.label(Role::Small.text(more, look.theme.muted));
        }
    });
}

impl State {
    fn find(&mut self, ui: &Ui, look: &Look<'_>, query: &str) -> Option<Arc<SearchResult>> {
        let key = (look.revision, query.to_owned());
        if let Some((done, found)) = &self.done
            && *done == key
        {
            return Some(found.clone());
        }
        if self.running.as_ref().is_none_or(|(running, _)| *running != key) {
            let (ctx, collection, query) = (ui.ctx().clone(), look.collection.clone(), query.to_owned());
            let waker = Arc::new(move || ctx.request_repaint());
            let task = Task::start(waker, move |cancel| {
                search_until(&collection, &query, LIMIT, || cancel.is_cancelled())
            });
            self.running = Some((key.clone(), Arc::new(task)));
        }
        let found = self.running.as_ref().and_then(|(_, task)| task.poll())?.ok().flatten()?;
        self.running = None;
        let found = Arc::new(found);
        self.done = Some((key, found.clone()));
        Some(found)
    }
}
