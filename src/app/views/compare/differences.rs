//! Differences: stance and tone side by side, then only in A, both, only in B.

use super::work::Worked;
use crate::analysis::StanceLabel;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::theme::{Role, size};
use crate::app::widgets;
use crate::collection::{ArticleId, Mark, MarkKind, NameId, Passage};
use crate::compare::EntityPair;
use crate::span::Span;
use egui::{Align, Align2, Layout, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Names whose stance is drawn, and lines of each column.
const STANCES: usize = 10;
const LINES: usize = 14;
/// The same where there is little room.
const SHORT: usize = 6;

pub fn show(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let mut draw = |ui: &mut Ui| {
        ui.add_space(6.0);
        let width = (ui.available_width() - 40.0) / 2.0;
        ui.horizontal_top(|ui| {
            let column = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    add(ui);
                });
            };
            column(ui, &mut |ui| stances(ui, look, worked, STANCES, out));
            ui.add_space(32.0);
            column(ui, &mut |ui| tones(ui, look, worked, out));
        });
        ui.add_space(22.0);
        lists(ui, look, worked, out);
        ui.add_space(20.0);
    };
    if look.figure {
        draw(ui);
    } else {
        ScrollArea::vertical().id_salt("differences").auto_shrink(false).show(ui, draw);
    }
}

/// The same in short, beside the other modes.
pub fn aside(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("what-differs").auto_shrink(false).show(ui, |ui| {
        ui.add_space(6.0);
        stances(ui, look, worked, SHORT, out);
        for (id, columns) in
            [("compare-names", names(look, worked)), ("compare-figures", figures(look, worked))]
        {
            if columns.iter().any(|column| !column.is_empty()) {
                ui.add_space(14.0);
                heading(ui, look, id);
                three(ui, look, &columns, SHORT, 12.0, out);
            }
        }
        ui.add_space(14.0);
        tones(ui, look, worked, out);
        ui.add_space(20.0);
    });
}

fn heading(ui: &mut Ui, look: &Look<'_>, id: &str) {
    ui.label(Role::Strong.text(look.texts.get(id), look.theme.ink));
    ui.add_space(4.0);
}

/// Names judged in both, the greatest difference first.
fn stances(ui: &mut Ui, look: &Look<'_>, worked: &Worked, most: usize, out: &mut Vec<Command>) {
    heading(ui, look, "compare-stance-shared");
    let judged = |s: Option<StanceLabel>| s.is_some_and(|s| s != StanceLabel::Insufficient);
    let mut shared: Vec<&EntityPair> =
        worked.found.entities.iter().filter(|e| judged(e.a_stance) && judged(e.b_stance)).collect();
    shared.sort_by(|x, y| (y.a_score - y.b_score).abs().total_cmp(&(x.a_score - x.b_score).abs()));
    if shared.is_empty() {
        crate::app::plots::note(ui, look.texts.get("compare-no-shared-stance"));
        return;
    }
    for pair in shared.into_iter().take(most) {
        if dumbbell(ui, look, pair) {
            evidence(look, worked, pair, out);
        }
    }
    let p = look.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let t = look.texts;
    let text = |at, align, text: String| ui.painter().text(at, align, text, Role::Small.font(), p.muted);
    text(rect.left_center(), Align2::LEFT_CENTER, format!("{} −1", t.stance(StanceLabel::Critical)));
    text(rect.center(), Align2::CENTER_CENTER, "0".to_owned());
    text(rect.right_center(), Align2::RIGHT_CENTER, format!("+1 {}", t.stance(StanceLabel::Favourable)));
}

/// One name with the stance of A and of B on a line from −1 to +1.
fn dumbbell(ui: &mut Ui, look: &Look<'_>, pair: &EntityPair) -> bool {
    let p = look.theme;
    let t = look.texts;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::click());
    let difference = pair.a_score - pair.b_score;
    let remark = match pair.p {
        Some(value) => t.with(
            "compare-difference-p",
            &[("difference", t.signed(difference, 2).into()), ("p", t.p_value(value).into())],
        ),
        None => t.with("compare-difference", &[("difference", t.signed(difference, 2).into())]),
    };
    let say = |l: Option<StanceLabel>| l.map_or("", |l| t.stance(l)).to_owned();
    response.widget_info(|| {
        let text = format!("{}: A {}, B {}, {remark}", pair.name, say(pair.a_stance), say(pair.b_stance));
        WidgetInfo::labeled(egui::Role::Button, true, text)
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 3.0, p.hover);
    }
    let top = pos2(rect.left(), rect.top() + 11.0);
    let name = ui.painter().text(top, Align2::LEFT_CENTER, &pair.name, Role::Medium.font(), p.ink);
    let mut job = egui::text::LayoutJob::simple_singleline(remark, Role::Small.font(), p.muted);
    job.wrap = egui::text::TextWrapping::truncate_at_width((rect.right() - name.right() - 8.0).max(20.0));
    let remark = ui.painter().layout_job(job);
    let at = pos2(name.right() + 8.0, top.y - remark.size().y / 2.0);
    ui.painter().galley(at, remark, p.muted);
    let y = rect.top() + 31.0;
    let x = |score: f32| rect.left() + 12.0 + (rect.width() - 24.0) * (score.clamp(-1.0, 1.0) + 1.0) / 2.0;
    ui.painter().hline(rect.left()..=rect.right(), y, Stroke::new(1.0, p.hairline));
    ui.painter().vline(x(0.0), y - 4.0..=y + 4.0, Stroke::new(1.0, p.hairline));
    ui.painter().hline(
        x(pair.a_score.min(pair.b_score))..=x(pair.a_score.max(pair.b_score)),
        y,
        Stroke::new(3.0, p.hairline),
    );
    let close = (x(pair.a_score) - x(pair.b_score)).abs() < 30.0;
    for (sign, label, score, other) in
        [("A", pair.a_stance, pair.a_score, pair.b_score), ("B", pair.b_stance, pair.b_score, pair.a_score)]
    {
        let label = label.unwrap_or_default();
        let at = pos2(x(score), y);
        ui.painter().circle_filled(at, size::SIGN * 0.75, p.paper);
        widgets::paint_sign(ui.painter(), p, label, at, size::SIGN);
        // The letters stand outside when the signs are close.
        let left = if close { score < other || (score == other && sign == "A") } else { sign == "A" };
        let (place, align) = if left {
            (at - vec2(9.0, 0.0), Align2::RIGHT_CENTER)
        } else {
            (at + vec2(9.0, 0.0), Align2::LEFT_CENTER)
        };
        ui.painter().text(place, align, sign, Role::SmallStrong.font(), p.stance(label));
    }
    widgets::focus_ring(ui, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Tones of both, and how much is other people's words.
fn tones(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let t = look.texts;
    heading(ui, look, "compare-tone");
    line(ui, look, t.get("column-tag"), "A", "B", true);
    for pair in &worked.found.tone {
        let value = |v: f32| if v > 0.0 { t.decimal(v, 2) } else { "–".to_owned() };
        if line(ui, look, t.tone(pair.tone), &value(pair.a), &value(pair.b), false) {
            let side = if pair.a >= pair.b { worked.a } else { worked.b };
            out.push(Command::Evidence(Subject::Tone(side, pair.tone)));
        }
    }
    let subjectivity = |id: ArticleId| {
        let score = look.collection.entry(id).reading.subjectivity.as_ref();
        score.map_or_else(|| "–".to_owned(), |s| t.decimal(s.score, 2))
    };
    if line(ui, look, t.get("subjectivity"), &subjectivity(worked.a), &subjectivity(worked.b), false) {
        out.push(Command::Evidence(Subject::Subjectivity(worked.a)));
    }
    let (a, b) = worked.found.quoted;
    line(ui, look, t.get("compare-quoted"), &t.percent(a.all()), &t.percent(b.all()), false);
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
    response.clicked() && !head
}

/// One entry of a column: what it says, a number, and where its sentences are.
struct Item {
    text: String,
    note: String,
    passages: Vec<(ArticleId, Span)>,
}

fn lists(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let groups: [(&str, [Vec<Item>; 3]); 4] = [
        ("compare-names", names(look, worked)),
        ("compare-terms", terms(look, worked)),
        ("compare-figures", figures(look, worked)),
        ("compare-quotes", quotes(look, worked)),
    ];
    for (id, columns) in groups {
        if columns.iter().all(Vec::is_empty) {
            continue;
        }
        heading(ui, look, id);
        three(ui, look, &columns, LINES, 24.0, out);
        ui.add_space(20.0);
    }
}

fn three(
    ui: &mut Ui,
    look: &Look<'_>,
    columns: &[Vec<Item>; 3],
    most: usize,
    gap: f32,
    out: &mut Vec<Command>,
) {
    let p = look.theme;
    let width = (ui.available_width() - 2.0 * gap) / 3.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (items, id) in columns.iter().zip(["compare-only-a", "compare-both", "compare-only-b"]) {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.label(Role::SmallStrong.text(look.texts.get(id), p.ink));
                widgets::hairline(ui);
                for item in items.iter().take(most) {
                    entry(ui, look, item, out);
                }
                if items.len() > most {
                    let n = items.len() - most;
                    ui.label(Role::Small.text(look.texts.with("n-more", &[("n", n.into())]), p.muted));
                }
            });
        }
    });
}

fn entry(ui: &mut Ui, look: &Look<'_>, item: &Item, out: &mut Vec<Command>) {
    let p = look.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(egui::Role::Button, true, format!("{} {}", item.text, item.note))
    });
    // What it says has the room it needs, up to two thirds; the note is cut to what is left.
    let whole = ui.painter().layout_no_wrap(item.text.clone(), Role::Body.font(), p.ink).size().x;
    let mut note = egui::text::LayoutJob::simple_singleline(item.note.clone(), Role::Small.font(), p.muted);
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
    if response.on_hover_text(&item.text).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
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
            None => {
                passages.push(Passage { article: *article, span: sentence, marks: vec![mark], voice: None })
            }
        }
    }
    let title = title.to_owned();
    Command::Evidence(Subject::Passages { title, subtitle: String::new(), passages: Arc::new(passages) })
}

fn names(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    for pair in &worked.found.entities {
        let mut places = places(look, worked.a, &pair.a_entities);
        places.extend(self::places(look, worked.b, &pair.b_entities));
        let (column, note) = match (pair.a_mentions, pair.b_mentions) {
            (0, b) => (2, b.to_string()),
            (a, 0) => (0, a.to_string()),
            (a, b) => (1, format!("{a} · {b}")),
        };
        columns[column].push(Item { text: pair.name.clone(), note, passages: places });
    }
    columns
}

fn places(look: &Look<'_>, article: ArticleId, entities: &[u32]) -> Vec<(ArticleId, Span)> {
    let all = &look.collection.entry(article).reading.entities;
    entities
        .iter()
        .filter_map(|i| all.get(*i as usize))
        .flat_map(|e| e.mentions.iter().map(|m| (article, m.span)))
        .collect()
}

fn terms(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    for pair in &worked.found.terms {
        let mut found = occurrences(look, worked.a, &pair.term);
        found.extend(occurrences(look, worked.b, &pair.term));
        let (column, note) = match (pair.a, pair.b) {
            (a, 0) => (0, a.to_string()),
            (0, b) => (2, b.to_string()),
            (a, b) => (1, format!("{a} · {b}")),
        };
        columns[column].push(Item { text: pair.term.clone(), note, passages: found });
    }
    columns
}

/// Where a term stands in an article, case folded, at word starts; a few dozen at most.
fn occurrences(look: &Look<'_>, article: ArticleId, term: &str) -> Vec<(ArticleId, Span)> {
    let text = &look.collection.entry(article).article.text;
    let lower = text.to_lowercase();
    // Lower case may change the length of rare letters: then places cannot be carried over.
    if lower.len() != text.len() {
        return Vec::new();
    }
    lower
        .match_indices(&term.to_lowercase())
        .filter(|(at, _)| !lower[..*at].ends_with(char::is_alphanumeric))
        .take(40)
        .map(|(at, found)| (article, Span::new(at, at + found.len())))
        .collect()
}

fn figures(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    let place = |article: ArticleId, index: Option<u32>| {
        let entry = look.collection.entry(article);
        let figure = entry.reading.figures.get(index? as usize)?;
        Some((figure.span.of(&entry.article.text).to_owned(), (article, figure.span)))
    };
    for pair in &worked.found.figures {
        let (a, b) = (place(worked.a, pair.a), place(worked.b, pair.b));
        let passages: Vec<_> = a.iter().chain(&b).map(|(_, at)| *at).collect();
        let note = pair.about.clone();
        let (column, text) = match (a, b) {
            (Some((a, _)), Some((b, _))) if pair.agrees => (1, if a == b { a } else { format!("{a} = {b}") }),
            (Some((a, _)), Some((b, _))) => (1, format!("{a} ≠ {b}")),
            (Some((a, _)), None) => (0, a),
            (None, Some((b, _))) => (2, b),
            (None, None) => continue,
        };
        columns[column].push(Item { text, note, passages });
    }
    columns
}

fn quotes(look: &Look<'_>, worked: &Worked) -> [Vec<Item>; 3] {
    let mut columns: [Vec<Item>; 3] = Default::default();
    let place = |article: ArticleId, index: Option<u32>| {
        let entry = look.collection.entry(article);
        let quote = entry.reading.quotes.get(index? as usize)?;
        Some((quote.span.of(&entry.article.text).to_owned(), (article, quote.span)))
    };
    for pair in &worked.found.quotes {
        let (a, b) = (place(worked.a, pair.a), place(worked.b, pair.b));
        let column = match (&a, &b) {
            (Some(_), Some(_)) => 1,
            (Some(_), None) => 0,
            _ => 2,
        };
        let passages: Vec<_> = a.iter().chain(&b).map(|(_, at)| *at).collect();
        let Some((words, _)) = a.or(b) else { continue };
        let text = format!("“{}”", crate::app::plots::chart::short(&words, 70));
        columns[column].push(Item { text, note: pair.speaker.clone(), passages });
    }
    columns
}

/// The sentences behind both stances.
fn evidence(look: &Look<'_>, worked: &Worked, pair: &EntityPair, out: &mut Vec<Command>) {
    let mut passages = Vec::new();
    for (article, entities) in [(worked.a, &pair.a_entities), (worked.b, &pair.b_entities)] {
        let first =
            entities.first().and_then(|i| *look.collection.name_of[article.0 as usize].get(*i as usize)?);
        if let Some(name) = first {
            passages.extend(name_passages(look, article, name));
        }
    }
    out.push(Command::Evidence(Subject::Passages {
        title: pair.name.clone(),
        subtitle: look.texts.get("compare-stance-shared").to_owned(),
        passages: Arc::new(passages),
    }));
}

fn name_passages(look: &Look<'_>, article: ArticleId, name: NameId) -> Vec<Passage> {
    let found = crate::collection::passages::stance_passages(look.collection, article, name);
    if found.is_empty() {
        return crate::collection::passages::name_passages(look.collection, name, Some(article), 20).0;
    }
    found
}
