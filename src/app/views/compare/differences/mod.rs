//! Differences: what each claims, stance and tone side by side, figures that disagree face to face,
//! then only in A, both, only in B.

pub mod claims;
pub mod columns;
mod edits;
mod face_to_face;
mod judged;
mod marks;
mod sentences;
mod wordings;

use super::work::Worked;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::theme::Role;
use crate::app::widgets;
use crate::collection::passages::excerpt;
use crate::collection::{ArticleId, Mark, MarkKind, Passage};
use crate::span::Span;
use columns::{Item, Three};
use egui::{Align, Align2, Id, Layout, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use judged::{beyond_tones, stances, tones};
use std::sync::Arc;

/// Names whose stance is drawn.
const STANCES: usize = 10;
/// Entries of each column.
const LINES: usize = 14;
/// Lines of one piece of a sentence.
const ROWS: usize = 4;
/// The same where there is little room.
const SHORT: usize = 6;
/// Room for the scroll bar.
const BAR: f32 = 14.0;
/// Columns narrower than this stand below each other.
const COLUMN: f32 = 130.0;

pub fn show(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    // A figure leaves nothing out.
    let most = if look.figure { usize::MAX } else { STANCES };
    let mut draw = |ui: &mut Ui| {
        // The scroll bar stands beside the numbers, not over them.
        ui.set_max_width(ui.available_width() - if look.figure { 0.0 } else { BAR });
        ui.add_space(6.0);
        edits::show(ui, look, worked, out);
        claims::show(ui, look, worked, out);
        wordings::show(ui, look, worked, out);
        let width = (ui.available_width() - 40.0) / 2.0;
        ui.horizontal_top(|ui| {
            let column = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    add(ui);
                });
            };
            // What is neither a name nor a tone goes where there is less.
            let left = judged::shown(ui, look, worked, most) < worked.found.tone.len();
            column(ui, &mut |ui| {
                stances(ui, look, worked, most, out);
                if left {
                    ui.add_space(14.0);
                    beyond_tones(ui, look, worked, out);
                }
            });
            ui.add_space(32.0);
            column(ui, &mut |ui| {
                tones(ui, look, worked, out);
                if !left {
                    beyond_tones(ui, look, worked, out);
                }
            });
        });
        ui.add_space(22.0);
        face_to_face::show(ui, look, worked, out);
        lists(ui, look, worked, out);
        ui.add_space(20.0);
    };
    if look.figure {
        draw(ui);
    } else {
        ScrollArea::vertical().id_salt("differences").auto_shrink(false).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            draw(ui);
        });
    }
}

/// The same in short, beside the other modes.
pub fn aside(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("what-differs").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - BAR);
        ui.add_space(6.0);
        edits::show(ui, look, worked, out);
        claims::show(ui, look, worked, out);
        wordings::show(ui, look, worked, out);
        stances(ui, look, worked, SHORT, out);
        ui.add_space(14.0);
        face_to_face::show(ui, look, worked, out);
        for (id, columns) in
            [("compare-names", &worked.columns.names), ("compare-figures", &worked.columns.figures)]
        {
            if columns.iter().any(|column| !column.is_empty()) {
                ui.add_space(14.0);
                heading(ui, look, id);
                three(ui, look, (id, columns), SHORT, 12.0, out);
            }
        }
        ui.add_space(14.0);
        tones(ui, look, worked, out);
        beyond_tones(ui, look, worked, out);
        ui.add_space(20.0);
    });
}

fn heading(ui: &mut Ui, look: &Look<'_>, id: &str) {
    ui.label(Role::Strong.text(look.texts.get(id), look.theme.ink));
    ui.add_space(4.0);
}

fn line(ui: &mut Ui, look: &Look<'_>, name: &str, a: &str, b: &str, head: bool) -> bool {
    let p = look.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 27.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{name}: A {a}, B {b}")));
    let (font, ink) = if head { (Role::Small.font(), p.muted) } else { (Role::Body.font(), p.ink) };
    if response.hovered() && !head {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    ui.painter().text(rect.left_center() + vec2(4.0, 0.0), Align2::LEFT_CENTER, name, font.clone(), ink);
    ui.painter().text(rect.right_center() - vec2(84.0, 0.0), Align2::RIGHT_CENTER, a, font.clone(), ink);
    ui.painter().text(rect.right_center() - vec2(6.0, 0.0), Align2::RIGHT_CENTER, b, font, ink);
    let stroke = if head { Stroke::new(1.0, p.rule) } else { Stroke::new(1.0, p.hairline) };
    ui.painter().hline(rect.x_range(), rect.bottom(), stroke);
    widgets::pressed_in_view(ui, &response, name) && !head
}

fn lists(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let columns = &worked.columns;
    let groups = [
        ("compare-names", &columns.names),
        ("compare-terms", &columns.terms),
        ("compare-figures", &columns.figures),
        ("compare-quotes", &columns.quotes),
    ];
    for (id, columns) in groups {
        if columns.iter().all(Vec::is_empty) {
            continue;
        }
        heading(ui, look, id);
        let most = if look.figure { usize::MAX } else { LINES };
        three(ui, look, (id, columns), most, 24.0, out);
        ui.add_space(20.0);
    }
}

/// The columns of one kind of things, the first `most` of each until the others are asked for.
fn three(
    ui: &mut Ui,
    look: &Look<'_>,
    (kind, columns): (&str, &Three),
    most: usize,
    gap: f32,
    out: &mut Vec<Command>,
) {
    let p = look.theme;
    let width = (ui.available_width() - 2.0 * gap) / 3.0;
    let mut column = |ui: &mut Ui, items: &[Item], id: &str| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let head = ui.label(Role::SmallStrong.text(look.texts.get(id), p.ink)).rect;
        if id == "compare-both" && items.iter().any(|item| item.counts.is_some()) {
            // What the two numbers below count.
            let at = pos2(ui.max_rect().right(), head.center().y);
            ui.painter().text(at, Align2::RIGHT_CENTER, "A · B", Role::Small.font(), p.muted);
        }
        widgets::hairline(ui);
        let asked =
            Id::unique("controluce-all-entries").with((look.revision, look.selection.compare, kind, id));
        let all = ui.data(|data| data.get_temp(asked).unwrap_or(false));
        for item in items.iter().take(if all { usize::MAX } else { most }) {
            entry(ui, look, item, out);
        }
        if items.len() > most {
            let n = items.len() - most;
            let text = if all {
                look.texts.get("summary-less").to_owned()
            } else {
                look.texts.with("n-more", &[("n", n.into())])
            };
            let link = ui.link(Role::Small.text(text, p.accent));
            widgets::focus_ring(ui, &link);
            if link.clicked() {
                ui.data_mut(|data| data.insert_temp(asked, !all));
            }
        }
    };
    let columns = columns.iter().zip(["compare-only-a", "compare-both", "compare-only-b"]);
    if width < COLUMN {
        for (items, id) in columns.filter(|(items, _)| !items.is_empty()) {
            column(ui, items, id);
            ui.add_space(8.0);
        }
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (items, id) in columns {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                column(ui, items, id);
            });
        }
    });
}

/// The remark to an entry: who is reported, or how often.
fn remark(look: &Look<'_>, item: &Item) -> String {
    match (item.reported, item.note.is_empty()) {
        (true, false) => look.texts.with("compare-reported-by", &[("name", item.note.clone().into())]),
        (true, true) => look.texts.get("compare-reported").to_owned(),
        _ => item.note.clone(),
    }
}

/// A piece of a sentence in up to [`ROWS`] lines, the remark below it.
fn sentence(ui: &mut Ui, look: &Look<'_>, item: &Item, out: &mut Vec<Command>) {
    let p = look.theme;
    let (width, note) = (ui.available_width(), remark(look, item));
    let mut text = egui::text::LayoutJob::default();
    let strong = item.text.find(&item.strong).filter(|_| !item.strong.is_empty());
    let (before, strong, after) = match strong {
        Some(at) => (&item.text[..at], &*item.strong, &item.text[at + item.strong.len()..]),
        None => (&*item.text, "", ""),
    };
    for (part, role) in [(before, Role::Body), (strong, Role::Strong), (after, Role::Body)] {
        text.append(part, 0.0, egui::TextFormat::simple(role.font(), p.ink));
    }
    // A figure leaves nothing out.
    let max_rows = if look.figure { usize::MAX } else { ROWS };
    text.wrap = egui::text::TextWrapping { max_width: width, max_rows, ..Default::default() };
    let mut small = egui::text::LayoutJob::simple_singleline(note.clone(), Role::Small.font(), p.muted);
    small.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let (text, small) = (ui.painter().layout_job(text), ui.painter().layout_job(small));
    let below = if note.is_empty() { 0.0 } else { small.size().y + 1.0 };
    let height = text.size().y + below + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{} {note}", item.text)));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 0.0, p.hover);
    }
    let top = rect.left_top() + vec2(0.0, 4.0);
    let under = top + vec2(0.0, text.size().y + 1.0);
    let cut = text.elided;
    ui.painter().galley(top, text, p.ink);
    if !note.is_empty() {
        ui.painter().galley(under, small, p.muted);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let response = if cut { response.on_hover_text(&item.text) } else { response };
    if widgets::pressed_in_view(ui, &response, &item.text) {
        out.push(show_passages(look, &item.text, &item.passages));
    }
}

fn entry(ui: &mut Ui, look: &Look<'_>, item: &Item, out: &mut Vec<Command>) {
    if item.sentence {
        sentence(ui, look, item, out);
        return;
    }
    let p = look.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::click());
    let note = remark(look, item);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{} {note}", item.text)));
    // What it says has the room it needs, up to two thirds; the note is cut to what is left.
    let whole = ui.painter().layout_no_wrap(item.text.clone(), Role::Body.font(), p.ink).size().x;
    // Where there is no room for words, only a number is worth showing.
    let narrow = rect.width() < 170.0 && note.chars().count() > 9;
    let counted = item.counts.map(|counts| {
        let args = [("a", counts[0].into()), ("b", counts[1].into())];
        look.texts.with("compare-times", &args)
    });
    let hint = format!("{}\n{}", item.text, counted.as_ref().unwrap_or(&note));
    let shown = if narrow { String::new() } else { note };
    let mut note = egui::text::LayoutJob::simple_singleline(shown, Role::Small.font(), p.muted);
    let left = rect.width() - whole.min(rect.width() * 0.66) - 10.0;
    note.wrap = egui::text::TextWrapping::truncate_at_width(left.max(12.0));
    let note = ui.painter().layout_job(note);
    let room = (rect.width() - note.size().x - 10.0).max(20.0);
    let ink = if response.hovered() || response.has_focus() { p.accent } else { p.ink };
    let mut job = egui::text::LayoutJob::simple_singleline(item.text.clone(), Role::Body.font(), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = ui.painter().layout_job(job);
    let y = |height: f32| rect.center().y - height / 2.0;
    ui.painter().galley(pos2(rect.left(), y(galley.size().y)), galley, ink);
    ui.painter().galley(pos2(rect.right() - note.size().x, y(note.size().y)), note, p.muted);
    let response = response.on_hover_text(hint.trim()).on_hover_cursor(egui::CursorIcon::PointingHand);
    if widgets::pressed_in_view(ui, &response, &item.text) {
        out.push(show_passages(look, &item.text, &item.passages));
    }
}

/// The sentences around `places`, in the evidence panel.
fn show_passages(look: &Look<'_>, title: &str, places: &[(ArticleId, Span)]) -> Command {
    let mut passages: Vec<Passage> = Vec::new();
    for (article, span) in places {
        let reading = &look.collection.entry(*article).reading;
        let at = reading.sentences.partition_point(|s| s.span.end <= span.start);
        let sentence = reading.sentences.get(at).map_or(*span, |s| s.span.join(*span));
        let mark = Mark { span: *span, kind: MarkKind::Hit };
        match passages.iter_mut().find(|p| p.article == *article && p.span.contains(*span)) {
            Some(passage) => passage.marks.push(mark),
            None => passages.push(excerpt(look.collection, *article, sentence, vec![mark])),
        }
    }
    let title = title.to_owned();
    Command::Evidence(Subject::Passages { title, subtitle: String::new(), passages: Arc::new(passages) })
}
