//! Share and follow lines: social networks, "did you like this article?".

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Share, find };

static PLEA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^\p{L}\d«“\x22]*(?:(?:resta|rimani|restate) (?:sempre )?aggiornat[oaie]\b[^.!?]*(?:segui|iscriv|attiva)|stay (?:updated|informed|connected)\b[^.!?]*(?:follow|subscrib|sign)|ti è piaciuto (?:questo|l['’])|se (?:ti è piaciuto|questo articolo ti)|did you (?:like|enjoy) th|if you (?:liked|enjoyed) th|(?:seguici|seguiteci|segui [^.]{1,40}) (?:anche )?(?:su|sui)\b|(?:follow|join|find) us\b|like us on\b|condividi(?:\s+(?:su|questo|l['’]|con|via|:)|[!:]?$)|condividilo|share (?:this|on|via|the|:)|share[!:]?$|aggiungi .{1,40} tra le (?:tue )?fonti|unisciti al (?:nostro )?canale|(?:segui|seguite|entra|entrate|unisciti|unitevi|iscriviti|follow|join)\s[^.!?]{0,30}\b(?:canale|gruppo|pagina|profilo|channel|page|group)\s(?:su |di |on )?(?:whatsapp|telegram|facebook|instagram|youtube|tiktok|linkedin)\b|(?:segui|seguite|entra (?:nel|nella)|unisciti (?:al|alla)|follow|join)\s(?:il |la |anche )?(?:nostr[oa]|our)\s(?:[^.!?]{1,30}\s)?(?:canale|gruppo|pagina|profilo|channel|page|group|community)\b|(?:segui|seguici|follow)(?: (?:us|noi|su|on)){0,2} @\w{2,}|(?:follow|join) [^.!?]{1,40} on (?:facebook|twitter|x|whatsapp|telegram|instagram|tiktok|google news)\b[^.!?]{0,40}[.!]?$)",
    )
});
static NETWORKS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^\p{L}\p{N}«“\x22]*(?:(?:(?:mi piace|likes?)\s*[\d.,]*k?|(?:condividi|share)(?: (?:su|on))?|facebook|twitter|x|linkedin|whatsapp|telegram|instagram|pinterest|reddit|youtube|tiktok|threads|bluesky|mastodon|e-?mail|tweet|pin it|copy link|copia link|copia il link|stampa|print|condividi|share|flipboard|google news)[\s|,·•/:–—-]*)+$",
    )
});

fn asks(line: &str) -> bool {
    line.len() <= 450 && PLEA.is_match(line) && !is_told(line)
}

pub(super) fn is_plea(line: &str) -> bool {
    asks(line) || line.len() <= 120 && NETWORKS.is_match(line)
}

fn find(view: &View<'_>) -> Vec<usize> {
    let edges = (view.head(), view.tail());
    let mut found = view.matching(asks);
    // The bare name of a network may be a sub-heading inside the text.
    found.extend(view.matching(|line| line.len() <= 120 && NETWORKS.is_match(line)).into_iter().filter(
        |index| {
            let neighbour = |at: Option<usize>| {
                at.and_then(|i| view.lines.get(i)).is_some_and(|l| NETWORKS.is_match(l.text))
            };
            *index < edges.0
                || *index >= edges.1
                || neighbour(index.checked_sub(1))
                || neighbour(Some(index + 1))
        },
    ));
    found
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn share_and_follow_lines_go() {
        for line in [
            "Ti è piaciuto questo articolo? Parliamone nella nostra pagina. Seguici anche su Telegram o scrivici per segnalare notizie.",
            "Seguici su Facebook e Instagram",
            "Segui Il Molo anche su Google News",
            "Condividi su WhatsApp",
            "👍 Mi piace 1.312   Condividi su WhatsApp",
            "Share this:",
            "📢 Resta aggiornato: seguici su Google News, LinkedIn e Telegram",
            "Follow us on X",
            "Facebook Twitter WhatsApp",
            "Condividi: WhatsApp – Telegram – LinkedIn",
            "Segui il canale WhatsApp del Molo",
            "Entra nel nostro gruppo di lettori",
            "Segui la nostra pagina",
            "Segui @ilmolo",
            "Follow the Harbour Post on WhatsApp",
        ] {
            assert_eq!(after_body(line), [("share or follow", line.to_owned())], "{line}");
        }
    }

    #[test]
    fn sentences_that_mention_networks_stay() {
        for line in [
            "Il ministro ha scritto su Facebook che la trattativa continuerà anche domani mattina.",
            "Condividiamo la preoccupazione dei sindacati, ha detto la direttrice ai giornalisti.",
            "Share prices fell sharply in Milan after the announcement on Tuesday.",
            "Follow us, the marchers sang as they crossed the old bridge.",
            "Share this burden, the mayor told the council on Monday night.",
            "Join us, the preacher said to the fishermen on the quay.",
            "Seguiteci su questa strada, ha detto il sindaco alla folla.",
            "Follow the money, she says.",
            "Follow the channel to the old lighthouse, then turn left at the chapel.",
            "Segui il canale fino al faro, poi gira a sinistra dopo la cappella.",
            "Join the group of sailors who cross the bay on foot every winter.",
            "Telegram",
            "Follow us on Twitter, the bank said. Then it closed its account.",
            "Share this story with a friend, says the harbour's bookseller to all who listen.",
            "Condividi questo post, dicono i pescatori; lo hanno fatto in duemila.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
