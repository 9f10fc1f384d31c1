//! The JSON of a comparison.

use super::json::{ArticleJson, CodePoints, article, rounded};
use crate::collection::Entry;
use crate::compare::Comparison;
use crate::span::Span;
use serde::Serialize;

#[derive(Serialize)]
pub struct ComparisonJson<'a> {
    schema: &'static str,
    a: ArticleJson<'a>,
    b: ArticleJson<'a>,
    similarity: f64,
    passages: Vec<PassageJson>,
    entities: Vec<EntityPairJson<'a>>,
    terms: Vec<TermJson<'a>>,
    figures: Vec<FigurePairJson<'a>>,
    quotes: Vec<QuotePairJson<'a>>,
    tone: Vec<TonePairJson>,
    quoted: QuotedJson,
}

#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct PassageJson {
    a: Place,
    b: Place,
    score: f64,
    kind: &'static str,
}

#[derive(Serialize)]
struct EntityPairJson<'a> {
    name: &'a str,
    kind: &'static str,
    a_mentions: u32,
    b_mentions: u32,
    a_stance: Option<&'static str>,
    b_stance: Option<&'static str>,
    difference: Option<f64>,
    p: Option<f64>,
}

#[derive(Serialize)]
struct TermJson<'a> {
    term: &'a str,
    a: u32,
    b: u32,
    log_ratio: f64,
    z: f64,
}

/// A side is null where the figure is only in the other article.
#[derive(Serialize)]
struct FigurePairJson<'a> {
    a: Option<&'a str>,
    b: Option<&'a str>,
    about: &'a str,
    agrees: bool,
}

#[derive(Serialize)]
struct QuotePairJson<'a> {
    a: Option<Place>,
    b: Option<Place>,
    speaker: &'a str,
}

#[derive(Serialize)]
struct TonePairJson {
    tag: &'static str,
    a: f64,
    b: f64,
}

/// Share of the words that are other people's, 0 … 1.
#[derive(Serialize)]
struct QuotedJson {
    a: f64,
    b: f64,
}

/// The comparison of two articles as the contract writes it.
pub fn comparison<'a>(a: &'a Entry, b: &'a Entry, found: &'a Comparison) -> ComparisonJson<'a> {
    let (points_a, points_b) = (CodePoints::new(&a.article.text), CodePoints::new(&b.article.text));
    let place =
        |points: &CodePoints, span: Span| Place { start: points.at(span.start), end: points.at(span.end) };
    let figure = |entry: &'a Entry, index: Option<u32>| {
        let figure = entry.reading.figures.get(index? as usize)?;
        Some(figure.span.of(&entry.article.text))
    };
    let quote = |entry: &Entry, points: &CodePoints, index: Option<u32>| {
        Some(place(points, entry.reading.quotes.get(index? as usize)?.span))
    };
    ComparisonJson {
        schema: "controluce/comparison/1",
        a: article(a, None, false),
        b: article(b, None, false),
        similarity: rounded(found.similarity),
        passages: found
            .passages
            .iter()
            .map(|p| PassageJson {
                a: place(&points_a, p.a),
                b: place(&points_b, p.b),
                score: rounded(p.score),
                kind: p.kind.name(),
            })
            .collect(),
        entities: found
            .entities
            .iter()
            .map(|e| EntityPairJson {
                name: &e.name,
                kind: e.kind.name(),
                a_mentions: e.a_mentions,
                b_mentions: e.b_mentions,
                a_stance: e.a_stance.map(|s| s.name()),
                b_stance: e.b_stance.map(|s| s.name()),
                difference: e.difference.map(rounded),
                p: e.p.map(rounded),
            })
            .collect(),
        terms: found
            .terms
            .iter()
            .map(|t| TermJson {
                term: &t.term,
                a: t.a,
                b: t.b,
                log_ratio: rounded(t.log_ratio),
                z: rounded(t.z),
            })
            .collect(),
        figures: found
            .figures
            .iter()
            .map(|f| FigurePairJson {
                a: figure(a, f.a),
                b: figure(b, f.b),
                about: &f.about,
                agrees: f.agrees,
            })
            .collect(),
        quotes: found
            .quotes
            .iter()
            .map(|q| QuotePairJson {
                a: quote(a, &points_a, q.a),
                b: quote(b, &points_b, q.b),
                speaker: &q.speaker,
            })
            .collect(),
        tone: found
            .tone
            .iter()
            .map(|t| TonePairJson { tag: t.tone.name(), a: rounded(t.a), b: rounded(t.b) })
            .collect(),
        quoted: QuotedJson { a: rounded(found.quoted.0), b: rounded(found.quoted.1) },
    }
}
