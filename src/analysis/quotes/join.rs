//! Direct and reported words in one order; quotations that an attribution interrupts are one.

use super::finder::Finder;
use super::marks::Pair;
use crate::analysis::{Quote, Speaker};
use crate::span::Span;
use crate::text::Document;
use std::ops::Range;

/// Words between marks that are a quotation even where nobody is named.
pub(super) const SURE_WORDS: usize = 7;
/// Words of a name under a quotation, at most.
const SIGNATURE: usize = 6;
/// Words between the two parts of an interrupted quotation, at most.
const LONGEST_GAP: usize = 40;

impl Finder<'_> {
    /// Puts direct and reported words in order.
    pub(super) fn finish(mut self, document: &Document) -> Vec<Quote> {
        self.sign(document);
        self.inherit(document);
        self.give_back();
        let tokens = self.scene.tokens;
        let mut quotes: Vec<Quote> = Vec::new();
        // The last token of the quotation before.
        let mut before: Option<usize> = None;
        for (i, pair) in self.pairs.iter().enumerate() {
            let accepted = self.given[i].said || self.is_quotation(pair);
            if !accepted || self.given[i].swallowed {
                continue;
            }
            let span = tokens[pair.open + 1].span().join(tokens[pair.close - 1].span());
            // Paragraphs of one speech are quotations of one speaker, each without its marks.
            let parted = i > 0 && !self.pairs[i - 1].is_closed();
            let near = !parted && before.is_some_and(|b| pair.before <= b + LONGEST_GAP);
            match quotes.last_mut().filter(|_| near && self.given[i].continues) {
                Some(quote) => {
                    quote.gap.get_or_insert(Span::new(quote.span.end as usize, span.start as usize));
                    quote.span = quote.span.join(span);
                    quote.speaker = quote.speaker.take().or_else(|| self.given[i].speaker.take());
                    // One attribution may interrupt.
                    before = None;
                }
                None => {
                    let speaker = self.given[i].speaker.take();
                    quotes.push(Quote { span, gap: None, speaker, direct: true, told: true });
                    before = Some(pair.close);
                }
            }
        }
        let stretch = |range: &Range<usize>| tokens[range.start].span().join(tokens[range.end - 1].span());
        for reported in self.reported.drain(..) {
            let gap = reported.gap.as_ref().map(stretch);
            let span = stretch(&reported.content);
            quotes.push(Quote { span, gap, speaker: reported.speaker, direct: false, told: reported.told });
        }
        // Longer first where two begin together; what overlaps one kept before is dropped.
        quotes.sort_by_key(|q| (q.span.start, std::cmp::Reverse(q.span.end)));
        let mut end = 0;
        quotes.retain(|q| {
            let keep = q.span.start >= end;
            end = end.max(q.span.end);
            keep
        });
        quotes
    }

    /// Names set under or after a quotation: "…" — Ann Miller.
    fn sign(&mut self, document: &Document) {
        for i in 0..self.pairs.len() {
            let after = self.pairs[i].after;
            let name = (after..after + 3).find(|at| !self.scene.is_mark(*at, "—–―-")).unwrap_or(after);
            if name == after || self.given[i].said || !self.scene.capital(name) {
                continue;
            }
            let sentence = document.sentence_at(self.scene.tokens[name].start);
            let end = sentence.map_or(name, |s| document.sentences[s].tokens.end as usize);
            let words = (name..end).take_while(|at| !self.scene.is_mark(*at, ".,;")).count();
            if words > 0
                && words <= SIGNATURE
                && (name..name + words).all(|at| self.scene.tokens[at].kind.is_word())
            {
                self.sign_with(i, name..name + words);
            }
        }
    }

    /// Gives quotations without a speaker that of the one before them in their paragraph. One that
    /// opens the sentence after an attribution goes on with it.
    fn inherit(&mut self, document: &Document) {
        let mut before: Option<(u32, usize, Speaker)> = None;
        for i in 0..self.pairs.len() {
            let open = self.pairs[i].before;
            let Some(at) = document.sentence_at(self.scene.tokens[open].start) else { continue };
            let sentence = &document.sentences[at];
            let opens = sentence.tokens.start as usize == open;
            // Every paragraph of a long speech opens with a mark, only the last closes.
            let other = |a: &Option<Speaker>, b: &Option<Speaker>| {
                a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| a.name != b.name)
            };
            if opens
                && i > 0
                && !self.pairs[i - 1].is_closed()
                && open == self.pairs[i - 1].close
                && !other(&self.given[i - 1].speaker, &self.given[i].speaker)
            {
                self.given[i].continues = true;
                self.given[i].said |= self.given[i - 1].said;
                if self.given[i].speaker.is_none() {
                    self.given[i].speaker = self.given[i - 1].speaker.clone();
                }
            }
            if self.given[i].speaker.is_some() {
                let last =
                    document.sentence_at(self.scene.tokens[self.pairs[i].close - 1].start).unwrap_or(at);
                before = self.given[i].speaker.clone().map(|s| (sentence.paragraph, last, s));
            } else if !self.given[i].swallowed
                && let Some((paragraph, last, speaker)) = &before
                && *paragraph == sentence.paragraph
            {
                let follows = opens && at <= last + 2 && i > 0 && !self.given[i].said;
                if follows || self.is_quotation(&self.pairs[i]) {
                    self.given[i].speaker = Some(speaker.clone());
                    self.given[i].said = true;
                    self.given[i].continues |= follows;
                }
            }
        }
    }

    /// Gives the paragraphs of a speech before the one that says whose it is that speaker.
    fn give_back(&mut self) {
        for i in (1..self.pairs.len()).rev() {
            let (before, here) = self.given.split_at_mut(i);
            let (before, here) = (&mut before[i - 1], &here[0]);
            if here.continues && !self.pairs[i - 1].is_closed() && before.speaker.is_none() {
                before.speaker.clone_from(&here.speaker);
                before.said |= here.said;
            }
        }
    }

    /// Whether words between marks are somebody's words although no verb says so: long enough, and
    /// not a title, whose words are nearly all capitalised.
    fn is_quotation(&self, pair: &Pair) -> bool {
        let words: Vec<usize> =
            pair.words().filter(|&i| self.scene.tokens[i].kind.is_word()).take(SURE_WORDS * 2).collect();
        let plain = words.iter().filter(|&&i| !self.scene.capital(i)).count();
        words.len() >= SURE_WORDS && plain * 2 >= words.len()
    }
}
