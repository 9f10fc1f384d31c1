//! What two articles claim.

use crate::collection::Entry;
use crate::compare::testing::read;
use crate::compare::{Claims, Options, compare};

fn claims(a: &Entry, b: &Entry) -> Claims {
    compare(a, b, &Options::default()).claims
}

/// Both sentences and the words that say which way they go, of each pair.
fn told<'t>(a: &'t Entry, b: &'t Entry, claims: &Claims) -> Vec<[(&'t str, Option<&'t str>); 2]> {
    let one = |entry: &'t Entry, claim: crate::compare::Claim| {
        let text = &*entry.article.text;
        (claim.sentence.of(text).trim(), claim.cue.map(|cue| cue.of(text)))
    };
    claims.pairs.iter().map(|p| [one(a, p.a), one(b, p.b)]).collect()
}

/// Ferries are gaining on aeroplanes.
const CLOSES: &str = "Ferries carried two million people between Genoa and Palermo last summer. \
    The harbour was full of families with bicycles. \
    The distance between ferries and aeroplanes in punctuality is closing faster than the airlines think. \
    Tickets for a cabin are sold out until the end of September.";
/// Ferries are losing ground.
const GROWS: &str = "A strike of pilots filled the news in August. \
    Nobody at the airlines seems worried about the sea. \
    Analysts say that the distance in punctuality between aeroplanes and ferries will continue to grow. \
    The companies are hiring mechanics for the coming winter season.";

#[test]
fn a_distance_that_closes_stands_against_one_that_grows() {
    let (a, b) = (read(CLOSES), read(GROWS));
    let found = claims(&a, &b);
    let [x, y] = told(&a, &b, &found)[0];
    assert!(x.0.contains("is closing") && y.0.contains("continue to grow"), "{x:?} {y:?}");
    assert_eq!([x.1, y.1], [Some("closing"), Some("grow")]);
    assert!(found.pairs[0].about.iter().any(|word| word == "punctuality"), "{:?}", found.pairs[0].about);
}

#[test]
fn the_same_from_either_side() {
    let (a, b) = (read(CLOSES), read(GROWS));
    let (there, back) = (claims(&a, &b), claims(&b, &a));
    assert_eq!((there.a, there.b), (back.b, back.a));
    let mirrored: Vec<_> = told(&b, &a, &back).into_iter().map(|[b, a]| [a, b]).collect();
    assert_eq!(told(&a, &b, &there), mirrored);
}

#[test]
fn nearly_the_same_words_that_go_two_ways_are_no_mere_repetition() {
    let a = read(
        "The valley has a new mayor, a retired teacher of mathematics. \
         The price of bread in the mountain villages is rising again.",
    );
    let pairs =
        |b: &str| claims(&a, &read(&format!("Two bakers tell how they work at night. {b}"))).pairs.len();
    assert_eq!(pairs("Rain fell. The price of bread in the mountain villages is rising again."), 0);
    for other in [
        "The price of bread in the mountain villages is not rising at all. The baker was very calm.",
        "Snow came. The price of bread in the mountain villages is falling again. It was a cold day.",
    ] {
        assert_eq!(pairs(other), 1, "{other}");
    }
}

#[test]
fn what_the_passages_show_is_not_shown_again() {
    let (a, b) = (read(CLOSES), read(CLOSES));
    let found = compare(&a, &b, &Options::default());
    assert!(found.passages.len() >= 3);
    assert_eq!(found.claims.pairs, []);
}

#[test]
fn two_editions_of_one_text_claim_nothing_crosswise() {
    let text = |day: &str, verdict: &str| {
        format!(
            "The harbour of Genoa opened its new terminal for ferries on {day}. \
             The shipowners measured a delay of the night ferries that the terminal did not cause. \
             A councillor said that the night ferries leave with a delay which nobody has measured at the terminal. \
             Families with bicycles {verdict} for two hours in the heat of the afternoon."
        )
    };
    let (a, b) = (read(&text("Monday", "waited")), read(&text("the first of June", "were waiting")));
    let found = compare(&a, &b, &Options::default());
    assert_eq!(found.passages.len(), 4);
    assert_eq!(told(&a, &b, &found.claims), [] as [[(&str, Option<&str>); 2]; 0]);
}

#[test]
fn articles_about_other_things_claim_nothing_of_the_same() {
    let b = read(
        "The tenor sang Verdi in Parma on Sunday. The audience rose and applauded for ten minutes. \
         Critics praise the young conductor and the choir of the opera house.",
    );
    assert_eq!(claims(&read(CLOSES), &b).pairs, []);
}

#[test]
fn the_main_sentence_stands_at_the_beginning_and_stands_alone() {
    let a = read(
        "The regional council has approved the plan for the new tramway in Bergamo. \
         They will see it in two years. The tramway costs four hundred million euros and crosses the old town. \
         Is it really worth it after all these years?",
    );
    let lead = claims(&a, &read(GROWS)).a.expect("a sentence");
    assert!(lead.sentence.of(&a.article.text).starts_with("The regional council"));
    for short in ["", "Footer", "Is it really worth it after all these many years?"] {
        assert_eq!(claims(&read(short), &a).a, None, "{short:?}");
    }
}

#[test]
fn italian_beside_english_by_names_and_translations() {
    let a = read(
        "Il mercato coperto di Torino ha riaperto dopo tre anni di lavori. Il divario tecnologico tra Cina e Stati Uniti si sta chiudendo in fretta. \
         La gente mangiava castagne sul ponte vecchio.",
    );
    let b = read(
        "It rained in the capital for three days and three nights. The technological gap between China and the United States keeps growing. \
         Nobody bought an umbrella in the small shops.",
    );
    let found = claims(&a, &b);
    let [x, y] = told(&a, &b, &found)[0];
    assert_eq!([x.1, y.1], [Some("chiudendo"), Some("growing")], "{x:?} {y:?}");
}

#[test]
fn a_language_without_a_list_has_a_main_sentence_and_no_directions() {
    let a = read(
        "Le conseil municipal de Lyon a approuvé la construction du nouveau pont sur le Rhône ce matin. \
         Les habitants du quartier attendent depuis dix ans la fin des travaux de la place.",
    );
    let found = claims(&a, &read(GROWS));
    assert!(found.a.is_some() && found.pairs.iter().all(|pair| pair.a.cue.is_none()));
}

/// Fillers around a sentence, so that it is one among others.
fn among(sentence: &str) -> Entry {
    read(&format!(
        "La giunta di Ferrara si è riunita giovedì sera nella sala grande del municipio. {sentence} \
         I negozi di piazza Trento hanno esposto le luci di Natale con due settimane di anticipo."
    ))
}

#[test]
fn what_spurs_here_is_a_brake_there() {
    let two_ways = |a: &str, b: &str| {
        let (a, b) = (among(a), among(b));
        let found = claims(&a, &b);
        let clause = |e: &Entry, c: crate::compare::Claim| c.clause.map(|c| c.of(&e.article.text).to_owned());
        let opposed = found.pairs.iter().find(|p| p.a.cue.is_some() && p.b.cue.is_some());
        opposed.and_then(|p| Some((p.about[0].clone(), clause(&a, p.a)?, clause(&b, p.b)?)))
    };
    let ban = "Il divieto alle auto diesel non è una punizione, ma piuttosto uno stimolo per gli artigiani.";
    for brake in [
        "Le restrizioni decise per le auto diesel dalla giunta nel centro storico rappresentano un freno per gli artigiani.",
        "Le restrizioni alle auto diesel, decise dalla giunta, rappresentano un freno per gli artigiani.",
        "Secondo la categoria il blocco delle auto diesel ostacola gli artigiani della provincia.",
        "Il bando delle auto diesel non è uno stimolo per gli artigiani della provincia.",
    ] {
        let (about, a, b) = two_ways(ban, brake).expect(brake);
        assert!(about.starts_with("divieto / "), "{about}");
        assert!(a.starts_with("Il divieto") && a.contains("stimolo"), "{a}");
        assert!(b.contains("artigiani"), "{b}");
    }
    for other in [
        // The same way.
        "Le restrizioni alle auto diesel sono un incentivo per gli artigiani della provincia.",
        // Of something else.
        "Le sanzioni contro la Bielorussia frenano gli esportatori di mele di tutta la provincia.",
        // Nothing said of it.
        "Il divieto alle auto diesel vale dal lunedì al venerdì, dalle otto e trenta alle sei di sera.",
        // Another cause, with nothing or only a comma between.
        "Il divieto alle auto diesel è stato approvato, e la pioggia è un freno per gli artigiani della provincia.",
        "La pioggia è un freno per gli artigiani che lavorano nelle piazze della provincia.",
    ] {
        assert_eq!(two_ways(ban, other), None, "{other}");
    }
}

#[test]
fn any_cause_that_both_name_helps_here_and_hinders_there() {
    let (a, b) = (
        read(
            "The council of Dunmore met on Tuesday evening. The old ferry is a boon for the fishermen of the bay. \
             Children drew boats on the pier.",
        ),
        read(
            "Rain fell on the coast for most of the week. A captain told us that the ferry hampers the trawlers. \
             The lighthouse was painted white again.",
        ),
    );
    let found = claims(&a, &b);
    let pair = found.pairs.iter().find(|p| p.a.cue.is_some()).expect("two ways");
    assert_eq!(pair.about[0], "ferry");
    assert_eq!(
        pair.a.clause.map(|c| c.of(&a.article.text)),
        Some("The old ferry is a boon for the fishermen of the bay")
    );
}

#[test]
fn what_an_article_admits_against_its_own_drift() {
    let admitted = |text: &str| {
        let a = read(&format!("Il tram di Ferrara collega da ieri la stazione con l'ospedale nuovo. {text}"));
        let found = claims(&a, &read(GROWS)).reservations_a;
        found.iter().map(|s| s.of(&a.article.text).trim().to_owned()).collect::<Vec<_>>()
    };
    for admits in [
        "Tuttavia i costi della linea restano una difficoltà seria per il bilancio del comune.",
        "Va detto che la linea non risolve i problemi del traffico pesante nei quartieri a nord.",
        "I passeggeri aumentano ogni giorno, anche se le fermate hanno limiti evidenti per le carrozzine.",
        "Resta da vedere se i rischi per le fondamenta delle case sono stati calcolati con cura.",
        "Se da un lato la linea porta clienti ai negozi, dall'altro crea problemi ai furgoni del mercato.",
    ] {
        assert_eq!(admitted(admits), [admits], "{admits}");
    }
    for not in [
        "Il tram è veloce e silenzioso, e i passeggeri della prima corsa hanno applaudito a lungo.",
        "Tuttavia la prima corsa è partita alle sei in punto con cento passeggeri a bordo.",
        "Nonostante i dubbi dei commercianti e i problemi del cantiere, la linea ha ottenuto un grande successo.",
        "Tuttavia la linea offre un modo nuovo per affrontare queste sfide insieme ai quartieri.",
        "In fondo il comune, pur riconoscendo i problemi del cantiere e i ritardi, conta di superare presto gli ostacoli.",
        "Un certo signore con molti problemi di udito ha salutato il conducente alla fermata.",
    ] {
        assert_eq!(admitted(not), Vec::<String>::new(), "{not}");
    }
}

#[test]
fn what_an_english_article_admits() {
    let a = read(
        "The new tram of Dunmore carried ten thousand people in its first week. \
         However, the costs of the line remain a challenge for the small council. \
         It remains to be seen whether the concerns of the shopkeepers were justified. \
         A brass band played on the platform from noon until late in the evening.",
    );
    let found = claims(&a, &read(GROWS)).reservations_a;
    assert_eq!(found.len(), 2);
    assert!(
        found[0].of(&a.article.text).contains("However")
            && found[1].of(&a.article.text).contains("remains to be seen")
    );
}

#[test]
fn an_amount_that_both_give_sets_two_sentences_face_to_face() {
    let a = "The ferry company opened its new quay on Monday. Its captains say that delays of ferries in winter \
        fell by 18 percent. The band played on the pier until late in the evening.";
    let b = "Three weeks later the quay is empty. The 18 percent exists, but in that winter half of all ferries \
        stayed in the harbour. Nobody answers the telephone in the office.";
    let met = |b: &str| {
        let found = claims(&read(a), &read(b));
        found.pairs.iter().any(|pair| pair.about.iter().any(|told| told.starts_with("18")))
    };
    assert!(met(b));
    assert!(!met(&b.replace("18 percent", "decline of delays")));
}

#[test]
fn the_main_sentence_is_the_news_and_not_the_scene_before_it() {
    let text = "At six in the morning a boy with a red cap sat on the quay and ate an apple. The gulls were loud. \
        The ferry company announced that it will sell its oldest ships to a Greek buyer this summer. \
        Nobody in the town was surprised.";
    let (mut a, b) = (read(text), read(GROWS));
    a.article.meta.title = "Ferry company sells its oldest ships to Greece".into();
    let found = claims(&a, &b);
    let main = found.a.map(|claim| claim.sentence.of(&a.article.text).trim());
    assert!(main.is_some_and(|main| main.starts_with("The ferry company announced")), "{main:?}");
}

#[test]
fn nobody_admits_nothing_whose_limits_stand_face_to_face_with_the_others() {
    let a =
        read(&format!("{CLOSES} However, the costs of the ships remain a serious challenge for the owners."));
    let b = read(
        "The ferry companies and the airlines of Genoa and Palermo announced a common ticket for ferries and aeroplanes last summer. \
         However, the distance in punctuality between aeroplanes and ferries will continue to grow, a risk and a challenge. \
         The companies are hiring mechanics for the coming winter season.",
    );
    let found = claims(&a, &b);
    let said = |pair: &crate::compare::ClaimPair| pair.b.cue.map(|_| pair.b.sentence);
    let told: Vec<_> = found.pairs.iter().filter_map(said).collect();
    assert_eq!((found.reservations_a.len(), told.len()), (1, 1));
    assert_eq!(found.reservations_b, told, "told above, and still no \"none found\"");
}

#[test]
fn an_amount_alone_joins_nothing_across_languages() {
    let a = read("Il consiglio ha respinto 41 emendamenti delle persone che abitano sulla costa. Pioveva.");
    let b =
        read("In the hall somebody counted 41 people who left long before the end of the film. It was cold.");
    assert!(claims(&a, &b).pairs.is_empty());
}

#[test]
fn what_only_one_of_two_articles_tells() {
    let common = "Il porto di Genova riapre dopo tre settimane di sciopero. La direttrice Rita Neri ha firmato l'accordo. ";
    let a = read(&format!(
        "{common}Una nave carica di grano ha perso intanto 300 tonnellate per l'umidità. Questo non lo sapeva nessuno."
    ));
    let b = read(&format!(
        "{common}I bar di via Brandello hanno offerto il caffè ai marinai per tutta la mattina."
    ));
    let found = claims(&a, &b);
    let told = |entry: &Entry, spans: &[crate::span::Span]| -> Vec<String> {
        spans.iter().map(|span| span.of(&entry.article.text).trim().to_owned()).collect()
    };
    let of_a = ["Una nave carica di grano ha perso intanto 300 tonnellate per l'umidità."];
    assert_eq!(told(&a, &found.only_a), of_a, "nothing that both tell, and nothing that refers back");
    assert_eq!(told(&b, &found.only_b).len(), 1);
    // Of two articles with nothing in common everything is told by one alone.
    let other =
        claims(&a, &read("The band played on the pier. Nobody was at home in the whole month of May."));
    assert!(other.only_a.is_empty() && other.only_b.is_empty());
}
