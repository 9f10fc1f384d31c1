use crate::collection::Entry;
use crate::compare::testing::read;
use crate::compare::{Options, PairKind, compare};

fn kinds(a: &Entry, b: &Entry) -> Vec<PairKind> {
    compare(a, b, &Options::default()).passages.iter().map(|p| p.kind).collect()
}

#[test]
fn a_copied_sentence_is_verbatim_and_its_words_are_marked() {
    let a = read("La nave ha lasciato il porto di Trieste con quaranta marinai a bordo. Il tempo era bello.");
    let b =
        read("Nessuno parlava. La nave ha lasciato ieri il porto di Trieste con quaranta marinai a bordo.");
    let found = compare(&a, &b, &Options::default()).passages;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, PairKind::Verbatim);
    let shared: Vec<&str> = found[0].shared_b.iter().map(|s| s.of(&b.article.text)).collect();
    assert_eq!(shared, ["La nave ha lasciato", "il porto di Trieste con quaranta marinai a bordo"]);
}

#[test]
fn the_long_name_of_an_office_is_no_passage() {
    let office = "the Regional Environmental Protection Agency for the Province of Friuli Venezia Giulia and the Isonzo";
    let a = read(&format!(
        "Three boats sank in the night off the old pier of the island, {office} announced on Monday."
    ));
    let b = read(&format!(
        "A farmer near the border found barrels of paint under his barn, {office} wrote in a letter."
    ));
    assert_eq!(kinds(&a, &b), []);
}

#[test]
fn a_rewritten_sentence_is_found_by_its_rare_words() {
    let a = read("Il consiglio comunale ha approvato la chiusura del mercato coperto. Domani piove.");
    let b =
        read("Si parla di sport. Approvata dal consiglio comunale la proposta: chiuderà il mercato coperto.");
    assert_eq!(kinds(&a, &b), [PairKind::Reworded]);
}

#[test]
fn sentences_about_other_things_are_no_pair() {
    let a = read("Il governo ha presentato la riforma delle pensioni. La discussione sarà lunga.");
    let b = read("Il pilota ha vinto la gara di Monza. Il pubblico ha applaudito a lungo.");
    assert_eq!(kinds(&a, &b), []);
}

#[test]
fn an_article_with_itself_is_all_verbatim() {
    let a = read(
        "The ferry company raised its fares by a third on Monday. Passengers complained loudly at the gate.",
    );
    assert_eq!(kinds(&a, &a), [PairKind::Verbatim, PairKind::Verbatim]);
    assert!(compare(&a, &a, &Options::default()).similarity > 0.99);
}

#[test]
fn two_statements_of_one_speaker_are_no_pair() {
    let a = read(
        "The harbour is calm. Ada Stone of Harbour Research in Trieste estimates that ferries used a tenth of their fuel at night.",
    );
    let b = read(
        "Il mare era mosso. Ada Stone, analista di Harbour Research a Trieste, ritiene probabile che i dazi abbiano spinto i cantieri a risparmiare.",
    );
    assert_eq!(kinds(&a, &b), []);
}

/// One strike, told by the paper of the port.
const STRIKE: &str = "Il porto di Genova riapre dopo tre settimane di sciopero. \
    La direttrice Rita Neri ha firmato ieri l'accordo con i sindacati nella sede della prefettura. \
    I rimorchiatori della Marconi torneranno in mare lunedì mattina, con turni di otto ore invece di dodici. \
    Durante la protesta sono rimaste ferme quarantadue navi, secondo i calcoli della Capitaneria. \
    Il sindaco Carlo Bruni ha ringraziato i portuali per la pazienza mostrata. \
    A Savona intanto i traghetti viaggiano in orario.";
/// The same, told by another.
const STRIKE_TOO: &str = "Chi ha vinto, a Genova, si capirà soltanto fra qualche mese. \
    La firma di Rita Neri chiude una trattativa che i sindacati non volevano tanto lunga. \
    Turni di otto ore, d'ora in poi, per gli equipaggi della Marconi, che ne chiedevano soltanto sei. \
    Quarantadue navi, forse di più, pagano ancora i danni di una protesta che nessuno ha saputo evitare. \
    Carlo Bruni non ha voluto rispondere alle domande di questo giornale. \
    Anche Savona guarda con preoccupazione a quello che succede.";

#[test]
fn two_articles_on_one_event_tell_its_matters_in_words_of_their_own() {
    let (a, b) = (read(STRIKE), read(STRIKE_TOO));
    let found = compare(&a, &b, &Options::default());
    let told: Vec<(&str, &str)> = found
        .passages
        .iter()
        .filter(|p| p.kind == PairKind::SameMatter)
        .map(|p| (p.a.of(&a.article.text).trim(), p.b.of(&b.article.text).trim()))
        .collect();
    let signed = |(x, y): &(&str, &str)| x.contains("ha firmato ieri") && y.starts_with("La firma di Rita");
    assert!(told.iter().any(signed), "{told:?}");
    assert!(told.iter().all(|(x, y)| x.contains("quarantadue") == y.starts_with("Quarantadue")), "{told:?}");
    assert_eq!(PairKind::SameMatter.name(), "same-fact", "the contract knows four kinds");
    // What both tell is claimed by both.
    assert!(!found.claims.pairs.is_empty());
}

#[test]
fn articles_on_two_events_tell_no_matter_of_both() {
    let other = "A Bari la stagione lirica si apre con un concerto nella cattedrale. \
        Il direttore d'orchestra Ugo Ferri ha scelto un programma di tre ore senza intervallo. \
        I biglietti, otto euro ciascuno, sono finiti lunedì mattina in venti minuti. \
        Secondo i calcoli del teatro quarantadue musicisti suoneranno per la prima volta insieme. \
        Il pubblico ha mostrato pazienza, in fila davanti alla sede. \
        A Lecce intanto si prova ancora.";
    assert_eq!(kinds(&read(STRIKE), &read(other)), []);
}

#[test]
fn the_same_words_turned_round_or_denied_are_no_copy() {
    let italian = "Il consiglio comunale ha approvato ieri il bilancio dopo sei ore di seduta.";
    let english = "The town council passed its budget last night after six hours of talk.";
    for (rest, a, b) in [
        (italian, "I morti sono dodici e i feriti quaranta.", "I feriti sono dodici e i morti quaranta."),
        (italian, "Il ponte di Goro riapre lunedì mattina.", "Il ponte di Goro non riapre lunedì mattina."),
        (
            italian,
            "Anna Bassi ha battuto Marco Riva al ballottaggio.",
            "Marco Riva ha battuto Anna Bassi al ballottaggio.",
        ),
        (
            english,
            "The bridge at Goring opens on Monday morning.",
            "The bridge at Goring does not open on Monday morning.",
        ),
        (
            english,
            "All the members signed the letter to the sheriff.",
            "None of the members signed the letter to the sheriff.",
        ),
        (english, "The dog bit the postman in Low Street.", "The postman bit the dog in Low Street."),
    ] {
        let found = compare(
            &read(&format!("{rest} {a}")),
            &read(&format!("{b} Cold pizza was eaten.")),
            &Options::default(),
        );
        assert!(found.passages.iter().all(|p| p.kind != PairKind::Verbatim), "{a} {:?}", found.passages);
    }
    // What stands in both as it is stays one.
    let same = "The bridge at Goring opens on Monday morning with a fair.";
    let found = compare(
        &read(&format!("{english} {same}")),
        &read(&format!("{same} Cold pizza was eaten.")),
        &Options::default(),
    );
    assert_eq!(found.passages.iter().map(|p| p.kind).collect::<Vec<_>>(), [PairKind::Verbatim]);
}
