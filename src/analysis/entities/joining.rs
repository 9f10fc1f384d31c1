//! The names of a whole article: one kind each, missed mentions found, long and short forms joined.

use super::super::{Entity, Kind, Mention, Stance};
use super::canonical::{canonical_key, normal_form};
use super::gazetteer::{GAZETTEER, NAMES};
use super::words::{hash_folded, mix};
use crate::span::Span;
use crate::text;
use rustc_hash::FxHashMap;

/// A name the tagger found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub span: Span,
    pub sentence: u32,
    pub kind: Kind,
}

/// One kind for all mentions written alike, where the article leans clearly to one.
pub(super) fn agree_on_kinds(text: &str, found: &mut [Found]) {
    let mut votes: FxHashMap<String, [u32; 7]> = FxHashMap::default();
    for name in found.iter() {
        votes.entry(normal_form(name.span.of(text))).or_default()[name.kind as usize] += 1;
    }
    for name in found.iter_mut() {
        let Some(count) = votes.get(&normal_form(name.span.of(text))) else { continue };
        let total: u32 = count.iter().sum();
        let (best, most) =
            count.iter().enumerate().fold((0, 0), |b, (k, n)| if *n > b.1 { (k, *n) } else { b });
        if 3 * most >= 2 * total {
            name.kind = Kind::ALL[best];
        }
    }
}

/// Mentions of one key.
struct Group {
    kind: Kind,
    mentions: Vec<Mention>,
}

/// Joins `found` (in text order) to entities, most mentioned first.
pub(super) fn join(text: &str, mut found: Vec<Found>) -> Vec<Entity> {
    let persons = Persons::of(text, &found);
    for name in &mut found {
        persons.claim(text, name);
    }
    let acronyms = acronyms(text, &found);
    let mut index: FxHashMap<String, usize> = FxHashMap::default();
    let mut groups: Vec<Group> = Vec::new();
    for name in &found {
        let surface = name.span.of(text);
        let mut key = canonical_key(surface, name.kind);
        if name.kind == Kind::Person {
            if let Some(full) = persons.full_name(&normal_form(surface)) {
                key = format!("person:{full}");
            }
        } else if let Some(expansion) = acronyms.get(&key) {
            key.clone_from(expansion);
        }
        if name.kind != Kind::Person {
            without_domain(&mut key);
        }
        let at = *index.entry(key).or_insert_with(|| {
            groups.push(Group { kind: name.kind, mentions: Vec::new() });
            groups.len() - 1
        });
        groups[at].mentions.push(Mention { span: name.span, sentence: name.sentence });
    }
    let mut entities: Vec<Entity> = groups.into_iter().map(|group| entity(text, group)).collect();
    entities.sort_by_key(|e| (std::cmp::Reverse(e.mentions.len()), e.mentions.first().map(|m| m.span)));
    entities
}

/// "infogioco.it" is "infogioco": normal forms have lost the stop, so the ending is looked for.
fn without_domain(key: &mut String) {
    let Some(name) = key.split_once(':').map(|(_, name)| name) else { return };
    for ending in ["it", "com", "org", "net"] {
        if let Some(bare) = name.strip_suffix(ending)
            && bare.ends_with('.')
        {
            key.truncate(key.len() - ending.len() - 1);
            return;
        }
    }
}

/// The display name is the most frequent of the fullest forms.
fn entity(text: &str, group: Group) -> Entity {
    let mut forms: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for (order, mention) in group.mentions.iter().enumerate() {
        forms.entry(mention.span.of(text)).or_insert((0, order)).0 += 1;
    }
    let known = |form: &str| {
        GAZETTEER.identity(group.kind, &normal_form(form)).is_some() && group.kind == Kind::Place
    };
    let shouted = |form: &str| form.len() > 6 && form.chars().all(|c| !c.is_lowercase());
    let best = forms.iter().max_by_key(|(form, (count, order))| {
        let length = if known(form) { 0 } else { form.split([' ', '-']).count() };
        (!shouted(form), length, *count, std::cmp::Reverse(*order))
    });
    let name = best.map(|(form, _)| crate::text::one_line(form)).unwrap_or_default();
    Entity { name, kind: group.kind, mentions: group.mentions, stance: Stance::default() }
}

/// Acronyms in brackets after their expansion: "Boston Consulting Group (BCG)".
fn acronyms(text: &str, found: &[Found]) -> FxHashMap<String, String> {
    let mut acronyms = FxHashMap::default();
    for pair in found.windows(2) {
        let (long, short) = (pair[0], pair[1]);
        let between = text.get(long.span.end as usize..short.span.start as usize).unwrap_or("");
        if between.trim() != "(" {
            continue;
        }
        for (full, brief) in [(long, short), (short, long)] {
            if is_acronym_of(brief.span.of(text), full.span.of(text)) {
                let (full, brief) = (
                    canonical_key(full.span.of(text), full.kind),
                    canonical_key(brief.span.of(text), brief.kind),
                );
                acronyms.insert(brief, full);
            }
        }
    }
    acronyms
}

/// Whether the capitals of `short` are the initials of `long`, in order.
fn is_acronym_of(short: &str, long: &str) -> bool {
    let capitals: Vec<char> =
        short.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if !(2..=8).contains(&capitals.len()) || short.contains(' ') || long.split_whitespace().count() < 2 {
        return false;
    }
    let initials =
        long.split([' ', '-', '\'', '’']).filter_map(|w| w.chars().next()).flat_map(char::to_lowercase);
    let mut wanted = capitals.iter().peekable();
    for initial in initials {
        if wanted.peek() == Some(&&initial) {
            wanted.next();
        }
    }
    wanted.peek().is_none()
}

/// The people of the article by their surnames.
struct Persons {
    /// Last word → normal form of the one full name that ends so; `None` where several do.
    by_surname: FxHashMap<String, Option<String>>,
    /// First word, likewise.
    by_given: FxHashMap<String, Option<String>>,
}

impl Persons {
    fn of(text: &str, found: &[Found]) -> Self {
        let mut persons = Self { by_surname: FxHashMap::default(), by_given: FxHashMap::default() };
        for name in found.iter().filter(|n| n.kind == Kind::Person) {
            let full = normal_form(name.span.of(text));
            let Some((given, rest)) = full.split_once(' ') else { continue };
            let surname = rest.rsplit_once(' ').map_or(rest, |(_, last)| last);
            note(&mut persons.by_surname, surname, &full);
            // "De Benedetti" after "Carlo De Benedetti".
            if rest != surname {
                note(&mut persons.by_surname, rest, &full);
            }
            note(&mut persons.by_given, given, &full);
        }
        persons
    }

    fn full_name(&self, short: &str) -> Option<&str> {
        let one = |map: &FxHashMap<String, Option<String>>| map.get(short).cloned().flatten();
        let full = one(&self.by_surname).or_else(|| one(&self.by_given))?;
        // Borrow from the map: the clone only chose the entry.
        [&self.by_surname, &self.by_given]
            .into_iter()
            .filter_map(|map| map.get(short)?.as_deref())
            .find(|f| *f == full)
    }

    /// A surname standing alone is the person, unless it is known as something else and was read so.
    fn claim(&self, text: &str, name: &mut Found) {
        let surface = name.span.of(text);
        if name.kind == Kind::Person || surface.contains(char::is_whitespace) {
            return;
        }
        let normal = normal_form(surface);
        if self.by_surname.contains_key(&normal) && !(is_listed(surface) && name.kind == Kind::Place) {
            name.kind = Kind::Person;
        }
    }
}

fn note(map: &mut FxHashMap<String, Option<String>>, word: &str, full: &str) {
    match map.get_mut(word) {
        None => {
            map.insert(word.to_owned(), Some(full.to_owned()));
        }
        Some(one) if one.as_deref() != Some(full) => *one = None,
        Some(_) => {}
    }
}

/// Whether the lists know it as a name of something that is not a person.
fn is_listed(name: &str) -> bool {
    let mut state = 0;
    for token in text::tokens(name, Span::new(0, name.len())) {
        state = mix(state, hash_folded(&text::fold::fold(token.of(name))));
    }
    GAZETTEER.phrase(state).is_some_and(|p| p.classes & NAMES != 0)
}
