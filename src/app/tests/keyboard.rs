//! Lists and maps without a mouse.

use super::*;
use crate::app::state::Subject;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;

fn go(harness: &mut Harness<'_, App>, screen: Screen) {
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Go(screen));
    harness.run_steps(3);
}

fn key(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

/// The table that Ctrl+C copies.
fn copied(harness: &mut Harness<'_, App>) -> Option<String> {
    harness.event(egui::Event::Copy);
    harness.run_steps(1);
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn the_first_key_on_a_fresh_list_chooses_its_first_row() {
    for press in [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::Home] {
        let mut harness = sample();
        key(&mut harness, press);
        assert!(harness.state().place().selection.article.is_some(), "{press:?} in Articles");
        go(&mut harness, Screen::Names);
        key(&mut harness, press);
        assert_eq!(harness.state().place().selection.name, Some(crate::collection::NameId(0)), "{press:?}");
        go(&mut harness, Screen::Connections);
        key(&mut harness, press);
        assert!(harness.state().place().selection.other.is_some(), "{press:?} in Connections");
    }
}

#[test]
fn the_keys_go_through_the_cells_of_a_map() {
    let mut harness = sample();
    go(&mut harness, Screen::StanceTone);
    let cell = |harness: &Harness<'_, App>| match harness.state().place().selection.subject {
        Subject::NameIn(article, name) => Some((article, name)),
        _ => None,
    };
    key(&mut harness, Key::ArrowDown);
    // The first cell may be empty: the next ones are not all.
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..6 {
        seen.extend(cell(&harness));
        key(&mut harness, Key::ArrowDown);
    }
    assert!(seen.len() > 1, "{seen:?}");
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().place().screen, Screen::Read);
}

#[test]
fn tab_goes_from_a_name_to_what_can_be_done_with_it() {
    let mut harness = sample();
    go(&mut harness, Screen::Names);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Tab);
    assert!(harness.get_by_label("Set as focus").is_focused());
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run_steps(3);
    key(&mut harness, Key::ArrowDown);
    assert_eq!(
        harness.state().place().selection.name,
        Some(crate::collection::NameId(1)),
        "back in the list"
    );
}

#[test]
fn every_table_and_every_plot_is_copied_as_a_table() {
    let mut harness = sample();
    go(&mut harness, Screen::Names);
    key(&mut harness, Key::ArrowDown);
    let name = harness.state().place().selection.name.expect("a name");
    let name = harness.state().collection().expect("the sample").name(name).name.clone();
    let pages: [(Screen, &[&str]); 4] = [
        (Screen::Articles, &[]),
        (Screen::Names, &[]),
        (Screen::Connections, &["List", "Matrix", "Network"]),
        (Screen::StanceTone, &["Names", "Tone", "Opinion", "Over time"]),
    ];
    for (screen, modes) in pages {
        go(&mut harness, screen);
        for mode in modes.iter().map(Some).chain(modes.is_empty().then_some(None)) {
            if let Some(mode) = mode {
                // The map below may have the same name.
                let is_page =
                    |page: &egui_kittest::Node<'_>| page.accesskit_node().role() != egui::Role::Grid;
                harness.get_all_by_label(mode).rfind(is_page).expect("a page").click();
                harness.run_steps(3);
            }
            let text = copied(&mut harness).unwrap_or_else(|| panic!("{screen:?} {mode:?}"));
            assert!(text.lines().count() > 2, "{screen:?} {mode:?}: {text}");
            assert!(text.contains(&name) || mode == Some(&"Tone"), "{screen:?} {mode:?}: {text}");
            assert!(!text.contains("–,") && !text.contains(",–"), "{screen:?} {mode:?}: {text}");
        }
    }
}

#[test]
fn the_first_tab_goes_to_what_the_screen_shows() {
    let mut harness = sample();
    key(&mut harness, Key::Tab);
    assert!(harness.get_by_role(egui::Role::Table).is_focused(), "the list of articles");
    let mut harness = sample();
    go(&mut harness, Screen::StanceTone);
    key(&mut harness, Key::Tab);
    assert!(harness.get_by_role(egui::Role::Grid).is_focused(), "the map");
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().place().screen, Screen::Read);
    let mut harness = sample();
    go(&mut harness, Screen::Read);
    key(&mut harness, Key::Tab);
    let focused = harness.root().children_recursive().find(|node| node.is_focused());
    let top = focused.expect("something has the keyboard").rect().top();
    assert!(top > crate::app::theme::size::TOP, "below the top bar: {top}");
}

#[test]
fn down_and_return_choose_among_the_suggestions_below_a_field() {
    use crate::collection::ArticleId;
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    let [a, b] = [ArticleId(0), ArticleId(1)];
    harness.state_mut().run_command(&ctx, Command::Compare(a, b));
    settle(&mut harness);
    let open = |harness: &mut Harness<'_, App>| {
        harness.get_by_label("Change B…").click();
        harness.run_steps(4);
    };
    open(&mut harness);
    assert!(harness.query_by_label("Find by title, outlet, day").is_some());
    key(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Find by title, outlet, day").is_none(), "Escape closes it");
    assert_eq!(harness.state().place().screen, Screen::Compare, "and no more");
    open(&mut harness);
    for _ in 0..3 {
        key(&mut harness, Key::ArrowDown);
    }
    key(&mut harness, Key::Enter);
    let third = harness.state().place().selection.compare.expect("two").1;
    open(&mut harness);
    for _ in 0..4 {
        key(&mut harness, Key::ArrowDown);
    }
    key(&mut harness, Key::ArrowUp);
    key(&mut harness, Key::Enter);
    let again = harness.state().place().selection.compare.expect("two").1;
    assert_eq!(again, third, "down four and up one is the third");
    assert!(third != a);
}

#[test]
fn n_marks_the_mention_it_comes_to_and_says_which_it_is() {
    let mut harness = sample();
    go(&mut harness, Screen::Read);
    key(&mut harness, Key::N);
    let name = harness.state().place().selection.name.expect("whose mentions they are");
    let name = harness.state().collection().expect("the sample").name(name).name.clone();
    assert!(harness.query_all_by_label_contains(&format!("{name} 1 of")).next().is_some());
    key(&mut harness, Key::N);
    assert!(harness.query_all_by_label_contains(&format!("{name} 2 of")).next().is_some());
    key(&mut harness, Key::P);
    assert!(harness.query_all_by_label_contains(&format!("{name} 1 of")).next().is_some());
}
