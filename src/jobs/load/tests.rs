use super::*;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

fn silent() -> Waker {
    Arc::new(|| {})
}

fn folder(articles: usize) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for i in 0..articles {
        let text = format!(
            "Harbour number {i}\n\nThe mayor of Lisbon, Clara Nunes, opened quay {i} this morning. Ships from \
             Norway brought {i} tonnes of fish and a band played until noon.\n"
        );
        fs::write(root.path().join(format!("{i:04}.txt")), text).expect("written");
    }
    root
}

fn last(loader: &Loader) -> LoadEvent {
    let mut last = None;
    while let Some(event) = loader.next() {
        last = Some(event);
    }
    last.expect("an event")
}

fn done(source: Source) -> Arc<Collection> {
    match last(&Loader::start(source, LoadOptions::default(), silent())) {
        LoadEvent::Done(collection) => collection,
        other => panic!("not done: {other:?}"),
    }
}

#[test]
fn a_folder_of_good_and_bad_files_becomes_a_collection() {
    let root = folder(12);
    fs::create_dir(root.path().join("deep")).expect("made");
    fs::write(root.path().join("deep/one.md"), "# Salt\n\nSalt is dear this year in Trapani.\n")
        .expect("written");
    fs::write(root.path().join("photo.jpg"), [0xff, 0xd8, 0xff]).expect("written");
    fs::write(root.path().join("zero.txt"), "").expect("written");
    fs::write(root.path().join("binary.txt"), [0u8; 64]).expect("written");
    let c = done(Source::Folder(root.path().to_path_buf()));
    assert!(!c.partial);
    assert_eq!(c.entries.len(), 13);
    assert!(c.entries.iter().any(|e| e.article.path == "deep/one.md"));
    let skipped: Vec<&str> = c.skipped.iter().map(|s| s.path.as_str()).collect();
    assert_eq!(skipped, ["binary.txt", "photo.jpg", "zero.txt"]);
}

#[test]
fn many_threads_read_the_same_as_one() {
    let root = folder(40);
    let parallel = done(Source::Folder(root.path().to_path_buf()));
    let (articles, skipped) =
        corpus::read_folder(root.path(), &std::collections::BTreeMap::new(), &|| false).expect("read");
    let entries = articles
        .into_iter()
        .map(|article| {
            let reading = analysis::analyse(&article, &analysis::Options::default());
            Arc::new(Entry::new(article, reading))
        })
        .collect();
    let name = corpus::folder_name(root.path());
    let sequential =
        Collection::build(name, entries, skipped, &Decisions::default(), Counting::default(), false);
    assert_eq!(parallel.entries, sequential.entries);
    assert_eq!(parallel.names, sequential.names);
    assert_eq!(parallel.duplicates, sequential.duplicates);
    assert_eq!(parallel.folder, sequential.folder);
}

#[test]
fn the_sample_needs_no_folder() {
    let c = done(Source::Sample);
    assert_eq!(c.entries.len(), corpus::sample::SAMPLE.len());
    assert!(c.skipped.is_empty());
}

#[test]
fn two_files_with_the_same_name_are_told_apart() {
    let (one, two) = (folder(1), folder(1));
    let files = vec![one.path().join("0000.txt"), two.path().join("0000.txt")];
    let c = done(Source::Files(files));
    assert_eq!(c.entries.len(), 2);
    assert_ne!(c.entries[0].article.path, c.entries[1].article.path);
}

#[test]
fn a_missing_folder_says_so() {
    let loader = Loader::start(Source::Folder("nowhere/at/all".into()), LoadOptions::default(), silent());
    assert!(matches!(last(&loader), LoadEvent::Failed(CorpusError::Missing(_))));
}

#[test]
fn cancelling_is_heard_within_a_tenth_of_a_second() {
    let root = folder(3000);
    let loader = Loader::start(Source::Folder(root.path().to_path_buf()), LoadOptions::default(), silent());
    assert!(loader.next().is_some(), "it has begun");
    let start = Instant::now();
    loader.cancel();
    let mut before = 0;
    let ended = loop {
        match loader.next() {
            Some(LoadEvent::Snapshot(shown)) => before = shown.entries.len(),
            Some(LoadEvent::Cancelled) => break true,
            Some(LoadEvent::Done(_)) => break false,
            Some(_) => {}
            None => panic!("nothing tells the end"),
        }
    };
    // A tenth of a second is the promise; the machine that tests may be busy.
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    // What had been read comes after.
    if let Some(LoadEvent::Snapshot(rest)) = loader.next() {
        assert!(ended && rest.partial && rest.entries.len() > before);
    }
}

#[test]
fn a_folder_removed_while_it_is_read_ends_with_what_was_read() {
    let root = folder(1500);
    let loader = Loader::start(Source::Folder(root.path().to_path_buf()), LoadOptions::default(), silent());
    assert!(loader.next().is_some(), "it has begun");
    fs::remove_dir_all(root.path()).expect("removed");
    match last(&loader) {
        LoadEvent::Done(c) => {
            assert!(c.skipped.iter().all(|s| s.reason == SkipReason::Vanished), "{:?}", c.skipped.first())
        }
        LoadEvent::Failed(_) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_event_wakes_the_window() {
    let root = folder(5);
    let woken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&woken);
    let waker: Waker = Arc::new(move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    let loader = Loader::start(Source::Folder(root.path().to_path_buf()), LoadOptions::default(), waker);
    let mut events = 0;
    while loader.next().is_some() {
        events += 1;
    }
    let start = Instant::now();
    while woken.load(Ordering::SeqCst) < events && start.elapsed() < Duration::from_secs(5) {
        std::thread::yield_now();
    }
    assert_eq!(woken.load(Ordering::SeqCst), events);
}

#[test]
fn a_chosen_encoding_is_used() {
    let root = tempfile::tempdir().expect("a temporary folder");
    fs::write(root.path().join("a.txt"), b"La citt\xe0 \xe8 bella e la sera si sta bene sul molo.")
        .expect("written");
    let mut options = LoadOptions::default();
    options.decisions.encodings.insert("a.txt".into(), "macintosh".into());
    match last(&Loader::start(Source::Folder(root.path().to_path_buf()), options, silent())) {
        LoadEvent::Done(c) => assert_eq!(c.entries[0].article.encoding.name, "macintosh"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn new_decisions_are_a_fold_away() {
    let root = folder(4);
    let c = done(Source::Folder(root.path().to_path_buf()));
    let counting = Counting { fold_duplicates: false, ..Counting::default() };
    let task = super::super::rebuild(Arc::clone(&c), Decisions::default(), counting, true, silent());
    let again = task.wait().expect("a result").expect("no panic").expect("not cancelled");
    assert_eq!(again.entries, c.entries);
    assert_eq!(again.distinct(), 4);
}
