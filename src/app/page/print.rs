//! A page as a figure shows it: whole, without scrolling.

use super::{Drawn, Page};
use crate::app::look::Look;
use egui::{Rect, Ui};

impl Page {
    /// The whole page at once, from its first line to its last, as a figure shows it.
    pub(super) fn print(&mut self, ui: &mut Ui, look: &Look<'_>, drawn: Drawn<'_>) {
        (self.offset, self.lead) = (0.0, 0.0);
        let top = ui.cursor().min;
        for i in 0..self.blocks.len() {
            self.heights.set(i, 0.0);
            self.block(ui, look, drawn, i);
        }
        self.rect = Rect::from_min_max(top, ui.min_rect().max);
    }
}
