mod english;
mod italian;
mod speeches;

use super::*;
use crate::analysis::{Kind, Mention, Stance};
use crate::span::Span;

fn entities(text: &str, people: &[&str]) -> Vec<Entity> {
    let entity = |name: &&str| Entity {
        name: (*name).to_owned(),
        kind: Kind::Person,
        mentions: text
            .match_indices(name.rsplit(' ').next().unwrap_or(name))
            .map(|(at, word)| Mention { span: Span::new(at, at + word.len()), sentence: 0 })
            .collect(),
        stance: Stance::default(),
    };
    people.iter().map(entity).collect()
}

/// Quotations as (words, speaker, direct); `people` are the entities of the article.
fn quotes(text: &str, people: &[&str], language: &str) -> Vec<(String, String, bool)> {
    let mut document = Document::read(text, &[], Some(language));
    document.language = if language == "it" { Language::Italian } else { Language::English };
    find(text, &document, &entities(text, people))
        .into_iter()
        .filter(|q| q.told)
        .map(|q| (q.span.of(text).to_owned(), q.speaker.map_or(String::new(), |s| s.name), q.direct))
        .collect()
}

/// One case: text, people, expected words, speaker, direct.
type Case = (&'static str, &'static [&'static str], &'static str, &'static str, bool);

fn check(cases: &[Case], language: &str) {
    for (text, people, words, speaker, direct) in cases {
        let found = quotes(text, people, language);
        assert_eq!(found, [((*words).to_owned(), (*speaker).to_owned(), *direct)], "{text}");
    }
}

#[test]
fn english_speakers_stand_before_inside_and_after() {
    check(
        &[
            (
                "“The bridge is safe,” said Ann Miller.",
                &["Ann Miller"],
                "The bridge is safe,",
                "Ann Miller",
                true,
            ),
            (
                "\"The bridge is safe,\" Miller said on Monday.",
                &["Ann Miller"],
                "The bridge is safe,",
                "Ann Miller",
                true,
            ),
            (
                "Miller said: \"The bridge is safe.\"",
                &["Ann Miller"],
                "The bridge is safe.",
                "Ann Miller",
                true,
            ),
            (
                "Miller arrived late. “The bridge is safe,” she added.",
                &["Ann Miller"],
                "The bridge is safe,",
                "Ann Miller",
                true,
            ),
            (
                "Miller, the mayor of Ashford, said that the bridge is safe.",
                &["Ann Miller"],
                "that the bridge is safe",
                "Ann Miller",
                false,
            ),
            (
                "Miller told reporters that the bridge is safe.",
                &["Ann Miller"],
                "that the bridge is safe",
                "Ann Miller",
                false,
            ),
            (
                "The bridge will open in May, Miller said.",
                &["Ann Miller"],
                "The bridge will open in May",
                "Ann Miller",
                false,
            ),
            (
                "According to Miller, the bridge will open in May.",
                &["Ann Miller"],
                "the bridge will open in May",
                "Ann Miller",
                false,
            ),
            (
                "Officials said the bridge will open in May.",
                &[],
                "the bridge will open in May",
                "Officials",
                false,
            ),
        ],
        "en",
    );
}

#[test]
fn italian_speakers_stand_before_inside_and_after() {
    check(
        &[
            (
                "«Il ponte è sicuro», ha detto Anna Verdi.",
                &["Anna Verdi"],
                "Il ponte è sicuro",
                "Anna Verdi",
                true,
            ),
            ("“Il ponte è sicuro”, spiega Verdi.", &["Anna Verdi"], "Il ponte è sicuro", "Anna Verdi", true),
            (
                "Verdi ha dichiarato: «Il ponte è sicuro».",
                &["Anna Verdi"],
                "Il ponte è sicuro",
                "Anna Verdi",
                true,
            ),
            (
                "Verdi ha detto che il ponte è sicuro.",
                &["Anna Verdi"],
                "che il ponte è sicuro",
                "Anna Verdi",
                false,
            ),
            (
                "Secondo Verdi, il ponte riaprirà a maggio.",
                &["Anna Verdi"],
                "il ponte riaprirà a maggio",
                "Anna Verdi",
                false,
            ),
            (
                "Secondo Verdi «il ponte riaprirà a maggio».",
                &["Anna Verdi"],
                "il ponte riaprirà a maggio",
                "Anna Verdi",
                true,
            ),
            (
                "Parla Verdi. «Il ponte è sicuro», sottolinea l'analista.",
                &["Anna Verdi"],
                "Il ponte è sicuro",
                "Anna Verdi",
                true,
            ),
        ],
        "it",
    );
}

#[test]
fn scare_quotes_and_titles_are_no_quotations() {
    assert_eq!(quotes("The so-called “expert” left the room.", &[], "en"), []);
    assert_eq!(quotes("Her novel “The Long Way Home From The Sea” won a prize.", &[], "en"), []);
    assert_eq!(quotes("Il cosiddetto «esperto» è uscito.", &[], "it"), []);
}

#[test]
fn several_sentences_between_marks_are_one_quotation() {
    let found = quotes("«Il ponte è sicuro. Lo abbiamo provato», dice Verdi.", &["Anna Verdi"], "it");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "Il ponte è sicuro. Lo abbiamo provato");
    assert_eq!(found[0].1, "Anna Verdi");
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_gives_ordered_quotations(parts in proptest::collection::vec(prop_oneof![
            Just("«"), Just("»"), Just("“"), Just("”"), Just("\""), Just("'"), Just("‘"), Just("’"), Just("„"), Just(". "),
            Just(", "), Just(" said "), Just(" ha detto "), Just("secondo "), Just("according to "), Just("that "),
            Just("Rossi"), Just("\n"), Just(" he "), Just("told "), Just(": "), Just("è"), Just(" the bridge is safe and open "),
        ], 0..40), italian in any::<bool>()) {
            let text = parts.concat();
            let mut document = Document::read(&text, &[], None);
            document.language = if italian { Language::Italian } else { Language::English };
            let found = find(&text, &document, &[]);
            let mut end = 0;
            for quote in &found {
                prop_assert!(quote.span.start >= end && !quote.span.is_empty());
                prop_assert!(text.get(quote.span.range()).is_some());
                end = quote.span.end;
            }
            prop_assert_eq!(found, find(&text, &document, &[]));
        }
    }
}

#[test]
fn a_clause_with_quoted_words_is_reported_as_a_whole() {
    check(
        &[
            (
                "Miller says he has “big plans” for the final month of the campaign.",
                &["Ann Miller"],
                "he has “big plans” for the final month of the campaign",
                "Ann Miller",
                false,
            ),
            (
                "Miller promised to rebuild the bridge before winter.",
                &["Ann Miller"],
                "to rebuild the bridge before winter",
                "Ann Miller",
                false,
            ),
            (
                "Miller questioned whether the bridge is safe.",
                &["Ann Miller"],
                "whether the bridge is safe",
                "Ann Miller",
                false,
            ),
            (
                "Miller: The bridge will not be safe before winter",
                &["Ann Miller"],
                "The bridge will not be safe before winter",
                "Ann Miller",
                false,
            ),
        ],
        "en",
    );
}

#[test]
fn things_do_not_speak_and_a_team_is_not_its_product() {
    check_lines(
        &[
            "I rapidi progressi del cantiere suggeriscono che il ponte aprirà presto.",
            "{I dati del cantiere} suggeriscono [che il ponte aprirà presto].",
            "{Il rapporto} conferma [che il ponte aprirà presto].",
            "La cosa curiosa è che {i tecnici veneti} insistono [che il ponte è sicuro].",
        ],
        Language::Italian,
    );
    let found = quotes("La squadra dietro Neri afferma che il ponte è sicuro.", &["Carlo Neri"], "it");
    assert_eq!(found[0].1, "La squadra dietro Neri");
    let found = quotes("La cosa curiosa è che i tecnici veneti insistono che il ponte è sicuro.", &[], "it");
    assert_eq!(found[0].1, "i tecnici veneti");
}

#[test]
fn what_it_proves_who_asks_and_what_those_believe_are_nobodys_words() {
    for text in [
        "Ann Miller opened the yard. It proved that small firms can build a ferry in a year.",
        "Ann Miller left early. We need the spirit of those who have believed that the harbour is ours.",
        "Ann Miller left. The region promises gigafactories of computing power; the first is late.",
    ] {
        assert_eq!(quotes(text, &["Ann Miller"], "en"), [], "{text}");
    }
    let text = "Anna Verdi assicura di sì. Ma chi ha deciso che cosa la macchina sa e che cosa ignora?";
    assert_eq!(quotes(text, &["Anna Verdi"], "it"), []);
}

#[test]
fn without_a_subject_the_only_person_named_before_speaks() {
    let text = "Ne ho parlato con Anna Verdi, che lavora al porto. «Il ponte è quello che non si vede», mi ha detto.";
    let found = quotes(text, &["Anna Verdi"], "it");
    assert_eq!(found.last().map(|q| &*q.1), Some("Anna Verdi"), "{found:?}");
    let two = "Anna Verdi e Carlo Neri lavorano al porto. «Il ponte è quello che non si vede», mi ha detto.";
    let found = quotes(two, &["Anna Verdi", "Carlo Neri"], "it");
    assert_eq!(found.last().map(|q| &*q.1), Some(""), "{found:?}");
}

#[test]
fn what_is_reported_ends_at_a_colon() {
    let text =
        "Secondo Anna Verdi i traghetti hanno raggiunto il 17 % dei viaggi: entra anche tu nel gruppo.";
    let found = quotes(text, &["Anna Verdi"], "it");
    assert_eq!(
        found.first().map(|q| &*q.0),
        Some("i traghetti hanno raggiunto il 17 % dei viaggi"),
        "{found:?}"
    );
}

#[test]
fn several_are_not_the_one_named_before() {
    let found =
        quotes("Carlo Neri tace. I leader veneti insistono che il ponte è sicuro.", &["Carlo Neri"], "it");
    assert_eq!(found[0].1, "I leader veneti");
    let found = quotes("Ann Miller left. The analysts said that the bridge is safe.", &["Ann Miller"], "en");
    assert_eq!(found[0].1, "The analysts");
    let found = quotes("Ann Miller left. The analyst said that the bridge is safe.", &["Ann Miller"], "en");
    assert_eq!(found[0].1, "Ann Miller");
}

/// The people of the one-line cases.
const PEOPLE: [&str; 4] = ["Ann Miller", "Bob Stone", "Anna Verdi", "Carlo Neri"];

/// Checks lines like "{Miller} said [the bridge is safe].": what is quoted stands in brackets, who
/// speaks in braces, in the order of the quotations or once for all.
fn check_lines(lines: &[&str], language: Language) {
    for line in lines {
        let mut text = String::new();
        let (mut contents, mut speakers) = (vec![], vec![]);
        let mut open = vec![];
        for c in line.chars() {
            match c {
                '[' | '{' => open.push(text.len()),
                ']' => contents.push(Span::new(open.pop().unwrap(), text.len())),
                '}' => speakers.push(Span::new(open.pop().unwrap(), text.len())),
                c => text.push(c),
            }
        }
        contents.sort_unstable();
        let mut document = Document::read(&text, &[], Some(language.code()));
        document.language = language;
        let mut found = find(&text, &document, &entities(&text, &PEOPLE));
        found.retain(|quote| quote.told);
        let words = |spans: Vec<Span>| spans.iter().map(|s| s.of(&text).to_owned()).collect::<Vec<_>>();
        assert_eq!(words(found.iter().map(|q| q.span).collect()), words(contents), "{line}");
        for (i, quote) in found.iter().enumerate() {
            let expected = speakers.get(i).or(speakers.first()).copied();
            let speaker = quote.speaker.as_ref().map(|s| s.span);
            let agrees = match (expected, speaker) {
                (Some(a), Some(b)) => a.overlaps(b),
                (None, None) => true,
                _ => false,
            };
            assert!(agrees, "{line}: {:?}", quote.speaker);
        }
    }
}

#[test]
fn the_words_of_an_interrupted_quotation_are_told_without_the_attribution() {
    let text = "«Il molo è sicuro», ha detto Anna Rossi, che dirige il porto. «Lo abbiamo provato per mesi.»";
    let article =
        crate::corpus::from_text("a.txt", text, crate::corpus::Format::Text, &Default::default()).unwrap();
    let reading = crate::analysis::analyse(&article, &Default::default());
    assert_eq!(reading.quotes[0].words(&article.text), "Il molo è sicuro … Lo abbiamo provato per mesi.");
}

#[test]
fn who_speaks_may_be_named_behind_what_they_are() {
    check(
        &[
            (
                "\"This would have cost us more than the rent,\" says its founder, Miller.",
                &["Miller"],
                "This would have cost us more than the rent,",
                "Miller",
                true,
            ),
            (
                "\"The bridge is safe,\" said the engineer, and Miller left.",
                &["Miller"],
                "The bridge is safe,",
                "the engineer",
                true,
            ),
        ],
        "en",
    );
    check(
        &[(
            "«È come avere un collega in più», dice la titolare, Verdi.",
            &["Verdi"],
            "È come avere un collega in più",
            "Verdi",
            true,
        )],
        "it",
    );
}
