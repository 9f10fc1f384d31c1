//! Background work with progress, cancel and a waker; knows no window.

pub mod load;
mod rebuild;
mod task;
mod watch;

pub use load::{LoadEvent, LoadOptions, Loader, Progress, Source};
pub use rebuild::{Rebuild, rebuild};
pub use task::{Cancel, Panicked, Task};
pub use watch::{Changes, FolderWatch, WatchEvent};

use std::sync::Arc;

/// Called from a background thread when there is something to receive.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Threads for work: all cores, but one for the window where there are more than two.
#[must_use]
pub fn worker_count() -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if cores > 2 { cores - 1 } else { cores }
}
