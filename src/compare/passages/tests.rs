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
