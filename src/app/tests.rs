//! The window as a reader uses it, without a display.

use super::*;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use state::Screen;

mod keyboard;
mod selection;
mod small;
mod steps;

fn window(start: Start) -> Harness<'static, App> {
    let mut settings = Settings::default();
    settings.language = Some("en".into());
    Harness::builder()
        .with_size(egui::vec2(1280.0, 800.0))
        .with_max_steps(32)
        .with_context_setup(theme::install)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, None, settings, start))
}

/// Steps until nothing goes on in the background.
fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..600 {
        harness.step();
        if !harness.state().busy() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    harness.run_steps(3);
}

fn sample() -> Harness<'static, App> {
    let mut harness = window(Start::Sample);
    settle(&mut harness);
    harness
}

#[test]
fn with_nothing_open_the_ways_to_open_are_offered() {
    let mut harness = window(Start::Nothing);
    harness.run();
    harness.get_by_label("Look at the sample").click();
    settle(&mut harness);
    let articles = harness.state().collection().map(|c| c.entries.len());
    assert_eq!(articles, Some(14));
    assert_eq!(harness.state().place().screen, Screen::Articles);
}

#[test]
fn a_typed_path_that_does_not_exist_is_said() {
    let mut harness = window(Start::Folder("/nowhere/missing-folder".into()));
    settle(&mut harness);
    assert!(harness.state().collection().is_none());
    assert!(harness.query_all_by_label_contains("missing-folder").next().is_some());
}

#[test]
fn the_rail_goes_to_screens_and_back_returns() {
    let mut harness = sample();
    harness.get_by_label("Names").click();
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Names);
    harness.key_press_modifiers(egui::Modifiers::ALT, egui::Key::ArrowLeft);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Articles);
    harness.key_press_modifiers(egui::Modifiers::ALT, egui::Key::ArrowRight);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Names);
}

#[test]
fn f1_shows_the_shortcuts_and_escape_leaves_them() {
    let mut harness = sample();
    harness.key_press(egui::Key::F1);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Shortcuts);
    harness.key_press(egui::Key::Escape);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Articles);
}

#[test]
fn the_language_can_be_switched() {
    let mut harness = sample();
    harness.get_by_label("Settings").click();
    harness.run_steps(3);
    harness.get_by_label("Italiano").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("Legami").is_some());
    assert!(harness.query_by_label("Connections").is_none());
}

#[test]
fn selecting_an_article_with_the_keyboard_and_opening_it() {
    let mut harness = sample();
    let title = {
        let collection = harness.state().collection().expect("the sample").clone();
        collection.entries[0].article.meta.title.clone()
    };
    harness.get_by_label(&title).click();
    harness.run_steps(3);
    let first = harness.state().place().selection.article;
    assert!(first.is_some());
    harness.key_press(egui::Key::ArrowDown);
    harness.run_steps(3);
    assert_ne!(harness.state().place().selection.article, first);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    assert_eq!(harness.state().place().screen, Screen::Read);
}

#[test]
fn counting_once_more_is_a_rebuild_that_keeps_the_selection() {
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    let name = crate::collection::NameId(0);
    if harness.state().collection().is_none_or(|c| c.names.is_empty()) {
        return;
    }
    harness.state_mut().run_command(&ctx, Command::SelectName(Some(name)));
    let key = harness.state().collection().map(|c| c.name(name).key.clone());
    let counting =
        crate::collection::Counting { by: crate::collection::CountBy::Mentions, ..Default::default() };
    harness.state_mut().run_command(&ctx, Command::Count(counting));
    settle(&mut harness);
    let app = harness.state();
    let kept = app.place().selection.name.zip(app.collection()).map(|(n, c)| c.name(n).key.clone());
    assert_eq!(kept, key);
    assert_eq!(app.collection().map(|c| c.counting.by), Some(counting.by));
}

fn names(harness: &Harness<'_, App>) -> Vec<(String, crate::analysis::Kind)> {
    let collection = harness.state().collection().cloned();
    collection.map(|c| c.names.iter().map(|n| (n.name.clone(), n.kind)).collect()).unwrap_or_default()
}

#[test]
fn a_concept_that_is_typed_is_followed_until_it_is_undone() {
    let mut harness = sample();
    harness.get_by_label("Names").click();
    harness.run_steps(3);
    harness.get_by_label("Concepts").click();
    harness.run_steps(3);
    harness.get_by_label("Name of the concept").focus();
    harness.run_steps(2);
    harness.get_by_label("Name of the concept").type_text("weights");
    harness.run_steps(2);
    harness.get_by_label("Follow").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("weights is followed").is_some(), "it is said");
    settle(&mut harness);
    let followed = ("weights".to_owned(), crate::analysis::Kind::Concept);
    assert!(names(&harness).contains(&followed), "{:?}", names(&harness));
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Undo);
    settle(&mut harness);
    assert!(!names(&harness).contains(&followed));
}

#[test]
fn an_ignored_name_comes_back_with_one_press() {
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    let first = names(&harness)[0].clone();
    let wish = command::Wish::Ignore(vec![crate::collection::NameId(0)]);
    harness.state_mut().run_command(&ctx, Command::Decide(wish));
    harness.run_steps(2);
    harness.get_by_label("Undo").click();
    settle(&mut harness);
    assert!(names(&harness).contains(&first));
}

#[test]
fn a_stance_that_the_reader_corrects_is_marked_and_can_be_restored() {
    use crate::analysis::StanceLabel::{Critical, Mixed};
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    let (article, name) = (crate::collection::ArticleId(0), crate::collection::NameId(0));
    let of = |harness: &Harness<'_, App>| {
        let collection = harness.state().collection().expect("the sample").clone();
        collection.occurrence(article, name).map(|o| (o.stance.label, o.human))
    };
    let before = of(&harness).expect("the name is in the article");
    let other = if before.0 == Critical { Mixed } else { Critical };
    let wish = |label| Command::Decide(command::Wish::Stance(article, name, label));
    harness.state_mut().run_command(&ctx, wish(Some(other)));
    settle(&mut harness);
    assert_eq!(of(&harness), Some((other, true)));
    harness.state_mut().run_command(&ctx, wish(None));
    settle(&mut harness);
    assert_eq!(of(&harness), Some(before));
}

#[test]
fn what_is_said_of_one_article_does_not_stand_beside_another() {
    use crate::collection::ArticleId;
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::SelectArticle(Some(ArticleId(0))));
    harness.state_mut().run_command(&ctx, Command::Read(ArticleId(1), None));
    assert_eq!(harness.state().place().selection.subject, state::Subject::Article(ArticleId(1)));
    harness.state_mut().run_command(&ctx, Command::Go(Screen::Compare));
    assert_eq!(harness.state().place().selection.subject, state::Subject::Nothing);
}

#[test]
fn what_to_compare_with_is_offered_and_gone_through_by_keys() {
    use crate::collection::ArticleId;
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Read(ArticleId(0), None));
    settle(&mut harness);
    harness.get_by_label("Compare with…").click();
    harness.run_steps(4);
    for _ in 0..1000 {
        if harness.query_by_label("Most similar").is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.run_steps(2);
    }
    assert!(harness.query_by_label("Most similar").is_some(), "the candidates come first");
    assert!(harness.query_by_label("Same event, other outlet").is_some());
    harness.get_by_label("Find by title, outlet, day").type_text("ledger");
    harness.run_steps(3);
    assert!(harness.query_by_label("All articles (1)").is_some(), "the field leaves one article");
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    let two = |harness: &Harness<'_, App>| harness.state().place().selection.compare.expect("two articles");
    assert_eq!(harness.state().place().screen, Screen::Compare);
    let (a, first) = two(&harness);
    for _ in 0..100 {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::PageDown);
        harness.run_steps(2);
        if two(&harness).1 != first {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let (still, second) = two(&harness);
    assert_eq!(still, a, "A stays");
    assert_ne!(second, first, "B is the next candidate");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::PageUp);
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::PageDown);
    harness.run_steps(2);
    assert_eq!(two(&harness), (a, second), "up and down again");
}

#[test]
fn the_whole_comparison_is_copied_as_a_table_and_drawn_as_a_figure() {
    use crate::collection::ArticleId;
    let mut harness = sample();
    let ctx = harness.ctx.clone();
    // The same report in two outlets.
    let by = |harness: &Harness<'_, App>, outlet: &str| {
        let collection = harness.state().collection().expect("the sample").clone();
        let of = |id: &ArticleId| collection.entry(*id).article.meta.outlet.as_deref() == Some(outlet);
        collection.article_ids().find(of).expect("an article of the sample")
    };
    let (a, b) = (by(&harness, "L'Eco dell'Adriatico"), by(&harness, "Corriere della Pianura"));
    harness.state_mut().run_command(&ctx, Command::Compare(a, b));
    // What is copied as soon as the comparison is made.
    let mut copied = None;
    for _ in 0..200 {
        harness.event(egui::Event::Copy);
        harness.run_steps(1);
        copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if copied.is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let copied = copied.expect("a table");
    let collection = harness.state().collection().expect("the sample").clone();
    for (part, least) in [("Passage,", 10), ("Names,", 5), ("Figures,", 3), ("Quotations,", 1), ("Tone,", 1)]
    {
        let rows = copied.lines().filter(|line| line.starts_with(part)).count();
        assert!(rows >= least, "{rows} rows of {part} in {copied}");
    }
    // Every sentence of both stands in it.
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "\"\"");
    for id in [a, b] {
        let entry = collection.entry(id);
        for sentence in &entry.reading.sentences {
            let said = flat(sentence.span.of(&entry.article.text));
            assert!(copied.contains(&said), "{said}");
        }
    }
    let sheet = harness.state().sheet().expect("a figure");
    let figure = sheet.draw(&crate::figure::Options::default());
    let rows = collection.entry(a).reading.sentences.len();
    assert!(figure.size.y > rows as f32 * 20.0, "as high as all rows: {}", figure.size.y);
    assert!(figure.to_image(2.0).is_ok());
}

/// Pictures of every screen, for looking at: set `CONTROLUCE_PICTURES` to a folder.
#[test]
fn every_screen_can_be_drawn_in_both_themes() {
    let folder = std::env::var_os("CONTROLUCE_PICTURES").map(PathBuf::from);
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let mut harness = sample();
        let ctx = harness.ctx.clone();
        let mut settings = harness.state().settings.clone();
        settings.theme = match theme {
            egui::Theme::Light => crate::workspace::ThemeChoice::Light,
            egui::Theme::Dark => crate::workspace::ThemeChoice::Dark,
        };
        harness.state_mut().run_command(&ctx, Command::Prefer(settings));
        let pages = [Screen::Search, Screen::Shortcuts, Screen::Settings, Screen::Help];
        for screen in Screen::RAIL.into_iter().chain(pages) {
            harness.state_mut().run_command(&ctx, Command::Go(screen));
            harness.run_steps(4);
            let figure = crate::figure::of_output(harness.output(), egui::vec2(1280.0, 800.0), theme);
            let svg = figure.to_svg();
            assert!(svg.len() > 10_000, "{screen:?} is drawn");
            if let Some(folder) = &folder {
                let png = figure.to_png(1.0).expect("a picture");
                let name = format!("{}-{theme:?}.png", screen.key());
                std::fs::write(folder.join(name), png).expect("a folder for pictures");
            }
        }
    }
}

#[test]
fn what_is_said_of_the_sample_goes_when_a_folder_is_opened() {
    let mut harness = sample();
    assert!(harness.query_by_label_contains("built-in sample").is_some());
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("one.txt"), "The harbour\n\nThe harbour reopened on Tuesday.").unwrap();
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Open(folder.path().to_path_buf()));
    settle(&mut harness);
    assert!(harness.query_by_label_contains("built-in sample").is_none());
}
