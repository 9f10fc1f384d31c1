//! Stance and tone: how each article treats each name, in which tone, how much it opines, and how
//! that changes over time.

mod csv;
mod heat;
mod model;
mod periods;
mod profile;
mod scatter;
mod time;

use crate::app::background::Background;
use crate::app::command::Command;
use crate::app::csv::asked;
use crate::app::kept::Kept;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::widgets::{self, Title};
use crate::collection::NameId;
use crate::jobs::Cancel;
use egui::Ui;
use model::{HeatMap, Profile};
use std::sync::Arc;

/// The four pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Heat,
    Profile,
    Scatter,
    Time,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Heat, Self::Profile, Self::Scatter, Self::Time];

    pub fn text(self) -> &'static str {
        match self {
            Self::Heat => "stance-mode-heat",
            Self::Profile => "stance-mode-profile",
            Self::Scatter => "stance-mode-scatter",
            Self::Time => "stance-mode-time",
        }
    }
}

/// What the screen keeps between frames.
#[derive(Clone, Default)]
pub struct State {
    pub mode: Mode,
    heat: Background<HeatKey, HeatMap>,
    /// Without the articles that have none of its names.
    shown: Kept<HeatKey, HeatMap>,
    /// Which of its names are on the screen.
    view: heat::View,
    profiles: Background<u64, Vec<Profile>>,
    sort: profile::Sort,
    opinion: Kept<(u64, NameId), Arc<model::Opinion>>,
    time: Kept<(u64, NameId), Arc<time::Series>>,
}

/// The collection, the focus, and a selected name that is not among those in most articles.
type HeatKey = (u64, Option<NameId>, Option<NameId>);

/// Names of the heat map at most, a screen of them at a time.
const COLUMNS: usize = 40;
/// Rows that have the room for titles of two lines.
const FEW_ROWS: usize = 12;
/// Rows in a saved figure: more nobody looks at in a picture, and the figure says so.
const FIGURE_ROWS: usize = 120;

pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let focus = look.selection.centre(look.collection);
    let key = focus.map(|focus| (look.revision, focus));
    let opinion = key
        .filter(|_| state.mode == Mode::Scatter)
        .map(|key| state.opinion.get(key, || Arc::new(model::dots(look.collection, key.1))).clone());
    let series = key
        .filter(|_| state.mode == Mode::Time)
        .map(|key| state.time.get(key, || Arc::new(time::Series::of(look.collection, key.1))).clone());
    let (title, subtitle) = words(look, state.mode, focus, series.as_deref());
    // How many articles a picture of one name really shows.
    let shown = opinion.as_ref().map(|o| o.0.len()).or(series.as_ref().map(|s| s.judged.len()));
    let covered = match shown {
        Some(n) => {
            let all = look.collection.distinct();
            let shown = t.with("coverage-shown", &[("n", n.into()), ("all", all.into())]);
            if look.collection.partial { format!("{shown} · {}", t.get("so-far")) } else { shown }
        }
        None => look.coverage(),
    };
    let subtitle = format!("{subtitle} · {covered}");
    let (mut chosen, mut copy) = (None, false);
    Title::new(&title, &subtitle).show(ui, look, out, |ui| {
        let modes = Mode::ALL.map(|m| (m, t.get(m.text())));
        widgets::segmented(ui, &mut state.mode, &modes);
        if matches!(state.mode, Mode::Scatter | Mode::Time) {
            chosen = other_name(ui, look, focus);
        }
        copy = ui.button(t.get("copy-csv")).clicked();
    });
    out.extend(chosen);
    if look.collection.entries.is_empty() {
        return;
    }
    copy |= asked(ui);
    draw(ui, look, state, (focus, opinion, series), copy, out);
}

/// The picture that is chosen; its table for the clipboard where `copy` asks for it.
fn draw(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    (focus, opinion, series): (Option<NameId>, Option<Arc<model::Opinion>>, Option<Arc<time::Series>>),
    copy: bool,
    out: &mut Vec<Command>,
) {
    let (collection, wait) = (look.collection.clone(), look.at_once());
    match state.mode {
        Mode::Heat => {
            let focus = look.selection.focus;
            let also = state.view.also(look.revision);
            let key = (look.revision, focus, also);
            let make = || move |_: &Cancel| Some(HeatMap::of(&collection, focus, also, COLUMNS));
            match state.heat.get(ui, key, wait, make) {
                Some(map) => {
                    let map = state.shown.get(key, || map.narrowed());
                    out.extend(copy.then(|| csv::heat(look, map)));
                    heat::show(ui, look, map, &mut state.view, out);
                }
                None => plots::working(ui, look),
            }
        }
        Mode::Profile => {
            let make = || move |_: &Cancel| Some(model::profiles(&collection));
            match state.profiles.get(ui, look.revision, wait, make) {
                Some(profiles) => {
                    out.extend(copy.then(|| csv::profile(look, &profiles)));
                    profile::show(ui, look, &profiles, &mut state.sort, out);
                }
                None => plots::working(ui, look),
            }
        }
        Mode::Scatter => match focus.zip(opinion) {
            Some((focus, opinion)) => {
                out.extend(copy.then(|| csv::opinion(look, &opinion.0, focus)));
                scatter::show(ui, look, focus, &opinion, out);
            }
            None => plots::empty(ui, look, "stance-no-names"),
        },
        Mode::Time => match focus.zip(series) {
            Some((focus, series)) => {
                out.extend(
                    copy.then(|| csv::over_time(look, series.judged.iter().map(|m| m.article), focus)),
                );
                time::show(ui, look, focus, &series, out);
            }
            None => plots::empty(ui, look, "stance-no-names"),
        },
    }
}

/// What the picture answers, and how it was counted.
fn words(
    look: &Look<'_>,
    mode: Mode,
    focus: Option<NameId>,
    series: Option<&time::Series>,
) -> (String, String) {
    let t = look.texts;
    let name = focus.map_or("", |id| look.name(id));
    match mode {
        Mode::Heat => (t.get("stance-title-heat").to_owned(), t.get("stance-subtitle-heat").to_owned()),
        Mode::Profile => {
            (t.get("stance-title-profile").to_owned(), t.get("stance-subtitle-profile").to_owned())
        }
        Mode::Scatter => (
            t.with("stance-title-scatter", &[("name", name.into())]),
            t.get("stance-subtitle-scatter").to_owned(),
        ),
        Mode::Time => {
            let step = series.and_then(time::Series::step);
            let told =
                step.map_or("stance-subtitle-time".to_owned(), |s| format!("stance-subtitle-time-{s}"));
            (t.with("stance-title-time", &[("name", name.into())]), t.with(&told, &[]))
        }
    }
}

/// Towards whom the articles are shown: the focus if there is one, else the selected name.
fn other_name(ui: &mut Ui, look: &Look<'_>, now: Option<NameId>) -> Option<Command> {
    let (collection, texts) = (look.collection, look.texts);
    let button = ui.button(texts.get("other-name"));
    let picker = widgets::NamePicker { collection, texts, now, none: None, among: None };
    let name = picker.show(&button).flatten();
    let focused = look.selection.focus.is_some();
    name.map(|_| if focused { Command::Focus(name) } else { Command::SelectName(name) })
}

/// Rows to draw at once: all of them in a figure, up to a page.
fn figure_rows(look: &Look<'_>, ui: &mut Ui, rows: usize) -> usize {
    if rows > FIGURE_ROWS {
        let text = look.texts.with("figure-rows", &[("shown", FIGURE_ROWS.into()), ("all", rows.into())]);
        plots::note(ui, &text);
    }
    rows.min(FIGURE_ROWS)
}
