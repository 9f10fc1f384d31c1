//! Read: one article in a reading measure, names and cue words marked, what was left out folded.

mod head;
mod marks;

use crate::app::background::Background;
use crate::app::command::Command;
use crate::app::kept::Kept;
use crate::app::look::Look;
use crate::app::page::{Page, PageEvent};
use crate::app::state::Subject;
use crate::app::theme::{Role, size};
use crate::app::views::candidates::{self, Of};
use crate::app::{plots, widgets};
use crate::collection::terms::{Term, TermIndex, distinctive};
use crate::collection::{ArticleId, Collection, NameId};
use crate::span::Span;
use egui::{Key, Modifiers, Ui, vec2};

/// Distinctive terms shown below the names.
const TERMS: usize = 7;

/// What the screen remembers.
#[derive(Clone)]
pub struct State {
    page: Page,
    /// Mark every name, not only the selected one.
    names: bool,
    /// All names stand in the head.
    who: bool,
    /// C was pressed: the most similar article is still being found.
    compare: bool,
    /// Mark the words that made the labels.
    cues: bool,
    /// The place last gone to, so that it is gone to once.
    gone: Option<(ArticleId, Option<Span>)>,
    marks: marks::Kept,
    /// How often the folder uses each term.
    index: Background<u64, TermIndex>,
    terms: Kept<(u64, ArticleId), Vec<Term>>,
    order: Kept<u64, Vec<ArticleId>>,
    /// Whom the article names, most often first.
    named: Kept<(u64, ArticleId), Vec<NameId>>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            page: Page::below_its_title(),
            names: true,
            who: false,
            compare: false,
            cues: true,
            gone: None,
            marks: marks::Kept::default(),
            index: Background::default(),
            terms: Kept::default(),
            order: Kept::default(),
            named: Kept::default(),
        }
    }
}

/// As the table of articles has them before anybody sorts it: by date, those without one last.
fn by_date(collection: &Collection) -> Vec<ArticleId> {
    let mut order: Vec<ArticleId> = collection.article_ids().collect();
    order.sort_by_key(|id| {
        let date = collection.entry(*id).article.meta.date;
        (date.is_none(), date)
    });
    order
}

/// The article that is read where none was chosen; `None` in an empty folder.
pub fn first_to_read(collection: &Collection) -> Option<ArticleId> {
    by_date(collection).first().copied()
}

/// Draws the screen.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    others: &mut candidates::State,
    out: &mut Vec<Command>,
) {
    let order = state.order.get(look.revision, || by_date(look.collection));
    let Some(article) = look.selection.article.or_else(|| order.first().copied()) else {
        plots::empty(ui, look, "read-nothing");
        return;
    };
    let at = order.iter().position(|other| *other == article).unwrap_or(0);
    let beside = |other: Option<usize>| other.and_then(|other| order.get(other)).copied();
    let way =
        head::Way { at, n: order.len(), before: beside(at.checked_sub(1)), after: beside(Some(at + 1)) };
    keys(ui, look, state, others, article, out);
    let wide = (size::MEASURE + 40.0).min(ui.available_width());
    let side = ((ui.available_width() - wide) / 2.0).max(0.0);
    // The head may be wider than what is read: its buttons need the room.
    let head = (ui.available_width() - side).min(wide.max(HEAD));
    ui.horizontal_top(|ui| {
        ui.add_space(side);
        ui.allocate_ui_with_layout(
            vec2(head, ui.available_height()),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                let named = || head::names(look.collection, article);
                let named = state.named.get((look.revision, article), named);
                head::show(ui, look, article, (way, named, &mut state.who), out);
                if !look.figure {
                    choices(ui, look, state, others, article, out);
                }
                // A low window needs its height for the text.
                let low = widgets::narrow_height(ui) && !look.figure;
                ui.add_space(if low { 0.0 } else { 4.0 });
                let index = state.index.get(ui, look.revision, look.figure, || {
                    let collection = look.collection.clone();
                    move |cancel| Some(TermIndex::build(&collection, &|| cancel.is_cancelled()))
                });
                // Below the buttons, in a line of its own from the start: nothing moves when they arrive.
                if low {
                    // The terms are left out.
                } else if let Some(index) = index {
                    let make = || distinctive(look.collection, &index, &[article], TERMS);
                    head::terms(ui, look, state.terms.get((look.revision, article), make), out);
                } else {
                    ui.label(Role::Small.text(look.texts.get("read-terms"), look.theme.muted));
                }
                ui.add_space(4.0);
                widgets::hairline(ui);
                ui.add_space(8.0);
                // What the panel beside it speaks of, before what was chosen elsewhere.
                let spoken_of = match look.selection.subject {
                    Subject::NameIn(of, name) if of == article => Some(name),
                    _ => None,
                };
                let focus = spoken_of.or(look.selection.name).or(look.selection.focus);
                let (marks, version) = state.marks.get(look, article, focus, state.names, state.cues);
                let here = (article, look.selection.span);
                if state.gone != Some(here) {
                    state.gone = Some(here);
                    if let Some(span) = here.1 {
                        state.page.go(span);
                    }
                }
                let room = vec2(wide, ui.available_height());
                let shown =
                    ui.allocate_ui_with_layout(room, egui::Layout::top_down(egui::Align::Min), |ui| {
                        state.page.show(ui, look, article, "read", &marks, version)
                    });
                let event = shown.inner;
                if let Some(PageEvent::At(at)) = event {
                    press(look, article, at, out);
                }
            },
        );
    });
}

/// Most of the head.
const HEAD: f32 = 780.0;
/// Width from which all buttons above the article stand in one line, and from which all do but those
/// for the figure, which are a menu.
const ONE_LINE: f32 = 760.0;
const WITH_MENU: f32 = 640.0;

/// Pressing a name shows how the article treats it.
fn press(look: &Look<'_>, article: ArticleId, at: u32, out: &mut Vec<Command>) {
    if let Some(name) = name_at(look, article, at) {
        out.push(Command::SelectName(Some(name)));
        out.push(Command::Evidence(Subject::NameIn(article, name)));
    }
}

fn name_at(look: &Look<'_>, article: ArticleId, at: u32) -> Option<NameId> {
    let entities = &look.collection.entry(article).reading.entities;
    let names = &look.collection.name_of[article.0 as usize];
    entities.iter().zip(names).find_map(|(entity, name)| {
        let hit = entity.mentions.iter().any(|m| m.span.start <= at && at <= m.span.end);
        hit.then_some((*name)?)
    })
}

fn choices(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    others: &mut candidates::State,
    article: ArticleId,
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    ui.add_space(2.0);
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        if widgets::chip(ui, t.get("read-mark-names"), state.names)
            .on_hover_text(t.get("read-mark-names-hint"))
            .clicked()
        {
            state.names = !state.names;
        }
        if widgets::chip(ui, t.get("read-mark-cues"), state.cues)
            .on_hover_text(t.get("read-mark-cues-hint"))
            .clicked()
        {
            state.cues = !state.cues;
        }
        ui.add_space(4.0);
        let with = t.get("read-compare-with");
        if let Some(other) = candidates::menu(ui, look, others, Of::First, with, article) {
            out.push(Command::Compare(article, other));
        }
        if room < WITH_MENU {
            ui.menu_button(t.get("read-more"), |ui| {
                head::encodings(ui, look, article, out);
                widgets::figure_buttons(ui, look, out);
            });
            return;
        }
        head::encodings(ui, look, article, out);
        if room < ONE_LINE {
            ui.menu_button(t.get("figure-menu"), |ui| widgets::figure_buttons(ui, look, out));
        } else {
            widgets::figure_buttons(ui, look, out);
        }
    });
}

/// N and P go to the next and the previous mention of the selected name; C compares with the most
/// similar article.
fn keys(
    ui: &Ui,
    look: &Look<'_>,
    state: &mut State,
    others: &mut candidates::State,
    article: ArticleId,
    out: &mut Vec<Command>,
) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let by = widgets::scrolled_by_keys(ui, ui.available_height());
    if by != 0.0 {
        state.page.scroll_by(by);
    }
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let (next, previous) = (pressed(Key::N), pressed(Key::P));
    state.compare |= pressed(Key::C);
    // The first time, similar articles must be looked for: the wish waits.
    if state.compare
        && let Some(found) = others.of(ui, look, Of::First, article)
    {
        state.compare = false;
        let first =
            found.order().first().copied().or_else(|| look.collection.article_ids().find(|a| *a != article));
        out.extend(first.map(|other| Command::Compare(article, other)));
    }
    if !next && !previous {
        return;
    }
    // Without a chosen name, the one that the article names most.
    let most = || {
        let names = look.collection.name_of[article.0 as usize].iter().flatten().copied();
        names.max_by_key(|name| look.collection.mentions(article, *name).len())
    };
    let Some(name) = look.selection.name.or(look.selection.focus).or_else(most) else { return };
    let mentions = look.collection.mentions(article, name);
    let now = look.selection.span.map_or(0, |s| s.start);
    let target = if next {
        mentions.iter().find(|m| m.span.start > now).or(mentions.first())
    } else {
        mentions.iter().rev().find(|m| m.span.start < now).or(mentions.last())
    };
    if let Some(mention) = target {
        state.gone = None;
        // Whose mentions they are is seen in them.
        if look.selection.name != Some(name) {
            out.push(Command::SelectName(Some(name)));
            out.push(Command::Evidence(Subject::NameIn(article, name)));
        }
        out.push(Command::Read(article, Some(mention.span)));
    }
}
