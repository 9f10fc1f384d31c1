//! A folder becomes a collection in the background, article by article.

mod source;

use super::task::{panic_message, spawn};
use super::{Cancel, Waker, worker_count};
use crate::analysis;
use crate::collection::duplicates::Running;
use crate::collection::{Collection, Counting, Decisions, Entry};
use crate::corpus::{self, Article, CorpusError, Found, SkipReason, Skipped, recurring};
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded, unbounded};
use rayon::prelude::*;
pub use source::Source;
use source::shown_among;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// How to read them.
#[derive(Clone, Debug, Default)]
pub struct LoadOptions {
    /// What the reader decided; its tracked concepts are looked for, its encodings are used.
    pub decisions: Decisions,
    pub counting: Counting,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files in a format that is read, met so far.
    pub found: usize,
    /// Whether the folder is listed to its end: `found` is final.
    pub listed: bool,
    /// Articles read and analysed.
    pub analysed: usize,
    /// Files skipped.
    pub skipped: usize,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum LoadEvent {
    Progress(Progress),
    /// What there is so far.
    Snapshot(Arc<Collection>),
    /// Everything; nothing follows.
    Done(Arc<Collection>),
    /// The folder cannot be opened; nothing follows.
    Failed(CorpusError),
    /// Stopped as asked; a last snapshot of all that had been read may follow.
    Cancelled,
}

/// Reading under way. Dropping it cancels it.
#[derive(Debug)]
pub struct Loader {
    events: Receiver<LoadEvent>,
    cancel: Cancel,
}

impl Loader {
    /// Starts reading. `waker` is called after each event.
    #[must_use]
    pub fn start(source: Source, options: LoadOptions, waker: Waker) -> Self {
        let (sender, events) = unbounded();
        let cancel = Cancel::default();
        let job = Job {
            source: Arc::new(source),
            options: Arc::new(options),
            cancel: cancel.clone(),
            sender,
            waker,
        };
        if let Err(error) = spawn("load", move || job.run()) {
            log::error!("no thread for reading: {error}");
        }
        Self { events, cancel }
    }

    /// The events since the last call.
    pub fn poll(&self) -> impl Iterator<Item = LoadEvent> + '_ {
        self.events.try_iter()
    }

    /// Waits for the next event; `None` when there will be none. For programs without a window.
    #[must_use]
    pub fn next(&self) -> Option<LoadEvent> {
        self.events.recv().ok()
    }

    /// Stops reading: at once for the window, after the article in hand for the threads.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }
}

impl Drop for Loader {
    fn drop(&mut self) {
        self.cancel.cancel();
    }
}

/// The threads that read and analyse, shared by all jobs.
pub(super) fn pool() -> &'static rayon::ThreadPool {
    static POOL: OnceLock<rayon::ThreadPool> = OnceLock::new();
    POOL.get_or_init(|| {
        let build = |threads| {
            rayon::ThreadPoolBuilder::new()
                .num_threads(threads)
                .stack_size(8 << 20)
                .thread_name(|i| format!("read {i}"))
                .build()
        };
        // A machine that cannot start one thread cannot start a window either.
        build(worker_count()).or_else(|_| build(1)).expect("one thread can be started")
    })
}

/// Analyses an article; what broke off becomes a skipped file.
pub(super) fn analysed(article: Article, options: &analysis::Options) -> Result<Entry, Skipped> {
    let path = article.path.clone();
    std::panic::catch_unwind(AssertUnwindSafe(|| {
        let reading = analysis::analyse(&article, options);
        Entry::new(article, reading)
    }))
    .map_err(|cause| broken_off(path, &*cause))
}

fn broken_off(path: String, cause: &(dyn std::any::Any + Send)) -> Skipped {
    let reason = format!("its analysis broke off ({}): please report this text", panic_message(cause));
    Skipped { path, reason: SkipReason::Unreadable(reason) }
}

/// A file to read.
enum Item {
    InFolder(PathBuf),
    BuiltIn(&'static str, &'static [u8]),
    Single { file: PathBuf, shown: String },
}

/// What comes back from the threads.
enum Outcome {
    Found(usize),
    Listed(Result<(), CorpusError>),
    Article(Box<Entry>),
    Skipped(Skipped),
}

struct Job {
    source: Arc<Source>,
    options: Arc<LoadOptions>,
    cancel: Cancel,
    sender: Sender<LoadEvent>,
    waker: Waker,
}

/// Paths listed ahead of reading, at most.
const AHEAD: usize = 1 << 16;
/// The first snapshot comes after this long.
const FIRST_SNAPSHOT: Duration = Duration::from_millis(250);
/// Snapshots are at least this far apart …
const SNAPSHOT_GAP: Duration = Duration::from_millis(700);
/// … and this many times what the last one cost, so that they stay under an eighth of the time.
const SNAPSHOT_SHARE: u32 = 8;
/// Progress is told this often.
const TICK: Duration = Duration::from_millis(50);

impl Job {
    fn run(self) {
        let outcomes = self.start_threads();
        let mut gathered = Gathered::default();
        let start = Instant::now();
        let mut next_snapshot = start + FIRST_SNAPSHOT;
        let mut next_progress = start;
        loop {
            let outcome = match outcomes.recv_timeout(TICK) {
                Ok(outcome) => Some(outcome),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => break,
            };
            if self.cancel.is_cancelled() {
                self.tell(LoadEvent::Cancelled);
                // The window goes on at once; what was read is not lost.
                if gathered.entries.len() > gathered.shown {
                    self.tell(LoadEvent::Snapshot(Arc::new(self.so_far(&mut gathered))));
                }
                return;
            }
            if let Some(Outcome::Listed(Err(error))) = outcome {
                self.cancel.cancel();
                return self.tell(LoadEvent::Failed(error));
            }
            gathered.take(outcome);
            let now = Instant::now();
            if now >= next_progress && gathered.changed {
                gathered.changed = false;
                self.tell(LoadEvent::Progress(gathered.progress));
                next_progress = now + TICK;
            }
            if now >= next_snapshot && gathered.entries.len() > gathered.shown {
                gathered.shown = gathered.entries.len();
                self.tell(LoadEvent::Snapshot(Arc::new(self.so_far(&mut gathered))));
                let cost = now.elapsed();
                next_snapshot = Instant::now() + SNAPSHOT_GAP.max(cost * SNAPSHOT_SHARE);
            }
        }
        self.tell(LoadEvent::Progress(gathered.progress));
        self.finish(gathered);
    }

    /// Takes out the lines that recur across the folder, then folds.
    fn finish(self, mut gathered: Gathered) {
        // It holds the articles as they came.
        gathered.alike = Running::default();
        gathered
            .entries
            .sort_by(|a, b| (&a.article.path, a.article.hash).cmp(&(&b.article.path, b.article.hash)));
        let options = self.analysis_options();
        let lines = {
            let articles: Vec<&Article> = gathered.entries.iter().map(|e| &e.article).collect();
            recurring::find(&articles)
        };
        if !lines.is_empty() {
            pool().install(|| {
                gathered.entries.par_iter_mut().for_each(|entry| {
                    if self.cancel.is_cancelled() {
                        return;
                    }
                    let mut article = entry.article.clone();
                    if recurring::apply(&mut article, &lines)
                        && let Ok(cleaned) = analysed(article, &options)
                    {
                        *entry = Arc::new(cleaned);
                    }
                });
            });
        }
        if self.cancel.is_cancelled() {
            return self.tell(LoadEvent::Cancelled);
        }
        let LoadOptions { decisions, counting, .. } = &*self.options;
        let Gathered { entries, skipped, .. } = gathered;
        let collection = Collection::build(self.source.name(), entries, skipped, decisions, *counting, false);
        self.tell(LoadEvent::Done(Arc::new(collection)));
    }

    /// What there is of a folder that is still being read.
    fn so_far(&self, gathered: &mut Gathered) -> Collection {
        let LoadOptions { decisions, counting, .. } = &*self.options;
        let (entries, skipped) = (gathered.entries.clone(), gathered.skipped.clone());
        let alike = &mut gathered.alike;
        Collection::so_far(self.source.name(), entries, skipped, decisions, *counting, alike)
    }

    fn analysis_options(&self) -> analysis::Options {
        analysis::Options { tracked: self.options.decisions.tracked.clone() }
    }

    fn tell(&self, event: LoadEvent) {
        // A window that closed meanwhile does not listen any more.
        if self.sender.send(event).is_ok() {
            (self.waker)();
        }
    }

    /// One thread lists, the others read; the channel closes when all is done.
    fn start_threads(&self) -> Receiver<Outcome> {
        let (items, todo) = bounded::<Item>(AHEAD);
        let (outcomes, received) = unbounded::<Outcome>();
        let (source, cancel, tell) = (Arc::clone(&self.source), self.cancel.clone(), outcomes.clone());
        let listing = spawn("list", move || {
            let result = list(&source, &cancel, &items, &tell);
            let _ = tell.send(Outcome::Listed(result));
        });
        if let Err(error) = listing {
            let reason = CorpusError::Unreadable(self.source.name(), error.to_string());
            let _ = outcomes.send(Outcome::Listed(Err(reason)));
        }
        let analysis = Arc::new(self.analysis_options());
        for _ in 0..pool().current_num_threads() {
            let (todo, outcomes, cancel) = (todo.clone(), outcomes.clone(), self.cancel.clone());
            let (source, options, analysis) =
                (Arc::clone(&self.source), Arc::clone(&self.options), Arc::clone(&analysis));
            pool().spawn(move || {
                for item in &todo {
                    if cancel.is_cancelled() {
                        return;
                    }
                    let read = read(&source, &options, &item);
                    if cancel.is_cancelled() {
                        return;
                    }
                    let outcome = match read.and_then(|article| analysed(article, &analysis)) {
                        Ok(entry) => Outcome::Article(Box::new(entry)),
                        Err(skipped) => Outcome::Skipped(skipped),
                    };
                    if outcomes.send(outcome).is_err() {
                        return;
                    }
                }
            });
        }
        received
    }
}

/// What has been read so far.
#[derive(Default)]
struct Gathered {
    entries: Vec<Arc<Entry>>,
    skipped: Vec<Skipped>,
    progress: Progress,
    /// Since progress was last told.
    changed: bool,
    /// Articles in the last snapshot.
    shown: usize,
    /// Those that are nearly the same, as they come.
    alike: Running,
}

impl Gathered {
    fn take(&mut self, outcome: Option<Outcome>) {
        let Some(outcome) = outcome else { return };
        self.changed = true;
        match outcome {
            Outcome::Found(more) => self.progress.found += more,
            Outcome::Listed(_) => self.progress.listed = true,
            Outcome::Article(entry) => {
                let entry = Arc::new(*entry);
                self.alike.add(entry.clone());
                self.entries.push(entry);
                self.progress.analysed += 1;
            }
            Outcome::Skipped(file) => {
                self.skipped.push(file);
                self.progress.skipped += 1;
            }
        }
    }
}

/// Hands every file of the source to the readers.
fn list(
    source: &Source,
    cancel: &Cancel,
    items: &Sender<Item>,
    tell: &Sender<Outcome>,
) -> Result<(), CorpusError> {
    // The readers stop listening only when cancelled.
    let give = |item| {
        let _ = tell.send(Outcome::Found(1));
        let _ = items.send(item);
    };
    match source {
        Source::Folder(root) => corpus::scan(root, &|| cancel.is_cancelled(), &mut |found| match found {
            Found::File(file) => give(Item::InFolder(file.relative)),
            Found::Skipped(skipped) => {
                let _ = tell.send(Outcome::Skipped(skipped));
            }
        })?,
        Source::Sample => {
            corpus::sample::SAMPLE.iter().for_each(|(path, bytes)| give(Item::BuiltIn(path, bytes)));
        }
        Source::Files(files) => {
            for file in files {
                give(Item::Single { file: file.clone(), shown: shown_among(file, files) });
            }
        }
    }
    Ok(())
}

fn read(source: &Source, options: &LoadOptions, item: &Item) -> Result<Article, Skipped> {
    let path = match item {
        Item::InFolder(relative) => corpus::scan::shown(relative),
        Item::BuiltIn(path, _) => (*path).to_owned(),
        Item::Single { shown, .. } => shown.clone(),
    };
    let encoding = options.decisions.encodings.get(&path).map(String::as_str);
    let article = std::panic::catch_unwind(AssertUnwindSafe(|| match (item, source) {
        (Item::InFolder(relative), Source::Folder(root)) => match encoding {
            Some(encoding) => corpus::read_file_as(root, relative, encoding),
            None => corpus::read_file(root, relative),
        },
        (Item::BuiltIn(path, bytes), _) => corpus::from_bytes(path, bytes, encoding),
        (Item::Single { file, .. }, _) => corpus::read_path(file),
        (Item::InFolder(relative), _) => corpus::read_path(relative),
    }));
    match article {
        Ok(Ok(article)) => Ok(Article { path, ..article }),
        Ok(Err(reason)) => Err(Skipped { path, reason }),
        Err(cause) => Err(broken_off(path, &*cause)),
    }
}

#[cfg(test)]
mod tests;
