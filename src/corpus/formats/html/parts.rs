//! What each part of a page around the article is: by the names that its elements bear, and by its words.

use super::walk::{Block, Walked};
use crate::corpus::Reason;
use crate::corpus::clean;
use crate::corpus::metadata::lines::pattern;
use dom_query::NodeRef;
use regex::Regex;
use std::sync::LazyLock;

/// An element that says what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub reason: Reason,
    /// The part that it stands in, by its place in [`Walked::parts`].
    pub within: Option<u32>,
}

/// Parts within parts that are looked at.
const DEEPEST: usize = 40;
/// A heading over a list, in bytes.
const LONGEST_HEADING: usize = 80;
/// Blocks of a box, at most, that take the name that some of them have.
const LARGEST_BOX: usize = 12;

/// Words of classes and identifiers, between hyphens, and what they say. The first that fits decides.
static NAMES: LazyLock<[(Regex, Reason); 9]> = LazyLock::new(|| {
    let words = |words: &str| pattern(&format!("(?:^|-)(?:{words})(?:$|-)"));
    [
        (words("comments?|commenti?|disqus|replies|comment-?list|respond"), Reason::Comments),
        (words("cookies?|consent|consenso|gdpr|cmp|cookiebar|cookiebanner"), Reason::CookieNotice),
        (
            words(
                "newsletters?|subscribe|subscription|signup|sign-up|iscriviti|iscrizione|abbonati|paywall|mailing",
            ),
            Reason::Newsletter,
        ),
        (
            words(
                "author-?(?:box|bio|info|card|about|description)|about-?author|box-?autore|autore-?box|scheda-?autore|bio-?autore|post-author|firma-box",
            ),
            Reason::AuthorBox,
        ),
        (
            words(
                "related|correlati|correlate|recommended|recommendations|consigliati|most-?(?:read|popular|viewed)|(?:i-)?pi[uù]-?letti|trending|popular|leggi-?anche|read-?(?:also|more|next)|more-?(?:from|stories|news)|altri-?articoli|altre-?notizie|ultime-?notizie|latest-?(?:news|posts)",
            ),
            Reason::RelatedArticles,
        ),
        (
            words("share|sharing|sharebar|social|socials|condividi|condivisione|follow-?us|seguici"),
            Reason::Share,
        ),
        (
            words(
                "ads?|advert(?:isement|ising)?|adv|sponsor(?:ed)?|promo|promoted|pubblicita|outbrain|taboola",
            ),
            Reason::Promotion,
        ),
        (words("copyright|colophon|footer|piede"), Reason::Footer),
        (words("nav|navbar|navigation|menu|breadcrumbs?|briciole"), Reason::PageFurniture),
    ]
});

/// What an element says that it holds.
pub(super) fn named(node: &NodeRef<'_>, name: &str) -> Option<Reason> {
    if matches!(name, "html" | "body" | "article" | "main") {
        return None;
    }
    let said = |attribute: &str| node.attr(attribute).and_then(|value| of_words(&value));
    let by_name = said("class").or_else(|| said("id")).or_else(|| said("aria-label"));
    let weak = by_name.is_none_or(|reason| reason == Reason::Footer);
    if weak && node.attr("class").is_some_and(|class| of_an_article(&class)) {
        return None;
    }
    let role = node.attr("role");
    by_name.or(match (name, role.as_deref()) {
        ("footer", _) | (_, Some("contentinfo")) => Some(Reason::Footer),
        ("nav" | "menu", _) | (_, Some("navigation" | "search" | "banner")) => Some(Reason::PageFurniture),
        _ => None,
    })
}

/// The foot of one article, which holds whatever its page puts there ("entry-footer"), is not the foot of the page.
fn of_an_article(class: &str) -> bool {
    class.split_whitespace().any(|class| {
        class.strip_suffix("-footer").is_some_and(|of| matches!(of, "entry" | "post" | "article" | "story"))
    })
}

/// What the words of a class, an identifier or a label say: "shareBar", "cookie_banner", "Articoli correlati".
fn of_words(value: &str) -> Option<Reason> {
    const LONGEST: usize = 400;
    if value.is_empty() || value.len() > LONGEST {
        return None;
    }
    let mut plain = String::with_capacity(value.len() + 8);
    let mut small = false;
    for c in value.chars() {
        if c.is_uppercase() && small {
            plain.push('-');
        }
        small = c.is_lowercase();
        if c.is_alphanumeric() { plain.extend(c.to_lowercase()) } else { plain.push('-') }
    }
    NAMES.iter().find(|(words, _)| words.is_match(&plain)).map(|(_, reason)| *reason)
}

/// The reason why each block that is not `kept` goes; of the kept ones it says nothing.
pub(super) fn reasons(page: &Walked, kept: &[bool]) -> Vec<Reason> {
    let void = around_the_article(page, kept);
    let mut reasons: Vec<Option<Reason>> = Vec::with_capacity(page.blocks.len());
    // A heading over a list names what follows it, as far as it is links.
    let mut listed = false;
    for (block, kept) in page.blocks.iter().zip(kept) {
        let text = block.span.of(&page.text);
        let part = part_of(block, page, &void);
        let own = if *kept { None } else { refined(part, text) };
        let heading = text.len() <= LONGEST_HEADING && own == Some(Reason::RelatedArticles);
        let follows = listed && own.is_none() && block.linked * 2 > block.span.len();
        listed = !*kept && (heading || follows);
        reasons.push(if follows { Some(Reason::RelatedArticles) } else { own });
    }
    spread(page, kept, &mut reasons);
    reasons.into_iter().map(|reason| reason.unwrap_or(Reason::PageFurniture)).collect()
}

/// Parts that hold blocks of the article: their names say something of the whole page
/// (`<div class="no-comments">`).
fn around_the_article(page: &Walked, kept: &[bool]) -> Vec<bool> {
    let mut void = vec![false; page.parts.len()];
    for (block, _) in page.blocks.iter().zip(kept).filter(|(_, kept)| **kept) {
        let mut at = block.part;
        while let Some(part) = at.map(|part| part as usize).filter(|part| !void[*part]) {
            void[part] = true;
            at = page.parts[part].within;
        }
    }
    void
}

/// What the parts say in which a block stands: the outermost, but for menus and the foot of the page, which hold
/// others.
fn part_of(block: &Block, page: &Walked, void: &[bool]) -> Option<Reason> {
    let weak = |found| matches!(found, None | Some(Reason::Footer | Reason::PageFurniture));
    let mut found = None;
    let mut at = block.part;
    for _ in 0..DEEPEST {
        let Some(part) = at.map(|part| part as usize).filter(|part| !void[*part]) else { break };
        let Part { reason, within } = page.parts[part];
        let strong = !matches!(reason, Reason::Footer | Reason::PageFurniture);
        if strong || weak(found) {
            found = Some(reason);
        }
        at = within;
    }
    found
}

/// The words of a block tell more than its part where that is none or the foot of the page.
fn refined(part: Option<Reason>, text: &str) -> Option<Reason> {
    match part {
        None | Some(Reason::Footer) => clean::reason_of(text).or(part),
        part => part,
    }
}

/// In a small box of which some blocks are named, and all alike, the others are the same thing: the field under
/// "Iscriviti alla newsletter", the name above the life of an author.
fn spread(page: &Walked, kept: &[bool], reasons: &mut [Option<Reason>]) {
    let mut at = 0;
    while at < page.blocks.len() {
        let box_ = page.blocks[at].box_;
        let blocks = page.blocks[at..].iter().take_while(|block| block.box_ == box_).count();
        let reach = at..at + blocks;
        at = reach.end;
        if box_ == 0 || blocks > LARGEST_BOX || kept[reach.clone()].contains(&true) {
            continue;
        }
        let mut told = reasons[reach.clone()].iter().flatten();
        let Some(first) = told.next().copied() else { continue };
        if told.all(|reason| *reason == first) {
            reasons[reach].fill(Some(first));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Format, Known, from_text};

    /// The reason that goes with the stretch in which `words` stand.
    fn reason(around: &str, words: &str) -> Option<&'static str> {
        let page = format!(
            "<html lang=it><head><title>Il porto riapre dopo lo sciopero</title></head><body><nav><a href=/>Prima pagina</a> <a href=/s>Sport</a></nav><article><h1>Il porto riapre dopo lo sciopero</h1><p>Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero che hanno fermato il commercio della costa.</p><p>La direzione ha accettato quasi tutte le richieste dei sindacati, ma il contratto va ancora firmato davanti al prefetto.</p></article>{around}</body></html>"
        );
        let article = from_text("a.html", &page, Format::Html, &Known::default()).unwrap();
        assert!(article.body().contains("le navi sono tornate"), "{}", article.body());
        let at = article.text.find(words)? as u32;
        article.removed.iter().find(|r| r.span.start <= at && at < r.span.end).map(|r| r.reason.name())
    }

    #[test]
    fn each_part_of_a_page_is_told_by_its_name_or_by_its_words() {
        for (around, words, told) in [
            (
                "<div class=cookie-banner><p>Il sito ricorda chi sei.</p><a>Va bene</a></div>",
                "Va bene",
                "cookie notice",
            ),
            (
                "<div class=xq1><p>Questo sito utilizza cookie tecnici.</p></div>",
                "Questo sito",
                "cookie notice",
            ),
            ("<div id=shareBar><a>Manda</a> <a>Copia</a></div>", "Manda", "share or follow"),
            ("<aside class=box><p>Seguici su Facebook</p></aside>", "Seguici", "share or follow"),
            (
                "<section class=articoli-correlati><h3>Altre storie</h3><a href=/1>Il faro spento</a></section>",
                "Il faro",
                "related articles",
            ),
            (
                "<aside><h3>I più letti</h3><ul><li><a href=/1>Il faro spento da dieci anni</a></li><li><a href=/2>Chi controlla le boe</a></li></ul></aside>",
                "Chi controlla",
                "related articles",
            ),
            ("<section id=comments><p>Bravo, ben scritto!</p></section>", "Bravo", "comments"),
            ("<section class=lettori><h3>3 commenti</h3></section>", "3 commenti", "comments"),
            (
                "<form><p>Iscriviti alla newsletter</p><p>Il meglio del porto</p></form>",
                "Il meglio",
                "newsletter",
            ),
            (
                "<div class='author-box'><h4>Rita Neri</h4><p>Vive sul molo.</p></div>",
                "Vive sul",
                "author box",
            ),
            (
                "<aside><h4>Rita Neri</h4><p>Rita Neri è giornalista e scrive di mare per Il Molo.</p></aside>",
                "è giornalista",
                "author box",
            ),
            ("<div class=adv><p>Vele in saldo</p></div>", "Vele in", "promotion"),
            ("<footer><p>© 2026 Il Molo</p><p>Via del Porto 1, Genova</p></footer>", "© 2026", "copyright"),
            (
                "<footer><p>© 2026 Il Molo</p><p>Via del Porto 1, Genova</p></footer>",
                "Via del Porto",
                "footer",
            ),
            (
                "<footer><div class=newsletter><p>Ogni lunedì da te</p></div></footer>",
                "Ogni lunedì",
                "newsletter",
            ),
            ("<footer class=entry-footer><p>Mare</p></footer>", "Mare", "page furniture"),
            ("", "Sport", "page furniture"),
        ] {
            assert_eq!(reason(around, words), Some(told), "{around}");
        }
    }

    #[test]
    fn a_name_that_holds_the_article_says_nothing_of_what_is_around_it() {
        let page = "<html lang=it><body><div class='no-comments cookie-ok'><nav><a href=/s>Sport</a></nav><article><h1>Il porto riapre dopo lo sciopero</h1><p>Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero che hanno fermato il commercio della costa.</p><p>La direzione ha accettato quasi tutte le richieste dei sindacati, ma il contratto va ancora firmato.</p></article></div></body></html>";
        let article = from_text("a.html", page, Format::Html, &Known::default()).unwrap();
        assert!(article.body().contains("le navi"), "{}", article.body());
        assert!(
            article.removed.iter().all(|r| matches!(r.reason.name(), "page furniture" | "repeated title")),
            "{:?}",
            article.removed
        );
    }
}
