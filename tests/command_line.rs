//! The command line as scripts rely on it.

mod common;

use common::{Folder, run};
use serde_json::Value;

const STORY: &str = "Il porto riparte\n\nIl sindaco Carlo Brunetti ha elogiato Fincantieri per il lavoro eccellente. \
    \"È una svolta per la città\", ha detto Brunetti. I costi sono saliti del 17 per cento.\n";

#[test]
fn every_span_is_the_text_it_names() {
    let folder = Folder::new();
    folder.write("storia.txt", STORY.as_bytes());
    let answer = common::analyze(&folder);
    let characters: Vec<char> = STORY.chars().collect();
    let article = &answer["articles"][0];
    let mut mentions = 0;
    for entity in article["entities"].as_array().unwrap() {
        for mention in entity["mentions"].as_array().unwrap() {
            let (start, end) = (mention["start"].as_u64().unwrap(), mention["end"].as_u64().unwrap());
            let cut: String = characters[start as usize..end as usize].iter().collect();
            assert_eq!(cut, mention["text"].as_str().unwrap());
            mentions += 1;
        }
    }
    assert!(mentions >= 3, "Brunetti twice and Fincantieri: {article}");
}

#[test]
fn a_mention_of_markdown_is_the_text_of_its_span() {
    let folder = Folder::new();
    let source =
        "Ieri a Roma ha parlato il ministro Luca **Neri**.\n\nPoi il ministro **Luca Neri** ha taciuto.\n";
    folder.write("nota.md", source.as_bytes());
    let characters: Vec<char> = source.chars().collect();
    let answer = common::analyze(&folder);
    let entities = answer["articles"][0]["entities"].as_array().unwrap();
    let neri = entities.iter().find(|e| e["name"] == "Luca Neri").expect("without the markup");
    let mut texts = vec![];
    for mention in neri["mentions"].as_array().unwrap() {
        let (start, end) = (mention["start"].as_u64().unwrap(), mention["end"].as_u64().unwrap());
        let cut: String = characters[start as usize..end as usize].iter().collect();
        assert_eq!(cut, mention["text"].as_str().unwrap());
        texts.push(cut);
    }
    assert_eq!(texts, ["Luca **Neri", "Luca Neri"]);
}

#[test]
fn no_name_without_a_mention_is_listed() {
    let folder = Folder::new();
    let story = "Il porto riapre oggi.\n\nIl sindaco Carlo Brunetti ha lodato Fincantieri per il lavoro svolto in questi mesi \
        sul molo vecchio di Genova, dove tremila operai hanno rifatto le banchine, le gru e i binari che portano le \
        merci fino alla pianura. A Roma la notizia è piaciuta al ministro, che verrà a vederle con i suoi tecnici.\n";
    folder.write("a.txt", format!("{story}{}", &story[24..]).as_bytes());
    folder.write(
        "b.txt",
        format!("{story}{}", story[24..].replace("Carlo Brunetti", "Emilia Sartori")).as_bytes(),
    );
    let answer = common::analyze(&folder);
    assert_eq!(answer["duplicates"].as_array().unwrap().len(), 1, "{}", answer["duplicates"]);
    let entities = answer["entities"].as_array().unwrap();
    assert!(entities.iter().all(|e| e["articles"].as_u64() > Some(0) && e["mentions"].as_u64() > Some(0)));
    assert!(answer["articles"][1].to_string().contains("Emilia Sartori"));
}

#[test]
fn the_same_folder_gives_the_same_bytes_on_any_number_of_threads() {
    let folder = Folder::new();
    for i in 0..12 {
        folder.write(
            &format!("{i}.txt"),
            STORY.replace("Brunetti", ["Rossi", "Moretti", "Greco"][i % 3]).as_bytes(),
        );
    }
    let path = folder.path().to_str().unwrap();
    let one = run(&["analyze", path, "--json", "--jobs", "1"], b"");
    let two = run(&["analyze", path, "--json", "--jobs", "2"], b"");
    assert!(one.status.success());
    assert_eq!(one.stdout, two.stdout);
}

#[test]
fn the_folder_is_named_never_its_path() {
    let folder = Folder::new();
    folder.write("storia.txt", STORY.as_bytes());
    let answer = common::analyze(&folder);
    let whole = answer.to_string();
    assert_eq!(answer["folder"].as_str().unwrap(), folder.path().file_name().unwrap().to_str().unwrap());
    assert!(!whole.contains(folder.path().parent().unwrap().join("").to_str().unwrap()));
}

#[test]
fn a_concept_is_followed_through_its_forms() {
    let folder = Folder::new();
    folder.write(
        "a.txt",
        b"I migranti sono arrivati a Bari. La migrazione cresce. I richiedenti asilo aspettano.\n",
    );
    let path = folder.path().to_str().unwrap();
    let done = run(&["analyze", path, "--json", "--track", "migrazione=migra*,richiedent* asilo"], b"");
    let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
    let concept = answer["articles"][0]["entities"]
        .as_array()
        .unwrap()
        .iter()
        .find(|e| e["name"] == "migrazione")
        .expect("the concept is there");
    assert_eq!(concept["kind"], "concept");
    let texts: Vec<&str> =
        concept["mentions"].as_array().unwrap().iter().map(|m| m["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["migranti", "migrazione", "richiedenti asilo"]);
}

#[test]
fn a_stream_answers_line_by_line_in_order() {
    let input = "{\"id\":\"uno\",\"text\":\"Carlo Brunetti ha visitato Torino.\",\"outlet\":\"Il Faro\"}\n\
                 this is no article\n\
                 {\"id\":7,\"text\":\"The mayor left London.\",\"date\":\"2026-03-04\"}\n";
    let done = run(&["analyze", "--stdin", "--jsonl"], input.as_bytes());
    assert!(done.status.success());
    let lines: Vec<Value> =
        String::from_utf8(done.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["id"], "uno");
    assert_eq!(lines[0]["outlet"], "Il Faro");
    assert!(lines[1]["error"].as_str().unwrap().starts_with("line 2"));
    assert_eq!(lines[2]["id"], "7");
    assert_eq!(lines[2]["date"], "2026-03-04");
}

#[test]
fn an_article_compared_with_itself_is_the_same_text() {
    let folder = Folder::new();
    folder.write("storia.txt", STORY.as_bytes());
    let file = folder.path().join("storia.txt");
    let done = run(&["compare", file.to_str().unwrap(), file.to_str().unwrap(), "--json"], b"");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(answer["schema"], "controluce/comparison/1");
    assert!(answer["similarity"].as_f64().unwrap() > 0.99);
    for passage in answer["passages"].as_array().unwrap() {
        assert_eq!(passage["a"], passage["b"]);
        assert_eq!(passage["kind"], "verbatim");
    }
    for pair in answer["entities"].as_array().unwrap() {
        assert_eq!(pair["a_mentions"], pair["b_mentions"]);
        assert_eq!(pair["a_stance"], pair["b_stance"]);
    }
}

#[test]
fn a_comparison_names_the_file_that_cannot_be_read() {
    let folder = Folder::new();
    folder.write("storia.txt", STORY.as_bytes());
    folder.write("foto.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0");
    let good = folder.path().join("storia.txt");
    let bad = folder.path().join("foto.txt");
    let done = run(&["compare", good.to_str().unwrap(), bad.to_str().unwrap()], b"");
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(said.contains("foto.txt") && said.contains("binary data"), "{said}");
}

#[test]
fn wrong_arguments_exit_with_2_and_help_has_examples() {
    assert_eq!(run(&["analyze"], b"").status.code(), Some(2));
    assert_eq!(run(&["analyze", "x", "--nonsense"], b"").status.code(), Some(2));
    for command in ["analyze", "compare"] {
        let help = run(&[command, "--help"], b"");
        assert_eq!(help.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&help.stdout).contains("Example"), "{command}");
    }
    let version = run(&["--version"], b"");
    assert!(String::from_utf8_lossy(&version.stdout).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_output_file_that_cannot_be_written_is_named() {
    let folder = Folder::new();
    folder.write("storia.txt", STORY.as_bytes());
    let done = run(
        &["analyze", folder.path().to_str().unwrap(), "--json", "--out", "/no/such/folder/out.json"],
        b"",
    );
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("out.json"));
}

#[test]
fn offsets_of_a_web_page_can_be_looked_up() {
    let folder = Folder::new();
    let page = "<html><head><title>Il molo</title></head><body><nav>Menù · Home · Città</nav><article><h1>Il molo</h1>\
        <p>Ieri Ada Brindelli ha riaperto il molo grande, chiuso da anni. È stata una festa per tutta la città.</p>\
        <p>La sindaca ha parlato a lungo del porto, dei pescatori e delle reti.</p></article></body></html>";
    folder.write("molo.html", page.as_bytes());
    let done = run(&["analyze", folder.path().to_str().unwrap(), "--json", "--text"], b"");
    let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
    let article = &answer["articles"][0];
    let whole: Vec<char> = article["page"].as_str().unwrap().chars().collect();
    let mut met = 0;
    for mention in
        article["entities"].as_array().unwrap().iter().flat_map(|e| e["mentions"].as_array().unwrap())
    {
        let at = |key: &str| mention[key].as_u64().unwrap() as usize;
        let found: String = whole[at("start")..at("end")].iter().collect();
        assert_eq!(found, mention["text"].as_str().unwrap());
        met += 1;
    }
    assert!(met > 0, "{answer}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    for i in 0..40 {
        folder.write(&format!("{i}.txt"), STORY.repeat(40).as_bytes());
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_controluce"))
        .args(["analyze", folder.path().to_str().unwrap(), "--json", "--text"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert!(done.stderr.is_empty(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn what_is_wrong_with_an_argument_is_said() {
    for (arguments, said) in [
        (&["analyze", "x", "--jobs", "-1"][..], "whole number"),
        (&["analyze", "x", "--jobs", "many"], "whole number"),
        (&["analyze", ""], "the name is empty"),
        (&[""], "the name is empty"),
    ] {
        let done = run(arguments, b"");
        let told = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(2), "{told}");
        assert!(told.contains(said), "{told}");
    }
}

#[test]
fn one_is_not_many() {
    let folder = Folder::new();
    folder.write("storia.txt", STORY.as_bytes());
    folder.write("foto.jpg", b"x");
    let done = run(&["analyze", folder.path().to_str().unwrap()], b"");
    assert!(String::from_utf8_lossy(&done.stderr).contains("1 file skipped"));
    let done = run(&["analyze", "--stdin", "--jsonl"], b"{}\n");
    assert!(String::from_utf8_lossy(&done.stderr).contains("1 of 1 line is not an article"));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_missing_folder_is_told_first() {
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_controluce"))
        .arg("/nowhere/articoli")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{told}");
    assert!(told.lines().next().is_some_and(|first| first.contains("articoli")), "{told}");
}
