use super::check_lines;
use crate::text::Language;

fn italian(lines: &[&str]) {
    check_lines(lines, Language::Italian);
}

#[test]
fn proposizioni_con_che() {
    italian(&[
        "{Verdi} ha detto [che il ponte è sicuro].",
        "{Verdi} avrebbe detto [che il ponte è sicuro].",
        "{Verdi} ha detto ieri in consiglio comunale [che il ponte è sicuro].",
        "{Verdi} ha fatto sapere [che il ponte è sicuro].",
        "{Verdi} sostiene [di non avere mai visto il ponte].",
        "{Verdi} ha promesso [di riaprire il ponte].",
        "{Verdi} ha spiegato [perché il ponte è chiuso].",
        "{Verdi} ha chiesto [se il ponte è sicuro].",
    ]);
}

#[test]
fn chi_parla_dopo_e_in_mezzo() {
    italian(&[
        "[Il ponte riaprirà a maggio], ha detto {Verdi}.",
        "[Il ponte, ha detto {Verdi}, riaprirà a maggio].",
        "[Il ponte riaprirà a maggio], secondo {Verdi}.",
        "«[Il ponte è sicuro», ha detto {Verdi}. «Riaprirà a maggio]».",
    ]);
}

#[test]
fn fonti() {
    italian(&[
        "A detta di {Verdi}, [il ponte riaprirà a maggio].",
        "Stando a {Verdi}, [il ponte riaprirà a maggio].",
        "A giudizio di {Verdi} [il ponte riaprirà a maggio].",
        "Per {Verdi}, [il ponte riaprirà a maggio].",
        "Secondo quanto riferito da {Verdi}, [il ponte riaprirà a maggio].",
        "[Il ponte riaprirà a maggio], a parere di {Verdi}.",
        // Who holds something is not whom they hold it of.
        "Secondo {i giudici} [Neri ha rubato il denaro della cassa].",
        "Secondo {la procura} [Neri ha rubato il denaro della cassa].",
        "Secondo il ministro {Neri} [il ponte non riaprirà mai].",
        "Secondo me Neri ha rubato il denaro della cassa.",
    ]);
}

#[test]
fn gerundi_e_secondi_verbi() {
    italian(&[
        "{Verdi} ha detto [che il ponte è sicuro], aggiungendo [che riaprirà a maggio].",
        "{Verdi} ha detto [che il ponte è sicuro], mentre {Neri} ha detto [che non lo è].",
    ]);
}

#[test]
fn richieste_e_giudizi() {
    italian(&[
        "{Verdi} ha chiesto [di chiudere il ponte].",
        "Verdi ha criticato il progetto del ponte.",
        "Anche Rimini ha chiesto la documentazione del ponte.",
        "{Verdi} accusa [Neri di avere nascosto i costi].",
    ]);
}

#[test]
fn nomi_e_passivi_non_riportano() {
    italian(&[
        "La critica al progetto del ponte è stata dura.",
        "Verdi è stato accusato di avere nascosto i costi.",
        "Lo ha ricattato con la minaccia di chiudere il ponte.",
        "La riapertura si annuncia lunga e difficile.",
        "Per Natale il ponte sarà chiuso al traffico.",
        "Il secondo ponte sarà chiuso per due mesi.",
    ]);
}

#[test]
fn chi_parla_con_descrizioni() {
    italian(&[
        "Il sindaco, {Verdi}, ha detto [che il ponte è sicuro].",
        "{Verdi}, analista della Neri, una società di Parma, ha detto [che il ponte è sicuro].",
        "Lo ha scritto {Verdi}, storica della città, che ha definito [il ponte un \"regalo ai barbieri\"].",
        "{Una dozzina di produttori nati nel Nord} hanno annunciato [che il ponte riaprirà].",
    ]);
}

#[test]
fn chi_non_parla() {
    italian(&[
        "Durante la festa è stato riconosciuto [che il ponte è sicuro].",
        "Ciò indica che il ponte è sicuro.",
        "Il ponte costa poco e riapre presto, sottolineando la sua grande utilità.",
    ]);
}
