//! Small words that the grammar of a sentence turns on.

/// Small words that the grammar turns on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordRole {
    #[default]
    Other,
    /// "di", "of".
    Of,
    /// "da", "by".
    By,
    /// "a", "contro", "per", "to", "against", "for".
    Towards,
    /// "essere", "be" and what joins a noun to what it is.
    Copula,
    /// "avere", "have": makes a participle active.
    Have,
    Comma,
    /// Other punctuation.
    Stop,
    /// "che", "who", "which".
    Relative,
    /// "di", "than" after a comparative is read by [`Self::Of`] and this.
    Than,
    /// A word with a capital inside the sentence.
    Name,
}

/// The role of a folded word.
pub(super) fn role(folded: &str) -> WordRole {
    match folded {
        "di" | "del" | "dello" | "della" | "dell'" | "dei" | "degli" | "delle" | "d'" | "of" | "'s" => {
            WordRole::Of
        }
        "da" | "dal" | "dallo" | "dalla" | "dall'" | "dai" | "dagli" | "dalle" | "by" => WordRole::By,
        "a" | "al" | "allo" | "alla" | "all'" | "ai" | "agli" | "alle" | "contro" | "verso" | "per"
        | "to" | "against" | "for" | "towards" | "toward" | "on" | "at" => WordRole::Towards,
        "è" | "sono" | "era" | "erano" | "fu" | "furono" | "sarà" | "saranno" | "sia" | "siano"
        | "essere" | "stato" | "stata" | "stati" | "state" | "viene" | "vengono" | "venne" | "vennero"
        | "verrà" | "venire" | "resta" | "restano" | "diventa" | "diventato" | "sembra" | "risulta"
        | "appare" | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "became" | "becomes"
        | "become" | "remains" | "seems" | "looks" | "gets" | "got" | "'re" | "'m" | "isn't" | "wasn't"
        | "aren't" | "weren't" => WordRole::Copula,
        "ha" | "hanno" | "aveva" | "avevano" | "abbia" | "avrà" | "avrebbe" | "avere" | "aver" | "avendo"
        | "has" | "have" | "had" | "having" | "'ve" | "hasn't" | "haven't" | "hadn't" => WordRole::Have,
        "che" | "cui" | "who" | "which" | "that" | "whose" | "whom" => WordRole::Relative,
        "than" | "rispetto" => WordRole::Than,
        _ => WordRole::Other,
    }
}
