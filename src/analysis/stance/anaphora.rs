//! Sentences that go on about a name without naming it: "He is a fraud.", "L'azienda ha fallito."
//!
//! Only what is nearly certain: the sentence opens with a pronoun or a definite noun, names nobody of that
//! kind itself, and the sentence before it, in the same paragraph, names exactly one. "He" is nobody with a woman's
//! given name.

use crate::analysis::entities::{Gender, gender};
use crate::analysis::{Entity, Kind};
use crate::text::{Document, Language, Token};

/// Pronouns that stand for a person.
const HE: [&str; 3] = ["he", "lui", "egli"];
const SHE: [&str; 3] = ["she", "lei", "ella"];
/// "the company", "l'azienda": stand for an organization.
const ORGANIZATION: [&str; 16] = [
    "company",
    "firm",
    "startup",
    "start-up",
    "bank",
    "group",
    "party",
    "agency",
    "azienda",
    "società",
    "impresa",
    "banca",
    "partito",
    "gruppo",
    "multinazionale",
    "agenzia",
];
/// "the model", "l'app": stand for a product.
const PRODUCT: [&str; 16] = [
    "model",
    "app",
    "chatbot",
    "software",
    "device",
    "phone",
    "car",
    "platform",
    "modello",
    "applicazione",
    "dispositivo",
    "telefono",
    "auto",
    "piattaforma",
    "farmaco",
    "drug",
];
/// Nouns behind "it is a" that stand for what follows: "it is a pity that …".
const IMPERSONAL: [&str; 16] = [
    "pity", "shame", "mistake", "matter", "question", "fact", "case", "sign", "time", "day", "year", "week",
    "story", "first", "last", "same",
];
const ARTICLES: [&str; 8] = ["the", "il", "lo", "la", "l", "this", "questa", "questo"];
/// Words that may stand before the pronoun or the article.
const BEFORE: [&str; 10] = ["but", "and", "yet", "still", "ma", "e", "eppure", "però", "infatti", "so"];

/// A place that stands for an entity: sentence, first and last byte, index of the entity.
pub type Stand = (u32, u32, u32, u32);

/// The words that stand for a name, in text order.
pub fn stands(text: &str, document: &Document, entities: &[Entity]) -> Vec<Stand> {
    // Which entities each sentence names.
    let mut named: Vec<Vec<u32>> = vec![Vec::new(); document.sentences.len()];
    for (index, entity) in entities.iter().enumerate().filter(|(_, e)| e.kind != Kind::Concept) {
        for mention in &entity.mentions {
            if let Some(names) = named.get_mut(mention.sentence as usize) {
                names.push(index as u32);
            }
        }
    }
    let mut found: Vec<Stand> = Vec::new();
    for (at, pair) in document.sentences.windows(2).enumerate() {
        let (before, sentence) = (&pair[0], &pair[1]);
        if before.paragraph != sentence.paragraph {
            continue;
        }
        let tokens = document.tokens_of(sentence);
        let Some(opening) = opening(text, document.language, tokens) else { continue };
        let (first, last, of) = (opening.first, opening.last, opening.gender);
        let of_kind = |names: &[u32], kind: Kind| {
            let mut of: Vec<u32> =
                names.iter().copied().filter(|e| entities[*e as usize].kind == kind).collect();
            of.sort_unstable();
            of.dedup();
            of
        };
        // "It" is the thing before it rather than its maker.
        let kind = opening.kinds.iter().copied().find(|kind| !of_kind(&named[at], *kind).is_empty());
        let kind = kind.unwrap_or(opening.kinds[0]);
        // A sentence that itself stands for a name hands it on.
        let mut here = of_kind(&named[at], kind);
        let fits = |entity: &u32| {
            of.is_none() || gender(&entities[*entity as usize].name).is_none_or(|g| of == Some(g))
        };
        here.retain(fits);
        if here.is_empty() {
            here = found.last().filter(|s| s.0 as usize == at).map(|s| s.3).into_iter().collect();
            here.retain(|e| entities[*e as usize].kind == kind && fits(e));
        }
        if let ([one], []) = (here.as_slice(), of_kind(&named[at + 1], kind).as_slice()) {
            found.push((at as u32 + 1, tokens[first].start, tokens[last].span().end, *one));
        }
    }
    found
}

/// What a sentence opens with, if it stands for somebody or something.
struct Opening {
    /// Tokens.
    first: usize,
    last: usize,
    /// What it may stand for, rather the first ones.
    kinds: &'static [Kind],
    gender: Option<Gender>,
}

fn opening(text: &str, language: Language, tokens: &[Token]) -> Option<Opening> {
    if !language.is_judged() {
        return None;
    }
    let word =
        |at: usize| tokens.get(at).map(|token| token.of(text).trim_end_matches(['\'', '’']).to_lowercase());
    let skip = usize::from(BEFORE.contains(&word(0)?.as_str()));
    let first = word(skip)?;
    for (pronouns, gender) in [(HE, Gender::Masculine), (SHE, Gender::Feminine)] {
        if pronouns.contains(&first.as_str()) {
            return Some(Opening { first: skip, last: skip, kinds: &[Kind::Person], gender: Some(gender) });
        }
    }
    if first == "it" && language == Language::English {
        let (verb, next, noun) = (word(skip + 1)?, word(skip + 2)?, word(skip + 3)?);
        let is = matches!(verb.as_str(), "is" | "was" | "remains" | "looks" | "feels" | "has" | "'s");
        let said =
            matches!(next.as_str(), "a" | "an" | "the" | "one") && !IMPERSONAL.contains(&noun.as_str());
        let kinds = &[Kind::Product, Kind::Work, Kind::Organization];
        return (is && said).then_some(Opening { first: skip, last: skip, kinds, gender: None });
    }
    if !ARTICLES.contains(&first.as_str()) {
        return None;
    }
    let noun = word(skip + 1)?;
    let is = |list: &[&str]| list.contains(&noun.as_str());
    let kinds: &[Kind] = match () {
        () if is(&ORGANIZATION) => &[Kind::Organization],
        () if is(&PRODUCT) => &[Kind::Product],
        () => return None,
    };
    // "the company of …", "la società che …": another one.
    let next = word(skip + 2).unwrap_or_default();
    let other = matches!(
        next.as_str(),
        "of" | "di"
            | "del"
            | "della"
            | "dei"
            | "che"
            | "that"
            | "which"
            | "behind"
            | "dietro"
            | "dell"
            | "degli"
            | "'s"
    );
    (!other).then_some(Opening { first: skip, last: skip + 1, kinds, gender: None })
}

#[cfg(test)]
mod tests {
    use crate::analysis::{Options, StanceLabel, analyse};
    use crate::corpus::{Format, Known, from_text};

    /// The label and the sentences that made it.
    fn judged(text: &str, name: &str) -> (StanceLabel, Vec<String>) {
        let article = from_text("a.txt", text, Format::Text, &Known::default()).unwrap();
        let reading = analyse(&article, &Options::default());
        let entity =
            reading.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{name}: {text}"));
        let sentences = entity.stance.evidence.iter().map(|e| e.span.of(&article.text).to_owned());
        (entity.stance.label, sentences.collect())
    }

    #[test]
    fn a_sentence_may_go_on_about_a_name_without_it() {
        let rest = "The meeting took place on Tuesday in the old town hall. Work will go on after the summer. \
            The minutes run to forty pages.";
        for (text, name, label) in [
            (
                "Peter Hartley came to the council on Monday. He is a shameless liar and a disgrace.",
                "Peter Hartley",
                StanceLabel::Critical,
            ),
            (
                "Boeing has its offices in Seattle. The company is a disgrace, incompetent and corrupt.",
                "Boeing",
                StanceLabel::Critical,
            ),
            (
                "Martha Hartley met Peter Brown on Monday. He is a shameless liar and a disgrace.",
                "Peter Brown",
                StanceLabel::Critical,
            ),
            (
                "Martha Hartley met Peter Brown on Monday. He is a shameless liar and a disgrace.",
                "Martha Hartley",
                StanceLabel::Neutral,
            ),
            (
                "Boeing showed the 737 Max in Seattle on Monday. It is a shameful, dangerous and ugly machine.",
                "737 Max",
                StanceLabel::Critical,
            ),
            (
                "Boeing has its offices in Seattle. It is a shame that the shameful and ugly weather stays.",
                "Boeing",
                StanceLabel::Neutral,
            ),
            // Two to choose from, another paragraph, another company.
            (
                "Peter Hartley met John Brown on Monday. He is a shameless liar and a disgrace.",
                "Peter Hartley",
                StanceLabel::Neutral,
            ),
            (
                "Boeing has its offices in Seattle.\n\nThe company is a disgrace, incompetent and corrupt.",
                "Boeing",
                StanceLabel::Neutral,
            ),
            (
                "Boeing has its offices in Seattle. The company of his brother is a disgrace and corrupt.",
                "Boeing",
                StanceLabel::Neutral,
            ),
        ] {
            assert_eq!(judged(&format!("{text} {rest}"), name).0, label, "{text}");
        }
        let (label, sentences) = judged(
            "Fincantieri ha sede a Trieste. L'azienda è incompetente e corrotta, una vergogna. La riunione si è tenuta martedì. \
             I lavori riprendono dopo la pausa. Il verbale è di quaranta pagine.",
            "Fincantieri",
        );
        assert_eq!(label, StanceLabel::Critical);
        assert!(sentences[0].starts_with("L'azienda"), "{sentences:?}");
    }
}
