//! Words that the press uses for one another, in groups that hold Italian and English: "strike, walkout,
//! stoppage | sciopero, astensione". A word of several senses stands in several groups.

use super::Language;
use super::stem::{stem, stem_folded};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// One group a line: English words, a bar, Italian words. Checked by the build.
const SOURCE: &str = include_str!("../../assets/lexicons/synonyms/en-it.txt");

/// Groups of one word at most; further ones are its rarer senses.
pub(crate) const MOST: usize = 9;
/// In no further group.
pub(crate) const NONE: u32 = u32::MAX;

/// The groups of a word, those it has first, then [`NONE`].
pub(crate) type Groups = [u32; MOST];

struct Lists {
    english: FxHashMap<String, Groups>,
    italian: FxHashMap<String, Groups>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists = Lists { english: FxHashMap::default(), italian: FxHashMap::default() };
    let groups = SOURCE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('|'));
    for (number, (english, italian)) in groups.enumerate() {
        let sides = [(english, Language::English), (italian, Language::Italian)];
        for (words, language) in sides {
            for word in words.split_whitespace() {
                let list =
                    if language == Language::English { &mut lists.english } else { &mut lists.italian };
                let of_word = list.entry(stem(word, language)).or_insert([NONE; MOST]);
                let number = number as u32;
                if !of_word.contains(&number)
                    && let Some(free) = of_word.iter_mut().find(|group| **group == NONE)
                {
                    *free = number;
                }
            }
        }
    }
    lists
});

/// The groups of the word with this `stem`; in Italian also those of an English word used as it is.
pub(crate) fn groups(folded: &str, stem: &str, language: Language) -> Groups {
    let lists = &*LISTS;
    let english = |stem: &str| lists.english.get(stem).copied();
    let found = match language {
        Language::Italian => {
            lists.italian.get(stem).copied().or_else(|| english(&stem_folded(folded, Language::English)))
        }
        Language::English => english(stem),
        Language::Other(_) => None,
    };
    found.unwrap_or([NONE; MOST])
}

/// Whether two words stand in one group.
pub(crate) fn alike(x: &Groups, y: &Groups) -> bool {
    x.iter().any(|group| *group != NONE && y.contains(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn of(word: &str, language: Language) -> Groups {
        let folded = fold(word);
        groups(&folded, &stem_folded(&folded, language), language)
    }

    #[test]
    fn words_for_one_thing_are_alike_in_either_language() {
        let (it, en) = (Language::Italian, Language::English);
        for ((x, of_x), (y, of_y), same) in [
            (("workers", en), ("employees", en), true),
            (("strikes", en), ("walkout", en), true),
            (("phone", en), ("cellphones", en), true),
            (("lavoratori", it), ("addetti", it), true),
            (("sciopero", it), ("strike", en), true),
            (("rise", en), ("fall", en), false),
            (("vendere", it), ("comprare", it), false),
            (("tavolo", it), ("operaio", it), false),
        ] {
            assert_eq!(alike(&of(x, of_x), &of(y, of_y)), same, "{x} {y}");
        }
    }
}
