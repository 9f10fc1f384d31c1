//! Where a command writes: standard output or a file, buffered, a broken pipe ending quietly.

use super::CliError;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Where results go.
pub struct Output {
    to: BufWriter<Box<dyn Write>>,
    /// Named in errors.
    file: Option<PathBuf>,
}

impl Output {
    /// Standard output, or `file`, made or replaced.
    pub fn open(file: Option<&Path>) -> Result<Self, CliError> {
        let to: Box<dyn Write> = match file {
            None => Box::new(io::stdout().lock()),
            Some(path) => Box::new(
                File::create(path).map_err(|cause| CliError::Write { file: path.to_owned(), cause })?,
            ),
        };
        Ok(Self { to: BufWriter::with_capacity(1 << 16, to), file: file.map(Path::to_owned) })
    }

    pub fn text(&mut self, text: &str) -> Result<(), CliError> {
        let done = self.to.write_all(text.as_bytes());
        self.checked(done)
    }

    pub fn json(&mut self, value: &impl serde::Serialize) -> Result<(), CliError> {
        let done = serde_json::to_writer(&mut self.to, value).map_err(io::Error::from);
        self.checked(done)
    }

    pub fn finish(mut self) -> Result<(), CliError> {
        let done = self.to.flush();
        self.checked(done)
    }

    fn checked(&self, done: io::Result<()>) -> Result<(), CliError> {
        done.map_err(|cause| match &self.file {
            _ if cause.kind() == io::ErrorKind::BrokenPipe => CliError::BrokenPipe,
            Some(file) => CliError::Write { file: file.clone(), cause },
            None => CliError::Write { file: PathBuf::from("standard output"), cause },
        })
    }
}
