//! What can stand in a cell of a table. Painted, not laid out: a row of many cells costs little.

use super::{bar, paint_sign, paint_spread};
use crate::analysis::StanceLabel;
use crate::app::texts::Texts;
use crate::app::theme::{Palette, Role, size};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Painter, Rect, pos2};
use std::sync::Arc;

/// One cell: where it is and how it is aligned.
pub struct Cell<'a> {
    pub painter: &'a Painter,
    /// Without the padding.
    pub rect: Rect,
    pub theme: &'static Palette,
    pub texts: &'a Texts,
    pub align: Align,
    pub selected: bool,
}

impl Cell<'_> {
    /// Interface text.
    pub fn text(&self, text: &str) {
        self.runs(&[(text, Role::Body, self.theme.ink)]);
    }

    /// What the row is about.
    pub fn strong(&self, text: &str) {
        self.runs(&[(text, Role::Strong, self.theme.ink)]);
    }

    /// What matters less.
    pub fn muted(&self, text: &str) {
        self.runs(&[(text, Role::Body, self.theme.muted)]);
    }

    /// A name and, after it, its kind or another small remark, which is left out where it does not fit.
    pub fn named(&self, name: &str, remark: &str) {
        let whole = [
            (name, Role::Strong, self.theme.ink),
            ("  ", Role::Small, self.theme.muted),
            (remark, Role::Small, self.theme.muted),
        ];
        let fits = !self.line(self.rect, &whole).elided;
        self.runs(if fits { &whole } else { &whole[..1] });
    }

    /// What the row is about, on two lines where it needs them, and below it what belongs to it.
    pub fn three_lines(&self, title: &str, below: &str) {
        if !self.painter.clip_rect().intersects(self.rect) {
            return;
        }
        let mut job =
            LayoutJob::simple(title.to_owned(), Role::Strong.font(), self.theme.ink, self.rect.width());
        job.wrap.max_rows = 2;
        let title = self.painter.layout_job(job);
        let below = self.line(self.rect, &[(below, Role::Small, self.theme.muted)]);
        let top = self.rect.center().y - (title.size().y + below.size().y) / 2.0;
        let under = top + title.size().y + 1.0;
        self.painter.galley(pos2(self.rect.left(), top), title, self.theme.ink);
        self.painter.galley(pos2(self.rect.left(), under), below, self.theme.muted);
    }

    /// What the row is about and, on a second line, what belongs to it.
    pub fn two_lines(&self, first: &str, second: &str) {
        let (mut above, mut below) = (self.rect, self.rect);
        above.max.y = self.rect.center().y + 2.0;
        below.min.y = self.rect.center().y - 1.0;
        self.runs_in(above, &[(first, Role::Strong, self.theme.ink)]);
        self.runs_in(below, &[(second, Role::Small, self.theme.muted)]);
    }

    /// A title, in the serif.
    pub fn heading(&self, text: &str) {
        self.runs(&[(text, Role::ReadingBold, self.theme.ink)]);
    }

    /// A whole number.
    pub fn number(&self, n: u32) {
        self.text(&self.texts.number(n));
    }

    /// A number with decimals.
    pub fn decimal(&self, value: f32, digits: usize) {
        self.text(&self.texts.decimal(value, digits));
    }

    /// A bar with its number.
    pub fn bar(&self, value: f32, max: f32, label: &str) {
        bar(self.painter, self.theme, self.rect, value, max, label);
    }

    /// "▲5 ●3 ◆1".
    pub fn spread(&self, spread: [u32; 5]) {
        paint_spread(self.painter, self.theme, self.texts, self.rect, spread);
    }

    /// Sign and name of a stance.
    pub fn stance(&self, label: StanceLabel) {
        let centre = pos2(self.rect.left() + size::SIGN / 2.0, self.rect.center().y);
        paint_sign(self.painter, self.theme, label, centre, size::SIGN);
        let mut rest = self.rect;
        rest.min.x += size::SIGN + 6.0;
        let role = if matches!(label, StanceLabel::Neutral | StanceLabel::Insufficient) {
            Role::Body
        } else {
            Role::Medium
        };
        self.runs_in(rest, &[(self.texts.stance(label), role, self.theme.stance(label))]);
    }

    /// Texts after each other, cut with "…" where the cell ends.
    pub fn runs(&self, runs: &[(&str, Role, Color32)]) {
        self.runs_in(self.rect, runs);
    }

    /// Texts after each other in one line, cut where `rect` ends.
    fn line(&self, rect: Rect, runs: &[(&str, Role, Color32)]) -> Arc<Galley> {
        let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
        job.wrap = TextWrapping::truncate_at_width(rect.width());
        for (text, role, colour) in runs {
            // A cell shows one line: no more of a long text is laid out than fits.
            let cut = text.char_indices().nth(240).map_or(*text, |(at, _)| &text[..at]);
            job.append(cut, 0.0, TextFormat::simple(role.font(), *colour));
        }
        self.painter.layout_job(job)
    }

    fn runs_in(&self, rect: Rect, runs: &[(&str, Role, Color32)]) {
        if !self.painter.clip_rect().intersects(rect) {
            return;
        }
        let galley = self.line(rect, runs);
        let x = match self.align {
            Align::Min => rect.left(),
            Align::Center => rect.center().x - galley.size().x / 2.0,
            Align::Max => rect.right() - galley.size().x,
        };
        self.painter.galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, self.theme.ink);
    }
}
