//! The sentences behind a count of stances: pressing ▲4 shows them.

use crate::analysis::StanceLabel;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::collection::passages::{name_passages, stance_passages};
use crate::collection::{ArticleId, NameId, Passage};
use std::sync::Arc;

/// Sentences shown at most.
const LIMIT: usize = 500;
/// Names said in the subtitle at most.
const NAMES: usize = 5;

/// What the articles say that treat `name` in this way.
#[must_use]
pub fn of_name(look: &Look<'_>, name: NameId, label: StanceLabel) -> Subject {
    let occurrences = look.collection.name(name).occurrences.iter();
    let so = occurrences.filter(|o| look.collection.counts(o.article) && o.stance.label == label);
    let mut passages: Vec<Passage> = Vec::new();
    let mut articles = 0_usize;
    for occurrence in so {
        articles += 1;
        passages.extend(said(look, occurrence.article, name, label));
    }
    passages.truncate(LIMIT);
    let counts = [("passages", passages.len().into()), ("articles", articles.into())];
    let subtitle =
        format!("{} · {}", look.texts.stance(label), look.texts.with("passages-in-articles", &counts));
    Subject::Passages { title: look.name(name).to_owned(), subtitle, passages: Arc::new(passages) }
}

/// What `articles` say of `name`, those first that judge it most.
#[must_use]
pub fn of_articles(look: &Look<'_>, name: NameId, articles: &[ArticleId], when: &str) -> Subject {
    let mut passages: Vec<Passage> =
        articles.iter().flat_map(|article| stance_passages(look.collection, *article, name)).collect();
    let strength = |p: &Passage| p.score.unwrap_or(0.0).abs();
    passages.sort_by(|x, y| strength(y).total_cmp(&strength(x)));
    passages.truncate(LIMIT);
    let counts = [("passages", passages.len().into()), ("articles", articles.len().into())];
    let subtitle = format!("{when} · {}", look.texts.with("passages-in-articles", &counts));
    Subject::Passages { title: look.name(name).to_owned(), subtitle, passages: Arc::new(passages) }
}

/// What `article` says of the names that it treats in this way.
#[must_use]
pub fn of_article(look: &Look<'_>, article: ArticleId, label: StanceLabel) -> Subject {
    let mut names: Vec<NameId> =
        look.collection.name_of[article.0 as usize].iter().flatten().copied().collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|n| look.collection.occurrence(article, *n).is_some_and(|o| o.stance.label == label));
    let mut passages: Vec<Passage> = Vec::new();
    for name in &names {
        for passage in said(look, article, *name, label) {
            // A sentence that judges two names is shown once, with the marks of both.
            match passages.iter_mut().find(|p| p.span == passage.span) {
                Some(known) => {
                    let new = passage.marks.into_iter().filter(|m| !known.marks.contains(m));
                    let new: Vec<_> = new.collect();
                    known.marks.extend(new);
                    known.marks.sort_by_key(|m| m.span);
                }
                None => passages.push(passage),
            }
        }
    }
    passages.sort_by_key(|p| p.span);
    passages.truncate(LIMIT);
    let mut said: Vec<&str> = names.iter().take(NAMES).map(|n| look.name(*n)).collect();
    if names.len() > NAMES {
        said.push("…");
    }
    Subject::Passages {
        title: look.collection.entry(article).article.meta.title.clone(),
        subtitle: format!("{} · {}", look.texts.stance(label), said.join(", ")),
        passages: Arc::new(passages),
    }
}

/// The sentences that speak for the label; where it comes from none, those that mention the name.
fn said(look: &Look<'_>, article: ArticleId, name: NameId, label: StanceLabel) -> Vec<Passage> {
    let mut found = stance_passages(look.collection, article, name);
    let speaks = |passage: &Passage| match (label, passage.score) {
        (StanceLabel::Favourable, Some(score)) => score > 0.0,
        (StanceLabel::Critical, Some(score)) => score < 0.0,
        _ => true,
    };
    if found.iter().any(speaks) {
        found.retain(speaks);
    }
    if found.is_empty() {
        found = name_passages(look.collection, name, Some(article), LIMIT).0;
    }
    found
}
