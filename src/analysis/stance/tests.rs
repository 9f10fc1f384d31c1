//! One line per phenomenon: what is said of a name, and the label.

use crate::analysis::{Options, StanceLabel, analyse};
use crate::corpus::{Format, Known, from_text};

/// The label, the words that made it, and how far it may be trusted.
fn judged(text: &str, name: &str) -> (StanceLabel, Vec<String>) {
    let article = from_text("a.txt", text, Format::Text, &Known::default()).unwrap();
    let reading = analyse(&article, &Options::default());
    let entity =
        reading.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{name} in {text}"));
    let cues = entity.stance.evidence.iter().flat_map(|e| &e.cues);
    (entity.stance.label, cues.map(|c| c.span.of(&article.text).to_owned()).collect())
}

#[test]
fn a_judged_label_always_shows_its_words() {
    for (text, name) in [
        (
            "Il ministro ha elogiato Fincantieri per il lavoro eccellente svolto nel porto di Genova.",
            "Fincantieri",
        ),
        (
            "L'opposizione ha accusato Fincantieri di un fallimento vergognoso nel porto di Genova.",
            "Fincantieri",
        ),
        ("Critics condemned Boeing for a disastrous failure and accused it of corruption.", "Boeing"),
    ] {
        let (label, cues) = judged(text, name);
        if !matches!(label, StanceLabel::Neutral | StanceLabel::Insufficient) {
            assert!(!cues.is_empty(), "{text}");
        }
    }
}

#[test]
fn blame_is_critical_and_never_favourable() {
    let (label, cues) =
        judged("Critics condemned Boeing for a disastrous failure and accused it of corruption.", "Boeing");
    assert_eq!(label, StanceLabel::Critical, "{cues:?}");
}

#[test]
fn a_language_that_is_not_judged_has_no_stance() {
    let text = "Le ministre a déclaré que Renault avait connu un succès remarquable cette année, et que les ventes de \
                Renault en Europe allaient encore progresser au cours des prochains mois selon les analystes.";
    assert_eq!(judged(text, "Renault").0, StanceLabel::Insufficient);
}
