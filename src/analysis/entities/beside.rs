//! What the words right beside a mention say of it alone: "il Ferrara" is a team where "Ferrara" is a
//! town, the "Urologia" of a head physician is no name, and neither is a word that is a sentence by itself.

use super::super::Kind;
use super::gazetteer::{self, NAMES, TOWN};
use super::joining::Found;
use crate::text::fold::fold;
use crate::text::{Document, Language};

/// Articles, alone or with a preposition, that Italian puts before a team and never before a town.
const MASCULINE: [&str; 8] = ["il", "del", "al", "dal", "nel", "sul", "col", "un"];
/// Class bit of cities.
const CITY: u32 = 1 << 4;
/// Class bits of places that may have the article ("il Veneto", "il Giappone", "il Garda").
const OTHER_PLACES: u32 = 1 << 2 | 1 << 3 | 1 << 5;

/// Who has a department, and what it is called behind a preposition ("primaria di Urologia").
const IN_CHARGE: [&str; 30] = [
    "assessore",
    "assessora",
    "assessorato",
    "primario",
    "primaria",
    "responsabile",
    "reparto",
    "cattedra",
    "laurea",
    "laureato",
    "laureata",
    "delega",
    "deleghe",
    "delegato",
    "delegata",
    "facolta",
    "docente",
    "professore",
    "professoressa",
    "ordinario",
    "ordinaria",
    "associato",
    "associata",
    "dottorato",
    "specialista",
    "corso",
    "dipartimento",
    "divisione",
    "capo",
    "sottosegretario",
];
const OF: [&str; 13] =
    ["di", "del", "della", "dello", "dell", "dei", "delle", "a", "al", "alla", "alle", "all", "in"];
/// Ends of the names of sciences and of wards.
const SCIENCES: [&str; 8] = ["logia", "iatria", "urgia", "grafia", "nomia", "tesia", "terapia", "istica"];
/// Words between who is in charge and the preposition, at most.
const BETWEEN: usize = 2;

/// American states as news agencies shorten them behind a town.
const STATES: [&str; 40] = [
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La",
    "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "N.C", "N.D", "N.H", "N.J", "N.M", "N.Y", "Neb",
    "Nev", "Okla", "Ore", "Pa", "R.I", "S.C", "S.D", "Tenn", "Va", "Vt", "Wash", "Wis",
];

/// Corrects each mention by what stands beside it.
pub(super) fn correct(text: &str, document: &Document, found: &mut Vec<Found>) {
    let italian = document.language == Language::Italian;
    found.retain(|name| {
        let surface = name.span.of(text);
        let before = &text[..name.span.start as usize];
        !(is_state(before, surface) || italian && is_department(before, surface) || {
            let sentence = document.sentences.get(name.sentence as usize);
            sentence.is_some_and(|s| is_all(s.span.of(text), surface)) && !gazetteer::is_listed(surface)
        })
    });
    if !italian {
        of_somebody(text, found);
    }
    if italian {
        for name in found.iter_mut().filter(|name| name.kind == Kind::Place) {
            if is_team(&text[..name.span.start as usize], name.span.of(text)) {
                name.kind = Kind::Organization;
            }
        }
    }
}

/// "Priya Brindle of Harcourt Bell said": what is no place of the lists is where somebody works.
fn of_somebody(text: &str, found: &mut [Found]) {
    for at in 1..found.len() {
        let (person, name) = (found[at - 1], found[at]);
        let between = text.get(person.span.end as usize..name.span.start as usize);
        if person.kind == Kind::Person
            && matches!(name.kind, Kind::Place | Kind::Person | Kind::Product)
            && between == Some(" of ")
            && person.span.of(text).contains(' ')
            && gazetteer::classes_of(name.span.of(text)) & NAMES == 0
            && name.span.of(text).contains(' ')
        {
            found[at].kind = Kind::Organization;
        }
    }
}

/// The last word of a text, where only a blank or an apostrophe follows it.
fn last_word(before: &str) -> Option<&str> {
    let start = before.ceil_char_boundary(before.len().saturating_sub(40));
    let rest = before[start..].strip_suffix([' ', '\'', '’'])?;
    rest.rsplit(|c: char| !c.is_alphanumeric()).next().filter(|word| !word.is_empty())
}

/// "il Ferrara", "contro il Novara".
fn is_team(before: &str, name: &str) -> bool {
    // What is quickly said first: few towns have an article.
    if !before.ends_with(' ') || !last_word(before).is_some_and(|word| MASCULINE.contains(&word)) {
        return false;
    }
    let classes = gazetteer::classes_of(name);
    let town = classes & (CITY | TOWN) != 0 && classes & OTHER_PLACES == 0;
    // "il Lido" is a part of a town.
    town && !gazetteer::is_ordinary(name) && name != "Lido"
}

/// "Calif" in "ALDER FLAT, Calif. —": it only tells which town.
fn is_state(before: &str, name: &str) -> bool {
    before.ends_with(", ") && STATES.contains(&name.trim_end_matches('.'))
}

/// "primaria di Urologia", "assessora regionale alla Salute".
fn is_department(before: &str, name: &str) -> bool {
    let start = before.ceil_char_boundary(before.len().saturating_sub(60));
    let Some(rest) = before[start..].strip_suffix([' ', '\'', '’']) else { return false };
    let mut words = rest.rsplit([' ', '\'', '’']);
    if name.contains(' ') || !words.next().is_some_and(|word| OF.contains(&word)) {
        return false;
    }
    let folded = fold(name);
    words.take(BETWEEN + 1).any(|word| IN_CHARGE.contains(&&*fold(word)))
        && (gazetteer::is_ordinary(name) || SCIENCES.iter().any(|end| folded.ends_with(end)))
        && !gazetteer::is_listed(name)
}

/// Whether the sentence is nothing but the word: "Vabbè.", "Scrivile!".
fn is_all(sentence: &str, name: &str) -> bool {
    !name.contains(' ') && sentence.trim_matches(|c: char| !c.is_alphanumeric()) == name && {
        let end = sentence.trim_end().chars().next_back();
        end.is_some_and(|c| matches!(c, '.' | '!' | '?' | '…'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    /// What is left of one name in a text, read in the language.
    fn left(text: &str, name: &str, kind: Kind, language: Language) -> Option<(String, Kind)> {
        let mut document = Document::read(text, &[], None);
        document.language = language;
        let at = text.find(name).unwrap();
        let sentence = document.sentences.iter().position(|s| s.span.end as usize > at).unwrap() as u32;
        let mut found = vec![Found::sure(Span::new(at, at + name.len()), sentence, kind)];
        correct(text, &document, &mut found);
        found.first().map(|name| (name.span.of(text).to_owned(), name.kind))
    }

    #[test]
    fn an_article_makes_a_team_of_a_town() {
        use Kind::{Organization, Place};
        for (text, name, kind) in [
            ("Domenica arriva il Ferrara in trasferta.", "Ferrara", Organization),
            ("Ha segnato al Lecce due volte.", "Lecce", Organization),
            ("Vive a Ferrara da anni.", "Ferrara", Place),
            ("Il sole del Veneto scalda.", "Veneto", Place),
            ("Gli accordi col Giappone reggono.", "Giappone", Place),
        ] {
            let left = left(text, name, Place, Language::Italian);
            assert_eq!(left, Some((name.to_owned(), kind)), "{text}");
        }
    }

    #[test]
    fn wards_states_and_cries_are_no_names() {
        use Kind::{Organization, Person, Place};
        for (text, name, kind, language) in [
            ("Parla la primaria di Urologia Ada Brindi.", "Urologia", Place, Language::Italian),
            ("L'assessora regionale alla Salute tace.", "Salute", Organization, Language::Italian),
            ("BRINDLE FLAT, Calif. — It rained.", "Calif", Person, Language::English),
            ("Non piove. Vabbè. Si va lo stesso.", "Vabbè", Organization, Language::Italian),
        ] {
            assert_eq!(left(text, name, kind, language), None, "{text}");
        }
        for (text, name, kind, language) in [
            ("Il direttore di Repubblica tace.", "Repubblica", Organization, Language::Italian),
            ("Il segretario della Brindella tace.", "Brindella", Organization, Language::Italian),
            ("Chi ha vinto? Brindelli, come sempre.", "Brindelli", Person, Language::Italian),
            ("He moved to Calif, a village.", "Calif", Place, Language::English),
        ] {
            assert_eq!(left(text, name, kind, language), Some((name.to_owned(), kind)), "{text}");
        }
    }
}
