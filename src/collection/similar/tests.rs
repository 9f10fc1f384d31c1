//! A reader looks for what to compare an article with.

use super::*;
use crate::analysis::{self, Evidence, Kind, StanceLabel, Voice};
use crate::collection::testing::{collection, entry, judge};
use crate::collection::{Collection, Entry, NameId};
use crate::corpus::{self, sample::SAMPLE};
use jiff::civil::date;
use proptest::prelude::*;

const PORT: &str = "The crane of Northwind collapsed in Genoa. Three ships wait for repairs. Northwind blames a fault \
    in the power supply. Keller promised compensation within weeks.";
const PORT_TOO: &str = "A collapsed crane stops ships in Genoa. Keller speaks of compensation; the power supply of \
    Northwind had a fault. Repairs take weeks.";
const FARM: &str =
    "The harvest of olives was poor in Apulia. Farmers ask the region for money. Rain came late.";

fn dated(mut entry: Entry, outlet: &str, day: i8) -> Entry {
    entry.article.meta.outlet = Some(outlet.into());
    entry.article.meta.date = Some(date(2026, 3, day));
    entry
}

const NAMES: [(&str, Kind); 4] = [
    ("Northwind", Kind::Organization),
    ("Genoa", Kind::Place),
    ("Keller", Kind::Person),
    ("Apulia", Kind::Place),
];

/// The crane at Genoa by two outlets on two days, once more by the first, a month later by a third,
/// and some about something else.
fn folder() -> Collection {
    let mut articles = vec![
        dated(entry("0", PORT, &NAMES), "Il Faro", 3),
        dated(entry("1", PORT_TOO, &NAMES), "The Ledger", 4),
        dated(entry("2", &format!("Again: {PORT_TOO}"), &NAMES), "Il Faro", 4),
        dated(entry("3", PORT_TOO, &NAMES), "The Lamp", 28),
    ];
    for i in 4..20 {
        let text = format!("{FARM} The olives of year {i} were better.");
        articles.push(dated(entry(&format!("{i:02}"), &text, &NAMES), "The Lamp", 4));
    }
    collection(articles)
}

fn index(collection: &Collection) -> SimilarIndex {
    SimilarIndex::build(collection, &|| false).expect("nobody calls it off")
}

fn at(collection: &Collection, path: &str) -> ArticleId {
    let at = collection.entries.iter().position(|e| &*e.article.path == path);
    ArticleId(at.expect("the article") as u32)
}

fn candidates(collection: &Collection, path: &str, focus: Option<NameId>) -> Candidates {
    Candidates::of(collection, &index(collection), at(collection, path), focus)
}

#[test]
fn the_nearest_articles_are_about_the_same_things() {
    let c = folder();
    let near = index(&c).nearest(at(&c, "0"), 3);
    let mut paths: Vec<&str> = near.iter().map(|n| &*c.entry(n.article).article.path).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["1", "2", "3"]);
    assert!(near.iter().all(|n| n.similarity > 0.2 && n.similarity < 1.0), "{near:?}");
}

#[test]
fn an_italian_article_is_near_its_english_counterpart() {
    let mut italian =
        entry("it", "Il governo approva il regalo alle aziende. Il mercato teme la guerra.", &[]);
    italian.reading.language = crate::text::Language::Italian;
    let english = entry("en", "A gift for every company: the government and the market fear a war.", &[]);
    let c = collection(vec![italian, english, entry("zz", FARM, &NAMES)]);
    let near = index(&c).nearest(at(&c, "it"), 5);
    assert_eq!(near.first().map(|n| n.article), Some(at(&c, "en")), "{near:?}");
}

#[test]
fn an_article_alone_has_no_neighbour_and_an_unknown_one_none() {
    let c = collection(vec![entry("0", PORT, &NAMES)]);
    let index = index(&c);
    assert_eq!(index.nearest(ArticleId(0), 20), []);
    assert_eq!(index.nearest(ArticleId(9), 20), []);
    assert!(SimilarIndex::build(&collection(vec![]), &|| false).expect("an index").is_empty());
}

#[test]
fn it_stops_when_asked() {
    let c = folder();
    assert!(SimilarIndex::build(&c, &|| true).is_none());
    assert!(index(&c).all(5, &|| true).is_none());
}

#[test]
fn the_same_event_by_another_outlet_is_close_in_date_and_shares_what_is_rare() {
    let c = folder();
    let found = candidates(&c, "0", None);
    let paths: Vec<&str> = found.same_event.iter().map(|x| &*c.entry(x.article).article.path).collect();
    assert_eq!(paths, ["1"], "not the same outlet, not a month later, not the olives");
    let first = &found.same_event[0];
    assert_eq!(first.days, Some(1));
    assert!(first.shared.iter().any(|s| matches!(s, Shared::Name(_))), "{:?}", first.shared);
    let genoa = c.find_form("Genoa").map(Shared::Name);
    let again = |s: &Shared| matches!(s, Shared::Term(t) if t == "Genoa");
    assert!(first.shared.iter().any(|s| Some(s) == genoa.as_ref()), "{:?}", first.shared);
    assert!(!first.shared.iter().any(again), "a name is given once");
}

#[test]
fn who_takes_the_other_side_on_the_focus_is_offered_most_similar_first() {
    let mut articles: Vec<Entry> = folder().entries.iter().map(|e| (**e).clone()).collect();
    let mut lean = |path: &str, label, score: f32, sentences: usize| {
        let entry = articles.iter_mut().find(|e| &*e.article.path == path).expect("the article");
        judge(entry, "Northwind", label, score);
        let stance = entry.reading.entities.iter_mut().find(|e| e.name == "Northwind").map(|e| &mut e.stance);
        let evidence: &mut Vec<Evidence> = &mut stance.expect("the name").evidence;
        let one = Evidence { voice: Voice::Author, ..evidence[0].clone() };
        *evidence = vec![one; sentences];
    };
    lean("0", StanceLabel::Critical, -0.6, 3);
    lean("1", StanceLabel::Favourable, 0.5, 2);
    lean("2", StanceLabel::Favourable, 0.2, 1);
    lean("3", StanceLabel::Critical, -0.4, 4);
    let c = collection(articles);
    let focus = c.find_form("Northwind");
    let found = candidates(&c, "0", focus);
    let mut opposed: Vec<_> = found.opposed().iter().map(|x| (x.article, x.stance)).collect();
    opposed.sort_by_key(|(article, _)| *article);
    let label = StanceLabel::Favourable;
    assert_eq!(
        opposed,
        [(at(&c, "1"), Some((label, 0.5, 2))), (at(&c, "2"), Some((label, 0.2, 1)))],
        "whoever has the other label, as everywhere else"
    );
    assert_eq!(candidates(&c, "04", focus).opposed, Opposed::NoSide);
    assert_eq!(candidates(&c, "0", None).opposed, Opposed::NoFocus);
}

#[test]
fn candidates_are_gone_through_in_turn_and_round_again() {
    let c = folder();
    let found = candidates(&c, "0", None);
    let order = found.order();
    assert!(order.len() >= 3 && !order.contains(&at(&c, "0")));
    let mut now = order[0];
    for next in order.iter().skip(1).chain([&order[0]]) {
        assert_eq!(found.step(now, true), Some(*next));
        assert_eq!(found.step(*next, false), Some(now));
        now = *next;
    }
    assert_eq!(found.step(at(&c, "0"), true), Some(order[0]), "from elsewhere to the first");
}

#[test]
fn the_two_most_worth_comparing_are_alike_and_no_copies() {
    let folder = folder();
    let (a, b) = closest(&folder, &index(&folder)).unwrap();
    let path = |id: ArticleId| folder.entry(id).article.path.as_str();
    // 1, 2 and 3 are copies of one another: each stands beside the other outlet's report.
    assert!(path(a) == "0" && ["1", "2", "3"].contains(&path(b)), "{} {}", path(a), path(b));
    let copies = collection(vec![entry("0", PORT, &NAMES), entry("1", PORT, &NAMES)]);
    assert_eq!(closest(&copies, &index(&copies)), None);
}

#[test]
fn a_copy_is_said_to_be_one() {
    let long = PORT.repeat(3);
    let c = collection(vec![
        entry("0", &long, &NAMES),
        entry("1", &format!("{long} Nobody was hurt."), &NAMES),
        entry("2", FARM, &NAMES),
    ]);
    let found = candidates(&c, "0", None);
    assert!(found.similar[0].copy && found.similar[0].article == at(&c, "1"), "{:?}", found.similar);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn what_is_found_is_what_force_finds(texts in prop::collection::vec("([a-m]{2,4} ){3,20}", 2..24)) {
        let articles = texts.iter().enumerate().map(|(i, t)| entry(&format!("{i:02}"), t, &[])).collect();
        let c = collection(articles);
        let index = index(&c);
        let all = index.all(5, &|| false).expect("nobody calls it off");
        for article in c.article_ids() {
            let found = index.nearest(article, 5);
            prop_assert_eq!(&found, &index.nearest_by_force(article, 5));
            prop_assert_eq!(&found, &all[article.0 as usize]);
            for near in &found {
                prop_assert!(near.article != article && near.similarity <= 1.0);
                let back = index.similarity(near.article, article);
                prop_assert!((back - near.similarity).abs() < 1e-6);
            }
        }
    }
}

#[test]
fn in_the_sample_the_same_report_is_found_in_another_outlet_and_in_another_language() {
    let entries: Vec<Entry> = SAMPLE
        .iter()
        .filter_map(|(path, bytes)| corpus::from_bytes(path, bytes, None).ok())
        .map(|article| {
            let reading = analysis::analyse(&article, &analysis::Options::default());
            Entry::new(article, reading)
        })
        .collect();
    let c = collection(entries);
    let index = index(&c);
    let by = |outlet: &str| {
        let found = c.article_ids().find(|id| c.entry(*id).article.meta.outlet.as_deref() == Some(outlet));
        found.expect("an article of the sample")
    };
    let town = Candidates::of(&c, &index, by("L'Eco dell'Adriatico"), None);
    assert_eq!(town.same_event.iter().map(|x| x.article).collect::<Vec<_>>(), [by("Corriere della Pianura")]);
    let english = Candidates::of(&c, &index, by("Ledger & Loom"), None);
    assert_eq!(
        english.similar[0].article,
        by("Quaderno Economico"),
        "the Italian article on the same report"
    );
}
