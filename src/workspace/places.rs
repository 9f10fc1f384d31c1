//! Where settings and decisions are kept.

use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::xxh3_64;

/// The two directories the program writes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// For the settings.
    pub config: PathBuf,
    /// For decisions.
    pub data: PathBuf,
}

impl Places {
    /// The user's own directories, as the system wants them; `None` where there is no home.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "Controluce")?;
        Some(Self { config: dirs.config_dir().to_path_buf(), data: dirs.data_local_dir().to_path_buf() })
    }

    /// Both below one directory.
    #[must_use]
    pub fn below(root: &Path) -> Self {
        Self { config: root.join("config"), data: root.join("data") }
    }

    /// The file of the settings.
    #[must_use]
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    /// The file of the place of the window on the screen.
    #[must_use]
    pub fn window(&self) -> PathBuf {
        self.config.join("window.ron")
    }

    /// The file of the decisions about `folder`. The same folder reached another way is the same.
    #[must_use]
    pub fn decisions_of(&self, folder: &Path) -> PathBuf {
        let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
        let hash = xxh3_64(folder.as_os_str().as_encoded_bytes());
        self.data.join("folders").join(format!("{hash:016x}.json"))
    }

    /// The file of the merges and names given that hold for all folders.
    #[must_use]
    pub fn shared_names(&self) -> PathBuf {
        self.data.join("names.json")
    }
}
