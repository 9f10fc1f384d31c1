//! What stands beside several names that are chosen together.

use crate::app::look::Look;
use crate::app::state::Subject;
use crate::collection::cooccurrence::{self, Window};
use crate::collection::passages::name_passages;
use crate::collection::{NameId, Passage};
use std::sync::Arc;

/// Passages of each part at most.
const LIMIT: usize = 300;
/// Names of which passages are shown, and of which they are said in the title, at most.
const SEVERAL: usize = 40;
const SAID: usize = 4;

/// Where two of them stand together, then what is said of each.
pub fn of(look: &Look<'_>, names: &[NameId]) -> Subject {
    let together = match names[..] {
        [a, b] => cooccurrence::passages(look.collection, a, b, Window::Paragraph, LIMIT).0,
        _ => Vec::new(),
    };
    let both = together.len();
    let mut passages: Vec<Passage> = together;
    let limit = (2 * LIMIT / names.len().max(1)).max(1);
    for name in names.iter().take(SEVERAL) {
        let mut each = name_passages(look.collection, *name, None, limit).0;
        // What stands above already is not said twice.
        each.retain(|p| {
            !passages.iter().any(|known| known.article == p.article && known.span.overlaps(p.span))
        });
        passages.append(&mut each);
    }
    let t = look.texts;
    let title = match names[..] {
        [a, b] => t.with("a-and-b", &[("a", look.name(a).into()), ("b", look.name(b).into())]),
        _ => {
            let mut said: Vec<&str> = names.iter().take(SAID).map(|name| look.name(*name)).collect();
            said.extend((names.len() > SAID).then_some("…"));
            said.join(", ")
        }
    };
    let subtitle = if names.len() == 2 {
        let counts = [("both", both.into()), ("each", (passages.len() - both).into())];
        t.with("names-two-passages", &counts)
    } else {
        t.with("names-passages", &[("n", passages.len().into())])
    };
    Subject::Passages { title, subtitle, passages: Arc::new(passages) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Kind::{Organization, Place};
    use crate::app::look::testing::looking;
    use crate::collection::testing::{collection, entry};

    #[test]
    fn of_two_names_the_passages_of_both_come_first_and_none_twice() {
        let names = [("Zefiro", Organization), ("Riva", Place)];
        let text = "Zefiro sleeps.\nRiva sleeps.\nZefiro is in Riva.";
        let made = Arc::new(collection(vec![entry("a", text, &names)]));
        looking(&made, |look| {
            let two = ["Zefiro", "Riva"].map(|name| made.find_form(name).unwrap());
            let Subject::Passages { title, subtitle, passages } = of(look, &two) else {
                panic!("no passages")
            };
            assert_eq!(title, "Zefiro and Riva");
            assert_eq!(subtitle, "Together 1 time; then each alone, 2 passages");
            let said: Vec<&str> = passages.iter().map(|p| p.span.of(text).trim()).collect();
            assert_eq!(said, ["Zefiro is in Riva.", "Zefiro sleeps.", "Riva sleeps."]);
        });
    }
}
