//! Lines of short items parted by signs or wide gaps, as pages put them above and below an article:
//! menus, the path to the page, buttons.

use super::lines::Line;
use super::metadata::lines::pattern;
use regex::Regex;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// What a line of items is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    /// "Home | Cronaca | Sport", "Home › Città › Tema".
    Menu,
    /// "Ascolta | Salva | Condividi".
    Buttons,
}

/// A longer line is no bar, in bytes.
const LONGEST: usize = 400;
/// An entry of a menu is short, in bytes and in words.
const LONGEST_ENTRY: usize = 34;
const MOST_WORDS: usize = 4;
/// The page at the end of a path may have its whole title there, in bytes.
const LONGEST_PAGE: usize = 160;

/// What parts items. Signs that sentences and names have too need blanks on both sides.
static SIGN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*[|›¦]\s*|\s+(?:[/»>·•∙▸▶→]|::)\s+|\s{2,}|\t"));
/// The signs of a path, on a page or through the menus of a program.
static STEP: LazyLock<Regex> = LazyLock::new(|| pattern(r"›|\s[»>▸▶→]\s"));
/// What begins a menu or a path.
static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:home(?: ?page)?|men[uù]|sezioni|sections|(?:ti trovi|sei) (?:in|qui)\W*(?:home(?: ?page)?)?|you are here\W*(?:home(?: ?page)?)?)$",
    )
});
/// Where a path begins that leaves "Home" out.
static TOPIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:ultime )?notizie|news|latest(?: news)?|cronaca|sport|politica|politics|economia|business|cultura|culture|mondo|world|local(?: news)?|opinioni?|opinion)$",
    )
});
/// Entries of menus that speak to the visitor: nothing but a menu has them.
static VISITOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:abbonati|abbonamenti|iscriviti|registrati|accedi|subscribe|subscriptions?|sign (?:in|up)|log ?in|join us|sostienici|donate|dona ora|cerca|search|newsletters?|contatti|contact(?: us)?|chi siamo|about(?: us)?|privacy(?: policy)?|cookies?(?: policy)?|pubblicità|advertise(?: with us)?|redazione|terms(?: of (?:use|service))?|note legali|(?:articolo |post |pagina )?(?:precedente|successiv[oa])|(?:previous|next)(?: article| post| page| story)?|my account|il mio account|area (?:riservata|personale|abbonati)|e-?paper|edicola(?: digitale)?|archivio|archives?|shop|store|rss|skip to content|vai al contenuto)|(?:abbonati|iscriviti|subscribe|sign up|try)\s(?:a|al|per|con|for|from|at|ora|now|today)\b.{0,20})$",
    )
});
/// What Italian and English pages call their parts, in lower case.
static PARTS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| PART_NAMES.split('|').collect());
const PART_NAMES: &str = "\
    prima pagina|in evidenza|in primo piano|primo piano|ultime|ultime notizie|ultim'ora|notizie|\
    cronaca|cronache|cronaca nera|politica|economia|finanza|lavoro|mercati|esteri|mondo|italia|interni|\
    europa|attualità|cultura|spettacoli|spettacolo|cinema|serie|serie tv|tv|televisione|musica|teatro|\
    libri|arte|mostre|fumetti|vignette|giochi|oroscopo|sport|calcio|calciomercato|mercato|motori|\
    tennis|basket|ciclismo|scienza|scienze|tecnologia|salute|sanità|benessere|ambiente|scuola|\
    università|società|famiglia|costume|moda|cucina|ricette|viaggi|turismo|casa|animali|opinioni|\
    commenti|editoriali|rubriche|lettere|blog|inchieste|interviste|dossier|speciali|podcast|video|foto|\
    fotogallery|gallery|diretta|dirette|meteo|traffico|eventi|agenda|annunci|necrologie|necrologi|\
    concorsi|aste|regione|regioni|provincia|province|città|comuni|giovanili|prima squadra|classifiche|\
    risultati|forum|community|premium|altro|\
    news|latest|latest news|top stories|breaking news|breaking|headlines|local|local news|town|uk|us|\
    uk news|us news|world|world news|international|nation|national|europe|politics|elections|business|\
    economy|money|markets|finance|companies|industry|opinion|opinions|comment|editorial|editorials|\
    columnists|columns|letters|analysis|explainers|investigations|features|long reads|interviews|\
    culture|arts|art|art & design|film|films|movies|tv & radio|radio|music|stage|theatre|theater|books|\
    games|gaming|puzzles|crosswords|comics|food|recipes|style|fashion|beauty|lifestyle|life|\
    life & style|living|home & garden|family|parents|kids|relationships|health|wellness|fitness|\
    science|tech|technology|ai|climate|environment|energy|education|schools|travel|property|\
    real estate|cars|motoring|sports|football|soccer|cricket|rugby|events|what's on|webinars|podcasts|\
    videos|photos|pictures|galleries|live|weather|obituaries|obits|classifieds|jobs|careers|\
    marketplace|directory|buyer's guide|magazine|resources|research|reports|reviews|startups|people|\
    entertainment|celebrity|celebs|showbiz|crime|courts|crime & courts|history|religion|trending|\
    most read|more|prove|guide|offerte|recensioni|confronti|how-to|guides|deals|tests|today's paper|horoscope|horoscopes|competitions|offers";

/// A button under or over an article: its word, with what it does to what.
static BUTTON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?:(?:share|condividi|tweet|twitta|inoltra|send|invia|e-?mail|mail|stampa|print|salva|save|bookmark|preferiti|copia|copy|ascolta|listen|segui|follow|commenta|comment|regala|gift|scarica|download|like|mi piace|clap)(?:[\s:]+(?:l['’]articolo|(?:quest['’]|questo )?articolo|la notizia|the article|this(?: (?:article|story|page|post))?|article|story|page|pagina|post|link|il link|pdf|to|su|on|via|by|con|for|per|later|dopo|e-?mail|a friend|un amico|all|{NETWORKS}|[fxt]|in))*|{NETWORKS}|comment[io]|comments?|(?:\d+\s)?(?:comment[io]|comments?|condivisioni|shares?|likes?|reactions?|reazioni)|comment[is]? \(?\d+\)?|(?:add|leave|post) a comment|(?:lascia|aggiungi) un commento|\d+[:.]\d\d(?: min)?|\d+ min(?:uti|utes?|s)?(?: di lettura| read)?|leggi (?:dopo|più tardi)|read later|(?:text|font) size|dimensioni? (?:del )?(?:testo|carattere)|(?:a[+-]* ?){{1,4}}|(?:(?:text|font) size|dimensioni? (?:del )?(?:testo|carattere))\s?:?(?: a[+-]*)+|f|x|t|g\+|in|wa|tg)$"
    ))
});
const NETWORKS: &str = "facebook|twitter|x|linkedin|whatsapp|telegram|instagram|pinterest|reddit|youtube|tiktok|threads|bluesky|mastodon|messenger|flipboard|tumblr|google news";
/// A button that is one in any company; "comments", "f" and "in" alone are words of tables and texts too.
static CERTAIN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:share|condividi|tweet|twitta|stampa|print|salva|save|bookmark|ascolta|listen|commenta|e-?mail|copia|copy|\d+ (?:comment[io]|comments?|condivisioni|shares?)|facebook|twitter|whatsapp|telegram|linkedin|(?:text|font) size|dimensioni? (?:del )?(?:testo|carattere))\b",
    )
});

/// What a line is, if it is a bar.
pub(super) fn of(line: &str) -> Option<Bar> {
    if line.len() > LONGEST || line.starts_with('|') && line.ends_with('|') {
        return None;
    }
    let items = items(line);
    if is_buttons(line, &items) {
        return Some(Bar::Buttons);
    }
    is_menu(line, &items).then_some(Bar::Menu)
}

/// What the line at `index` is, unless it is a row of a table: the row above or below has as many
/// cells and is no bar.
pub(super) fn at(lines: &[Line<'_>], index: usize) -> Option<Bar> {
    let bar = of(lines.get(index)?.text)?;
    let cells = items(lines[index].text).len();
    let row = |line: Option<&Line<'_>>| {
        line.is_some_and(|line| {
            cells > 1
                && line.text.len() <= LONGEST
                && items(line.text).len() == cells
                && of(line.text).is_none()
        })
    };
    let table = row(index.checked_sub(1).and_then(|above| lines.get(above))) || row(lines.get(index + 1));
    (!table).then_some(bar)
}

/// The items of a line, without the signs before and after each.
fn items(line: &str) -> Vec<&str> {
    // "Home – News – Ships": dashes part sentences too.
    let dashed =
        line.split(" – ").next().is_some_and(|first| first.len() < line.len() && OPENING.is_match(first));
    if dashed {
        return line.split(" – ").filter(|item| item.contains(char::is_alphanumeric)).collect();
    }
    if !may_part(line) {
        return vec![line];
    }
    SIGN.split(line).filter(|item| item.contains(char::is_alphanumeric)).collect()
}

/// Whether [`SIGN`] may be in a line: most lines are sentences, which need no search.
fn may_part(line: &str) -> bool {
    let mut blank = false;
    line.chars().any(|c| {
        let again = blank && c.is_whitespace();
        blank = c.is_whitespace();
        again || c == '\t' || "|›¦/»>·•∙▸▶→:".contains(c)
    }) || !line.contains(char::is_alphanumeric)
}

fn is_buttons(line: &str, items: &[&str]) -> bool {
    let sign = |c: char| !c.is_alphanumeric() && c != '+' && c != ')';
    let items: Vec<&str> = items.iter().map(|item| item.trim_matches(sign)).collect();
    // A path through the menus of a program ("File > Save") is what an article explains.
    items.len() >= 2
        && !STEP.is_match(line)
        && items.iter().all(|item| BUTTON.is_match(item))
        && items.iter().any(|item| CERTAIN.is_match(item))
}

fn is_menu(line: &str, items: &[&str]) -> bool {
    let Some(first) = items.first().map(|item| entry(item)) else { return false };
    if items.len() < 2 {
        return words_of_a_menu(line);
    }
    let opens = OPENING.is_match(first);
    let steps = STEP.is_match(line);
    let path = steps || line.contains(" / ");
    let (last, before) = (items[items.len() - 1], &items[..items.len() - 1]);
    let whole_title = opens && path && last.len() <= LONGEST_PAGE;
    if !before.iter().all(|item| is_entry(item)) || !(is_entry(last) || whole_title) {
        return false;
    }
    let known = items.iter().filter(|item| is_part(entry(item)) || OPENING.is_match(entry(item))).count();
    let visitors = items.iter().filter(|item| VISITOR.is_match(entry(item))).count();
    if opens {
        return items.len() > 2 || path || known > 1 || visitors > 0;
    }
    if visitors == items.len() || steps && items.len() > 2 && TOPIC.is_match(first) {
        return true;
    }
    let visitor = visitors > 0;
    // Upright strokes part hardly anything but menus; dots, slashes and gaps part much else.
    let enough = if line.contains('|') { 2 } else { 3 };
    let needed = if visitor { 1 } else { enough };
    items.len() > 2 && known >= needed && (known + usize::from(visitor)) * 3 >= items.len()
}

/// "Home News Sport Opinion": single blanks, so every word must be one of a menu.
fn words_of_a_menu(line: &str) -> bool {
    const FEWEST: usize = 4;
    let words: Vec<&str> = line.split_whitespace().map(entry).filter(|word| !word.is_empty()).collect();
    // Most lines are sentences and end here.
    if words.len() < FEWEST || !(is_part(words[0]) || OPENING.is_match(words[0])) {
        return false;
    }
    let known = |word: &&str| is_part(word) || OPENING.is_match(word) || VISITOR.is_match(word);
    let parts = words.iter().all(|word| is_part(word) && word.starts_with(char::is_uppercase));
    (parts || OPENING.is_match(words[0])) && words.iter().all(known)
}

/// An item without the signs and the arrows that pages draw beside it.
fn entry(item: &str) -> &str {
    item.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a text is what newspapers call one of their parts ("Cronaca", "Climate").
pub(super) fn is_part(entry: &str) -> bool {
    let lower = entry.to_lowercase().replace('’', "'").replace(" and ", " & ");
    PARTS.contains(lower.as_str())
}

/// Whether an item may be an entry: a few words with a capital or known ones, no number, no sentence.
fn is_entry(item: &str) -> bool {
    let text = entry(item);
    let sentence =
        item.ends_with(['.', '?', ';', ':', '…']) || text.contains([',', ';', '«', '“', '"', '%', '€']);
    let short = text.len() <= LONGEST_ENTRY && text.split_whitespace().count() <= MOST_WORDS;
    let begins = text.starts_with(|c: char| c.is_uppercase()) || is_part(text);
    let visitor = || VISITOR.is_match(text);
    !sentence && (short && begins || OPENING.is_match(text)) || visitor()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn menus_and_paths_are_told_from_lists() {
        for line in [
            "Home | Politica | Mare | Lettere",
            "Home › Genova › Traghetti",
            "Home » Cronaca » Il faro di Punta Nera riapre, dopo dieci anni",
            "Sei in: Home > Mare > Faro",
            "HOME / HARBOUR / FAMILY",
            "☰ Menu | Latest | Ships | Podcasts",
            "MENU  Ships  Events  Jobs",
            "Film  Books  Music  Ships",
            "News · Sport · Weather · Harbour",
            "Prova gratis | Cronaca | Sport | Rubriche",
            "Subscribe for £1 | News | Harbour",
            "Home News Sport Opinion Culture",
            "Crime and Courts | Weather | Tides",
            "Notizie › Liguria › Genova",
            "Accedi | Abbonati",
            "Privacy | Cookie | Pubblicità",
            "« Precedente  Successivo »",
            "Home – Attualità – Ricerca – Chiedi all'esperto",
            "Notizie Prove Guide Offerte",
        ] {
            assert_eq!(of(line), Some(Bar::Menu), "{line}");
        }
        for line in [
            "Genova | Savona | Imperia",
            "Genova | 3 | 1",
            "Sport | 3 | 1",
            "| Sport | Cultura | Scuola |",
            "Porto, sì al piano | Cronaca | Il Molo",
            "Cultura | Libri",
            "Sport / Musica",
            "La barca va / la barca torna / e il mare resta",
            "Home sweet home",
            "Home team lost / away team won",
            "Entrate/uscite",
            "Casa » scuola » porto",
            "Scuola > Lavoro > Pensione",
            "Sanità: 3 milioni | Scuola: 2 milioni | Cultura: 1 milione",
            "Impostazioni > Privacy > Posizione",
            "«Casa», «scuola», «porto»",
            "Sport e cultura Scuola Lavoro",
            "Il cinema  e il mare  sono gli amori di Rita Neri.",
        ] {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn buttons_are_told_from_what_they_do() {
        for line in [
            "Ascolta | Salva | Condividi",
            "12 commenti | Condividi | Stampa l'articolo",
            "Share  |  Print",
            "Share: f  x  in",
            "Condividi: f  t  wa",
            "Listen to this article · Save · Share",
            "4 min read | Share | Save",
            "Text size: A A A  Print",
            "Facebook  X  Email",
            "0 commenti | 12 condivisioni",
            "Listen · 6:12 min",
        ] {
            assert_eq!(of(line), Some(Bar::Buttons), "{line}");
        }
        for line in [
            "Share: 18%",
            "Share | 18,4 | 17,2",
            "File > Salva > Stampa",
            "Comments | Shares",
            "f | x | y",
            "Condividi la pena | Salva la nave",
            "Save the whales / print the news",
        ] {
            assert_eq!(of(line), None, "{line}");
        }
    }
}
