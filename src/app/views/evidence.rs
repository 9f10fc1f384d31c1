//! The evidence panel: the passages behind whatever is selected.

use crate::analysis::StanceLabel;
use crate::app::command::{Command, Wish};
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::theme::{Palette, Role};
use crate::app::widgets;
use crate::collection::passages::{
    article_passages, name_passages, stance_passages, subjectivity_passages, tone_passages,
};
use crate::collection::{ArticleId, Collection, NameId, Passage, cooccurrence};
use egui::{ScrollArea, Ui};
use std::sync::Arc;

/// What the panel remembers: the passages of the subject shown, and how high each was last time.
#[derive(Clone, Default)]
pub struct State {
    /// The articles that are compared, while they are: each passage says of which it is.
    pub compared: Option<(ArticleId, ArticleId)>,
    key: Option<(u64, Subject)>,
    passages: Arc<Vec<Passage>>,
    heights: Vec<f32>,
    width: f32,
}

/// What the panel is about, and how much there is of it.
pub fn said(look: &Look<'_>, state: &mut State) -> (String, String) {
    let subject = &look.selection.subject;
    let key = (look.revision, subject.clone());
    if state.key.as_ref() != Some(&key) {
        state.passages = passages(look.collection, subject);
        state.heights = vec![110.0; state.passages.len()];
        state.key = Some(key);
    }
    titles(look, subject, &state.passages)
}

/// Draws the panel.
pub fn show(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let (title, subtitle) = said(look, state);
    ui.spacing_mut().item_spacing.y = 3.0;
    words(ui, Role::Heading.text(title, p.ink));
    if !subtitle.is_empty() {
        words(ui, Role::Small.text(subtitle, p.muted));
    }
    passages_of(ui, look, state, out);
}

/// A text that leaves the scroll bar its room.
fn words(ui: &mut Ui, text: egui::RichText) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - BAR);
        ui.add(egui::Label::new(text).wrap());
    });
}

/// The passages, below what can be said against the program's reading.
pub fn passages_of(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let subject = &look.selection.subject;
    correct(ui, look, subject, out);
    if let Subject::Article(id) = *subject
        && let Some(copy) = look.copy_line(id)
    {
        let note = look.texts.with("evidence-copy", &[("copy", copy.into())]);
        ui.add_space(2.0);
        ui.add(egui::Label::new(Role::Small.text(note, p.ink)).wrap());
    }
    ui.add_space(4.0);
    if state.passages.is_empty() {
        let id = match subject {
            Subject::Nothing => "evidence-nothing",
            Subject::Article(_) => "evidence-none-article",
            _ => "evidence-none",
        };
        words(ui, Role::Body.text(look.texts.get(id), p.muted));
        return;
    }
    list(ui, look, state, out);
}

/// The reader's word against the program's: a stance set by hand, a tone tag taken away.
fn correct(ui: &mut Ui, look: &Look<'_>, subject: &Subject, out: &mut Vec<Command>) {
    let t = look.texts;
    match *subject {
        Subject::NameIn(article, name) => {
            let Some(occurrence) = look.collection.occurrence(article, name) else { return };
            ui.horizontal(|ui| {
                ui.menu_button(Role::Small.text(t.get("evidence-correct"), look.theme.muted), |ui| {
                    for label in StanceLabel::ALL {
                        let now = occurrence.stance.label == label;
                        if ui.selectable_label(now, t.stance(label)).clicked() {
                            out.push(Command::Decide(Wish::Stance(article, name, Some(label))));
                            ui.close();
                        }
                    }
                });
                if occurrence.human {
                    ui.label(Role::Small.text(t.get("evidence-yours"), look.theme.accent));
                    if widgets::link(ui, t.get("evidence-restore")).clicked() {
                        out.push(Command::Decide(Wish::Stance(article, name, None)));
                    }
                }
            });
        }
        Subject::Tone(article, tone) => {
            let decided = look.collection.tones.get(&(article, tone)).copied();
            ui.horizontal(|ui| {
                let tags = look.collection.tones_of(article);
                if tags.iter().any(|(tag, _)| tag.tone == tone)
                    && ui
                        .button(Role::Small.text(t.get("evidence-not-this-tone"), look.theme.muted))
                        .clicked()
                {
                    out.push(Command::Decide(Wish::Tone(article, tone, Some(false))));
                }
                if decided.is_some() {
                    ui.label(Role::Small.text(t.get("evidence-yours"), look.theme.accent));
                    if widgets::link(ui, t.get("evidence-restore")).clicked() {
                        out.push(Command::Decide(Wish::Tone(article, tone, None)));
                    }
                }
            });
        }
        _ => {}
    }
}

/// Room between the passages and the scroll bar, which floats over its area, in points.
const BAR: f32 = 14.0;

/// Cards, only those in view laid out: the height of the others is what it was or a guess.
fn list(ui: &mut Ui, look: &Look<'_>, state: &mut State, out: &mut Vec<Command>) {
    let width = ui.available_width() - BAR;
    if (state.width - width).abs() > 0.5 {
        state.width = width;
        state.heights.fill(110.0);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let passages = state.passages.clone();
    ScrollArea::vertical().id_salt("passages").auto_shrink([false, false]).show_viewport(ui, |ui, view| {
        ui.set_width(width);
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
                let side = side(state.compared, passage.article);
                let response = ui.push_id(i, |ui| widgets::passage_card(ui, look, passage, side)).inner;
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

/// A or B, of two articles that are compared.
fn side(compared: Option<(ArticleId, ArticleId)>, article: ArticleId) -> Option<&'static str> {
    let (a, b) = compared?;
    if article == a { Some("A") } else { (article == b).then_some("B") }
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
        Subject::Article(a) => (article(a), t.get("evidence-article").to_owned()),
        Subject::NameIn(a, n) => {
            let stance = look.collection.occurrence(*a, *n).map(|o| &o.stance);
            let label = stance.map(|s| t.stance(s.label).to_owned());
            let parts: Vec<_> = label.into_iter().chain([article(a)]).collect();
            (look.name(*n).to_owned(), parts.join(" · "))
        }
        Subject::Pair(a, b, _) => {
            let args = [("a", look.name(*a).into()), ("b", look.name(*b).into())];
            (t.with("a-and-b", &args), counts)
        }
        Subject::Tone(a, tone) => {
            (t.tone(*tone).to_owned(), format!("{} · {}", article(a), t.tone_definition(*tone)))
        }
        Subject::Subjectivity(a) => (t.get("subjectivity").to_owned(), article(a)),
        Subject::Passages { title, subtitle, .. } => (title.clone(), subtitle.clone()),
    }
}

/// Passages shown at most: more nobody reads one by one.
const LIMIT: usize = 2000;
/// Passages that stand for a whole article.
const STRONGEST: usize = 12;

/// The passages of a subject.
fn passages(collection: &Collection, subject: &Subject) -> Arc<Vec<Passage>> {
    Arc::new(match subject {
        Subject::Nothing => Vec::new(),
        Subject::Name(n) => name_passages(collection, *n, None, LIMIT).0,
        Subject::Article(a) => article_passages(collection, *a, STRONGEST),
        Subject::NameIn(a, n) => name_in(collection, *a, *n),
        Subject::Pair(a, b, window) => cooccurrence::passages(collection, *a, *b, *window, LIMIT).0,
        Subject::Tone(a, tone) => tone_passages(collection, *a, *tone),
        Subject::Subjectivity(a) => subjectivity_passages(collection, *a),
        Subject::Passages { passages, .. } => return passages.clone(),
    })
}

/// First the sentences behind the stance with their cues, then the other mentions.
fn name_in(collection: &Collection, article: ArticleId, name: NameId) -> Vec<Passage> {
    let mut first = stance_passages(collection, article, name);
    let (mut rest, _) = name_passages(collection, name, Some(article), LIMIT);
    rest.retain(|p| !first.iter().any(|f| f.span.overlaps(p.span)));
    first.extend(rest);
    first
}
