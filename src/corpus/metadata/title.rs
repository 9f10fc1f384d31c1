//! The title: declared, else the first line that reads like one, else the file's name; where the
//! name has no words in it (a hash, a number), how the article begins.

use super::lines::{author, date_line, pattern};
use super::{above, dates, echo, head, menu};
use crate::corpus::Removed;
use crate::corpus::bar::{self, Bar};
use crate::corpus::lines::{Line, lines};
use crate::span::Span;
use regex::Regex;
use std::sync::LazyLock;

/// A headline is rarely longer, in characters.
pub(super) const LONGEST: usize = 200;
/// Lines between the outlet and the title below it, at most.
const BELOW: usize = 7;
/// How much of an article's beginning stands for a title, in characters.
const OPENING: usize = 72;

/// The title and where it stands in the text.
pub(super) fn find(
    text: &str,
    removed: &[Removed],
    declared: Option<String>,
    stem: &str,
) -> (String, Option<Span>) {
    // Only the beginning is looked at: a file may be one line of 20 MB or a million lines.
    let head = &text[..text.floor_char_boundary(8_192)];
    let lines: Vec<Line<'_>> = lines(head, removed).into_iter().take(40).collect();
    if let Some(title) = declared.map(|t| tidy(&t)).filter(|t| !t.is_empty()) {
        let plain = plain(&title);
        let place = lines.iter().find(|l| self::plain(l.text) == plain).map(|l| l.span);
        return (title, place);
    }
    let below = lines.get(menu::length(&lines)..).unwrap_or_default();
    let said = |line: &&Line<'_>| {
        let credit = head::credit(line.text).is_some_and(|credit| !credit.section);
        date_line(line.text).is_none() && author(line.text, false).is_none() && !credit
    };
    let shown = below.iter().filter(|line| line.kept && !is_furniture(line.text));
    let first = shown.clone().next();
    let candidates: Vec<&Line<'_>> =
        first.into_iter().chain(shown.skip(1).filter(said)).take(BELOW).collect();
    let first = candidates.get(above::count(head, &candidates, &lines)).copied().or(first);
    let first = match first {
        Some(line) if !reads_like_a_title(line, &lines) => echo::headline(&candidates, &lines).or(Some(line)),
        first => first,
    };
    match first.filter(|line| reads_like_a_title(line, &lines)) {
        Some(line) => (tidy(line.text), Some(line.span)),
        None => {
            let title = readable(stem).or_else(|| first.and_then(|line| opening(line.text)));
            (title.unwrap_or_else(|| if stem.is_empty() { "?".to_owned() } else { stem.to_owned() }), None)
        }
    }
}

/// A path of sections ("Home › Cronaca"), an address, a notice about cookies: above the title, never one.
fn is_furniture(line: &str) -> bool {
    let bar = bar::of(line) == Some(Bar::Menu);
    let path = bar || line.contains('›') || line.starts_with("Home ") && line.contains(['>', '»', '/', '|']);
    let entries: Vec<&str> = line.split('|').collect();
    let menu = entries.len() > 2 && entries.iter().all(|entry| entry.split_whitespace().count() <= 2);
    let address = !line.contains(' ') && (line.contains("://") || line.starts_with("www."));
    let lower = line.to_lowercase();
    let cookies = lower.contains("cookie")
        && ["accett", "utilizz", "usiamo", "usa ", "accept", "we use", "uses", "consent"]
            .iter()
            .any(|w| lower.contains(w));
    let stars = !line.contains(char::is_alphanumeric);
    path || menu || address || cookies || stars || NOTICE.is_match(line)
}

/// What a page tells its visitor above the article: how many articles are free, that links are paid for.
static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:you(?: have|['’]ve)(?: read)? (?:\d+|one|two|three) (?:free )?articles?\b|(?:this|the|questo) (?:article|story|articolo) (?:is free|è gratuito)\b|(?:turn on|enable|attiva|allow) (?:le )?(?:notifications|notifiche)\b|accept cookies\b|accetta i cookie\b|when you buy through\b|we may earn\b|(?:hai letto|ti restano?) (?:\d+|uno?|due|tre) articol[oi]\b|questo articolo contiene link\b|articolo contenente link\b)",
    )
});

/// Short, without the final stop of a sentence, and with more text after it.
pub(super) fn reads_like_a_title(line: &Line<'_>, lines: &[Line<'_>]) -> bool {
    let length = line.text.chars().count();
    let ends_a_sentence = line.text.ends_with(['.', ';', ',', ':']) && !line.text.ends_with("...");
    let letters = line.text.chars().filter(|c| c.is_alphabetic()).count();
    let more_follows = lines.iter().any(|other| other.kept && other.span.start > line.span.end);
    // Pictures beside the words say nothing of what the words are.
    let picture =
        |c: char| !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace() && !"«»“”‘’–—…".contains(c);
    let drawn = line.text.contains(picture);
    let counted = line.text.chars().filter(|c| !drawn || !picture(*c) && !c.is_whitespace()).count();
    length <= LONGEST && !ends_a_sentence && letters * 2 > counted && more_follows
}

/// The first sentence of a text, cut at a word where it is long: "La nave è tornata ieri nel porto…".
fn opening(line: &str) -> Option<String> {
    let line = tidy(line);
    let end = line.find(['.', '!', '?', ':', ';']).filter(|at| line[*at + 1..].starts_with(' '));
    let sentence = line.get(..end.unwrap_or(line.len()))?.trim_end_matches(['.', ' ']);
    if sentence.chars().filter(|c| c.is_alphabetic()).count() < 8 {
        return None;
    }
    if sentence.chars().count() <= OPENING {
        return Some(sentence.to_owned());
    }
    let cut: String = sentence.chars().take(OPENING).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    Some(format!("{}…", words.trim_end_matches([',', ' ', '–', '-', '('])))
}

/// "2026-01-12_il-porto_riapre" → "Il porto riapre"; nothing where the name has no word in it.
fn readable(stem: &str) -> Option<String> {
    let dated = dates::of_file_name(stem);
    let stem = dated.map_or(stem.to_owned(), |day| format!("{} {}", &stem[..day.start], &stem[day.end..]));
    let words = stem.replace(['_', '-', '+'], " ");
    let words: Vec<&str> = words.split_whitespace().collect();
    // Leading numbers of a file name are its date or its place in a list.
    let from =
        words.iter().position(|w| w.chars().all(|c| !c.is_numeric()) && w.contains(char::is_alphabetic));
    let joined = words.get(from?..).unwrap_or_default().join(" ");
    let mut chars = joined.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect())
}

fn tidy(title: &str) -> String {
    crate::text::one_line(title)
}

/// Letters and digits alone, in lower case: what two printings of one title have in common.
pub(in crate::corpus) fn plain(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::corpus::from_bytes;

    fn title(path: &str, text: &str) -> String {
        from_bytes(path, text.as_bytes(), None).unwrap().meta.title
    }

    #[test]
    fn the_first_line_is_the_title_where_it_reads_like_one() {
        assert_eq!(
            title("a.txt", "Il porto riapre\n\nIeri mattina le navi sono tornate."),
            "Il porto riapre"
        );
        assert_eq!(
            title("a.txt", "Will the harbour reopen?\nShips came back yesterday."),
            "Will the harbour reopen?"
        );
    }

    #[test]
    fn what_stands_above_the_title_is_none() {
        for above in [
            "Home › Cronaca › Porto",
            "ECONOMIA",
            "Corriere della Sera",
            "THE HARBOUR LAMP\nOpinion & Politics",
            "HARBOUR WEEKLY\nRivers. Coasts. The people who live by them.",
            "SALUTE DOMANI\nIl settimanale di chi cura e di chi è curato\n\nL'INTERVISTA",
            "Menu\nDeskworthy\nNews   Reviews   How-To   Newsletters\nWhen you buy through our links, we may earn a commission.\n\nREVIEWS / SHIPS",
            "You have 2 free articles left this month. Subscribe\n\nEARTH SCIENCE",
            "Cinema · Ricette · Vino · La grande intervista\n\nLA GRANDE INTERVISTA",
            "WORLD HARBOURS\nAfrica  Americas  Asia  Middle East\nThis article is free to read. Register for three more.\n\nAnalysis",
            "Prove > Traghetti elettrici",
            "Trieste Sette - Cultura e Spettacoli\n\nMenu  Cerca  Edicola digitale",
            "Salute Veneta | Il portale di informazione sanitaria\nHome – Attualità – Ricerca – Chiedi all'esperto",
            "GOLOSO DEL PORTO\nrecensioni senza invito dal 2011\n\nLa critica",
            "FOOTBALL: NORTHERN SHIELD FINAL",
            "Ledger & Market\nCOMPANIES / BANKING",
            "ONDA LUNGA – il magazine della costa",
            "reel/counter-reel\nindependent film journal",
            "INVESTIGATION",
            "INCHIESTA / 1",
            "CONTENUTO SPONSORIZZATO",
            "Obituary",
            "News | Opinion | Sport | Culture",
            "Erie Harbour Magazine\nHome · Features · Food · Outdoors · Give a gift subscription",
            "Harbour Weekend\nSections ▾  E-paper  Sign in\n\nINTERVIEW",
            "TOUCHLINE NORTH\nMenu   Fixtures   Tables   Podcast   Log in",
            "Pallone di Costa\nHome | Serie D | Eccellenza | Foto\n\nECCELLENZA – 11ª GIORNATA",
            "https://ilmolo.example/porto/sciopero",
            "Questo sito utilizza cookie tecnici e di profilazione. Accetta o rifiuta",
        ] {
            let text = format!(
                "{above}\n\nIl porto riapre dopo lo sciopero\n\nIeri mattina il porto ha riaperto: le navi sono tornate dopo tre settimane di sciopero dei traghetti."
            );
            assert_eq!(title("a.txt", &text), "Il porto riapre dopo lo sciopero", "{above}");
        }
    }

    #[test]
    fn else_the_file_name_made_readable() {
        assert_eq!(
            title("x/2026-01-12_il-porto_riapre.txt", "Ieri mattina le navi sono tornate."),
            "Il porto riapre"
        );
    }

    #[test]
    fn else_how_the_article_begins() {
        for (path, text, expected) in [
            (
                "0001.txt",
                "Ieri mattina le navi sono tornate. Poi sono ripartite.",
                "Ieri mattina le navi sono tornate",
            ),
            (
                "003_a0c0946d.txt",
                "Il porto supera di nuovo i moli vicini nel mercato delle merci alla rinfusa, dice uno studio. Fine.",
                "Il porto supera di nuovo i moli vicini nel mercato delle merci alla…",
            ),
            ("7.txt", "Ok.", "7"),
        ] {
            assert_eq!(title(path, text), expected, "{path}");
        }
    }
}
