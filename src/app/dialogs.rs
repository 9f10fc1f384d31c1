//! The system's dialogs, each waited for on a thread of its own: on Linux the answer may never come.

use crossbeam_channel::{Receiver, Sender, unbounded};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// An answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    Folder(PathBuf),
    /// Cancelled, or no dialog can be had; the second is likely when it came at once.
    NoFolder {
        at_once: bool,
    },
    SaveTo(PathBuf),
    /// As [`Answer::NoFolder`].
    NoSave {
        at_once: bool,
    },
}

/// Nobody cancels a dialog sooner: there was none.
const SOON: Duration = Duration::from_millis(700);

/// Dialogs under way.
pub struct Dialogs {
    sender: Sender<Answer>,
    answers: Receiver<Answer>,
    open: bool,
}

impl Default for Dialogs {
    fn default() -> Self {
        let (sender, answers) = unbounded();
        Self { sender, answers, open: false }
    }
}

impl Dialogs {
    /// Asks for a folder. Nothing happens while another dialog is open.
    pub fn pick_folder(&mut self, title: &str, waker: crate::jobs::Waker) {
        if self.open {
            return;
        }
        let dialog = rfd::AsyncFileDialog::new().set_title(title).pick_folder();
        self.wait(waker, move || {
            let start = Instant::now();
            match block_on(dialog) {
                Some(folder) => Answer::Folder(folder.path().to_path_buf()),
                None => Answer::NoFolder { at_once: start.elapsed() < SOON },
            }
        });
    }

    /// Asks where to save a figure.
    pub fn save_figure(&mut self, name: &str, waker: crate::jobs::Waker) {
        if self.open {
            return;
        }
        let dialog = rfd::AsyncFileDialog::new()
            .set_file_name(name)
            .add_filter("PNG", &["png"])
            .add_filter("SVG", &["svg"])
            .save_file();
        self.wait(waker, move || {
            let start = Instant::now();
            match block_on(dialog) {
                Some(file) => Answer::SaveTo(file.path().to_path_buf()),
                None => Answer::NoSave { at_once: start.elapsed() < SOON },
            }
        });
    }

    fn wait(&mut self, waker: crate::jobs::Waker, ask: impl FnOnce() -> Answer + Send + 'static) {
        self.open = true;
        let sender = self.sender.clone();
        let run = move || {
            // The window may be gone by now.
            let _ = sender.send(ask());
            waker();
        };
        if let Err(error) = std::thread::Builder::new().name("dialog".into()).spawn(run) {
            log::error!("no thread for a dialog: {error}");
            self.open = false;
        }
    }

    /// The answer, once.
    pub fn poll(&mut self) -> Option<Answer> {
        let answer = self.answers.try_recv().ok()?;
        self.open = false;
        Some(answer)
    }
}

/// Waits for a future on this thread.
fn block_on<F: std::future::Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: std::sync::Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = std::task::Waker::from(std::sync::Arc::new(Unpark(std::thread::current())));
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(value) => return value,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn waits_for_a_future() {
        assert_eq!(super::block_on(async { 6 * 7 }), 42);
    }
}
