//! Words that say which way a thing goes: it grows or falls, somebody is ahead or behind, helped or
//! hindered. From the lists in `assets/lexicons/claims`.

use crate::text::Language;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What is said to change, or to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    /// A quantity: more or less of it.
    Amount,
    /// A race: ahead or behind.
    Race,
    /// Means: helped or hindered.
    Means,
}

/// What a word does in a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Towards(Axis, bool),
    /// Less, but only of what separates two: doors and systems close too.
    Closing,
    /// What separates those ahead from those behind: more of it is behind, less is ahead.
    Gap,
    /// Something is said to help (`true`) or to hinder; as a verb, or as what it is.
    Effect {
        helps: bool,
        verb: bool,
    },
    /// One of the words for what a state or court forbids.
    Restriction,
    /// Leads from a thing to what it is.
    Is,
    Not,
    /// Announces what a text comes to.
    Point,
    /// Refers to the sentence before: not to be understood without it.
    Back,
    /// Turns against what was said before.
    Turns,
    /// Turns against what follows it up to the comma, and grants it nothing: "despite the doubts, it …".
    Despite,
    /// Deals with a limit rather than to admit it: "address", "superare".
    Overcomes,
    /// Announces a limit or a doubt, and can mean nothing else.
    Announces,
    /// Names a limit or a doubt.
    Limit,
    /// Says nothing about what a sentence is about.
    Plain,
    /// Says little about it: "strategy", "team".
    Faint,
}

/// The roles a word has: one list may repeat a word of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Roles {
    pub towards: Option<(Axis, bool)>,
    pub closing: bool,
    pub gap: bool,
    /// Helps, and whether the word is a verb.
    pub effect: Option<(bool, bool)>,
    pub restriction: bool,
    pub is: bool,
    pub not: bool,
    pub point: bool,
    pub back: bool,
    pub turns: bool,
    pub despite: bool,
    pub overcomes: bool,
    pub announces: bool,
    pub limit: bool,
    pub plain: bool,
    pub faint: bool,
}

impl Roles {
    fn add(&mut self, role: Role) {
        match role {
            Role::Towards(axis, up) => self.towards = self.towards.or(Some((axis, up))),
            Role::Closing => {
                self.towards = self.towards.or(Some((Axis::Amount, false)));
                self.closing = true;
            }
            Role::Gap => self.gap = true,
            Role::Effect { helps, verb } => self.effect = self.effect.or(Some((helps, verb))),
            Role::Restriction => self.restriction = true,
            Role::Is => self.is = true,
            Role::Not => self.not = true,
            Role::Point => self.point = true,
            Role::Back => self.back = true,
            Role::Turns => self.turns = true,
            Role::Despite => self.despite = true,
            Role::Overcomes => self.overcomes = true,
            Role::Announces => self.announces = true,
            Role::Limit => self.limit = true,
            Role::Plain => self.plain = true,
            Role::Faint => self.faint = true,
        }
    }
}

/// The words of one language.
pub(super) struct Lexicon {
    words: FxHashMap<String, Roles>,
    /// Beginnings of words, by their own text.
    stems: FxHashMap<String, Roles>,
    shortest: usize,
    /// Several words together, by the first of them.
    phrases: FxHashMap<String, Vec<(Vec<String>, Role)>>,
}

static ITALIAN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/lexicons/claims/it.txt")));
static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../assets/lexicons/claims/en.txt")));

impl Lexicon {
    /// `None` for a language without a list.
    pub(super) fn of(language: Language) -> Option<&'static Self> {
        match language {
            Language::Italian => Some(&ITALIAN),
            Language::English => Some(&ENGLISH),
            Language::Other(_) => None,
        }
    }

    fn read(list: &str) -> Self {
        let mut read = Self {
            words: FxHashMap::default(),
            stems: FxHashMap::default(),
            shortest: usize::MAX,
            phrases: FxHashMap::default(),
        };
        let mut role = None;
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                role = named(section);
                continue;
            }
            let Some(role) = role else { continue };
            for word in line.split_whitespace() {
                if let Some((first, rest)) = word.split_once('_') {
                    let rest = rest.split('_').map(|word| fold(word).into_owned()).collect();
                    read.phrases.entry(fold(first).into_owned()).or_default().push((rest, role));
                    continue;
                }
                match word.strip_suffix('~') {
                    Some(stem) => {
                        let stem = fold(stem).into_owned();
                        read.shortest = read.shortest.min(stem.len());
                        read.stems.entry(stem).or_default().add(role);
                    }
                    None => read.words.entry(fold(word).into_owned()).or_default().add(role),
                }
            }
        }
        read
    }

    /// What the phrase at the beginning of `words`, folded, does.
    pub(super) fn phrase(&self, words: &[String]) -> Roles {
        let mut roles = Roles::default();
        let Some((first, rest)) = words.split_first() else { return roles };
        for (phrase, role) in self.phrases.get(first).into_iter().flatten() {
            if rest.starts_with(phrase) {
                roles.add(*role);
            }
        }
        roles
    }

    /// What the word, folded, does. A whole word is before a beginning, a long beginning before a short.
    pub(super) fn roles(&self, folded: &str) -> Roles {
        let whole = self.words.get(folded).copied();
        let ends = folded.char_indices().map(|(at, c)| at + c.len_utf8());
        let mut beginnings: Vec<usize> = ends.filter(|end| *end >= self.shortest).collect();
        beginnings.reverse();
        let found = beginnings.into_iter().filter_map(|end| self.stems.get(&folded[..end]).copied());
        let all: Vec<Roles> = whole.into_iter().chain(found).collect();
        let has = |of: fn(&Roles) -> bool| all.iter().any(of);
        Roles {
            towards: all.iter().find_map(|r| r.towards),
            closing: has(|r| r.closing),
            gap: has(|r| r.gap),
            effect: all.iter().find_map(|r| r.effect),
            restriction: has(|r| r.restriction),
            is: has(|r| r.is),
            not: has(|r| r.not),
            point: has(|r| r.point),
            back: has(|r| r.back),
            turns: has(|r| r.turns),
            despite: has(|r| r.despite),
            overcomes: has(|r| r.overcomes),
            announces: has(|r| r.announces),
            limit: has(|r| r.limit),
            plain: has(|r| r.plain),
            faint: has(|r| r.faint),
        }
    }
}

fn named(section: &str) -> Option<Role> {
    Some(match section {
        "more" => Role::Towards(Axis::Amount, true),
        "less" => Role::Towards(Axis::Amount, false),
        "closing" => Role::Closing,
        "ahead" => Role::Towards(Axis::Race, true),
        "behind" => Role::Towards(Axis::Race, false),
        "helped" => Role::Towards(Axis::Means, true),
        "hindered" => Role::Towards(Axis::Means, false),
        "gap" => Role::Gap,
        "a spur" => Role::Effect { helps: true, verb: false },
        "a brake" => Role::Effect { helps: false, verb: false },
        "spurs" => Role::Effect { helps: true, verb: true },
        "brakes" => Role::Effect { helps: false, verb: true },
        "restriction" => Role::Restriction,
        "is" => Role::Is,
        "not" => Role::Not,
        "point" => Role::Point,
        "back" => Role::Back,
        "turns" => Role::Turns,
        "despite" => Role::Despite,
        "overcomes" => Role::Overcomes,
        "announces" => Role::Announces,
        "limit" => Role::Limit,
        "plain" => Role::Plain,
        "faint" => Role::Faint,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_decides_and_whole_words_come_first() {
        let it = Lexicon::of(Language::Italian).expect("a list");
        assert_eq!(it.roles("crescera").towards, Some((Axis::Amount, true)));
        assert_eq!(it.roles("chiudendo").towards, Some((Axis::Amount, false)));
        assert_eq!(it.roles("supera").towards, Some((Axis::Race, true)));
        assert!(it.roles("divario").gap);
        assert_eq!(it.roles("tavolo"), Roles::default());
    }

    #[test]
    fn every_line_stands_in_a_known_section() {
        for list in [
            include_str!("../../../assets/lexicons/claims/it.txt"),
            include_str!("../../../assets/lexicons/claims/en.txt"),
        ] {
            let mut section = None;
            for (number, line) in list.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
                if line.starts_with('[') {
                    section = named(line.trim_matches(['[', ']']));
                }
                assert!(section.is_some(), "line {}: {line}", number + 1);
            }
        }
    }
}
