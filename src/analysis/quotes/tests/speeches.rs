use super::{check_lines, quotes};
use crate::text::Language;

#[test]
fn whom_the_sentence_speaks_of_speaks_behind_its_colon() {
    check_lines(
        &[
            "{Anna Verdi} non ha dubbi: «[Il piano funziona]».",
            "{Verdi} guarda lontano: «[Il porto sarà pronto a maggio]».",
            "{Il sindaco} non ha dubbi: «[Il piano funziona]».",
            "Verdi presenta il suo libro: «Il mare di notte».",
        ],
        Language::Italian,
    );
    check_lines(&["{Ann Miller} has no doubts: “[The plan works well]”."], Language::English);
}

#[test]
fn a_note_speaks_for_whose_it_is() {
    check_lines(
        &[
            "«[Il piano funziona e non costa]», si legge in una nota della {Regione Liguria}.",
            "«[Il piano funziona e non costa]», si legge nel comunicato diffuso ieri dal {sindaco} di Bari.",
        ],
        Language::Italian,
    );
}

#[test]
fn dashes_of_stories_are_marks() {
    let told = |text: &str| quotes(text, &["Anna Verdi"], "it");
    let speech = |words: &str| (words.to_owned(), "Anna Verdi".to_owned(), true);
    assert_eq!(told("– Il piano funziona, – disse Verdi."), [speech("Il piano funziona")]);
    assert_eq!(told("— Il piano funziona davvero — ha detto Verdi."), [speech("Il piano funziona davvero")]);
    let both = told("– Il piano funziona, – disse Verdi. – Partiamo domani.");
    assert_eq!(both, [speech("Il piano funziona, – disse Verdi. – Partiamo domani")]);
    assert_eq!(told("– il piano di Verdi\n– il porto – e la città"), []);
}

#[test]
fn every_paragraph_of_a_speech_is_kept_without_its_marks() {
    let told = |text: &str| quotes(text, &["Anna Verdi"], "it");
    let speech = |words: &str| (words.to_owned(), "Anna Verdi".to_owned(), true);
    assert_eq!(
        told("«Il piano funziona e lo sappiamo.\n\n«Partiamo domani mattina», ha detto Verdi."),
        [speech("Il piano funziona e lo sappiamo."), speech("Partiamo domani mattina")]
    );
    assert_eq!(
        told(
            "«Il piano funziona e lo sappiamo.\n\n«Partiamo domani mattina.\n\n«Ci vediamo là», ha detto Verdi."
        ),
        [
            speech("Il piano funziona e lo sappiamo."),
            speech("Partiamo domani mattina."),
            speech("Ci vediamo là")
        ]
    );
    assert_eq!(
        told("«Il piano funziona e lo sappiamo.\n\nPartiamo domani mattina», ha detto Verdi."),
        [speech("Il piano funziona e lo sappiamo.\n\nPartiamo domani mattina")]
    );
}

#[test]
fn a_mark_that_nothing_closes_ends_with_its_sentence() {
    let text = "«Il piano del porto di Genova funziona davvero. Poi i cittadini sono andati a casa sotto la pioggia.";
    let found = quotes(text, &[], "it");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "Il piano del porto di Genova funziona davvero.");
}

#[test]
fn a_surname_alone_is_whoever_was_named_in_full() {
    let text = "Parla Luca Neri. «Il piano funziona davvero», ha aggiunto Neri.";
    let mut document = super::Document::read(text, &[], Some("it"));
    document.language = Language::Italian;
    let mut people = super::entities(text, &["Luca Neri"]);
    people[0].mentions.truncate(1);
    let found = super::find(text, &document, &people);
    assert_eq!(found[0].speaker.as_ref().map(|s| s.name.as_str()), Some("Luca Neri"));
}

#[test]
fn whose_name_stands_between_commas_before_the_verb_speaks() {
    check_lines(
        &[
            "“[Demand remained steady in the spring,]” the chief executive, {Miller}, told analysts.",
            "“[Demand remained steady in the spring,]” {Ann Miller}, an analyst in Leeds, told the Globe.",
            "“[Demand remained steady in the spring,]” her deputy, {Miller}, said on Monday.",
            "“[Demand remained steady in the spring,]” the founder and chief executive, {Miller}, told analysts.",
        ],
        Language::English,
    );
}

#[test]
fn how_somebody_says_it_says_it_too() {
    check_lines(
        &[
            "“[We want everyone to leave happy,]” smiles the manager, {Miller}.",
            "“[We want everyone to leave happy,]” sighed {Miller}.",
            "“[We want everyone to leave happy,]” {Miller} shrugs.",
            "Miller smiled and left the room.",
        ],
        Language::English,
    );
    check_lines(
        &[
            "«[Qui nessuno ha un programma]», sorride la direttrice, {Verdi}.",
            "«[Qui nessuno ha un programma]», sospira {Verdi}.",
            "{Anna Verdi} lo aveva detto. «[Stiamo mettendo un cerotto]», ripete.",
            "Verdi sorride e lascia la sala.",
        ],
        Language::Italian,
    );
}
