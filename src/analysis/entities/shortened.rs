//! Products by the end of their name: "R1" after "DeepSeek R1", "GPT-4" after "OpenAI GPT-4".

use super::super::Kind;
use super::canonical::normal_form;
use super::joining::Found;
use rustc_hash::FxHashMap;

/// Words of a full name, at most.
const LONGEST: usize = 6;

/// The products of an article that are called by two words or more, by what their names end with.
#[derive(Default)]
pub(super) struct Shortened<'t> {
    /// The end of a name, in normal form → the one full name that ends so; `None` where several do.
    by_end: FxHashMap<String, Option<&'t str>>,
    /// Of ends that several share, the full name that was named last.
    latest: FxHashMap<String, &'t str>,
}

impl<'t> Shortened<'t> {
    pub fn of(text: &'t str, found: &[Found]) -> Self {
        let mut shortened = Self::default();
        for name in found.iter().filter(|name| name.kind == Kind::Product) {
            let full = name.span.of(text);
            for end in ends(full) {
                shortened.note(end, full);
            }
        }
        shortened
    }

    fn note(&mut self, end: String, full: &'t str) {
        match self.by_end.get_mut(&end) {
            None => {
                self.by_end.insert(end, Some(full));
            }
            Some(Some(known)) => {
                let (old, new) = (normal_form(known), normal_form(full));
                // "Galaxy S24" is "Samsung Galaxy S24" itself.
                if is_end(&old, &new) {
                    self.by_end.insert(end, Some(full));
                } else if old != new && !is_end(&new, &old) {
                    self.by_end.insert(end, None);
                }
            }
            Some(None) => {}
        }
    }

    /// Takes note of a name as it comes in the text, so that the nearest before is known.
    pub fn pass(&mut self, text: &'t str, name: &Found) {
        if name.kind != Kind::Product {
            return;
        }
        let full = name.span.of(text);
        for end in ends(full) {
            if self.by_end.get(&end).is_some_and(Option::is_none) {
                self.latest.insert(end, full);
            }
        }
    }

    /// The full name of a product that is called by its end alone: the only one of the article that ends so, or
    /// of several the nearest before.
    pub fn full_name(&self, text: &str, name: &Found) -> Option<&'t str> {
        let surface = name.span.of(text);
        // A letter and a number are nothing but a product; other words must have been read as one.
        let designation = surface.contains(|c: char| c.is_ascii_digit());
        let fits = match name.kind {
            Kind::Product => true,
            Kind::Organization | Kind::Work | Kind::Concept | Kind::Event => designation,
            Kind::Person | Kind::Place => false,
        };
        if !fits || !surface.contains(char::is_alphabetic) {
            return None;
        }
        let end = normal_form(surface);
        match self.by_end.get(&end)? {
            Some(full) => Some(full),
            None => self.latest.get(&end).copied(),
        }
    }
}

/// The proper ends of a name of several words, in normal form.
fn ends(full: &str) -> impl Iterator<Item = String> {
    let normal = normal_form(full);
    let words = normal.split(' ').count();
    let from = if words <= LONGEST { 1 } else { words };
    (from..words).map(move |skip| normal.splitn(skip + 1, ' ').last().unwrap_or_default().to_owned())
}

fn is_end(end: &str, of: &str) -> bool {
    of.strip_suffix(end).is_some_and(|rest| rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    /// The full name of each of the products that stand in `text`, as they are listed in order.
    fn full_names(text: &str, names: &[&str], kind: Kind) -> Vec<Option<String>> {
        let mut at = 0;
        let found: Vec<Found> = names
            .iter()
            .map(|name| {
                let start = at + text[at..].find(name).unwrap();
                at = start + name.len();
                Found::sure(Span::new(start, at), 0, if name.contains(' ') { Kind::Product } else { kind })
            })
            .collect();
        let mut shortened = Shortened::of(text, &found);
        let mut told = Vec::new();
        for name in &found {
            shortened.pass(text, name);
            told.push(shortened.full_name(text, name).map(str::to_owned));
        }
        told
    }

    #[test]
    fn the_end_of_a_name_is_the_name() {
        for (text, names, kind, last) in [
            (
                "DeepSeek R1 costa poco. R1 resta gratuito.",
                &["DeepSeek R1", "R1"][..],
                Kind::Product,
                Some("DeepSeek R1"),
            ),
            (
                "DeepSeek R1 costa poco. R1 resta.",
                &["DeepSeek R1", "R1"],
                Kind::Organization,
                Some("DeepSeek R1"),
            ),
            (
                "Il DeepSeek-R1 Zero e R1-Zero.",
                &["DeepSeek-R1 Zero", "R1-Zero"],
                Kind::Product,
                Some("DeepSeek-R1 Zero"),
            ),
            (
                "OpenAI GPT-4 corre. GPT-4 vince.",
                &["OpenAI GPT-4", "GPT-4"],
                Kind::Product,
                Some("OpenAI GPT-4"),
            ),
            (
                "Qwen 2.5 Max arriva. Max costa.",
                &["Qwen 2.5 Max", "Max"],
                Kind::Product,
                Some("Qwen 2.5 Max"),
            ),
            ("Qwen 2.5 Max arriva. Max parla.", &["Qwen 2.5 Max", "Max"], Kind::Person, None),
            ("Alfa R1 e Rival R1. Poi R1.", &["Alfa R1", "Rival R1", "R1"], Kind::Product, Some("Rival R1")),
            (
                "Samsung Galaxy S24 e Galaxy S24: S24.",
                &["Samsung Galaxy S24", "Galaxy S24", "S24"],
                Kind::Product,
                Some("Samsung Galaxy S24"),
            ),
            ("DeepSeek R1 costa poco. V3 no.", &["DeepSeek R1", "V3"], Kind::Product, None),
            ("DeepSeek R1 costa poco. Un 1 no.", &["DeepSeek R1", "1"], Kind::Product, None),
        ] {
            let told = full_names(text, names, kind);
            assert_eq!(told.last().cloned().flatten().as_deref(), last, "{text}");
        }
        let before = full_names("R1, poi Alfa R1 e Rival R1.", &["R1", "Alfa R1", "Rival R1"], Kind::Product);
        assert_eq!(before[0], None, "nobody says which");
    }
}
