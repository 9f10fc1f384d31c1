//! Tables and graphs as files.
