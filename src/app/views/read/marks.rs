//! What is marked in an article that is read.

use crate::analysis::Evidence;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::widgets::Emphasis;
use crate::collection::search::hits_in;
use crate::collection::{ArticleId, NameId};
use crate::span::Span;
use std::sync::Arc;

/// Bytes below which a place in the text is some words, not a sentence.
const WORDS: usize = 80;

type Marks = Arc<Vec<(Span, Emphasis)>>;
type Key = (u64, ArticleId, Option<NameId>, (bool, bool), Subject, String, Option<Span>);

/// Marks are made once for each choice.
#[derive(Clone, Default)]
pub struct Kept {
    key: Option<Key>,
    marks: Marks,
    version: u64,
}

impl Kept {
    /// The marks, sorted, and a number that changes with them.
    pub fn get(
        &mut self,
        look: &Look<'_>,
        article: ArticleId,
        focus: Option<NameId>,
        names: bool,
        cues: bool,
    ) -> (Marks, u64) {
        let selection = look.selection;
        let (subject, query) = (selection.subject.clone(), selection.query.clone());
        let key = (look.revision, article, focus, (names, cues), subject, query, selection.span);
        if self.key.as_ref() != Some(&key) {
            self.marks = Arc::new(marks(look, article, focus, names, cues));
            self.key = Some(key);
            self.version += 1;
        }
        (self.marks.clone(), self.version)
    }
}

fn marks(
    look: &Look<'_>,
    article: ArticleId,
    focus: Option<NameId>,
    names: bool,
    cues: bool,
) -> Vec<(Span, Emphasis)> {
    let collection = look.collection;
    let reading = &collection.entry(article).reading;
    let mut marks = Vec::new();
    for (entity, name) in reading.entities.iter().zip(&collection.name_of[article.0 as usize]) {
        let chosen = name.is_some() && *name == focus;
        if chosen || names && name.is_some() {
            let emphasis = if chosen { Emphasis::Name } else { Emphasis::Plain };
            marks.extend(entity.mentions.iter().map(|m| (m.span, emphasis)));
        }
    }
    if cues {
        let tone = match &look.selection.subject {
            Subject::Tone(a, tone) if *a == article => reading.tone.iter().find(|t| t.tone == *tone),
            _ => None,
        };
        let subjectivity = match &look.selection.subject {
            Subject::Subjectivity(a) if *a == article => reading.subjectivity.as_ref(),
            _ => None,
        };
        let evidence: Vec<&Evidence> = match (tone, subjectivity, focus) {
            (Some(tag), _, _) => tag.evidence.iter().collect(),
            (_, Some(subjectivity), _) => subjectivity.evidence.iter().collect(),
            (_, _, Some(name)) => collection.evidence(article, name),
            _ => Vec::new(),
        };
        let directed = tone.is_none() && subjectivity.is_none();
        for cue in evidence.iter().flat_map(|e| &e.cues) {
            let emphasis = match cue.weight {
                w if directed && w > 0.0 => Emphasis::Positive,
                w if directed && w < 0.0 => Emphasis::Negative,
                _ => Emphasis::Hit,
            };
            marks.push((cue.span, emphasis));
        }
    }
    // What was searched for stays marked until the search field is emptied.
    let query = look.selection.query.trim();
    if !query.is_empty() {
        let hits = hits_in(collection.entry(article), query);
        marks.extend(hits.into_iter().map(|span| (span, Emphasis::Hit)));
    }
    // Words that were gone to have a frame, a sentence a quiet ground.
    if let Some(span) = look.selection.span {
        marks.push((span, if span.len() < WORDS { Emphasis::Here } else { Emphasis::Chosen }));
    }
    marks.sort_by_key(|(span, _)| *span);
    marks
}
