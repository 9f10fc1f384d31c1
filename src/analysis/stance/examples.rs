//! What the model is learned from: sentences, the name in each, and how it is treated.

use crate::analysis::{Entity, Kind, Mention, Options, Stance, Tracked, entities};
use crate::span::Span;
use crate::text::Document;
use rustc_hash::FxHashMap;

/// What a sentence was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The press: a headline or a passage that somebody picked because it judges.
    Picked,
    /// The press: every name of running text, mostly only mentioned.
    Running,
    /// Written to learn from, sentence by sentence.
    Written,
    /// Written to learn from, as articles with all their names.
    WrittenArticle,
}

impl Origin {
    /// Whether most names are only mentioned.
    #[must_use]
    pub fn is_article(self) -> bool {
        matches!(self, Self::Running | Self::WrittenArticle)
    }

    /// Whether it was written to learn from. What is learned from it is learned beside what the press
    /// says.
    #[must_use]
    pub fn is_written(self) -> bool {
        matches!(self, Self::Written | Self::WrittenArticle)
    }
}

/// A sentence, the name in it, and how it is treated: 0 critical, 1 neutral, 2 favourable.
#[derive(Clone, Debug)]
pub struct Example {
    pub text: String,
    pub target: Target,
    pub label: usize,
    /// How much it counts beside the others.
    pub weight: f32,
    /// Which file it comes from: figures are given file by file.
    pub file: usize,
    pub origin: Origin,
}

/// Who is treated.
#[derive(Clone, Debug)]
pub enum Target {
    Name(Span),
    Concept(Tracked),
}

/// Reads `{"text", "start", "end", "label"}` with offsets in code points; with a `concept` the
/// target is that, and the labels may be "against" and "pro".
#[must_use]
pub fn read_example(line: &str, weight: f32, file: usize, concept: Option<&Tracked>) -> Option<Example> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = value["text"].as_str()?.to_owned();
    let label = match value["label"].as_str()? {
        "negative" | "against" => 0,
        "positive" | "pro" => 2,
        _ => 1,
    };
    let target = match concept {
        Some(concept) => Target::Concept(concept.clone()),
        None => {
            let byte = |name: &str| {
                let at = value[name].as_u64()? as usize;
                Some(text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte))
            };
            let (start, end) = (byte("start")?, byte("end")?);
            Target::Name((start < end).then(|| Span::new(start, end))?)
        }
    };
    Some(Example { text, target, label, weight, file, origin: Origin::Picked })
}

/// The entity that an example's target is.
pub(super) fn entity(example: &Example, document: &Document) -> Option<Entity> {
    match &example.target {
        Target::Name(span) => Some(Entity {
            name: span.of(&example.text).to_owned(),
            kind: Kind::Person,
            mentions: vec![Mention { span: *span, sentence: document.sentence_at(span.start)? as u32 }],
            stance: Stance::default(),
        }),
        Target::Concept(tracked) => {
            let options = Options { tracked: vec![tracked.clone()] };
            entities::follow(&example.text, document, &options).pop()
        }
    }
}

/// Reads a line of the project's own sentences, targets marked inline with how the sentence treats
/// them: `The [- council] closed the pool that [+ Ada Lovelace] had saved, says [0 The Herald].` One
/// example for each target.
#[must_use]
pub fn read_marked(line: &str, weight: f32, file: usize) -> Vec<Example> {
    let mut text = String::with_capacity(line.len());
    let mut targets = Vec::new();
    let mut rest = line;
    while let Some((before, marked)) = rest.split_once('[') {
        text.push_str(before);
        let label = ["- ", "0 ", "+ "].iter().position(|sign| marked.starts_with(sign));
        match label.zip(marked.split_once(']')) {
            Some((label, (target, after))) => {
                let begin = text.len();
                text.push_str(&target[2..]);
                targets.push((Span::new(begin, text.len()), label));
                rest = after;
            }
            None => {
                text.push('[');
                rest = marked;
            }
        }
    }
    text.push_str(rest);
    let example = |(span, label)| Example {
        text: text.clone(),
        target: Target::Name(span),
        label,
        weight,
        file,
        origin: Origin::Written,
    };
    targets.into_iter().map(example).collect()
}

/// Labels of names in sentences that are not the project's own: `LINE.NAME +` or `-`, counted from 0,
/// names in the order of the text. Whoever has no label is treated neither way.
#[derive(Clone, Debug, Default)]
pub struct Labels(FxHashMap<(usize, usize), usize>);

impl Labels {
    #[must_use]
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let (place, sign) = line.split_once(' ')?;
            let (sentence, name) = place.split_once('.')?;
            let label = match sign.trim() {
                "-" => 0,
                "+" => 2,
                _ => return None,
            };
            Some(((sentence.parse().ok()?, name.parse().ok()?), label))
        };
        Self(text.lines().filter_map(line).collect())
    }

    /// The names of `{"text", "entities": [[start, end, kind]]}`, line `number` of its file.
    #[must_use]
    pub fn examples(&self, line: &str, number: usize, weight: f32, file: usize) -> Vec<Example> {
        let Ok(value) = serde_json::from_str::<serde_json::Value>(line) else { return Vec::new() };
        let Some(text) = value["text"].as_str() else { return Vec::new() };
        let byte = |at: u64| text.char_indices().nth(at as usize).map_or(text.len(), |(byte, _)| byte);
        let mut names: Vec<Span> = value["entities"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| Some((byte(name[0].as_u64()?), byte(name[1].as_u64()?))))
            .filter(|(start, end)| start < end)
            .map(|(start, end)| Span::new(start, end))
            .collect();
        names.sort_unstable_by_key(|name| (name.start, name.end));
        let label = |name: usize| self.0.get(&(number, name)).copied().unwrap_or(1);
        let example = |(at, span)| Example {
            text: text.to_owned(),
            target: Target::Name(span),
            label: label(at),
            weight,
            file,
            origin: Origin::Running,
        };
        names.into_iter().enumerate().map(example).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(examples: &[Example]) -> Vec<(&str, usize)> {
        let target = |e: &Example| match &e.target {
            Target::Name(span) => *span,
            Target::Concept(_) => Span::default(),
        };
        examples.iter().map(|e| (target(e).of(&e.text), e.label)).collect()
    }

    #[test]
    fn every_marked_target_is_an_example() {
        let read = read_marked("La [- giunta] chiude la piscina [sic] che [+ Bice Alò] ha salvato.", 1.0, 0);
        assert_eq!(told(&read), [("giunta", 0), ("Bice Alò", 2)]);
        assert_eq!(read[0].text, "La giunta chiude la piscina [sic] che Bice Alò ha salvato.");
        assert_eq!(told(&read_marked("A [0 Lodi] piove.", 1.0, 0)), [("Lodi", 1)]);
        assert!(read_marked("Piove.", 1.0, 0).is_empty());
    }

    #[test]
    fn names_without_a_label_are_treated_neither_way() {
        let labels = Labels::read("# comment\n7.1 -\nDONE upto 9\n8.0 +\n");
        let line = r#"{"text": "Però Ada accusa Bice.", "entities": [[16, 20, "PER"], [5, 8, "PER"]]}"#;
        assert_eq!(told(&labels.examples(line, 7, 1.0, 0)), [("Ada", 1), ("Bice", 0)]);
        assert_eq!(told(&labels.examples(line, 8, 1.0, 0)), [("Ada", 2), ("Bice", 1)]);
        assert!(labels.examples("{}", 8, 1.0, 0).is_empty());
    }
}
