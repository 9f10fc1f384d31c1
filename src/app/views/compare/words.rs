//! The facts of a comparison as sentences, in the reader's language, each leading to its evidence.

mod edits;
mod figures;
mod inside;
mod voices;

use super::work::{Side, Worked};
use crate::analysis::{StanceLabel, Tone};
use crate::app::look::Look;
use crate::app::widgets::Run;
use crate::collection::ArticleId;
use crate::compare::summary::{Chance, Fact, Tones};
use crate::span::Span;
use inside::inside;

/// Where a pressed word leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// To sentences of either article.
    Places { title: String, places: Vec<(ArticleId, Span)> },
    /// To what both say of a name: its place among the entities.
    Name(usize),
    /// To what makes the tone of an article.
    Tone(ArticleId, Tone),
    /// To a pair of passages on the screen.
    Pair(usize),
}

/// Sentences with what they lead to.
#[derive(Default)]
pub struct Words {
    pub sentences: Vec<Vec<Run>>,
    pub targets: Vec<Target>,
}

// Marks that arguments carry through a sentence; articles cannot have them, see `clean`.
const LINK: char = '\u{f8f0}';
const STANCE: char = '\u{f8f1}';
const INSIDE: char = '\u{f8f2}';
const END: char = '\u{f8f3}';

/// All facts as sentences.
#[must_use]
pub fn words(look: &Look<'_>, worked: &Worked) -> Words {
    let mut teller = Teller { look, worked, targets: Vec::new() };
    let mut sentences = Vec::new();
    if worked.a == worked.b {
        sentences.push(vec![Run::Plain(look.texts.get("compare-same-article").to_owned())]);
    } else {
        for fact in &worked.facts {
            sentences.extend(teller.tell(fact).map(|text| runs(&text)));
        }
    }
    Words { sentences, targets: teller.targets }
}

struct Teller<'a> {
    look: &'a Look<'a>,
    worked: &'a Worked,
    targets: Vec<Target>,
}

impl Teller<'_> {
    fn tell(&mut self, fact: &Fact) -> Option<String> {
        let t = self.look.texts;
        Some(match fact {
            Fact::SameText => t.get("summary-same-text").to_owned(),
            Fact::NothingShared { names } if names.is_empty() => t.get("summary-nothing-shared").to_owned(),
            Fact::NothingShared { names } => {
                let names = self.names(names);
                t.with("summary-nothing-but-names", &[("names", names.into())])
            }
            Fact::TwoWays(pair) => return self.two_ways(*pair),
            Fact::Shared { all, matters, .. } if all.is_empty() => self.matters("summary-matters", matters),
            Fact::Shared { all, verbatim, of_a, of_b, matters } => {
                let shared = self.shared(all, verbatim, (*of_a, *of_b));
                // One fact, so that nobody reads that there are only the first.
                match matters.is_empty() {
                    true => shared,
                    false => format!("{shared} {}", self.matters("summary-matters-too", matters)),
                }
            }
            Fact::Edited { all, told } => self.edited(all, told),
            Fact::BothQuote(voices) => self.both_quote(voices),
            Fact::CutQuotes(quotes) => self.cut_quotes(quotes),
            Fact::OnlyQuotes { a, b } => {
                let sides = (self.voices(Side::A, a), self.voices(Side::B, b));
                self.two_sides("summary-only-quotes", sides)
            }
            Fact::FiguresDiffer(pairs) => self.figures_differ(pairs),
            Fact::FiguresAgree(pairs) => self.figures_agree(pairs),
            Fact::OnlyFigures { which, class, figures } => self.only_figures(*which, *class, figures),
            Fact::EachFigures { class, a, b } => self.each_figures(*class, a, b),
            Fact::OnlyNames { a, b } => {
                let sides = (self.names(a), self.names(b));
                self.two_sides("summary-only-names", sides)
            }
            Fact::Stance { entity, a, b, chance } => return self.stance(*entity, (*a, *b), *chance),
            Fact::Tone { a, b } => self.tone(a, b),
            Fact::OnlyLimits { which, sentences } => {
                let article = self.worked.article(*which);
                let places = sentences.iter().map(|sentence| (article, *sentence)).collect();
                let title = t.get("summary-limits").to_owned();
                let what = t.with("n-sentences", &[("n", sentences.len().into())]);
                let what = self.link(&what, Target::Places { title, places });
                t.with("summary-only-limits", &[("which", letter(*which).into()), ("what", what.into())])
            }
            Fact::Quoted { a, b } => {
                let of = |side: Side, share: f32| (self.quotations(side), t.percent(share));
                let ((in_a, a), (in_b, b)) = (of(Side::A, *a), of(Side::B, *b));
                let a = self.link(&a, in_a);
                let b = self.link(&b, in_b);
                t.with("summary-quoted", &[("a", a.into()), ("b", b.into())])
            }
        })
    }

    fn shared(&mut self, all: &[usize], verbatim: &[usize], (of_a, of_b): (f32, f32)) -> String {
        let t = self.look.texts;
        let passages = self.passages("n-passages", all);
        let mut args =
            vec![("passages", passages.into()), ("a", t.percent(of_a).into()), ("b", t.percent(of_b).into())];
        if verbatim.is_empty() {
            return t.with("summary-shared", &args);
        }
        if verbatim.len() == all.len() {
            return t.with("summary-shared-word-for-word", &args);
        }
        args.push(("verbatim", self.passages("summary-n", verbatim).into()));
        t.with("summary-shared-verbatim", &args)
    }

    fn matters(&mut self, id: &str, pairs: &[usize]) -> String {
        let matters = self.passages("n-matters", pairs);
        self.look.texts.with(id, &[("matters", matters.into())])
    }

    /// "On one thing they say opposite things", each clause leading to its sentence.
    fn two_ways(&mut self, pair: usize) -> Option<String> {
        let pair = self.worked.found.claims.pairs.get(pair)?;
        let about = pair.about.first().map(|about| clean(about))?;
        let mut say = |side: Side, claim: crate::compare::Claim| {
            let article = self.worked.article(side);
            let entry = self.look.collection.entry(article);
            let clause = claim.clause?;
            let mut text = inside(entry, clause);
            // Whose claim it is, where the article only reports it.
            let reported = entry.reading.quotes.iter().find(|q| q.parts().any(|part| part.overlaps(clause)));
            if let Some(speaker) = reported.and_then(|quote| quote.speaker.as_ref()) {
                text = format!("{text} ({})", clean(&speaker.name));
            }
            let places = vec![(article, claim.sentence)];
            Some(self.link(&text, Target::Places { title: about.clone(), places }))
        };
        let (a, b) = (say(Side::A, pair.a)?, say(Side::B, pair.b)?);
        let args = [("about", about.as_str().into()), ("a", a.into()), ("b", b.into())];
        Some(self.look.texts.with("summary-two-ways", &args))
    }

    /// "9 passages", leading to them, A's and B's in turn.
    fn passages(&mut self, id: &str, pairs: &[usize]) -> String {
        let text = self.look.texts.with(id, &[("n", pairs.len().into())]);
        if let [pair] = pairs {
            return self.link(&text, Target::Pair(*pair));
        }
        let found = &self.worked.found.passages;
        let halves = pairs.iter().filter_map(|i| found.get(*i));
        let places = halves.flat_map(|p| [(self.worked.a, p.a), (self.worked.b, p.b)]).collect();
        let title = self.look.texts.get("summary-passages").to_owned();
        self.link(&text, Target::Places { title, places })
    }

    fn names(&mut self, entities: &[usize]) -> String {
        let mut told = Vec::new();
        for i in entities {
            let Some(pair) = self.worked.found.entities.get(*i) else { continue };
            let mut places = self.mentions(Side::A, &pair.a_entities);
            places.extend(self.mentions(Side::B, &pair.b_entities));
            told.push(self.link(&pair.name, Target::Places { title: pair.name.clone(), places }));
        }
        self.list(told, 0)
    }

    /// "Only A names X, only B names Y", or one half of it.
    fn two_sides(&self, id: &str, (a, b): (String, String)) -> String {
        let t = self.look.texts;
        match (a.is_empty(), b.is_empty()) {
            (false, false) => t.with(&format!("{id}-each"), &[("a", a.into()), ("b", b.into())]),
            (false, true) => t.with(id, &[("which", "A".into()), ("what", a.into())]),
            _ => t.with(id, &[("which", "B".into()), ("what", b.into())]),
        }
    }

    fn stance(&mut self, entity: usize, (of_a, of_b): (u32, u32), chance: Chance) -> Option<String> {
        let t = self.look.texts;
        let pair = self.worked.found.entities.get(entity)?;
        let decided = |side: Side, indices: &[u32]| {
            let article = self.worked.article(side);
            let name = (*self.look.collection.name_of[article.0 as usize].get(*indices.first()? as usize)?)?;
            self.look.collection.occurrence(article, name).filter(|o| o.human).map(|o| o.stance.label)
        };
        let human = (decided(Side::A, &pair.a_entities), decided(Side::B, &pair.b_entities));
        let (a, b) = (human.0.or(pair.a_stance)?, human.1.or(pair.b_stance)?);
        let decided = human != (None, None);
        // The reader's own labels are not measured against chance.
        let chance = match chance {
            _ if decided => "decided",
            Chance::Larger(_) => "larger",
            Chance::NotLarger(_) => "not",
            Chance::TooFew => "few",
        };
        // A difference that is taken back in the same breath is none to tell.
        if a == b && chance != "larger" || chance == "few" {
            return None;
        }
        let better = if pair.a_score > pair.b_score { "A" } else { "B" };
        let id = if a == b { "summary-stance-alike" } else { "summary-stance" };
        let name = self.link(&pair.name, Target::Name(entity));
        let args = [
            ("name", name.into()),
            ("a", stance(t.stance(a), a).into()),
            ("b", stance(t.stance(b), b).into()),
            ("na", of_a.into()),
            ("nb", of_b.into()),
            ("better", better.into()),
            ("chance", chance.into()),
        ];
        Some(t.with(id, &args))
    }

    fn tone(&mut self, a: &[Tones], b: &[Tones]) -> String {
        let t = self.look.texts;
        let mut say = |side: Side, tones: &Tones| {
            let name = self.link(t.tone(tones.tone), Target::Tone(self.worked.article(side), tones.tone));
            // What the other article has nothing of is not "more".
            let less = if side == Side::A { tones.b } else { tones.a };
            if less > 0.0 { t.with("summary-more", &[("tone", name.into())]) } else { name }
        };
        // Nothing is said of the other but what sets it apart too: its strongest tone may be both's.
        let of_a: Vec<String> = a.iter().map(|tones| say(Side::A, tones)).collect();
        let of_b: Vec<String> = b.iter().map(|tones| say(Side::B, tones)).collect();
        self.two_sides("summary-tone", (self.list(of_a, 0), self.list(of_b, 0)))
    }

    // ---- places

    fn quotes(&self, side: Side, indices: &[u32]) -> Vec<(ArticleId, Span)> {
        let article = self.worked.article(side);
        let quotes = &self.look.collection.entry(article).reading.quotes;
        indices.iter().filter_map(|i| quotes.get(*i as usize)).map(|q| (article, q.span)).collect()
    }

    fn quotations(&self, side: Side) -> Target {
        let quotes = &self.look.collection.entry(self.worked.article(side)).reading.quotes;
        let direct = quotes.iter().enumerate().filter(|(_, q)| q.direct).map(|(i, _)| i as u32);
        let places = self.quotes(side, &direct.collect::<Vec<_>>());
        Target::Places { title: self.look.texts.get("compare-quoted").to_owned(), places }
    }

    fn mentions(&self, side: Side, entities: &[u32]) -> Vec<(ArticleId, Span)> {
        let article = self.worked.article(side);
        let all = &self.look.collection.entry(article).reading.entities;
        let named = entities.iter().filter_map(|i| all.get(*i as usize));
        named.flat_map(|e| e.mentions.iter().map(|m| (article, m.span))).collect()
    }

    // ---- words

    fn link(&mut self, text: &str, target: Target) -> String {
        self.targets.push(target);
        format!("{LINK}{}{INSIDE}{}{END}", self.targets.len() - 1, clean(text))
    }

    /// "X, Y and Z", or "X, Y and 4 more".
    fn list(&self, mut parts: Vec<String>, rest: usize) -> String {
        let t = self.look.texts;
        if rest > 0 {
            parts.push(t.with("n-more", &[("n", rest.into())]));
        }
        let Some(last) = parts.pop() else { return String::new() };
        if parts.is_empty() {
            return last;
        }
        // Italian "e" before another one is "ed".
        let seen = last.rsplit(INSIDE).next().unwrap_or(&last);
        let before = if seen.starts_with(['e', 'E', 'è', 'È', 'é']) { "e" } else { "other" };
        let args =
            [("first", parts.join(", ").into()), ("last", last.as_str().into()), ("before", before.into())];
        t.with("summary-list", &args)
    }
}

fn letter(side: Side) -> &'static str {
    if side == Side::A { "A" } else { "B" }
}

/// Without line breaks and without our own marks.
fn clean(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !(LINK..=END).contains(c)).collect();
    crate::text::one_line(&kept)
}

fn stance(text: &str, label: StanceLabel) -> String {
    let at = StanceLabel::ALL.iter().position(|l| *l == label).unwrap_or(0);
    format!("{STANCE}{at}{INSIDE}{text}{END}")
}

/// Takes a sentence apart at its marks.
fn runs(text: &str) -> Vec<Run> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find([LINK, STANCE]) {
        let (before, marked) = rest.split_at(at);
        if !before.is_empty() {
            found.push(Run::Plain(before.to_owned()));
        }
        let link = marked.starts_with(LINK);
        let marked = &marked[LINK.len_utf8()..];
        let Some(((number, inside), after)) =
            marked.split_once(END).and_then(|(m, after)| Some((m.split_once(INSIDE)?, after)))
        else {
            break;
        };
        let number: usize = number.parse().unwrap_or(0);
        found.push(if link {
            Run::Link(inside.to_owned(), number)
        } else {
            Run::Stance(StanceLabel::ALL.get(number).copied().unwrap_or_default(), inside.to_owned())
        });
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Run::Plain(rest.to_owned()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_taken_apart_at_its_marks() {
        let said = format!("On {LINK}3{INSIDE}China{END} A is {}.", stance("mixed", StanceLabel::Mixed));
        let plain = |text: &str| Run::Plain(text.to_owned());
        assert_eq!(
            runs(&said),
            [
                plain("On "),
                Run::Link("China".into(), 3),
                plain(" A is "),
                Run::Stance(StanceLabel::Mixed, "mixed".into()),
                plain("."),
            ]
        );
    }

    #[test]
    fn what_an_article_says_cannot_forge_a_mark() {
        assert_eq!(clean(&format!("a{LINK}1{INSIDE}b{END}\nc")), "a1b c");
    }
}
