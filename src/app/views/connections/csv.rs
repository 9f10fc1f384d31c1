//! Pairs of names as a table for the clipboard.

use super::list::{is_everywhere, is_tested};
use super::model::{Matrix, Network, Rule};
use super::window_text;
use crate::app::command::Command;
use crate::app::csv;
use crate::app::look::Look;
use crate::collection::cooccurrence::Pair;

/// Counts and scores of a pair, the same in all tables.
const SCORES: [&str; 9] = [
    "csv-together",
    "csv-pair-sentences",
    "csv-pair-paragraphs",
    "csv-pair-articles",
    "csv-pair-sharing",
    "measure-npmi",
    "measure-log-likelihood",
    "column-p",
    "measure-jaccard",
];

fn scores(look: &Look<'_>, pair: &Pair, rule: Rule) -> Vec<String> {
    let measured = |text: String| if is_everywhere(pair) { String::new() } else { text };
    vec![
        look.texts.get(window_text(rule.window)).to_owned(),
        pair.sentences.to_string(),
        pair.paragraphs.to_string(),
        pair.articles.to_string(),
        pair.sharing.to_string(),
        measured(format!("{:.4}", pair.npmi)),
        measured(format!("{:.2}", pair.log_likelihood)),
        if is_tested(pair, rule) { measured(format!("{:.6}", pair.p)) } else { String::new() },
        format!("{:.4}", pair.jaccard),
    ]
}

/// Everyone who appears with one name.
pub fn around<'p>(look: &Look<'_>, pairs: impl Iterator<Item = &'p Pair>, rule: Rule) -> Command {
    let t = look.texts;
    let mut heads: Vec<String> = ["csv-a", "csv-b", "csv-kind"].map(|id| t.get(id).to_owned()).into();
    heads.extend(SCORES.iter().map(|id| t.get(id).to_owned()));
    heads.extend(csv::spread_heads(t));
    let row = |pair: &Pair| {
        let kind = t.kind(look.collection.name(pair.b).kind);
        let mut row = vec![look.name(pair.a).to_owned(), look.name(pair.b).to_owned(), kind.to_owned()];
        row.extend(scores(look, pair, rule));
        // How the articles treat the other one.
        row.extend(csv::spread(look.collection.stance_spread(pair.b)));
        row
    };
    let rows: Vec<Vec<String>> = pairs.map(row).collect();
    let n = Some(rows.len());
    Command::CopyText { text: csv::write(std::iter::once(heads).chain(rows)), rows: n }
}

/// The cells of a matrix, each pair once.
pub fn matrix(look: &Look<'_>, matrix: &Matrix, rule: Rule) -> Command {
    let places = 0..matrix.names.len();
    let cells = places.clone().flat_map(|row| places.clone().skip(row + 1).map(move |column| (row, column)));
    pairs(look, cells.filter_map(|(row, column)| matrix.pair(row, column)), rule)
}

/// The lines of a network, the strongest first.
pub fn network(look: &Look<'_>, network: &Network, rule: Rule) -> Command {
    pairs(look, network.pairs.iter().rev().map(|(_, _, pair)| pair), rule)
}

fn pairs<'p>(look: &Look<'_>, pairs: impl Iterator<Item = &'p Pair>, rule: Rule) -> Command {
    let row = |pair: &Pair| {
        let mut row = vec![look.name(pair.a).to_owned(), look.name(pair.b).to_owned()];
        row.extend(scores(look, pair, rule));
        row
    };
    let heads: Vec<&str> = ["csv-a", "csv-b"].into_iter().chain(SCORES).collect();
    csv::command(look.texts, &heads, pairs.map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::{Organization, Place};
    use crate::app::look::testing::looking;
    use crate::collection::NameId;
    use crate::collection::testing::{collection, entry};
    use std::sync::Arc;

    #[test]
    fn matrix_and_network_are_tables_of_pairs_and_what_no_test_can_tell_is_empty() {
        let names = [("Zefiro", Organization), ("Riva", Place), ("Brenta", Place)];
        let made = Arc::new(collection(vec![
            entry("a", "Zefiro is in Riva.\nBrenta sleeps.", &names),
            entry("b", "Riva and Brenta sleep.", &names),
        ]));
        looking(&made, |look| {
            let rule = Rule::default();
            let text = |command| match command {
                Command::CopyText { text, rows } => (text, rows),
                _ => panic!("no table"),
            };
            let (cells, rows) = text(matrix(look, &Matrix::of(&made, Some(NameId(0)), rule, 9), rule));
            assert_eq!(rows, Some(2), "{cells}");
            let heads = "Name A,Name B,Together in,Sentences together,Paragraphs together,Articles together,\
                         Articles with such a place,NPMI,Log-likelihood,p,Jaccard";
            assert_eq!(cells.lines().next(), Some(heads));
            let pair = cells.lines().find(|line| line.contains("Zefiro")).unwrap();
            assert!(pair.contains(",paragraph,1,1,1,1,"), "{pair}");
            assert!(pair.rsplit(',').nth(1) == Some(""), "one place is no test: {pair}");
            let lines = text(network(look, &Network::of(&made, Some(NameId(0)), rule, 9), rule)).0;
            assert_eq!(lines.lines().count(), 3, "{lines}");
        });
    }
}
