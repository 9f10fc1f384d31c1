//! The whole comparison as a table: every row of the aligned list, then every difference.

use super::differences::claims::{only, reservations};
use super::strip::kind_text;
use super::work::Worked;
use crate::app::command::Command;
use crate::app::csv;
use crate::app::look::Look;
use crate::collection::ArticleId;
use crate::compare::{Chance, Claim, EntityPair};
use crate::span::Span;
use egui::text_selection::LabelSelectionState;
use egui::{Event, Ui};

/// Ctrl+C copies the table, unless words are chosen or a field has the keyboard.
pub fn keys(ui: &Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let chosen = ui.ctx().plugin_opt::<LabelSelectionState>().is_some_and(|p| p.lock().has_selection());
    if chosen || ui.ctx().egui_wants_keyboard_input() {
        return;
    }
    if ui.input(|i| i.events.contains(&Event::Copy)) {
        out.push(copy(look, worked));
    }
}

/// The table for the clipboard.
pub fn copy(look: &Look<'_>, worked: &Worked) -> Command {
    let rows = rows(look, worked);
    // The head is no row.
    let n = rows.len() - 1;
    Command::CopyText { text: csv::write(rows.into_iter().map(Vec::from)), rows: Some(n) }
}

/// Columns of the table.
const COLUMNS: usize = 15;
type Row = [String; COLUMNS];

/// The heads, in the order of [`Line`].
const HEADS: [&str; COLUMNS] = [
    "table-part",
    "table-kind",
    "table-item",
    "table-a-text",
    "table-b-text",
    "table-a",
    "table-b",
    "table-score",
    "table-difference",
    "table-p",
    "table-a-low",
    "table-a-high",
    "table-b-low",
    "table-b-high",
    "table-ratio",
];

/// One row before it is written. Numbers are written plainly, as other programs read them.
#[derive(Default)]
struct Line<'l> {
    part: &'l str,
    kind: String,
    item: String,
    /// What A and B say.
    text: [String; 2],
    /// Counts, scores or shares of A and B.
    value: [Option<f32>; 2],
    score: Option<f32>,
    difference: Option<f32>,
    chance: Option<Chance>,
    ratio: Option<f32>,
}

impl Line<'_> {
    fn row(self) -> Row {
        let number = |value: Option<f32>| value.map_or_else(String::new, plain);
        let [a_text, b_text] = self.text;
        [
            self.part.to_owned(),
            self.kind,
            self.item,
            a_text,
            b_text,
            number(self.value[0]),
            number(self.value[1]),
            number(self.score),
            number(self.difference),
            number(self.chance.map(|c| c.p)),
            number(self.chance.map(|c| c.a.0)),
            number(self.chance.map(|c| c.a.1)),
            number(self.chance.map(|c| c.b.0)),
            number(self.chance.map(|c| c.b.1)),
            number(self.ratio),
        ]
    }
}

/// Up to four digits after the point, none where there are none.
fn plain(value: f32) -> String {
    let rounded = (f64::from(value) * 1e4).round() / 1e4;
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// Head, the two articles, what each claims, every row of the aligned list, names, terms, figures, quotations, tones.
fn rows(look: &Look<'_>, worked: &Worked) -> Vec<Row> {
    let mut rows = vec![HEADS.map(|id| look.texts.get(id).to_owned())];
    let mut add = |line: Line<'_>| rows.push(line.row());
    articles(look, worked, &mut add);
    claims(look, worked, &mut add);
    passages(look, worked, &mut add);
    names(look, worked, &mut add);
    terms(look, worked, &mut add);
    figures(look, worked, &mut add);
    quotes(look, worked, &mut add);
    wordings(look, worked, &mut add);
    edits(look, worked, &mut add);
    tones(look, worked, &mut add);
    rows
}

type Add<'a> = &'a mut dyn FnMut(Line<'_>);

/// On one line.
fn said(look: &Look<'_>, article: ArticleId, span: Option<Span>) -> String {
    let text = span.and_then(|span| look.collection.entry(article).article.text.get(span.range()));
    crate::text::one_line(text.unwrap_or_default())
}

/// Which of the two say it: the texts of the columns.
fn who(look: &Look<'_>, a: bool, b: bool) -> String {
    let id = match (a, b) {
        (true, false) => "compare-only-a",
        (false, true) => "compare-only-b",
        _ => "compare-both",
    };
    look.texts.get(id).to_owned()
}

fn articles(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    let title = |id: ArticleId| look.collection.entry(id).article.meta.title.clone();
    let outlet = |id: ArticleId| look.collection.entry(id).article.meta.outlet.clone().unwrap_or_default();
    let date = |id: ArticleId| {
        look.collection.entry(id).article.meta.date.map_or_else(String::new, |date| date.to_string())
    };
    let of = |what: &dyn Fn(ArticleId) -> String| [what(worked.a), what(worked.b)];
    for (id, text) in
        [("column-title", of(&title)), ("column-outlet", of(&outlet)), ("column-date", of(&date))]
    {
        let item = look.texts.get(id).to_owned();
        add(Line { part: look.texts.get("table-article"), item, text, ..Line::default() });
    }
    let words = |id: ArticleId| Some(look.collection.entry(id).reading.words as f32);
    add(Line {
        part: look.texts.get("table-article"),
        item: look.texts.get("column-words").to_owned(),
        value: [words(worked.a), words(worked.b)],
        score: Some(worked.found.similarity),
        ..Line::default()
    });
}

fn claims(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    let (t, claims) = (look.texts, &worked.found.claims);
    let part = t.get("compare-claims");
    let said = |a: Option<Claim>, b: Option<Claim>| {
        [(worked.a, a), (worked.b, b)].map(|(id, claim)| said(look, id, claim.map(|c| c.sentence)))
    };
    if claims.a.is_some() || claims.b.is_some() {
        let item = t.get("compare-claims-lead").to_owned();
        add(Line { part, item, text: said(claims.a, claims.b), ..Line::default() });
    }
    for (a, b) in reservations(claims) {
        let item = t.get("compare-claims-reservations").to_owned();
        add(Line { part, item, text: said(a, b), ..Line::default() });
    }
    for (a, b) in only(claims) {
        let item = t.get("compare-claims-only").to_owned();
        add(Line { part, item, text: said(a, b), ..Line::default() });
    }
    for pair in &claims.pairs {
        let text = said(Some(pair.a), Some(pair.b));
        add(Line { part, item: pair.about.join(", "), text, score: Some(pair.weight), ..Line::default() });
    }
}

fn passages(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    for row in &worked.rows {
        let kind = match row.pair {
            Some((pair, _)) => look.texts.get(kind_text(worked, pair)).to_owned(),
            None => who(look, row.a.is_some(), row.b.is_some()),
        };
        add(Line {
            part: look.texts.get("table-passage"),
            kind,
            text: [said(look, worked.a, row.a), said(look, worked.b, row.b)],
            score: row.pair.and_then(|(pair, _)| worked.found.passages.get(pair)).map(|p| p.score),
            ..Line::default()
        });
    }
}

fn names(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    let t = look.texts;
    for pair in &worked.found.entities {
        add(Line {
            part: t.get("compare-names"),
            kind: who(look, pair.a_mentions > 0, pair.b_mentions > 0),
            item: pair.name.clone(),
            value: [Some(pair.a_mentions as f32), Some(pair.b_mentions as f32)],
            ..Line::default()
        });
    }
    let both = |e: &&EntityPair| e.difference.is_some();
    for pair in worked.found.entities.iter().filter(both) {
        let stance = |label: Option<_>| label.map_or_else(String::new, |label| t.stance(label).to_owned());
        // No sentence judges the name in either: there is nothing to differ.
        let judged = pair.a_score != 0.0 || pair.b_score != 0.0;
        let score = |score: f32| Some(score).filter(|_| judged);
        add(Line {
            part: t.get("compare-stance-shared"),
            kind: t.kind(pair.kind).to_owned(),
            item: pair.name.clone(),
            text: [stance(pair.a_stance), stance(pair.b_stance)],
            value: [score(pair.a_score), score(pair.b_score)],
            difference: pair.difference.filter(|_| judged),
            chance: pair.chance,
            ..Line::default()
        });
    }
}

fn terms(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    for pair in &worked.found.terms {
        add(Line {
            part: look.texts.get("compare-terms"),
            kind: who(look, pair.a > 0, pair.b > 0),
            item: pair.term.clone(),
            value: [Some(pair.a as f32), Some(pair.b as f32)],
            score: Some(pair.z),
            ratio: Some(pair.log_ratio),
            ..Line::default()
        });
    }
}

fn figures(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    for pair in &worked.found.figures {
        let place = |article: ArticleId, index: Option<u32>| {
            look.collection.entry(article).reading.figures.get(index? as usize)
        };
        let (a, b) = (place(worked.a, pair.a), place(worked.b, pair.b));
        let kind = match (a, b) {
            (Some(_), Some(_)) if pair.agrees => look.texts.get("table-agrees").to_owned(),
            (Some(_), Some(_)) => look.texts.get("compare-figures-disagree").to_owned(),
            _ => who(look, a.is_some(), b.is_some()),
        };
        let phrase = |article: ArticleId, phrase: Option<crate::compare::Phrase>| {
            phrase.map_or_else(String::new, |p| p.of(&look.collection.entry(article).article.text))
        };
        add(Line {
            part: look.texts.get("compare-figures"),
            kind,
            item: [(worked.a, a), (worked.b, b)]
                .iter()
                .filter_map(|(id, figure)| Some(said(look, *id, Some((*figure)?.span))))
                .collect::<Vec<_>>()
                .join(if pair.agrees { " = " } else { " ≠ " }),
            text: [phrase(worked.a, pair.a_phrase), phrase(worked.b, pair.b_phrase)],
            value: [a.map(|f| f.value as f32), b.map(|f| f.value as f32)],
            ..Line::default()
        });
    }
}

fn quotes(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    for pair in &worked.found.quotes {
        let words = |article: ArticleId, index: Option<u32>| {
            let entry = look.collection.entry(article);
            let quote = index.and_then(|i| entry.reading.quotes.get(i as usize));
            quote.map_or_else(String::new, |quote| crate::text::one_line(&quote.words(&entry.article.text)))
        };
        add(Line {
            part: look.texts.get("compare-quotes"),
            kind: who(look, pair.a.is_some(), pair.b.is_some()),
            item: pair.speaker.clone(),
            text: [words(worked.a, pair.a), words(worked.b, pair.b)],
            ..Line::default()
        });
    }
}

/// What stands at one place of a passage in either edition of a text.
fn edits(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    for edit in &worked.found.edits {
        add(Line {
            part: look.texts.get("compare-edits"),
            text: [said(look, worked.a, edit.a), said(look, worked.b, edit.b)],
            ..Line::default()
        });
    }
}

/// What only one of the two gives of a quotation, its runs apart.
fn wordings(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    for (wording, speaker) in worked.found.wordings.iter().zip(&worked.speakers) {
        let only = |article: ArticleId, runs: &[Span]| {
            let told: Vec<String> = runs.iter().map(|run| said(look, article, Some(*run))).collect();
            told.join(" … ")
        };
        add(Line {
            part: look.texts.get("compare-wordings"),
            item: speaker.clone(),
            text: [only(worked.a, &wording.only_a), only(worked.b, &wording.only_b)],
            ..Line::default()
        });
    }
}

fn tones(look: &Look<'_>, worked: &Worked, add: Add<'_>) {
    let t = look.texts;
    let tag =
        |score: f32| t.get(if score > 0.0 { "compare-tag-given" } else { "compare-tag-not" }).to_owned();
    for pair in &worked.found.tone {
        add(Line {
            part: t.get("compare-tone"),
            item: t.tone(pair.tone).to_owned(),
            text: [tag(pair.a), tag(pair.b)],
            value: [Some(pair.a_strength), Some(pair.b_strength)],
            difference: Some(pair.a_strength - pair.b_strength),
            chance: pair.chance,
            ..Line::default()
        });
    }
    let opinion = worked.found.opinion;
    add(Line {
        part: t.get("compare-tone"),
        item: t.get("subjectivity").to_owned(),
        value: [opinion.a, opinion.b],
        difference: opinion.difference(),
        chance: opinion.chance,
        ..Line::default()
    });
    let (a, b) = worked.found.quoted;
    for (id, a, b) in [
        ("compare-quoted-direct", a.direct, b.direct),
        ("compare-quoted-indirect", a.indirect, b.indirect),
        ("compare-quoted-all", a.all(), b.all()),
    ] {
        let item = t.get(id).to_owned();
        add(Line { part: t.get("compare-quoted"), item, value: [Some(a), Some(b)], ..Line::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn numbers_are_written_as_other_programs_read_them() {
        assert_eq!([plain(12.0), plain(-0.25), plain(0.1), plain(-0.000_01)], ["12", "-0.25", "0.1", "0"]);
    }
}
