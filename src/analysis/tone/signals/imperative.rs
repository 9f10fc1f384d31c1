//! A sentence that begins by telling the reader what to do.

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

const ITALIAN: &[&str] = &[
    "scopri",
    "scoprite",
    "prova",
    "provate",
    "provalo",
    "provala",
    "chiedi",
    "chiedete",
    "richiedi",
    "contattaci",
    "immagina",
    "immaginate",
    "pensa",
    "pensate",
    "pensateci",
    "guarda",
    "guardate",
    "prendi",
    "prendete",
    "scegli",
    "scegliete",
    "inizia",
    "iniziate",
    "acquista",
    "acquistate",
    "prenota",
    "prenotate",
    "ricorda",
    "ricordate",
    "vieni",
    "venite",
    "approfitta",
    "approfittate",
    "iscriviti",
    "visita",
    "visitate",
    "lascia",
    "lasciate",
    "smettila",
    "smettiamola",
    "dimentica",
    "dimenticate",
    "porta",
    "unisciti",
    "entra",
    "ordina",
    "scarica",
    "dona",
    "donate",
    "attiva",
    "regala",
    "regalati",
    "festeggia",
    "chiama",
    "fissa",
    "cerca",
    "ricevi",
    "partecipa",
    "sostieni",
    "abbonati",
    "risparmia",
    "proteggi",
    "concediti",
    "assaggia",
    "vivi",
    "diventa",
    "affrettati",
];
const ENGLISH: &[&str] = &[
    "discover",
    "try",
    "join",
    "imagine",
    "think",
    "look",
    "take",
    "ask",
    "get",
    "choose",
    "start",
    "buy",
    "order",
    "book",
    "contact",
    "visit",
    "explore",
    "enjoy",
    "remember",
    "forget",
    "let",
    "let's",
    "consider",
    "call",
    "sign",
    "make",
    "meet",
    "find",
    "learn",
    "say",
    "see",
    "don't",
    "stop",
    "spare",
    "bring",
    "save",
    "subscribe",
    "reserve",
    "enquire",
    "treat",
    "protect",
    "apply",
    "indulge",
    "unwind",
    "give",
    "wake",
    "grab",
    "claim",
    "donate",
    "switch",
    "upgrade",
    "relax",
    "shop",
];

pub fn find(line: &Line, places: &mut Vec<Span>) {
    let verbs = if line.language == Language::Italian { ITALIAN } else { ENGLISH };
    if let Some(first) = line.first_word().filter(|&i| line.own(i) && verbs.contains(&line.word(i))) {
        places.push(line.tokens[first].span());
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "Scopri la gamma completa.", Italian), ["Scopri"]);
        assert_eq!(places(super::find, "Join thousands of readers.", English), ["Join"]);
        assert!(places(super::find, "I lettori scoprono la gamma.", Italian).is_empty());
    }
}
