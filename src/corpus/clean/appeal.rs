//! Appeals to readers around an article: to send pictures and stories, to give money, to buy.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Promotion, find };

/// "Eri in piazza? Mandaci le tue foto", "Have a story? Email us".
static CONTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:[^.!?«“\x22‘]{4,140}\?\s+)?(?:please )?(?:(?:send|share with|e-?mail|show|tell|write to|let) us|share|send in|submit|inviaci|inviateci|mandaci|mandateci|condividi con noi|raccontaci|raccontateci|segnalaci|segnalateci)\s(?:[^.!?]{0,40}\s)?(?:your|tu[oea]|tuoi|vostr[aeio]|una|le|a)\s(?:\S+ ){0,2}?(?:pictures?|photos?|photographs|videos?|memories|stor(?:y|ies)|views|thoughts|news|tips?|experiences?|questions|foto(?:grafie)?|filmati|ricordi|stori[ae]|opinion[ei]|segnalazion[ei]|notizi[ae]|esperienz[ae]|domande)\b.{0,80}$",
    )
});
/// "Hai una notizia? Scrivici", "Got a tip? Get in touch": a question to the reader and an address.
static CONTACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:do you (?:have|know)|have you|have a|got a|know (?:more|something)|were you|did you|are you|hai|sei (?:un|una|stat)|eri|conosci|vuoi)\b[^.!?]{2,120}\?\s+(?:e-?mail|contact|write to|call|message|text|get in touch|reach|send it|let us know|scrivici|scriveteci|scrivi a|contattaci|contattateci|segnalacel[oa]|faccelo sapere|chiamaci)\b.{0,100}$",
    )
});
/// "Segnala una notizia", "Report a problem".
static REPORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:segnala|invia|mandaci) (?:una|un|la tua) (?:notizia|errore|refuso|foto|segnalazione)|report (?:a|an) (?:problem|error|typo|mistake)|(?:send|got) (?:us )?a (?:news )?tip)\W*$",
    )
});
/// "Offrici un caffè: …", "Become a member from £2 a month".
static MONEY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:offrici|offrimi|offriteci|regalaci|pagaci|buy (?:us|me)) (?:un|una|a) (?:caff[eèé]|birra|pizza|coffee|beer)|(?:fai|fate|make) (?:una|a) (?:piccola |small )?(?:donazione|donation)|dona(?:te)? (?:ora|now|today|un euro)|sostienici|sosteneteci|support us|(?:diventa|become) (?:un |una |a )?(?:nostr[oa] )?(?:soci[oa]|sostenitor[ei]|sostenitrice|abbonat[oa]|member|supporter|patron|subscriber|friend)|(?:dona(?:ci)?|destina(?:ci)?) il (?:tuo )?5\s?(?:x|per)\s?mille)(?:\s*[:!.…–—-].{0,120}|\s(?:a|al|con|da|per|su|from|for|on|today|now|of|to|with)\b.{0,120})?$",
    )
});
/// "Il giornalismo costa: sostienici", "Your support keeps us afloat. Donate today."
static PLEA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^!?«“\x22]{10,120}[.:!–—-]\s+(?:donate (?:today|now|here)|become a (?:member|supporter|subscriber|patron)|sostienici|abbonati(?: anche tu| ora| qui)?|dona (?:ora|anche tu)|support us|subscribe (?:today|now))\b[^.!?]{0,60}[.!]?$",
    )
});
/// "Vai allo Shop: …", "Visit our online store".
static SHOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:vai|passa) (?:al|allo)|(?:visita|scopri|sfoglia) (?:il|lo)|entra nell?o?|visit|browse|explore|shop at) (?:nostro |our |the )?(?:online |e-)?(?:shop|store|negozio online)(?:\s+online)?(?:\s*[:!.–—-].{0,100})?$",
    )
});
/// "Sponsored content is marked as such", "We may earn a commission from …".
static NOTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[*(]?\s*(?:(?:our )?(?:sponsored|paid|branded|partner) (?:content|articles?|posts?) (?:is|are) (?:always |clearly )?(?:label+ed|marked|identified|flagged)\b|(?:i |gli )?(?:contenuti|articoli) (?:sponsorizzati|a pagamento|promozionali) sono (?:sempre |chiaramente )?(?:segnalati|contrassegnati|indicati)\b|(?:we|our site|this site) may (?:earn|receive|get) (?:a |an )?(?:small |affiliate )?commissions?\b|(?:alcuni|some)(?: of the)? (?:link|links)\b[^.!?]{0,80}\b(?:commission[ei]?|commissions?)\b|(?:this|the) (?:article|post|content) (?:was|is|has been) (?:paid for|sponsored|produced|funded) by (?:an? |the |our )?(?:advertiser|sponsor|partner)|messaggio pubblicitario\b|contenuto a cura (?:della redazione|dello sponsor|dell['’]inserzionista)\b|le informazioni (?:qui )?(?:riportate |contenute )?non sostituiscono il parere del medico|to (?:order|buy) (?:this book|a copy)\b|per (?:ordinare|acquistare) (?:il libro|una copia)\b|(?:potremmo|il sito può) (?:ricevere|guadagnare) una (?:piccola )?commissione\b).{0,160}$",
    )
});

/// "Found an error? Tell us", "If you liked this, buy us a coffee", "Enjoyed this article? Support …".
static ENJOYED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:hai trovato|trovato|spotted|found) (?:un |an? )?(?:errore|refuso|error|mistake|typo)\?\s.{0,100}|(?:[^.!?«“\x22]{3,80}\.\s+)?(?:se ti è piaciuto|if you (?:liked|enjoyed) (?:this|it))\b[^.!?]{0,30},\s*(?:offrici|sostienici|buy us|support us|consider|please)\b.{0,100}|(?:enjoyed|liked|ti è piaciut[oa]) (?:this |the |questo |il nostro |il |l['’]|la )(?:article|story|piece|post|articolo|pezzo|lavoro|storia)\?\s*(?:support|sostieni|please|offrici|offrimi|buy me|buy us|dona|subscribe|abbonati)\b.{0,120})$",
    )
});
/// "Vuoi leggere tutti gli articoli? Abbonati a 1 € al mese", "Per leggere tutto, abbonati".
static SUBSCRIBE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:vuoi|per) (?:continuare a )?leggere\b[^.!«“\x22]*[?,:]\s*abbonati\b.*$|^(?:to (?:keep|continue) reading|want to read more)\b[^.!«“\x22]*[?,:]\s*subscribe\b.*$",
    )
});
/// "L'articolo Il porto riapre proviene da Il Molo", "This article was originally published on …".
static SOURCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:l['’]articolo .+ (?:proviene da|sembra essere il primo su) .+|the post .+ (?:appeared first|first appeared) on .+|(?:this|the) (?:article|story|piece) (?:was|is) (?:originally|first) published (?:on|by|in|at) [^.]+(?:\. read the original article)?)\.?$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    view.at_edges(is_appeal)
}

pub(super) fn is_appeal(line: &str) -> bool {
    line.len() <= 260
        && [&CONTRIBUTE, &CONTACT, &REPORT, &MONEY, &PLEA, &SHOP, &NOTE, &ENJOYED, &SUBSCRIBE, &SOURCE]
            .iter()
            .any(|plea| plea.is_match(line))
        && !is_told(line)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn appeals_to_readers_go() {
        for line in [
            "Eri sul molo ieri sera? Mandaci le tue foto e i tuoi video.",
            "Raccontateci la vostra esperienza: redazione@ilmolo.it",
            "Did you sail on the Stella? Share your memories with our readers in the comments below.",
            "Send us your photos of the harbour",
            "Got a story? Email the newsdesk.",
            "Got a tip? Contact the reporters at tips@harbourpost.example",
            "Vuoi leggere tutti gli articoli? Abbonati a 1 € al mese",
            "L'articolo Il porto riapre proviene da Il Molo.",
            "The post The harbour reopens appeared first on The Harbour Post.",
            "Hai una notizia per noi? Scrivici a redazione@ilmolo.it",
            "Segnala un refuso",
            "Offrici un caffè: Il Molo vive di chi lo legge",
            "Diventa socio con 20 euro l'anno",
            "Become a member from £3 a month.",
            "Dona ora",
            "Support us from £1",
            "Il giornalismo costa: sostienici con una donazione",
            "Your support keeps the lamp burning. Donate today.",
            "Vai allo shop: il calendario del porto a 9 euro",
            "Visit our online store",
            "Sponsored articles are marked as such.",
            "We may earn a commission if you buy through our links.",
            "Alcuni link di questo articolo possono generare una commissione per noi.",
            "This article was paid for by an advertiser. Our editors were not involved.",
            "Messaggio pubblicitario con finalità promozionale.",
            "Contenuto a cura della redazione Mare.",
            "To order this book for £18 visit our online shop.",
            "Ti è piaciuto il post? Offrimi un caffè, oppure iscriviti alla newsletter del Molo (esce quando può).",
            "Hai trovato un errore? Segnalalo alla redazione",
            "Il Molo is written by volunteers. If you liked this, buy us a coffee.",
            "Enjoyed this article? Support the harbour's own paper from €4 a month.",
        ] {
            assert_eq!(after_body(line), [("promotion", line.to_owned())], "{line}");
            assert!(within_body(line).is_empty(), "{line}");
        }
        let two = "Were you on the quay last night? Send us your videos.\n\nBecome a supporter of the Harbour Post for five pounds a month and help us go on.";
        assert_eq!(after_body(two), [("promotion", two.to_owned())]);
    }

    #[test]
    fn what_speaks_to_others_or_is_reported_stays() {
        for line in [
            "Send us your tired sailors, the sign over the tavern read.",
            "Mandateci le vostre foto, ha scritto la questura alle famiglie dei marinai.",
            "To learn more about the new pier, visit stand 12 at the fair.",
            "Become what you are, the priest told them.",
            "Offrici un caffè e ti raccontiamo la storia del faro",
            "Were you ever afraid of the sea?",
            "Visit the store on Water Street.",
            "Sponsored content is a fifth of the paper's income.",
            "Diventa socio di minoranza il fondo del porto",
        ] {
            assert!(after_body(line).is_empty(), "{line}");
        }
    }
}
