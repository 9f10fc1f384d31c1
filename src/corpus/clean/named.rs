//! What a single line outside the article is, by its words alone: where a page itself has set the line apart, no
//! place in the text is needed to know it for rubbish.

use super::{appeal, author_box, comments, cookie, copyright, footer, newsletter, promotion, related, share};
use crate::corpus::Reason;

/// A reason, and whether a line gives it.
type Words = (Reason, fn(&str) -> bool);

/// Rules in the order in which they are asked.
const WORDS: &[Words] = &[
    (Reason::CookieNotice, cookie::is_notice),
    (Reason::Comments, comments::is_invitation),
    (Reason::Newsletter, newsletter::is_plea),
    (Reason::Share, share::is_plea),
    (Reason::Promotion, promotion::is_label),
    (Reason::Copyright, copyright::is_notice),
    (Reason::Promotion, appeal::is_appeal),
    (Reason::RelatedArticles, related::is_announced),
    (Reason::AuthorBox, author_box::is_life_of_writer),
    (Reason::Footer, footer::is_foot),
];

/// The reason that the words of a stretch give, by its first line that gives one.
pub(in crate::corpus) fn reason_of(text: &str) -> Option<Reason> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| WORDS.iter().find(|(_, is)| is(line))).map(|(reason, _)| *reason).next()
}
