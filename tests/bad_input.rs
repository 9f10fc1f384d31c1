//! A folder as it comes: broken files among good ones. Each broken file is named with its reason,
//! and the rest goes on.

mod common;

use common::{Folder, analyze};

fn reason_of<'a>(answer: &'a serde_json::Value, path: &str) -> &'a str {
    answer["skipped"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["path"] == path)
        .unwrap_or_else(|| panic!("{path} is not listed as skipped: {}", answer["skipped"]))["reason"]
        .as_str()
        .unwrap()
}

fn article<'a>(answer: &'a serde_json::Value, path: &str) -> &'a serde_json::Value {
    answer["articles"]
        .as_array()
        .unwrap()
        .iter()
        .find(|a| a["path"] == path)
        .unwrap_or_else(|| panic!("{path} was not read; skipped: {}", answer["skipped"]))
}

/// Whatever else is in the folder, this article must be read.
fn with_a_good_one() -> Folder {
    let folder = Folder::new();
    folder.write("buono.txt", "Il ministro Carlo Brunetti ha visitato Torino.\n".as_bytes());
    folder
}

#[test]
fn an_empty_folder_is_no_failure() {
    let answer = analyze(&Folder::new());
    assert_eq!(answer["articles"].as_array().unwrap().len(), 0);
    assert_eq!(answer["skipped"].as_array().unwrap().len(), 0);
}

#[test]
fn a_folder_of_photographs_lists_them() {
    let folder = Folder::new();
    folder.write("mare.jpg", b"\xff\xd8\xff\xe0");
    folder.write("monti.PNG", b"\x89PNG\r\n\x1a\n");
    let answer = analyze(&folder);
    assert_eq!(answer["articles"].as_array().unwrap().len(), 0);
    assert_eq!(reason_of(&answer, "mare.jpg"), "not a text format");
    assert_eq!(reason_of(&answer, "monti.PNG"), "not a text format");
}

#[test]
fn a_picture_named_as_text_is_refused_by_name() {
    let folder = with_a_good_one();
    folder.write("foto.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0");
    let answer = analyze(&folder);
    assert!(reason_of(&answer, "foto.txt").starts_with("binary data"));
    article(&answer, "buono.txt");
}

#[test]
fn a_file_over_20_mb_is_refused_by_name() {
    let folder = with_a_good_one();
    let huge = std::fs::File::create(folder.path().join("enorme.txt")).unwrap();
    huge.set_len(20_000_001).unwrap();
    let answer = analyze(&folder);
    assert!(reason_of(&answer, "enorme.txt").starts_with("larger than 20 MB"));
    article(&answer, "buono.txt");
}

#[test]
fn an_empty_file_is_named() {
    let folder = with_a_good_one();
    folder.write("vuoto.txt", b"");
    assert_eq!(
        reason_of(&analyze(&folder), "vuoto.txt"),
        "no text in it: an empty file, or a page saved without its words"
    );
}

#[test]
fn old_encodings_are_read_and_named() {
    let folder = Folder::new();
    folder.write(
        "windows.txt",
        b"La citt\xe0 \xe8 cos\xec: pi\xf9 libert\xe0, disse \x93Rossi\x94 \x96 e and\xf2 via.\n",
    );
    let utf16: Vec<u8> = "La libertà è un bene di tutti, disse il ministro.\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    folder.write("utf16.txt", &utf16);
    let answer = analyze(&folder);
    assert_eq!(article(&answer, "windows.txt")["encoding"], "windows-1252");
    assert_eq!(article(&answer, "utf16.txt")["encoding"], "utf-16le");
    assert!(article(&answer, "windows.txt")["text"].as_str().unwrap().contains("La città è così"));
    assert!(article(&answer, "utf16.txt")["text"].as_str().unwrap().contains("libertà"));
}

#[test]
fn one_line_of_nearly_20_mb_is_read() {
    let folder = with_a_good_one();
    let line = "Il porto di Genova cresce e la città discute. ".repeat(410_000);
    folder.write("riga.txt", line.as_bytes());
    let answer = analyze(&folder);
    assert!(article(&answer, "riga.txt")["words"].as_u64().unwrap() > 3_000_000);
    article(&answer, "buono.txt");
}

#[test]
fn lone_surrogates_in_a_page_do_no_harm() {
    let folder = Folder::new();
    folder.write(
        "pagina.html",
        "<html><head><title>Prova</title></head><body><article><p>Prima &#xD800; dopo, disse Carlo Brunetti a Torino \
         mentre il consiglio votava il piano per il porto nuovo.</p></article></body></html>"
            .as_bytes(),
    );
    let answer = analyze(&folder);
    assert!(article(&answer, "pagina.html")["text"].as_str().unwrap().contains("Carlo Brunetti"));
}

#[test]
fn odd_texts_get_an_honest_answer() {
    let folder = Folder::new();
    folder.write("parola.txt", b"Torino\n");
    folder.write("cifre.txt", b"1 2 3 45 678 9,10 11.12\n");
    folder.write("giapponese.txt", "東京は日本の首都であり、世界最大の都市の一つです。\n".as_bytes());
    folder.write("arabo.txt", "القاهرة هي عاصمة جمهورية مصر العربية وأكبر مدنها.\n".as_bytes());
    folder.write("combinanti.txt", format!("a{} b\n", "\u{301}".repeat(5_000)).as_bytes());
    let answer = analyze(&folder);
    assert_eq!(answer["articles"].as_array().unwrap().len(), 5);
    for path in ["cifre.txt", "giapponese.txt", "arabo.txt"] {
        let one = article(&answer, path);
        assert_eq!(one["subjectivity"], serde_json::Value::Null, "{path} is not judged");
        assert_eq!(one["tone"].as_array().unwrap().len(), 0, "{path} has no tone");
        for entity in one["entities"].as_array().unwrap() {
            assert_eq!(entity["stance"]["label"], "insufficient", "{path}");
        }
    }
}

#[test]
fn fifty_thousand_names_in_one_article_are_read() {
    let folder = with_a_good_one();
    let mut text = String::new();
    for i in 0..50_000 {
        let a = ["Bo", "Ca", "De", "Fa", "Gi", "Lo", "Ma", "Ne", "Pi", "Ro"][i % 10];
        let b = ["rni", "ldi", "nzo", "vara", "strelli", "monte", "ccia", "gni", "ndo", "tta"][i / 10 % 10];
        let c = ["Al", "Be", "Cl", "Do", "El", "Fe", "Ga", "Lu", "Mi", "Sa"][i / 100 % 10];
        let d = ["do", "ra", "vio", "nica", "sto"][i / 1_000 % 5];
        text.push_str(&format!(
            "Ieri {c}{d} {a}{b}{} ha parlato. ",
            ["ni", "li", "si", "ri", "vi"][i / 10_000]
        ));
    }
    folder.write("nomi.txt", text.as_bytes());
    let answer = analyze(&folder);
    assert!(article(&answer, "nomi.txt")["entities"].as_array().unwrap().len() > 1_000);
    article(&answer, "buono.txt");
}

#[cfg(unix)]
#[test]
fn names_that_are_not_utf_8_and_links_are_survived() {
    use std::os::unix::ffi::OsStrExt;
    let folder = with_a_good_one();
    let odd = std::ffi::OsStr::from_bytes(b"citt\xe0.txt");
    std::fs::write(folder.path().join(odd), "Un testo breve su Torino.\n").unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("giro")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("fuori.txt")).unwrap();
    let answer = analyze(&folder);
    let paths: Vec<&str> =
        answer["articles"].as_array().unwrap().iter().map(|a| a["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["buono.txt", "citt\u{fffd}.txt"]);
}

#[test]
fn a_folder_that_is_not_there_fails_and_is_named() {
    let done = common::run(&["analyze", "/no/such/folder", "--json"], b"");
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("folder"));
    assert!(done.stdout.is_empty());
}

#[test]
fn two_files_with_the_same_title_stay_two_articles() {
    let folder = Folder::new();
    folder.write("a/uno.txt", b"Titolo uguale\n\nIl primo testo parla di Torino e del suo porto fluviale.\n");
    folder.write("b/due.txt", b"Titolo uguale\n\nIl secondo testo racconta invece la fiera di Bologna.\n");
    let answer = analyze(&folder);
    assert_eq!(answer["articles"].as_array().unwrap().len(), 2);
    assert_eq!(article(&answer, "a/uno.txt")["title"], article(&answer, "b/due.txt")["title"]);
}
