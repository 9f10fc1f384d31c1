//! The aligned list: every sentence of both articles once but the titles, pairs face to face, in the order of A,
//! what only B says where B says it. Knows no egui.

use crate::collection::Entry;
use crate::compare::{Comparison, PairKind};
use crate::span::Span;

/// One row: a cell of A, a cell of B, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub a: Option<Span>,
    pub b: Option<Span>,
    /// Which passage pair it shows, and of which kind.
    pub pair: Option<(usize, PairKind)>,
}

/// The rows of two articles.
#[must_use]
pub fn rows(a: &Entry, b: &Entry, found: &Comparison) -> Vec<Row> {
    let mut order: Vec<usize> = (0..found.passages.len()).collect();
    order.sort_by_key(|&i| (found.passages[i].a, found.passages[i].b));
    let alone_a = alone(a, &order.iter().map(|&i| found.passages[i].a).collect::<Vec<_>>());
    let mut sorted_b: Vec<Span> = order.iter().map(|&i| found.passages[i].b).collect();
    sorted_b.sort();
    let alone_b = alone(b, &sorted_b);
    // The titles head the columns.
    let body = |entry: &Entry, spans: Vec<Span>| -> Vec<Span> {
        let title = entry.article.meta.title_span;
        spans.into_iter().filter(|span| title.is_none_or(|title| !title.contains(*span))).collect()
    };
    let (alone_a, alone_b) = (body(a, alone_a), body(b, alone_b));
    let (mut next_a, mut next_b) = (0, 0);
    let mut rows = Vec::new();
    for &i in &order {
        let pair = &found.passages[i];
        while let Some(span) = alone_a.get(next_a).filter(|s| s.start < pair.a.start) {
            rows.push(Row { a: Some(*span), b: None, pair: None });
            next_a += 1;
        }
        // What B says before its half of the pair, unless the pair jumps back in B.
        while let Some(span) = alone_b.get(next_b).filter(|s| s.start < pair.b.start) {
            rows.push(Row { a: None, b: Some(*span), pair: None });
            next_b += 1;
        }
        rows.push(Row { a: Some(pair.a), b: Some(pair.b), pair: Some((i, pair.kind)) });
    }
    rows.extend(alone_a[next_a..].iter().map(|s| Row { a: Some(*s), b: None, pair: None }));
    rows.extend(alone_b[next_b..].iter().map(|s| Row { a: None, b: Some(*s), pair: None }));
    rows
}

/// A passage of one article, in that article's own order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Own {
    pub span: Span,
    /// The first pair it belongs to.
    pub pair: Option<usize>,
}

/// All passages of an article in its own order; `paired` are its halves of the pairs.
#[must_use]
pub fn own(entry: &Entry, paired: &[Span]) -> Vec<Own> {
    let mut halves: Vec<Own> =
        paired.iter().enumerate().map(|(i, span)| Own { span: *span, pair: Some(i) }).collect();
    halves.sort_by_key(|own| (own.span, own.pair));
    halves.dedup_by_key(|own| own.span);
    let spans: Vec<Span> = halves.iter().map(|own| own.span).collect();
    halves.extend(alone(entry, &spans).into_iter().map(|span| Own { span, pair: None }));
    halves.sort_by_key(|own| own.span);
    halves
}

/// The sentences outside every span of `paired` (sorted), those of one paragraph that follow each
/// other joined.
fn alone(entry: &Entry, paired: &[Span]) -> Vec<Span> {
    let mut found: Vec<(u32, Span)> = Vec::new();
    let mut reach = 0;
    let mut next = 0;
    let mut last_alone = false;
    for sentence in &entry.reading.sentences {
        while next < paired.len() && paired[next].start < sentence.span.end {
            reach = reach.max(paired[next].end);
            next += 1;
        }
        if reach > sentence.span.start {
            last_alone = false;
            continue;
        }
        match found.last_mut() {
            Some((paragraph, span)) if last_alone && *paragraph == sentence.paragraph => {
                *span = span.join(sentence.span);
            }
            _ => found.push((sentence.paragraph, sentence.span)),
        }
        last_alone = true;
    }
    found.into_iter().map(|(_, span)| span).collect()
}
