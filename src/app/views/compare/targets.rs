//! From a fact to its sentences in the evidence panel.

use super::words::Target;
use super::work::Worked;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::collection::passages::excerpt;
use crate::collection::{ArticleId, Mark, MarkKind, Passage, passages};
use crate::span::Span;
use std::sync::Arc;

/// Shows what a target points at.
pub fn open(look: &Look<'_>, worked: &Worked, target: &Target, out: &mut Vec<Command>) {
    let subject = match target {
        Target::Places { title, places } => sentences(look, title, places),
        Target::Name(entity) => name(look, worked, *entity),
        Target::Tone(article, tone) => Some(Subject::Tone(*article, *tone)),
        Target::Pair(_) => None,
    };
    let Some(subject) = subject else { return };
    out.push(Command::Evidence(subject));
    if !look.preferences.evidence.0 {
        out.push(Command::ToggleEvidence);
    }
}

/// The sentences around places, each once, with the places marked.
fn sentences(look: &Look<'_>, title: &str, places: &[(ArticleId, Span)]) -> Option<Subject> {
    let mut found: Vec<Passage> = Vec::new();
    for (article, span) in places {
        let reading = &look.collection.entry(*article).reading;
        let mark = Mark { span: *span, kind: MarkKind::Hit };
        if let Some(passage) = found.iter_mut().find(|p| p.article == *article && p.span.contains(*span)) {
            passage.marks.push(mark);
            continue;
        }
        let touching = reading.sentences.iter().map(|s| s.span).filter(|s| s.overlaps(*span));
        let whole = touching.fold(*span, Span::join);
        // A whole sentence needs no mark inside itself.
        let marks = if whole == *span { vec![] } else { vec![mark] };
        found.push(excerpt(look.collection, *article, whole, marks));
    }
    Some(Subject::Passages { title: title.to_owned(), subtitle: String::new(), passages: Arc::new(found) })
}

/// What each article says of a name that made its stance; all its mentions where nothing did.
fn name(look: &Look<'_>, worked: &Worked, entity: usize) -> Option<Subject> {
    let pair = worked.found.entities.get(entity)?;
    let mut all = Vec::new();
    for (article, entities) in [(worked.a, &pair.a_entities), (worked.b, &pair.b_entities)] {
        let of = &look.collection.name_of[article.0 as usize];
        let Some(name) = entities.first().and_then(|i| *of.get(*i as usize)?) else { continue };
        let judging = passages::stance_passages(look.collection, article, name);
        if judging.is_empty() {
            all.extend(passages::name_passages(look.collection, name, Some(article), 20).0);
        } else {
            all.extend(judging);
        }
    }
    let subtitle = look.texts.get("compare-stance-shared").to_owned();
    Some(Subject::Passages { title: pair.name.clone(), subtitle, passages: Arc::new(all) })
}
