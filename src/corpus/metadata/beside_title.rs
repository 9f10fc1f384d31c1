//! What stands beside a title: what the page says that the article is ("L'EDITORIALE", "Science desk |
//! Analysis"), and the lines that sum it up before its byline.

use super::lines::{author, date_line};
use super::{head, kicker};
use crate::corpus::Removed;
use crate::corpus::lines::{Line, lines};
use crate::span::Span;

/// Lines looked at above the title and below it.
const ABOVE: usize = 4;
const BELOW: usize = 3;
/// A standfirst, in words and in bytes.
const WORDS: std::ops::RangeInclusive<usize> = 5..=60;
const LONGEST: usize = 400;

/// The genre and where the standfirst stands.
pub(super) fn read(text: &str, removed: &[Removed], title: Option<Span>) -> (Option<String>, Option<Span>) {
    let Some(title) = title else { return (None, None) };
    let head = &text[..text.floor_char_boundary(8_192)];
    let lines: Vec<Line<'_>> = lines(head, removed).into_iter().take(40).collect();
    let Some(at) = lines.iter().position(|line| line.span == title) else { return (None, None) };
    let near = lines[at.saturating_sub(ABOVE)..at].iter().chain(lines.iter().skip(at + 1).take(BELOW));
    (near.filter_map(|line| genre(line.text)).next(), standfirst(&lines[at + 1..]))
}

/// The part of a line that says what the article is.
fn genre(line: &str) -> Option<String> {
    let told = line.split(['|', '·', '›', '/']).map(str::trim).find(|part| kicker::is_kicker(part))?;
    let shouted = !told.contains(char::is_lowercase);
    let written = if shouted { told.to_lowercase() } else { told.to_owned() };
    let mut chars = written.chars();
    Some(chars.next()?.to_uppercase().chain(chars).collect())
}

/// The first line below the title, where the byline or the date follows it.
fn standfirst(below: &[Line<'_>]) -> Option<Span> {
    let credit = |line: &Line<'_>| {
        let credit = head::credit(line.text).is_some_and(|credit| !credit.section);
        credit || date_line(line.text).is_some() || author(line.text, false).is_some()
    };
    let [first, rest @ ..] = below else { return None };
    let fits = WORDS.contains(&first.text.split_whitespace().count()) && first.text.len() <= LONGEST;
    // "Theo Neri", "March 14, 2026": the name alone is told by what stands below it.
    let named = |line: &Line<'_>| head::is_full_name(line.text);
    let signed = rest.first().is_some_and(credit)
        || rest.first().is_some_and(named) && rest.get(1).is_some_and(credit);
    (fits && !credit(first) && signed).then_some(first.span)
}

#[cfg(test)]
mod tests {
    use crate::corpus::from_bytes;

    /// Genre and standfirst of a page.
    fn beside(text: &str) -> (Option<String>, Option<String>) {
        let article = from_bytes("a.txt", text.as_bytes(), None).unwrap();
        let standfirst = article.meta.standfirst.map(|span| span.of(&article.text).to_owned());
        (article.meta.genre, standfirst)
    }

    #[test]
    fn what_the_page_says_that_the_article_is() {
        for (above, genre) in [
            ("Il Faro della Costa\nL'EDITORIALE", Some("L'editoriale")),
            ("The Lamp & Review\nSCIENCE DESK | ANALYSIS", Some("Analysis")),
            ("Northern Lantern\nComment", Some("Comment")),
            ("Il Faro della Costa\nEconomia", None),
        ] {
            let text = format!(
                "{above}\n\nIl porto riapre dopo lo sciopero\n\ndi Rita Neri\n\nIeri mattina le navi sono tornate ai moli."
            );
            assert_eq!(beside(&text).0.as_deref(), genre, "{above}");
        }
    }

    #[test]
    fn what_sums_an_article_up_before_its_byline() {
        let sum = "Duemila posti a rischio secondo i sindacati, e i sindaci si mobilitano";
        let story = "Ieri mattina le navi sono tornate ai moli. Nessuno se lo aspettava prima di maggio.";
        let told = |below: &str| beside(&format!("Il porto riapre dopo lo sciopero\n{below}\n\n{story}")).1;
        assert_eq!(told(&format!("{sum}\n\ndi Rita Neri\n4 giugno 2025")).as_deref(), Some(sum));
        assert_eq!(told(&format!("{sum}\n\nRita Neri\n4 giugno 2025")).as_deref(), Some(sum));
        assert_eq!(told("\ndi Rita Neri\n4 giugno 2025"), None);
        assert_eq!(told(""), None, "the first paragraph is the article");
    }
}
