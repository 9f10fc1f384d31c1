//! Everyone who appears with one name, with raw counts beside the scores.

use super::csv;
use super::model::{Measure, Rule};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::state::Subject;
use crate::app::views::counted;
use crate::app::widgets::{
    Column, Table, TableEvent, TableState, Width, spread_at, spread_width, stance_legend,
};
use crate::collection::CountBy;
use crate::collection::cooccurrence::{Pair, Window};
use egui::Ui;

/// p values above this are written in grey: chance explains them.
const TELLING: f64 = 0.05;
/// Below this width, in points, a column gives way.
const NARROW: f32 = 930.0;
/// Least room for names and their bars, in points.
const NAMES: f32 = 236.0;
/// Width of the columns of numbers.
const ALSO: f32 = 92.0;
const NPMI: f32 = 74.0;
const LOG_LIKELIHOOD: f32 = 104.0;
const P: f32 = 74.0;

/// `wanted` is a wish of the reader about the rows, from outside the table.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    table: &mut TableState,
    pairs: &[Pair],
    rule: Rule,
    wanted: Option<TableEvent>,
    out: &mut Vec<Command>,
) {
    if pairs.is_empty() {
        plots::empty(ui, look, "connections-none");
        return;
    }
    let t = look.texts;
    let order = order(look, pairs, table, rule);
    let count = match rule.window {
        Window::Sentence => "column-sentences",
        Window::Paragraph => "column-paragraphs",
        // What stands together in an article is counted by articles whatever the rule.
        Window::Article => "column-articles",
    };
    let narrow = ui.available_width() < NARROW;
    let spread = spread_width(look, narrow);
    // Counts of stance are never cut: measures give way to them.
    let least = NAMES + NPMI + P + spread + if narrow { 0.0 } else { 202.0 };
    let crowded = ui.available_width() < least + LOG_LIKELIHOOD + ALSO;
    let tight = ui.available_width() < least + ALSO;
    // Where there is little room, the measure that the list is not ordered by goes first.
    let jaccard = match narrow && rule.measure != Measure::Jaccard {
        true => Column::text(t.get("measure-jaccard"), Width::Hidden),
        false => Column::number(t.get("measure-jaccard"), 78.0),
    };
    let log_likelihood = match crowded && rule.measure != Measure::LogLikelihood {
        true => Column::text(t.get("measure-log-likelihood"), Width::Hidden),
        false => Column::number(t.get("measure-log-likelihood"), if narrow { LOG_LIKELIHOOD } else { 116.0 }),
    };
    // The count that orders comes first, as a bar.
    let (counted, also) = match rule.by {
        CountBy::Mentions => ((count, "column-together-hint"), ("column-articles", "column-articles-hint")),
        CountBy::Articles => (("column-articles", "column-articles-hint"), (count, "column-together-hint")),
    };
    let once = rule.window == Window::Article;
    // Where there is hardly any room, the count that does not order goes too.
    let also_column = match once || tight && !look.figure {
        true => Column::text(t.get(also.0), Width::Hidden),
        false => Column::number(t.get(also.0), ALSO),
    };
    let kind = if narrow && !look.figure { Width::Hidden } else { Width::Fixed(124.0) };
    let columns = [
        Column::text(t.get("column-name"), Width::Share(1.6)),
        Column::text(t.get("column-kind"), kind),
        Column::text(t.get(counted.0), Width::Share(1.0)).hint(t.get(counted.1)),
        also_column.hint(t.get(also.1)),
        Column::number(t.get("measure-npmi"), NPMI).hint(t.get("npmi-definition")),
        log_likelihood.hint(t.get("log-likelihood-definition")),
        Column::number(t.get("column-p"), P).hint(t.get("p-definition")),
        jaccard.hint(t.get("jaccard-definition")),
        Column::text(t.get("column-spread-short"), Width::Fixed(spread))
            .hint(t.get("column-spread-hint"))
            .unsorted()
            .opening(),
    ];
    if look.figure {
        stance_legend(ui, t, false);
        ui.add_space(8.0);
    }
    let most = pairs.iter().map(|p| rule.counted(p)).max().unwrap_or(1) as f32;
    // Seen from the focus, the selected name is one of those around it.
    let beside = match look.selection.subject {
        // Two names chosen elsewhere: the one that is not in the middle.
        Subject::Pair(a, b, _) => {
            pairs.first().and_then(|pair| [a, b].contains(&pair.a).then(|| if a == pair.a { b } else { a }))
        }
        _ => None,
    };
    let chosen = look.selection.other.or(beside);
    let chosen = chosen.or(look.selection.name.filter(|_| look.selection.focus.is_some()));
    let events = Table::new(t, &columns, order.len()).show(
        ui,
        "connections",
        table,
        |row| chosen == Some(pairs[order[row]].b),
        |row| super::describe(look, &pairs[order[row]], rule),
        |cell, row, column| {
            let pair = &pairs[order[row]];
            match column {
                0 => cell.strong(look.name(pair.b)),
                1 => cell.muted(t.kind(look.collection.name(pair.b).kind)),
                2 => {
                    let n = rule.counted(pair);
                    cell.bar(n as f32, most, &t.number(n));
                }
                3 => cell.number(also_counted(pair, rule)),
                // Together in every window there is: nothing to hold it against.
                4..=6 if is_everywhere(pair) => cell.muted("–"),
                4 => cell.decimal(pair.npmi as f32, 2),
                5 => cell.decimal(pair.log_likelihood as f32, 1),
                6 if !is_tested(pair, rule) => cell.muted("–"),
                6 if pair.p < TELLING => cell.text(&t.p_value(pair.p as f32)),
                6 => cell.muted(&t.p_value(pair.p as f32)),
                7 => cell.decimal(pair.jaccard as f32, 2),
                _ => cell.spread(look.collection.stance_spread(pair.b)),
            }
        },
    );
    for event in events.into_iter().chain(wanted) {
        match event {
            TableEvent::Selected(row) => {
                let pair = &pairs[order[row]];
                out.push(Command::SelectPair(pair.a, pair.b, rule.window));
            }
            TableEvent::Opened(row) => out.push(super::into_the_middle(look, pairs[order[row]].b)),
            TableEvent::Cell { row, x, width, .. } => {
                let name = pairs[order[row]].b;
                let label = spread_at(ui, t, width, look.collection.stance_spread(name), x);
                out.extend(label.map(|label| Command::Evidence(counted::of_name(look, name, label))));
            }
            TableEvent::Copy => out.push(csv::around(look, order.iter().map(|i| &pairs[*i]), rule)),
            TableEvent::Sorted | TableEvent::Chosen | TableEvent::Dropped(..) => {}
        }
    }
}

/// Once, or in one article alone, is no series that chance could be held against.
pub fn is_tested(pair: &Pair, rule: Rule) -> bool {
    pair.count(rule.window) > 1 && pair.sharing > 1
}

/// Together in every window there is: nothing to hold it against.
pub fn is_everywhere(pair: &Pair) -> bool {
    pair.npmi >= 1.0 && pair.log_likelihood == 0.0
}

/// The count that does not order.
fn also_counted(pair: &Pair, rule: Rule) -> u32 {
    match rule.by {
        CountBy::Mentions => pair.sharing,
        CountBy::Articles => pair.count(rule.window),
    }
}

/// The rule's order, or the column's the reader pressed.
fn order(look: &Look<'_>, pairs: &[Pair], table: &TableState, rule: Rule) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    let Some((column, descending)) = table.sort else { return order };
    if column == 0 {
        order.sort_by_cached_key(|&i| crate::text::fold::fold(look.name(pairs[i].b)).into_owned());
    } else {
        let value = |pair: &Pair| match column {
            1 => f64::from(look.collection.name(pair.b).kind as u8),
            2 => f64::from(rule.counted(pair)),
            3 => f64::from(also_counted(pair, rule)),
            4 => pair.npmi,
            5 => pair.log_likelihood,
            6 if !is_tested(pair, rule) => 1.0,
            6 => pair.p,
            _ => pair.jaccard,
        };
        order.sort_by(|&i, &j| value(&pairs[i]).total_cmp(&value(&pairs[j])));
    }
    if descending {
        order.reverse();
    }
    order
}
