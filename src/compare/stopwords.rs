//! Words that carry grammar, not content, in Italian and in English.
//!
//! One list for both languages: a press article of one language quotes the other, and the few
//! words that are grammar in one and content in the other ("come", "sale") are left out.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Lower case, accents folded, split at apostrophes ("dell" for "dell'").
const WORDS: &str = "
a ad agli ai al all alla alle allo anche ancora anzi appena avere aveva avevano avuto abbia abbiano abbiamo
avra avrebbe avrebbero avranno c che chi chiunque ci cio cioe col con contro coi cosa cosi cui d da dagli dai dal dall
dalla dalle dallo degli dei del dell della delle dello dentro deve devono di dopo dove dovrebbe dovra due dunque durante
e ecco ed egli ella entrambi entro era erano essa esse essere essi esso ecc etc fa fino fra fu fui furono fosse fossero
fuori gia gli ha hai hanno ho i il in infatti inoltre insieme invece io l la le lei li lo loro lui ma mai me
medesimo meglio meno mentre mi mia mie miei mio molta molte molti molto n ne nei negli nel nell nella nelle nello
nemmeno neppure nessun nessuna nessuno niente noi non nostra nostre nostri nostro nulla o od ogni ognuno oltre oppure
ora ossia per perche percio pero piu poca poche pochi poco poi possa possano possono potra potrebbe potrebbero
presso prima proprio puo pur pure qual quale quali qualche qualcosa qualcuno qualsiasi quando quanta quante quanti
quanto quasi quel quella quelle quelli quello quest questa queste questi questo qui quindi s sara saranno sarebbe
sarebbero se sebbene secondo sei sembra sempre senza si sia siamo siano siete sono soltanto solo sopra sotto sta stanno
stata state stati stato stava stavano stesa stessa stesse stessi stesso su sua sue sugli sui sul sull sulla sulle sullo
suo suoi t tal tale tali tanta tante tanti tanto te ti tra tranne troppo tu tua tue tuo tuoi tutta tutte tutti tutto
tuttavia un una uno v va vai verso vi via voi vostra vostre vostri vostro viene vengono venne allora nonche affinche
fare fatto fatta fatti faceva fanno dire detto dice dicono
about above after again against all also am an and another any anyone anything are aren around as at be because been
before being below between both but by can cannot could couldn couldnt did didn do does doesn doing don down each either
else ever every few for from further get gets got had hadn has hasn have haven having he her here hers herself him
himself his how however if into is isn it its itself just let like ll m many may might more most much must my myself
neither no nobody none nor not nothing now of off often on once one only onto or other others our ours out over own
per rather re really s same shall she should shouldn since so some somebody something still such t than that the their
theirs them themselves then there these they thing things this those though through thus to together too toward towards
under until up upon us ve very was wasn we well were weren what whatever when where whether which while who whom whose
why will with within without won would wouldn yet you your yours said say says told
";

static SET: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| WORDS.split_whitespace().collect());

/// Whether `folded` (lower case, accents folded) is a grammar word, or a single letter.
#[must_use]
pub fn is_stop(folded: &str) -> bool {
    SET.contains(folded) || (folded.len() == 1 && !folded.as_bytes()[0].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_stop;

    #[test]
    fn grammar_is_told_from_content() {
        for word in ["della", "perche", "the", "which", "x", "hanno"] {
            assert!(is_stop(word), "{word}");
        }
        for word in ["chip", "governo", "trade", "7", "深"] {
            assert!(!is_stop(word), "{word}");
        }
    }
}
