//! Stance and tone: how each article treats each name, in which tone, how much it opines, and how
//! that changes over time.

mod heat;
mod model;
mod profile;
mod scatter;
mod time;

use crate::app::background::Background;
use crate::app::command::Command;
use crate::app::kept::Kept;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::widgets::{self, Title};
use crate::collection::NameId;
use crate::jobs::Cancel;
use egui::Ui;
use model::{HeatMap, Profile};

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
    heat: Background<(u64, Option<NameId>), HeatMap>,
    /// Without the articles that have none of its names.
    shown: Kept<(u64, Option<NameId>), HeatMap>,
    /// The first of its names on the screen.
    first: usize,
    profiles: Background<u64, Vec<Profile>>,
    sort: profile::Sort,
    most_discussed: Kept<u64, Option<NameId>>,
    /// How many articles a picture of one name shows: upwards by opinion, or along time.
    points: Kept<(u64, NameId, Mode), usize>,
}

/// Names of the heat map at most, a screen of them at a time.
const COLUMNS: usize = 40;
/// Rows that have the room for titles of two lines.
const FEW_ROWS: usize = 12;
/// Rows in a saved figure: more nobody looks at in a picture, and the figure says so.
const FIGURE_ROWS: usize = 200;

pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let t = look.texts;
    let focus = look
        .selection
        .focus
        .or(look.selection.name)
        .or_else(|| *state.most_discussed.get(look.revision, || most_discussed(look)));
    let name = focus.map_or("", |id| look.name(id));
    let (title, subtitle) = match state.mode {
        Mode::Heat => (t.get("stance-title-heat").to_owned(), t.get("stance-subtitle-heat")),
        Mode::Profile => (t.get("stance-title-profile").to_owned(), t.get("stance-subtitle-profile")),
        Mode::Scatter => {
            (t.with("stance-title-scatter", &[("name", name.into())]), t.get("stance-subtitle-scatter"))
        }
        Mode::Time => (t.with("stance-title-time", &[("name", name.into())]), t.get("stance-subtitle-time")),
    };
    // How many articles a picture of one name really shows.
    let of_one = focus.filter(|_| matches!(state.mode, Mode::Scatter | Mode::Time));
    let shown = of_one.map(|focus| {
        let mode = state.mode;
        *state.points.get((look.revision, focus, mode), || match mode {
            Mode::Time => model::moments(look.collection, focus).0.len(),
            _ => model::dots(look.collection, focus).0.len(),
        })
    });
    let covered = match shown {
        Some(n) => {
            let all = look.collection.distinct();
            t.with("coverage-shown", &[("n", n.into()), ("all", all.into())])
        }
        None => look.coverage(),
    };
    let subtitle = format!("{subtitle} · {covered}");
    let mut chosen = None;
    Title::new(&title, &subtitle).show(ui, look, out, |ui| {
        let modes = Mode::ALL.map(|m| (m, t.get(m.text())));
        widgets::segmented(ui, &mut state.mode, &modes);
        if matches!(state.mode, Mode::Scatter | Mode::Time) {
            chosen = other_name(ui, look, focus);
        }
    });
    out.extend(chosen);
    if look.collection.entries.is_empty() {
        return;
    }
    let (collection, wait) = (look.collection.clone(), look.at_once());
    match state.mode {
        Mode::Heat => {
            let focus = look.selection.focus;
            let make = || move |_: &Cancel| Some(HeatMap::of(&collection, focus, COLUMNS));
            match state.heat.get(ui, (look.revision, focus), wait, make) {
                Some(map) => {
                    let map = state.shown.get((look.revision, focus), || map.narrowed(COLUMNS));
                    heat::show(ui, look, map, &mut state.first, out);
                }
                None => plots::working(ui, look),
            }
        }
        Mode::Profile => {
            let make = || move |_: &Cancel| Some(model::profiles(&collection));
            match state.profiles.get(ui, look.revision, wait, make) {
                Some(profiles) => profile::show(ui, look, &profiles, &mut state.sort, out),
                None => plots::working(ui, look),
            }
        }
        Mode::Scatter => match focus {
            Some(focus) => scatter::show(ui, look, focus, out),
            None => plots::empty(ui, look, "stance-no-names"),
        },
        Mode::Time => match focus {
            Some(focus) => time::show(ui, look, focus, out),
            None => plots::empty(ui, look, "stance-no-names"),
        },
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

/// Without a choice of the reader: the name found in most articles.
fn most_discussed(look: &Look<'_>) -> Option<NameId> {
    let names = &look.collection.names;
    (0..names.len() as u32).map(NameId).max_by_key(|id| {
        let name = &names[id.0 as usize];
        (name.articles, name.mentions, std::cmp::Reverse(id.0))
    })
}

/// Rows to draw at once: all of them in a figure, up to a page.
fn figure_rows(look: &Look<'_>, ui: &mut Ui, rows: usize) -> usize {
    if rows > FIGURE_ROWS {
        let text = look.texts.with("figure-rows", &[("shown", FIGURE_ROWS.into()), ("all", rows.into())]);
        plots::note(ui, &text);
    }
    rows.min(FIGURE_ROWS)
}
