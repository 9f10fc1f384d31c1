//! What is shown of a passage: all of a short one, of a long one the sentences that hold its marks.

use crate::collection::{Entry, Mark, MarkKind, Passage};
use crate::span::Span;

/// Stretches of a text, and whether it goes on before the first and after the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Pieces {
    pub spans: Vec<Span>,
    pub before: bool,
    pub after: bool,
}

/// A passage up to this length is shown whole, in bytes: about ten lines of the evidence panel.
const SHORT: usize = 380;
/// Of a longer one, sentences up to this length together.
const ENOUGH: usize = 560;

/// The pieces of a passage.
#[must_use]
pub fn pieces(entry: &Entry, passage: &Passage) -> Pieces {
    let text = &*entry.article.text;
    let span = trimmed(text, passage.span);
    let sentences = &entry.reading.sentences;
    let first = sentences.partition_point(|s| s.span.end <= span.start);
    let inside: Vec<Span> =
        sentences[first..].iter().map(|s| s.span).take_while(|s| s.start < span.end).collect();
    // A sentence is one wherever it stands; of a paragraph it is said that it goes on.
    let around = inside.len() > 1;
    let unit = |i: usize| {
        let sentence = sentences.get(i)?;
        let paragraph = entry.reading.paragraphs.get(sentence.paragraph as usize);
        Some(paragraph.filter(|_| around).map_or(sentence.span, |p| p.span))
    };
    let begin = unit(first).map_or(span.start, |u| u.start);
    let end = unit(first + inside.len().saturating_sub(1)).map_or(span.end, |u| u.end);
    let before = says(text, begin, span.start);
    let after = says(text, span.end, end);
    if !around || span.len() <= SHORT {
        return Pieces { spans: vec![span], before, after };
    }
    let shown = chosen(&inside, &passage.marks);
    let mut spans: Vec<Span> = Vec::new();
    for (i, sentence) in inside.iter().enumerate().filter(|(i, _)| shown.contains(i)) {
        let clipped = Span { start: sentence.start.max(span.start), end: sentence.end.min(span.end) };
        match spans.last_mut() {
            Some(last) if i > 0 && shown.contains(&(i - 1)) => last.end = clipped.end,
            _ => spans.push(clipped),
        }
    }
    let spans = spans.into_iter().map(|s| trimmed(text, s)).collect();
    Pieces {
        spans,
        before: before || !shown.contains(&0),
        after: after || !shown.contains(&(inside.len() - 1)),
    }
}

/// Which sentences are shown: where two names come nearest, then those with the other marks in the
/// order of the text; without marks the first ones.
fn chosen(sentences: &[Span], marks: &[Mark]) -> Vec<usize> {
    let at = |mark: &Mark| sentences.iter().position(|s| s.overlaps(mark.span));
    let name = |mark: &Mark| if let MarkKind::Name(name) = mark.kind { Some(name) } else { None };
    let names: Vec<&Mark> = marks.iter().filter(|m| name(m).is_some()).collect();
    let two = names.windows(2).filter(|pair| name(pair[0]) != name(pair[1]));
    let nearest = two.min_by_key(|pair| pair[1].span.start.saturating_sub(pair[0].span.end));
    let mut wanted: Vec<usize> = nearest.into_iter().flatten().filter_map(|m| at(m)).collect();
    let must = wanted.len();
    wanted.extend(marks.iter().filter_map(at));
    if wanted.is_empty() {
        wanted.extend(0..sentences.len());
    }
    let (mut shown, mut length) = (Vec::new(), 0);
    for (i, sentence) in wanted.into_iter().enumerate() {
        if shown.contains(&sentence) {
            continue;
        }
        let more = sentences[sentence].len();
        if i >= must && !shown.is_empty() && length + more > ENOUGH {
            continue;
        }
        length += more;
        shown.push(sentence);
    }
    shown
}

/// Whether there are words in a stretch of the text.
fn says(text: &str, from: u32, to: u32) -> bool {
    from < to && text.get(from as usize..to as usize).is_some_and(|t| t.chars().any(char::is_alphanumeric))
}

/// Without white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let end = text.floor_char_boundary((span.end as usize).min(text.len()));
    let start = text.floor_char_boundary((span.start as usize).min(end));
    let inside = &text[start..end];
    let start = start + (inside.len() - inside.trim_start().len());
    Span::new(start, start + inside.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::Organization;
    use crate::collection::testing::entry;
    use crate::collection::{ArticleId, NameId};

    fn shown(text: &str, span: Span, words: &[&str]) -> String {
        let entry = entry("a", text, &[(words[0], Organization)]);
        let mark = |(i, word): (usize, &&str)| {
            let at = text.find(*word).expect("the word is there");
            Mark { span: Span::new(at, at + word.len()), kind: MarkKind::Name(NameId(i as u32)) }
        };
        let marks = words.iter().enumerate().map(mark).collect();
        let pieces =
            pieces(&entry, &Passage { article: ArticleId(0), span, marks, voice: None, score: None });
        let words: Vec<&str> = pieces.spans.iter().map(|s| s.of(text)).collect();
        let (before, after) = (if pieces.before { "… " } else { "" }, if pieces.after { " …" } else { "" });
        format!("{before}{}{after}", words.join(" … "))
    }

    fn all(text: &str) -> Span {
        Span::new(0, text.len())
    }

    #[test]
    fn a_short_paragraph_is_shown_whole_and_a_sentence_has_no_dots() {
        let text = "Zefiro grows. Riva sleeps.";
        assert_eq!(shown(text, all(text), &["Zefiro", "Riva"]), text);
        assert_eq!(shown(text, Span::new(14, 26), &["Riva"]), "Riva sleeps.");
    }

    #[test]
    fn of_a_long_paragraph_the_sentences_with_the_names_are_shown() {
        let rain = "It rains again and again. ".repeat(20);
        let text = format!("{rain}Zefiro grows. {rain}Riva sleeps. {rain}");
        assert_eq!(shown(&text, all(&text), &["Zefiro", "Riva"]), "… Zefiro grows. … Riva sleeps. …");
    }

    #[test]
    fn a_sentence_that_was_cut_has_dots() {
        let text = "The old harbour of Zefiro grows. Riva sleeps.";
        assert_eq!(shown(text, Span::new(8, 25), &["Zefiro"]), "… harbour of Zefiro …");
    }
}
