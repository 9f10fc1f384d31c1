//! Parts that screens are made of.

mod bar;
mod button;
mod by_keys;
mod cell;
mod field;
mod in_view;
mod name_picker;
mod paragraph;
mod passage;
mod pieces;
mod segmented;
mod sign;
mod table;
mod title;
mod word_count;

pub use bar::bar;
pub use button::{chip, icon_button, link, primary_button};
pub use by_keys::{
    keys_are_free, marked_below, note_first_tab, row_by_keys, scroll_by_keys, scrolled_by_keys,
    tab_begins_here, tab_goes_to, take_keyboard, unmark_below,
};
pub use cell::Cell;
pub use field::{search_field, select_all};
pub use in_view::pressed_in_view;
pub use name_picker::NamePicker;
pub use paragraph::{Run, paragraph, paragraph_lines};
pub use passage::{Emphasis, PassageLayout, paint_passage, passage_card, text_layout};
pub use segmented::segmented;
pub use sign::{
    paint_sign, paint_sign_in, paint_spread, spread_at, spread_text, spread_width, stance_badge,
    stance_legend,
};
pub use table::{Column, Table, TableEvent, TableState, Width};
pub use title::{Title, empty, figure_buttons, hairline, narrow_height};
pub use word_count::words_in;

/// Whether `ui` is drawn off-screen as a figure.
#[must_use]
pub fn in_figure(ui: &egui::Ui) -> bool {
    ui.ctx().data(|d| d.get_temp::<bool>(figure_flag()).unwrap_or(false))
}

/// Where [`in_figure`] is kept.
#[must_use]
pub fn figure_flag() -> egui::Id {
    egui::Id::unique("controluce-figure")
}

/// A visible ring around what has the keyboard.
pub fn focus_ring(ui: &egui::Ui, response: &egui::Response) {
    if response.has_focus() {
        let p = crate::app::theme::Palette::here(ui);
        let corner = egui::CornerRadius::same(crate::app::theme::size::CORNER + 1);
        let stroke = egui::Stroke::new(2.0, p.accent);
        ui.painter().rect_stroke(response.rect.expand(2.0), corner, stroke, egui::StrokeKind::Middle);
    }
}
