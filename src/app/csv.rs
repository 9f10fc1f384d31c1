//! Tables as text for the clipboard: comma-separated values after RFC 4180. Numbers are written plainly, days as
//! 2026-03-12, as other programs read them; what is not known is left empty.

use super::command::Command;
use super::look::Look;
use super::texts::Texts;
use crate::analysis::StanceLabel;
use crate::collection::ArticleId;
use egui::text_selection::LabelSelectionState;
use egui::{Event, Ui};

/// Whether Ctrl+C asks for the table of a screen: no words are chosen, no field has the keyboard.
#[must_use]
pub fn asked(ui: &Ui) -> bool {
    let words = || ui.ctx().plugin_opt::<LabelSelectionState>().is_some_and(|p| p.lock().has_selection());
    ui.input(|i| i.events.contains(&Event::Copy)) && !ui.ctx().text_edit_focused() && !words()
}

/// A table for the clipboard, with heads by the ids of their texts.
#[must_use]
pub fn command(texts: &Texts, heads: &[&str], rows: Vec<Vec<String>>) -> Command {
    let n = rows.len();
    let heads = heads.iter().map(|id| texts.get(id).to_owned()).collect();
    Command::CopyText { text: write(std::iter::once(heads).chain(rows)), rows: Some(n) }
}

/// Heads of [`article`].
pub const ARTICLE: [&str; 4] = ["csv-article", "csv-outlet", "csv-date", "csv-file"];

/// Title, outlet, day and file of an article.
#[must_use]
pub fn article(look: &Look<'_>, id: ArticleId) -> Vec<String> {
    let article = &look.collection.entry(id).article;
    let meta = &article.meta;
    let date = meta.date.map(|date| date.to_string()).unwrap_or_default();
    vec![meta.title.clone(), meta.outlet.clone().unwrap_or_default(), date, article.path.clone()]
}

/// Heads of [`spread`].
pub fn spread_heads(texts: &Texts) -> impl Iterator<Item = String> {
    StanceLabel::ALL.into_iter().map(|label| texts.stance(label).to_owned())
}

/// How many articles or names there are of each stance, in the order of [`StanceLabel::ALL`].
pub fn spread(counts: [u32; 5]) -> impl Iterator<Item = String> {
    counts.into_iter().map(|n| n.to_string())
}

/// A score of −1 … +1 or 0 … 1.
#[must_use]
pub fn score(value: f32) -> String {
    format!("{value:.4}")
}

/// Writes rows of fields; quotes what needs quoting. A field that a spreadsheet would run as a
/// formula gets an apostrophe before it.
#[must_use]
pub fn write(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = String::new();
    for row in rows {
        for (i, field) in row.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            push(&mut out, field);
        }
        out.push_str("\r\n");
    }
    out
}

fn push(out: &mut String, field: &str) {
    let number = field.replace('−', "-").parse::<f64>().is_ok();
    let formula = field.starts_with(['=', '+', '-', '@']) && !number;
    let quoted = field.contains(['"', ',', '\n', '\r']);
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    if quoted {
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn quotes_what_needs_quoting_and_disarms_formulas() {
        let rows = [vec!["a, b".to_owned(), "say \"no\"".to_owned(), "=1+1".to_owned(), "-0.5".to_owned()]];
        assert_eq!(write(rows.into_iter()), "\"a, b\",\"say \"\"no\"\"\",'=1+1,-0.5\r\n");
    }
}
