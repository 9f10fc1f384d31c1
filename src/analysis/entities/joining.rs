//! The names of a whole article: long and short forms joined.

use super::super::{Entity, Kind, Mention, Stance};
use super::canonical::{canonical_key, is_abbreviation, normal_form};
use super::firms::Firms;
use super::gazetteer::{self, GAZETTEER, NAMES};
use super::model::Leans;
use super::shortened::Shortened;
use crate::span::Span;
use rustc_hash::FxHashMap;

/// A name the tagger found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub span: Span,
    pub sentence: u32,
    pub kind: Kind,
    /// What the tagger thinks of each kind; `None` where another rule found it.
    pub leans: Option<Leans>,
}

impl Found {
    /// What a list, a mark or the words around say.
    pub fn sure(span: Span, sentence: u32, kind: Kind) -> Self {
        Self { span, sentence, kind, leans: None }
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
    let firms = Firms::of(text, &found, |normal| persons.has(normal));
    for name in &mut found {
        firms.claim(text, name);
    }
    let acronyms = acronyms(text, &found);
    let mut shortened = Shortened::of(text, &found);
    let mut index: FxHashMap<String, usize> = FxHashMap::default();
    let mut groups: Vec<Group> = Vec::new();
    for name in &mut found {
        shortened.pass(text, name);
        let full = shortened.full_name(text, name);
        if full.is_some() {
            name.kind = Kind::Product;
        }
        let surface = full.unwrap_or_else(|| name.span.of(text));
        let mut key = canonical_key(surface, name.kind);
        if name.kind == Kind::Person {
            if let Some(full) = persons.full_name(&normal_form(surface)) {
                key = format!("person:{full}");
            }
        } else if let Some(expansion) = acronyms.get(&key) {
            key.clone_from(expansion);
        } else if name.kind == Kind::Organization
            && let Some(full) = firms.full_name(&normal_form(surface))
        {
            key = canonical_key(full, Kind::Organization);
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
        let short = group.kind == Kind::Place && is_abbreviation(form);
        (!shouted(form), !short, length, *count, std::cmp::Reverse(*order))
    });
    let mut name = best.map(|(form, _)| crate::text::one_line(form)).unwrap_or_default();
    // "HANOI" at the head of a report.
    if group.kind == Kind::Place
        && name.len() > 4
        && name.chars().all(|c| c.is_uppercase() || c == ' ')
        && known(&name)
    {
        name = in_small_letters(&name);
    }
    Entity { name, kind: group.kind, mentions: group.mentions, stance: Stance::default() }
}

/// "NEW YORK" as "New York".
fn in_small_letters(shouted: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    };
    shouted.split(' ').map(word).collect::<Vec<_>>().join(" ")
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
pub(super) fn is_acronym_of(short: &str, long: &str) -> bool {
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
#[derive(Default)]
struct Persons {
    /// Last word → normal form of the one full name that ends so; `None` where several do.
    by_surname: FxHashMap<String, Option<String>>,
    /// First word, likewise.
    by_given: FxHashMap<String, Option<String>>,
    /// How often each full name stands in the article.
    mentions: FxHashMap<String, u32>,
}

impl Persons {
    fn of(text: &str, found: &[Found]) -> Self {
        let mut persons = Self::default();
        for name in found.iter().filter(|n| n.kind == Kind::Person) {
            let surface = name.span.of(text);
            // Not by the normal form: the hyphen of "Mary-Lou" parts nothing.
            let Some((given, rest)) = surface.split_once(' ') else { continue };
            let (full, rest) = (normal_form(surface), normal_form(rest));
            let surname = rest.rsplit_once(' ').map_or(rest.as_str(), |(_, last)| last);
            note(&mut persons.by_surname, surname, &full);
            // "De Benedetti" after "Carlo De Benedetti".
            if rest != surname {
                note(&mut persons.by_surname, &rest, &full);
            }
            note(&mut persons.by_given, &normal_form(given), &full);
            *persons.mentions.entry(full).or_default() += 1;
        }
        persons
    }

    /// Whether a person of the article is called so, by surname or given name.
    fn has(&self, normal: &str) -> bool {
        self.by_surname.contains_key(normal) || self.by_given.contains_key(normal)
    }

    fn full_name(&self, short: &str) -> Option<&str> {
        let one = |map: &FxHashMap<String, Option<String>>| map.get(short).cloned().flatten();
        // A surname that several have is nobody's given name.
        let full = one(&self.by_surname).or_else(|| {
            let several = self.by_surname.contains_key(short);
            one(&self.by_given).filter(|_| !several)
        })?;
        // Borrow from the map: the clone only chose the entry.
        [&self.by_surname, &self.by_given]
            .into_iter()
            .filter_map(|map| map.get(short)?.as_deref())
            .find(|f| *f == full)
    }

    /// A surname standing alone is the person, unless it is known as something else and was read so; so is
    /// the given name of one person that is in no list.
    fn claim(&self, text: &str, name: &mut Found) {
        let surface = name.span.of(text);
        if name.kind == Kind::Person || surface.contains(char::is_whitespace) {
            return;
        }
        let normal = normal_form(surface);
        let surname =
            self.by_surname.contains_key(&normal) && !(is_listed(surface) && name.kind == Kind::Place);
        let full = self.by_given.get(&normal).and_then(Option::as_ref);
        let given =
            full.is_some_and(|full| self.mentions.get(full).is_some_and(|n| *n > 1)) && !is_listed(surface);
        if surname || given {
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
    gazetteer::classes_of(name) & NAMES != 0
}
