//! User stories of stance.
