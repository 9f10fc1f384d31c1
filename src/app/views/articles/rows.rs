//! The rows of the Articles table: which, in what order, and what stands in them.

use crate::analysis::{StanceLabel, ToneTag};
use crate::app::command::Command;
use crate::app::csv;
use crate::app::look::Look;
use crate::app::theme::Role;
use crate::app::widgets::{Cell, spread_text};
use crate::collection::{ArticleId, NameId};
use std::cmp::Ordering;

/// What the order depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    revision: u64,
    filter: String,
    sort: Option<(usize, bool)>,
    focus: Option<NameId>,
}

impl Key {
    pub fn of(look: &Look<'_>, filter: &str, sort: Option<(usize, bool)>) -> Self {
        Self { revision: look.revision, filter: filter.to_lowercase(), sort, focus: look.selection.focus }
    }
}

/// Articles in the order shown; made again only when [`Key`] changes.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    key: Option<Key>,
    pub order: Vec<ArticleId>,
}

impl Rows {
    /// Whether they are those of a collection as it is now.
    pub fn of(&self, revision: u64) -> bool {
        self.key.as_ref().is_some_and(|key| key.revision == revision)
    }

    /// Makes the rows anew if `key` has changed; returns those before then.
    pub fn update(&mut self, look: &Look<'_>, key: Key) -> Option<Vec<ArticleId>> {
        if self.key.as_ref() == Some(&key) {
            return None;
        }
        let before = std::mem::take(&mut self.order);
        let matches = |id: &ArticleId| {
            let meta = &look.collection.entry(*id).article.meta;
            key.filter.is_empty()
                || meta.title.to_lowercase().contains(&key.filter)
                || meta.outlet.as_ref().is_some_and(|o| o.to_lowercase().contains(&key.filter))
        };
        self.order = look.collection.article_ids().filter(matches).collect();
        if let Some((column, descending)) = key.sort {
            if column == 4 {
                let key = |id: &ArticleId| (stance_key(look, *id) * 1000.0) as i32;
                self.order.sort_by_cached_key(key);
            } else if column == 5 {
                self.order.sort_by_cached_key(|id| tone_key(look, *id));
            } else {
                self.order.sort_by(|a, b| compare(look, *a, *b, column));
            }
            if descending {
                self.order.reverse();
            }
            if column == 2 {
                // Without a date at the end, whichever way.
                self.order.sort_by_key(|id| look.collection.entry(*id).article.meta.date.is_none());
            }
        }
        self.key = Some(key);
        Some(before)
    }
}

fn compare(look: &Look<'_>, a: ArticleId, b: ArticleId, column: usize) -> Ordering {
    let (x, y) = (look.collection.entry(a), look.collection.entry(b));
    match column {
        0 => x.article.meta.title.to_lowercase().cmp(&y.article.meta.title.to_lowercase()),
        1 => x.article.meta.outlet.cmp(&y.article.meta.outlet),
        2 => x.article.meta.date.cmp(&y.article.meta.date),
        3 => x.reading.words.cmp(&y.reading.words),
        _ => Ordering::Equal,
    }
}

/// Critical first, favourable last, articles without the focus before all.
fn stance_key(look: &Look<'_>, id: ArticleId) -> f32 {
    match look.selection.focus {
        Some(focus) => look.collection.occurrence(id, focus).map_or(-2.0, |o| o.stance.score),
        None => {
            let [good, bad, ..] = spread(look, id);
            good as f32 - bad as f32
        }
    }
}

/// By the strongest tone, and by its strength among those that share it; articles without any last.
fn tone_key(look: &Look<'_>, id: ArticleId) -> (bool, String, i32) {
    let tags = look.collection.tones_of(id);
    match tags.first() {
        Some((tag, _)) => (false, look.texts.tone(tag.tone).to_lowercase(), -(tag.score * 1000.0) as i32),
        None => (true, String::new(), 0),
    }
}

/// How many of the article's names are treated in each way.
fn spread(look: &Look<'_>, id: ArticleId) -> [u32; 5] {
    let mut spread = [0; 5];
    let mut names: Vec<NameId> = look.collection.name_of[id.0 as usize].iter().flatten().copied().collect();
    names.sort_unstable();
    names.dedup();
    for occurrence in names.into_iter().filter_map(|name| look.collection.occurrence(id, name)) {
        if let Some(at) = StanceLabel::ALL.iter().position(|l| *l == occurrence.stance.label) {
            spread[at] += 1;
        }
    }
    spread
}

/// As [`spread`], but only those it judges: what the table shows.
pub fn judged(look: &Look<'_>, id: ArticleId) -> [u32; 5] {
    let [good, bad, mixed, ..] = spread(look, id);
    [good, bad, mixed, 0, 0]
}

/// Paints one cell; where rows are tall, outlet and names stand below the title, which has two lines where they
/// are roomy.
pub fn paint(cell: &Cell<'_>, look: &Look<'_>, id: ArticleId, column: usize, (tall, roomy): (bool, bool)) {
    match column {
        0 if tall => {
            let outlet = look.collection.entry(id).article.meta.outlet.clone();
            let copy = look.copy_line(id);
            let below: Vec<String> = copy.into_iter().chain(outlet).chain([text(look, id, 6)]).collect();
            let (title, below) = (text(look, id, 0), below.join(" · "));
            if roomy { cell.three_lines(&title, &below) } else { cell.two_lines(&title, &below) }
        }
        0 => cell.strong(&text(look, id, 0)),
        1 => cell.muted(&text(look, id, 1)),
        4 => match look.selection.focus {
            Some(focus) => match look.collection.occurrence(id, focus) {
                Some(o) => cell.stance(o.stance.label),
                None => cell.muted(look.texts.get("not-in-article")),
            },
            None => cell.spread(judged(look, id)),
        },
        5 if tall && !look.figure => strongest_tone(cell, look, id),
        6 => cell.muted(&look.copy_line(id).unwrap_or_else(|| text(look, id, 6))),
        _ => cell.text(&text(look, id, column)),
    }
}

/// The strongest tone, and how many more there are.
fn strongest_tone(cell: &Cell<'_>, look: &Look<'_>, id: ArticleId) {
    let tags = look.collection.tones_of(id);
    let Some((first, _)) = tags.first() else { return cell.muted("–") };
    let more = if tags.len() > 1 { format!(" +{}", tags.len() - 1) } else { String::new() };
    let (tone, p) = (look.texts.tone(first.tone), cell.theme);
    cell.runs(&[(tone, Role::Body, p.ink), (&more, Role::Small, p.muted)]);
}

/// What a cell says when it is pointed at: all of what had no room.
pub fn hint(look: &Look<'_>, id: ArticleId, column: usize) -> Option<String> {
    let meta = &look.collection.entry(id).article.meta;
    let t = look.texts;
    match column {
        0 => {
            let parts =
                [Some(meta.title.clone()), meta.outlet.clone(), Some(text(look, id, 6)), look.copy_line(id)];
            Some(parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
        }
        2 => meta.date.map(|date| t.date(date)),
        4 if look.selection.focus.is_none() => {
            Some(spread_text(t, spread(look, id))).filter(|said| !said.is_empty())
        }
        5 => {
            let tags = look.collection.tones_of(id);
            let said = |tag: &ToneTag| format!("{} {}", t.tone(tag.tone), t.decimal(tag.score, 2));
            let all: Vec<String> = tags.iter().map(|(tag, _)| said(tag)).collect();
            (!all.is_empty()).then(|| all.join("\n"))
        }
        _ => None,
    }
}

/// What stands in a cell, as text.
fn text(look: &Look<'_>, id: ArticleId, column: usize) -> String {
    let entry = look.collection.entry(id);
    let (meta, t) = (&entry.article.meta, look.texts);
    match column {
        0 => meta.title.clone(),
        1 => meta.outlet.clone().unwrap_or_else(|| "–".to_owned()),
        2 => meta.date.map_or_else(|| "–".to_owned(), |d| look.day(d)),
        3 => t.number(entry.reading.words),
        4 => match look.selection.focus {
            Some(focus) => look
                .collection
                .occurrence(id, focus)
                .map_or(t.get("not-in-article"), |o| t.stance(o.stance.label))
                .to_owned(),
            None => spread_text(t, spread(look, id)),
        },
        5 => {
            let tags = look.collection.tones_of(id);
            let tones: Vec<&str> = tags.iter().take(3).map(|(tag, _)| t.tone(tag.tone)).collect();
            if tones.is_empty() { "–".to_owned() } else { tones.join(", ") }
        }
        _ => {
            let names = &look.collection.name_of[id.0 as usize];
            let mut shown: Vec<&str> = names.iter().flatten().map(|n| look.name(*n)).take(6).collect();
            shown.dedup();
            shown.truncate(4);
            shown.join(", ")
        }
    }
}

/// The table as comma-separated values.
pub fn csv(look: &Look<'_>, order: &[ArticleId]) -> Command {
    let t = look.texts;
    let focus = look.selection.focus;
    let mut heads: Vec<String> = csv::ARTICLE.iter().map(|id| t.get(id).to_owned()).collect();
    heads.push(t.get("column-words").to_owned());
    match focus {
        Some(name) => {
            heads.push(t.with("stance-towards", &[("name", look.name(name).into())]));
            heads.extend(["csv-score", "csv-confidence"].map(|id| t.get(id).to_owned()));
        }
        // How many of its names it treats in each way.
        None => heads.extend(csv::spread_heads(t)),
    }
    heads.extend(["csv-tones", "csv-subjectivity", "column-names"].map(|id| t.get(id).to_owned()));
    let row = |id: &ArticleId| {
        let reading = &look.collection.entry(*id).reading;
        let mut row = csv::article(look, *id);
        row.push(reading.words.to_string());
        match focus {
            Some(name) => row.extend(match look.collection.occurrence(*id, name).map(|o| o.stance) {
                Some(s) => [t.stance(s.label).to_owned(), csv::score(s.score), csv::score(s.confidence)],
                None => Default::default(),
            }),
            None => row.extend(csv::spread(spread(look, *id))),
        }
        let tags = look.collection.tones_of(*id);
        row.push(tags.iter().map(|(tag, _)| t.tone(tag.tone)).collect::<Vec<_>>().join(", "));
        row.push(reading.subjectivity.as_ref().map(|s| csv::score(s.score)).unwrap_or_default());
        row.push(text(look, *id, 6));
        row
    };
    let rows = order.iter().map(row);
    let text = csv::write(std::iter::once(heads).chain(rows));
    Command::CopyText { text, rows: Some(order.len()) }
}
