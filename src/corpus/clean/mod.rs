//! Telling the body of an article from the rubbish around it: one rule, one file, one reason.
//!
//! Rules look at whole lines. When in doubt a line stays: rubbish left in costs a little noise, a
//! paragraph taken out costs the reader's trust.

mod appeal;
mod author_box;
mod buttons;
mod byline;
mod closing;
mod column;
mod comments;
mod cookie;
mod copyright;
mod credit;
mod date_line;
mod footer;
mod glued;
mod menu;
mod menu_bar;
mod named;
mod newsletter;
mod promotion;
mod rating;
mod related;
mod repeated_title;
mod share;
mod status;
mod tags;
mod told;

use super::lines::{Line, lines, tidy};
use super::metadata::head::{self, Credit};
use super::{Metadata, Reason, Removed};
pub(super) use named::reason_of;
pub(super) use told::is_told;

/// A cleaning rule: which lines go, and the reason shown to the reader.
pub(super) struct Rule {
    pub reason: Reason,
    /// Indices of the lines to take out.
    pub find: fn(&View<'_>) -> Vec<usize>,
}

/// In order: a rule sees what those before it have taken out, so the end of the article is
/// uncovered from outside in.
const RULES: &[Rule] = &[
    menu::RULE,
    closing::RULE,
    cookie::RULE,
    comments::RULE,
    newsletter::RULE,
    share::RULE,
    promotion::RULE,
    copyright::RULE,
    appeal::RULE,
    credit::RULE,
    buttons::RULE,
    status::RULE,
    tags::RULE,
    footer::RULE,
    menu_bar::RULE,
    related::RULE,
    author_box::RULE,
    rating::RULE,
    date_line::RULE,
    column::RULE,
    byline::RULE,
    repeated_title::RULE,
];

/// What a rule sees of an article.
pub(super) struct View<'t> {
    pub lines: Vec<Line<'t>>,
    pub meta: &'t Metadata,
    /// What the lines below the title say of the article, with their indices.
    pub credits: Vec<(usize, Credit)>,
}

impl View<'_> {
    /// Indices of the kept lines of credits for which `test` holds.
    pub fn credited(&self, test: impl Fn(&Credit) -> bool) -> Vec<usize> {
        let fits = |(index, credit): &&(usize, Credit)| self.lines[*index].kept && test(credit);
        self.credits.iter().filter(fits).map(|(index, _)| *index).collect()
    }

    /// Index of the first line after the last paragraph that is still kept.
    pub fn tail(&self) -> usize {
        self.lines.iter().rposition(|line| line.kept && is_prose(line.text)).map_or(0, |last| last + 1)
    }

    /// Index of the first line after the article's beginning: title, subtitle, credits and the
    /// first paragraph.
    pub fn head(&self) -> usize {
        let prose = |(_, line): &(usize, &Line<'_>)| line.kept && is_prose(line.text);
        self.lines
            .iter()
            .enumerate()
            .filter(prose)
            .nth(1)
            .map_or(self.lines.len(), |(index, _)| index)
            .min(15)
    }

    /// Indices of the kept lines for which `test` holds.
    pub fn matching(&self, test: impl Fn(&str) -> bool) -> Vec<usize> {
        let fits = |(_, line): &(usize, &Line<'_>)| line.kept && test(line.text);
        self.lines.iter().enumerate().filter(fits).map(|(index, _)| index).collect()
    }

    /// Indices of the kept lines before the article and after it for which `test` holds. What fits may
    /// read like a paragraph itself: the end of the article is found from the last line upwards.
    pub fn at_edges(&self, test: impl Fn(&str) -> bool) -> Vec<usize> {
        let fits = |index: usize| !self.is_title(index) && test(self.lines[index].text);
        let mut found = Vec::new();
        let mut end = self.lines.len();
        for (index, line) in self.lines.iter().enumerate().rev().filter(|(_, line)| line.kept) {
            if fits(index) {
                found.push(index);
            } else if is_prose(line.text) {
                break;
            }
            end = index;
        }
        let head = self.head().min(end);
        found.extend((0..head).filter(|index| self.lines[*index].kept && fits(*index)));
        found
    }

    /// Whether a line is the article's title.
    pub fn is_title(&self, index: usize) -> bool {
        self.lines.get(index).is_some_and(|line| self.meta.title_span == Some(line.span))
    }
}

/// A paragraph: a sentence with its final stop, or simply long.
pub(super) fn is_prose(line: &str) -> bool {
    let ends = line.trim_end_matches(['"', '”', '»', '’', ')']).ends_with(['.', '!', '?', '…', ':']);
    line.len() >= 250 || (ends && line.len() >= 60)
}

/// Takes the rubbish out of a text, adding to what was removed already.
pub(super) fn clean(text: &str, meta: &Metadata, removed: &mut Vec<Removed>) {
    let lines = lines(text, removed);
    let from = lines.iter().position(|line| meta.title_span == Some(line.span)).map_or(0, |at| at + 1);
    let credits = head::credits(&lines, from);
    let mut view = View { lines, meta, credits };
    let before: usize = view.lines.iter().filter(|line| line.kept).count();
    let mut found = Vec::new();
    for rule in RULES {
        for index in (rule.find)(&view) {
            // A line of nothing but signs counts as left out from the start.
            let open = |line: &&mut Line<'_>| line.kept || !line.text.contains(char::is_alphanumeric);
            if let Some(line) = view.lines.get_mut(index).filter(open) {
                line.kept = false;
                found.push(Removed { span: line.span, reason: rule.reason });
            }
        }
    }
    // A text that is nothing but rubbish is taken at its word.
    if before > 0 && view.lines.iter().all(|line| !line.kept) {
        return;
    }
    removed.append(&mut found);
    *removed = tidy(text, std::mem::take(removed));
}

/// For the rules' tests: what goes of a text, line by line.
#[cfg(test)]
pub(super) fn gone(text: &str) -> Vec<(&'static str, String)> {
    let known = super::Known::default();
    let article = super::from_text("prova.txt", text, super::Format::Text, &known).unwrap();
    article.removed.iter().map(|r| (r.reason.name(), r.span.of(&article.text).to_owned())).collect()
}

/// An article whose body stands around `line`, which follows the last paragraph.
#[cfg(test)]
pub(super) fn after_body(line: &str) -> Vec<(&'static str, String)> {
    gone(&format!("{BODY}\n\n{line}\n"))
}

/// An article with `line` between two paragraphs.
#[cfg(test)]
pub(super) fn within_body(line: &str) -> Vec<(&'static str, String)> {
    gone(&format!("{BODY}\n\n{line}\n\n{MORE}\n"))
}

#[cfg(test)]
const BODY: &str = "Il porto riapre dopo lo sciopero\n\nIeri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero che hanno fermato il commercio della costa. I sindacati parlano di vittoria.\n\nLa direzione ha accettato quasi tutte le richieste, ma il contratto va ancora firmato davanti al prefetto, che ha convocato le parti.";
#[cfg(test)]
const MORE: &str = "Per gli abitanti del quartiere la notizia è arrivata con la sirena delle sette, come ogni giorno prima della protesta. Nessuno se l'aspettava.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_article_loses_nothing() {
        assert!(gone(&format!("{BODY}\n\n{MORE}")).is_empty());
    }

    #[test]
    fn a_text_of_rubbish_alone_is_kept() {
        assert!(gone("Seguici su Facebook").is_empty());
    }

    #[test]
    fn a_whole_tail_goes_and_the_body_stays() {
        let tail = "Pubblicato Martedì, 3 Febbraio 2026 a cura di Rita N. per Ilmolo.it\n\nRita N.\n\nRita è una giornalista curiosa, con la passione per il mare. Nella sua carriera ha raccontato porti e navi di mezza Europa.\n\nConsulta tutti gli articoli di Rita N.\n\nFooter\nArticoli correlati\nContenuto promozionale\nPortoVivo - Biglietti\n";
        let known = crate::corpus::Known::default();
        let text = format!("{BODY}\n\n{tail}");
        let article = crate::corpus::from_text("a.txt", &text, crate::corpus::Format::Text, &known).unwrap();
        assert_eq!(article.body(), BODY);
    }
}
