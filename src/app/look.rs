//! What a view is given to draw from.

use super::state::{Preferences, Selection};
use super::texts::Texts;
use super::theme::Palette;
use crate::collection::{ArticleId, Collection, NameId};
use crate::corpus::sample::SAMPLE_NAME;
use jiff::civil::Date;
use std::sync::Arc;

/// Articles that a frame has time for.
const SMALL: usize = 600;

/// Everything a view may look at. It changes nothing here: it sends commands.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    pub collection: &'a Arc<Collection>,
    /// Changes whenever the collection does: the key for what a view computes and keeps.
    pub revision: u64,
    pub selection: &'a Selection,
    pub texts: &'a Texts,
    pub theme: &'static Palette,
    pub preferences: &'a Preferences,
    /// Drawn off-screen as a figure: no buttons, no scrolling, everything shown.
    pub figure: bool,
}

impl Look<'_> {
    /// "Il Faro Economico · 12 Mar": where an article comes from, without its title.
    #[must_use]
    pub fn source_line(&self, id: ArticleId) -> String {
        self.source(id).unwrap_or_else(|| self.collection.entry(id).article.meta.title.clone())
    }

    /// The folder's name; the sample's in the reader's language.
    #[must_use]
    pub fn folder(&self) -> &str {
        if self.collection.folder == SAMPLE_NAME {
            return self.texts.get("sample-name");
        }
        &self.collection.folder
    }

    /// Whether something that reads the whole folder may be made within a frame: in a figure, which
    /// is drawn only once, and in a folder so small that nobody notices.
    #[must_use]
    pub fn at_once(&self) -> bool {
        self.figure || self.collection.entries.len() < SMALL
    }

    /// The article that this one is a near-duplicate of, where the two count as one text.
    #[must_use]
    pub fn copied_from(&self, id: ArticleId) -> Option<ArticleId> {
        if self.collection.counts(id) {
            return None;
        }
        let group = self.collection.duplicates.iter().find(|group| group.contains(&id))?;
        group.iter().copied().find(|other| self.collection.counts(*other))
    }

    /// "copy of «…»", where it is one.
    #[must_use]
    pub fn copy_line(&self, id: ArticleId) -> Option<String> {
        let title = &self.collection.entry(self.copied_from(id)?).article.meta.title;
        Some(self.texts.with("copy-of", &[("title", title.as_str().into())]))
    }

    /// Outlet and day of an article, where they are known.
    #[must_use]
    pub fn source(&self, id: ArticleId) -> Option<String> {
        let meta = &self.collection.entry(id).article.meta;
        let date = meta.date.map(|d| self.day(d));
        let parts: Vec<String> = meta.outlet.clone().into_iter().chain(date).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// A day of an article, with its year where the folder's articles are of several.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        if self.one_year() { self.texts.day(date) } else { self.texts.date(date) }
    }

    /// Whether all dates of the folder are of one year, which need not be said again and again then.
    #[must_use]
    pub fn one_year(&self) -> bool {
        self.collection.period().is_none_or(|(first, last)| first.year() == last.year())
    }

    /// First and last day of the folder's articles.
    #[must_use]
    pub fn period(&self) -> Option<String> {
        let (first, last) = self.collection.period()?;
        Some(self.texts.period(first, last))
    }

    /// "n = 13 of 14 articles · 4 Mar – 28 Apr 2026 · so far": how a screen counted.
    #[must_use]
    pub fn coverage(&self) -> String {
        let all = self.collection.entries.len();
        let n = self.collection.distinct();
        let mut parts = vec![if n == all {
            self.texts.with("coverage-all", &[("n", all.into())])
        } else {
            self.texts.with("coverage-some", &[("n", n.into()), ("all", all.into())])
        }];
        if let Some(period) = self.period() {
            parts.push(period);
            let undated = self.collection.entries.iter().filter(|e| e.article.meta.date.is_none()).count();
            if undated > 0 {
                parts.push(self.texts.with("n-undated", &[("n", undated.into())]));
            }
        }
        if self.collection.partial {
            parts.push(self.texts.get("so-far").to_owned());
        }
        parts.join(" · ")
    }

    /// The name's display form.
    #[must_use]
    pub fn name(&self, id: NameId) -> &str {
        &self.collection.name(id).name
    }
}

/// For tests: a folder as the window shows it.
#[cfg(test)]
pub mod testing {
    use super::*;
    use crate::app::texts::Language;

    /// A look at a folder in English with nothing chosen.
    pub fn looking<T>(collection: &Arc<Collection>, with: impl FnOnce(&Look<'_>) -> T) -> T {
        with(&Look {
            collection,
            revision: 0,
            selection: &Selection::default(),
            texts: &Texts::new(Language::English),
            theme: Palette::of(egui::Theme::Light),
            preferences: &Preferences::default(),
            figure: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::testing::looking;
    use super::*;
    use crate::collection::testing::{collection, entry};

    #[test]
    fn a_near_duplicate_says_what_it_is_a_copy_of() {
        let text = "Zefiro sold nine ferries to the port of Riva in May. The mayor praised the price. Nobody \
                    in the town had asked for them, and the old ones were still afloat.";
        let made = Arc::new(collection(vec![
            entry("The whole", &format!("{text} More ferries follow."), &[]),
            entry("The copy", text, &[]),
            entry("Another", "Rain fell on the hills all day long and the rivers rose.", &[]),
        ]));
        looking(&made, |look| {
            let said: Vec<_> = made.article_ids().filter_map(|id| look.copy_line(id)).collect();
            assert_eq!(made.distinct(), 2, "two of the three are one text");
            assert_eq!(said, ["copy of “The whole”"]);
        });
    }
}
