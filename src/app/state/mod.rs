//! What the window remembers, by concern.

mod history;
mod notices;
mod opened;
mod selection;

pub use crate::workspace::{Settings as Preferences, ThemeChoice};
pub use history::History;
pub use notices::{Notice, Notices, Tone as NoticeTone};
pub use opened::Opened;
pub use selection::{Place, Screen, Selection, Subject};
