//! Figures as sentences: those that differ, those that both give, those of one article.

use super::{Target, Teller, clean, inside, letter};
use crate::analysis::{AnalysedArticle, Kind};
use crate::app::views::compare::work::Side;
use crate::collection::ArticleId;
use crate::compare::summary::FigureClass;
use crate::span::Span;

/// Figures told one by one.
const FEW: usize = 3;

impl Teller<'_> {
    pub(super) fn figures_differ(&mut self, pairs: &[usize]) -> String {
        let t = self.look.texts;
        let mut told = Vec::new();
        for pair in pairs.iter().take(2) {
            let (Some((a, at_a)), Some((b, at_b))) =
                (self.figure(Side::A, *pair), self.figure(Side::B, *pair))
            else {
                continue;
            };
            let text = t.with("summary-figures", &[("a", a.into()), ("b", b.into())]);
            let about = self.worked.found.figures.get(*pair).map_or("", |p| &p.about);
            let title = if about.is_empty() { text.clone() } else { about.to_owned() };
            told.push(self.link(&text, Target::Places { title, places: vec![at_a, at_b] }));
        }
        let args = [("n", pairs.len().into()), ("figures", told.join("; ").into())];
        t.with("summary-figures-differ", &args)
    }

    pub(super) fn figures_agree(&mut self, pairs: &[usize]) -> String {
        let t = self.look.texts;
        let mut told = Vec::new();
        for pair in pairs.iter().take(FEW) {
            let (Some((a, at_a)), Some((b, at_b))) =
                (self.figure(Side::A, *pair), self.figure(Side::B, *pair))
            else {
                continue;
            };
            // The shorter of the two ways of saying it.
            let text = if b.len() < a.len() { b } else { a };
            told.push(self.link(&text, Target::Places { title: text.clone(), places: vec![at_a, at_b] }));
        }
        let rest = pairs.len().saturating_sub(told.len());
        t.with("summary-figures-agree", &[("figures", self.figure_list(told, rest).into())])
    }

    pub(super) fn only_figures(&mut self, side: Side, class: FigureClass, pairs: &[usize]) -> String {
        let what = self.class_of(class, &[(side, pairs)]);
        let some = self.some_figures(side, pairs, FEW);
        let args = [("which", letter(side).into()), ("what", what.into()), ("some", some.into())];
        self.look.texts.with("summary-only-figures", &args)
    }

    pub(super) fn each_figures(&mut self, class: FigureClass, a: &[usize], b: &[usize]) -> String {
        let what = self.class_of(class, &[(Side::A, a), (Side::B, b)]);
        let (a, b) = (self.some_figures(Side::A, a, FEW - 1), self.some_figures(Side::B, b, FEW - 1));
        let args = [("what", what.into()), ("a", a.into()), ("b", b.into())];
        self.look.texts.with("summary-each-figures", &args)
    }

    /// "percentages", leading to all of them.
    fn class_of(&mut self, class: FigureClass, of: &[(Side, &[usize])]) -> String {
        let what = self.look.texts.get(match class {
            FigureClass::Money => "summary-money",
            FigureClass::Percent => "summary-percent",
            FigureClass::Any => "summary-any-figures",
        });
        let all = of.iter().flat_map(|(side, pairs)| pairs.iter().filter_map(|i| self.figure(*side, *i)));
        let places = all.map(|(_, at)| at).collect();
        self.link(what, Target::Places { title: what.to_owned(), places })
    }

    /// The first `most` of them with what they measure, each leading to its place.
    fn some_figures(&mut self, side: Side, pairs: &[usize], most: usize) -> String {
        let told: Vec<_> = pairs.iter().filter_map(|i| self.figure(side, *i)).take(most).collect();
        let link = |(text, at): (String, _)| {
            self.link(&text, Target::Places { title: text.clone(), places: vec![at] })
        };
        let told: Vec<String> = told.into_iter().map(link).collect();
        let rest = pairs.len().saturating_sub(told.len());
        self.figure_list(told, rest)
    }

    /// Figures between semicolons, since what they measure may have commas.
    fn figure_list(&self, mut told: Vec<String>, rest: usize) -> String {
        if rest > 0 {
            told.push(self.look.texts.with("summary-figures-more", &[("n", rest.into())]));
        }
        told.join("; ")
    }

    /// What a side gives in a pair of figures, with what it measures.
    fn figure(&self, side: Side, pair: usize) -> Option<(String, (ArticleId, Span))> {
        let pair = self.worked.found.figures.get(pair)?;
        let (index, measured) =
            if side == Side::A { (pair.a, pair.a_measured) } else { (pair.b, pair.b_measured) };
        let article = self.worked.article(side);
        let entry = self.look.collection.entry(article);
        let figure = entry.reading.figures.get(index? as usize)?;
        let told = measured.unwrap_or(figure.span);
        let text = &entry.article.text;
        if is_a_clause(text, told, figure.span) {
            let said = self.look.texts.with("summary-figure-said", &[("words", clean(told.of(text)).into())]);
            return Some((said, (article, figure.span)));
        }
        let text = inside(entry, told);
        let names =
            if needs_an_owner(&text) { beside(&entry.article.text, &entry.reading, told) } else { None };
        let text = match names {
            Some(names) => format!("{text} ({})", clean(&names)),
            None => text,
        };
        Some((text, (article, figure.span)))
    }
}

/// Whether what a figure is told with says something of its own ("Prices have fallen by 90 percent"): inside our
/// sentence it must stand as the article's words.
fn is_a_clause(text: &str, told: Span, figure: Span) -> bool {
    const FEWEST: usize = 3;
    let before = text.get(told.start as usize..figure.start as usize).unwrap_or_default();
    before.split_whitespace().count() >= FEWEST
}

/// Whether a figure says too little without a name: a few words, or one that leads back to somebody.
fn needs_an_owner(told: &str) -> bool {
    let leads_back = |word: &str| {
        matches!(word, "loro" | "suo" | "sua" | "suoi" | "sue" | "their" | "its" | "his" | "her")
    };
    told.split(' ').count() <= 5 || told.split(' ').any(leads_back)
}

/// Who or what a figure without a name of its own is told with: whom its sentence begins with, one or two
/// ("Brevona, Zefirix").
fn beside(text: &str, reading: &AnalysedArticle, told: Span) -> Option<String> {
    let at = reading.sentences.iter().position(|sentence| sentence.span.overlaps(told))? as u32;
    let mut names: Vec<(Span, &str)> = Vec::new();
    for entity in reading.entities.iter().filter(|e| !matches!(e.kind, Kind::Concept | Kind::Place)) {
        for mention in entity.mentions.iter().filter(|m| m.sentence == at) {
            if mention.span.overlaps(told) {
                return None;
            }
            names.push((mention.span, &entity.name));
        }
    }
    names.sort_by_key(|(span, _)| span.start);
    let (first, name) = *names.first().filter(|(span, _)| span.start < told.start)?;
    let joined = names.get(1).filter(|(second, _)| {
        let between = text.get(first.end as usize..second.start as usize).unwrap_or_default();
        matches!(between.trim(), "e" | "ed" | "and" | ",")
    });
    Some(joined.map_or_else(|| name.to_owned(), |(_, second)| format!("{name}, {second}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_something_of_its_own_is_quoted() {
        for (text, figure, clause) in [
            ("Prices have fallen by 90 percent", "90 percent", true),
            ("il 17 % dei download", "17 %", false),
            ("più di 400 operai", "400 operai", false),
            ("DeepSeek came fourth with 7 percent", "7 percent", true),
        ] {
            let at = text.find(figure).expect("in the text") as u32;
            let figure = Span { start: at, end: at + figure.len() as u32 };
            let told = Span { start: 0, end: text.len() as u32 };
            assert_eq!(is_a_clause(text, told, figure), clause, "{text}");
        }
    }

    #[test]
    fn a_figure_that_says_too_little_is_told_with_a_name() {
        for (told, needs) in [
            ("appena il 4% degli alberi", true),
            ("quasi 3 milioni di euro per il loro teatro", true),
            ("in primavera la quota dei biglietti venduti a bordo è scesa al 31%", false),
        ] {
            assert_eq!(needs_an_owner(told), needs, "{told}");
        }
    }
}
