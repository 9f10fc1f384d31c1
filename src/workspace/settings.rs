//! What the reader prefers, kept between starts.

use super::store::{self, StoreError};
use crate::collection::{CountBy, Counting};
use serde::{Deserialize, Deserializer, Serialize};
use std::path::{Path, PathBuf};

/// Newest version of the file that this program understands.
const VERSION: u64 = 1;
/// Folders remembered.
const RECENT: usize = 12;

/// Light, dark, or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// The reader's settings. A value that cannot be understood is replaced by its default, one by one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    version: u64,
    /// Language of the window ("it", "en"); `None` follows the system.
    #[serde(deserialize_with = "tolerant")]
    pub language: Option<String>,
    #[serde(deserialize_with = "tolerant")]
    pub theme: ThemeChoice,
    /// Every mention counts, instead of once per article.
    #[serde(deserialize_with = "tolerant")]
    pub count_mentions: bool,
    /// Near-duplicates count as one text. On by default.
    #[serde(deserialize_with = "tolerant")]
    pub fold_duplicates: OnByDefault,
    /// The evidence panel is open. On by default.
    #[serde(deserialize_with = "tolerant")]
    pub evidence: OnByDefault,
    /// The reader has put away the notice that the sample is one.
    #[serde(deserialize_with = "tolerant")]
    pub sample_known: bool,
    /// 0.8 … 1.6 of the usual size of text.
    #[serde(deserialize_with = "tolerant")]
    pub text_size: TextSize,
    /// Width and height of the window in points, when it was last closed.
    #[serde(deserialize_with = "tolerant")]
    pub window: Option<(f32, f32)>,
    /// Folders opened lately, newest first.
    #[serde(deserialize_with = "tolerant")]
    pub recent: Vec<PathBuf>,
    /// The folder that was open last; `None` for the sample.
    #[serde(deserialize_with = "tolerant")]
    pub last: Option<PathBuf>,
}

/// A switch that is on unless the reader turned it off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OnByDefault(pub bool);

impl Default for OnByDefault {
    fn default() -> Self {
        Self(true)
    }
}

/// Size of text relative to the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextSize(pub f32);

impl Default for TextSize {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            language: None,
            theme: ThemeChoice::System,
            count_mentions: false,
            fold_duplicates: OnByDefault(true),
            evidence: OnByDefault(true),
            sample_known: false,
            text_size: TextSize(1.0),
            window: None,
            recent: Vec::new(),
            last: None,
        }
    }
}

/// A value of another type than expected counts as missing.
fn tolerant<'de, D: Deserializer<'de>, T: Default + serde::de::DeserializeOwned>(
    deserializer: D,
) -> Result<T, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl Settings {
    /// Reads the settings; where there are none, or they are damaged, the default ones and why. A
    /// damaged file is kept aside as `….broken`.
    #[must_use]
    pub fn load(file: &Path) -> (Self, Option<StoreError>) {
        match store::read_or_set_aside::<Self>(file, VERSION) {
            Ok(settings) => (settings.unwrap_or_default().checked(), None),
            Err(error) => (Self::default(), Some(error)),
        }
    }

    /// Writes the settings at one stroke.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, file: &Path) -> Result<(), StoreError> {
        store::write(file, self)
    }

    /// Values brought into their ranges.
    fn checked(mut self) -> Self {
        self.version = VERSION;
        let size = self.text_size.0;
        self.text_size = TextSize(if size.is_finite() { size.clamp(0.8, 1.6) } else { 1.0 });
        self.window =
            self.window.filter(|(w, h)| (200.0..20_000.0).contains(w) && (150.0..20_000.0).contains(h));
        self.recent.truncate(RECENT);
        self
    }

    /// The counting rule they stand for; in which language names are shown is the window's to say.
    #[must_use]
    pub fn counting(&self) -> Counting {
        let by = if self.count_mentions { CountBy::Mentions } else { CountBy::Articles };
        Counting { by, fold_duplicates: self.fold_duplicates.0, names_in: None }
    }

    /// Keeps a counting rule.
    pub fn set_counting(&mut self, counting: Counting) {
        self.count_mentions = counting.by == CountBy::Mentions;
        self.fold_duplicates = OnByDefault(counting.fold_duplicates);
    }

    /// Puts a folder first among the recent ones; it is also the one opened at the next start.
    pub fn opened(&mut self, folder: &Path) {
        self.recent.retain(|known| known != folder);
        self.recent.insert(0, folder.to_path_buf());
        self.recent.truncate(RECENT);
        self.last = Some(folder.to_path_buf());
    }
}
