//! Sentences of the story that use the words of rubbish: what somebody is told to have said or written
//! ("Follow us, the marchers sang"), and what is said of such words ("Subscribe was the last thing they read").
//!
//! A plea of the page speaks to its reader in the present: it reports nobody, and its first clause has no past.

use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Verbs of saying that a plea has nowhere in it.
static SAID: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:ha detto|hanno detto|(?:gli|le|mi|ci) disse|disse|dissero|ha risposto|rispose|ha dichiarato|ha scritto|ha aggiunto|dice|dicono|diceva|said|says|told|sang|wrote|shouted|added|gridava(?:no)?|cantava(?:no)?|ripete(?:va|vano)?|chiese|chiede(?:va)?|asked)\b",
    )
});
/// What had been said: no plea says that, even one that ends without a stop.
static HAD_SAID: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:aveva(?:no)? (?:\p{L}+ )?(?:detto|scritto|risposto|chiesto|gridato|aggiunto|ordinato|implorato|letto)|c['’]era(?:no)? scritt[oaei]|had (?:\p{L}+ )?(?:said|written|told|asked|shouted|added|begged|urged|read|ordered))\b",
    )
});
/// Where pleas ask the reader to go.
static PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:facebook|twitter|x|linkedin|whatsapp|telegram|instagram|pinterest|youtube|tiktok|threads|bluesky|mastodon|google|newsletter|social|canale|pagina|articolo|article|channel|story|post)\b",
    )
});
/// Verbs by which a clause behind the plea tells who said it: a form that cannot be an imperative too.
static TELLS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:suggerisc(?:e|ono)|avvert(?:e|ono)|ammonisc(?:e|ono)|insist(?:e|ono)|gridano|urlano|consigliano|esortano|implorano|supplicano|ordinano|ammonì|avvertì|suggerì|insistette|suggeriva(?:no)?|avvertiva(?:no)?|ammoniva(?:no)?|riferiva(?:no)?|scritto|chiesto|gridato|scherzato|urlato|implorato|consigliato|esortato|ordinato|supplicato|ripetuto|suggerito|raccomandato|said|told|asked|wrote|written|added|shouted|urged|begged|chanted|sang|joked|explained|pleaded|warned|insisted|cried|yelled|whispered|ruled|promised|replied|recalled|argued|ordered|advised|suggested|repeated|demanded|mused|noted|quipped|claimed|answered|exclaimed|implored|commanded|laughed|muttered|signalled|signaled|whistled|hissed|began|urges|begs|warns|insists|jokes|explains|repeats|pleads|shouts|asks|says|advises)$",
    )
});
/// Other words with the endings of the Italian past.
const NO_PAST: &str = " però perciò ciò può brava schiava cava lava fava slava ottava java leva rileva solleva preleva allieva eva \
    longeva coeva oblò falò comò casinò ";
/// Words that speak to the reader, or for the page.
const ADDRESS: &str = " ti vi te tu tuo tua tuoi tue vostro vostra vostri vostre nostro nostra nostri nostre noi you your yours our us we ";
/// Behind these a clause says what is told elsewhere: "where sailors said …".
const RELATIVE: &str = " che chi cui dove quando come who whom which that where when ";
/// Words of a clause within which its verb of saying stands.
const NEAR: usize = 6;

/// Whether a line that begins like a plea is a sentence of the story.
pub(in crate::corpus) fn is_told(line: &str) -> bool {
    if HAD_SAID.is_match(line) {
        return true;
    }
    let stop = line.trim_end_matches(['"', '”', '»', '’', ')']).ends_with(['.', '!', '?', '…']);
    if SAID.is_match(line) && (stop || !PLACE.is_match(line)) {
        return true;
    }
    stop && (is_spoken_of(line) || clauses_behind(line).any(tells))
}

/// "Follow us on X was the last thing that they wrote", "© 2026 was cut into the stone."
fn is_spoken_of(line: &str) -> bool {
    static WAS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^[^,.:;!?]{4,90}?\s(?:(?:era(?:no)?|fu(?:rono)?|was|were)\s|(?:è|is|became)\s(?:(?:la|il|lo|una?|the|a)\s(?:sol[oa] |only |last |first |ultim[oa] |prim[oa] |nuov[oa] |new )?(?:\p{L}+)\s|l['’]\p{L}+\s)(?:che|di|del|dell|con|that|of|with|on|in|sul|nel)\b)",
        )
    });
    // "This article was paid for by …" says what the page is.
    static ITSELF: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^\W*(?:this|the|questo|il|la|l['’]|our|we)\b"));
    WAS.find(line)
        .filter(|_| !ITSELF.is_match(line))
        .is_some_and(|found| !found.as_str().split(is_no_letter).any(|word| is_in(RELATIVE_TO_READER, word)))
}

/// Neither a relative clause nor words to the reader stand before the verb of [`is_spoken_of`].
const RELATIVE_TO_READER: &str = " dove who which where ti vi te tuo tua your you ";

/// The clauses of the first sentence behind the plea.
fn clauses_behind(line: &str) -> impl Iterator<Item = &str> {
    let sentence = line.find(". ").map_or(line, |end| &line[..end]);
    sentence.split([',', ':', ';', '?', '!', '»', '”', '—', '–']).skip(1)
}

/// Whether a clause has a verb of saying or an Italian past near its beginning, and speaks to nobody.
fn tells(clause: &str) -> bool {
    let words = || clause.split(is_no_letter).filter(|word| !word.is_empty());
    let near = words().take(NEAR).take_while(|word| !is_in(RELATIVE, word));
    let verb = near.clone().any(|word| TELLS.is_match(word) || is_past(word)) || has_teller(clause);
    verb && !words().any(|word| is_in(ADDRESS, word))
}

/// Words that tell who says something, or what kind of words it is: "read the card that she found", "officials
/// urge residents", "invita la circolare", "lo hanno letto tutti", "that is the advice".
fn has_teller(clause: &str) -> bool {
    static READ: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*(?:(?:read|ran) the (?:\p{L}+ )?(?:ad|sign|card|note|poster|banner|message|notice|leaflet|letter|placard|words|screen|board|label|slogan|e-?mail|text)\b|(?:the|a|his|her|their) (?:\p{L}+ ){1,6}reads?[.!]?\s*$|si legge(?:va)?\b|recita(?:va)?\b)",
        )
    });
    static WHO: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*(?:(?:the |some |many |its )?\p{L}+s? (?:urge|advise|warn|insist|say|beg|suggest|recommend|kept|keep)\b|(?:invita|promette|supplica|implora|scongiura|sussurra|grida|urla|tuona|scherza|ironizza|ammette|consiglia|racconta|spiega|avverte|sostiene|ricorda|assicura|raccomanda|suggerisce|ripete|ordina|prega|esorta|ammonisce|insiste|chiede|annuncia|commenta|osserva|aggiunge) (?:il |la |lo |l['’]|\p{Lu})|(?:raccontano|spiegano|sostengono|invitano|ripetono|chiedono|assicurano|ricordano) (?:i|gli|le)\s|\p{L}{2,}[^s]ed (?:the|a|an|one|his|her|their) \p{L}|(?:promises|pleads|begs|urges|warns|insists|shouts) (?:the|a|an|one)\s)",
        )
    });
    static HAVE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:\s*\p{L}+['’]?){0,4}?\s(?:ha|hanno|aveva|avevano|avrebbe|avrebbero) (?:\p{L}+ )?\p{L}+(?:at|ut|it|st|tt|rs|es|rt|nt)[oaie]\b",
        )
    });
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*(?:(?:che )?(?:è|era|ecco|così|questo è|that is|it is|it was|this is|so goes) )?(?:(?:il|la|lo|un|una|the|a|an) |l['’])(?:\p{L}+ )?(?:frase|consiglio|ordine|invito|appello|slogan|motto|scritta|avviso|avvertimento|richiesta|grido|parola d['’]ordine|paradosso|advice|order|slogan|motto|warning|phrase|sentence|plea|appeal|mantra|cry)\b",
        )
    });
    // "reads the sign at the gate", "say the words on the wall": the verb first, which no plea has so. "read the" may
    // be one.
    static FIRST: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*(?:(?:reads|says?|said|goes|went|runs|ended|ends|began|begins|cries|cried|states|tells|declares|declared|proclaims|proclaimed|boasts|boasted|announces|announced|whispers|mocks|mocked) (?:the|a|an|his|her|their|its|every|each|one|some|another)|reads|ran) (?:\p{L}+)",
        )
    });
    // "the ransom note ended": a thing and what it did. "the region's most trusted" is praise.
    static DID: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*(?:the|a|an|his|her|their|its|one|this|that|another) (?:[\p{L}'’-]+ ){1,6}(?:\p{L}{2,}ed|went|ran|reads|began)\s*[.!]?\s*$",
        )
    });
    static PRAISED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:most|more|best|ever|well|longest|highly|newly|never|is|are|was|were|be|been|widely|fully|much)[ -]\p{L}+\W*$",
        )
    });
    if DID.is_match(clause) && !PRAISED.is_match(clause) {
        return true;
    }
    [&READ, &WHO, &HAVE, &WORDS, &FIRST].iter().any(|told| told.is_match(clause))
}

/// The endings of the Italian imperfect and of the remote past, in the third person.
fn is_past(word: &str) -> bool {
    const FEWEST: usize = 5;
    let lower = word.to_lowercase();
    let ends = ["ava", "eva", "avano", "evano", "arono", "irono", "ò"].iter().any(|end| lower.ends_with(end));
    // The first person of the future ends so too, and whoever writes a page is "we".
    let future = lower.ends_with("rò");
    ends && !future && word.chars().count() >= FEWEST && !is_in(NO_PAST, &lower)
        || matches!(&*lower, "era" | "erano")
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphabetic()
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};
    use super::*;

    #[test]
    fn sentences_of_the_story_stay() {
        for line in [
            "Seguici su Facebook, aveva scritto la capitana sul cartello prima di salpare.",
            "Seguici su Facebook, aveva scritto la capitana sul cartello",
            "Follow us on Facebook, the captain had written on the board before she sailed.",
            "Seguici su Instagram, c'era scritto sul volantino trovato nella stiva.",
            "Condividi su WhatsApp, lo implorava la madre in ogni messaggio.",
            "Seguiteci su Telegram: era questo l'ordine arrivato ai marinai la notte dello sciopero.",
            "Segui il canale Telegram dei portuali, consigliava un armatore, e capirai lo sciopero.",
            "Follow us on X was the last thing the crew posted before the radio went dark.",
            "Share this with every sailor, the message urged, and thousands obeyed.",
            "Join us on the quay at noon, the union urged its members.",
            "Did you enjoy this?, the captain asks every passenger.",
            "Iscriviti alla newsletter è la frase che la capitana odia di più.",
            "Iscriviti alla newsletter, recitava il cartello sulla porta della capitaneria.",
            "Subscribe to our newsletter, read the card that the widow found in his coat.",
            "Sign up for our newsletter, begged the harbour's letter, sent to forty thousand sailors.",
            "Support our journalism, the reporters chanted outside the shuttered newsroom.",
            "We use cookies to lure the gulls, the keeper of the lighthouse explained.",
            "Questo sito utilizza cookie, avvertiva la pagina del porto, ma nessuno lo aveva letto.",
            "By using cookies without consent the company broke the law, the court ruled.",
            "© 2026 era inciso sotto la polena, come se l'avesse fatta una tipografia.",
            "All rights reserved, the singer joked, and tore up the contract.",
            "Leggi anche: il biglietto accanto al libro rubato diceva così.",
            "Read also: so began the note that the smugglers left on the table.",
            "Scrivete alla redazione, ha detto il direttore ai licenziati.",
            "Tell us what you think, the judge told the witnesses.",
            "Offrici un caffè, gridavano gli operai al presidente in visita.",
            "Photo: Ada Stone never liked the word, and said so.",
            "Condividi questo dolore con noi, ha sussurrato la vedova alla folla.",
            "Follow us on TikTok, the sailors kept repeating to the journalists.",
            "Follow us, or else: the warning came from the smugglers at dawn.",
            "Segui il canale Telegram del porto, invita la circolare inviata ieri agli armatori.",
            "Sign up for alerts, officials urge residents as the storm approaches.",
            "Ricevi ogni giorno mille notizie e non ne leggi nessuna: è il paradosso di cui parla il saggio.",
            "Questo sito usa i cookie: lo hanno letto milioni di persone senza capire, sostiene il garante.",
            "Read more: that is the advice that the harbour judge gave to the boys.",
            "Leggi anche: è il consiglio che la maestra dava a chi sapeva già scrivere.",
            "Follow us, he signalled, and they vanished into the fog.",
            "Join our channel, ran the ad with which the smugglers found sailors.",
            "Tutti gli articoli di Rita Neri furono bruciati sul molo.",
            "More stories by Jane Roe were found in the lighthouse after the storm.",
            "Testata registrata in Panama, soldi in Svizzera: così funzionava il sito del porto.",
            "Filed under: nonsense, the harbour judge wrote on the folder.",
            "Le opinioni espresse in aula non rappresentano la difesa, ha chiarito l'avvocata.",
            "Follow us on Instagram, smiled the girl behind the counter of the harbour bakery.",
            "Subscribe to our channel, beamed the robot, and the sailors screamed with joy.",
            "Condividi questo articolo, supplica la madre del marinaio scomparso.",
            "Scarica la nostra app, promette il cartello, e il traghetto costa la metà.",
            "Follow us on Twitter, the blackmail letter ended, and say nothing to your wife.",
            "Follow us, the painted arrow on the pier promised, and the sailors turned around.",
            "All rights reserved, reads the board at the pier, but everyone fishes there.",
            "All rights reserved, say the letters over the door, and nobody believes them any more.",
            "Subscribe to our newsletter, goes the joke in the harbour bars, and you will drown in paper.",
            "Share this article, ran the caption under the burning ship, and thousands did.",
            "Direttore responsabile: così lo chiamavano tutti, anche a casa.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
            assert!(after_body(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn pleas_tell_nothing() {
        for line in [
            "Seguici su Facebook, dove i marinai raccontavano il mare prima di noi.",
            "Seguici su Facebook, la nostra pagina attiva ogni giorno.",
            "Iscriviti alla newsletter: la capitana racconta il porto ogni lunedì.",
            "Iscriviti alla newsletter, però senza impegno.",
            "Iscriviti alla newsletter: il porto ha bisogno di lettori attenti.",
            "Iscriviti alla newsletter, invita gli amici e racconta il mare con noi.",
            "Sign up for our newsletter, the letter that our sailors begged for.",
            "Follow us on Facebook, and never miss a ship.",
            "Scarica la nostra app, attiva le notifiche e scopri il porto.",
            "Follow us on Facebook, the harbour's most trusted.",
            "Subscribe to our newsletter, the offer ends.",
            "Subscribe to our newsletter, read the latest news and share the sea with us.",
            "Follow us on Facebook, need the latest tides or not.",
            "Se questo articolo ti è piaciuto, condividilo con i tuoi amici!",
        ] {
            assert!(!is_told(line), "{line}");
            assert_eq!(after_body(line).len(), 1, "{line}");
        }
    }
}
