use super::*;
use crate::collection::{Counting, Decisions, testing};
use crate::corpus::{Reason, Removed};
use std::sync::Arc;

fn folder(texts: &[&str]) -> Collection {
    let entries =
        texts.iter().enumerate().map(|(i, t)| Arc::new(testing::entry(&format!("{i}.txt"), t, &[])));
    Collection::build(
        "f".into(),
        entries.collect(),
        vec![],
        &Decisions::default(),
        Counting::default(),
        false,
    )
}

/// The words that are marked when `query` is searched in `texts`.
fn found(texts: &[&str], query: &str) -> Vec<String> {
    let collection = folder(texts);
    let passages = search(&collection, query, 100).passages;
    let text = |p: &Passage, m: &Mark| m.span.of(&collection.entry(p.article).article.text).to_owned();
    passages.iter().flat_map(|p| p.marks.iter().map(move |m| text(p, m))).collect()
}

#[test]
fn case_and_accents_do_not_matter() {
    assert_eq!(found(&["La CITTÀ dorme. Una città veglia."], "citta"), ["CITTÀ", "città"]);
    assert_eq!(found(&["La citta dorme."], "Città"), ["citta"]);
    assert_eq!(found(&["Cafe\u{301} e caffè."], "cafe"), ["Cafe\u{301}"]);
    assert_eq!(found(&["Die Straße."], "strasse"), ["Straße"]);
    assert_eq!(found(&["Il capo dell’azienda."], "dell'azienda"), ["dell’azienda"]);
}

#[test]
fn whole_words_unless_a_star_says_otherwise() {
    assert_eq!(found(&["Il porto e i portoni."], "porto"), ["porto"]);
    assert_eq!(found(&["Il porto e i portoni."], "porto*"), ["porto", "portoni"]);
    assert_eq!(found(&["Un aeroporto."], "porto*"), Vec::<String>::new());
}

#[test]
fn phrases_stand_together_even_across_lines() {
    assert_eq!(found(&["open source\nopen the source"], "\"open source\""), ["open source"]);
    assert_eq!(found(&["an open\nsource model"], "“open source”"), ["open\nsource"]);
}

#[test]
fn every_term_must_be_in_the_article() {
    let texts = ["Il porto dorme.", "Il porto e il mare.", "Il mare."];
    let collection = folder(&texts);
    let result = search(&collection, "porto mare", 100);
    assert_eq!(result.articles, [ArticleId(1)]);
    assert_eq!(result.total, 2);
}

#[test]
fn sentences_are_counted_and_those_where_the_words_stand_side_by_side_come_first() {
    let text = "Il porto è vicino al mare. Il mare di chi lavora in porto. La festa del porto mare di Savona. Il porto.";
    let result = search(&folder(&[text]), "porto mare", 10);
    assert_eq!((result.sentences, result.total), (4, 7));
    let first = &result.passages[0];
    assert_eq!(first.marks.len(), 1, "side by side they are one mark");
    assert!(first.marks[0].span.of(text) == "porto mare");
    assert_eq!(terms("porto \"mare aperto\" faro*"), ["porto", "mare aperto", "faro*"]);
}

#[test]
fn the_limit_cuts_passages_but_not_counts() {
    let result = search(&folder(&["Mare. Mare. Mare."]), "mare", 2);
    assert_eq!((result.passages.len(), result.total, result.articles.len()), (2, 3, 1));
}

#[test]
fn removed_stretches_are_not_searched() {
    let mut entry = testing::entry("a.txt", "Iscriviti al porto. Il porto dorme.", &[]);
    entry.article.removed.push(Removed { span: Span::new(0, 19), reason: Reason::Newsletter });
    let collection = Collection::build(
        "f".into(),
        vec![Arc::new(entry)],
        vec![],
        &Decisions::default(),
        Counting::default(),
        false,
    );
    assert_eq!(search(&collection, "porto", 10).total, 1);
    assert_eq!(search(&collection, "iscriviti", 10), SearchResult::default());
}

#[test]
fn an_empty_query_finds_nothing_and_cancelling_stops() {
    let collection = folder(&["Il porto."]);
    assert_eq!(search(&collection, " \" * ", 10), SearchResult::default());
    assert_eq!(search_until(&collection, "porto", 10, || true), None);
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_query_on_any_text_is_safe(text in any::<String>(), query in any::<String>()) {
            let collection = folder(&[&text]);
            let result = search(&collection, &query, 10);
            for passage in &result.passages {
                for mark in &passage.marks {
                    prop_assert!(passage.span.contains(mark.span));
                    prop_assert!(text.get(mark.span.range()).is_some());
                }
            }
        }
    }
}

#[test]
fn sentences_with_most_of_the_terms_come_first() {
    let texts = ["Il porto dorme. Il mare e il porto.", "Il mare. Il porto e il mare."];
    let collection = folder(&texts);
    let passages = search(&collection, "porto mare", 100).passages;
    let marks: Vec<usize> = passages.iter().map(|p| p.marks.len()).collect();
    assert_eq!(marks, [2, 2, 1, 1]);
}

#[test]
fn a_folded_copy_is_listed_only_with_what_it_says_alone() {
    let story = "Crews worked through the night to free the ferry that ran aground off the northern harbour. \
        Light rain fell on the deck while forty passengers waited below with blankets and hot tea. \
        The owners said that the ship would be towed to the dock before noon. ";
    let copy = format!("{story}Nobody aboard the ferry was hurt.");
    let collection = folder(&[story, &copy]);
    assert_eq!(collection.distinct(), 1, "the two are one text");
    let listed = |query: &str| {
        let found = search(&collection, query, 100);
        (found.total, found.articles.len(), found.passages.len())
    };
    assert_eq!(listed("blankets"), (1, 1, 1));
    assert_eq!(listed("hurt"), (1, 1, 1));
    assert_eq!(listed("ferry"), (2, 1, 2), "the fuller text counts");
}
