//! The evidence panel: the passages behind whatever is selected.

use crate::analysis::{Evidence, Voice};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::theme::{Palette, Role};
use crate::app::widgets;
use crate::collection::{ArticleId, Collection, Mark, MarkKind, NameId, Passage};
use crate::span::Span;
use egui::{ScrollArea, Ui};
use std::sync::Arc;

/// What the panel remembers: the passages of the subject shown, and how high each was last time.
#[derive(Clone, Default)]
pub struct State {
    key: Option<(u64, Subject)>,
    passages: Arc<Vec<Passage>>,
    heights: Vec<f32>,
    width: f32,
}

/// Draws the panel.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let subject = &look.selection.subject;
    let key = (look.revision, subject.clone());
    if state.key.as_ref() != Some(&key) {
        state.passages = passages(look.collection, subject);
        state.heights = vec![110.0; state.passages.len()];
        state.key = Some(key);
    }
    let (title, subtitle) = titles(look, subject, &state.passages);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.add(egui::Label::new(Role::Heading.text(title, p.ink)).wrap());
    if !subtitle.is_empty() {
        ui.add(egui::Label::new(Role::Small.text(subtitle, p.muted)).wrap());
    }
    ui.add_space(4.0);
    if state.passages.is_empty() {
        let id = if *subject == Subject::Nothing { "evidence-nothing" } else { "evidence-none" };
        ui.add(egui::Label::new(Role::Body.text(look.texts.get(id), p.muted)).wrap());
        return;
    }
    list(ui, look, state, out);
}

/// Cards, only those in view laid out: the height of the others is what it was or a guess.
fn list(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    if (state.width - ui.available_width()).abs() > 0.5 {
        state.width = ui.available_width();
        state.heights.fill(110.0);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let passages = state.passages.clone();
    ScrollArea::vertical().id_salt("passages").auto_shrink([false, false]).show_viewport(ui, |ui, view| {
        let mut y = 0.0;
        let mut skipped = 0.0;
        let mut last = passages.len();
        for (i, passage) in passages.iter().enumerate() {
            let height = state.heights[i];
            if y + height < view.top() {
                skipped += height;
            } else if y > view.bottom() + 40.0 {
                last = i;
                break;
            } else {
                if skipped > 0.0 {
                    ui.add_space(skipped);
                    skipped = 0.0;
                }
                let response = ui.push_id(i, |ui| widgets::passage_card(ui, look, passage)).inner;
                state.heights[i] = response.rect.height();
                if response.clicked() {
                    out.push(Command::Read(passage.article, Some(passage.span)));
                }
            }
            y += state.heights[i];
        }
        let rest: f32 = state.heights[last..].iter().sum();
        ui.add_space(rest + skipped);
    });
}

fn titles(look: &Look<'_>, subject: &Subject, passages: &[Passage]) -> (String, String) {
    let t = look.texts;
    let mut articles: Vec<_> = passages.iter().map(|p| p.article).collect();
    articles.dedup();
    let counts = t.with(
        "passages-in-articles",
        &[("passages", passages.len().into()), ("articles", articles.len().into())],
    );
    let article = |id: &ArticleId| look.collection.entry(*id).article.meta.title.clone();
    match subject {
        Subject::Nothing => (t.get("evidence-title").to_owned(), String::new()),
        Subject::Name(n) => (look.name(*n).to_owned(), counts),
        Subject::NameIn(a, n) => {
            let stance = look.collection.occurrence(*a, *n).map(|o| &o.stance);
            let label = stance.map(|s| t.stance(s.label).to_owned());
            let parts: Vec<_> = label.into_iter().chain([article(a)]).collect();
            (look.name(*n).to_owned(), parts.join(" · "))
        }
        Subject::Pair(a, b) => {
            let args = [("a", look.name(*a).into()), ("b", look.name(*b).into())];
            (t.with("a-and-b", &args), counts)
        }
        Subject::Tone(a, tone) => (
            t.tone(*tone).to_owned(),
            format!("{} · {}", article(a), t.tone_definition(*tone)),
        ),
        Subject::Subjectivity(a) => (t.get("subjectivity").to_owned(), article(a)),
        Subject::Passages { title, subtitle, .. } => (title.clone(), subtitle.clone()),
    }
}

/// The passages of a subject.
fn passages(collection: &Collection, subject: &Subject) -> Arc<Vec<Passage>> {
    let found = match subject {
        Subject::Nothing => Vec::new(),
        Subject::Name(n) => {
            let articles = collection.name(*n).occurrences.iter().map(|o| o.article);
            articles.flat_map(|a| mentions(collection, a, *n)).collect()
        }
        Subject::NameIn(a, n) => name_in(collection, *a, *n),
        Subject::Pair(a, b) => pair(collection, *a, *b),
        Subject::Tone(a, tone) => {
            let tags = &collection.entry(*a).reading.tone;
            let evidence = tags.iter().filter(|t| t.tone == *tone).flat_map(|t| &t.evidence);
            evidence.map(|e| from_evidence(*a, e)).collect()
        }
        Subject::Subjectivity(a) => {
            let judged = collection.entry(*a).reading.subjectivity.iter();
            judged.flat_map(|s| &s.evidence).map(|e| from_evidence(*a, e)).collect()
        }
        Subject::Passages { passages, .. } => return passages.clone(),
    };
    Arc::new(found)
}

/// What the analysis gave as its grounds, as a passage.
fn from_evidence(article: ArticleId, evidence: &Evidence) -> Passage {
    let marks = evidence.cues.iter().map(|c| Mark { span: c.span, kind: MarkKind::Cue(c.weight) }).collect();
    let voice = match &evidence.voice {
        Voice::Author => None,
        Voice::Speaker(name) => Some(name.clone()),
    };
    Passage { article, span: evidence.span, marks, voice }
}

/// The sentences of an article that hold `name`, marked.
fn mentions(collection: &Collection, article: ArticleId, name: NameId) -> Vec<Passage> {
    let reading = &collection.entry(article).reading;
    let mut passages: Vec<Passage> = Vec::new();
    for mention in collection.mentions(article, name) {
        let sentence = reading.sentences.get(mention.sentence as usize);
        let span = sentence.map_or(mention.span, |s| s.span);
        let mark = Mark { span: mention.span, kind: MarkKind::Name(name) };
        match passages.last_mut() {
            Some(last) if last.span == span => last.marks.push(mark),
            _ => passages.push(Passage { article, span, marks: vec![mark], voice: None }),
        }
    }
    passages
}

/// First the sentences behind the stance with their cues, then the other mentions.
fn name_in(collection: &Collection, article: ArticleId, name: NameId) -> Vec<Passage> {
    let mut rest = mentions(collection, article, name);
    let mut first = Vec::new();
    if let Some(occurrence) = collection.occurrence(article, name) {
        for evidence in &occurrence.stance.evidence {
            let mut passage = from_evidence(article, evidence);
            for other in rest.iter().filter(|p| p.span.overlaps(passage.span)) {
                passage.marks.extend(other.marks.iter().filter(|m| passage.span.contains(m.span)));
            }
            passage.marks.sort_by_key(|m| m.span);
            first.push(passage);
        }
    }
    rest.retain(|p| !first.iter().any(|f| f.span.overlaps(p.span)));
    first.extend(rest);
    first
}

/// The paragraphs that hold both names; of a long paragraph the sentences from one to the other.
fn pair(collection: &Collection, a: NameId, b: NameId) -> Vec<Passage> {
    let mut found = Vec::new();
    for occurrence in &collection.name(a).occurrences {
        let article = occurrence.article;
        let (first, second) = (mentions(collection, article, a), mentions(collection, article, b));
        if second.is_empty() {
            continue;
        }
        let paragraphs = &collection.entry(article).reading.paragraphs;
        let paragraph_of = |p: &Passage| paragraphs.partition_point(|q| q.span.end <= p.span.start);
        let mut second = second.iter().peekable();
        let mut first = first.iter().peekable();
        while let (Some(x), Some(y)) = (first.peek(), second.peek()) {
            let (i, j) = (paragraph_of(x), paragraph_of(y));
            match i.cmp(&j) {
                std::cmp::Ordering::Less => drop(first.next()),
                std::cmp::Ordering::Greater => drop(second.next()),
                std::cmp::Ordering::Equal => {
                    let mut span = x.span.join(y.span);
                    let mut marks: Vec<Mark> = Vec::new();
                    while let Some(x) = first.next_if(|x| paragraph_of(x) == i) {
                        marks.extend(&x.marks);
                    }
                    while let Some(y) = second.next_if(|y| paragraph_of(y) == i) {
                        marks.extend(&y.marks);
                    }
                    marks.sort_by_key(|m| m.span);
                    if let (Some(p), true) = (paragraphs.get(i), span.len() < 900) {
                        span = if p.span.len() < 600 { p.span } else { span };
                    }
                    marks.retain(|m| span.contains(m.span));
                    found.push(Passage { article, span: Span { ..span }, marks, voice: None });
                }
            }
        }
    }
    found
}
