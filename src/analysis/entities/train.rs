//! Learns the tagger's weights. Repeatable: the same sentences give the same bytes.

use super::features::{Context, Features};
pub use super::learn::Settings;
use super::learn::{Ready, Weights, learn};
use super::model::{KINDS, TAGS, step_class};
use super::words::Words;
use crate::analysis::Kind;
use crate::text::{Document, Language};

/// A sentence and its names in code points.
pub struct Example {
    pub text: String,
    pub names: Vec<(usize, usize, Kind)>,
}

fn kind_of(label: &str) -> Option<Kind> {
    Some(match label {
        "PER" => Kind::Person,
        "ORG" => Kind::Organization,
        "LOC" => Kind::Place,
        "PRODUCT" => Kind::Product,
        "EVENT" => Kind::Event,
        "WORK" => Kind::Work,
        _ => return None,
    })
}

/// Reads a line of labelled data: `{"text", "entities": [[start, end, kind]]}`.
#[must_use]
pub fn read_example(line: &str) -> Option<Example> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let names = value["entities"].as_array()?.iter().filter_map(|e| {
        let kind = kind_of(e[2].as_str()?)?;
        Some((e[0].as_u64()? as usize, e[1].as_u64()? as usize, kind))
    });
    Some(Example { text: value["text"].as_str()?.to_owned(), names: names.collect() })
}

/// Reads a line of text with the names marked inline: `[[PER Ada Lovelace]] wrote it`.
#[must_use]
pub fn read_marked(line: &str) -> Example {
    let (mut text, mut names, mut rest) = (String::new(), Vec::new(), line.trim());
    let mut length = 0;
    let mut push = |part: &str| {
        text.push_str(part);
        let start = length;
        length += part.chars().count();
        (start, length)
    };
    while let Some((before, (kind, (name, after)))) = rest.split_once("[[").and_then(|(before, marked)| {
        let (kind, marked) = marked.split_once(' ')?;
        Some((before, (kind, marked.split_once("]]")?)))
    }) {
        push(before);
        let (start, end) = push(name);
        names.extend(kind_of(kind).map(|kind| (start, end, kind)));
        rest = after;
    }
    push(rest);
    Example { text, names }
}

/// Learns from `groups` of sentences, each group read as one article, and packs the model.
#[must_use]
pub fn train(groups: &[Vec<Example>], settings: Settings) -> Vec<u8> {
    let ready: Vec<Ready> = groups.iter().flat_map(|group| prepare(group, settings.classes)).collect();
    pack(&learn(&ready, settings), settings)
}

fn prepare(group: &[Example], classes: bool) -> Vec<Ready> {
    let mut text = String::new();
    let mut names = Vec::new();
    for example in group {
        let byte = |at: usize| {
            text.len() + example.text.char_indices().nth(at).map_or(example.text.len(), |(byte, _)| byte)
        };
        names.extend(example.names.iter().map(|(start, end, kind)| (byte(*start), byte(*end), *kind)));
        text.push_str(&example.text);
        text.push('\n');
    }
    let document = Document::read(&text, &[], None);
    let italian = document.language == Language::Italian;
    let read = Words::of(&text, &document);
    let mut ready = Vec::new();
    for sentence in &document.sentences {
        let tokens = document.tokens_of(sentence);
        let mut words = Vec::new();
        read.read(sentence, &mut words);
        let mut gold = vec![0; tokens.len()];
        for (start, end, kind) in &names {
            let tag = KINDS.iter().position(|k| k == kind).unwrap_or(0) as u8 * 2 + 1;
            let mut next = tag;
            for (slot, token) in gold.iter_mut().zip(tokens) {
                let range = token.span().range();
                if range.start < *end && *start < range.end {
                    *slot = next;
                    next = tag + 1;
                }
            }
        }
        let context = Context::new(&words, italian, classes && !italian);
        let mut features = Features::new();
        let buckets = (0..words.len()).map(|i| {
            context.extract(i, &mut features);
            features.as_slice().to_vec()
        });
        let buckets = buckets.collect();
        ready.push(Ready { buckets, classes: words.iter().map(step_class).collect(), gold });
    }
    ready
}

/// The bytes that [`super::model::Model`] unpacks.
fn pack(weights: &Weights, settings: Settings) -> Vec<u8> {
    let mut bytes = Vec::new();
    for row in weights.steps.iter().flatten() {
        for weight in row.iter().take(TAGS) {
            bytes.extend(((weight * settings.scale).round() as i16).to_le_bytes());
        }
    }
    let quantise = |weight: &f32| {
        let small = weight.abs() < settings.smallest;
        if small { 0 } else { (weight * settings.scale).round().clamp(-127.0, 127.0) as i8 }
    };
    let mut last = 0;
    for (bucket, weights) in weights.rows.iter().enumerate() {
        let row: Vec<i8> = weights.iter().take(TAGS).map(quantise).collect();
        if row.iter().all(|w| *w == 0) {
            continue;
        }
        let mut distance = bucket - last;
        while distance >= 128 {
            bytes.push((distance & 127) as u8 | 128);
            distance >>= 7;
        }
        bytes.push(distance as u8);
        last = bucket;
        let mask = row.iter().enumerate().fold(0_u16, |m, (tag, w)| m | u16::from(*w != 0) << tag);
        bytes.extend(mask.to_le_bytes());
        bytes.extend(row.iter().filter(|w| **w != 0).map(|w| *w as u8));
    }
    bytes
}
