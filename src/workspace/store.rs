//! Files that survive a crash while being written, and broken files that are not lost.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file of settings or decisions that could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{} cannot be read: {cause}", file.display())]
    Unreadable { file: PathBuf, cause: std::io::Error },
    #[error("{} is damaged ({cause}); it was kept as {}", file.display(), aside.display())]
    Broken { file: PathBuf, aside: PathBuf, cause: String },
    #[error("{} is damaged: {cause}", file.display())]
    Malformed { file: PathBuf, cause: String },
    #[error("{} was written by a newer version of the program ({version})", file.display())]
    TooNew { file: PathBuf, version: u64 },
    #[error("{} cannot be written: {cause}", file.display())]
    Unwritable { file: PathBuf, cause: std::io::Error },
}

/// Reads a JSON file; `None` where there is none. A `version` above `newest` is refused.
pub(super) fn read<T: DeserializeOwned>(file: &Path, newest: u64) -> Result<Option<T>, StoreError> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(StoreError::Unreadable { file: file.to_path_buf(), cause }),
    };
    let malformed = |cause: serde_json::Error| StoreError::Malformed {
        file: file.to_path_buf(),
        cause: cause.to_string(),
    };
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(malformed)?;
    let version = value.get("version").and_then(serde_json::Value::as_u64).unwrap_or(1);
    if version > newest {
        return Err(StoreError::TooNew { file: file.to_path_buf(), version });
    }
    serde_json::from_value(value).map(Some).map_err(malformed)
}

/// As [`read`]; a file that is damaged or too new is renamed to `….broken`, so that writing the
/// next one does not lose it.
pub(super) fn read_or_set_aside<T: DeserializeOwned>(
    file: &Path,
    newest: u64,
) -> Result<Option<T>, StoreError> {
    read(file, newest).map_err(|error| match error {
        StoreError::Malformed { .. } | StoreError::TooNew { .. } => {
            let aside = aside(file);
            match fs::rename(file, &aside) {
                Ok(()) => StoreError::Broken { file: file.to_path_buf(), aside, cause: cause_of(&error) },
                Err(_) => error,
            }
        }
        other => other,
    })
}

fn cause_of(error: &StoreError) -> String {
    match error {
        StoreError::Malformed { cause, .. } => cause.clone(),
        StoreError::TooNew { version, .. } => format!("version {version}"),
        other => other.to_string(),
    }
}

/// `settings.json.broken`, or with a number if that exists.
fn aside(file: &Path) -> PathBuf {
    let name = |suffix: &str| {
        let mut name = file.as_os_str().to_os_string();
        name.push(suffix);
        PathBuf::from(name)
    };
    let first = name(".broken");
    if !first.exists() {
        return first;
    }
    (2..1000).map(|n| name(&format!(".{n}.broken"))).find(|f| !f.exists()).unwrap_or(first)
}

/// Writes a JSON file at one stroke: whoever reads it sees the old one or the new one, whole.
pub(super) fn write<T: Serialize>(file: &Path, value: &T) -> Result<(), StoreError> {
    let fail = |cause| StoreError::Unwritable { file: file.to_path_buf(), cause };
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fail)?;
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|e| fail(e.into()))?;
    bytes.push(b'\n');
    write_at_one_stroke(file, &bytes).map_err(fail)
}

/// Writes `bytes` beside `file` and then puts them in its place: an older file is never half lost.
///
/// # Errors
/// Where the system refuses to write or to rename; the older file is as it was.
pub fn write_at_one_stroke(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = file.as_os_str().to_os_string();
    name.push(format!(".{}.new", std::process::id()));
    let fresh = PathBuf::from(name);
    let written = fs::File::create(&fresh)
        .and_then(|mut f| f.write_all(bytes).and_then(|()| f.sync_all()))
        .and_then(|()| fs::rename(&fresh, file));
    if written.is_err() {
        // What is left of the attempt is of no use.
        let _ = fs::remove_file(&fresh);
    }
    written
}
