//! The reader's stories about names across a folder.

use super::testing::{collection, decided, entry, judge};
use super::*;
use crate::analysis::{Quote, Speaker};
use Kind::{Organization, Person, Place, Product};

fn names(c: &Collection) -> Vec<&str> {
    c.names.iter().map(|n| n.name.as_str()).collect()
}

#[test]
fn spellings_that_differ_in_case_accents_or_hyphens_are_one_name() {
    let c = collection(vec![
        entry("a", "DeepSeek-R1 arrives. DeepSeek-R1 stays.", &[("DeepSeek-R1", Kind::Product)]),
        entry("b", "Deepseek R1 is here.", &[("Deepseek R1", Kind::Product)]),
    ]);
    assert_eq!(names(&c), ["DeepSeek-R1"]);
    assert_eq!(c.names[0].aliases, ["Deepseek R1"]);
    assert_eq!((c.names[0].mentions, c.names[0].articles), (3, 2));
    assert_eq!(c.find(&NameKey::of("DEEPSEEK R1")), Some(NameId(0)));
}

#[test]
fn a_place_is_shown_by_its_name_and_not_by_its_abbreviation() {
    let c = collection(vec![
        entry("a", "USA, USA, USA!", &[("USA", Place)]),
        entry("b", "Gli Stati Uniti tacciono.", &[("Stati Uniti", Place)]),
    ]);
    assert_eq!((c.names[0].name.as_str(), &*c.names[0].aliases), ("Stati Uniti", &["USA".to_owned()][..]));
}

#[test]
fn known_variants_of_a_name_are_one() {
    let c = collection(vec![
        entry("a", "Gli Stati Uniti tacciono. Stati Uniti!", &[("Stati Uniti", Place)]),
        entry("b", "The U.S. waits, and the USA waits.", &[("U.S.", Place), ("USA", Place)]),
        entry("c", "Boreal Inc. sells what Boreal makes.", &[("Boreal Inc.", Organization)]),
        entry("d", "Boreal buys.", &[("Boreal", Organization)]),
    ]);
    let mut shown = names(&c);
    shown.sort_unstable();
    assert_eq!(shown, ["Boreal", "Stati Uniti"]);
    let mut d = Decisions::default();
    d.take_out(&NameKey::of("USA"));
    let entries = c.entries.iter().map(|e| (**e).clone()).collect();
    assert_eq!(decided(entries, &d).names.len(), 3, "unless the reader takes one out");
}

#[test]
fn a_name_of_two_kinds_takes_the_kind_it_mostly_has() {
    let c = collection(vec![
        entry("a", "Mistral grows. Mistral hires.", &[("Mistral", Organization)]),
        entry("b", "In Mistral it rains.", &[("Mistral", Place)]),
    ]);
    assert_eq!((c.names.len(), c.names[0].kind), (1, Organization));
}

#[test]
fn a_lone_surname_belongs_to_the_only_person_who_bears_it() {
    let full = entry("a", "Marta Bellini spoke.", &[("Marta Bellini", Person)]);
    let short = entry("b", "Bellini left. Bellini came back.", &[("Bellini", Person)]);
    let other = entry("c", "Ugo Bellini sang.", &[("Ugo Bellini", Person)]);
    let one = collection(vec![full.clone(), short.clone()]);
    assert_eq!(names(&one), ["Marta Bellini"], "the full form is shown though the short one is commoner");
    let two = collection(vec![full, short, other]);
    assert_eq!(two.names.len(), 3, "with two Bellinis nobody can tell");
}

#[test]
fn a_model_named_alone_is_that_of_the_maker_the_article_names() {
    let full = entry("a", "Zorp R1 of Zorp is new.", &[("Zorp R1", Product), ("Zorp", Organization)]);
    let short = entry("b", "Zorp sells R1. Everybody wants R1.", &[("Zorp", Organization), ("R1", Product)]);
    let mut joined = names(&collection(vec![full.clone(), short.clone()])).join(", ");
    assert!(joined.contains("Zorp R1") && joined.matches("R1").count() == 1, "{joined}");
    // Nobody says whose it is, or two make one.
    let alone = entry("b", "Everybody wants R1.", &[("R1", Product)]);
    joined = names(&collection(vec![full.clone(), alone])).join(", ");
    assert_eq!(joined.matches("R1").count(), 2, "{joined}");
    let other = entry("c", "Velox R1 of Velox.", &[("Velox R1", Product), ("Velox", Organization)]);
    joined = names(&collection(vec![full, other, short])).join(", ");
    assert_eq!(joined.matches("R1").count(), 3, "{joined}");
}

#[test]
fn an_acronym_is_joined_to_what_one_article_says_it_stands_for() {
    let c = collection(vec![
        entry("a", "The Northern Wind Board (NWB) met.", &[("Northern Wind Board|NWB", Organization)]),
        entry("b", "NWB said no. NWB will not pay.", &[("NWB", Organization)]),
    ]);
    assert_eq!(names(&c), ["Northern Wind Board"]);
    assert_eq!(c.names[0].aliases, ["NWB"]);
}

#[test]
fn an_acronym_with_two_expansions_stays_alone() {
    let c = collection(vec![
        entry("a", "The Northern Wind Board (NWB) met.", &[("Northern Wind Board|NWB", Organization)]),
        entry("b", "The New Water Bank (NWB) met.", &[("New Water Bank|NWB", Organization)]),
        entry("c", "NWB said no.", &[("NWB", Organization)]),
    ]);
    assert_eq!(c.names.len(), 3);
}

#[test]
fn the_reader_merges_in_a_chain_renames_retypes_and_ignores() {
    let articles = || {
        vec![
            entry(
                "a",
                "Alfa met Beta. Gamma met Delta.",
                &[("Alfa", Organization), ("Beta", Organization), ("Gamma", Person), ("Delta", Place)],
            ),
            entry("b", "Alfa and Alfa.", &[("Alfa", Organization)]),
        ]
    };
    let mut d = Decisions::default();
    d.merge(&NameKey::of("Alfa"), &NameKey::of("Beta"));
    d.merge(&NameKey::of("Beta"), &NameKey::of("Gamma"));
    d.ignored.insert(NameKey::of("Delta"));
    let c = decided(articles(), &d);
    assert_eq!(names(&c), ["Gamma"], "the name merged into is shown, however rare");
    let gamma = &c.names[0];
    assert_eq!((gamma.kind, gamma.mentions, gamma.articles, gamma.human), (Person, 5, 2, true));
    assert_eq!(gamma.occurrences[0].entities.len(), 3);
    assert_eq!(c.find(&NameKey::of("alfa")), Some(NameId(0)));
    assert!(c.name_of[0].contains(&None), "Delta is ignored");

    d.renamed.insert(NameKey::of("Gamma"), "The Group".into());
    d.retyped.insert(NameKey::of("Gamma"), Organization);
    let c = decided(articles(), &d);
    assert_eq!((c.names[0].name.as_str(), c.names[0].kind), ("The Group", Organization));
    assert!(c.names[0].aliases.contains(&"Gamma".into()));
    assert_eq!(c.names[0].key, NameKey::of("Gamma"), "the key does not follow the display name");
}

#[test]
fn merging_back_and_forth_never_hangs() {
    let mut d = Decisions::default();
    let (a, b) = (NameKey::of("Alfa"), NameKey::of("Beta"));
    d.merged.insert(a.clone(), b.clone());
    d.merged.insert(b.clone(), a.clone());
    d.merge(&a, &b);
    let c = decided(vec![entry("a", "Alfa, Beta.", &[("Alfa", Person), ("Beta", Person)])], &d);
    assert_eq!(c.names.len(), 1);
}

#[test]
fn two_names_merged_into_one_of_another_folder_still_meet() {
    let mut d = Decisions::default();
    d.merge(&NameKey::of("Alfa"), &NameKey::of("Omega"));
    d.merge(&NameKey::of("Beta"), &NameKey::of("Omega"));
    let c = decided(vec![entry("a", "Alfa, Beta.", &[("Alfa", Person), ("Beta", Person)])], &d);
    assert_eq!((c.names.len(), c.names[0].name.as_str()), (1, "Alfa"));
    assert_eq!(c.names[0].kind, Person);
}

#[test]
fn a_form_taken_out_stands_alone() {
    let articles = vec![
        entry("a", "Marta Bellini spoke.", &[("Marta Bellini", Person)]),
        entry("b", "Bellini left.", &[("Bellini", Person)]),
    ];
    let mut d = Decisions::default();
    d.take_out(&NameKey::of("Bellini"));
    assert_eq!(decided(articles, &d).names.len(), 2);
}

#[test]
fn a_merged_stance_joins_the_evidence_and_opposites_make_mixed() {
    let mut a = entry("a", "Alfa shines. Beta fails.", &[("Alfa", Person), ("Beta", Person)]);
    judge(&mut a, "Alfa", StanceLabel::Favourable, 0.8);
    judge(&mut a, "Beta", StanceLabel::Critical, -0.6);
    let mut d = Decisions::default();
    d.merge(&NameKey::of("Beta"), &NameKey::of("Alfa"));
    let c = decided(vec![a], &d);
    let stance = c.names[0].occurrences[0].stance;
    assert_eq!(stance.label, StanceLabel::Mixed);
    // Same confidence and evidence on both sides: (0.8 − 0.6) / 2.
    assert!((stance.score - 0.1).abs() < 1e-6);
    let evidence = c.evidence(ArticleId(0), NameId(0));
    assert_eq!(evidence.len(), 2);
    assert!(evidence[0].span < evidence[1].span);
}

#[test]
fn the_readers_labels_win_and_are_marked() {
    let mut a = entry("a", "Alfa shines.", &[("Alfa", Person)]);
    judge(&mut a, "Alfa", StanceLabel::Favourable, 0.8);
    let mut d = Decisions::default();
    d.stances.insert((a.article.hash, NameKey::of("Alfa")), StanceLabel::Critical);
    d.tones.insert((a.article.hash, Tone::Solemn), true);
    let c = decided(vec![a], &d);
    let o = &c.names[0].occurrences[0];
    assert!(o.human && o.stance.label == StanceLabel::Critical && o.stance.score < 0.0);
    assert_eq!(c.stance_spread(NameId(0)), [0, 1, 0, 0, 0]);
    let tones = c.tones_of(ArticleId(0));
    assert!(tones.len() == 1 && tones[0].0.tone == Tone::Solemn && tones[0].1);
}

const AGENCY: &str = "The northern harbour reopened on Tuesday after three weeks of repairs, the port \
authority said. Twelve ships were waiting outside the breakwater and the first of them, a grain carrier, \
docked at noon under a light rain. The minister thanked the crews who had worked through the nights and \
promised new cranes before the end of the summer, although unions doubt that the money is there. Traffic \
should be back to its usual level within a fortnight, according to the harbour master.";

#[test]
fn an_agency_story_with_small_edits_is_one_text() {
    let edited = AGENCY.replace("on Tuesday", "Tuesday").replace("light rain", "cold rain");
    let names = [("harbour", Place)];
    let other = "The northern harbour is quiet. No ship has come for a week, and the crews who worked \
        through the winter play cards in the bar, waiting for a minister who never calls them.";
    let c = collection(vec![
        entry("1", AGENCY, &names),
        entry("2", &format!("{edited} With reports from our staff."), &names),
        entry("3", other, &names),
    ]);
    assert_eq!(c.duplicates, [vec![ArticleId(1), ArticleId(0)]], "the fuller one counts");
    assert_eq!((c.distinct(), c.names[0].articles), (2, 2));
}

#[test]
fn folding_can_be_switched_off() {
    let entries = ["1", "2"].map(|p| Arc::new(entry(p, AGENCY, &[("harbour", Place)]))).to_vec();
    let counting = Counting { fold_duplicates: false, ..Counting::default() };
    let c = Collection::build("f".into(), entries, vec![], &Decisions::default(), counting, false);
    assert_eq!((c.distinct(), c.names[0].articles, c.duplicates.len()), (2, 2, 1));
}

#[test]
fn names_are_called_as_the_articles_of_the_wanted_language_call_them() {
    let names = [("China", Place), ("DeepSeek", Organization)];
    let mut english = entry("1", "China, said DeepSeek. China again, and China.", &names);
    english.reading.language = Language::English;
    let names = [("Cina", Place), ("Deepseek", Organization)];
    let mut italian = entry("2", "Deepseek viene dalla Cina.", &names);
    italian.reading.language = Language::Italian;
    let entries = [english, italian].map(Arc::new).to_vec();
    for (names_in, expected) in [
        (None, ["China", "DeepSeek"]),
        (Some(Language::English), ["China", "DeepSeek"]),
        // How a name is capitalised is no language: the commoner way stays.
        (Some(Language::Italian), ["Cina", "DeepSeek"]),
    ] {
        let counting = Counting { names_in, ..Counting::default() };
        let c =
            Collection::build("f".into(), entries.clone(), vec![], &Decisions::default(), counting, false);
        let shown: Vec<&str> = c.names.iter().map(|n| n.name.as_str()).collect();
        assert_eq!(shown, expected, "{names_in:?}");
        assert!(
            c.names[0].aliases.contains(&if expected[0] == "Cina" { "China" } else { "Cina" }.to_owned())
        );
    }
}

#[test]
fn what_was_removed_does_not_make_a_duplicate() {
    let furniture = "Subscribe now to read every day the best of our pages with no advertising at all. ";
    let article = |path: &str, body: &str| {
        let mut a = entry(path, &format!("{furniture}{body}"), &[]).article;
        let span = crate::span::Span::new(0, furniture.len());
        a.removed = vec![crate::corpus::Removed { span, reason: crate::corpus::Reason::Promotion }];
        Entry::new(a, entry(path, body, &[]).reading)
    };
    let c = collection(vec![
        article("1", "A cat slept on the warm stones."),
        article("2", "Two dogs ran down the hill."),
    ]);
    assert!(c.duplicates.is_empty());
}

#[test]
fn the_order_in_which_articles_arrive_changes_nothing() {
    let articles: Vec<Arc<Entry>> = (0..40)
        .map(|i| {
            let text = format!("Anna Rossi{} met Rossi{} and B{} in C{}.", i % 7, i % 5, i % 3, i % 11);
            let names = [
                (format!("Anna Rossi{}", i % 7), Person),
                (format!("B{}", i % 3), Organization),
                (format!("C{}", i % 11), Place),
            ];
            let names: Vec<(&str, Kind)> = names.iter().map(|(n, k)| (n.as_str(), *k)).collect();
            Arc::new(entry(&format!("{i:02}"), &text, &names))
        })
        .collect();
    let mut backwards = articles.clone();
    backwards.reverse();
    let build = |entries| {
        Collection::build("f".into(), entries, vec![], &Decisions::default(), Counting::default(), false)
    };
    let (a, b) = (build(articles), build(backwards));
    assert_eq!(a.names, b.names);
    assert_eq!(a.name_of, b.name_of);
    assert_eq!(a.duplicates, b.duplicates);
}

#[test]
fn a_sentence_that_somebody_else_says_is_not_in_the_authors_voice() {
    let text = "According to Ann Miller, the port of Genoa will close in May. Genoa waits, said the “Post”.";
    let mut one = entry("a", text, &[("Genoa", Place)]);
    let said = Span::new(text.find("the port").unwrap(), text.find(". Genoa").unwrap());
    let speaker = Speaker { span: Span::new(13, 23), name: "Ann Miller".to_owned() };
    one.reading.quotes =
        vec![Quote { span: said, gap: None, speaker: Some(speaker), direct: false, told: true }];
    let c = collection(vec![one]);
    let (passages, _) = passages::name_passages(&c, NameId(0), None, 10);
    let voices: Vec<Option<&str>> = passages.iter().map(|p| p.voice.as_deref()).collect();
    assert_eq!(voices, [Some("Ann Miller"), None]);
}

#[test]
fn articles_that_come_one_by_one_make_the_same_groups_of_near_duplicates() {
    let story = |i: usize| {
        let words = (0..90).map(|w| format!("w{}", (i / 2) * 1000 + w)).collect::<Vec<_>>().join(" ");
        format!("{words}. Page {i} ends here.")
    };
    let made: Vec<Arc<Entry>> =
        (0..12).map(|i| Arc::new(entry(&format!("{i:02}"), &story(i), &[]))).collect();
    let mut running = duplicates::Running::default();
    for i in [7, 2, 9, 0, 11, 4, 1, 3, 10, 6, 5, 8] {
        running.add(made[i].clone());
    }
    let groups = running.groups(&made);
    assert_eq!(groups.len(), 6);
    assert_eq!(groups, duplicates::groups(&made, duplicates::THRESHOLD));
}
