//! How the window feels with large folders, without a display: `cargo bench --bench window`.
//!
//! Prints the time until articles are on screen, until reading stops when cancelled, the memory
//! against the text, and for each screen the time of a frame (drawing and tessellation). The machine
//! is noisy: each line also gives the ratio to laying out one line of text.

mod common;

use controluce::app::command::Command;
use controluce::app::state::Screen;
use controluce::app::{App, Start, theme};
use controluce::collection::{ArticleId, NameId};
use controluce::workspace::Settings;
use egui::{Context, RawInput, Rect, pos2, vec2};
use std::path::Path;
use std::time::{Duration, Instant};

fn main() {
    // The test runner asks every target for its tests.
    if std::env::args().any(|a| a == "--test" || a == "--list") {
        return;
    }
    let small = std::env::args().any(|a| a == "--small");
    let (many, articles) = if small { (3_000, 500) } else { (100_000, 10_000) };
    let folder = tempfile::tempdir().expect("a folder");
    common::write(folder.path(), &common::articles(many, 4));
    opening(folder.path(), many);
    let folder = tempfile::tempdir().expect("a folder");
    // About five hundred words each.
    let texts = common::articles(articles, 26);
    let bytes: usize = texts.iter().map(|(_, text)| text.len()).sum();
    common::write(folder.path(), &texts);
    drop(texts);
    frames(folder.path(), articles, bytes);
}

struct Window {
    ctx: Context,
    app: App,
    time: f64,
}

impl Window {
    fn open(folder: &Path) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let app = App::new(&ctx, None, Settings::default(), Start::Folder(folder.to_path_buf()));
        Self { ctx, app, time: 0.0 }
    }

    /// One frame: receiving, drawing, tessellation.
    fn frame(&mut self) -> Duration {
        let start = Instant::now();
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            ..RawInput::default()
        };
        self.app.receive(&self.ctx);
        let app = &mut self.app;
        let output = self.ctx.run_ui(input, |ui| app.draw(ui));
        std::hint::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        start.elapsed()
    }

    fn articles(&self) -> usize {
        self.app.collection().map_or(0, |c| c.entries.len())
    }

    fn until(&mut self, most: Duration, done: impl Fn(&Self) -> bool) -> Option<Duration> {
        let start = Instant::now();
        while start.elapsed() < most {
            self.frame();
            if done(self) {
                return Some(start.elapsed());
            }
            std::thread::sleep(Duration::from_millis(4));
        }
        None
    }

    fn run(&mut self, command: Command) {
        let ctx = self.ctx.clone();
        self.app.run_command(&ctx, command);
    }
}

fn opening(folder: &Path, files: usize) {
    let start = Instant::now();
    let mut window = Window::open(folder);
    let first = window.until(Duration::from_secs(60), |w| w.articles() > 0);
    println!("first articles of {files} files on screen after {:?}", first.map(|_| start.elapsed()));
    window.until(Duration::from_millis(400), |_| false);
    let start = Instant::now();
    window.run(Command::CancelLoading);
    let stopped = window.until(Duration::from_secs(10), |w| !w.app.busy());
    println!("cancelled after {:?}", stopped.map(|_| start.elapsed()));
}

fn frames(folder: &Path, articles: usize, bytes: usize) {
    let before = memory();
    let start = Instant::now();
    let mut window = Window::open(folder);
    let mut worst = Duration::ZERO;
    while window.articles() < articles || window.app.busy() {
        worst = worst.max(window.frame());
        std::thread::sleep(Duration::from_millis(8));
    }
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{articles} articles, {:.1} MB, read in {seconds:.1} s ({:.1} MB/s); worst frame meanwhile {worst:.1?}",
        bytes as f64 / 1e6,
        bytes as f64 / 1e6 / seconds
    );
    if let (Some(before), Some(after)) = (before, memory()) {
        println!("memory {:.1} times the text", (after - before) as f64 / bytes as f64);
    }
    window.run(Command::SelectName(Some(NameId(0))));
    window.run(Command::SelectArticle(Some(ArticleId(1))));
    let line = one_line(&window.ctx);
    for screen in Screen::RAIL.into_iter().chain([Screen::Search, Screen::Help]) {
        window.run(Command::Go(screen));
        if screen == Screen::Search {
            window.run(Command::Search("modelli".into()));
        }
        measure(&mut window, screen.key(), line);
        while window.app.turn_page() {
            measure(&mut window, "  next page", line);
        }
    }
}

/// What the frames of the open page take.
fn measure(window: &mut Window, page: &str, line: Duration) {
    let first = window.frame();
    window.until(Duration::from_secs(6), |_| false);
    let mut times: Vec<Duration> = (0..120).map(|_| window.frame()).collect();
    times.sort_unstable();
    let (median, worst) = (times[60], times[119]);
    println!(
        "{page:<12} first {first:>9.1?}  median {median:>9.1?}  worst {worst:>9.1?}  ({:.0} lines of text)",
        median.as_secs_f64() / line.as_secs_f64()
    );
}

/// Laying out one line of forty characters anew.
fn one_line(ctx: &Context) -> Duration {
    let start = Instant::now();
    for i in 0..1_000 {
        let text = format!("A line of text that is new every time {i}");
        let font = egui::FontId::proportional(14.0);
        std::hint::black_box(ctx.fonts_mut(|f| f.layout_no_wrap(text, font, egui::Color32::PLACEHOLDER)));
    }
    start.elapsed() / 1_000
}

/// Memory in use, in bytes, where the system tells it.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmRSS:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}
