//! The window at 900 × 600 points.

use super::*;
use egui::{Key, Modifiers, Role};

fn small() -> Harness<'static, App> {
    let mut settings = Settings::default();
    settings.language = Some("en".into());
    let mut harness = Harness::builder()
        .with_size(egui::vec2(900.0, 600.0))
        .with_max_steps(32)
        .with_context_setup(theme::install)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, None, settings, Start::Sample));
    settle(&mut harness);
    harness
}

/// Rows of a table that are seen.
fn rows(harness: &Harness<'_, App>) -> usize {
    harness.query_all_by_role(Role::Row).count()
}

#[test]
fn lists_show_rows_and_the_labels_of_focus_and_counting_stay() {
    let mut harness = small();
    let ctx = harness.ctx.clone();
    for (screen, least) in [(Screen::Articles, 6), (Screen::Names, 8), (Screen::Connections, 8)] {
        harness.state_mut().run_command(&ctx, Command::Go(screen));
        harness.run_steps(3);
        harness.key_press(Key::ArrowDown);
        harness.run_steps(3);
        assert!(rows(&harness) >= least, "{} rows of {screen:?}", rows(&harness));
    }
    for label in ["Focus", "Count"] {
        assert!(harness.query_all_by_label(label).next().is_some(), "{label}");
    }
}

#[test]
fn the_evidence_is_a_line_that_opens() {
    let mut harness = small();
    harness.key_press(Key::ArrowDown);
    harness.run_steps(3);
    let before = rows(&harness);
    harness.get_by_label("Show the evidence").click();
    harness.run_steps(3);
    assert!(rows(&harness) < before, "the passages take their room");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    harness.run_steps(3);
    assert_eq!(rows(&harness), before);
    assert!(harness.state().settings.evidence.0, "a larger window still has it beside the screen");
}

#[test]
fn several_names_have_their_passages_together() {
    let mut harness = small();
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Go(Screen::Names));
    harness.run_steps(3);
    let collection = harness.state().collection().expect("the sample").clone();
    let [first, second] = [0, 1].map(|id| collection.name(crate::collection::NameId(id)).name.clone());
    harness.get_by_role_and_label(Role::Row, &first).click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Row, &second).click_modifiers(Modifiers::COMMAND);
    harness.run_steps(3);
    match &harness.state().place().selection.subject {
        state::Subject::Passages { title, passages, .. } => {
            assert_eq!(*title, format!("{first} and {second}"));
            assert!(passages.len() > 10, "{}", passages.len());
        }
        other => panic!("{other:?}"),
    }
}
