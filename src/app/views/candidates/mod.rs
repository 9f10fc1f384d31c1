//! What an article is worth comparing with: found in the background, offered in a menu of both the
//! reading and the comparing screen.

mod menu;

pub use menu::menu;

use crate::app::background::Background;
use crate::app::kept::Kept;
use crate::app::look::Look;
use crate::collection::similar::{self, Candidate, Candidates, Shared, SimilarIndex};
use crate::collection::{ArticleId, NameId};
use egui::Ui;
use std::sync::Arc;

/// Whose candidates: those of the article that is read, or A; or those of the article on the other
/// side. Each is kept by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    First,
    Second,
}

/// Revision, article, focus.
type Key = (u64, ArticleId, Option<NameId>);

/// What is known so far, for both screens.
#[derive(Clone, Default)]
pub struct State {
    index: Background<u64, SimilarIndex>,
    found: [Background<Key, Candidates>; 2],
    closest: Background<u64, Option<(ArticleId, ArticleId)>>,
    /// What stands in the menu's field, and the articles it leaves.
    filter: String,
    left: Kept<(u64, String), Vec<ArticleId>>,
}

impl State {
    /// What `article` is worth comparing with, or `None` while it is being found. While a large
    /// folder is still being read, nothing is looked for: it would be out of date at once.
    pub fn of(&mut self, ui: &Ui, look: &Look<'_>, of: Of, article: ArticleId) -> Option<Arc<Candidates>> {
        if look.collection.partial && !look.at_once() {
            return None;
        }
        let index = self.index(ui, look)?;
        let focus = focus(look);
        self.found[of as usize].get(ui, (look.revision, article, focus), look.figure, || {
            let collection = look.collection.clone();
            move |_| Some(Candidates::of(&collection, &index, article, focus))
        })
    }
}

impl State {
    fn index(&mut self, ui: &Ui, look: &Look<'_>) -> Option<Arc<SimilarIndex>> {
        self.index.get(ui, look.revision, look.figure, || {
            let collection = look.collection.clone();
            move |cancel| SimilarIndex::build(&collection, &|| cancel.is_cancelled())
        })
    }

    /// What Compare shows before anybody has chosen: the article that is read beside the one it is most worth
    /// comparing with, or the two closest of the folder. `None` while they are being found; the first two while a
    /// large folder is still being read.
    pub fn offered(&mut self, ui: &Ui, look: &Look<'_>) -> Option<(ArticleId, ArticleId)> {
        let first = (ArticleId(0), ArticleId(1));
        if look.collection.partial && !look.at_once() {
            return Some(first);
        }
        if let Some(read) = look.selection.article {
            let best = self.of(ui, look, Of::First, read)?.order().first().copied();
            let other = if read == first.0 { first.1 } else { first.0 };
            return Some((read, best.unwrap_or(other)));
        }
        let index = self.index(ui, look)?;
        let found = self.closest.get(ui, look.revision, look.figure, || {
            let collection = look.collection.clone();
            move |_| Some(similar::closest(&collection, &index))
        })?;
        Some(found.unwrap_or(first))
    }
}

/// From whom the candidates are opposed.
fn focus(look: &Look<'_>) -> Option<NameId> {
    look.selection.focus.or(look.selection.name)
}

/// The three kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Similar,
    SameEvent,
    Opposed,
}

impl Why {
    pub const ALL: [Self; 3] = [Self::Similar, Self::SameEvent, Self::Opposed];

    /// The candidates of this kind.
    #[must_use]
    pub fn of(self, found: &Candidates) -> &[Candidate] {
        match self {
            Self::Similar => &found.similar,
            Self::SameEvent => &found.same_event,
            Self::Opposed => found.opposed(),
        }
    }

    /// "Most similar", "Most opposed on DeepSeek".
    #[must_use]
    pub fn text(self, look: &Look<'_>) -> String {
        match (self, focus(look)) {
            (Self::Similar, _) => look.texts.get("candidates-similar").to_owned(),
            (Self::SameEvent, _) => look.texts.get("candidates-same-event").to_owned(),
            (Self::Opposed, Some(name)) => {
                look.texts.with("candidates-opposed-on", &[("name", look.name(name).into())])
            }
            (Self::Opposed, None) => look.texts.get("candidates-opposed").to_owned(),
        }
    }
}

/// "critical −0.40, 3 sentences · 2 days later · DeepSeek, Nvidia, “dazi”, 17 %": what speaks for a
/// candidate.
#[must_use]
pub fn reasons(look: &Look<'_>, candidate: &Candidate) -> String {
    let t = look.texts;
    let mut parts = Vec::new();
    if let Some((label, score, sentences)) = candidate.stance {
        let args = [
            ("stance", t.stance(label).into()),
            ("score", t.signed(score, 2).into()),
            ("n", sentences.into()),
        ];
        parts.push(t.with("candidate-stance", &args));
    }
    if candidate.copy {
        parts.push(t.get("candidate-copy").to_owned());
    }
    if let Some(days) = candidate.days {
        let id = match days {
            0 => "candidate-same-day",
            1.. => "candidate-later",
            _ => "candidate-earlier",
        };
        parts.push(t.with(id, &[("n", days.unsigned_abs().into())]));
    }
    let shared: Vec<String> = candidate
        .shared
        .iter()
        .map(|shared| match shared {
            Shared::Name(name) => look.name(*name).to_owned(),
            Shared::Term(term) => t.with("candidate-term", &[("term", term.as_str().into())]),
            Shared::Figure(figure) => figure.clone(),
        })
        .collect();
    if !shared.is_empty() {
        parts.push(t.with("candidate-shares", &[("list", shared.join(", ").into())]));
    }
    parts.join(" · ")
}
