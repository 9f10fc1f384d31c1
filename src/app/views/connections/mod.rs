//! Connections: who appears with whom, as a list, a matrix and a network.

mod csv;
mod layout;
mod list;
mod matrix;
mod model;
mod network;

use crate::app::background::Background;
use crate::app::command::Command;
use crate::app::csv::asked;
use crate::app::kept::Kept;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::app::widgets::{self, TableEvent, TableState, Title};
use crate::collection::NameId;
use crate::collection::cooccurrence::{Pair, Window};
use crate::jobs::Cancel;
use egui::Ui;
use model::{Matrix, Measure, Network, Rule};

/// The three pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    List,
    Matrix,
    Network,
}

impl Mode {
    /// What it is called, as a key of the texts.
    pub fn text(self) -> &'static str {
        match self {
            Self::List => "connections-list",
            Self::Matrix => "connections-matrix",
            Self::Network => "connections-network",
        }
    }
}

/// What a picture depends on: the collection, whom it is about, and how.
type Key = (u64, Option<NameId>, Rule);

/// What the screen keeps between frames.
#[derive(Clone, Default)]
pub struct State {
    pub mode: Mode,
    pub rule: Rule,
    table: TableState,
    list: Background<Key, Vec<Pair>>,
    matrix: Background<Key, Matrix>,
    /// With how many names.
    network: Background<(Key, usize), Network>,
    /// Where its names stand in a picture of this size.
    arranged: Kept<(Key, usize, [u32; 2]), network::Arranged>,
}

/// Below this width, in points, the choices need a second row.
const ONE_ROW: f32 = 830.0;
/// Names in the matrix and in the network.
const IN_MATRIX: usize = 14;
const IN_NETWORK: usize = 22;
/// The fewest in a network, and the room that each takes, in square points.
const IN_SMALL_NETWORK: usize = 8;
const ROOM: f32 = 10_500.0;

pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let Some(name) = look.selection.centre(look.collection) else {
        let subtitle = look.coverage();
        Title::new(t.get("screen-connections"), &subtitle).show(ui, look, out, |_| {});
        plots::empty(ui, look, "stance-no-names");
        return;
    };
    // The other pictures show the pairs among those around it too.
    let title = if state.mode == Mode::List { "connections-title" } else { "connections-title-around" };
    let title = t.with(title, &[("name", look.name(name).into())]);
    let subtitle = format!("{} · {}", t.get(window_subtitle(state.rule.window)), look.coverage());
    let (mut chosen, mut copy) = (None, false);
    Title::new(&title, &subtitle).show(ui, look, out, |ui| {
        let modes = [Mode::List, Mode::Matrix, Mode::Network].map(|mode| (mode, t.get(mode.text())));
        widgets::segmented(ui, &mut state.mode, &modes);
        chosen = other_name(ui, look, name);
        copy = ui.button(t.get("copy-csv")).clicked();
    });
    out.extend(chosen);
    if !look.figure {
        rule(ui, look, &mut state.rule);
        ui.add_space(if widgets::narrow_height(ui) { 2.0 } else { 10.0 });
    }
    state.rule.by = look.collection.counting.by;
    let key = (look.revision, Some(name), state.rule);
    let (collection, rule) = (look.collection.clone(), state.rule);
    let wait = look.at_once();
    // The list asks its table.
    copy |= state.mode != Mode::List && asked(ui);
    match state.mode {
        Mode::List => {
            let make = || move |_: &Cancel| Some(model::around(&collection, name, rule));
            match state.list.get(ui, key, wait, make) {
                Some(pairs) => {
                    let wanted = copy.then_some(TableEvent::Copy);
                    list::show(ui, look, &mut state.table, &pairs, rule, wanted, out);
                }
                None => plots::working(ui, look),
            }
        }
        Mode::Matrix => {
            let make = || move |_: &Cancel| Some(Matrix::of(&collection, Some(name), rule, IN_MATRIX));
            match state.matrix.get(ui, key, wait, make) {
                Some(matrix) => {
                    out.extend(copy.then(|| csv::matrix(look, &matrix, rule)));
                    matrix::show(ui, look, &matrix, rule, out);
                }
                None => plots::working(ui, look),
            }
        }
        Mode::Network => {
            let picture = network::size(ui, look);
            let size = ((picture.x * picture.y / ROOM) as usize).clamp(IN_SMALL_NETWORK, IN_NETWORK);
            let make = || move |_: &Cancel| Some(Network::of(&collection, Some(name), rule, size));
            match state.network.get(ui, (key, size), wait, make) {
                Some(found) => {
                    out.extend(copy.then(|| csv::network(look, &found, rule)));
                    let nodes = network::nodes(look, &found, name);
                    let at = (key, size, [picture.x as u32, picture.y as u32]);
                    let arranged = state.arranged.get(at, || network::arrange(ui, &found, &nodes, picture));
                    network::show(ui, look, (&found, &nodes, arranged), picture, name, rule, out);
                }
                None => plots::working(ui, look),
            }
        }
    }
}

/// Whose connections are shown, where there is no focus also by a click in Names.
fn other_name(ui: &mut Ui, look: &Look<'_>, now: NameId) -> Option<Command> {
    let (collection, texts) = (look.collection, look.texts);
    let button = ui.button(texts.get("other-name"));
    let picker = widgets::NamePicker { collection, texts, now: Some(now), none: None, among: None };
    let name = picker.show(&button).flatten()?;
    Some(into_the_middle(look, name))
}

/// Puts a name in the middle: what is seen from the focus is seen from another one then.
fn into_the_middle(look: &Look<'_>, name: NameId) -> Command {
    match look.selection.focus {
        Some(_) => Command::Focus(Some(name)),
        None => Command::SelectName(Some(name)),
    }
}

/// The choices: window, measure, least support; where they need more than a line and lines are few, as lists.
fn rule(ui: &mut Ui, look: &Look<'_>, rule: &mut Rule) {
    let wide = ui.available_width() >= ONE_ROW;
    let lists = !wide && widgets::narrow_height(ui);
    let line = |ui: &mut Ui, rule: &mut Rule| {
        window(ui, look, rule, lists);
        ui.add_space(10.0);
        measure(ui, look, rule, lists);
        ui.add_space(10.0);
        support(ui, look, rule);
    };
    if wide || lists {
        ui.horizontal(|ui| line(ui, rule));
    } else {
        ui.horizontal(|ui| window(ui, look, rule, false));
        ui.horizontal(|ui| {
            measure(ui, look, rule, false);
            ui.add_space(10.0);
            support(ui, look, rule);
        });
    }
}

fn window(ui: &mut Ui, look: &Look<'_>, rule: &mut Rule, list: bool) {
    let t = look.texts;
    let windows = [Window::Sentence, Window::Paragraph, Window::Article].map(|w| (w, t.get(window_text(w))));
    choice(ui, look, "connections-window", &mut rule.window, &windows, list);
}

fn measure(ui: &mut Ui, look: &Look<'_>, rule: &mut Rule, list: bool) {
    let measures = Measure::ALL.map(|m| (m, look.texts.get(measure_text(m))));
    choice(ui, look, "connections-measure", &mut rule.measure, &measures, list);
}

/// One of a few, with its label before it: side by side, or as a list.
fn choice<T: PartialEq + Copy>(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &str,
    now: &mut T,
    all: &[(T, &str)],
    list: bool,
) {
    let name = look.texts.get(id);
    ui.label(Role::Small.text(name, look.theme.muted));
    if !list {
        widgets::segmented(ui, now, all);
        return;
    }
    let text = all.iter().find(|(value, _)| value == now).map_or("", |(_, text)| text);
    let combo = egui::ComboBox::from_id_salt(id).selected_text(text).width(110.0).show_ui(ui, |ui| {
        for (value, text) in all {
            ui.selectable_value(now, *value, *text);
        }
    });
    combo.response.accessible_name(name);
}

fn support(ui: &mut Ui, look: &Look<'_>, rule: &mut Rule) {
    let t = look.texts;
    let label = ui.label(Role::Small.text(t.get("connections-support"), look.theme.muted));
    let least = egui::DragValue::new(&mut rule.min_support).range(1..=99).speed(0.1);
    ui.add(least).labelled_by(label.id).on_hover_text(t.get("connections-support-hint"));
}

fn window_text(window: Window) -> &'static str {
    match window {
        Window::Sentence => "window-sentence",
        Window::Paragraph => "window-paragraph",
        Window::Article => "window-article",
    }
}

fn window_subtitle(window: Window) -> &'static str {
    match window {
        Window::Sentence => "connections-subtitle-sentence",
        Window::Paragraph => "connections-subtitle-paragraph",
        Window::Article => "connections-subtitle-article",
    }
}

fn measure_text(measure: Measure) -> &'static str {
    match measure {
        Measure::Count => "measure-count",
        Measure::Npmi => "measure-npmi",
        Measure::LogLikelihood => "measure-log-likelihood",
        Measure::Jaccard => "measure-jaccard",
    }
}

/// A pair in words, with its count and its scores.
fn describe(look: &Look<'_>, pair: &Pair, rule: Rule) -> String {
    let t = look.texts;
    t.with(
        match rule.window {
            Window::Sentence => "pair-sentences",
            Window::Paragraph => "pair-paragraphs",
            Window::Article => "pair-articles",
        },
        &[
            ("a", look.name(pair.a).into()),
            ("b", look.name(pair.b).into()),
            ("n", pair.count(rule.window).into()),
            ("npmi", t.decimal(pair.npmi as f32, 2).into()),
            ("p", if pair.count(rule.window) < 2 { "–".into() } else { t.p_value(pair.p as f32).into() }),
        ],
    )
}
