//! The sample as scripts see it: what is read in each of its articles, and that the answer has
//! everything the contract names. A change in the reading of the sample shows here: look at it, then
//! accept it with `cargo insta accept`.

mod common;

use serde_json::Value;
use std::fmt::Write as _;

fn seeds() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/seeds").to_owned()
}

fn answer(arguments: &[&str]) -> Value {
    let done = common::run(arguments, b"");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn what_is_read_in_the_sample() {
    let answer = answer(&["analyze", &seeds(), "--json"]);
    let mut digest = String::new();
    for article in answer["articles"].as_array().unwrap() {
        let text = |key: &str| article[key].as_str().unwrap_or("–").to_owned();
        let _ = writeln!(digest, "{} — {}", text("path"), text("title"));
        let _ = writeln!(
            digest,
            "  {} · {} · {} · {}",
            text("outlet"),
            text("date"),
            text("author"),
            text("language")
        );
        let mut reasons: Vec<&str> =
            article["removed"].as_array().unwrap().iter().filter_map(|r| r["reason"].as_str()).collect();
        reasons.sort_unstable();
        reasons.dedup();
        let _ = writeln!(digest, "  left out: {}", reasons.join(", "));
        let tones: Vec<&str> =
            article["tone"].as_array().unwrap().iter().filter_map(|t| t["tag"].as_str()).collect();
        let _ = writeln!(digest, "  tone: {}", tones.join(", "));
        for entity in article["entities"].as_array().unwrap().iter().take(6) {
            let mentions = entity["mentions"].as_array().unwrap().len();
            let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let (name, kind) = (word(&entity["name"]), word(&entity["kind"]));
            let _ = writeln!(digest, "  {name} ({kind}) {mentions}: {}", word(&entity["stance"]["label"]));
        }
    }
    insta::assert_snapshot!(digest);
}

#[test]
fn the_answer_has_all_that_the_contract_names() {
    let answer = answer(&["analyze", &seeds(), "--json", "--text"]);
    let has = |value: &Value, keys: &[&str]| {
        for key in keys {
            assert!(
                value.get(key).is_some(),
                "no {key} in {}",
                &value.to_string()[..200.min(value.to_string().len())]
            );
        }
    };
    has(&answer, &["schema", "folder", "articles", "entities", "cooccurrence", "skipped"]);
    let article = &answer["articles"][0];
    has(
        article,
        &[
            "path",
            "title",
            "language",
            "date",
            "author",
            "outlet",
            "encoding",
            "words",
            "sentences",
            "removed",
            "text",
            "entities",
            "tone",
            "subjectivity",
            "quotes",
            "figures",
        ],
    );
    let entity = &article["entities"][0];
    has(entity, &["name", "kind", "mentions", "stance"]);
    has(&entity["mentions"][0], &["start", "end", "text"]);
    has(&entity["stance"], &["label", "score", "confidence", "evidence"]);
    has(&answer["entities"][0], &["name", "kind", "aliases", "mentions", "articles"]);
    has(
        &answer["cooccurrence"][0],
        &["a", "b", "sentences", "paragraphs", "articles", "npmi", "log_likelihood", "p"],
    );
}

#[test]
fn two_articles_of_the_sample_compared() {
    let file = |name: &str| format!("{}/{name}", seeds());
    let (a, b) = (file("2026-03-04_il-cofanetto-aperto.txt"), file("2026-03-27 - Aperti a chi.html"));
    let answer = answer(&["compare", &a, &b, "--json"]);
    assert_eq!(answer["schema"], "controluce/comparison/1");
    let kinds: Vec<&str> =
        answer["passages"].as_array().unwrap().iter().filter_map(|p| p["kind"].as_str()).collect();
    assert!(kinds.contains(&"same-quote"), "both report one quotation in other words: {kinds:?}");
    for key in ["a", "b", "similarity", "passages", "entities", "terms", "figures", "tone"] {
        assert!(answer.get(key).is_some(), "no {key}");
    }
}

#[test]
fn the_agency_story_that_two_outlets_carry_is_counted_once() {
    let folder = common::Folder::new();
    for name in ["AI nei comuni - Eco dell'Adriatico 10 marzo 2026.txt", "comuni-modelli-aperti.html"] {
        folder.write(name, &std::fs::read(format!("{}/{name}", seeds())).unwrap());
    }
    let answer = common::analyze(&folder);
    assert_eq!(answer["articles"].as_array().unwrap().len(), 2, "both are listed");
    for entity in answer["entities"].as_array().unwrap() {
        assert!(entity["articles"].as_u64().unwrap() <= 1, "{} is counted twice", entity["name"]);
    }
}
