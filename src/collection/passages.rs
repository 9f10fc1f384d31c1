//! Every number opens its sentences: the passages behind names, stances and tones.

use super::{ArticleId, Collection, Mark, MarkKind, NameId, Passage};
use crate::analysis::{Evidence, Tone, Voice};
use crate::span::Span;

/// Longest passage shown, in bytes: a page saved without line breaks is one sentence.
const LONGEST: usize = 1200;
/// What is shown before the first mark of a passage that had to be cut, in bytes.
const BEFORE: usize = 300;

/// The sentences that mention `name`, in one article or all that count, at most `limit`; and how
/// many mentions there are in all.
#[must_use]
pub fn name_passages(
    collection: &Collection,
    name: NameId,
    article: Option<ArticleId>,
    limit: usize,
) -> (Vec<Passage>, usize) {
    let (mut found, mut total) = (Vec::new(), 0);
    let Some(known) = collection.names.get(name.0 as usize) else { return (found, total) };
    let wanted = |id: ArticleId| article.map_or_else(|| collection.counts(id), |only| only == id);
    for occurrence in known.occurrences.iter().filter(|o| wanted(o.article)) {
        let mentions = collection.mentions(occurrence.article, name);
        total += mentions.len();
        let evidence = collection.evidence(occurrence.article, name);
        for here in mentions.chunk_by(|a, b| a.sentence == b.sentence) {
            if found.len() >= limit {
                break;
            }
            let span = sentence_span(collection, occurrence.article, here[0].sentence);
            let marks: Vec<Mark> =
                here.iter().map(|m| Mark { span: m.span, kind: MarkKind::Name(name) }).collect();
            found.push(match evidence.iter().find(|e| e.span == span) {
                Some(evidence) => of_evidence(collection, occurrence.article, evidence, marks),
                None => excerpt(collection, occurrence.article, span, marks),
            });
        }
    }
    (found, total)
}

/// The sentences in which `article` judges its names most strongly, each once, at most `limit`, in
/// text order.
#[must_use]
pub fn article_passages(collection: &Collection, article: ArticleId, limit: usize) -> Vec<Passage> {
    let mut names: Vec<NameId> = collection.name_of[article.0 as usize].iter().flatten().copied().collect();
    names.sort_unstable();
    names.dedup();
    let mut strongest: Vec<(f32, Span, NameId)> = names
        .into_iter()
        .flat_map(|name| {
            let evidence = collection.evidence(article, name);
            evidence.into_iter().map(move |e| (e.score.abs(), e.span, name))
        })
        .collect();
    strongest.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut found: Vec<Passage> = Vec::new();
    for (_, span, name) in strongest {
        if found.len() >= limit {
            break;
        }
        if found.iter().any(|p| p.span.overlaps(span)) {
            continue;
        }
        found.extend(stance_passages(collection, article, name).into_iter().find(|p| p.span.overlaps(span)));
    }
    found.sort_by_key(|p| p.span);
    found
}

/// The sentences that made the stance of `article` towards `name`, with the words that did.
#[must_use]
pub fn stance_passages(collection: &Collection, article: ArticleId, name: NameId) -> Vec<Passage> {
    let mentions = collection.mentions(article, name);
    collection
        .evidence(article, name)
        .into_iter()
        .map(|evidence| {
            let first = mentions.partition_point(|m| m.span.end <= evidence.span.start);
            let names = mentions[first..]
                .iter()
                .take_while(|m| m.span.start < evidence.span.end)
                .map(|m| Mark { span: m.span, kind: MarkKind::Name(name) });
            of_evidence(collection, article, evidence, names.collect())
        })
        .collect()
}

/// The sentences that made a tone tag of `article`; empty where it has no such tag.
#[must_use]
pub fn tone_passages(collection: &Collection, article: ArticleId, tone: Tone) -> Vec<Passage> {
    let tags = &collection.entry(article).reading.tone;
    let evidence = tags.iter().filter(|t| t.tone == tone).flat_map(|t| &t.evidence);
    evidence.map(|e| undirected(of_evidence(collection, article, e, Vec::new()))).collect()
}

/// The sentences that make `article` opine rather than report.
#[must_use]
pub fn subjectivity_passages(collection: &Collection, article: ArticleId) -> Vec<Passage> {
    let subjectivity = &collection.entry(article).reading.subjectivity;
    let evidence = subjectivity.iter().flat_map(|s| &s.evidence);
    evidence.map(|e| undirected(of_evidence(collection, article, e, Vec::new()))).collect()
}

/// Cues of a tone or of an opinion neither praise nor blame.
fn undirected(mut passage: Passage) -> Passage {
    passage.score = None;
    for mark in &mut passage.marks {
        if let MarkKind::Cue(weight) = &mut mark.kind {
            *weight = 0.0;
        }
    }
    passage
}

fn of_evidence(
    collection: &Collection,
    article: ArticleId,
    evidence: &Evidence,
    mut marks: Vec<Mark>,
) -> Passage {
    marks.extend(evidence.cues.iter().map(|cue| Mark { span: cue.span, kind: MarkKind::Cue(cue.weight) }));
    let voice = match &evidence.voice {
        Voice::Author => None,
        Voice::Speaker(name) => Some(name.clone()),
    };
    let score = Some(evidence.score);
    Passage { voice, score, ..excerpt(collection, article, evidence.span, marks) }
}

/// Whose words most of `span` are: a speaker's name, empty where nobody is named, or `None` for the
/// author's.
fn speaker_of(collection: &Collection, article: ArticleId, span: Span) -> Option<String> {
    let quotes = &collection.entry(article).reading.quotes;
    let mut covered: Vec<(u32, &str)> = vec![];
    for quote in quotes {
        let inside = |part: Span| part.end.min(span.end).saturating_sub(part.start.max(span.start));
        let length: u32 = quote.parts().map(inside).sum();
        let name = quote.speaker.as_ref().map_or("", |s| &s.name);
        match covered.iter_mut().find(|(_, n)| *n == name) {
            Some((sum, _)) => *sum += length,
            None => covered.push((length, name)),
        }
    }
    let (most, name) = covered.into_iter().max_by_key(|(length, _)| *length)?;
    (most * 2 > span.len() as u32).then(|| name.to_owned())
}

/// The span of a sentence by its index; the start of the text where there is none.
pub(super) fn sentence_span(collection: &Collection, article: ArticleId, sentence: u32) -> Span {
    let sentences = &collection.entry(article).reading.sentences;
    sentences.get(sentence as usize).map(|s| s.span).unwrap_or_default()
}

/// A passage on character boundaries and of bearable length, with its marks sorted and inside, in
/// the voice that has most of it.
#[must_use]
pub fn excerpt(collection: &Collection, article: ArticleId, span: Span, mut marks: Vec<Mark>) -> Passage {
    let text = &*collection.entry(article).article.text;
    marks.sort_by_key(|m| m.span);
    let (mut start, mut end) = (span.start as usize, (span.end as usize).min(text.len()));
    // Evidence may mark a name just outside its sentence (a title before it): show that too.
    if let Some(first) = marks.first() {
        start = start.min(first.span.start as usize);
    }
    if end.saturating_sub(start) > LONGEST {
        let first = marks.first().map_or(start, |m| m.span.start as usize);
        start = start.max(first.saturating_sub(BEFORE));
        end = end.min(start + LONGEST);
    }
    start = text.floor_char_boundary(start.min(text.len()));
    end = text.ceil_char_boundary(end.max(start));
    let span = Span::new(start, end);
    marks.retain(|m| span.contains(m.span));
    let voice = speaker_of(collection, article, span);
    Passage { article, span, marks, voice, score: None }
}
