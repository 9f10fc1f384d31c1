use super::*;
use std::collections::{BTreeMap, BTreeSet};

fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let argument = regex::Regex::new(r"\{\s*\$([a-z-]+)").expect("a pattern");
    let mut all = BTreeMap::new();
    for (name, source) in files::of(language) {
        let resource = FluentResource::try_new((*source).to_owned());
        assert!(resource.is_ok(), "{language:?} {name}: {:?}", resource.err().map(|e| e.1));
        let mut id = String::new();
        for line in source.lines().filter(|l| !l.starts_with('#')) {
            if let Some(new) = files::ids(line).next() {
                id = new.to_owned();
                let twice = all.insert(id.clone(), BTreeSet::new()).is_some();
                assert!(!twice, "{language:?} says {id} twice");
            }
            if let Some(arguments) = all.get_mut(&id) {
                arguments.extend(argument.captures_iter(line).map(|c| c[1].to_owned()));
            }
        }
    }
    all
}

#[test]
fn both_languages_say_the_same_things() {
    let (en, it) = (messages(Language::English), messages(Language::Italian));
    let missing: Vec<_> = en.iter().filter(|(id, a)| it.get(*id) != Some(a)).collect();
    let extra: Vec<_> = it.iter().filter(|(id, _)| !en.contains_key(*id)).collect();
    assert!(missing.is_empty(), "missing or with other arguments in Italian: {missing:?}");
    assert!(extra.is_empty(), "only in Italian: {extra:?}");
}

#[test]
fn every_text_asked_for_exists() {
    let known = messages(Language::English);
    let asked = regex::Regex::new(r#"texts\s*\.(?:get|with)\(\s*"([^"]+)""#).expect("a pattern");
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut seen = 0;
    for file in walkdir::WalkDir::new(root).into_iter().flatten() {
        let Ok(code) = std::fs::read_to_string(file.path()) else { continue };
        for found in asked.captures_iter(&code) {
            let id = &found[1];
            if file.path().ends_with("texts/mod.rs") || file.path().ends_with("texts/tests.rs") {
                continue;
            }
            assert!(known.contains_key(id), "{}: no text {id}", file.path().display());
            seen += 1;
        }
    }
    assert!(seen > 20, "the search finds nothing any more");
}

#[test]
fn numbers_and_dates_follow_the_language() {
    let (en, it) = (Texts::new(Language::English), Texts::new(Language::Italian));
    assert_eq!((en.number(1_028_u32), it.number(1_028_u32)), ("1,028".into(), "1.028".into()));
    assert_eq!((en.decimal(-0.414, 2), it.decimal(0.414, 2)), ("−0.41".into(), "0,41".into()));
    assert_eq!(en.decimal(-0.001, 2), "0.00");
    assert_eq!(en.p_value(0.0002), "< 0.001");
    let day = jiff::civil::date(2026, 1, 12);
    assert_eq!((en.day(day), it.date(day)), ("12 Jan".into(), "12 gen 2026".into()));
}

#[test]
fn plurals_follow_the_language() {
    let (en, it) = (Texts::new(Language::English), Texts::new(Language::Italian));
    assert_eq!(en.with("n-articles", &[("n", 1.into())]), "1 article");
    assert_eq!(en.with("n-articles", &[("n", 1400.into())]), "1,400 articles");
    assert_eq!(it.with("n-articles", &[("n", 1.into())]), "1 articolo");
    assert_eq!(it.with("n-articles", &[("n", 1400.into())]), "1.400 articoli");
}

#[test]
fn large_numbers_in_short() {
    let (en, it) = (Texts::new(Language::English), Texts::new(Language::Italian));
    let cases = [
        (7_u32, "7", "7"),
        (999, "999", "999"),
        (1_796, "1.8k", "1,8k"),
        (9_949, "9.9k", "9,9k"),
        (12_340, "12k", "12k"),
    ];
    for (n, english, italian) in cases {
        assert_eq!((en.number_in_short(n), it.number_in_short(n)), (english.to_owned(), italian.to_owned()));
    }
}
