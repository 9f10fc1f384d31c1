//! What is found is written down: to a pair of quotation marks, or as a reported clause.

use super::finder::{Finder, Reported, SHORTEST};
use super::lexicon::{CUE, QUOTE};
use super::marks::Pair;
use crate::analysis::Speaker;
use std::ops::Range;

/// Words before a verb of speech that nobody is: "which certain pages", "yet let us".
fn is_nobody(speaker: &str, english: bool) -> bool {
    const LEADING: [&str; 12] =
        ["which", "that", "what", "yet", "let", "how", "why", "there", "che", "eppure", "cosa", "quanto"];
    let mut words = speaker.split(' ');
    let first = words.next().unwrap_or_default();
    let next = words.next();
    LEADING.contains(&first.to_lowercase().as_str())
        || is_participle(first, next)
        || is_torn(speaker, english)
}

/// "I watched a nine-year-old", "di avere investito", "le immagini e": a piece of a sentence; "it", "both": who it is
/// was not found.
fn is_torn(speaker: &str, english: bool) -> bool {
    const ALONE: [&str; 10] =
        ["it", "both", "they", "this", "these", "those", "all", "none", "others", "entrambi"];
    const OPENING: [&str; 9] = ["i", "you", "we", "it", "di", "to", "of", "io", "noi"];
    let lower = speaker.to_lowercase();
    let mut words = lower.split(' ');
    let (first, last) = (words.next().unwrap_or_default(), lower.rsplit(' ').next().unwrap_or_default());
    match lower.contains(' ') {
        false => ALONE.contains(&first),
        // "I" is an article too: "I dati del cantiere".
        true => {
            OPENING.contains(&first) && (english || first != "i")
                || matches!(last, "e" | "ed" | "and" | "or" | "o")
        }
    }
}

/// "held until one", "accepted into a trial", "dropped": what was done, not who speaks. "armed police" speak.
fn is_participle(first: &str, next: Option<&str>) -> bool {
    const IRREGULAR: [&str; 12] =
        ["held", "hang", "put", "made", "left", "kept", "sent", "given", "taken", "told", "found", "set"];
    const BEHIND: [&str; 16] = [
        "into", "until", "to", "by", "in", "at", "on", "from", "with", "for", "as", "out", "us", "me", "him",
        "them",
    ];
    let participle = IRREGULAR.contains(&first)
        || first.len() > 4 && first.ends_with("ed") && first.starts_with(char::is_lowercase);
    participle && next.is_none_or(|next| BEHIND.contains(&next))
}

/// Whose words need no marks of their own: the author's, and those of nobody in particular.
fn is_author_or_anybody(words: &str) -> bool {
    const WHO: [&str; 21] = [
        "i",
        "we",
        "io",
        "noi",
        "this newspaper",
        "questo giornale",
        "nobody",
        "no one",
        "everybody",
        "everyone",
        "anybody",
        "anyone",
        "people",
        "somebody",
        "someone",
        "nessuno",
        "tutti",
        "ognuno",
        "qualcuno",
        "chiunque",
        "one",
    ];
    WHO.contains(&words.to_lowercase().as_str())
}

impl Finder<'_> {
    /// Adds a reported clause; where it is nearly all between marks, the words between them.
    pub(super) fn report(
        &mut self,
        content: Range<usize>,
        gap: Option<Range<usize>>,
        speaker: Option<Speaker>,
    ) -> usize {
        if content.is_empty() {
            return content.end;
        }
        let inside = self.pairs_in(&content);
        let nobody = |s: &Speaker| {
            is_nobody(&s.name, self.scene.english) || is_author_or_anybody(s.span.of(self.scene.text))
        };
        // "asked again", "advised Brindle Verne".
        let mut words = content.clone().filter(|i| self.scene.tokens[*i].kind.is_word());
        let little = words.clone().count() < 2 || words.all(|i| self.scene.capital(i));
        if inside.is_empty() && (speaker.as_ref().is_some_and(nobody) || little) {
            return content.end;
        }
        let sum = |length: &dyn Fn(&Pair) -> usize| -> usize {
            inside.clone().map(|p| length(&self.pairs[p]).min(content.len())).sum()
        };
        let (words, marked) = (sum(&|p| p.words().len()), sum(&|p| p.after.min(content.end) - p.before));
        if words * 10 >= content.len() * 7 || inside.len() == 1 && marked == content.len() {
            for pair in inside {
                self.give(pair, speaker.clone());
            }
            return content.end;
        }
        let mut content = content;
        for pair in inside {
            self.given[pair].swallowed = true;
            content.end = content.end.max(self.pairs[pair].close);
        }
        let end = content.end;
        self.reported.push(Reported { content, gap, speaker, told: true });
        end
    }

    /// The pairs that open inside `range` of tokens.
    fn pairs_in(&self, range: &Range<usize>) -> Range<usize> {
        let from = self.pairs.partition_point(|p| p.before < range.start);
        from..self.pairs.partition_point(|p| p.before < range.end).max(from)
    }

    /// The pair that closes just before token `at`, in this sentence or as the end of a longer one.
    pub(super) fn pair_closed_before(&self, range: &Range<usize>, at: usize) -> Option<usize> {
        let ends = |at: usize| {
            let pair = self.pairs.partition_point(|p| p.close < at).checked_sub(1)?;
            (self.pairs[pair].after == at && self.pairs[pair].close >= range.start).then_some(pair)
        };
        let parted = at > range.start && self.scene.is_mark(at - 1, ",—–-.");
        // A dash may close the words itself.
        ends(at).or_else(|| if parted { ends(at - 1) } else { None })
    }

    /// The first pair that opens in the sentence from token `at` on.
    pub(super) fn pair_opened_after(&self, range: &Range<usize>, at: usize) -> Option<usize> {
        let pair = self.pairs.partition_point(|p| p.before < at);
        self.pairs.get(pair).filter(|p| p.before < range.end).map(|_| pair)
    }

    /// Whether the words of a pair are a speech, not a word set apart: `the "dreamers" said`.
    pub(super) fn ends_speech(&self, pair: usize) -> bool {
        let pair = &self.pairs[pair];
        pair.words().len() > 3
            || self.scene.is_mark(pair.close - 1, ",.!?…")
            || self.scene.is_mark(pair.close, ",–—")
            || self.scene.is_mark(pair.after, ",")
    }

    /// A pair that ends a sentence of the same speaker: `It was time, "high time," he said`.
    pub(super) fn give_with_lead(&mut self, range: &Range<usize>, pair: usize, speaker: Option<Speaker>) {
        let open = self.pairs[pair].before;
        let from = self.free_from(range);
        let leads = open >= from + SHORTEST
            && self.scene.tokens[open - 1].kind.is_word()
            && !self.scene.is(open - 1, CUE | QUOTE);
        if leads && !self.given[pair].said {
            self.report(from..self.pairs[pair].close, None, speaker);
        } else {
            self.give(pair, speaker);
        }
    }

    pub(super) fn give(&mut self, pair: usize, speaker: Option<Speaker>) {
        let given = &mut self.given[pair];
        if given.speaker.is_none() {
            given.said = true;
            given.speaker = speaker;
        }
    }

    /// Gives a pair the speaker that the words of `name` are.
    pub(super) fn sign_with(&mut self, pair: usize, name: Range<usize>) {
        let speaker = self.name(Some(name));
        self.give(pair, speaker);
    }

    /// The words of `range` as a speaker.
    pub(super) fn name(&mut self, range: Option<Range<usize>>) -> Option<Speaker> {
        let (speaker, entity) = self.scene.speaker(&range?, self.last)?;
        self.last = entity.or(self.last);
        Some(speaker)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_sentence_is_no_speaker() {
        for (speaker, english, nobody) in [
            ("I watched a nine-year-old", true, true),
            ("sent us forty pages", true, true),
            ("both", true, true),
            ("le immagini e", false, true),
            ("di avere investito nel progetto", false, true),
            ("I dati del cantiere", false, false),
            ("Ada Verdi", true, false),
            ("the ferry company", true, false),
        ] {
            assert_eq!(is_nobody(speaker, english), nobody, "{speaker}");
        }
    }
}
