//! The title printed a second time, as pages do above the text and in their list of articles.

use super::{Rule, View};
use crate::corpus::Reason;
use crate::corpus::metadata::plain;

pub(super) const RULE: Rule = Rule { reason: Reason::RepeatedTitle, find };

fn find(view: &View<'_>) -> Vec<usize> {
    let title = plain(&view.meta.title);
    if title.len() < 8 {
        return Vec::new();
    }
    let longest = view.meta.title.len() * 2 + 20;
    let (head, tail) = (view.head().max(6), view.tail());
    let same = view.matching(|line| line.len() <= longest && plain(line) == title);
    same.into_iter().skip(1).filter(|index| *index < head || *index >= tail).collect()
}

#[cfg(test)]
mod tests {
    use super::super::gone;

    #[test]
    fn the_second_title_goes_and_the_first_stays() {
        let text = "Il porto riapre\n\nDopo tre settimane tornano le navi, ma il contratto resta da firmare\n\nIL PORTO RIAPRE\n\nIeri mattina le navi sono tornate nel porto dopo lo sciopero.";
        assert_eq!(gone(text), [("repeated title", "IL PORTO RIAPRE".to_owned())]);
    }

    #[test]
    fn a_refrain_inside_the_text_stays() {
        let text = format!(
            "Il porto riapre\n\n{0}\n{0}\n{0}\nIl porto riapre\n{0}",
            "Ieri mattina le navi sono tornate nel porto dopo lo sciopero lungo.\n".repeat(3)
        );
        assert!(gone(&text).is_empty());
    }
}
