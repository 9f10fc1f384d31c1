//! What is evidence in a whole article, and what is not.

use super::in_an_article;
use crate::analysis::{Options, StanceLabel, Voice, analyse};
use crate::corpus::{Format, Known, from_text};

#[test]
fn what_an_authority_does_to_others_is_no_judgement_of_it() {
    let rest = "La riunione si è tenuta martedì nella vecchia sala. I lavori riprendono dopo la pausa. Il verbale è di quaranta \
                pagine.";
    for (text, label) in [
        (
            "La Consob ha inflitto a Brindelli Spa una multa pesante per gravi irregolarità e falsi.",
            StanceLabel::Neutral,
        ),
        (
            "La Consob ha finanziato con generosità un eccellente e prestigioso restauro di Brindelli Spa.",
            StanceLabel::Neutral,
        ),
        (
            "La Consob è stata criticata duramente: un fallimento vergognoso, un disastro, una pessima vigilanza.",
            StanceLabel::Critical,
        ),
    ] {
        assert_eq!(super::label(&format!("{text} {rest}"), "Consob"), label, "{text}");
    }
}

#[test]
fn what_is_said_of_something_else_in_the_sentence_is_not_said_of_a_name() {
    for (sentence, name) in [
        // Behind "of" only the word before it is said of the name.
        (
            "Il piccolo cantiere è incompetente e corrotto, benché i fondi di Fincantieri fossero arrivati.",
            "Fincantieri",
        ),
        (
            "They printed the date of the merger of Boeing wrongly, a shameful and incompetent mistake.",
            "Boeing",
        ),
        // To whom it is said.
        (
            "Gli esperti hanno detto a Fincantieri che la città ha talenti eccezionali e straordinari.",
            "Fincantieri",
        ),
        ("Experts told Boeing that the town has exceptional and outstanding talents.", "Boeing"),
        // Where it happens.
        ("All'Università di Trieste i diplomati sono eccellenti e straordinari.", "Università di Trieste"),
        // What is wished, meant, or too much.
        ("I partner dovrebbero rappresentare con successo eccellente Fincantieri nel mondo.", "Fincantieri"),
        ("Fincantieri punta a diventare eccellente e straordinaria.", "Fincantieri"),
        ("Boeing hopes to become an excellent and outstanding maker.", "Boeing"),
        ("Boeing is too polite.", "Boeing"),
        // What once was and is no more.
        ("In passato Fincantieri era corrotta e disonesta, oggi è un'altra azienda.", "Fincantieri"),
        ("Once the firm was corrupt and Boeing was dishonest, now the rules are others.", "Boeing"),
        // What a state forbids is done by somebody and to somebody: it judges neither.
        ("La città aggira le restrizioni di Fincantieri sui motori.", "Fincantieri"),
        // What they say of others.
        ("Boeing said that delays were putting the targets at risk, a shameful and corrupt mess.", "Boeing"),
    ] {
        assert_eq!(in_an_article(sentence, name), StanceLabel::Neutral, "{sentence}");
    }
    for (sentence, name) in [
        ("L'inaspettato e straordinario successo di Fincantieri ha stupito tutti.", "Fincantieri"),
        ("Fincantieri è eccellente e straordinaria, e punta a crescere.", "Fincantieri"),
    ] {
        assert_eq!(in_an_article(sentence, name), StanceLabel::Favourable, "{sentence}");
    }
}

#[test]
fn praise_by_a_verb_is_the_speakers_whose_words_follow() {
    let rest = "The meeting took place on Tuesday in the old town hall. Work will go on after the summer. The minutes run to \
                forty pages.";
    let text =
        format!("Ada Verdi praised Boeing warmly, saying that it had done \"an excellent job\". {rest}");
    let article = from_text("a.txt", &text, Format::Text, &Known::default()).unwrap();
    let reading = analyse(&article, &Options::default());
    let boeing = reading.entities.iter().find(|e| e.name == "Boeing").unwrap();
    let voices: Vec<_> = boeing.stance.evidence.iter().map(|e| e.voice.clone()).collect();
    assert_eq!(voices, [Voice::Speaker("Ada Verdi".to_owned())]);
}
