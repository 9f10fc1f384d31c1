//! An article that asks why and goes on to explain.

use crate::analysis::tone::line::Line;
use crate::span::Span;

pub fn find(line: &Line, places: &mut Vec<Span>) {
    let asked = line.last().is_some_and(|i| line.own(i) && line.word(i).contains('?'));
    if !asked {
        return;
    }
    if let Some(first) = line.first_word().filter(|&i| matches!(line.word(i), "why" | "perché" | "perchè"))
    {
        places.push(line.tokens[first].span());
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(places(super::find, "Perché le api muoiono?", Italian), ["Perché"]);
        assert_eq!(places(super::find, "Why did rents fall?", English), ["Why"]);
        assert!(places(super::find, "Perché pioveva, si rimase in casa.", Italian).is_empty());
        assert!(places(super::find, "Who pays?", English).is_empty());
    }
}
