//! Who is quoted, as sentences: by both, by one, and what either leaves out of the same words.

use super::{Target, Teller, clean, letter};
use crate::app::views::compare::work::Side;
use crate::compare::summary::{CutQuote, SharedVoice};
use crate::span::Span;

/// Of what is left out, words told.
const WORDS: usize = 14;

impl Teller<'_> {
    pub(super) fn both_quote(&mut self, voices: &[SharedVoice]) -> String {
        let t = self.look.texts;
        let mut told = Vec::new();
        for voice in voices {
            let mut places = self.quotes(Side::A, &voice.a);
            places.extend(self.quotes(Side::B, &voice.b));
            let pairs = voice.pairs.iter().filter_map(|i| self.worked.found.passages.get(*i));
            places.extend(pairs.flat_map(|p| [(self.worked.a, p.a), (self.worked.b, p.b)]));
            let name = self.link(&voice.name, Target::Places { title: voice.name.clone(), places });
            let on = voice.on.and_then(|i| self.worked.found.entities.get(i)).map(|e| clean(&e.name));
            told.push(match on {
                Some(on) => t.with("summary-voice-on", &[("name", name.into()), ("topic", on.into())]),
                None => name,
            });
        }
        let same = voices.iter().any(|v| v.same_words);
        let id = if same { "summary-both-quote" } else { "summary-both-quote-apart" };
        t.with(id, &[("voices", self.list(told, 0).into())])
    }

    pub(super) fn voices(&mut self, side: Side, voices: &[(String, Vec<u32>)]) -> String {
        let told = voices.iter().map(|(name, quotes)| {
            let places = self.quotes(side, quotes);
            self.link(name, Target::Places { title: name.clone(), places })
        });
        let told = told.collect();
        self.list(told, 0)
    }

    /// "B leaves out these words of X: …", leading to both quotations.
    pub(super) fn cut_quotes(&mut self, quotes: &[CutQuote]) -> String {
        let t = self.look.texts;
        let mut told = Vec::new();
        for quote in quotes {
            let mut places = self.quotes(Side::A, &[quote.a]);
            places.extend(self.quotes(Side::B, &[quote.b]));
            let target = Target::Places { title: quote.name.clone(), places };
            let name = clean(&quote.name);
            let only_a = quote.only_a.map(|span| self.words_of(Side::A, span));
            let only_b = quote.only_b.map(|span| self.words_of(Side::B, span));
            told.push(match (only_a, only_b) {
                (Some(a), Some(b)) => {
                    let a = self.link(&a, target.clone());
                    let b = self.link(&b, target);
                    let args = [("name", name.into()), ("a", a.into()), ("b", b.into())];
                    t.with("summary-quote-changed", &args)
                }
                (a, b) => {
                    let without = if a.is_some() { Side::B } else { Side::A };
                    let words = self.link(&a.or(b).unwrap_or_default(), target);
                    let args =
                        [("which", letter(without).into()), ("name", name.into()), ("words", words.into())];
                    t.with("summary-quote-cut", &args)
                }
            });
        }
        told.join(" ")
    }

    /// An article's words on one line, the first ones of many.
    fn words_of(&self, side: Side, span: Span) -> String {
        let text = clean(span.of(&self.look.collection.entry(self.worked.article(side)).article.text));
        match text.match_indices(' ').nth(WORDS) {
            Some((end, _)) => format!("{} …", &text[..end]),
            None => text,
        }
    }
}
