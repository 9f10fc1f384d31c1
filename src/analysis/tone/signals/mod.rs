//! Small rules about form: one file, one rule, a line in [`ALL`] each.

mod conditional;
mod correction;
mod ellipsis;
mod exclamation;
mod figures;
mod first_person;
mod imperative;
mod irony_quotes;
mod negated_future;
mod obligation;
mod offer;
mod question;
mod second_person;
mod superlative;
mod why;

use super::cues::Hit;
use super::line::Line;
use crate::analysis::Tone;
use crate::span::Span;

/// A rule: adds the places where it holds.
type Rule = fn(&Line, &mut Vec<Span>);

/// What a rule's finds say about the tone.
struct Signal {
    find: Rule,
    tones: &'static [(Tone, f32)],
}

const ALL: [Signal; 15] = [
    Signal {
        find: exclamation::find,
        tones: &[(Tone::Enthusiastic, 0.5), (Tone::Colloquial, 0.4), (Tone::Polemical, 0.4)],
    },
    Signal { find: question::find, tones: &[(Tone::Polemical, 0.4), (Tone::Colloquial, 0.4)] },
    Signal { find: figures::find, tones: &[(Tone::Analytical, 0.3)] },
    Signal { find: conditional::find, tones: &[(Tone::Cautious, 0.8)] },
    Signal { find: second_person::find, tones: &[(Tone::Colloquial, 0.3), (Tone::Promotional, 0.35)] },
    Signal { find: first_person::find, tones: &[(Tone::Colloquial, 0.25)] },
    Signal { find: imperative::find, tones: &[(Tone::Promotional, 0.5), (Tone::Colloquial, 0.2)] },
    Signal { find: irony_quotes::find, tones: &[(Tone::Polemical, 0.3)] },
    Signal { find: ellipsis::find, tones: &[(Tone::Colloquial, 0.3)] },
    Signal { find: negated_future::find, tones: &[(Tone::Pessimistic, 0.7)] },
    Signal { find: obligation::find, tones: &[(Tone::Assertive, 0.9)] },
    Signal { find: correction::find, tones: &[(Tone::Assertive, 0.6), (Tone::Polemical, 0.2)] },
    Signal { find: superlative::find, tones: &[(Tone::Enthusiastic, 0.6)] },
    Signal { find: why::find, tones: &[(Tone::Analytical, 0.8)] },
    Signal { find: offer::find, tones: &[(Tone::Promotional, 0.4)] },
];

/// How many rules there are.
pub const COUNT: usize = ALL.len();
/// Cue numbers of signals begin here, above those of any lexicon.
const FIRST_CUE: u32 = 1 << 20;

/// Where each rule holds in `line`, in the order of the rules.
pub fn find(line: &Line) -> [Vec<Span>; COUNT] {
    ALL.each_ref().map(|signal| {
        let mut places = Vec::new();
        (signal.find)(line, &mut places);
        places
    })
}

/// What the places say about the tone.
pub fn tones(places: &[Vec<Span>; COUNT], found: &mut Vec<Hit>) {
    for (index, (signal, spans)) in ALL.iter().zip(places).enumerate() {
        for &span in spans {
            let cue = FIRST_CUE + index as u32;
            found.extend(signal.tones.iter().map(|&(tone, weight)| Hit { tone, span, weight, cue }));
        }
    }
}

/// Runs one rule on one sentence.
#[cfg(test)]
fn places(rule: Rule, text: &str, language: crate::text::Language) -> Vec<&str> {
    let tokens = crate::text::tokens(text, Span::new(0, text.len()));
    let mut line = Line::new(text, language, &tokens);
    let places: Vec<u32> = (0..).take(tokens.len()).collect();
    line.set(&tokens, &places, Span::new(0, text.len()), &mut super::line::Quoted::new(&[]));
    let mut spans = Vec::new();
    rule(&line, &mut spans);
    spans.into_iter().map(|s| s.of(text)).collect()
}
