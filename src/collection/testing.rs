//! Small folders for tests: articles of a few lines whose names are given, not found.

use super::{Collection, Counting, Decisions, Entry};
use crate::analysis::{AnalysedArticle, Cue, Entity, Evidence, Kind, Mention, Stance, StanceLabel, Voice};
use crate::corpus::{Article, Encoding, EncodingCertainty, Format, Metadata};
use crate::span::Span;
use crate::text::{Language, Paragraph, Sentence};
use std::sync::Arc;

/// An article whose lines are paragraphs and whose sentences end in a full stop and a space; each
/// name is an entity with a mention wherever one of its forms (separated by `|`) stands.
pub fn entry(path: &str, text: &str, names: &[(&str, Kind)]) -> Entry {
    let article = Article {
        path: path.into(),
        format: Format::Text,
        text: text.into(),
        encoding: Encoding { name: "utf-8", certainty: EncodingCertainty::Sure },
        meta: Metadata { title: path.into(), ..Metadata::default() },
        cuts: vec![],
        markup: "".into(),
        removed: vec![],
        hash: xxhash_rust::xxh3::xxh3_64(text.as_bytes()),
    };
    let (sentences, paragraphs) = cut(text);
    let mut entities: Vec<Entity> =
        names.iter().filter_map(|(forms, kind)| entity(text, forms, *kind, &sentences)).collect();
    entities.sort_by_key(|e| std::cmp::Reverse(e.mentions.len()));
    let reading = AnalysedArticle {
        language: Language::English,
        words: text.split_whitespace().count() as u32,
        sentences,
        paragraphs,
        entities,
        unnamed: vec![],
        tone: vec![],
        subjectivity: None,
        quotes: vec![],
        figures: vec![],
    };
    Entry::new(article, reading)
}

fn cut(text: &str) -> (Vec<Sentence>, Vec<Paragraph>) {
    let (mut sentences, mut paragraphs) = (Vec::new(), Vec::new());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let first = sentences.len() as u32;
        let mut start = at;
        for part in line.trim_end().split_inclusive(". ") {
            let end = start + part.len();
            sentences.push(Sentence {
                span: Span::new(start, end),
                tokens: 0..0,
                paragraph: paragraphs.len() as u32,
            });
            start = end;
        }
        paragraphs.push(Paragraph {
            span: Span::new(at, at + line.trim_end().len()),
            sentences: first..sentences.len() as u32,
            heading: false,
        });
        at += line.len();
    }
    (sentences, paragraphs)
}

fn entity(text: &str, forms: &str, kind: Kind, sentences: &[Sentence]) -> Option<Entity> {
    let mut spans: Vec<Span> = Vec::new();
    for form in forms.split('|') {
        for (at, found) in text.match_indices(form) {
            let span = Span::new(at, at + found.len());
            if spans.iter().all(|s| !s.overlaps(span)) {
                spans.push(span);
            }
        }
    }
    spans.sort();
    let sentence =
        |span: Span| sentences.partition_point(|s| s.span.start <= span.start).saturating_sub(1) as u32;
    let mentions: Vec<Mention> =
        spans.into_iter().map(|span| Mention { span, sentence: sentence(span) }).collect();
    let name = forms.split('|').next().unwrap_or_default().to_owned();
    (!mentions.is_empty()).then(|| Entity { name, kind, mentions, stance: Stance::default() })
}

/// Gives the entity `name` of `entry` a stance whose evidence is its first mention's sentence.
pub fn judge(entry: &mut Entry, name: &str, label: StanceLabel, score: f32) {
    let sentences = &entry.reading.sentences;
    let Some(entity) = entry.reading.entities.iter_mut().find(|e| e.name == name) else { return };
    let mention = entity.mentions[0];
    let cue = Cue { span: mention.span, weight: score };
    let span = sentences[mention.sentence as usize].span;
    let evidence = vec![Evidence { span, score, voice: Voice::Author, cues: vec![cue] }];
    entity.stance = Stance { label, score, confidence: 0.5, evidence };
}

/// A collection of these articles with no decisions.
pub fn collection(entries: Vec<Entry>) -> Collection {
    decided(entries, &Decisions::default())
}

/// A collection of these articles, every mention counted.
pub fn decided(entries: Vec<Entry>, decisions: &Decisions) -> Collection {
    let entries = entries.into_iter().map(Arc::new).collect();
    Collection::build("folder".into(), entries, vec![], decisions, Counting::default(), false)
}
