//! Search: every passage of the folder that holds what was typed.

use crate::app::background::Background;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::widgets::{self, Title};
use crate::collection::search::{SearchResult, search_until, terms};
use egui::{ScrollArea, Shape, Ui};
use std::sync::Arc;

/// What the screen remembers.
#[derive(Clone, Default)]
pub struct State {
    found: Background<(u64, String), SearchResult>,
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
    // The title has quotation marks of its own, for each word or phrase.
    let typed = terms(query);
    // Of several words a passage may have one only, the article has them all.
    let id = if typed.len() > 1 { "search-title-all" } else { "search-title" };
    let title = t.with(id, &[("query", typed.join("”, “").into())]);
    let found = state.find(ui, look, query);
    let subtitle = found.as_ref().map_or(t.get("search-working").to_owned(), |found| {
        let args = [("passages", found.sentences.into()), ("articles", found.articles.len().into())];
        t.with("search-count", &args)
    });
    let mut exact = false;
    let mut head = Title::new(&title, &subtitle);
    if found.as_ref().is_none_or(|found| found.passages.is_empty()) {
        head = head.without_figure();
    }
    head.show(ui, look, out, |ui| {
        // Several words are looked for one by one: the phrase they make is a press away.
        if typed.len() > 1 && !look.figure {
            exact = ui.button(t.get("search-exact")).on_hover_text(t.get("search-exact-hint")).clicked();
        }
    });
    if exact {
        out.push(Command::Search(format!("\"{}\"", typed.join(" "))));
    }
    let Some(found) = found else { return };
    if found.passages.is_empty() {
        plots::empty(ui, look, "search-none");
        return;
    }
    ScrollArea::vertical().id_salt("search").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(720.0);
        for (i, passage) in found.passages.iter().take(100).enumerate() {
            let ground = ui.painter().add(Shape::Noop);
            let card = ui.push_id(i, |ui| widgets::passage_card(ui, look, passage, None)).inner;
            if look.selection.article == Some(passage.article) && !look.figure {
                ui.painter().set(ground, Shape::rect_filled(card.rect, 0.0, look.theme.accent_soft));
            }
            if card.clicked() {
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
        self.found.get(ui, (look.revision, query.to_owned()), look.figure, || {
            let (collection, query) = (look.collection.clone(), query.to_owned());
            move |cancel| search_until(&collection, &query, LIMIT, || cancel.is_cancelled())
        })
    }
}
