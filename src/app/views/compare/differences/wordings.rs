//! Quotations that both articles carry in different words: what only one of them gives is underlined.

use super::heading;
use super::sentences::{Shown, about, two};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::views::compare::work::{Side, Worked};
use crate::app::widgets;
use crate::span::Span;
use egui::Ui;

/// Every such quotation, one below the other.
pub fn show(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let found = &worked.found;
    if found.wordings.is_empty() || worked.a == worked.b {
        return;
    }
    heading(ui, look, "compare-wordings");
    plots::note(ui, look.texts.get("compare-wordings-note"));
    for wording in &found.wordings {
        let Some(pair) = found.quotes.get(wording.quote as usize) else { continue };
        let shown = |side: Side, quote: Option<u32>, marks: &[Span]| {
            let reading = &look.collection.entry(worked.article(side)).reading;
            let quote = reading.quotes.get(quote? as usize)?;
            Some(Shown { span: quote.span, marks: marks.to_vec() })
        };
        let (a, b) = (shown(Side::A, pair.a, &wording.only_a), shown(Side::B, pair.b, &wording.only_b));
        let speaker = match &*pair.speaker {
            "" => look.texts.get("compare-wordings-nobody"),
            name => name,
        };
        about(ui, look, speaker);
        two(ui, look, worked, speaker, (a, b), out);
        widgets::hairline(ui);
    }
    ui.add_space(16.0);
}
