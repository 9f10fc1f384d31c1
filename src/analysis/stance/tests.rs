//! One line per phenomenon: what is said of a name, and the label.

mod evidence;
mod held;

use crate::analysis::{Options, StanceLabel, Tracked, analyse};
use crate::corpus::{Format, Known, from_text};

/// The label, the words that made it, and how far it may be trusted.
fn judged(text: &str, name: &str) -> (StanceLabel, Vec<String>) {
    let article = from_text("a.txt", text, Format::Text, &Known::default()).unwrap();
    let reading = analyse(&article, &Options::default());
    let entity =
        reading.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{name} in {text}"));
    let cues = entity.stance.evidence.iter().flat_map(|e| &e.cues);
    (entity.stance.label, cues.map(|c| c.span.of(&article.text).to_owned()).collect())
}

#[test]
fn a_judged_label_always_shows_its_words() {
    for (text, name) in [
        (
            "Il ministro ha elogiato Fincantieri per il lavoro eccellente svolto nel porto di Genova.",
            "Fincantieri",
        ),
        (
            "L'opposizione ha accusato Fincantieri di un fallimento vergognoso nel porto di Genova.",
            "Fincantieri",
        ),
        ("Critics condemned Boeing for a disastrous failure and accused it of corruption.", "Boeing"),
    ] {
        let (label, cues) = judged(text, name);
        if !matches!(label, StanceLabel::Neutral | StanceLabel::Insufficient) {
            assert!(!cues.is_empty(), "{text}");
        }
    }
}

#[test]
fn blame_is_critical_and_never_favourable() {
    let (label, cues) =
        judged("Critics condemned Boeing for a disastrous failure and accused it of corruption.", "Boeing");
    assert_eq!(label, StanceLabel::Critical, "{cues:?}");
}

#[test]
fn a_language_that_is_not_judged_has_no_stance() {
    let text = "Le ministre a déclaré que Renault avait connu un succès remarquable cette année, et que les ventes de \
                Renault en Europe allaient encore progresser au cours des prochains mois selon les analystes.";
    assert_eq!(judged(text, "Renault").0, StanceLabel::Insufficient);
}

/// The label of each name, one sentence a line.
fn label(text: &str, name: &str) -> StanceLabel {
    judged(text, name).0
}

#[test]
fn blame_falls_on_whom_it_is_done_to() {
    for (text, name) in [
        ("Il sindacato ha accusato Fincantieri di aver ignorato la sicurezza.", "Fincantieri"),
        ("Fincantieri è stata criticata duramente dai sindacati per i ritardi.", "Fincantieri"),
        ("Per i revisori Fincantieri è un disastro: conti falsi e operai sfruttati.", "Fincantieri"),
        ("Critics accused Boeing of corruption and fraud.", "Boeing"),
        ("Boeing was condemned by regulators for a shameful failure.", "Boeing"),
    ] {
        assert_ne!(label(text, name), StanceLabel::Favourable, "{text}");
    }
}

#[test]
fn praise_is_not_critical() {
    for (text, name) in [
        ("Il ministro ha elogiato Fincantieri per il lavoro eccellente.", "Fincantieri"),
        ("Il successo straordinario di Fincantieri ha sorpreso tutti.", "Fincantieri"),
        ("Regulators praised Boeing for its outstanding success.", "Boeing"),
    ] {
        assert_ne!(label(text, name), StanceLabel::Critical, "{text}");
    }
}

#[test]
fn negated_blame_is_not_blame() {
    let (label, cues) = judged("Boeing was not condemned by anybody at the hearing in Seattle.", "Boeing");
    assert_ne!(label, StanceLabel::Critical, "{cues:?}");
}

#[test]
fn a_source_is_not_judged_by_what_it_reports() {
    for (text, name) in [
        ("Secondo Reuters la situazione della fabbrica di Torino è disastrosa.", "Reuters"),
        ("According to Reuters, the factory in Turin is a disaster and a scandal.", "Reuters"),
    ] {
        assert_eq!(label(text, name), StanceLabel::Neutral, "{text}");
    }
}

#[test]
fn plain_words_are_never_evidence() {
    let text = "Il 12 febbraio Reuters, un sito di notizie con sede a Londra, ha pubblicato un articolo sulle aziende cinesi.";
    let (_, cues) = judged(text, "Reuters");
    for plain in ["febbraio", "sito", "notizie", "sede", "articolo", "aziende", "cinesi"] {
        assert!(!cues.iter().any(|cue| cue == plain), "{cues:?}");
    }
}

#[test]
fn a_followed_concept_is_judged_by_how_it_is_called() {
    let forms = ["clandestin*", "immigra*"].map(str::to_owned).to_vec();
    let options = Options { tracked: vec![Tracked { name: "immigrazione".into(), forms }] };
    let text = "Invasione di clandestini, città nel caos: rapine e violenze";
    let article = from_text("a.txt", text, Format::Text, &Known::default()).unwrap();
    let reading = analyse(&article, &options);
    let concept = reading.entities.iter().find(|e| e.name == "immigrazione").unwrap();
    assert_eq!(concept.stance.label, StanceLabel::Critical);
}

#[test]
fn a_short_headline_has_a_language() {
    let article = from_text(
        "a.txt",
        "Fra i titoli Adelphi in uscita a ottobre, due inediti ungheresi.",
        Format::Text,
        &Known::default(),
    )
    .unwrap();
    assert_eq!(analyse(&article, &Options::default()).language.code(), "it");
}

#[test]
fn a_place_where_something_happens_is_not_judged() {
    let (label, cues) = judged(
        "A Torino i sindacati hanno denunciato un fallimento vergognoso della fabbrica di Fincantieri.",
        "Torino",
    );
    assert_eq!(label, StanceLabel::Neutral, "{cues:?}");
}

#[test]
fn a_place_that_only_says_where_or_whose_is_not_judged() {
    for (text, name) in [
        ("The fraud of a Boston lawyer was a shameful and disgraceful scandal.", "Boston"),
        ("SEATTLE — The bakers' strike became a shameful and disgraceful failure.", "Seattle"),
        ("Disgraceful crimes and shameful frauds were committed in Miami and Chicago.", "Chicago"),
        ("The ferry timetable in Scotland is a shambles and a disgrace.", "Scotland"),
        ("È stato condannato per una truffa vergognosa nel Regno Unito.", "Regno Unito"),
    ] {
        let (label, cues) = judged(text, name);
        assert_eq!(label, StanceLabel::Neutral, "{text} {cues:?}");
    }
}

#[test]
fn a_place_named_for_itself_is_judged() {
    for text in [
        "The fishermen accused China of a shameful and cruel deception.",
        "China was condemned by the court for a shameful failure.",
    ] {
        assert_eq!(label(text, "China"), StanceLabel::Critical, "{text}");
    }
}

#[test]
fn something_bad_that_happens_does_not_judge_who_stands_near() {
    for (text, name) in [
        ("La tragedia di Carlo Brunetti comincia in aprile.", "Carlo Brunetti"),
        ("Carlo Brunetti è accorso sul luogo del massacro.", "Carlo Brunetti"),
        ("The massacre and the riots were remembered by Mary Collins.", "Mary Collins"),
    ] {
        let (label, cues) = judged(text, name);
        assert_eq!(label, StanceLabel::Neutral, "{text} {cues:?}");
    }
}

/// Sentences that judge nobody, to make an article of one.
const PLAIN_ARTICLE: &str = "The factory opened in Seattle in 1966. The trains run twice a day. \
    Workers arrive before eight. The gates close at ten. ";

#[test]
fn in_a_whole_article_words_that_hardly_incline_do_not_judge() {
    let text = format!("{PLAIN_ARTICLE}Boeing has moved the lower part of its work beneath the road.");
    assert_eq!(judged(&text, "Boeing"), (StanceLabel::Neutral, vec![]));
}

#[test]
fn in_a_whole_article_words_of_the_list_judge_as_in_a_snippet() {
    let blame = "Boeing was condemned for a disastrous failure and shameful corruption.";
    assert_eq!(label(&format!("{PLAIN_ARTICLE}{blame}"), "Boeing"), StanceLabel::Critical);
    // What is said once by others is theirs.
    let theirs = "Critics condemned Boeing for a disastrous failure and accused it of corruption.";
    assert_eq!(label(&format!("{PLAIN_ARTICLE}{theirs}"), "Boeing"), StanceLabel::Neutral);
}

#[test]
fn in_a_whole_article_nobody_is_judged_by_what_they_say_of_other_things() {
    for said in [
        "Carlo Brunetti said: \"It was a terrible tragedy.\"",
        "\"A shameful failure,\" said Carlo Brunetti on Monday.",
    ] {
        let (label, cues) = judged(&format!("{PLAIN_ARTICLE}{said}"), "Carlo Brunetti");
        assert_eq!(label, StanceLabel::Neutral, "{said} {cues:?}");
    }
}

/// The label of `name` in an article that says this of it and goes on with other things.
fn in_an_article(sentence: &str, name: &str) -> StanceLabel {
    let rest = if sentence.contains(" the ") {
        "The meeting took place on Tuesday in the old town hall. Work will go on after the summer. \
         The minutes run to forty pages."
    } else {
        "La riunione si è tenuta martedì nella sede di via Roma. I lavori riprendono dopo la pausa estiva. \
         Il verbale è di quaranta pagine."
    };
    judged(&format!("{sentence} {rest}"), name).0
}

#[test]
fn a_yardstick_a_label_and_a_platform_are_not_judged() {
    for (sentence, name) in [
        (
            "Rispetto a Fincantieri, i piccoli cantieri sono svantaggiati dalla mancanza di risorse.",
            "Fincantieri",
        ),
        (
            "A differenza di Fincantieri, i piccoli cantieri falliscono per incompetenza e scandali.",
            "Fincantieri",
        ),
        ("Compared to Boeing, the small makers suffer from a shameful lack of money and skill.", "Boeing"),
        ("Unlike Boeing, the small makers are incompetent and corrupt.", "Boeing"),
        (
            "Il piccolo cantiere ha una qualità eccellente e straordinaria, paragonabile a Fincantieri.",
            "Fincantieri",
        ),
        ("The tiny maker has brilliant and courageous ideas, comparable to Boeing.", "Boeing"),
        ("Il comune pubblica gli orari su Facebook per favorire il miglioramento dei servizi.", "Facebook"),
        ("The mayor complained on Facebook about the shameful and disastrous delay of trains.", "Facebook"),
        ("He left a shameful and corrupt job at Boeing after failing twice.", "Boeing"),
        ("The news from Boeing came amid a disgraceful and corrupt scandal.", "Boeing"),
        ("La gara nel test Fincantieri ha un'accuratezza straordinaria ed eccellente.", "Fincantieri"),
        ("If relations with Boeing collapse, the shameful and disastrous delay will go on.", "Boeing"),
        ("I rapporti con Fincantieri sono pessimi, una vergogna per tutti.", "Fincantieri"),
        ("Il caso Moretti è una vergogna e uno scandalo per la città.", "Moretti"),
        ("The Moretti case is a disgrace and a scandal for the town.", "Moretti"),
    ] {
        assert_eq!(in_an_article(sentence, name), StanceLabel::Neutral, "{sentence}");
    }
    for (sentence, name) in [
        ("Fincantieri fallisce per incompetenza e scandali.", "Fincantieri"),
        ("Boeing and the small makers are incompetent and corrupt.", "Boeing"),
        ("Facebook è una vergogna e uno scandalo per la città.", "Facebook"),
    ] {
        assert_eq!(in_an_article(sentence, name), StanceLabel::Critical, "{sentence}");
    }
}

#[test]
fn what_a_verb_is_done_to_does_not_do_what_the_next_verb_says() {
    let label = |sentence| in_an_article(sentence, "Boeing");
    assert_eq!(
        label("A worn wire set fire to the hall of Boeing and killed nine men."),
        StanceLabel::Neutral
    );
    assert_eq!(label("Boeing is incompetent and killed the crew of nine men."), StanceLabel::Critical);
}

#[test]
fn other_senses_of_a_judging_word_judge_nobody() {
    for (sentence, name) in [
        ("The board approved the plan of Boeing on the strength of one study.", "Boeing"),
        ("The engineer left Boeing after she lost her father in the winter.", "Boeing"),
        ("L'assemblea straordinaria di Fincantieri si riunisce nella sede di Trieste.", "Fincantieri"),
    ] {
        assert_eq!(in_an_article(sentence, name), StanceLabel::Neutral, "{sentence}");
    }
}

#[test]
fn who_praises_themselves_is_not_praised_by_the_article() {
    for sentence in [
        "The makers of Boeing claim that the plane is excellent and outstanding.",
        "Boeing said that the new plane was excellent and outstanding.",
    ] {
        assert_eq!(in_an_article(sentence, "Boeing"), StanceLabel::Neutral, "{sentence}");
    }
    let praised = "Fincantieri afferma che la nuova nave è eccellente e straordinaria.";
    assert_eq!(in_an_article(praised, "Fincantieri"), StanceLabel::Neutral);
    // An admission counts.
    let admits = "Fincantieri ammette il fallimento vergognoso della nave e lo scandalo delle tangenti.";
    assert_eq!(in_an_article(admits, "Fincantieri"), StanceLabel::Critical);
}

#[test]
fn quoted_praise_is_not_the_articles() {
    let praise = "«Fincantieri è eccellente, straordinaria e generosa», ha detto l'armatore Paolo Brindelli. \
        «Fincantieri lavora in modo magnifico e onesto», ha detto il prefetto Ugo Brandoli.";
    let polemic = "Che ipocrisia. Ci raccontano favole da anni, e noi dovremmo pure ringraziare? Ma fatemi il piacere. \
        I soliti noti si spartiscono la torta e chiamano regalo una truffa bella e buona. È una vergogna, una presa in giro, \
        e chi tace è complice di questa sceneggiata indecente.";
    let plain = "La riunione si è tenuta martedì nella sede di via Roma. I lavori riprendono dopo la pausa estiva. \
        Il verbale è di quaranta pagine e riporta gli interventi di tutti i presenti.";
    for rest in [plain, polemic] {
        assert_eq!(judged(&format!("{praise} {rest}"), "Fincantieri").0, StanceLabel::Neutral, "{rest}");
    }
}

#[test]
fn who_is_struck_by_a_misfortune_is_not_blamed() {
    let rest =
        "La riunione si è tenuta martedì. Che vergogna, ripete chi passa davanti al cancello della ditta.";
    let struck = "Una tragedia terribile ha colpito Fincantieri. Fincantieri è stata aggredita da un gruppo di criminali violenti.";
    assert_eq!(judged(&format!("{struck} {rest}"), "Fincantieri").0, StanceLabel::Neutral);
}

/// The people a text judges without naming them.
fn unnamed(text: &str) -> Vec<(String, StanceLabel)> {
    let article = from_text("a.txt", text, Format::Text, &Known::default()).unwrap();
    let reading = analyse(&article, &Options::default());
    reading.unnamed.into_iter().map(|person| (person.name, person.stance.label)).collect()
}

#[test]
fn a_passage_may_judge_somebody_it_does_not_name() {
    let he = |label| vec![("he".to_owned(), label)];
    for (text, judged) in [
        ("He is a shameless liar, a fraud and a disgrace.", he(StanceLabel::Critical)),
        ("The critics praised him for a brilliant and courageous performance.", he(StanceLabel::Favourable)),
        ("He said that the meeting would begin on Tuesday.", vec![]),
        ("The report was published on Tuesday.", vec![]),
        // In a whole article the name stands elsewhere.
        (
            "He is a shameless liar, a fraud and a disgrace. The meeting took place on Tuesday. The minutes run to forty \
             pages. Work will go on after the summer.",
            vec![],
        ),
        // Italian leaves its subjects out, and "lei" is whom one speaks to.
        ("Lui è un bugiardo senza vergogna e un truffatore.", vec![]),
    ] {
        assert_eq!(unnamed(text), judged, "{text}");
    }
}

#[test]
fn in_an_article_a_learned_word_is_shown_only_where_it_tells_something_by_itself() {
    let rest = "The meeting took place on Tuesday in the old town hall. Work will go on after the summer. The minutes run to \
                forty pages.";
    let (_, cues) = judged(
        &format!("The philosopher Harriet Oakes spoke on behalf of the museum. {rest}"),
        "Harriet Oakes",
    );
    assert_eq!(cues, Vec::<String>::new());
}
