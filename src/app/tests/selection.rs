//! What is chosen on one screen is chosen on all.

use super::*;
use crate::app::state::Subject;
use crate::collection::{ArticleId, NameId};
use egui::{Key, Modifiers};

/// Goes to the screen with Ctrl and its number.
fn by_keys(harness: &mut Harness<'_, App>, number: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, number);
    harness.run_steps(4);
}

fn run(harness: &mut Harness<'_, App>, command: Command) {
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, command);
    harness.run_steps(3);
}

/// Of which article the evidence is, if it is of one.
fn shown(harness: &Harness<'_, App>) -> Option<ArticleId> {
    harness.state().place().selection.subject.article()
}

#[test]
fn an_article_chosen_with_the_keyboard_stays_the_one_that_the_evidence_shows() {
    let mut harness = sample();
    for _ in 0..4 {
        harness.key_press(Key::ArrowDown);
        harness.run_steps(2);
    }
    let chosen = harness.state().place().selection.article;
    assert!(chosen.is_some());
    for number in [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num1, Key::Num6, Key::Num1, Key::Num5] {
        by_keys(&mut harness, number);
        let selection = harness.state().place().selection.clone();
        assert_eq!(selection.article, chosen, "{number:?}");
        if number != Key::Num6 {
            assert_eq!(shown(&harness), chosen, "{number:?}: {:?}", selection.subject);
        }
    }
}

#[test]
fn the_chosen_name_of_the_chosen_article_is_what_the_evidence_shows_in_it() {
    let mut harness = sample();
    let collection = harness.state().collection().expect("the sample").clone();
    let name = NameId(0);
    let article = collection.name(name).occurrences[0].article;
    run(&mut harness, Command::SelectArticle(Some(article)));
    run(&mut harness, Command::SelectName(Some(name)));
    by_keys(&mut harness, Key::Num5);
    assert_eq!(harness.state().place().selection.subject, Subject::NameIn(article, name));
}

#[test]
fn an_article_whose_evidence_is_opened_is_the_chosen_one() {
    let mut harness = sample();
    run(&mut harness, Command::Evidence(Subject::Subjectivity(ArticleId(3))));
    assert_eq!(harness.state().place().selection.article, Some(ArticleId(3)));
}

#[test]
fn with_nothing_chosen_all_screens_are_about_the_name_that_is_named_most() {
    let mut harness = sample();
    let most = harness.state().collection().expect("the sample").name(NameId(0)).name.clone();
    by_keys(&mut harness, Key::Num3);
    assert!(harness.query_by_label(&format!("Who appears with {most}")).is_some());
    by_keys(&mut harness, Key::Num4);
    for mode in ["Opinion", "Over time"] {
        harness.get_by_label(mode).click();
        harness.run_steps(3);
        let said = harness.query_all_by_label_contains(&most).next().is_some();
        assert!(said, "{mode} is about {most}");
    }
    by_keys(&mut harness, Key::Num5);
    let read = harness.state().place().selection.article;
    assert_eq!(shown(&harness), read, "what is read is what the evidence is about");
    assert!(read.is_some());
}

#[test]
fn everything_stays_seen_from_the_focus_while_another_name_is_selected() {
    let mut harness = sample();
    let name = |harness: &Harness<'_, App>, id: NameId| {
        harness.state().collection().expect("the sample").name(id).name.clone()
    };
    run(&mut harness, Command::Focus(Some(NameId(1))));
    run(&mut harness, Command::SelectName(Some(NameId(0))));
    let focus = name(&harness, NameId(1));
    by_keys(&mut harness, Key::Num3);
    let around = format!("{focus} and the names around it");
    for (mode, title) in
        [("List", &format!("Who appears with {focus}")), ("Matrix", &around), ("Network", &around)]
    {
        harness.get_all_by_label(mode).last().expect("a page").click();
        harness.run_steps(4);
        assert!(harness.query_by_label(title).is_some(), "{mode}");
    }
    let selection = &harness.state().place().selection;
    assert_eq!((selection.focus, selection.name), (Some(NameId(1)), Some(NameId(0))));
}
