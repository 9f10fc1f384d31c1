//! Articles for tests, read as the program reads them.

use crate::analysis::{self, Options};
use crate::collection::Entry;
use crate::corpus::{Article, Encoding, EncodingCertainty, Format, Metadata};

/// An article with this text and nothing else known about it.
pub(crate) fn read(text: &str) -> Entry {
    let article = Article {
        path: "a.txt".into(),
        format: Format::Text,
        text: text.into(),
        encoding: Encoding { name: "utf-8", certainty: EncodingCertainty::Sure },
        meta: Metadata { title: "a".into(), ..Metadata::default() },
        cuts: vec![],
        markup: "".into(),
        removed: vec![],
        hash: 0,
    };
    let reading = analysis::analyse(&article, &Options::default());
    Entry::new(article, reading)
}
