//! One word that was read as a person's name, in an article that never says a given name with it: people
//! are introduced with their full name or with what they are ("il portiere Santoni", "Mr Marsh"). A word
//! that no list has for a given name or a surname and that stands alone every time is mostly a firm
//! ("Wayfarer said", "la Petrolmar").

use super::super::{Entity, Kind};
use super::gazetteer::{self, GIVEN, GIVEN_WORLD, SURNAME, SURNAME_WORLD};
use crate::text::{Document, Language};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Shorter texts have no room for introductions.
const SENTENCES: usize = 12;

/// What the tagger thinks of each mention, by where it begins.
pub(super) type Opinions = FxHashMap<u32, [f32; 7]>;

/// Makes of such persons what they are taken for next, an organization in most cases; who every mention
/// reads like a person stays one.
pub(super) fn introduce(text: &str, document: &Document, entities: &mut [Entity], opinions: &Opinions) {
    if document.sentences.len() < SENTENCES || !document.language.is_judged() {
        return;
    }
    for entity in entities.iter_mut().filter(|entity| entity.kind == Kind::Person) {
        let alone = entity.mentions.iter().all(|mention| !mention.span.of(text).contains([' ', '-']));
        let people = GIVEN | GIVEN_WORLD | SURNAME | SURNAME_WORLD;
        let known = || gazetteer::classes_of(&entity.name) & people != 0;
        let spelt = entity.name.chars().skip(1).all(|c| c.is_lowercase());
        if alone && spelt && !known() && !is_introduced(text, entity) {
            let opinions = entity.mentions.iter().filter_map(|m| opinions.get(&m.span.start));
            entity.kind = match goes_on_as_a_thing(text, document, entity) {
                true => Kind::Organization,
                false => kind(opinions),
            };
        }
    }
}

/// "Wayfarer said that it had sold its wells": nobody is "it".
fn goes_on_as_a_thing(text: &str, document: &Document, entity: &Entity) -> bool {
    document.language == Language::English
        && entity.mentions.iter().any(|mention| {
            let sentence = document.sentences.get(mention.sentence as usize).map_or(mention.span, |s| s.span);
            let end = sentence.end.max(mention.span.end);
            let behind = text.get(mention.span.end as usize..end as usize).unwrap_or_default();
            behind.split([' ', ',']).any(|word| matches!(word, "it" | "its"))
        })
}

/// The kind of a name by what the tagger thinks of its mentions.
fn kind<'o>(opinions: impl Iterator<Item = &'o [f32; 7]>) -> Kind {
    /// A person by this much at each mention is one (0: beyond doubt).
    const PERSON: f32 = -0.3;
    /// How much likelier, by the logarithm, an organization is than its mentions say.
    const ORGANIZATION: f32 = 0.7;
    let mut sum = [0.0_f32; 7];
    let mut mentions = 0.0;
    for opinion in opinions {
        sum.iter_mut().zip(opinion).for_each(|(sum, o)| *sum += o);
        mentions += 1.0;
    }
    if mentions > 0.0 && sum[Kind::Person as usize] >= PERSON * mentions {
        return Kind::Person;
    }
    let of = |kind: Kind| sum[kind as usize];
    if of(Kind::Place) > of(Kind::Organization) + ORGANIZATION { Kind::Place } else { Kind::Organization }
}

/// What people are called by right before a surname; other words say what a firm is ("la svizzera X").
static OFFICES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let list = include_str!("../../../assets/gazetteers/offices.txt");
    list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace).collect()
});

/// Whether a title or an office stands right before a mention.
fn is_introduced(text: &str, entity: &Entity) -> bool {
    entity.mentions.iter().any(|mention| {
        let before = text[..mention.span.start as usize].trim_end_matches(' ');
        let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default();
        let bare = word.trim_end_matches('.').to_lowercase();
        let title = word.starts_with(char::is_uppercase) && word.chars().count() < 5 && word.ends_with('.');
        title
            || OFFICES.contains(bare.as_str())
            || ["mr", "mrs", "ms", "dr", "sir", "st"].contains(&bare.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use crate::analysis::{Kind, Options};
    use crate::text::Document;

    fn kind(sentence: &str, name: &str) -> Option<Kind> {
        let filler = "The rain went on for the whole of that grey and quiet day. ".repeat(14);
        let text = format!("{sentence} {filler}");
        let document = Document::read(&text, &[], Some("en"));
        find(&text, &document, &Options::default()).into_iter().find(|e| e.name == name).map(|e| e.kind)
    }

    #[test]
    fn who_reads_like_a_person_each_time_stays_one() {
        let mention = |person: f32, organization: f32, place: f32| {
            let mut opinion = [-4.0; 7];
            opinion[..3].copy_from_slice(&[person, organization, place]);
            opinion
        };
        for (mentions, wanted) in [
            (&[mention(-0.1, -3.0, -3.5)][..], Kind::Person),
            (&[mention(-0.8, -2.8, -1.1)], Kind::Place),
            (&[mention(-0.8, -1.3, -1.9)], Kind::Organization),
            (&[mention(-0.1, -3.0, -3.5), mention(-2.0, -0.2, -3.0)], Kind::Organization),
            (&[], Kind::Organization),
        ] {
            assert_eq!(super::kind(mentions.iter()), wanted, "{mentions:?}");
        }
    }

    #[test]
    fn a_word_alone_that_no_list_of_people_has_is_no_person() {
        assert_ne!(
            kind("Petrolmar said on Monday that it had sold the wells.", "Petrolmar"),
            Some(Kind::Person)
        );
        assert_eq!(
            kind("Ada Wexcombe said that she had left. Wexcombe smiled.", "Ada Wexcombe"),
            Some(Kind::Person)
        );
        assert_eq!(kind("Johnson said on Monday that he had left.", "Johnson"), Some(Kind::Person));
    }
}
