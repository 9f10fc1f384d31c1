use super::super::testing::entry;
use super::super::{CountBy, Counting, Decisions, Entry, MarkKind};
use super::*;
use crate::analysis::Kind::{Organization, Person, Place};
use std::sync::Arc;

/// Two articles. Sentences with names, in order:
/// first: {Anna, Boreal} {Anna} {Boreal, Como} / {Anna, Boreal}; second: {Anna} / {Boreal} {Como}.
fn folder(by: CountBy) -> Collection {
    let first = "Anna leads Boreal. Anna smiles. Boreal left Como. It rains.\nAnna sold Boreal, said Anna.";
    let second = "Anna sleeps.\nBoreal wakes. Como waits.";
    let names = [("Anna", Person), ("Boreal", Organization), ("Como", Place)];
    let entries = [("1", first), ("2", second)].map(|(p, t)| Arc::new(entry(p, t, &names))).to_vec();
    let counting = Counting { by, ..Counting::default() };
    Collection::build("f".into(), entries, vec![], &Decisions::default(), counting, false)
}

fn pair(pairs: &Pairs, c: &Collection, a: &str, b: &str) -> Pair {
    let found = pairs.iter().find(|p| {
        let names = [c.name(p.a).name.as_str(), c.name(p.b).name.as_str()];
        names.contains(&a) && names.contains(&b)
    });
    *found.expect("the pair is there")
}

fn near(got: f64, wanted: f64) {
    assert!((got - wanted).abs() < 1e-9, "{got} instead of {wanted}");
}

#[test]
fn windows_are_counted_by_hand() {
    let c = folder(CountBy::Mentions);
    let all = pairs(&c, &Options { window: Window::Article, ..Options::default() });
    let counts = |a, b| {
        let p = pair(&all, &c, a, b);
        (p.sentences, p.paragraphs, p.articles)
    };
    assert_eq!(counts("Anna", "Boreal"), (2, 2, 2));
    assert_eq!(counts("Anna", "Como"), (0, 1, 2));
    assert_eq!(counts("Boreal", "Como"), (1, 2, 2));
    // "It rains." holds no name and is no window.
    assert_eq!(c.window_totals().windows, [7, 4, 2]);
}

#[test]
fn measures_by_mentions_take_every_sentence() {
    let c = folder(CountBy::Mentions);
    let p = pair(&pairs(&c, &Options::default()), &c, "Anna", "Boreal");
    // Sentences: 7 with a name, Anna in 4, Boreal in 4, both in 2: p(ab) = 2/7, p(a) p(b) = 16/49.
    near(p.npmi, (7f64 / 8.0).ln() / (7f64 / 2.0).ln());
    // Observed 2 2 2 1, expected 16/7 12/7 12/7 9/7; together less than by chance.
    let g2 = 2.0 * (2.0 * (7f64 / 8.0).ln() + 4.0 * (7f64 / 6.0).ln() + (7f64 / 9.0).ln());
    near(p.log_likelihood, -g2);
    near(p.jaccard, 2.0 / 6.0);
}

#[test]
fn the_counting_rule_counts_windows_or_articles_and_leaves_the_scores_alone() {
    let (by_articles, by_mentions) = (folder(CountBy::Articles), folder(CountBy::Mentions));
    let of = |c: &Collection| pair(&pairs(c, &Options::default()), c, "Anna", "Boreal");
    let (x, y) = (of(&by_articles), of(&by_mentions));
    // Two sentences, both in the first article.
    for pair in [x, y] {
        assert_eq!((pair.sentences, pair.sharing, pair.articles), (2, 1, 2));
    }
    near(x.npmi, y.npmi);
    near(x.log_likelihood, y.log_likelihood);
    assert_eq!(x.counted(Window::Sentence, CountBy::Articles), 1);
    assert_eq!(y.counted(Window::Sentence, CountBy::Mentions), 2);
    let twice = Options { min_support: 2, ..Options::default() };
    let held = |c: &Collection| pairs(c, &twice).iter().any(|p| p.sharing == 1);
    assert!(held(&by_mentions) && !held(&by_articles), "the least support counts by the same rule");
}

#[test]
fn one_names_list_says_the_same_as_the_matrix() {
    let c = folder(CountBy::Mentions);
    for window in Window::ALL {
        let options = Options { window, ..Options::default() };
        let all = pairs(&c, &options);
        for id in 0..c.names.len() as u32 {
            for p in with(&c, NameId(id), &options).iter() {
                let q = pair(&all, &c, &c.name(p.a).name, &c.name(p.b).name);
                assert_eq!((p.sentences, p.paragraphs, p.articles), (q.sentences, q.paragraphs, q.articles));
                near(p.log_likelihood, q.log_likelihood);
            }
        }
    }
}

#[test]
fn support_and_top_names_leave_pairs_out() {
    let c = folder(CountBy::Mentions);
    assert_eq!(pairs(&c, &Options { min_support: 2, ..Options::default() }).len(), 1);
    assert_eq!(pairs(&c, &Options { top_names: 2, ..Options::default() }).len(), 1);
    assert_eq!(pairs(&c, &Options { top_names: 0, ..Options::default() }).len(), 0);
}

#[test]
fn a_pair_opens_its_passages_with_both_names_marked() {
    let c = folder(CountBy::Mentions);
    let id = |n| c.find_form(n).expect("known");
    let (found, total) = passages(&c, id("Anna"), id("Boreal"), Window::Sentence, 10);
    assert_eq!((found.len(), total), (2, 2));
    let text = &c.entry(found[1].article).article.text;
    assert_eq!(found[1].span.of(text), "Anna sold Boreal, said Anna.");
    let marked: Vec<&str> = found[1].marks.iter().map(|m| m.span.of(text)).collect();
    assert_eq!(marked, ["Anna", "Boreal", "Anna"]);
    assert!(matches!(found[1].marks[1].kind, MarkKind::Name(n) if n == id("Boreal")));
    let (found, total) = passages(&c, id("Anna"), id("Como"), Window::Article, 1);
    assert_eq!((found.len(), total), (1, 2), "the total is told even where not all are shown");
    assert_eq!(found[0].span.of(&c.entry(found[0].article).article.text), "Anna smiles. Boreal left Como. ");
    assert_eq!(passages(&c, id("Anna"), id("Anna"), Window::Sentence, 9).1, 0);
}

#[test]
fn copies_are_left_out() {
    let text = "Anna met Boreal on the quay while the others were still asleep in their cold boats.";
    let names = [("Anna", Person), ("Boreal", Organization)];
    let entries: Vec<Arc<Entry>> = ["1", "2"].map(|p| Arc::new(entry(p, text, &names))).to_vec();
    let build = |fold_duplicates| {
        let counting = Counting { by: CountBy::Mentions, fold_duplicates, ..Counting::default() };
        let c =
            Collection::build("f".into(), entries.clone(), vec![], &Decisions::default(), counting, false);
        pairs(&c, &Options::default()).pairs[0].sentences
    };
    assert_eq!((build(true), build(false)), (1, 2));
}

#[test]
fn an_article_full_of_names_is_capped_and_says_so() {
    let names: Vec<String> = (0..5000).map(|i| format!("N{i:04}")).collect();
    let text = names.join(" met ");
    let given: Vec<(&str, crate::analysis::Kind)> = names.iter().map(|n| (n.as_str(), Person)).collect();
    let c = super::super::testing::collection(vec![entry("1", &text, &given)]);
    let all = pairs(&c, &Options::default());
    assert!(all.capped);
    assert_eq!(all.len(), MOST_NAMES * (MOST_NAMES - 1) / 2);
    assert_eq!(with(&c, NameId(0), &Options::default()).len(), 4999);
}
