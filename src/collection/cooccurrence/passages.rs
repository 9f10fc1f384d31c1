//! The passages in which two names stand together.

use super::super::passages::{excerpt, sentence_span};
use super::super::{Collection, Mark, MarkKind, NameId, Passage};
use super::Window;
use crate::analysis::Mention;
use crate::span::Span;

/// The passages behind a pair, at most `limit`, in article order, and how many windows there are.
///
/// For sentences and paragraphs these are the windows. For articles it is where the two come
/// nearest: one passage, or the two sentences where they are far apart.
#[must_use]
pub fn passages(
    collection: &Collection,
    a: NameId,
    b: NameId,
    window: Window,
    limit: usize,
) -> (Vec<Passage>, usize) {
    let (mut found, mut total) = (Vec::new(), 0);
    if a == b || [a, b].iter().any(|n| n.0 as usize >= collection.names.len()) {
        return (found, total);
    }
    for occurrence in &collection.name(a).occurrences {
        let article = occurrence.article;
        if !collection.counts(article) || collection.occurrence(article, b).is_none() {
            continue;
        }
        let marks = marks(collection, article, a, b);
        let reading = &collection.entry(article).reading;
        let unit = |sentence: u32| match window {
            Window::Sentence => sentence,
            Window::Paragraph => reading.sentences.get(sentence as usize).map_or(0, |s| s.paragraph),
            Window::Article => 0,
        };
        for here in marks.chunk_by(|x, y| unit(x.0) == unit(y.0)) {
            let has = |name| here.iter().any(|(_, mark)| mark.kind == MarkKind::Name(name));
            if !has(a) || !has(b) {
                continue;
            }
            total += 1;
            if found.len() >= limit {
                continue;
            }
            match window {
                Window::Sentence => {
                    let span = sentence_span(collection, article, here[0].0);
                    found.push(passage(collection, article, span, here));
                }
                Window::Paragraph => {
                    let paragraph = reading.paragraphs.get(unit(here[0].0) as usize);
                    let span = paragraph.map_or_else(|| around(here), |p| p.span);
                    found.push(passage(collection, article, span, here));
                }
                Window::Article => found.extend(nearest(collection, article, here)),
            }
        }
    }
    found.truncate(limit);
    (found, total)
}

/// Mentions of both names with their sentences, by place.
fn marks(
    collection: &Collection,
    article: super::super::ArticleId,
    a: NameId,
    b: NameId,
) -> Vec<(u32, Mark)> {
    let of = |name: NameId| {
        let mark = move |m: Mention| (m.sentence, Mark { span: m.span, kind: MarkKind::Name(name) });
        collection.mentions(article, name).into_iter().map(mark)
    };
    let mut marks: Vec<(u32, Mark)> = of(a).chain(of(b)).collect();
    marks.sort_by_key(|(_, mark)| mark.span);
    marks
}

fn around(marks: &[(u32, Mark)]) -> Span {
    marks.iter().map(|(_, m)| m.span).reduce(Span::join).unwrap_or_default()
}

fn passage(
    collection: &Collection,
    article: super::super::ArticleId,
    span: Span,
    marks: &[(u32, Mark)],
) -> Passage {
    let marks = marks.iter().map(|(_, m)| *m).collect();
    excerpt(collection, article, span, marks)
}

/// Sentences between two mentions up to which they make one passage.
const NEAR: u32 = 3;

/// Where the two names of an article come nearest.
fn nearest(collection: &Collection, article: super::super::ArticleId, marks: &[(u32, Mark)]) -> Vec<Passage> {
    let closest = marks
        .windows(2)
        .filter(|pair| pair[0].1.kind != pair[1].1.kind)
        .min_by_key(|pair| (pair[1].0.saturating_sub(pair[0].0), pair[0].1.span));
    let Some([first, second]) = closest else { return Vec::new() };
    let whole = |sentence| sentence_span(collection, article, sentence);
    let inside = |span: Span| -> Vec<(u32, Mark)> {
        marks.iter().filter(|(_, m)| span.contains(m.span)).copied().collect()
    };
    let (start, end) = (whole(first.0), whole(second.0));
    let spans =
        if second.0.saturating_sub(first.0) <= NEAR { vec![start.join(end)] } else { vec![start, end] };
    spans.into_iter().map(|span| passage(collection, article, span, &inside(span))).collect()
}
