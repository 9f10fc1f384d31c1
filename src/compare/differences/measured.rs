//! A figure with what qualifies it and what it measures: "over 1 billion dollars in venture capital".

use super::quantity::days;
use crate::compare::side::Side;
use crate::span::Span;
use crate::text::Language;
use crate::text::fold::{fold, fold_keeping_e};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Bytes after the figure, at most.
const LONGEST: u32 = 48;
/// Bytes before it, at most: a subject may be long ("the share of … has risen to 17 %").
const LONGEST_BEFORE: u32 = 140;

/// The piece of the sentence that says what `figure` is a figure of: words that qualify it, then what
/// follows up to a pause; where nothing follows, what stands before. `complete` figures name what
/// they count themselves.
pub(crate) fn measured(side: &Side, figure: Span, complete: bool) -> Span {
    let (Some(unit), Some(lists)) = (side.unit_at(figure.start), Lists::of(side.entry.reading.language))
    else {
        return figure;
    };
    let unit = &side.units[unit];
    let (first, end) = (unit.words.start as usize, unit.words.end as usize);
    let piece = Piece { side, lists, figure, first, end };
    let mut from = side.words.partition_point(|w| w.span.end <= figure.start).clamp(first, end);
    let to = side.words.partition_point(|w| w.span.start < figure.end).clamp(from, end);
    while let Some(words) = piece.qualifying_before(from) {
        from -= words;
    }
    while from < to && side.words[from].span.end <= figure.start && piece.is(from, &lists.lead) {
        from += 1;
    }
    let mut span = figure;
    if let Some(word) = side.words[from..to].first() {
        span = span.join(word.span);
    }
    let after = piece.after(to);
    if after > to {
        return span.join(side.words[after - 1].span);
    }
    if !complete && let Some(before) = piece.before(from) {
        return span.join(side.words[before].span);
    }
    span
}

/// A sentence around its figure.
struct Piece<'s, 'e> {
    side: &'s Side<'e>,
    lists: &'static Lists,
    figure: Span,
    first: usize,
    end: usize,
}

impl Piece<'_, '_> {
    fn is(&self, word: usize, list: &FxHashSet<String>) -> bool {
        let text = self.side.words[word].span.of(&self.side.entry.article.text);
        list.contains(&*fold_keeping_e(text))
    }

    /// How many words before `word` say how exact the figure is; `None` where none does.
    fn qualifying_before(&self, word: usize) -> Option<usize> {
        if word <= self.first || !self.joined_before(word) {
            return None;
        }
        if self.is(word - 1, &self.lists.qualifies) {
            return Some(1);
        }
        if word - 1 <= self.first || !self.joined_before(word - 1) {
            return None;
        }
        let text = &*self.side.entry.article.text;
        let [one, other] = [word - 2, word - 1].map(|w| fold(self.side.words[w].span.of(text)));
        self.lists.qualifies.contains(&format!("{one}_{other}")).then_some(2)
    }

    /// Whether nothing but a space stands before `word`, or before the figure that it begins.
    fn joined_before(&self, word: usize) -> bool {
        let words = &self.side.words;
        let start = words.get(word).map_or(self.figure.start, |w| w.span.start);
        // "$ 40": the sign is the figure's.
        let start = if start >= self.figure.start { start.min(self.figure.start) } else { start };
        self.space(words[word - 1].span.end, start)
    }

    fn space(&self, from: u32, to: u32) -> bool {
        let between = self.side.entry.article.text.get(from as usize..to as usize);
        between.is_some_and(|b| matches!(b, "" | " " | "\u{a0}" | "-" | "'" | "’" | "\n"))
    }

    /// The word behind the last one that belongs to the figure, from `to` on.
    fn after(&self, to: usize) -> usize {
        let words = &self.side.words;
        let (mut last, mut whole, mut at, mut reach) = (to, to, to, self.figure.end);
        while at < self.end && self.space(reach.min(words[at].span.start), words[at].span.start) {
            if self.is(at, &self.lists.pause) || self.is(at, &self.lists.verb) {
                return last;
            }
            if words[at].span.end > self.figure.end + LONGEST {
                // Before a preposition nothing is torn apart.
                return whole;
            }
            // "£688 million last year".
            let time = days(words[at].span.of(&self.side.entry.article.text)).is_some();
            if words[at].kind.stop && !time {
                whole = last;
            } else {
                last = at + 1;
            }
            reach = words[at].span.end;
            at += 1;
        }
        last
    }

    /// The first word of what stands before word `from`, where any does.
    fn before(&self, from: usize) -> Option<usize> {
        let words = &self.side.words;
        let mut at = from;
        while at > self.first && self.joined_before(at) && !self.is(at - 1, &self.lists.pause) {
            if words[at - 1].span.start + LONGEST_BEFORE < self.figure.start {
                at = (at..from).find(|word| self.is(*word, &self.lists.begin))?;
                break;
            }
            at -= 1;
        }
        // "Parliamo di un'accuratezza del 59 %".
        while at < from && self.is(at, &self.lists.talk) {
            at += 1;
        }
        (words[at..from].iter().any(|w| !w.kind.stop)).then_some(at)
    }
}

/// The words of one language.
struct Lists {
    qualifies: FxHashSet<String>,
    lead: FxHashSet<String>,
    begin: FxHashSet<String>,
    pause: FxHashSet<String>,
    verb: FxHashSet<String>,
    talk: FxHashSet<String>,
}

static ITALIAN: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("../../../assets/lexicons/figures/it.txt")));
static ENGLISH: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("../../../assets/lexicons/figures/en.txt")));

impl Lists {
    /// `None` for a language without a list.
    fn of(language: Language) -> Option<&'static Self> {
        match language {
            Language::Italian => Some(&ITALIAN),
            Language::English => Some(&ENGLISH),
            Language::Other(_) => None,
        }
    }

    fn read(list: &str) -> Self {
        let section = |name: &str| {
            let lines = list.lines().filter(|line| !line.starts_with('#'));
            let inside = lines.skip_while(|line| *line != name).skip(1).take_while(|l| !l.starts_with('['));
            inside.flat_map(str::split_whitespace).map(|word| fold_keeping_e(word).into_owned()).collect()
        };
        Self {
            qualifies: section("[qualifies]"),
            lead: section("[lead]"),
            begin: section("[begin]"),
            pause: section("[pause]"),
            verb: section("[verb]"),
            talk: section("[talk]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::testing::read;
    use crate::compare::{Options, compare};

    /// The pieces that the figures of `text` are told with.
    fn told(text: &str) -> Vec<String> {
        let (a, b) = (read(text), read("It rained."));
        let found = compare(&a, &b, &Options::default());
        found.figures.iter().filter_map(|f| f.a_measured).map(|s| s.of(text).to_owned()).collect()
    }

    #[test]
    fn a_figure_is_told_with_what_it_measures() {
        for (text, figure) in [
            (
                "Il comune ha raccolto oltre 2 miliardi di euro in prestiti, dice il sindaco.",
                "oltre 2 miliardi di euro in prestiti",
            ),
            (
                "Il biglietto costa circa 3,40 euro per ogni zona e nessuno protesta.",
                "circa 3,40 euro per ogni zona",
            ),
            (
                "I tram hanno raggiunto il 31 % dei viaggi urbani della regione.",
                "il 31 % dei viaggi urbani della regione",
            ),
            (
                "Le vendite dei biglietti sono salite del 12 %.",
                "Le vendite dei biglietti sono salite del 12 %",
            ),
            (
                "L'istituto dice che la quota di biglietti venduti dalle macchine è salita al 17 %.",
                "la quota di biglietti venduti dalle macchine è salita al 17 %",
            ),
            ("La lettera di oltre 60 firmatari è arrivata.", "oltre 60 firmatari"),
            ("Nel porto lavorano più di 400 operai.", "più di 400 operai"),
            (
                "The port raised more than 40 million dollars from banks, and the city nothing.",
                "more than 40 million dollars from banks",
            ),
            ("Trams made up nearly 31 % of the trips that were counted.", "nearly 31 % of the trips"),
            ("Ticket sales rose by 12 %.", "Ticket sales rose by 12 %"),
            ("Wages rose by up to 8 % for all drivers.", "up to 8 % for all drivers"),
            ("It cost $40 million.", "It cost $40 million"),
            ("They reported revenue of £688 million last year and employ many.", "£688 million last year"),
            (
                "It expects savings of £27 million by the third year, mostly from ships.",
                "£27 million by the third year",
            ),
            ("Parliamo di un'accuratezza del 59%.", "un'accuratezza del 59%"),
        ] {
            assert_eq!(told(text), [figure], "{text}");
        }
    }

    #[test]
    fn a_long_piece_ends_before_a_preposition() {
        let text = "The trams made up 31 % of the trips in the metropolitan area around the northern harbours \
            of the lake.";
        assert_eq!(told(text), ["31 % of the trips in the metropolitan area"]);
    }
}
