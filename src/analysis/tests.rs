//! Whatever the text, a reading points into it.

use super::{AnalysedArticle, Evidence, Options, Tracked, analyse};
use crate::corpus::{Format, Known, from_text};
use crate::span::Span;
use proptest::prelude::*;

/// Every span of a reading.
fn spans(reading: &AnalysedArticle) -> Vec<Span> {
    fn of(evidence: &[Evidence], into: &mut Vec<Span>) {
        for evidence in evidence {
            into.push(evidence.span);
            into.extend(evidence.cues.iter().map(|cue| cue.span));
        }
    }
    let mut all: Vec<Span> = reading.sentences.iter().map(|s| s.span).collect();
    all.extend(reading.paragraphs.iter().map(|p| p.span));
    for entity in reading.entities.iter().chain(&reading.unnamed) {
        all.extend(entity.mentions.iter().map(|mention| mention.span));
        of(&entity.stance.evidence, &mut all);
    }
    reading.tone.iter().for_each(|tag| of(&tag.evidence, &mut all));
    reading.subjectivity.iter().for_each(|s| of(&s.evidence, &mut all));
    for quote in &reading.quotes {
        all.push(quote.span);
        all.extend(quote.gap);
        all.extend(quote.speaker.as_ref().map(|speaker| speaker.span));
    }
    all.extend(reading.figures.iter().map(|figure| figure.span));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_whole_characters_of_the_text_and_the_answer_is_the_same_twice(
        text in "(La procura di |ṗrocura di |Torino|piazzale |Loreto|Marco Rossi|OpenAI|«|»|“|”|\"|‘|’|film |modello |, il suo modello|\\. |\\.\n\n| ha detto che | è | non |un disastro|eccellente|vergogna| e |rispetto a |He |him |she |The company |17 %|深度求索|e\u{301}|🙂|\\*\\*|\u{feff}|di |The |caso |, un'azienda|Officine | and |Francia|Spagna){0,40}"
    ) {
        for format in [Format::Text, Format::Markdown] {
            let Ok(article) = from_text("a.txt", &text, format, &Known::default()) else { continue };
            let tracked = vec![Tracked { name: "disastro".into(), forms: vec!["disastr*".into()] }];
            let options = Options { tracked };
            let reading = analyse(&article, &options);
            for span in spans(&reading) {
                prop_assert!(article.text.get(span.range()).is_some_and(|piece| !piece.is_empty()), "{span:?} of {text:?}");
            }
            prop_assert_eq!(reading, analyse(&article, &options));
        }
    }
}
