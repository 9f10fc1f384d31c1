//! Copy figure and Save figure…: the screen run off-screen in the light theme, on a thread.

use super::look::Look;
use super::state::{Screen, Selection};
use super::texts::Texts;
use super::theme::{Palette, Role};
use super::views;
use crate::collection::{ArticleId, Collection, CountBy};
use crate::figure::{self, Figure, Options};
use crate::jobs::{Task, Waker};
use crate::workspace::{Settings, write_at_one_stroke};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything a figure of a screen is made from; nothing in it belongs to the window.
#[derive(Clone)]
pub struct Sheet {
    pub collection: Arc<Collection>,
    pub revision: u64,
    pub selection: Selection,
    pub settings: Settings,
    pub texts: Arc<Texts>,
    pub states: views::States,
    pub screen: Screen,
}

impl Sheet {
    /// The figure, with where it comes from below; a very long one ends, and says so.
    #[must_use]
    pub fn draw(&self, options: &Options) -> Figure {
        let mut states = self.states.clone();
        let mut figure = figure::render(options, |ui| {
            let look = Look {
                collection: &self.collection,
                revision: self.revision,
                selection: &self.selection,
                texts: &self.texts,
                theme: Palette::of(options.theme),
                preferences: &self.settings,
                figure: true,
            };
            // Commands of a picture have nobody to run them.
            views::show(self.screen, ui, &look, &mut states, &mut Vec::new());
        });
        let part = figure.cut(LONGEST);
        let below = figure::render(options, |ui| {
            // The margins of both are there already.
            ui.spacing_mut().item_spacing.y = 2.0;
            let p = Palette::here(ui);
            if part < 1.0 {
                let share = self.texts.percent(part);
                let text = self.texts.with("figure-part", &[("share", share.into())]);
                ui.add(egui::Label::new(Role::Small.text(text, p.ink)).wrap());
            }
            let text = Role::Tiny.text(self.provenance(), p.muted);
            ui.add(egui::Label::new(text).wrap());
        });
        let title = || format!("{} · {}", self.texts.get(self.screen.key()), self.collection.folder);
        figure.above(below).called(title)
    }

    /// Where the picture comes from: folder, texts, counting rule, version, day. No path, no person.
    fn provenance(&self) -> String {
        let counting = self.collection.counting;
        let by = match counting.by {
            CountBy::Articles => "count-articles",
            CountBy::Mentions => "count-mentions",
        };
        let copies = if counting.fold_duplicates { "duplicates-folded" } else { "duplicates-apart" };
        let t = &self.texts;
        let sample = self.collection.folder == crate::corpus::sample::SAMPLE_NAME;
        let folder = if sample { t.get("sample-name") } else { &self.collection.folder };
        let copies = t.get(copies).to_lowercase();
        let counted = match self.screen {
            Screen::Read | Screen::Compare => None,
            _ => {
                let args = [("rule", t.get(by).into()), ("duplicates", copies.into())];
                Some(t.with("provenance-counted", &args))
            }
        };
        let all = self.collection.entries.len().into();
        let covered = match self.screen {
            Screen::Read => t.with("coverage-shown", &[("n", 1.into()), ("all", all)]),
            Screen::Compare => t.with("coverage-shown", &[("n", 2.into()), ("all", all)]),
            _ => t.with("coverage-some", &[("n", self.collection.distinct().into()), ("all", all)]),
        };
        let program = format!("Controluce {}", env!("CARGO_PKG_VERSION"));
        let parts = [Some(folder.to_owned()), Some(covered), counted, Some(program), Some(t.date(today()))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "legami_modelli-aperti_2026-04-28.png": figure in the reader's language, folder, today.
    #[must_use]
    pub fn file_name(&self) -> String {
        let mut parts = vec![self.texts.get(self.screen.key())];
        parts.extend(self.states.page(self.screen).map(|page| self.texts.get(page)));
        let mut name: Vec<String> = parts.into_iter().map(slug).collect();
        let title = |id: ArticleId| slug_of(&self.collection.entry(id).article.meta.title, 24);
        match (self.screen, self.selection.compare, self.selection.article) {
            (Screen::Compare, Some((a, b)), _) => name.extend([title(a), title(b)]),
            (Screen::Read, _, Some(article)) => name.push(title(article)),
            _ => {
                let about = self.selection.focus.or(self.selection.name);
                name.extend(about.map(|about| slug(&self.collection.name(about).name)));
                name.push(slug(&self.collection.folder));
            }
        }
        name.retain(|part| !part.is_empty());
        format!("{}_{}.png", name.join("_"), today())
    }
}

fn today() -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}

/// A folder's name as part of a file name.
fn slug(name: &str) -> String {
    slug_of(name, 40)
}

/// The same of so many characters at most.
fn slug_of(name: &str, most: usize) -> String {
    let mut slug: String =
        name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(most).collect();
    while slug.contains("--") {
        slug = slug.replace("--", "-");
    }
    slug.trim_matches('-').to_lowercase()
}

/// Why a figure was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("the figure cannot be drawn: {0}")]
    Drawing(String),
    #[error("{} cannot be written: {cause}", file.display())]
    Writing { file: PathBuf, cause: std::io::Error },
}

/// What came out.
pub enum Export {
    Image(Result<egui::ColorImage, String>),
    Saved(Result<PathBuf, SaveError>),
}

/// Figures being made.
#[derive(Default)]
pub struct Exports {
    tasks: Vec<Task<Export>>,
    /// Drawn when the reader has said where to save it.
    waiting: Option<Sheet>,
}

/// Longest figure, in points: ten pages. What is longer is read in the program.
const LONGEST: f32 = 12_700.0;
/// Pixels per point of copied and saved pictures.
const SCALE: f32 = 2.0;

impl Exports {
    /// Whether a figure is being made.
    #[must_use]
    pub fn busy(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Makes a picture for the clipboard.
    pub fn copy(&mut self, sheet: Sheet, waker: Waker) {
        self.tasks.push(Task::start(waker, move |_| {
            Export::Image(sheet.draw(&Options::default()).to_image(SCALE).map_err(|e| e.to_string()))
        }));
    }

    /// Keeps the figure as it is now until the reader has said where to.
    pub fn wait(&mut self, sheet: Sheet) {
        self.waiting = Some(sheet);
    }

    /// Where the waiting figure could be saved: in the reader's pictures, else at home.
    #[must_use]
    pub fn waiting_name(&self) -> Option<String> {
        let name = self.waiting.as_ref()?.file_name();
        let user = directories::UserDirs::new();
        let folder = user.as_ref().map(|u| u.picture_dir().filter(|d| d.is_dir()).unwrap_or(u.home_dir()));
        let path = folder.map_or(PathBuf::from(&name), |folder| folder.join(&name));
        Some(beside(path).display().to_string())
    }

    /// The reader cancelled.
    pub fn forget(&mut self) {
        self.waiting = None;
    }

    /// Saves the waiting figure, as SVG or PNG by the ending.
    pub fn save(&mut self, path: PathBuf, waker: Waker) {
        let Some(sheet) = self.waiting.take() else { return };
        self.tasks
            .push(Task::start(waker, move |_| Export::Saved(save(&sheet.draw(&Options::default()), path))));
    }

    /// What is done.
    pub fn poll(&mut self) -> Vec<Result<Export, crate::jobs::Panicked>> {
        let mut done = Vec::new();
        self.tasks.retain(|task| match task.poll() {
            Some(result) => {
                done.push(result);
                false
            }
            None => true,
        });
        done
    }
}

/// A name that no file has yet: "names (2).png".
fn beside(path: PathBuf) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |n: u32| path.with_file_name(format!("{stem} ({n}).{ending}"));
    let taken = |path: &Path| path.symlink_metadata().is_ok();
    if taken(&path) { (2..1000).map(numbered).find(|other| !taken(other)).unwrap_or(path) } else { path }
}

fn save(figure: &Figure, path: PathBuf) -> Result<PathBuf, SaveError> {
    let path = if path.extension().is_none() { path.with_extension("png") } else { path };
    let bytes = if is_svg(&path) {
        figure.to_svg().into_bytes()
    } else {
        figure.to_png(SCALE).map_err(|e| SaveError::Drawing(e.to_string()))?
    };
    match write_at_one_stroke(&path, &bytes) {
        Ok(()) => Ok(path),
        Err(cause) => Err(SaveError::Writing { file: path, cause }),
    }
}

fn is_svg(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("svg"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn folder_names_become_parts_of_file_names() {
        assert_eq!(super::slug("AI cinese / 2026!"), "ai-cinese-2026");
        assert_eq!(super::slug("Città"), "città");
    }

    #[test]
    fn no_figure_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("names.png");
        assert_eq!(super::beside(path.clone()), path);
        std::fs::write(&path, "x").unwrap();
        assert_eq!(super::beside(path), folder.path().join("names (2).png"));
    }
}
