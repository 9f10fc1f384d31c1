//! The forms of a compiled word list, laid out for looking up: one probe by the hash of a word, no
//! string compared, no pointer followed. A list has some tens of thousands of forms, so that two of
//! them share 64 bits of hash once in billions of lists.

use super::{Form, forms::Shape};
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

/// Every form of every word of a pattern → the elements it is a form of.
#[derive(Debug, Default)]
pub(super) struct FormTable {
    /// Where the elements of a form stand in `all`.
    places: FxHashMap<u64, (u32, u32)>,
    all: Vec<Form>,
}

impl FormTable {
    /// The elements of `word`, which is folded, best first; none where no pattern has it.
    pub(super) fn get(&self, word: &str) -> &[Form] {
        let place = self.places.get(&xxh3_64(word.as_bytes()));
        place.map_or(&[], |(start, end)| &self.all[*start as usize..*end as usize])
    }
}

/// A table while it is filled.
#[derive(Debug, Default)]
pub(super) struct FormTableBuilder(FxHashMap<Box<str>, Vec<Form>>);

impl FormTableBuilder {
    /// Forms written out in the list come before those that were made from a word.
    pub(super) fn add(&mut self, form: &str, element: u32, shape: Shape, written_out: bool) {
        let known = self.0.entry(form.into()).or_default();
        if known.iter().all(|k| k.element != element) {
            let at =
                if written_out { known.iter().take_while(|k| k.written_out).count() } else { known.len() };
            known.insert(at, Form { element, shape, written_out });
        }
    }

    pub(super) fn finish(self) -> FormTable {
        let mut table = FormTable::default();
        table.places.reserve(self.0.len());
        for (word, forms) in self.0 {
            let start = table.all.len() as u32;
            table.all.extend(forms);
            table.places.insert(xxh3_64(word.as_bytes()), (start, table.all.len() as u32));
        }
        table
    }
}
