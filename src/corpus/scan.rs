//! Finding the files of a folder, one after the other, so that the first can be read at once.

use super::{CorpusError, MAX_BYTES, SkipReason, Skipped, formats};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What the walk through a folder meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file in a format that is read.
    File(FoundFile),
    /// A file that is not read, and why.
    Skipped(Skipped),
}

/// A file to be read with [`super::read_file`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Path relative to the folder, as the system has it (it may not be UTF-8).
    pub relative: PathBuf,
    /// Size in bytes when it was met.
    pub bytes: u64,
}

/// The walk through one folder: an iterator that never holds more than one folder's names.
pub struct Scan {
    root: PathBuf,
    canonical: PathBuf,
    walk: walkdir::IntoIter,
}

impl Scan {
    /// Begins at `root`, which may itself be a link.
    ///
    /// # Errors
    /// When there is no such folder, when it is a file, or when it may not be read.
    pub fn open(root: &Path) -> Result<Self, CorpusError> {
        let name = folder_name(root);
        let fail = |error: &std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound => CorpusError::Missing(name.clone()),
            std::io::ErrorKind::NotADirectory => CorpusError::NotAFolder(name.clone()),
            std::io::ErrorKind::PermissionDenied => CorpusError::NoPermission(name.clone()),
            _ => CorpusError::Unreadable(name.clone(), error.to_string()),
        };
        let kind = std::fs::metadata(root).map_err(|e| fail(&e))?;
        if !kind.is_dir() {
            return Err(CorpusError::NotAFolder(name));
        }
        std::fs::read_dir(root).map_err(|e| fail(&e))?;
        let canonical = std::fs::canonicalize(root).map_err(|e| fail(&e))?;
        let walk =
            walkdir::WalkDir::new(root).min_depth(1).follow_links(false).sort_by_file_name().into_iter();
        Ok(Self { root: root.to_path_buf(), canonical, walk })
    }

    fn relative(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.root).unwrap_or(path).to_path_buf()
    }

    fn judge(&self, entry: &walkdir::DirEntry) -> Option<Found> {
        let relative = self.relative(entry.path());
        let skipped = |reason| Some(Found::Skipped(Skipped { path: shown(&relative), reason }));
        let kind = entry.file_type();
        let size = if kind.is_symlink() {
            match self.through_link(entry.path()) {
                Link::Inside(size) => size,
                Link::Elsewhere => return skipped(SkipReason::LinkOutside),
                Link::Nowhere => return skipped(SkipReason::LinkNowhere),
                Link::ReadAtItsPlace => return None,
            }
        } else if kind.is_file() {
            match entry.metadata() {
                Ok(metadata) => metadata.len(),
                Err(error) => return skipped(reason_of(error.io_error())),
            }
        } else {
            // Folders are walked into; sockets, pipes and devices are no files.
            return if kind.is_dir() { None } else { skipped(SkipReason::NotAnArticle) };
        };
        if formats::of_path(&relative).is_none() {
            return skipped(SkipReason::NotAnArticle);
        }
        if size > MAX_BYTES {
            return skipped(SkipReason::TooLarge);
        }
        Some(Found::File(FoundFile { relative, bytes: size }))
    }

    /// A link to a file that the walk meets anyway is no second article, and a link to a folder
    /// inside is one more way to the same files. Only a file kept in a hidden place of the same
    /// folder (as git-annex does) is reached through its link.
    fn through_link(&self, path: &Path) -> Link {
        let Ok(target) = std::fs::canonicalize(path) else { return Link::Nowhere };
        let Ok(inside) = target.strip_prefix(&self.canonical) else { return Link::Elsewhere };
        let hidden = inside.components().any(|part| is_hidden(part.as_os_str()));
        match std::fs::metadata(&target) {
            Ok(metadata) if metadata.is_file() && hidden => Link::Inside(metadata.len()),
            _ => Link::ReadAtItsPlace,
        }
    }
}

enum Link {
    Inside(u64),
    ReadAtItsPlace,
    Elsewhere,
    Nowhere,
}

impl Iterator for Scan {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            match self.walk.next()? {
                Ok(entry) if is_hidden(entry.file_name()) => {
                    if entry.file_type().is_dir() {
                        self.walk.skip_current_dir();
                    }
                }
                Ok(entry) => {
                    if let Some(found) = self.judge(&entry) {
                        return Some(found);
                    }
                }
                Err(error) => {
                    let path = error.path().map(|p| shown(&self.relative(p))).unwrap_or_default();
                    return Some(Found::Skipped(Skipped { path, reason: reason_of(error.io_error()) }));
                }
            }
        }
    }
}

/// Walks through `root` and hands each file to `meet`, in the order of their paths; stops quietly
/// once `cancelled` says so.
///
/// # Errors
/// As [`Scan::open`].
pub fn scan(
    root: &Path,
    cancelled: &dyn Fn() -> bool,
    meet: &mut dyn FnMut(Found),
) -> Result<(), CorpusError> {
    for found in Scan::open(root)? {
        if cancelled() {
            break;
        }
        meet(found);
    }
    Ok(())
}

/// A relative path as it is shown and stored: `/` on every system, undecodable parts as `�`.
#[must_use]
pub fn shown(relative: &Path) -> String {
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// The name of a folder as people know it, without the way to it.
#[must_use]
pub fn folder_name(folder: &Path) -> String {
    let name = folder.file_name().map(OsStr::to_os_string).or_else(|| {
        // "." and ".." have no name of their own.
        std::fs::canonicalize(folder).ok()?.file_name().map(OsStr::to_os_string)
    });
    name.map_or_else(|| folder.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned())
}

/// What an input/output error means for one file.
pub(super) fn reason_of(error: Option<&std::io::Error>) -> SkipReason {
    match error.map(std::io::Error::kind) {
        Some(std::io::ErrorKind::PermissionDenied) => SkipReason::NoPermission,
        Some(std::io::ErrorKind::NotFound) => SkipReason::Vanished,
        _ => SkipReason::Unreadable(error.map_or_else(|| "unknown cause".into(), ToString::to_string)),
    }
}

/// Hidden by the Unix convention, which also covers the ".DS_Store" and "._…" files that a Mac
/// leaves on shared disks.
fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().first() == Some(&b'.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_the_system_refuses_is_told_apart() {
        use std::io::{Error, ErrorKind};
        let told = |kind| reason_of(Some(&Error::from(kind))).to_string();
        assert_eq!(told(ErrorKind::PermissionDenied), "no permission to read it");
        assert_eq!(told(ErrorKind::NotFound), "it disappeared while being read");
        assert!(told(ErrorKind::TimedOut).starts_with("cannot be read: "));
    }

    fn names(root: &Path) -> Vec<String> {
        Scan::open(root)
            .unwrap()
            .map(|found| match found {
                Found::File(file) => shown(&file.relative),
                Found::Skipped(skipped) => format!("{}: {}", skipped.path, skipped.reason),
            })
            .collect()
    }

    #[test]
    fn a_folder_is_read_in_order_with_the_rest_listed_as_skipped() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/deep")).unwrap();
        for name in ["c.md", "b/deep/z.HTML", "b/x.txt", "a.htm", "photo.jpg", ".hidden.txt"] {
            fs::write(folder.path().join(name), "testo").unwrap();
        }
        fs::create_dir(folder.path().join(".git")).unwrap();
        fs::write(folder.path().join(".git/notes.txt"), "x").unwrap();
        assert_eq!(
            names(folder.path()),
            ["a.htm", "b/deep/z.HTML", "b/x.txt", "c.md", "photo.jpg: not a text format"]
        );
    }

    #[test]
    fn an_empty_folder_is_no_error() {
        assert!(names(tempfile::tempdir().unwrap().path()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_neither_outside_nor_in_circles() {
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret.txt"), "x").unwrap();
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.txt"), "x").unwrap();
        fs::create_dir(folder.path().join("sub")).unwrap();
        symlink(folder.path(), folder.path().join("sub/loop")).unwrap();
        symlink(outside.path().join("secret.txt"), folder.path().join("secret.txt")).unwrap();
        symlink(folder.path().join("a.txt"), folder.path().join("again.txt")).unwrap();
        symlink("nowhere", folder.path().join("broken.txt")).unwrap();
        assert_eq!(
            names(folder.path()),
            [
                "a.txt",
                "broken.txt: a link that leads to no file",
                "secret.txt: a link that leads out of the folder"
            ]
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_not_utf8_survives() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        let name = Path::new(OsStr::from_bytes(b"citt\xE0.txt")).to_path_buf();
        fs::write(folder.path().join(&name), "La notizia del giorno.").unwrap();
        assert_eq!(names(folder.path()), ["citt\u{fffd}.txt"]);
        let article = super::super::read_file(folder.path(), &name).unwrap();
        assert_eq!(&*article.text, "La notizia del giorno.");
    }

    #[test]
    fn a_folder_that_is_missing_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = Scan::open(&folder.path().join("rassegna")).err().unwrap();
        assert!(matches!(&error, CorpusError::Missing(name) if name == "rassegna"));
        assert!(error.to_string().contains("rassegna"));
        let file = folder.path().join("one.txt");
        fs::write(&file, "x").unwrap();
        assert!(matches!(Scan::open(&file).err(), Some(CorpusError::NotAFolder(_))));
    }

    #[test]
    fn a_file_over_the_limit_is_skipped_without_being_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = fs::File::create(folder.path().join("big.txt")).unwrap();
        file.set_len(MAX_BYTES + 1).unwrap();
        assert_eq!(names(folder.path()), ["big.txt: larger than 20 MB: split it, or save only the article"]);
    }

    #[test]
    fn a_cancelled_walk_stops_at_once() {
        let folder = tempfile::tempdir().unwrap();
        for n in 0..20 {
            fs::write(folder.path().join(format!("{n:02}.txt")), "x").unwrap();
        }
        let seen = std::cell::Cell::new(0);
        scan(folder.path(), &|| seen.get() >= 3, &mut |_| seen.set(seen.get() + 1)).unwrap();
        assert_eq!(seen.get(), 3);
    }

    #[test]
    fn twenty_levels_are_walked() {
        let folder = tempfile::tempdir().unwrap();
        let deep: PathBuf = (0..20).fold(folder.path().to_path_buf(), |path, n| path.join(format!("l{n}")));
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("end.txt"), "x").unwrap();
        assert_eq!(names(folder.path()).len(), 1);
    }
}
