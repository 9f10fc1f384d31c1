//! One line per phenomenon.

use super::*;

fn words(text: &str) -> Vec<&str> {
    tokens(text, Span::new(0, text.len())).into_iter().map(|t| t.of(text)).collect()
}

fn sentences(text: &str) -> Vec<&str> {
    Document::read(text, &[], Some("it")).sentences.iter().map(|s| s.span.of(text)).collect()
}

#[test]
fn tokens_survive_the_press() {
    for (text, expected) in [
        ("dell'azienda", &["dell'", "azienda"][..]),
        ("dell’azienda", &["dell’", "azienda"]),
        ("I don't know", &["I", "don't", "know"]),
        ("Alibaba's model", &["Alibaba", "'s", "model"]),
        ("Qwen-3-32B e K1.5", &["Qwen-3-32B", "e", "K1.5"]),
        ("il report di ts2.tech.", &["il", "report", "di", "ts2.tech", "."]),
        ("0,55 dollari", &["0,55", "dollari"]),
        ("1.028 articoli", &["1.028", "articoli"]),
        ("il 17%", &["il", "17", "%"]),
        ("la S.p.A. milanese", &["la", "S.p.A.", "milanese"]),
        ("«Certo», disse", &["«", "Certo", "»", ",", "disse"]),
        ("sì... forse", &["sì", "...", "forse"]),
    ] {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn sentences_survive_abbreviations_and_quotes() {
    for (text, count) in [
        ("Lo dice l'art. 3 della legge. Poi tace.", 2),
        ("Il Dott. Rossi lavora alla Ferri S.p.A. di Milano. È contento.", 2),
        ("The U.S. economy grew. Mr. Smith left.", 2),
        ("«Non ci sto.» Così ha risposto il sindaco. Fine.", 3),
        ("Costa 0,55 dollari. Gli altri 15.", 2),
        ("Wan 2.1 è uscito. K1.5 lo segue.", 2),
        ("Davvero? Sì! Andiamo…", 3),
        ("Il sig. Verdi è arrivato. L'on. Meloni e il gen. Figliuolo lo aspettano.", 2),
        ("Nel sec. XX il d.lgs. 81 non c'era. La palla è sul muro.", 2),
        ("He played the card. Then he left on. Nobody saw him.", 3),
        ("Acme Labs is far better than Beta Corp. Acme Labs beats all.", 2),
        ("The firm hired Apple Inc. Chief Executive Tim Cook.", 1),
        ("Le Officine Neri battono la Ferri S.p.A. Officine Neri vince.", 2),
        ("PRUITT, Ore. — Ada Verdi keeps a dog. It barks.", 2),
        ("Mancano due ore. Poi si parte. They went to mass. Then home.", 4),
        ("Il p. Spadaro parla. Lo dice un articolo di p. Spadaro. Fine.", 3),
        ("Il sott. Bianchi e il brig. Conti sono a terra. Il maresc. Riva li cerca.", 2),
        ("Il cons. Riva vota contro. La proposta dei cons. Neri e Riva passa.", 2),
        ("Lo prevede l'all. A del decreto. Si veda anche nell'all. 2 del bando.", 2),
        ("Lo dice l'art. 5, co. 2, del codice. Poi il co. 3 lo nega.", 2),
        ("We saw it all. A man left. That was all. 2 men stayed.", 4),
        ("He weighed pros and cons. Riva left the brig. Conti stayed.", 3),
        ("Marked with a p. The rest is blank.", 2),
        ("J. D. Vance parla a Roma. Gli altri ascoltano.", 2),
    ] {
        assert_eq!(sentences(text).len(), count, "{text}: {:?}", sentences(text));
    }
}

#[test]
fn the_language_is_told_or_left_open() {
    for (text, declared, code) in [
        ("Il ministro ha detto che la legge non passerà e che il governo è in crisi.", None, "it"),
        ("The minister said that the law will not pass and that the government is in crisis.", None, "en"),
        ("Torino", Some("it"), "it"),
        ("12 34 56", Some("it"), "und"),
        ("東京は日本の首都であり、世界最大の都市の一つです。", None, "ja"),
        (
            "Le ministre a déclaré que la loi ne serait pas adoptée et que le gouvernement traversait une crise grave, \
          avant de quitter la salle sans répondre aux questions des journalistes présents.",
            None,
            "fr",
        ),
        // A few lines of a neighbour, which look like one of the two.
        ("O ministro é um homem do porto e a sua reforma é um desastre para o Brasil.", None, "pt"),
        ("De minister is een man van de haven en het plan is niet voor de stad.", None, "nl"),
        ("El ministro es del puerto y la reforma es muy dura para los barcos.", None, "es"),
        ("Der Minister ist nicht am Hafen und die Reform ist für das Land ein Fehler.", None, "de"),
        ("Le ministre est au port et les navires sont dans une situation qui dure.", None, "fr"),
        (
            "Il sindaco de Luca ha detto che la nave è nel porto e che non partirà prima di domani.",
            None,
            "it",
        ),
        (
            "The mayor of Den Haag said that the ship was in the port and would not leave on Monday.",
            None,
            "en",
        ),
    ] {
        assert_eq!(Document::read(text, &[], declared).language.code(), code, "{text}");
    }
}

#[test]
fn removed_stretches_have_no_tokens() {
    let text = "Leggi anche: altro. Il porto riparte.";
    let document = Document::read(text, &[Span::new(0, 20)], Some("it"));
    assert_eq!(document.sentences.len(), 1);
    assert_eq!(document.sentences[0].span.of(text), "Il porto riparte.");
}

#[test]
fn headings_are_told_from_prose() {
    let text =
        "Il porto riparte\n\nIl sindaco ha aperto il cantiere.\nPerché adesso?\n\nNon lo dice nessuno.";
    let document = Document::read(text, &[], Some("it"));
    let headings: Vec<bool> = document.paragraphs.iter().map(|p| p.heading).collect();
    assert_eq!(headings, [true, false, true, false]);
}

#[test]
fn lines_broken_at_a_width_are_one_paragraph() {
    let text = "Il sindaco di Porto Levante ha aperto ieri mattina il cantiere\nche per dodici anni era rimasto chiuso, tra \
                le proteste dei\ncommercianti e la curiosità dei passanti arrivati da fuori.\n\nPoi ha parlato.";
    assert_eq!(Document::read(text, &[], Some("it")).paragraphs.len(), 2);
}

proptest::proptest! {
    #[test]
    fn any_text_gives_ordered_spans_inside_it(text in "(?s).{0,300}", removed in 0usize..40) {
        let end = text.floor_char_boundary(removed.min(text.len()));
        let document = Document::read(&text, &[Span::new(0, end)], None);
        let mut last = end as u32;
        for token in &document.tokens {
            let span = token.span();
            proptest::prop_assert!(span.start >= last && !span.is_empty());
            proptest::prop_assert!(text.get(span.range()).is_some());
            last = span.end;
        }
        for sentence in &document.sentences {
            proptest::prop_assert!(text.get(sentence.span.range()).is_some());
            proptest::prop_assert!(!document.tokens_of(sentence).is_empty());
        }
        proptest::prop_assert_eq!(&document, &Document::read(&text, &[Span::new(0, end)], None));
    }
}
