//! Labelled paragraphs, each written for one tone or for none: what a reader would say of them.

mod measured;

use super::{Profile, profile, read};
use crate::analysis::{Quote, Tone};
use crate::span::Span;
use crate::text::Document;

const PARAGRAPHS: [(&str, &str); 2] =
    [("it", include_str!("tests/paragraphs-it.txt")), ("en", include_str!("tests/paragraphs-en.txt"))];

/// `tone: text` on each line; `none` for plain reporting.
fn paragraphs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines().filter(|l| !l.starts_with('#')).filter_map(|line| line.split_once(": "))
}

fn tags(text: &str, language: &str) -> Vec<Tone> {
    let document = Document::read(text, &[], Some(language));
    read(text, &document, &[], |_| {}).0.into_iter().map(|tag| tag.tone).collect()
}

#[test]
fn labelled_paragraphs_get_their_tone() {
    for (language, file) in PARAGRAPHS {
        let (mut right, mut extra, mut n, mut said) = (0, 0, 0, Vec::new());
        for (label, text) in paragraphs(file) {
            n += 1;
            let tags = tags(text, language);
            let names: Vec<_> = tags.iter().map(|t| t.name()).collect();
            let good = if label == "none" { names.is_empty() } else { names.contains(&label) };
            right += usize::from(good);
            extra += names.iter().filter(|name| **name != label).count();
            if !good {
                said.push(format!("{label} {names:?}: {}", text.chars().take(90).collect::<String>()));
            }
        }
        assert!(n >= 60, "{language}: {n} paragraphs");
        assert!(right * 100 >= n * 85, "{language}: {right} of {n} right:\n{}", said.join("\n"));
        assert!(extra * 100 <= n * 45, "{language}: {extra} other tags in {n} paragraphs");
    }
}

#[test]
fn what_is_quoted_is_not_the_authors_tone() {
    let text = "Il ministro ha parlato alla Camera. «È una catastrofe, un pericolo mortale, il panico è \
                fuori controllo, la minaccia è gravissima e il disastro è alle porte», ha detto. La seduta \
                è stata aggiornata a giovedì, quando la commissione ascolterà i sindacati.";
    let document = Document::read(text, &[], Some("it"));
    let start = text.find("È una").unwrap();
    let span = Span::new(start, text.find('»').unwrap());
    let quote = Quote { span, gap: None, speaker: None, direct: true, told: true };
    assert!(profile(text, &document, &[quote]).tags.is_empty());
    let alone = profile(text, &document, &[]).tags;
    assert_eq!(alone.first().map(|t| t.tone), Some(Tone::Alarmist));
}

#[test]
fn every_label_shows_sentences_and_words() {
    for (language, file) in PARAGRAPHS {
        for (_, text) in paragraphs(file) {
            let document = Document::read(text, &[], Some(language));
            let Profile { tags, subjectivity, .. } = profile(text, &document, &[]);
            let evidence = tags.iter().flat_map(|t| &t.evidence);
            for evidence in evidence.chain(subjectivity.iter().flat_map(|s| &s.evidence)) {
                assert!((0.0..=1.0).contains(&evidence.score));
                assert!(!evidence.cues.is_empty());
                assert!(evidence.cues.iter().all(|c| evidence.span.contains(c.span)));
                assert!(evidence.cues.is_sorted_by_key(|c| c.span));
            }
            assert!(tags.iter().all(|t| !t.evidence.is_empty() && t.evidence.len() <= 12));
        }
    }
}

#[test]
fn opinions_score_above_reports() {
    let score = |text: &str, language: &str| {
        let document = Document::read(text, &[], Some(language));
        profile(text, &document, &[]).subjectivity.expect("judged").score
    };
    for (language, opinion, report) in [
        (
            "it",
            "È una vergogna inaccettabile, e non possiamo davvero continuare a far finta di niente!",
            "Il consiglio comunale ha approvato il bilancio martedì con 18 voti a favore e 11 contrari.",
        ),
        (
            "en",
            "This is a shameful and frankly absurd betrayal, and we should never have tolerated it.",
            "The council approved the budget on Tuesday by 18 votes to 11, the clerk said.",
        ),
    ] {
        let (opinion, report) = (score(opinion, language), score(report, language));
        assert!(opinion >= 0.5 && report < 0.5, "{language}: opinion {opinion}, report {report}");
    }
}

#[test]
fn other_languages_are_not_judged() {
    let text = "Die Regierung hat am Dienstag in Berlin einen neuen Haushalt vorgestellt und lange beraten.";
    let Profile { tags, subjectivity, .. } = profile(text, &Document::read(text, &[], None), &[]);
    assert!(tags.is_empty() && subjectivity.is_none());
}

#[test]
fn praise_in_a_polemic_is_mockery() {
    let text = "What a relief that this charlatan keeps peddling drivel and bunk, an insult to every reader! \
        How marvellous, how splendid, how wonderful his stunning lies, shame on him and his hirelings.";
    let tags = profile(text, &Document::read(text, &[], Some("en")), &[]).tags;
    assert!(tags.iter().all(|tag| tag.tone != Tone::Enthusiastic), "{tags:?}");
}

#[test]
fn a_tone_that_is_left_out_takes_no_others_place() {
    // Three tones that are not given in English are stronger here than the one that is.
    let text = "Shameless liars, hypocrites and cowards peddle this ridiculous drivel. Decline, gloom, ruin and \
        despair: the defeat is hopeless and futile. There is no doubt, it is undeniable, we must act, and \
        certainly there is no alternative. It is such fun, you know, loads of stuff.";
    let document = Document::read(text, &[], Some("en"));
    let all: Vec<Tone> = read(text, &document, &[], |_| {}).0.into_iter().map(|tag| tag.tone).collect();
    let at = all.iter().position(|tone| *tone == Tone::Colloquial);
    assert!(at.is_some_and(|at| at >= 3), "the text is made for this: {all:?}");
    let given: Vec<Tone> = profile(text, &document, &[]).tags.into_iter().map(|tag| tag.tone).collect();
    assert_eq!(given, [Tone::Colloquial]);
}
