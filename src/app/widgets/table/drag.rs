//! A row that is dragged onto another: the row under it is framed, and words beside the pointer say
//! what would happen.

use super::TableEvent;
use crate::app::theme::{Palette, Role, size};
use egui::{
    Align2, CursorIcon, DragAndDrop, Id, LayerId, Order, Rect, Response, Stroke, StrokeKind, Ui, vec2,
};

/// What dropping the first row on the second would do; what can be done with the first.
pub type Says<'a> = &'a dyn Fn(usize, Option<usize>) -> String;

/// The row that is being dragged.
#[derive(Clone, Copy)]
struct Dragged(usize);

/// Takes part in a drag: begins one, shows where it would end, ends it.
pub fn row(ui: &Ui, response: &Response, row: usize, says: Says<'_>) -> Option<TableEvent> {
    response.dnd_set_drag_payload(Dragged(row));
    if response.dragged() && DragAndDrop::has_payload_of_type::<Dragged>(ui.ctx()) {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let over = ui.ctx().data(|d| d.get_temp::<(u64, usize)>(over_key()));
        // The row under the pointer is drawn before or after this one: what it said a frame ago holds.
        let now = ui.ctx().cumulative_pass_nr();
        let over = over.filter(|(pass, _)| now.saturating_sub(*pass) <= 1).map(|(_, row)| row);
        words(ui, &says(row, over.filter(|over| *over != row)));
    }
    if let Some(Dragged(from)) = response.dnd_release_payload::<Dragged>().as_deref().copied() {
        return (from != row).then_some(TableEvent::Dropped(from, row));
    }
    if let Some(Dragged(from)) = response.dnd_hover_payload::<Dragged>().as_deref().copied()
        && from != row
    {
        let p = Palette::here(ui);
        let stroke = Stroke::new(2.0, p.accent);
        ui.painter().rect_stroke(response.rect.shrink(1.0), size::CORNER, stroke, StrokeKind::Inside);
        let pass = ui.ctx().cumulative_pass_nr();
        ui.ctx().data_mut(|d| d.insert_temp(over_key(), (pass, row)));
        ui.ctx().request_repaint();
    }
    None
}

fn over_key() -> Id {
    Id::unique("controluce-table-over")
}

/// Words beside the pointer, above everything.
fn words(ui: &Ui, text: &str) {
    let Some(at) = ui.ctx().pointer_interact_pos() else { return };
    let p = Palette::here(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("controluce-dragged")));
    let galley = painter.layout(text.to_owned(), Role::Medium.font(), p.on_accent, 360.0);
    let room = ui.ctx().content_rect();
    let need = galley.size() + vec2(20.0, 12.0);
    let left = (at.x + 16.0).min(room.right() - need.x - 8.0);
    let top = (at.y + 18.0).min(room.bottom() - need.y - 8.0);
    let rect = Rect::from_min_size(egui::pos2(left, top), need);
    painter.rect_filled(rect, size::CORNER, p.accent);
    let inside = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
    painter.galley(inside, galley, p.on_accent);
}
