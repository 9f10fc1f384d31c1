//! What only A has, what only B has, and what both have differently.

mod chance;
mod context;
pub(crate) mod edits;
pub(crate) mod entities;
pub(crate) mod figures;
mod measured;
mod phrase;
mod quantity;
pub(crate) mod quotes;
mod rounding;
mod size;
pub(crate) mod terms;
pub(crate) mod tone;
pub(crate) mod wording;
