//! Going from place to place, and what is selected there.

use crate::app::App;
use crate::app::command::Command;
use crate::app::state::{History, Place, Screen, Subject};
use crate::app::views::read::first_to_read;
use crate::collection::{ArticleId, Collection, NameId};

impl App {
    /// Changes the place; whoever ran the command remembers the one before.
    pub(super) fn go(&mut self, change: impl FnOnce(&mut Place)) {
        change(&mut self.place);
        self.frame.opening = false;
    }

    /// Goes to a screen with what is selected. An article to read there always is: the first, if none was chosen.
    pub(super) fn enter(&mut self, screen: Screen) {
        let known = self.opened.collection.clone();
        self.go(|place| {
            if screen == Screen::Read && place.selection.article.is_none() {
                place.selection.article = known.as_deref().and_then(first_to_read);
            }
            place.enter(screen, |article, name| is_named(known.as_deref(), article, name));
        });
    }

    pub(super) fn travel(&mut self, step: impl FnOnce(&mut History, Place) -> Option<Place>) {
        // The page from which a folder is opened lies over the others.
        if std::mem::take(&mut self.frame.opening) && self.opened.collection.is_some() {
            return;
        }
        if let Some(place) = step(&mut self.history, self.place.clone()) {
            self.views.open(place.screen, place.tabs);
            self.place = Place { tabs: self.views.tabs(), ..place };
        }
    }

    pub(super) fn select(&mut self, command: Command) {
        let selection = &mut self.place.selection;
        match command {
            Command::SelectArticle(article) => {
                selection.article = article;
                selection.span = None;
                selection.subject = match (article, &self.opened.collection) {
                    (Some(article), Some(collection)) => {
                        let focus = selection.focus.filter(|f| collection.occurrence(article, *f).is_some());
                        focus.map_or(Subject::Article(article), |focus| Subject::NameIn(article, focus))
                    }
                    _ => Subject::Nothing,
                };
            }
            Command::SelectName(name) => {
                selection.name = name;
                selection.other = None;
                selection.subject = name.map_or(Subject::Nothing, Subject::Name);
            }
            Command::SelectPair(name, other, window) => {
                selection.name = Some(name);
                selection.other = Some(other);
                selection.subject = Subject::Pair(name, other, window);
            }
            Command::Focus(focus) => {
                self.go(|place| {
                    place.selection.focus = focus;
                    if let Some(name) = focus {
                        place.selection.name = Some(name);
                        place.selection.subject = Subject::Name(name);
                    }
                });
            }
            Command::Evidence(subject) => {
                // What is shown of an article, on whatever screen, chooses it.
                if let Some(article) = subject.article().filter(|a| selection.article != Some(*a)) {
                    selection.article = Some(article);
                    selection.span = None;
                }
                selection.subject = subject;
            }
            Command::Read(article, span) => {
                let known = self.opened.collection.clone();
                self.go(|place| {
                    place.screen = Screen::Read;
                    place.selection.article = Some(article);
                    place.selection.span = span;
                    let of = place.selection.subject.article();
                    // What is said of other articles has no place beside this one, unless the reader
                    // goes through it passage by passage.
                    if of.is_some_and(|of| of != article) || of.is_none() && span.is_none() {
                        let names = |article, name| is_named(known.as_deref(), article, name);
                        place.selection.subject = place.selection.in_article(article, names);
                    }
                });
            }
            Command::Compare(a, b) => self.go(|place| {
                place.screen = Screen::Compare;
                place.selection.compare = Some((a, b));
                place.selection.subject = Subject::Nothing;
            }),
            Command::Search(query) => {
                self.frame.query.clone_from(&query);
                self.go(|place| {
                    place.screen = Screen::Search;
                    place.selection.query = query;
                    place.selection.subject = Subject::Nothing;
                });
            }
            // Everything else is run before.
            _ => {}
        }
    }
}

/// Whether an article names somebody.
fn is_named(known: Option<&Collection>, article: ArticleId, name: NameId) -> bool {
    known.is_some_and(|c| c.occurrence(article, name).is_some())
}
