//! Two editions of one text: the sentences that are not the same in both, what differs underlined.

use super::heading;
use super::sentences::{Shown, two};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::views::compare::work::Worked;
use crate::app::widgets;
use crate::compare::Edit;
use crate::span::Span;
use egui::Ui;

/// Sentences shown beside the other modes and below them; a figure leaves nothing out.
const LINES: usize = 12;

/// Every sentence that an edition changed, one below the other.
pub fn show(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let found = &worked.found;
    if found.edits.is_empty() || worked.a == worked.b {
        return;
    }
    let title = look.texts.get("compare-edits");
    heading(ui, look, "compare-edits");
    plots::note(ui, look.texts.get("compare-edits-note"));
    let most = if look.figure { usize::MAX } else { LINES };
    let sentences = || found.edits.chunk_by(|x, y| x.passage == y.passage);
    for edits in sentences().take(most) {
        let Some(pair) = edits.first().and_then(|edit| found.passages.get(edit.passage as usize)) else {
            continue;
        };
        let shown = |span: Span, of: fn(&Edit) -> Option<Span>| {
            Some(Shown { span, marks: edits.iter().filter_map(of).collect(), before: None })
        };
        two(ui, look, worked, title, (shown(pair.a, |e| e.a), shown(pair.b, |e| e.b)), out);
        widgets::hairline(ui);
    }
    let rest = sentences().count().saturating_sub(most);
    if rest > 0 {
        plots::note(ui, &look.texts.with("compare-edits-more", &[("n", rest.into())]));
    }
    ui.add_space(16.0);
}
