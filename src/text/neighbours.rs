//! Texts that look Italian or English and are not: dialects of Italy, and languages that nobody told from the two.

use super::fold::{fold, fold_into};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Ordinary words of Italian and of English, as they are written.
pub(crate) static ORDINARY: [&str; 2] = [
    include_str!("../../assets/gazetteers/words-it.txt"),
    include_str!("../../assets/gazetteers/words-en.txt"),
];

/// Words of the neighbours that are no Italian words.
static MARKS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| words_of(include_str!("../../assets/lexicons/language/neighbours.txt")).collect());
static ITALIAN: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let function = [
        include_str!("../../assets/lexicons/stopwords/it.txt"),
        include_str!("../../assets/lexicons/stopwords/plain-it.txt"),
    ];
    folded(&[function.as_slice(), &ORDINARY[..1]].concat())
});
static ENGLISH: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded(&[include_str!("../../assets/lexicons/stopwords/en.txt"), ORDINARY[1]]));

/// Whether a word is an ordinary word of Italian or English, without regard to accents and capitals.
pub(crate) fn is_ordinary(word: &str) -> bool {
    let plain = fold(word);
    ITALIAN.contains(plain.as_ref()) || ENGLISH.contains(plain.as_ref())
}

fn words_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with(['#', '['])).flat_map(str::split_whitespace)
}

fn folded(lists: &[&'static str]) -> FxHashSet<String> {
    lists.iter().flat_map(|list| words_of(list)).map(|word| fold(word).into_owned()).collect()
}

/// Letters that no Italian word has.
const FOREIGN: &str = "łñçãõëïüâêîôûżáíóú";

/// Pairs of letters of the neighbours that no Italian word has.
const PAIRS: [&str; 7] = ["tx", "lh", "nh", "ny", "ix", "uj", "ggh"];
/// Words without which hardly a line of Italian is written.
const ARTICLES: &str = " il lo la i gli le l un uno una di del dello della dell dei degli delle d che al allo alla all ai \
    agli alle dal dalla dall dai dalle nel nella nell nei nelle sul sulla sull sui per con non è ";

/// The words of a text that are written small and are not English, counted.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    words: usize,
    italian: usize,
    marks: usize,
    articles: usize,
}

/// Whether a text that looks Italian is written in a neighbour of Italian: many of its words are words of one, or
/// hardly any are Italian. Shares, not numbers: an Italian article may quote a dialect.
pub(super) fn is_neighbour(sample: &str) -> bool {
    let Counts { words, italian, marks, articles } = count(sample);
    match marks {
        3.. if marks * 4 >= words => true,
        2.. if marks * 5 >= words || marks * 8 >= words && italian * 3 < words * 2 => true,
        1 if words >= 5 && articles == 0 => true,
        1 => words >= 8 && italian * 2 < words,
        _ => words >= 10 && italian * 20 < words * 9,
    }
}

/// Whether a text that looks English has hardly any English words ("Statsministeren besøgte byen i går og …"). A few
/// words tell nothing: headlines are made of names.
pub(super) fn is_hardly_english(sample: &str) -> bool {
    const FEWEST_WORDS: usize = 8;
    let (mut all, mut english) = (0, 0);
    let mut plain = String::new();
    for word in words_with_apostrophes(sample) {
        let bare = word.trim_matches('\'');
        // Names belong to no language, and one letter may be what an apostrophe cut off.
        if bare.len() < 2 || bare.chars().any(char::is_uppercase) {
            continue;
        }
        plain.clear();
        fold_into(bare, &mut plain);
        all += 1;
        english += usize::from(ENGLISH.contains(plain.as_str()));
    }
    all >= FEWEST_WORDS && english * 2 < all
}

fn count(sample: &str) -> Counts {
    let mut counts = Counts::default();
    let straight: String = sample.chars().map(|c| if matches!(c, '’' | '‘') { '\'' } else { c }).collect();
    let mut plain = String::new();
    for word in words_with_apostrophes(&straight) {
        let bare = word.trim_matches('\'');
        // Names belong to no language.
        if bare.chars().any(char::is_uppercase) || bare == "van" && is_before_name(&straight, word) {
            continue;
        }
        plain.clear();
        fold_into(bare, &mut plain);
        let italian = ITALIAN.contains(plain.as_str());
        let english = !italian && ENGLISH.contains(plain.as_str());
        let mark = is_mark(word, bare) || !italian && !english && is_shaped(bare);
        if english && !mark {
            continue;
        }
        counts.words += 1;
        counts.articles += usize::from(ARTICLES.split_ascii_whitespace().any(|article| article == bare));
        counts.marks += usize::from(mark);
        counts.italian += usize::from(italian && !mark);
    }
    counts
}

/// Whether a name follows `word`, a slice of `text`: "van Dijk".
fn is_before_name(text: &str, word: &str) -> bool {
    let end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
    text[end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

fn is_mark(word: &str, bare: &str) -> bool {
    MARKS.contains(word) || MARKS.contains(bare) || bare.contains(|c| FOREIGN.contains(c))
}

/// Whether a word that is no Italian one looks like one of the neighbours: by two letters that never meet in Italian,
/// by an accent before the end, or by an unstressed "u" at it, as in Sicily, Corsica and Sardinia.
fn is_shaped(word: &str) -> bool {
    let inside = word.char_indices().next_back().map_or("", |(last, _)| &word[..last]);
    word.ends_with('u') && word.len() >= 4
        || inside.contains(['à', 'è', 'ì', 'ò', 'ù', 'é'])
        || PAIRS.iter().any(|pair| word.contains(pair))
}

/// Runs of letters, with an apostrophe that stands right before or behind them.
fn words_with_apostrophes(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphabetic)?;
        let from = if rest[..start].ends_with('\'') { start - 1 } else { start };
        let end = rest[start..].find(|c: char| !c.is_alphabetic()).map_or(rest.len(), |end| start + end);
        let to = if rest[end..].starts_with('\'') { end + 1 } else { end };
        let word = &rest[from..to];
        rest = &rest[to..];
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    fn language(text: &str) -> &'static str {
        Document::read(text, &[], None).language.code()
    }

    #[test]
    fn neighbours_of_italian_are_not_italian() {
        for text in [
            "A ministra da sanidade anunciou onte un novo plan para os hospitais da costa.",
            "'O sinnaco ha ditto ca 'o puorto s'arape dimane e ca nisciuno s'ha da lamentà.",
            "Stammatina ’e piscature so’ asciute a mmare e hanno truvato ’na barca vacante.",
            "Lu sinnacu dissi ca lu portu si rapi dumani e ca nuddu s'avi a lagnari.",
            "Li piscatura nisceru a mari sta matina e truvaru na varca vacanti.",
            "El sindaco el gà dito che el porto el verze doman e che nissun gà da lamentarse.",
            "Al marcà de Rialto ghe xe sempre manco zente, dise i pescadori.",
            "U merre hà dettu chì u portu apre dumane è chì nimu ùn si deve lagnà.",
            "Els pescadors han sortit al mar aquest matí i han trobat una barca buida.",
            "Lo cònsol a dich que lo pòrt se dobrís deman e que degun se deu pas planhèr.",
            "Ël sìndich a l'ha dit che ël pòrt a duverta doman e che gnun a dev lamentesse.",
            "Su sìndigu at nadu chi su portu aberit cras e chi nemos si devet lamentare.",
            "Acqua e ventu a Palermu: chiusi li scoli pi dui jorna",
            "La pluèja barra quatre escòlas dins lo departament",
            "Detingut un home per robar un cotxe a Girona",
            "Il sindic al à dit che il puart al vierç doman e che nissun al à di lamentâsi.",
        ] {
            assert!(!matches!(language(text), "it" | "en"), "{text}: {}", language(text));
        }
    }

    #[test]
    fn what_only_looks_english_is_not() {
        for text in [
            "Borgmesteren åbnede broen i morges og sagde, at arbejdet på kajen skal være slut før jul.",
            "Politiet har fundet båden ved øen, og ejeren siger nu, at den har ligget der i flere uger.",
            "Dúirt an méara go n-osclófar an droichead arís roimh an Nollaig agus go mbeidh an chathair sásta.",
        ] {
            assert!(!matches!(language(text), "it" | "en"), "{text}: {}", language(text));
        }
    }

    #[test]
    fn english_stays_english() {
        for text in [
            "The mayor opened the bridge this morning and said that the work on the quay must end before Christmas.",
            "Kubernetes ingress-nginx pods crashloop under autoscaling, the maintainers of the project wrote in a changelog.",
            "Danish police found the boat near Ærø; «båden er fundet», said the owner, who had looked for it for weeks.",
            "Los Angeles mourns. In Los Angeles the mayor wept, and Los Angeles was quiet.",
        ] {
            assert_eq!(language(text), "en", "{text}");
        }
    }

    #[test]
    fn names_do_not_make_a_text_foreign() {
        for text in [
            "Ursula von der Leyen arriva a Roma. Von der Leyen ha parlato alla stampa. Poi von der Leyen è ripartita.",
            "Virgil van Dijk gioca a Roma. Van Dijk ha segnato, van Dijk è felice, van Dijk resta.",
        ] {
            assert_eq!(language(text), "it", "{text}");
        }
        let german = "Die Kommission von Ursula von der Leyen ist nicht mit dem Plan zufrieden, und auch der Rat wird nicht ja sagen.";
        assert_eq!(language(german), "de");
    }

    #[test]
    fn italian_stays_italian() {
        for text in [
            "Il sindaco ha detto che il porto riapre domani e che nessuno si deve lamentare.",
            "Come dice il pescatore, «'o puorto è chiuso e nun ce sta niente 'a fà»: così parlano tutti sul molo, e il sindaco lo sa bene.",
            "Il nuovo chatbot open source gira in cloud e il team di sviluppo lo rilascia con licenza free.",
            "Migranti, il porto chiude: l'Ue agisca con urgenza",
            "Claude dipinse le ninfee, e chi sa descriverle?",
            "I gabbiani non avvisano: sussurrano. E noi stiamo imparando ad ascoltarli",
            "L'assessore de Sanctis va a est, ce la fa e lo sa.",
        ] {
            assert_eq!(language(text), "it", "{text}: {:?}", count(text));
        }
        assert_eq!(language("The mayor said that the port opens tomorrow and nobody complains."), "en");
    }

    #[test]
    fn the_words_of_the_neighbours_are_no_italian_words() {
        let italian: FxHashSet<&str> = words_of(ORDINARY[0]).collect();
        for word in MARKS.iter().filter(|word| !word.contains('\'')) {
            assert!(!italian.contains(word), "{word}");
        }
    }
}
