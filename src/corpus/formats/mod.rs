//! File formats. Each turns decoded source into visible text, says which parts of it are no
//! article, and hands on what the file declares about itself.

mod html;
mod markdown;
mod text;

use super::{Cut, Format, Removed};
use std::path::Path;

/// A file opened: its text, what the format itself knows not to be article, what it declares.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub text: String,
    /// Markup that was taken out of it, in order.
    pub cuts: Vec<Cut>,
    /// That markup, one piece after another.
    pub markup: String,
    /// In any order; overlaps allowed.
    pub removed: Vec<Removed>,
    pub declared: Declared,
}

/// What a file says about itself outside its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Declared {
    pub title: Option<String>,
    pub date: Option<jiff::civil::Date>,
    pub author: Option<String>,
    pub outlet: Option<String>,
    pub language: Option<String>,
}

/// File name endings and their format, lower case.
const ENDINGS: &[(&str, Format)] = &[
    ("txt", Format::Text),
    ("text", Format::Text),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
];

/// The format a file name stands for, if it is one that is read.
pub(super) fn of_path(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
}

/// The encoding that the source itself names, read from its first bytes.
pub(super) fn declared_encoding(format: Format, bytes: &[u8]) -> Option<String> {
    match format {
        Format::Html => html::declared_encoding(bytes),
        Format::Text | Format::Markdown => None,
    }
}

/// Opens decoded source.
pub(super) fn open(format: Format, source: String) -> Page {
    match format {
        Format::Text => text::open(source),
        Format::Markdown => markdown::open(source),
        Format::Html => html::open(&source),
    }
}
