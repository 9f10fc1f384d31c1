//! What the system or a file of the program's own refuses, in the reader's words.

use super::Texts;
use crate::app::export::SaveError;
use crate::workspace::StoreError;
use std::io::{Error, ErrorKind};

impl Texts {
    /// Why a figure was not saved, and what can be done.
    #[must_use]
    pub(crate) fn save_error(&self, error: &SaveError) -> String {
        match error {
            SaveError::Drawing(cause) => self.with("figure-failed", &[("cause", cause.as_str().into())]),
            SaveError::Writing { file, cause } => {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let args = [("name", (&*name).into()), ("cause", self.system_error(cause).into())];
                self.with("save-failed", &args)
            }
        }
    }

    /// Why settings or decisions were not read or not kept, and what became of the file.
    #[must_use]
    pub fn store_error(&self, error: &StoreError) -> String {
        let path = |file: &std::path::Path| file.display().to_string();
        match error {
            StoreError::Unreadable { file, cause } => {
                let args = [("file", path(file).into()), ("cause", self.system_error(cause).into())];
                self.with("store-unreadable", &args)
            }
            StoreError::Unwritable { file, cause } => {
                let args = [("file", path(file).into()), ("cause", self.system_error(cause).into())];
                self.with("store-unwritable", &args)
            }
            StoreError::Broken { file, aside, .. } => {
                let args = [("file", path(file).into()), ("aside", path(aside).into())];
                self.with("store-broken", &args)
            }
            StoreError::Malformed { file, .. } => {
                self.with("store-malformed", &[("file", path(file).into())])
            }
            StoreError::TooNew { file, .. } => self.with("store-too-new", &[("file", path(file).into())]),
        }
    }

    /// What the system says, for its commonest refusals in plain words, else in its own.
    fn system_error(&self, error: &Error) -> String {
        let id = match error.kind() {
            ErrorKind::PermissionDenied => "system-no-permission",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
            ErrorKind::NotFound | ErrorKind::NotADirectory => "system-no-folder",
            ErrorKind::IsADirectory => "system-is-folder",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
            ErrorKind::InvalidFilename => "system-bad-name",
            _ => return error.to_string(),
        };
        self.get(id).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::texts::Language;

    #[test]
    fn a_refusal_of_the_system_is_told_in_the_readers_language() {
        let cause = Error::from(ErrorKind::PermissionDenied);
        let error = SaveError::Writing { file: "/reports/names.png".into(), cause };
        let told = Texts::new(Language::Italian).save_error(&error);
        assert!(told.contains("names.png") && told.contains("permesso"), "{told}");
        assert!(!told.contains("os error"), "{told}");
    }
}
