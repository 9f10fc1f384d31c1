//! The text files that are built in. A new file is one line here.

use super::Language;

macro_rules! texts {
    ($language:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/texts/", $language, "/", $name, ".ftl")))),+]
    };
}

type Files = &'static [(&'static str, &'static str)];

static ENGLISH: Files = texts!("en": "app", "labels", "opening", "settings", "help", "articles", "evidence", "csv", "connections", "stance-tone", "read", "names", "search", "compare", "candidates", "differences", "summary");
static ITALIAN: Files = texts!("it": "app", "labels", "opening", "settings", "help", "articles", "evidence", "csv", "connections", "stance-tone", "read", "names", "search", "compare", "candidates", "differences", "summary");

/// Name and content of every file of a language.
pub fn of(language: Language) -> Files {
    match language {
        Language::English => ENGLISH,
        Language::Italian => ITALIAN,
    }
}

/// The ids of the messages of a file: the lines that begin with one.
pub fn ids(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let good = id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        good.then_some(id)
    })
}
