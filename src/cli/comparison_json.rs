//! The JSON of a comparison.

use super::json::{ArticleJson, CodePoints, article, rounded};
use crate::collection::Entry;
use crate::compare::{Chance, Claim, Comparison, Quoted};
use crate::span::Span;
use serde::Serialize;

#[derive(Serialize)]
pub struct ComparisonJson<'a> {
    schema: &'static str,
    a: ArticleJson<'a>,
    b: ArticleJson<'a>,
    similarity: f64,
    claims: ClaimsJson<'a>,
    passages: Vec<PassageJson>,
    entities: Vec<EntityPairJson<'a>>,
    terms: Vec<TermJson<'a>>,
    figures: Vec<FigurePairJson<'a>>,
    quotes: Vec<QuotePairJson<'a>>,
    tone: Vec<TonePairJson>,
    subjectivity: OpinionJson,
    quoted: QuotedJson,
}

#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
}

/// The sentence that says most of each article, and sentences about the same, the most telling first.
#[derive(Serialize)]
struct ClaimsJson<'a> {
    a: Option<Place>,
    b: Option<Place>,
    /// What each admits against its own drift.
    reservations_a: Vec<Place>,
    reservations_b: Vec<Place>,
    pairs: Vec<ClaimPairJson<'a>>,
}

#[derive(Serialize)]
struct ClaimPairJson<'a> {
    a: Place,
    b: Place,
    about: &'a [String],
    weight: f64,
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
    a_score: f64,
    b_score: f64,
    #[serde(flatten)]
    intervals: IntervalsJson,
}

/// 95 % intervals, lower and upper end; null where there is not enough to say.
#[derive(Serialize)]
struct IntervalsJson {
    a_interval: Option<[f64; 2]>,
    b_interval: Option<[f64; 2]>,
    difference_interval: Option<[f64; 2]>,
}

impl IntervalsJson {
    fn of(chance: Option<Chance>) -> Self {
        let ends = |of: fn(Chance) -> (f32, f32)| chance.map(of).map(|(l, h)| [rounded(l), rounded(h)]);
        Self {
            a_interval: ends(|c| c.a),
            b_interval: ends(|c| c.b),
            difference_interval: ends(|c| c.difference),
        }
    }
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
    /// The piece of its sentence around the figure.
    a_phrase: Option<String>,
    b_phrase: Option<String>,
    /// The figure with what it measures.
    a_measured: Option<String>,
    b_measured: Option<String>,
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
    /// How strong the tone is also where that is not enough for a tag.
    a_strength: f64,
    b_strength: f64,
    difference: f64,
    p: Option<f64>,
    #[serde(flatten)]
    intervals: IntervalsJson,
}

/// How much each opines; null where it is not judged.
#[derive(Serialize)]
struct OpinionJson {
    a: Option<f64>,
    b: Option<f64>,
    difference: Option<f64>,
    p: Option<f64>,
    #[serde(flatten)]
    intervals: IntervalsJson,
}

/// Share of the words that are other people's, 0 … 1: direct and indirect together, and apart.
#[derive(Serialize)]
struct QuotedJson {
    a: f64,
    b: f64,
    a_direct: f64,
    b_direct: f64,
    a_indirect: f64,
    b_indirect: f64,
}

/// The comparison of two articles as the contract writes it.
pub fn comparison<'a>(a: &'a Entry, b: &'a Entry, found: &'a Comparison) -> ComparisonJson<'a> {
    let (points_a, points_b) = (CodePoints::of(&a.article), CodePoints::of(&b.article));
    let place = |points: &CodePoints, span: Span| Place {
        start: points.start(span.start),
        end: points.end(span.end),
    };
    let claim = |points: &CodePoints, claim: Claim| place(points, claim.sentence);
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
        claims: ClaimsJson {
            a: found.claims.a.map(|c| claim(&points_a, c)),
            b: found.claims.b.map(|c| claim(&points_b, c)),
            reservations_a: found.claims.reservations_a.iter().map(|s| place(&points_a, *s)).collect(),
            reservations_b: found.claims.reservations_b.iter().map(|s| place(&points_b, *s)).collect(),
            pairs: found
                .claims
                .pairs
                .iter()
                .map(|p| ClaimPairJson {
                    a: claim(&points_a, p.a),
                    b: claim(&points_b, p.b),
                    about: &p.about,
                    weight: rounded(p.weight),
                })
                .collect(),
        },
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
                a_score: rounded(e.a_score),
                b_score: rounded(e.b_score),
                intervals: IntervalsJson::of(e.chance),
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
                a_phrase: f.a_phrase.map(|p| p.of(&a.article.text)),
                b_phrase: f.b_phrase.map(|p| p.of(&b.article.text)),
                a_measured: f.a_measured.map(|span| crate::text::one_line(span.of(&a.article.text))),
                b_measured: f.b_measured.map(|span| crate::text::one_line(span.of(&b.article.text))),
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
            .map(|t| TonePairJson {
                tag: t.tone.name(),
                a: rounded(t.a),
                b: rounded(t.b),
                a_strength: rounded(t.a_strength),
                b_strength: rounded(t.b_strength),
                difference: rounded(t.a_strength - t.b_strength),
                p: t.chance.map(|c| rounded(c.p)),
                intervals: IntervalsJson::of(t.chance),
            })
            .collect(),
        subjectivity: OpinionJson {
            a: found.opinion.a.map(rounded),
            b: found.opinion.b.map(rounded),
            difference: found.opinion.difference().map(rounded),
            p: found.opinion.chance.map(|c| rounded(c.p)),
            intervals: IntervalsJson::of(found.opinion.chance),
        },
        quoted: quoted(found.quoted),
    }
}

fn quoted((a, b): (Quoted, Quoted)) -> QuotedJson {
    QuotedJson {
        a: rounded(a.all()),
        b: rounded(b.all()),
        a_direct: rounded(a.direct),
        b_direct: rounded(b.direct),
        a_indirect: rounded(a.indirect),
        b_indirect: rounded(b.indirect),
    }
}
