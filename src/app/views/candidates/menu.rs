//! The menu: candidates under their headings, then every article, with a field to find one.

use super::{Of, State, Why, reasons};
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::{Role, size};
use crate::app::widgets;
use crate::collection::similar::{Candidate, Candidates, Opposed, WINDOW_DAYS};
use crate::collection::{ArticleId, fold};
use egui::{Align2, Key, Popup, PopupCloseBehavior, Response, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Of the menu, in points.
const WIDTH: f32 = 500.0;
const HEIGHT: f32 = 470.0;
/// A line with its source and reasons below.
const ROW: f32 = 44.0;
/// Candidates shown of each kind.
const OF_EACH: usize = 5;

/// A button that opens the menu of what to compare `article` with; what was chosen.
pub fn menu(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    of: Of,
    label: impl Into<egui::WidgetText>,
    article: ArticleId,
) -> Option<ArticleId> {
    let button = ui.button(label.into());
    let mut chosen = None;
    let shown = Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(WIDTH);
        chosen = content(ui, look, state, of, article);
        if chosen.is_some() {
            ui.close();
        }
    });
    if shown.is_none() && button.clicked() {
        state.filter.clear();
    }
    chosen
}

fn content(ui: &mut Ui, look: &Look<'_>, state: &mut State, of: Of, article: ArticleId) -> Option<ArticleId> {
    let t = look.texts;
    let found = state.of(ui, look, of, article);
    let id = ui.make_persistent_id("candidates-filter");
    let field = widgets::search_field(ui, id, &mut state.filter, t.get("candidates-filter"), WIDTH - 8.0);
    if !field.has_focus() && state.filter.is_empty() && !ui.ctx().egui_wants_keyboard_input() {
        field.request_focus();
    }
    let wanted = fold(state.filter.trim());
    let left = state.left.get((look.revision, wanted.clone()), || matching(look, &wanted));
    let left: Vec<ArticleId> = left.iter().copied().filter(|other| *other != article).collect();
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !wanted.is_empty();
    let mut chosen = left.first().copied().filter(|_| entered);
    ui.add_space(4.0);
    ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]).show_viewport(ui, |ui, view| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if wanted.is_empty() {
            match &found {
                Some(found) => chosen = chosen.or(groups(ui, look, found)),
                None => {
                    let id =
                        if look.collection.partial { "candidates-reading" } else { "candidates-working" };
                    plots::note(ui, t.get(id));
                }
            }
        }
        heading(ui, look, &t.with("candidates-all", &[("n", left.len().into())]));
        let top = ui.cursor().top() - ui.min_rect().top();
        let first = (((view.top() - top) / ROW).floor().max(0.0) as usize).min(left.len());
        let last = (((view.bottom() - top) / ROW).ceil().max(0.0) as usize).min(left.len());
        ui.add_space(first as f32 * ROW);
        for other in &left[first..last] {
            if row(ui, look, *other, None).clicked() {
                chosen = Some(*other);
            }
        }
        ui.add_space((left.len() - last) as f32 * ROW);
    });
    chosen
}

/// The three kinds, each with its heading, or why there is none.
fn groups(ui: &mut Ui, look: &Look<'_>, found: &Candidates) -> Option<ArticleId> {
    let mut chosen = None;
    for why in Why::ALL {
        heading(ui, look, &why.text(look));
        let candidates = why.of(found);
        for candidate in candidates.iter().take(OF_EACH) {
            if row(ui, look, candidate.article, Some(candidate)).clicked() {
                chosen = Some(candidate.article);
            }
        }
        if candidates.is_empty() {
            plots::note(ui, &none(look, why, found));
        }
    }
    chosen
}

/// Why there is no candidate of a kind.
fn none(look: &Look<'_>, why: Why, found: &Candidates) -> String {
    let t = look.texts;
    let meta = &look.collection.entry(found.of).article.meta;
    match (why, &found.opposed) {
        (Why::Similar, _) => t.get("candidates-none-similar").to_owned(),
        (Why::SameEvent, _) if meta.outlet.is_none() || meta.date.is_none() => {
            t.get("candidates-no-source").to_owned()
        }
        (Why::SameEvent, _) => t.with("candidates-none-event", &[("n", WINDOW_DAYS.into())]),
        (Why::Opposed, Opposed::NoFocus) => t.get("candidates-no-focus").to_owned(),
        (Why::Opposed, Opposed::NoSide) => t.get("candidates-no-side").to_owned(),
        (Why::Opposed, Opposed::Found(_)) => t.get("candidates-none-opposed").to_owned(),
    }
}

fn heading(ui: &mut Ui, look: &Look<'_>, text: &str) {
    ui.add_space(10.0);
    ui.label(Role::SmallStrong.text(text, look.theme.muted));
    ui.add_space(2.0);
}

/// Title; below it where it comes from and what speaks for it.
fn row(ui: &mut Ui, look: &Look<'_>, id: ArticleId, candidate: Option<&Candidate>) -> Response {
    let p = look.theme;
    let title = &look.collection.entry(id).article.meta.title;
    let mut below: Vec<String> = look.source(id).into_iter().collect();
    below.extend(candidate.map(|candidate| reasons(look, candidate)).filter(|r| !r.is_empty()));
    let below = below.join(" · ");
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{title}. {below}")));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 3.0, p.hover);
    }
    let number = candidate.map_or(0.0, |candidate| {
        let text = look.texts.decimal(candidate.similarity, 2);
        let at = pos2(rect.right() - 6.0, rect.top() + 13.0);
        ui.painter().text(at, Align2::RIGHT_CENTER, text, Role::Small.font(), p.muted).width() + 12.0
    });
    let line = |text: &str, role: Role, ink, y: f32, room: f32, left: f32| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), role.font(), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(20.0));
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(rect.left() + left, rect.top() + y - galley.size().y / 2.0), galley, ink);
    };
    let room = rect.width() - 12.0;
    line(title, Role::Body, p.ink, 13.0, room - number, 6.0);
    let sign = candidate.and_then(|candidate| candidate.stance).map_or(0.0, |(label, ..)| {
        let at = pos2(rect.left() + 6.0 + size::SIGN / 2.0, rect.top() + 32.0);
        widgets::paint_sign(ui.painter(), p, label, at, size::SIGN);
        size::SIGN + 6.0
    });
    line(&below, Role::Small, p.muted, 32.0, room - sign, 6.0 + sign);
    widgets::focus_ring(ui, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if candidate.is_some() { response.on_hover_text(below) } else { response }
}

/// The articles whose title, outlet or day hold every word of `wanted` (folded), in the order of
/// the folder.
fn matching(look: &Look<'_>, wanted: &str) -> Vec<ArticleId> {
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let holds = |id: &ArticleId| {
        if words.is_empty() {
            return true;
        }
        let title = &look.collection.entry(*id).article.meta.title;
        let line = fold(&format!("{title} {}", look.source(*id).unwrap_or_default()));
        words.iter().all(|word| line.contains(word))
    };
    look.collection.article_ids().filter(holds).collect()
}
