//! What the window remembers, by concern.

mod history;
mod notices;
mod opened;
mod preferences;
mod selection;

pub use history::History;
pub use notices::{Notice, Notices, Tone as NoticeTone};
pub use opened::{Opened, Progress, Source};
pub use preferences::{Preferences, ThemeChoice};
pub use selection::{Place, Screen, Selection, Subject};
