//! Pleas to subscribe: the line speaks to the reader in the imperative.

use super::{Rule, View, is_told};
use crate::corpus::Reason;
use crate::corpus::metadata::lines::pattern;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule { reason: Reason::Newsletter, find };

static PLEA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^privacy notice: newsletters .*$|^(?:(?:non perderti|non perdere|resta aggiornat[oa]|rimani aggiornat[oa]|vuoi (?:ricevere|restare|rimanere)|ti potrebbe|per non perdere|don['’]t miss|stay (?:informed|up to date|updated|tuned)|want (?:more|to)|like what you)\b[^.!?]{0,120}[.!?:,]?\s*)?(?:clicca qui (?:e|per) )?(?:iscriviti|iscrivetevi|abbonati|abbonatevi|registrati|ricevi (?:le|la|ogni|gratis|via)|sign up|subscribe|join|get)\b.{0,160}(?:newsletter|canale|inbox|casella|notizie|mailing list|our (?:channel|community|mailing)|e-?mail|aggiornamenti|abbonamento|for free|gratuitamente|full story|edition)|^(?:iscriviti|registrati|sign up|subscribe)\b[^.!?]{0,60}\b(?:briefing|bulletin|digest|alerts?)\b|^(?:for|per) (?:the latest|more|tutte le|le ultime|altre)\b.{0,80}(?:download|scarica|visit|follow|segui|subscribe)\b.{0,120}(?:\bapps?\b|newsletter|channel|canale|sito)|^(?:get|ricevi)\b[^.!?]{3,80}\s[—–-]\s(?:subscribe|sign up|iscriviti|abbonati)(?: now| ora)?\W*$",
    )
});
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:la nostra |our |iscrizione alla )?newsletter|iscriviti(?: ora)?|subscribe(?: now)?|sign up(?: now)?|abbonati(?: ora)?)[!.:]?$",
    )
});

/// A plea for money: "Sostieni il giornale: abbonati".
static SUPPORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:sostieni|sostenete|aiutaci|support|help us)\b.{0,90}(?:abbona|donazion|dona |iscri|subscri|donat|journalism|giornalismo)|^(?:you['’]ve read \d+ (?:free )?articles?|hai letto \d+ articoli)\b.{0,160}$|^newsletter\b[^.!?:]{0,40}:\s.{0,120}(?:iscriviti|abbonati|registrati|subscribe|sign up)\W*$|^do you have an opinion on the issues raised\b.{0,160}$",
    )
});

/// A question to the reader, then the offer: "Love ships? Join our Friday newsletter".
static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^.!?«“\x22‘]{3,100}\?\s+(?:(?:then |allora )?(?:iscriviti|iscrivetevi|abbonati|registrati|ricevi|sign up|subscribe|join|get|try)\b.{0,120}(?:newsletter|briefing|bulletin|digest|inbox|casella|e-?mails?\b|notifiche|alerts?\b))",
    )
});
/// "Ricevi Il Molo ogni mattina: lascia la tua email", "Enter your email address".
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:ricevi|ricevete)\b[^.!?]{0,80}\b(?:ogni (?:mattina|giorno|sera|settimana|luned|marted|mercoled|gioved|venerd|sabato|domenica|mese)|gratis|in anteprima|(?:nella|sulla) tua (?:casella|e-?mail|posta))|(?:lascia|lasciaci|inserisci|enter|leave)\s(?:qui |here )?(?:la tua|il tuo|your) (?:e-?mail|indirizzo e-?mail)\b|get\b[^.!?]{0,80}\b(?:to your inbox|by e-?mail)\b|(?:abbonati|iscriviti|registrati|accedi|subscribe|sign (?:up|in)|log in)\s(?:per|to)\s(?:leggere|continuare|commentare|accedere|read|continue|comment|unlock|access)\b|(?:sei già abbonat[oa]|hai già un abbonamento|already a (?:subscriber|member)|are you a subscriber)\b|[^.!?]{3,60}\?\s+(?:accedi|registrati|abbonati|log ?in|sign (?:in|up)|subscribe)(?: ora| now| here| qui)?\W*$).{0,100}$",
    )
});

fn find(view: &View<'_>) -> Vec<usize> {
    let mut found =
        view.matching(|line| line.len() <= 350 && (asks(line) || ASKED.is_match(line)) && !is_told(line));
    // Who is told of a fraud is told to leave an address too.
    found.extend(view.at_edges(is_at_edge));
    found
}

fn asks(line: &str) -> bool {
    PLEA.is_match(line) || BARE.is_match(line) || SUPPORT.is_match(line)
}

fn is_at_edge(line: &str) -> bool {
    line.len() <= 250 && (asks(line) || ADDRESS.is_match(line)) && !is_told(line)
}

pub(super) fn is_plea(line: &str) -> bool {
    is_at_edge(line) || line.len() <= 350 && ASKED.is_match(line) && !is_told(line)
}

#[cfg(test)]
mod tests {
    use super::super::{after_body, within_body};

    #[test]
    fn pleas_go_wherever_they_stand() {
        for line in [
            "Iscriviti alla nostra newsletter per ricevere le notizie ogni mattina.",
            "Non perderti nulla: iscriviti alla newsletter",
            "Sign up for our newsletter",
            "Subscribe to get the best stories in your inbox.",
            "Newsletter",
            "Subscribe now to our digital edition for the full story.",
            "For the latest stories and breaking news updates download the Harbour apps.",
            "Sostieni Il Molo: abbonati a 1 euro al mese",
            "Support our journalism with a donation",
            "You've read 6 articles this month. Quality comment isn't free to make: support the Lamp today.",
            "Newsletter Molo: ogni martedì le analisi dei porti. ISCRIVITI",
            "Do you have an opinion on the issues raised in this article? Letters of up to 300 words may be considered.",
            "Sign up for our morning briefing. You can unsubscribe at any time.",
            "Love the sea? Join our Monday newsletter for tides, ships and prizes.",
            "Ti piace il mare? Iscriviti gratis al nostro briefing del lunedì",
        ] {
            assert_eq!(within_body(line), [("newsletter", line.to_owned())], "{line}");
            assert_eq!(after_body(line).len(), 1, "{line}");
        }
    }

    #[test]
    fn offers_of_a_paper_by_mail_go_around_the_article() {
        for line in [
            "Ricevi Il Molo ogni mattina: lascia la tua email",
            "Get the harbour's biggest news — subscribe",
            "Inserisci la tua email",
            "Get the Harbour Post every Monday by email.",
            "Abbonati per leggere tutto",
            "Already a subscriber? Log in",
            "Vuoi commentare? Registrati",
        ] {
            assert_eq!(after_body(line), [("newsletter", line.to_owned())], "{line}");
        }
        for line in [
            "Ricevi un'email dalla banca, la apri, e i soldi non ci sono più.",
            "Ricevi gratis il pesce ogni mattina, dicono i cartelli del mercato.",
            "Get out on the water every day, and the rest follows.",
        ] {
            assert!(after_body(line).is_empty(), "{line}");
        }
        assert!(within_body("Inserisci la tua email").is_empty());
    }

    #[test]
    fn sentences_that_mention_one_stay() {
        for line in [
            "Nella sua newsletter settimanale l'analista ha scritto che i prezzi scenderanno presto.",
            "The newsletter reached forty thousand subscribers last year, its founder said.",
            "Get ready for a long winter, the minister told reporters.",
            "Iscriviti alla newsletter, gli disse Anna, e lui rise di gusto.",
            "Subscribe to our newsletter, the email said, and so she did.",
            "Who reads on paper? Subscribe to the newsletter, the editor told him, and he did.",
        ] {
            assert!(within_body(line).is_empty(), "{line}");
        }
    }
}
