use super::*;
use crate::analysis::{Kind, StanceLabel, Tone, Tracked};
use crate::collection::{CountBy, Counting, NameKey};
use std::fs;

fn key(name: &str) -> NameKey {
    NameKey::of(name)
}

fn desk() -> (tempfile::TempDir, Places, PathBuf) {
    let root = tempfile::tempdir().expect("a temporary folder");
    let articles = root.path().join("articles");
    fs::create_dir(&articles).expect("made");
    let places = Places::below(&root.path().join("home"));
    (root, places, articles)
}

#[test]
fn every_step_can_be_undone_and_redone() {
    let mut w = Workspace::unsaved();
    for i in 0..500 {
        assert!(w.decide(|d| {
            d.ignored.insert(key(&format!("name {i}")));
        }));
    }
    for left in (0..500).rev() {
        assert!(w.undo());
        assert_eq!(w.decisions().ignored.len(), left);
    }
    assert!(!w.undo() && !w.can_undo());
    assert!(w.redo() && w.redo());
    assert_eq!(w.decisions().ignored.len(), 2);
    w.decide(|d| d.ignored.clear());
    assert!(!w.can_redo(), "a new step closes the undone ones");
    assert!(!w.decide(|_| {}), "nothing changed is nothing to undo");
}

#[test]
fn decisions_come_back_whole_and_the_article_folder_stays_as_it_was() {
    let (_root, places, articles) = desk();
    let (mut w, troubles) = Workspace::open(&places, &articles);
    assert!(troubles.is_empty());
    w.decide(|d| {
        d.merge(&key("Alfa"), &key("Beta"));
        d.split.insert(key("Gamma"));
        d.renamed.insert(key("Beta"), "Beta Group".into());
        d.retyped.insert(key("Beta"), Kind::Product);
        d.ignored.insert(key("Delta"));
        d.stances.insert((u64::MAX - 1, key("Beta")), StanceLabel::Mixed);
        d.tones.insert((7, Tone::Solemn), false);
        d.tracked.push(Tracked { name: "migration".into(), forms: vec!["migra*".into()] });
    });
    w.save().expect("saved");
    let (again, troubles) = Workspace::open(&places, &articles);
    assert!(troubles.is_empty());
    assert_eq!(again.decisions(), w.decisions());
    assert!(!again.can_undo(), "undo begins with the session");
    assert_eq!(fs::read_dir(&articles).expect("listed").count(), 0);
}

#[test]
fn merges_and_names_hold_in_other_folders_but_labels_do_not() {
    let (root, places, articles) = desk();
    let (mut w, _) = Workspace::open(&places, &articles);
    w.decide(|d| {
        d.merge(&key("Alfa"), &key("Beta"));
        d.ignored.insert(key("Delta"));
    });
    w.save().expect("saved");
    let (other, _) = Workspace::open(&places, &root.path().join("others"));
    assert_eq!(other.decisions().merged.len(), 1);
    assert!(other.decisions().ignored.is_empty());
    w.undo();
    w.save().expect("saved");
    let (other, _) = Workspace::open(&places, &root.path().join("others"));
    assert!(other.decisions().merged.is_empty(), "what was undone is undone everywhere");
}

#[test]
fn broken_decisions_are_kept_aside_and_said() {
    let (_root, places, articles) = desk();
    let file = places.decisions_of(&articles);
    fs::create_dir_all(file.parent().expect("has one")).expect("made");
    for bytes in [&b"{\"merged\": [1, 2"[..], b"\xff\xfe", b"{\"merged\": 3}", b"{\"version\": 99}"] {
        fs::write(&file, bytes).expect("written");
        let (w, troubles) = Workspace::open(&places, &articles);
        assert!(matches!(troubles.as_slice(), [StoreError::Broken { .. }]), "{troubles:?}");
        assert_eq!(w.decisions(), &Decisions::default());
        assert!(!file.exists());
    }
    let aside = fs::read_dir(file.parent().expect("has one")).expect("listed").count();
    assert_eq!(aside, 4, "no broken file overwrites another");
}

#[test]
fn settings_come_back() {
    let (_root, places, articles) = desk();
    let mut s = Settings::load(&places.settings()).0;
    s.theme = ThemeChoice::Dark;
    s.language = Some("it".into());
    s.set_counting(Counting { by: CountBy::Mentions, fold_duplicates: false, names_in: None });
    s.opened(&articles);
    s.save(&places.settings()).expect("saved");
    let (again, trouble) = Settings::load(&places.settings());
    assert!(trouble.is_none());
    assert_eq!(again, s);
    assert_eq!(again.counting(), Counting { by: CountBy::Mentions, fold_duplicates: false, names_in: None });
}

#[test]
fn settings_that_are_old_partial_or_strange_keep_what_can_be_kept() {
    let (_root, places, _) = desk();
    fs::create_dir_all(&places.config).expect("made");
    let text = r#"{"theme": "sepia", "language": "en", "text_size": 40, "window": [1, 1], "unknown": 3}"#;
    fs::write(places.settings(), text).expect("written");
    let (s, trouble) = Settings::load(&places.settings());
    assert!(trouble.is_none());
    assert_eq!((s.theme, s.language.as_deref()), (ThemeChoice::System, Some("en")));
    assert_eq!((s.text_size.0, s.window, s.fold_duplicates.0), (1.6, None, true));
}

#[test]
fn broken_settings_are_kept_aside() {
    let (_root, places, _) = desk();
    fs::create_dir_all(&places.config).expect("made");
    fs::write(places.settings(), "not json").expect("written");
    let (s, trouble) = Settings::load(&places.settings());
    assert_eq!(s, Settings::default());
    assert!(matches!(trouble, Some(StoreError::Broken { .. })));
    assert!(places.config.join("settings.json.broken").exists());
    s.save(&places.settings()).expect("saved");
    assert!(Settings::load(&places.settings()).1.is_none());
}

#[test]
fn folders_opened_again_come_first_once() {
    let mut s = Settings::default();
    for i in 0..20 {
        s.opened(Path::new(&format!("folder {i}")));
    }
    s.opened(Path::new("folder 15"));
    assert_eq!((s.recent.len(), s.recent[0].as_path()), (12, Path::new("folder 15")));
    assert_eq!(s.recent.iter().filter(|f| f.ends_with("folder 15")).count(), 1);
}
