//! One piece of work in the background: a comparison, a figure, a search.

use super::Waker;
use crossbeam_channel::{Receiver, bounded};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Tells work that nobody waits for it any more. Clones share one flag.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The work broke off.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this work broke off: {0}")]
pub struct Panicked(pub String);

/// Work on a thread of its own. Dropping it cancels it; its result is then thrown away.
#[derive(Debug)]
pub struct Task<T> {
    result: Receiver<Result<T, Panicked>>,
    cancel: Cancel,
}

impl<T: Send + 'static> Task<T> {
    /// Starts `work`, which should look at the flag it is given now and then. `waker` is called
    /// when the result is there.
    #[must_use]
    pub fn start(waker: Waker, work: impl FnOnce(&Cancel) -> T + Send + 'static) -> Self {
        let (sender, result) = bounded(1);
        let cancel = Cancel::default();
        let flag = cancel.clone();
        let run = move || {
            let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| work(&flag)));
            if !flag.is_cancelled() {
                // Nobody listening is the same as cancelled.
                let _ = sender.send(outcome.map_err(|cause| Panicked(panic_message(&*cause))));
                waker();
            }
        };
        if let Err(error) = spawn("task", run) {
            log::error!("no thread for a task: {error}");
        }
        Self { result, cancel }
    }

    /// The result, once; `None` while the work goes on and after it was taken.
    #[must_use]
    pub fn poll(&self) -> Option<Result<T, Panicked>> {
        self.result.try_recv().ok()
    }

    /// Waits for the result; `None` if there will be none.
    #[must_use]
    pub fn wait(&self) -> Option<Result<T, Panicked>> {
        self.result.recv().ok()
    }

    /// Asks the work to stop; no result will come.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.cancel.cancel();
    }
}

/// A named thread with room for deep recursion in page parsers.
pub(super) fn spawn(name: &str, run: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).stack_size(8 << 20).spawn(run).map(drop)
}

/// What a panic said.
pub(super) fn panic_message(cause: &(dyn std::any::Any + Send)) -> String {
    cause
        .downcast_ref::<&str>()
        .map(|s| (*s).to_owned())
        .or_else(|| cause.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "unknown cause".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    fn silent() -> Waker {
        Arc::new(|| {})
    }

    #[test]
    fn a_result_arrives_once_and_wakes_the_window() {
        let woken = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&woken);
        let task = Task::start(Arc::new(move || flag.store(true, Ordering::SeqCst)), |_| 6 * 7);
        assert_eq!(task.wait(), Some(Ok(42)));
        assert!(task.poll().is_none());
        let start = Instant::now();
        while !woken.load(Ordering::SeqCst) && start.elapsed() < Duration::from_secs(5) {
            std::thread::yield_now();
        }
        assert!(woken.load(Ordering::SeqCst));
    }

    #[test]
    fn cancelled_work_sees_it_and_says_nothing() {
        let task = Task::start(silent(), |cancel| {
            while !cancel.is_cancelled() {
                std::thread::yield_now();
            }
        });
        task.cancel();
        assert_eq!(task.wait(), None);
    }

    #[test]
    fn a_panic_is_a_result() {
        let task: Task<()> = Task::start(silent(), |_| panic!("bad luck"));
        assert_eq!(task.wait(), Some(Err(Panicked("bad luck".into()))));
    }
}
