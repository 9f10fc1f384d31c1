//! Going around: what is a step, and the keys that work everywhere.

use super::*;
use crate::app::state::Subject;
use crate::collection::NameId;
use egui::{Key, Modifiers};

fn back(harness: &mut Harness<'_, App>) {
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run_steps(3);
}

fn forward(harness: &mut Harness<'_, App>) {
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run_steps(3);
}

fn press(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

#[test]
fn two_files_are_compared_in_the_order_in_which_they_are_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    let old = file(
        "a.txt",
        "The ferry\n\nThe ferry to Nortown left the harbour at nine in the morning with forty cars.",
    );
    let new = file(
        "b.txt",
        "The train\n\nThe train to Nortown left the station at ten in the morning with ninety people.",
    );
    for (a, b, first) in [(&old, &new, "The ferry"), (&new, &old, "The train")] {
        let mut harness = window(Start::Compare(a.clone(), b.clone()));
        settle(&mut harness);
        let app = harness.state();
        let (a, _) = app.place().selection.compare.expect("two to compare");
        let collection = app.collection().expect("two articles");
        assert_eq!(collection.entry(a).article.meta.title, first);
    }
}

/// Presses the row of a table: what the evidence is about may have the same name.
fn row(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_role_and_label(egui::Role::Row, label).click();
    harness.run_steps(3);
}

/// The titles of the first two articles in the list.
fn titles(harness: &Harness<'_, App>) -> [String; 2] {
    let collection = harness.state().collection().expect("the sample").clone();
    [0, 1].map(|i| collection.entries[i].article.meta.title.clone())
}

fn choose_two(harness: &mut Harness<'_, App>) {
    let [first, second] = titles(harness);
    press(harness, &first);
    harness.get_by_label(&second).click_modifiers(Modifiers::COMMAND);
    harness.run_steps(3);
}

#[test]
fn names_pages_and_screens_are_steps_and_pressing_again_is_none() {
    let mut harness = sample();
    press(&mut harness, "Names");
    let collection = harness.state().collection().expect("the sample").clone();
    let [first, second] = [NameId(0), NameId(1)].map(|id| collection.name(id).name.clone());
    row(&mut harness, &first);
    row(&mut harness, &second);
    row(&mut harness, &second);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    harness.run_steps(3);
    press(&mut harness, "Matrix");
    let name = |harness: &Harness<'_, App>| harness.state().place().selection.name;
    let tabs = harness.state().place().tabs;
    back(&mut harness);
    assert_ne!(harness.state().place().tabs, tabs, "the list, not the matrix");
    assert_eq!(harness.state().place().screen, Screen::Connections);
    back(&mut harness);
    assert_eq!((harness.state().place().screen, name(&harness)), (Screen::Names, Some(NameId(1))));
    back(&mut harness);
    assert_eq!(name(&harness), Some(NameId(0)));
    back(&mut harness);
    assert_eq!((harness.state().place().screen, name(&harness)), (Screen::Names, None));
    back(&mut harness);
    assert_eq!(harness.state().place().screen, Screen::Articles);
    for _ in 0..5 {
        forward(&mut harness);
    }
    let place = harness.state().place();
    assert_eq!(
        (place.screen, place.selection.name, place.tabs),
        (Screen::Connections, Some(NameId(1)), tabs)
    );
}

#[test]
fn c_compares_the_two_chosen_articles_from_any_screen() {
    let mut harness = sample();
    choose_two(&mut harness);
    let beside = harness.state().place().selection.subject.clone();
    assert!(matches!(beside, Subject::Passages { .. }), "what both say: {beside:?}");
    harness.key_press(Key::C);
    harness.run_steps(3);
    let two = harness.state().place().selection.compare;
    assert_eq!((harness.state().place().screen, two.is_some()), (Screen::Compare, true));
    // The comparison may have a heading "Names" too.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Names);
    harness.key_press(Key::C);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Compare);
    assert_eq!(harness.state().place().selection.compare, two);
}

#[test]
fn escape_empties_a_filter_and_leaves_nothing_else() {
    let mut harness = sample();
    press(&mut harness, "Names");
    harness.get_by_label("Filter names").click();
    harness.run_steps(2);
    harness.get_by_label("Filter names").type_text("zzzz");
    harness.run_steps(3);
    assert!(harness.query_by_label("zzzz").is_none());
    let first = harness.state().collection().expect("the sample").name(NameId(0)).name.clone();
    assert!(harness.query_by_label(&first).is_none(), "nothing is left");
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert!(harness.query_by_label(&first).is_some(), "all are back");
    assert_eq!(harness.state().place().screen, Screen::Names);
}

#[test]
fn escape_leaves_a_comparison_however_much_was_looked_at_in_it() {
    let mut harness = sample();
    choose_two(&mut harness);
    harness.key_press(Key::C);
    settle(&mut harness);
    harness.key_press(Key::Num3);
    harness.run_steps(3);
    harness.key_press(Key::Num2);
    harness.run_steps(3);
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Articles);
}

#[test]
fn a_notice_moves_nothing() {
    let mut harness = sample();
    let [title, _] = titles(&harness);
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::DismissNotices);
    harness.run_steps(3);
    let before = harness.get_by_label(&title).rect();
    harness.state_mut().run_command(&ctx, Command::CopyText { text: "words".into(), rows: None });
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("opied").is_some(), "it is said");
    assert_eq!(harness.get_by_label(&title).rect(), before);
}
