//! Headlines of other articles that lost the gap before them: stuck to their category ("HealthFlu to peak") or to
//! the headline before ("…ferry delaysDredging bill doubles").

use super::{View, is_prose};
use crate::text::neighbours::is_ordinary;
use rustc_hash::FxHashSet;

/// Longest line looked at, in bytes: some four headlines.
const LONGEST: usize = 249;
/// Fewest words of a line that holds a headline.
const FEWEST_WORDS: usize = 4;
/// Fewest words of a headline between two joints.
const FEWEST_BETWEEN: usize = 2;
/// An unfinished line of this many bytes right above tells that the text is broken into lines.
const BROKEN: usize = 50;

/// Names of the parts of a paper, in small letters. Those that brands begin with ("tech", "media") are left out.
const CATEGORIES: &str = "politica|economia|sport|cultura|cronaca|salute|tecnologia|tecnologie|scienza|scienze|esteri|mondo|ambiente|\
    spettacoli|spettacolo|interni|società|lavoro|finanza|mercati|imprese|innovazione|digitale|cybercrime|cybersecurity|sicurezza|\
    opinioni|commenti|editoriale|editoriali|viaggi|motori|cucina|moda|cinema|musica|libri|calcio|attualità|scuola|giustizia|\
    energia|clima|regioni|approfondimenti|analisi|inchieste|interviste|intelligenza artificiale|cronache|sanità|turismo|\
    politics|business|sports|health|technology|science|world|culture|entertainment|opinion|lifestyle|travel|economy|finance|\
    markets|environment|climate|energy|education|fashion|film|music|books|crime|security|local|national|international|\
    investigations|features|analysis|weather|football|obituaries|society|housing|transport|defence|defense|world news|\
    us news|uk news|local news|real estate|artificial intelligence";

/// Names that look like a category stuck to a headline.
const NAMES: &str = " BusinessEurope BusinessWeek BusinessWire BusinessInsider SportMediaset SportItalia WorldCom WorldPay WorldCat \
    WorldFish HealthKit HealthCare HealthCore EnergyAustralia MusicBrainz ScienceDirect ScienceAlert EuropaCorp \
    SecurityScorecard TravelPerk FilmFour SportWeek FinanceWatch CulturaItalia EconomiaCircolare CulturaIdentità ";

/// How sure it is that a line is headlines stuck together.
#[derive(Clone, Copy, PartialEq)]
enum Glue {
    /// One joint: sure only at the foot or beside other such lines.
    Once,
    /// A category and an ordinary word, once: sure where the line stands alone too.
    Category,
    /// More than one.
    Often,
}

/// Indices of the lines that are headlines stuck together.
pub(super) fn lines_of_teasers(view: &View<'_>) -> Vec<usize> {
    let seen = |index: &usize| view.lines[*index].kept && !view.is_title(*index);
    let all = || (0..view.lines.len()).filter(seen);
    let shaped: Vec<usize> = all().filter(|index| has_joint(view.lines[*index].text)).collect();
    if shaped.is_empty() {
        return shaped;
    }
    // What the story itself writes so is a name.
    let prose = view.lines.iter().filter(|line| line.kept && is_prose(line.text) && !is_open(line.text));
    let named: FxHashSet<&str> =
        prose.flat_map(|line| words(line.text)).filter(|word| has_joint(word)).collect();
    let found: Vec<(usize, Glue)> = shaped
        .into_iter()
        .filter(|index| !is_broken_line(view, *index))
        .filter_map(|index| Some((index, glue(view.lines[index].text, &named)?)))
        .collect();
    let is_glued = |index: usize| found.binary_search_by_key(&index, |(index, _)| *index).is_ok();
    let story = |index: &usize| is_prose(view.lines[*index].text) && !is_glued(*index);
    let (Some(first), Some(last)) = (all().find(story), all().rfind(story)) else { return vec![] };
    let beside = |index: usize| index > 0 && is_glued(index - 1) || is_glued(index + 1);
    let alone = |index: usize| {
        let gap = |at: usize| view.lines.get(at).is_none_or(|line| line.after_blank);
        index > first && gap(index) && gap(index + 1)
    };
    let sure = |(index, glue): &&(usize, Glue)| match glue {
        Glue::Often => true,
        Glue::Category => *index > last || beside(*index) || alone(*index),
        Glue::Once => *index > last || beside(*index),
    };
    found.iter().filter(sure).map(|(index, _)| *index).collect()
}

/// Whether a line is one of a paragraph broken into lines: it goes on below, or comes from above.
fn is_broken_line(view: &View<'_>, index: usize) -> bool {
    let below = view.lines.get(index + 1).filter(|below| !below.after_blank);
    let above =
        index.checked_sub(1).map(|above| &view.lines[above]).filter(|_| !view.lines[index].after_blank);
    below.is_some_and(|below| below.text.starts_with(char::is_lowercase))
        || above.is_some_and(|above| {
            above.kept && above.text.len() >= BROKEN && is_open(above.text) && !has_joint(above.text)
        })
}

/// Without the sign that ends a sentence.
fn is_open(line: &str) -> bool {
    !line.trim_end_matches(['"', '”', '»', '’', ')']).ends_with(['.', '!', '?', '…', ':'])
}

/// A small letter right before a capital.
fn has_joint(text: &str) -> bool {
    let mut small = false;
    text.chars().any(|c| {
        let joint = small && c.is_uppercase();
        small = c.is_lowercase();
        joint
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether and how a line is headlines stuck together; `named` are words that the story writes so.
fn glue(line: &str, named: &FxHashSet<&str>) -> Option<Glue> {
    let code = |c: char| "{}<>=_@#/\\;".contains(c);
    let ends = line.ends_with(['.', ',', ':']);
    if line.len() > LONGEST || ends || line.contains(code) || !line.starts_with(char::is_uppercase) {
        return None;
    }
    if line.split_whitespace().count() < FEWEST_WORDS {
        return None;
    }
    let (mut joints, mut category) = (0, false);
    // Where the headline begins that runs up to the next joint.
    let mut from = 0;
    for word in line.split_whitespace() {
        let at = word.as_ptr() as usize - line.as_ptr() as usize;
        let bare = words(word).find(|word| has_joint(word)).unwrap_or_default();
        if bare.is_empty() || named.contains(bare) || NAMES.split_ascii_whitespace().any(|name| name == bare)
        {
            continue;
        }
        for end in ends_of_parts(word).map(|end| at + end) {
            if is_joint(&line[from..end], &line[end..]) {
                let after = line[end..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                category |= is_category(&line[from..end]) && after.len() > 2 && is_ordinary(after);
                joints += 1;
                from = end;
            }
        }
    }
    match joints {
        0 => None,
        1 if category => Some(Glue::Category),
        1 => Some(Glue::Once),
        _ => Some(Glue::Often),
    }
}

/// The places in a word where a capital follows a small letter, in bytes.
fn ends_of_parts(word: &str) -> impl Iterator<Item = usize> {
    let follows = word.char_indices().skip(1);
    word.chars()
        .zip(follows)
        .filter(|(c, (_, next))| c.is_lowercase() && next.is_uppercase())
        .map(|(_, (at, _))| at)
}

/// Whether a line begins with nothing but the name of a part of a paper.
fn is_category(before: &str) -> bool {
    let lower = before.to_lowercase();
    CATEGORIES.split('|').any(|category| category == lower)
}

/// Whether a headline begins at `after`, behind a category or another headline.
fn is_joint(before: &str, after: &str) -> bool {
    let head = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let begins = head.chars().skip(1).all(char::is_lowercase)
        && (head.len() > 1 || after[head.len()..].starts_with(['\'', '’']))
        || has_joint(head) && !head.chars().nth(1).is_some_and(char::is_uppercase);
    if !begins {
        return false;
    }
    if is_category(before) {
        return true;
    }
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let first_part = after.split(char::is_whitespace).next().unwrap_or_default();
    let goes_on = has_joint(first_part) || after.split_whitespace().count() >= FEWEST_BETWEEN;
    last.chars().count() >= 3
        && last.starts_with(char::is_lowercase)
        && before.split_whitespace().count() > FEWEST_BETWEEN
        && goes_on
        && is_ordinary(last)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, gone, within_body};

    #[test]
    fn headlines_stuck_together_go_at_the_foot() {
        for line in [
            "SaluteMorbillo, vaccini in ritardo",
            "EsteriMacron vola a Tokyo",
            "Intelligenza artificialeIl robot che pota gli ulivi",
            "HealthMeasles back in three towns",
            "BusinessBread costs more, here is why",
            "World newsBrazil votes again on Sunday",
            "Pescatori, lo sciopero dei camionBari, la gru resta ferma",
            "Pilots walk out over wagesCrane bill triples",
        ] {
            assert_eq!(after_body(line), [("related articles", line.to_owned())], "{line}");
        }
        for line in ["SaluteMorbillo, vaccini in ritardo", "BusinessBread costs more, here is why"] {
            assert_eq!(within_body(line), [("related articles", line.to_owned())], "{line}");
        }
        let two = "SaluteMorbillo, vaccini in ritardo\nSportBari ancora sconfitto in casa";
        assert_eq!(within_body(two), [("related articles", two.to_owned())]);
    }

    #[test]
    fn several_stuck_together_go_everywhere() {
        for line in [
            "CybercrimeNove scuole colpite in un annoTecnologiaL'orologio che ascolta",
            "EconomiaSale il pane, ecco perchéSportIl Bari perde ancora",
            "Pescatori, lo sciopero dei camionBari, la gru resta fermaLa strada nuova chiude di notte",
            "BusinessBread costs more, here is whySportRovers lose at home",
            "CybercrimeNine schools hit in a yearTechnologyThe watch that listens",
            "Pilots walk out over wagesCrane bill triplesSouth road closed at night",
        ] {
            assert_eq!(after_body(line), [("related articles", line.to_owned())], "{line}");
            assert_eq!(within_body(line), [("related articles", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn names_written_so_stay() {
        for line in [
            "Il giudizio di OpenAI e di DeepSeek sul porto",
            "YouTube e WhatsApp fermi per tre ore",
            "McDonald lascia la guida del porto",
            "LaTeX spiegato ai marinai in dieci lezioni",
            "Con iPhone e iPad si entra nel porto",
            "BusinessEurope chiede tempo alla Commissione",
            "The day when GitHub went dark for sailors",
            "How the harbour uses JavaScript and LinkedIn",
            "La nave MacGregor entra in porto stasera",
            "EconomiaCircolare cresce anche in Liguria.",
            "const harbourName = getHarbourName of the port",
            "Old sailors like watchOS more than iOS",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
            assert!(after_body(line).is_empty(), "{line}");
        }
        for sentence in [
            "Il gruppo ha comprato il sito salutePiù di Bari e lo ha chiuso dopo tre mesi.",
            "HealthFirst says that the ships of the harbour carry more sailors than last year.",
        ] {
            assert!(within_body(sentence).is_empty(), "{sentence}");
            assert!(after_body(sentence).is_empty(), "{sentence}");
        }
    }

    #[test]
    fn a_name_of_the_story_and_a_broken_line_stay() {
        let story = "La società HealthFirst ha comprato ieri mattina le tre navi ferme nel porto di Genova.";
        let line = "HealthFirst compra anche il faro";
        assert!(gone(&format!("Le navi vendute\n\n{story}\n\n{line}")).is_empty());
        let broken = "Le navi vendute\n\nIeri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero, e\nHealthFirst le ha comprate tutte dopo una lunga asta al\nporto di Genova.";
        assert!(gone(broken).is_empty());
    }
}
