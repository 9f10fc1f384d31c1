//! The JSON of the contract: the only place where byte spans become code points.

use crate::analysis::{self, AnalysedArticle, Evidence, Voice};
use crate::collection::Entry;
use crate::corpus::{Article, Cut, Format, Removed, Skipped};
use crate::span::Span;
use serde::Serialize;
use std::borrow::Cow;

/// Turns byte offsets of one article's text into code point offsets of its file.
///
/// Keeps one count per block of 128 bytes: an offset costs one look-up and at most 127 bytes.
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before each block; empty for ASCII texts, where offsets are equal.
    blocks: Vec<u32>,
    /// Markup of the file that is not in the text: the byte it stood before, and the code points of all
    /// up to it.
    cuts: Vec<(u32, u32)>,
}

const BLOCK: usize = 128;

impl<'t> CodePoints<'t> {
    pub fn of(article: &'t Article) -> Self {
        let sum = |sum: &mut u32, cut: &Cut| {
            *sum += cut.chars;
            Some((cut.at, *sum))
        };
        let cuts = article.cuts.iter().scan(0, sum).collect();
        Self { cuts, ..Self::new(&article.text) }
    }

    fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, blocks: Vec::new(), cuts: Vec::new() };
        }
        let mut count = 0;
        let blocks = text
            .as_bytes()
            .chunks(BLOCK)
            .map(|block| {
                let before = count;
                count += starts(block);
                before
            })
            .collect();
        Self { text, blocks, cuts: Vec::new() }
    }

    /// Where what stands from byte `at` on begins in the file.
    pub fn start(&self, at: u32) -> u32 {
        self.at(at) + self.cut(self.cuts.partition_point(|(cut, _)| *cut <= at))
    }

    /// Where what ends at byte `at` ends in the file: before any markup that follows.
    pub fn end(&self, at: u32) -> u32 {
        self.at(at) + self.cut(self.cuts.partition_point(|(cut, _)| *cut < at))
    }

    /// Code points of the first `many` cuts.
    fn cut(&self, many: usize) -> u32 {
        many.checked_sub(1).map_or(0, |last| self.cuts[last].1)
    }

    /// Code points of the text before byte `at`.
    fn at(&self, at: u32) -> u32 {
        let Some(before) = self.blocks.get(at as usize / BLOCK) else {
            return match self.blocks.last() {
                None => at,
                Some(last) => last + starts(&self.text.as_bytes()[(self.blocks.len() - 1) * BLOCK..]),
            };
        };
        let block = at as usize / BLOCK * BLOCK;
        before + starts(&self.text.as_bytes()[block..at as usize])
    }

    fn span(&self, span: Span) -> SpanJson {
        SpanJson { start: self.start(span.start), end: self.end(span.end) }
    }
}

/// Bytes that start a code point.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&b| (b as i8) >= -0x40).count() as u32
}

/// Scores with four decimals: the same bytes on every machine.
pub fn rounded(score: f32) -> f64 {
    let rounded = (f64::from(score) * 10_000.0).round() / 10_000.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[derive(Serialize)]
pub struct SpanJson {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
pub struct ArticleJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    path: &'a str,
    title: &'a str,
    language: &'static str,
    date: Option<String>,
    author: Option<&'a str>,
    outlet: Option<&'a str>,
    encoding: &'static str,
    words: u32,
    sentences: usize,
    removed: Vec<RemovedJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The whole text of a web page, which the offsets point into; other files are that themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    entities: Vec<EntityJson<'a>>,
    tone: Vec<ToneJson<'a>>,
    subjectivity: Option<SubjectivityJson<'a>>,
    quotes: Vec<QuoteJson<'a>>,
    figures: Vec<FigureJson<'a>>,
}

#[derive(Serialize)]
struct RemovedJson {
    #[serde(flatten)]
    span: SpanJson,
    reason: &'static str,
}

#[derive(Serialize)]
struct EntityJson<'a> {
    name: &'a str,
    kind: &'static str,
    mentions: Vec<MentionJson<'a>>,
    stance: StanceJson<'a>,
}

#[derive(Serialize)]
struct MentionJson<'a> {
    #[serde(flatten)]
    span: SpanJson,
    text: Cow<'a, str>,
}

#[derive(Serialize)]
struct StanceJson<'a> {
    label: &'static str,
    score: f64,
    confidence: f64,
    evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Serialize)]
struct EvidenceJson<'a> {
    #[serde(flatten)]
    span: SpanJson,
    score: f64,
    voice: &'a str,
    cues: Vec<CueJson>,
}

#[derive(Serialize)]
struct CueJson {
    #[serde(flatten)]
    span: SpanJson,
    weight: f64,
}

#[derive(Serialize)]
struct ToneJson<'a> {
    tag: &'static str,
    score: f64,
    evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Serialize)]
struct SubjectivityJson<'a> {
    score: f64,
    evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Serialize)]
struct QuoteJson<'a> {
    #[serde(flatten)]
    span: SpanJson,
    direct: bool,
    speaker: Option<SpeakerJson<'a>>,
}

#[derive(Serialize)]
struct SpeakerJson<'a> {
    #[serde(flatten)]
    span: SpanJson,
    name: &'a str,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    #[serde(flatten)]
    span: SpanJson,
    text: Cow<'a, str>,
    value: f64,
    unit: &'a str,
}

#[derive(Serialize)]
pub struct SkippedJson<'a> {
    path: &'a str,
    reason: String,
}

impl<'a> SkippedJson<'a> {
    pub fn new(skipped: &'a Skipped) -> Self {
        Self { path: &skipped.path, reason: skipped.reason.to_string() }
    }
}

/// One article as the contract writes it; `text` adds the body that was analysed.
pub fn article<'a>(entry: &'a Entry, id: Option<&'a str>, with_text: bool) -> ArticleJson<'a> {
    let Article { path, text, encoding, meta, removed, .. } = &entry.article;
    let reading = &entry.reading;
    let points = CodePoints::of(&entry.article);
    ArticleJson {
        id,
        path,
        title: &meta.title,
        language: reading.language.code(),
        date: meta.date.map(|d| d.to_string()),
        author: meta.author.as_deref(),
        outlet: meta.outlet.as_deref(),
        encoding: encoding.name,
        words: reading.words,
        sentences: reading.sentences.len(),
        removed: left_out(removed, &points),
        text: with_text.then(|| entry.article.body()),
        page: (with_text && entry.article.format == Format::Html).then_some(&**text),
        entities: entities(reading, &entry.article, &points),
        tone: reading
            .tone
            .iter()
            .map(|t| ToneJson {
                tag: t.tone.name(),
                score: rounded(t.score),
                evidence: evidence(&t.evidence, &points),
            })
            .collect(),
        subjectivity: reading
            .subjectivity
            .as_ref()
            .map(|s| SubjectivityJson { score: rounded(s.score), evidence: evidence(&s.evidence, &points) }),
        quotes: reading.quotes.iter().map(|q| quote(q, &points)).collect(),
        figures: reading
            .figures
            .iter()
            .map(|f| FigureJson {
                span: points.span(f.span),
                text: entry.article.written(f.span),
                value: f.value,
                unit: f.unit.name(),
            })
            .collect(),
    }
}

/// What the analysis leaves out of the file, in order, markup included.
fn left_out(removed: &[Removed], points: &CodePoints) -> Vec<RemovedJson> {
    let removed = removed.iter().map(|r| RemovedJson { span: points.span(r.span), reason: r.reason.name() });
    let markup = (0..points.cuts.len()).map(|index| {
        let start = points.at(points.cuts[index].0) + points.cut(index);
        let end = points.at(points.cuts[index].0) + points.cut(index + 1);
        RemovedJson { span: SpanJson { start, end }, reason: "markup" }
    });
    let mut all: Vec<RemovedJson> = removed.chain(markup).collect();
    all.sort_by_key(|removed| removed.span.start);
    all
}

fn entities<'a>(
    reading: &'a AnalysedArticle,
    article: &'a Article,
    points: &CodePoints,
) -> Vec<EntityJson<'a>> {
    reading
        .entities
        .iter()
        .chain(&reading.unnamed)
        .map(|e| EntityJson {
            name: &e.name,
            kind: e.kind.name(),
            mentions: e
                .mentions
                .iter()
                .map(|m| MentionJson { span: points.span(m.span), text: article.written(m.span) })
                .collect(),
            stance: StanceJson {
                label: e.stance.label.name(),
                score: rounded(e.stance.score),
                confidence: rounded(e.stance.confidence),
                evidence: evidence(&e.stance.evidence, points),
            },
        })
        .collect()
}

fn evidence<'a>(all: &'a [Evidence], points: &CodePoints) -> Vec<EvidenceJson<'a>> {
    all.iter()
        .map(|e| EvidenceJson {
            span: points.span(e.span),
            score: rounded(e.score),
            voice: match &e.voice {
                Voice::Author => "author",
                Voice::Speaker(name) => name,
            },
            cues: e
                .cues
                .iter()
                .map(|c| CueJson { span: points.span(c.span), weight: rounded(c.weight) })
                .collect(),
        })
        .collect()
}

fn quote<'a>(quote: &'a analysis::Quote, points: &CodePoints) -> QuoteJson<'a> {
    QuoteJson {
        span: points.span(quote.span),
        direct: quote.direct,
        speaker: quote.speaker.as_ref().map(|s| SpeakerJson { span: points.span(s.span), name: &s.name }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_code_points() {
        let text = format!("è {} 深度求索 fine", "à".repeat(200));
        let points = CodePoints::new(&text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(at as u32), count as u32);
        }
        assert_eq!(points.at(text.len() as u32), text.chars().count() as u32);
    }

    #[test]
    fn offsets_of_markdown_point_into_the_file() {
        let source = "# Titolo\n\nÈ di **Marco** e di [Ada](https://esempio.it) la *prova*.";
        let known = crate::corpus::Known::default();
        let article =
            crate::corpus::from_text("a.md", source, crate::corpus::Format::Markdown, &known).unwrap();
        let points = CodePoints::of(&article);
        let chars: Vec<char> = source.chars().collect();
        for word in ["Titolo", "È", "Marco", "e", "Ada", "prova", "."] {
            let at = article.text.find(word).unwrap();
            let span = points.span(Span::new(at, at + word.len()));
            let there: String = chars[span.start as usize..span.end as usize].iter().collect();
            assert_eq!(there, word);
        }
        let cut: String = left_out(&[], &points)
            .iter()
            .map(|r| chars[r.span.start as usize..r.span.end as usize].iter().collect::<String>())
            .collect();
        assert_eq!(cut, "# ****[](https://esempio.it)**");
        let marked = "\u{feff}Ada parla.";
        let wide = |bytes: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let widest: Vec<u8> = marked.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
        for bytes in [marked.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes), widest] {
            let read = crate::corpus::from_bytes("a.txt", &bytes, None).unwrap();
            let span = CodePoints::of(&read).span(Span::new(0, 3));
            assert_eq!((read.text.as_ref(), span.start, span.end), ("Ada parla.", 1, 4));
        }
    }

    #[test]
    fn an_offset_at_the_end_of_a_full_block_is_counted() {
        let text = format!("{}è", "a".repeat(126));
        assert_eq!(text.len(), 128);
        assert_eq!(CodePoints::new(&text).at(128), 127);
    }

    #[test]
    fn scores_have_four_decimals_and_no_negative_zero() {
        assert_eq!(serde_json::to_string(&rounded(0.1)).unwrap(), "0.1");
        assert_eq!(serde_json::to_string(&rounded(-0.000_01)).unwrap(), "0.0");
        assert_eq!(serde_json::to_string(&rounded(0.123_456)).unwrap(), "0.1235");
    }
}
