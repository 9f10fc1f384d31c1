//! The concepts that the reader follows. What could be followed is suggested by the folder as a whole:
//! see `collection/concepts`.

use super::super::{Entity, Kind, Mention, Options, Stance, Tracked};
use crate::text::Document;
use crate::text::fold::fold_into;
use rustc_hash::FxHashMap;

/// The concepts the reader follows.
pub(super) fn find(text: &str, document: &Document, options: &Options) -> Vec<Entity> {
    options.tracked.iter().filter_map(|tracked| follow(text, document, tracked)).collect()
}

/// One word of a tracked form.
struct Pattern {
    folded: String,
    /// Stands for any ending.
    open: bool,
    /// Written in capitals: found in capitals only, so that "AI" is not the Italian "ai".
    capitals: bool,
}

impl Pattern {
    fn matches(&self, folded: &str, written: &str) -> bool {
        let same = if self.open { folded.starts_with(&self.folded) } else { folded == self.folded };
        same && (!self.capitals || !written.chars().any(char::is_lowercase))
    }
}

fn follow(text: &str, document: &Document, tracked: &Tracked) -> Option<Entity> {
    // Forms by the first letter of their first word; under '*' those that begin with any.
    let mut forms: FxHashMap<char, Vec<Vec<Pattern>>> = FxHashMap::default();
    for form in &tracked.forms {
        let patterns: Vec<Pattern> = form.split_whitespace().map(pattern).collect();
        let Some(first) = patterns.first() else { continue };
        forms.entry(first.folded.chars().next().unwrap_or('*')).or_default().push(patterns);
    }
    let mut mentions = Vec::new();
    let mut folded: Vec<String> = Vec::new();
    for (at, sentence) in document.sentences.iter().enumerate() {
        let tokens = document.tokens_of(sentence);
        folded.resize_with(folded.len().max(tokens.len()), String::new);
        for (slot, token) in folded.iter_mut().zip(tokens) {
            slot.clear();
            fold_into(token.of(text), slot);
        }
        let words = &folded[..tokens.len()];
        let mut next = 0;
        while let Some(word) = words.get(next) {
            let of = |c: char| forms.get(&c).into_iter().flatten();
            let longest = of(word.chars().next().unwrap_or('*'))
                .chain(of('*'))
                .filter(|form| {
                    words.get(next..next + form.len()).is_some_and(|run| {
                        let written = tokens[next..].iter().map(|token| token.of(text));
                        form.iter().zip(run).zip(written).all(|((p, folded), w)| p.matches(folded, w))
                    })
                })
                .map(Vec::len)
                .max()
                .unwrap_or(0);
            if longest > 0 {
                let span = tokens[next].span().join(tokens[next + longest - 1].span());
                mentions.push(Mention { span, sentence: at as u32 });
            }
            next += longest.max(1);
        }
    }
    (!mentions.is_empty()).then(|| Entity {
        name: tracked.name.clone(),
        kind: Kind::Concept,
        mentions,
        stance: Stance::default(),
    })
}

fn pattern(word: &str) -> Pattern {
    let (stem, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let mut folded = String::new();
    fold_into(stem, &mut folded);
    let capitals =
        stem.chars().filter(|c| c.is_uppercase()).count() > 1 && !stem.chars().any(char::is_lowercase);
    Pattern { folded, open, capitals }
}
