//! The head of a comparison: what separates the two in words, and which two they are.

use super::columns::GUTTER;
use super::work::{Side, Worked};
use super::{Mode, State, keys, letter, reading, strip, targets, words};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::{Role, size};
use crate::app::widgets::{self, NamePicker, Run};
use crate::collection::ArticleId;
use egui::text::LayoutJob;
use egui::{Align, Align2, Layout, Sense, Stroke, Ui, pos2, vec2};

/// Lines of the summary at first, and in a window with height to spare.
const LINES: usize = 3;
const LINES_TALL: usize = 5;
/// Height of such a window.
const TALL: f32 = 900.0;
/// Width of the button for the name that is followed, and where it has less room, in points.
const NAME: f32 = 216.0;
const NAME_SHORT: f32 = 156.0;
/// Below this width the two buttons for figures are one menu.
const WIDE: f32 = 900.0;
/// Sentences told at most.
const MOST: usize = 8;

/// What separates the two, as a paragraph.
pub fn summary(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    worked: Option<&Worked>,
    out: &mut Vec<Command>,
) {
    let Some(worked) = worked else { return };
    let told = words::words(look, worked);
    let all = told.sentences.len().min(MOST);
    let more = told.targets.len();
    let width = ui.available_width().min(size::SUMMARY_WIDE);
    let tall = ui.ctx().content_rect().height() >= TALL;
    let most = if tall { LINES_TALL } else { LINES };
    let paragraph = |shown: &[usize], link: Option<&str>| {
        let mut runs: Vec<Run> = Vec::new();
        for sentence in shown.iter().filter_map(|at| told.sentences.get(*at)) {
            if !runs.is_empty() {
                runs.push(Run::Plain(" ".to_owned()));
            }
            runs.extend(sentence.iter().cloned());
        }
        if let Some(label) = link {
            runs.extend([Run::Plain(" ".to_owned()), Run::Link(look.texts.get(label).to_owned(), more)]);
        }
        runs
    };
    let every: Vec<usize> = (0..all).collect();
    let whole = paragraph(&every, None);
    let fits = |runs: &[Run]| widgets::paragraph_lines(ui, runs, width) <= most;
    let runs = if look.figure || fits(&whole) {
        whole
    } else if state.told_all {
        paragraph(&every, Some("summary-less"))
    } else {
        // Whole sentences, the first always; one that is too long leaves its room to those after it.
        let mut shown = vec![0];
        for at in 1..all {
            shown.push(at);
            if !fits(&paragraph(&shown, Some("summary-all"))) {
                shown.pop();
            }
        }
        paragraph(&shown, Some("summary-all"))
    };
    if let Some(pressed) = widgets::paragraph(ui, &runs, width, look.figure) {
        if pressed == more {
            state.told_all = !state.told_all;
        } else if let Some(words::Target::Pair(pair)) = told.targets.get(pressed) {
            state.go_to_pair(*pair);
        } else if let Some(target) = told.targets.get(pressed) {
            targets::open(look, worked, target, out);
        }
    }
    ui.add_space(3.0);
}

/// What a figure is of: in the window the rail says it.
pub fn title(ui: &mut Ui, look: &Look<'_>, mode: Mode, sides: (ArticleId, ArticleId)) {
    let t = look.texts;
    let said = t.get(mode.text()).to_owned();
    let title = |id: ArticleId| format!("“{}”", look.collection.entry(id).article.meta.title);
    let two = t.with("a-and-b", &[("a", title(sides.0).into()), ("b", title(sides.1).into())]);
    let heading = t.get("compare-figure-title");
    crate::figure::entitle(ui, &format!("{heading}: {two}"), &said);
    ui.add(egui::Label::new(Role::Title.text(heading, look.theme.ink)).wrap());
    ui.label(Role::Small.text(said, look.theme.muted));
    ui.add_space(8.0);
    if mode == Mode::Differences {
        widgets::stance_legend(ui, t, false);
        plots::note(ui, t.get("compare-figure-grey"));
        ui.add_space(8.0);
    }
}

/// The ways to look, the name that is followed, and what to do with the two.
pub fn controls(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    worked: Option<&Worked>,
    sides: (ArticleId, ArticleId),
    narrow: bool,
    out: &mut Vec<Command>,
) {
    if look.figure {
        return;
    }
    let t = look.texts;
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        if narrow {
            tabs(ui, look, state)
        } else {
            modes(ui, look, &mut state.mode)
        }
        if let Some(worked) = worked {
            name(ui, look, state, worked, room < WIDE && state.mode == Mode::Reading, out);
        }
        if state.mode == Mode::Reading && !narrow {
            reading::controls(ui, look, &mut state.reading);
        }
        // Two heads have the button between them.
        if narrow && state.mode != Mode::Differences {
            let swap = ui.button("A ↔ B").on_hover_text(t.get("compare-swap"));
            if swap.accessible_name(t.get("compare-swap")).clicked() {
                out.push(Command::Compare(sides.1, sides.0));
            }
        }
        if room < WIDE {
            ui.menu_button(t.get("figure-menu"), |ui| take_along(ui, look, worked, out));
        } else {
            take_along(ui, look, worked, out);
        }
    });
    ui.add_space(4.0);
}

/// The figure, and the whole comparison as a table.
fn take_along(ui: &mut Ui, look: &Look<'_>, worked: Option<&Worked>, out: &mut Vec<Command>) {
    widgets::figure_buttons(ui, look, out);
    if let Some(worked) = worked
        && ui.button(look.texts.get("copy-csv")).clicked()
    {
        out.push(super::table::copy(look, worked));
        ui.close();
    }
}

/// The three ways to look as one control.
fn modes(ui: &mut Ui, look: &Look<'_>, mode: &mut Mode) {
    let t = look.texts;
    let choices = [Mode::Aligned, Mode::Reading, Mode::Differences].map(|mode| (mode, t.get(mode.text())));
    widgets::segmented(ui, mode, &choices);
}

/// One article at a time: A, B, or what differs; and how the article is shown.
fn tabs(ui: &mut Ui, look: &Look<'_>, state: &mut State) {
    let t = look.texts;
    let mut tab = (state.mode != Mode::Differences).then_some(state.tab);
    let choices = [(Some(Side::A), "A"), (Some(Side::B), "B"), (None, t.get("compare-differences"))];
    if widgets::segmented(ui, &mut tab, &choices) {
        match tab {
            Some(side) => {
                state.tab = side;
                if state.mode == Mode::Differences {
                    state.mode = Mode::Aligned;
                }
                if let Some(pair) = state.pick.chosen {
                    state.go_to_pair(pair);
                }
            }
            None => state.mode = Mode::Differences,
        }
    }
    if state.mode != Mode::Differences {
        let choices = [(Mode::Aligned, t.get("compare-passages")), (Mode::Reading, t.get("compare-reading"))];
        widgets::segmented(ui, &mut state.mode, &choices);
    }
}

/// The name whose mentions N and P go through, and which the strips show.
fn name(ui: &mut Ui, look: &Look<'_>, state: &State, worked: &Worked, short: bool, out: &mut Vec<Command>) {
    let t = look.texts;
    let (label, ink) = match state.pick.name {
        // Beside the other buttons there is room for the name alone.
        Some(name) if short => (look.name(name).to_owned(), look.theme.ink),
        Some(name) => (t.with("compare-following", &[("name", look.name(name).into())]), look.theme.ink),
        None => (t.get("compare-name").to_owned(), look.theme.muted),
    };
    // Always as wide: what stands beside it and below does not move when a name is chosen or gone through.
    let width = if short { NAME_SHORT } else { NAME };
    let at = state.pick.at.map(|(at, n)| t.with("mention-at", &[("at", at.into()), ("n", n.into())]));
    let at = at.map(|at| ui.painter().layout_no_wrap(at, Role::Small.font(), look.theme.accent));
    let taken = at.as_ref().map_or(0.0, |at| at.size().x + 8.0);
    let padding = 2.0 * ui.spacing().button_padding.x;
    let mut job = LayoutJob::simple_singleline(label.clone(), Role::Body.font(), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width - padding - taken);
    let galley = ui.painter().layout_job(job);
    let button = ui.add(egui::Button::new("").min_size(vec2(width, size::CONTROL)));
    let line = button.rect.shrink2(vec2(padding / 2.0, 0.0));
    ui.painter().galley(pos2(line.left(), line.center().y - galley.size().y / 2.0), galley, ink);
    if let Some(at) = at {
        ui.painter().galley(line.right_center() - vec2(at.size().x, at.size().y / 2.0), at, ink);
    }
    let button = button.accessible_name(&label).on_hover_text(t.get("compare-name-hint"));
    let among = || keys::names(look, worked);
    let picker = NamePicker {
        collection: look.collection,
        texts: t,
        now: state.pick.name,
        none: None,
        among: Some(&among),
    };
    if let Some(name) = picker.show(&button).flatten() {
        super::select_name(look, name, out);
    }
}

/// Where the heads of the articles that are shown stand.
pub struct Places {
    /// Room of the strip that stands left of the first.
    pub inset: f32,
    /// Of each.
    pub width: f32,
    pub shown: Vec<Side>,
}

impl Places {
    /// Above their columns: the strips stand outside.
    pub fn of(ui: &Ui, look: &Look<'_>, one: Option<Side>, mode: Mode) -> Self {
        let inset = if look.figure || mode == Mode::Differences { 0.0 } else { strip::WIDTH };
        let shown = match one.filter(|_| mode != Mode::Differences) {
            Some(side) => vec![side],
            None => vec![Side::A, Side::B],
        };
        let room = ui.available_width() - inset * shown.len() as f32;
        let width = if shown.len() == 1 { room } else { (room - GUTTER) / 2.0 };
        Self { inset, width, shown }
    }
}

/// Title, outlet, date and tones of both articles, or of the one that is shown; between two the
/// button that swaps them.
pub fn sides(
    ui: &mut Ui,
    look: &Look<'_>,
    (a, b): (ArticleId, ArticleId),
    (one, mode): (Option<Side>, Mode),
    out: &mut Vec<Command>,
) {
    let places = Places::of(ui, look, one, mode);
    let article = |side| if side == Side::A { a } else { b };
    // Both heads say the same things, as many as have room in both: a number that is cut is another number.
    // Said in the same way on all three pages: the strips take their room on two of them.
    let room = places.width.min(Places::of(ui, look, one, Mode::Aligned).width) - INDENT;
    let fits = |id: ArticleId, told_of: Told| {
        let line = ui.painter().layout_no_wrap(told(look, id, told_of), Role::Small.font(), look.theme.muted);
        line.size().x <= room
    };
    let all = |most: &Told| places.shown.iter().all(|side| fits(article(*side), *most));
    let most = [Told::All, Told::Length].into_iter().find(all).unwrap_or(Told::Source);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(places.inset);
        for (n, shown) in places.shown.iter().enumerate() {
            if n > 0 {
                between(ui, look, (a, b), out);
            }
            ui.allocate_ui_with_layout(vec2(places.width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(places.width);
                side(ui, look, letter(*shown), article(*shown), most);
            });
        }
    });
    ui.add_space(3.0);
}

/// How much is told of an article below its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Where and when it stood.
    Source,
    /// And how long it is.
    Length,
    /// And how it is written.
    All,
}

fn told(look: &Look<'_>, id: ArticleId, most: Told) -> String {
    let t = look.texts;
    let entry = look.collection.entry(id);
    let meta = &entry.article.meta;
    let mut parts: Vec<String> = meta.outlet.clone().into_iter().chain(meta.genre.clone()).collect();
    // With its year: no other line of the screen says it.
    parts.extend(meta.date.map(|date| t.date(date)));
    if most != Told::Source {
        parts.push(t.with("n-words", &[("n", entry.reading.words.into())]));
    }
    if most == Told::All {
        let tones = look.collection.tones_of(id);
        parts.extend(tones.iter().take(3).map(|(tag, _)| t.tone(tag.tone).to_owned()));
    }
    parts.join(" · ")
}

/// The gutter between the heads.
fn between(ui: &mut Ui, look: &Look<'_>, (a, b): (ArticleId, ArticleId), out: &mut Vec<Command>) {
    if look.figure {
        ui.add_space(GUTTER);
        return;
    }
    ui.allocate_ui_with_layout(vec2(GUTTER, 24.0), Layout::top_down(Align::Center), |ui| {
        ui.set_width(GUTTER);
        ui.spacing_mut().interact_size.y = DISC;
        if widgets::icon_button(ui, "↔", look.texts.get("compare-swap"), true).clicked() {
            out.push(Command::Compare(b, a));
        }
    });
}

/// Under the heads.
pub fn rule(ui: &mut Ui, look: &Look<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.2, look.theme.rule));
}

/// The letter of an article in a ring, and what stands right of it.
const DISC: f32 = 24.0;
pub const INDENT: f32 = DISC + 10.0;
/// Lines of a title on the screen, and of what sums the article up below it.
const TITLE_LINES: usize = 2;
const STANDFIRST_LINES: usize = 2;

fn side(ui: &mut Ui, look: &Look<'_>, sign: &str, id: ArticleId, most: Told) {
    let p = look.theme;
    let entry = look.collection.entry(id);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (disc, _) = ui.allocate_exact_size(vec2(DISC, DISC), Sense::hover());
        ui.add_space(INDENT - DISC);
        ui.painter().circle_stroke(disc.center(), 11.5, Stroke::new(1.2, p.ink));
        ui.painter().text(
            pos2(disc.center().x, disc.center().y),
            Align2::CENTER_CENTER,
            sign,
            Role::Strong.font(),
            p.ink,
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let meta = &entry.article.meta;
            let mut title =
                LayoutJob::simple(meta.title.clone(), Role::Heading.font(), p.ink, ui.available_width());
            if !look.figure {
                title.wrap.max_rows = TITLE_LINES;
            }
            let title = egui::Label::new(title);
            ui.add(if look.figure { title.wrap() } else { title });
            let whole = told(look, id, Told::All);
            if look.figure {
                ui.add(egui::Label::new(Role::Small.text(whole, p.muted)).wrap());
            } else {
                let line = egui::Label::new(Role::Small.text(told(look, id, most), p.muted));
                ui.add(line.truncate().show_tooltip_when_elided(false)).on_hover_text(whole);
            }
            if let Some(standfirst) = meta.standfirst {
                let summed = crate::text::one_line(standfirst.of(&entry.article.text));
                let mut job = LayoutJob::simple(summed, Role::Small.font(), p.ink, ui.available_width());
                if !look.figure {
                    job.wrap.max_rows = STANDFIRST_LINES;
                }
                ui.label(job);
            }
        });
    });
}
