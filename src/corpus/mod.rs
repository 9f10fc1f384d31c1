//! A folder becomes articles: find the files, decode them, take the article out of the page, tell
//! the body from the rubbish around it, read title, date, author and outlet.
//!
//! Nothing here ever writes to the folder.

mod bar;
mod clean;
pub mod decode;
mod error;
mod formats;
mod lines;
pub mod metadata;
mod read;
pub mod recurring;
pub mod sample;
pub mod scan;

use crate::span::Span;
use std::borrow::Cow;
use std::sync::Arc;

pub use decode::OFFERED as ENCODINGS;
pub use error::CorpusError;
pub use read::{Known, from_bytes, from_text, read_file, read_file_as, read_folder, read_path};
pub use scan::{Found, FoundFile, Scan, folder_name, scan};

/// Files above this size are skipped with a message, in bytes: the 20 MB that the message tells.
pub const MAX_BYTES: u64 = 20_000_000;

/// One file of the folder, decoded, with what belongs to the article told from what does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Path relative to the folder, `/` on every system.
    pub path: String,
    /// What kind of file it came from.
    pub format: Format,
    /// The text every span points into. For `.txt` the decoded file itself, for `.md` the same without
    /// its markup; for HTML the visible text of the page, block by block.
    pub text: Arc<str>,
    /// Where markup of the file is not in `text`, in order: to point into the file itself.
    pub cuts: Vec<Cut>,
    /// That markup itself, one piece after another.
    pub markup: Arc<str>,
    /// How the bytes were turned into text.
    pub encoding: Encoding,
    /// Title, date, author, outlet.
    pub meta: Metadata,
    /// What is left out of the analysis and why: sorted, no two overlapping.
    pub removed: Vec<Removed>,
    /// Hash of the text (xxh3): the identity of the article's content.
    pub hash: u64,
}

impl Article {
    /// What stands in the file where `span` is: its text, with the markup that the file has within it.
    #[must_use]
    pub fn written(&self, span: Span) -> Cow<'_, str> {
        let first = self.cuts.partition_point(|cut| cut.at <= span.start);
        let inside = self.cuts[first..].iter().take_while(|cut| cut.at < span.end);
        let (mut written, mut at) = (String::new(), span.start as usize);
        for cut in inside {
            written.push_str(&self.text[at..cut.at as usize]);
            written.extend(self.markup[cut.from as usize..].chars().take(cut.chars as usize));
            at = cut.at as usize;
        }
        if written.is_empty() {
            return Cow::Borrowed(span.of(&self.text));
        }
        written.push_str(&self.text[at..span.end as usize]);
        Cow::Owned(written)
    }

    /// The article body: the text without what was removed, as `--text` prints it.
    #[must_use]
    pub fn body(&self) -> String {
        let mut body = String::with_capacity(self.text.len());
        let mut at = 0;
        for removed in &self.removed {
            let range = removed.span.range();
            if range.start > at {
                lines::push_closed_up(&mut body, &self.text[at..range.start]);
            }
            at = at.max(range.end);
        }
        lines::push_closed_up(&mut body, &self.text[at..]);
        body.truncate(body.trim_end().len());
        body
    }
}

/// The day that `written` names, as front matter and machines give it: "2026-01-12", "12 gennaio 2026".
#[must_use]
pub fn date_of(written: &str) -> Option<jiff::civil::Date> {
    metadata::dates::parse(written)
}

/// File formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Text,
    Markdown,
    Html,
}

/// How a file's bytes were turned into text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// Name as in the Encoding Standard, lower case ("utf-8", "windows-1252", "macintosh"), or "utf-32le",
    /// "utf-32be".
    pub name: &'static str,
    /// How it was found.
    pub certainty: EncodingCertainty,
}

/// Why an encoding was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodingCertainty {
    /// A byte order mark, or bytes that are valid UTF-8.
    Sure,
    /// Declared by the page.
    Declared,
    /// Guessed from the bytes: shown to the reader, who may choose another.
    Guessed,
    /// Chosen by the reader ("Open as…").
    Chosen,
}

/// What is known about an article besides its text. Never guessed from the file's own date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metadata {
    /// Never empty: in the worst case the file's name.
    pub title: String,
    /// Where in the text the title stands, if it does.
    pub title_span: Option<Span>,
    /// Day of publication.
    pub date: Option<jiff::civil::Date>,
    pub author: Option<String>,
    /// The newspaper, site or agency.
    pub outlet: Option<String>,
    /// What the page says that the article is, in its own words: "Editorial", "Analysis", "Il commento".
    pub genre: Option<String>,
    /// The lines below the title that sum the article up, where they stand apart from it.
    pub standfirst: Option<Span>,
    /// Language declared by the page or the front matter, as a lower-case code ("it", "en", "de").
    pub language: Option<String>,
}

/// A stretch of text that is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removed {
    pub span: Span,
    pub reason: Reason,
}

/// Markup of the file that is not in the text: it stood before the byte `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub at: u32,
    /// Its length, in code points.
    pub chars: u32,
    /// Where it begins in [`Article::markup`], in bytes.
    pub from: u32,
}

/// Why a stretch of text was left out. One cleaning rule, one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    FrontMatter,
    RepeatedTitle,
    Byline,
    DateLine,
    AuthorBox,
    Share,
    RelatedArticles,
    Promotion,
    Newsletter,
    CookieNotice,
    Copyright,
    Footer,
    /// What readers wrote below the article, and the invitation to do so.
    Comments,
    /// Menus and other parts of a page around the article.
    PageFurniture,
    /// The same line in several articles of the folder.
    RecurringLine,
}

impl Reason {
    /// Plain English name, as the command line prints it; also the key of the window's text.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front matter",
            Self::RepeatedTitle => "repeated title",
            Self::Byline => "byline",
            Self::DateLine => "date line",
            Self::AuthorBox => "author box",
            Self::Share => "share or follow",
            Self::RelatedArticles => "related articles",
            Self::Promotion => "promotion",
            Self::Newsletter => "newsletter",
            Self::CookieNotice => "cookie notice",
            Self::Copyright => "copyright",
            Self::Footer => "footer",
            Self::Comments => "comments",
            Self::PageFurniture => "page furniture",
            Self::RecurringLine => "recurring line",
        }
    }
}

/// A file that could not be read as an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Path relative to the folder, `/` on every system, undecodable bytes shown as `�`.
    pub path: String,
    pub reason: SkipReason,
}

/// Why a file was skipped. `Display` is the English sentence of the command line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SkipReason {
    #[error("not a text format")]
    NotAnArticle,
    #[error("larger than 20 MB: split it, or save only the article")]
    TooLarge,
    #[error("no text in it: an empty file, or a page saved without its words")]
    Empty,
    #[error("binary data, not text: save the article as text or as a web page")]
    Binary,
    #[error("cannot be decoded as text: open it as another encoding")]
    Undecodable,
    #[error("a link that leads out of the folder")]
    LinkOutside,
    #[error("a link that leads to no file")]
    LinkNowhere,
    #[error("no permission to read it")]
    NoPermission,
    #[error("it disappeared while being read")]
    Vanished,
    #[error("there is no such file: check its name")]
    Missing,
    #[error("a folder, not a file")]
    Folder,
    #[error("cannot be read: {0}")]
    Unreadable(String),
}
