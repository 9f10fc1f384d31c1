//! What is selected: shared by all screens.

use crate::analysis::Tone;
use crate::app::views::Tabs;
use crate::collection::cooccurrence::Window;
use crate::collection::{ArticleId, Collection, NameId, Passage};
use crate::span::Span;
use std::sync::Arc;

/// The screens of the rail, and the pages beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Screen {
    #[default]
    Articles,
    Names,
    Connections,
    StanceTone,
    Read,
    Compare,
    Search,
    Shortcuts,
    Settings,
    Help,
}

impl Screen {
    /// In the order of the rail.
    pub const RAIL: [Self; 6] =
        [Self::Articles, Self::Names, Self::Connections, Self::StanceTone, Self::Read, Self::Compare];

    /// Id of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Names => "names",
            Self::Connections => "connections",
            Self::StanceTone => "stance-tone",
            Self::Read => "read",
            Self::Compare => "compare",
            Self::Search => "search",
            Self::Shortcuts => "shortcuts",
            Self::Settings => "settings",
            Self::Help => "help",
        }
    }

    /// Whether it answers something about the folder (and has the evidence beside it).
    #[must_use]
    pub fn about_folder(self) -> bool {
        !matches!(self, Self::Shortcuts | Self::Settings | Self::Help)
    }
}

/// What the evidence panel shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Subject {
    #[default]
    Nothing,
    /// Every passage with a name.
    Name(NameId),
    /// What an article says of its names, strongest first.
    Article(ArticleId),
    /// A name in one article: the sentences behind its stance, then the others.
    NameIn(ArticleId, NameId),
    /// Where two names stand together.
    Pair(NameId, NameId, Window),
    /// Behind a tone tag.
    Tone(ArticleId, Tone),
    /// Behind the subjectivity of an article.
    Subjectivity(ArticleId),
    /// Anything else a screen can point at.
    Passages { title: String, subtitle: String, passages: Arc<Vec<Passage>> },
}

impl Subject {
    /// The article it is about, where it is about one.
    #[must_use]
    pub fn article(&self) -> Option<ArticleId> {
        match self {
            Self::Article(a) | Self::NameIn(a, _) | Self::Tone(a, _) | Self::Subjectivity(a) => Some(*a),
            Self::Nothing | Self::Name(_) | Self::Pair(..) | Self::Passages { .. } => None,
        }
    }

    /// Whether it says nothing of `article`, which is being read.
    fn is_beside(&self, article: ArticleId) -> bool {
        match self {
            Self::Nothing | Self::Name(_) => true,
            Self::Passages { passages, .. } => passages.iter().all(|p| p.article != article),
            // The pair may stand in it; the others say of which article they are.
            Self::Pair(..) => false,
            about => about.article() != Some(article),
        }
    }
}

/// Where in the program the reader is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    pub screen: Screen,
    pub selection: Selection,
    /// Which page of each screen is open.
    pub tabs: Tabs,
}

impl Place {
    /// Goes to a screen. What the evidence shows comes along, but to a comparison, which says itself what
    /// differs; where nothing came along, it is about what is selected. `names` tells whether an article of
    /// the folder names somebody.
    pub fn enter(&mut self, screen: Screen, names: impl Fn(ArticleId, NameId) -> bool) {
        let about_names = matches!(screen, Screen::Names | Screen::Connections);
        let selection = &mut self.selection;
        if screen != self.screen {
            let of_article = matches!(selection.subject, Subject::Article(_));
            if screen == Screen::Compare {
                selection.subject = Subject::Nothing;
            } else if selection.subject == Subject::Nothing || about_names && of_article {
                selection.subject = selection.selected(about_names, &names);
            }
        }
        if screen == Screen::Read {
            // The article that the evidence is about is the one to read.
            selection.article = selection.subject.article().or(selection.article);
            if let Some(article) = selection.article
                && selection.subject.is_beside(article)
            {
                selection.subject = selection.in_article(article, &names);
            }
        }
        self.screen = screen;
    }

    /// Whether a reader would say that both are one place: what a screen does not show is no
    /// difference on it.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let seen = |place: &Self| {
            let (screen, mut selection) = (place.screen, place.selection.clone());
            selection.span = selection.span.filter(|_| screen == Screen::Read);
            selection.compare = selection.compare.filter(|_| screen == Screen::Compare);
            if screen != Screen::Search {
                selection.query.clear();
            }
            selection
        };
        self.screen == other.screen && self.tabs == other.tabs && seen(self) == seen(other)
    }
}

/// Ids belong to the collection that is shown now; see [`Selection::carry`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    pub article: Option<ArticleId>,
    /// Where in the article to look.
    pub span: Option<Span>,
    pub name: Option<NameId>,
    /// The other half of a pair.
    pub other: Option<NameId>,
    /// From whom everything is seen.
    pub focus: Option<NameId>,
    /// The two articles of Compare: A and B.
    pub compare: Option<(ArticleId, ArticleId)>,
    pub subject: Subject,
    /// What was searched for.
    pub query: String,
}

impl Selection {
    /// Whom the screens about one name show: the focus, else the selected name, else the one that is named most;
    /// `None` in a folder without names.
    #[must_use]
    pub fn centre(&self, collection: &Collection) -> Option<NameId> {
        self.focus.or(self.name).or((!collection.names.is_empty()).then_some(NameId(0)))
    }

    /// What the evidence says of `article`: how it treats the selected name or the focus, where it `names` it.
    #[must_use]
    pub fn in_article(&self, article: ArticleId, names: impl Fn(ArticleId, NameId) -> bool) -> Subject {
        let name = self.name.filter(|n| names(article, *n)).or(self.focus.filter(|f| names(article, *f)));
        name.map_or(Subject::Article(article), |name| Subject::NameIn(article, name))
    }

    /// What the evidence is about when nothing was asked for: the selected article, or first the selected name on a
    /// screen that is about names.
    fn selected(&self, name_first: bool, names: impl Fn(ArticleId, NameId) -> bool) -> Subject {
        let name = self.name.or(self.focus).map(Subject::Name);
        let article = || self.article.map(|article| self.in_article(article, names));
        match name_first {
            true => name.or_else(article),
            false => article().or(name),
        }
        .unwrap_or_default()
    }

    /// The same selection in a newer collection: articles by path, names by key.
    #[must_use]
    pub fn carry(&self, old: &Collection, new: &Collection) -> Self {
        let carry = Carry { old, new };
        Self {
            article: self.article.and_then(|a| carry.article(a)),
            span: self.span,
            name: self.name.and_then(|n| carry.name(n)),
            other: self.other.and_then(|n| carry.name(n)),
            focus: self.focus.and_then(|n| carry.name(n)),
            compare: self.compare.and_then(|(a, b)| Some((carry.article(a)?, carry.article(b)?))),
            subject: carry.subject(&self.subject).unwrap_or_default(),
            query: self.query.clone(),
        }
    }
}

struct Carry<'a> {
    old: &'a Collection,
    new: &'a Collection,
}

impl Carry<'_> {
    fn article(&self, id: ArticleId) -> Option<ArticleId> {
        let path = &self.old.entries.get(id.0 as usize)?.article.path;
        // Entries are sorted by path.
        let at = self.new.entries.binary_search_by(|e| e.article.path.cmp(path)).ok();
        let at = at.or_else(|| self.new.entries.iter().position(|e| e.article.path == *path))?;
        Some(ArticleId(at as u32))
    }

    fn name(&self, id: NameId) -> Option<NameId> {
        self.new.find(&self.old.names.get(id.0 as usize)?.key)
    }

    fn subject(&self, subject: &Subject) -> Option<Subject> {
        Some(match subject {
            Subject::Nothing => Subject::Nothing,
            Subject::Name(n) => Subject::Name(self.name(*n)?),
            Subject::Article(a) => Subject::Article(self.article(*a)?),
            Subject::NameIn(a, n) => Subject::NameIn(self.article(*a)?, self.name(*n)?),
            Subject::Pair(a, b, w) => Subject::Pair(self.name(*a)?, self.name(*b)?, *w),
            Subject::Tone(a, tone) => Subject::Tone(self.article(*a)?, *tone),
            Subject::Subjectivity(a) => Subject::Subjectivity(self.article(*a)?),
            Subject::Passages { .. } => return None,
        })
    }
}
