//! Words that end with a stop without ending a sentence, and names of the net.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Whether a sentence may end at an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// Something always follows ("Mr. Smith", "art. 3").
    Never,
    /// The next word tells ("Inc.", "ecc.").
    Perhaps,
}

/// Something always follows these.
const NEVER: &str = "mr mrs ms dr prof profs sen rep gov gen col lt sgt capt cmdr adm maj hon rev st messrs fr \
    dott dottssa drssa sig sigg sigra sigri proff avv ing arch geom rag on onn egr gent gentma spett ill \
    art artt pag pagg cap capp fig figg tab tabb vol voll par lett comma ca cfr vd num nr tel prot ibid \
    vs al approx mt ft bros gen jan feb mar apr jun jul aug sept sep oct nov dec gennaio \
    mons card fra ten cap serg mar magg cpl maresc sott brig cons sta sto ss pp ed eds trad tr dpr dlgs es eg ie viz e.g i.e";

/// A sentence may end with these.
const PERHAPS: &str = "inc corp co ltd llc plc jr sr etc ecc eccetera spa srl snc sas coop cia bn mln mld mil min sec \
    max no dept univ assn ave blvd rd sq ariz calif colo conn fla kan mass mich minn mont neb nev okla ore tenn tex \
    wash wis wyo";

static KNOWN: LazyLock<FxHashMap<&'static str, Ends>> = LazyLock::new(|| {
    let perhaps = PERHAPS.split_whitespace().map(|w| (w, Ends::Perhaps));
    perhaps.chain(NEVER.split_whitespace().map(|w| (w, Ends::Never))).collect()
});

/// Forms that are ordinary words too: abbreviations only when written with a capital.
const CAPITAL_ONLY: &str = " on mar gen rep gov st dec ten cap fra al sig ill ed art co sen hon sec max mt sat sun \
    fig tab col adm es no sta sto card par ing arch jun sep rev mass ore wash mont \
    neb nev kan brig cons ";
/// Of these, forms that are abbreviations in lower case too when a number follows is settled by
/// [`is_before_number`].
const BEFORE_NUMBER: &str = " art artt pag pagg cap capp fig figg tab tabb vol voll n nn no nr num par pp p co ca tel sec lgs dlgs dpr reg ";

/// Whether `word` (without its stop) is an abbreviation that keeps its stop.
pub(super) fn is_known(word: &str) -> bool {
    ends(word).is_some()
}

/// Whether a sentence may end after the abbreviation `word`, written with or without its stop.
pub(super) fn ends(word: &str) -> Option<Ends> {
    let bare = word.strip_suffix('.').unwrap_or(word);
    if bare.is_empty() || bare.len() > 9 || !bare.is_ascii() {
        return None;
    }
    let mut buffer = [0_u8; 9];
    let lower = &mut buffer[..bare.len()];
    lower.copy_from_slice(bare.as_bytes());
    lower.make_ascii_lowercase();
    let lower = std::str::from_utf8(lower).ok()?;
    let found = *KNOWN.get(lower)?;
    let capital = bare.starts_with(|c: char| c.is_ascii_uppercase());
    if !capital && listed(CAPITAL_ONLY, lower) {
        return None;
    }
    Some(found)
}

/// Whether `word`, written with its stop, ends the name of a company.
pub(super) fn is_legal_form(word: &str) -> bool {
    const FORMS: &str = " inc. corp. co. ltd. llc. plc. spa. srl. snc. sas. s.p.a. s.r.l. s.n.c. s.a.s. ";
    word.len() <= 7 && listed(FORMS, &word.to_ascii_lowercase())
}

/// Whether `word` (without its stop) is an abbreviation when a number follows ("art. 3", "n. 5").
pub(super) fn is_before_number(word: &str) -> bool {
    word.len() <= 5 && listed(BEFORE_NUMBER, &word.to_ascii_lowercase())
}

/// Italian titles that are words of English or of grammar too: behind an article they are titles ("il sen. Neri",
/// "l'on. Verdi"), before a name.
const TITLES: &str = " sig sen on gen col card arch pres cav ten cap magg mar sez sec reg mons ing geom rag avv prof comm \
    p brig cons isp app dir ";
const ARTICLES: &str = " il lo la l i gli le un uno una del dello della dell dei degli delle al allo alla all ai agli alle dal \
    dallo dalla dall dai dagli nel nello nella nell nei nelle sul sullo sulla sull con col e ";

/// Whether `word` (without its stop) is an abbreviated title behind the Italian `article`.
pub(super) fn is_behind_article(article: &str, word: &str) -> bool {
    word.len() <= 5
        && word.bytes().all(|c| c.is_ascii_lowercase())
        && listed(TITLES, word)
        && listed(ARTICLES, &article.trim_end_matches(['\'', '’']).to_lowercase())
}

/// Whether `word` (without its stop) is a priest's title without an article before a name: "di p. Spadaro". No
/// sentence ends with that letter alone.
pub(super) fn is_father(word: &str) -> bool {
    word == "p"
}

/// Whether `word` (without its stop) is an annex behind the Italian word `before`, where `next` is its letter or
/// number: "nell'all. A", "v. all. 2". In English a sentence may end so.
pub(super) fn is_annex(before: &str, word: &str, next: &str) -> bool {
    const BEFORE: &str = " l dell nell all dall sull un gli degli negli agli vedi cfr v di in ";
    word == "all"
        && listed(BEFORE, &before.trim_end_matches(['\'', '’', '.']).to_lowercase())
        && (next.len() == 1 && next.starts_with(|c: char| c.is_ascii_uppercase())
            || next.starts_with(|c: char| c.is_ascii_digit()))
}

fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|w| w == word)
}

/// Endings of addresses that are written without "www" in running text.
const DOMAINS: &str = " it com org net eu tech io ai co uk de fr es ch at be nl pl info biz tv news gov edu us me app dev \
    cn ru jp kr in ca au online site blog cloud xyz mil int press media world today ";

/// Whether `label` is a lower-case top-level domain.
pub(super) fn is_domain(label: &str) -> bool {
    (2..=6).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_lowercase()) && listed(DOMAINS, label)
}
