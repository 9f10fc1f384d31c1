//! What a table is made of and what can happen to it.

use egui::Align;
use std::collections::BTreeSet;

/// How wide a column is.
#[derive(Clone, Copy, Debug)]
pub enum Width {
    /// In points.
    Fixed(f32),
    /// A share of what the fixed columns leave.
    Share(f32),
    /// Not shown: keeps its place, so that the columns after it keep their numbers.
    Hidden,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub title: &'a str,
    /// Definition, shown when the head is pointed at; empty for none.
    pub hint: &'a str,
    pub width: Width,
    pub align: Align,
    pub sorts: bool,
    /// Pressing what stands in it opens it: see [`TableEvent::Cell`].
    pub opens: bool,
}

impl<'a> Column<'a> {
    /// A column of text.
    #[must_use]
    pub fn text(title: &'a str, width: Width) -> Self {
        Self { title, hint: "", width, align: Align::Min, sorts: true, opens: false }
    }

    /// A column of numbers, aligned right.
    #[must_use]
    pub fn number(title: &'a str, width: f32) -> Self {
        Self { title, hint: "", width: Width::Fixed(width), align: Align::Max, sorts: true, opens: false }
    }

    /// With a definition.
    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// That cannot be sorted by.
    #[must_use]
    pub fn unsorted(mut self) -> Self {
        self.sorts = false;
        self
    }

    /// Whose cells can be pressed.
    #[must_use]
    pub fn opening(mut self) -> Self {
        self.opens = true;
        self
    }
}

/// What a table remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableState {
    /// Column and whether greatest first; `None` is the order given.
    pub sort: Option<(usize, bool)>,
    /// The row with the keyboard.
    pub cursor: Option<usize>,
    /// Rows chosen together with Ctrl or Shift, by their index.
    pub chosen: BTreeSet<usize>,
    /// A row to be brought into view.
    pub(super) reveal: Option<usize>,
    /// What was selected in the last frame, by a number of its own.
    known: Option<u32>,
}

impl TableState {
    /// Sorted by a column from the start.
    #[must_use]
    pub fn sorted(column: usize, descending: bool) -> Self {
        Self { sort: Some((column, descending)), ..Self::default() }
    }

    /// Brings the row of what is selected into view where it was selected elsewhere: the keys go on from it. `row` finds
    /// it by its number.
    pub fn point_at(&mut self, selected: Option<u32>, row: impl FnOnce(u32) -> Option<usize>) {
        if self.known == selected {
            return;
        }
        self.known = selected;
        if let Some(row) = selected.and_then(row).filter(|row| self.cursor != Some(*row)) {
            self.cursor = Some(row);
            self.reveal = Some(row);
        }
    }

    /// The rows stand in another order: what was chosen stays chosen, as far as it is still there.
    pub fn follow<T: PartialEq>(&mut self, old: &[T], new: &[T]) {
        let now = |row: &usize| old.get(*row).and_then(|was| new.iter().position(|is| is == was));
        self.chosen = self.chosen.iter().filter_map(now).collect();
        self.cursor = self.cursor.as_ref().and_then(now);
    }
}

/// What happened to a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TableEvent {
    /// The head of a column was pressed: `state.sort` has changed, sort the rows anew.
    Sorted,
    /// A row was selected, by mouse or keyboard.
    Selected(usize),
    /// The row was selected in a column that opens, `x` points from the left of the cell, which is
    /// `width` wide. Comes after [`TableEvent::Selected`].
    Cell { row: usize, column: usize, x: f32, width: f32 },
    /// Enter or double click.
    Opened(usize),
    /// `state.chosen` has changed.
    Chosen,
    /// Ctrl+C: put the table on the clipboard.
    Copy,
    /// The first row was dragged onto the second.
    Dropped(usize, usize),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_selected_elsewhere_is_brought_into_view_once() {
        let mut state = TableState { cursor: Some(1), ..TableState::default() };
        state.point_at(Some(7), |_| Some(1));
        assert_eq!(state.reveal, None, "it was selected here");
        state.point_at(Some(9), |_| Some(4));
        assert_eq!((state.reveal.take(), state.cursor), (Some(4), Some(4)));
        state.point_at(Some(9), |_| Some(4));
        assert_eq!(state.reveal, None);
    }

    #[test]
    fn what_was_chosen_stays_chosen_in_another_order() {
        let mut state = TableState { cursor: Some(0), ..TableState::default() };
        state.chosen.extend([0, 2]);
        state.follow(&["a", "b", "c"], &["c", "b", "a"]);
        assert_eq!((state.cursor, state.chosen.clone()), (Some(2), BTreeSet::from([0, 2])));
        state.follow(&["c", "b", "a"], &["b", "a"]);
        assert_eq!((state.cursor, state.chosen), (Some(1), BTreeSet::from([1])));
    }
}
