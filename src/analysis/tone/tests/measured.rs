//! How often the tone tags are right, on paragraphs that nothing was tuned to. The help prints
//! `assets/tone-quality.tsv`; here it is measured.

use crate::analysis::{self, AnalysedArticle, Options, Tone};
use crate::corpus::{Article, Encoding, EncodingCertainty, Format, Metadata};
use crate::text::Document;
use std::fmt::Write as _;

const TABLE: &str = include_str!("../../../../assets/tone-quality.tsv");
const DEV: [(&str, &str); 2] =
    [("it", include_str!("labelled-it-dev.txt")), ("en", include_str!("labelled-en-dev.txt"))];
const TEST: [(&str, &str); 2] =
    [("it", include_str!("labelled-it-test.txt")), ("en", include_str!("labelled-en-test.txt"))];

/// A text read as an article of its own.
fn reading(text: &str, language: &str) -> AnalysedArticle {
    let article = Article {
        path: "a.txt".into(),
        format: Format::Text,
        text: text.into(),
        encoding: Encoding { name: "utf-8", certainty: EncodingCertainty::Sure },
        meta: Metadata { language: Some(language.to_owned()), ..Metadata::default() },
        cuts: vec![],
        markup: "".into(),
        removed: vec![],
        hash: 0,
    };
    analysis::analyse(&article, &Options::default())
}

/// The tags of a text, those that are not given too.
fn tags(text: &str, language: &str) -> Vec<Tone> {
    let quotes = reading(text, language).quotes;
    let document = Document::read(text, &[], Some(language));
    super::super::read(text, &document, &quotes, |_| {}).0.into_iter().map(|tag| tag.tone).collect()
}

/// For each tone: rightly given, wrongly given, missed.
fn counts(language: &str, file: &str) -> [[usize; 3]; 10] {
    let mut counts = [[0; 3]; 10];
    for (labels, text) in file.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(": ")) {
        let given = tags(text, language);
        for (tone, count) in Tone::ALL.into_iter().zip(&mut counts) {
            let gold = labels.split(',').any(|label| label == tone.name());
            match (gold, given.contains(&tone)) {
                (true, true) => count[0] += 1,
                (false, true) => count[1] += 1,
                (true, false) => count[2] += 1,
                (false, false) => {}
            }
        }
    }
    counts
}

fn share(part: usize, all: usize) -> f32 {
    part as f32 / all.max(1) as f32
}

#[test]
fn the_help_says_how_often_each_tone_is_right() {
    let [it, en] = TEST.map(|(language, file)| counts(language, file));
    let mut measured = String::from("# tone, Italian precision and recall, English precision and recall\n");
    for (at, tone) in Tone::ALL.into_iter().enumerate() {
        let _ = write!(measured, "{}", tone.name());
        for [right, wrong, missed] in [it[at], en[at]] {
            let _ =
                write!(measured, "\t{:.2}\t{:.2}", share(right, right + wrong), share(right, right + missed));
        }
        measured.push('\n');
    }
    assert_eq!(TABLE, measured, "measured:\n{measured}");
}

#[test]
fn a_tone_that_is_wrong_too_often_is_found_but_not_given() {
    let english = DEV.iter().find(|(language, _)| *language == "en").map_or("", |(_, file)| *file);
    let (mut hidden, mut given) = (0, Vec::new());
    for (_, text) in english.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(": ")) {
        let wrong = [Tone::Polemical, Tone::Pessimistic, Tone::Assertive];
        hidden += tags(text, "en").iter().filter(|tone| wrong.contains(tone)).count();
        given.extend(reading(text, "en").tone.into_iter().map(|tag| tag.tone).filter(|t| wrong.contains(t)));
    }
    assert!(hidden > 20, "{hidden} found");
    assert_eq!(given, []);
}

#[test]
fn a_strong_polemic_of_an_articles_length_is_told() {
    let article = include_str!("../../../../seeds/opinion-the-gatekeepers.md");
    let body = article.rsplit_once("---\n").map_or(article, |(_, body)| body);
    assert!(reading(body, "en").tone.iter().any(|tag| tag.tone == Tone::Polemical));
    // A paragraph of it is too short to tell.
    let paragraph = body.lines().find(|line| line.starts_with("Let us be blunt")).unwrap_or_default();
    assert!(reading(paragraph, "en").tone.iter().all(|tag| tag.tone != Tone::Polemical));
}

#[test]
fn what_is_quoted_in_pieces_is_not_the_tone_of_the_report() {
    let report = "The council of Northport met on Tuesday to discuss the plan. Ann Miller, who leads the opposition, \
        called the plan \"a shameful farce\" and said that the mayor had wept \"crocodile tears\" over the lost jobs. \
        She told the chamber that the board was \"a gang of cowards\" and that the accounts were \"a pathetic fairy \
        tale\". Bob Stone answered that the opposition was \"a bunch of hypocrites\" and that their proposal was \
        \"pure propaganda\". The plan foresees a quay of 400 metres. Miller said that the figures were \"a disgrace\" \
        and Stone replied that she was \"a charlatan\". A second session is planned for the ninth of June.";
    assert_eq!(tags(report, "en"), []);
}

#[test]
fn what_was_tuned_on_is_right_mostly() {
    for (language, file) in DEV {
        let all =
            counts(language, file).into_iter().fold([0; 3], |x, y| [x[0] + y[0], x[1] + y[1], x[2] + y[2]]);
        let (precision, recall) = (share(all[0], all[0] + all[1]), share(all[0], all[0] + all[2]));
        assert!(
            precision >= 0.7 && recall >= 0.6,
            "{language}: precision {precision:.2}, recall {recall:.2}"
        );
    }
}
