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
