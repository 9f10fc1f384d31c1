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
}

impl<'a> Column<'a> {
    /// A column of text.
    #[must_use]
    pub fn text(title: &'a str, width: Width) -> Self {
        Self { title, hint: "", width, align: Align::Min, sorts: true }
    }

    /// A column of numbers, aligned right.
    #[must_use]
    pub fn number(title: &'a str, width: f32) -> Self {
        Self { title, hint: "", width: Width::Fixed(width), align: Align::Max, sorts: true }
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
}

impl TableState {
    /// Sorted by a column from the start.
    #[must_use]
    pub fn sorted(column: usize, descending: bool) -> Self {
        Self { sort: Some((column, descending)), ..Self::default() }
    }
}

/// What happened to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableEvent {
    /// The head of a column was pressed: `state.sort` has changed, sort the rows anew.
    Sorted,
    /// A row was selected, by mouse or keyboard.
    Selected(usize),
    /// Enter or double click.
    Opened(usize),
    /// `state.chosen` has changed.
    Chosen,
    /// Ctrl+C: put the table on the clipboard.
    Copy,
    /// The first row was dragged onto the second.
    Dropped(usize, usize),
}
