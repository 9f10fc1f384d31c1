//! What the reader prefers; kept between starts.

use crate::app::texts::Language;
use serde::{Deserialize, Serialize};

/// Light, dark, or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// The reader's choices about the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// `None` follows the system.
    pub language: Option<Language>,
    pub theme: ThemeChoice,
    /// 0.8 … 1.6 of the usual size.
    pub text_size: f32,
    /// Every mention counts, instead of once per article.
    pub count_mentions: bool,
    /// Near-duplicates count as one text.
    pub fold_duplicates: bool,
    /// The evidence panel is open.
    pub evidence: bool,
    /// Folders opened lately, newest first.
    pub recent: Vec<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::System,
            text_size: 1.0,
            count_mentions: false,
            fold_duplicates: true,
            evidence: true,
            recent: Vec::new(),
        }
    }
}

impl Preferences {
    /// The counting rule they stand for.
    #[must_use]
    pub fn counting(&self) -> crate::collection::Counting {
        use crate::collection::{CountBy, Counting};
        let by = if self.count_mentions { CountBy::Mentions } else { CountBy::Articles };
        Counting { by, fold_duplicates: self.fold_duplicates }
    }
}
