//! Where a text says itself what it names: "Brevona, un'azienda di traghetti", "il chatbot Zelda", "Wolston, a
//! village near Coventry".

use super::super::Kind;
use super::gazetteer::{self, GIVEN, GIVEN_WORLD, SURNAME, SURNAME_WORLD};
use crate::span::Span;
use crate::text::fold::fold;

/// Words after the article in which the noun is looked for: "una piccola azienda", "a small Italian firm".
const REACH: usize = 4;

/// Not "the": what follows it may be the next clause ("after years with Brol, the singer left").
const ARTICLES: [&str; 5] = ["un", "uno", "una", "a", "an"];

const ORGANIZATIONS: [&str; 44] = [
    "azienda",
    "societa",
    "startup",
    "start-up",
    "impresa",
    "compagnia",
    "banca",
    "agenzia",
    "associazione",
    "fondazione",
    "ong",
    "onlus",
    "partito",
    "sindacato",
    "ateneo",
    "universita",
    "multinazionale",
    "holding",
    "cooperativa",
    "quotidiano",
    "settimanale",
    "company",
    "firm",
    "maker",
    "carmaker",
    "chipmaker",
    "automaker",
    "retailer",
    "airline",
    "bank",
    "agency",
    "nonprofit",
    "charity",
    "foundation",
    "union",
    "laboratory",
    "lab",
    "publisher",
    "newspaper",
    "band",
    "university",
    "brand",
    "think-tank",
    "supplier",
];
const PRODUCTS: [&str; 14] = [
    "chatbot",
    "app",
    "applicazione",
    "software",
    "smartphone",
    "videogioco",
    "farmaco",
    "browser",
    "modello",
    "chatbots",
    "videogame",
    "drug",
    "smartwatch",
    "algoritmo",
];
/// Nouns of things that are sold: after one of these even "the" begins no clause ("Zelda, il gestionale di …").
const SOLD: [&str; 12] = [
    "piattaforma",
    "software",
    "gestionale",
    "app",
    "chatbot",
    "assistente",
    "smartphone",
    "videogioco",
    "platform",
    "smartwatch",
    "videogame",
    "browser",
];
const DEFINITE: [&str; 5] = ["il", "lo", "la", "l", "the"];
/// Nouns before a title.
const WORKS: [&str; 18] = [
    "film",
    "romanzo",
    "album",
    "brano",
    "canzone",
    "documentario",
    "libro",
    "musical",
    "fiction",
    "sitcom",
    "telefilm",
    "movie",
    "novel",
    "song",
    "memoir",
    "book",
    "miniserie",
    "lungometraggio",
];
const PERSONS: [&str; 56] = [
    "ricercatore",
    "ricercatrice",
    "analista",
    "economista",
    "giornalista",
    "professore",
    "professoressa",
    "docente",
    "fondatore",
    "fondatrice",
    "cofondatore",
    "co-fondatore",
    "portavoce",
    "avvocato",
    "avvocata",
    "medico",
    "scrittore",
    "scrittrice",
    "regista",
    "attore",
    "attrice",
    "cantante",
    "investitore",
    "imprenditore",
    "imprenditrice",
    "dirigente",
    "sindaco",
    "sindaca",
    "deputato",
    "deputata",
    "senatore",
    "senatrice",
    "researcher",
    "analyst",
    "economist",
    "journalist",
    "professor",
    "founder",
    "co-founder",
    "cofounder",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "lawyer",
    "doctor",
    "writer",
    "author",
    "actor",
    "actress",
    "singer",
    "investor",
    "entrepreneur",
    "engineer",
    "senator",
    "lawmaker",
    "scientist",
];
const PLACES: [&str; 17] = [
    "citta",
    "cittadina",
    "comune",
    "borgo",
    "isola",
    "villaggio",
    "frazione",
    "quartiere",
    "city",
    "town",
    "village",
    "county",
    "suburb",
    "island",
    "neighbourhood",
    "neighborhood",
    "district",
];

/// Italian nouns right before the name of a place ("il torrente Brindo").
const TERRAIN: [&str; 14] = [
    "torrente",
    "fiume",
    "lago",
    "monte",
    "passo",
    "rio",
    "canale",
    "isola",
    "frazione",
    "borgo",
    "quartiere",
    "rione",
    "contrada",
    "localita",
];
/// Who works at an organization ("an analyst at Brindle Bell").
const AT_WORK: [&str; 18] = [
    "analyst",
    "analysts",
    "strategist",
    "strategists",
    "economist",
    "economists",
    "partner",
    "fellow",
    "professor",
    "researcher",
    "researchers",
    "scientist",
    "scientists",
    "engineer",
    "engineers",
    "employees",
    "colleagues",
    "executives",
];
/// What only an organization has: "amministratore delegato di X", "shares in X".
const OF_FIRMS: [&str; 14] = [
    "delegato",
    "ceo",
    "azionista",
    "azionisti",
    "azioni",
    "executive",
    "shareholder",
    "shareholders",
    "shares",
    "stake",
    "subsidiary",
    "chairman",
    "chairwoman",
    "controllata",
];
const OF_FIRM: [&str; 8] = ["di", "del", "della", "dell", "of", "in", "at", "alla"];

/// The kind the text gives the name at `span`, if it does.
pub(super) fn says(text: &str, span: Span) -> Option<Kind> {
    after(&text[span.end as usize..], span.of(text))
        .or_else(|| before(&text[..span.start as usize], span.of(text)))
}

/// ", un'azienda di robotica".
fn after(rest: &str, name: &str) -> Option<Kind> {
    let rest = rest.trim_start_matches(['"', '”', '»', '\'', '’']).strip_prefix(", ")?;
    let rest = &rest[..rest.floor_char_boundary(80)];
    let clause = rest.split([',', '.', ';', ':', '(', '\n']).next()?;
    let mut words = clause.split([' ', '\'', '’']);
    let article = words.next()?;
    if DEFINITE.contains(&article) {
        let sold = words.next().is_some_and(|word| SOLD.contains(&&*fold(word)));
        // "Nato da un'idea di Ada Brol, il chatbot risponde …".
        return (sold && !of_people(name)).then_some(Kind::Product);
    }
    if !ARTICLES.contains(&article) {
        return None;
    }
    // A capital is part of a name ("the European Space Agency").
    let words = words.take(REACH).take_while(|word| word.starts_with(char::is_lowercase));
    words.map(fold).take_while(|word| !OVER.contains(&&**word)).find_map(|word| {
        let is = |list: &[&str]| list.contains(&&*word);
        if is(&PERSONS) {
            Some(Kind::Person)
        } else if is(&ORGANIZATIONS) {
            Some(Kind::Organization)
        } else if is(&PRODUCTS) {
            Some(Kind::Product)
        } else if is(&PLACES) {
            Some(Kind::Place)
        } else {
            None
        }
    })
}

/// "l'azienda Brevona", "il chatbot «Zelda»". People give their names to things ("il modello Draghi"): a
/// name of people stays one, unless in quotation marks.
fn before(before: &str, name: &str) -> Option<Kind> {
    const MARKS: [char; 4] = ['"', '“', '«', '‘'];
    let outside = before.trim_end_matches(MARKS);
    if has_firm_before(outside) {
        return Some(Kind::Organization);
    }
    // "l'assistente IA Brevona".
    let said = match outside.strip_suffix("IA ").or_else(|| outside.strip_suffix("AI ")) {
        Some(noun) => introduced(noun, true),
        None => introduced(outside, false),
    }?;
    (before.ends_with(MARKS) || !of_people(name)).then_some(said)
}

/// "an analyst at ", "l'amministratore delegato di ".
fn has_firm_before(before: &str) -> bool {
    let start = before.ceil_char_boundary(before.len().saturating_sub(60));
    let Some(rest) = before[start..].strip_suffix([' ', '\'', '’']) else { return false };
    let mut words = rest.rsplit([' ', '\'', '’']);
    let (Some(of), Some(noun)) = (words.next(), words.next()) else { return false };
    if of != "at" && !OF_FIRM.contains(&of) {
        return false;
    }
    let noun = fold(noun);
    of == "at" && AT_WORK.contains(&&*noun) || OF_FIRM.contains(&of) && OF_FIRMS.contains(&&*noun)
}

/// Whether people have the name, or its last word.
fn of_people(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name);
    let first = name.split(' ').next().unwrap_or(name);
    let classes = gazetteer::classes_of(last) | gazetteer::classes_of(first) & (GIVEN | GIVEN_WORLD);
    classes & (GIVEN | GIVEN_WORLD | SURNAME | SURNAME_WORLD) != 0
}

/// The kind of the noun that `before` ends with: "l'azienda "; `artificial`: "IA" stands between it and the
/// name.
pub(super) fn introduced(before: &str, artificial: bool) -> Option<Kind> {
    let start = before.ceil_char_boundary(before.len().saturating_sub(60));
    let word = before[start..].strip_suffix(' ')?.rsplit([' ', '\'', '’']).next()?;
    if !word.starts_with(char::is_lowercase) {
        return None;
    }
    let word = fold(word);
    let is = |list: &[&str]| list.contains(&&*word);
    if is(&ORGANIZATIONS) {
        Some(Kind::Organization)
    } else if is(&PRODUCTS) || artificial && matches!(&*word, "assistente" | "assistant" | "agente" | "agent")
    {
        Some(Kind::Product)
    } else if is(&WORKS) {
        Some(Kind::Work)
    } else if is(&TERRAIN) {
        Some(Kind::Place)
    } else {
        None
    }
}

/// Words at which the noun of an apposition is over.
const OVER: [&str; 40] = [
    "di", "del", "della", "dell", "dello", "dei", "degli", "delle", "in", "nel", "nella", "a", "al", "alla",
    "ad", "per", "con", "che", "cui", "da", "dal", "dalla", "su", "e", "ed", "o", "quale", "of", "for", "at",
    "on", "by", "from", "to", "who", "which", "whose", "where", "and", "or",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_says_what_it_names() {
        for (text, name, kind) in [
            ("Assume Brevona, un’azienda di traghetti.", "Brevona", Some(Kind::Organization)),
            ("Apre il chatbot “Zelda” ogni sera.", "Zelda", Some(Kind::Product)),
            ("L'azienda Brevona cresce.", "Brevona", Some(Kind::Organization)),
            ("She moved to Wolston, a small village near Coventry.", "Wolston", Some(Kind::Place)),
            ("Brol, an analyst at a bank, disagrees.", "Brol", Some(Kind::Person)),
            ("Brol, un fondatore di aziende, nega.", "Brol", Some(Kind::Person)),
            ("Dopo anni con Brol, la cantante è partita.", "Brol", None),
            ("Con Brevona, la piattaforma per i traghetti, si parte.", "Brevona", Some(Kind::Product)),
            ("Nato da un'idea di Anna Schröder, il chatbot risponde.", "Anna Schröder", None),
            ("Choose Brevona, the platform for ferries.", "Brevona", Some(Kind::Product)),
            ("Domanda all'assistente IA Brevona che ore sono.", "Brevona", Some(Kind::Product)),
            ("Il modello Draghi piace.", "Draghi", None),
            ("Esce il film Settenavi.", "Settenavi", Some(Kind::Work)),
            ("He read the novel Sevenships twice.", "Sevenships", Some(Kind::Work)),
            ("Il torrente Brevona sale.", "Brevona", Some(Kind::Place)),
            ("An analyst at Brevona Bell disagrees.", "Brevona Bell", Some(Kind::Organization)),
            ("Parla l'amministratore delegato di Brevona.", "Brevona", Some(Kind::Organization)),
            ("He bought shares in Brevona.", "Brevona", Some(Kind::Organization)),
            ("He met an analyst in Brevona.", "Brevona", None),
            ("Brevona, la cui azienda cresce.", "Brevona", None),
            ("Brevona cresce.", "Brevona", None),
        ] {
            let at = text.find(name).unwrap();
            assert_eq!(says(text, Span::new(at, at + name.len())), kind, "{text}");
        }
    }
}
