//! Telling the body of an article from the rubbish around it: one rule, one file, one reason.

use super::{Metadata, Removed};

pub(super) fn clean(text: &str, meta: &Metadata, removed: &mut Vec<Removed>) {
    let _ = (text, meta, removed);
}
