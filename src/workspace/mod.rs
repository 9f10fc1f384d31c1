//! What the reader decided and chose, kept between sessions: decisions, undo, settings, recent folders.
