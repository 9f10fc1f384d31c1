//! How the frame divides the window: what a small or a low one has less of, so that enlarged text
//! keeps everything within reach.

use crate::app::state::Screen;
use crate::app::theme::size;
use egui::{Context, Margin, Panel, Vec2};

/// The window's room, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    window: Vec2,
    /// Too narrow for a wide rail and wide margins.
    pub small: bool,
}

impl Room {
    /// The room of the window that `ctx` is in.
    pub fn of(ctx: &Context) -> Self {
        Self::new(ctx.content_rect().size())
    }

    fn new(window: Vec2) -> Self {
        Self { window, small: window.x < size::SMALL }
    }

    /// Width of the rail.
    pub fn rail(self) -> f32 {
        if self.small { size::RAIL_SMALL } else { size::RAIL }
    }

    /// Around a screen. What is read needs the height more than air.
    pub fn margin(self, screen: Screen) -> Margin {
        let side = if self.small { size::MARGIN_SMALL } else { size::MARGIN };
        let reads = matches!(screen, Screen::Read | Screen::Compare);
        let top = if reads || self.window.y < size::LOW { size::ABOVE_SMALL } else { size::ABOVE };
        Margin { left: side, right: side, top, bottom: 16 }
    }

    /// Whether the window is too narrow for the evidence beside the screen.
    pub fn evidence_below(self) -> bool {
        self.window.x < size::EVIDENCE_BESIDE
    }

    /// Whether the window is too low for the evidence below the screen too: it is a line there, which opens.
    pub fn strip(self) -> bool {
        self.evidence_below() && self.window.y < size::LOW
    }

    /// The evidence opened above its line.
    pub fn opened(self) -> Panel {
        Panel::bottom("evidence-opened")
            .resizable(true)
            .default_size(self.window.y * 0.36)
            .size_range(size::EVIDENCE_EMPTY..=self.window.y * 0.6)
    }

    /// The evidence panel; with `nothing` chosen it needs little below the screen.
    pub fn evidence(self, nothing: bool) -> Panel {
        if !self.evidence_below() {
            // A small window has a width of its own, which the reader may change: the least, so that
            // two articles find room beside it.
            let (id, width) = if self.small {
                ("evidence-small", size::EVIDENCE_MIN)
            } else {
                ("evidence", (self.window.x * size::EVIDENCE_SHARE).min(size::EVIDENCE))
            };
            return Panel::right(id).default_size(width).size_range(size::EVIDENCE_MIN..=size::EVIDENCE_MAX);
        }
        if nothing {
            return Panel::bottom("evidence-empty").exact_size(size::EVIDENCE_EMPTY);
        }
        let height = (self.window.y * size::EVIDENCE_BELOW_SHARE).min(size::EVIDENCE_BELOW);
        Panel::bottom("evidence-below")
            .resizable(true)
            .default_size(height)
            .size_range(height * 0.6..=size::EVIDENCE_BELOW * 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn a_small_window_has_the_evidence_on_a_line() {
        assert!(Room::new(vec2(900.0, 600.0)).strip());
        assert!(!Room::new(vec2(900.0, 1000.0)).strip() && !Room::new(vec2(1280.0, 600.0)).strip());
    }

    #[test]
    fn text_enlarged_three_times_keeps_the_evidence_beside_two_articles() {
        let room = Room::new(vec2(1280.0, 800.0) / 1.3);
        assert!(!room.evidence_below());
        let margin = room.margin(Screen::Compare);
        let left = 1280.0 / 1.3 - room.rail() - size::EVIDENCE_MIN - f32::from(margin.left) * 2.0;
        assert!(left >= 560.0, "two articles stand side by side: {left}");
    }
}
