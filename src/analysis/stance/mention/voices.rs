//! Whose words a judgement is in: the author's, a speaker's, or those of the name itself.

use super::Reader;
use crate::analysis::stance::attach::Place;
use crate::analysis::stance::whose::Of;
use crate::analysis::{Cue, Voice};
use crate::span::Span;

/// How verbs begin with which somebody owns up to something.
const ADMITS: [&str; 8] =
    ["ammett", "ammess", "ammise", "riconosc", "confess", "admit", "acknowledg", "conced"];
/// Tokens between who speaks and their verb, with what is said of them in between.
const VERB: usize = 16;

impl Reader<'_> {
    /// Whether the word is in what the name at `place` says, word for word or reported: that judges others, unless
    /// it is an admission. Only in an article: in a snippet what somebody says is often all there is about them.
    pub(super) fn says_itself(&self, text: &str, place: Place, word: Span, score: f32) -> bool {
        let (first, last) = (self.tokens[place.first as usize], self.tokens[place.last as usize]);
        let name = first.span().join(last.span());
        let Some(quote) = self.quote_around(word).or_else(|| self.reported_before(word)) else {
            return false;
        };
        let quote = &self.quotes[quote];
        let admits = || {
            let before = self.tokens.iter().take_while(|token| token.start < quote.span.start);
            before.into_iter().any(|token| ADMITS.iter().any(|admits| token.of(text).starts_with(admits)))
        };
        self.article
            && quote.speaker.as_ref().is_some_and(|speaker| speaker.span.overlaps(name))
            && (quote.direct || score > 0.0 || !admits())
    }

    /// What is reported before `word` in its sentence: what follows it there is the speaker's too ("Velox says that
    /// it flies, showing its excellent wings").
    fn reported_before(&self, word: Span) -> Option<usize> {
        let start = self.tokens.first()?.start;
        let before = self.quotes.partition_point(|quote| quote.span.start <= word.start).checked_sub(1)?;
        let quote = &self.quotes[before];
        (!quote.direct && quote.span.start >= start).then_some(before)
    }

    /// Whose words the cues are: a speaker's, where most of their weight lies in a quotation or in what somebody is
    /// told to hold.
    pub(super) fn voice(&self, text: &str, places: &[Place], place: Place, cues: &[Cue]) -> Voice {
        let all: f32 = cues.iter().map(|cue| cue.weight.abs()).sum();
        let mut theirs: Vec<(&str, f32)> = Vec::new();
        for cue in cues {
            let quote = self.quote_around(cue.span).or_else(|| self.quoted_behind(cue.span));
            let speaker = match quote.map(|quote| &self.quotes[quote]) {
                Some(quote) => quote.speaker.as_ref().map_or("", |speaker| &speaker.name),
                None => match self.held(text, places, place, cue.span) {
                    Some(holder) => holder.of(text),
                    None => continue,
                },
            };
            match theirs.iter_mut().find(|(name, _)| *name == speaker) {
                Some((_, weight)) => *weight += cue.weight.abs(),
                None => theirs.push((speaker, cue.weight.abs())),
            }
        }
        let inside: f32 = theirs.iter().map(|(_, weight)| weight).sum();
        match theirs.iter().max_by(|a, b| a.1.total_cmp(&b.1)) {
            Some(&(name, _)) if inside * 2.0 > all => Voice::Speaker(name.to_owned()),
            _ => Voice::Author,
        }
    }

    /// Who is told to hold what the word says of the name, without quotation marks.
    fn held(&self, text: &str, places: &[Place], place: Place, word: Span) -> Option<Span> {
        let of = Of { text, tokens: self.tokens, words: &self.sentence.words, places };
        of.held_by(&self.lists.judging, self.document.language, place, word)
    }

    /// The quotation that a judging verb leads to: "Verdi praised Velox: 'a fine piece of work'". The speaker
    /// stands close before the verb.
    fn quoted_behind(&self, cue: Span) -> Option<usize> {
        let index = |at: u32| self.tokens.partition_point(|token| token.start < at);
        let (start, end) = (self.tokens.first()?.start, self.tokens.last()?.span().end);
        let after = self.quotes.partition_point(|quote| quote.span.start < cue.end);
        let quote = self.quotes.get(after).filter(|quote| quote.span.start < end)?;
        // Named in this sentence, before the verb.
        let before = |span: Span| start <= span.start && span.end <= cue.start;
        let speaker = quote.speaker.as_ref().filter(|speaker| before(speaker.span))?;
        (index(cue.start) - index(speaker.span.end) <= VERB).then_some(after)
    }

    fn quote_around(&self, span: Span) -> Option<usize> {
        let after = self.quotes.partition_point(|quote| quote.span.start <= span.start);
        (0..after)
            .rev()
            .take_while(|&index| self.reach[index] >= span.end)
            .take(16)
            .find(|&index| self.quotes[index].parts().any(|part| part.contains(span)))
    }
}
