//! The menu: candidates under their headings, then every article, with a field to find one.

use super::{Of, State, Why, reasons};
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::{Role, size};
use crate::app::widgets;
use crate::collection::similar::{Candidate, Candidates, Opposed, WINDOW_DAYS};
use crate::collection::{ArticleId, fold};
use egui::style::ScrollAnimation;
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
    let typed = fold(state.filter.trim());
    let suggested: Vec<ArticleId> = match &found {
        Some(found) if typed.is_empty() => offered(found).collect(),
        _ => Vec::new(),
    };
    let before = state.left.get((look.revision, typed.clone()), || matching(look, &typed));
    let all = before.iter().filter(|other| **other != article).count();
    // Down and Up go through all that is offered, in its order.
    let (marked, moved) = widgets::marked_below(ui, id, suggested.len() + all);
    let mark = Mark { at: marked, moved };
    let field = widgets::search_field(ui, id, &mut state.filter, t.get("candidates-filter"), WIDTH - 8.0);
    if !field.has_focus() && state.filter.is_empty() && !ui.ctx().egui_wants_keyboard_input() {
        field.request_focus();
    }
    let wanted = fold(state.filter.trim());
    if wanted != typed {
        widgets::unmark_below(ui, id);
    }
    let left = state.left.get((look.revision, wanted.clone()), || matching(look, &wanted));
    let left: Vec<ArticleId> = left.iter().copied().filter(|other| *other != article).collect();
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    let first = left.first().copied().filter(|_| !wanted.is_empty());
    let under_mark = marked.and_then(|at| suggested.iter().chain(&left).nth(at).copied());
    let mut chosen = under_mark.or(first).filter(|_| entered);
    if chosen.is_some() {
        widgets::unmark_below(ui, id);
    }
    ui.add_space(4.0);
    ScrollArea::vertical().max_height(HEIGHT).auto_shrink([false, true]).show_viewport(ui, |ui, view| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if wanted.is_empty() {
            match &found {
                Some(found) => chosen = chosen.or(groups(ui, look, found, mark)),
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
        if let Some(at) = mark.at.filter(|_| mark.moved).and_then(|at| at.checked_sub(suggested.len())) {
            let line = ui.cursor().top() + at as f32 * ROW;
            let line = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), line..=line + ROW);
            ui.scroll_to_rect_animation(line, None, ScrollAnimation::none());
        }
        ui.add_space(first as f32 * ROW);
        for (n, other) in left[first..last].iter().enumerate() {
            let marked = mark.at == Some(suggested.len() + first + n);
            if row(ui, look, *other, None, marked).clicked() {
                chosen = Some(*other);
            }
        }
        ui.add_space((left.len() - last) as f32 * ROW);
    });
    chosen
}

/// Which line the keys have marked, and whether they have just done so.
#[derive(Clone, Copy)]
struct Mark {
    at: Option<usize>,
    moved: bool,
}

/// The candidates as they stand below each other.
fn offered(found: &Candidates) -> impl Iterator<Item = ArticleId> + '_ {
    Why::ALL.into_iter().flat_map(|why| why.of(found).iter().take(OF_EACH)).map(|candidate| candidate.article)
}

/// The three kinds, each with its heading, or why there is none.
fn groups(ui: &mut Ui, look: &Look<'_>, found: &Candidates, mark: Mark) -> Option<ArticleId> {
    let (mut chosen, mut n) = (None, 0);
    for why in Why::ALL {
        heading(ui, look, &why.text(look));
        let candidates = why.of(found);
        for candidate in candidates.iter().take(OF_EACH) {
            let response = row(ui, look, candidate.article, Some(candidate), mark.at == Some(n));
            if mark.moved && mark.at == Some(n) {
                response.scroll_to_me_animation(None, ScrollAnimation::none());
            }
            if response.clicked() {
                chosen = Some(candidate.article);
            }
            n += 1;
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
fn row(ui: &mut Ui, look: &Look<'_>, id: ArticleId, candidate: Option<&Candidate>, marked: bool) -> Response {
    let p = look.theme;
    let title = &look.collection.entry(id).article.meta.title;
    let mut below: Vec<String> = look.source(id).into_iter().collect();
    below.extend(candidate.map(|candidate| reasons(look, candidate)).filter(|r| !r.is_empty()));
    let below = below.join(" · ");
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{title}. {below}")));
    if marked || response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 3.0, if marked { p.accent_soft } else { p.hover });
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
