//! What newspapers print above a title: the part of the paper, what the article is, that it is paid for.

use super::lines::pattern;
use crate::corpus::bar;
use regex::Regex;
use std::sync::LazyLock;

/// "Economia", "Opinion & Politics", "COMPANIES / BANKING".
pub(super) fn is_section(text: &str) -> bool {
    static JOINED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s+(?:&|e|ed|and|/|›|>)\s+|\s*/\s*"));
    static LEAGUE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)^(?:serie [a-d]|league (?:one|two)|premier league|champions league|championship)$")
    });
    let parts: Vec<&str> = JOINED.split(text.trim()).collect();
    parts.len() <= 3
        && parts.iter().any(|part| bar::is_part(part))
        && parts.iter().all(|part| part.split_whitespace().count() <= 2)
        || LEAGUE.is_match(text.trim())
}

/// What newspapers put above a title to say what follows: "INVESTIGATION", "LIBRI / Narrativa italiana".
pub(super) fn is_kicker(text: &str) -> bool {
    static KICKER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:(?:il|la|lo|the|our|in)\s+|l['’])?(?:obituary|obituaries|critica|big interview|grande intervista|investigation|books?|(?:book|film|music|theatre|art|tv|restaurant) reviews?|reviews?|editorial|leader|opinion|comment|analysis|exclusive|breaking(?: news)?|feature|interview|profile|letters?|special report|long read|explainer|fact[- ]check|inchiesta|editoriale|commento|analisi|intervista|caso|storia|ritratto|reportage|esclusiv[ao]|retroscena|approfondimento|dossier|racconto|recensione|polemica|fatto|personaggio|corsivo|lettera|necrologio|libri|cinema|film|musica|teatro|mostre|televisione|tech|hands-on)(?:\s*[/|·]\s*.{1,30}|\s+\d+)?$",
        )
    });
    text.len() <= 60 && KICKER.is_match(text.trim())
}

/// That what follows is paid for, above a title.
pub(super) fn is_paid(text: &str) -> bool {
    static PAID: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\W*(?:(?:sponsored|paid|partner|branded) (?:content|post)|advertorial|advertisement|contenuto (?:sponsorizzato|promozionale)|informazione pubblicitaria|pubbliredazionale|publiredazionale)\W*$",
        )
    });
    text.len() <= 60 && PAID.is_match(text)
}
