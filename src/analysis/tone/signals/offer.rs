//! We, and you: a sentence in which a seller or a cause speaks to its public.

use crate::analysis::tone::line::Line;
use crate::span::Span;
use crate::text::Language;

const ITALIAN: (&[&str], &[&str]) = (
    &["noi", "nostro", "nostra", "nostri", "nostre", "abbiamo", "siamo"],
    &["ti", "tuo", "tua", "tuoi", "tue", "puoi", "vuoi", "vostro", "vostra", "vostri", "vostre", "vi"],
);
const ENGLISH: (&[&str], &[&str]) = (
    &["we", "our", "us", "ours", "we'll", "we've", "we're"],
    &["you", "your", "yours", "yourself", "you'll", "you're", "you've"],
);

pub fn find(line: &Line, places: &mut Vec<Span>) {
    let (ours, yours) = if line.language == Language::Italian { ITALIAN } else { ENGLISH };
    let at = |forms: &[&str]| (0..line.tokens.len()).find(|&i| line.own(i) && forms.contains(&line.word(i)));
    if let (Some(ours), Some(yours)) = (at(ours), at(yours)) {
        let (first, last) = (ours.min(yours), ours.max(yours));
        places.push(line.tokens[first].span().join(line.tokens[last].span()));
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::tone::signals::places;
    use crate::text::Language::{English, Italian};

    #[test]
    fn cases() {
        assert_eq!(
            places(super::find, "I nostri tecnici sono al tuo servizio.", Italian),
            ["nostri tecnici sono al tuo"]
        );
        assert_eq!(places(super::find, "Let our team help you.", English), ["our team help you"]);
        assert!(places(super::find, "Our team won.", English).is_empty());
    }
}
