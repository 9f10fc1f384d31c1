//! The head of an article: title, where it comes from, how it is written, who is in it.

use crate::analysis::{StanceLabel, Tone};
use crate::app::command::{Command, Wish};
use crate::app::look::Look;
use crate::app::state::Subject;
use crate::app::theme::{Role, size};
use crate::app::widgets;
use crate::collection::passages::unnamed_passages;
use crate::collection::terms::Term;
use crate::collection::{ArticleId, Collection, NameId};
use crate::corpus::{ENCODINGS, EncodingCertainty};
use egui::{Sense, Ui, WidgetInfo, pos2, vec2};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// Names shown below the title until more are asked for: those of a line, at most.
const NAMES: usize = 12;
/// Between two names, and room for the way to the others, in points.
const BETWEEN: f32 = 14.0;
const MORE: f32 = 76.0;
/// Room for an arrow to the article before or after.
const STEP: f32 = 40.0;
/// Height of a line of tags or names.
const LINE: f32 = 22.0;
/// Height that all names take at most.
const NAMES_HEIGHT: f32 = 140.0;

/// Letters of an article that are looked up in the fonts.
const LETTERS: usize = 2_000;

/// Languages whose letters the window draws one by one, in the order of the text.
const RIGHT_TO_LEFT: [&str; 8] = ["ara", "heb", "pes", "urd", "ar", "he", "fa", "ur"];

/// Draws it; `all` names, or the first.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    article: ArticleId,
    (way, names, all): (Way, &[NameId], &mut bool),
    out: &mut Vec<Command>,
) {
    // Lines lower than elsewhere: what is read needs the height.
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = LINE;
        lines(ui, look, article, (way, names, all), out);
    });
}

/// Where an article stands among those of the folder.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub at: usize,
    pub n: usize,
    pub before: Option<ArticleId>,
    pub after: Option<ArticleId>,
}

fn lines(
    ui: &mut Ui,
    look: &Look<'_>,
    article: ArticleId,
    (way, names, all): (Way, &[NameId], &mut bool),
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    let p = look.theme;
    let entry = look.collection.entry(article);
    let meta = &entry.article.meta;
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.add(egui::Label::new(Role::Title.text(meta.title.as_str(), p.ink)).wrap());
    let mut parts: Vec<String> = Vec::new();
    parts.extend(meta.outlet.clone());
    parts.extend(meta.genre.clone());
    parts.extend(meta.date.map(|d| t.date(d)));
    parts.extend(meta.author.clone());
    parts.push(t.with("n-words", &[("n", entry.reading.words.into())]));
    if entry.article.encoding.certainty == EncodingCertainty::Guessed {
        parts.push(t.with("read-encoding-guessed", &[("name", entry.article.encoding.name.into())]));
    } else if look.collection.decisions.encodings.contains_key(&entry.article.path) {
        parts.push(t.with("read-encoding-chosen", &[("name", entry.article.encoding.name.into())]));
    }
    if !entry.reading.language.is_judged() {
        parts.push(t.with("read-not-judged", &[("language", entry.reading.language.code().into())]));
    }
    if !letters_known(ui, look, article) {
        parts.push(t.get("read-no-letters").to_owned());
    } else if RIGHT_TO_LEFT.contains(&entry.reading.language.code()) {
        parts.push(t.get("read-right-to-left").to_owned());
    }
    let line = egui::Label::new(Role::Small.text(parts.join(" · "), p.muted));
    if look.figure {
        ui.add(line.wrap());
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.add(line);
            ui.add_space(6.0);
            // Not torn over two lines.
            let place = ui.painter().layout_no_wrap(place(look, way), Role::Small.font(), p.ink);
            if ui.available_size_before_wrap().x < place.size().x + 2.0 * STEP {
                ui.end_row();
            }
            steps(ui, look, way, out);
        });
    }
    widgets::tab_begins_here(ui);
    tones(ui, look, article, out);
    who(ui, look, article, (names, all), out);
    unnamed(ui, look, article, out);
}

/// Whether the fonts have nearly all letters of an article.
fn letters_known(ui: &Ui, look: &Look<'_>, article: ArticleId) -> bool {
    let id = ui.scope_id().with("letters-known");
    let key = (look.revision, article);
    if let Some((known, all)) = ui.data(|d| d.get_temp::<((u64, ArticleId), bool)>(id))
        && known == key
    {
        return all;
    }
    let text = &look.collection.entry(article).article.text;
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).take(LETTERS).collect();
    let font = Role::Reading.font();
    let missing = ui.fonts_mut(|fonts| letters.iter().filter(|c| !fonts.has_glyph(&font, **c)).count());
    let all = missing * 50 <= letters.len();
    ui.data_mut(|d| d.insert_temp(id, (key, all)));
    all
}

/// "Article 3 of 14"
fn place(look: &Look<'_>, way: Way) -> String {
    look.texts.with("read-at", &[("at", (way.at + 1).into()), ("n", way.n.into())])
}

/// Which article of the folder this is, and the ways to those before and after.
fn steps(ui: &mut Ui, look: &Look<'_>, way: Way, out: &mut Vec<Command>) {
    let t = look.texts;
    let Way { before, after, .. } = way;
    if widgets::icon_button(ui, "←", t.get("read-previous"), before.is_some()).clicked() {
        out.extend(before.map(|a| Command::Read(a, None)));
    }
    ui.label(Role::Small.text(place(look, way), look.theme.ink));
    if widgets::icon_button(ui, "→", t.get("read-next"), after.is_some()).clicked() {
        out.extend(after.map(|a| Command::Read(a, None)));
    }
}

/// The names mentioned most, or all of them.
fn who(
    ui: &mut Ui,
    look: &Look<'_>,
    article: ArticleId,
    (names, all): (&[NameId], &mut bool),
    out: &mut Vec<Command>,
) {
    if names.is_empty() {
        return;
    }
    let most = if *all { names.len() } else { in_line(ui, look, article, names) };
    // The chosen name is always seen, with where N and P have come.
    let mut names = names.to_vec();
    let chosen = names.iter().position(|name| look.selection.name == Some(*name));
    if let Some(at) = chosen.filter(|at| *at >= most) {
        names[..=at].rotate_right(1);
    }
    let scrolls = *all && !look.figure;
    let mut draw = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(BETWEEN, 0.0);
            for name in names.iter().take(most) {
                if name_mark(ui, look, article, *name) {
                    out.push(Command::SelectName(Some(*name)));
                    out.push(Command::Evidence(Subject::NameIn(article, *name)));
                }
            }
            let more = look.texts.with("n-more", &[("n", names.len().saturating_sub(most).into())]);
            if look.figure {
                if names.len() > most {
                    ui.label(Role::Body.text(more, look.theme.muted));
                }
            } else if *all {
                *all = !widgets::link(ui, look.texts.get("summary-less")).clicked();
            } else if names.len() > most {
                *all = widgets::link(ui, &more).clicked();
            }
        });
    };
    if scrolls {
        egui::ScrollArea::vertical().id_salt("who").max_height(NAMES_HEIGHT).show(ui, draw);
    } else {
        draw(ui);
    }
}

/// How many of the names have room in a line; in a figure, which has no way to the others, more.
fn in_line(ui: &Ui, look: &Look<'_>, article: ArticleId, names: &[NameId]) -> usize {
    if look.figure {
        return NAMES;
    }
    let mut room = ui.available_width();
    let mut fits = |name: &NameId| {
        let label = label(look, article, *name);
        room -= ui.painter().layout_no_wrap(label, Role::Body.font(), look.theme.ink).size().x
            + size::SIGN
            + 5.0
            + BETWEEN;
        room >= if names.len() > 1 { MORE } else { 0.0 }
    };
    names.iter().take(NAMES).take_while(|name| fits(name)).count().max(1)
}

/// People judged without a name, below the names: only short passages have them.
fn unnamed(ui: &mut Ui, look: &Look<'_>, article: ArticleId, out: &mut Vec<Command>) {
    let people = &look.collection.entry(article).reading.unnamed;
    if people.is_empty() {
        return;
    }
    let t = look.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
        ui.label(Role::Small.text(t.get("read-unnamed"), look.theme.muted))
            .on_hover_text(t.get("read-unnamed-hint"));
        for (index, person) in people.iter().enumerate() {
            let label = format!("{} {}", person.name, person.mentions.len());
            if mark(ui, look, label, person.stance.label, person.stance.score, false) {
                out.push(Command::Evidence(Subject::Passages {
                    title: person.name.clone(),
                    subtitle: t.stance(person.stance.label).to_owned(),
                    passages: Arc::new(unnamed_passages(look.collection, article, index)),
                }));
            }
        }
    });
}

/// How the article is written: tags that open their sentences, and the reader's own.
fn tones(ui: &mut Ui, look: &Look<'_>, article: ArticleId, out: &mut Vec<Command>) {
    let t = look.texts;
    let tags = look.collection.tones_of(article);
    ui.horizontal_wrapped(|ui| {
        let spacing = ui.spacing_mut();
        spacing.item_spacing.x = 6.0;
        spacing.button_padding.y = 3.0;
        for (tag, human) in &tags {
            let label = match human {
                true => format!("{} · {}", t.tone(tag.tone), t.get("names-human")),
                false => format!("{} {}", t.tone(tag.tone), t.decimal(tag.score, 2)),
            };
            let on = look.selection.subject == Subject::Tone(article, tag.tone);
            if widgets::chip(ui, &label, on).on_hover_text(t.tone_definition(tag.tone)).clicked() {
                out.push(Command::Evidence(Subject::Tone(article, tag.tone)));
            }
        }
        if let Some(subjectivity) = &look.collection.entry(article).reading.subjectivity {
            let label = format!("{} {}", t.get("subjectivity"), t.decimal(subjectivity.score, 2));
            let on = look.selection.subject == Subject::Subjectivity(article);
            if widgets::chip(ui, &label, on).on_hover_text(t.get("subjectivity-definition")).clicked() {
                out.push(Command::Evidence(Subject::Subjectivity(article)));
            }
        }
        if look.figure {
            return;
        }
        ui.menu_button(Role::Small.text(t.get("read-add-tone"), look.theme.muted), |ui| {
            let missing = |tone: &Tone| tags.iter().all(|(tag, _)| tag.tone != *tone);
            for tone in Tone::ALL.into_iter().filter(missing) {
                if ui.button(t.tone(tone)).on_hover_text(t.tone_definition(tone)).clicked() {
                    out.push(Command::Decide(Wish::Tone(article, tone, Some(true))));
                    out.push(Command::Evidence(Subject::Tone(article, tone)));
                    ui.close();
                }
            }
        });
    });
}

/// What this article says more than the rest of the folder: each term searches for itself.
pub fn terms(ui: &mut Ui, look: &Look<'_>, terms: &[Term], out: &mut Vec<Command>) {
    if terms.is_empty() {
        return;
    }
    let t = look.texts;
    ui.spacing_mut().interact_size.y = LINE;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let label = ui.label(Role::Small.text(t.get("read-terms"), look.theme.muted));
        label.on_hover_text(t.get("read-terms-hint"));
        for term in terms {
            let scores = [
                ("here", term.count.into()),
                ("rest", term.rest.into()),
                ("ratio", t.signed(term.log_ratio as f32, 1).into()),
                ("z", t.decimal(term.z as f32, 1).into()),
            ];
            let hint = t.with("read-term-scores", &scores);
            if widgets::link(ui, &term.term).on_hover_text(hint).clicked() {
                out.push(Command::Search(format!("\"{}\"", term.term)));
            }
        }
    });
}

/// Choosing the encoding of the file, where the one found is wrong.
pub fn encodings(ui: &mut Ui, look: &Look<'_>, article: ArticleId, out: &mut Vec<Command>) {
    let t = look.texts;
    ui.menu_button(t.get("read-open-as"), |ui| {
        let now = look.collection.entry(article).article.encoding.name;
        ui.label(Role::Small.text(t.with("read-encoding-now", &[("name", now.into())]), look.theme.muted));
        if ui.button(t.get("read-encoding-detect")).clicked() {
            out.push(Command::Decide(Wish::Encoding(article, None)));
            ui.close();
        }
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for encoding in ENCODINGS {
                if ui.selectable_label(*encoding == now, *encoding).clicked() {
                    out.push(Command::Decide(Wish::Encoding(article, Some(encoding))));
                    ui.close();
                }
            }
        });
    });
}

/// The names of the article, the most mentioned first.
pub fn names(collection: &Collection, article: ArticleId) -> Vec<NameId> {
    let mut seen = FxHashSet::default();
    let named = collection.name_of[article.0 as usize].iter().flatten().copied();
    let mut names: Vec<NameId> = named.filter(|name| seen.insert(*name)).collect();
    // What was joined from several forms is named more often than each of them.
    names.sort_by_cached_key(|name| std::cmp::Reverse(collection.mentions(article, *name).len()));
    names
}

fn label(look: &Look<'_>, article: ArticleId, name: NameId) -> String {
    let mentions = look.collection.mentions(article, name);
    let here = look.selection.span.filter(|_| look.selection.name == Some(name) && !look.figure);
    match here.and_then(|here| mentions.iter().position(|m| m.span == here)) {
        Some(at) => {
            let args = [("at", (at + 1).into()), ("n", mentions.len().into())];
            format!("{} {}", look.name(name), look.texts.with("mention-at", &args))
        }
        None => format!("{} {}", look.name(name), mentions.len()),
    }
}

/// Sign, name and mentions; whether it was pressed.
fn name_mark(ui: &mut Ui, look: &Look<'_>, article: ArticleId, name: NameId) -> bool {
    let Some(occurrence) = look.collection.occurrence(article, name) else { return false };
    let label = label(look, article, name);
    let chosen = look.selection.name == Some(name);
    mark(ui, look, label, occurrence.stance.label, occurrence.stance.score, chosen)
}

/// A sign and a label; whether it was pressed.
fn mark(ui: &mut Ui, look: &Look<'_>, label: String, stance: StanceLabel, score: f32, chosen: bool) -> bool {
    let p = look.theme;
    let role = if chosen { Role::Strong } else { Role::Body };
    let galley =
        ui.painter().layout_no_wrap(label.clone(), role.font(), if chosen { p.accent } else { p.ink });
    let (rect, response) =
        ui.allocate_exact_size(galley.size() + vec2(size::SIGN + 5.0, 4.0), Sense::click());
    let told = look.texts.stance(stance);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{label}, {told}")));
    let centre = pos2(rect.left() + size::SIGN / 2.0, rect.center().y);
    widgets::paint_sign(ui.painter(), p, stance, centre, size::SIGN);
    ui.painter().galley(rect.min + vec2(size::SIGN + 5.0, 2.0), galley, p.ink);
    widgets::focus_ring(ui, &response);
    let hint = format!("{told} {}", look.texts.signed(score, 2));
    response.on_hover_text(hint).clicked()
}
