//! The comparison as a reader uses it: see also the stories of the window.

use super::Mode;
use super::rows::{own, rows};
use super::work::Side;
use crate::app::command::Command;
use crate::app::state::{Screen, Subject};
use crate::app::{App, Start, theme};
use crate::collection::ArticleId;
use crate::compare::testing::read;
use crate::compare::{Options, compare};
use crate::workspace::Settings;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

#[test]
fn every_sentence_stands_once_in_each_articles_own_order() {
    let a = read("The port of Genoa closed three piers on Friday. Nobody was hurt. Cranes stood still.");
    let b = read("Rain fell. The port of Genoa closed three piers on Friday, a spokesman said.");
    let found = compare(&a, &b, &Options::default());
    let halves: Vec<_> = found.passages.iter().map(|p| p.a).collect();
    let own = own(&a, &halves);
    assert!(own.windows(2).all(|w| w[0].span.end <= w[1].span.start), "{own:?}");
    assert_eq!(own.iter().filter(|o| o.pair.is_some()).count(), 1);
    let rows = rows(&a, &b, &found);
    let mentions = [(Side::B, found.passages[0].b), (Side::A, found.passages[0].a)];
    let ordered = super::aligned::in_order(&rows, &mentions);
    assert_eq!(ordered[0].0, Side::A, "A is read before B in the same row");
}

/// The window with two articles of the sample compared, so many points wide.
fn comparing(width: f32) -> Harness<'static, App> {
    let mut settings = Settings::default();
    settings.language = Some("en".into());
    let mut harness = Harness::builder()
        .with_size(egui::vec2(width, 800.0))
        .with_max_steps(64)
        .with_context_setup(theme::install)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, None, settings, Start::Sample));
    wait(&mut harness);
    let (a, b) = sharing(&harness);
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Compare(a, b));
    wait(&mut harness);
    harness
}

/// Two articles without a passage in common.
fn strangers(harness: &Harness<'_, App>) -> (ArticleId, ArticleId) {
    let collection = harness.state().collection().expect("the sample").clone();
    let ids: Vec<ArticleId> = collection.article_ids().collect();
    let mut pairs = ids.iter().flat_map(|a| ids.iter().map(move |b| (*a, *b))).filter(|(a, b)| a < b);
    let nothing = |(a, b): &(ArticleId, ArticleId)| {
        compare(collection.entry(*a), collection.entry(*b), &Options::default()).passages.is_empty()
    };
    pairs.find(nothing).expect("two articles")
}

/// Two articles that share several passages.
fn sharing(harness: &Harness<'_, App>) -> (ArticleId, ArticleId) {
    let collection = harness.state().collection().expect("the sample").clone();
    let ids: Vec<ArticleId> = collection.article_ids().collect();
    let pairs = ids.iter().flat_map(|a| ids.iter().map(move |b| (*a, *b))).filter(|(a, b)| a < b);
    let shared = |(a, b): &(ArticleId, ArticleId)| {
        compare(collection.entry(*a), collection.entry(*b), &Options::default()).passages.len()
    };
    pairs.max_by_key(shared).expect("two articles")
}

fn wait(harness: &mut Harness<'_, App>) {
    for _ in 0..600 {
        harness.step();
        let app = harness.state();
        let comparing = app.place().selection.compare.is_some() && app.views.compare.work.last().is_none();
        if !app.busy() && !comparing {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    harness.run_steps(12);
}

fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run_steps(6);
}

#[test]
fn n_goes_to_a_mention_and_the_other_page_follows() {
    let mut harness = comparing(1280.0);
    press(&mut harness, Key::Num2);
    press(&mut harness, Key::N);
    let (name, first) = (harness.state().views.compare.pick.name, harness.state().views.compare.pick.mention);
    assert!(name.is_some() && first.is_some(), "a name of both is followed");
    press(&mut harness, Key::N);
    assert_ne!(harness.state().views.compare.pick.mention, first);
    press(&mut harness, Key::P);
    assert_eq!(harness.state().views.compare.pick.mention, first);
    press(&mut harness, Key::End);
    let before = harness.state().views.compare.reading.tops();
    assert!(before[0] > 0.0 && before[1] > 0.0, "A went to its end and B along: {before:?}");
    let still = harness.state().views.compare.reading.tops();
    harness.run_steps(8);
    assert_eq!(harness.state().views.compare.reading.tops(), still, "and there they stay");
}

#[test]
fn with_the_lock_off_each_page_scrolls_alone() {
    let mut harness = comparing(1280.0);
    press(&mut harness, Key::Num2);
    press(&mut harness, Key::L);
    assert!(harness.query_by_label("Scrolling apart").is_some(), "it is seen");
    press(&mut harness, Key::PageDown);
    let tops = harness.state().views.compare.reading.tops();
    assert!(tops[0] > 0.0 && tops[1] == 0.0, "{tops:?}");
}

#[test]
fn f7_goes_through_the_pairs_and_brings_both_halves_to_one_height() {
    let mut harness = comparing(1280.0);
    press(&mut harness, Key::Num2);
    for _ in 0..3 {
        press(&mut harness, Key::F7);
        let heights = harness.state().views.compare.heights_of_chosen().expect("a pair");
        assert!((heights.0 - heights.1).abs() < 2.0, "{heights:?}");
    }
    let third = harness.state().views.compare.pick.chosen;
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F7);
    harness.run_steps(4);
    assert_ne!(harness.state().views.compare.pick.chosen, third);
}

#[test]
fn digits_change_the_mode_x_swaps_and_escape_goes_back() {
    let mut harness = comparing(1280.0);
    for (key, mode) in
        [(Key::Num3, Mode::Differences), (Key::Num2, Mode::Reading), (Key::Num1, Mode::Aligned)]
    {
        press(&mut harness, key);
        assert_eq!(harness.state().views.compare.mode, mode);
    }
    let sides = harness.state().place().selection.compare;
    press(&mut harness, Key::X);
    assert_eq!(harness.state().place().selection.compare, sides.map(|(a, b)| (b, a)));
    wait(&mut harness);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().place().screen, Screen::Articles);
}

#[test]
fn two_articles_without_a_passage_in_common_open_on_what_differs() {
    let mut harness = comparing(1280.0);
    let ctx = harness.ctx.clone();
    let (alike, apart) = (sharing(&harness), strangers(&harness));
    assert_eq!(harness.state().views.compare.mode, Mode::Aligned);
    let open = |harness: &mut Harness<'_, App>, (a, b): (ArticleId, ArticleId)| {
        let collection = harness.state().collection().expect("the sample").clone();
        let mut texts = [a, b].map(|id| collection.entry(id).article.hash);
        texts.sort_unstable();
        harness.state_mut().run_command(&ctx, Command::Compare(a, b));
        for _ in 0..600 {
            harness.step();
            if harness.state().views.compare.settled.is_some_and(|(settled, _)| settled == texts) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    };
    open(&mut harness, apart);
    assert_eq!(harness.state().views.compare.mode, Mode::Differences);
    press(&mut harness, Key::Num1);
    assert_eq!(harness.state().views.compare.mode, Mode::Aligned, "what the reader chooses stays");
    press(&mut harness, Key::X);
    wait(&mut harness);
    harness.run_steps(30);
    assert_eq!(harness.state().views.compare.mode, Mode::Aligned, "also the other way round");
    press(&mut harness, Key::Num3);
    open(&mut harness, alike);
    assert_eq!(harness.state().views.compare.mode, Mode::Aligned, "here there is something to read");
}

#[test]
fn keys_work_also_while_a_row_has_the_keyboard() {
    let mut harness = comparing(1280.0);
    harness.query_all_by_role(egui::Role::ListItem).next().expect("a row").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Num2);
    assert_eq!(harness.state().views.compare.mode, Mode::Reading);
}

#[test]
fn in_a_narrow_window_the_articles_are_tabs() {
    let mut harness = comparing(860.0);
    harness.get_by_label("B").click();
    harness.run_steps(4);
    assert_eq!(harness.state().views.compare.tab, Side::B);
    harness.get_by_label("Reading").click();
    harness.run_steps(4);
    press(&mut harness, Key::F7);
    assert_eq!(harness.state().views.compare.pick.chosen, Some(0));
    harness.get_all_by_label("Differences").next().expect("a tab").click();
    harness.run_steps(4);
    assert_eq!(harness.state().views.compare.mode, Mode::Differences);
}

#[test]
fn a_fact_of_the_summary_opens_its_sentences() {
    let mut harness = comparing(1280.0);
    let mut links = harness.query_all_by_role(egui::Role::Link);
    let fact = |link: &egui_kittest::Node<'_>| {
        // The notice about the sample and what is folded have links of their own.
        link.accesskit_node()
            .label()
            .is_some_and(|l| !l.contains('…') && !l.starts_with("Show ") && !l.ends_with(" more"))
    };
    let link = links.find(fact).expect("a fact that can be pressed");
    link.click();
    drop(links);
    harness.run_steps(4);
    let app = harness.state();
    let went = app.views.compare.pick.chosen.is_some();
    assert!(went || app.place().selection.subject != Subject::Nothing);
}

#[test]
fn an_article_dragged_onto_another_is_compared_with_it() {
    let mut harness = comparing(1280.0);
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Go(Screen::Articles));
    harness.run_steps(4);
    let rows: Vec<(String, egui::Rect)> = harness
        .query_all_by_role(egui::Role::Row)
        .filter_map(|row| Some((row.accesskit_node().label()?, row.rect())))
        .collect();
    let (from, onto) = (rows[0].clone(), rows[2].clone());
    harness.drag_at(from.1.center());
    harness.run_steps(2);
    harness.hover_at(onto.1.center());
    harness.run_steps(3);
    harness.drop_at(onto.1.center());
    harness.run_steps(3);
    let app = harness.state();
    assert_eq!(app.place().screen, Screen::Compare);
    let collection = app.collection().expect("the sample");
    let title = |id: ArticleId| collection.entry(id).article.meta.title.clone();
    let compared = app.place().selection.compare.map(|(a, b)| (title(a), title(b)));
    assert_eq!(compared, Some((from.0, onto.0)));
}

/// A file as the system hands it over.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn two_files_dropped_on_the_window_are_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = comparing(1280.0);
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::Go(Screen::Articles));
    for name in ["one.txt", "two.txt"] {
        let path = folder.path().join(name);
        std::fs::write(&path, "The port of Genoa closed three piers. Nobody was hurt.").expect("a file");
        harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    }
    wait(&mut harness);
    let app = harness.state();
    assert_eq!(app.place().screen, Screen::Compare);
    assert_eq!(app.collection().map(|c| c.entries.len()), Some(2));
    assert!(harness.query_all_by_label_contains("same text, word for word").next().is_some());
}

#[test]
fn the_figure_of_two_pages_shows_both_to_their_ends_and_what_binds_them() {
    let mut harness = comparing(1280.0);
    let draw = |harness: &Harness<'_, App>| {
        harness.state().sheet().expect("a figure").draw(&crate::figure::Options::default())
    };
    let rows = draw(&harness);
    press(&mut harness, Key::Num2);
    let pages = draw(&harness);
    assert_ne!(pages.to_svg(), rows.to_svg(), "pages, not rows");
    assert!(pages.size.y > 900.0, "longer than the window, {}", pages.size.y);
    assert!(pages.size.y < rows.size.y, "no page of a sentence a row, {} {}", pages.size.y, rows.size.y);
    let bands = |figure: &crate::figure::Figure| figure.to_svg().matches("<path").count();
    harness.state_mut().views.compare.pick.chosen = Some(0);
    assert!(bands(&draw(&harness)) >= bands(&pages), "all bands are printed, the chosen one stronger");
    assert_ne!(draw(&harness).to_svg(), pages.to_svg());
}

#[test]
fn of_two_that_are_nearly_one_text_what_differs_is_told_and_the_heading_is_true() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = |day: &str| {
        format!(
            "The port of Genoa closed three piers on {day} after a crane fell near the oldest of them. Nobody was \
             hurt in the accident, said the harbour master, who had been told at noon.\n\nThe mayor praised the \
             crews that cleared the basin within four hours of the alarm.\n"
        )
    };
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("The port\n\n{text}")).expect("a file");
        path
    };
    let (a, b) = (file("a.txt", &text("Friday")), file("b.txt", &text("Sunday")));
    let mut settings = Settings::default();
    settings.language = Some("en".into());
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1280.0, 800.0))
        .with_max_steps(64)
        .with_context_setup(theme::install)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, None, settings, Start::Compare(a, b)));
    wait(&mut harness);
    let worked = harness.state().views.compare.work.last().expect("a comparison");
    assert!(worked.near);
    assert_eq!(worked.changed.iter().filter(|changed| **changed).count(), 1, "one row has a changed word");
    let collection = harness.state().collection().expect("two").clone();
    let only: Vec<_> = [Side::A, Side::B]
        .map(|side| {
            let text = collection.entry(worked.article(side)).article.text.clone();
            worked
                .unshared(&collection, side)
                .iter()
                .map(|s| s.of(&text).trim().to_owned())
                .collect::<Vec<_>>()
        })
        .into();
    assert_eq!(only, [vec!["Friday".to_owned()], vec!["Sunday".to_owned()]]);
    let said = |words: &str| harness.query_all_by_label_contains(words).count();
    assert!(said("nearly word for word") > 0);
}

#[test]
fn following_a_name_moves_nothing() {
    let mut harness = comparing(1280.0);
    let height = |harness: &Harness<'_, App>| {
        harness.get_all_by_role(egui::Role::ListItem).next().expect("a row").rect().top()
    };
    let before = height(&harness);
    let collection = harness.state().collection().expect("the sample").clone();
    let longest = (0..collection.names.len() as u32)
        .map(crate::collection::NameId)
        .max_by_key(|id| collection.name(*id).name.len())
        .expect("a name");
    let ctx = harness.ctx.clone();
    harness.state_mut().run_command(&ctx, Command::SelectName(Some(longest)));
    harness.state_mut().run_command(&ctx, Command::Evidence(Subject::Nothing));
    harness.run_steps(4);
    assert_eq!(height(&harness), before);
}
