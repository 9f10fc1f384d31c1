//! Who is quoted, as sentences: by both, by one, and what either leaves out of the same words.

use super::{Target, Teller, clean, letter};
use crate::app::views::compare::work::Side;
use crate::compare::summary::{CutQuote, SharedVoice};
use crate::span::Span;

/// Of what is left out, words told.
const WORDS: usize = 30;

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
            told.push(name);
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
            let title = match &*quote.name {
                "" => t.get("compare-wordings").to_owned(),
                name => name.to_owned(),
            };
            let target = Target::Places { title, places };
            let name = clean(&quote.name);
            let (a, b) = (self.words_of(Side::A, quote.only_a), self.words_of(Side::B, quote.only_b));
            told.push(if !a.is_empty() && !b.is_empty() {
                let a = self.link(&a, target.clone());
                let b = self.link(&b, target);
                let args = [("name", name.into()), ("a", a.into()), ("b", b.into())];
                t.with(
                    if quote.name.is_empty() {
                        "summary-quote-changed-nobody"
                    } else {
                        "summary-quote-changed"
                    },
                    &args,
                )
            } else {
                let without = if b.is_empty() { Side::B } else { Side::A };
                let words = self.link(if b.is_empty() { &a } else { &b }, target);
                let args =
                    [("which", letter(without).into()), ("name", name.into()), ("words", words.into())];
                t.with(
                    if quote.name.is_empty() { "summary-quote-cut-nobody" } else { "summary-quote-cut" },
                    &args,
                )
            });
        }
        told.join(" ")
    }

    /// An article's words on one line, the first ones of many; empty for none.
    pub(super) fn words_of(&self, side: Side, run: Option<Span>) -> String {
        let text = &*self.look.collection.entry(self.worked.article(side)).article.text;
        let all = clean(run.map_or("", |run| run.of(text)));
        match all.match_indices(' ').nth(WORDS) {
            Some((end, _)) => format!("{} …", &all[..end]),
            None => all,
        }
    }
}
