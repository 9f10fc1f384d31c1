//! Title, date, author and outlet: what the file declares, else what its first and last lines say,
//! else the file's name. Never the date of the file itself.

mod above;
mod beside_title;
pub(super) mod column;
pub(super) mod dates;
mod echo;
pub(super) mod front_matter;
pub(super) mod head;
mod kicker;
pub(super) mod lines;
pub(super) mod menu;
mod outlet;
pub(super) mod presented;
mod title;

pub(super) use title::plain;

use super::Metadata;
use super::formats::Page;

/// Reads what is known about an article. `path` is the last resort for title and date.
pub(super) fn read(path: &str, page: &Page) -> Metadata {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let declared = page.declared.clone();
    let (title, title_span) = title::find(&page.text, &page.removed, declared.title, stem);
    let said = lines::read(&page.text, &page.removed, title_span);
    let (genre, standfirst) = beside_title::read(&page.text, &page.removed, title_span);
    Metadata {
        title,
        title_span,
        date: declared.date.or(said.date).or_else(|| dates::of_file_name(stem)),
        author: declared.author.and_then(|a| person(&a)).or(said.author),
        outlet: declared.outlet.map(|o| o.trim().to_owned()).filter(|o| !o.is_empty()).or(said.outlet),
        genre,
        standfirst,
        language: declared.language.as_deref().and_then(language),
    }
}

/// A name as bylines give it, without "di", "By" and the like; none for addresses and long texts.
pub(super) fn person(name: &str) -> Option<String> {
    let mut name = name.trim();
    for opening in ["a cura di ", "di ", "by ", "da ", "written by ", "scritto da "] {
        if name.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening)) {
            name = name[opening.len()..].trim();
        }
    }
    let name = name
        .trim_matches(|c: char| matches!(c, '-' | '|' | ',' | ';' | ':' | '–' | '—') || c.is_whitespace());
    let fits = !name.is_empty() && name.chars().count() <= 80 && !name.contains("://") && !name.contains('@');
    fits.then(|| name.to_owned())
}

/// "it-IT" → "it".
fn language(declared: &str) -> Option<String> {
    let code = declared.trim().split(['-', '_', ',', ' ']).next()?.to_lowercase();
    (matches!(code.len(), 2 | 3) && code.chars().all(|c| c.is_ascii_lowercase())).then_some(code)
}
