//! Watching the open folder, to tell quietly that files changed. Nothing reloads by itself.

use super::task::spawn;
use super::{Cancel, Waker};
use crate::corpus;
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, unbounded};
use notify::event::{EventKind, ModifyKind};
use notify::{RecursiveMode, Watcher};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Files that changed since the folder was read. Counts of files in a format that is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub changed: usize,
    pub added: usize,
    pub removed: usize,
}

impl Changes {
    /// All of them.
    #[must_use]
    pub fn total(self) -> usize {
        self.changed + self.added + self.removed
    }
}

/// What the watch saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WatchEvent {
    /// Everything since the watch began; each event replaces the one before.
    Changed(Changes),
    /// The folder itself is no longer there.
    FolderGone,
    /// The folder cannot be watched (a limit of the system, a network disk); why. Nothing follows.
    Unavailable(String),
}

/// A watch over a folder. Ends when dropped.
#[derive(Debug)]
pub struct FolderWatch {
    events: Receiver<WatchEvent>,
    /// Closing it wakes the thread, which then ends.
    _stop: Sender<Message>,
    cancel: Cancel,
}

/// Changes are told when there has been quiet for this long …
const QUIET: Duration = Duration::from_millis(400);
/// … or after this long, while files keep changing.
const LONGEST: Duration = Duration::from_secs(3);

enum Message {
    Event(notify::Result<notify::Event>),
    Stop,
}

impl FolderWatch {
    /// Watches `root`. `known` are the relative paths of the files that were met when the folder
    /// was read: what is new, changed or gone is told by them.
    #[must_use]
    pub fn start(root: PathBuf, known: FxHashSet<String>, waker: Waker) -> Self {
        let (sender, events) = unbounded();
        let (stop, messages) = unbounded();
        let cancel = Cancel::default();
        let (flag, feed) = (cancel.clone(), stop.clone());
        let watch = move || {
            let tell = |event| {
                if !flag.is_cancelled() && sender.send(event).is_ok() {
                    waker();
                }
            };
            // Beginning may take long in a deep folder: not on the window's thread.
            let mut watcher = match notify::recommended_watcher(move |event| {
                let _ = feed.send(Message::Event(event));
            }) {
                Ok(watcher) => watcher,
                Err(error) => return tell(WatchEvent::Unavailable(error.to_string())),
            };
            if let Err(error) = watcher.watch(&root, RecursiveMode::Recursive) {
                return tell(WatchEvent::Unavailable(error.to_string()));
            }
            follow(&root, &known, &messages, &tell);
        };
        if let Err(error) = spawn("watch", watch) {
            log::warn!("no thread to watch the folder: {error}");
        }
        Self { events, _stop: stop, cancel }
    }

    /// The events since the last call.
    pub fn poll(&self) -> impl Iterator<Item = WatchEvent> + '_ {
        self.events.try_iter()
    }

    /// Waits for an event, at most this long.
    #[must_use]
    pub fn wait(&self, longest: Duration) -> Option<WatchEvent> {
        self.events.recv_timeout(longest).ok()
    }
}

impl Drop for FolderWatch {
    fn drop(&mut self) {
        self.cancel.cancel();
        let _ = self._stop.send(Message::Stop);
    }
}

/// Gathers touched paths until there is quiet, then tells what became of them.
fn follow(root: &Path, known: &FxHashSet<String>, messages: &Receiver<Message>, tell: &dyn Fn(WatchEvent)) {
    let mut touched: BTreeSet<PathBuf> = BTreeSet::new();
    let mut told = Changes::default();
    let mut gone = false;
    loop {
        // Without anything to tell this sleeps: watching costs nothing.
        let Ok(first) = messages.recv() else { return };
        let (mut message, mut fresh) = (Some(first), false);
        let since = Instant::now();
        while since.elapsed() < LONGEST {
            match message {
                Some(Message::Stop) => return,
                Some(Message::Event(event)) => fresh |= gather(root, event, &mut touched),
                None => break,
            }
            message = match messages.recv_timeout(QUIET) {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
        }
        if !fresh {
            continue;
        }
        if !root.is_dir() {
            if !gone {
                gone = true;
                tell(WatchEvent::FolderGone);
            }
            continue;
        }
        gone = false;
        let changes = judge(root, known, &touched);
        if changes != told {
            told = changes;
            tell(WatchEvent::Changed(changes));
        }
    }
}

/// Notes what an event touched; whether it is of interest.
fn gather(root: &Path, event: notify::Result<notify::Event>, touched: &mut BTreeSet<PathBuf>) -> bool {
    let event = match event {
        Ok(event) => event,
        Err(error) => {
            log::warn!("watching the folder: {error}");
            return true;
        }
    };
    let content = match event.kind {
        EventKind::Create(_) | EventKind::Remove(_) => true,
        EventKind::Modify(kind) => !matches!(kind, ModifyKind::Metadata(_)),
        EventKind::Any | EventKind::Access(_) | EventKind::Other => false,
    };
    if content {
        for path in event.paths {
            if let Ok(relative) = path.strip_prefix(root) {
                touched.insert(relative.to_path_buf());
            }
        }
    }
    content
}

fn judge(root: &Path, known: &FxHashSet<String>, touched: &BTreeSet<PathBuf>) -> Changes {
    let mut changes = Changes::default();
    for relative in touched {
        let shown = corpus::scan::shown(relative);
        if shown.split('/').any(|part| part.starts_with('.')) {
            continue;
        }
        let was = known.contains(&shown);
        if !was && !is_read(relative) {
            continue;
        }
        match (was, root.join(relative).is_file()) {
            (true, true) => changes.changed += 1,
            (false, true) => changes.added += 1,
            (true, false) => changes.removed += 1,
            (false, false) => {}
        }
    }
    changes
}

/// Whether the file's name says that it would be read.
fn is_read(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    matches!(extension.as_deref(), Some("txt" | "text" | "md" | "markdown" | "html" | "htm" | "xhtml"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::Arc;

    fn watched() -> (tempfile::TempDir, PathBuf, FolderWatch) {
        let outer = tempfile::tempdir().expect("a temporary folder");
        let root = outer.path().join("articles");
        fs::create_dir(&root).expect("made");
        fs::write(root.join("old.txt"), "one").expect("written");
        fs::write(root.join("gone.txt"), "two").expect("written");
        let known = ["old.txt", "gone.txt"].map(String::from).into_iter().collect();
        let watch = FolderWatch::start(root.clone(), known, Arc::new(|| {}));
        // The watch begins on its own thread.
        std::thread::sleep(Duration::from_millis(200));
        (outer, root, watch)
    }

    #[test]
    fn changed_added_and_removed_files_are_counted_together() {
        let (_outer, root, watch) = watched();
        fs::write(root.join("old.txt"), "changed").expect("written");
        fs::write(root.join("new.md"), "new").expect("written");
        fs::write(root.join("photo.jpg"), "no article").expect("written");
        fs::write(root.join(".hidden.txt"), "hidden").expect("written");
        fs::remove_file(root.join("gone.txt")).expect("removed");
        let seen = watch.wait(Duration::from_secs(10));
        assert_eq!(seen, Some(WatchEvent::Changed(Changes { changed: 1, added: 1, removed: 1 })));
    }

    #[test]
    fn a_removed_folder_is_reported() {
        let (_outer, root, watch) = watched();
        fs::remove_dir_all(&root).expect("removed");
        assert_eq!(watch.wait(Duration::from_secs(10)), Some(WatchEvent::FolderGone));
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_watched() {
        let none = PathBuf::from("nowhere/at/all");
        let watch = FolderWatch::start(none, FxHashSet::default(), Arc::new(|| {}));
        assert!(matches!(watch.wait(Duration::from_secs(10)), Some(WatchEvent::Unavailable(_))));
    }
}
