//! Controluce reads a folder of press articles and shows who is in them, who appears with whom,
//! how each article treats them, and where two articles differ.
//!
//! The rooms, in reading order. Each knows only the rooms above it; nothing outside [`app`] and
//! [`figure`] knows egui.

pub mod span;

pub mod corpus;
pub mod text;

pub mod analysis;
pub mod collection;
pub mod compare;

pub mod jobs;
pub mod workspace;

pub mod cli;
pub mod report;

pub mod app;
pub mod figure;
