//! Whose judgement it is that a sentence tells without quotation marks, what somebody does to others, and what is
//! denied.

use super::in_an_article;
use crate::analysis::{Options, StanceLabel, Voice, analyse};
use crate::corpus::{Format, Known, from_text};

const REST_IT: &str =
    "La riunione si è tenuta martedì nella vecchia sala. I lavori riprendono dopo la pausa.";
const REST_EN: &str = "The meeting took place on Tuesday in the town hall. The minutes run to forty pages.";

/// Whose words judge the name, in an article that begins with the sentence.
fn voices(sentence: &str, rest: &str, name: &str) -> Vec<Voice> {
    let article = from_text("a.txt", &format!("{sentence} {rest}"), Format::Text, &Known::default()).unwrap();
    let reading = analyse(&article, &Options::default());
    let entity = reading.entities.iter().find(|e| e.name == name);
    let entity = entity.unwrap_or_else(|| panic!("{name} in {sentence}"));
    entity.stance.evidence.iter().map(|e| e.voice.clone()).collect()
}

#[test]
fn what_somebody_is_told_to_hold_is_theirs() {
    for (sentence, rest, name, speaker) in [
        ("La procura accusa Paolo Ferri di una vergognosa corruzione.", REST_IT, "Paolo Ferri", "La procura"),
        ("Secondo i giudici Paolo Ferri è un bugiardo corrotto.", REST_IT, "Paolo Ferri", "i giudici"),
        ("Per i critici Paolo Ferri è un bugiardo corrotto.", REST_IT, "Paolo Ferri", "i critici"),
        ("A detta dei vicini, Paolo Ferri è un bugiardo violento.", REST_IT, "Paolo Ferri", "vicini"),
        ("I soci hanno definito Paolo Ferri un bugiardo corrotto.", REST_IT, "Paolo Ferri", "I soci"),
        ("Molti vedono Paolo Ferri come un bugiardo corrotto.", REST_IT, "Paolo Ferri", "Molti"),
        ("Critics call Paul Ferris a liar and a fraud.", REST_EN, "Paul Ferris", "Critics"),
        ("For his opponents Paul Ferris is a shameless liar.", REST_EN, "Paul Ferris", "his opponents"),
        ("In the view of the unions, Paul Ferris is a liar.", REST_EN, "Paul Ferris", "the unions"),
        ("Many see Paul Ferris as a dishonest fraud.", REST_EN, "Paul Ferris", "Many"),
        (
            "In the opposition's view, Paul Ferris is a shameless liar.",
            REST_EN,
            "Paul Ferris",
            "the opposition",
        ),
        ("Paul Ferris is said to be a shameless liar.", REST_EN, "Paul Ferris", ""),
        ("Paul Ferris allegedly betrayed and cheated his own firm.", REST_EN, "Paul Ferris", ""),
        ("Paolo Ferri avrebbe tradito e ingannato i suoi soci.", REST_IT, "Paolo Ferri", ""),
        ("Si dice che Paolo Ferri sia un bugiardo corrotto.", REST_IT, "Paolo Ferri", ""),
        ("Paolo Ferri è stato bollato come un bugiardo corrotto.", REST_IT, "Paolo Ferri", ""),
        ("Hanno salutato Paolo Ferri come un eroe magnifico.", REST_IT, "Paolo Ferri", ""),
        ("Paul Ferris is, according to his rivals, a shameless liar.", REST_EN, "Paul Ferris", "his rivals"),
    ] {
        assert_eq!(voices(sentence, rest, name), [Voice::Speaker(speaker.to_owned())], "{sentence}");
    }
}

#[test]
fn what_the_author_holds_stays_the_authors() {
    for (sentence, rest, name) in [
        ("Secondo me Paolo Ferri è un bugiardo corrotto.", REST_IT, "Paolo Ferri"),
        ("Io considero Paolo Ferri un bugiardo corrotto.", REST_IT, "Paolo Ferri"),
        ("Hanno ragione i critici: Paolo Ferri è un bugiardo corrotto.", REST_IT, "Paolo Ferri"),
        ("Per anni Paolo Ferri è stato un bugiardo corrotto.", REST_IT, "Paolo Ferri"),
        ("I call Paul Ferris a liar and a fraud.", REST_EN, "Paul Ferris"),
        ("Critics call Paul Ferris slow, but he is worse: Paul Ferris is a liar.", REST_EN, "Paul Ferris"),
        ("Paul Ferris is accused of theft, and rightly: a liar and a fraud.", REST_EN, "Paul Ferris"),
    ] {
        assert_eq!(voices(sentence, rest, name), [Voice::Author], "{sentence}");
    }
}

#[test]
fn what_somebody_does_to_others_judges_them_in_the_plainest_report() {
    for (sentence, name, label) in [
        ("Boeing betrayed the partners and cheated its own workers.", "Boeing", StanceLabel::Critical),
        ("Boeing saved the small firms of a valley from ruin.", "Boeing", StanceLabel::Favourable),
        ("Fincantieri ha ingannato i soci e imbrogliato gli operai.", "Fincantieri", StanceLabel::Critical),
        (
            "Fincantieri ha salvato dalla rovina una dozzina di imprese.",
            "Fincantieri",
            StanceLabel::Favourable,
        ),
    ] {
        assert_eq!(in_an_article(sentence, name), label, "{sentence}");
    }
    // Nobody does it there.
    let saving =
        "When Boeing absorbed a rival in 2016, the work took three years and consumed the expected saving.";
    assert_eq!(in_an_article(saving, "Boeing"), StanceLabel::Neutral);
}

#[test]
fn whom_it_is_done_to_is_not_blamed() {
    for (sentence, name) in [
        ("Boeing deceived Ada Moore and stole her savings.", "Ada Moore"),
        ("Boeing exposed the fraud and denounced the scandal.", "Boeing"),
        ("Fincantieri ha ingannato Ada Neri e le ha rubato i risparmi.", "Ada Neri"),
    ] {
        assert_ne!(in_an_article(sentence, name), StanceLabel::Critical, "{sentence}");
    }
}

#[test]
fn two_words_for_one_negation_deny_once() {
    for (sentence, name, label) in [
        (
            "Fincantieri non ha mai aiutato i clienti né protetto gli operai.",
            "Fincantieri",
            StanceLabel::Critical,
        ),
        ("Fincantieri non è mai stata disonesta.", "Fincantieri", StanceLabel::Favourable),
        ("Non penso che Fincantieri sia una truffa vergognosa.", "Fincantieri", StanceLabel::Favourable),
        ("I don't believe that the firm Boeing is a shameless fraud.", "Boeing", StanceLabel::Favourable),
        ("Fincantieri non è affatto una truffa vergognosa.", "Fincantieri", StanceLabel::Favourable),
    ] {
        // Denied blame may be no praise, but it is no blame.
        let found = in_an_article(sentence, name);
        assert!(found == label || found == StanceLabel::Neutral, "{sentence} {found:?}");
    }
}
