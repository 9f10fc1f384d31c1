//! Every number opens its sentences: the passages behind names, stances and tones.

use super::{ArticleId, Collection, Mark, MarkKind, NameId, Passage};
use crate::analysis::{Evidence, StanceLabel, Tone, Voice};
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
/// text order. Of a name whose label says that nobody judges it there are none: signs too few for a label would
/// accuse where the tables do not.
#[must_use]
pub fn article_passages(collection: &Collection, article: ArticleId, limit: usize) -> Vec<Passage> {
    let mut names: Vec<NameId> = collection.name_of[article.0 as usize].iter().flatten().copied().collect();
    names.sort_unstable();
    names.dedup();
    let judged = |name: &NameId| {
        let label = collection.occurrence(article, *name).map(|o| o.stance.label);
        matches!(label, Some(StanceLabel::Favourable | StanceLabel::Critical | StanceLabel::Mixed))
    };
    names.retain(judged);
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

/// The sentences in which `article` judges somebody it does not name there, by the place in the reading's
/// `unnamed`; empty where there is nobody.
#[must_use]
pub fn unnamed_passages(collection: &Collection, article: ArticleId, index: usize) -> Vec<Passage> {
    let found = collection.entry(article).reading.unnamed.get(index);
    let evidence = found.into_iter().flat_map(|person| &person.stance.evidence);
    evidence.map(|e| of_evidence(collection, article, e, Vec::new())).collect()
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
        (start, end) = cut(collection, article, (start, end), &marks);
    }
    start = text.floor_char_boundary(start.min(text.len()));
    end = text.ceil_char_boundary(end.max(start));
    let span = Span::new(start, end);
    marks.retain(|m| span.contains(m.span));
    let voice = speaker_of(collection, article, span);
    Passage { article, span, marks, voice, score: None }
}

/// The part of a passage that is too long around its marks: from the beginning of a sentence to the
/// end of one, or from word to word where a sentence is that long itself.
fn cut(
    collection: &Collection,
    article: ArticleId,
    (start, end): (usize, usize),
    marks: &[Mark],
) -> (usize, usize) {
    let text = &*collection.entry(article).article.text;
    let sentences = &collection.entry(article).reading.sentences;
    let heart = heart(marks).unwrap_or(Span::new(start, start));
    let (first, last) = (heart.start as usize, heart.end as usize);
    let from = first.saturating_sub(BEFORE).max(start);
    let from = if from == start {
        start
    } else {
        let begins = sentences.iter().map(|s| s.span.start as usize);
        begins
            .into_iter()
            .find(|s| (from..=first).contains(s))
            .unwrap_or_else(|| next_word(text, from, first))
    };
    let to = from + LONGEST;
    if to >= end {
        return (from, end);
    }
    let mut ends = sentences.iter().map(|s| s.span.end as usize).rev();
    let whole = ends.find(|e| (last.max(from + 1)..=to).contains(e));
    (from, whole.unwrap_or_else(|| last_word(text, last.clamp(from, to), to)))
}

/// What must be seen of a long passage: its first mark, or where two names come nearest if not all
/// marks can be seen.
fn heart(marks: &[Mark]) -> Option<Span> {
    let (first, last) = (marks.first()?, marks.last()?);
    let apart = |pair: &[Mark]| pair[1].span.start.saturating_sub(pair[0].span.end);
    if (last.span.end - first.span.start) as usize + BEFORE <= LONGEST {
        return Some(first.span);
    }
    let name = |mark: &Mark| if let MarkKind::Name(name) = mark.kind { Some(name) } else { None };
    let names: Vec<Mark> = marks.iter().filter(|m| name(m).is_some()).copied().collect();
    let two = names.windows(2).filter(|pair| name(&pair[0]) != name(&pair[1]));
    let nearest = two.min_by_key(|pair| apart(pair));
    nearest.map(|pair| pair[0].span.join(pair[1].span)).or(Some(first.span))
}

/// Where the first word after `from` begins, before `limit`; `from` where there is none.
fn next_word(text: &str, from: usize, limit: usize) -> usize {
    let from = text.floor_char_boundary(from);
    let rest = &text[from..text.floor_char_boundary(limit.max(from))];
    let Some(space) = rest.find(char::is_whitespace) else { return from };
    from + space + (rest[space..].len() - rest[space..].trim_start().len())
}

/// Where the last whole word before `to` ends, after `limit`; `to` where there is none.
fn last_word(text: &str, limit: usize, to: usize) -> usize {
    let to = text.floor_char_boundary(to);
    let rest = &text[text.floor_char_boundary(limit.min(to))..to];
    rest.rfind(char::is_whitespace).map_or(to, |space| to - rest.len() + rest[..space].trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::Organization;
    use crate::collection::testing::{collection, entry, judge};

    /// The excerpt of the whole of `text`, with `words` marked as names.
    fn whole(text: &str, words: &[&str]) -> String {
        let c = collection(vec![entry("a", text, &[(words[0], Organization)])]);
        let mark = |(i, word): (usize, &&str)| {
            let at = text.find(*word).expect("the word is there");
            Mark { span: Span::new(at, at + word.len()), kind: MarkKind::Name(NameId(i as u32)) }
        };
        let marks = words.iter().enumerate().map(mark).collect();
        excerpt(&c, ArticleId(0), Span::new(0, text.len()), marks).span.of(text).to_owned()
    }

    #[test]
    fn an_article_shows_no_judgement_of_a_name_without_a_label_that_judges() {
        let judging = |label| {
            let mut entry = entry("a", "Zefiro failed.", &[("Zefiro", Organization)]);
            judge(&mut entry, "Zefiro", label, -0.3);
            article_passages(&collection(vec![entry]), ArticleId(0), 9).len()
        };
        assert_eq!(judging(StanceLabel::Critical), 1);
        assert_eq!(judging(StanceLabel::Mixed), 1);
        assert_eq!(judging(StanceLabel::Neutral), 0);
        assert_eq!(judging(StanceLabel::Insufficient), 0);
    }

    #[test]
    fn a_long_passage_is_cut_between_sentences() {
        let text =
            format!("{}Zefiro grows. {}", "It rains again. ".repeat(60), "Nobody looks up. ".repeat(90));
        let shown = whole(&text, &["Zefiro"]);
        assert!(shown.starts_with("It rains again. ") && shown.contains("Zefiro grows."), "{shown}");
        assert!(shown.trim_end().ends_with("Nobody looks up.") && shown.len() <= LONGEST, "{shown}");
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let text = format!("{}Zefiro {}", "rain and ".repeat(90), "wind and ".repeat(190));
        let shown = whole(&text, &["Zefiro"]);
        assert!(shown.starts_with("rain ") || shown.starts_with("and "), "{shown}");
        assert!(shown.ends_with("wind") || shown.ends_with("and"), "{shown}");
    }

    #[test]
    fn where_not_all_marks_can_be_seen_two_names_are() {
        let text = format!("Zefiro. {}Riva calls Brevona. End.", "It rains again. ".repeat(200));
        let shown = whole(&text, &["Zefiro", "Riva", "Brevona"]);
        assert!(shown.contains("Riva calls Brevona."), "{shown}");
    }
}
