//! Plain text: the file is the text.

use super::Page;

pub(super) fn open(source: String) -> Page {
    Page { text: source, ..Page::default() }
}
