//! The line that stands for a run of text that was left out.

use super::{Drawn, GAP, Page};
use crate::app::look::Look;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::words_in;
use crate::corpus::Reason;
use egui::{Align2, Sense, Ui, pos2, vec2};

/// Height of the line.
pub const FOLD: f32 = 24.0;

impl Page {
    /// The line that stands for what was left out; whether its text is shown.
    pub(super) fn fold_line(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        drawn: Drawn<'_>,
        i: usize,
        reasons: &[Reason],
    ) -> bool {
        let p = Palette::here(ui);
        let span = self.blocks[i].span;
        let words = words_in(ui, span.of(&drawn.entry.article.text));
        let names: Vec<&str> = reasons.iter().map(|r| look.texts.reason(*r)).collect();
        let label =
            look.texts.with("read-left-out", &[("n", words.into()), ("reasons", names.join(", ").into())]);
        let (rect, response) = ui.allocate_exact_size(vec2(drawn.width, FOLD), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::DisclosureTriangle, true, &label));
        let open = self.open.contains(&i);
        let ink = if response.hovered() || response.has_focus() { p.accent } else { p.muted };
        let y = rect.center().y;
        ui.painter().hline(rect.left()..=rect.left() + 18.0, y, egui::Stroke::new(1.0, p.hairline));
        let sign = if open { "−" } else { "+" };
        let mut job =
            egui::text::LayoutJob::simple_singleline(format!("{sign} {label}"), Role::Small.font(), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width((rect.width() - 30.0).max(40.0));
        let galley = ui.painter().layout_job(job);
        let drawn = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 26.0, y), galley.size());
        ui.painter().galley(drawn.min, galley, ink);
        ui.painter().hline(
            drawn.right() + 8.0..=rect.right().max(drawn.right() + 8.0),
            y,
            egui::Stroke::new(1.0, p.hairline),
        );
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            if open {
                self.open.remove(&i);
            } else {
                self.open.insert(i);
            }
        }
        if open {
            ui.add_space(4.0);
        } else {
            self.heights.set(i, FOLD + GAP);
        }
        open
    }
}
