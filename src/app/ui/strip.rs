//! The quiet strip under the top bar: progress while reading, else the latest notice.

use crate::app::App;
use crate::app::command::Command;
use crate::app::state::NoticeTone;
use crate::app::theme::{Palette, Role};
use crate::app::widgets::{icon_button, link};
use egui::{Align, Frame, Layout, Margin, Panel, Rect, Ui, pos2};

/// Draws the strip, if there is something to say.
pub fn show(app: &App, ui: &mut Ui, out: &mut Vec<Command>) {
    let loading = app.opened.loading();
    if !loading && app.notices.latest().is_none() {
        return;
    }
    let p = Palette::here(ui);
    let frame = Frame::NONE.fill(p.panel).inner_margin(Margin::symmetric(20, 0));
    Panel::top("strip").exact_size(36.0).frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if loading { progress(app, ui, out) } else { notice(app, ui, out) }
        });
    });
    super::line_below(ui);
}

fn progress(app: &App, ui: &mut Ui, out: &mut Vec<Command>) {
    let p = Palette::here(ui);
    let t = &app.texts;
    let now = app.opened.progress;
    let text = if now.listed {
        t.with("reading-so-far", &[("done", now.analysed.into()), ("total", now.found.into())])
    } else {
        t.with("reading-listing", &[("done", now.found.into())])
    };
    ui.label(Role::Small.text(text, p.ink));
    ui.add_space(8.0);
    if link(ui, t.get("cancel")).clicked() {
        out.push(Command::CancelLoading);
    }
    let line = ui.max_rect();
    let share = if now.found == 0 { 0.0 } else { now.analysed as f32 / now.found as f32 };
    let left = line.left() - 20.0;
    let width = (line.width() + 40.0) * share.clamp(0.0, 1.0);
    let bar = Rect::from_min_max(pos2(left, line.bottom() - 2.0), pos2(left + width, line.bottom()));
    ui.painter().with_clip_rect(bar.expand(1.0)).rect_filled(bar, 0.0, p.accent);
}

fn notice(app: &App, ui: &mut Ui, out: &mut Vec<Command>) {
    let Some(notice) = app.notices.latest() else { return };
    let p = Palette::here(ui);
    let ink = if notice.tone == NoticeTone::Failed { p.error } else { p.ink };
    ui.label(Role::Small.text(notice.text.as_str(), ink));
    if let Some((label, command)) = &notice.action {
        ui.add_space(6.0);
        if link(ui, label).clicked() {
            out.push(command.clone());
        }
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if icon_button(ui, "×", app.texts.get("close-notice"), true).clicked() {
            out.push(Command::DismissNotices);
        }
    });
}
