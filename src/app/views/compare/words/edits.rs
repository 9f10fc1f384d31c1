//! Where two editions of one text differ, as a sentence.

use super::{Target, Teller};
use crate::app::views::compare::work::Side;

impl Teller<'_> {
    /// "They differ in 9 places: A “today”, B “on Tuesday”; …", each leading to its passages.
    pub(super) fn edited(&mut self, all: &[usize], told: &[usize]) -> String {
        let t = self.look.texts;
        let found = &self.worked.found;
        let one = |teller: &mut Self, index: &usize| {
            let edit = found.edits.get(*index)?;
            let (a, b) = (teller.words_of(Side::A, edit.a), teller.words_of(Side::B, edit.b));
            let id = match (a.is_empty(), b.is_empty()) {
                (false, false) => "summary-edit",
                (false, true) => "summary-edit-a",
                _ => "summary-edit-b",
            };
            let text = t.with(id, &[("a", a.into()), ("b", b.into())]);
            Some(teller.link(&text, Target::Pair(edit.passage as usize)))
        };
        let told: Vec<String> = told.iter().filter_map(|index| one(self, index)).collect();
        let places = t.with("n-places", &[("n", all.len().into())]);
        let spans = all.iter().filter_map(|index| found.edits.get(*index));
        let spans = spans.flat_map(|edit| {
            let (a, b) = (edit.a.map(|span| (self.worked.a, span)), edit.b.map(|span| (self.worked.b, span)));
            a.into_iter().chain(b)
        });
        let title = t.get("compare-edits").to_owned();
        let places = self.link(&places, Target::Places { title, places: spans.collect() });
        t.with("summary-edited", &[("places", places.into()), ("some", told.join("; ").into())])
    }
}
