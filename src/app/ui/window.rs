//! The window's size from one start to the next.

use crate::app::App;
use egui::{Ui, Vec2, ViewportCommand, vec2};

/// Difference in points below which two sizes are one.
const SAME: f32 = 2.0;

/// The size goes into the settings, unless the window fills its screen. At the start the window is
/// given the size from them: the toolkit made it before the size of the text was known.
pub fn keep_size(app: &mut App, ui: &Ui) {
    let (rect, fills, screen) = ui.input(|i| {
        let window = i.viewport();
        let fills = window.maximized == Some(true) || window.fullscreen == Some(true);
        (window.inner_rect, fills, window.monitor_size)
    });
    // In the first frame the window is still measured without the size of the text.
    let Some(rect) = rect.filter(|_| !fills && ui.ctx().cumulative_frame_nr() > 0) else { return };
    let scale = ui.ctx().zoom_factor();
    let before = app.settings.window.map(|(w, h)| vec2(w, h) / scale);
    if !std::mem::replace(&mut app.frame.sized, true)
        && let Some(before) = before
        && let Some(size) = wanted(before, rect.size(), screen)
    {
        ui.ctx().send_viewport_cmd(ViewportCommand::InnerSize(size));
        return;
    }
    app.settings.window = Some((rect.width() * scale, rect.height() * scale));
}

/// The size to ask for, no larger than the screen; `None` where the window has it.
fn wanted(before: Vec2, now: Vec2, screen: Option<Vec2>) -> Option<Vec2> {
    let size = screen.map_or(before, |screen| before.min(screen));
    let apart = (size - now).abs();
    (apart.x > SAME || apart.y > SAME).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_gets_its_size_back_but_never_exceeds_its_screen() {
        let (before, now) = (vec2(1000.0, 700.0), vec2(800.0, 560.0));
        assert_eq!(wanted(before, now, Some(vec2(1920.0, 1080.0))), Some(before));
        assert_eq!(wanted(before, now, Some(vec2(900.0, 600.0))), Some(vec2(900.0, 600.0)));
        assert_eq!(wanted(before, before + vec2(1.0, 0.0), None), None);
    }
}
