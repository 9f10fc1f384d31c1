//! Which names of A and of B are the same.

use crate::analysis::entities::canonical_key;
use crate::analysis::{Entity, Kind};
use crate::collection::Entry;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;

/// A name of either article with its entities in both.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct JoinedName {
    pub name: String,
    pub kind: Kind,
    pub a: Vec<u32>,
    pub b: Vec<u32>,
}

/// What the folder, and the reader, hold for one name: for each entity of A and of B the number of its
/// name; `None` for those that are ignored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SameNames {
    pub a: Vec<Option<u32>>,
    pub b: Vec<Option<u32>>,
}

impl SameNames {
    /// A form that no text has, so that it joins nothing else.
    fn form(&self, side: &[Option<u32>], entity: usize) -> Option<String> {
        Some(format!("#{}", (*side.get(entity)?)?))
    }
}

/// The names of both articles, and for each entity the index of its name.
pub(crate) struct JoinedNames {
    pub names: Vec<JoinedName>,
    pub of_a: Vec<u32>,
    pub of_b: Vec<u32>,
}

/// Joins entities: those the folder holds for one name, then by the identity of known names
/// ("Cina", "China"), by their folded name, by any longer form that both articles use.
pub(crate) fn join(a: &Entry, b: &Entry, folder: Option<&SameNames>) -> JoinedNames {
    let mut joined = JoinedNames { names: vec![], of_a: vec![], of_b: vec![] };
    let mut by_form: FxHashMap<String, u32> = FxHashMap::default();
    for entity in &a.reading.entities {
        let mut forms = forms(entity, &a.article.text);
        forms.splice(0..0, folder.and_then(|f| f.form(&f.a, joined.of_a.len())));
        let index = joined.place(entity, &forms, &mut by_form);
        joined.names[index as usize].a.push(joined.of_a.len() as u32);
        joined.of_a.push(index);
    }
    for entity in &b.reading.entities {
        let mut forms = forms(entity, &b.article.text);
        forms.splice(0..0, folder.and_then(|f| f.form(&f.b, joined.of_b.len())));
        let index = joined.place(entity, &forms, &mut by_form);
        joined.names[index as usize].b.push(joined.of_b.len() as u32);
        joined.of_b.push(index);
    }
    joined
}

impl JoinedNames {
    fn place(&mut self, entity: &Entity, forms: &[String], by_form: &mut FxHashMap<String, u32>) -> u32 {
        let known = forms.iter().find_map(|f| by_form.get(f).copied());
        let index = known.unwrap_or_else(|| {
            self.names.push(JoinedName {
                name: entity.name.clone(),
                kind: entity.kind,
                a: vec![],
                b: vec![],
            });
            self.names.len() as u32 - 1
        });
        for form in forms {
            by_form.entry(form.clone()).or_insert(index);
        }
        index
    }
}

/// The folded forms an entity is known by, surest first: its full name, then what it is called.
fn forms(entity: &Entity, text: &str) -> Vec<String> {
    let mut forms = vec![canonical_key(&entity.name, entity.kind), key(&entity.name)];
    for mention in entity.mentions.iter().take(50) {
        let form = key(mention.span.of(text));
        if form.chars().count() >= 3 && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Folded, with hyphens and runs of space as one space.
fn key(name: &str) -> String {
    let folded = fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}
